"""Writes what the demo really prints into the README's first code block."""

import io
import shlex
import sys
from contextlib import redirect_stdout
from pathlib import Path

from hwsim.cli import main as hwsim

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = [line.split("$(HWSIM) ")[1] for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if "\t$(HWSIM) " in line]


def demo() -> str:
    """The demo's commands and their output, blank lines left out."""
    lines = []
    for command in COMMANDS:
        out = io.StringIO()
        with redirect_stdout(out):
            assert hwsim(shlex.split(command)) == 0, command
        lines += [f"$ hwsim {command}", *(line.rstrip() for line in out.getvalue().splitlines() if line.strip())]
    return "\n".join(lines)


def main() -> int:
    """Replace the block."""
    path = ROOT / "README.md"
    before, _, after = path.read_text(encoding="utf-8").split("```\n", 2)
    path.write_text(f"{before}```\n{demo()}\n```\n{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
