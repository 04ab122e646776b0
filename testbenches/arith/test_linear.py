"""L-Mul: golden products against the three cases of the definition and against additions of codes, published
errors, circuits."""

from fractions import Fraction
from math import floor, log2

import numpy as np
import pytest
from amaranth.hdl import Cat
from circuits import Circuit, outputs
from conftest import graded

from hwsim.arith.floats import decoded
from hwsim.arith.linear import Linear
from hwsim.formats import FLOATS, FloatFormat, Special
from hwsim.formats.exact import Exact, products

E2M1, E2M3, E3M2, E4M3, E5M2, HALF, BRAIN, TF32 = (
    FLOATS[name]
    for name in (
        "float4_e2m1fn",
        "float6_e2m3fn",
        "float6_e3m2fn",
        "float8_e4m3fn",
        "float8_e5m2",
        "float16",
        "bfloat16",
        "tensorfloat32",
    )
)
PAIRS = [
    (E2M1, E2M1),
    (E2M3, E3M2),
    (E4M3, E4M3),
    (E5M2, E4M3),
    (E5M2, E5M2),
    (HALF, HALF),
    (BRAIN, BRAIN),
    (HALF, E2M1),
    (TF32, BRAIN),
]


def pairs_of_codes(a: FloatFormat, w: FloatFormat) -> tuple[np.ndarray, np.ndarray]:
    """Every pair of small formats, else corners by corners and random codes."""
    if a.bits + w.bits <= 16:
        x, y = np.meshgrid(np.arange(1 << a.bits), np.arange(1 << w.bits))
        return x.ravel(), y.ravel()
    rng = np.random.default_rng(1)
    x, y = (corners.ravel() for corners in np.meshgrid(a.corners(), w.corners()))
    return np.concatenate([x, a.random(rng, 3000)]), np.concatenate([y, w.random(rng, 3000)])


def by_cases(x: Fraction, y: Fraction, places: int) -> Fraction:
    """The product of positive numbers by the size of the mantissas' sum."""
    exponents = [floor(log2(value)) for value in (x, y)]
    s = sum(
        (value / Fraction(2) ** exponent - 1 for value, exponent in zip((x, y), exponents)),
        Fraction(1, 2**places),
    )
    scale = Fraction(2) ** sum(exponents)
    return scale * (1 + s if s < 1 else 2 * s if s < 2 else 4 * (s - 1))


def value(x: Exact, i: int) -> Fraction:
    """A number's value."""
    return Fraction(int(x.integers[i])) * Fraction(2) ** int(x.unit[i])


