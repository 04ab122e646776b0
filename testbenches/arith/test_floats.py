"""Floating-point circuits: every code of small formats, corners and random codes of large ones, against exact
arithmetic."""

import numpy as np
import pytest
from amaranth.hdl import Cat, signed
from circuits import Circuit, outputs
from conftest import graded

from hwsim.arith import shifts
from hwsim.arith.float_addition import added, golden_added
from hwsim.arith.floats import decoded, integer, magnitude_placed, product
from hwsim.arith.rounding import Rounding, encoded
from hwsim.formats.exact import Exact, products
from hwsim.formats.floating import FLOATS, ROUNDINGS, Special

FULL = pytest.mark.full


# -- shifts ----------------------------------------------------------------------------------------
@FULL
def test_leading_zeros_of_every_vector(tmp_path):
    for width in (1, 2, 3, 6, 11):
        circuit = Circuit({"x": width}, 8, lambda m, x: shifts.leading_zeros(m, x, "zeros"))
        values = np.arange(1, 1 << width)
        expected = [shifts.golden_leading_zeros(int(value), width) for value in values]
        assert outputs(circuit, tmp_path, values).tolist() == expected, width


def test_shifts_by_every_distance(tmp_path):
    rng = np.random.default_rng(1)
    values, places = (x.ravel() for x in np.meshgrid(rng.integers(0, 1 << 13, 40), np.arange(32)))
    circuit = Circuit({"x": 13, "places": 5}, 20, lambda m, x, places: shifts.left(m, x, places, 20, "left"))
    assert outputs(circuit, tmp_path, values, places).tolist() == ((values << places) % (1 << 20)).tolist()

    def cut(m, x, places):
        out = shifts.right(m, x, places, "right")
        return Cat(out.sticky, out.value)

    expected = [
        value << 1 | sticky for value, sticky in map(shifts.golden_right, values.tolist(), places.tolist())
    ]
    assert outputs(Circuit({"x": 13, "places": 5}, 14, cut), tmp_path, values, places).tolist() == expected


# -- codes to numbers ------------------------------------------------------------------------------
@pytest.mark.full
@pytest.mark.parametrize("normalize", [False, True])
@pytest.mark.parametrize(
    "name",
    [
        "float4_e2m1fn",
        "float6_e2m3fn",
        "float6_e3m2fn",
        "float8_e4m3fn",
        "float8_e5m2",
        pytest.param("float16", marks=FULL),
        pytest.param("bfloat16", marks=FULL),
    ],
)
def test_every_code_taken_apart(tmp_path, name, normalize):
    fmt, ours = FLOATS[name], []

    def make(m, code):
        ours.append(decoded(m, fmt, code, "x", normalize))
        return Cat(ours[0].exponent, ours[0].significand, ours[0].negative, ours[0].nan, ours[0].infinite)

    codes = np.arange(1 << fmt.bits)
    fields = outputs(Circuit({"code": fmt.bits}, 64, make), tmp_path, codes).astype(np.int64)
    number, parts = ours[0], fmt.parts(codes)
    exponent, rest = fields % (1 << len(number.exponent)), fields >> len(number.exponent)
    size = len(number.significand)
    significand, flags = rest % (1 << size), rest >> size
    finite = parts.special == Special.NONE
    places = exponent + number.base - fmt.unit
    assert (
        np.ldexp(significand, places)[finite]
        == np.ldexp(parts.significand, parts.exponent - fmt.unit)[finite]
    ).all()
    assert (
        flags == parts.negative + 2 * (parts.special == Special.NAN) + 4 * (parts.special > Special.NAN)
    ).all()
    if normalize:
        assert ((significand >> size - 1 == 1) | (significand == 0)).all()
        assert (exponent[significand == 0] == 0).all()


@pytest.mark.parametrize("pair", [("float4_e2m1fn", "float6_e3m2fn"), ("float6_e2m3fn", "float4_e2m1fn"),
                                  pytest.param(("float8_e4m3fn", "float8_e4m3fn"), marks=FULL),
                                  pytest.param(("float8_e4m3fn", "float8_e5m2"), marks=FULL)])
