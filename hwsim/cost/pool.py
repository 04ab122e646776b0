"""Work on the parts of an engine in several processes, or in this one.

Whatever ends the work (an error, Ctrl-C, a process that is killed at any moment of its life) ends all of it:
tools that run are stopped and temporary files removed. The standard library's pool hangs or prints tracebacks
where a process dies while others start; here each process has a pipe of its own, and no thread or lock stands
between.
"""

import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import connection, resource_tracker
from types import ModuleType
from typing import Any

from hwsim.errors import ConfigError, VerificationError
from hwsim.temporary import Temporary

ENDS = (signal.SIGINT, signal.SIGTERM)
PATIENCE_S = 10.0  # that a process has to clean up when it is told to end
_worker = {"busy": False}


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool:
    """Calls ``function(context, *arguments)`` for many arguments; ``jobs`` processes at most, none of their
    own for 1. Close it."""

    def __init__(self, context: Any, jobs: int = 1):
        self.context, self.jobs = context, jobs
        self._workers: dict[connection.Connection, Any] = {}
        self._folder: Temporary | None = None

    def map(self, function: Callable, arguments: Sequence[tuple], done: Callable[[], None]) -> list:
        """The results in order; ``done`` is called after each. The first error ends the rest."""
        results: dict[int, Any] = {}
        try:
            if self.jobs == 1 or len(arguments) < 2:
                for number, each in enumerate(arguments):
                    results[number] = function(self.context, *each)
                    done()
            else:
                self._start(min(self.jobs, len(arguments)))
                waiting = iter(enumerate(arguments))
                of = dict[Any, int]()
                for pipe in self._workers:
                    self._hand(pipe, function, waiting, of)
                while of:
                    ready: list[Any] = connection.wait(of)
                    for pipe in ready:
                        number, (fine, results[number]) = of.pop(pipe), pipe.recv()
                        if not fine:
                            raise results[number]
                        done()
                        self._hand(pipe, function, waiting, of)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            self.close(stop=True)
            raise ConfigError(
                "a process of synthesis was killed; less memory than it needs? -j 1 needs the least"
            ) from None
        except BaseException:
            self.close(stop=True)
            raise
        return [results[number] for number in range(len(arguments))]

    @staticmethod
    def _hand(pipe: connection.Connection, function: Callable, waiting: Any, of: dict) -> None:
        """The next work to a process that has none."""
        for number, each in waiting:
            pipe.send((function, each))
            of[pipe] = number
            break

    def _start(self, wanted: int) -> None:
        """Processes up to a number; what they are about goes through the pipe, so that one that dies early
        leaves nobody waiting."""
        if self._folder is None:
            self._folder = Temporary()
        spawn = multiprocessing.get_context("spawn")
        resource_tracker.ensure_running()  # it unblocks signals when it starts
        before = len(self._workers)
        while len(self._workers) < wanted:
            with starting():
                ours, theirs = spawn.Pipe()
                process = spawn.Process(target=_work, args=(theirs, self._folder.name), daemon=True)
                process.start()
                self._workers[ours] = process
                theirs.close()
        for pipe in list(self._workers)[before:]:
            pipe.send(self.context)

    def close(self, stop: bool = False) -> None:
        """End the processes; ``stop`` does not wait for what they do."""
        workers = self._workers
        self._workers = {}
        for pipe, process in workers.items():
            pipe.close()
            if stop:
                process.terminate()
        deadline = time.monotonic() + PATIENCE_S
        for process in workers.values():
            process.join(max(deadline - time.monotonic(), 0.0) if stop else None)
            if process.is_alive():
                process.kill()
                process.join()
        if self._folder:
            self._folder.cleanup()
            self._folder = None


@contextmanager
def starting():
    """Around what starts processes: signals wait, and no process imports the program's main module, which may
    be a user's script that asks for this very work outside of ``if __name__ == "__main__":``.

    What processes get to do is in hwsim's own modules.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        with signals_held():
            yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def signals_held():
    """Ctrl-C and SIGTERM wait until the end, and never reach processes that start meanwhile."""
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


def _work(pipe: connection.Connection, folder: str) -> None:
    """A process: temporary files go to ``folder``; the end of the process that it works for ends it."""
    signal.signal(signal.SIGTERM, _stop)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    if sys.platform == "linux":
        import ctypes
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    tempfile.tempdir = folder
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the other end is closed: no more work
        context = pipe.recv()
        while True:
            function, arguments = pipe.recv()
            _worker["busy"] = True
            try:
                answer: tuple = (True, function(context, *arguments))
            except (ConfigError, VerificationError) as e:
                answer = (False, e)
            except Exception:
                answer = (False, RuntimeError(f"in a process of synthesis:\n{traceback.format_exc()}"))
            _worker["busy"] = False
            pipe.send(answer)


def _stop(*_: object) -> None:
    """SIGTERM: work under way is left by an exception, for it cleans up."""
    if _worker["busy"]:
        raise SystemExit(1)
    os._exit(1)
