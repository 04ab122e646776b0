"""Addition by a near and a far path in Icarus: every pair of codes of small formats, corners and random codes
of large ones, against exact arithmetic."""

import itertools
from typing import Any

import numpy as np
import pytest
from circuits import Circuit, outputs
from conftest import graded
from test_floats import ADDED, corner_sums

from hwsim.arith.float_addition import golden_added
from hwsim.arith.floats import decoded, product
from hwsim.arith.near_far.near import LEADING_ZEROS, anticipated
from hwsim.arith.near_far.register import addend, code, held, held_bits, held_of
from hwsim.arith.near_far.sum import added
from hwsim.arith.rounding import Rounding
from hwsim.formats.exact import Exact, products
from hwsim.formats.floating import FLOATS, ROUNDINGS, Special

FULL = pytest.mark.full
SMALL = FLOATS["float8_e5m2"]
RULES = [
    pytest.param(zeros, Rounding(SMALL, rounding, overflow, subnormals),
                 id=f"{zeros}-{rounding}-{overflow}-{subnormals}")
    for overflow, subnormals, rounding, zeros in itertools.product(
        ("inf", "saturate"), ("keep", "flush"), ROUNDINGS, LEADING_ZEROS
    )
]


def adder(formats: list, how: Rounding, zeros: str) -> Circuit:
    """The code of a register after the number of a code, or the product of two, has been added."""
    flush, unit = how.subnormals == "flush", sum(fmt.unit for fmt in formats)

    def make(m, *codes):
        *factors, register = codes
        numbers = [decoded(m, fmt, factor, f"x{i}", True, flush)
                   for i, (fmt, factor) in enumerate(zip(formats, factors))]
        number = numbers[0] if len(numbers) == 1 else product(m, numbers[0], numbers[1], "product")
        one = addend(m, how, number, unit, "addend")
        after = added(m, how, one, held(m, how.format, register, "p"), zeros, "sum")
        return code(m, how, after, "code")

    widths = {f"x{i}": fmt.bits for i, fmt in enumerate(formats)} | {"p": how.format.bits}
    return Circuit(widths, how.format.bits, make)


def every(*bits: int) -> list[np.ndarray]:
    """All combinations of codes of so many bits."""
    grid: Any = np.meshgrid(*(np.arange(1 << width) for width in bits))
    return [codes.ravel() for codes in grid]


def test_the_first_one_of_a_difference_is_anticipated(tmp_path):
    """At its place or one above it, for every pair of different numbers."""
    for width in (1, 2, 3, 6):
        circuit = Circuit({"x": width, "y": width}, width,
                          lambda m, x, y: anticipated(m, x, y, "first"))
        x, y = every(width, width)
        found = outputs(circuit, tmp_path, x, y)
        lengths = [(int(vector).bit_length(), int(size).bit_length())
                   for vector, size in zip(found, abs(x - y))]
        assert all(vector - size in (0, 1) for vector, size in lengths if size), width
        assert width < 3 or {vector - size for vector, size in lengths if size} == {0, 1}


@pytest.mark.parametrize("name", ["float8_e5m2", pytest.param("float16", marks=FULL),
                                  pytest.param("bfloat16", marks=FULL)])
def test_every_code_becomes_a_register_and_a_code_again(tmp_path, name):
    """NaN becomes its one code."""
    fmt = FLOATS[name]
    codes, how = np.arange(1 << fmt.bits), Rounding(fmt)
    circuit = Circuit({"p": fmt.bits}, fmt.bits,
                      lambda m, p: code(m, how, held(m, fmt, p, "p"), "code"))
    codes_out = codes.copy()
    codes_out[fmt.specials(codes) == Special.NAN] = fmt.nan_code
    assert outputs(circuit, tmp_path, codes).tolist() == codes_out.tolist()


def test_a_register_of_zeros_is_zero(tmp_path):
    how = Rounding(FLOATS["float16"])
    circuit = Circuit({"word": held_bits(how.format)}, 16,
                      lambda m, word: code(m, how, held_of(how.format, word), "code"))
    assert outputs(circuit, tmp_path, np.zeros(1, np.int64)).tolist() == [0]


@pytest.mark.parametrize("zeros, how", graded(RULES, 0, 2))
def test_every_sum_of_two_small_floats(tmp_path, zeros, how):
    """All pairs of codes: overflow by rounding, subnormals, specials, cancellation, ties."""
    x, y = every(8, 8)
    found = outputs(adder([SMALL], how, zeros), tmp_path, x, y)
    assert found.tolist() == golden_added(how, Exact.of(SMALL, x, how.subnormals), y).tolist()


PRODUCTS = [("float4_e2m1fn", "float4_e2m1fn"), ("float6_e3m2fn", "float4_e2m1fn"),
            ("float6_e2m3fn", "float4_e2m1fn"), ("float8_e5m2", "float4_e2m1fn")]


@pytest.mark.parametrize(
    "pair, zeros",
    graded(
        [
            pytest.param(pair, zeros, id=f"{'-'.join(pair)}-{zeros}")
            for pair in PRODUCTS
            for zeros in LEADING_ZEROS
        ],
        0,
        1,
    ),
)
def test_every_product_is_added_to_every_register(tmp_path, pair, zeros):
    """Products that are longer than the register, and partly below its least value."""
    formats, how = [FLOATS[name] for name in pair], Rounding(SMALL)
    x, y, p = every(*(fmt.bits for fmt in formats), 8)
    exact = products(Exact.of(formats[0], x), Exact.of(formats[1], y))
    found = outputs(adder(formats, how, zeros), tmp_path, x, y, p)
    assert found.tolist() == golden_added(how, exact, p).tolist()


LARGE = [pytest.param(zeros, formats, subnormals, id=f"{zeros}-{'-'.join(formats)}-{subnormals}")
         for formats in [*ADDED[1:], ("float8_e4m3fn", "float8_e4m3fn", "float16"),
                         ("float8_e4m3fn", "float8_e4m3fn", "bfloat16")]
         for subnormals in ("keep", "flush") for zeros in LEADING_ZEROS]


@pytest.mark.parametrize("zeros, formats, subnormals", graded(LARGE, 0, 3))
def test_products_are_added_with_one_rounding(tmp_path, zeros, formats, subnormals):
    a, w, p = (FLOATS[name] for name in formats)
    how = Rounding(p, "rne", "inf", subnormals)
    x, y, z, exact = corner_sums(np.random.default_rng(8), a, w, how, 3000)
    found = outputs(adder([a, w], how, zeros), tmp_path, x, y, z)
    assert found.tolist() == golden_added(how, exact, z).tolist()


@FULL
def test_a_wrong_gate_is_noticed(tmp_path):
    circuit, (x, y) = adder([SMALL], Rounding(SMALL), "anticipated"), every(8, 8)
    expected = golden_added(Rounding(SMALL), Exact.of(SMALL, x), y).tolist()

    def edit(text: str) -> str:
        """The last exclusive or becomes an or."""
        return text[::-1].replace(" ^ ", " | ", 1)[::-1]

    assert outputs(circuit, tmp_path, x, y, edit=edit).tolist() != expected