def test_every_product_placed_in_a_sum(tmp_path, pair):
    a, w = (FLOATS[name] for name in pair)
    width = a.integer_bits + w.integer_bits

    def make(m, x, y):
        number = product(m, decoded(m, a, x, "a"), decoded(m, w, y, "w"), "product")
        return Cat(
            magnitude_placed(m, number, a.unit + w.unit, width, "placed"),
            number.negative,
            number.nan,
            number.infinite,
        )

    x, y = (codes.ravel() for codes in np.meshgrid(np.arange(1 << a.bits), np.arange(1 << w.bits)))
    fields = outputs(Circuit({"x": a.bits, "y": w.bits}, width + 3, make), tmp_path, x, y)
    exact = products(Exact.of(a, x), Exact.of(w, y))
    special = exact.special
    negative = a.parts(x).negative ^ w.parts(y).negative
    flags = negative + 2 * (special == Special.NAN) + 4 * (special > Special.NAN)
    assert (fields >> width == flags).all()
    finite = special == Special.NONE
    magnitudes = abs(a.integers(x).astype(object) * w.integers(y))
    assert (fields % (1 << width) == magnitudes)[finite].all()


def test_integers_as_numbers(tmp_path):
    def make(m, x, y):
        number = product(m, integer(m, x, "x"), decoded(m, FLOATS["float6_e2m3fn"], y, "y"), "product")
        return Cat(magnitude_placed(m, number, -3, 10, "placed"), number.negative)

    x, y = (codes.ravel() for codes in np.meshgrid(np.arange(16), np.arange(64)))
    fields = outputs(Circuit({"x": signed(4), "y": 6}, 11, make), tmp_path, x, y)
    values = (x - 16 * (x > 7)) * FLOATS["float6_e2m3fn"].integers(y)
    assert (fields % 1024 == abs(values)).all()
    assert ((fields >= 1024) == ((x > 7) ^ (y > 31))).all()


# -- sums to codes ---------------------------------------------------------------------------------
ENCODED = [
    ("float8_e4m3fn", 9, -9),
    ("float8_e4m3fn", 12, -12),
    ("float8_e4m3fn", 6, -3),
    ("float8_e5m2", 9, -20),
    ("float8_e5m2", 11, 3),
    ("float4_e2m1fn", 7, -3),
    ("float4_e2m1fn", 3, -6),
    ("float6_e2m3fn", 9, -4),
    ("float6_e3m2fn", 10, -6),
    ("float16", 4, -28),
    ("float8_e4m3fn", 20, -10),
    ("float32", 23, -18),
    ("float32", 60, -48),
    ("float16", 60, -48),
    ("bfloat16", 40, -18),
    ("float16", 45, -10),
    ("float32", 30, -160),
]


@pytest.mark.parametrize("rounding", ROUNDINGS)
@pytest.mark.parametrize(
    ("name", "width", "unit"),
    graded([pytest.param(*case) for case in ENCODED], 2, 5),
)
def test_sums_become_codes_with_one_rounding(tmp_path, name, width, unit, rounding):
    fmt, rng = FLOATS[name], np.random.default_rng(3)
    overflows = {"ieee": ["inf", "nan", "saturate"], "nan": ["nan", "saturate"], "none": ["saturate"]}[
        fmt.special
    ]
    how = Rounding(fmt, rounding, overflows[width % len(overflows)], ["keep", "flush"][width % 2])
    circuit = Circuit(
        {"value": signed(width)}, fmt.bits, lambda m, value: encoded(m, how, value, unit, "code")
    )
    if width <= 12:
        values = np.arange(-1 << width - 1, 1 << width - 1)
    else:
        powers = 1 << rng.integers(0, width - 1, 100)
        values = rng.integers(-1 << width - 1, 1 << width - 1, 2000) >> rng.integers(0, width, 2000)
        values = np.concatenate([
            values,
            [0, 1, -1, -1 << width - 1, (1 << width - 1) - 1],
            powers,
            powers - 1,
            -powers,
            -powers - 1,
        ])
    expected = fmt.encode(values, unit, rounding=rounding, overflow=how.overflow, subnormals=how.subnormals)
    assert outputs(circuit, tmp_path, values).tolist() == expected.tolist()


