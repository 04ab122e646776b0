"""A sweep from its first point to its final table: hands tasks out, keeps results as they come, stops
cleanly, goes on."""

import ast
import pickle
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Protocol

import pyarrow as pa

from hwsim.errors import ConfigError, note, shown
from hwsim.sweep.evaluate import Evaluator
from hwsim.sweep.executor import Executor, Task
from hwsim.sweep.folder import Folder
from hwsim.sweep.identity import plan, sweep_digest
from hwsim.sweep.provenance import meta_of
from hwsim.sweep.results import LACKING
from hwsim.sweep.space import Points, Pruned, tasks
from hwsim.sweep.spec import Sweep

TASK_POINTS = 2048
MOST_POINTS = 1 << 33  # more cannot be enumerated in an hour


class Progress(Protocol):
    """What is told while a sweep runs."""

    def __call__(self, done: int, total: int, note: str = "") -> None: ...


@dataclass
class Summary:
    """What came of a sweep."""

    points: int = 0
    kept: int = 0
    failed: int = 0
    reason: str = ""
    """Why most of the designs that failed did."""
    reused: int = 0
    seconds: float = 0.0
    first_s: float = 0.0


class Stopped(KeyboardInterrupt):
    """The sweep was interrupted; what is done is kept."""

    def __init__(self, done: int, total: int):
        self.done, self.total = done, total
        super().__init__()


@lru_cache(2)
def _evaluator(pickled: bytes) -> Evaluator:
    return Evaluator(pickle.loads(pickled))


def work(pickled: bytes, points: Points) -> pa.Table:
    """Run one task, in whichever process.

    * ``pickled``: the sweep; it travels with every task and is unpacked once per process.
    * ``points``: the points to evaluate.

    Returns the table of the points.
    """
    return _evaluator(pickled)(points)


def size_of(sweep: Sweep) -> int:
    """Points per task of ``sweep``: one where designs are synthesized, because each takes minutes."""
    return 1 if sweep.costs == "synthesized" else TASK_POINTS


def numbered(sweep: Sweep, pruned: Pruned) -> Iterator[Task]:
    """All tasks with their numbers, in the order of the points; constraints count in ``pruned`` what they
    remove.
    """
    return enumerate(tasks(sweep, size_of(sweep), pruned))  # type: ignore[return-value]


def check_size(sweep: Sweep) -> None:
    """Raise :class:`ConfigError` for a sweep with more points than can be enumerated, unless it searches."""
    if sweep.search is None and sweep.size > MOST_POINTS:
        raise sweep.doc.error(f"axes: {sweep.size:,} points, more than the {MOST_POINTS:,} that can be "
                              "enumerated; add a search section", "axes")


def count_points(sweep: Sweep) -> Pruned:
    """Count the points that are to be evaluated, and those that each constraint on fields removes.

    Raises :class:`ConfigError` for a space that is too large.
    """
    check_size(sweep)
    pruned = Pruned()
    for _ in tasks(sweep, 1 << 20, pruned):
        pass
    return pruned


