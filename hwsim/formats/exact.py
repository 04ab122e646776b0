"""Exact values in NumPy, whatever their formats: products, sums, and what becomes of NaNs and infinities."""

from dataclasses import dataclass

import numpy as np

from hwsim.formats.base import Special
from hwsim.formats.floating import FloatFormat
from hwsim.formats.widths import bit_length


@dataclass(frozen=True)
class Exact:
    """Arrays of one shape: ``integers * 2**unit``, zeros with a sign where ``negative_zero``, or what
    ``special`` says instead.
    """

    integers: np.ndarray
    unit: np.ndarray
    negative_zero: np.ndarray
    special: np.ndarray

    @classmethod
    def of(cls, fmt: FloatFormat, codes, subnormals: str = "keep") -> "Exact":
        """The values of codes of a format; subnormals are zeros of their sign with ``flush``."""
        parts = fmt.parts(codes)
        number = parts.special == Special.NONE
        significand = np.where(number, parts.significand, 0)
        if subnormals == "flush":
            significand = np.where(significand < 1 << fmt.mantissa_bits, 0, significand)
        return cls(np.where(parts.negative, -significand, significand), parts.exponent,
                   number & parts.negative & (significand == 0), parts.special)

    def encode(self, fmt: FloatFormat, **how) -> np.ndarray:
        """Codes of a format, each rounded once; keywords as :meth:`FloatFormat.encode`."""
        return fmt.encode(self.integers, self.unit, negative_zero=self.negative_zero, special=self.special,
                          **how)


def products(x: Exact, y: Exact) -> Exact:
    """Exact products of values whose shapes broadcast."""
    negative = _negative(x) ^ _negative(y)
    nan = (x.special == Special.NAN) | (y.special == Special.NAN)
    for one, other in ((x, y), (y, x)):
        nan = nan | (one.special > Special.NAN) & (other.special == Special.NONE) & (other.integers == 0)
    infinite = np.where(negative, int(Special.MINUS_INFINITY), int(Special.PLUS_INFINITY))
    number = (x.special == Special.NONE) & (y.special == Special.NONE)
    special = np.where(nan, int(Special.NAN), np.where(number, int(Special.NONE), infinite))
    integers = x.integers * y.integers
    return Exact(integers, x.unit + y.unit, number & negative & (integers == 0), special)


def _negative(x: Exact) -> np.ndarray:
    """Signs of numbers, zeros and infinities."""
    number = (x.integers < 0).astype(bool) | x.negative_zero
    return np.where(x.special == Special.NONE, number, x.special == Special.MINUS_INFINITY)


def total(x: Exact, y: Exact) -> Exact:
    """Values that round as the exact sums do, to any format of :mod:`hwsim.formats.floating`:
    significands of up to 24 bits.

    Integers below 2**56 are added as int64: what is more than 58 places below the larger one's first bit is
    one bit, which says that there was something. Python integers (dtype object) are added exactly.
    """
    nan = (x.special == Special.NAN) | (y.special == Special.NAN)
    nan |= (x.special > Special.NAN) & (y.special > Special.NAN) & (x.special != y.special)
    special = np.where(nan, int(Special.NAN), np.maximum(x.special, y.special))
    zero = x.negative_zero & y.negative_zero
    if x.integers.dtype == object or y.integers.dtype == object:
        unit = np.minimum(x.unit, y.unit)
        integers = sum(one.integers.astype(object) << (one.unit - unit).astype(object) for one in (x, y))
        return Exact(np.asarray(integers, object), unit, zero & (integers == 0), special)
    leads = [np.where(one.integers == 0, -1 << 20, bit_length(abs(one.integers)) + one.unit)
             for one in (x, y)]
    unit = np.where(np.maximum(*leads) < -1 << 19, 0, np.maximum(*leads) - 59)
    integers = _in_units(x, unit) + _in_units(y, unit)
    return Exact(integers, unit, zero & (integers == 0), special)


def special_sum(special: np.ndarray, axis: int) -> np.ndarray:
    """:class:`Special` of sums along an axis of addends that are ``special``."""
    kinds = (Special.NAN, Special.PLUS_INFINITY, Special.MINUS_INFINITY)
    return sum_specials(*((special == kind).any(axis=axis) for kind in kinds))


def sum_specials(nan: np.ndarray, plus: np.ndarray, minus: np.ndarray) -> np.ndarray:
    """:class:`Special` of sums of which some addend is NaN, +infinity, -infinity: bools of one shape."""
    infinite = np.where(plus, Special.PLUS_INFINITY, np.where(minus, Special.MINUS_INFINITY, Special.NONE))
    return np.where(nan | plus & minus, Special.NAN, infinite)


def _in_units(x: Exact, unit: np.ndarray) -> np.ndarray:
    """Integers of values in other units, the lowest bit 1 where something was cut off."""
    assert (abs(x.integers) < 1 << 56).all()
    left = np.clip(x.unit - unit, 0, 59)
    right = np.clip(unit - x.unit, 0, 60)
    magnitude = abs(np.where(x.integers == 0, 0, x.integers)) << np.where(x.integers == 0, 0, left)
    cut = magnitude >> right
    cut = cut | (cut << right != magnitude)
    return np.where(x.integers < 0, -cut, cut)
