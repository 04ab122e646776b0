"""Formats of data by name: what each means, which engines compute it, and what refuses it with which keys."""

import dataclasses
import re
from fractions import Fraction
from math import prod

import ml_dtypes
import numpy as np
import pytest
import yaml
from conftest import graded
from memories import endless

import hwsim
from hwsim import quantize
from hwsim.config import Config, load
from hwsim.data_formats import FORMATS, SHORT, data_format, pair
from hwsim.errors import ConfigError, ParamError
from hwsim.formats import FLOATS
from hwsim.pe import architecture, architectures
from hwsim.precision.blocks import said
from hwsim.rescale.parameters import Rescale
from hwsim.simulation import simulate
from hwsim.verify.operands import Operands
from hwsim.workload import Gemm, Run, Workload
from hwsim.workload.load import load_workload

BLOCKS = {name: one for name, one in FORMATS.items() if one.scale}


def blocks_engine(wanted: str) -> Config:
    """A 3 x 4 engine of a block format, of float4 .. float8 by fmac, of int8 by mac."""
    one = FORMATS[wanted]
    params = {"a_bits": 8, "w_bits": 8, "lanes": 4} if one.element == "int8" else {
        "a_format": one.element, "w_format": one.element, "lanes": 4, "k_max": 1024}
    rescale = Rescale(
        group=one.group, scale_format=one.scale, row_scale=one.scale, accumulate="float32", factor=one.factor
    )
    pe = architectures()["mac" if one.element == "int8" else "fmac"](**params)
    return dataclasses.replace(load("mxfp4_os8x8"), pe=dataclasses.replace(pe, rescale=rescale))


# -- the registry ----------------------------------------------------------------------------------
@pytest.mark.parametrize("name", [name for name in FORMATS if name in FLOATS and name != "tensorfloat32"])
def test_elements_are_those_of_ml_dtypes(name):
    """Every code of up to 8 bits has the same value there."""
    kind = getattr(ml_dtypes, name, None) or np.dtype(name).type
    assert FORMATS[name].element == name
    if FLOATS[name].bits > 8:
        return
    codes = np.arange(1 << FLOATS[name].bits, dtype=np.uint8)
    assert np.array_equal(codes.view(kind).astype(np.float64), FLOATS[name].decode(codes), equal_nan=True)


@pytest.mark.parametrize("name", BLOCKS)
def test_blocks_are_what_the_quantizers_make(name):
    """Elements, sizes of blocks and formats of scales agree with hwsim.quantize, and block values with
    fractions."""
    one, x = BLOCKS[name], np.random.default_rng(1).normal(size=(2, 40))
    found = quantize.nvfp4(x) if name == "nvfp4" else quantize.mx(x, one.element)
    assert (str(found.element), found.block, str(found.scale_format)) == (one.element, one.group, one.scale)
    value = found.decode()[1, 33]
    parts = [
        Fraction(float(found.element.decode(found.codes)[1, 33])),
        Fraction(float(found.factors[1, 33 // one.group])),
        Fraction(2) ** found.unit,
        Fraction(float(found.tensor_scale)),
    ]
    assert Fraction(float(value)) == prod(parts)
    assert bool(found.unit or found.tensor_scale != 1) == one.factor


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("mxfp4", ("mxfp4", "mxfp4")),
        ("fp8", ("float8_e4m3fn",) * 2),
        ("w4a16", ("float16", "int4")),
        ("w4a8", ("int8", "int4")),
        ("w16a16", ("float16", "float16")),
        ("float16:int4", ("float16", "int4")),
        ("mxfp8:mxfp4", ("mxfp8", "mxfp4")),
        ("bf16:uint4", ("bfloat16", "uint4")),
        ("int8:ternary", ("int8", "ternary")),
    ],
)
def test_pairs(text, names):
    assert tuple(one.name for one in pair(text)) == names


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("mxfp6", "format: must say which kind of mxfp6: mxfp6_e2m3 or mxfp6_e3m2, not 'mxfp6'"),
        ("mxpf4", "format: unknown format; did you mean 'mxfp4'? (known: bf16, "),
        ("int33", "format: unknown format"),
        ("fp8:", "format: must be a format, or two as ACTIVATIONS:WEIGHTS, not 'fp8:'"),
        ("a:b:c", "format: must be a format, or two as"),
    ],
)
def test_names_that_are_none(text, message):
    with pytest.raises(ParamError, match=re.escape(message)):
        pair(text)


