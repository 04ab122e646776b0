"""Runs GEMMs on the emitted Verilog and compares every bit and every cycle with the models."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.errors import ConfigError, VerificationError
from hwsim.export import Tabular
from hwsim.simulation import check_limits, engine_alone
from hwsim.verify.operands import Operands
from hwsim.verify.outcome import Outcome, SimulationError
from hwsim.verify.simulators import FASTEST, Choice
from hwsim.verilog.emit import verilog
from hwsim.workload import Gemm, Workload

Progress = Callable[[int, int], None]
PROBE_CYCLES = 250
SHORT_CYCLES = 10_000  # so many are verified without an estimate
PROBE_S, LONGER = 0.05, 100  # a probe that ends sooner is run that many times as long


@dataclass(frozen=True)
class RtlRun:
    """One GEMM through a simulator: ``mismatches`` counts wrong results, the cycles are measured and
    modelled.

    With stalls only the values are compared; the measured cycles are reported. Data wider than the engine
    runs in ``passes`` jobs, whose results the bench adds up as :mod:`hwsim.precision.passes` says; cycles are
    those of all of them.
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
    passes: int = 1
    first_wrong: str = ""
    """The first wrong result and what it must be, as numbers or codes; empty where none is wrong."""

    @property
    def passed(self) -> bool:
        """Every bit, and without stalls every cycle, is as the models say."""
        return self.mismatches == 0 and (self.stalls or self.cycles_rtl == self.cycles_model)

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        return {
            key: getattr(self, key)
            for key in ("m", "k", "n", "seed", "stalls", "passes", "mismatches", "cycles_rtl", "cycles_model")
        }


@dataclass(frozen=True, repr=False)
class Verification(Tabular):
    """GEMMs that ran on the emitted Verilog; ``runs`` in their order."""

    config: Config
    workload: Workload
    runs: tuple[RtlRun, ...]

    @property
    def passed(self) -> bool:
        """Whether every bit, and without stalls every cycle, of all runs is as the models say."""
        return all(run.passed for run in self.runs)

    def to_rows(self) -> list[dict[str, Any]]:
        """A dictionary per run: m, k, n, seed, stalls, passes, mismatches (wrong results), cycles_rtl,
        cycles_model."""
        return [run.to_dict() for run in self.runs]

    def __repr__(self) -> str:
        failed = sum(not run.passed for run in self.runs)
        count = f"{len(self.runs)} run{'s' * (len(self.runs) != 1)}"
        return f"Verification({self.config.name}: {count}, {f'{failed} FAILED' if failed else 'passed'})"


