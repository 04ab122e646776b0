"""Work on the parts of an engine in several processes, or in this one.

Whatever ends the work (an error, Ctrl-C, a process that is killed) ends all of it: tools that run are stopped and temporary files removed.
"""

import multiprocessing
import os
import signal
import tempfile
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import Any

from hwsim.errors import ConfigError

ENDS = (signal.SIGINT, signal.SIGTERM)
_worker: dict[str, Any] = {"context": None, "busy": False, "stopped": False}


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool:
    """Calls ``function(context, *arguments)`` for many arguments; ``jobs`` processes at most, none of their own for 1. Close it."""

    def __init__(self, context: Any, jobs: int = 1):
        self.context, self.jobs = context, jobs
        self._executor: ProcessPoolExecutor | None = None
        self._folder: tempfile.TemporaryDirectory | None = None
        self._processes: list = []

    def map(self, function: Callable, arguments: Sequence[tuple], done: Callable[[], None]) -> list:
        """The results in order; ``done`` is called after each. The first error ends the rest."""
        if self.jobs == 1 or len(arguments) < 2:
            results = []
            for each in arguments:
                results.append(function(self.context, *each))
                done()
            return results
        futures: list[Future] = []
        try:
            resource_tracker.ensure_running()  # it unblocks signals when it starts
            with signals_held():
                executor, before = self._started(len(arguments)), multiprocessing.active_children()
                futures += [executor.submit(_call, function, each) for each in arguments]
                self._processes += [p for p in multiprocessing.active_children() if p not in before]
            for future in as_completed(futures):
                future.result()
                done()
            return [future.result() for future in futures]
        except BrokenProcessPool:
            self.close(stop=True)
            raise ConfigError("a process of synthesis was killed; less memory than it needs? -j 1 needs the least") from None
        except BaseException:
            self.close(stop=True)
            raise

    def _started(self, wanted: int) -> ProcessPoolExecutor:
        if self._executor is None:
            self._folder = tempfile.TemporaryDirectory(prefix="hwsim-")
            self._executor = ProcessPoolExecutor(min(self.jobs, wanted), multiprocessing.get_context("spawn"), _begin,
                                                 (self.context, self._folder.name))
        return self._executor

    def close(self, stop: bool = False) -> None:
        """End the processes; ``stop`` does not wait for what they do."""
        if self._executor:
            for process in self._processes if stop else ():
                process.terminate()
            self._executor.shutdown(cancel_futures=True)
            self._executor, self._processes = None, []
        if self._folder:
            self._folder.cleanup()
            self._folder = None


@contextmanager
def signals_held():
    """Ctrl-C and SIGTERM wait until the end, and never reach processes that start meanwhile."""
    waiting: list[int] = []
    before, handlers = signal.pthread_sigmask(signal.SIG_BLOCK, ENDS), {}
    if threading.current_thread() is threading.main_thread():  # another thread, of a library, may get what this one has blocked
        handlers = {number: signal.signal(number, lambda got, _: waiting.append(got)) for number in ENDS}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        for number in waiting[:1]:
            signal.raise_signal(number)


def _begin(context: Any, folder: str) -> None:
    """In a new process: temporary files go to ``folder``; the end of the process that it works for ends it."""
    signal.signal(signal.SIGTERM, _stop)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    try:
        import ctypes
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    except (OSError, AttributeError):  # Linux alone has it
        pass
    _worker["context"] = context
    tempfile.tempdir = folder


def _stop(*_: object) -> None:
    _worker["stopped"] = True
    if _worker["busy"]:
        raise SystemExit


def _call(function: Callable, arguments: tuple) -> Any:
    if _worker["stopped"]:
        raise SystemExit
    _worker["busy"] = True
    try:
        return function(_worker["context"], *arguments)
    finally:
        _worker["busy"] = False
