"""The base class of a dataflow: tiling, cycles, order of streams, and the hardware of the array."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

import numpy as np
from amaranth.lib import data

from hwsim.dataflow.cycles import CLOCKS, RANGES, Cycles, Timing
from hwsim.dataflow.nest import NOTHING, PAD_CODE, ZERO, Index, Loop, Nest, Size, Term, index, number
from hwsim.engine.accumulators import BANKS_FROM, FORMS, chosen, extra_clocks
from hwsim.engine.control import Control, Limits
from hwsim.engine.outlet import READ_LATENCY
from hwsim.engine.parts import fanout_levels
from hwsim.features import Amounts, Part, Rates, each
from hwsim.formulas.division import ceil_div
from hwsim.formulas.formula import Formula
from hwsim.params import Params, param
from hwsim.pe.base import PE
from hwsim.pe.summation import Summation, in_order
from hwsim.verilog.block import Block

QUEUE_KINDS = 8
"""Most depths of result queues in an engine: each is a Verilog module of its own."""

RESULTS = ("stream", "always_ready")

@dataclass(frozen=True)
class Run:
    """Result of a cycle-stepped run: ``c (m, n)``, ``cycles``, and ``active[t]``, the cells that compute in
    clock t.
    """

    c: np.ndarray
    cycles: int
    active: np.ndarray


Flow = TypeVar("Flow", bound="Dataflow")


@dataclass(frozen=True)
class Dataflow(Params):
    """Base class of every dataflow: ``rows`` x ``cols`` cells, and the limits of a job."""

    name: ClassVar[str] = ""

    clocks: ClassVar[Formula]
    """The closed form: ``load``, ``compute``, ``stall`` and ``drain`` (:class:`Cycles`) of M, K, N and the
    fields of :class:`Timing`.
    """

    rows: int = param(lo=1, hi=256, doc="cells along a column")
    cols: int = param(lo=1, hi=256, doc="cells along a row")
    m_max: int = param(65536, lo=1, hi=1 << 24, doc="largest M of a job")
    n_max: int = param(65536, lo=1, hi=1 << 24, doc="largest N of a job")
    accumulators: str = param("auto", choices=FORMS,
                              doc=f"memory of a column's sums in the outlet: `banks`: two single-port RAMs; "
                              f"`four_banks`: four of them with a register behind, which takes one clock "
                              f"more per job, for RAMs that are slow compared with the clock, such as macros "
                              f"of 130 nm (a small engine with 512 sums reaches 251 instead of 203 MHz in "
                              f"ihp_sg13g2, and 192 instead of 150 MHz in sky130hd); `two_port`: a RAM that "
                              f"reads and writes on one clock; `registers`: flip-flops; `auto` takes banks "
                              f"for {BANKS_FROM} sums or more, else registers")
    results: str = param("stream", choices=RESULTS,
                         doc="consumer of the results: `stream`: it may let results wait; `always_ready`: an "
                         "on-chip buffer that takes every row on the clock on which it leaves. With "
                         "always_ready the engine ignores m_axis_c_tready, has no queues of results, never "
                         "pauses, and a job takes one clock less")

    def limits(self, pe: PE) -> Limits:
        """The largest job that the engine takes."""
        return Limits(self.m_max, pe.k_max, self.n_max)

    # -- meaning ---------------------------------------------------------------------------------------------
    def cycles(self, m, k, n, pe: PE) -> Cycles:
        """Return the clocks of jobs by the closed form, if streams never stall; the most if the weights
        determine them (:attr:`PE.counts_beats`).

        Dimensions are integers or arrays of one shape.
        """
        m, k, n = integers(m, k, n)
        found = self.closed_form(m, k, n, self.timing(pe))
        return Cycles(*np.broadcast_arrays(found.load + 0 * m, found.compute, found.stall, found.drain))

    def cycles_with(self, m: int, w: np.ndarray, pe: PE) -> Cycles:
        """Return the clocks of a job of ``m`` rows with weight codes ``w (k, n)``, if streams never stall."""
        k, n = w.shape
        return self.cycles(m, k, n, pe)

    def passage(self, height: int) -> int:
        """Return the fewest clocks from the last operands of a tile of ``height`` rows to those of the next,
        so that its sums are not overtaken on their way out; needed if :attr:`counts_beats`.
        """
        raise NotImplementedError

    def mean_cycles(self, m: int, k: int, n: int, pe: PE) -> float:
        """Return the mean clocks of a job over independent weights that are uniform over all codes."""
        return float(self.cycles(m, k, n, pe).total)

    @classmethod
    def closed_form(cls, m, k, n, t: Timing) -> Cycles:
        """:attr:`clocks` of jobs and engines given as numbers: arrays that broadcast, of integers or of whole
        floats below 2**53.

        Parts that no dimension changes have the shape of ``t`` alone.
        """
        return Cycles(*cls.clocks.evaluate({"M": m, "K": k, "N": n, **vars(t)}, *CLOCKS))

    @abstractmethod
    def timing(self, pe: PE) -> Timing:
        """The numbers of this engine."""

    @abstractmethod
    def run(self, a: np.ndarray, w: np.ndarray, pe: PE, numbers: dict[str, np.ndarray] | None = None) -> Run:
        """Run the cycle-stepped model of the engine on codes ``(m, k)`` and ``(k, n)``; streams never stall.

        ``numbers`` is as in :meth:`hwsim.pe.base.PE.golden`.
        """

    def peak(self, pe: PE) -> float:
        """MACs per clock in the steady state."""
        return self.rows * self.cols * pe.lanes / pe.beats

    # -- order of the streams --------------------------------------------------------------------------------
    def sized(self, name: str) -> Size:
        """A parameter with its name."""
        return Size(getattr(self, name), name)

    @property
    @abstractmethod
    def tiles(self) -> tuple[Loop, ...]:
        """The loops over tiles of C, outermost first: over N and M."""

    @abstractmethod
    def k_loop(self, pe: PE) -> Loop:
        """The loop over tiles of K."""

    @abstractmethod
    def nests(self, pe: PE) -> dict[str, Nest]:
        """The order of every stream by its letter; those of :meth:`column_nests` are most dataflows' own."""

    def column_nests(self, pe: PE) -> dict[str, Nest]:
        """The orders of results and, where there are any, of scales and of tables: a lane per column; of
        scales of blocks of results, ``x``, a lane per block.
        """
        lanes = (Loop("c", size=self.sized("cols")),)
        group = pe.rescale.group
        over_n = next(loop for loop in self.tiles if loop.below == "N")
        n = index("N", over_n.name, "c")
        out = {"c": Nest("C", (over_n, Loop("m", below="M")), lanes, (index("M", "m"), n), "C[{0}, {1}]",
                         NOTHING)}
        if pe.rescale.blocks:
            size = number(pe.rescale.block)
            block = index("N", over_n.name, Term("b", size), divisor=size.value)
            out["x"] = Nest("X", out["c"].loops, (Loop("b", size=number(self.cols // size.value)),),
                            (index("M", "m"), block), "the scale of the block of C[{0}, {1}]", NOTHING)
        if pe.rescale.streams:
            loops, which, where = self.group_loops(group, 0)
            out["s"] = Nest("S", (*self.tiles, *loops), lanes, (which, n), "the word of column {1}" + where,
                            NOTHING)
        if pe.w_table:
            loops = (over_n, Loop("e", size=number(pe.w_table[0])))
            out["t"] = Nest("T", loops, lanes, (index("", "e"), n), "entry {0} of column {1}", ZERO)
        return out

    @staticmethod
    def group_loops(group: int, place: int) -> tuple[tuple[Loop, ...], Index, str]:
        """The loop over groups of K, if there are several; the number of the group, and what a phrase says of
        it as its index at ``place``.
        """
        if not group:
            return (), index(""), ""
        loop = Loop("k0", below="K", step=number(group))
        return (loop,), index("K", "k0", divisor=group), f" and the group at {{{place}}}"

    def beats(self, x: str, operand: np.ndarray, dims: tuple[int, int, int], pe: PE) -> Iterator[np.ndarray]:
        """Stream ``x`` of a job (M, K, N): blocks ``(beats, lanes)``, padded, in order.

        ``operand``: codes ``(m, k)`` for ``a`` and ``(k, n)`` for ``w``, words ``(groups, n)`` for ``s``,
        codes ``(m, groups)`` for ``r`` and ``(entries, n)`` for ``t``, values ``(m, n)`` for ``c``.
        """
        nest = self.nests(pe)[x]
        return nest.blocks(operand, sizes(dims), getattr(pe, f"{x}_pad") if nest.beyond == PAD_CODE else 0)

    def c_beats(self, dims: tuple[int, int, int], pe: PE) -> int:
        """Beats of a job's results."""
        return self.nests(pe)["c"].beats(sizes(dims))

    def c_rows(self, beats: np.ndarray, dims: tuple[int, int, int], pe: PE) -> np.ndarray:
        """The result ``(m, n)`` of a job from the values ``(beats, cols)`` of the result stream."""
        return self.nests(pe)["c"].gathered(beats, sizes(dims))

    def c_scales(self, beats: np.ndarray, dims: tuple[int, int, int], pe: PE) -> np.ndarray:
        """The scales ``(m, blocks)`` of a job's results from those ``(beats, blocks)`` on their stream."""
        return self.nests(pe)["x"].gathered(beats, sizes(dims))

    def formula(self, pe: PE) -> dict[str, str]:
        """Return the closed form of this engine as Python expressions, in the order of evaluation.

        They use M, K, N, the job's A_BITS and W_BITS, and earlier expressions. The first is ``beats``. The
        last is ``cycles``, the sum of ``load``, ``compute``, ``stall`` and ``drain``.
        """
        whole = Formula.read(f"beats = {pe.beats_text}\n{self.clocks.text}").bound(vars(self.timing(pe)),
                                                                                   RANGES)
        return whole.lines("beats", *CLOCKS) | {"cycles": " + ".join(CLOCKS)}

    @property
    def m_tile(self) -> int:
        """Rows of C that are worked on together: a group's word is used for so many."""
        return next(loop.step.value for loop in self.tiles if loop.below == "M")

    def k_tile(self, pe: PE) -> tuple[int, str]:
        """What a group must be a multiple of, as a number and in words."""
        step = self.k_loop(pe).step
        return step.value, step.text.replace("*", " * ")

    def summation(self, pe: PE, k: int) -> Summation:
        """In which order products are added. Here the parts are the groups of :mod:`hwsim.rescale`, or the
        whole K.
        """
        return in_order(pe.rescale.groups(k), pe.lanes, pe.beats)

    # -- many engines at once --------------------------------------------------------------------------------
    @classmethod
    def stacked(cls: type[Flow], values: Mapping[str, Any]) -> Flow:
        """A dataflow whose parameters are arrays, one entry per engine: for formulas, widths and delays, not
        for hardware.

        ``values`` may lack parameters that have defaults, and have keys that are no parameters of this
        dataflow.
        """
        found = object.__new__(cls)
        for f in cls.schema():
            object.__setattr__(found, f.name, values.get(f.name, f.default))
        return found

    def as_arrays(self: Flow) -> Flow:
        """The same with numbers as arrays of floats of one shape; texts that are all alike are one text."""
        given = {f.name: np.asarray(getattr(self, f.name)) for f in self.schema()}
        shape = np.broadcast_shapes(*(value.shape for value in given.values()))
        return self.stacked({key: np.broadcast_to(value.astype(float), shape) if value.dtype.kind in "iuf"
                             else value.flat[0] if (value == value.flat[0]).all()
                             else np.broadcast_to(value, shape) for key, value in given.items()})

    counts_beats: ClassVar[bool] = False
    """Whether it offers architectures whose weights determine how many beats an operand group takes."""

    weights_rest: ClassVar[bool] = False
    """Whether weights stay in the cells while sums move along the columns; else sums stay while both operands
    move.
    """

    def array_parts(self, pe: PE, rates: Rates) -> list[Part] | None:
        """Every kind of part of the array but its cell and its rows' sums of activations; None: nothing is
        known, and there are no estimates. Numbers are arrays where the parameters are.
        """
        return None

    @property
    def uncharacterized(self) -> str:
        """The parameter, with its value, that no characterized engine has, so that there are no estimates;
        empty where there is none.
        """
        return ""

    def cell_structure(self, pe: PE, rates: Rates) -> Amounts:
        """Registers of the cell beside its sum."""
        return {}

    # -- hardware --------------------------------------------------------------------------------------------
    @abstractmethod
    def products(self, pe: PE) -> Any:
        """Most products in a partial sum that leaves the array."""

    @abstractmethod
    def tag_layout(self, pe: PE) -> data.StructLayout:
        """What travels with the operands through the array."""

    def p_width(self, pe: PE) -> Any:
        """Bits of the partial sums that leave the array."""
        return each(pe.p_width, self.products(pe))

    def accumulate_depth(self, pe: PE) -> int:
        """Partial sums per column that the outlet accumulates; 0: the array delivers whole results."""
        return 0

    def accumulator_form(self, pe: PE) -> str:
        """How the memory of the outlet's sums is built, a form of :mod:`hwsim.engine.accumulators`; ""
        without one.
        """
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

        Without pauses (all columns at once) these are the rows on their way from the controller's credit to
        the stream and back to it as a credit. With pauses, a row on the stream, one behind it, and those that
        come until cells hold.
        """
        return self.row_latency(pe) + (1 + self.pause_delay if self.pauses else self.sum_delay(pe) + 1)

    def pause_rows(self, pe: PE) -> int:
        """Rows whose results are all there with which the array begins to pause."""
        return self.queue_depth(pe) - self.row_latency(pe) - self.pause_delay + 1

    @property
    def queue_group(self) -> int:
        """Neighbouring columns, from column 0 on, whose queues are equally deep: all, or so many that there
        are few kinds of columns.
        """
        return queue_group(self.cols) if self.pauses else self.cols

    def queue_depths(self, pe: PE) -> list[int]:
        """Results that the queues of each group of columns hold.

        In an array that pauses, a column holds results as many clocks longer as they come before those of the
        last column. In one that does not, all columns are as deep. A consumer that is always ready needs
        none: 0.
        """
        if self.results != "stream":
            return [0]
        waits = [self.cols - 1 - c for c in range(0, self.cols, self.queue_group)] if self.pauses else [0]
        return [self.queue_depth(pe) + wait for wait in waits]

    @property
    def word_period(self) -> int:
        """Fewest clocks between the first sums of two groups."""
        return self.rows

    def word_depth(self, pe: PE) -> int:
        """Words of scales per column that the outlet holds: the fewest that never keep a group waiting.

        They are the current one, and those that groups begin to use while a place goes to the last column and
        its freedom comes back.
        """
        return word_depth(self.sum_delay(pe) + (self.cols if self.skewed else 1), self.word_early,
                          self.word_period)

    @property
    def word_early(self) -> int:
        """Clocks from the controller's decision to use a word to the tag that says so."""
        return 1

    def table_load(self, pe: PE) -> int:
        """Clocks before the first weights of a job in which their columns' tables are taken."""
        return pe.w_table[0] + 1 if pe.w_table else 0

    def outlet_latency(self, pe: PE) -> int:
        """Clocks from a partial sum at the last column's port to its row on the stream."""
        return self.row_latency(pe) + pe.rescale.row_latency

    def row_latency(self, pe: PE) -> int:
        """Clocks from a partial sum at the last column's port to its row, aligned."""
        return READ_LATENCY - (self.results == "always_ready") + self.outlet_stages(pe)

    def outlet_stages(self, pe: PE) -> int:
        """Clocks that arithmetic and the memory of sums add to the outlet."""
        return pe.outlet_latency + extra_clocks(self.accumulators)

    @property
    @abstractmethod
    def tag_delay(self) -> int:
        """Clocks from the controller's outlet tag to the partial sum that it describes at column 0, of cells
        without stages.
        """

    def sum_delay(self, pe: PE) -> int:
        """The same of cells of ``pe``, whose stages all sums pass once."""
        return self.tag_delay + pe.stages

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


def integers(*values) -> list[np.ndarray]:
    """Return dimensions as int64 arrays. Arrays of Python integers (dtype object) are kept, for sizes beyond
    int64.
    """
    arrays = [np.asarray(x) for x in values]
    return [x if x.dtype == object else x.astype(np.int64) for x in arrays]


def word_depth(way, early, period):
    """:meth:`Dataflow.word_depth` with ``way`` clocks from a tag to the last column and a group every
    ``period`` clocks.
    """
    return 1 + ceil_div(way + early + 2, period)


def queue_group(cols):
    """Columns of a skewed array that share a depth of queue, so that there are at most :data:`QUEUE_KINDS`;
    an integer or an array.
    """
    return ceil_div(cols, QUEUE_KINDS)


def chunks(total: int, size: int) -> Iterator[slice]:
    """Return ``range(total)`` as slices of ``size``; the last one may be smaller."""
    return (slice(at, min(at + size, total)) for at in range(0, total, size))


def sizes(dims: tuple[int, int, int]) -> dict[str, int]:
    """M, K, N as loop nests call them."""
    return dict(zip("MKN", dims))
