"""Processes of this machine that sweeps and synthesis share their work among.

Loky's pool starts them, hands out the work and tells of a process that dies at any moment of its life; it
imports no script that asks for this very work. Here is what hwsim promises beside that: whatever ends the
work (an error, Ctrl-C, SIGTERM, a process that is killed) ends all of it in one line, the tools that
processes run are stopped, and temporary files are gone.
"""

import os
import signal
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from multiprocessing import resource_tracker as standard_tracker
from typing import TYPE_CHECKING, Any

from hwsim.errors import ConfigError
from hwsim.files.temporary import Temporary

if TYPE_CHECKING:
    from loky import ProcessPoolExecutor

ENDS = (signal.SIGINT, signal.SIGTERM)
WATCH_S = 0.5  # between two looks at the process that a process works for


class Died(Exception):
    """A process ended before its work; so has all other work that was under way."""


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Processes:
    """At most ``workers`` processes, which are started when there is work for them. Close it."""

    def __init__(self, workers: int):
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._folder: Temporary | None = None

    def submit(self, function: Callable, *arguments: Any) -> Future:
        """Hand out ``function(*arguments)``; both are pickled. Raises :class:`Died`, as does the result."""
        from loky.process_executor import BrokenProcessPool
        with _signals_held():  # this may start processes
            try:
                return self._open().submit(function, *arguments)
            except BrokenProcessPool:
                raise Died from None

    def _open(self) -> "ProcessPoolExecutor":
        if self._pool is None:
            from loky import ProcessPoolExecutor
            self._folder = Temporary()
            self._pool = ProcessPoolExecutor(
                self.workers, initializer=_begin, initargs=(self._folder.name, os.getpid())
            )
            # a process that has taken much memory is replaced, which is no news to a user
            warnings.filterwarnings("ignore", "A worker stopped while some jobs were given", UserWarning)
        return self._pool

    def map(self, function: Callable, arguments: Sequence[tuple], done: Callable[[], None]) -> list:
        """Results of a function in the order of its arguments. The first error ends the rest.

        * ``function``, ``arguments``: what is called, once with each tuple; in this process where there is
          one worker, or one call.
        * ``done``: called after each.

        Raises what the function raises; :class:`ConfigError` where a process was killed.
        """
        if self.workers == 1 or len(arguments) < 2:
            results = []
            for each in arguments:
                results.append(function(*each))
                done()
            return results
        try:
            found = [self.submit(function, *each) for each in arguments]
            waiting = set(found)
            while waiting:
                ended, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in ended:
                    result_of(future)
                    done()
            return [future.result() for future in found]
        except Died:
            self.close()
            raise ConfigError(
                "a process of synthesis was killed; less memory than it needs? -j 1 needs the least"
            ) from None
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the processes and the tools that they run; work under way is given up."""
        pool = self._pool
        self._pool = None
        if pool is not None:
            pool.shutdown(kill_workers=True)
        if self._folder:
            self._folder.cleanup()
            self._folder = None


def result_of(future: Future) -> Any:
    """What a function that was handed out gave or raised; :class:`Died` where its process, or another of the
    same pool, ended first."""
    from loky.process_executor import BrokenProcessPool, ShutdownExecutorError
    try:
        return future.result()
    except (BrokenProcessPool, ShutdownExecutorError):
        raise Died from None


@contextmanager
def _signals_held():
    """Ctrl-C and SIGTERM wait until the end, and never reach processes that start meanwhile."""
    from loky.backend import resource_tracker
    for tracker in (standard_tracker, resource_tracker):
        tracker.ensure_running()  # they unblock signals when they start
    waiting: list[int] = []
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDS)
    handlers = {}
    # another thread, of a library, may get what this one has blocked
    if threading.current_thread() is threading.main_thread():
        handlers = {number: signal.signal(number, lambda got, _: waiting.append(got)) for number in ENDS}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        for number in waiting[:1]:
            signal.raise_signal(number)


def _begin(folder: str, parent: int) -> None:
    """The beginning of a process: temporary files go to ``folder``, Ctrl-C is for the process ``parent`` that
    it works for, and the end of that ends it."""
    tempfile.tempdir = folder
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDS)
    if sys.platform == "linux":
        import ctypes
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: int) -> None:
    """Nobody waits for the results of a process that is gone."""
    while os.getppid() == parent:
        time.sleep(WATCH_S)
    os._exit(1)