def test_short_names_are_of_formats():
    assert set(SHORT.values()) <= set(FORMATS) and not set(SHORT) & set(FORMATS)
    assert data_format("int7", "w_format").integer == ("int", 7)


# -- engines ---------------------------------------------------------------------------------------
@pytest.mark.parametrize("asked", graded(BLOCKS, 3, len(BLOCKS)))
@pytest.mark.parametrize("built", BLOCKS)
def test_an_engine_computes_its_own_blocks_and_no_others(built, asked):
    config = blocks_engine(built)
    workload = Workload.of([(8, 64, 8)], format=asked)
    if built == asked:
        assert said(config.pe, "a") == said(config.pe, "w") == built
        assert simulate(config, workload).totals()["macs"] == 8 * 64 * 8
        return
    with pytest.raises(ConfigError) as caught:
        simulate(config, workload)
    message, one, own = str(caught.value), FORMATS[asked], FORMATS[built]
    assert message.startswith(
        f"a_format: gemm0: {asked} ({one.meaning}) is not what this engine computes, whose activations are "
        f"{built}: "
    )
    assert (f"{one.element}" in message.split("set ")[1]) == (one.element != own.element)
    assert (f"rescale.group: {one.group}" in message) == (one.group != own.group)
    assert (f"rescale.scale_format: {one.scale}" in message) == (one.scale != own.scale)
    assert ("rescale.factor: true" in message) == (one.factor and not own.factor)


FOLLOWED = [("int8_os16", "w4a16"), ("int8_os16", "nvfp4"), ("int8_os16", "bfloat16"), ("int8_os16", "tf32"),
            ("lut_fp16_w2_os8x8", "int8"), ("lut_fp16_w2_os8x8", "mxint8"), ("fmac_e4m3_os8x8", "ternary"),
            ("fmac_e4m3_os8x8", "ternary:fp8"), ("mxint8_os8x8", "int8"), ("mxfp4_os8x8", "fp8"),
            ("codebook_w4a8_os16", "mxint8"), ("codebook_w4a8_os16", "mxfp8:int4"), ("bipolar_os8x8", "fp8"),
            ("shiftadd_w4a8_g128_os64", "mxfp8"), ("bitplane_os8x8", "mxint8"), ("sparse24_os16", "mxint8")]


@pytest.mark.parametrize(
    ("name", "asked", "stages"),
    [*((name, asked, 0) for name, asked in FOLLOWED),
     *graded([pytest.param("fmac_e4m3_os8x8", asked, 0) for asked in BLOCKS], 0, len(BLOCKS)),
     ("shiftadd_w4a8_g128_os16", "mxfp8", 1),
     ("bipolar_os8x8", "fp8", 1)],
)
def test_one_message_says_all_that_an_engine_lacks(name, asked, stages):
    """Other cells, other sums, and what the outlet had to leave out: each once, and together they are
    enough. Parameters of cells that are replaced are gone."""
    workload = Workload.of([(8, 64, 8)], format=asked)
    config = load(name).with_(rescale={"stages": stages}) if stages else load(name)
    with pytest.raises(ConfigError) as caught:
        simulate(config, workload)
    advice = str(caught.value).split(": set ")[1].removesuffix(f" ({name})")
    described = config.engine_dict()
    keys = [one.split(": ") for one in advice.split(", ")]
    assert len({key for key, _ in keys}) == len(keys)
    if ["pe", "fmac"] in keys or ["pe", "mac"] in keys:
        described["params"] = {}
    for key, value in keys:
        section, _, field = key.rpartition(".")
        inside = described.setdefault(section, {}) if section else described
        inside[field] = yaml.safe_load(value)
    simulate(Config.from_dict(described), workload)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("nvfp4:mxfp4", "no engine computes blocks of 16 and of 32 together; rescale.group is of both"),
        ("float16:int20", "no architecture multiplies int20 and floats"),
    ],
)
def test_formats_of_no_engine_get_no_keys_to_set(asked, message):
    with pytest.raises(ConfigError, match=message) as caught:
        simulate(load("int8_os16"), Workload.of([(8, 64, 8)], format=asked))
    assert ": set " not in str(caught.value)


