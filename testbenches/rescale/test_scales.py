"""Floating-point scales per row, column and group at the outlet: golden, stepped model and Verilog, and block
formats end to end."""

import dataclasses
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from conftest import graded
from mpfr import exact, rounded

from hwsim import quantize
from hwsim.config import Config, load
from hwsim.dataflow import dataflows
from hwsim.errors import ParamError
from hwsim.formats import FLOATS, FloatFormat, IntegerFormat
from hwsim.pe import architectures
from hwsim.rescale.parameters import FACTOR, ROW, Rescale
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog

FLOWS = tuple(dataflows())
E8M0, E4M3 = "float8_e8m0fnu", "float8_e4m3fn"
RESCALES = {
    "mx": {"scale_format": E8M0, ROW: E8M0},
    "nv": {"scale_format": E4M3, ROW: E4M3, FACTOR: True, "result": "float16"},
    "half": {"scale_format": "float16", "result": "bfloat16"},
    "rows": {ROW: "bfloat16", "result": E4M3},
    "single": {"scale_format": "float32", ROW: "uint8", "result": "float8_e5m2"},
    "integers": {"scale_bits": 5, ROW: "float32", FACTOR: True},
    "bytes": {"scale_format": "float16", ROW: "bfloat16", FACTOR: True, "result": "int8"},
    "plain bytes": {"scale_format": "bfloat16", "result": "int8"},
    "mixed": {"scale_format": E4M3, ROW: E8M0, "zero_bits": 3},
}
FMACS = {"e2m1": {"a_format": "float4_e2m1fn", "w_format": "float4_e2m1fn", "lanes": 4}, "e4m3": {"lanes": 2},
         "e5m2": {"a_format": "float8_e5m2", "accumulate": "float32", "addition": "chained", "lanes": 2},
         "w4a16": {"a_format": "float16", "w_format": "int4", "accumulate": "exact"}}


def engine(name, flow, rescale, groups=2, **params) -> Config:
    """A small engine whose groups are two tiles of K, or the whole K."""
    pe = architectures()[name](**({"k_max": 1024} | params))
    sizes = {"rows": 3, "cols": 4} | ({"acc_depth": 5} if flow == "ws" else {})
    array = dataflows()[flow](**sizes)
    pe = dataclasses.replace(
        pe, rescale=Rescale(**({"accumulate": "float32", "group": groups * array.k_tile(pe)[0]} | rescale))
    )
    pe.rescale.check_engine(pe, *array.k_tile(pe), array.repeats_rows(pe))
    return Config("dut", pe, array, 500.0, "asap7", "")


def jobs(config, seed=1):
    """Ragged ones, one of K = 1, one of a whole group and one more."""
    group, rng = config.pe.rescale.group, np.random.default_rng(seed)
    sizes = [(5, 2 * group + 1, 7), (1, 1, 1), (4, max(group, 1), 3), (11, min(3 * group + 2, 60), 5)]
    return [Job.random(rng, config.pe, *dims) for dims in sizes]


def agree(config, found):
    """Golden, the stepped model and its clocks against the closed form."""
    for job in found:
        golden, stepped = (
            job.golden(config.pe, config.flow),
            config.flow.run(job.a, job.w, config.pe, job.numbers),
        )
        assert golden.tolist() == stepped.c.tolist()
        assert stepped.cycles == job.cycles(config.pe, config.flow)


def in_verilog(config, found):
    """The Verilog with and without stalls."""
    made = config.engine()
    with Icarus(made, verilog(made)) as icarus:
        for seed in (None, 3):
            for job, outcome in zip(found, icarus.run(found, seed), strict=True):
                assert outcome.c.tolist() == job.golden(config.pe, config.flow).tolist(), (seed, job.dims)
                assert seed or outcome.cycles == job.cycles(config.pe, config.flow)


def cases(rescales: dict[str, dict[str, Any]], fmacs: dict[str, dict[str, Any]], others: list[str]) -> list:
    """Architecture, its parameters, key of ``rescales`` and dataflow: all of them on `mac`, those without
    zero points on every `fmac` of ``fmacs``, the first on the ``others``."""
    found = [("mac", {"a_bits": 8, "w_bits": 8}, key) for key in rescales]
    plain = [key for key, values in rescales.items() if "zero_bits" not in values]
    found += [("fmac", params, key) for params in fmacs.values() for key in plain]
    found += [(name, {}, next(iter(rescales))) for name in others]
    return [pytest.param(*case, flow) for case in found for flow in FLOWS
            if flow not in ("ws", "semisystolic") or not architectures()[case[0]].serial]