@pytest.mark.parametrize("a, w", PAIRS, ids=str)
@pytest.mark.parametrize("subnormals", graded(["keep", "flush"], 0, 2))
def test_products_are_those_of_the_three_cases(a, w, subnormals):
    linear, codes = Linear(a, w), pairs_of_codes(a, w)
    places = {1: 1, 2: 2, 3: 3, 7: 4, 10: 4}[max(a.mantissa_bits, w.mantissa_bits)]
    x, y = (Exact.of(fmt, code, subnormals) for fmt, code in zip((a, w), codes))
    found, exact = linear.golden(x, y), products(x, y)
    assert (found.special == exact.special).all() and (found.negative_zero == exact.negative_zero).all()
    numbers = np.flatnonzero(found.special == Special.NONE).tolist()
    for i in numbers[:: max(1, len(numbers) // 8000)]:
        one, other = value(x, i), value(y, i)
        want = by_cases(abs(one), abs(other), places) if one and other else 0
        assert value(found, i) == (-want if (one < 0) != (other < 0) else want)
    largest = abs(linear.most) * Fraction(2) ** linear.unit
    assert max(abs(value(found, i)) for i in numbers) == largest
    assert all((value(found, i) / Fraction(2) ** linear.unit).denominator == 1 for i in numbers[::97])


@pytest.mark.parametrize("fmt", [E4M3, E5M2, HALF, BRAIN, TF32], ids=str)
def test_products_of_one_format_are_sums_of_codes(fmt):
    """Codes without signs, less the bias, and the constant at its place, where no exponent is beyond the
    format's."""
    x, y = pairs_of_codes(fmt, fmt)
    found = Linear(fmt, fmt).golden(Exact.of(fmt, x), Exact.of(fmt, y))
    places = fmt.mantissa_bits if fmt.mantissa_bits <= 3 else 4
    magnitudes = [code & fmt.sign_bit - 1 for code in (x, y)]
    sums = sum(magnitudes) - (fmt.bias << fmt.mantissa_bits) + (1 << fmt.mantissa_bits - places)
    normal = (np.minimum(*magnitudes) >> fmt.mantissa_bits > 0) & (
        np.maximum(*magnitudes) <= fmt.largest_code
    )
    within = normal & (sums >> fmt.mantissa_bits > 0) & (sums <= fmt.largest_code)
    assert within.sum() > 500
    codes = found.encode(fmt, overflow="inf" if fmt.infinity_code else "nan")
    assert (codes == (sums | (x ^ y) & fmt.sign_bit))[within].all()


ERRORS = {1: ("0.375", "0.375"), 2: ("0.147", "0.147"), 3: ("0.052", "0.049"),
          4: ("0.051", "0.049"), 7: ("0.027", "0.004"), 10: ("0.027", "0.004")}


@pytest.mark.parametrize("bits", ERRORS)
def test_errors_over_all_mantissas(bits):
    """The mean of the relative error's size, and of the error, to three places."""
    fmt = FloatFormat("probe", 5, bits, 15)
    one = np.arange(1 << bits) + (fmt.bias << bits)
    x, y = (codes.ravel() for codes in np.meshgrid(one, one))
    numbers = [Exact.of(fmt, codes) for codes in (x, y)]
    found, exact = Linear(fmt, fmt).golden(*numbers), products(*numbers)
    relative = (
        np.ldexp(found.integers.astype(float), found.unit)
        / np.ldexp(exact.integers.astype(float), exact.unit)
        - 1
    )
    size, bias = ERRORS[bits]
    assert f"{abs(relative).mean():.3f}" == size
    assert f"{relative.mean():.3f}" == bias


NAMED = [pytest.param(*pair, id="-".join(map(str, pair))) for pair in PAIRS]


@pytest.mark.parametrize("flush", [False, True])
@pytest.mark.parametrize("a, w", graded(NAMED, 1, 3))
def test_the_circuit(tmp_path, a, w, flush):
    linear, made = Linear(a, w), []

    def make(m, x, y):
        second = linear.raised(m, decoded(m, w, y, "y", True, flush), "y")
        made.append(linear.product(m, decoded(m, a, x, "x", True, flush), second, "product"))
        return Cat(made[0].exponent, made[0].significand, made[0].negative, made[0].nan, made[0].infinite)

    x, y = pairs_of_codes(a, w)
    fields = outputs(Circuit({"x": a.bits, "y": w.bits}, 64, make), tmp_path, x, y).astype(np.int64)
    size, exponent_bits = len(made[0].significand), len(made[0].exponent)
    exponent, significand = fields % (1 << exponent_bits), fields >> exponent_bits & (1 << size) - 1
    flags = fields >> exponent_bits + size
    numbers = [Exact.of(fmt, codes, "flush" if flush else "keep") for fmt, codes in ((a, x), (w, y))]
    golden = linear.golden(*numbers)
    number = golden.special == Special.NONE
    some = number & (golden.integers != 0)
    assert (significand == abs(golden.integers))[number].all()
    assert (exponent + made[0].base == golden.unit)[some].all()
    negative = a.parts(x).negative ^ w.parts(y).negative
    assert (
        flags == negative + 2 * (golden.special == Special.NAN) + 4 * (golden.special > Special.NAN)
    ).all()
