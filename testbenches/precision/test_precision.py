"""Data of any precision on any engine: slices are exact, in golden models and in the Verilog; what is stored
and moved; what is said."""

import itertools
import random
from dataclasses import replace

import numpy as np
import pytest
from conftest import PAIRS, engines, graded, some_engine, wider
from hypothesis import given, settings
from hypothesis import strategies as st

from hwsim.accelerator.lowered import CORRECTION, lower
from hwsim.config import load
from hwsim.errors import ConfigError, ParamError
from hwsim.files.library import shipped
from hwsim.formats import IntegerFormat as Integer
from hwsim.pe import PE
from hwsim.pe.bitplane import Bitplane
from hwsim.pe.bitserial import Bitserial
from hwsim.pe.codebook import Codebook
from hwsim.pe.lut import Lut
from hwsim.pe.mac import Mac
from hwsim.pe.ternary import Ternary
from hwsim.precision.data import a_data, w_data
from hwsim.precision.slices import slices
from hwsim.simulation import engine_alone, simulate
from hwsim.verification import Operands, RtlBench
from hwsim.workload import Gemm, Run, Workload, load_workload

FORMATS = [Integer(kind, bits) for kind in ("int", "uint", "bipolar") for bits in (1, 2, 3, 5, 8, 11)] + [
    Integer("ternary", 2)
]
OPERANDS = [
    Mac(w_bits=2),
    Mac(w_bits=5),
    Mac(w_bits=1),
    Mac(w_bits=3, w_kind="uint"),
    Ternary(),
    Codebook(),
    Lut(w_bits=3),
    Lut(w_bits=4, w_kind="int"),
    Lut(w_bits=1, w_kind="uint"),
    Bitserial(w_bits=4),
    Bitplane(w_bits=3, a_bits=4),
]


@pytest.mark.parametrize("data", FORMATS, ids=str)
@pytest.mark.parametrize("pe", OPERANDS, ids=lambda pe: f"{pe.name}-{pe.w}")
def test_slices_of_every_value_add_up_to_it(pe, data):
    """All codes: every slice is a value that the operand has, and slices with their powers of two, offset and
    halving give the value."""
    codes = np.arange(1 << data.bits)
    found = slices(pe, "w", data)
    total = np.zeros_like(codes)
    for part, values in zip(found.parts, found.values(codes)):
        total += values << part.low
    numerator = total + found.offset
    assert (numerator % (1 << found.halvings) == 0).all()
    assert (numerator >> found.halvings == data.decode(codes)).all()
    low, high = found.bounds()
    assert low <= total.min() and total.max() <= high
    for part, values in zip(found.parts, found.values(codes)):
        operand = pe.at(0, min(part.width, pe.w.bits))
        if pe.w_table and found.native:
            continue
        format = operand.w_value if pe.w_table else operand.w
        assert (format.decode(format.encode(values)) == values).all()


@settings(max_examples=150)
@given(st.data())
def test_passes_give_the_product(data):
    """Random engines with outlets of all kinds, random data: golden models of the passes, added up, are the
    sums of products."""
    config = data.draw(engines())
    m, k, n = (data.draw(st.integers(1, 9)) for _ in "mkn")
    gemm = Gemm("drawn", m, k, n, **data.draw(wider(config)))
    one = Operands.random(config, gemm, data.draw(st.integers(0, 99)), 0)
    pe = config.pe
    results = [job.golden(pe) for job in one.jobs]
    assert (one.passes.combined(results, one.a, one.w, one.numbers) == one.golden()).all()
    bits = lower(pe, gemm).c_bits
    assert all(
        -(1 << bits - 1) <= int(x) < 1 << bits - 1
        for x in one.passes.combined(results, one.a, one.w, one.numbers).flat
    )


def sliced(rng: random.Random, pe: PE) -> list[Gemm]:
    """Random GEMMs that take several passes."""
    found = []
    for _ in range(40):
        kind = rng.choice(["", "int", "uint", "ternary"])
        fields = {
            "a_bits": rng.randint(2, 12),
            "w_bits": 2 if kind == "ternary" else rng.randint(1, 11),
            "w_kind": kind,
        }
        gemm = Gemm("random", rng.randint(1, 12), rng.randint(1, 40), rng.randint(1, 12), **fields)
        try:
            passes = lower(pe, gemm).count
        except ParamError:
            continue
        if 1 < passes <= 12:
            found.append(gemm)
    return found


