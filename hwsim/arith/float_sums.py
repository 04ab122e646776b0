"""Sums of products of floating-point numbers or integers, as a register holds them from one group of products
to the next.

Computes    p := p + sum over the lanes of a group of a * w, and at the end a code of the result's format. Two
            kinds of register:
            `ExactSum`   a two's complement integer in units of the product of both formats' units, wide
                         enough for k products, and three flags: a NaN, +infinity, -infinity was seen. One
                         rounding, when all has been added.
            `FloatSum`   a code of a floating-point format, rounded after every group (`fused`: the exact sum
                         of the group's products and p, one rounding) or after every product, lane 0 first
                         (`chained`).
Zero        The register's code 0 is the sum of no products, +0. A product of -0 changes no sum.
Order       Of exact sums it does not show. Rounded ones are added group after group, and sums of K tiles one
            after another.
Posits      Operands of either kind of register, and results of `ExactSum`, whose register then is a quire.
            NaR counts as NaN.
Specials    NaN, infinity - infinity and infinity * 0 give NaN. A result beyond the largest finite value
            follows `overflow`.
Does not    Keep more than a NaN's being one; round exact sums before the end.
Source      Kulisch, "Computer arithmetic and validity", 2nd ed. 2013 (exact accumulators); IEEE 754-2019
            (fused addition).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as default
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed

from hwsim.arith import posits
from hwsim.arith.floats import (
    ZERO,
    Number,
    Rounding,
    added,
    decoded,
    encoded,
    golden_added,
    integer,
    magnitude_placed,
    normalized,
    rounded,
    with_specials,
)
from hwsim.arith.heap import Heap, Wire
from hwsim.arith.linear import Linear
from hwsim.arith.shifts import right
from hwsim.arith.sums import add_all, tree_sum
from hwsim.formats import EXACT_BITS, FloatFormat, IntegerFormat, PositFormat, Special, signed_bits
from hwsim.formats.floating import Exact, products, total

Operand = FloatFormat | PositFormat | IntegerFormat
"""What an operand's codes are: floating-point numbers, posits, or integers of kind int or uint."""


def exact_values(fmt: Operand, codes: np.ndarray, subnormals: str = "keep") -> Exact:
    """The exact values of codes of an operand."""
    if isinstance(fmt, FloatFormat):
        return Exact.of(fmt, codes, subnormals)
    if isinstance(fmt, PositFormat):
        return fmt.exact(codes)
    values = fmt.integers(codes)
    none = np.zeros_like(values)
    return Exact(values, none, none.astype(bool), none)


def number(m: Module, fmt: Operand, code: Wire, name: str, normalize: bool, flush: bool) -> Number:
    """The number of an operand's code, normalized (with an exponent of its own) if asked for."""
    if isinstance(fmt, FloatFormat):
        return decoded(m, fmt, code, name, normalize, flush)
    if isinstance(fmt, PositFormat):
        return posits.decoded(m, fmt, code, name)
    plain = integer(m, code.as_signed() if fmt.kind == "int" else code, name)
    return normalized(m, plain, name) if normalize else plain


