"""Where the tasks of a sweep run: in processes of this machine, or on a Dask cluster.

Both give results as they come, in any order, with a bounded number of tasks under way. A worker that dies
takes nothing with it: its tasks run again, ``TRIES`` times at most.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import Any

from hwsim.errors import ConfigError
from hwsim.extras import missing
from hwsim.processes import Died, Processes, cores, result_of

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


class Pool(Executor):
    """Processes of this machine."""

    def __init__(self, workers: int):
        self.processes = Processes(workers)

    @property
    def workers(self) -> int:
        return self.processes.workers

    def run(self, function: Callable[[Any], Any], tasks: Iterator[Task]) -> Iterator[tuple[int, Any]]:
        under_way: dict[Future, Task] = {}
        tries: dict[int, int] = {}
        again: list[Task] = []
        while True:
            try:
                while len(under_way) < AHEAD * self.workers:
                    task = again.pop() if again else next(tasks, None)
                    if task is None:
                        break
                    again.append(task)  # until it is under way
                    future = self.processes.submit(function, task[1])
                    under_way[future] = again.pop()
                if not under_way:
                    return
                for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                    result = result_of(future)
                    yield under_way.pop(future)[0], result
            except Died:
                self.close()
                again += under_way.values()
                under_way = {}
                for number, _ in again:
                    tries[number] = tries.get(number, 0) + 1
                    if tries[number] >= TRIES:
                        raise ConfigError(
                            f"a worker process died {TRIES} times over task {number} (out of memory?); try "
                            "fewer with -j"
                        ) from None

    def close(self) -> None:
        self.processes.close()


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
