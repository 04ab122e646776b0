"""External tools in processes of their own, which end with the work that started them, whatever ends that work.

A tool runs in a folder that holds its temporary files too, as the leader of a process group: what it starts itself is stopped with it.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from hwsim.errors import ConfigError

FULL_BYTES = 1 << 16  # less free space than this is a full disk
LEASH = """\
import ctypes, os, sys
if sys.platform == 'linux': ctypes.CDLL(None).prctl(1, 9)
if os.getppid() != {parent}: sys.exit(1)
"""  # the kernel kills it when its parent dies, if that has not died before


def python(program: str) -> list[str]:
    """The command by which this process runs a Python program on a leash."""
    return [sys.executable, "-c", LEASH.format(parent=os.getpid()) + program]


def run(command: list[str], folder: Path, timeout_s: float | None = None) -> subprocess.CompletedProcess:
    """Run a command in a folder to its end, output as text; raises ``TimeoutExpired``. Nothing of it is left when this ends."""
    environment = os.environ | {"TMPDIR": str(folder)}
    process = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, errors="replace", start_new_session=True)
    with process:
        try:
            out, err = process.communicate(timeout=timeout_s)
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):  # all of it has ended
                pass
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def check_space(folder: Path) -> None:
    """Raise :class:`ConfigError` if the disk that holds a folder is full."""
    if shutil.disk_usage(folder).free < FULL_BYTES:
        raise ConfigError("no space left for temporary files; TMPDIR names another folder", str(folder.parent))


def failure(ended: subprocess.CompletedProcess, name: str) -> str:
    """Why a run of the tool ``name`` failed, in one line."""
    if ended.returncode < 0:
        return f"{name} was killed by signal {-ended.returncode}; less memory than it needs?"
    said = [line for line in (ended.stdout + ended.stderr).splitlines() if line.strip()]
    lines = [line for line in said if "ERROR" in line] or said[-1:] or [f"ended with {ended.returncode}"]
    return f"{name} failed: {' '.join(lines)[-300:]}"
