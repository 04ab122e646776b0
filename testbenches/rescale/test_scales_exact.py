"""Floating-point scales whose groups are added up exactly: golden, stepped model and Verilog in every
dataflow, against fractions."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from conftest import INTEGRAL, graded
from mpfr import exact, rounded
from test_scales import E4M3, E8M0, FMACS, agree, cases, engine, in_verilog, jobs, tame

from hwsim.errors import ParamError
from hwsim.formats import FLOATS
from hwsim.rescale.parameters import FACTOR, ROW, Rescale
from hwsim.verify.job import Job

HALF = "float16"
RESCALES: dict[str, dict[str, Any]] = {
    "nv": {"scale_format": E4M3, ROW: E4M3, FACTOR: True, "result": HALF},
    "single": {"scale_format": E4M3, ROW: E4M3},
    "half": {"scale_format": HALF, "result": "bfloat16"},
    "rows": {ROW: HALF, "result": E4M3},
    "integers": {"scale_bits": 5, ROW: E4M3, FACTOR: True},
    "bytes": {"scale_format": HALF, ROW: "uint8", FACTOR: True, "result": "int8"},
    "mixed": {"scale_format": E4M3, ROW: HALF, "zero_bits": 3},
    "e5m2": {"scale_format": E4M3, "result": "float8_e5m2"},
}
RESCALES = {key: {"accumulate": "exact"} | values for key, values in RESCALES.items()}
SUMS = {key: FMACS[key] for key in ("e2m1", "w4a16")} | {
    "e5m2": {"a_format": "float8_e5m2", "lanes": 2},
    "posit8": {"a_format": "posit8", "w_format": "float4_e2m1fn"},
}
PARAMS = cases(RESCALES, SUMS, [name for name in INTEGRAL if name != "mac"])


@pytest.mark.parametrize("name, params, key, flow", graded(PARAMS, 4, 16))
def test_the_stepped_model_is_golden(name, params, key, flow):
    config = engine(name, flow, RESCALES[key], **params)
    agree(config, jobs(config))


@pytest.mark.parametrize("name, params, key, flow", graded(PARAMS, 0, 1))
def test_the_verilog_is_golden(name, params, key, flow):
    config = engine(name, flow, RESCALES[key], **params)
    in_verilog(config, jobs(config))


def published(pe: Any, job: Job) -> list[list[Fraction]]:
    """The equation, element by element, in fractions that MPFR rounds once."""
    rescale, out = pe.rescale, []
    a, w = (
        [[exact(fmt, code) for code in row] for row in codes.tolist()]
        for fmt, codes in ((pe.a, job.a), (pe.w, job.w))
    )
    factor = exact(rescale.factor_format, job.numbers[FACTOR][0, 0]) if rescale.factor_format else Fraction(1)
    for i, row in enumerate(a):
        out.append([])
        for j in range(job.w.shape[1]):
            total = Fraction(0)
            for g, ks in enumerate(rescale.groups(job.a.shape[1])):
                scale = exact(rescale.scale, job.numbers["scale"][g, j]) if rescale.scale else Fraction(1)
                scale *= exact(rescale.row, job.numbers[ROW][i, g]) if rescale.row else 1
                zero = int(job.numbers["zero"][g, j]) if rescale.zero_bits else 0
                total += scale * sum(row[k] * (w[k][j] - zero) for k in range(ks.start, ks.stop))
            value = total * factor
            out[-1].append(
                Fraction(min(max(round(value), -128), 127))
                if rescale.result == "int8"
                else rounded(pe.p, value)
            )
    return out


@pytest.mark.parametrize("key", [key for key in RESCALES if key not in ("rows", "e5m2")])
def test_golden_is_the_exact_sum_rounded_once_by_mpfr(key):
    """With the same bits whatever a part is: a group, or a tile of K."""
    for name, params in (("mac", {}), ("fmac", FMACS["e2m1"]), ("fmac", SUMS["posit8"])):
        if name == "fmac" and "zero_bits" in RESCALES[key]:
            continue
        pe: Any = engine(name, "os", RESCALES[key], groups=6, **params).pe
        job = tame(Job.random(np.random.default_rng(2), pe, 3, 2 * pe.rescale.group + 5, 4), pe)
        want = published(pe, job)
        flows = [engine(name, each, RESCALES[key], **params).flow for each in ("os", "ws")]
        for order in (flow.summation(pe, job.a.shape[1]) for flow in flows):
            assert [
                [exact(pe.p, code) for code in row]
                for row in pe.golden(job.a, job.w, job.numbers, order).tolist()
            ] == want


def test_what_a_float32_register_loses_is_kept():
    """A large group, small ones below its last place, and the large one taken away again."""
    for accumulate, value in (("float32", 0), ("exact", 2)):
        config = engine("mac", "os", {"accumulate": accumulate, "scale_format": HALF, ROW: HALF}, groups=1)
        one, most = 15 << 10, 30 << 10  # 1 and 2**15
        scales = np.array([[most], [one], [one], [most]])
        job = Job(
            np.array([[127, 1, 1, 129]]),
            np.array([[127], [1], [1], [127]]),
            numbers={"scale": scales, ROW: scales.T},
        )
        agree(config, [job])
        assert FLOATS["float32"].decode(job.golden(config.pe, config.flow)).tolist() == [[value]]


@pytest.mark.long
def test_the_widest_sum_fits():
    """Operands and scales of the largest magnitudes, for all of k_max; the least ones beside them; the
    Verilog agrees."""
    for flow in ("os", "ws"):
        config = engine(
            "mac",
            flow,
            {"accumulate": "exact", "scale_format": E4M3, ROW: E4M3},
            groups=1,
            a_bits=4,
            w_bits=4,
            k_max=12,
        )
        pe: Any = config.pe
        size, most = len(pe.rescale.groups(12)), FLOATS[E4M3].largest_code
        found = []
        for a, w, scale in ((8, 8, most), (8, 7, most), (1, 1, 1), (15, 1, 1)):
            numbers = {"scale": np.full((size, 2), scale), ROW: np.full((3, size), scale)}
            found.append(Job(np.full((3, 12), a), np.full((12, 2), w), numbers=numbers))
        agree(config, found)
        assert [float(FLOATS["float32"].decode(job.golden(pe, config.flow))[0, 0]) for job in found] == [
            12 * 64 * 448.0 ** 2, -12 * 56 * 448.0 ** 2, 12 * 2.0 ** -18, -12 * 2.0 ** -18]
        in_verilog(config, found)


def test_specials():
    """NaN and infinities of scales, of either sign; the largest value of FP8, of which there is no
    infinity."""
    half = FLOATS[HALF]
    inf, nan, one = half.infinity_code or 0, half.nan_code or 0, 15 << 10
    for result in ("float32", E4M3):
        config = engine(
            "mac", "os", {"accumulate": "exact", "scale_format": HALF, ROW: HALF, "result": result}, groups=1
        )
        fmt: Any = config.pe.p
        top = fmt.infinity_code if fmt.infinity_code else fmt.largest_code
        cases = [((nan, one), fmt.nan_code), ((inf, one), top), ((inf | 1 << 15, one), top | fmt.sign_bit),
                 ((inf, inf | 1 << 15), fmt.nan_code), ((0, 0), 0)]
        for scales, want in cases:
            numbers = {"scale": np.array(scales)[:, None], ROW: np.full((1, 2), one)}
            job = Job(np.array([[3, 1]]), np.array([[5], [2]]), numbers=numbers)
            agree(config, [job])
            assert job.golden(config.pe, config.flow).tolist() == [[want]]


@pytest.mark.parametrize(
    "name, flow, params, rescale, message",
    [
        (
            "bitserial",
            "ws",
            {},
            RESCALES["nv"],
            "scale_format: must be of integers .*of this bitserial, whose weights rest",
        ),
        (
            "mac",
            "os",
            {"p_bits": 20},
            RESCALES["rows"],
            "row_scale: must be of integers .*rounded, saturate or wrap, not float16",
        ),
        (
            "fmac",
            "os",
            {"accumulate": "float32"},
            RESCALES["single"],
            "scale_format: must be of integers .*not float8_e4m3fn",
        ),
        (
            "fmac",
            "os",
            {"a_format": "posit16", "w_format": "posit16"},
            RESCALES["single"],
            "sums have .* bits, more than 256",
        ),
        ("fmac", "os", {}, RESCALES["mixed"], "zero_bits: must be left out"),
    ],
)
def test_what_an_engine_cannot_do_is_refused(name, flow, params, rescale, message):
    with pytest.raises(ParamError, match=message):
        engine(name, flow, rescale, **params)


@pytest.mark.parametrize("values, message", [
    ({"scale_format": E8M0}, "accumulate: must be float32 with scale_format: float8_e8m0fnu, not exact"),
    ({ROW: "bfloat16"}, "accumulate: must be float32 with row_scale: bfloat16, not exact"),
    ({"scale_format": E4M3, "requant": "int8"}, "requant: must be none with floating-point scales, not int8"),
    ({"scale_format": E4M3, "scales": "job"}, "scales: must be stream")])
def test_what_does_not_go_together_is_refused(values, message):
    with pytest.raises(ParamError, match=message):
        Rescale(**values)
