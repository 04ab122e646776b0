"""What a dataflow is: how operands travel and where partial sums live; tiling, cycles, stream order, array hardware."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.lib import data

from hwsim.block import Block
from hwsim.engine.accumulators import BANKS_FROM, FORMS, chosen, extra_clocks
from hwsim.engine.control import Control, Limits
from hwsim.engine.outlet import READ_LATENCY
from hwsim.engine.parts import fanout_levels
from hwsim.params import Params, param
from hwsim.pe.base import PE, Summation


@dataclass(frozen=True)
class Cycles:
    """Clocks of a job, from the edge that accepts it to the edge that transfers its last result beat.

    Every field is an int64 array of the GEMMs' shape: ``load`` before the first operand beat can issue, ``compute``
    in which operand beats issue, ``stall`` in which the array waits inside the job, ``drain`` from the last operand
    beat to the last result.
    """

    load: np.ndarray
    compute: np.ndarray
    stall: np.ndarray
    drain: np.ndarray

    @property
    def total(self) -> np.ndarray:
        """Their sum."""
        return self.load + self.compute + self.stall + self.drain


QUEUE_KINDS = 8
"""Most depths of result queues in an engine: each is a Verilog module of its own."""

RESULTS = ("stream", "always_ready")

NO_GROUP = 1 << 40
"""A group's size that stands for the whole K."""


@dataclass(frozen=True)
class Timing:
    """What an engine's cycles depend on: numbers, or arrays of many engines that broadcast with the jobs' dimensions.

    ``m_tile`` is the most rows of C that are worked on together, ``group`` products along K share a scale (:data:`NO_GROUP`: all do);
    A sum that leaves the array has at most ``sum_products`` products and takes ``sum_beats`` clocks.
    ``load``, ``drain`` and ``table_load`` are clocks that no dimension of a job changes (``drain`` without the rows of the last M tile).
    """

    rows: Any
    cols: Any
    lanes: Any
    beats: Any
    m_tile: Any
    group: Any
    load: Any
    drain: Any
    table_load: Any
    sum_products: Any
    sum_beats: Any

    def table_wait(self, sweeps, busy):
        """Clocks that N tiles, ``sweeps`` of equal length and ``busy`` clocks in all, wait for their tables."""
        return (sweeps - 1) * np.maximum(self.table_load - floor_div(busy, sweeps), 0)


@dataclass(frozen=True)
class Run:
    """What a cycle-stepped run saw: ``c (m, n)``, ``cycles``, and ``active[t]``, the cells that computed in clock t."""

    c: np.ndarray
    cycles: int
    active: np.ndarray


