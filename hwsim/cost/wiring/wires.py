"""What the wires between the parts of an engine take to first order: delay, energy, area of repeaters. And
its clock tree.

Lengths come from the floor plan (:mod:`hwsim.cost.wiring.floorplan`) and the netlists' own connections
(:mod:`hwsim.cost.wiring.nets`), delay and repeaters from the technology's wires and buffers
(:mod:`hwsim.cost.wiring.repeaters`). They are also the buffers of nets that many instances read: the pins'
load beyond the four inverters that every output was timed with counts like wire. A transition of a net costs
C V^2 / 2 of its wire and its repeaters' inputs and the energy inside the repeaters; the pins are paid by the
parts that have them. Transitions are those of the recorded jobs: the mean over the recorded instances of the
part that drives the net, or else of those that read it, once per clock at most. Nets inside a part that is
taken apart change as often as the part's ports in the mean.

What is left out: wires inside all other parts (a cell's own nets are a tenth of a pitch long or so, and all
dataflows have the same cells), glitches on wires, coupling, vias, detours around macros, skew of the clock. A
technology that states no wires has none here.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import cached_property

import numpy as np

from hwsim.cost.activity.energy import port_name
from hwsim.cost.activity.traffic import Traffic, chosen
from hwsim.cost.fitting import Mapped
from hwsim.cost.macros import figures
from hwsim.cost.netlist.parts import Part
from hwsim.cost.netlist.paths import Corner
from hwsim.cost.result import PartCost, six_digits
from hwsim.cost.wiring.clock_tree import Sinks, clock_tree
from hwsim.cost.wiring.floorplan import Floorplan, Path, floorplan
from hwsim.cost.wiring.nets import CLOCK, Local, is_spread, local, nets
from hwsim.cost.wiring.repeaters import Line, buffers, clock_wire, line
from hwsim.options import INTERCONNECT
from hwsim.tech.header import WIRES
from hwsim.tech.technology import Technology

MODEL = "1"  # counts up with every change of the floor plan, of wires or of the clock tree
OUTSIDE = "engine ports"  # whose nets no part drives

Events = Callable[[list[float]], dict[str, float]]
"""From fJ in each recorded job to fJ of each event."""


class Wires:
    """The wires of an engine whose parts are ``mapped``; the technology must have some (:func:`has_wires`),
    ``one`` is a wire of a signal with its repeaters.
    """

    def __init__(
        self,
        technology: Technology,
        corner: Corner,
        parts: Iterable[Part],
        mapped: dict[str, Mapped],
        utilization: float,
        one: Line,
    ):
        self.technology = technology
        self.corner = corner
        self.parts = tuple(parts)
        self.mapped = mapped
        self.line = one
        self.plan: Floorplan = floorplan(self.parts, areas(technology, self.parts, mapped), utilization)
        self.locals: dict[str, Local] = {
            part.name: local(mapped[part.name].netlist, technology.cells, is_spread(part))
            for part in self.parts
        }
        self.nets, self.owners = nets(self.parts, self.locals, self.plan)
        self.names = {path: part.name for part in self.parts for path in part.paths}

    # -- delay -------------------------------------------------------------------------------------
    @cached_property
    def lengths_um(self) -> np.ndarray:
        """Of every net."""
        return self.nets.length_um()

    @cached_property
    def tapped(self) -> np.ndarray:
        """Per pin: whether a repeater of its own stands before it, as where one of several readers loads the
        net more than a repeater."""
        load = self.nets.outer_ff()
        found = self.nets
        readers = np.bincount(found.pin_net, load > 0, found.count)
        return (load > self.line.cap_ff) & (readers[found.pin_net] > 1)

    @cached_property
    def extra_ff(self) -> np.ndarray:
        """Per net: the pins' load beyond the one that every output was timed with."""
        load = np.where(self.tapped, self.line.cap_ff, self.nets.outer_ff())
        return np.maximum(np.bincount(self.nets.pin_net, load, self.nets.count) - self.corner.load_ff, 0.0)

    @cached_property
    def repeaters(self) -> np.ndarray:
        """Per net."""
        taps = np.bincount(self.nets.pin_net, self.tapped, self.nets.count)
        return self.line.repeaters(self.lengths_um * self.line.wire.ff_um + self.extra_ff) + taps

    @cached_property
    def pin_delay_ps(self) -> np.ndarray:
        """From a net's driver to each of its pins: the distance, and the pins' load, of which a share lies
        along it or which is at the end of a tree, whichever is faster."""
        far = self.nets.distance_um()
        net = self.nets.pin_net
        share = far / np.maximum(self.lengths_um, 1e-9)[net]
        share = np.where(self.lengths_um[net] > 0, np.minimum(share, 1.0), 1.0)
        inside = self.nets.driver_of()[net]
        apart = (inside >= 0) & ((far > 0) | (self.nets.instance != self.nets.instance[inside]))
        wire = far * self.line.wire.ff_um
        extra = self.extra_ff[net]
        along = np.minimum(
            self.line.delay_ps(far, wire + extra * share),
            self.line.delay_ps(far, wire) + self.line.tree_ps(extra),
        )
        return np.where(apart, along + np.where(self.tapped, self.line.buffer_ps(self.nets.cap_ff), 0.0), 0.0)

    @cached_property
    def _into(self) -> np.ndarray:
        out = np.zeros(len(self.nets.name))
        np.maximum.at(out, self.nets.home, np.where(self.nets.driver, 0.0, self.pin_delay_ps))
        return out

    def delay_ps(self, path: Path, port: str, bit: int) -> float:
        """The delay in ps of the wire to an input.

        * ``path``: the instance's hierarchical path.
        * ``port``, ``bit``: the input.

        Returns 0 for an input that comes from outside the engine.
        """
        number = self.locals[self.names[path]].number.get((port, bit))
        return 0.0 if number is None else float(self._into[self.nets.first[path] + number])

    def inside(self) -> dict[str, float]:
        """Part that is taken apart -> the least period for the longest wire within it, from a flip-flop to
        the next."""
        found = self.nets
        source = self.nets.driver_of()
        out = {}
        own = source[found.pin_net] >= 0
        own &= found.instance == found.instance[source[found.pin_net]]
        for at in np.flatnonzero(own & (self.pin_delay_ps > 0)):
            name = self.owners[found.instance[at]].part.name
            out[name] = max(
                out.get(name, 0.0),
                self.corner.clk_to_q_ps + float(self.pin_delay_ps[at]) + self.corner.setup_ps,
            )
        return out

    # -- energy ------------------------------------------------------------------------------------
    def rates(self, traffic: Traffic) -> np.ndarray:
        """Transitions per clock of every net between parts in the recorded run ``traffic``, an array over the
        nets.
        """
        each = {part.name: rates(part, self.locals[part.name], traffic) for part in self.parts}
        pins = [each[part.name] for part in self.parts for _ in part.paths]
        home = np.concatenate([np.zeros(0), *pins])[self.nets.home]
        net, driver = self.nets.pin_net, self.nets.driver
        out = np.full(self.nets.count, np.nan)
        known = ~np.isnan(home)
        # drivers have the last word
        for at in (np.flatnonzero(~driver & known), np.flatnonzero(driver & known)):
            size = np.bincount(net[at], minlength=self.nets.count)
            means = np.bincount(net[at], home[at], self.nets.count) / np.maximum(size, 1)
            out = np.where(size > 0, means, out)
        assert not (np.isnan(out) & (self.lengths_um > 0)).any(), "a net between parts that was not recorded"
        return np.nan_to_num(out)

    def costs(self, traffic: Traffic, events: Events | None = None) -> list[PartCost]:
        """A row per part for the nets that it drives, and one for the clock tree.

        ``events`` tells energies of events from the fJ that each job of the traffic took; without it they are
        not told apart.
        """
        one = self.line.energy_fj(self.lengths_um, self.repeaters)
        energies = [
            self.rates(replace(traffic, busy=window)) * one
            for window in (traffic.windows if events else (traffic.busy,))
        ]
        source = self.nets.driver_of()
        names = np.array([owner.part.name for owner in self.owners] + [OUTSIDE])
        whose = names[np.where(source >= 0, self.nets.instance[source], len(self.owners))]
        rows = []
        for name in dict.fromkeys([*(part.name for part in self.parts), OUTSIDE]):
            at = np.flatnonzero((whose == name) & (self.lengths_um > 0))
            if len(at):
                found = self._row(name, at, float(energies[0][at].sum()), int(self.repeaters[at].sum()))
                taken = [
                    float(energy[at].sum()) * len(window) for energy, window in zip(energies, traffic.windows)
                ]
                rows.append(replace(found, clock_fj=0.0, event_fj=events(taken)) if events else found)
        clock = self.clock()
        return [*rows, replace(clock, clock_fj=clock.energy_fj) if events else clock]

    def _row(self, name: str, at: np.ndarray, energy_fj: float, count: int) -> PartCost:
        lengths = self.lengths_um[at]
        title = (
            f"{len(at):,} nets, {lengths.sum() * 1e-3:,.3g} mm together, {lengths.mean():,.3g} um in the "
            f"mean, {lengths.max():,.4g} um the longest"
        )
        return row(f"wires of {name}", title, "wires", count, self.line, energy_fj)

    def clock(self) -> PartCost:
        """The clock tree."""
        found = line(self.technology, clock_wire(self.technology.header))
        tree = clock_tree(
            self.plan.width, self.plan.height, sinks(self.technology, self.parts, self.mapped), found
        )
        title = (
            f"{tree.leaves:,} leaves of {tree.sinks / tree.leaves:.1f} flip-flops or memories in the mean, "
            f"{tree.length_um * 1e-3:,.3g} mm of wire"
        )
        return row("clock tree", title, "clock", tree.buffers, found, tree.energy_fj)


