"""Energy per clock of a mapped part, glitches included, from recorded traffic; and whether the netlist does what the Verilog did.

Every transition charges or discharges its net (C V^2 / 2) and costs the energy inside the driving cell; a transition at a pin that makes no
output follow costs the pin's own; both edges of the clock are paid at every clock pin (no clock tree). Inputs change once per clock, a
clk-to-q after its edge: glitches that come in through ports are not counted. Loads of outputs are paid by the parts that they lead to.
"""

from dataclasses import dataclass

import numpy as np

from hwsim.cost.paths import Corner, arrivals
from hwsim.cost.settle import Settling
from hwsim.cost.traffic import Traffic
from hwsim.cost.waves import Delays, packed, transitions
from hwsim.errors import VerificationError
from hwsim.tech.netlist import Netlist
from hwsim.tech.power import Activity, power
from hwsim.tech.reference import fanout_4
from hwsim.tech.technology import Technology
from hwsim.tech.timing import Report

STEPS = 16  # time steps per fan-out-of-4 delay


@dataclass(frozen=True)
class Energy:
    """fJ per clock and instance, leakage apart: with glitches, and as if every net changed at most once; ``clocks`` were compared."""

    dynamic_fj: float
    settled_fj: float
    clocks: int


def port_name(path: tuple[str, ...], port: str) -> str:
    """The hierarchical name of a port, or of a black box' pin, of the instance at ``path``."""
    return ".".join((*path, port))


def energy(name: str, netlist: Netlist, technology: Technology, corner: Corner, traffic: Traffic, paths: list[tuple[str, ...]]) -> Energy:
    """Run the recorded traffic of the instances at ``paths`` through the netlist. A differing output is a :class:`VerificationError`."""
    settling = Settling(netlist, technology.cells)
    inputs = [[words[bit] for bit in settling.free] for words in _words(netlist, traffic, paths, "input")]
    values = settling.run(inputs, len(paths))
    compare(name, netlist, settling, values, traffic, paths)
    first, last = traffic.busy.start, traffic.busy.stop
    streams = np.arange(len(paths), dtype=np.uint8)
    table = np.array(values[first - 1:last], dtype=np.uint8)  # at most 8 streams
    bits = (table[:, None, :] >> streams[None, :, None]) & 1
    before, after = (b.reshape(-1, len(settling.nets)) for b in (bits[:-1], bits[1:]))
    idle = before[0]
    clocks = len(before)
    delays, nets = gate_delays(netlist, technology, corner), settling.nets
    counts = transitions(netlist, technology.cells, delays, nets, packed(before, idle), packed(after, idle))
    once = dict(zip(nets, (before != after).sum(axis=0).tolist()))
    report = arrivals(netlist, technology, corner)
    drawn = [_drawn({n: c / clocks for n, c in edges.items()}, netlist, technology, report, corner) for edges in (counts, once)]
    return Energy(drawn[0], drawn[1], clocks)


def _words(netlist: Netlist, traffic: Traffic, paths: list[tuple[str, ...]], direction: str):
    """Per clock: net -> value, one bit per instance; x counts as 0."""
    ports = [(port, bits) for port, (flow, bits) in netlist.ports.items() if flow == direction]
    for clock in traffic.clocks:
        words: dict = {}
        for stream, path in enumerate(paths):
            for port, bits in ports:
                text = clock.get(port_name(path, port))
                if text is not None and "1" in text:
                    for bit, value in zip(bits, text):
                        if value == "1":
                            words[bit] = words.get(bit, 0) | 1 << stream
        yield _Zero(words)


class _Zero(dict):
    def __missing__(self, key: object) -> int:
        return 0


def compare(name: str, netlist: Netlist, settling: Settling, values: list[list[int]], traffic: Traffic,
            paths: list[tuple[str, ...]]) -> None:
    """Every output of every clock that the Verilog has set must be the netlist's."""
    place = {net: k for k, net in enumerate(settling.nets)}
    ports = [(port, bits) for port, (flow, bits) in netlist.ports.items() if flow == "output"]
    for number, (clock, found) in enumerate(zip(traffic.clocks, values)):
        for stream, path in enumerate(paths):
            for port, bits in ports:
                expected = clock[port_name(path, port)]
                if "0" not in expected and "1" not in expected:
                    continue
                for i, (bit, wanted) in enumerate(zip(bits, expected)):
                    got = found[place[bit]] >> stream & 1 if bit in place else int(bit == "1")
                    if wanted != "x" and bit != "x" and got != int(wanted):
                        raise VerificationError(f"{name}: the synthesized netlist is wrong: clock {number}, "
                                                f"{port_name(path, port)}[{i}] is {got}, the Verilog says {wanted}")


def gate_delays(netlist: Netlist, technology: Technology, corner: Corner) -> Delays:
    """Delays of every output in time steps: the mean over its inputs at the slews and loads of static timing."""
    step = fanout_4(technology) / STEPS
    report = arrivals(netlist, technology, corner, corner.load_ff)
    gates = {}
    for instance in netlist.instances:
        cell = technology.cells[instance.cell]
        for output in cell.outputs:
            net = instance.pins.get(output.name)
            if not isinstance(net, int):
                continue
            found: tuple[list[float], list[float]] = ([], [])
            for arc in cell.arcs:
                pin = instance.pins.get(arc.pin)
                if arc.output == output.name and isinstance(pin, int):
                    for before, after in arc.pairs():
                        edge = report.arrivals.get(pin, (None, None))[before]
                        slew = edge.slew if edge else corner.slew_ps
                        found[after].append(arc.delay[after].at(slew, report.loads_ff.get(net, 0.0)))
            gates[instance.name, output.name] = tuple(max(1, round(sum(f) / len(f) / step)) if f else 1 for f in found)
    return Delays(gates, max(1, round(corner.clk_to_q_ps / step)))


def _drawn(edges: dict, netlist: Netlist, technology: Technology, report: Report, corner: Corner) -> float:
    """fJ per clock of so many edges per clock on every net."""
    clocks, idle = netlist.clocks(technology.cells), {}
    for instance in netlist.instances:
        cell = technology.cells[instance.cell]
        pins = {pin: net for pin in cell.caps if (net := instance.pins.get(pin)) not in clocks}
        entering = {pin: edges.get(net, 0.0) for pin, net in pins.items()}
        arriving = sum(entering.values())
        leaving = sum(edges.get(instance.pins.get(o.name), 0.0) for o in cell.outputs) / max(len(cell.outputs), 1)
        share = 1.0 if cell.flop else max(0.0, 1.0 - leaving / arriving) if arriving else 0.0
        idle |= {(instance.name, pin): count * share for pin, count in entering.items()}
    found = power(netlist, technology.cells, Activity(edges, idle), report, technology.header.voltage_v, corner.slew_ps)
    return found.internal_fj + found.switching_fj
