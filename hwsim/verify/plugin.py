"""The benches on an architecture, a dataflow or a technology by name, as its author needs them:
``hwsim check-plugin``.

Engines are drawn at random by the parameters' own rules, an architecture in every dataflow and a dataflow
with every architecture. Each runs random jobs through the golden model, the cycle-stepped model and, in
Icarus, the emitted Verilog without and with stalls: the results must be the same in every bit, the clocks
those of the closed form.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.errors import ConfigError, VerificationError, one_line, shown, unknown
from hwsim.pe import architectures
from hwsim.registry import lookup
from hwsim.tech.names import technologies
from hwsim.tech.technology import load_technology
from hwsim.verify.drawing import some_engine, some_job
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog


@dataclass(frozen=True)
class Limits:
    """How much is run: engines per pair of architecture and dataflow, jobs on each, the largest M, K, N;
    whether Verilog runs too."""

    engines: int = 3
    jobs: int = 4
    largest: int = 28
    rtl: bool = True
    seed: int = 0


@dataclass(frozen=True)
class Checked:
    """An engine that was run: its parameters, jobs, clocks of all jobs in the Verilog (or the models);
    ``wrong`` says what differed."""

    pe: str
    dataflow: str
    parameters: dict[str, Any]
    jobs: int
    cycles: int
    wrong: str = ""

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        return asdict(self)


def pairs_of(name: str) -> list[tuple[str, str]]:
    """Pairs of architecture and dataflow that a name takes part in; none for a technology. Raises
    :class:`ConfigError`."""
    pes = architectures()
    flows = dataflows()
    if name in pes:
        return [(name, flow) for flow in flows if flow not in pes[name].not_offered]
    if name in flows:
        return [(pe, name) for pe in pes if name not in pes[pe].not_offered]
    for kind, known in (("pe", pes), ("dataflow", flows)):
        if name in known.refused:
            lookup(kind, known, name)
    if name in technologies():
        return []
    raise ConfigError(f"{unknown('plug-in', name, [*pes, *flows, *technologies()])}, not {shown(name)}")


def check(name: str, limits: Limits, debug: bool = False) -> Iterator[Checked]:
    """Run the benches, engine after engine; of a technology, read the whole of it. Errors of the plug-in's
    code are what is ``wrong``,
    unless ``debug``: then they are raised."""
    pairs = pairs_of(name)
    if not pairs:
        load_technology(name)
    for pair in pairs:
        for number in range(limits.engines):
            rng = random.Random(f"{pair} {limits.seed} {number}")
            config = None
            jobs = []
            try:
                config = some_engine(rng, pair)
                jobs = some_jobs(rng, config, limits)
                cycles, wrong = run(config, jobs, limits, rng.randrange(1 << 16))
            except Exception as error:
                if debug:
                    raise
                cycles = 0
                wrong = one_line(f"{type(error).__name__}: {error}")
            parameters = config.engine_dict() if config else {}
            yield Checked(*pair, parameters, len(jobs), cycles, wrong)


def some_jobs(rng: random.Random, config: Config, limits: Limits) -> list[Job]:
    """Draw jobs of an engine, of lower precisions too where operands are serial.

    * ``rng``: draws them.
    * ``config``: the engine.
    * ``limits``: how many, and how large.
    """
    operands = np.random.default_rng(rng.randrange(1 << 30))
    jobs = []
    for _ in range(limits.jobs):
        dims, precision = some_job(rng, config, limits.largest)
        jobs.append(Job.random(operands, config.pe, *dims, **precision))
    return jobs


def run(config: Config, jobs: list[Job], limits: Limits, stall_seed: int) -> tuple[int, str]:
    """Clocks of all jobs together, and what is wrong: the first difference between two witnesses, or
    nothing."""
    expected = []
    total = 0
    for number, job in enumerate(jobs):
        low = config.pe.at(job.a_bits, job.w_bits)
        low.check_w(job.w)
        golden = job.golden(config.pe, config.flow)
        cycles = job.cycles(config.pe, config.flow)
        stepped = config.flow.run(job.a, job.w, low, job.numbers)
        expected.append((golden, cycles))
        total += cycles
        if wrong := difference(golden, stepped.c, cycles, stepped.cycles):
            return total, f"job {number} {about(job)}: the stepped model has {wrong}"
    if limits.rtl:
        return total, in_verilog(config, jobs, expected, stall_seed)
    return total, ""


def in_verilog(
    config: Config, jobs: list[Job], expected: list[tuple[np.ndarray, int]], stall_seed: int
) -> str:
    """What is wrong of the jobs in Icarus, back to back, without and with stalls; clocks count without."""
    engine = config.engine()
    with Icarus(engine, verilog(engine)) as icarus:
        for seed in (None, stall_seed):
            try:
                outcomes = icarus.run(jobs, seed)
            except VerificationError as error:
                return one_line(str(error))
            for number, (job, outcome, (golden, cycles)) in enumerate(
                zip(jobs, outcomes, expected, strict=True)
            ):
                stalls = "" if seed is None else " with stalls"
                if wrong := difference(golden, outcome.c, cycles, outcome.cycles if seed is None else cycles):
                    return f"job {number} {about(job)}: the Verilog{stalls} has {wrong}"
    return ""


def difference(golden: np.ndarray, found: np.ndarray, cycles: int, clocks: int) -> str:
    """How results and clocks differ from what they must be; nothing where they do not."""
    wrong = np.argwhere(golden != found)
    if len(wrong):
        m, n = wrong[0]
        return (
            f"{len(wrong)} of {golden.size} results wrong, the first C[{m}, {n}] = {found[m, n]}, not "
            f"{golden[m, n]}"
        )
    return f"{clocks} clocks, not {cycles}" if clocks != cycles else ""


def about(job: Job) -> str:
    """A job's dimensions and precisions."""
    precision = "".join(
        f", {key} {value}" for key, value in (("a_bits", job.a_bits), ("w_bits", job.w_bits)) if value
    )
    return f"({' x '.join(map(str, job.dims))}{precision})"


Report = Callable[[Checked], None]


def check_all(name: str, limits: Limits, report: Report, debug: bool = False) -> bool:
    """Run the benches and report every engine; whether all was right."""
    right = True
    for one in check(name, limits, debug):
        report(one)
        right = right and not one.wrong
    return right
