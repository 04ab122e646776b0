"""Mutates the cell of every shipped configuration of integers and writes ``reports/mutation.md``; exit code 1
if a mutant survives."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hwsim.config import Config, load
from hwsim.generate import write_files
from hwsim.library import shipped
from proofs.equivalence import Equivalence, mutated
from proofs.mutants import UNCHANGED, Mutant, MutatedEngine, cell_of, shrunk
from proofs.replay import Replay
from proofs.workout import stages

REPORT = Path(__file__).resolve().parent.parent / "reports"
MUTANTS = 200
ALONE = "one cell"
HEAD = """# Mutants of the shipped configurations' cells

Written by `make mutate`. A cell is a core with its dataflow's registers, its arithmetic written as operators, as simulators
read it; the gates that synthesis reads are proved by `make prove`. Yosys (`mutate`, an even sample) changes one bit of one port
of one gate in its netlist: stuck, inverted, or inverted by another bit. Every mutant runs as an engine of a few cells, all of
them mutated, through lists of jobs in Icarus: `short`, ragged jobs with bubbles and a full outlet; `precisions`, extremes and
random operands at every precision; `long`, the longest sums of products of largest magnitude; `outlet`, many more results than
the outlet holds, and operands that come late; and `one cell`, the short jobs with a single mutated cell, for an error that an
even number of cells takes back.
A mutant is killed where one bit of a result differs from the golden model, a result is missing, or one is late. What no job kills
must be proved equivalent to the cell (`proofs/equivalence.py` states how); the rest survives. Score: killed, of those not
equivalent.

| configuration | simulated as | mutants | killed | by | proved equivalent | survivors | score |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""  # noqa: E501


@dataclass(frozen=True)
class Outcome:
    """What became of a configuration's mutants."""

    name: str
    engine: str
    killed: dict[str, int]
    equivalent: list[Mutant]
    survivors: list[Mutant]

    def row(self) -> str:
        """Its line in the report."""
        killed = sum(self.killed.values())
        by = ", ".join(f"{stage} {count}" for stage, count in self.killed.items())
        all_of_them = killed + len(self.equivalent) + len(self.survivors)
        alive = killed + len(self.survivors)
        return (
            f"| {self.name} | {self.engine} | {all_of_them} | {killed} | {by} | {len(self.equivalent)} | "
            f"{len(self.survivors)} | {100 * killed / alive:.1f} % |"
        )


def examine(config: Config, count: int, work: dict[str, Replay] | None = None, workers: int = 1,
            only: str = "") -> Outcome:
    """Make ``count`` mutants of a configuration's cell, run them through lists of jobs, prove what is left.

    Only those are run whose command has the regular expression ``only``.
    """
    small = shrunk(config)
    work = stages(small) if work is None else work
    with tempfile.TemporaryDirectory(prefix="hwsim_") as folder, ThreadPoolExecutor(workers) as pool:
        engine = MutatedEngine(Path(folder), small, count, work, only)
        killed = dict.fromkeys((*work, ALONE), 0)
        left = engine.mutants
        first, second, *others = work
        for stage in (first, second):
            left = remaining(pool, partial(engine.kills, stage), stage, left, killed)
        equivalent = proved(engine, small, left)
        left = [mutant for mutant in left if mutant not in equivalent]
        for stage in others:
            left = remaining(pool, partial(engine.kills, stage), stage, left, killed)
        left = remaining(pool, partial(engine.kills_alone, first), ALONE, left, killed)
    flow = small.flow
    return Outcome(config.name, f"{flow.name} {flow.rows} x {flow.cols}", killed, equivalent, left)


def remaining(pool: ThreadPoolExecutor, kills: Callable[[Mutant], bool], name: str, mutants: list[Mutant],
              killed: dict[str, int]) -> list[Mutant]:
    """Mutants that are not killed; counts the others under a name."""
    # the first one finds the limit that the others share
    dead = [*map(kills, mutants[:1]), *pool.map(kills, mutants[1:])]
    killed[name] += sum(dead)
    return [mutant for mutant, is_dead in zip(mutants, dead) if not is_dead]


def proved(engine: MutatedEngine, config: Config, mutants: list[Mutant]) -> list[Mutant]:
    """Mutants that are equivalent to the cell."""
    cell = cell_of(config.engine())
    netlists = mutated(
        engine.folder, UNCHANGED, cell.name, {mutant.number: mutant.command for mutant in mutants}
    )
    claim = Equivalence(cell, config.pe, netlists[cell.name])
    return [mutant for mutant in mutants if claim.holds(netlists[f"mutant{mutant.number}"])]


def report(outcomes: Iterable[Outcome], before: str = "") -> str:
    """The report's text; what it said ``before`` of other shipped configurations stays."""
    rows = {line.split(" ")[1]: [line] for line in before.splitlines() if line.endswith(" % |")}
    lines = {name: [line for line in before.splitlines() if line.startswith(f"* {name}: ")] for name in rows}
    for outcome in outcomes:
        rows[outcome.name] = [outcome.row()]
        lines[outcome.name] = [f"* {outcome.name}: {mutant}" for mutant in outcome.survivors]
    names = [name for name in shipped("config") if name in rows]
    survivors = [line for name in names for line in lines[name]]
    table = "\n".join(line for name in names for line in rows[name])
    return f"{HEAD}{table}\n\n## Survivors\n\n" + ("\n".join(survivors) or "None.") + "\n"


def main(argv: list[str] | None = None) -> int:
    """Examine and write."""
    parser = argparse.ArgumentParser(prog="python -m proofs.mutate", description=__doc__)
    parser.add_argument(
        "configurations",
        nargs="*",
        help="default: all shipped ones of integers; the report keeps lines of others",
    )
    parser.add_argument("--count", type=int, default=MUTANTS, help="mutants of each cell")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="simulations at a time")
    arguments = parser.parse_args(argv)
    outcomes = []
    for name in arguments.configurations or [
        name for name in shipped("config") if load(name).pe.integer_results
    ]:
        began = time.perf_counter()
        outcomes.append(examine(load(name), arguments.count, workers=arguments.workers))
        print(f"{outcomes[-1].row()} {time.perf_counter() - began:.0f} s", flush=True)
        for mutant in outcomes[-1].survivors:
            print(f"  survives: {mutant}", flush=True)
    if arguments.count == MUTANTS:
        path = REPORT / "mutation.md"
        write_files(
            REPORT, {path.name: report(outcomes, path.read_text(encoding="utf-8") if path.exists() else "")}
        )
    return int(any(outcome.survivors for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
