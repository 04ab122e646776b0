"""Floating-point formats against packages that none of us wrote, and against exact fractions."""

import bisect
import dataclasses
import warnings
from fractions import Fraction

import gfloat
import gfloat.formats
import ml_dtypes
import numpy as np
import pytest
import softfloatpy
from mpfr import arithmetic, gmpy2

from hwsim.formats.exact import Exact, products, total
from hwsim.formats.floating import FLOATS, OVERFLOWS, ROUNDINGS, FloatFormat, Special
from hwsim.formats.widths import bit_length

SMALL = [fmt for fmt in FLOATS.values() if fmt.bits <= 8 and fmt.has_sign]
SIGNED = [fmt for fmt in FLOATS.values() if fmt.has_sign]
GFLOAT = {
    "float4_e2m1fn": "ocp_e2m1",
    "float6_e2m3fn": "ocp_e2m3",
    "float6_e3m2fn": "ocp_e3m2",
    "float8_e4m3fn": "ocp_e4m3",
    "float8_e5m2": "ocp_e5m2",
    "float16": "binary16",
    "bfloat16": "bfloat16",
    "float32": "binary32",
    "float8_e8m0fnu": "ocp_e8m0",
}


CONVERTED = [fmt for fmt in FLOATS.values() if fmt.name != "tensorfloat32"]
"""Formats that ml_dtypes or NumPy has."""


def dtype(fmt: FloatFormat) -> np.dtype:
    """NumPy's type of a format."""
    return np.dtype(getattr(ml_dtypes, fmt.name, fmt.name))


def viewed(fmt: FloatFormat, codes: np.ndarray) -> np.ndarray:
    """What NumPy takes codes for; those of tensorfloat32 are the high bits of float32."""
    if fmt in CONVERTED:
        return codes.astype(storage(fmt)).view(dtype(fmt))
    return (codes << 13).astype(np.uint32).view(np.float32)


def storage(fmt: FloatFormat) -> type:
    """The integers that a format's codes are stored as."""
    return {1: np.uint8, 2: np.uint16, 4: np.uint32}[dtype(fmt).itemsize]


def codes_of(fmt: FloatFormat) -> np.ndarray:
    """All codes; of float32 a random sample with corners."""
    if fmt.bits <= 16:
        return np.arange(1 << fmt.bits)
    return np.concatenate([fmt.random(np.random.default_rng(1), 20_000, 1 / 100), fmt.corners()])


def largest_rule(fmt: FloatFormat) -> str:
    """What a conversion of ml_dtypes does beyond the largest value."""
    return {"ieee": "inf", "nan": "nan", "none": "saturate"}[fmt.special]


def same(x, y) -> bool:
    """Equal values, signs of zeros included, NaNs alike."""
    return bool((((x == y) & (np.signbit(x) == np.signbit(y))) | (np.isnan(x) & np.isnan(y))).all())


@pytest.mark.parametrize("fmt", FLOATS.values(), ids=str)
def test_every_code(fmt):
    codes = codes_of(fmt)
    with np.errstate(invalid="ignore"):
        expected = viewed(fmt, codes).astype(np.float64)
    values, special = fmt.decode(codes), fmt.specials(codes)
    assert same(values, expected)
    assert ((special == Special.NAN) == np.isnan(expected)).all()
    assert ((special == Special.PLUS_INFINITY) == (expected == np.inf)).all()
    finite = special == Special.NONE
    numbers = zip(fmt.integers(codes)[finite].tolist(), expected[finite].tolist())
    assert all(Fraction(integer) * Fraction(2) ** fmt.unit == Fraction(value) for integer, value in numbers)
    assert bit_length(abs(fmt.integers(codes))).max() == fmt.integer_bits
    back = fmt.encode_values(values, overflow=largest_rule(fmt))
    assert ((back == codes) | (special == Special.NAN)).all() and (fmt.specials(back) == special).all()


