"""Groups' sums times floating-point scales, added up exactly in fixed point and rounded once.

Computes    C = round(f * sum over the groups of S * sw * sa) to the result's format: S is a group's exact
            sum, sw the scale of its column, sa that of its row, f a float32 factor of the whole job, or 1.
Order       Does not show: every dataflow gives the same bits.
Overflow    The register never overflows. A result beyond the largest value is an infinity; one of 8 bits
            saturates, int8 too.
Specials    NaN in, NaN out, one code, but 0 of int8; infinity - infinity and infinity * 0 are NaN. A sum that
            is exactly 0 is +0.
Cycles      Two clocks to the register, as in :mod:`hwsim.rescale.scaled`. Three from the register to C, four
            with a factor: normalized, multiplied, rounded.
Size        A shift and an adder as wide as the register: bits of the sums, and of the scales from their least
            to their largest values.
Does not    Take scales of formats with so many exponents as float8_e8m0fnu, bfloat16 and float32 have.
Source      Kulisch, "Computer arithmetic and validity", 2nd ed. 2013.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from amaranth.hdl import Module, Signal, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.exact_sum import ExactSum
from hwsim.arith.floats import NumberLayout
from hwsim.arith.partial_sum import Sum
from hwsim.formats import Format, IntegerFormat
from hwsim.formats.exact import Exact
from hwsim.rescale.scaled import REGISTER, Converter, FactorProduct, ScaledSum
from hwsim.verilog.block import Logic

WIDEST = 256
"""Bits of the widest register."""


@dataclass(frozen=True)
class TermSum(ExactSum):
    """The exact sum of integers ``a``, in units of 2**a_unit, times a number of ``w`` and of each of
    ``others``."""

    a_unit: int = 0
    others: tuple[Format, ...] = ()

    @cached_property
    def product_unit(self) -> int:
        return self.a_unit + self.w.unit + sum(fmt.unit for fmt in self.others)

    @cached_property
    def most(self) -> int:
        found = 1 << self.a.bits - 1
        for fmt in (self.w, *self.others):
            found *= max(fmt.max, -fmt.min)
        return found

    @cached_property
    def flags(self) -> int:
        return 3


class ExactScaledSum(ScaledSum):
    """The exact sum of ``part``'s sums times scales; see :class:`hwsim.rescale.scaled.ScaledSum`."""

    def __init__(self, part: Sum, scales: dict[str, Format], result: Format, factor: Any):
        super().__init__(part, scales, result, factor)
        first, *others = scales.values()
        unit, bits = part.reach
        sums = IntegerFormat("int", bits)
        self.terms = TermSum(
            sums, first, 1, REGISTER, a_unit=unit, others=tuple(others)  # type: ignore[arg-type]
        )
        self.width = self.terms.width(1)
        self.whole: Whole | None = None

    @property
    def ordered(self) -> bool:
        return False

    @property
    def converts(self) -> bool:
        return True

    @property
    def latency(self) -> int:
        return 3 + (self.factor is not None)

    # -- hardware ----------------------------------------------------------------------------------
    def finishing(self, out: ScaledSum, name: str) -> None:
        assert isinstance(out, ExactScaledSum) and out.scaler
        out.adder = TermAdder(f"{name}_add", out.terms, out.scaler.wires, out.width)
        out.whole = whole = Whole(f"{name}_whole", out.terms, out.width)
        out.factorer = FactorProduct(f"{name}_factor", self.factor, whole.wires) if self.factor else None
        out.finisher = Converter(f"{name}_round", self.result, (out.factorer or whole).wires)

    @property
    def blocks(self) -> tuple[Any, ...]:
        return (*super().blocks, *([self.whole] if self.whole else []))

    def leaving(self, pipe: Any) -> None:
        assert self.whole is not None
        number = Signal(self.whole.wires.width, name="whole_number")
        pipe.m.submodules.whole = self.whole.instance(p=pipe.value.as_unsigned(), number=number)
        pipe.advance(number, "whole")

    # -- NumPy -------------------------------------------------------------------------------------
    def added(self, held: np.ndarray, word: Exact, first: np.ndarray) -> np.ndarray:
        """Registers, sums with flags below, after terms ``word``."""
        one = Exact(
            *(getattr(word, key)[..., None] for key in ("integers", "unit", "negative_zero", "special"))
        )
        return self.terms.step(np.where(first, 0, held), one, self.width)

    def value(self, word: np.ndarray) -> Exact:
        return self.terms.exact_of(word)


class TermAdder(Logic):
    """A register after a term; combinational."""

    clocked = False

    def __init__(self, name: str, terms: TermSum, term: NumberLayout, width: int):
        self.terms = terms
        self.wires = term
        super().__init__(
            name, {"held": In(unsigned(width)), "term": In(unsigned(term.width)), "sum": Out(unsigned(width))}
        )

    def build(self, m: Module) -> None:
        m.d.comb += self.sum.eq(self.terms.add(m, self.held, [self.wires.unpacked(self.term)], "added"))


class Whole(Logic):
    """The normalized number of a register; combinational."""

    clocked = False

    def __init__(self, name: str, terms: TermSum, width: int):
        self.terms = terms
        self.wires = NumberLayout.of(lambda m: terms.number(m, Signal(width), "sum"))
        super().__init__(name, {"p": In(unsigned(width)), "number": Out(unsigned(self.wires.width))})

    def build(self, m: Module) -> None:
        m.d.comb += self.number.eq(self.wires.packed(self.terms.number(m, self.p, "sum")))
