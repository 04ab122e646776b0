"""A floating-point register that is never rounded, and normalized fully or approximately, until its sum
leaves.

Computes    p := p + product, lane 0 first, in a register of a sign, ``bits`` bits of magnitude and an
            exponent (that of the magnitude's top bit). Product and register are shifted to the larger
            exponent of both and cut after ``bits`` bits: toward zero, no guard or sticky bit. Their sum is
            exact. A sum of ``bits`` + 1 bits is shifted right by one, and what falls out is dropped.
            Otherwise it is shifted left: by its leading zeros (``shifts`` empty), or by one of three
            distances. With ``shifts`` of k and k + lambda that is 0 if there is a one among its top k bits, k
            if there is a one among the lambda bits below, and k + lambda if there is none. The exponent
            follows. So leading zeros may remain, and the next products that are smaller lose bits for them. A
            product counts as it comes from normalized factors: its first or second bit is 1.
Zero        The register's code 0 is the sum of no products. A sum of 0 is +0, and has the lowest exponent. A
            product of 0 aligns nothing.
Overflow    None: the exponent is wide enough for 2**20 products of the largest size, and for the least.
Specials    Flags as of :class:`ExactSum <hwsim.arith.exact_sum.ExactSum>`; products of NaNs and infinities
            add 0.
Structure   As :mod:`hwsim.arith.float_addition` up to the sum. Then a row of multiplexers that two ORs
            select stands in place of the count of leading zeros and the shift by it. The outlet normalizes,
            and rounds once.
Size, depth A shift to the right and a network of carries with two outputs of ``bits`` bits, an exponent's
            comparison and difference, three rows of multiplexers; depth the sum of theirs.
Does not    Add a group's products before it adds the register.
Source      Alexandridis et al., "Floating-point multiply-add with approximate normalization for low-cost
            matrix engines", arXiv 2408.11997.
            Its abstract says what is saved; the distances, the cut, zero and specials are ours and need not
            be those of its authors.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal

from hwsim.arith.float_addition import added, magnitude_added
from hwsim.arith.float_sum import FloatSum
from hwsim.arith.floats import Number, normalized
from hwsim.arith.operands import significand_bits
from hwsim.arith.shifts import leading_zeros, left, right
from hwsim.arith.wires import Wire
from hwsim.formats import Special, wrap
from hwsim.formats.exact import Exact
from hwsim.formats.widths import bit_length

LARGEST_K = 1 << 20


@dataclass(frozen=True)
class Held:
    """A register's or a product's number: (-1)**negative * magnitude, whose top bit is that of 2**(place +
    unit)."""

    negative: Wire
    magnitude: Wire
    place: Wire


@dataclass(frozen=True)
class UnroundedSum(FloatSum):
    """The register; ``shifts`` is empty where sums are normalized fully."""

    bits: int = 24
    shifts: tuple[int, ...] = ()
    rounds_last: ClassVar[bool] = True

    @property
    def normalize(self) -> bool:
        return True

    @property
    def flags(self) -> int:
        """Bits below the magnitude."""
        return self.exact.flags

    @property
    def unit(self) -> int:
        """The power of two of a magnitude's top bit where the exponent is 0: that of which all products are
        multiples."""
        return self.product_unit

    @cached_property
    def product_length(self) -> int:
        """Bits of a product's significand."""
        if self.linear:
            return self.linear.fraction + 1
        return significand_bits(self.a) + significand_bits(self.w)

    @cached_property
    def exponent_bits(self) -> int:
        """Bits of the exponent."""
        return (LARGEST_K * self.exact.most).bit_length().bit_length()

    def width(self, k: int) -> int:
        return self.flags + self.bits + self.exponent_bits + 1

    @property
    def words(self) -> str:
        shifted = "by its leading zeros"
        if self.shifts:
            first, both = self.shifts
            shifted = (f"by 0, {first} or {both} bits, by its first one among the top {first} and the next "
                       f"{both - first} bits")
        return (f"{self.sum_words}, added one after another to a register of {self.bits} bits with an "
                f"exponent: both shifted to the larger exponent and cut, the sum shifted left {shifted}"
                f"{self.order_words('added')}; {self.result.words} in the end, {self.result.range_words}")

    # -- hardware ----------------------------------------------------------------------------------
    def add_addends(self, m: Module, p: Wire, addends: Iterable[Number], name: str) -> Wire:
        addends = list(addends)
        held = self._held(p)
        for lane, product in enumerate(addends):
            held = self._sum(m, self._term(m, product, f"{name}{lane}"), held, f"{name}{lane}")
        return Cat(self.exact.seen(p[:self.flags], addends), held.magnitude, held.place, held.negative)

    def _held(self, p: Wire) -> Held:
        """The number of a register."""
        word: Wire = p[self.flags:]
        return Held(
            word[self.bits + self.exponent_bits],
            word[: self.bits],
            word[self.bits : self.bits + self.exponent_bits],
        )

    def _term(self, m: Module, product: Number, name: str) -> Held:
        """A product in the register's widths; what it has below them is cut."""
        length = len(product.significand)
        assert length == self.product_length, (length, self.product_length)
        place = Signal(self.exponent_bits, name=f"{name}_place")
        above = product.base + length - 1 - self.unit
        assert above >= 0, (product.base, length, self.unit)
        m.d.comb += place.eq(product.exponent + above)
        magnitude = Cat(
            Const(0, max(self.bits - length, 0)), product.significand[max(length - self.bits, 0) :]
        )
        return Held(product.negative, magnitude, place)

    def _sum(self, m: Module, x: Held, y: Held, name: str) -> Held:
        """The register after x has been added to y."""
        swap = Signal(name=f"{name}_swap")
        apart = Signal(self.exponent_bits, name=f"{name}_apart")
        big, small = (Signal(self.bits, name=f"{name}_{key}") for key in ("big", "small"))
        place = Signal(self.exponent_bits, name=f"{name}_top")
        m.d.comb += [
            swap.eq((y.place > x.place) | ~x.magnitude.any()),
            apart.eq(Mux(swap, y.place - x.place, x.place - y.place)),
            big.eq(Mux(swap, y.magnitude, x.magnitude)),
            small.eq(Mux(swap, x.magnitude, y.magnitude)),
            place.eq(Mux(swap, y.place, x.place)),
        ]
        near = self.bits.bit_length()
        far: Wire = apart[near:]
        cut = right(m, small, apart[:near], f"{name}_right").value
        aligned = Signal(self.bits, name=f"{name}_aligned")
        unlike = Signal(name=f"{name}_unlike")
        m.d.comb += [
            aligned.eq(Mux(far.any(), 0, cut) if len(far) else cut),
            unlike.eq(x.negative ^ y.negative),
        ]
        size, reverse = magnitude_added(m, big, aligned, unlike, name)
        magnitude, exponent = self._normalized(m, size, place, name)
        some = Signal(name=f"{name}_some")
        negative = Signal(name=f"{name}_negative")
        lowest = Signal(self.exponent_bits, name=f"{name}_exponent")
        m.d.comb += [some.eq(size.any()), negative.eq(some & (Mux(swap, y.negative, x.negative) ^ reverse)),
                     lowest.eq(Mux(some, exponent, 0))]
        return Held(negative, magnitude, lowest)

    def _normalized(self, m: Module, size: Wire, place: Wire, name: str) -> tuple[Wire, Wire]:
        """A sum of one bit more than the register's, and its exponent, in the register's bits."""
        magnitude = Signal(self.bits, name=f"{name}_magnitude")
        exponent = Signal(self.exponent_bits, name=f"{name}_normal")
        if not self.shifts:
            zeros = leading_zeros(m, size, f"{name}_zeros")
            m.d.comb += [
                magnitude.eq(left(m, size, zeros, self.bits + 1, f"{name}_left")[1:]),
                exponent.eq(place + 1 - zeros),
            ]
            return magnitude, exponent
        first, both = self.shifts
        within: Wire = size[:self.bits]
        top = within[self.bits - first:].any()
        below = within[self.bits - both:self.bits - first].any()
        shifted = Mux(top, within, Mux(below, within << first, within << both))
        m.d.comb += [magnitude.eq(Mux(size[-1], size[1:], shifted)),
                     exponent.eq(Mux(size[-1], place + 1, place - Mux(top, 0, Mux(below, first, both))))]
        return magnitude, exponent

    def merge(self, m: Module, x: Wire, y: Wire, name: str) -> Wire:
        held = self._sum(m, self._held(y), self._held(x), name)
        return Cat(x[:self.flags] | y[:self.flags], held.magnitude, held.place, held.negative)

    def resolve(self, m: Module, p: Wire, name: str) -> Wire:
        return added(m, self.result, self.number(m, p, name), Const(0, self.result.format.bits), name)

    def number(self, m: Module, p: Wire, name: str) -> Number:
        held = self._held(p)
        one = Number(held.negative, held.magnitude, held.place, self.unit - self.bits + 1)
        return self.exact.flagged(p, normalized(m, one, name))

    # -- NumPy -------------------------------------------------------------------------------------
    def products(self, x: Exact, y: Exact) -> Exact:
        """Multiply operands' values ``x`` and ``y``, whose shapes broadcast, in NumPy.

        Both are normalized first, so that the unit of a product follows from its exponent alone, as in the
        hardware.
        """
        factors = (_normalized(values, significand_bits(fmt)) for values, fmt in ((x, self.a), (y, self.w)))
        return super().products(*factors)

    def exact_of(self, p: np.ndarray) -> Exact:
        magnitude, place = self._fields(p)
        return Exact(magnitude, place + self.unit - self.bits + 1, np.zeros(p.shape, bool),
                     self.exact.step_specials(p))

    def _fields(self, p: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Magnitudes with signs, and exponents, of registers."""
        word = np.asarray(p, np.int64) >> self.flags
        magnitude = word & (1 << self.bits) - 1
        place = word >> self.bits & (1 << self.exponent_bits) - 1
        return np.where(p < 0, -magnitude, magnitude), place

    def step(self, p: np.ndarray, products: Exact, width: int) -> np.ndarray:
        flags = np.asarray(p, np.int64) & (1 << self.flags) - 1
        held = self._fields(p)
        for lane in range(products.integers.shape[-1]):
            special = products.special[..., lane]
            integers = np.where(special == Special.NONE, products.integers[..., lane], 0).astype(np.int64)
            extra = self.product_length - self.bits
            kept = np.sign(integers) * (abs(integers) << max(-extra, 0) >> max(extra, 0))
            place = np.where(integers == 0, 0, products.unit[..., lane] + self.product_length - 1 - self.unit)
            held = self._golden(kept, place, *held)
            for i in range(self.flags):
                flags = flags | (special == 1 + i).astype(np.int64) << i
        return self._joined(*held, flags, width)

    def _golden(
        self, x: np.ndarray, place_x: np.ndarray, y: np.ndarray, place_y: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Magnitudes with signs, and exponents, of sums."""
        top = np.where(x == 0, place_y, np.maximum(place_x, place_y))
        total = sum(
            np.sign(one) * (abs(one) >> np.clip(top - place, 0, 62))
            for one, place in ((x, place_x), (y, place_y))
        )
        size = abs(total)
        zeros = self.bits - bit_length(size)  # -1 of a carry
        distance = zeros
        if self.shifts:
            first, both = self.shifts
            distance = np.select([zeros < 0, zeros < first, zeros < both], [-1, 0, first], both)
        size = np.where(distance < 0, size >> 1, size << np.maximum(distance, 0))
        place = np.where(total == 0, 0, top - distance).astype(np.int64)
        assert (place >= 0).all() and (place < 1 << self.exponent_bits).all(), (place.min(), place.max())
        return np.sign(total) * size, place

    def _joined(self, magnitude: np.ndarray, place: np.ndarray, flags: np.ndarray, width: int) -> np.ndarray:
        """Registers."""
        word = np.where(magnitude < 0, 1, 0) << self.exponent_bits | place
        return wrap((word << self.bits | np.abs(magnitude).astype(np.int64)) << self.flags | flags, width)

    def step_merge(self, x: np.ndarray, y: np.ndarray, width: int) -> np.ndarray:
        flags = (x | y) & (1 << self.flags) - 1
        return self._joined(*self._golden(*self._fields(y), *self._fields(x)), flags, width)

    def step_resolve(self, p: np.ndarray, width: int) -> np.ndarray:
        return self.result.codes(self.exact_of(p))


def _normalized(x: Exact, bits: int) -> Exact:
    """The same values with integers of so many bits, but 0."""
    zeros = np.where(x.integers == 0, 0, bits - bit_length(abs(x.integers)))
    # posits may come with zeros below their significands
    integers = x.integers << np.maximum(zeros, 0) >> np.maximum(-zeros, 0)
    return replace(x, integers=integers, unit=x.unit - zeros)
