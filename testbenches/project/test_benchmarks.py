"""Commands of benchmarks/, proofs/, studies/ and fuzz/: each one starts and describes itself; a benchmark
gives figures."""

import importlib
import itertools
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
from conftest import graded

from benchmarks import choices, fastest, stages, tensor_cores
from hwsim.cost.netlist import mapping
from hwsim.formats import FLOATS

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(
    path.relative_to(ROOT)
    for folder in ("benchmarks", "proofs", "studies", "fuzz")
    for path in (ROOT / folder).glob("*.py")
)
COMMANDS = [".".join(path.with_suffix("").parts).removesuffix(".__main__") for path in MODULES
            if 'if __name__ == "__main__":' in (ROOT / path).read_text(encoding="utf-8")]
"""What `python -m` runs."""


def test_there_are_commands():
    assert {
        "benchmarks.choices",
        "benchmarks.sweep",
        "fuzz",
        "proofs",
        "proofs.banks",
        "proofs.mutate",
        "studies",
    } <= set(COMMANDS)


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_command_describes_itself(path, monkeypatch, capsys):
    """Every module is imported; of a command, `--help` shows what it is and ends it before it does
    anything."""
    module = importlib.import_module(".".join(path.with_suffix("").parts))
    name = module.__name__.removesuffix(".__main__")
    if name not in COMMANDS:
        return
    monkeypatch.setattr(sys, "argv", [str(ROOT / path), "--help"])
    with pytest.raises(SystemExit) as end:
        module.main()
    shown, errors = capsys.readouterr()
    assert end.value.code == 0 and shown.startswith("usage: ") and "--help" in shown and not errors


@pytest.mark.parametrize("name", graded(COMMANDS, 0, 7))
def test_a_command_starts_alone(name):
    done = subprocess.run(
        [sys.executable, "-m", name, "--help"], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0 and done.stdout.startswith("usage: ") and not done.stderr


def test_a_wrong_answer_of_a_tensor_core_is_counted(monkeypatch, capsys, tmp_path):
    """Products that need no rounding: 1 * 1 + 0 over the first four of a block; one of three answers is
    another value."""
    single = FLOATS["float32"]
    one, four, five = single.encode_values(np.array([1.0, 4.0, 5.0]))
    answers = {"a": np.full((3, 4), one), "b": np.full((3, 4), one), "c": np.zeros((3, 1), np.int64),
               "d_fp32": np.array([[four], [five], [four]])}
    np.savez(tmp_path / "answers.npz", **{f"V100__fp16__{name}": codes for name, codes in answers.items()})
    monkeypatch.setattr(sys, "argv", ["tensor_cores", str(tmp_path / "answers.npz"), "v100_fp16"])
    assert tensor_cores.main() == 1
    assert capsys.readouterr().out.split() == ["v100_fp16", "1", "of", "3", "sums", "differ"]


@pytest.mark.long
@pytest.mark.skipif(not mapping.available(), reason="needs the extra synth")
def test_choices_of_arithmetic_have_figures(monkeypatch, capsys):
    """A small cell with two adders: a row each, over the first; a period that nothing meets has a dash and no
    ratio."""
    monkeypatch.setattr(
        sys,
        "argv",
        [
            "choices",
            "--configs",
            "tiny_os2x3",
            "--multipliers",
            "array",
            "--adders",
            "inferred",
            "ripple",
            "--periods",
            "2000",
            "50",
        ],
    )
    choices.main()
    title, _, *rows = capsys.readouterr().out.splitlines()
    assert title == "tiny_os2x3, asap7"
    first, second = (row.split() for row in rows)
    assert first[:2] == ["array", "inferred"] and second[:2] == ["array", "ripple"]
    for row in (first, second):
        area, area_ratio, energy, energy_ratio, *unmet, least, _, product = row[2:]
        assert unmet == ["-", "-"] and float(area) > 0 < float(energy) and 50 < float(least) <= 2000
        assert float(product) == pytest.approx(float(area_ratio) * float(energy_ratio), rel=0.02)
        assert float(area_ratio) == pytest.approx(float(area) / float(first[2]), abs=0.005)
        assert float(energy_ratio) == pytest.approx(float(energy) / float(first[4]), abs=0.005)


@pytest.mark.parametrize("benchmark", [fastest, stages])
def test_a_report_follows_from_its_data(benchmark, monkeypatch, capsys):
    written = {}
    monkeypatch.setattr(benchmark, "write_files", lambda folder, files: written.update(files))
    monkeypatch.setattr(sys, "argv", [benchmark.__name__, "--from-data"])
    benchmark.main()
    assert written == {name: (benchmark.FOLDER / name).read_text(encoding="utf-8") for name in written}
    assert {"report.md"} < written.keys()


def test_more_registers_are_tried_as_long_as_they_help():
    """Every engine begins as shipped, and has a row with one register more for each whose longest path goes
    through a cell, or through a column of the outlet."""
    of = defaultdict(list)
    for row in fastest.known():
        of[row.engine].append(row)
    for rows in of.values():
        assert (rows[0].stages, rows[0].outlet) == (0, 0)
        for row, more in itertools.pairwise(rows):
            added = (more.stages - row.stages, more.outlet - row.outlet)
            assert ".cell" in row.gates_path if added == (1, 0) else "outlet.column" in row.gates_path
            assert added in ((1, 0), (0, 1))
