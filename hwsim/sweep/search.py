"""Search of a space too large to enumerate: Optuna's samplers propose points, the sweep's evaluator answers,
batch by batch.

A batch is proposed before any of it is known, then evaluated as arrays. Proposals depend on the seed and on
the results so far alone, so ``--resume`` replays what is stored and goes on with the same proposals. Of
points that break a constraint the sampler is told how many constraints they break; a point that fails is told
as failed; one proposed again is not evaluated again.
"""

import pickle
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from hwsim.extras import missing
from hwsim.sweep.provenance import meta_of
from hwsim.sweep.results import LACKING
from hwsim.sweep.run import Run, Stopped, Summary, _evaluator, texts
from hwsim.sweep.space import Points, Pruned, offsets
from hwsim.sweep.spec import Sweep

EXTRA = {"trial": pa.int64(), "violated": pa.int64()}
Answer = tuple[list[float] | None, int]
"""Objectives (None: the point failed) and how many constraints it breaks."""


def optuna():
    """The package, quiet."""
    try:
        import optuna as package
    except ImportError:
        raise missing("search", "Optuna", "search") from None
    package.logging.set_verbosity(package.logging.WARNING)
    warnings.filterwarnings("ignore", category=package.exceptions.ExperimentalWarning)
    return package


class Proposals:
    """A study of one sweep: asks for batches of designs, takes answers."""

    def __init__(self, sweep: Sweep, sampler: str, seed: int):
        package = optuna()
        self.sweep = sweep
        self.starts = offsets(sweep)
        self.shared = shared_axes(sweep)
        ways: Any = list(sweep.objectives.values())
        self.study = package.create_study(directions=ways, sampler=self._sampler(package, sampler, seed))
        self.failed = package.trial.TrialState.FAIL

    def _sampler(self, package: Any, name: str, seed: int) -> Any:
        samplers = package.samplers
        if name == "random":
            return samplers.RandomSampler(seed=seed)
        if name == "tpe":
            return samplers.TPESampler(seed=seed)
        if name == "nsga2":
            return samplers.NSGAIISampler(seed=seed)
        assert name == "nsga3", name
        return samplers.NSGAIIISampler(seed=seed)

    def ask(self, count: int) -> list[tuple[Any, int]]:
        """Ask the sampler for ``count`` designs.

        Returns its trials and the designs that they propose.
        """
        asked = [self.study.ask() for _ in range(count)]
        return [(trial, self._design(trial)) for trial in asked]

    def _design(self, trial: Any) -> int:
        number = (
            trial.suggest_int("variant", 0, len(self.sweep.families) - 1)
            if len(self.sweep.families) > 1
            else 0
        )
        family = self.sweep.families[number]
        index = 0
        for axis in family.axes:
            name = axis.name if axis.name in self.shared else f"{number}: {axis.name}"
            if all(type(v) in (int, float) for value in axis.values for v in value) or len(axis.paths) > 1:
                digit = trial.suggest_int(name, 0, len(axis) - 1)
            else:
                digit = trial.suggest_categorical(name, list(range(len(axis))))
            index = index * len(axis) + digit
        return self.starts[number] + index

    def tell(self, trial: Any, answer: Answer) -> None:
        """What came of a trial."""
        values, violated = answer
        if values is None:
            self.study.tell(trial, state=self.failed)
            return
        if any(f.constraints for f in self.sweep.families):
            trial.set_constraint("violated", float(violated))
        self.study.tell(trial, values)


def shared_axes(sweep: Sweep) -> set[str]:
    """The axes with the same values in every variant that has them: each becomes one parameter of the study.
    """
    seen: dict[str, set] = {}
    for family in sweep.families:
        for axis in family.axes:
            seen.setdefault(axis.name, set()).add(axis.values)
    return {name for name, values in seen.items() if len(values) == 1}


def search(sweep: Sweep, sampler: str, seed: int, budget: int, batch: int,
           answers: Callable[[list[int], int], dict[int, Answer]]) -> Iterator[list[int]]:
    """Propose ``budget`` points; ``answers(designs, number of the batch)`` evaluates new ones. Yields the
    designs of each batch."""
    proposals = Proposals(sweep, sampler, seed)
    known = {}
    for number, start in enumerate(range(0, budget, batch)):
        asked = proposals.ask(min(batch, budget - start))
        fresh = list(dict.fromkeys(d for _, d in asked if d not in known))
        known |= answers(fresh, number)
        for trial, design in asked:
            proposals.tell(trial, known[design])
        yield [design for _, design in asked]


