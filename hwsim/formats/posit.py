"""Posits of the 2022 standard, posit8 and posit16: exact values of codes, and rounding of values to codes.

Computes    A code of n bits has a sign s, a run of k equal bits that a bit unlike them ends (the regime), two
            exponent bits e and a fraction f in [0, 1); what does not fit into the code counts as zeros. With
            r = k - 1 where the run is of ones, else -k, the value is ((1 - 3s) + f) * 2**((1 - 2s) * (4r + e
            + s)). Code 0 is 0. Negated codes, in two's complement, are negated values.
Specials    The code of a one and zeros is NaR, not a real; there are no infinities and no negative zero.
            Encoding makes NaR of NaN and of infinities.
Rounding    To the nearest code: the limit between two codes is the value of the posit of n + 1 bits between
            them, and there the even one is taken. Where an exponent bit is cut off, that is not the middle of
            their values.
Overflow    Beyond the largest value the code is that of the largest. Below the least, it is that of the
            least:
            what is not 0 becomes neither 0 nor NaR.
Does not    Have other exponent sizes (the posits of before 2022 have es = 0 for 8 and 1 for 16 bits).
Source      Standard for Posit Arithmetic (2022), Posit Working Group.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from hwsim.formats.base import Format, Special
from hwsim.formats.exact import Exact
from hwsim.formats.widths import EXACT_BITS, bit_length

EXPONENT_BITS = 2
"""`es` of the standard, of every width."""


@dataclass(frozen=True)
class PositFormat(Format):
    """The posit of ``bits`` bits, at least 5."""

    bits: int

    def __str__(self) -> str:
        return f"posit{self.bits}"

    @property
    def kind(self) -> str:
        """The format's name: no two of them are of one family."""
        return str(self)

    @property
    def floating(self) -> bool:
        return True

    @property
    def has_specials(self) -> bool:
        return True

    @property
    def unit(self) -> int:
        """Power of two that is the least value above 0, of which every value is a multiple."""
        return -(self.bits - 2 << EXPONENT_BITS)

    @property
    def max(self) -> int:
        return 1 << -2 * self.unit

    @property
    def min(self) -> int:
        return -self.max

    @property
    def fraction_bits(self) -> int:
        """Bits of the longest fraction."""
        return self.bits - 3 - EXPONENT_BITS

    @property
    def nar(self) -> int:
        """The code that is not a real."""
        return 1 << self.bits - 1

    @property
    def expression(self) -> str:
        n = self.bits
        top = self.nar - 1
        rest = "max(i.bit_length() - 1, 0)"
        regime = f"max({2 * n - 4} - i.bit_length() if m >> {n - 2} else i.bit_length() - 1, 0)"
        value = "(m > 0) * ((1 << q) + (4 * m & (1 << q) - 1)) << 4 * r + ((m & (1 << q) - 1) * 4 >> q) >> q"
        return (
            f"(1 - 2 * (code >> {n - 1})) * (lambda m: (lambda i: (lambda q, r: {value})({rest}, {regime}))"
            f"(m ^ {top} * (m >> {n - 2})))(min(code, {1 << n} - code))"
        )

    @property
    def meaning(self) -> str:
        return (
            f"posit of {self.bits} bits, {EXPONENT_BITS} of them exponent bits, of the 2022 standard; a "
            f"value is `decode` times 2**{self.unit}; code {self.nar:#x} is NaR"
        )

    # -- values ----------------------------------------------------------------------------------------------
    def exact(self, codes) -> Exact:
        """Values of ``codes``, of any shape; bits above the format's are ignored."""
        codes = np.asarray(codes).astype(np.int64) & 2 * self.nar - 1
        negative = codes >> self.bits - 1
        body = codes & self.nar - 1
        ones = body >> self.bits - 2
        after = bit_length(body ^ ones * (self.nar - 1))  # bits from the one that ends the regime on
        run = self.bits - 1 - after
        rest = np.maximum(after - 1, 0)
        tail = (body & (1 << rest) - 1) << EXPONENT_BITS
        fraction = tail & (1 << rest) - 1
        power = (np.where(ones == 1, run - 1, -run) << EXPONENT_BITS) + (tail >> rest) + negative
        number = body != 0
        significand = np.where(number, ((1 - 3 * negative) << rest) + fraction, 0)
        unit = np.where(number, np.where(negative == 1, -power, power) - rest, self.unit)
        # -2 * 2**e is -1 * 2**(e + 1): no finer than the unit
        halved = number & (negative == 1) & (fraction == 0)
        return Exact(
            np.where(halved, significand // 2, significand),
            unit + halved,
            np.zeros(codes.shape, bool),
            self.specials(codes),
        )

    def specials(self, codes) -> np.ndarray:
        codes = np.asarray(codes).astype(np.int64) & 2 * self.nar - 1
        return np.where(codes == self.nar, int(Special.NAN), int(Special.NONE))

    def integers(self, codes) -> np.ndarray:
        value = self.exact(codes)
        kind: Any = object if -2 * self.unit >= EXACT_BITS else np.int64
        return value.integers.astype(kind) << (value.unit - self.unit).astype(kind)

    def decode(self, codes) -> np.ndarray:
        """Values of ``codes`` as float64, which holds all of them, NaN for NaR; for people and for
        witnesses."""
        value = self.exact(codes)
        return np.where(value.special == Special.NAN, np.nan, np.ldexp(value.integers * 1.0, value.unit))

    # -- codes -----------------------------------------------------------------------------------------------
    def encode(
        self,
        integers,
        unit: Any = 0,
        *,
        rounding: str = "rne",
        overflow: str = "saturate",
        subnormals: str = "keep",
        negative_zero: Any = False,
        special: Any = Special.NONE,
    ) -> np.ndarray:
        """Codes of the exact values ``integers * 2**unit``, int64 of their shape, each rounded once.

        Arguments as of :meth:`hwsim.formats.FloatFormat.encode`: there is one ``rounding`` and one
        ``overflow``; nothing is subnormal, and zeros have no sign.
        """
        assert rounding == "rne" and overflow == "saturate", (rounding, overflow)
        integers, unit, special = np.broadcast_arrays(np.asarray(integers), unit, special)
        codes = [self.nar if kind else self._rounded(int(integer), int(place))
                 for integer, place, kind in zip(integers.ravel(), unit.ravel(), special.ravel())]
        return np.array(codes, np.int64).reshape(integers.shape)

    def encode_values(self, values) -> np.ndarray:
        """Codes of float64 ``values``; NaR for NaN and infinities."""
        values = np.asarray(values, np.float64)
        number = np.isfinite(values)
        fraction, exponent = np.frexp(np.where(number, values, 1.0))
        return self.encode(
            np.ldexp(fraction, 53).astype(np.int64),
            exponent - 53,
            special=np.where(number, 0, int(Special.NAN)),
        )

    def _rounded(self, integer: int, unit: int) -> int:
        """The code of a value: how many limits between codes are below it, and the even one of two at a
        limit."""
        if not integer:
            return 0
        # places of half the limits' unit
        limits = _limits(self.bits)
        below = self.unit - (1 << EXPONENT_BITS) - 1 - unit
        size = abs(integer)
        value = size >> below | (size >> below << below != size) if below > 0 else size << -below
        code = bisect_left(limits, value)
        if bisect_right(limits, value) > code:
            code += code & 1
        code = max(code, 1)
        return (2 * self.nar - code) if integer < 0 else code

    # -- stimuli ---------------------------------------------------------------------------------------------
    def corners(self) -> np.ndarray:
        """Codes worth testing with: 0, NaR, the ends and beginnings of regimes, ones and their neighbours, of
        both signs."""
        runs = {(1 << place) + step for place in range(self.bits - 1) for step in (-1, 0, 1)}
        runs |= {self.nar - (1 << place) + step for place in range(self.bits - 1) for step in (-1, 0, 1)}
        codes = {code for code in runs if 0 <= code < self.nar}
        return np.array(
            sorted(codes | {(2 * self.nar - code) % (2 * self.nar) for code in codes} | {self.nar})
        )

    def random(
        self, rng: np.random.Generator, shape, specials: float = 1 / 2048, corners: float = 1 / 8
    ) -> np.ndarray:
        """Random codes: reals, uniform over the codes, with so many corners and NaRs among them."""
        table = self.corners()
        codes = rng.integers(1 - self.nar, self.nar, shape, dtype=np.int64) & 2 * self.nar - 1
        kind = rng.random(shape)
        codes = np.where(kind < corners, rng.choice(table[table != self.nar], shape), codes)
        return np.where(kind >= 1 - specials, self.nar, codes)


@cache
def _limits(bits: int) -> list[int]:
    """Limits between the codes 0, 1, 2 .. of a posit, in halves of the unit of the posit with one more
    bit."""
    between = PositFormat(bits + 1)
    return [2 * int(value) for value in between.integers(np.arange(1, (1 << bits) - 1, 2))]


POSITS = {str(fmt): fmt for fmt in (PositFormat(8), PositFormat(16))}
"""Every posit by its name."""
