"""Exact values of codes as fractions, and their roundings by MPFR, which none of us wrote."""

import importlib
from fractions import Fraction
from typing import Any

from hwsim.formats import FloatFormat

gmpy2: Any = importlib.import_module("gmpy2")  # its names are made at run time


def arithmetic(fmt: FloatFormat, **how: Any) -> Any:
    """MPFR's context with the precision, exponents and subnormal numbers of a format; ``how`` as gmpy2 has
    it."""
    least = fmt.unit + fmt.mantissa_bits
    return gmpy2.context(
        precision=fmt.mantissa_bits + 1,
        emin=least - fmt.mantissa_bits + 1,
        emax=fmt.bias + 1,
        subnormalize=True,
        **how,
    )


def exact(fmt: Any, code: Any) -> Fraction:
    """The value of a code that is a number."""
    return Fraction(int(fmt.integers([int(code)])[0])) * Fraction(2) ** fmt.unit


def rounded(fmt: FloatFormat, value: Fraction) -> Fraction:
    """The nearest value of a format, ties to even; what is beyond the largest is refused."""
    with arithmetic(fmt):
        found = gmpy2.mpfr(gmpy2.mpq(value.numerator, value.denominator))
        assert gmpy2.is_finite(found)
        return Fraction(*map(int, found.as_integer_ratio()))
