"""Posits: codes, roundings and circuits against Universal and exact fractions, and `fmac` with posits in
every dataflow."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from amaranth.hdl import Cat, Const, signed
from circuits import Circuit, outputs
from conftest import graded
from rtl_checks import golden_in_icarus

from hwsim import quantize
from hwsim.arith import posits
from hwsim.arith.exact_sum import ExactSum
from hwsim.arith.floats import integer, normalized, product
from hwsim.arith.operands import exact_values
from hwsim.arith.rounding import Rounding
from hwsim.config import Config, load
from hwsim.dataflow import dataflows
from hwsim.errors import ConfigError, ParamError
from hwsim.formats import FLOATS, POSITS, PositFormat, Special
from hwsim.formats.exact import products
from hwsim.pe.fmac import Fmac
from hwsim.simulation import simulate
from hwsim.verify.job import Job
from hwsim.workload import Gemm, Workload

P8, P16 = POSITS["posit8"], POSITS["posit16"]
WORDS = {"posit8": np.uint8, "posit16": np.uint16}
NAMES = list(POSITS)


def universal() -> Any:
    """Stillwater's number systems as types of NumPy."""
    return pytest.importorskip("universal_dtypes", reason="universal-dtypes has no wheel here")


def spelled(bits: int, code: int) -> Fraction:
    """The value of a code that is a real, read off its digits: negate, count the regime, fill up with
    zeros."""
    if not code:
        return Fraction(0)
    if code >> bits - 1:
        return -spelled(bits, (1 << bits) - code)
    digits = f"{code:0{bits}b}"[1:]
    run = len(digits) - len(digits.lstrip(digits[0]))
    rest = digits[run + 1:] + "00"
    fraction = sum((Fraction(int(digit), 2 ** place) for place, digit in enumerate(rest[2:], 1)), Fraction(1))
    return fraction * Fraction(2) ** (4 * (run - 1 if digits[0] == "1" else -run) + int(rest[:2], 2))


def nearest(bits: int, value: Fraction) -> int:
    """The code that the standard rounds a value to, found by halving the codes."""
    if value < 0:
        return (1 << bits) - nearest(bits, -value)
    if not value:
        return 0
    low, high = 1, (1 << bits - 1) - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if spelled(bits, middle) <= value else (low, middle)
    if value <= spelled(bits, low) or value >= spelled(bits, high):
        return low if value <= spelled(bits, low) else high
    between = spelled(bits + 1, 2 * low + 1)
    return low if value < between or (value == between and low % 2 == 0) else high


def limits(fmt: PositFormat) -> np.ndarray:
    """All values where a rounding may change, as float64, and their neighbours."""
    values = PositFormat(fmt.bits + 1).decode(np.arange(1 << fmt.bits + 1))
    values = values[~np.isnan(values)]
    return np.concatenate([
        values,
        np.nextafter(values, np.inf),
        np.nextafter(values, -np.inf),
        [1e300, -1e300, 1e-300, -1e-300],
    ])


# -- the format ------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", graded(NAMES, 1, 1))
def test_the_value_of_every_code(name):
    fmt = POSITS[name]
    codes = np.arange(1 << fmt.bits)
    values = fmt.integers(codes).tolist()
    assert fmt.specials(codes).nonzero()[0].tolist() == [fmt.nar] and (fmt.min, fmt.max) == (
        min(values),
        max(values),
    )
    for code in codes[codes != fmt.nar].tolist():
        assert values[code] * Fraction(2) ** fmt.unit == spelled(fmt.bits, code)
        assert (fmt.bits == 16 and code % 7) or eval(
            fmt.expression, {"code": code, "min": min, "max": max}
        ) == values[code]
    assert fmt.encode(values, fmt.unit, special=fmt.specials(codes)).tolist() == codes.tolist()


@pytest.mark.parametrize("name", NAMES)
def test_codes_and_roundings_are_those_of_universal(name):
    """Every code, and every limit between two codes with both its neighbours among doubles."""
    kind, word, fmt = getattr(universal(), name), WORDS[name], POSITS[name]
    codes = np.arange(1 << fmt.bits)
    assert np.array_equal(fmt.decode(codes), codes.astype(word).view(kind).astype(np.float64), equal_nan=True)
    values = limits(fmt)
    with np.errstate(over="ignore"):  # it says so where it saturates
        theirs = values.astype(kind).view(word)
    assert fmt.encode_values(values).tolist() == theirs.tolist()


