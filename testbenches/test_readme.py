"""The README shows what the demo really prints, and names every architecture and dataflow."""

import re
from pathlib import Path

import pytest

from hwsim.dataflow import dataflows
from hwsim.library import shipped
from hwsim.pe import architectures

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DEMO = [line.split("$(HWSIM) ")[1] for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if "\t$(HWSIM) " in line]


@pytest.mark.parametrize("command", [pytest.param(each, marks=pytest.mark.full if "verify" in each else []) for each in DEMO])
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


@pytest.mark.parametrize("command", re.findall(r"^hwsim ((?:simulate|compare) .*)", README, re.M))
def test_answers_run_as_written(cli, command, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    code, out, err = cli(*command.split())
    assert (code, err) == (0, "") and out
    for name in re.findall(r"--(?:csv|plots|trace) (\S+)", command):
        assert (tmp_path / name).exists()


def test_python_runs_as_written():
    names: dict = {}
    exec(re.findall(r"```python\n(.*?)```", README, re.S)[0], names)
    assert names["result"].summary()["tokens_per_s"] > 0


def test_number_of_shipped_models():
    assert f"{len(shipped('model'))} models are shipped" in README
