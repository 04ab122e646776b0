"""The common part of controllers: it takes jobs, counts cycles, checks stream framing, holds credits.

A dataflow's controller derives from :class:`Control` and adds the order in which operand beats issue.
"""

from dataclasses import dataclass
from typing import Any

from amaranth.hdl import Const, Module, Mux, Signal, Value, unsigned
from amaranth.lib import data
from amaranth.lib.wiring import In, Out

from hwsim.engine.beats import Beats
from hwsim.engine.column import job_shapes
from hwsim.engine.parts import delay, fanout_levels
from hwsim.pe.base import PE
from hwsim.rescale.parameters import FACTOR
from hwsim.verilog.block import Logic

JOB = data.StructLayout({"m": 32, "k": 32, "n": 32, "a_bits": 8, "w_bits": 8, "reserved": 16})
"""Job descriptor.

``a_bits`` and ``w_bits`` are the job's precision where the operand is serial; 0 means the engine's own, and
an engine whose operand is not serial takes only 0. ``reserved`` is room for fields to come; an engine refuses
what it does not know.
"""

NUMBERS = {"scale": 16, "zero": 16, "multiplier": 32, "shift": 8, "reserved_numbers": 56}
"""What follows in the descriptors of engines whose scales come with the job."""

FACTORS = {FACTOR: 32, "reserved_factor": 96}
"""What follows in the descriptors of engines whose results are multiplied by a factor."""

CYCLE_BITS = 48
ERROR_BITS = {"a_framing": 0, "w_framing": 1, "job_range": 2, "s_framing": 3, "t_framing": 4, "r_framing": 5}


def job_layout(pe: PE) -> data.StructLayout:
    """The job descriptor of an engine."""
    numbers = NUMBERS if pe.rescale.widths() and not pe.rescale.streams else {}
    factor = FACTORS if pe.rescale.factor_format else {}
    return data.StructLayout({key: f.shape for key, f in JOB} | numbers
                             | factor) if numbers or factor else JOB


def error_bits(pe: PE) -> dict[str, int]:
    """The error bits of an engine."""
    missing = {"s_framing": not pe.rescale.streams, "t_framing": pe.w_table is None,
               "r_framing": not pe.rescale.row}
    return {key: bit for key, bit in ERROR_BITS.items() if not missing.get(key)}


@dataclass(frozen=True)
class Limits:
    """Largest M, K, N of a job."""

    m: int
    k: int
    n: int


class Chunks:
    """A counter that walks ``total`` in chunks of ``size``; the last chunk may be smaller. Stepping past it
    starts over.
    """

    def __init__(self, name: str, limit: int, size: int):
        self.size = size
        self.left = Signal(range(limit + 1), name=f"{name}_left")
        self.last = Signal(name=f"{name}_last")
        self._total: Value = self.left

    def build(self, m: Module, start: Value, job: Value, total: Value) -> "Chunks":
        """Load ``job`` on ``start``; start over with ``total``, the held copy of ``job``."""
        self._total = total
        m.d.comb += self.last.eq(self.left <= self.size)
        with m.If(start):
            m.d.sync += self.left.eq(job)
        return self

    def step(self, m: Module) -> None:
        """Go to the next chunk on this clock."""
        m.d.sync += self.left.eq(Mux(self.last, self._total, self.left - self.size))


def step_nested(m: Module, *loops: Chunks) -> None:
    """Step nested loops, innermost first: each steps when all inside it are at their last chunk."""
    inner: Value | None = None
    for loop in loops:
        if inner is None:
            loop.step(m)
            inner = loop.last
        else:
            with m.If(inner):
                loop.step(m)
            inner = inner & loop.last


