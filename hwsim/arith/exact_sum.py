"""The exact sum of products in a register: a two's complement integer, rounded once, in the end.

Computes    The register counts units of the product of both formats' units, and is wide enough for k
            products. Below the sum are three flags: a NaN, +infinity, -infinity was seen.
Source      Kulisch, "Computer arithmetic and validity", 2nd ed. 2013.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed

from hwsim.arith import posits
from hwsim.arith.floats import Number, integer, magnitude_placed, normalized
from hwsim.arith.heap import Heap
from hwsim.arith.product_sum import ProductSum
from hwsim.arith.rounding import encoded, with_specials
from hwsim.arith.sums import add_all, tree_sum
from hwsim.arith.wires import ZERO, Wire, any_of
from hwsim.formats import EXACT_BITS, PositFormat, Special, signed_bits, wrap
from hwsim.formats.exact import Exact, sum_specials


@dataclass(frozen=True)
class ExactSum(ProductSum):
    """The exact sum; ``adder`` is one of :data:`hwsim.arith.sums.ADDERS` or ``inferred``."""

    adder: str = "inferred"
    ordered: ClassVar[bool] = False
    rounds_last: ClassVar[bool] = True

    @cached_property
    def unit(self) -> int:
        """Exponent of the register's lowest bit."""
        return self.product_unit

    @cached_property
    def most(self) -> int:
        """The largest product's magnitude, in the products' unit."""
        if self.linear:
            return self.linear.most
        return max(self.a.max, -self.a.min) * max(self.w.max, -self.w.min)

    @property
    def product_bits(self) -> int:
        """Bits of the largest product's magnitude."""
        return self.most.bit_length()

    @property
    def cut(self) -> int:
        """Low bits of an exact product that the register does not have."""
        return 0

    @cached_property
    def flags(self) -> int:
        """Bits below the sum: NaN, +infinity, -infinity seen; NaN alone where only posits have specials."""
        kinds = [fmt for fmt in (self.a, self.w) if fmt.has_specials]
        if not kinds:
            return 0
        return 1 if all(isinstance(fmt, PositFormat) for fmt in kinds) else 3

    def width(self, k: int) -> int:
        return signed_bits(-k * self.most, k * self.most) + self.flags

    @property
    def words(self) -> str:
        return f"the exact {self.sum_words}, {self.result.words} once, {self.result.range_words}"

    # -- hardware ----------------------------------------------------------------------------------
    def addends(self, m: Module, products: Sequence[Number], name: str) -> Iterator[Number]:
        """Yield the products' magnitudes in the register's unit."""
        for lane, product in enumerate(products):
            yield self._placed(m, product, f"{name}_row{lane}")

    def add_addends(self, m: Module, p: Wire, addends: Iterable[Number], name: str) -> Wire:
        held: Wire = p[self.flags:]
        heap = Heap(len(held))
        terms = []
        seen = []
        for lane, addend in enumerate(addends):
            row = self._row(m, addend, f"{name}_row{lane}")
            heap.add(row)
            heap.add_bit(addend.negative, 0)
            terms += [row, addend.negative]
            seen.append(addend)
        total_sum = Signal(len(held), name=f"{name}_sum")
        if self.adder == "inferred":
            m.d.comb += total_sum.eq(held + tree_sum(m, terms, f"{name}_tree"))
        else:
            bound = self.lanes * ((1 << self.most.bit_length()) - 1)
            m.d.comb += total_sum.eq(add_all(m, heap, held, -bound, bound, self.adder))
        return Cat(self.seen(p, seen), total_sum)

    def _placed(self, m: Module, product: Number, name: str) -> Number:
        """A product whose significand is an integer in the register's unit."""
        # zeros: of the least posits' fractions, or of such products
        below = max(self.product_unit - product.base, 0)
        placed = magnitude_placed(
            m, product, self.product_unit - below, self.product_bits + below, f"{name}_placed"
        )
        return replace(product, significand=placed[below + self.cut:], exponent=Const(0, 0), base=self.unit)

    def _row(self, m: Module, addend: Number, name: str) -> Wire:
        """An addend as a signed integer; one less than that where it is negative."""
        magnitude: Wire = addend.significand
        row = Signal(signed(len(magnitude) + 1), name=name)
        m.d.comb += row.eq(Cat(magnitude ^ addend.negative.replicate(len(magnitude)), addend.negative))
        return row

    def seen(self, flags: Wire, products: Sequence[Number]) -> Wire:
        """The flags after a group of products."""
        if not self.flags:
            return Cat()
        kinds = [
            (product.nan, product.infinite & ~product.negative, product.infinite & product.negative)
            for product in products
        ]
        return Cat(*(flags[i] | any_of(*(one[i] for one in kinds)) for i in range(self.flags)))

    def merge(self, m: Module, x: Wire, y: Wire, name: str) -> Wire:
        merged = Signal(len(x) - self.flags, name=f"{name}_merged")
        m.d.comb += merged.eq(x[self.flags:] + y[self.flags:])
        return Cat(x[:self.flags] | y[:self.flags], merged) if self.flags else merged

    def resolve(self, m: Module, p: Wire, name: str) -> Wire:
        if isinstance(self.result.format, PositFormat):
            return posits.encoded(m, self.result.format, self.number(m, p, name), name)
        held: Wire = p[self.flags:]
        code = encoded(m, self.result, held.as_signed(), self.unit, name)
        if not self.flags:
            return code
        nan, infinite, minus = self.specials(p)
        return with_specials(m, self.result, code, nan, infinite, minus, name)

    def specials(self, p: Wire) -> tuple[Wire, Wire, Wire]:
        """Read the flags of a register ``p``, its lowest bits.

        Returns three bits: the sum is NaN; it is an infinity if it is not NaN; that infinity is negative.
        """
        return (p[0], ZERO, ZERO) if self.flags == 1 else (p[0] | p[1] & p[2], p[1] | p[2], p[2])

    def number(self, m: Module, p: Wire, name: str) -> Number:
        held: Wire = p[self.flags:]
        one = normalized(m, integer(m, held.as_signed(), name), name)
        return self.flagged(p, replace(one, base=one.base + self.unit))

    def flagged(self, p: Wire, one: Number) -> Number:
        """Return the number ``one``, or what the flags of a register ``p`` say instead of it."""
        if not self.flags:
            return one
        nan, infinite, minus = self.specials(p)
        return replace(one, negative=Mux(infinite, minus, one.negative), nan=nan, infinite=infinite)

    # -- NumPy -------------------------------------------------------------------------------------
    def exact_of(self, p: np.ndarray) -> Exact:
        return Exact(p >> self.flags, np.full(p.shape, self.unit), np.zeros(p.shape, bool),
                     self.step_specials(p))

    def step_specials(self, p: np.ndarray) -> np.ndarray:
        """Return :class:`Special` of registers by their flags."""
        seen = p & (1 << self.flags) - 1
        return sum_specials(*(np.asarray(seen >> i & 1, bool) for i in range(3)))

    def step(self, p: np.ndarray, products: Exact, width: int) -> np.ndarray:
        kind = np.dtype(np.int64 if max(width, self.product_bits + 6) <= EXACT_BITS else object)
        number = products.special == Special.NONE
        places = np.where(number, products.unit - self.product_unit, 0).astype(kind)
        terms = np.where(number, products.integers, 0).astype(kind)
        terms = terms << np.maximum(places, 0) >> np.maximum(-places, 0)
        terms = np.sign(terms) * (abs(terms) >> self.cut)
        p = p.astype(kind)
        flags = [(products.special == 1 + i).any(axis=-1).astype(kind) << i for i in range(self.flags)]
        return self._joined(p, terms.sum(axis=-1), sum(flags, p & 0), width)

    def _joined(self, p: np.ndarray, terms: np.ndarray, flags: np.ndarray, width: int) -> np.ndarray:
        """Registers with ``terms`` added, and with flags at their places."""
        sums = (p >> self.flags) + terms
        return wrap(sums << self.flags | (p & (1 << self.flags) - 1) | flags, width)

    def step_merge(self, x: np.ndarray, y: np.ndarray, width: int) -> np.ndarray:
        return self._joined(x, y >> self.flags, y & (1 << self.flags) - 1, width)

    def step_resolve(self, p: np.ndarray, width: int) -> np.ndarray:
        return self.result.codes(self.exact_of(p))