@dataclass(frozen=True)
class ExactSum:
    """The exact sum of products of formats ``a`` and ``w``, ``lanes`` at a time; ``result`` says how it is
    rounded in the end.

    ``adder`` is one of :data:`hwsim.arith.sums.ADDERS` or ``inferred``. ``linear`` says how products are made
    that are not exact.
    """

    a: Operand
    w: Operand
    lanes: int
    result: Rounding
    adder: str = "inferred"
    linear: Linear | None = default(default=None, kw_only=True)
    ordered: ClassVar[bool] = False
    rounds_last: ClassVar[bool] = True

    @property
    def normalize(self) -> bool:
        """Whether factors have to be normalized."""
        return self.linear is not None

    @cached_property
    def product_unit(self) -> int:
        """Power of two of which all products are multiples."""
        return self.linear.unit if self.linear else self.a.unit + self.w.unit

    @cached_property
    def unit(self) -> int:
        """Exponent of the register's lowest bit."""
        return self.product_unit

    @cached_property
    def most(self) -> int:
        """The largest product's magnitude, in the products' unit."""
        return (
            self.linear.most if self.linear else max(self.a.max, -self.a.min) * max(self.w.max, -self.w.min)
        )

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
        """Bits of a register for sums of up to ``k`` products, its flags included."""
        return signed_bits(-k * self.most, k * self.most) + self.flags

    # -- hardware ----------------------------------------------------------------------------------
    def add(self, m: Module, p: Wire, products: Sequence[Number], name: str) -> Wire:
        """Add a group of products to a register.

        * ``m``: the module that takes the logic.
        * ``p``: the register, of ``width(k)`` bits, flags lowest.
        * ``products``: one number per lane, in the order of the lanes.
        * ``name``: what the names of all new signals begin with.

        Returns the register after the group, as wide as ``p``.
        """
        return self.add_addends(m, p, self.addends(m, products, name), name)

    def addends(self, m: Module, products: Iterable[Number], name: str) -> Iterator[Number]:
        """Yield the part of :meth:`add` that does not depend on the register: the products' magnitudes in the
        register's unit; arguments as there.
        """
        for lane, product in enumerate(products):
            yield self._placed(m, product, f"{name}_row{lane}")

    def add_addends(self, m: Module, p: Wire, addends: Iterable[Number], name: str) -> Wire:
        """The rest of :meth:`add`: the register ``p`` after what :meth:`addends` yields."""
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
        """Add two registers, as the outlet does with the sums of two K tiles.

        * ``m``: the module that takes the logic.
        * ``x``, ``y``: registers of as many bits as the result needs, flags lowest.
        * ``name``: what the names of all new signals begin with.

        Returns a register of the same width that holds the products of both.
        """
        merged = Signal(len(x) - self.flags, name=f"{name}_merged")
        m.d.comb += merged.eq(x[self.flags:] + y[self.flags:])
        return Cat(x[:self.flags] | y[:self.flags], merged) if self.flags else merged

    def resolve(self, m: Module, p: Wire, name: str) -> Wire:
        """Round a register once, to the format of ``result``.

        * ``m``: the module that takes the logic.
        * ``p``: the register, flags lowest.
        * ``name``: what the names of all new signals begin with.

        Returns the result's code, ``result.format.bits`` wide.
        """
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
        """Turn a register into a normalized number, exactly.

        * ``m``: the module that takes the logic.
        * ``p``: the register, flags lowest.
        * ``name``: what the names of all new signals begin with.

        Returns the number; the top bit of its significand is 1 unless the sum is 0.
        """
        held: Wire = p[self.flags:]
        one = normalized(m, integer(m, held.as_signed(), name), name)
        one = replace(one, base=one.base + self.unit)
        if not self.flags:
            return one
        nan, infinite, minus = self.specials(p)
        return replace(one, negative=Mux(infinite, minus, one.negative), nan=nan, infinite=infinite)

    # -- NumPy -------------------------------------------------------------------------------------
    def products(self, x: Exact, y: Exact) -> Exact:
        """Multiply operands' values in NumPy: exactly, or as ``linear`` says.

        * ``x``, ``y``: values of formats ``a`` and ``w``; their shapes broadcast.

        Returns the products, in the common shape.
        """
        return self.linear.golden(x, y) if self.linear else products(x, y)

    def exact_of(self, p: np.ndarray) -> Exact:
        """Return the exact values of registers ``p``, integers of any shape with flags lowest, in that shape.
        """
        seen = p & (1 << self.flags) - 1
        nan, plus, minus = (np.asarray(seen >> i & 1, bool) for i in range(3))
        special = np.where(nan | plus & minus, 1, np.where(plus, 2, np.where(minus, 3, 0)))
        return Exact(p >> self.flags, np.full(p.shape, self.unit), np.zeros(p.shape, bool), special)

    def step(self, p: np.ndarray, products: Exact, width: int) -> np.ndarray:
        """Add a group of products to each of many registers, in NumPy.

        * ``p``: the registers, signed integers of shape ``(...)``.
        * ``products``: the groups, values of shape ``(..., lanes)``.
        * ``width``: bits of a register.

        Returns the registers after their groups, of the shape of ``p``.
        """
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
        return _signed(sums << self.flags | (p & (1 << self.flags) - 1) | flags, width)

    def step_merge(self, x: np.ndarray, y: np.ndarray, width: int) -> np.ndarray:
        """Add two arrays of registers, in NumPy: :meth:`merge` for each pair.

        * ``x``, ``y``: registers, signed integers of one shape.
        * ``width``: bits of a register.

        Returns registers of that shape.
        """
        return self._joined(x, y >> self.flags, y & (1 << self.flags) - 1, width)

    def step_resolve(self, p: np.ndarray, width: int) -> np.ndarray:
        """Round registers once, in NumPy.

        * ``p``: the registers, signed integers of any shape.
        * ``width``: bits of a register.

        Returns the results' codes, in the shape of ``p``.
        """
        value = self.exact_of(p)
        how = self.result
        return how.format.encode(value.integers, self.unit, special=value.special, rounding=how.rounding,
                                 overflow=how.overflow, subnormals=how.subnormals)


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

    def resolve(self, m: Module, p: Wire, name: str) -> Wire:
        return p

    def _saturated(self, m: Module, value: Wire, name: str) -> Wire:
        return value[:self.bits] if self.wraps else super()._saturated(m, value, name)

    def _joined(self, p: np.ndarray, terms: np.ndarray, flags: np.ndarray, width: int) -> np.ndarray:
        return (
            ExactSum._joined(self, p, terms, flags, width)
            if self.wraps
            else super()._joined(p, terms, flags, width)
        )

    def step_resolve(self, p: np.ndarray, width: int) -> np.ndarray:
        return p


