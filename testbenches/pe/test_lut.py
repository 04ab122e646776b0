"""The LUT Tensor Core: golden model against Python's own integers, tables and folding bit by bit."""

import itertools
import math
import re
from fractions import Fraction

import numpy as np
import pytest
from amaranth.sim import Simulator
from conftest import graded

from hwsim.config import load
from hwsim.errors import ParamError
from hwsim.pe.lut import Lut, Table
from hwsim.pe.signed_sums import Fold
from hwsim.verilog.block import Logic
from hwsim.verilog.emit import verilog

SHAPES = [
    {},
    {"a_signed": False},
    {"w_bits": 1},
    {"lanes": 3, "a_bits": 5, "w_bits": 4},
    {"lanes": 6, "a_bits": 16, "w_bits": 8},
    {"lanes": 2, "a_bits": 2, "w_bits": 1, "a_signed": False},
]
ROUNDED = [
    {"entry_bits": 8},
    {"entry_bits": 5},
    {"entry_bits": 4, "a_signed": False, "lanes": 3},
    {"entry_bits": 9, "w_bits": 8},
]


def activation(pe: Lut, code: int) -> int:
    return code - (1 << pe.a_bits) if pe.a_signed and code >> pe.a_bits - 1 else code


def signed_sum(values, bits: int):
    """T: bit k of ``bits`` says whether value k is added or subtracted."""
    return sum(x if bits >> k & 1 else -x for k, x in enumerate(values))


def wrapped(x: int, bits: int) -> int:
    half = 1 << bits - 1
    return (x + half) % (2 * half) - half


# -- golden model ----------------------------------------------------------------------------------
@pytest.mark.parametrize("params", [*SHAPES, {"p_bits": 9}, {"w_bits": 1, "a_signed": False, "p_bits": 5}])
def test_golden(params):
    pe, rng = Lut(**params), np.random.default_rng(3)
    a, w = pe.a.random(rng, (5, 23)), pe.w.random(rng, (23, 4))

    def weight(code: int) -> int:
        return sum((1 if code >> b & 1 else -1) << b for b in range(pe.w_bits))

    out = [
        [sum(activation(pe, int(x)) * weight(int(y)) for x, y in zip(row, column)) for column in w.T]
        for row in a
    ]
    assert pe.golden(a, w).tolist() == [[wrapped(x, pe.p.bits) for x in row] for row in out]


def rounded_table(pe: Lut, values: list[int]) -> list[int]:
    """All 2**lanes entries, the half with the top lane subtracted as the other half's negatives."""
    half = 1 << pe.lanes - 1
    exact = [signed_sum(values, half + i) for i in range(half)]
    most = max(activation(pe, code) for code in range(1 << pe.a_bits))
    least = min(activation(pe, code) for code in range(1 << pe.a_bits))
    reach = (pe.lanes - 1) * max(most, -least)
    width = next(b for b in range(1, 64) if -1 << b - 1 <= least - reach and most + reach < 1 << b - 1)
    shift = max(0, width - (pe.entry_bits or width))
    if shift:
        limit = (1 << (pe.entry_bits or 0) - 1) - 1
        exact = [
            max(-limit, min(limit, math.floor(Fraction(t, 1 << shift) + Fraction(1, 2)))) << shift
            for t in exact
        ]
    return [-exact[half - 1 - i] for i in range(half)] + exact


@pytest.mark.parametrize("params", [*SHAPES, *ROUNDED, {"entry_bits": 6, "p_bits": 7}, {"entry_bits": 16}])
@pytest.mark.parametrize("k", [1, 6, 23, 24])
def test_golden_by_tables(params, k):
    """Equation by equation: a table for each group of activations, a look-up for each plane of the
    weights."""
    pe, rng = Lut(**params), np.random.default_rng(4)
    a, w = pe.a.random(rng, (3, k)), pe.w.random(rng, (k, 4))
    out = np.zeros((3, 4), dtype=object)
    for m, n, k0 in itertools.product(range(3), range(4), range(0, k, pe.lanes)):
        group = [activation(pe, int(x)) for x in a[m, k0:k0 + pe.lanes]]
        table = rounded_table(pe, group + [0] * (pe.lanes - len(group)))
        for b in range(pe.w_bits):
            index = sum((int(code) >> b & 1) << i for i, code in enumerate(w[k0:k0 + pe.lanes, n]))
            out[m, n] += table[index] << b
    assert pe.golden(a, w).tolist() == [[wrapped(int(x), pe.p.bits) for x in row] for row in out]


@pytest.mark.parametrize("params", SHAPES)
@pytest.mark.parametrize("k", [1, 2, 3, 7, 64])
def test_exact_width_holds_the_extremes_and_no_more(params, k):
    pe = Lut(**params, k_max=k)
    extremes = [k * x * y for x in (pe.a.min, pe.a.max) for y in (pe.w.min, pe.w.max)]
    assert pe.p.min <= min(extremes) and max(extremes) <= pe.p.max
    narrow = pe.p.bits - 1
    assert not (-(1 << narrow - 1) <= min(extremes) and max(extremes) < 1 << narrow - 1)


@pytest.mark.parametrize("params", ROUNDED)
def test_exact_width_holds_rounded_extremes(params):
    pe = Lut(**params, k_max=24)
    groups, codes = 24 // pe.lanes, itertools.product((pe.a.min, -1, 0, pe.a.max), repeat=pe.lanes)
    most = max(max(map(abs, rounded_table(pe, list(group)))) for group in codes)
    assert groups * most * ((1 << pe.w_bits) - 1) <= pe.p.max


