"""Bit planes: the golden model and the steps of the core against Python's own integers, plane pair by plane
pair."""

import itertools

import numpy as np
import pytest

from hwsim.errors import ParamError
from hwsim.pe.bitplane import Bitplane

KINDS = [
    {},
    {"a_signed": False},
    {"w_kind": "bipolar"},
    {"w_kind": "bipolar", "w_bits": 1},
    {"a_bits": 2, "w_bits": 2},
    {"w_kind": "bipolar", "w_bits": 3, "a_signed": False},
    {"a_bits": 1, "w_bits": 1, "a_signed": False, "w_kind": "bipolar"},
    {"a_bits": 5, "w_bits": 3},
    {"w_kind": "uint"},
    {"w_kind": "uint", "a_signed": False},
    {"w_kind": "uint", "w_bits": 1},
    {"w_kind": "uint", "a_bits": 1, "w_bits": 1, "a_signed": False},
    {"w_kind": "bipolar", "a_bipolar": True},
    {"w_kind": "bipolar", "a_bipolar": True, "a_bits": 1, "w_bits": 3},
]

SIGNS = [
    {"w_kind": w_kind, "a_signed": a_signed}
    for w_kind in ("int", "bipolar", "uint")
    for a_signed in (True, False)
]
SIGNS += [{"w_kind": "bipolar", "a_bipolar": True}]


def places(fmt, code: int) -> list[int]:
    """What each bit of an operand counts, lowest first."""
    if fmt.kind == "bipolar":
        return [(1 if code >> j & 1 else -1) << j for j in range(fmt.bits)]
    return [
        (code >> j & 1) * (-(1 << j) if fmt.kind == "int" and j == fmt.bits - 1 else 1 << j)
        for j in range(fmt.bits)
    ]


def product(pe: Bitplane, a, w) -> list[list[int]]:
    """The result by Python integers alone, one bit times one bit."""
    def dot(row, column) -> int:
        return sum(
            u * v for x, y in zip(row, column) for u in places(pe.a, int(x)) for v in places(pe.w, int(y))
        )

    half, out = 1 << pe.p.bits - 1, [[dot(row, column) for column in w.T] for row in a]
    return [[(x + half) % (2 * half) - half for x in row] for row in out]


def stepped(pe: Bitplane, a: np.ndarray, w: np.ndarray, p_width: int) -> np.ndarray:
    """Sums of groups ``(..., lanes)`` over all beats of the core."""
    p = np.zeros(a.shape[:-1], np.int64)
    for beat in range(pe.beats):
        p = pe.step_core(p, a, w, np.full(p.shape, beat), p_width)
    count = np.full(p.shape, a.shape[-1])
    return pe.step_resolve(p, p_width) + pe.step_correction(count, count) if pe.corrections else p


@pytest.mark.parametrize("params", [*KINDS, {"p_bits": 9}, {"w_kind": "bipolar", "p_bits": 7}])
def test_golden(params):
    pe, rng = Bitplane(**params), np.random.default_rng(3)
    a, w = pe.a.random(rng, (4, 19)), pe.w.random(rng, (19, 3))
    assert pe.golden(a, w).tolist() == product(pe, a, w)


@pytest.mark.parametrize("bits", range(1, 9))
def test_planes_of_every_operand_add_up_to_it(bits):
    formats = [Bitplane(a_signed=False, a_bits=bits).a, Bitplane(w_kind="bipolar", w_bits=bits).w,
               Bitplane(w_kind="uint", w_bits=bits).w]
    if bits > 1:
        formats += [Bitplane(a_bits=bits).a, Bitplane(w_bits=bits).w]
    codes = np.arange(1 << bits)
    for fmt in formats:
        assert [sum(places(fmt, code)) for code in codes.tolist()] == fmt.integers(codes).tolist()


@pytest.mark.parametrize(
    ("a_bits", "w_bits", "lanes", "kinds"),
    [
        (*sizes, kinds)
        for kinds in SIGNS
        for sizes in ((1, 1, 1), (1, 1, 3), (2, 1, 2), (1, 2, 2), (2, 2, 2), (3, 2, 2), (4, 4, 1), (2, 3, 2))
        if sizes[0] >= Bitplane(**kinds).least_bits("a") and sizes[1] >= Bitplane(**kinds).least_bits("w")
    ],
)
def test_every_small_operand_through_the_steps_of_the_core(a_bits, w_bits, lanes, kinds):
    pe = Bitplane(a_bits=a_bits, w_bits=w_bits, lanes=lanes, **kinds)
    a = np.array(list(itertools.product(range(1 << a_bits), repeat=lanes)))
    w = np.array(list(itertools.product(range(1 << w_bits), repeat=lanes)))
    got = stepped(pe, np.repeat(a[:, None], len(w), 1), np.repeat(w[None], len(a), 0), pe.p_width(lanes))
    assert got.tolist() == pe.golden(a, w.T).tolist() == product(pe, a, w.T)


