"""fmac: golden models against exact fractions and MPFR, and golden == stepped == RTL with equal clocks in
every dataflow."""

from fractions import Fraction
from math import floor, log2
from typing import Any

import numpy as np
import pytest
from conftest import graded
from mpfr import exact, rounded
from rtl_checks import golden_in_icarus

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.errors import ParamError
from hwsim.formats import FLOATS, FloatFormat, Special
from hwsim.pe.fmac import ELEMENTS, Fmac
from hwsim.pe.summation import Addition
from hwsim.pe.tensor_cores import TENSOR_CORES
from hwsim.verify.job import Job

HALF, BRAIN, TF32, E4M3, E5M2 = "float16", "bfloat16", "tensorfloat32", "float8_e4m3fn", "float8_e5m2"
KINDS = [
    {"lanes": 2}, {"lanes": 1, "a_format": HALF, "w_format": HALF, "accumulate": "float32"},
    {"lanes": 4, "a_format": HALF, "w_format": HALF, "accumulate": "aligned"},
    {"lanes": 2, "a_format": HALF, "w_format": "int4", "product": "shiftadd"},
    {"lanes": 2, "a_format": BRAIN, "w_format": BRAIN, "accumulate": "bfloat16", "addition": "chained",
     "subnormals": "flush"},
    {"lanes": 2, "a_format": E4M3, "w_format": "int4", "accumulate": "fixed", "fraction_bits": 6,
     "sum_bits": 20},
    {"lanes": 4, "a_format": "float4_e2m1fn", "w_format": "float4_e2m1fn", "result": "bfloat16",
     "adder": "timed"},
    {"lanes": 2, "a_format": E5M2, "w_format": "float6_e3m2fn", "result": "float16", "subnormals": "flush"},
    {"lanes": 1, "a_format": HALF, "w_format": HALF}, {"lanes": 3, "a_format": "int8", "w_format": "uint4"},
    {"lanes": 2, "a_format": "int4", "w_format": E4M3, "accumulate": "float16"},
    {"lanes": 2, "a_format": HALF, "w_format": HALF, "accumulate": "float32", "addition": "chained"},
    {"lanes": 2, "a_format": BRAIN, "w_format": BRAIN, "accumulate": "float32", "addition": "chained"},
    {"lanes": 4, "accumulate": "float16"}, {"lanes": 4, "accumulate": "float16", "overflow": "saturate"},
    {"lanes": 2, "a_format": HALF, "w_format": "int4", "accumulate": "float32", "product": "shiftadd"},
    {"lanes": 16, "a_format": BRAIN, "w_format": BRAIN, "accumulate": "aligned", "extra_bits": 2,
     "least_exponent": -133},
    {"lanes": 8, "a_format": HALF, "w_format": HALF, "accumulate": "aligned", "extra_bits": 1,
     "least_exponent": -20, "result": HALF},
    {"lanes": 32, "w_format": E5M2, "accumulate": "aligned", "extra_bits": -10},
    {"lanes": 4, "a_format": TF32, "w_format": TF32, "accumulate": "aligned", "extra_bits": 1,
     "least_exponent": -132},
    {"lanes": 1, "a_format": TF32, "w_format": "int8", "accumulate": "float32"},
    {"lanes": 2, "product": "lmul"},
    {"lanes": 1, "a_format": BRAIN, "w_format": BRAIN, "accumulate": "float32", "product": "lmul"},
    {"lanes": 4, "a_format": E5M2, "w_format": E5M2, "accumulate": "float16", "product": "lmul"},
    {"lanes": 2, "a_format": HALF, "w_format": E4M3, "accumulate": "float32", "addition": "chained",
     "product": "lmul"},
    {"lanes": 2, "a_format": E4M3, "w_format": E4M3, "accumulate": "fixed", "fraction_bits": 12,
     "sum_bits": 24, "product": "lmul"},
    {"lanes": 4, "a_format": HALF, "w_format": HALF, "accumulate": "aligned", "extra_bits": 1,
     "product": "lmul"},
    {"lanes": 1, "a_format": TF32, "w_format": TF32, "accumulate": "bfloat16", "subnormals": "flush",
     "product": "lmul"},
    {"lanes": 2, "a_format": "float4_e2m1fn", "w_format": "float4_e2m1fn", "result": "float16",
     "product": "lmul"},
    {"a_format": BRAIN, "w_format": BRAIN, "accumulate": "unrounded", "normalize": "approximate"},
    {"a_format": BRAIN, "w_format": BRAIN, "accumulate": "unrounded", "significand_bits": 16,
     "result": BRAIN},
    {"lanes": 2, "a_format": E4M3, "w_format": E5M2, "accumulate": "unrounded", "significand_bits": 8,
     "normalize": "approximate",
     "first_shift": 2, "further_shift": 3, "addition": "chained", "result": HALF, "overflow": "saturate"},
    {"a_format": HALF, "w_format": "int4", "product": "shiftadd", "accumulate": "unrounded",
     "normalize": "approximate",
     "further_shift": 1, "subnormals": "flush"},
    {"a_format": BRAIN, "w_format": BRAIN, "accumulate": "unrounded", "normalize": "approximate",
     "product": "lmul"},
    {"lanes": 2, "a_format": "posit16", "w_format": "posit8", "accumulate": "unrounded",
     "normalize": "approximate", "addition": "chained"},
    {"a_format": HALF, "w_format": HALF, "accumulate": "float32", "paths": "near_far"},
    {"lanes": 2, "a_format": BRAIN, "w_format": BRAIN, "accumulate": "float32", "addition": "chained",
     "paths": "near_far", "leading_zeros": "counted", "stages": 1},
    {"lanes": 4, "accumulate": "float16", "paths": "near_far", "overflow": "saturate", "stages": 2},
    {"a_format": BRAIN, "w_format": BRAIN, "accumulate": "bfloat16", "paths": "near_far",
     "subnormals": "flush", "stages": 2},
    {"lanes": 2, "a_format": HALF, "w_format": "int4", "accumulate": "float32", "product": "shiftadd",
     "paths": "near_far", "leading_zeros": "counted"},
    {"a_format": HALF, "w_format": HALF, "accumulate": "float16", "paths": "near_far", "stages": 1},
    {"a_format": TF32, "w_format": E4M3, "accumulate": "float32", "product": "lmul", "paths": "near_far",
     "stages": 2},
    {"lanes": 2, "a_format": "uint4", "w_format": "int8", "accumulate": "bfloat16", "paths": "near_far",
     "stages": 2}]
