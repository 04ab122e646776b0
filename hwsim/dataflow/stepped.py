"""Cycle-stepped models: the second witness, beside the closed forms and the RTL.

One NumPy step advances the whole array by one clock. Nothing here counts cycles by a formula. A dataflow
derives a machine from :class:`Machine` and defines what its controller and its cells do in one clock. Streams
never stall.
"""

from dataclasses import dataclass

import numpy as np

from hwsim.dataflow.base import Dataflow, Run
from hwsim.formats import held
from hwsim.pe.base import PE
from hwsim.rescale.parameters import FACTOR, ROW


@dataclass
class Tags:
    """What the partial sums in a line of outlet columns are; arrays of one entry per column."""

    valid: np.ndarray
    first: np.ndarray
    last: np.ndarray
    addr: np.ndarray
    load: np.ndarray
    count: np.ndarray
    row_scale: np.ndarray
    a_sum: np.ndarray

    @classmethod
    def empty(cls, cols: int) -> "Tags":
        return cls(*(np.zeros(cols, dtype) for dtype in (bool, bool, bool, int, bool, int, int, int)))

    def shift(self, entry: tuple, skewed: bool) -> None:
        """``entry`` reaches column 0 while every tag hops one column, or all columns at once."""
        for line, value in zip((self.valid, self.first, self.last, self.addr, self.load, self.count,
                                self.row_scale, self.a_sum), entry):
            if skewed:
                line[1:] = line[:-1].copy()
                line[0] = value
            else:
                line[:] = value


NO_TAG = (False, False, False, 0, False, 0, 0)
"""Nothing: not valid, first, last, address, load, count of products, scale of the row."""


class Outlet:
    """Registers, arithmetic, accumulator memory and queues of all columns; see :mod:`hwsim.engine.outlet`.

    ``words`` are the blocks of the stream of scales, one row per group of every tile.
    """

    def __init__(self, flow: Dataflow, pe: PE, numbers: dict[str, np.ndarray]):
        self.pe, self.flow, self.numbers = pe, flow, numbers
        self.tags = Tags.empty(flow.cols)
        self.columns = np.arange(flow.cols)
        self.total = pe.outlet_sum
        self.factor = numbers.pop(FACTOR, None)
        self.sums = self.total.zeros((max(flow.accumulate_depth(pe), flow.rows), flow.cols))
        self.word = np.full(flow.cols, -1)
        self.queues: list[list[int]] = [[] for _ in range(flow.cols)]
        self.wrote = False
        self.rows = 0
        self.line = [NO_TAG] * flow.sum_delay(pe)
        self.p = np.zeros(flow.cols, np.int64)
        self.arithmetic = Delay(flow.outlet_stages(pe), (np.zeros(flow.cols, bool),
                                                         np.zeros(flow.cols, np.int64)))

    def step(self, p: np.ndarray, a_sum: int, tag: tuple) -> list[int] | None:
        """One clock: ``p`` and ``a_sum`` at the ports, ``tag`` from the controller; the row that leaves on
        this clock.

        ``loaded`` says after it whether the last column has begun to use a new word.
        """
        leaves = [queue.pop(0) for queue in self.queues] if (self.rows if self.flow.results == "stream"
                                                             else self.wrote) else None
        self.rows += int(self.wrote) - (leaves is not None)
        done, results = self.arithmetic.push(self._computed())
        for c in np.flatnonzero(done):
            self.queues[c].append(int(results[c]))
        self.wrote = bool(done[-1])
        self.loaded = bool(self.tags.valid[-1] and self.tags.load[-1])
        self.line.append(tag)
        self.p = p.copy()
        self.tags.shift((*self.line.pop(0), a_sum), self.flow.skewed)
        return leaves

    def _computed(self) -> tuple[np.ndarray, np.ndarray]:
        """What the registers hold, corrected, scaled, accumulated and requantized: which columns have a
        result, and it.
        """
        tags = self.tags
        pe = self.pe
        rescale = self.pe.rescale
        self.word += tags.valid & tags.load
        value = pe.step_resolve(self.p, self.flow.p_width(pe))
        if pe.sum.integer and not rescale.floating:
            value = held(value, pe.sum.width)  # a scale makes it as wide
        if pe.corrections:
            value = pe.step_corrected(value, tags.a_sum, tags.count)
        number = {key: values[np.maximum(self.word, 0) if rescale.streams else 0, self.columns] for key,
                  values in self.numbers.items()}
        if rescale.zero_bits:
            value = value - (number["zero"] * tags.a_sum << pe.halvings)
        if rescale.floating:
            value = self.total.scaled(pe.sum.exact(value), number | {ROW: tags.row_scale})
        elif rescale.scale_bits:
            value = value * number["scale"]
        if rescale.row and not rescale.floating:
            value = value * tags.row_scale
        total = self.total.added(self.sums[tags.addr, self.columns], value,
                                 tags.first | (self.flow.accumulate_depth(pe) == 0))
        self.sums[tags.addr[tags.valid], self.columns[tags.valid]] = total[tags.valid]
        total = (
            self.total.finished(total) if self.factor is None else self.total.finished(total, self.factor[0])
        )
        if rescale.requant != "none":
            total = rescale.requantized(total, number["multiplier"], number["shift"])
        return tags.valid & tags.last, total


