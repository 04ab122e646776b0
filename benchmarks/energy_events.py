"""Energy of jobs as `simulate` adds it up by events, beside that of the recorded run of the netlists, job by
job.

Jobs        Twelve per engine, none of which anything is fitted to: 3 with a single row of C, 4 ragged in
            every dimension, 2 at lower precision where the engine has it and ragged elsewhere, 3 with streams
            that stall at random. Uniform operands.
Gate level  Every instance of every part, glitches included, from the job's acceptance to its last result.
            Wires between parts, the clock tree and leakage are left out on both sides.
Simulate    Clock pins of every clock that passes, and events in closed form (hwsim/dataflow/counts.py). A
            stall is a clock that passes.
Exit code   1 if the band that answers print does not hold, or, of an engine without clock gates, the median
            is above 5 % or the worst above 12 %.
Use         python -m benchmarks.energy_events [CONFIG ..] from the root of the repository, with the extra
            `synth` and Icarus Verilog;
            a few minutes for each engine of 256 cells.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hwsim.config import Config, load
from hwsim.cost.engine import Synthesis
from hwsim.cost.result import HELD_OUT, Cost, held_out
from hwsim.dataflow.counts import counts
from hwsim.tech.technology import load_technology
from hwsim.verify.job import Job

ENGINES = (
    "tiny_os2x3",
    "bipolar_os8x8",
    "bitserial_m2n64k4_w4",
    "lut_m2n64k4_w4",
    "mac_m2n64k4",
    "uint8_ws8x24",
)
SEED = 77
STALLS = 5
MEDIAN = 0.05
WORST = 0.12


@dataclass(frozen=True)
class Row:
    """A job: what it is, its clocks, pJ of the gates and of the events."""

    engine: str
    what: str
    clocks: int
    gates_pj: float
    events_pj: float

    @property
    def error(self) -> float:
        """Of the events, as a fraction."""
        return self.events_pj / self.gates_pj - 1


def jobs_of(config: Config) -> Iterator[tuple[str, Job]]:
    """The twelve jobs; those that stall come last."""
    flow = config.flow
    pe = config.pe
    rng = np.random.default_rng(SEED)
    tile = flow.k_tile(pe)[0]
    m_tile = min(flow.m_tile, 24)
    depth = tile if tile > pe.lanes else max(32 // pe.beats, 2) * pe.lanes
    limits = flow.limits(pe)

    def drawn(single_row: bool, bits: dict[str, int]) -> Job:
        m = 1 if single_row else int(rng.integers(2, 2 * m_tile + 1))
        k = int(rng.integers(max(depth // 3, 1), 2 * depth + 1))
        n = int(rng.integers(1, 2 * flow.cols + 1))
        return Job.random(rng, pe, min(m, limits.m), min(k, limits.k), min(n, limits.n), **bits)

    for _ in range(3):
        yield "single row", drawn(True, {})
    for _ in range(4):
        yield "ragged", drawn(False, {})
    for step in (0, 1):
        bits = {f"{x}_bits": min(pe.least_bits(x) + step, getattr(pe, x).bits) for x in pe.serial}
        yield "low precision" if bits else "ragged", drawn(False, bits)
    for i in range(3):
        yield "stalls", drawn(not i, {})


def events_pj(config: Config, cost: Cost, job: Job, clocks: int) -> float:
    """Energy of a job by events."""
    pe = config.pe.at(job.a_bits, job.w_bits)
    happened = counts(*job.dims, config.flow.timing(pe), config.flow.cycles(*job.dims, pe))
    return float(cost.events.of(clocks, happened))


def rows_of(name: str) -> Iterator[Row]:
    """An engine's jobs, measured and added up."""
    config = load(name)
    period = round(1e6 / config.clock_mhz, 3)
    with Synthesis(config, load_technology(config.technology), "uniform") as synthesis:
        cost = synthesis.at(period).without_interconnect
        every = list(jobs_of(config))
        for stalls in (False, True):
            own = [(what, job) for what, job in every if (what == "stalls") == stalls]
            measured = synthesis.gate_level(period, [job for _, job in own], STALLS if stalls else None)
            for (what, job), (clocks, gates_pj) in zip(own, measured):
                precision = "".join(
                    f", {x} {bits} bits" for x, bits in (("a", job.a_bits), ("w", job.w_bits)) if bits
                )
                text = f"{what}: {' x '.join(map(str, job.dims))}{precision}"
                yield Row(name, text, clocks, gates_pj, events_pj(config, cost, job, clocks))


def main() -> int:
    """Print all jobs and what they come to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("configs", nargs="*", default=list(ENGINES), metavar="CONFIG")
    passed = True
    every: dict[str, list[float]] = {}
    for name in parser.parse_args().configs:
        rows = list(rows_of(name))
        for row in rows:
            print(
                f"{name:22} {row.what:42} {row.clocks:6} clocks {row.gates_pj:12,.1f} pJ "
                f"{row.events_pj:12,.1f} pJ {row.error:+7.1%}"
            )
        errors = np.abs([row.error for row in rows])
        reached = float(np.median(errors)) <= MEDIAN and float(errors.max()) <= WORST
        print(
            f"{name}: median {np.median(errors):.1%}, worst "
            f"{errors.max():.1%}{'' if reached else ': beyond 5 % or 12 %'}",
            flush=True,
        )
        gating = load(name).clock_gating
        passed = passed and (reached or gating != "none")
        every.setdefault(gating, []).extend(errors.tolist())
    for gating, errors in every.items():
        median = float(np.median(errors))
        most = float(np.quantile(errors, 0.95))
        held = median <= HELD_OUT[gating][0] and most <= HELD_OUT[gating][1]
        passed = passed and held
        print(
            f"all {len(errors)} jobs, clock_gating {gating}: median {median:.1%}, 95 % within {most:.1%}; "
            f"answers say: {held_out(gating)}{'' if held else ': does not hold'}"
        )
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
