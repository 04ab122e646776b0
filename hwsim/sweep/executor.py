"""Where the tasks of a sweep run: in processes of this machine, or on a Dask cluster.

Both give results as they come, in any order, with a bounded number of tasks under way. A worker that dies
takes nothing with it: its tasks run again, ``TRIES`` times at most.
"""

import multiprocessing
import os
import signal
import sys
import tempfile
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import resource_tracker, util
from typing import Any

from hwsim.cost.pool import ENDS, cores, starting
from hwsim.errors import ConfigError
from hwsim.extras import missing
from hwsim.temporary import inside, make, remove, short

TRIES = 3
AHEAD = 2  # tasks per worker handed out at once: one that runs and one that waits
Task = tuple[int, Any]
"""A task's number and what it is about."""


class Executor(ABC):
    """Runs ``function(argument)`` for tasks."""

    @abstractmethod
    def run(self, function: Callable[[Any], Any], tasks: Iterator[Task]) -> Iterator[tuple[int, Any]]:
        """Run a function on every task.

        * ``function``: what runs, in this or in another process; it must not depend on the state of this one.
        * ``tasks``: pairs of a number and an argument; they are taken as workers are free.

        Yields the number and the result of every task, in the order in which they finish.
        """

    @abstractmethod
    def close(self) -> None:
        """Stop at once; tasks under way are given up."""

    @property
    @abstractmethod
    def workers(self) -> int:
        """How many tasks run at a time."""

    def __enter__(self) -> "Executor":
        return self

    def __exit__(self, *args) -> None:
        self.close()


class Inline(Executor):
    """In this process, one task after the other."""

    @property
    def workers(self) -> int:
        return 1

    def run(self, function: Callable[[Any], Any], tasks: Iterator[Task]) -> Iterator[tuple[int, Any]]:
        for number, argument in tasks:
            yield number, function(argument)

    def close(self) -> None:
        pass


@cache
def temporary() -> str:
    """The folder of what this process's pools and their workers need: the standard library keeps its sockets
    there until the end."""
    name, handle = make(short)
    with inside(name):
        util.get_temp_dir()
    # the library removes what is in it at -100
    util.Finalize(None, remove, args=(name, handle), exitpriority=-101)
    return name


def _quiet(folder: str) -> None:
    """Temporary files go to ``folder``; Ctrl-C, held back until here, is for the process that hands out the
    tasks and ends its workers."""
    tempfile.tempdir = folder
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDS)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    """Nobody waits for the results of a process that is gone."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class Pool(Executor):
    """A pool of processes."""

    def __init__(self, workers: int):
        self._workers = workers
        self.pool = None

    @property
    def workers(self) -> int:
        return self._workers

    def _open(self) -> ProcessPoolExecutor:
        if self.pool is None:
            context = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
            if sys.platform == "linux":
                context.set_forkserver_preload(["hwsim.sweep.evaluate"])
            resource_tracker.ensure_running()  # it unblocks signals when it starts
            self.pool = ProcessPoolExecutor(
                self._workers, mp_context=context, initializer=_quiet, initargs=(temporary(),)
            )
        return self.pool

    def run(self, function: Callable[[Any], Any], tasks: Iterator[Task]) -> Iterator[tuple[int, Any]]:
        under_way: dict[Future, Task] = {}
        tries: dict[int, int] = {}
        waiting: list[Task] = []
        while True:
            while len(under_way) < AHEAD * self._workers:
                task = waiting.pop() if waiting else next(tasks, None)
                if task is None:
                    break
                try:
                    pool = self._open()
                    with starting():  # this may start processes
                        under_way[pool.submit(function, task[1])] = task
                except BrokenProcessPool:
                    waiting.append(task)
                    break
            if not under_way and not waiting:
                return
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            broken = self.pool is not None and bool(getattr(self.pool, "_broken", False))
            for future in done:
                task = under_way.pop(future)
                if isinstance(future.exception(), BrokenProcessPool):
                    broken = True
                    waiting.append(task)
                else:
                    yield task[0], future.result()
            if broken:
                waiting += under_way.values()
                under_way = {}
                self.close()
                for number, _ in waiting:
                    tries[number] = tries.get(number, 0) + 1
                    if tries[number] >= TRIES:
                        raise ConfigError(
                            f"a worker process died {TRIES} times over task {number} (out of memory?); try "
                            "fewer with -j"
                        )

    def close(self) -> None:
        if self.pool is not None:
            processes = list((self.pool._processes or {}).values())
            self.pool.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.terminate()
            for process in processes:
                process.join(5)
            self.pool = None


class Dask(Executor):
    """A Dask cluster; Dask itself runs a task again whose worker dies."""

    def __init__(self, address: str):
        try:
            from distributed import Client
        except ImportError:
            raise missing("--scheduler", "Dask", "cluster") from None
        try:
            self.client = Client(address, timeout="10s", set_as_default=False)
        except (OSError, ValueError) as e:
            raise ConfigError(
                f"--scheduler: no Dask scheduler at {address}: {' '.join(str(e).split())}"
            ) from None
        if not self.client.nthreads():
            self.client.close()
            raise ConfigError(f"--scheduler: the cluster at {address} has no workers")

    @property
    def workers(self) -> int:
        threads: Any = self.client.nthreads()
        return max(sum(threads.values()), 1)

    def run(self, function: Callable[[Any], Any], tasks: Iterator[Task]) -> Iterator[tuple[int, Any]]:
        from distributed import as_completed
        from distributed.scheduler import KilledWorker
        numbers: dict[Any, int] = {}
        running = as_completed(loop=self.client.loop)

        def feed() -> None:
            while len(numbers) < AHEAD * self.workers:
                task = next(tasks, None)
                if task is None:
                    return
                future = self.client.submit(function, task[1], pure=False, retries=TRIES - 1)
                numbers[future.key] = task[0]
                running.add(future)

        feed()
        for future in running:
            number = numbers.pop(future.key)
            try:
                result = future.result()
            except KilledWorker:
                raise ConfigError(
                    f"workers of the cluster died over task {number} (out of memory?)"
                ) from None
            except ModuleNotFoundError as e:
                raise ConfigError(
                    f"--scheduler: a worker lacks {e.name}; install the same hwsim there"
                ) from None
            feed()
            yield number, result

    def close(self) -> None:
        self.client.close()


def executor(workers: int, scheduler: str = "") -> Executor:
    """A cluster where one is given, else processes here: as many as there are cores where ``workers`` is
    0."""
    if scheduler:
        return Dask(scheduler)
    return Pool(workers or cores())