def row(name: str, title: str, kind: str, count: int, one: Line, energy_fj: float) -> PartCost:
    """A line of a result for wires or for the clock tree, its figures rounded to six digits.

    * ``name``, ``title``: as in a part's line.
    * ``kind``: one of :data:`INTERCONNECT`.
    * ``count``: number of repeaters.
    * ``one``: one repeater.
    * ``energy_fj``: energy of all of them per clock, in fJ.
    """
    figures = six_digits({"area_um2": count * one.area_um2, "leakage_nw": count * one.leakage_nw,
                          "energy_fj": energy_fj, "settled_fj": energy_fj})
    return PartCost(
        part=name,
        title=title,
        instances=1,
        cells=count,
        flops=0,
        period_ps=0.0,
        reg_to_reg_ps=0.0,
        in_to_reg_ps=0.0,
        reg_to_out_ps=0.0,
        in_to_out_ps=0.0,
        recorded=0,
        clocks=0,
        kind=kind,
        **figures,
    )


def has_wires(technology: Technology) -> bool:
    """Whether the wires of a technology's engines can be counted: it states them and has a buffer."""
    return technology.header.has_wires and bool(buffers(technology))


def key_of(technology: Technology, utilization: float, without: Collection[str]) -> str:
    """One line on what wires and clock tree of a result depend on, or on why there are none.

    * ``technology``: states resistance, capacitance and buffers.
    * ``utilization``: the share of the floor plan that cells take.
    * ``without``: kinds of :data:`INTERCONNECT` that are left out.
    """
    left = [kind for kind in INTERCONNECT if kind in without]
    if len(left) == len(INTERCONNECT):
        return "left out"
    if not technology.header.has_wires:
        return f"{technology.name} states no resistance and capacitance of wires"
    if not has_wires(technology):
        return f"{technology.name} has no buffer"
    facts = " ".join(f"{getattr(technology.header, key):g}" for key in WIRES)
    return "; ".join([MODEL, facts, *(f"{kind} left out" for kind in left), f"utilization {utilization:g}"])


