"""docs/ show what the demo really prints, and name every architecture and dataflow; the README's picture is
that of its data."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from hwsim.dataflow import dataflows
from hwsim.files.library import shipped
from hwsim.pe import architectures

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text(encoding="utf-8")
PRINTED = (DOCS / "demo.md").read_text(encoding="utf-8")
DEMO = [
    line.split("$(HWSIM) ")[1]
    for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    if "\t$(HWSIM) " in line
]

PICTURE = "import readme_picture as p; print(p.picture(p.read(p.ROOT / 'reports' / 'which_engine')), end='')"


@pytest.mark.parametrize(
    "command", [pytest.param(each, marks=pytest.mark.full if "verify" in each else []) for each in DEMO]
)
def test_demo_output_is_in_the_documents(cli, command, monkeypatch, tmp_path):
    assert f"$ hwsim {command}" in PRINTED
    monkeypatch.chdir(tmp_path)
    (tmp_path / "configs").symlink_to(ROOT / "configs")
    code, out, _ = cli(*command.split())
    assert code == 0 and " ".join(out.split()) in " ".join(PRINTED.split())


def test_every_architecture_and_dataflow_has_a_row():
    rows = set(re.findall(r"^\| `(\w+)` ", (DOCS / "guide" / "engines.md").read_text(encoding="utf-8"), re.M))
    assert rows - {*shipped("config")} == {*architectures(), *dataflows()}


def test_number_of_shipped_models():
    assert f"{len(shipped('model'))} models are shipped" in (DOCS / "guide" / "workloads.md").read_text(
        encoding="utf-8"
    )


@pytest.mark.full
def test_the_picture_is_that_of_its_data():
    drawn = subprocess.run(
        [sys.executable, "-c", PICTURE], capture_output=True, text=True, check=True, cwd=ROOT / "scripts"
    ).stdout
    assert drawn == (DOCS / "pictures" / "engines.svg").read_text(encoding="utf-8")
    assert "engines.svg" in README
