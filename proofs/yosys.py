"""Yosys in a process of its own, from the pinned package: scripts in, netlists and verdicts out."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

_RUN = (
    "import sys; from pyosys import libyosys as y; d = y.Design(); [y.run_pass(line, d) for line in "
    "sys.stdin.read().splitlines()]"
)


class YosysError(Exception):
    """Yosys refuses a command; the message is the end of its log."""


def yosys(folder: Path, *commands: str, timeout: float | None = None) -> str:
    """Run commands in a folder and give what they print; raises :class:`YosysError`,
    ``subprocess.TimeoutExpired``.

    After ``timeout`` seconds, or an interruption, it ends Yosys and what Yosys has started.
    """
    with subprocess.Popen(
        [sys.executable, "-c", _RUN],
        text=True,
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as run:
        try:
            printed, _ = run.communicate("\n".join(commands), timeout)
        except BaseException:
            os.killpg(run.pid, signal.SIGKILL)
            raise
    if run.returncode:
        raise YosysError(printed[-600:])
    return printed


def netlists(folder: Path, source: str, tops: list[str]) -> dict[str, Any]:
    """Flat word-level netlists of the named modules of a Verilog file, in the form of Yosys's
    ``write_json``."""
    commands = [f"read_verilog {source}", "proc", "pmuxtree", "flatten -noscopeinfo", "clean"]
    yosys(folder, *commands, "write_json netlists.json")
    modules = json.loads((folder / "netlists.json").read_text())["modules"]
    return {top: modules[top] for top in tops}
