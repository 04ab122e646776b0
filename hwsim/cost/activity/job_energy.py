"""What an engine's events cost: fitted to the energies of several jobs that ran in one recorded simulation.

The energy of a part over a job is taken as  clocks * clock_fj + sum over events of count * energy.  What the
clock pins take of every clock
is known exactly; energies of :data:`hwsim.dataflow.counts.EVENTS` are those that come nearest, none of them
negative, to what the recorded instances take in every job, each at its own row and column of the array. Jobs
count alike, whatever they take; the first, longest one more.
"""

import re
from collections.abc import Sequence

import numpy as np

from hwsim.config import Config
from hwsim.cost.nonnegative import nnls
from hwsim.dataflow.counts import EVENTS, counts_at
from hwsim.formulas.division import ceil_div
from hwsim.pe import PE
from hwsim.verify.job import Job

SEED = 3
FIRST = 2.0  # weight of the first job
BEATS = 24  # clocks, about, that a tile of a further job takes
LARGE = 2048  # cells
ROW = re.compile(r"(?:row|edge|encode_a|row_sum_)(\d+)")
COLUMN = re.compile(r"(?:cell|column|encode_w)(\d+)")


def place(path: tuple[str, ...]) -> tuple[int | None, int | None]:
    """Row and column of an instance in the array; None for the one that it does not belong to."""
    def number(pattern: re.Pattern[str]) -> int | None:
        return next((int(match[1]) for label in path if (match := pattern.fullmatch(label))), None)

    return number(ROW), number(COLUMN)


def further_jobs(config: Config, job: Job) -> list[Job]:
    """Short jobs that tell events apart: a single row of C, few columns, ragged sizes, and lower precisions
    where the engine has them.

    Their operands are taken from those of ``job``, which have the statistics that were asked for.
    """
    pe = config.pe
    limits = config.flow.limits(config.pe)
    rng = np.random.default_rng(SEED)
    whole, *fitting = [(min(m, limits.m), min(k, limits.k), min(n, limits.n)) for m, k, n in sizes(config)]
    jobs = [taken(rng, pe, job, dims, {}) for dims in fitting]
    least = {f"{x}_bits": pe.least_bits(x) for x in pe.serial}
    half = {f"{x}_bits": max(pe.least_bits(x), getattr(pe, x).bits // 2) for x in pe.serial}
    return jobs + [taken(rng, pe, job, whole, bits) for bits in (least, half) if bits]


def sizes(config: Config) -> list[tuple[int, int, int]]:
    """M, K and N of the jobs that are recorded: one that fills the array at lower precisions, and others at
    the engine's.

    A large array, which takes long to simulate, has two of the latter, of one tile each.
    """
    flow, pe = config.flow, config.pe
    tile = flow.k_tile(pe)[0]
    beat = max(BEATS // pe.beats, 2)
    quarter = max(flow.cols // 4, 1)
    third = flow.cols + ceil_div(flow.cols, 3)
    if tile > pe.lanes and flow.rows * flow.cols > LARGE:
        return [(beat, tile, flow.cols), (1, tile, flow.cols), (beat, ceil_div(2 * tile, 3), quarter)]
    if tile > pe.lanes:  # weights rest, and products along K lie along a column
        return [(beat, tile, flow.cols), (1, 2 * tile, flow.cols), (beat, max(tile // 2, 1), quarter),
                (ceil_div(beat, 3), tile + ceil_div(tile, 3), third)]
    short = max(beat // 3, 1) * pe.lanes
    return [
        (flow.rows, beat * pe.lanes, flow.cols),
        (1, beat * pe.lanes, flow.cols),
        (flow.rows, beat * pe.lanes, quarter),
        (ceil_div(2 * flow.rows, 3), max(short - 1, 1), third),
    ]


def taken(
    rng: np.random.Generator, pe: PE, job: Job, dims: tuple[int, int, int], bits: dict[str, int]
) -> Job:
    """A job of other dimensions and precisions, ``a_bits`` and ``w_bits``, whose codes are those of ``job``:
    their highest bits, as near as the architecture's weights can be."""
    m, k, n = dims
    rows = np.arange(m) % job.dims[0]
    along_k = (np.arange(k) + int(rng.integers(job.dims[1]))) % job.dims[1]
    columns = rng.integers(0, job.dims[2], n)
    low = pe.at(**bits)
    other = Job.random(rng, pe, m, k, n, **bits)
    codes = {"a": job.a[rows[:, None], along_k], "w": job.w[along_k[:, None], columns]}
    cut = {x: values >> getattr(pe, x).bits - getattr(low, x).bits for x, values in codes.items()}
    return Job(cut["a"], low.nearest_w(cut["w"]), other.a_bits, other.w_bits, other.numbers)


def event_energies(config: Config, jobs: Sequence[Job], paths: Sequence[tuple[str, ...]], clock_fj: float,
                   beyond_fj: Sequence[Sequence[float]], gated: bool = False) -> dict[str, float]:
    """fJ of each event at an instance of a part.

    ``beyond_fj[i][j]`` is what the instance at ``paths[j]`` took in all of job i beside ``clock_fj`` of every
    clock. An empty path stands for the mean of all instances. Only a part with clock gates (``gated``) takes
    energy by ``moves``: elsewhere the clock pins, which see every clock, are all that does.
    """
    events = [event for event in EVENTS if gated or event != "moves"]
    lines, energies = [], []
    for number, (job, own) in enumerate(zip(jobs, beyond_fj, strict=True)):
        pe = config.pe.at(job.a_bits, job.w_bits)
        cycles = job.clocks(config.pe, config.flow)
        clocks = float(cycles.total) + 1
        scale = max(sum(own) / len(own) + clocks * clock_fj, 1e-9) * (1.0 if number else 1 / FIRST)
        for path, energy in zip(paths, own, strict=True):
            found = counts_at(config.flow, pe, job.dims, cycles, *place(path))
            lines.append([float(found[event]) / scale for event in events])
            energies.append(energy / scale)
    matrix = np.array(lines)
    return dict(zip(events, nnls(matrix.T @ matrix, matrix.T @ np.array(energies)).tolist()))