@dataclass(frozen=True)
class FloatSum:
    """A floating-point register of the ``result``'s format. ``fused`` lanes need an exact sum of the lanes'
    products."""

    a: Operand
    w: Operand
    lanes: int
    result: Rounding
    fused: bool = True
    linear: Linear | None = default(default=None, kw_only=True)
    ordered: ClassVar[bool] = True
    rounds_last: ClassVar[bool] = False

    @property
    def normalize(self) -> bool:
        """Whether factors have to be normalized: the sum of several products is normalized itself."""
        return self.lanes == 1 or not self.fused or self.linear is not None

    @cached_property
    def exact(self) -> ExactSum:
        """The sum of a group's products, where they are added before they are rounded."""
        return ExactSum(self.a, self.w, self.lanes, self.result, linear=self.linear)

    def width(self, k: int) -> int:
        """Bits of the register: those of the result's format, whatever the number ``k`` of products."""
        return self.result.format.bits

    # -- hardware ----------------------------------------------------------------------------------
    def add(self, m: Module, p: Wire, products: Sequence[Number], name: str) -> Wire:
        """The register after a group of products, whose factors are normalized; arguments as of
        :meth:`ExactSum.add`."""
        return self.add_addends(m, p, self.addends(m, products, name), name)

    def addends(self, m: Module, products: Sequence[Number], name: str) -> Sequence[Any]:
        """What does not depend on the register: the exact sum of fused lanes' products, else the products."""
        return [self._dot(m, products, name)] if self.fused and len(products) > 1 else products

    def add_addends(self, m: Module, p: Wire, addends: Sequence[Any], name: str) -> Wire:
        """The register ``p`` after what :meth:`addends` returns, one after another."""
        if self.fused and self.lanes > 1:
            return added(m, self.result, addends[0], p, f"{name}_sum")
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
        nan = ZERO
        infinite = ZERO
        sign = negative
        if exact.flags:
            nan, infinite, minus = exact.specials(whole)
            sign = Mux(infinite, minus, negative)
        return normalized(m, Number(sign, magnitude, Const(0, 1), exact.unit, nan, infinite), f"{name}_dot")

    def merge(self, m: Module, x: Wire, y: Wire, name: str) -> Wire:
        """Add two registers and round once; ``m``, ``x``, ``y`` and ``name`` as in :meth:`ExactSum.merge`."""
        how = self.result
        other = decoded(m, how.format, y, f"{name}_y", True, how.subnormals == "flush")
        return added(m, how, other, x, f"{name}_merged")

    def resolve(self, m: Module, p: Wire, name: str) -> Wire:
        """Return the register ``p`` itself, which is the result's code."""
        return p

    def number(self, m: Module, p: Wire, name: str) -> Number:
        """Decode a register ``p`` to a normalized number; ``m`` and ``name`` as in :meth:`ExactSum.number`.
        """
        how = self.result
        return decoded(m, how.format, p[:how.format.bits], name, True, how.subnormals == "flush")

    # -- NumPy -------------------------------------------------------------------------------------
    def products(self, x: Exact, y: Exact) -> Exact:
        """Multiply operands' values ``x`` and ``y`` in NumPy, as :meth:`ExactSum.products` does."""
        return self.linear.golden(x, y) if self.linear else products(x, y)

    def exact_of(self, p: np.ndarray) -> Exact:
        """Return the exact values of registers ``p``, codes of any shape, in that shape."""
        return Exact.of(self.result.format, p & (1 << self.result.format.bits) - 1, self.result.subnormals)

    def step(self, p: np.ndarray, products: Exact, width: int) -> np.ndarray:
        """Add a group of products to each of many registers, in NumPy.

        * ``p``: the registers, codes as signed integers of shape ``(...)``.
        * ``products``: the groups, values of shape ``(..., lanes)``.
        * ``width``: bits of a register.

        Returns the registers after their groups, of the shape of ``p``.
        """
        parts = (products.integers, products.unit, products.negative_zero, products.special)
        lanes = [Exact(*(part[..., lane] for part in parts)) for lane in range(products.integers.shape[-1])]
        codes = np.asarray(p, np.int64) & (1 << width) - 1
        if self.fused:
            codes = golden_added(self.result, exact_sum(lanes), codes)
        else:
            for lane in lanes:
                codes = golden_added(self.result, lane, codes)
        return _signed(codes, width)

    def step_merge(self, x: np.ndarray, y: np.ndarray, width: int) -> np.ndarray:
        """Add two arrays of registers and round once, in NumPy; arguments as in :meth:`ExactSum.step_merge`.

        ``x``, ``y`` and the result are codes as signed integers of ``width`` bits.
        """
        ones = (1 << width) - 1
        other = Exact.of(self.result.format, y & ones, self.result.subnormals)
        return _signed(golden_added(self.result, other, x & ones), width)

    def step_resolve(self, p: np.ndarray, width: int) -> np.ndarray:
        """Return the results' codes, unsigned, of registers ``p``: signed integers of ``width`` bits."""
        return p & (1 << width) - 1


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

    # -- hardware ----------------------------------------------------------------------------------
    def addends(self, m: Module, products: Sequence[Number], name: str) -> Sequence[Number]:
        return products

    def add_addends(self, m: Module, p: Wire, addends: Sequence[Number], name: str) -> Wire:
        how = self.result
        fmt = self.result.format
        y = decoded(m, fmt, p, f"{name}_p", flush=how.subnormals == "flush", biased=True)
        terms = [*addends, y]
        fractions = [self._product_fraction] * len(addends) + [fmt.mantissa_bits]
        ones = [term.base + fraction for term, fraction in zip(terms, fractions)]  # places of 1.0
        lowest = min(ones) if self.least is None else min(*ones, self.least)
        places = [
            self._place(m, term, one - lowest, f"{name}_place{i}")
            for i, (term, one) in enumerate(zip(terms, ones))
        ]
        highest = largest(
            m, places + ([] if self.least is None else [Const(self.least - lowest)]), f"{name}_largest"
        )
        rows = []
        for i, (term, fraction, place) in enumerate(zip(terms, fractions, places)):
            apart = Signal(len(highest), name=f"{name}_apart{i}")
            m.d.comb += apart.eq(highest - place)
            rows.append(self._cut(m, term, fraction, apart, f"{name}_cut{i}"))
        value: Wire = Signal(signed(self.fraction + 3 + len(rows).bit_length()), name=f"{name}_value")
        m.d.comb += value.eq(tree_sum(m, rows, f"{name}_tree"))
        code = self._rounded(
            m, value, highest, lowest, ~any_of(*(x.significand.any() for x in addends)) & y.negative, name
        )
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
        kept: Wire = Cat(
            Const(0, max(self.fraction - fraction, 0)), term.significand[max(fraction - self.fraction, 0) :]
        )
        bits = len(kept).bit_length()
        far: Wire = apart[bits:]
        shifted = right(m, kept, apart[:bits], name).value
        row = Signal(signed(len(kept) + 1), name=f"{name}_row")
        magnitude: Wire = Mux(far.any(), 0, shifted) if len(far) else shifted
        m.d.comb += row.eq(Mux(term.negative, -magnitude, magnitude))
        return row

    def _rounded(
        self, m: Module, value: Wire, largest: Wire, lowest: int, minus_zero: Wire, name: str
    ) -> Wire:
        """The code of a sum whose lowest bit is ``fraction`` places below the largest exponent."""
        how = self.result
        fmt = self.result.format
        least = fmt.unit + fmt.mantissa_bits
        # place of the magnitude's top bit where ``largest`` is 0
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
        room = Signal(range((1 << len(largest)) + top + above - least), name=f"{name}_room")
        m.d.comb += room.eq(largest + (top + above - least))
        code = rounded(m, how, negative, size, room, name)
        if self.extra_bits >= 0:
            return code
        return Cat(Const(0, -self.extra_bits), code[-self.extra_bits:])

    # -- NumPy -------------------------------------------------------------------------------------
    def step(self, p: np.ndarray, products: Exact, width: int) -> np.ndarray:
        """Registers ``(...)``, codes, after groups of products ``(..., lanes)``
        (:func:`aligned_products`)."""
        how = self.result
        fmt = self.result.format
        codes = np.asarray(p, np.int64) & (1 << width) - 1
        y = Exact.of(fmt, codes, how.subnormals)
        integers = np.concatenate([products.integers, y.integers[..., None]], axis=-1)
        unit = np.concatenate([products.unit, y.unit[..., None]], axis=-1)
        fraction = np.full(integers.shape, self._product_fraction)
        fraction[..., -1] = fmt.mantissa_bits
        none = -1 << 20
        largest = np.where(integers == 0, none, unit + fraction).max(axis=-1)
        largest = (
            np.where(largest == none, 0, largest) if self.least is None else np.maximum(largest, self.least)
        )
        lowest = largest - self.fraction
        places = unit - lowest[..., None]
        left = np.clip(places, 0, 40)
        right = np.clip(-places, 0, 62)
        terms = np.sign(integers) * (
            abs(np.where(integers == 0, 0, integers)) << np.where(integers == 0, 0, left) >> right
        )
        special = np.concatenate([products.special, y.special[..., None]], axis=-1)
        nan, plus, minus = (
            (special == kind).any(axis=-1)
            for kind in (Special.NAN, Special.PLUS_INFINITY, Special.MINUS_INFINITY)
        )
        kind = np.where(nan | plus & minus, 1, np.where(plus, 2, np.where(minus, 3, 0)))
        minus_zero = (products.integers == 0).all(axis=-1) & fmt.parts(codes).negative
        found = fmt.encode(
            terms.sum(axis=-1),
            lowest,
            negative_zero=minus_zero,
            special=kind,
            rounding=how.rounding,
            overflow=how.overflow,
            subnormals=how.subnormals,
        )
        if self.extra_bits < 0:
            found = np.where(kind == 0, found & -1 << -self.extra_bits, found)
        return _signed(found, width)

    @cached_property
    def _product_fraction(self) -> int:
        """Fraction bits of a product's significand."""
        if self.linear:
            return self.linear.fraction
        return sum(fmt.mantissa_bits for fmt in (self.a, self.w) if isinstance(fmt, FloatFormat))


def largest(m: Module, values: Sequence[Wire], name: str) -> Wire:
    """The largest of unsigned values, by a tree of comparisons.

    * ``m``: the module that takes the logic.
    * ``values``: at least one.
    * ``name``: what the names of all new signals begin with.
    """
    level = list(values)
    while len(level) > 1:
        following = []
        for x, y in zip(level[::2], level[1::2]):
            one = Signal(max(len(x), len(y)), name=f"{name}{len(level)}_{len(following)}")
            m.d.comb += one.eq(Mux(x > y, x, y))
            following.append(one)
        level = following + level[len(following) * 2:]
    return level[0]


def any_of(*bits: Wire) -> Wire:
    """Whether one of the bits is 1."""
    together: Wire = Cat(*bits)
    return together.any()


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


def _signed(values: np.ndarray, bits: int) -> np.ndarray:
    """Two's complement of ``bits`` bits."""
    half = 1 << bits - 1
    return ((values + half) & (1 << bits) - 1) - half
