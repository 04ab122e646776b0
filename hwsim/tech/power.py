"""Energy of a mapped netlist per clock, from random operands and zero-delay switching.

Many streams of uniformly random inputs run in parallel, one bit of a word each. Every edge on a net charges
or discharges its load (C V^2 / 2) and costs the energy inside the driving cell at the slews and loads that
timing found, the mean over the pins that can have caused it; an edge at a pin that no output follows costs
the pin's own energy; every clock pin sees two edges per clock. Zero delay means no
glitches: good for comparing libraries on one netlist, too low for a design with deep arithmetic.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from hwsim.tech.cells import Cell, Table
from hwsim.tech.logic import parse
from hwsim.tech.netlist import Instance, Netlist
from hwsim.tech.timing import Cells, Report

WORDS = 4  # 256 streams


@dataclass(frozen=True)
class Activity:
    """Mean edges per clock on each net, and at (instance, pin) where no output of the instance follows; none
    at clock pins.

    ``passed`` is the share of clocks that pass the clock gates with an enable, all of them where it is not
    stated. Numbers, or arrays of several activities at once.
    """

    edges: Mapping[int, Any]
    idle: Mapping[tuple[str, str], Any]
    passed: Mapping[int, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Power:
    """Energy per clock in fJ, of every activity, and leakage in nW."""

    internal_fj: Any
    switching_fj: Any
    leakage_nw: float

    def total_uw(self, period_ps: float) -> float:
        """Power in uW at a clock period in ps, leakage included."""
        return (self.internal_fj + self.switching_fj) / period_ps * 1e3 + self.leakage_nw / 1e3


def activity(netlist: Netlist, cells: Cells, cycles: int = 24, seed: int = 1) -> Activity:
    """Simulate ``cycles`` clocks after a warm-up of as many again, every flip-flop starting at 0."""
    return _Simulation(netlist, cells, np.random.default_rng(seed)).run(cycles)


class _Simulation:
    def __init__(self, netlist: Netlist, cells: Cells, rng: np.random.Generator):
        self.netlist, self.rng = netlist, rng
        order = [(i, cells[i.cell]) for i in netlist.order(cells)]
        self.gates = [(i, c) for i, c in order if not c.flop]
        self.flops = [(i, c) for i, c in order if c.flop]
        self.state = {i.name: np.zeros(WORDS, np.uint64) for i, _ in self.flops}
        self.clocks = netlist.clocks(cells)
        self.free = [n for n in netlist.inputs if n not in self.clocks]
        self.ones = np.full(WORDS, ~np.uint64(0))
        self.values: dict[int | str, np.ndarray] = {
            "0": self.ones ^ self.ones,
            "1": self.ones,
            "x": self.ones ^ self.ones,
        }

    def run(self, cycles: int) -> Activity:
        counts: dict[int, int] = {}
        idle: dict[tuple[str, str], int] = {}
        self.clock()
        for cycle in range(2 * cycles):
            before = dict(self.values)
            self.clock()
            if cycle >= cycles:
                self.count(before, counts, idle)
        samples = cycles * WORDS * 64
        return Activity(
            {n: c / samples for n, c in counts.items()}, {k: c / samples for k, c in idle.items()}
        )

    def clock(self) -> None:
        """One clock edge: states take their next values, inputs new ones, gates follow."""
        following = {
            i.name: parse(c.flop.next_state)(self.pins(i, c) | self.states(i, c), self.ones)
            for i, c in self.flops
            if c.flop
        }
        self.state = following
        for net in self.free:
            self.values[net] = self.rng.integers(0, 1 << 64, WORDS, dtype=np.uint64)
        for i, c in self.flops:
            self.drive(i, c, self.states(i, c))
        for i, c in self.gates:
            self.drive(i, c, self.pins(i, c))

    def pins(self, instance: Instance, cell: Cell) -> dict:
        zero = self.values["0"]
        return {pin: self.values.get(instance.pins.get(pin, "0"), zero) for pin in cell.caps}

    def states(self, instance: Instance, cell: Cell) -> dict:
        assert cell.flop is not None
        value = self.state[instance.name]
        return {cell.flop.state: value, cell.flop.state_n: value ^ self.ones}

    def drive(self, instance: Instance, cell: Cell, values: dict) -> None:
        for output in cell.outputs:
            net = instance.pins.get(output.name)
            if net is not None:
                self.values[net] = parse(output.function)(values, self.ones)

    def count(self, before: dict, counts: dict, idle: dict) -> None:
        def changed(net) -> np.ndarray:
            return before.get(net, self.values["0"]) ^ self.values.get(net, self.values["0"])

        for net in self.values:
            if isinstance(net, int):
                counts[net] = counts.get(net, 0) + _ones(changed(net))
        for instance, cell in (*self.gates, *self.flops):
            quiet = self.ones
            # no output follows a flip-flop's data pin before the clock's next edge
            for output in () if cell.flop else cell.outputs:
                quiet = quiet & ~changed(instance.pins.get(output.name, "0"))
            for pin in cell.inputs:
                if pin.energy and instance.pins.get(pin.name) not in self.clocks:
                    key = (instance.name, pin.name)
                    idle[key] = idle.get(key, 0) + _ones(changed(instance.pins.get(pin.name, "0")) & quiet)


def _ones(words: np.ndarray) -> int:
    return int(np.unpackbits(words.view(np.uint8)).sum())


def power(
    netlist: Netlist,
    cells: Cells,
    switching: Activity,
    report: Report,
    voltage_v: float,
    clock_slew_ps: float,
) -> Power:
    """Energy per clock at the slews and loads of a timing report."""
    clocks = netlist.clocks(cells)
    internal = 0.0
    leakage = 0.0

    def slew(net) -> float:
        found = [a.slew for a in report.arrivals.get(net, ()) if a]
        return clock_slew_ps if net in clocks or not found else sum(found) / len(found)

    for instance in netlist.instances:
        cell = cells[instance.cell]
        leakage += cell.leakage_nw
        for pin in cell.inputs:
            net = instance.pins.get(pin.name)
            if pin.energy and isinstance(net, int):
                edges = (
                    2.0 * switching.passed.get(netlist.enables.get(instance.name, -1), 1.0)
                    if net in clocks
                    else switching.idle.get((instance.name, pin.name), 0.0)
                )
                internal += edges * _mean(pin.energy, slew(net), 0.0)
        for output in cell.outputs:
            net = instance.pins.get(output.name)
            if not isinstance(net, int):
                continue
            found = [
                _mean(e.tables, slew(instance.pins.get(e.pin)), report.loads_ff.get(net, 0.0))
                for e in cell.energies
                if e.output == output.name and isinstance(instance.pins.get(e.pin), int)
            ]
            if found:
                internal += switching.edges.get(net, 0.0) * sum(found) / len(found)
    loads = sum((2.0 if n in clocks else switching.edges.get(n, 0.0)) * c for n, c in report.loads_ff.items())
    for gates in netlist.gates:
        gate = gates.gate
        passed = switching.passed.get(gates.enable, 1.0)
        loads += 2.0 * (gates.count * gate.clock_ff - (1.0 - passed) * gates.load_ff)
        internal += gates.count * (gate.closed_fj + passed * (gate.open_fj - gate.closed_fj)
                                   + switching.edges.get(gates.enable, 0.0) * gate.enable_fj)
        leakage += gates.leakage_nw
    return Power(internal, 0.5 * loads * voltage_v ** 2, leakage)


def _mean(tables: tuple[Table, Table], slew: float, load: float) -> float:
    return 0.5 * (tables[0].at(slew, load) + tables[1].at(slew, load))
