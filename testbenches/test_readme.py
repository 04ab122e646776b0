"""The README shows what the demo really prints, and names every architecture and dataflow."""

import re
from pathlib import Path

import pytest

from hwsim.dataflow import dataflows
from hwsim.pe import architectures

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DEMO = [line.split("$(HWSIM) ")[1] for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if "\t$(HWSIM) " in line]


@pytest.mark.parametrize("command", DEMO)
def test_demo_output_is_in_the_readme(cli, command, monkeypatch, tmp_path):
    assert f"$ hwsim {command}" in README
    monkeypatch.chdir(tmp_path)
    (tmp_path / "configs").symlink_to(ROOT / "configs")
    code, out, _ = cli(*command.split())
    printed = [line.rstrip() for line in out.splitlines() if line.strip()]
    assert code == 0 and "\n".join(printed) in README


def test_every_architecture_and_dataflow_has_a_row():
    rows = set(re.findall(r"^\| `(\w+)` ", README, re.M))
    assert rows == {*architectures(), *dataflows()}