@pytest.mark.parametrize("fmt", FLOATS.values(), ids=str)
def test_codes_agree_with_gfloat(fmt):
    single = gfloat.formats.format_info_binary32
    info = (getattr(gfloat.formats, f"format_info_{GFLOAT[fmt.name]}") if fmt in CONVERTED else
            dataclasses.replace(single, name="tf32", k=19, precision=11, num_high_nans=1023))
    codes = codes_of(fmt)[:: max(1, (1 << min(fmt.bits, 16)) // 2048)]
    assert same(fmt.decode(codes), np.array([gfloat.decode_float(info, int(code)).fval for code in codes]))


@pytest.mark.parametrize("fmt", CONVERTED, ids=str)
def test_float32_to_every_format_as_ml_dtypes_converts(fmt):
    rng = np.random.default_rng(2)
    spread = np.ldexp(
        rng.uniform(-2, 2, 20_000), rng.integers(fmt.unit - 3, fmt.unit + fmt.integer_bits + 3, 20_000)
    )
    ties = [sign * value for sign in (1, -1) for value in np.ldexp(np.arange(1, 64), fmt.unit - 2)]
    values = np.concatenate([spread, ties, [0.0, -0.0]])
    if not fmt.has_zero:  # ml_dtypes rounds differently where float32 itself has subnormals
        values = abs(values[abs(values) >= 2.0 ** -126])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        values = values.astype(np.float32)
        values = values[np.isfinite(values)]
        expected = values.astype(dtype(fmt)).view(storage(fmt)).astype(np.int64)
    expected = np.where(fmt.specials(expected) == Special.NAN, fmt.nan_code or 0, expected)
    assert (fmt.encode_values(values, overflow=largest_rule(fmt)) == expected).all()


def neighbours(fmt: FloatFormat) -> tuple[list[Fraction], list[int]]:
    """The values of all finite codes without sign, in order, and one beyond the largest; and their codes."""
    codes = list(range(fmt.largest_code + 1))
    values = [Fraction(float(value)) for value in fmt.decode(codes)]
    return values + [
        2 * values[-1] - values[-2]
        if values[-1] / (values[-1] - values[-2]) % 2**fmt.mantissa_bits
        else values[-1] + values[-1] - values[-2]
    ], codes + [fmt.largest_code + 1]


def rounded(
    magnitude: Fraction, negative: bool, table: tuple[list[Fraction], list[int]], rounding: str
) -> int:
    """Code of the neighbour that a rounding chooses, found among all values."""
    values, codes = table
    i = bisect.bisect_right(values, magnitude) - 1
    if i >= len(values) - 1:
        return codes[-1]
    low, high = magnitude - values[i], values[i + 1] - magnitude
    up = {
        "rz": False,
        "rne": high < low or (high == low and i % 2 == 1),
        "half_up": high < low or (high == low and not negative),
    }[rounding]
    return codes[i + up]


@pytest.mark.full
@pytest.mark.parametrize("rounding", ROUNDINGS)
@pytest.mark.parametrize("fmt", SMALL, ids=str)
def test_wide_values_round_to_the_neighbour_that_the_rule_says(fmt, rounding):
    rng, table = np.random.default_rng(7), neighbours(fmt)
    unit = fmt.unit - 5
    integers = rng.integers(-1 << 62, 1 << 62, 3000) >> rng.integers(61 - fmt.integer_bits - 7, 62, 3000)
    halves = [n << 4 for n in range(-300, 300)]
    for source in (
        np.concatenate([integers, halves]),
        np.concatenate([integers, halves]).astype(object) * (1 << 70),
    ):
        shift = unit - (70 if source.dtype == object else 0)
        expected = [
            rounded(abs(Fraction(int(x))) * Fraction(2) ** shift, x < 0, table, rounding) for x in source
        ]
        for overflow in OVERFLOWS:
            code = {"saturate": fmt.largest_code, "inf": fmt.infinity_code, "nan": fmt.nan_code}[overflow]
            if code is None:
                with pytest.raises(ValueError, match=f"{fmt} has no {overflow}"):
                    fmt.encode([1 << 40], 0, overflow=overflow)
                continue
            signed = [
                code
                if e > fmt.largest_code and overflow == "nan"
                else min(e, code)
                if e <= fmt.largest_code
                else code
                for e in expected
            ]
            signed = [
                c | (fmt.sign_bit if x < 0 and c != fmt.nan_code else 0) for c, x in zip(signed, source)
            ]
            assert fmt.encode(source, shift, rounding=rounding, overflow=overflow).tolist() == signed


@pytest.mark.parametrize(
    "fmt", [FLOATS[name] for name in ("float16", "bfloat16", "tensorfloat32", "float32")], ids=str
)
def test_wide_values_round_as_mpfr_does(fmt):
    rng = np.random.default_rng(8)
    integers = [
        int(x) << 90 | int(y)
        for x, y in zip(rng.integers(-1 << 40, 1 << 40, 400), rng.integers(0, 1 << 60, 400))
    ]
    integers += [(2 * n + 1) << 100 - fmt.mantissa_bits for n in range(-99, 99)]
    units = rng.integers(fmt.unit - 150, -60 if fmt.bias < 100 else 0, len(integers))
    for rounding, mode in (("rne", gmpy2.RoundToNearest), ("rz", gmpy2.RoundToZero)):
        with arithmetic(fmt, round=mode):
            expected = [
                float(gmpy2.mpfr(gmpy2.mpq(x) * gmpy2.mpq(2) ** int(unit)))
                for x, unit in zip(integers, units)
            ]
        codes = fmt.encode(
            np.array(integers, object),
            units,
            rounding=rounding,
            overflow="inf" if rounding == "rne" else "saturate",
        )
        assert same(fmt.decode(codes), np.array(expected))


def test_specials_and_refusals():
    e4m3, e2m1, e5m2, scale = (
        FLOATS[n] for n in ("float8_e4m3fn", "float4_e2m1fn", "float8_e5m2", "float8_e8m0fnu")
    )
    kinds = [Special.NAN, Special.PLUS_INFINITY, Special.MINUS_INFINITY]
    assert e5m2.encode([0, 0, 0], special=kinds, overflow="inf").tolist() == [0x7E, 0x7C, 0xFC]
    assert e5m2.encode([0, 0, 0], special=kinds).tolist() == [0x7E, 0x7B, 0xFB]
    assert e4m3.encode([0, 0, 0], special=kinds, overflow="nan").tolist() == [0x7F, 0x7F, 0x7F]
    assert e4m3.encode([0, 0], negative_zero=[False, True]).tolist() == [0, 0x80]
    assert e4m3.encode([1, -1, 8, -7], -9, subnormals="flush").tolist() == [0, 0x80, 8, 0x80]
    with pytest.raises(ValueError, match="float4_e2m1fn has no NaN"):
        e2m1.encode([0], special=Special.NAN)
    with pytest.raises(ValueError, match="float8_e8m0fnu has no zero"):
        scale.encode([0])
    with pytest.raises(ValueError, match="float8_e8m0fnu has no negative values"):
        scale.encode([-1])


@pytest.mark.parametrize("fmt", SIGNED, ids=str)
def test_random_codes_have_corners_of_every_kind(fmt):
    codes = fmt.random(np.random.default_rng(3), 40_000)
    assert set(fmt.corners().tolist()) <= set(codes.tolist())
    assert codes.min() >= 0 and codes.max() < 1 << fmt.bits
    if fmt.special != "none":
        assert 0 < (fmt.specials(codes) != Special.NONE).sum() < 100


def exact(fmt: FloatFormat, code: int) -> Fraction:
    """The value of a finite code."""
    return Fraction(float(fmt.decode(code)))


@pytest.mark.full
@pytest.mark.parametrize(
    ("a", "p"),
    [
        ("float8_e4m3fn", "float16"),
        ("float16", "float32"),
        ("bfloat16", "float32"),
        ("tensorfloat32", "float32"),
        ("float32", "float32"),
    ],
)
def test_sums_with_products_are_exact_until_they_are_rounded(a, p):
    rng, a, p = np.random.default_rng(4), FLOATS[a], FLOATS[p]
    x, y, z = (fmt.random(rng, 1500, 1 / 20) for fmt in (a, a, p))
    overflow = "inf"
    product = products(Exact.of(a, x), Exact.of(a, y))
    near = product.encode(p, rounding="rz", overflow=overflow) ^ p.sign_bit
    z = np.where(rng.random(1500) < 0.4, np.clip(near + rng.integers(-2, 3, 1500), 0, (1 << p.bits) - 1), z)
    codes = total(product, Exact.of(p, z)).encode(p, overflow=overflow)
    for i in range(1500):
        values = [float(fmt.decode(code[i])) for fmt, code in ((a, x), (a, y), (p, z))]
        if not np.isfinite(values).all():
            with np.errstate(invalid="ignore"):
                assert same(
                    p.decode(codes[i]), np.float64(values[0]) * np.float64(values[1]) + np.float64(values[2])
                )
            continue
        want = Fraction(values[0]) * Fraction(values[1]) + Fraction(values[2])
        zero = np.signbit(values[0]) ^ np.signbit(values[1]) and np.signbit(values[2]) and want == 0
        shift = 700
        assert (
            codes[i]
            == p.encode(
                np.array([int(want * 2**shift)], object), -shift, overflow=overflow, negative_zero=zero
            )[0]
        )


@pytest.mark.parametrize("name", ["float16", "float32"])
def test_plain_and_fused_sums_as_softfloat_has_them(name):
    fmt, prefix = FLOATS[name], name.replace("loat", "")
    kind = getattr(softfloatpy, name.title())
    rng = np.random.default_rng(5)
    x, y, z = codes = [fmt.random(rng, 2000, 1 / 20) for _ in range(3)]
    soft = [[kind.from_bytes(int(code).to_bytes(fmt.bits // 8, "big")) for code in one] for one in codes]
    pairs = {"add": total(Exact.of(fmt, x), Exact.of(fmt, z)),
             "mul_add": total(products(Exact.of(fmt, x), Exact.of(fmt, y)), Exact.of(fmt, z))}
    for operation, ours in pairs.items():
        function = getattr(softfloatpy, f"{prefix}_{operation}")
        theirs = [function(*three) for three in (zip(soft[0], soft[2]) if operation == "add" else zip(*soft))]
        found = np.array([int.from_bytes(one.to_bytes(), "big") for one in theirs])
        found = np.where(fmt.specials(found) == Special.NAN, fmt.nan_code or 0, found)
        assert (ours.encode(fmt, overflow="inf") == found).all(), operation


@pytest.mark.parametrize("name", FLOATS)
def test_the_manifests_expression_gives_the_value(name):
    fmt = FLOATS[name]
    codes = np.arange(1 << fmt.bits) if fmt.bits <= 8 else fmt.random(np.random.default_rng(3), 500)
    for code, value, special in zip(
        codes.tolist(), fmt.integers(codes).tolist(), fmt.specials(codes).tolist()
    ):
        if special == Special.NONE:
            # the project's own text
            assert eval(fmt.expression, {"code": code, "min": min, "max": max}) == value