@dataclass
class Inlet:
    """A stream of beats that is always valid, behind its one-beat register."""

    beats: np.ndarray
    at: int = 0
    full: bool = False

    def __post_init__(self):
        self.taken = False

    @property
    def beat(self) -> np.ndarray:
        """The beat in the register."""
        return self.beats[self.at - 1]

    def take(self) -> np.ndarray:
        """Take the beat on this clock."""
        assert self.full
        self.taken = True
        return self.beat

    def step(self) -> None:
        """The clock edge."""
        accept = self.at < len(self.beats) and (not self.full or self.taken)
        self.full = accept or (self.full and not self.taken)
        self.at += accept
        self.taken = False


class Machine:
    """One job on one engine, clock by clock."""

    def __init__(self, flow: Dataflow, pe: PE, a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray]
                 | None):
        self.flow = flow
        self.pe = pe
        self.m = a.shape[0]
        self.n = w.shape[1]
        self.rows = flow.rows
        self.cols = flow.cols
        self.width = flow.p_width(pe)
        self.dims = (*a.shape, self.n)
        self.a, self.w = (Inlet(self._beats(x, operand)) for x, operand in (("a", a), ("w", w)))
        numbers = dict(numbers or {})
        self.tables = list(flow.beats("t", numbers.pop("table"), self.dims, pe)) if pe.w_table else []
        self.t = Inlet(np.concatenate(self.tables or [np.zeros((0, 0))]))
        self.table, self.table_there, self.entries, self.n_done = None, not self.tables, 0, False
        rows = numbers.pop(ROW, None)
        factor = {key: numbers.pop(key) for key in (FACTOR,) if key in numbers}
        self.r = Inlet(np.zeros((0, 0)) if rows is None else self._beats("r", rows))
        if pe.rescale.streams:  # each number of a word as a stream of its own
            words = {key: self._beats("s", values) for key, values in numbers.items()}
        else:
            words = {key: np.full((1, self.cols), values[0, 0], values.dtype)
                     for key, values in numbers.items()}
        # that a word comes matters here, not which
        self.s = Inlet(next(iter(words.values())) if pe.rescale.streams else np.zeros((0, 0)))
        self.word_room = flow.word_depth(pe) - 1
        self.words_ready = 0 if pe.rescale.streams else 1 << 62
        self.credits = flow.queue_depth(pe) if flow.on_credit else 1 << 62
        self.outlet = Outlet(flow, pe, words | factor)
        self.p, self.a_sum = np.zeros((self.rows, self.cols), np.int64), np.zeros(self.rows, np.int64)

    def _beats(self, x: str, operand: np.ndarray) -> np.ndarray:
        """All beats of a stream."""
        return np.concatenate(list(self.flow.beats(x, operand, self.dims, self.pe)))

    def run(self) -> Run:
        """Step until the last result row has left."""
        expected = self.flow.c_beats(self.dims, self.pe)
        out: list[list[int]] = []
        active: list[int] = []
        leaving = Delay(self.pe.rescale.row_latency, None)  # blocks of results are made in it
        while len(out) < expected:  # one iteration is one clock after the edge that accepts the job
            tag = self.control()
            bottom = self.p[0].copy()
            a_sum = int(self.a_sum[0])
            active.append(self.cells())
            row = self.outlet.step(bottom, a_sum, tag)
            assert not self.flow.pauses or self.outlet.rows < self.flow.pause_rows(self.pe), (
                "nothing pauses while results are taken"
            )
            self.credits += row is not None
            row = leaving.push(row)
            if row is not None:
                out.append(row)
            self._take_word()
            self._take_entry()
            for stream in (self.a, self.w, self.r, self.s, self.t):
                stream.step()
        results = held(np.array(out, object), self.pe.column_result.bits)
        c = self.pe.rescale.in_blocks(self.flow.c_rows(results, self.dims, self.pe))
        return Run(c, len(active), np.array(active))

    @property
    def row_there(self) -> bool:
        """Whether the scales of rows that are next to leave are there, if rows have scales."""
        return self.r.full or not self.pe.rescale.row

    def take_room(self, results: bool) -> None:
        """A row of sums leaves the cells, which are ``results`` or not: a queue that is deep enough makes
        none of them wait.
        """
        assert self.credits or not results
        self.credits -= results

    def _take_word(self) -> None:
        """A word of scales moves to the outlet if there is room; the last column's use of the next one makes
        room.
        """
        if self.s.full and self.word_room:
            self.s.take()
            self.word_room, self.words_ready = self.word_room - 1, self.words_ready + 1
        self.word_room += self.outlet.loaded

    def _take_entry(self) -> None:
        """An entry of the next tables moves in; whole, they become current as soon as the current ones have
        been used.
        """
        if self.pe.w_table is None:
            return
        whole = self.entries == self.pe.w_table[0]
        if whole and (not self.table_there or self.n_done):
            self.table = self.tables.pop(0)
            self.table_there = True
            self.entries = 0
        else:
            if self.t.full and not whole:
                self.t.take()
                self.entries += 1
            self.table_there = self.table_there and not self.n_done
        self.n_done = False

    def control(self) -> tuple:
        """The controller's clock: issue beats, reserve credits; returns the outlet tag."""
        raise NotImplementedError

    def cells(self) -> int:
        """The array's clock; returns how many cells computed."""
        raise NotImplementedError


class Delay:
    """``push(x)`` returns what was pushed ``stages`` clocks ago, ``idle`` at first."""

    def __init__(self, stages: int, idle):
        self.line = [idle] * stages

    def push(self, value):
        """One clock."""
        self.line.append(value)
        return self.line.pop(0)


class Skewed:
    """Vectors of which element i comes ``delays[i]`` clocks later; idle elements are zero."""

    def __init__(self, delays: np.ndarray, shape: tuple[int, ...]):
        self.depth = int(delays.max()) + 1
        self.ring = np.zeros((self.depth, len(delays), *shape), np.int64)
        self.delays = delays
        self.index = np.arange(len(delays))
        self.now = 0

    def push(self, vector: np.ndarray) -> np.ndarray:
        """One clock: ``vector`` enters, the skewed one leaves."""
        self.ring[self.now % self.depth] = vector
        out = self.ring[(self.now - self.delays) % self.depth, self.index].copy()
        self.now += 1
        return out


def hop(line: np.ndarray, entering: np.ndarray) -> np.ndarray:
    """What every cell of ``line (rows, cols, ..)`` sees from its left neighbour; ``entering (rows, ..)`` at
    column 0.
    """
    return np.concatenate([entering[:, None], line[:, :-1]], axis=1)