class Control(Logic):
    """Base of the controllers.

    ``cycles`` counts clocks from the edge that accepts a job to the edge that transfers its last result beat
    and then holds. ``error`` is sticky until reset: bit 0 / 1 / 3 / 4, tlast of the stream of activations /
    weights / scales / tables was not exactly on the job's last beat; bit 2, a job with a dimension of 0 or
    beyond the limits, a precision that the engine does not have, a number wider than the engine's, or a
    reserved bit, was refused. ``credits`` counts the result rows for which the outlet still has room; where
    the array pauses instead, ``advance`` of some clocks before says whether it goes on, and ``pending`` asks
    for that while rows are to leave it. ``words`` counts the words of scales that it holds and that no group
    has begun to use: a group's first sum may go if ``word_ready``, and says so by ``word_use``. Weights are
    there (``w_there``) if a beat of them is, and the table of their columns where they need one. ``marks``
    says which digits of them take a beat, where beats are counted.
    """

    resets = True

    def __init__(self, name: str, pe: PE, flow: Any, tag, strobe, outlet_tag):
        limits = flow.limits(pe)
        credits = flow.queue_depth(pe)
        rescale = pe.rescale
        ports: dict = {}
        if rescale.streams:
            ports |= {"s_enable": Out(1), "s_full": In(1), "s_last": In(1), "s_take": Out(1),
                      "s_loaded": In(1)}
        ports |= {key: Out(shape) for key, shape in job_shapes(rescale, pe.w_value).items()}
        if rescale.row:
            ports |= {"r_enable": Out(1), "r_full": In(1), "r_last": In(1), "r_take": Out(1),
                      "r": In(unsigned(flow.nests(pe)["r"].width * rescale.row.bits))}
        if pe.w_table:
            ports |= {"t_enable": Out(1), "t_full": In(1), "t_last": In(1), "t_take": Out(1),
                      "t_swap": Out(1)}
        ports |= {f"{x}_bits": Out(range(getattr(pe, x).bits + 1)) for x in pe.job_bits}
        if pe.counts_beats:
            ports |= {"marks": In(unsigned(pe.digit_count("w")))}
        if flow.pauses:
            ports |= {"advance": In(1), "pending": Out(1)}
        elif flow.on_credit:
            ports |= {"row_done": In(1)}
        super().__init__(name, {"job": In(job_layout(pe)), "job_valid": In(1), "job_ready": Out(1),
                                "start": Out(1),
                                "m": Out(range(limits.m + 1)), "n": Out(range(limits.n + 1)),
                                "a_enable": Out(1), "a_full": In(1), "a_last": In(1), "a_take": Out(1),
                                "w_enable": Out(1), "w_full": In(1), "w_last": In(1), "w_take": Out(1),
                                "tag": Out(tag), "strobe": Out(strobe), "outlet_tag": Out(outlet_tag),
                                "job_done": In(1), **ports,
                                "busy": Out(1), "cycles": Out(unsigned(CYCLE_BITS)),
                                "error": Out(unsigned(max(error_bits(pe).values()) + 1))})
        self.limits = limits
        self.pe = pe
        self.flow = flow
        self.beats = Beats(pe)
        self.word_ready: Any = Const(1, 1)
        self.word_use = Signal(name="word_use")
        self.w_there: Any = self.w_full
        self.row_there: Any = self.r_full if rescale.row else Const(1, 1)
        self.n_done = Signal(name="n_done")  # the last weights of an N tile are taken on this clock
        self.k = Signal(range(limits.k + 1), name="k")
        self.step = Signal(name="step")  # what pauses with the array goes on on this clock
        self.credits = Signal(range(credits + 1), init=credits)
        self.reserve = Signal(name="reserve")  # a result row is reserved on this clock

    def build(self, m: Module) -> None:
        job, limits = self.job, self.limits
        in_range = Signal()
        m.d.comb += [
            self.job_ready.eq(~self.busy),
            in_range.eq((job.m != 0) & (job.m <= limits.m) & (job.k != 0) & (job.k <= limits.k)
                        & (job.n != 0) & (job.n <= limits.n) & self.beats.in_range(job) & (job.reserved == 0)
                        & self._numbers(m)),
            self.start.eq(self.job_valid & self.job_ready & in_range),
        ]
        with m.If(self.start):
            m.d.sync += [self.busy.eq(1), self.cycles.eq(1), self.m.eq(job.m), self.k.eq(job.k),
                         self.n.eq(job.n)]
        with m.Elif(self.job_done):
            m.d.sync += self.busy.eq(0)
        with m.Elif(self.busy):
            m.d.sync += self.cycles.eq(self.cycles + 1)
        with m.If(self.job_valid & self.job_ready & ~in_range):
            m.d.sync += self.error[ERROR_BITS["job_range"]].eq(1)
        if self.flow.on_credit:
            m.d.sync += self.credits.eq(self.credits + self.row_done - self.reserve)
        if self.pe.rescale.streams:
            self._words(m)
        if self.pe.w_table:
            self._tables(m, self.pe.w_table[0])
        m.d.comb += [getattr(self, f"{x}_bits").eq(self.beats.bits[x]) for x in self.pe.job_bits]
        self.sequence(m)

    def _numbers(self, m: Module) -> Any:
        """Hold the numbers that come with the job; whether they are as wide as the engine takes them.

        A field is a whole number of its own width: bits above the engine's repeat the sign where it has one,
        and are 0 elsewhere.
        """
        ok: Any = Const(1, 1)
        fmt = self.pe.rescale.factor_format
        if fmt is not None:
            factor = self.job[FACTOR]
            number = ~factor[fmt.mantissa_bits:fmt.bits - 1].all()  # no infinity, no NaN
            ok = number & (self.job.reserved_factor == 0)
            with m.If(self.start):
                m.d.sync += self.factor.eq(factor)
        if "scale" not in self.job.shape().members:
            return ok
        widths = self.pe.rescale.widths()
        for key in NUMBERS:
            field = self.job[key]
            width = widths.get(key, 0)
            if width < len(field):
                above = field[width:]
                signed = width and self.ports[key].shape.signed
                ok = ok & (above == (field[width - 1].replicate(len(above)) if signed else 0))
            if width:
                with m.If(self.start):
                    m.d.sync += getattr(self, key).eq(field[:width])
        return ok

    def _words(self, m: Module) -> None:
        """Take words of scales while the outlet has room, one for every group of every tile, in the order of
        the tiles.
        """
        flow = self.flow
        words = Signal(range(self.flow.word_depth(self.pe) + 1), name="words")
        room = Signal(range(flow.word_depth(self.pe)), name="word_room", init=flow.word_depth(self.pe) - 1)
        g, mm, n = self.loops(m, "s_", "s")
        self.word_ready = words != 0
        m.d.comb += self.s_take.eq(self.s_full & (room != 0))
        m.d.sync += [words.eq(words + self.s_take - self.word_use),
                     room.eq(room - self.s_take + self.s_loaded)]
        with m.If(self.s_take):
            step_nested(m, g, mm, n)
        self.inlet(m, "taking_words", g.last & mm.last & n.last, "s")

    def follow(self, m: Module) -> None:
        """Pause as much earlier than the cells as operands take to them; never where the array does not."""
        m.d.comb += self.step.eq(delay(m, self.advance, fanout_levels(self.flow.cols), "advance_stage")
                                 if self.flow.pauses else 1)

    def on_way(self, m: Module, tag: Value) -> Value:
        """Whether sums are on their way from their outlet ``tag`` until they have left the last column."""
        way = self.flow.sum_delay(self.pe) + self.flow.cols
        left = Signal(range(way + 1), name="way_left")
        with m.If(tag):
            m.d.sync += left.eq(way)
        with m.Elif(self.step & (left != 0)):
            m.d.sync += left.eq(left - 1)
        return left != 0

    def sequence(self, m: Module) -> None:
        """Issue the job's beats."""
        raise NotImplementedError

    def _tables(self, m: Module, entries: int) -> None:
        """Take the next N tile's tables, an entry of every column per beat, while the current ones are in
        use.
        """
        taken = Signal(range(entries + 1), name="entries_taken")
        there = Signal(name="table_there")
        whole = Signal(name="table_whole")
        n = Chunks("t_n", self.limits.n, self._step("t", "N"))
        n.build(m, self.start, self.job.n, self.n)
        last_entry = taken == entries - 1
        self.w_there = self.w_full & there
        m.d.comb += [whole.eq(taken == entries), self.t_take.eq(self.t_full & ~whole),
                     self.t_swap.eq(whole & (~there | self.n_done))]
        with m.If(self.t_swap):
            m.d.sync += [taken.eq(0), there.eq(1)]
        with m.Else():
            m.d.sync += taken.eq(taken + self.t_take)
            with m.If(self.n_done):
                m.d.sync += there.eq(0)
        with m.If(self.t_take & last_entry):
            n.step(m)
        self.inlet(m, "taking_entries", last_entry & n.last, "t")

    def inlet(self, m: Module, name: str, at_last: Value, *operands: str) -> None:
        """Let beats of ``operands``, taken together, in from the job's start to its last, none after; check
        their tlast.

        ``at_last`` says that the next beat taken is the job's last; ``name`` is the register's that is high
        until then.
        """
        active = Signal(name=name)
        with m.If(self.start):
            m.d.sync += active.eq(1)
        with m.Elif(getattr(self, f"{operands[0]}_take") & at_last):
            m.d.sync += active.eq(0)
        for operand in operands:
            full, last, take = (getattr(self, f"{operand}_{s}") for s in ("full", "last", "take"))
            m.d.comb += getattr(self, f"{operand}_enable").eq(active & ~(full & at_last))
            with m.If(take & (last != at_last)):
                m.d.sync += self.error[ERROR_BITS[f"{operand}_framing"]].eq(1)

    def loops(self, m: Module, prefix: str, x: str) -> tuple[Chunks, Chunks, Chunks]:
        """The job's K, M and N loops in the steps of stream ``x``, ready to step."""
        limits, job, start = self.limits, self.job, self.start
        return (Chunks(f"{prefix}k", limits.k, self._step(x, "K")).build(m, start, job.k, self.k),
                Chunks(f"{prefix}m", limits.m, self._step(x, "M")).build(m, start, job.m, self.m),
                Chunks(f"{prefix}n", limits.n, self._step(x, "N")).build(m, start, job.n, self.n))

    def _step(self, x: str, below: str) -> int:
        """The step of stream ``x`` along a dimension; all of it in one where its order has no such loop."""
        return self.flow.nests(self.pe)[x].step(below, getattr(self.limits, below.lower()))
