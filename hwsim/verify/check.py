"""Runs GEMMs on the emitted Verilog and compares every bit and every cycle with the models."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.emit import verilog
from hwsim.errors import ConfigError
from hwsim.simulation import check_limits
from hwsim.verify.icarus import Icarus, Outcome, SimulationError
from hwsim.verify.job import Job
from hwsim.workload import Gemm, Workload

Progress = Callable[[int, int], None]
PROBE_CYCLES = 250


@dataclass(frozen=True)
class RtlRun:
    """One GEMM through Icarus: ``mismatches`` counts wrong results, the cycles are measured and modelled.

    With stalls only the values are compared; the measured cycles are reported.
    """

    name: str
    m: int
    k: int
    n: int
    seed: int
    stalls: bool
    mismatches: int
    cycles_rtl: int
    cycles_model: int

    @property
    def passed(self) -> bool:
        """Every bit, and without stalls every cycle, is as the models say."""
        return self.mismatches == 0 and (self.stalls or self.cycles_rtl == self.cycles_model)

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        return {key: getattr(self, key) for key in ("m", "k", "n", "seed", "stalls", "mismatches", "cycles_rtl", "cycles_model")}


def operands(config: Config, gemm: Gemm, seed: int, index: int) -> Job:
    """Uniform random codes, scales and the like for run ``index`` of a seeded list of runs."""
    gemm.on(config.pe)
    return Job.random(np.random.default_rng([seed, index]), config.pe, gemm.m, gemm.k, gemm.n, gemm.a_bits, gemm.w_bits)


class RtlBench:
    """A configuration compiled for Icarus, ready to run GEMMs; use as a context manager."""

    def __init__(self, config: Config):
        self.config = config
        engine = config.engine()
        self.icarus = Icarus(engine, verilog(engine))

    def __enter__(self) -> "RtlBench":
        return self

    def __exit__(self, *args) -> None:
        self.icarus.__exit__(*args)

    def run(self, gemms: list[Gemm], seed: int, stalls: bool = False, progress: Progress | None = None) -> list[RtlRun]:
        """Run the GEMMs back to back on random operands and compare; ``progress(done_rows, all_rows)`` is called at times."""
        check_limits(self.config, Workload("", tuple(gemms), ("",) * len(gemms)))
        jobs = [operands(self.config, gemm, seed, i) for i, gemm in enumerate(gemms)]
        outcomes = self._simulate(jobs, seed if stalls else None, progress)
        return [self._compare(gemm, job, outcome, seed, stalls) for gemm, job, outcome in zip(gemms, jobs, outcomes)]

    def rate(self) -> float:
        """Simulated clocks per second, measured on a short run of this engine."""
        flow, pe = self.config.flow, self.config.pe
        gemm = Gemm("probe", min(8, flow.m_max), min(8, pe.k_max), 1)
        per_run = int(flow.cycles(gemm.m, gemm.k, gemm.n, pe).total)
        repeats = max(1, math.ceil(PROBE_CYCLES / per_run))
        self.icarus.run([operands(self.config, gemm, 0, i) for i in range(repeats)])
        return self.icarus.cycles_per_second

    def _simulate(self, jobs: list[Job], stall_seed: int | None, progress: Progress | None) -> list[Outcome]:
        if progress is None:
            return self.icarus.run(jobs, stall_seed)
        results: list[Any] = []

        def work() -> None:
            try:
                results.append(self.icarus.run(jobs, stall_seed))
            except BaseException as e:
                results.append(e)

        thread = Thread(target=work, daemon=True)
        thread.start()
        while thread.is_alive():
            thread.join(0.2)
            progress(*progress_of(self.icarus.folder))
        if isinstance(results[0], BaseException):
            raise results[0]
        return results[0]

    def _compare(self, gemm: Gemm, job: Job, outcome: Outcome, seed: int, stalls: bool) -> RtlRun:
        pe, flow = gemm.on(self.config.pe), self.config.flow
        if outcome.register != outcome.cycles:
            raise SimulationError(f"the engine's cycle counter says {outcome.register}, the bench counted {outcome.cycles}")
        wrong = int((outcome.c != job.golden(self.config.pe)).sum())
        return RtlRun(gemm.name, gemm.m, gemm.k, gemm.n, seed, stalls, wrong, outcome.cycles,
                      int(flow.cycles(gemm.m, gemm.k, gemm.n, pe).total))


def progress_of(folder: Path) -> tuple[int, int]:
    """Rows done and all rows, as the bench last wrote them down."""
    try:
        done, of = (folder / "progress").read_text().split()
        return int(done), int(of)
    except (OSError, ValueError):
        return 0, 0


def repeated(workload: Workload) -> list[Gemm]:
    """Every repeat of every GEMM."""
    return [gemm for gemm in workload.gemms for _ in range(gemm.repeat)]


def refuse_if_longer(seconds: float, limit_s: float) -> None:
    """Raise :class:`ConfigError` where the estimate is beyond the limit."""
    if seconds > limit_s:
        raise ConfigError(f"the RTL simulation would take about {duration(seconds)}, more than the limit of "
                          f"{duration(limit_s)}; --rtl-limit SECONDS raises it")


def duration(seconds: float) -> str:
    """Seconds in words of a useful size."""
    for size, unit in ((86400 * 365, "years"), (86400, "days"), (3600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds / size:.1f} {unit}"
    return f"{seconds:.1f} s"

