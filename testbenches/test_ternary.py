"""The ternary cell: golden model against Python's own integers, every code, no multiplier in the text."""

import re

import numpy as np
import pytest

from hwsim.emit import verilog
from hwsim.errors import ParamError
from hwsim.pe.ternary import Ternary

SHAPES = [{}, {"a_signed": False}, {"a_bits": 2}, {"a_bits": 16, "lanes": 3}, {"a_bits": 2, "a_signed": False, "lanes": 2}]


def product(pe: Ternary, a, w) -> list[list[int]]:
    """The result by Python integers alone."""
    def activation(code: int) -> int:
        return code - (1 << pe.a_bits) if pe.a_signed and code >> pe.a_bits - 1 else code

    weights = {0: 0, 1: 1, 2: -1, 3: 0}
    out = [[sum(activation(int(x)) * weights[int(y)] for x, y in zip(row, column)) for column in w.T] for row in a]
    half = 1 << pe.p.bits - 1
    return [[(x + half) % (2 * half) - half for x in row] for row in out]


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
    assert pe.step_core(zero, a, w, zero, width).tolist() == [pe.golden(x[None], y[None])[0, 0] for x, y in zip(a, w)]


def test_steps_of_several_lanes():
    pe, rng = Ternary(a_bits=4, lanes=3), np.random.default_rng(4)
    a, w, p = pe.a.random(rng, (50, 3)), rng.integers(0, 4, (50, 3)), rng.integers(-500, 500, 50)
    sums = pe.step_core(p, a, w, np.zeros(50, np.int64), pe.p_width(256))
    assert sums.tolist() == [start + product(pe, x[None], y[:, None])[0][0] for start, x, y in zip(p.tolist(), a, w)]


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


@pytest.mark.parametrize("params", SHAPES)
def test_no_multiplier(params):
    pe = Ternary(**params)
    text = re.sub(r"//.*", "", verilog(pe.core("core", pe.p_width(pe.k_max))))
    assert " + " in text and "*" not in text


@pytest.mark.parametrize("params", [{"a_bits": 1}, {"a_bits": 17}, {"lanes": 0}, {"lanes": 17},
                                    {"a_signed": 1}, {"p_bits": 1}])
def test_bounds(params):
    with pytest.raises(ParamError, match=f"{next(iter(params))}: must be"):
        Ternary(**params)
