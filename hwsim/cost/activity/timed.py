"""Transitions of a mapped netlist with the delays of its gates: what glitches, and how often.

Event-driven semantics, evaluated for all clocks at once: given the settled values before and after a clock's
edge, every clock is a simulation of its own, so that each net is an array of bits,
``(time, clock and stream)``. Delays are inertial, one per output for its rising and one for its falling edge:
an output changes once what it computes has differed from it without a break for the delay. That is what
``assign #(rise, fall)`` does in Verilog, and the transitions are the same ones, net by net, unless two events
meet on one time step.
"""

from dataclasses import dataclass

import numpy as np

from hwsim.cost.activity.zero_delay import ordered
from hwsim.tech.logic import parse
from hwsim.tech.netlist import Netlist
from hwsim.tech.timing import Cells

WORD = 64
POPULATION = np.array([bin(i).count("1") for i in range(1 << 16)], np.uint8)


@dataclass(frozen=True)
class Wave:
    """Values of a net: ``before`` until ``start``, then a row per time step, the last one to stay; rows are
    words of bits."""

    start: int
    rows: np.ndarray

    def toggles(self, before: np.ndarray) -> np.ndarray:
        """Transitions of all bits in every word, from the settled words ``before`` on."""
        return population(np.concatenate([(self.rows[0] ^ before)[None], self.rows[1:] ^ self.rows[:-1]]))


