"""The ternary cell: golden model against Python's own integers, every code and packed byte, no multiplier in
the text."""

import itertools
import re
from dataclasses import replace

import integer_products
import numpy as np
import pytest
from amaranth.sim import Simulator
from conftest import graded

from hwsim.assembly import Engine
from hwsim.config import load
from hwsim.dataflow import dataflows
from hwsim.errors import ParamError
from hwsim.manifest.document import manifest
from hwsim.pe.ternary import Ternary, Trits
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog

SHAPES = [
    {},
    {"a_signed": False},
    {"a_bits": 2},
    {"a_bits": 16, "lanes": 3},
    {"a_bits": 2, "a_signed": False, "lanes": 2},
]


def product(pe: Ternary, a, w) -> list[list[int]]:
    """The result by Python integers alone."""
    weights = {0: 0, 1: 1, 2: -1, 3: 0}
    return integer_products.product(pe, a, w, lambda _, code: weights[code])


@pytest.mark.parametrize("params", [*SHAPES, {"p_bits": 5}])
def test_golden(params):
    pe, rng = Ternary(**params), np.random.default_rng(3)
    a, w = pe.a.random(rng, (5, 23)), rng.integers(0, 4, (23, 4))
    assert pe.golden(a, w).tolist() == product(pe, a, w)


@pytest.mark.parametrize("a_signed", [True, False])
@pytest.mark.parametrize("a_bits", [2, 4, 8])
@pytest.mark.parametrize("p_bits", [None, 4])
def test_steps_are_every_product(a_signed, a_bits, p_bits):
    pe = Ternary(a_bits=a_bits, a_signed=a_signed, p_bits=p_bits, k_max=4)
    a, w = (x.reshape(-1, 1) for x in np.meshgrid(np.arange(1 << a_bits), np.arange(4), indexing="ij"))
    width, zero = pe.p_width(1), np.zeros(len(a), np.int64)
    assert pe.step_core(zero, a, w, zero, width).tolist() == [
        pe.golden(x[None], y[None])[0, 0] for x, y in zip(a, w)
    ]


def test_steps_of_several_lanes():
    pe, rng = Ternary(a_bits=4, lanes=3), np.random.default_rng(4)
    a, w, p = pe.a.random(rng, (50, 3)), rng.integers(0, 4, (50, 3)), rng.integers(-500, 500, 50)
    sums = pe.step_core(p, a, w, np.zeros(50, np.int64), pe.p_width(256))
    assert sums.tolist() == [
        start + product(pe, x[None], y[:, None])[0][0] for start, x, y in zip(p.tolist(), a, w)
    ]


@pytest.mark.parametrize("params", SHAPES)
@pytest.mark.parametrize("k", [1, 2, 3, 7, 64])
def test_exact_width_holds_the_extremes_and_no_more(params, k):
    pe = Ternary(**params, k_max=k)
    extremes = [k * x * y for x in (pe.a.min, pe.a.max) for y in (-1, 1)]
    assert pe.p.min <= min(extremes) and max(extremes) <= pe.p.max
    narrow = pe.p.bits - 1
    assert not (-(1 << narrow - 1) <= min(extremes) and max(extremes) < 1 << narrow - 1)


def test_given_width_bounds_the_array_too():
    assert Ternary(p_bits=12).p_width(1 << 10) == 12
    assert Ternary(p_bits=40).p_width(16) == Ternary(k_max=16).p.bits


@pytest.mark.parametrize("params", graded(SHAPES, 1, 100))
def test_no_multiplier(params):
    for adders in ({}, {"adder": "inferred"}):
        pe = replace(Ternary(**params), **adders)
        text = re.sub(r"//.*", "", verilog(pe.core("core", pe.p_width(pe.k_max))))
        assert "*" not in text and (" + " in text) == bool(adders)


@pytest.mark.parametrize("params", [{"a_bits": 1}, {"a_bits": 17}, {"lanes": 0}, {"lanes": 17},
                                    {"a_signed": 1}, {"p_bits": 1}, {"packing": "base4"}])
def test_bounds(params):
    with pytest.raises(ParamError, match=f"{next(iter(params))}: must be"):
        Ternary(**params)