class RtlBench:
    """A configuration's Verilog in a simulator, ready to run GEMMs; use as a context manager, which also
    writes waves and kept files."""

    def __init__(self, config: Config, choice: Choice | None = None):
        self.config = config
        self.choice = choice or Choice()
        text = self.choice.text(config)
        self.text = verilog(config.engine()) if text is None else text
        self.simulator = self.choice.open(config, self.text)

    def __enter__(self) -> "RtlBench":
        return self

    def __exit__(self, kind: type[BaseException] | None = None, *args) -> None:
        try:
            # what was refused or interrupted leaves nothing
            if kind is None or issubclass(kind, VerificationError):
                self.choice.leave(self.config, self.text, self.simulator)
        finally:
            self.simulator.__exit__(kind, *args)

    def run(
        self, gemms: list[Gemm], seed: int, stalls: bool = False, progress: Progress | None = None
    ) -> list[RtlRun]:
        """Run the GEMMs back to back on random operands and compare; ``progress(done_rows, all_rows)`` is
        called at times."""
        check_limits(self.config, Workload("", tuple(gemms), ("",) * len(gemms)))
        data = [Operands.random(self.config, gemm, seed, i) for i, gemm in enumerate(gemms)]
        watch = partial(self._tell, progress) if progress else None
        outcomes = iter(
            self.simulator.run([job for one in data for job in one.jobs], seed if stalls else None, watch)
        )
        return [
            self._compare(gemm, one, [next(outcomes) for _ in one.jobs], seed, stalls)
            for gemm, one in zip(gemms, data)
        ]

    def _tell(self, progress: Progress) -> None:
        """Progress, as the bench last wrote it down."""
        progress(*progress_of(self.simulator.folder))

    def rate(self) -> float:
        """Simulated clocks per second, measured on a short run of this engine."""
        flow, pe = self.config.flow, self.config.pe
        gemm = Gemm("probe", min(8, flow.m_max), min(8, pe.k_max), 1)
        per_run = int(flow.cycles(gemm.m, gemm.k, gemm.n, pe).total)
        repeats = max(1, math.ceil(PROBE_CYCLES / per_run))
        jobs = [job for i in range(repeats) for job in Operands.random(self.config, gemm, 0, i).jobs]
        self.simulator.run(jobs)
        if repeats * per_run < PROBE_S * self.simulator.cycles_per_second:
            self.simulator.run(jobs * LONGER)
        return self.simulator.cycles_per_second

    def _compare(
        self, gemm: Gemm, data: Operands, outcomes: list[Outcome], seed: int, stalls: bool
    ) -> RtlRun:
        for outcome in outcomes:
            if outcome.register != outcome.cycles:
                raise SimulationError(
                    f"the engine's cycle counter says {outcome.register}, the bench counted {outcome.cycles}"
                )
        result = data.passes.combined([outcome.c for outcome in outcomes], data.a, data.w, data.numbers)
        golden = data.golden()
        wrong = np.argwhere(result != golden)
        first = ""
        if len(wrong):
            m, n = wrong[0].tolist()
            first = f"C[{m}, {n}] is {result[m, n]}, must be {golden[m, n]}"
        model = sum(job.cycles(self.config.pe, self.config.flow) for job in data.jobs)
        return RtlRun(
            gemm.name,
            gemm.m,
            gemm.k,
            gemm.n,
            seed,
            stalls,
            len(wrong),
            sum(outcome.cycles for outcome in outcomes),
            model,
            len(outcomes),
            first,
        )


def default_gemms(config: Config) -> list[tuple[int, int, int]]:
    """The smallest job, one with ragged edges in every dimension, one that fills the array."""
    flow = config.flow
    pe = config.pe
    limits = config.flow.limits(config.pe)
    group = flow.rows * pe.lanes
    wanted = [(1, 1, 1), (flow.rows + 1, group + 1, flow.cols + 1), (flow.rows, group, flow.cols)]
    return [(min(m, limits.m), min(k, limits.k), min(n, limits.n)) for m, k, n in wanted]


def verified(
    config: Config,
    workload: Workload,
    seed: int,
    stalls: bool,
    limit_s: float,
    progress: Progress | None = None,
    announce: Callable[[RtlBench, int, float], object] | None = None,
    choice: Choice | None = None,
) -> list[RtlRun]:
    """Every GEMM of a workload once. What is not short is announced with its cycles, or refused beyond the
    limit.

    Raises :class:`ConfigError`.
    """
    check_limits(config, workload)
    cycles = engine_alone(config, workload).totals()["cycles"]
    choice = choice or Choice()
    refuse_if_longer(cycles / FASTEST[choice.name], limit_s)  # no need to compile anything
    try:
        with RtlBench(config, choice) as bench:
            if cycles > SHORT_CYCLES:
                (announce or check_duration)(bench, cycles, limit_s)
            return bench.run(list(workload.gemms), seed, stalls, progress)
    except SimulationError as e:
        raise choice.told(e) from None


def check_duration(bench: RtlBench, cycles: int, limit_s: float) -> float:
    """Cycles per second, measured on this engine. Raises :class:`ConfigError` where so many cycles take
    longer than the limit."""
    refuse_if_longer(cycles / FASTEST[bench.choice.name], limit_s)  # no need to measure
    rate = bench.rate()
    refuse_if_longer(cycles / rate, limit_s)
    return rate


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
                          f"{duration(limit_s)}; --rtl-limit SECONDS raises it, limit_s in Python")


def duration(seconds: float) -> str:
    """Seconds in words of a useful size."""
    for size, unit in ((86400 * 365, "years"), (86400, "days"), (3600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds / size:.1f} {unit}"
    return f"{seconds:.1f} s"