REFUSED = [
    ("fmac_e4m3_os8x8", {"a_format": "mxfp8"},
     "a_format: g: mxfp8 (float8_e4m3fn with float8_e8m0fnu scales per 32) is not what"),
    ("fmac_e4m3_os8x8", {"a_format": "int8", "w_format": "int8"}, "set params.a_format: int8, "
                                                                  "params.w_format: int8"),
    ("mxint8_os8x8", {"a_format": "int8", "w_format": "int8"}, "set rescale.group: 0, "
     "rescale.scale_format: uint, rescale.row_scale: none, rescale.accumulate: exact, rescale.factor: false"),
    ("int8_os16", {"w_format": "float16"},
     "w_format: g: float16 is not what this engine computes, whose weights are int8: set pe: fmac, "
     "params.a_format: int8, params.w_format: float16"),
    ("fmac_e4m3_os8x8", {"a_bits": 4}, "a_bits: g: must be left out, or the width of float8_e4m3fn"),
    ("fmac_e4m3_os8x8", {"a_zero": 3}, "a_zero: g: must be 0 with activations of float8_e4m3fn, which have "
                                       "no zero point, not 3"),
    ("fmac_e4m3_os8x8", {"w_zero": 3}, "w_zero: g: must be 0 with weights of float8_e4m3fn, which have no "
                                       "zero point, not 3"),
    ("mxint8_os8x8", {"a_zero": 3}, "a_zero: g: 3 must be taken from results that are rounded to float32"),
    ("mxint8_os8x8", {"w_bits": 12},
     "w_bits: g: weights of int12 on an engine whose weights are int8: results of slices cannot be added up "
     "once they are rounded at the outlet (rescale.accumulate)"),
    ("w4a16", {"w_bits": 8},
     "w_bits: g: weights of int8 on an engine whose weights are int4: results of slices cannot be added up "
     "once they are rounded to float32, so run weights at 4 bits (--w-bits 4)"),
    ("w4a16", {"kind": "head"}, "w_bits: g: head of int8 on an engine whose weights are int4"),
    ("w4a16", {"w_bits": 4, "w_group": 128, "w_scale_bits": 16},
     "w_group: g: weights have scales per 128, but the engine's results are sums of all of K, rounded to "
     "float32: set rescale.group: 128, rescale.scale_format and rescale.accumulate: float32"),
    ("w4a16", {"w_bits": 4, "w_kind": "int", "w_zero_bits": 4},
     "w_zero_bits: g: zero points of weights must be taken from results that are rounded to float32"),
    ("w4a16_g128", {"w_bits": 4, "w_group": 64, "w_scale_bits": 16},
     "w_scale_bits: g: weights have scales of 16 bits per 64, but the engine's outlet has float16 scales per "
     "128")]


def w4a16(group: int) -> Config:
    """Activations of float16, weights of int4 or, with groups, int5, which holds a uint4 less its zero
    point."""
    rescale = Rescale(group=group, scale_format="float16", accumulate="float32") if group else Rescale()
    pe = architectures()["fmac"](a_format="float16", w_format="int5" if group else "int4", k_max=1024)  # type: ignore[call-arg]
    return dataclasses.replace(load("mxfp4_os8x8"), name="w4a16", pe=dataclasses.replace(pe, rescale=rescale))


