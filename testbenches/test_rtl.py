"""Laws 1 and 2 on the emitted Verilog: random engines, random back-to-back jobs, with and without stalls, in Icarus."""

import numpy as np
import pytest
from conftest import PAIRS, dims, engines, precisions
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from hwsim.emit import verilog
from hwsim.verify.icarus import Icarus, Job

JOBS = 5


def check_engine(data) -> None:
    """One engine: jobs back to back without stalls, then again with every stream stalling."""
    config = data.draw(engines((data.draw(st.sampled_from(PAIRS)),)))
    pe, flow = config.pe, config.flow
    rng = np.random.default_rng(data.draw(st.integers(0, 1 << 16)))
    jobs = []
    for _ in range(JOBS):
        m, k, n = data.draw(dims(config, largest=28))
        precision = data.draw(precisions(config))
        low = pe.at(**precision)
        jobs.append(Job(low.a.random(rng, (m, k)), low.w.random(rng, (k, n)), **precision))
    engine = config.engine()
    with Icarus(engine, verilog(engine)) as icarus:
        for stall_seed in (None, data.draw(st.integers(0, 1 << 16))):
            for job, outcome in zip(jobs, icarus.run(jobs, stall_seed), strict=True):
                (m, k, n), low = job.dims, pe.at(job.a_bits, job.w_bits)
                assert outcome.c.tolist() == low.golden(job.a, job.w).tolist(), (config, job.dims, low, stall_seed)
                assert outcome.cycles == outcome.register
                if stall_seed is None:
                    assert outcome.cycles == int(flow.cycles(m, k, n, low).total), (config, job.dims, low)


@pytest.mark.full
@pytest.mark.parametrize("part", range(8))
def test_random_engines(part):
    """8 parts x 4 engines x 5 jobs x (no stalls, stalls) = 320 engine runs."""
    @seed(part)
    @settings(max_examples=4, derandomize=False, database=None)
    @given(st.data())
    def check(data):
        check_engine(data)

    check()


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_one_engine_of_each_kind(pair):
    @settings(max_examples=1)
    @given(st.data())
    def check(data):
        config = data.draw(engines((pair,)))
        rng = np.random.default_rng(0)
        m, k, n = data.draw(dims(config))
        job = Job(config.pe.a.random(rng, (m, k)), config.pe.w.random(rng, (k, n)))
        engine = config.engine()
        with Icarus(engine, verilog(engine)) as icarus:
            outcome = icarus.run([job])[0]
        assert outcome.c.tolist() == config.pe.golden(job.a, job.w).tolist()
        assert outcome.cycles == outcome.register == int(config.flow.cycles(m, k, n, config.pe).total)

    check()
