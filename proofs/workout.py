"""Jobs that shake a cell: every precision, extremes of both signs, ragged edges, bubbles, and one sum as long as they get."""

import itertools

import numpy as np

from hwsim.config import Config
from hwsim.pe import PE
from hwsim.verify.icarus import Job
from hwsim.verify.path import precisions
from proofs.replay import Replay, replay


def stages(config: Config, seed: int = 1) -> dict[str, Replay]:
    """Lists of jobs by name, short ones first."""
    rng = np.random.default_rng(seed)
    found = {"short": short(rng, config), "precisions": each_precision(rng, config), "long": long(rng, config)}
    return {name: replay(config, jobs, seed + i) for i, (name, jobs) in enumerate(found.items()) if jobs}


def short(rng: np.random.Generator, config: Config) -> list[tuple[Job, bool]]:
    """Ragged jobs back to back, every second with bubbles; one whose results fill the outlet while they are not taken."""
    pe, flow, jobs = config.pe, config.flow, []
    for i in range(8):
        m, n = int(rng.integers(1, 2 * flow.rows + 2)) if i else flow.rows, int(rng.integers(1, 2 * flow.cols + 2)) if i else flow.cols
        k = int(rng.integers(1, min(pe.k_max, 3 * pe.lanes + 4) + 1))
        jobs.append((Job(pe.a.random(rng, (min(m, 12), k)), pe.w.random(rng, (k, n))), i % 2 == 1))
    m, k = min(flow.m_max, 3 * flow.queue_depth + 2 * flow.rows), min(pe.k_max, pe.lanes)
    return [*jobs, (Job(pe.a.random(rng, (m, k)), pe.w.random(rng, (k, flow.cols))), True)]


def each_precision(rng: np.random.Generator, config: Config) -> list[tuple[Job, bool]]:
    """At every precision a job of extremes and one of random codes."""
    pe, flow, jobs = config.pe, config.flow, []
    depth = min(pe.k_max, 2 * pe.lanes + 1)
    for i, low in enumerate(precisions(pe)):
        bits = {f"{x}_bits": getattr(low, x).bits if x in pe.serial else 0 for x in "aw"}
        jobs.append((Job(*extremes(low, rng, 3, depth, 3), **bits), False))
        jobs.append((Job(low.a.random(rng, (4, depth)), low.w.random(rng, (depth, flow.cols + 1)), **bits), i % 2 == 0))
    return jobs


def long(rng: np.random.Generator, config: Config) -> list[tuple[Job, bool]]:
    """Sums as long as the cell ever makes them: the largest of both signs in its accumulator or along a column."""
    pe, flow = config.pe, config.flow
    depth = pe.k_max if not flow.accumulate_depth else min(pe.k_max, flow.rows * pe.lanes)
    jobs = [(Job(*extremes(pe, rng, 2, depth, 2)), False)]
    if flow.accumulate_depth:
        jobs += [(Job(*extremes(pe, rng, 6, depth, flow.cols)), bool(i % 2)) for i in range(4)]
        jobs.append((Job(pe.a.random(rng, (40, depth)), pe.w.random(rng, (depth, flow.cols))), False))
    return jobs


def extremes(pe: PE, rng: np.random.Generator, m: int, k: int, n: int) -> tuple[np.ndarray, np.ndarray]:
    """Operands: rows and columns of least and of largest values in turn, the third ones random."""
    sides = []
    for fmt, count in ((pe.a, m), (pe.w, n)):
        values = fmt.decode(np.arange(1 << fmt.bits))
        ends = itertools.cycle((int(values.argmin()), int(values.argmax()), None))
        sides.append([np.full(k, end) if end is not None else fmt.random(rng, k) for end in itertools.islice(ends, count)])
    return np.array(sides[0]), np.array(sides[1]).T