ENGINES = {"w4a16": lambda: w4a16(0), "w4a16_g128": lambda: w4a16(128)}


@pytest.mark.parametrize(("name", "fields", "message"), REFUSED)
def test_what_an_engine_does_not_compute_is_refused(name, fields, message):
    """Nothing of a floating engine's data is taken for something else, in passes or beside the engine,
    without a word."""
    config = ENGINES[name]() if name in ENGINES else load(name)
    for memory in (None, endless()):
        with pytest.raises(ConfigError, match=re.escape(message)):
            simulate(
                dataclasses.replace(config, memory=memory),
                Workload("w", (Gemm("g", 8, 256, 8, **fields),), ("",)),
            )


def test_scales_of_stated_groups_run_at_an_outlet_that_has_them():
    """AWQ's uint4 with zero points on float16 by int5: scales at the outlet, zero points where weights
    widen."""
    gemm = Gemm("g", 8, 256, 8, w_bits=4, w_kind="uint", w_group=128, w_scale_bits=16, w_zero_bits=4)
    layer = simulate(dataclasses.replace(w4a16(128), memory=endless()), Workload("w", (gemm,), ("",))).layers[
        0
    ]
    assert layer.traffic is not None
    assert layer.traffic["dram"] == {
        "a": {"read": 8 * 256 * 16},
        "w": {"read": 8 * 256 * 4},
        "scales": {"read": 8 * 2 * 20},
        "c": {"write": 8 * 8 * 32},
    }


def test_sums_of_floats_are_not_cut_along_k():
    """A K beyond the engine's longest is refused: parts of it are rounded."""
    config = load("fmac_e4m3_os8x8")
    with pytest.raises(
        ConfigError,
        match=r"parts of K cannot be added up: results are rounded to float32 in the order of K; an engine "
        r"with params\.k_max: 20000 takes it",
    ):
        simulate(config, Workload.of([(1, 20000, 1)]))


@pytest.mark.parametrize("name", ["mxint8_os8x8", "mxfp4_os8x8"])
def test_operands_of_a_format_are_the_engines(name):
    """What hwsim verify draws for a format by name is what the engine computes."""
    config = load(name)
    wanted = said(config.pe, "a")
    jobs = Operands.random(config, Workload.of([(5, 33, 3)], format=wanted).gemms[0], 1, 0)
    assert (
        jobs.golden().tolist()
        == Operands.random(config, Workload.of([(5, 33, 3)]).gemms[0], 1, 0).golden().tolist()
    )


# -- where a format is asked for -------------------------------------------------------------------
def test_lists_models_and_networks_take_a_format(tmp_path):
    """Linear layers' operands have it; heads, keys and values stay open, activations of attention do not."""
    listed = tmp_path / "w.yaml"
    listed.write_text(
        "gemms:\n- {name: p, m: 1, k: 64, n: 8}\n- {name: h, m: 1, k: 64, n: 8, kind: head}\n"
        "- {name: s, m: 1, k: 64, n: 8, w_from: activations}\n- {name: q, m: 1, k: 64, n: 8, w_format: "
        "mxfp8, a_bits: 8}\n"
    )
    csv = tmp_path / "w.csv"
    csv.write_text("name,m,k,n,w_format\np,1,64,8,\nq,1,64,8,mxfp8\n")
    layers = tmp_path / "l.yaml"
    layers.write_text("layers:\n- {linear: fc, inputs: 64, outputs: 8}\n- {gemm: g, m: 1, k: 64, n: 8}\n")
    found = {
        path.name: [(g.a_format, g.w_format) for g in load_workload(path, format="mxfp4").gemms]
        for path in (listed, csv, layers)
    }
    assert found == {"w.yaml": [("mxfp4", "mxfp4"), ("mxfp4", ""), ("mxfp4", ""), ("", "mxfp8")],
                     "w.csv": [("mxfp4", "mxfp4"), ("mxfp4", "mxfp8")], "l.yaml": [("mxfp4", "mxfp4")] * 2}
    model = load_workload("smollm2-135m", format="w4a16", prefill=4)
    assert {(g.operand or g.kind, g.a_format, g.w_format) for g in model.gemms} == {
        ("linear", "float16", "int4"),
        ("keys", "float16", ""),
        ("values", "float16", ""),
        ("head", "float16", ""),
    }
    assert model.sources == {"activations": "asked for", "weights": "asked for"}