@dataclass(frozen=True)
class Dataflow(Params):
    """Base of every dataflow: an array of ``rows`` x ``cols`` cells and the limits of its job counters."""

    name: ClassVar[str] = ""

    rows: int = param(lo=1, hi=256, doc="cells along a column")
    cols: int = param(lo=1, hi=256, doc="cells along a row")
    m_max: int = param(65536, lo=1, hi=1 << 24, doc="largest M of a job")
    n_max: int = param(65536, lo=1, hi=1 << 24, doc="largest N of a job")
    accumulators: str = param("auto", choices=FORMS, doc="memory of the sums that the outlet adds up, for every column: `banks`, two "
                              "single-port RAMs; `four_banks`, four of them and a register behind, a clock more per job, for RAMs that "
                              "are slow against the clock, as macros of 130 nm are (a small engine with 512 sums: 251 instead of "
                              "203 MHz in ihp_sg13g2, 192 instead of 150 MHz in sky130hd); `two_port`, a RAM that reads and writes; "
                              "`registers`, flip-flops; `auto` takes banks "
                              f"for {BANKS_FROM} sums or more, else registers")
    results: str = param("stream", choices=RESULTS, doc="who takes the results: `stream`, one that may let them wait; `always_ready`, an "
                         "on-chip buffer that takes every row on the clock on which it leaves. The engine then ignores m_axis_c_tready, "
                         "has no queues of results, never pauses, and a job takes a clock less")

    def limits(self, pe: PE) -> Limits:
        """Largest job that the engine takes."""
        return Limits(self.m_max, pe.k_max, self.n_max)

    # -- meaning ---------------------------------------------------------------------------------------------------
    def cycles(self, m, k, n, pe: PE) -> Cycles:
        """Closed form for jobs of the given dimensions (integers or equally shaped arrays), streams never stalling."""
        m, k, n = integers(m, k, n)
        return self.closed_form(m, k, n, self.timing(pe))

    @staticmethod
    @abstractmethod
    def closed_form(m, k, n, t: Timing) -> Cycles:
        """:meth:`cycles` of jobs and engines given as numbers: arrays that broadcast, of integers or of whole floats below 2**53."""

    @abstractmethod
    def timing(self, pe: PE) -> Timing:
        """The numbers of this engine."""

    @abstractmethod
    def run(self, a: np.ndarray, w: np.ndarray, pe: PE, numbers: dict[str, np.ndarray] | None = None) -> Run:
        """Cycle-stepped model of the whole engine on codes ``(m, k)`` and ``(k, n)``, streams never stalling.

        ``numbers`` as in :meth:`hwsim.pe.base.PE.golden`.
        """

    def peak(self, pe: PE) -> float:
        """MACs per clock in the steady state."""
        return self.rows * self.cols * pe.lanes / pe.beats

    @abstractmethod
    def a_beats(self, a: np.ndarray, n: int, pe: PE) -> Iterator[np.ndarray]:
        """Activation stream of a job: blocks ``(beats, rows * lanes)`` of codes, padded, in order."""

    @abstractmethod
    def w_beats(self, w: np.ndarray, m: int, pe: PE) -> Iterator[np.ndarray]:
        """Weight stream of a job: blocks ``(beats, cols * lanes)`` of codes, padded, in order."""

    def s_beats(self, words: np.ndarray, m: int) -> Iterator[np.ndarray]:
        """Stream of scales of a job: blocks ``(groups, cols)`` of the words ``(groups, n)``, padded, in order."""
        for nn in chunks(words.shape[1], self.cols):
            for _ in chunks(m, self.m_tile):
                yield padded(words[:, nn], (len(words), self.cols), 0)

    def t_beats(self, table: np.ndarray) -> Iterator[np.ndarray]:
        """Stream of tables of a job: blocks ``(entries, cols)`` of the codes ``(entries, n)``, padded, in order."""
        return (padded(table[:, nn], (len(table), self.cols), 0) for nn in chunks(table.shape[1], self.cols))

    @abstractmethod
    def order(self) -> dict[str, list[str]]:
        """The order of every stream as a loop nest in words, for the manifest."""

    def t_order(self, entries: int) -> list[str]:
        """The order of the stream of tables as a loop nest in words."""
        return ["for n0 in 0, cols, 2*cols, .. while n0 < N", f"for e in 0 .. {entries - 1}",
                "one beat; lane c holds entry e of column n0 + c, c in 0 .. cols - 1"]

    def s_order(self, group: int) -> list[str]:
        """The order of the stream of scales as a loop nest in words."""
        groups = [f"for k0 in 0, {group}, .. while k0 < K"] if group else []
        side = self.m_tile_name
        return ["for n0 in 0, cols, 2*cols, .. while n0 < N", f"for m0 in 0, {side}, 2*{side}, .. while m0 < M", *groups,
                "one beat; lane c holds the word of column n0 + c" + (" and the group at k0" if group else "")
                + ", c in 0 .. cols - 1; lanes with n0 + c >= N mean nothing"]

    @abstractmethod
    def formula(self, pe: PE) -> dict[str, str]:
        """The closed form as Python expressions of M, K, N, the job's A_BITS and W_BITS and of one another, in order.

        The first is ``beats``, the last is ``cycles``.
        """

    m_tile_name: ClassVar[str] = "rows"

    @property
    def m_tile(self) -> int:
        """Rows of C that are worked on together: a group's word is used for so many."""
        return getattr(self, self.m_tile_name)

    def k_tile(self, pe: PE) -> tuple[int, str]:
        """What a group must be a multiple of, as a number and in words."""
        return pe.lanes, "lanes"

    def summation(self, pe: PE, k: int) -> Summation:
        """In which order products are added. Here the parts are the groups of :mod:`hwsim.rescale`, or the whole K."""
        return summation(pe.rescale.groups(k), pe.lanes)

    # -- hardware --------------------------------------------------------------------------------------------------
    @abstractmethod
    def products(self, pe: PE) -> int:
        """Most products in a partial sum that leaves the array."""

    def p_width(self, pe: PE) -> int:
        """Bits of the partial sums that leave the array."""
        return pe.p_width(self.products(pe))

    def accumulate_depth(self, pe: PE) -> int:
        """Partial sums per column that the outlet accumulates; 0: the array delivers whole results."""
        return 0

    def accumulator_form(self, pe: PE) -> str:
        """How the memory of the outlet's sums is built, a form of :mod:`hwsim.engine.accumulators`; "" without one."""
        return chosen(self.accumulators, self.accumulate_depth(pe))

    def repeats_rows(self, pe: PE) -> bool:
        """Whether the outlet adds to a row's sum several times on end."""
        return False

    @property
    def pauses(self) -> bool:
        """Whether the whole array holds while the outlet has no room for rows."""
        return self.skewed and self.results == "stream"

    @property
    def on_credit(self) -> bool:
        """Whether a row of results leaves the array when the outlet has promised room for it."""
        return not self.skewed and self.results == "stream"

    @property
    def pause_delay(self) -> int:
        """Clocks from the outlet's decision to pause the array to the first clock in which cells hold."""
        return fanout_levels(self.rows) + fanout_levels(self.cols)

    def queue_depth(self, pe: PE) -> int:
        """Results that the queue of the last column holds: the fewest that never keep the array waiting.

        Without pauses (all columns at once) these are the rows on their way from the controller's credit to the stream and back to it as
        a credit. With pauses, a row on the stream, one behind it, and those that come until cells hold.
        """
        return self.outlet_latency(pe) + (1 + self.pause_delay if self.pauses else self.tag_delay + 1)

    def pause_rows(self, pe: PE) -> int:
        """Rows whose results are all there with which the array begins to pause."""
        return self.queue_depth(pe) - self.outlet_latency(pe) - self.pause_delay + 1

    @property
    def queue_group(self) -> int:
        """Neighbouring columns, from column 0 on, whose queues are equally deep: all, or so many that there are few kinds of columns."""
        return queue_group(self.cols) if self.pauses else self.cols

    def queue_depths(self, pe: PE) -> list[int]:
        """Results that the queues of each group of columns hold.

        In an array that pauses, a column holds results as many clocks longer as they come before those of the last column. In one that
        does not, all columns are as deep. A consumer that is always ready needs none: 0.
        """
        if self.results != "stream":
            return [0]
        waits = [self.cols - 1 - c for c in range(0, self.cols, self.queue_group)] if self.pauses else [0]
        return [self.queue_depth(pe) + wait for wait in waits]

    @property
    def word_period(self) -> int:
        """Fewest clocks between the first sums of two groups."""
        return self.rows

    @property
    def word_depth(self) -> int:
        """Words of scales per column that the outlet holds: the fewest that never keep a group waiting.

        They are the current one, and those that groups begin to use while a place goes to the last column and its freedom comes back.
        """
        return word_depth(self.tag_delay + (self.cols if self.skewed else 1), self.word_early, self.word_period)

    @property
    def word_early(self) -> int:
        """Clocks from the controller's decision to use a word to the tag that says so."""
        return 1

    def table_load(self, pe: PE) -> int:
        """Clocks before the first weights of a job in which their columns' tables are taken."""
        return pe.w_table[0] + 1 if pe.w_table else 0

    def sweeps_formula(self, pe: PE) -> str:
        """All N tiles, of ``sweep`` clocks each, as an expression."""
        return f"(n_tiles - 1) * max(sweep, {self.table_load(pe)}) + sweep" if pe.w_table else "n_tiles * sweep"

    def outlet_latency(self, pe: PE) -> int:
        """Clocks from a partial sum at the last column's port to its row on the stream."""
        return READ_LATENCY - (self.results == "always_ready") + self.outlet_stages(pe)

    def outlet_stages(self, pe: PE) -> int:
        """Clocks that arithmetic and the memory of sums add to the outlet."""
        return pe.outlet_latency + extra_clocks(self.accumulators)

    @property
    @abstractmethod
    def tag_delay(self) -> int:
        """Clocks from the controller's outlet tag to the partial sum that it describes at column 0."""

    @property
    def skewed(self) -> bool:
        """Whether column c of the array delivers c clocks after column 0, or all columns at once."""
        return True

    @abstractmethod
    def array(self, pe: PE, prefix: str) -> Block:
        """The array with its edges: ports ``a``, ``w``, ``tag``, ``strobe``, ``p``."""

    @abstractmethod
    def control(self, pe: PE, prefix: str, outlet_tag: data.StructLayout) -> Control:
        """The controller."""