# -- five weights in a byte ------------------------------------------------------------------------
def trits(byte: int) -> list[int]:
    """The codes in a byte by Python's own division, lowest digit first."""
    return [byte // 3 ** i % 3 for i in range(5)]


def test_every_group_of_five_has_its_byte():
    groups = list(itertools.product(range(4), repeat=5))
    packed = Ternary(lanes=5, packing="base3").pack_w(np.array(groups))
    assert packed.shape == (1024, 1)
    for group, byte in zip(groups, packed[:, 0].tolist()):
        assert trits(byte) == [0 if code == 3 else code for code in group]
    assert set(packed.ravel().tolist()) == set(range(243))


def test_words_follow_one_another():
    pe, codes = Ternary(lanes=10, packing="base3"), np.random.default_rng(1).integers(0, 3, (4, 3, 20))
    packed = pe.pack_w(codes)
    assert packed.shape == (4, 3, 4)
    assert [
        [[code for byte in words for code in trits(byte)] for words in block] for block in packed.tolist()
    ] == codes.tolist()
    assert Ternary(lanes=10).pack_w(codes) is codes


@pytest.mark.parametrize("lanes", [5, 10])
def test_every_byte_through_the_decoder(lanes):
    """Every byte in every word, those beyond 242 by the same digits; the other word holds something else."""
    block = Trits("trits", Ternary(lanes=lanes, packing="base3"))
    words = [(byte, *[(byte * 37 + 11) % 256] * (lanes // 5 - 1)) for byte in range(256)]
    words += [word[::-1] for word in words]
    seen = []

    async def bench(ctx):
        for word in words:
            ctx.set(block.code, int.from_bytes(bytes(word), "little"))
            await ctx.delay(1e-9)
            stored = ctx.get(block.stored)
            seen.append([stored >> 2 * lane & 3 for lane in range(lanes)])

    simulator = Simulator(block.module())
    simulator.add_testbench(bench)
    simulator.run()
    assert seen == [[code for byte in word for code in trits(byte)] for word in words]


def test_bytes_as_the_manifest_says():
    """A weight stream made from the manifest's own words: loop nest, lanes, words."""
    config = load("ternary_base3_os16")
    engine, pe, rng = config.engine(), config.pe, np.random.default_rng(6)
    stream = manifest(config, engine, [])["streams"]["w"]
    words, width = stream["words"], stream["tdata_width"]
    assert (stream["lanes"], words, width, stream["pad_code"]) == (
        80, {"count": 16, "bits": 8, "lanes": 5, "places": [1, 3, 9, 27, 81]}, 128, 0)
    assert (
        "word j is tdata[j*8 +: 8] and holds the sum over t < 5 of 3**t * (code of lane 5*j + t)"
        in stream["packing"]
    )
    (m, k, n), rows, cols, lanes = (17, 23, 19), 16, 16, pe.lanes
    w = pe.w.random(rng, (k, n))
    beats = []
    for n0 in range(0, n, cols):
        for _ in range(0, m, rows):
            for k0 in range(0, k, lanes):
                at = [(k0 + lane, n0 + c) for c in range(cols) for lane in range(lanes)]
                codes = [int(w[i, j]) if i < k and j < n else stream["pad_code"] for i, j in at]
                beats.append([sum(codes[5 * j + i] * 3**i for i in range(5)) for j in range(words["count"])])
    assert Job(pe.a.random(rng, (m, k)), w).beats(pe, engine.flow)["w"].tolist() == beats


@pytest.mark.full
@pytest.mark.parametrize(("lanes", "flow"), [(5, "os"), pytest.param(10, "ws", marks=pytest.mark.full)])
def test_packed_engine(lanes, flow):
    pe, rng = Ternary(a_bits=3, lanes=lanes, packing="base3", k_max=64), np.random.default_rng(lanes)
    engine = Engine("packed", pe, dataflows()[flow](rows=2, cols=3, m_max=64, n_max=64))
    jobs = [
        Job(pe.a.random(rng, (m, k)), pe.w.random(rng, (k, n)))
        for m, k, n in ((5, 17, 4), (3, 20, 3), (1, 1, 1))
    ]
    with Icarus(engine, verilog(engine)) as icarus:
        for job, outcome in zip(jobs, icarus.run(jobs), strict=True):
            assert outcome.c.tolist() == product(pe, job.a, job.w)


@pytest.mark.parametrize("lanes", [1, 4, 6, 16])
def test_packed_lanes_are_a_multiple_of_five(lanes):
    with pytest.raises(ParamError, match=f"lanes: must be a multiple of 5 with packing: base3, not {lanes}"):
        Ternary(lanes=lanes, packing="base3")