def corner_sums(rng, a, w, how: Rounding, count: int):
    """Operands and sums of which many cancel, nearly cancel, or lie a few places apart; specials and zeros of
    both signs."""
    fmt = how.format
    x, y, free = (one.random(rng, count, 1 / 20, 1 / 4) for one in (a, w, fmt))
    exact = products(Exact.of(a, x, how.subnormals), Exact.of(w, y, how.subnormals))
    opposite = exact.encode(fmt, rounding="rz", overflow=how.overflow) ^ fmt.sign_bit
    near = opposite + rng.integers(-2, 3, count)
    mantissa = rng.integers(0, 1 << fmt.mantissa_bits, count) & -rng.integers(0, 2, count)
    apart = near + (rng.integers(-30, 31, count) << fmt.mantissa_bits) + mantissa
    kind = rng.integers(0, 4, count)
    p = np.choose(kind, [free, near, apart, free])
    return x, y, np.clip(p, 0, (1 << fmt.bits) - 1), exact


ADDED = [
    ("float4_e2m1fn", "float4_e2m1fn", "float8_e4m3fn"),
    ("float8_e4m3fn", "float8_e5m2", "float32"),
    ("float16", "float16", "float32"),
    ("bfloat16", "bfloat16", "float32"),
    ("float16", "float16", "float16"),
    ("bfloat16", "bfloat16", "bfloat16"),
    ("float8_e5m2", "float8_e5m2", "float8_e5m2"),
    ("float32", "float32", "float32"),
]


@pytest.mark.parametrize(
    "formats, rounding, subnormals",
    graded(
        [
            pytest.param(case, rounding, subnormals, id=f"{'-'.join(case)}-{rounding}-{subnormals}")
            for case in ADDED
            for rounding in ROUNDINGS
            for subnormals in ("keep", "flush")
        ],
        1,
        4,
    ),
)
def test_products_are_added_with_one_rounding(tmp_path, formats, rounding, subnormals):
    a, w, p = (FLOATS[name] for name in formats)
    how = Rounding(p, rounding, "nan" if p.infinity_code is None else "inf", subnormals)

    def make(m, x, y, z):
        one, other = (
            decoded(m, fmt, code, key, True, subnormals == "flush")
            for fmt, code, key in ((a, x, "x"), (w, y, "y"))
        )
        return added(m, how, product(m, one, other, "product"), z, "sum")

    x, y, z, exact = corner_sums(np.random.default_rng(6), a, w, how, 3000)
    found = outputs(Circuit({"x": a.bits, "y": w.bits, "z": p.bits}, p.bits, make), tmp_path, x, y, z)
    assert found.tolist() == golden_added(how, exact, z).tolist()


@FULL
@pytest.mark.parametrize("rounding", ["rne", "rz"])
def test_every_sum_of_two_small_floats(tmp_path, rounding):
    """All pairs of codes: overflow by rounding, subnormals, specials, cancellation, ties."""
    fmt = FLOATS["float8_e5m2"]
    how = Rounding(fmt, rounding)
    circuit = Circuit({"x": 8, "y": 8}, 8, lambda m, x,
                      y: added(m, how, decoded(m, fmt, x, "x", True), y, "sum"))
    x, y = (codes.ravel() for codes in np.meshgrid(np.arange(256), np.arange(256)))
    assert outputs(circuit, tmp_path, x, y).tolist() == golden_added(how, Exact.of(fmt, x), y).tolist()


def test_a_wrong_gate_is_noticed(tmp_path):
    fmt = FLOATS["float8_e5m2"]
    how = Rounding(fmt)
    circuit = Circuit(
        {"x": 8, "y": 8}, 8, lambda m, x, y: added(m, how, decoded(m, fmt, x, "x", True), y, "sum")
    )
    rng = np.random.default_rng(9)
    x, y = rng.integers(0, 256, (2, 2000))
    expected = golden_added(how, Exact.of(fmt, x), y).tolist()
    assert outputs(circuit, tmp_path, x, y).tolist() == expected
    wrong = outputs(circuit, tmp_path, x, y, edit=lambda text: text.replace(" ^ ", " | ", 1))
    assert wrong.tolist() != expected