PAIRS = [pytest.param(flow, kind, id=f"{flow}-{i}") for i, kind in enumerate(KINDS) for flow in dataflows()]
SHAPES = [(4, 1, 3), (7, 13, 5), (5, 16, 2)]


def engine(flow: str, kind: dict[str, Any]) -> Config:
    """A small engine."""
    sizes: dict[str, Any] = {"rows": 3, "cols": 2} | ({"acc_depth": 5} if flow == "ws" else {})
    return Config("drawn", Fmac(**kind), dataflows()[flow](**sizes), 500.0, "asap7", "")


@pytest.mark.parametrize("flow, kind", graded(PAIRS, 14, 20))
def test_the_stepped_model_is_golden_and_takes_the_clocks_of_the_closed_form(flow, kind):
    config, rng = engine(flow, kind), np.random.default_rng(5)
    for shape in SHAPES:
        job = Job.random(rng, config.pe, *shape)
        run = config.flow.run(job.a, job.w, config.pe)
        assert run.c.tolist() == job.golden(config.pe, config.flow).tolist()
        assert run.cycles == int(config.flow.cycles(*shape, config.pe).total)


@pytest.mark.parametrize("flow, kind", graded(PAIRS, 1, 4))
def test_the_verilog_is_golden_and_takes_the_clocks_of_the_closed_form(flow, kind):
    config, rng = engine(flow, kind), np.random.default_rng(6)
    jobs = [Job.random(rng, config.pe, *shape) for shape in SHAPES]
    golden_in_icarus(config, jobs)


WHOLE = [pytest.param(a, w) for a in (*ELEMENTS, "int8", "uint4") for w in (*ELEMENTS, "int4", "uint8")]


@pytest.mark.parametrize("a, w", graded(WHOLE, 0, 2))
def test_the_verilog_of_every_pair_is_golden(a, w):
    """Every format by every other: exact sums where there are any, else float32."""
    accumulate = "float32" if {"bfloat16", "tensorfloat32"} & {a, w} else "exact"
    config, rng = (
        engine("os", {"a_format": a, "w_format": w, "accumulate": accumulate}),
        np.random.default_rng(11),
    )
    jobs = [Job.random(rng, config.pe, *shape) for shape in (*SHAPES, (9, 40, 9))]
    golden_in_icarus(config, jobs)


# -- golden models ---------------------------------------------------------------------------------
def finite(rng, fmt: Any, shape) -> np.ndarray:
    """Codes of numbers, of floats with exponents about that of 1."""
    if not isinstance(fmt, FloatFormat):
        return fmt.random(rng, shape)
    middle = fmt.bias << fmt.mantissa_bits
    reach = min(6, fmt.bias) << fmt.mantissa_bits
    codes = middle + rng.integers(-reach, min(reach, fmt.largest_code - middle), shape)
    return np.where(rng.random(shape) < 0.1, 0, codes) | fmt.sign_bit * rng.integers(0, 2, shape)