@pytest.mark.parametrize("pair", graded([pytest.param(pair, id="-".join(pair)) for pair in PAIRS], 0, 3))
def test_sliced_gemms_in_the_verilog(pair):
    """A random engine and data of other precisions than its own: every bit and every clock of all passes."""
    rng = random.Random(f"precision {pair}")
    config = some_engine(rng, pair)
    while len(found := sliced(rng, config.pe)) < 3:
        config = some_engine(rng, pair)
    with RtlBench(config) as bench:
        for run, gemm in zip(bench.run(found[:3], rng.randrange(1 << 16)), found):
            assert run.passed and run.passes == lower(config.pe, gemm).count, (config, gemm, run)


def test_a_wrong_slice_is_noticed(monkeypatch):
    """The bench bites: a slice that counts another power of two."""
    config = load("lut_m2n64k4_w1")
    one = Operands.random(config, Gemm("g", 3, 9, 4, w_bits=5), 1, 0)
    results = [job.golden(config.pe) for job in one.jobs]
    assert (
        len(results) == 5 and (one.passes.combined(results, one.a, one.w, one.numbers) == one.golden()).all()
    )
    results[2], results[3] = results[3], results[2]
    assert (one.passes.combined(results, one.a, one.w, one.numbers) != one.golden()).any()


def test_formats_of_data():
    """What is open has the engine's format; heads and caches have eight bits or more; one bit of int is -1 or
    +1."""
    one, eight, wide = load("lut_m2n64k4_w1").pe, load("int8_os16").pe, Mac(w_bits=12)
    plain, head, keys = (
        Gemm("g", 1, 1, 1),
        Gemm("g", 1, 1, 1, kind="head"),
        Gemm("g", 1, 1, 1, w_from="activations"),
    )
    assert [w_data(plain, pe) for pe in (one, eight, wide)] == [
        Integer("bipolar", 1),
        Integer("int", 8),
        Integer("int", 12),
    ]
    assert {w_data(g, pe) for g in (head, keys) for pe in (one, eight)} == {Integer("int", 8)} and w_data(
        head, wide
    ).bits == 12
    assert w_data(Gemm("g", 1, 1, 1, w_bits=1, w_kind="int"), eight) == Integer("bipolar", 1)
    assert w_data(Gemm("g", 1, 1, 1, w_bits=4), one) == Integer("bipolar", 4)
    assert a_data(Gemm("g", 1, 1, 1, a_kind="uint"), eight) == Integer("uint", 8)
    assert w_data(Gemm("g", 1, 1, 1, w_bits=8), load("ternary_os32x64").pe) == Integer("int", 8)


# -- what is stored, moved and counted -------------------------------------------------------------
def dram(config, gemm: Gemm) -> dict[str, int]:
    """Bits read from DRAM by operand, everything fitting the buffers."""
    layer = simulate(config, Workload("w", (gemm,), ("",))).layers[0]
    assert layer.traffic is not None
    return {operand: way["read"] for operand, way in layer.traffic["dram"].items() if "read" in way}


def test_narrow_data_travels_at_its_own_width():
    """W4 on an int8 engine: half the traffic, the same clocks of the engine; scales and zero points of groups
    count."""
    config = load("int8_os16")
    full, half = Gemm("g", 1, 256, 64), Gemm("g", 1, 256, 64, w_bits=4, a_bits=5)
    assert dram(config, full) == {"a": 256 * 8, "w": 256 * 64 * 8}
    assert dram(config, half) == {"a": 256 * 5, "w": 256 * 64 * 4}
    grouped = replace(half, w_group=100, w_scale_bits=16, w_zero_bits=4)
    assert dram(config, grouped) == {"a": 256 * 5, "w": 256 * 64 * 4, "scales": 3 * 64 * 20}
    bare = replace(config, memory=None)
    cycles = [
        engine_alone(bare, Workload("w", (g,), ("",))).totals()["cycles"] for g in (full, half, grouped)
    ]
    assert len(set(cycles)) == 1


