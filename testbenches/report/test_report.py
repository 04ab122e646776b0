"""Reports: fronts and tables against plain Python, the same bytes again, one design's YAML into generate and
verify."""

import json
import random
import shutil

import numpy as np
import pytest

from hwsim.cli import main
from hwsim.config import load
from hwsim.files.library import FOLDERS, shipped
from hwsim.report.analysis import best, crossovers, front, sensitivity
from hwsim.report.data import read
from hwsim.report.text import choices
from hwsim.simulation import simulate
from hwsim.sweep.executor import Inline
from hwsim.sweep.folder import Folder
from hwsim.sweep.run import Run
from hwsim.sweep.spec import read_sweep
from hwsim.workload import load_workload

REPORTS = FOLDERS["config"].parent / "reports"
SWEEP = """
about: A small one.
workloads: [{workload: tiny}]
axes:
  dataflow: [ws, os, broadcast]
  params.w_bits: [2, 4]
  array.rows: [2, 4, 8]
  array.cols: [4, 8]
variants:
  - {name: mac, base: {pe: mac, params: {a_bits: 8}, dataflow: os, array: {}}}
  - {name: shift, base: {pe: shiftadd, params: {a_bits: 8}, dataflow: os, array: {}}}
objectives: {tops_per_mm2: maximize, energy_mj: minimize}
report:
  title: Small
  conclusions: ["One: two.", Three.]
  limits: [Some.]
  tables: [{title: By bits, by: [params.w_bits, pe], best: energy_mj, where: {array.rows: 4}, also: [array.cols],
            results: [energy_mj, area_mm2]}]
  heatmaps: [[array.rows, array.cols]]
"""  # noqa: E501


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A finished sweep."""
    path = tmp_path_factory.mktemp("report")
    (path / "small.yaml").write_text(SWEEP)
    made = Run(read_sweep(path / "small.yaml"), Folder(path / "out"), Inline())
    made.begin(False, False)
    made.all()
    return path / "out"


@pytest.mark.full
def test_a_sweep_that_keeps_nothing_says_what_removed_the_designs(tmp_path, capsys):
    path, out = tmp_path / "none.yaml", tmp_path / "out"
    path.write_text(SWEEP.split("report:")[0] + "constraints: [area_mm2 <= 1e-6]\n")
    reason = "no design was kept; of 72, 72 were removed by `area_mm2 <= 1e-6`"
    assert main(["sweep", str(path), "-o", str(out), "-j", "1"]) == 0
    assert reason in capsys.readouterr().err
    assert main(["report", str(out)]) == 2
    assert capsys.readouterr().err == f"hwsim: {out}: {reason}\n"


def test_fronts_equal_the_definition():
    rng = np.random.default_rng(2)
    for _ in range(50):
        x, y = rng.integers(0, 12, (2, 40)).astype(float)
        x[rng.integers(0, 40, 3)] = np.nan
        known = [i for i in range(40) if x[i] == x[i]]
        wanted = [
            i
            for i in known
            if not any(
                (x[j] <= x[i] and y[j] <= y[i] and (x[j], y[j]) != (x[i], y[i]))
                or ((x[j], y[j]) == (x[i], y[i]) and j < i)
                for j in known
            )
        ]
        assert sorted(front(x, y).tolist()) == wanted


def test_best_sensitivity_and_crossovers(folder):
    points = read(folder)
    rows = [{n: points.columns[n][i] for n in points.columns} for i in range(len(points))]
    top = max(r["tops_per_mm2"] for r in rows)
    assert points.columns["tops_per_mm2"][best(points, "tops_per_mm2")] == top
    for one in sensitivity(points, "tops_per_mm2"):
        for value, factor in zip(one.values, one.factors):
            assert factor == pytest.approx(
                top / max(r["tops_per_mm2"] for r in rows if r[one.axis] == value), rel=1e-12
            )
    for bits, pe, value, second, other in crossovers(points, "tops_per_mm2"):
        ranked = sorted(
            (
                (max(r["tops_per_mm2"] for r in rows if r["pe"] == p and r["params.w_bits"] == bits), p)
                for p in ("mac", "shiftadd")
            ),
            reverse=True,
        )
        assert [(value, pe), (other, second)] == ranked


@pytest.mark.full
def test_the_same_data_gives_the_same_bytes(folder, tmp_path, monkeypatch):
    for name in ("one", "two"):
        shutil.copytree(folder, tmp_path / name / "out")
        monkeypatch.chdir(tmp_path / name)
        assert main(["report", "out"]) == 0
    first, second = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*") if p.is_file()}
        for n in ("one", "two")
    )
    assert first == second
    text = (tmp_path / "one" / "out" / "report.md").read_text()
    for part in (
        "# Small",
        "1. One: two.",
        "## By bits",
        "held-out error of shiftadd",
        "| numpy |",
        "| figure | kind | source |",
    ):
        assert part in text
    page = (tmp_path / "one" / "out" / "report.html").read_text()
    assert (
        'src="http' not in page
        and 'href="http' not in page
        and page.count("<tr data-design=") == len(read(folder))
    )


def test_a_table_of_the_sweep_file(folder, tmp_path, capsys):
    shutil.copytree(folder, tmp_path / "out")
    assert main(["report", str(tmp_path / "out"), "--no-html"]) == 0
    points = read(folder)
    lines = (tmp_path / "out" / "report.md").read_text().split("## By bits")[1].splitlines()[6:10]
    for line, (bits, pe) in zip(lines, [(2, "mac"), (2, "shiftadd"), (4, "mac"), (4, "shiftadd")]):
        among = (
            (points.columns["params.w_bits"] == bits)
            & (points.columns["pe"] == pe)
            & (points.columns["array.rows"] == 4)
        )
        row = best(points, "energy_mj", among)
        assert line.startswith(
            f"| {points.columns['design'][row]} | {bits} | {pe} | {points.columns['array.cols'][row]} | "
        )


@pytest.mark.full
def test_a_design_is_an_accelerator(folder, tmp_path, capsys):
    points = read(folder)
    for row in random.Random(4).sample(range(len(points)), 4):
        number, path = int(points.columns["design"][row]), tmp_path / f"d{row}.yaml"
        assert main(["report", str(folder), "--design", str(number), "-o", str(path)]) == 0
        config = load(path)
        assert simulate(config, load_workload("tiny")).totals()["cycles"] == points.columns["cycles"][row]
        out = capsys.readouterr().out
        following = f"next: hwsim generate {path} -o build/small_{number}\nnext: hwsim verify {path}\n"
        assert out == f"{path}\n{following}"
    path = tmp_path / "one.yaml"
    assert (
        main(["report", str(folder), "--design", str(int(points.columns["design"][0])), "-o", str(path)]) == 0
    )
    assert main(["generate", str(path), "-o", str(tmp_path / "rtl")]) == 0
    assert main(["verify", str(path), "--gemm", "5,9,3"]) == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("by: [params.w_bits, pe]", "by: [params.w_bit]"), "small.yaml"),
        (("limits: [Some.]", "limits: [{a: b}]"), "limits: must be texts"),
        (("best: energy_mj", "bst: energy_mj"), "bst: unknown key; did you mean 'best'?"),
        (("title: Small", "title: [1]"), "title: must be a text"),
    ],
)
def test_mistakes_in_the_report_section(folder, tmp_path, capsys, change, said):
    shutil.copytree(folder, tmp_path / "out")
    text = SWEEP.replace(*change)
    (tmp_path / "out" / "sweep.yaml").write_text(text)
    assert main(["report", str(tmp_path / "out"), "--no-html"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1 and (said in err or "did you mean 'params.w_bits'?" in err)
    (tmp_path / "s.yaml").write_text(text)
    assert main(["sweep", str(tmp_path / "s.yaml"), "--dry-run"]) == 2  # not only after hours of sweeping
    early = capsys.readouterr().err.replace(str(tmp_path / "s.yaml"), str(tmp_path / "out" / "sweep.yaml"))
    assert early.split(" (known")[0].strip() == err.split(" (known")[0].strip()


def test_there_is_no_report_without_a_sweep(folder, tmp_path, capsys):
    assert main(["report", str(tmp_path)]) == 2
    assert "holds no finished sweep" in capsys.readouterr().err
    shutil.copytree(folder, tmp_path / "out")
    (tmp_path / "out" / "points.parquet").write_bytes(b"PAR1")
    assert main(["report", str(tmp_path / "out")]) == 2
    assert "is damaged" in capsys.readouterr().err
    assert main(["report", str(folder), "--design", "99999"]) == 2
    assert "keeps no design 99999" in capsys.readouterr().err


def test_shipped_sweeps_are_sweeps():
    for name in shipped("sweep"):
        assert read_sweep(name).name == name


@pytest.mark.parametrize("name", ["edge_npu", "lut_shape", "mixpe_iso_area", "which_engine", "ws_or_os"])
def test_shipped_reports_are_of_shipped_sweeps(name):
    folder = REPORTS / name
    assert (folder / "sweep.yaml").read_bytes() == shipped("sweep")[name].read_bytes()
    assert json.loads((folder / "meta.json").read_bytes())["kept"] == len(read(folder))
    assert f"hwsim sweep configs/sweeps/{name}.yaml -o reports/{name}" in (folder / "report.md").read_text()


@pytest.mark.parametrize(
    "values", [np.array([2.0, 1.0, np.nan, 2.0]), np.array(["b", "a", None, "b"], dtype=object)]
)
def test_tables_have_designs_without_the_field_too(values):
    found = choices(values)
    assert sorted(i for rows in found for i in np.flatnonzero(rows)) == [0, 1, 2, 3]
    assert [rows.tolist() for rows in found][-1] == [False, False, True, False] and len(found) == 3
    assert len(choices(values[:2])) == 2
