"""Jobs on an engine's Verilog in Icarus: golden results, in the clocks of the closed form."""

import random
from collections.abc import Iterable

import numpy as np
from conftest import some_engine, some_job

from hwsim.config import Config
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog

JOBS = 5


def golden_in_icarus(
    config: Config, jobs: list[Job], stalls: Iterable[int | None] = (None,)
) -> list[list[int]]:
    """Run jobs back to back, once for each of ``stalls``: without stalls (None), or with those of a seed.

    * ``config``: the engine.
    * ``jobs``: what it runs, in order.

    Returns the clocks that each stream kept the engine waiting, for every run with stalls.
    """
    engine = config.engine()
    waits = []
    with Icarus(engine, verilog(engine)) as icarus:
        for seed in stalls:
            for job, outcome in zip(jobs, icarus.run(jobs, seed), strict=True):
                low = config.pe.at(job.a_bits, job.w_bits)
                where = (config, job.dims, low, seed)
                assert outcome.c.tolist() == job.golden(config.pe, config.flow).tolist(), where
                assert outcome.cycles == outcome.register, where
                if seed is None:
                    assert outcome.cycles == job.cycles(config.pe, config.flow), where
            if seed is not None:
                waits.append(icarus.waits)
    return waits


def check_engine(rng: random.Random, pair: tuple[str, str], stalls: tuple[bool, ...]) -> list[list[int]]:
    """Draw an engine of an architecture and a dataflow, and jobs for it: :func:`golden_in_icarus`."""
    config = some_engine(rng, pair)
    operands = np.random.default_rng(rng.randrange(1 << 30))
    jobs = []
    for _ in range(JOBS):
        dims, precision = some_job(rng, config, 28)
        jobs.append(Job.random(operands, config.pe, *dims, **precision))
    return golden_in_icarus(config, jobs, [rng.randrange(1 << 16) if stalled else None for stalled in stalls])
