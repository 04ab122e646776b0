"""Static timing of a mapped netlist: arrival times and slews of every net, the shortest clock period, the
path that sets it.

Delays and slews are looked up in the cells' tables (non-linear delay model: bilinear in input slew and output
load). The load of a net is the sum of the input capacitances on it and, where given, of a wire per fan-out.
The clock is ideal with a given slew; a path starts at a flip-flop's clock edge (clk-to-q) or at an input of
the design, at time 0 with a given slew, and ends at a flip-flop or at the enable of a clock gate (plus setup
time) or at an output of the design. Clock gates are balanced with the rest of the clock tree. Latches, false
and multicycle paths, hold times and on-chip variation are not considered.

Works alike with a full library and with a compact technology: anything that maps cell names to
:class:`~hwsim.tech.cells.Cell`.
"""

from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from hwsim.errors import ConfigError
from hwsim.tech.cells import FALL, RISE, Arc, Cell
from hwsim.tech.netlist import Instance, Netlist


class Cells(Protocol):
    """Cells by name."""

    def __getitem__(self, name: str, /) -> Cell: ...

    def __contains__(self, name: object, /) -> bool: ...


class Arrival(NamedTuple):
    """The latest edge on a net: time and slew in ps, and (instance, net, edge) that it came from."""

    time: float
    slew: float
    source: tuple[str, int, int] | None = None


@dataclass(frozen=True)
class Step:
    """One stage of a path: the edge at an instance's output, when it arrives, and the load that it drives."""

    instance: str
    cell: str
    edge: str
    arrival_ps: float
    slew_ps: float
    load_ff: float


@dataclass(frozen=True)
class Report:
    """What timing found; ``period_ps`` is the shortest clock period, ``path`` leads to its end point
    ``end``."""

    period_ps: float
    setup_ps: float
    end: str
    path: tuple[Step, ...]
    arrivals: dict[int, tuple[Arrival | None, Arrival | None]] = field(repr=False)
    loads_ff: dict[int, float] = field(repr=False)


def timing(
    netlist: Netlist,
    cells: Cells,
    clock_slew_ps: float,
    input_slew_ps: float,
    output_load_ff: float = 0.0,
    wire_ff: float = 0.0,
) -> Report:
    """Time a netlist. Raises :class:`ConfigError` for combinational loops and netlists without an end
    point."""
    timer = Timer(netlist, cells, clock_slew_ps, input_slew_ps, output_load_ff, wire_ff)
    timer.run()
    return timer.report()


class Timer:
    """Propagates edges; ``launch`` says what paths start at: ``inputs`` of the design, ``flops``, or both."""

    def __init__(
        self,
        netlist: Netlist,
        cells: Cells,
        clock_slew: float,
        input_slew: float,
        output_load: float,
        wire: float,
        launch: tuple[str, ...] = ("inputs", "flops"),
    ):
        netlist.check(cells)
        self.netlist, self.cells, self.clock_slew, self.launch = netlist, cells, clock_slew, launch
        self.loads = loads(netlist, cells, output_load, wire)
        start = Arrival(0.0, input_slew)
        clocks = netlist.clocks(cells)
        free = [net for net in netlist.inputs if net not in clocks] if "inputs" in launch else []
        self.arrivals: dict[int, list[Arrival | None]] = {net: [start, start] for net in free}

    def run(self) -> None:
        """Find the arrivals of every net."""
        for instance in self.netlist.order(self.cells):
            cell = self.cells[instance.cell]
            for arc in cell.arcs if "flops" in self.launch or not cell.flop else ():
                net = instance.pins.get(arc.output)
                if isinstance(net, int) and (
                    arc.kind != "combinational" or instance.pins.get(arc.pin) in self.arrivals
                ):
                    self.propagate(instance, arc, net)

    def report(self) -> Report:
        """What :func:`timing` gives."""
        ends = [*self.setups(), *self.outputs()]
        if not ends:
            raise ConfigError("netlist has no path that ends at a flip-flop or an output")
        period, setup, name, net, edge = max(ends)
        arrivals = {n: (a[RISE], a[FALL]) for n, a in self.arrivals.items()}
        return Report(period, setup, name, tuple(self.path(net, edge)), arrivals, self.loads)

    def propagate(self, instance: Instance, arc: Arc, net: int) -> None:
        load = self.loads.get(net, 0.0)
        out = self.arrivals.setdefault(net, [None, None])
        source = instance.pins.get(arc.pin)
        for before, after in arc.pairs():
            if arc.kind == "combinational":
                start = self.arrivals.get(source, (None, None))[before] if isinstance(source, int) else None
            else:
                start = Arrival(0.0, self.clock_slew)
            if start is None:
                continue
            time = start.time + arc.delay[after].at(start.slew, load)
            slew = arc.slew[after].at(start.slew, load)
            known = out[after]
            origin = (
                instance.name,
                source if arc.kind == "combinational" and isinstance(source, int) else -1,
                before,
            )
            if known is None:
                out[after] = Arrival(time, slew, origin)
            else:  # the latest edge and the slowest, which need not be the same
                out[after] = Arrival(
                    max(time, known.time),
                    max(slew, known.slew),
                    origin if time > known.time else known.source,
                )

    def setups(self):
        for instance in self.netlist.instances:
            cell = self.cells[instance.cell]
            for setup in cell.setups:
                net = instance.pins.get(setup.pin)
                for edge, arrival in enumerate(
                    self.arrivals.get(net, (None, None)) if isinstance(net, int) else ()
                ):
                    if arrival:
                        need = setup.tables[edge].at(arrival.slew, self.clock_slew)
                        yield arrival.time + need, need, f"{instance.name}/{setup.pin}", net, edge
        for gates in self.netlist.gates:
            for edge, arrival in enumerate(self.arrivals.get(gates.enable, (None, None))):
                if arrival:
                    yield (
                        arrival.time + gates.gate.setup_ps,
                        gates.gate.setup_ps,
                        f"clock gate of net {gates.enable}",
                        gates.enable,
                        edge,
                    )

    def outputs(self):
        for net in self.netlist.outputs:
            for edge, arrival in enumerate(self.arrivals.get(net, (None, None))):
                if arrival:
                    yield arrival.time, 0.0, f"output {net}", net, edge

    def path(self, net: int, edge: int) -> list[Step]:
        steps: list[Step] = []
        while net >= 0 and (arrival := self.arrivals[net][edge]) and arrival.source:
            name, before, previous = arrival.source
            cell = self.netlist.by_name[name].cell
            steps.append(
                Step(name, cell, ("rise", "fall")[edge], arrival.time, arrival.slew, self.loads.get(net, 0.0))
            )
            net = before
            edge = previous
        return steps[::-1]


def loads(
    netlist: Netlist, cells: Cells, output_load_ff: float = 0.0, wire_ff: float = 0.0
) -> dict[int, float]:
    """Net -> load in fF: input pins, ``output_load_ff`` at every output of the design, ``wire_ff`` for every
    pin driven."""
    out = dict.fromkeys(netlist.outputs, output_load_ff)
    for instance in netlist.instances:
        for pin, cap in cells[instance.cell].caps.items():
            net = instance.pins.get(pin)
            if isinstance(net, int):
                out[net] = out.get(net, 0.0) + cap + wire_ff
    for gates in netlist.gates:
        out[gates.enable] = out.get(gates.enable, 0.0) + gates.enable_ff + wire_ff * gates.count
    return out