def test_wide_data_takes_passes():
    """Eight bits on one-bit cells: eight times the clocks of a pass, eight bits of DRAM traffic, the row
    sums' correction."""
    config = load("lut_m2n64k4_w1")
    gemm = Gemm("g", 2, 256, 64, w_bits=8, w_kind="int")
    assert dram(config, gemm)["w"] == 256 * 64 * 8
    result = simulate(config, Workload("w", (gemm,), ("",)))
    (fixed,) = [x.work for x in result.vectors]
    assert fixed.kind == CORRECTION and fixed.to_dict()["ops"] == 2 * 256 + 2 * 64
    bare = replace(config, memory=None)
    one, eight = (
        engine_alone(bare, Workload("w", (g,), ("",)))
        for g in (replace(gemm, w_bits=1, w_kind="bipolar"), gemm)
    )
    assert (
        eight.totals()["cycles"] == 8 * one.totals()["cycles"]
        and eight.totals()["macs"] == one.totals()["macs"]
    )
    assert {v.kind for v in eight.uncounted} == {CORRECTION, "sum of jobs"}


def test_a_long_k_is_cut_into_jobs():
    """An engine alone runs parts of K and of M and N one after another; what adds them up is listed."""
    config = replace(load("tiny_os2x3"), memory=None)
    limits = config.flow.limits(config.pe)
    k = 2 * limits.k + 7
    result = simulate(config, Workload("w", (Gemm("g", 3, k, 2),), ("",)))
    assert [(x.gemm.name, x.gemm.k, x.gemm.repeat) for x in result.layers] == [
        ("g.0", limits.k, 2),
        ("g.1", 7, 1),
    ]
    assert [(v.kind, v.ops) for v in result.uncounted] == [("sum of jobs", 2 * 3 * 2)] and result.totals()[
        "macs"
    ] == 3 * k * 2


def test_zero_points_of_activations_are_corrected():
    """uint8 with a zero point on signed cells: an offset per column, counted once per result; nothing where
    cells take them."""
    gemm = Gemm("g", 4, 64, 32, a_bits=8, a_kind="uint", a_zero=113)
    result = simulate(load("int8_os16"), Workload("w", (gemm,), ("",)))
    assert [x.work.to_dict()["ops"] for x in result.vectors if isinstance(x.work, type(x.work))] == [4 * 32]
    assert not simulate(load("int8_os16"), Workload("w", (replace(gemm, a_bits=7, a_zero=0),), ("",))).vectors


def test_scales_are_those_of_the_data():
    """An outlet's words are stored where nothing is said; data with scales of its own has them, data that has
    none moves none."""
    config, shape = load("lut_m2n64k4_w1to4"), ("g", 1, 512, 64)
    assert dram(config, Gemm(*shape))["scales"] == 4 * 64 * 12
    assert (
        dram(config, Gemm(*shape, w_bits=4, w_group=256, w_scale_bits=32, w_zero_bits=4))["scales"]
        == 2 * 64 * 36
    )
    assert "scales" not in dram(config, Gemm(*shape, w_bits=4)) and "scales" not in dram(
        config, Gemm(*shape, kind="head")
    )
    notes = simulate(
        config, Workload("w", (Gemm(*shape, w_bits=4, w_group=256, w_scale_bits=32),), ("",))
    ).notes
    assert "scales of 32 bits run as the outlet's integers of 8" in notes


def test_tiles_of_k_hold_whole_groups():
    """On an engine that scales where weights widen: no group is read twice because two tiles share it."""
    gemm = Gemm("g", 1, 4096, 4096, w_bits=4, w_group=128, w_scale_bits=16, w_zero_bits=4)
    assert dram(load("int8_os16"), gemm)["scales"] == 32 * 4096 * 20


@pytest.mark.parametrize(
    "fields",
    [{"a_zero": 113, "a_bits": 8}, {"w_bits": 4, "w_zero_bits": 12, "w_scale_bits": 8}, {"w_zero": 1000}],
)
def test_nothing_is_taken_from_requantized_results(fields):
    with pytest.raises(ConfigError, match=r"g: .* has requantized \(rescale.requant\); run"):
        simulate(load("shiftadd_w4a8_g128_os64"), Workload("w", (Gemm("g", 4, 256, 64, **fields),), ("",)))