def multiplied(pe: Any, x: Fraction, y: Fraction) -> Fraction:
    """The product: exact, or L-Mul's by the three cases of its definition."""
    if pe.product != "lmul" or not x * y:
        return x * y
    bits = max(pe.a.mantissa_bits, pe.w.mantissa_bits)
    powers = [Fraction(2) ** floor(log2(abs(value))) for value in (x, y)]
    s = abs(x) / powers[0] + abs(y) / powers[1] - 2 + Fraction(1, 2 ** (bits if bits <= 3 else 4))
    size = (1 + s if s < 1 else 2 * s if s < 2 else 4 * (s - 1)) * powers[0] * powers[1]
    return size if x * y > 0 else -size


@pytest.mark.parametrize(
    "kind",
    [
        kind
        for kind in KINDS
        if kind.get("accumulate") not in ("aligned", "fixed", "unrounded")
        and kind.get("subnormals") != "flush"
    ],
)
@pytest.mark.parametrize("flow", dataflows())
def test_golden_is_what_mpfr_makes_of_exact_fractions(flow, kind):
    config, rng = engine(flow, kind), np.random.default_rng(7)
    pe: Any = config.pe
    m, k, n = 3, 23, 2
    a, w = finite(rng, pe.a, (m, k)), finite(rng, pe.w, (k, n))
    codes = pe.golden(a, w, None, config.flow.summation(pe, k))
    for i in range(m):
        for j in range(n):
            terms = [multiplied(pe, exact(pe.a, a[i, at]), exact(pe.w, w[at, j])) for at in range(k)]
            if pe.accumulate == "exact":
                want = rounded(pe.p, sum(terms, Fraction(0)))
            else:
                want = Fraction(0)
                for part in config.flow.summation(pe, k):
                    total = Fraction(0)
                    for group, _ in part:
                        steps = [sum(terms[group], Fraction(0))] if pe.addition == "fused" else terms[group]
                        for step in steps:
                            total = rounded(pe.p, total + step)
                    want = rounded(pe.p, want + total)
            assert exact(pe.p, codes[i, j]) == want


def test_exact_sums_do_not_show_the_order_and_rounded_ones_do():
    rng = np.random.default_rng(8)
    exact_pe, rounded_pe = (
        Fmac(a_format=HALF, w_format=HALF, accumulate=accumulate) for accumulate in ("exact", "float32")
    )
    a, w = rng.permutation(finite(rng, exact_pe.a, (1, 200))[0])[None], finite(rng, exact_pe.w, (200, 1))
    shuffled = rng.permutation(200)
    order = dataflows()["os"](rows=2, cols=2).summation(exact_pe, 200)
    assert exact_pe.golden(a, w, None, order) == exact_pe.golden(a[:, shuffled], w[shuffled], None, order)
    assert rounded_pe.golden(a, w, None, order) != rounded_pe.golden(a[:, shuffled], w[shuffled], None, order)


def test_specials():
    pe = Fmac(a_format=E5M2, w_format=E5M2)
    inf, nan, one, zero, minus = 0x7C, 0x7E, 0x3C, 0, 0x80
    cases = {
        (inf, one): Special.PLUS_INFINITY,
        (inf, one | minus): Special.MINUS_INFINITY,
        (inf, zero): Special.NAN,
        (nan, one): Special.NAN,
        (inf, inf): Special.PLUS_INFINITY,
        (one, one): Special.NONE,
    }
    for kind in ("exact", "float32"):
        pe = Fmac(a_format=E5M2, w_format=E5M2, accumulate=kind)
        for (x, y), special in cases.items():
            c = pe.golden(np.array([[x]]), np.array([[y]]), None, ((Addition(slice(0, 1), 0),),))
            assert FLOATS["float32"].specials(c)[0, 0] == special
        order = ((Addition(slice(0, 1), 0), Addition(slice(1, 2), 0)),)
        both = pe.golden(np.array([[inf, inf]]), np.array([[one], [one | minus]]), None, order)
        assert both.tolist() == [[FLOATS["float32"].nan_code]]
        assert pe.golden(
            np.array([[minus]]), np.array([[one]]), None, ((Addition(slice(0, 1), 0),),)
        ).tolist() == [[0]]


