"""Worker processes that run inputs; one that hangs or grows is ended, and what it did last is a fault."""

import importlib
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from fuzz.inputs import made
from fuzz.run import LIMIT_BYTES, LIMIT_S, fault, peak_bytes

HANG_S = 8 * LIMIT_S
EACH_PROCESS = 250  # one of so many inputs is run as a process of its own
AGE = 2000  # inputs after which a worker begins anew


@dataclass(frozen=True)
class Fault:
    """A seed, and what is wrong with its answer."""

    seed: int
    what: str


def work(pipe: Connection, folder: str) -> None:
    """Run the seeds that come, and say what is wrong with each; end after a while, or when too much memory is
    held."""
    os.environ |= {"HOME": folder, "XDG_CACHE_HOME": f"{folder}/cache"}
    sys.modules["pyosys"] = None  # type: ignore[assignment]  # as where it is not installed: synthesis would take minutes
    while (seed := pipe.recv()) is not None:
        held = peak_bytes()
        what = fault(made(seed), Path(folder) / "case", process=seed % EACH_PROCESS == 0)
        grown = peak_bytes()
        if not what and grown > LIMIT_BYTES and grown > held:
            what = f"holds {grown >> 20} MiB"
        pipe.send((what, grown > LIMIT_BYTES // 2))


def load() -> None:
    """Import what commands import, once, before processes fork."""
    for name in (
        "hwsim.commands.parser",
        "hwsim.simulation",
        "hwsim.answers.compare",
        "hwsim.answers.accelerator_table",
        "hwsim.answers.show",
        "hwsim.sweep.run",
        "hwsim.sweep.spec",
        "hwsim.tech.reading",
        "hwsim.tech.technology",
        "hwsim.cost.activity.stimulus",
        "hwsim.workload.network.workload",
        "fuzz.networks",
    ):
        importlib.import_module(name)


class Worker:
    """A process, and what it runs."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="fuzz-", ignore_cleanup_errors=True)
        self.pipe, theirs = multiprocessing.Pipe()
        self.process = multiprocessing.get_context("fork").Process(
            target=work, args=(theirs, self.folder.name)
        )
        self.process.start()
        theirs.close()
        self.seed, self.began, self.runs = -1, 0.0, 0

    def give(self, seed: int) -> None:
        """The next input."""
        self.seed, self.began, self.runs = seed, time.monotonic(), self.runs + 1
        self.pipe.send(seed)

    def end(self) -> None:
        """Stop, at once where it hangs."""
        self.process.kill()
        self.process.join()
        self.folder.cleanup()


def run(seeds: Iterator[int], count: int, say: Callable[[int, Fault | None], Any]) -> None:
    """Run all seeds on ``count`` processes; ``say(seed, fault)`` hears of each."""
    load()
    workers: list[Worker] = []
    more = True
    try:
        while more or workers:
            while more and len(workers) < count:
                seed = next(seeds, None)
                if seed is None:
                    more = False
                    break
                workers.append(Worker())
                workers[-1].give(seed)
            for worker in _heard(workers):
                ended = _answer(worker, say)
                seed = next(seeds, None) if more else None
                more = more and seed is not None
                if ended or seed is None:
                    worker.end()
                    workers.remove(worker)
                    seeds = _first(seed, seeds)
                else:
                    worker.give(seed)
    finally:
        for worker in workers:
            worker.end()


def _first(seed: int | None, seeds: Iterator[int]) -> Iterator[int]:
    """The seeds with one that was taken put back."""
    if seed is not None:
        yield seed
    yield from seeds


def _heard(workers: list[Worker]) -> list[Worker]:
    """Workers that answered, died, or ran out of time."""
    ready = wait([worker.pipe for worker in workers], timeout=1.0)
    return [w for w in workers if w.pipe in ready or time.monotonic() - w.began > HANG_S]


def _answer(worker: Worker, say: Callable[[int, Fault | None], Any]) -> bool:
    """Tell what a worker found; whether it is to end."""
    if not worker.pipe.poll():
        say(worker.seed, Fault(worker.seed, f"hangs for {HANG_S} s"))
        return True
    try:
        what, large = worker.pipe.recv()
    except EOFError:
        worker.process.join()
        say(worker.seed, Fault(worker.seed, f"ends the process: exit code {worker.process.exitcode}"))
        return True
    say(worker.seed, Fault(worker.seed, what) if what else None)
    return large or worker.runs >= AGE
