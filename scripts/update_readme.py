"""Writes what commands really print: the demo's into docs/demo.md, the example's into the README."""

import io
import os
import re
import shlex
import sys
import tempfile
import textwrap
from argparse import ArgumentParser
from contextlib import redirect_stdout
from pathlib import Path

from hwsim.cli import main as hwsim

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
DEMO = ROOT / "docs" / "demo.md"
COMMANDS = [
    line.split("$(HWSIM) ")[1]
    for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    if "\t$(HWSIM) " in line
]
KEPT = ("latency", "energy", "area", "engine")
"""First words of the lines of an answer that the README shows."""
WIDTH = 80


def printed(command: str) -> list[str]:
    """The lines that a command of hwsim prints, blank ones left out."""
    out = io.StringIO()
    with redirect_stdout(out):
        assert hwsim(shlex.split(command)) == 0, command
    return [line.rstrip() for line in out.getvalue().splitlines() if line.strip()]


def demo() -> str:
    """The demo's commands and their output."""
    return "\n".join(line for command in COMMANDS for line in (f"$ hwsim {command}", *printed(command)))


def answer(readme: str) -> str:
    """The lines of the example's answer that the README shows, in its width."""
    name, text = re.findall(r'```yaml title="(.*?)"\n(.*?)```', readme, re.S)[0]
    command = re.findall(r"```sh\nhwsim (.*?)\n```", readme, re.S)[0]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, name).write_text(text, encoding="utf-8")
        os.chdir(folder)
        lines = [
            line for line in printed(f"{command} --wide") if line.split()[0] in KEPT and "  " not in line
        ]
        os.chdir(ROOT)
    return "\n".join(
        textwrap.fill(line, WIDTH, subsequent_indent="  ", break_on_hyphens=False) for line in lines
    )


def main() -> int:
    """Replace both blocks."""
    for path, text in ((DEMO, demo()), (README, answer(README.read_text(encoding="utf-8")))):
        before, _, after = re.split(
            r"(?<=```text\n)(.*?)(?=^```$)", path.read_text(encoding="utf-8"), maxsplit=1, flags=re.S | re.M
        )
        path.write_text(f"{before}{text}\n{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    ArgumentParser(description=__doc__).parse_args()
    sys.exit(main())