def test_a_format_says_all(tmp_path, cli):
    with pytest.raises(
        ParamError, match="format: excludes w_bits, which says a precision too, not w_bits 4 beside it"
    ):
        Run(format="mxfp4", w_bits=4)
    with pytest.raises(ParamError, match="w_group: must be left out with w_format: mxfp4, not 32"):
        Gemm("g", 1, 1, 1, w_format="mxfp4", w_group=32, w_scale_bits=8)
    path = tmp_path / "w.yaml"
    path.write_text("gemms:\n- {name: p, m: 1, k: 64, n: 8, w_format: mxpf4}\n")
    code, _, error = cli("simulate", "mxfp4_os8x8", "--workload", path)
    assert (
        code == 2
        and f"{path}:2: w_format: unknown format; did you mean 'mxfp4'?" in error
        and error.count("\n") == 1
    )
    code, _, error = cli("simulate", "mxfp4_os8x8", "--gemm", "8,64,8", "--format", "mxfp4", "--a-bits", "4")
    assert code == 2 and "--format: excludes a_bits" in error and error.count("\n") == 1


def test_the_first_line_names_the_format(cli):
    code, out, _ = cli("simulate", "mxfp4_os8x8", "--workload", "llama2_7b", "--format", "mxfp4")
    assert code == 0 and "GFLOPS" in out and " GOPS" not in out
    assert (
        "activations mxfp4 (asked for), weights mxfp4 (asked for), keys, values, head mxfp4 (default)"
        in " ".join(out.split())
    )
    code, out, _ = cli("simulate", "mxint8_os8x8", "--gemm", "8,64,8", "--format", "mxint8")
    assert code == 0 and " GOPS" in out and "activations mxint8 (stated)" in " ".join(out.split())


def test_engines_of_floats_and_integers_beside_one_another(cli):
    """Each runs its own; the answer says so. Equal engines of blocks need no such line."""
    code, out, _ = cli("compare", "mxfp4_os8x8", "mxint8_os8x8", "nvfp4_os8x8", "--gemm", "8,64,8")
    text = " ".join(out.split())
    assert (
        code == 0
        and "what the workload leaves open runs in each engine's own format" in text
        and "TFLOPS or TOPS" in text
    )
    code, out, _ = cli("compare", "mxfp4_os8x8", "mxfp4_os8x8", "--gemm", "8,64,8", "--format", "mxfp4")
    assert code == 0 and "leaves open" not in out
    code, _, error = cli("compare", "mxfp4_os8x8", "mxint8_os8x8", "--gemm", "8,64,8", "--format", "mxfp4")
    assert (
        code == 2
        and "mxfp4 (float4_e2m1fn with float8_e8m0fnu scales per 32) is not what this engine computes"
        in error
    )


def test_python_takes_a_format():
    assert hwsim.simulate("mxfp4_os8x8", [(8, 64, 8)], format="mxfp4").layers[0].gemm.a_format == "mxfp4"
    with pytest.raises(ConfigError, match="mxfp8"):
        hwsim.simulate("mxfp4_os8x8", "resnet18", format="mxfp8")