def test_scales_that_no_outlet_applies_cut_k():
    """Two-bit tables without an outlet for scales: tiles of K are one group long; an outlet with scales keeps
    its own tiles."""
    grouped = Gemm("g", 4, 512, 64, w_bits=2, w_group=128, w_scale_bits=16)
    (layer,) = simulate(load("lut_m2n64k4_w2"), Workload("w", (grouped,), ("",))).layers
    assert layer.tiling is not None and layer.tiling.tile[1] == 128
    places = [
        lower(load(name).pe, grouped).scales for name in ("lut_m2n64k4_w2", "lut_m2n64k4_w1to4", "int8_os16")
    ]
    assert [(s.scales, s.k_tile) for s in places] == [("sums", 128), ("outlet", 0), ("widened", 0)]
    odd = replace(grouped, k=896, m=3, n=70)
    layer, (scaled,) = (
        (result := simulate(load("lut_m2n64k4_w2"), Workload("w", (odd,), ("",)))).layers[0],
        result.vectors,
    )
    assert layer.tiling is not None and layer.tiling.tile[1] == 128 and layer.traffic is not None
    assert (
        layer.traffic["dram"]["scales"] == {"read": 7 * 70 * 16}
        and scaled.work.to_dict()["ops"] == 3 * 70 * 7
    )
    assert any("tiles of K are cut at groups of 128" in note for note in result.notes)
    small = replace(load("tiny_os2x3"), memory=None)  # k_max 256: parts of K divide the group
    jobs = engine_alone(small, Workload("w", (replace(odd, k=1000, w_group=500, w_bits=3),), ("",))).layers
    assert [(x.gemm.k, x.gemm.repeat) for x in jobs] == [(250, 4)]
    with pytest.raises(
        ConfigError,
        match=r"w_group: g: weights have scales per 96, but the engine's outlet applies one per 128",
    ):
        simulate(load("lut_m2n64k4_w1to4"), Workload("w", (replace(grouped, w_group=96),), ("",)))


@pytest.mark.parametrize(
    ("name", "fields", "message"),
    [
        (
            "bipolar_os8x8",
            {"w_bits": 8},
            "w_bits: g: weights of bipolar8 on an engine whose weights are bipolar4: results of slices "
            "cannot",
        ),
        (
            "shiftadd_w4a8_g128_os64",
            {"a_bits": 9},
            r"a_bits: g: activations of int9 .* so run activations at 8 bits \(--a-bits 8",
        ),
        (
            "shiftadd_w4a8_g128_os64",
            {"kind": "head"},
            r"w_bits: g: head of int8 .* so run head at 4 bits \(--head-bits 4\), or run all of it",
        ),
    ],
)
def test_what_is_not_exact_is_refused(name, fields, message):
    with pytest.raises(ConfigError, match=message):
        simulate(load(name), Workload("w", (Gemm("g", 1, 64, 8, **fields),), ("",)))


def test_sums_are_as_wide_as_the_data_needs():
    """The largest products of all passes fit the width that is counted for C."""
    for pe, bits in itertools.product(OPERANDS, (1, 3, 8)):
        gemm = Gemm("g", 1, 50, 1, w_bits=bits)
        found = lower(pe, gemm).passes
        extremes = [a * w * 50 for a in (found.a.data.min, found.a.data.max) for w in found.w.bounds()]
        width = lower(pe, gemm).c_bits
        assert -(1 << width - 1) <= min(extremes) and max(extremes) < 1 << width - 1


def any_run(model: str) -> Workload:
    """A short run of a shipped model, whatever it is."""
    for run in (Run(prefill=64, decode=True), Run(prefill=64), Run(decode=True, context=64), Run()):
        try:
            return load_workload(model, run)
        except ConfigError:
            continue
    raise AssertionError(model)


@pytest.mark.long
@pytest.mark.parametrize("name", ("lut_m2n64k4_w1", "ternary_os32x64", "uint8_ws8x24", "codebook_w4a8_os16"))
def test_every_shipped_model_runs_on_engines_of_few_bits(name):
    """Heads, keys and values of eight bits in passes, with buffers and without; a K beyond k_max is cut."""
    config = load(name)
    for model in shipped("model"):
        workload = any_run(model)
        result = simulate(config, workload)
        assert sum(x.gemm.macs for x in result.layers) == workload.macs, model
        assert all(0 < x.utilization <= 1 for x in result.layers), model