@pytest.mark.parametrize("params", SIGNS)
@pytest.mark.parametrize(
    ("a_bits", "w_bits"), [(1, 1), (2, 1), (1, 8), (2, 2), (3, 7), (8, 2), (0, 5), (8, 8)]
)
def test_a_job_at_lower_precision_is_an_architecture_of_that_precision(params, a_bits, w_bits):
    wide, rng = Bitplane(lanes=7, **params), np.random.default_rng(5)
    low = wide.at(a_bits, w_bits)
    assert isinstance(low, Bitplane)
    bits = {x: max(asked or 8, wide.least_bits(x)) for x, asked in (("a", a_bits), ("w", w_bits))}
    assert (
        low == Bitplane(lanes=7, a_bits=bits["a"], w_bits=bits["w"], **params)
        and low.beats == bits["a"] * bits["w"]
    )
    a, w = low.a.random(rng, (3, 7)), low.w.random(rng, (7, 3))
    groups = np.repeat(a[:, None], 3, 1), np.repeat(w.T[None], 3, 0)
    assert stepped(low, *groups, wide.p_width(7)).tolist() == low.golden(a, w).tolist() == product(low, a, w)


@pytest.mark.full
@pytest.mark.parametrize("params", SIGNS)
def test_every_plane_pair_of_the_extremes_fits_the_partial_sum(params):
    """A weight-stationary column sends each plane pair's sum to the outlet by itself, there to be
    sign-extended."""
    for engine in (
        Bitplane(lanes=2, **params),
        Bitplane(lanes=2, **params).at(1, 1),
        Bitplane(lanes=2, **params).at(2, 2),
    ):
        for bits in itertools.product(range(1, engine.a.bits + 1), range(1, engine.w.bits + 1)):
            pe = engine.at(*bits)
            for ones_a, ones_w in itertools.product((False, True), repeat=2):
                group = (
                    np.full(2, ones_a * ((1 << pe.a.bits) - 1)),
                    np.full(2, ones_w * ((1 << pe.w.bits) - 1)),
                )
                for beat in range(pe.beats):
                    one = [
                        pe.step_core(np.array(0), *group, np.array(beat), width)
                        for width in (engine.p_width(2), 60)
                    ]
                    assert one[0] == one[1], (pe, beat)


@pytest.mark.parametrize("params", KINDS)
def test_lanes_beyond_k_add_nothing(params):
    pe = Bitplane(**params)
    a, w = np.array([[pe.a_pad]]), np.array([[pe.w_pad]])
    sums = [
        int(pe.step_core(np.zeros(1, np.int64), a, w, np.array([beat]), 60)[0]) for beat in range(pe.beats)
    ]
    assert sums == [0] * pe.beats
    if not pe.corrections:
        assert pe.golden(a, w).tolist() == [[0]]


@pytest.mark.parametrize(
    "params",
    [
        {"a_bits": 0},
        {"a_bits": 1},
        {"a_bits": 9},
        {"w_bits": 1},
        {"w_bits": 9},
        {"lanes": 0},
        {"lanes": 257},
        {"w_kind": "ternary"},
        {"a_signed": 1},
        {"p_bits": 1},
        {"a_bipolar": True},
        {"a_bipolar": True, "w_kind": "bipolar", "a_signed": False},
    ],
)
def test_bounds(params):
    with pytest.raises(ParamError, match=f"{next(iter(params))}: must be"):
        Bitplane(**params)


def test_one_bit_is_offered_where_it_means_something():
    assert Bitplane(a_bits=1, a_signed=False).least_bits("a") == 1
    assert Bitplane(w_bits=1, w_kind="bipolar").w.integers([0, 1]).tolist() == [-1, 1]
    assert Bitplane(w_kind="int").at(w_bits=1).w.bits == 2
    assert Bitplane(w_kind="uint").at(w_bits=1).w.integers([0, 1]).tolist() == [0, 1]
