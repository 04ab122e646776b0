"""Sums of products in a floating-point register, added as the tensor cores of GPUs do it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed

from hwsim.arith.float_sum import FloatSum
from hwsim.arith.floats import Number, decoded
from hwsim.arith.rounding import rounded, with_specials
from hwsim.arith.shifts import right
from hwsim.arith.sums import tree_sum
from hwsim.arith.wires import Wire, any_of, largest
from hwsim.formats import FloatFormat, Special, wrap
from hwsim.formats.exact import Exact, special_sum


@dataclass(frozen=True)
class AlignedSum(FloatSum):
    """A floating-point register to which a group's products are added as the tensor cores of GPUs do it.

    Products are exact, with significands in [1, 4) and the exponents' sum; those of zeros do not count.
    Products and register are shifted right to the largest exponent of all, at least ``least`` (None: no
    limit), and cut after 23 + ``extra_bits`` fraction bits.
    The sum of these is exact, and rounded once. With ``extra_bits`` below 0, the result is cut after as many
    fraction bits.
    """

    extra_bits: int = 0
    least: int | None = None

    @property
    def normalize(self) -> bool:
        return self.linear is not None

    @property
    def fraction(self) -> int:
        """Fraction bits that are kept, below the largest exponent."""
        return 23 + self.extra_bits

    @property
    def words(self) -> str:
        least = "" if self.least is None else f", at least 2**{self.least}"
        cut = f", the result too cut to {self.fraction}" if self.extra_bits < 0 else ""
        return (f"{self.sum_words}, with {self.group_words} and the sum so far shifted to the largest "
                f"exponent{least}, cut to {self.fraction} fraction bits, added exactly, "
                f"{self.result.words}{cut}; {self.result.range_words}{self.order_words()}")

    # -- hardware ----------------------------------------------------------------------------------
    def addends(self, m: Module, products: Sequence[Number], name: str) -> Sequence[Number]:
        return products

    def add_addends(self, m: Module, p: Wire, addends: Iterable[Number], name: str) -> Wire:
        how = self.result
        fmt = how.format
        addends = list(addends)
        y = decoded(m, fmt, p, f"{name}_p", flush=how.subnormals == "flush", biased=True)
        terms = [*addends, y]
        fractions = [self._product_fraction] * len(addends) + [fmt.mantissa_bits]
        ones = [term.base + fraction for term, fraction in zip(terms, fractions)]  # places of 1.0
        lowest = min(ones) if self.least is None else min(*ones, self.least)
        places = [self._place(m, term, one - lowest, f"{name}_place{i}")
                  for i, (term, one) in enumerate(zip(terms, ones))]
        floor = [] if self.least is None else [Const(self.least - lowest)]
        highest = largest(m, places + floor, f"{name}_largest")
        rows = []
        for i, (term, fraction, place) in enumerate(zip(terms, fractions, places)):
            apart = Signal(len(highest), name=f"{name}_apart{i}")
            m.d.comb += apart.eq(highest - place)
            rows.append(self._cut(m, term, fraction, apart, f"{name}_cut{i}"))
        value: Wire = Signal(signed(self.fraction + 3 + len(rows).bit_length()), name=f"{name}_value")
        m.d.comb += value.eq(tree_sum(m, rows, f"{name}_tree"))
        minus_zero = ~any_of(*(x.significand.any() for x in addends)) & y.negative
        code = self._rounded(m, value, highest, lowest, minus_zero, name)
        nan, plus, minus = (Signal(name=f"{name}_{flag}") for flag in ("nan", "plus", "minus"))
        m.d.comb += [
            nan.eq(any_of(*(x.nan for x in terms))),
            plus.eq(any_of(*(x.infinite & ~x.negative for x in terms))),
            minus.eq(any_of(*(x.infinite & x.negative for x in terms))),
        ]
        return with_specials(m, how, code, nan | plus & minus, plus | minus, minus, name)

    def _place(self, m: Module, term: Number, offset: int, name: str) -> Wire:
        """Where a term's 1.0 is, above the lowest place of all; 0 of a zero."""
        place = Signal(range((1 << len(term.exponent)) + offset), name=name)
        m.d.comb += place.eq(Mux(term.significand.any(), term.exponent + offset, 0))
        return place

    def _cut(self, m: Module, term: Number, fraction: int, apart: Wire, name: str) -> Wire:
        """A term's significand, of so many fraction bits, ``apart`` places lower and with the kept fraction
        bits, signed."""
        below = self.fraction - fraction
        kept: Wire = Cat(Const(0, max(below, 0)), term.significand[max(-below, 0):])
        bits = len(kept).bit_length()
        far: Wire = apart[bits:]
        shifted = right(m, kept, apart[:bits], name).value
        row = Signal(signed(len(kept) + 1), name=f"{name}_row")
        magnitude: Wire = Mux(far.any(), 0, shifted) if len(far) else shifted
        m.d.comb += row.eq(Mux(term.negative, -magnitude, magnitude))
        return row

    def _rounded(self, m: Module, value: Wire, highest: Wire, lowest: int, minus_zero: Wire,
                 name: str) -> Wire:
        """The code of a sum whose lowest bit is ``fraction`` places below the largest exponent."""
        how = self.result
        fmt = self.result.format
        least = fmt.unit + fmt.mantissa_bits
        # place of the magnitude's top bit where ``highest`` is 0
        top = lowest + len(value) - 2 - self.fraction
        above = max(least - top, 0)
        below = max(fmt.mantissa_bits + 3 - len(value), 0)
        size = Signal(len(value) - 1 + above + below, name=f"{name}_size")
        negative = Signal(name=f"{name}_negative")
        bits: Wire = value.as_unsigned()
        magnitude = (bits[:-1] ^ bits[-1].replicate(len(bits) - 1)) + bits[-1]
        m.d.comb += [
            size.eq(Cat(Const(0, below), magnitude[: len(bits) - 1])),
            negative.eq(Mux(size.any(), bits[-1], minus_zero)),
        ]
        room = Signal(range((1 << len(highest)) + top + above - least), name=f"{name}_room")
        m.d.comb += room.eq(highest + (top + above - least))
        code = rounded(m, how, negative, size, room, name)
        if self.extra_bits >= 0:
            return code
        return Cat(Const(0, -self.extra_bits), code[-self.extra_bits:])

    # -- NumPy -------------------------------------------------------------------------------------
    def step(self, p: np.ndarray, products: Exact, width: int) -> np.ndarray:
        fmt = self.result.format
        y = self.exact_of(np.asarray(p, np.int64))
        integers = np.concatenate([products.integers, y.integers[..., None]], axis=-1)
        unit = np.concatenate([products.unit, y.unit[..., None]], axis=-1)
        fraction = np.full(integers.shape, self._product_fraction)
        fraction[..., -1] = fmt.mantissa_bits
        none = -1 << 20
        highest = np.where(integers == 0, none, unit + fraction).max(axis=-1)
        if self.least is None:
            highest = np.where(highest == none, 0, highest)
        else:
            highest = np.maximum(highest, self.least)
        lowest = highest - self.fraction
        places = unit - lowest[..., None]
        left = np.where(integers == 0, 0, np.clip(places, 0, 40))
        terms = np.sign(integers) * (abs(integers) << left >> np.clip(-places, 0, 62))
        special = special_sum(np.concatenate([products.special, y.special[..., None]], axis=-1), -1)
        minus_zero = (products.integers == 0).all(axis=-1) & fmt.parts(p).negative
        codes = self.result.codes(Exact(terms.sum(axis=-1), lowest, minus_zero, special))
        if self.extra_bits < 0:
            codes = np.where(special == Special.NONE, codes & -1 << -self.extra_bits, codes)
        return wrap(codes, width)

    @cached_property
    def _product_fraction(self) -> int:
        """Fraction bits of a product's significand."""
        if self.linear:
            return self.linear.fraction
        return sum(fmt.mantissa_bits for fmt in (self.a, self.w) if isinstance(fmt, FloatFormat))