@pytest.mark.full
@pytest.mark.parametrize("name", NAMES)
def test_roundings_are_those_of_the_standards_text(name):
    """Limits and values a little beside them, which no double holds."""
    fmt, rng = POSITS[name], np.random.default_rng(1)
    between = range(1, 1 << fmt.bits, 2) if fmt.bits == 8 else rng.integers(0, 1 << fmt.bits - 1, 400) * 2 + 1
    for code in between:
        value = spelled(fmt.bits + 1, int(code))
        for one in (value, value * (1 + Fraction(1, 1 << 90)), value * (1 - Fraction(1, 1 << 90))):
            unit = -240
            whole = one / Fraction(2) ** unit
            assert whole.denominator == 1
            assert fmt.encode([int(whole), -int(whole)], unit).tolist() == [
                nearest(fmt.bits, one),
                nearest(fmt.bits, -one),
            ]
    assert fmt.encode([1, -1, 0, 1 << 70], [-4000, -4000, -4000, 4000]).tolist() == [
        1,
        2 * fmt.nar - 1,
        0,
        fmt.nar - 1,
    ]


def test_floats_become_posits():
    x = np.array([[0.0, -0.0, 1.0, -1.25], [1e30, -1e-30, np.inf, np.nan]])
    assert quantize.floating(x, "posit8").tolist() == [[0, 0, 0x40, 0xBE], [0x7F, 0xFF, 0x80, 0x80]]
    with pytest.raises(
        ParamError, match="overflow: must be saturate with posit16, which has no infinity, not special"
    ):
        quantize.floating(x, "posit16", "special")


# -- circuits --------------------------------------------------------------------------------------
@pytest.mark.full
@pytest.mark.parametrize("name", NAMES)
def test_every_code_taken_apart(tmp_path, name):
    fmt, ours = POSITS[name], []

    def make(m, code):
        ours.append(posits.decoded(m, fmt, code, "x"))
        return Cat(ours[0].exponent, ours[0].significand, ours[0].negative, ours[0].nan)

    codes = np.arange(1 << fmt.bits)
    words = outputs(Circuit({"code": fmt.bits}, 32, make), tmp_path, codes).tolist()
    places, size = len(ours[0].exponent), len(ours[0].significand)
    for code, word in enumerate(words):
        exponent, significand, flags = (
            word % (1 << places),
            (word >> places) % (1 << size),
            word >> places + size,
        )
        assert flags == (code >> fmt.bits - 1) + 2 * (code == fmt.nar)
        assert significand >> size - 1 or not (significand or exponent)
        value = Fraction(0) if code == fmt.nar else spelled(fmt.bits, code)
        assert significand * (1 - 2 * (flags & 1)) * Fraction(2) ** (exponent + ours[0].base) == value


# unit and bits of integers
WIDTHS = [(-240, 320), (-48, 113), (-10, 20), (3, 9), (-2, 3), (100, 8), (-300, 8)]


@pytest.mark.parametrize(
    "name, unit, width", graded([pytest.param(name, *one) for name in NAMES for one in WIDTHS], 0, 6)
)
def test_a_sum_rounded(tmp_path, name, unit, width):
    """All limits of posit8, some of posit16, with their neighbours; ones at every place, and the ends."""
    fmt, rng = POSITS[name], np.random.default_rng(1)
    codes = range(1, 1 << fmt.bits) if fmt.bits == 8 else rng.integers(1, 1 << fmt.bits, 1000)
    values = [spelled(fmt.bits + 1, int(code)) / Fraction(2) ** unit for code in codes]
    whole = [int(value) for value in values if value.denominator == 1]
    whole += [1 << place for place in range(width - 1)] + [(1 << width - 1) - 1, 0]
    near = {sign * (value + step) for value in whole for step in (-1, 0, 1) for sign in (1, -1)} | {
        -1 << width - 1
    }
    sums = np.array(sorted(value for value in near if -1 << width - 1 <= value < 1 << width - 1), object)

    def make(m, value):
        x = normalized(m, integer(m, value, "value"), "value")
        return posits.encoded(m, fmt, replace(x, base=x.base + unit), "code")

    assert (
        outputs(Circuit({"value": signed(width)}, fmt.bits, make), tmp_path, sums).tolist()
        == fmt.encode(sums, unit).tolist()
    )


@pytest.mark.full
def test_products_of_all_pairs_of_posit8(tmp_path):
    """The circuit of a quire that holds one product gives what Universal multiplies."""
    kind, sums = universal().posit8, ExactSum(P8, P8, 1, Rounding(P8, overflow="saturate"))

    def make(m, x, y):
        factors = [posits.decoded(m, P8, code, key) for code, key in ((x, "x"), (y, "y"))]
        p = sums.add(m, Const(0, sums.width(1)), [product(m, factors[0], factors[1], "product")], "sum")
        return sums.resolve(m, p, "code")

    x, y = (codes.ravel() for codes in np.meshgrid(np.arange(256), np.arange(256)))
    with np.errstate(over="ignore", invalid="ignore"):
        theirs = (x.astype(np.uint8).view(kind) * y.astype(np.uint8).view(kind)).view(np.uint8)
    exact = products(exact_values(P8, x), exact_values(P8, y))
    assert P8.encode(exact.integers, exact.unit, special=exact.special).tolist() == theirs.tolist()
    assert outputs(Circuit({"x": 8, "y": 8}, 8, make), tmp_path, x, y).tolist() == theirs.tolist()