def population(words: np.ndarray) -> np.ndarray:
    """Ones among the bits of each column of words."""
    ones = POPULATION[np.ascontiguousarray(words).view(np.uint16)].sum(axis=0, dtype=np.int64)
    return ones.reshape(-1, WORD // 16).sum(axis=1)


def packed(bits: np.ndarray, idle: np.ndarray) -> np.ndarray:
    """``(samples, nets)`` of 0 and 1 as ``(nets, words)`` of 64 samples each, the last word filled up with
    the sample ``idle``."""
    padded = np.empty((-(-len(bits) // WORD) * WORD, bits.shape[1]), np.uint8)
    padded[:len(bits)], padded[len(bits):] = bits, idle
    return np.ascontiguousarray(np.packbits(padded, axis=0, bitorder="little").T).view(np.uint64)


@dataclass(frozen=True)
class Delays:
    """(instance, output) -> rising and falling delay in steps, at least 1; ``inputs``: steps from the clock's
    edge to the ports' change."""

    gates: dict[tuple[str, str], tuple[int, int]]
    inputs: int


def transitions(netlist: Netlist, cells: Cells, delays: Delays, nets: list[int], before: np.ndarray,
                after: np.ndarray) -> dict[int, np.ndarray]:
    """Transitions of every net, word by word of samples.

    ``before`` and ``after`` are the settled values ``(nets, words)`` as :func:`packed`.
    """
    return _Simulation(netlist, cells, delays, dict(zip(nets, before)), dict(zip(nets, after))).run()


class _Simulation:
    def __init__(
        self,
        netlist: Netlist,
        cells: Cells,
        delays: Delays,
        before: dict[int, np.ndarray],
        after: dict[int, np.ndarray],
    ):
        self.netlist, self.delays, self.before, self.after = netlist, delays, before, after
        self.flops, self.gates = ordered(netlist, cells)
        width = len(next(iter(before.values()))) if before else 1
        self.zero = np.zeros(width, np.uint64)
        self.ones = ~self.zero
        self.none = np.zeros(width, np.int64)
        self.waves: dict[int, Wave] = {}
        self.readers: dict[int, int] = {}
        for instance, cell in self.gates:
            for net in {instance.pins.get(pin) for pin in cell.caps}:
                if isinstance(net, int):
                    self.readers[net] = self.readers.get(net, 0) + 1

    def run(self) -> dict[int, np.ndarray]:
        counts = dict.fromkeys(self.before, self.none)
        driven = {
            n
            for i, c in (*self.flops, *self.gates)
            for o in c.outputs
            if isinstance(n := i.pins.get(o.name), int)
        }
        for net in self.before:
            if net not in driven:
                counts[net] = self.step(net, self.delays.inputs, self.delays.inputs)
        for instance, cell in self.flops:
            for output in cell.outputs:
                net = instance.pins.get(output.name)
                if isinstance(net, int):
                    counts[net] = self.step(net, *self.delays.gates[instance.name, output.name])
        for instance, cell in self.gates:
            nets = {pin: instance.pins.get(pin, "0") for pin in cell.caps}
            for output in cell.outputs:
                net = instance.pins.get(output.name)
                if isinstance(net, int):
                    counts[net] = self.gate(
                        net, output.function, nets, self.delays.gates[instance.name, output.name]
                    )
            for net in set(nets.values()):
                self.release(net)
        return counts

    def release(self, net: int | str) -> None:
        """Forget a wave that nobody reads any more."""
        if isinstance(net, int):
            self.readers[net] -= 1
            if not self.readers[net]:
                self.waves.pop(net, None)

    def step(self, net: int, rise: int, fall: int) -> np.ndarray:
        """A net that changes once, after the delay of its edge."""
        before = self.before[net]
        after = self.after[net]
        if (before == after).all():
            return self.none
        first = min(rise, fall)
        last = max(rise, fall)
        rows = np.empty((last - first + 1, len(before)), np.uint64)
        rows[:] = (before | after) if rise < fall else (before & after)
        rows[-1] = after
        return self.keep(net, Wave(first, rows))

    def keep(self, net: int, wave: Wave) -> np.ndarray:
        if self.readers.get(net):
            self.waves[net] = wave
        return wave.toggles(self.before[net])

    def value(self, net: int | str, start: int, end: int) -> np.ndarray:
        """A net's rows from ``start`` to before ``end``."""
        if not isinstance(net, int):
            return self.ones if net == "1" else self.zero
        wave = self.waves.get(net)
        if wave is None:
            return self.before[net]
        rows = wave.rows
        if wave.start == start and len(rows) == end - start:
            return rows
        out = np.empty((end - start, len(self.zero)), np.uint64)
        lead = wave.start - start
        stop = wave.start - start + len(rows)
        out[:lead], out[lead:stop], out[stop:] = self.before[net], rows, rows[-1]
        return out

    def gate(self, net: int, function: str, nets: dict[str, int | str], delay: tuple[int, int]) -> np.ndarray:
        """An output, from the waves of the inputs."""
        waves = [w for n in nets.values() if isinstance(n, int) and (w := self.waves.get(n))]
        if not waves:
            return self.none
        start = min(w.start for w in waves)
        end = max(w.start + len(w.rows) for w in waves)
        computed = parse(function)({pin: self.value(n, start, end) for pin, n in nets.items()}, self.ones)
        wave = delayed(np.atleast_2d(computed), self.before[net], start, *delay)
        assert (wave.rows[-1] == self.after[net]).all(), net
        if not (wave.rows ^ self.before[net]).any():
            return self.none
        return self.keep(net, wave)


def delayed(computed: np.ndarray, before: np.ndarray, start: int, rise: int, fall: int) -> Wave:
    """The output of an inertial delay: 1 once its input was 1 for ``rise`` steps on end, 0 once it was 0 for
    ``fall``."""
    first = min(rise, fall)
    longest = max(rise, fall)
    steps = len(computed) + longest - first  # from the first time that can differ to the last that does
    padded = np.concatenate([np.broadcast_to(before, (longest, len(before))), computed,
                             np.broadcast_to(computed[-1], (longest - 1, len(before)))])
    now = longest + first  # row of the first time; at time t the window of a delay d is the d rows before t's
    high = window(padded, rise)[now - rise:now - rise + steps]
    low = window(~padded, fall)[now - fall:now - fall + steps]
    return Wave(start + first, held(high, ~low, before))


def window(rows: np.ndarray, size: int) -> np.ndarray:
    """Row k: the conjunction of rows k .. k + size - 1."""
    done = 1
    while done < size:
        more = min(done, size - done)
        rows = rows[:len(rows) - more] & rows[more:]
        done += more
    return rows


def held(given: np.ndarray, kept: np.ndarray, before: np.ndarray) -> np.ndarray:
    """``y[t] = given[t] | kept[t] & y[t - 1]`` from ``y[-1] = before``, in steps of powers of two."""
    given = given.copy()
    kept = kept.copy()
    given[0] |= kept[0] & before
    kept[0] = 0
    reach = 1
    while reach < len(given) and kept.any():
        given[reach:] |= kept[reach:] & given[:-reach]
        kept[reach:] &= kept[:-reach]
        reach *= 2
    return given
