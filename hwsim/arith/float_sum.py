"""Sums of products in a floating-point register, rounded after every group or after every product.

Computes    The register is a code of the result's format. `fused`: the exact sum of a group's products and
            the register, one rounding. `chained`: one rounding per product, lane 0 first.
Source      IEEE 754-2019 (fused addition).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal

from hwsim.arith.exact_sum import ExactSum
from hwsim.arith.float_addition import added, golden_added
from hwsim.arith.floats import Number, decoded, normalized
from hwsim.arith.product_sum import ProductSum
from hwsim.arith.wires import Wire
from hwsim.formats import wrap
from hwsim.formats.exact import Exact, total


@dataclass(frozen=True)
class FloatSum(ProductSum):
    """A floating-point register of the ``result``'s format. ``fused`` lanes need an exact sum of the lanes'
    products."""

    fused: bool = True
    ordered: ClassVar[bool] = True
    rounds_last: ClassVar[bool] = False

    @property
    def normalize(self) -> bool:
        """Whether factors have to be normalized: the sum of several products is normalized itself."""
        return self.lanes == 1 or not self.fused or super().normalize

    @cached_property
    def exact(self) -> ExactSum:
        """The sum of a group's products, where they are added before they are rounded."""
        return ExactSum(self.a, self.w, self.lanes, self.result, linear=self.linear)

    def width(self, k: int) -> int:
        return self.result.format.bits

    @property
    def words(self) -> str:
        each = self.group_words if self.fused else "each product, lane 0 first"
        return (f"{self.sum_words}, {self.result.words} after {each} added to the sum so far; "
                f"{self.result.range_words}{self.order_words()}")

    # -- hardware ----------------------------------------------------------------------------------
    def addends(self, m: Module, products: Sequence[Number], name: str) -> Iterable[Any]:
        """Return the exact sum of fused lanes' products, else the products."""
        return [self._dot(m, products, name)] if self.fused and len(products) > 1 else products

    def add_addends(self, m: Module, p: Wire, addends: Iterable[Any], name: str) -> Wire:
        if self.fused and self.lanes > 1:
            one, = addends
            return added(m, self.result, one, p, f"{name}_sum")
        for lane, product in enumerate(addends):
            p = added(m, self.result, product, p, f"{name}_sum{lane}")
        return p

    def _dot(self, m: Module, products: Sequence[Number], name: str) -> Number:
        """The exact sum of the products, normalized."""
        exact = self.exact
        p: Wire = exact.add(m, Const(0, exact.width(self.lanes)), products, f"{name}_dot")
        whole: Wire = Signal(len(p), name=f"{name}_dot")
        value: Wire = whole[exact.flags:]
        size = len(value)
        magnitude = Signal(len(value), name=f"{name}_dot_magnitude")
        negative = Signal(name=f"{name}_dot_negative")
        zero = Signal(name=f"{name}_dot_zero")
        every: Wire = Cat(*(product.negative for product in products))
        m.d.comb += [whole.eq(p), zero.eq(~value.any()), negative.eq(Mux(zero, every.all(), value[-1])),
                     magnitude.eq((value ^ value[-1].replicate(size)) + value[-1])]
        one = exact.flagged(whole, Number(negative, magnitude, Const(0, 1), exact.unit))
        return normalized(m, one, f"{name}_dot")

    def merge(self, m: Module, x: Wire, y: Wire, name: str) -> Wire:
        return added(m, self.result, self.number(m, y, f"{name}_y"), x, f"{name}_merged")

    def resolve(self, m: Module, p: Wire, name: str) -> Wire:
        return p

    def number(self, m: Module, p: Wire, name: str) -> Number:
        how = self.result
        return decoded(m, how.format, p[:how.format.bits], name, True, how.subnormals == "flush")

    # -- NumPy -------------------------------------------------------------------------------------
    def exact_of(self, p: np.ndarray) -> Exact:
        return Exact.of(self.result.format, p & (1 << self.result.format.bits) - 1, self.result.subnormals)

    def step(self, p: np.ndarray, products: Exact, width: int) -> np.ndarray:
        parts = (products.integers, products.unit, products.negative_zero, products.special)
        lanes = [Exact(*(part[..., lane] for part in parts)) for lane in range(products.integers.shape[-1])]
        codes = np.asarray(p, np.int64) & (1 << width) - 1
        if self.fused:
            codes = golden_added(self.result, exact_sum(lanes), codes)
        else:
            for lane in lanes:
                codes = golden_added(self.result, lane, codes)
        return wrap(codes, width)

    def step_merge(self, x: np.ndarray, y: np.ndarray, width: int) -> np.ndarray:
        return wrap(golden_added(self.result, self.exact_of(y), x & (1 << width) - 1), width)

    def step_resolve(self, p: np.ndarray, width: int) -> np.ndarray:
        return p & (1 << width) - 1


def exact_sum(terms: list[Exact]) -> Exact:
    """Add values exactly.

    * ``terms``: one or more values of the same shape.

    Returns their sum in that shape; its integers are Python's, of any size, where there are several terms.
    """
    if len(terms) == 1:
        return terms[0]
    out = terms[0]
    for term in terms[1:]:
        out = total(Exact(out.integers.astype(object), out.unit, out.negative_zero, out.special), term)
    return out