# -- engines ---------------------------------------------------------------------------------------
TO8, TO16 = ({"result": name, "overflow": "saturate"} for name in NAMES)
KINDS: list[dict[str, Any]] = [
    {"lanes": 2, "a_format": "posit8", "w_format": "posit8"} | TO8,
    {"lanes": 1, "a_format": "posit16", "w_format": "posit16"} | TO16,
    {"lanes": 3, "a_format": "posit16", "w_format": "float4_e2m1fn", "stages": 1} | TO16,
    {"lanes": 2, "a_format": "float4_e2m1fn", "w_format": "posit8", "result": "float32"},
    {"lanes": 2, "a_format": "posit8", "w_format": "int4", "product": "shiftadd", "adder": "timed"} | TO16,
    {"lanes": 2, "a_format": "float8_e5m2", "w_format": "posit8", "subnormals": "flush"} | TO8,
    {"lanes": 1, "a_format": "posit8", "w_format": "posit16", "accumulate": "float32"},
    {"lanes": 2, "a_format": "posit8", "w_format": "float4_e2m1fn", "accumulate": "float16"},
    {
        "lanes": 2,
        "a_format": "posit16",
        "w_format": "bfloat16",
        "accumulate": "bfloat16",
        "addition": "chained",
    },
    {"lanes": 2, "a_format": "posit8", "w_format": "posit8", "accumulate": "fixed", "fraction_bits": 12}
    | TO8,
    {"lanes": 2, "a_format": "float8_e4m3fn", "w_format": "float8_e4m3fn"} | TO16,
]
PAIRS = [pytest.param(flow, kind, id=f"{flow}-{i}") for i, kind in enumerate(KINDS) for flow in dataflows()]
SHAPES = [(4, 1, 3), (7, 13, 5), (5, 16, 2)]


def engine(flow: str, kind: dict[str, Any]) -> Config:
    """A small engine."""
    sizes: dict[str, Any] = {"rows": 3, "cols": 2} | ({"acc_depth": 5} if flow == "ws" else {})
    return Config("drawn", Fmac(**kind), dataflows()[flow](**sizes), 500.0, "asap7", "")


def stepped(config: Config, jobs: list[Job]) -> None:
    """The stepped model gives the golden codes, in the clocks of the closed form."""
    for job in jobs:
        run = config.flow.run(job.a, job.w, config.pe)
        assert run.c.tolist() == job.golden(config.pe, config.flow).tolist()
        assert run.cycles == int(config.flow.cycles(*job.dims, config.pe).total)


@pytest.mark.parametrize("flow, kind", graded(PAIRS, 12, 24))
def test_the_stepped_model_is_golden_and_takes_the_clocks_of_the_closed_form(flow, kind):
    config, rng = engine(flow, kind), np.random.default_rng(5)
    stepped(config, [Job.random(rng, config.pe, *shape) for shape in SHAPES])


@pytest.mark.parametrize("flow, kind", graded(PAIRS, 0, 2))
def test_the_verilog_is_golden_and_takes_the_clocks_of_the_closed_form(flow, kind):
    config, rng = engine(flow, kind), np.random.default_rng(6)
    golden_in_icarus(config, [Job.random(rng, config.pe, *shape) for shape in SHAPES])


CORNERS = ["cancel", "largest", "least", "nar", "infinity"]


def corner(kind: str, name: str) -> tuple[Fraction | None, list[int], list[int]]:
    """The exact sum of products (None: NaR), activations and weights."""
    fmt = POSITS[name]
    most, one, nar, minus = fmt.nar - 1, fmt.nar // 2, fmt.nar, fmt.nar + 1
    value = spelled(fmt.bits, most)
    return {
        "cancel": (value**-2, [most, 1, minus], [most, 1, most]),
        "largest": (4 * value**2, [most, minus] * 2, [most, minus] * 2),
        "least": (-(value**-2) * 3, [1, 2 * nar - 1, 1], [2 * nar - 1, 1, 2 * nar - 1]),
        "nar": (None, [one, nar, 0], [0, 0, one]),
        "infinity": (None, [one, one, 0], [0x7C, 0xFC, 0]),
    }[kind]


