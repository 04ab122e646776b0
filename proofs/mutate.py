"""Mutates the cell of every shipped configuration and writes ``reports/mutation.md``; exit code 1 if a mutant
survives or is undecided."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from hwsim.config import Config, load
from hwsim.files.library import shipped
from hwsim.generate import write_files
from proofs.equivalence import Equivalence, mutated
from proofs.mutants import UNCHANGED, Mutant, MutatedEngine, cell_of, shrunk
from proofs.replay import Replay
from proofs.workout import stages

REPORT = Path(__file__).resolve().parent.parent / "reports"
MUTANTS = 200
FLOAT_MUTANTS = 40  # their simulations take longer
LIMIT_S = 300.0
ALONE = "one cell"
UNEXAMINED = "Not examined yet: "
SLOW = ("corners", "long", "outlet")  # jobs that a proof comes before
HEAD = """# Mutants of the shipped configurations' cells

Written by `make mutate`. A cell is a core with its dataflow's registers, its arithmetic written as operators, as simulators
read it; the gates that synthesis reads are proved by `make prove`. Yosys (`mutate`, an even sample, seed 1) changes one bit of one port
of one gate in its netlist: stuck, inverted, or inverted by another bit. Every mutant runs as an engine of a few cells, all of
them mutated, through lists of jobs in Icarus: `short`, ragged jobs with bubbles and a full outlet; `precisions`, extremes and
random operands at every precision; `corners`, of floating-point cells only, short sums that cancel, lie halfway between two
codes, or have specials, subnormals or largest values in them (`proofs/corners.py`); `long`, the longest sums of products of
largest magnitude, and exact sums of other lengths; `outlet`, many more results than the outlet holds, at the lowest precision too,
and operands that come late; and `one cell`, the short jobs with a single mutated cell, for an error that an even number of cells
takes back.
A mutant is killed where one bit of a result differs from the golden model, a result is missing, or one is late. What no job kills
must be proved equivalent to the cell (`proofs/equivalence.py` states how). Such a proof may assume what the engine guarantees: beats
are those of jobs, and where no beat subtracts no sum is negative, which every cell checks on every clock of the runs without a
mutant. The rest survives, or is undecided where the proof does not end in its time. Score: killed, of those not proved equivalent.

| configuration | simulated as | mutants | killed | by | proved equivalent | survivors | undecided | score |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""  # noqa: E501


@dataclass(frozen=True)
class Outcome:
    """What became of a configuration's mutants."""

    name: str
    engine: str
    killed: dict[str, int]
    equivalent: list[Mutant]
    survivors: list[Mutant]
    undecided: list[Mutant] = field(default_factory=list)

    def row(self) -> str:
        """Its line in the report."""
        killed = sum(self.killed.values())
        by = ", ".join(f"{stage} {count}" for stage, count in self.killed.items())
        alive = killed + len(self.survivors) + len(self.undecided)
        score = 100 * killed / alive if alive else 100.0  # of none all are killed
        return (
            f"| {self.name} | {self.engine} | {alive + len(self.equivalent)} | {killed} | {by} | "
            f"{len(self.equivalent)} | {len(self.survivors)} | {len(self.undecided)} | "
            f"{score:.1f} % |"
        )

    def named(self) -> list[str]:
        """A line for each mutant that is neither killed nor equivalent."""
        return [*(f"survives: {mutant}" for mutant in self.survivors),
                *(f"undecided: {mutant}" for mutant in self.undecided)]


def examine(config: Config, count: int, work: dict[str, Replay] | None = None, workers: int = 1,
            only: str = "", limit_s: float = LIMIT_S) -> Outcome:
    """Make ``count`` mutants of a configuration's cell, run them through lists of jobs, prove what is left,
    each proof for so many seconds.

    Only those are run whose command has the regular expression ``only``.
    """
    small = shrunk(config)
    work = stages(small) if work is None else work
    with tempfile.TemporaryDirectory(prefix="hwsim_") as folder, ThreadPoolExecutor(workers) as pool:
        engine = MutatedEngine(Path(folder), small, count, work, only)
        killed = dict.fromkeys((*work, ALONE), 0)
        left = engine.mutants
        slow = [stage for stage in work if stage in SLOW]
        quick = [stage for stage in work if stage not in SLOW]
        if engine.never_negative:
            for stage in work:
                engine.limit(stage)  # its run checks in every cell what the proofs assume
        for stage in quick:
            left = remaining(pool, partial(engine.kills, stage), stage, left, killed)
        results = judged(engine, small, left, limit_s)
        left = [mutant for mutant in left if results[mutant] != "proved"]
        for stage in slow:
            left = remaining(pool, partial(engine.kills, stage), stage, left, killed)
        left = remaining(pool, partial(engine.kills_alone, quick[0]), ALONE, left, killed)
    flow = small.flow
    return Outcome(config.name, f"{flow.name} {flow.rows} x {flow.cols}", killed,
                   [mutant for mutant, result in results.items() if result == "proved"],
                   [mutant for mutant in left if results[mutant] == "failed"],
                   [mutant for mutant in left if results[mutant] == "undecided"])


