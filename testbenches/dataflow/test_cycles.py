"""Law 1 and 2 without a simulator: closed form, cycle-stepped model and golden model agree on random
engines."""

import contextlib
import dataclasses
import random

import numpy as np
import pytest
from conftest import ALL_PAIRS, PAIRS, dims, engines, graded, precisions, rescaled, some_engine
from hypothesis import given, settings
from hypothesis import strategies as st

from hwsim.errors import ParamError
from hwsim.pe import PE
from hwsim.rescale.parameters import Rescale
from hwsim.verify.job import Job


@pytest.mark.parametrize("pair", graded([pytest.param(pair, id="-".join(pair)) for pair in PAIRS], 0, 3))
def test_stepped_model_equals_closed_form_and_golden(pair):
    @settings(max_examples=40)
    @given(st.data())
    def check(data):
        config = data.draw(engines((pair,)))
        m, k, n = data.draw(dims(config))
        rng = np.random.default_rng(data.draw(st.integers(0, 1 << 16)))
        pe, flow = config.pe.at(**data.draw(precisions(config))), config.flow
        job = Job.random(rng, pe, m, k, n)
        run = flow.run(job.a, job.w, pe, job.numbers)
        assert run.cycles == job.cycles(pe, flow)
        assert run.c.tolist() == job.golden(pe, flow).tolist()
        # every cell computes in every clock in which its operands are there, no more and no less
        beats = int(job.clocks(pe, flow).compute)
        assert beats <= sum(len(block) for block in flow.beats("a", job.a, job.dims, pe)) * pe.beats
        assert run.active.sum() == beats * flow.rows * flow.cols
        assert run.active.max() <= flow.rows * flow.cols

    check()


def with_most_lanes(pe: PE) -> PE:
    """The architecture with the most lanes that it takes, up to 16."""
    for lanes in range(16, 0, -1):
        with contextlib.suppress(ParamError):
            return dataclasses.replace(pe, lanes=lanes)
    raise AssertionError(pe)


@pytest.mark.parametrize("pair", ALL_PAIRS)
@pytest.mark.parametrize("shape", graded([(17, 1), (40, 2), (2, 33), (1, 17)], 1, 0))
def test_stepped_model_on_strips(pair, shape):
    """Long enough for control trees of two levels, and lanes at their largest."""
    rng = random.Random(f"{pair} {shape}")
    config = some_engine(rng, pair)
    flow = dataclasses.replace(config.flow, rows=shape[0], cols=shape[1])
    pe = rescaled(rng, dataclasses.replace(with_most_lanes(config.pe), rescale=Rescale()), flow)
    operands = np.random.default_rng(1)
    for m, k, n in ((shape[0] + 1, 3 * pe.lanes + 1, shape[1] + 1), (1, 60, 5), (45, 1, 3)):
        job = Job.random(operands, pe, m, k, n)
        run = flow.run(job.a, job.w, pe, job.numbers)
        assert run.cycles == job.cycles(pe, flow)
        assert run.c.tolist() == job.golden(pe, flow).tolist()


def test_sizes_beyond_int64():
    """Arrays of Python integers are counted exactly."""
    for pair in PAIRS:
        config = some_engine(random.Random(0), pair)
        m, k, n = (np.array([1 << bits], dtype=object) for bits in (30, 30, 30))
        names = {
            "M": 1 << 30,
            "K": 1 << 30,
            "N": 1 << 30,
            "max": max,
            "min": min,
            "A_BITS": config.pe.a.bits,
            "W_BITS": config.pe.w.bits,
        }
        for name, expression in config.flow.formula(config.pe).items():
            names[name] = eval(expression, {"__builtins__": {}}, names)
        assert config.flow.cycles(m, k, n, config.pe).total[0] == names["cycles"] > 1 << 63


@settings(max_examples=100)
@given(st.data())
def test_closed_form_is_vectorized(data):
    config = data.draw(engines())
    jobs = [data.draw(dims(config)) for _ in range(5)]
    m, k, n = (np.array(x) for x in zip(*jobs))
    together = config.flow.cycles(m, k, n, config.pe)
    alone = [config.flow.cycles(*job, config.pe) for job in jobs]
    for part in ("load", "compute", "stall", "drain", "total"):
        assert getattr(together, part).tolist() == [int(getattr(x, part)) for x in alone]
    assert all(int(x.stall) >= 0 for x in alone)


@settings(max_examples=100)
@given(st.data())
def test_manifest_formula_is_the_closed_form(data):
    config = data.draw(engines())
    m, k, n = data.draw(dims(config, largest=64))
    pe = config.pe.at(**data.draw(precisions(config)))
    names = {"M": m, "K": k, "N": n, "max": max, "min": min, "A_BITS": pe.a.bits, "W_BITS": pe.w.bits}
    for name, expression in config.flow.formula(config.pe).items():
        names[name] = eval(expression, {"__builtins__": {}}, names)
    assert names["cycles"] == int(config.flow.cycles(m, k, n, pe).total)
