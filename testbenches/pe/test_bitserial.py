"""Bit-serial weights: the golden model and the steps of the core against Python's own integers, bit by
bit."""

import itertools

import numpy as np
import pytest

from hwsim.errors import ParamError
from hwsim.pe.bitserial import Bitserial

KINDS = [
    {},
    {"a_signed": False},
    {"w_bits": 1},
    {"w_bits": 1, "a_signed": False},
    {"w_bits": 2, "a_bits": 2},
    {"a_bits": 16, "w_bits": 5},
    {"w_kind": "uint"},
    {"w_kind": "uint", "a_signed": False},
    {"w_kind": "uint", "w_bits": 1},
    {"w_kind": "uint", "w_bits": 1, "a_signed": False},
    {"w_kind": "uint", "a_bits": 16, "w_bits": 5},
]


def activation(pe: Bitserial, code: int) -> int:
    return code - (1 << pe.a_bits) if pe.a_signed and code >> pe.a_bits - 1 else code


def planes(pe: Bitserial, code: int) -> list[int]:
    """What each bit of a weight counts, lowest first."""
    if pe.w_kind == "uint":
        return [(code >> j & 1) << j for j in range(pe.w_bits)]
    if pe.w_bits == 1:
        return [1 if code else -1]
    return [(code >> j & 1) * (-(1 << j) if j == pe.w_bits - 1 else 1 << j) for j in range(pe.w_bits)]


def product(pe: Bitserial, a, w) -> list[list[int]]:
    """The result by Python integers alone, plane by plane."""
    def dot(row, column) -> int:
        return sum(
            activation(pe, int(x)) * place for x, y in zip(row, column) for place in planes(pe, int(y))
        )

    half, out = 1 << pe.p.bits - 1, [[dot(row, column) for column in w.T] for row in a]
    return [[(x + half) % (2 * half) - half for x in row] for row in out]


def stepped(pe: Bitserial, a: np.ndarray, w: np.ndarray, p_width: int) -> np.ndarray:
    """Sums of groups ``(..., lanes)`` over all beats of the core."""
    p = np.zeros(a.shape[:-1], np.int64)
    for beat in range(pe.beats):
        p = pe.step_core(p, a, w, np.full(p.shape, beat), p_width)
    return p


@pytest.mark.parametrize("params", [*KINDS, {"p_bits": 9}, {"w_bits": 1, "a_signed": False, "p_bits": 5}])
def test_golden(params):
    pe, rng = Bitserial(**params), np.random.default_rng(3)
    a, w = pe.a.random(rng, (5, 23)), pe.w.random(rng, (23, 4))
    assert pe.golden(a, w).tolist() == product(pe, a, w)


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("w_bits", range(1, 9))
def test_planes_of_every_weight_add_up_to_it(w_bits, w_kind):
    pe = Bitserial(w_bits=w_bits, w_kind=w_kind)
    codes = np.arange(1 << w_bits)
    assert [sum(planes(pe, code)) for code in codes.tolist()] == pe.w.integers(codes).tolist()


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("a_signed", [True, False])
@pytest.mark.parametrize(("a_bits", "w_bits", "lanes"), [
    (2, 1, 1), (2, 1, 2), (2, 2, 2), (3, 2, 2), (4, 4, 1), (8, 3, 1), (2, 3, 2), (2, 1, 3)])
def test_every_small_operand_through_the_steps_of_the_core(a_bits, w_bits, lanes, a_signed, w_kind):
    pe = Bitserial(a_bits=a_bits, w_bits=w_bits, lanes=lanes, a_signed=a_signed, w_kind=w_kind)
    a = np.array(list(itertools.product(range(1 << a_bits), repeat=lanes)))
    w = np.array(list(itertools.product(range(1 << w_bits), repeat=lanes)))
    got = stepped(pe, np.repeat(a[:, None], len(w), 1), np.repeat(w[None], len(a), 0), pe.p_width(lanes))
    assert got.tolist() == pe.golden(a, w.T).tolist()


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("w_bits", range(1, 9))
def test_a_job_at_lower_precision_is_an_architecture_of_that_precision(w_bits, w_kind):
    wide, rng = Bitserial(lanes=4, a_signed=False, w_kind=w_kind), np.random.default_rng(w_bits)
    low = wide.at(a_bits=5, w_bits=w_bits)
    assert isinstance(low, Bitserial)
    assert low == Bitserial(lanes=4, a_signed=False, w_bits=w_bits, w_kind=w_kind) and low.beats == w_bits
    assert low.w.kind == ("bipolar" if (w_kind, w_bits) == ("int", 1) else w_kind)
    a, w = low.a.random(rng, (3, 4)), low.w.random(rng, (4, 3))
    # cells of the wide engine hold every sum of the low precision, plane by plane
    assert low.p_width(wide.k_max) <= wide.p_width(wide.k_max)
    groups = np.repeat(a[:, None], 3, 1), np.repeat(w.T[None], 3, 0)
    assert stepped(low, *groups, wide.p_width(4)).tolist() == low.golden(a, w).tolist() == product(low, a, w)


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("a_signed", [True, False])
@pytest.mark.parametrize("w_bits", range(1, 9))
def test_every_plane_of_the_extremes_fits_the_partial_sum(w_bits, a_signed, w_kind):
    """A weight-stationary column sends each plane's sum to the outlet by itself, there to be
    sign-extended."""
    wide = Bitserial(w_bits=8, lanes=2, a_signed=a_signed, w_kind=w_kind)
    for engine in (wide, wide.at(w_bits=max(w_bits, 2))):
        pe = engine.at(w_bits=w_bits)
        for a, w in itertools.product((pe.a.min, pe.a.max), (0, (1 << w_bits) - 1)):
            group = np.full(2, pe.a.encode(a)), np.full(2, w)
            for beat in range(pe.beats):
                one = [
                    pe.step_core(np.array(0), *group, np.array(beat), width)
                    for width in (engine.p_width(2), 60)
                ]
                assert one[0] == one[1], (pe, a, w, beat)


def test_lanes_beyond_k_add_nothing():
    for w_bits in (1, 2, 8):
        pe = Bitserial(w_bits=w_bits)
        assert pe.golden(np.array([[pe.a_pad]]), np.array([[pe.w_pad]])).tolist() == [[0]]


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
        {"w_bits": True},
        {"p_bits": 1},
        {"w_kind": "bipolar"},
    ],
)
def test_bounds(params):
    with pytest.raises(ParamError, match=f"{next(iter(params))}: must be"):
        Bitserial(**params)
