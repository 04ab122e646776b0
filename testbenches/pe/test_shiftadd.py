"""The shift-and-add cell: golden model against Python's own integers, rows against products, no multiplier in
the text."""

import re
from dataclasses import replace

import numpy as np
import pytest
from conftest import graded
from integer_products import product

from hwsim.errors import ParamError
from hwsim.pe.shiftadd import Shiftadd
from hwsim.verilog.emit import verilog

SHAPES = [
    {},
    {"a_signed": False},
    {"w_bits": 1},
    {"w_bits": 1, "a_signed": False},
    {"w_bits": 2, "lanes": 3},
    {"a_bits": 16, "w_bits": 8},
    {"a_bits": 2, "w_bits": 2, "a_signed": False},
    {"w_kind": "uint"},
    {"w_kind": "uint", "a_signed": False, "lanes": 3},
    {"w_kind": "uint", "w_bits": 1},
    {"w_kind": "uint", "w_bits": 1, "a_signed": False},
    {"w_kind": "uint", "a_bits": 16, "w_bits": 8, "a_signed": False},
]


@pytest.mark.parametrize("params", [*SHAPES, {"p_bits": 9}, {"w_bits": 1, "a_signed": False, "p_bits": 5}])
def test_golden(params):
    pe, rng = Shiftadd(**params), np.random.default_rng(3)
    a, w = pe.a.random(rng, (5, 23)), pe.w.random(rng, (23, 4))
    assert pe.golden(a, w).tolist() == product(pe, a, w)


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("a_signed", [True, False])
@pytest.mark.parametrize("w_bits", range(1, 6))
@pytest.mark.parametrize("p_bits", [None, 5])
def test_rows_add_up_to_every_product(a_signed, w_bits, w_kind, p_bits):
    pe = Shiftadd(a_bits=4, a_signed=a_signed, w_bits=w_bits, w_kind=w_kind, p_bits=p_bits, k_max=4)
    codes = np.meshgrid(np.arange(1 << 4), np.arange(1 << w_bits), indexing="ij")
    a, w = (x.reshape(-1, 1) for x in codes)
    width, zero = pe.p_width(1), np.zeros(len(a), np.int64)
    assert pe.step_core(zero, a, w, zero, width).tolist() == [
        pe.golden(x[None], y[None])[0, 0] for x, y in zip(a, w)
    ]


@pytest.mark.parametrize("w_kind", ["int", "uint"])
def test_rows_of_several_lanes(w_kind):
    pe, rng = Shiftadd(a_bits=4, w_bits=4, lanes=3, w_kind=w_kind), np.random.default_rng(4)
    a, w, p = pe.a.random(rng, (50, 3)), pe.w.random(rng, (50, 3)), rng.integers(-1000, 1000, 50)
    sums = pe.step_core(p, a, w, np.zeros(50, np.int64), pe.p_width(64))
    assert sums.tolist() == [
        start + product(pe, x[None], y[:, None])[0][0] for start, x, y in zip(p.tolist(), a, w)
    ]


@pytest.mark.parametrize("params", SHAPES)
@pytest.mark.parametrize("k", [1, 2, 3, 7, 64])
def test_exact_width_holds_the_extremes_and_no_more(params, k):
    pe = Shiftadd(**params, k_max=k)
    extremes = [k * x * y for x in (pe.a.min, pe.a.max) for y in (pe.w.min, pe.w.max)]
    assert pe.p.min <= min(extremes) and max(extremes) <= pe.p.max
    narrow = pe.p.bits - 1
    assert not (-(1 << narrow - 1) <= min(extremes) and max(extremes) < 1 << narrow - 1)


def test_given_width_bounds_the_array_too():
    assert Shiftadd(p_bits=12).p_width(1 << 10) == 12
    assert Shiftadd(p_bits=40).p_width(16) == Shiftadd(k_max=16).p.bits


@pytest.mark.parametrize("params", graded(SHAPES, 1, 100))
def test_no_multiplier(params):
    """Neither where its adders are spelled out nor where synthesis infers them."""
    for adders in ({}, {"adder": "inferred"}):
        pe = replace(Shiftadd(**params), **adders)
        text = re.sub(r"//.*", "", verilog(pe.core("core", pe.p_width(pe.k_max))))
        assert "*" not in text and (" + " in text) == bool(adders)


@pytest.mark.parametrize(
    "params",
    [
        {"a_bits": 1},
        {"a_bits": 17},
        {"w_bits": 0},
        {"w_bits": 9},
        {"lanes": 0},
        {"lanes": 17},
        {"a_signed": 1},
        {"p_bits": 1},
        {"w_kind": "bipolar"},
    ],
)
def test_bounds(params):
    with pytest.raises(ParamError, match=f"{next(iter(params))}: must be"):
        Shiftadd(**params)
