"""Radix-4 digits of the weights: golden model, digits and steps of the core against Python's own integers;
engines clock by clock."""

import itertools

import numpy as np
import pytest
from conftest import graded
from integer_products import product

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.errors import ParamError
from hwsim.pe.boothserial import Boothserial
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog

KINDS = [
    {},
    {"a_signed": False},
    {"w_bits": 2, "a_bits": 2},
    {"a_bits": 16, "w_bits": 5},
    {"w_kind": "uint"},
    {"w_kind": "uint", "a_signed": False},
    {"w_kind": "uint", "w_bits": 2},
    {"w_kind": "uint", "a_bits": 16, "w_bits": 5},
]


def steps(pe: Boothserial, a: np.ndarray, w: np.ndarray, p_width: int) -> list[np.ndarray]:
    """What every beat adds to a group's sum, operands ``(..., lanes)``, in partial sums of ``p_width``
    bits."""
    sums = [np.zeros(a.shape[:-1], np.int64)]
    for beat in range(pe.beats):
        sums.append(pe.step_core(sums[-1], a, w, np.full(sums[-1].shape, beat), p_width))
    return [after - before for before, after in itertools.pairwise(sums)]


@pytest.mark.parametrize("params", [*KINDS, {"p_bits": 9}])
def test_golden(params):
    pe, rng = Boothserial(**params), np.random.default_rng(3)
    a, w = pe.a.random(rng, (5, 23)), pe.w.random(rng, (23, 4))
    assert pe.golden(a, w).tolist() == product(pe, a, w)


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("w_bits", range(2, 9))
def test_digits_of_every_weight_are_small_and_add_up_to_it(w_bits, w_kind):
    pe, codes = Boothserial(w_bits=w_bits, w_kind=w_kind), np.arange(1 << w_bits)
    added = steps(pe, np.ones((len(codes), 1), np.int64), codes[:, None], 60)
    assert len(added) == pe.beats == {"int": -(-w_bits // 2), "uint": w_bits // 2 + 1}[w_kind]
    assert np.sum(added, axis=0).tolist() == pe.w.integers(codes).tolist()
    for place, digit in enumerate(added):
        assert set(np.unique(digit).tolist()) <= {d * 4 ** place for d in range(-2, 3)}
    low, high = pe.digit_bounds()
    assert (low, high) == (min(min(map(int, d)) for d in added), max(max(map(int, d)) for d in added))


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("a_signed", [True, False])
@pytest.mark.parametrize(
    ("a_bits", "w_bits", "lanes"), [(2, 2, 1), (2, 2, 2), (3, 2, 2), (4, 4, 1), (8, 3, 1), (2, 3, 2)]
)
def test_every_small_operand_through_the_steps_of_the_core(a_bits, w_bits, lanes, a_signed, w_kind):
    pe = Boothserial(a_bits=a_bits, w_bits=w_bits, lanes=lanes, a_signed=a_signed, w_kind=w_kind)
    a = np.array(list(itertools.product(range(1 << a_bits), repeat=lanes)))
    w = np.array(list(itertools.product(range(1 << w_bits), repeat=lanes)))
    added = steps(pe, np.repeat(a[:, None], len(w), 1), np.repeat(w[None], len(a), 0), pe.p_width(lanes))
    assert np.sum(added, axis=0).tolist() == pe.golden(a, w.T).tolist()


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("w_bits", range(2, 9))
def test_a_job_at_lower_precision_is_an_architecture_of_that_precision(w_bits, w_kind):
    wide, rng = Boothserial(lanes=4, a_signed=False, w_kind=w_kind), np.random.default_rng(w_bits)
    low = wide.at(w_bits=w_bits)
    assert low == Boothserial(lanes=4, a_signed=False, w_bits=w_bits, w_kind=w_kind)
    assert low.p_width(wide.k_max) <= wide.p_width(wide.k_max)
    a, w = low.a.random(rng, (3, 4)), low.w.random(rng, (4, 3))
    groups = np.repeat(a[:, None], 3, 1), np.repeat(w.T[None], 3, 0)
    assert isinstance(low, Boothserial)
    stepped = np.sum(list(steps(low, *groups, wide.p_width(4))), axis=0)
    assert stepped.tolist() == low.golden(a, w).tolist() == product(low, a, w)


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("a_signed", [True, False])
@pytest.mark.parametrize("w_bits", range(2, 9))
def test_every_digit_of_every_weight_fits_the_partial_sum(w_bits, a_signed, w_kind):
    """A weight-stationary column sends each digit's sum to the outlet by itself, there to be
    sign-extended."""
    wide, codes = Boothserial(w_bits=8, lanes=2, a_signed=a_signed, w_kind=w_kind), np.arange(1 << w_bits)
    for engine in (wide, wide.at(w_bits=w_bits)):
        pe = engine.at(w_bits=w_bits)
        for extreme in (pe.a.min, pe.a.max):
            group = np.full((len(codes), 2), pe.a.encode(np.array(extreme))), np.repeat(codes[:, None], 2, 1)
            for beat in range(pe.beats):
                zero, number = np.zeros(len(codes), np.int64), np.full(len(codes), beat)
                one, other = (pe.step_core(zero, *group, number, width) for width in (engine.p_width(2), 60))
                assert one.tolist() == other.tolist(), (pe, extreme, beat)


@pytest.mark.parametrize("name", graded(dataflows(), 0, 1))
def test_digits_are_clocks_in_the_verilog(name):
    """Every precision of int and uint on one engine each; a group of n digits takes n clocks."""
    rng = np.random.default_rng(1)
    for kind in ("int", "uint"):
        pe, flow = (
            Boothserial(a_bits=4, w_bits=7, lanes=2, w_kind=kind, k_max=64),
            dataflows()[name](rows=2, cols=3, m_max=64, n_max=64),
        )
        config = Config("digits", pe, flow, 500.0, "asap7", "")
        engine = config.engine()
        jobs = [Job.random(rng, pe, 5, 9, 4, w_bits=bits) for bits in range(2, 8)]
        with Icarus(engine, verilog(engine)) as icarus:
            for job, outcome in zip(jobs, icarus.run(jobs), strict=True):
                low = pe.at(w_bits=job.w_bits)
                assert outcome.c.tolist() == job.golden(pe).tolist() == product(low, job.a, job.w)  # type: ignore[reportArgumentType]
                assert outcome.cycles == job.cycles(pe, flow)


@pytest.mark.parametrize(
    "params",
    [
        {"a_bits": 1},
        {"a_bits": 17},
        {"w_bits": 1},
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
        Boothserial(**params)
