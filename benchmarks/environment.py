"""Environments of their own for the tools that benchmarks compare with, and processes that are timed."""

import os
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"


def environment(name: str, pins: tuple[str, ...]) -> Path:
    """The interpreter of an environment under build/, which is made again whenever the pins change."""
    home = BUILD / name
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = home / "pins"
    if not stamp.exists() or stamp.read_text() != " ".join(pins):
        print(f"installing {' '.join(pins)} under {home.relative_to(ROOT)}", file=sys.stderr)
        venv.create(home, clear=True, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *pins], check=True)
        stamp.write_text(" ".join(pins))  # last: an interrupted installation is done again
    return python


def timed(command: list, cwd: Path) -> tuple[str, float]:
    """Last line that a process printed, and the wall time from its start to its end in seconds."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, text=True)
    wall = time.perf_counter() - start
    lines = done.stdout.splitlines()
    if done.returncode or not lines:  # some tools end with 0 on some errors
        raise SystemExit(f"failed with exit code {done.returncode}: {done.stdout}")
    return lines[-1], wall