def areas(technology: Technology, parts: Iterable[Part],
          mapped: dict[str, Mapped]) -> dict[str, tuple[float, float]]:
    """Part -> area in um2 of one instance, and how much of it are memories.

    * ``technology``: the technology of the memories.
    * ``parts``: the parts.
    * ``mapped``: part -> its mapping.
    """
    out = {}
    for part in parts:
        memory = figures(part.memory, technology.name).area_um2 if part.memory else 0.0
        out[part.name] = mapped[part.name].area_um2 + memory, memory
    return out


def sinks(technology: Technology, parts: Iterable[Part], mapped: dict[str, Mapped]) -> Sinks:
    """The pins that the clock tree of an engine leads to: those of flip-flops, clock gates and memories.

    * ``technology``: states the pins' capacitances. A memory's clock pin counts with none.
    * ``parts``: the parts, with their numbers of instances.
    * ``mapped``: part -> its mapping. Flip-flops behind a clock gate count as pins without a load. Wires
      behind gates are so paid on every clock, which is an upper bound.
    """
    count = 0
    load = 0.0
    for part in parts:
        netlist = mapped[part.name].netlist
        memories = part.instances if part.memory else 0
        clock = set(netlist.ports.get(CLOCK, ("", ()))[1])
        caps = [0.0 if gate.name in netlist.enables else cap for gate in netlist.instances
                for pin, cap in technology.cells[gate.cell].caps.items() if gate.pins.get(pin) in clock]
        caps += [gates.gate.clock_ff for gates in netlist.gates for _ in range(gates.count)]
        count = count + len(caps) * part.instances + memories
        load = load + sum(caps) * part.instances
    return Sinks(count, load)


def rates(part: Part, one: Local, traffic: Traffic) -> np.ndarray:
    """Transitions per clock of a part's nets, the mean over its recorded instances; NaN where no port of a
    net was recorded."""
    clocks = traffic.clocks[traffic.busy.start - 1:traffic.busy.stop]
    total = np.zeros(one.count)
    seen = np.zeros(one.count)
    for port in dict.fromkeys(port for port, _ in one.number):
        for path in chosen(part):
            name = port_name(path, port)
            if name in clocks[0]:
                changes = _changes([clock[name] for clock in clocks])
                for bit, change in enumerate(changes.tolist()):
                    if (number := one.number.get((port, bit))) is not None:
                        total[number], seen[number] = total[number] + change, seen[number] + 1
    found = np.where(seen > 0, total / np.maximum(seen, 1), np.nan)
    if one.cells > 1 and seen.any():
        found = np.where(np.isnan(found), np.nanmean(found), found)
    return found


def _changes(texts: list[str]) -> np.ndarray:
    """Per bit, the share of clocks on which a port's value changes; x is no value."""
    bits = np.frombuffer("".join(texts).encode(), np.uint8).reshape(len(texts), -1)
    known = (bits == ord("0")) | (bits == ord("1"))
    return ((bits[1:] != bits[:-1]) & known[1:] & known[:-1]).mean(axis=0)
