"""Sums of products in a fixed-point register that saturates or wraps: fewer bits than an exact sum has."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import numpy as np
from amaranth.hdl import Cat, Module, Mux, Signal, Value, signed

from hwsim.arith.exact_sum import ExactSum
from hwsim.arith.floats import Number
from hwsim.arith.sums import tree_sum
from hwsim.arith.wires import Wire


@dataclass(frozen=True)
class FixedSum(ExactSum):
    """As :class:`ExactSum`, in a register of ``bits`` bits of which ``fraction_bits`` are a fraction: less
    than the products have.

    A product's magnitude is cut to this fraction: toward zero. A group's sum and the register are added
    exactly, and what is beyond the register then becomes its largest or smallest value, so that the order of
    the groups shows.
    """

    bits: int = 32
    fraction_bits: int = 16
    ordered: ClassVar[bool] = True

    @cached_property
    def unit(self) -> int:
        return -self.fraction_bits

    @property
    def cut(self) -> int:
        return self.unit - self.product_unit

    def width(self, k: int) -> int:
        return self.bits + self.flags

    @property
    def words(self) -> str:
        return self._words("saturating", f"{self.result.words} in the end, {self.result.range_words}")

    def _words(self, beyond: str, end: str) -> str:
        """What a result is, by what happens beyond the register and in the end."""
        return (f"{self.sum_words}, each product cut toward zero to a multiple of 2**{-self.fraction_bits}, "
                f"the sum kept within {self.bits} bits of two's complement after {self.group_words} "
                f"({beyond}){self.order_words()}; {end}")

    def add_addends(self, m: Module, p: Wire, addends: Iterable[Number], name: str) -> Wire:
        terms: list[Wire] = []
        seen = []
        for lane, addend in enumerate(addends):
            terms += [self._row(m, addend, f"{name}_row{lane}"), addend.negative]
            seen.append(addend)
        terms.append(Value.cast(p[self.flags:]).as_signed())
        return Cat(self.seen(p, seen), self._saturated(m, tree_sum(m, terms, f"{name}_tree"), name))

    def merge(self, m: Module, x: Wire, y: Wire, name: str) -> Wire:
        sums = Value.cast(x[self.flags:]).as_signed() + Value.cast(y[self.flags:]).as_signed()
        return Cat(x[:self.flags] | y[:self.flags], self._saturated(m, sums, name))

    def _saturated(self, m: Module, value: Wire, name: str) -> Wire:
        """A signed value in the register's bits."""
        wide = Signal(signed(max(len(value), self.bits + 1)), name=f"{name}_wide")
        held = Signal(self.bits, name=f"{name}_held")
        high: Wire = wide[self.bits - 1:]
        largest = (1 << self.bits - 1) - 1
        m.d.comb += [
            wide.eq(value),
            held.eq(Mux(high.all() | ~high.any(), wide[: self.bits], Mux(wide[-1], ~largest, largest))),
        ]
        return held

    def _joined(self, p: np.ndarray, terms: np.ndarray, flags: np.ndarray, width: int) -> np.ndarray:
        sums = np.clip((p >> self.flags) + terms, -1 << self.bits - 1, (1 << self.bits - 1) - 1)
        return super()._joined(p, sums - (p >> self.flags), flags, width)


@dataclass(frozen=True)
class IntegerRegister(FixedSum):
    """As :class:`FixedSum`, of operands without specials; the register itself is the result, an integer in
    units of 2**-fraction_bits.

    With ``wraps``, it keeps the low bits of what is beyond it.
    """

    wraps: bool = False
    rounds_last: ClassVar[bool] = False

    @property
    def words(self) -> str:
        return self._words("wrapping" if self.wraps else "saturating",
                           f"in units of 2**{-self.fraction_bits}{self.result.subnormal_words}")

    def resolve(self, m: Module, p: Wire, name: str) -> Wire:
        return p

    def _saturated(self, m: Module, value: Wire, name: str) -> Wire:
        return value[:self.bits] if self.wraps else super()._saturated(m, value, name)

    def _joined(self, p: np.ndarray, terms: np.ndarray, flags: np.ndarray, width: int) -> np.ndarray:
        if self.wraps:
            return ExactSum._joined(self, p, terms, flags, width)
        return super()._joined(p, terms, flags, width)

    def step_resolve(self, p: np.ndarray, width: int) -> np.ndarray:
        return p
