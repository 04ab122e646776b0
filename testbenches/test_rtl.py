"""Laws 1 and 2 on the emitted Verilog: random engines, random back-to-back jobs, with and without stalls, in
Icarus."""

import random

import numpy as np
import pytest
from conftest import PAIRS, graded, some_engine, some_job

from hwsim.emit import verilog
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job

JOBS = 5


def check_engine(rng: random.Random, pair: tuple[str, str], stalls: tuple[bool, ...]) -> list[list[int]]:
    """One engine, jobs back to back; the clocks that each stream kept it waiting, for every run with
    stalls."""
    config = some_engine(rng, pair)
    pe, flow, waits = config.pe, config.flow, []
    operands = np.random.default_rng(rng.randrange(1 << 30))
    jobs = []
    for _ in range(JOBS):
        (m, k, n), precision = some_job(rng, config, 28)
        jobs.append(Job.random(operands, pe, m, k, n, **precision))
    engine = config.engine()
    with Icarus(engine, verilog(engine)) as icarus:
        for stalled in stalls:
            for job, outcome in zip(
                jobs, icarus.run(jobs, rng.randrange(1 << 16) if stalled else None), strict=True
            ):
                low = pe.at(job.a_bits, job.w_bits)
                assert outcome.c.tolist() == job.golden(pe, flow).tolist(), (config, job.dims, low, stalled)
                assert outcome.cycles == outcome.register
                if not stalled:
                    m, k, n = job.dims
                    assert outcome.cycles == int(flow.cycles(m, k, n, low).total), (config, job.dims, low)
            if stalled:
                waits.append(icarus.waits)
    return waits


@pytest.mark.parametrize("pair, part", graded([pytest.param(pair, part, id=f"{'-'.join(pair)}-{part}")
                                               for part in range(5) for pair in PAIRS], 0, 7))
def test_random_engines(pair, part):
    """An engine, 5 jobs, without and with stalls: 10 runs, 50 for every architecture in every dataflow."""
    check_engine(random.Random(f"{pair} {part}"), pair, (False, True))


@pytest.mark.parametrize("pair", graded([pytest.param(pair, id="-".join(pair)) for pair in PAIRS], 1, 6))
def test_one_engine_of_each_kind(pair):
    check_engine(random.Random(f"{pair}"), pair, (False,))


@pytest.mark.full
def test_stalls_stall_every_stream_on_its_own():
    """Operands are missing and results are not taken, each stream by a pattern of its own."""
    (waits,) = check_engine(random.Random(3), PAIRS[0], (True,))
    assert min(waits) > 0 and len(set(waits)) == len(waits), waits
