"""External tools in processes of their own, which end with the work that started them, whatever ends that
work.

A tool runs in a folder that holds its temporary files too, as the leader of a process group: what it starts
itself is stopped with it.
"""

import errno
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from hwsim.errors import ConfigError

WATCH_S = 0.2  # between two looks at a tool that runs
FULL_BYTES = 1 << 16  # less free space than this is a full disk
LEASH = """\
import ctypes, os, sys
if sys.platform == 'linux': ctypes.CDLL(None).prctl(1, 9)
if os.getppid() != {parent}: sys.exit(1)
"""  # the kernel kills it when its parent dies, if that has not died before


def python(program: str) -> list[str]:
    """The command by which this process runs a Python program on a leash."""
    return [sys.executable, "-c", LEASH.format(parent=os.getpid()) + program]


def leashed(command: list[str]) -> list[str]:
    """The command by which this process runs another on a leash; the kernel's order to die with the parent
    outlives ``exec``."""
    return [
        sys.executable,
        "-I",
        "-S",
        "-c",
        LEASH.format(parent=os.getpid()) + "os.execvp(sys.argv[1], sys.argv[1:])",
        *command,
    ]


def run(
    command: list[str],
    folder: Path,
    timeout_s: float | None = None,
    environment: Mapping[str, str] | None = None,
    watch: Callable[[], None] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder to its end, output as text; raises ``TimeoutExpired``. Nothing of it is left
    when this ends.

    ``environment`` is in place of this process's own; ``watch`` is called every ``WATCH_S`` seconds
    meanwhile.
    """
    own = {**(os.environ if environment is None else environment), "TMPDIR": str(folder)}
    process = subprocess.Popen(command, cwd=folder, env=own, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, errors="replace", start_new_session=True)
    with process:
        try:
            out, err = _output(process, timeout_s, watch)
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):  # all of it has ended
                pass
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _output(
    process: subprocess.Popen[str], timeout_s: float | None, watch: Callable[[], None] | None
) -> tuple[str, str]:
    """What a process wrote until its end."""
    if watch is None:
        return process.communicate(timeout=timeout_s)
    end = float("inf") if timeout_s is None else time.monotonic() + timeout_s
    while True:
        try:
            return process.communicate(timeout=WATCH_S)
        except subprocess.TimeoutExpired:
            if time.monotonic() > end:
                raise
            watch()


@contextmanager
def terminable() -> Iterator[None]:
    """SIGTERM ends the work as Ctrl-C does: nothing is left of it."""
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def check_space(folder: Path, log: str = "") -> None:
    """Raise :class:`ConfigError` if the disk that holds a folder is full, or was when a tool wrote its
    log."""
    if shutil.disk_usage(folder).free < FULL_BYTES or os.strerror(errno.ENOSPC) in log:
        raise ConfigError(
            "no space left for temporary files; TMPDIR names another folder", str(folder.parent)
        )


def failure(ended: subprocess.CompletedProcess[str], name: str) -> str:
    """Why a run of the tool ``name`` failed, in one line."""
    if ended.returncode < 0:
        # what the system does where memory ends
        guess = "; less memory than it needs?" if ended.returncode == -signal.SIGKILL else ""
        return f"{name} was killed by signal {-ended.returncode}{guess}"
    said = [line for line in (ended.stdout + ended.stderr).splitlines() if line.strip()]
    lines = [line for line in said if "ERROR" in line] or said[-1:] or [f"ended with {ended.returncode}"]
    return f"{name} failed: {' '.join(lines)[-300:]}"