@pytest.mark.full
@pytest.mark.parametrize(
    "run", [{"workload": "llama2_7b"}, {"workload": "resnet18"}, {"workload": "smollm2-135m", "prefill": 8}]
)
@pytest.mark.parametrize(
    "name", ["mxfp4_os8x8", "nvfp4_os8x8", "mxint8_os8x8", "fmac_e4m3_os8x8", "fmac_fp16_ws8x8"]
)
def test_whole_models_run_on_floating_engines(name, run):
    """With and without memories; clocks without are those of the closed form, missing costs are said once."""
    config, how = load(name), dict(run)
    workload = load_workload(how.pop("workload"), **how)
    alone = simulate(config, workload)
    assert alone.totals()["cycles"] == sum(
        g.repeat * int(config.flow.cycles(g.m, g.k, g.n, config.pe).total) for g in workload.gemms)
    tiled = simulate(dataclasses.replace(config, memory=endless()), workload)
    assert tiled.totals()["macs"] == alone.totals()["macs"] == workload.macs


@pytest.mark.full
def test_sweeps_take_a_format(tmp_path):
    """Designs with memories and scales of rows are those of simulate; a format that none computes leaves
    none."""
    section = {"kib": 64, "width_bits": 128}
    sweep = {
        "base": {
            "pe": "fmac",
            "params": {"a_format": "float4_e2m1fn", "w_format": "float4_e2m1fn", "lanes": 4},
            "dataflow": "os",
            "rescale": {
                "group": 32,
                "scale_format": "float8_e8m0fnu",
                "row_scale": "float8_e8m0fnu",
                "accumulate": "float32",
            },
            "array": {"rows": 8, "cols": 8},
            "clock_mhz": 500,
            "technology": "asap7",
            "buffers": dict.fromkeys("awc", section),
            "dram": {"type": "lpddr5", "channels": 1},
        },
        "workloads": [{"workload": "resnet18", "format": "mxfp4"}],
        "axes": {"array.rows": [4, 8]},
        "costs": "none",
    }
    path = tmp_path / "s.yaml"
    path.write_text(yaml.safe_dump(sweep))
    rows = hwsim.sweep(path, tmp_path / "out", jobs=1).to_rows()
    assert len(rows) == 2
    for row in rows:
        data = sweep["base"] | {"name": "one", "array": {"rows": row["array.rows"], "cols": 8}}
        result = simulate(Config.from_dict(data), load_workload("resnet18", format="mxfp4"))
        moved = sum(layer.moved("dram") * layer.work.repeat for layer in result.layers) / 8
        assert (row["cycles"], row["dram_mb"]) == (result.totals()["cycles"], moved / 1e6)
    path.write_text(yaml.safe_dump(sweep | {"workloads": [{"workload": "resnet18", "format": "mxfp8"}]}))
    with pytest.raises(ConfigError, match="2 failed, most of them because of: a_format: conv1: mxfp8 "):
        hwsim.sweep(path, tmp_path / "none", jobs=1)


@pytest.mark.parametrize(
    "given, near",
    [
        ("fp16", "float16"),
        ("FP8", "float8_e4m3fn"),
        ("tf32", "tensorfloat32"),
        ("e4m3", "float8_e4m3fn"),
        ("e2m1", "float4_e2m1fn"),
        ("float8", "float8_e4m3fn"),
        ("INT8", "int8"),
        ("posit", "posit8"),
        ("mxfp4", None),  # a format of blocks, not of elements
        ("zzz", None),
    ],
)
def test_a_format_that_an_architecture_has_not_is_one_line_with_the_near_one(given, near):
    with pytest.raises(ConfigError) as caught:
        architecture("fmac").from_dict({"a_format": given, "w_format": "int8"})
    message = str(caught.value)
    assert f"int2..int16, uint1..uint16, posit8, posit16, not '{given}'" in message
    assert message.endswith(f"; did you mean '{near}'?" if near else f"'{given}'")
