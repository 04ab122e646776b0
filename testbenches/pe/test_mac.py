"""The integer MAC's golden model against Python's own integers."""

import numpy as np
import pytest
from integer_products import product

from hwsim.errors import ParamError
from hwsim.pe.mac import Mac

UNSIGNED = [
    {"w_kind": "uint"},
    {"w_kind": "uint", "a_signed": False},
    {"w_kind": "uint", "w_bits": 1},
    {"w_kind": "uint", "w_bits": 4},
    {"w_kind": "uint", "w_bits": 1, "a_signed": False},
    {"w_kind": "uint", "a_bits": 16, "w_bits": 16, "a_signed": False},
]


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"a_signed": False},
        {"w_bits": 1},
        {"a_bits": 16, "w_bits": 16},
        {"a_bits": 2, "w_bits": 2, "a_signed": False},
        {"p_bits": 9},
        {"w_bits": 1, "a_signed": False, "p_bits": 5},
        *UNSIGNED,
        {"w_kind": "uint", "p_bits": 9},
    ],
)
def test_golden(params):
    pe, rng = Mac(**params), np.random.default_rng(3)
    a, w = pe.a.random(rng, (5, 23)), pe.w.random(rng, (23, 4))
    assert pe.golden(a, w).tolist() == product(pe, a, w)


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"a_signed": False},
        {"w_bits": 1},
        {"w_bits": 1, "a_signed": False},
        {"a_bits": 2, "w_bits": 3},
        *UNSIGNED,
    ],
)
@pytest.mark.parametrize("k", [1, 2, 3, 7, 64])
def test_exact_width_holds_the_extremes_and_no_more(params, k):
    pe = Mac(**params, k_max=k)
    extremes = [k * x * y for x in (pe.a.min, pe.a.max) for y in (pe.w.min, pe.w.max)]
    assert pe.p.min <= min(extremes) and max(extremes) <= pe.p.max
    narrow = pe.p.bits - 1
    assert not (-(1 << narrow - 1) <= min(extremes) and max(extremes) < 1 << narrow - 1)


def test_one_unsigned_bit_is_zero_or_one():
    a, w = np.array([[5]]), np.array([[0, 1]])
    assert Mac(w_kind="uint", w_bits=1).golden(a, w).tolist() == [[0, 5]]
    assert Mac(w_bits=1).golden(a, w).tolist() == [[-5, 5]]


def test_given_width_bounds_the_array_too():
    assert Mac(p_bits=12).p_width(1 << 10) == 12
    assert Mac(p_bits=40).p_width(16) == Mac(k_max=16).p.bits


@pytest.mark.parametrize(
    "params",
    [
        {"a_bits": 1},
        {"a_bits": 17},
        {"w_bits": 0},
        {"w_bits": 17},
        {"lanes": 0},
        {"lanes": 17},
        {"a_signed": 1},
        {"a_bits": True},
        {"a_bits": 8.0},
        {"p_bits": 1},
        {"w_kind": "bipolar"},
    ],
)
def test_bounds(params):
    with pytest.raises(ParamError, match=f"{next(iter(params))}: must be"):
        Mac(**params)