def remaining(pool: ThreadPoolExecutor, kills: Callable[[Mutant], bool], name: str, mutants: list[Mutant],
              killed: dict[str, int]) -> list[Mutant]:
    """Mutants that are not killed; counts the others under a name."""
    # the first one finds the limit that the others share
    dead = [*map(kills, mutants[:1]), *pool.map(kills, mutants[1:])]
    killed[name] += sum(dead)
    return [mutant for mutant, is_dead in zip(mutants, dead) if not is_dead]


def judged(engine: MutatedEngine, config: Config, mutants: list[Mutant], limit_s: float) -> dict[Mutant, str]:
    """What the proof says of each mutant: ``proved`` to be equivalent, ``failed``, ``undecided``."""
    cell = cell_of(config.engine())
    netlists = mutated(
        engine.folder, UNCHANGED, cell.name, {mutant.number: mutant.command for mutant in mutants}
    )
    claim = Equivalence(cell, config.pe, netlists[cell.name])
    return {
        mutant: claim.verdict(engine.folder, netlists[f"mutant{mutant.number}"], limit_s).result
        for mutant in mutants
    }


def report(outcomes: Iterable[Outcome], before: str = "") -> str:
    """The report's text; what it said ``before`` of other shipped configurations stays."""
    rows = {line.split(" ")[1]: line for line in before.splitlines() if line.endswith(" % |")}
    lines = {name: [line for line in before.splitlines() if line.startswith(f"* {name}: ")] for name in rows}
    for outcome in outcomes:
        rows[outcome.name] = outcome.row()
        lines[outcome.name] = [f"* {outcome.name}: {line}" for line in outcome.named()]
    names = [name for name in shipped("config") if name in rows]
    left = [line for name in names for line in lines[name]]
    table = "\n".join(rows[name] for name in names)
    missing = ", ".join(name for name in shipped("config") if name not in rows)
    unexamined = f"\n\n{UNEXAMINED}{missing}." if missing else ""
    ending = "\n".join(left) or "None."
    return f"{HEAD}{table}{unexamined}\n\n## Survivors and undecided\n\n{ending}\n"


def mutants_of(config: Config) -> int:
    """How many mutants the report has of a configuration's cell."""
    return MUTANTS if config.pe.integer_results else FLOAT_MUTANTS


def main(argv: list[str] | None = None) -> int:
    """Examine and write."""
    parser = argparse.ArgumentParser(prog="python -m proofs.mutate", description=__doc__)
    parser.add_argument(
        "configurations", nargs="*", help="default: all shipped ones; the report keeps lines of others"
    )
    parser.add_argument("--count", type=int,
                        help=f"mutants of each cell, and no report; default: {MUTANTS}, of cells whose "
                        f"results are floating-point numbers {FLOAT_MUTANTS}")
    parser.add_argument("--limit", type=float, default=LIMIT_S, help="seconds for a proof by Yosys and ABC")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="simulations at a time")
    arguments = parser.parse_args(argv)
    outcomes = []
    for config in map(load, arguments.configurations or shipped("config")):
        began = time.perf_counter()
        outcomes.append(examine(config, arguments.count or mutants_of(config), workers=arguments.workers,
                                limit_s=arguments.limit))
        print(f"{outcomes[-1].row()} {time.perf_counter() - began:.0f} s", flush=True)
        for line in outcomes[-1].named():
            print(f"  {line}", flush=True)
        if not arguments.count:
            path = REPORT / "mutation.md"
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            write_files(REPORT, {path.name: report(outcomes, before)})
    return int(any(outcome.survivors or outcome.undecided for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