def beats_formula(pe: PE) -> dict[str, str]:
    """``beats`` as an expression of the job's precisions of the serial operands."""
    return {"beats": pe.beats_text}


def integers(*values) -> list[np.ndarray]:
    """Dimensions as int64 arrays; arrays of Python integers (one dimension, dtype object) stay so, for sizes beyond int64."""
    arrays = [np.asarray(x) for x in values]
    return [x if x.dtype == object else x.astype(np.int64) for x in arrays]


def word_depth(way, early, period):
    """:attr:`Dataflow.word_depth` with ``way`` clocks from a tag to the last column and a group every ``period`` clocks."""
    return 1 + ceil_div(way + early + 2, period)


def queue_group(cols):
    """Columns of a skewed array that share a depth of queue, so that there are at most :data:`QUEUE_KINDS`; an integer or an array."""
    return ceil_div(cols, QUEUE_KINDS)


def summation(parts: Iterable[slice], lanes: int, backward: bool = False) -> Summation:
    """Parts of K whose operand groups of ``lanes`` are added in the order of K, or ``backward``."""
    groups = ([slice(at, min(at + lanes, part.stop)) for at in range(part.start, part.stop, lanes)] for part in parts)
    return tuple(tuple(reversed(group) if backward else group) for group in groups)


def ceil_div(x, y):
    """ceil(x / y) of integers or integer arrays, or of arrays of whole floats: exact while x < 2**52."""
    return np.ceil(x / y) if floats(x, y) else -(-x // y)


def floor_div(x, y):
    """floor(x / y), as :func:`ceil_div`."""
    return np.floor(x / y) if floats(x, y) else x // y


def floats(x, y) -> bool:
    """Whether one of them holds whole numbers as floats, whose quotients NumPy rounds many times faster."""
    return getattr(x, "dtype", None) == np.float64 or getattr(y, "dtype", None) == np.float64


def chunks(total: int, size: int) -> Iterator[slice]:
    """``range(total)`` in slices of ``size``; the last may be smaller."""
    return (slice(at, min(at + size, total)) for at in range(0, total, size))


def padded(block: np.ndarray, shape: tuple[int, int], value: int) -> np.ndarray:
    """``block`` in the top left corner of an array of ``shape`` that is ``value`` elsewhere."""
    out = np.full(shape, value, dtype=block.dtype)
    out[:block.shape[0], :block.shape[1]] = block
    return out


def c_rows(beats: np.ndarray, m: int, n: int, cols: int) -> np.ndarray:
    """The result ``(m, n)`` from the values ``(beats, cols)`` of the result stream."""
    sweeps = beats.reshape(ceil_div(n, cols), m, cols)
    return sweeps.transpose(1, 0, 2).reshape(m, -1)[:, :n]
