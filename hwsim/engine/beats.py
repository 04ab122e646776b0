"""The beats of operand groups in hardware: counters over the digits of the serial operands, or a walk over
those digits that are not 0.
"""

from functools import reduce
from operator import or_
from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.pe.base import PE
from hwsim.pe.digits import BIT_PLANES, beat_members
from hwsim.verilog.block import Logic


class Beats:
    """The beats of an operand group: nested counters over the digits of the serial operands, at the job's
    precision; or, of weights whose beats are counted, those digits that are marked (:class:`Marks`).
    """

    def __init__(self, pe: PE):
        self.pe = pe
        self.first = Signal(name="first_beat")
        self.last = Signal(name="last_beat")
        self.layout = pe.beat_layout
        self.bits = {x: Signal(range(getattr(pe, x).bits + 1), name=f"{x}_bits") for x in pe.serial}
        self.planes = {x: Signal(range(max(pe.digit_count(x), 2)), name=f"{x}_plane") for x in pe.serial}
        self.counts = {} if pe.counts_beats else {
            x: bits if pe.digits(x) == BIT_PLANES else Signal(range(pe.digit_count(x) + 1),
                                                              name=f"{x}_digits")
            for x, bits in self.bits.items()}

    def in_range(self, job: Any) -> Any:
        """Whether the engine can run the job's precision."""
        ok: Any = Const(1, 1)
        for x in "aw":
            asked = job[f"{x}_bits"]
            if x in self.pe.serial:
                least = self.pe.least_bits(x)
                most = getattr(self.pe, x).bits
                ok = ok & ((asked == 0) | (asked >= least) & (asked <= most))
            else:
                ok = ok & (asked == 0)
        return ok

    def build(self, m: Module, start: Value, job: Any, issue: Value, marks: Value | None = None) -> "Beats":
        """Load the precision on ``start``; step on ``issue``.

        ``marks``: the marked digits of the weights that are next, where beats are counted.
        """
        if marks is not None:
            return self._walk(m, start, job, issue, marks)
        inner: Any = Const(1, 1)
        first: Any = Const(1, 1)
        for x, at in self.planes.items():
            top = Signal(name=f"{x}_top")
            m.d.comb += top.eq(at + 1 == self.counts[x])
            with m.If(issue & inner):
                m.d.sync += at.eq(Mux(top, 0, at + 1))
            with m.If(start):
                m.d.sync += self._load(x, job)
                if self.counts[x] is not self.bits[x]:
                    m.d.sync += self.counts[x].eq(self._digits(x, job[f"{x}_bits"]))
            inner = inner & top
            first = first & (at == 0)
        m.d.comb += [self.last.eq(inner), self.first.eq(first)]
        return self

    def _load(self, x: str, job: Any) -> Any:
        """Take the job's precision of operand ``x``."""
        return self.bits[x].eq(Mux(job[f"{x}_bits"] == 0, getattr(self.pe, x).bits, job[f"{x}_bits"]))

    def _walk(self, m: Module, start: Value, job: Any, issue: Value, marks: Value) -> "Beats":
        """Take the lowest marked digit that has had no beat yet, until none is left; digit 0 where none is
        marked.

        Digits 0, 2 and 3 marked::

            clock      0     1     2     3 (the next group)
            done       0000  0001  0101  0000
            w_plane    0     2     3
            last       0     0     1
        """
        at = self.planes["w"]
        done = Signal(len(marks), name="digits_done")
        left = Signal(len(marks), name="digits_left")
        lowest = Signal(len(marks), name="lowest_digit")
        m.d.comb += [
            left.eq(marks & ~done),
            lowest.eq(left & ~(left - 1)),
            at.eq(Cat(lowest & mask != 0 for mask in number_masks(len(marks), len(at)))),
            self.last.eq((left & ~lowest) == 0), self.first.eq(done == 0)]
        with m.If(issue):
            m.d.sync += done.eq(Mux(self.last, 0, done | lowest))
        with m.If(start):
            m.d.sync += self._load("w", job)
        return self

    def _digits(self, x: str, asked: Any) -> Any:
        """Digits of operand ``x`` in a job that asks for a precision: a choice among those that the engine
        has.
        """
        count: Any = self.pe.digit_count(x)
        for bits in range(self.pe.least_bits(x), getattr(self.pe, x).bits):
            count = Mux(asked == bits, self.pe.digits(x).count(bits), count)
        return count

    def tag(self, tag: Any) -> list:
        """Statements that put the beat into a tag."""
        if self.layout is None:
            return []
        out = []
        for x, at in self.planes.items():
            members = beat_members(x, at, self.counts.get(x, 0), self.bits[x]) | {f"{x}_first": self.first}
            out += [tag.beat[key].eq(value) for key, value in members.items() if key in self.layout.members]
        return out


def number_masks(places: int, bits: int) -> list[int]:
    """Return, for each of the bits of a place's number, the mask of the places whose number has it."""
    return [sum(1 << place for place in range(places) if place >> bit & 1) for bit in range(bits)]


class Marks(Logic):
    """Which digits of the weights that are next, ``w`` of all ``columns``, are not 0 in some lane of some
    column: a bit per digit, the lowest first; combinational.
    """

    clocked = False

    def __init__(self, name: str, pe: PE, columns: int):
        super().__init__(name, {"w": In(unsigned(columns * pe.w_stored_width)),
                                "marks": Out(unsigned(pe.digit_count("w")))})
        self.pe, self.columns = pe, columns

    def build(self, m: Module) -> None:
        width = self.pe.w_stored_width
        marks = [self.pe.mark_w(m, self.w[column * width:(column + 1) * width])
                 for column in range(self.columns)]
        m.d.comb += self.marks.eq(reduce(or_, marks))