@pytest.mark.parametrize("kind, message", [
    ({"a_format": BRAIN}, "accumulate: must be float32, float16, bfloat16 or aligned with bfloat16 by "
                          "float8_e4m3fn"),
    ({"a_format": BRAIN, "w_format": BRAIN, "lanes": 2, "accumulate": "float32"},
     "addition: must be chained with bfloat16 by bfloat16"),
    ({"product": "shiftadd"}, "product: must be multiply with weights of float8_e4m3fn"),
    ({"product": "lmul", "w_format": "int4"}, "w_format: must be a floating-point format with product: lmul, "
                                              "not int4"),
    ({"accumulate": "aligned", "w_format": "int4"}, "w_format: must be a floating-point format with "
                                                    "accumulate: aligned, not int4"),
    ({"normalize": "approximate"}, "normalize: must be left out without accumulate: unrounded, not "
                                   "approximate"),
    ({"accumulate": "unrounded", "first_shift": 2}, "first_shift: must be left out without normalize: "
                                                    "approximate, not 2"),
    ({"accumulate": "unrounded", "lanes": 2}, "addition: must be chained with accumulate: unrounded and 2 "
                                              "lanes, not fused"),
    ({"accumulate": "unrounded", "result": "posit8"}, "result: must be float32, float16 or bfloat16 with "
                                                      "accumulate: unrounded"),
    ({"accumulate": "unrounded", "normalize": "approximate", "significand_bits": 4, "further_shift": 3},
     "significand_bits: must be above first_shift + further_shift, 4, not 4"),
    ({"accumulate": "float16", "result": "bfloat16"}, "result: must be left out with accumulate: float16"),
    ({"paths": "near_far"}, "paths: must be single without accumulate: float32, float16 or bfloat16, not "
                            "near_far"),
    ({"leading_zeros": "counted"}, "leading_zeros: must be left out without paths: near_far, not counted"),
    ({"extra_bits": 1}, "extra_bits: must be left out without accumulate: aligned, not 1"),
    ({"accumulate": "fixed", "fraction_bits": 19}, "fraction_bits: must be at most 18, which exact products "
                                                   "have, not 19")])
def test_what_there_is_not_is_refused(kind, message):
    with pytest.raises(ParamError) as refused:
        Fmac(**kind)
    assert message in str(refused.value)


# -- tensor cores ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "name, extra_bits, width",
    [
        ("v100_fp16", 0, 4),
        ("a100_fp16", 1, 8),
        ("h100_fp16", 2, 16),
        ("a100_tf32", 1, 4),
        ("h100_tf32", 2, 8),
    ],
)
def test_features_of_tensor_cores(name, extra_bits, width):
    """What FTTN (arXiv 2403.00232, its program LLNL/FTTN) asks GPUs: subnormals, rounding toward zero of
    either sign, how many extra bits, order in a block, how many products are added before the sum is
    rounded."""
    pe: Any = Fmac(**TENSOR_CORES[name].params)
    single = FLOATS["float32"]

    def block(a: list[float], b: list[float], c: float) -> float:
        """The sum of 16 products or more: blocks follow one another."""
        codes = [np.zeros((1, 16), np.int64) for _ in range(2)]
        for found, values in zip(codes, (a, b)):
            found[0, :len(values)] = pe.a.encode_values(np.array(values))
        p = single.encode_values(np.array([c]))
        for at in range(0, 16, pe.lanes):
            p = pe.step_core(p, *(found[:, at:at + pe.lanes] for found in codes), np.zeros(1), 32)
        return float(single.decode(p & 0xffffffff)[0])

    one, least = 1.0, 2.0 ** -14  # of float16: the least normal value
    assert block([2.0 ** -24], [one], 0.0) == 2.0 ** -24 and block([], [], 2.0 ** -127) == 2.0 ** -127
    cut = 1.5 * 2.0 ** -9  # times the least normal value: one and a half places below those of 2
    for sign in (1, -1):
        assert (
            block([least, one], [sign * cut, sign * 2.0], 0.0)
            == block([least], [sign * cut], sign * 2.0)
            == sign * 2.0
        )
    assert block([one], [one], -(1 - 2.0 ** -24)) == (2.0 ** -24 if extra_bits else 2.0 ** -23)
    second = block([one], [1.25], -(2.0 ** -3 + 2.0 ** -25))
    assert second == (1.125 - 2.0 ** -23 if extra_bits >= 2 else 1.125)
    tiny = [2.0 ** -10, 2.0 ** -10]
    halves = [
        block([2.0**-10, *[0.0] * (at - 1), 2.0**-10], [least, *[0.0] * (at - 1), least], one)
        for at in range(1, 16)
    ]
    assert halves == [one + 2.0 ** -23 if extra_bits and at < width else one for at in range(1, 16)]
    normalized_last = block([2.0 ** -9, 2.0 ** -11, 2.0 ** -11], [least] * 3, 1 - 2.0 ** -24)
    assert normalized_last == (one + 2.0 ** -23 if extra_bits else one)
    assert (
        len({block([*tiny, one], [least, least, one], 0.0), block([one, *tiny], [one, least, least], 0.0)})
        == 1
    )
