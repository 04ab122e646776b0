"""Jobs that shake a cell: every precision, extremes of both signs, ragged edges, bubbles, and one sum as long
as they get."""

import itertools
from dataclasses import replace

import numpy as np

from hwsim.config import Config
from hwsim.pe import PE
from hwsim.verify.job import Job
from hwsim.verify.path import precisions
from proofs.corners import corners
from proofs.replay import Replay, replay

SHORTER_SUMS = 4  # jobs


def stages(config: Config, seed: int = 1) -> dict[str, Replay]:
    """Lists of jobs by name, short ones first."""
    rng = np.random.default_rng(seed)
    own = np.random.default_rng((seed, 1))  # what is drawn for jobs at the ends of lists changes no other job
    found = {
        "short": short(rng, config),
        "precisions": each_precision(rng, config),
        "long": long(rng, config) + shorter_sums(own, config),
        "outlet": full_outlet(rng, config) + full_outlet_of_short_tiles(own, config),
        "corners": corners(rng, config),
    }
    made = {name: replay(config, jobs, seed + i) for i, (name, jobs) in enumerate(found.items()) if jobs}
    return {name: made[name] for name in ("short", "precisions", "corners", "long", "outlet") if name in made}


def short(rng: np.random.Generator, config: Config) -> list[tuple[Job, int]]:
    """Ragged jobs back to back, every second with bubbles; one whose results fill the outlet while they are
    not taken."""
    pe = config.pe
    flow = config.flow
    jobs = []
    for i in range(8):
        m = int(rng.integers(1, 2 * flow.rows + 2)) if i else flow.rows
        n = int(rng.integers(1, 2 * flow.cols + 2)) if i else flow.cols
        k = int(rng.integers(1, min(pe.k_max, 3 * pe.lanes + 4) + 1))
        jobs.append((Job.random(rng, pe, min(m, 12), k, n), i % 2))
    m = min(flow.m_max, 3 * flow.queue_depths(pe)[0] + 2 * flow.rows)
    k = min(pe.k_max, pe.lanes)
    return [*jobs, (Job.random(rng, pe, m, k, flow.cols), 1)]


def each_precision(rng: np.random.Generator, config: Config) -> list[tuple[Job, int]]:
    """At every precision a job of extremes and one of random codes."""
    pe = config.pe
    flow = config.flow
    jobs = []
    depth = min(pe.k_max, 2 * pe.lanes + 1)
    for i, low in enumerate(precisions(pe)):
        bits = {f"{x}_bits": getattr(low, x).bits if x in pe.serial else 0 for x in "aw"}
        jobs.append((extremes(pe, rng, 3, depth, 3, **bits), 0))
        jobs.append((Job.random(rng, pe, 4, depth, flow.cols + 1, **bits), int(i % 2 == 0)))
    return jobs


def long(rng: np.random.Generator, config: Config) -> list[tuple[Job, int]]:
    """Sums as long as the cell ever makes them: the largest of both signs in its accumulator or along a
    column."""
    pe, flow = config.pe, config.flow
    depth = min(pe.k_max, flow.products(pe))
    jobs = [(extremes(pe, rng, 2, depth, 2), 0)]
    if depth < pe.k_max:
        jobs += [(extremes(pe, rng, 6, depth, flow.cols), i % 2) for i in range(4)]
        jobs.append((Job.random(rng, pe, 40, depth, flow.cols), 0))
    return jobs


def shorter_sums(rng: np.random.Generator, config: Config) -> list[tuple[Job, int]]:
    """Exact sums of more than half of the longest ones' products: an error that every beat repeats while a
    high bit is 1 takes itself back after an even number of beats."""
    pe = config.pe
    if not pe.integral:
        return []
    depth = min(pe.k_max, config.flow.products(pe))
    lengths = rng.integers(depth // 2 + 1, depth + 1, SHORTER_SUMS)
    return [(extremes(pe, rng, 3, int(length), 3), 0) for length in lengths]


def full_outlet_of_short_tiles(rng: np.random.Generator, config: Config) -> list[tuple[Job, int]]:
    """A full outlet at the lowest precision of serial operands: tiles have few beats, so rows leave one after
    another, and the array pauses while their strobes are on their way."""
    pe, flow = config.pe, config.flow
    m = min(flow.m_max, 6 * flow.queue_depths(pe)[0] + 2 * flow.rows + 1)
    bits = {f"{x}_bits": pe.least_bits(x) for x in pe.serial}
    groups = (1, 2, 3) if bits else ()
    return [(Job.random(rng, pe, m, min(pe.k_max, n * pe.lanes), 2 * flow.cols, **bits), 1) for n in groups]


def full_outlet(rng: np.random.Generator, config: Config) -> list[tuple[Job, int]]:
    """Many more results than the outlet holds, not taken for a while again and again, so that sums wait in
    the cells; then operands that come late."""
    pe, flow = config.pe, config.flow
    m = min(flow.m_max, 6 * flow.queue_depths(pe)[0] + 2 * flow.rows + 1)
    jobs = [
        (Job.random(rng, pe, m, min(pe.k_max, groups * pe.lanes), 2 * flow.cols), 1) for groups in (1, 2, 3)
    ]
    return [
        *jobs,
        *(
            (Job.random(rng, pe, 3 * flow.rows, min(pe.k_max, 5 * pe.lanes), 2 * flow.cols), 2)
            for _ in range(2)
        ),
    ]


def extremes(pe: PE, rng: np.random.Generator, m: int, k: int, n: int, **bits: int) -> Job:
    """A job whose rows and columns are of least and of largest values in turn, the third ones random."""
    job = Job.random(rng, pe, m, k, n, **bits)
    low = pe.at(**bits)
    sides = []
    for fmt, codes in ((low.a, job.a), (low.w, job.w.T)):
        values = fmt.integers(np.arange(1 << fmt.bits))
        ends = itertools.cycle((int(values.argmin()), int(values.argmax()), None))
        sides.append(np.array([line if end is None else np.full(k, end) for line, end in zip(codes, ends)]))
    return replace(job, a=sides[0], w=low.nearest_w(sides[1].T))
