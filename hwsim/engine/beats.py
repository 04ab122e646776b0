"""The beats of operand groups in hardware: counters over the digits of the serial operands."""

from typing import Any

from amaranth.hdl import Const, Module, Mux, Signal, Value

from hwsim.pe.base import PE, beat_layout
from hwsim.pe.digits import BIT_PLANES, beat_members


class Beats:
    """The beats of an operand group: nested counters over the digits of the serial operands, at the job's
    precision.
    """

    def __init__(self, pe: PE):
        self.pe = pe
        self.first = Signal(name="first_beat")
        self.last = Signal(name="last_beat")
        self.layout = beat_layout(pe)
        self.bits = {x: Signal(range(getattr(pe, x).bits + 1), name=f"{x}_bits") for x in pe.serial}
        self.planes = {x: Signal(range(max(pe.digit_count(x), 2)), name=f"{x}_plane") for x in pe.serial}
        self.counts = {x: bits if pe.digits(x) == BIT_PLANES else Signal(range(pe.digit_count(x) + 1),
                                                                         name=f"{x}_digits") for x,
                       bits in self.bits.items()}

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

    def build(self, m: Module, start: Value, job: Any, issue: Value) -> "Beats":
        """Load the precision on ``start``; step on ``issue``."""
        inner: Any = Const(1, 1)
        first: Any = Const(1, 1)
        for x, at in self.planes.items():
            top = Signal(name=f"{x}_top")
            m.d.comb += top.eq(at + 1 == self.counts[x])
            with m.If(issue & inner):
                m.d.sync += at.eq(Mux(top, 0, at + 1))
            with m.If(start):
                m.d.sync += self.bits[x].eq(Mux(job[f"{x}_bits"] == 0, getattr(self.pe, x).bits,
                                                job[f"{x}_bits"]))
                if self.counts[x] is not self.bits[x]:
                    m.d.sync += self.counts[x].eq(self._digits(x, job[f"{x}_bits"]))
            inner = inner & top
            first = first & (at == 0)
        m.d.comb += [self.last.eq(inner), self.first.eq(first)]
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
            members = beat_members(x, at, self.counts[x], self.bits[x])
            out += [tag.beat[key].eq(value) for key, value in members.items() if key in self.layout.members]
        return out