class Run:
    """One run of ``hwsim sweep``."""

    def __init__(
        self,
        sweep: Sweep,
        folder: Folder,
        executor: Executor,
        progress: Progress | None = None,
        csv: bool = False,
    ):
        self.sweep, self.folder, self.executor, self.csv = sweep, folder, executor, csv
        self.progress = progress
        self.summary = Summary()
        self.started = 0.0

    def begin(self, resume: bool, restart: bool) -> bool:
        """Make the folder ready.

        * ``resume``: whether to go on with an unfinished sweep in it.
        * ``restart``: whether to discard what it holds.

        Returns False where an equal sweep is complete in it already. Raises :class:`ConfigError` for another
        sweep's folder.
        """
        check_size(self.sweep)
        made = plan(self.sweep, size_of(self.sweep))
        self.folder.remove_discarded()
        if restart:
            self.folder.restart()
        if resume and self.folder.finished:
            self.check_finished()
            return False
        (self.folder.resume if resume else self.folder.begin)(made)
        return True

    def check_finished(self) -> None:
        """Raise :class:`ConfigError` unless the folder's results are whole and of this sweep."""
        if self.folder.read_meta()["digests"]["sweep"] != sweep_digest(self.sweep):
            raise ConfigError(
                f"{self.folder.path}: holds another sweep, which is finished; leave out --resume to replace "
                "it"
            )

    def all(self) -> Summary:
        """Evaluate everything that is not done yet, then write the final table. Raises :class:`Stopped` on
        Ctrl-C."""
        self.started = time.monotonic()
        size = size_of(self.sweep)
        total = self.sweep.size
        done = 0
        try:
            pruned = count_points(self.sweep)
            total = pruned.kept
            for _, rows in self._results(size):
                done += rows
                self.tell(done, total)
        except KeyboardInterrupt:
            raise Stopped(done, total) from None
        finally:
            self.executor.close()
        self.join(pruned, self._count(size))
        return self.summary

    def _count(self, size: int) -> int:
        return sum(1 for _ in tasks(self.sweep, size))

    def _results(self, size: int) -> Iterator[tuple[int, int]]:
        """Number and points of every task, those done before included."""
        waiting = {}
        function = partial(work, pickle.dumps(self.sweep))
        reused: list[tuple[int, int]] = []

        def missing() -> Iterator[Task]:
            for number, points in numbered(self.sweep, Pruned()):
                if self.folder.has(number):
                    reused.append((number, len(points.index)))
                    continue
                waiting[number] = len(points.index)
                yield number, points

        for number, table in self.executor.run(function, missing()):
            self.keep(number, table)
            yield number, waiting.pop(number)
            while reused:
                yield reused.pop()
        yield from reused
        self.summary.reused = 0

    def keep(self, number: int, table: pa.Table) -> None:
        """Store the results of task ``number``, a table of points."""
        self.folder.keep(number, table)
        if not self.summary.first_s:
            self.summary.first_s = time.monotonic() - self.started

    def tell(self, done: int, total: int) -> None:
        """Report ``done`` of ``total`` points to the callback for progress, if there is one."""
        if self.progress:
            self.progress(done, total)

    def join(self, pruned: Pruned, count: int) -> None:
        """Join the tables of all tasks to the final one.

        * ``pruned``: what constraints on fields removed.
        * ``count``: number of tasks.
        """
        late = Counter()
        failed = Counter()
        lacking = Counter()
        for number in range(count):
            table = self.folder.read(number)
            late.update(dict(ast.literal_eval(table.schema.metadata[b"pruned"].decode())))
            failed.update(texts(table, "reason"))
            lacking.update(texts(table, LACKING))
            self.summary.kept += table.num_rows
        self.summary.failed, self.summary.points = sum(failed.values()), pruned.kept
        self.summary.reason = max(failed, key=lambda text: failed[text], default="")
        self.summary.kept -= self.summary.failed
        schema = _evaluator(pickle.dumps(self.sweep)).schema
        meta = meta_of(self.sweep, pruned, late, failed, lacking, self.summary.kept)
        self.folder.finish(count, schema, meta, Path(self.sweep.path).read_bytes(), self.csv)
        self.summary.seconds = time.monotonic() - self.started


def tell_damaged(folder: Folder) -> None:
    """Say what was damaged in a folder and was made again, if anything was."""
    if folder.damaged:
        note(f"{folder.pieces}: {len(folder.damaged)} damaged, made again: "
             f"{shown(', '.join(folder.piece(n).name for n in folder.damaged))}")


def texts(table: pa.Table, name: str) -> dict[str, int]:
    """Text -> how often it stands in the column ``name`` of ``table``; empty where there is no such column.
    """
    if name not in table.column_names:
        return {}
    entries = table.column(name).combine_chunks().value_counts().to_pylist()
    return {entry["values"]: entry["counts"] for entry in entries if entry["values"]}


__all__ = ["ConfigError", "Progress", "Run", "Stopped", "Summary", "count_points", "size_of"]