def by_family(sweep: Sweep, designs: list[int]) -> Iterator[Points]:
    """Proposed ``designs`` of ``sweep`` as points, grouped by their families."""
    starts = np.asarray(offsets(sweep))
    numbers = np.asarray(sorted(designs), dtype=np.int64)
    which = np.searchsorted(starts, numbers, side="right") - 1
    for number in np.unique(which):
        yield Points(int(number), numbers[which == number] - starts[number])


def work_all(pickled: bytes, points: Points) -> pa.Table:
    """Run one task of a search, as :func:`hwsim.sweep.run.work` does; no point is dropped."""
    return _evaluator(pickled).all(points)


class SearchRun(Run):
    """One run of ``hwsim sweep`` with a ``search`` section."""

    def begin(self, resume: bool, restart: bool) -> bool:
        """Make the folder ready as any run does, or raise :class:`ConfigError` where the extra ``search`` is
        missing.
        """
        optuna()
        return super().begin(resume, restart)

    def all(self) -> Summary:
        """Propose and evaluate up to the budget, then write the final table. Raises :class:`Stopped` on
        Ctrl-C."""
        self.started = time.monotonic()
        given = self.sweep.search
        assert given is not None
        done = 0
        try:
            for designs in search(
                self.sweep, given.sampler, self.sweep.seed, given.budget, given.batch, self._answers
            ):
                done += len(designs)
                self.tell(done, given.budget)
        except KeyboardInterrupt:
            raise Stopped(done, given.budget) from None
        finally:
            self.executor.close()
        self._join(-(-given.budget // given.batch))
        return self.summary

    def _answers(self, designs: list[int], number: int) -> dict[int, Answer]:
        if not self.folder.has(number):
            self.keep(number, self._evaluated(designs, number))
        table = self.folder.read(number)
        objectives = [table.column(name).to_pylist() for name in self.sweep.objectives]
        rows = zip(
            *(table.column(name).to_pylist() for name in ("design", "reason", "violated")), *objectives
        )
        return {
            design: (None if reason or None in values else list(values), broken)
            for design, reason, broken, *values in rows
        }

    def _evaluated(self, designs: list[int], number: int) -> pa.Table:
        function = partial(work_all, pickle.dumps(self.sweep))
        size = 1 if self.sweep.costs == "synthesized" else len(designs)
        pieces = [
            Points(p.family, p.index[at : at + size])
            for p in by_family(self.sweep, designs)
            for at in range(0, len(p.index), size)
        ]
        done = dict(self.executor.run(function, iter(enumerate(pieces))))
        schema = pa.schema([*_evaluator(pickle.dumps(self.sweep)).schema, *EXTRA.items()])
        if not done:
            return schema.empty_table()
        joined = pa.concat_tables([done[i] for i in range(len(pieces))]).combine_chunks()
        first = {design: i for i, design in enumerate(designs)}
        assert self.sweep.search is not None
        trial = [number * self.sweep.search.batch + first[d] for d in joined.column("design").to_pylist()]
        return joined.set_column(
            joined.schema.get_field_index("trial"), "trial", pa.array(trial, pa.int64())
        ).cast(schema)

    def _join(self, count: int) -> None:
        pruned = Counter()
        failed = Counter()
        lacking = Counter()
        evaluated = 0
        for number in range(count):
            table = self.folder.read(number)
            failed.update(texts(table, "reason"))
            lacking.update(texts(kept(table), LACKING))
            for reason, broken in zip(
                table.column("reason").to_pylist(), table.column("violated").to_pylist()
            ):
                evaluated += 1
                pruned.update(["constraints"] if broken and not reason else [])
                self.summary.kept += not broken and not reason
        schema = pa.schema([*_evaluator(pickle.dumps(self.sweep)).schema, ("trial", EXTRA["trial"])])
        self.summary.points, self.summary.failed = evaluated, sum(failed.values())
        meta = meta_of(self.sweep, Pruned(Counter(), evaluated), pruned, failed, lacking, self.summary.kept)
        self.folder.finish(count, schema, meta, Path(self.sweep.path).read_bytes(), self.csv, kept)
        self.summary.seconds = time.monotonic() - self.started


def kept(table: pa.Table) -> pa.Table:
    """What a piece of a search leaves in the final table: designs that break nothing, and those that
    failed."""
    keep = [
        not broken or bool(reason)
        for broken, reason in zip(table.column("violated").to_pylist(), table.column("reason").to_pylist())
    ]
    return table.filter(pa.array(keep, pa.bool_())).drop_columns(["violated"])