PARAMS = cases(RESCALES, FMACS, [name for name in architectures() if name not in ("mac", "fmac")])


@pytest.mark.parametrize("name, params, key, flow", graded(PARAMS, 4, 16))
def test_the_stepped_model_is_golden(name, params, key, flow):
    config = engine(name, flow, RESCALES[key], **params)
    agree(config, jobs(config))


@pytest.mark.parametrize("name, params, key, flow", graded(PARAMS, 0, 2))
def test_the_verilog_is_golden(name, params, key, flow):
    config = engine(name, flow, RESCALES[key], **params)
    in_verilog(config, jobs(config))


def test_integer_scales_of_rows():
    """Sums stay integers: the sum over groups of both scales times the group's sum, in every dataflow."""
    for flow in FLOWS:
        config = engine("mac", flow, {"accumulate": "exact", "scale_bits": 4, ROW: "uint8"})
        found = jobs(config)
        agree(config, found)
        job = found[0]
        a, w, size = config.pe.a.integers(job.a), config.pe.w.integers(job.w), config.pe.rescale.group
        want = sum(
            (a[:, at : at + size] @ w[at : at + size])
            * job.numbers["scale"][at // size]
            * job.numbers[ROW][:, at // size][:, None]
            for at in range(0, a.shape[1], size)
        )
        assert job.golden(config.pe, config.flow).tolist() == want.tolist()  # type: ignore[reportAttributeAccessIssue]


@pytest.mark.long
def test_integer_scales_of_rows_in_verilog():
    for flow in FLOWS:
        config = engine(
            "mac", flow, {"accumulate": "exact", "scale_bits": 4, ROW: "uint8", "requant": "int8"}
        )
        in_verilog(config, jobs(config))


# -- golden models ---------------------------------------------------------------------------------
def published(config: Config, job: Job) -> list[list[Fraction]]:
    """The docstring's equation, element by element, in fractions that MPFR rounds."""
    pe, rescale = config.pe, config.pe.rescale
    a, w = (
        [[exact(fmt, code) for code in row] for row in codes.tolist()]
        for fmt, codes in ((pe.a, job.a), (pe.w, job.w))
    )
    out = []
    for i, row in enumerate(a):
        out.append([])
        for j in range(job.w.shape[1]):
            p = Fraction(0)
            for part in config.flow.summation(pe, job.a.shape[1]):
                g = min(each.group.start for each in part) // (rescale.group or job.a.shape[1])
                scale = Fraction(1)
                if rescale.scale:
                    scale *= exact(rescale.scale, job.numbers["scale"][g, j])
                if rescale.row:
                    scale *= exact(rescale.row, job.numbers[ROW][i, g])
                total = sum(row[at] * w[at][j] for group, beat in part if not beat
                            for at in range(group.start, group.stop))
                p = rounded(FLOATS["float32"], p + scale * total)
            factor = (
                exact(rescale.factor_format, job.numbers[FACTOR][0, 0])
                if rescale.factor_format
                else Fraction(1)
            )
            if rescale.result == "int8":  # Python rounds fractions to nearest even
                out[-1].append(Fraction(min(max(round(p * factor), -128), 127)))
                continue
            out[-1].append(
                rounded(FLOATS["float32" if rescale.result == "auto" else rescale.result], p * factor)
            )
    return out


def tame(job: Job, pe: Any) -> Job:
    """The same with scales about 1, a factor about 2**-12 and operands that are numbers."""
    rng, numbers = np.random.default_rng(5), {}
    for key, fmt in pe.rescale.all_formats(pe.w).items():
        some = job.numbers[key]
        if isinstance(fmt, FloatFormat):
            span = 3 << fmt.mantissa_bits
            small = key == FACTOR or (pe.rescale.result == "int8" and not pe.rescale.factor)
            some = (fmt.bias - 12 * small << fmt.mantissa_bits) + rng.integers(-span, span, some.shape)
        numbers[key] = some
    codes = [np.where(fmt.specials(x) == 0, x, 0) for fmt, x in ((pe.a, job.a), (pe.w, job.w))]
    return dataclasses.replace(job, a=codes[0], w=codes[1], numbers=numbers)


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("key", [key for key in RESCALES if key not in ("mixed", "rows", "single")])
def test_golden_is_what_mpfr_makes_of_exact_fractions(flow, key):
    within = 0
    for name, params in (("mac", {}), ("fmac", FMACS["e2m1"]), ("fmac", FMACS["w4a16"])):
        config = engine(name, flow, RESCALES[key], **params)
        if key == "nv" and "w4a16" in str(params):
            continue
        for job in jobs(config)[:2]:
            tamed = tame(job, config.pe)
            fmt = config.pe.p
            found = [
                [exact(fmt, code) for code in row] for row in tamed.golden(config.pe, config.flow).tolist()
            ]
            assert found == published(config, tamed)
            within += sum(0 < abs(value) < 127 for row in found for value in row)
    assert within


def test_specials():
    """NaN and infinite scales, zeros, overflow to infinity, saturation, subnormals of the register."""
    half = FLOATS["float16"]
    inf, nan, one, most = (
        half.infinity_code,
        half.nan_code,
        half.bias << half.mantissa_bits,
        half.largest_code,
    )
    single = FLOATS["float32"]
    for result, beyond in (("float32", None), (E4M3, FLOATS[E4M3].largest_code)):
        config = engine("mac", "os", {"scale_format": "float16", ROW: "float16", "result": result}, groups=64)
        fmt = config.pe.p

        def of(scale, row, config=config):
            numbers = {"scale": np.full((1, 1), scale), ROW: np.full((1, 1), row)}
            job = Job(np.array([[3, 1]]), np.array([[5], [-2 & 255]]), numbers=numbers)  # 3 * 5 - 1 * 2
            agree(config, [job])
            return int(job.golden(config.pe, config.flow)[0, 0])

        assert of(nan, one) == of(one, nan) == fmt.nan_code and of(0, inf) == fmt.nan_code  # type: ignore[reportAttributeAccessIssue]
        assert of(inf, one) == (fmt.infinity_code if beyond is None else beyond)  # type: ignore[reportAttributeAccessIssue]
        thirteen = 13 if beyond is None else rounded(fmt, Fraction(13))  # type: ignore[reportArgumentType]
        assert of(0, one) == 0 and exact(fmt, of(one, one)) == thirteen
        assert of(most, most) == (single.encode_values(13 * 65504.0**2).item() if beyond is None else beyond)
    config = engine("mac", "os", {"scale_format": E8M0, ROW: E8M0}, groups=64)
    for scale, row in ((0, 0), (0, 105), (254, 254), (255, 127), (127, 255)):
        numbers = {"scale": np.full((1, 1), scale), ROW: np.full((1, 1), row)}
        job = Job(np.array([[3]]), np.array([[5]]), numbers=numbers)
        agree(config, [job])
        want = single.encode(np.array([15]), np.array([scale + row - 254]), overflow="inf").item()
        want = single.nan_code if 255 in (scale, row) else want
        assert int(job.golden(config.pe, config.flow)[0, 0]) == want


def test_bytes_round_to_nearest_even_and_saturate():
    """Ties, both limits, infinities of both signs, and NaN, which gives 0; the stepped model agrees."""
    half = FLOATS["float16"]
    config = engine("mac", "os", {"scale_format": "float16", ROW: "float16", "result": "int8"}, groups=64)

    def of(scale: int, row: float) -> int:
        numbers = {"scale": np.full((1, 1), scale), ROW: half.encode_values(np.full((1, 1), row))}
        job = Job(np.array([[3, 1]]), np.array([[5], [-2 & 255]]), numbers=numbers)  # 3 * 5 - 1 * 2
        agree(config, [job])
        return int(job.golden(config.pe, config.flow)[0, 0])

    one, infinity, nan = half.bias << half.mantissa_bits, half.infinity_code, half.nan_code
    assert infinity is not None and nan is not None
    assert [of(one, row) for row in (1, 0.5, 1.5, -0.5, -1.5, 0, 9.75, 10, -9.875, -10)] == [
        13,
        6,
        20,
        -6,
        -20,
        0,
        127,
        127,
        -128,
        -128,
    ]
    assert [of(code, row) for code, row in ((infinity, 1), (infinity, -1), (nan, 1), (infinity, 0))] == [
        127,
        -128,
        0,
        0,
    ]


# -- block formats ---------------------------------------------------------------------------------
@pytest.mark.parametrize("name", ["mxint8_os8x8", "mxfp4_os8x8", "nvfp4_os8x8"])
def test_quantized_matrices_through_a_shipped_engine(name):
    """Blocks of random matrices, quantized: the engine gives what dequantizing, multiplying exactly and
    rounding per block give."""
    config, rng = load(name), np.random.default_rng(9)
    pe: Any = config.pe
    m, k, n = 5, 2 * pe.rescale.group + 5, 9
    x, y = rng.standard_normal((m, k)), rng.standard_normal((k, n)) * 2.0 ** rng.integers(-4, 4, (1, n))
    if name.startswith("nvfp4"):
        a, w = quantize.nvfp4(x), quantize.nvfp4(y, axis=0)
        factor = np.float32(a.tensor_scale * w.tensor_scale)
    else:
        element = "int8" if isinstance(pe.a, IntegerFormat) else "float4_e2m1fn"
        a, w = quantize.mx(x, element), quantize.mx(y, element, axis=0)
        factor = np.float32(2.0 ** (a.unit + w.unit))
    numbers = {"scale": w.scales, ROW: a.scales}
    if pe.rescale.factor:
        numbers[FACTOR] = FLOATS["float32"].encode_values(np.array([[factor]]))
    job = Job(a.codes, w.codes, numbers=numbers)
    agree(config, [job])
    # dequantized values, block by block; what the tensors' scales multiply comes last, as in the engine
    left, right = (dataclasses.replace(part, tensor_scale=np.float32(1), unit=0).decode() for part in (a, w))
    golden = job.golden(pe, config.flow)
    for i in range(m):
        for j in range(n):
            p = Fraction(0)
            for at in range(0, k, pe.rescale.group):
                block = range(at, min(at + pe.rescale.group, k))
                p = rounded(
                    FLOATS["float32"], p + sum(Fraction(left[i, kk]) * Fraction(right[kk, j]) for kk in block)
                )
            assert exact(pe.p, golden[i, j]) == rounded(FLOATS["float32"], p * Fraction(float(factor)))


@pytest.mark.parametrize("name", graded(["mxint8_os8x8", "mxfp4_os8x8", "nvfp4_os8x8"], 0, 1))
def test_shipped_engines_in_verilog(name):
    config, rng = load(name), np.random.default_rng(10)
    in_verilog(
        config,
        [Job.random(rng, config.pe, *dims) for dims in ((9, 70, 10), (1, 1, 1), (8, 32, 8), (17, 33, 3))],
    )


# -- what there is not -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    "values, message",
    [
        ({"scale_format": E8M0}, "accumulate: must be float32 with scale_format: float8_e8m0fnu, not exact"),
        ({ROW: "bfloat16"}, "accumulate: must be float32 with row_scale: bfloat16, not exact"),
        (
            {"scale_format": E8M0, "scale_bits": 4, "accumulate": "float32"},
            "scale_bits: must be left out with scale_format",
        ),
        (
            {"accumulate": "float32"},
            "accumulate: must be exact without scale_bits, scale_format and row_scale",
        ),
        ({"result": "float16"}, "result: must be left out with accumulate: exact, not float16"),
        ({"result": "float32"}, "result: must be left out with accumulate: exact, not float32"),
        ({FACTOR: True}, "factor: must be left out"),
        (
            {"scale_format": E8M0, "accumulate": "float32", "requant": "int8"},
            "requant: must be none with accumulate: float32, not int8",
        ),
        ({"scale_format": E8M0, "accumulate": "float32", "scales": "job"}, "scales: must be stream"),
    ],
)
def test_what_does_not_go_together_is_refused(values, message):
    with pytest.raises(ParamError, match=message):
        Rescale(**values)


def test_what_an_engine_cannot_do_is_refused():
    for name, flow, params, rescale, message in [
        ("bitserial", "ws", {}, RESCALES["mx"], "accumulate: must be exact where weights rest"),
        ("mac", "os", {"p_bits": 20}, RESCALES["mx"], "accumulate: must be exact with p_bits"),
        (
            "fmac",
            "os",
            {},
            {"accumulate": "exact", ROW: "uint8"},
            "accumulate: must be float32 with row_scale",
        ),
        ("fmac", "os", {}, RESCALES["mixed"], "zero_bits: must be left out"),
        (
            "fmac",
            "os",
            {"result": "float16"},
            RESCALES["mx"],
            "result: must be left out with rescale.accumulate",
        ),
    ]:
        with pytest.raises(ParamError, match=message):
            engine(name, flow, rescale, **params)