# -- encoders --------------------------------------------------------------------------------------
def outputs(block: Logic, codes) -> list[int]:
    """What a combinational encoder makes of each code."""
    found = []

    async def bench(ctx):
        for code in codes:
            ctx.set(block.code, code)
            await ctx.delay(1e-9)
            found.append(ctx.get(block.stored))

    simulator = Simulator(block.module())
    simulator.add_testbench(bench)
    simulator.run()
    return found


def fields(word: int, width: int, count: int, is_signed: bool = False) -> list[int]:
    out = [word >> i * width & (1 << width) - 1 for i in range(count)]
    return [wrapped(x, width) for x in out] if is_signed else out


@pytest.mark.parametrize("table", ["half", "full"])
@pytest.mark.parametrize(
    "params",
    [
        {"lanes": 2, "a_bits": 4},
        {"lanes": 2, "a_bits": 4, "a_signed": False},
        {"lanes": 3, "a_bits": 3},
        {"lanes": 4, "a_bits": 2},
        {"lanes": 4, "a_bits": 2, "a_signed": False},
        {"lanes": 2, "a_bits": 4, "entry_bits": 4},
        {"lanes": 3, "a_bits": 3, "entry_bits": 4},
        {"lanes": 3, "a_bits": 3, "entry_bits": 4, "a_signed": False},
    ],
)
def test_every_table(params, table):
    pe = Lut(**params, table=table)
    codes = range(1 << pe.lanes * pe.a_bits)
    check_tables(pe, codes)


@pytest.mark.parametrize(
    "params",
    graded([*SHAPES, *ROUNDED, {"lanes": 5}, {"lanes": 6, "a_signed": False, "entry_bits": 8}], 2, 100),
)
def test_tables_at_the_extremes(params):
    pe, rng = Lut(**params), np.random.default_rng(5)
    ends = [pe.a.encode(x).item() for x in (pe.a.min, pe.a.max, 0)]
    groups = [[ends[i] for i in rng.integers(0, 3, pe.lanes)] for _ in range(150)] + pe.a.random(
        rng, (50, pe.lanes)
    ).tolist()
    check_tables(pe, [sum(code << i * pe.a_bits for i, code in enumerate(group)) for group in groups])


def check_tables(pe: Lut, codes) -> None:
    for code, stored in zip(codes, outputs(Table("table", pe), codes)):
        whole = rounded_table(pe, [activation(pe, x) for x in fields(code, pe.a_bits, pe.lanes)])
        entries = [x << pe.entry_shift for x in fields(stored, pe.entry_width, pe.entries, is_signed=True)]
        assert entries == whole[-pe.entries:], (pe, code)


@pytest.mark.parametrize("lanes, w_bits", [(2, 1), (2, 4), (3, 3), (4, 2), (6, 1)])
def test_every_folding(lanes, w_bits):
    pe, rest = Lut(lanes=lanes, w_bits=w_bits), (1 << lanes - 1) - 1
    codes = range(1 << lanes * w_bits)
    for code, stored in zip(codes, outputs(Fold("fold", pe), codes)):
        planes = [
            [sum((x >> b & 1) << i for i, x in enumerate(fields(word, w_bits, lanes))) for b in range(w_bits)]
            for word in (code, stored)
        ]
        for plane, folded in zip(*planes):
            top, low = plane >> lanes - 1, plane & rest
            assert folded == (low if top else (~low & rest) + rest + 1)


@pytest.mark.full
@pytest.mark.parametrize(
    "lanes, shared, single", [(2, 2, 2), (3, 6, 8), (4, 12, 24), (5, 24, 64), (6, 44, 160)]
)
def test_adders_of_a_table(lanes, shared, single):
    """The docstring's counts, in the Verilog."""
    text = verilog(Table("table", Lut(lanes=lanes)))
    assert len(re.findall(r" [+-] ", text)) == shared <= single == (lanes - 1) << lanes - 1
    text = verilog(Table("table", Lut(lanes=lanes, table="full")))
    assert len(re.findall(r" [+-] |-\w", text)) == shared + (1 << lanes - 1)


@pytest.mark.parametrize("lanes", range(2, 7))
@pytest.mark.parametrize("a_signed", [True, False])
def test_entry_width(lanes, a_signed):
    """The stored half fits a_bits + clog2(lanes), as published; the whole table or unsigned activations do
    not."""
    pe = Lut(lanes=lanes, a_signed=a_signed)
    assert pe.entry_width == 8 + (lanes - 1).bit_length() + (not a_signed)
    assert Lut(lanes=lanes, a_signed=a_signed, entry_bits=8).entry_width == 8


# -- parameters ------------------------------------------------------------------------------------
def test_the_published_engine():
    """M2 N64 K4: 512 / w_bits MACs per clock, w_bits clocks per tile and group, two tables of eight
    entries."""
    config = load("lut_m2n64k4_w2")
    pe, flow = config.pe, config.flow
    assert isinstance(pe, Lut) and (flow.rows, flow.cols, pe.lanes, pe.entries) == (2, 64, 4, 8)
    assert [flow.peak(pe.at(w_bits=bits)) for bits in (1, 2)] == [512, 256]
    assert [int(flow.cycles(2, 4 * groups, 64, pe).compute) for groups in (1, 2, 100)] == [2, 4, 200]


@pytest.mark.parametrize(
    "params",
    [
        {"lanes": 1},
        {"lanes": 7},
        {"a_bits": 1},
        {"a_bits": 17},
        {"w_bits": 0},
        {"w_bits": 9},
        {"p_bits": 1},
        {"entry_bits": 3},
        {"entry_bits": 17},
        {"table": "third"},
        {"table_place": "column"},
        {"folding": "cell", "table": "full"},
    ],
)
def test_bounds(params):
    with pytest.raises(ParamError, match=f"{next(iter(params))}: must be"):
        Lut(**params)