@pytest.mark.parametrize("name", graded(NAMES, 0, 0))
def test_corners_of_the_quire(name):
    """Products at both its ends, for the largest K that it is made for; NaR, and infinities of float8_e5m2,
    from any place of K."""
    for kind in CORNERS:
        value, a, w = corner(kind, name)
        other = "float8_e5m2" if kind == "infinity" else name
        params = {"k_max": 4, "a_format": name, "w_format": other, "result": name, "overflow": "saturate"}
        want = POSITS[name].nar if value is None else nearest(POSITS[name].bits, value)
        for flow in ("os", "ws"):
            config = engine(flow, params)
            job = Job(np.array([a, a[::-1]]), np.array([w]).T)
            assert job.golden(config.pe, config.flow)[0].tolist() == [want], kind
            stepped(config, [job])
            if flow == "os" and name == "posit8":
                golden_in_icarus(config, [job])


@pytest.mark.parametrize(
    "kind",
    [kind for kind in KINDS if kind.get("accumulate", "exact") == "exact" and "subnormals" not in kind],
)
def test_golden_is_the_exact_sum_rounded_once(kind):
    """Sums of fractions, of random codes without specials."""
    pe, rng = Fmac(**kind), np.random.default_rng(7)
    a, w = (fmt.random(rng, shape) for fmt, shape in ((pe.a, (4, 30)), (pe.w, (30, 4))))
    a, w = (np.where(fmt.specials(x) == Special.NONE, x, 0) for fmt, x in ((pe.a, a), (pe.w, w)))
    sums = pe.a.integers(a).astype(object) @ pe.w.integers(w).astype(object)
    codes = pe.golden(a, w, None, ())
    for code, whole in zip(codes.ravel().tolist(), sums.ravel().tolist()):
        value = whole * Fraction(2) ** pe.unit
        assert code == (
            nearest(pe.p.bits, value)
            if pe.result in POSITS
            else FLOATS["float32"].encode(whole, pe.unit, overflow="inf")
        )


@pytest.mark.parametrize(
    "kind, message",
    [
        (
            {"a_format": "posit16", "w_format": "bfloat16"},
            "accumulate: must be float32, float16, bfloat16 or aligned with posit16 by bfloat16",
        ),
        (
            {"a_format": "posit8", "result": "posit8"},
            "overflow: must be saturate with a result of posit8, not inf",
        ),
        (
            {"a_format": "posit8", "result": "posit16", "overflow": "wrap"},
            "overflow: must be saturate with a result of posit16, not wrap",
        ),
        (
            {"a_format": "posit8", "w_format": "int4", "subnormals": "flush"} | TO8,
            "subnormals: must be left out with posit8 by int4 to posit8",
        ),
        ({"w_format": "posit8", "product": "shiftadd"}, "product: must be multiply with weights of posit8"),
        (
            {"w_format": "posit8", "accumulate": "aligned"},
            "w_format: must be a floating-point format with accumulate: aligned, not posit8",
        ),
        (
            {"accumulate": "aligned"} | TO8,
            "result: must be float32 or float16 with accumulate: aligned, not posit8",
        ),
        ({"accumulate": "float32"} | TO8, "result: must be left out with accumulate: float32"),
        ({"a_format": "posit32"}, "a_format: must be one of"),
    ],
)
def test_what_there_is_not_is_refused(kind, message):
    with pytest.raises(ParamError) as refused:
        Fmac(**kind)
    assert message in str(refused.value)


def test_data_of_workloads():
    """Posits run on an engine of posits; other data does not, and posits have no zero points. Engines of
    integers name the keys to set."""
    posit8, int8, gemm = (
        engine("os", KINDS[0]),
        load("int8_os16"),
        Gemm("g", 4, 9, 3, a_format="posit8", w_format="posit8"),
    )
    found = simulate(posit8, Workload("w", (gemm,), ("",)))
    assert (
        found.totals()["cycles"] == int(posit8.flow.cycles(4, 9, 3, posit8.pe).total)
        and posit8.pe.operations == "FLOPS"
    )
    for config, changes, message in (
            (posit8, {"a_format": "int8"}, "set params.a_format: int8"),
            (posit8, {"w_format": "fp8"}, "set params.w_format: float8_e4m3fn"),
            (posit8, {"a_format": "", "a_zero": 3}, "a_zero: g: must be 0 with activations of posit8"),
            (int8, {}, "set pe: fmac, params.a_format: posit8, params.w_format: posit8")):
        with pytest.raises(ConfigError) as refused:
            simulate(config, Workload("w", (replace(gemm, **changes),), ("",)))
        assert message in str(refused.value)
