"""Products of floating-point numbers by one addition of their exponent and mantissa fields (L-Mul).

Computes    With x = (1 + fx) * 2**ex and y likewise, mantissas of m bits (the larger m of the two formats)
            and
            s = fx + fy + 2**-l:  (1 + s) * 2**(ex + ey) if s < 1, 2 * s * 2**(ex + ey) if 1 <= s < 2, and
            4 * (s - 1) * 2**(ex + ey) if s >= 2. That is what integers give: fields X = ex * 2**m + fx *
            2**m, and X + Y + 2**(m - l) is the product's field. l is m for m <= 3, 3 for m = 4, and 4 for m >
            4.
            The product has m mantissa bits and an exponent of its own: nothing is rounded, and it neither
            overflows nor underflows, whatever a register makes of it.
Specials    Zeros, signs, infinities and NaNs as those of an exact product. Subnormal numbers are normalized
            where they enter (exponents below the least normal one), or zeros where operands are flushed.
Structure   The constant is added to the second factor where it enters, once per column; a cell has one adder
            of the fields and an AND of the flags that say that a factor is not 0.
Size, depth One adder of as many bits as an exponent and m.
Does not    Normalize the sum of the mantissas properly (1 + s between 2 and 4 is half of that), as the
            formula in the publication would: the addition of integers there and here does not either.
Source      Luo and Sun, "Addition is all you need", arXiv 2410.00907. Unlike formats, and subnormal numbers
            that are normalized, are ours: the publication has none of them.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from amaranth.hdl import Cat, Const, Module, Signal

from hwsim.arith.floats import Number, product_specials
from hwsim.arith.wires import Wire
from hwsim.formats import FloatFormat
from hwsim.formats.exact import Exact, products
from hwsim.formats.widths import bit_length


@dataclass(frozen=True)
class Linear:
    """How numbers of formats ``a`` and ``w`` are multiplied."""

    a: FloatFormat
    w: FloatFormat

    @property
    def fraction(self) -> int:
        """Mantissa bits of a product: m."""
        return max(self.a.mantissa_bits, self.w.mantissa_bits)

    @property
    def places(self) -> int:
        """l: the constant is 2**-l."""
        if self.fraction <= 3:
            return self.fraction
        return 3 if self.fraction == 4 else 4

    @property
    def unit(self) -> int:
        """Power of two of which all products are multiples: the constant's beside two least subnormals."""
        return self.a.unit + self.w.unit - self.places

    @cached_property
    def most(self) -> int:
        """The largest product's magnitude, in this unit."""
        largest = self.golden(*(Exact.of(fmt, fmt.largest_code) for fmt in (self.a, self.w)))
        return int(largest.integers) << int(largest.unit) - self.unit

    # -- hardware --------------------------------------------------------------------------------------------
    def raised(self, m: Module, number: Number, name: str) -> Number:
        """A normalized second factor with the constant added, of m mantissa bits; 0 remains 0."""
        field = self._field(number)
        some = number.significand[-1]
        total = Signal(len(field), name=f"{name}_raised")
        m.d.comb += total.eq(field + (1 << self.fraction - self.places))
        mantissa: Wire = total[:self.fraction]
        significand = Cat(mantissa & some.replicate(self.fraction), some)
        return replace(number, significand=significand, exponent=total[self.fraction:],
                       base=number.base - self._padded(number))

    def product(self, m: Module, x: Number, y: Number, name: str) -> Number:
        """Multiply a normalized factor by a raised one.

        * ``m``: the module that takes the logic.
        * ``x``: the first factor, normalized.
        * ``y``: the second factor, as :meth:`raised` gives it.
        * ``name``: what the names of new signals begin with.

        Returns the product. Its significand has m + 1 bits, of which the top one is 1 unless the product is
        0.
        """
        fields = [self._field(number) for number in (x, y)]
        total = Signal(max(map(len, fields)) + 1, name=f"{name}_field")
        some = Signal(name=f"{name}_some")
        negative = Signal(name=f"{name}_negative")
        m.d.comb += [total.eq(fields[0] + fields[1]), some.eq(x.significand[-1] & y.significand[-1]),
                     negative.eq(x.negative ^ y.negative)]
        significand = Signal(self.fraction + 1, name=f"{name}_significand")
        mantissa: Wire = total[:self.fraction]
        m.d.comb += significand.eq(Cat(mantissa & some.replicate(self.fraction), some))
        nan, infinite = product_specials(m, x, y, name)
        base = x.base + y.base + self.fraction - self._padded(x) - self._padded(y)
        return Number(negative, significand, total[self.fraction:], base, nan, infinite)

    def _padded(self, number: Number) -> int:
        """Zeros below a mantissa that has fewer bits than m."""
        return self.fraction - len(number.significand) + 1

    def _field(self, number: Number) -> Wire:
        """A normalized number's exponent above its mantissa of m bits."""
        return Cat(Const(0, self._padded(number)), number.significand[:-1], number.exponent)

    # -- NumPy -----------------------------------------------------------------------------------------------
    def golden(self, x: Exact, y: Exact) -> Exact:
        """Multiply values in NumPy, as the hardware does.

        * ``x``, ``y``: factors of the formats ``a`` and ``w``; their shapes broadcast.

        Returns products in the common shape, with significands of m + 1 bits.
        """
        exact = products(x, y)
        m = self.fraction
        field = self._golden_field(x) + self._golden_field(y) + (1 << m - self.places)
        magnitude = np.where(exact.integers == 0, 0, 1 << m | field & (1 << m) - 1)
        integers = np.sign(exact.integers) * magnitude
        return Exact(integers, (field >> m) - m, exact.negative_zero, exact.special)

    def _golden_field(self, x: Exact) -> np.ndarray:
        """Exponents and mantissas of numbers as integers; of no account where a number is 0."""
        magnitude = abs(x.integers)
        m = self.fraction
        lead = np.maximum(bit_length(magnitude) - 1, 0)
        return (x.unit + lead << m) + (magnitude << m - lead) - (1 << m)
