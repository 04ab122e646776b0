"""Searches of spaces: seeded, resumable to the same bytes, never beyond the budget; and sweeps whose points
are synthesized one by one."""

import json
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from cluster import cluster
from sweeping import contents, ended

from hwsim.cli import main
from hwsim.cost.netlist import mapping
from hwsim.sweep.executor import Inline
from hwsim.sweep.folder import Folder
from hwsim.sweep.run import Run, Stopped
from hwsim.sweep.search import SearchRun
from hwsim.sweep.spec import read_sweep

pytest.importorskip("optuna")

SEARCH = """
base: int8_os16
workloads: [{workload: tiny}]
costs: none
axes:
  dataflow: [ws, os, broadcast]
  params.lanes: [1, 2, 4]
  array.rows: {from: 1, to: 32, step: 1}
  array.cols: {from: 1, to: 32, step: 1}
constraints: ["rows * cols <= 256"]
objectives: {cycles: minimize, peak_tops: minimize}
search: {sampler: SAMPLER, budget: 80, batch: 16}
seed: 5
"""
BY_SAMPLER = pytest.mark.parametrize(
    "sampler", ["tpe", *(pytest.param(x, marks=pytest.mark.long) for x in ("random", "nsga2", "nsga3"))]
)


def searched(path: Path, folder: Path, resume: bool = False, stop_after: int = 0):
    """A search to its end, or until it has kept some batches."""
    return ended(SearchRun(read_sweep(path), Folder(folder), Inline()), resume, stop_after)


@pytest.mark.full
@BY_SAMPLER
def test_a_search_that_is_interrupted_ends_in_the_same_bytes(tmp_path, sampler):
    path = tmp_path / "s.yaml"
    path.write_text(SEARCH.replace("SAMPLER", sampler))
    whole = searched(path, tmp_path / "whole")
    wanted = contents(tmp_path / "whole")
    for stop in (1, 3):
        folder = tmp_path / f"part{stop}"
        with pytest.raises(Stopped) as stopped:
            searched(path, folder, stop_after=stop)
        assert stopped.value.done == 16 * stop
        searched(path, folder, resume=True)
        assert contents(folder) == wanted
    rows = pq.read_table(tmp_path / "whole" / "points.parquet").to_pylist()
    assert whole.kept == len(rows) > 20 and whole.points <= 80
    assert len({row["design"] for row in rows}) == len(rows) and max(row["trial"] for row in rows) < 80
    assert all(row["array.rows"] * row["array.cols"] <= 256 for row in rows)
    path.write_text(SEARCH.replace("SAMPLER", sampler).replace("seed: 5", "seed: 6"))
    searched(path, tmp_path / "other")
    assert contents(tmp_path / "other")["points.parquet"] != wanted["points.parquet"]


@pytest.mark.full
@BY_SAMPLER
def test_what_a_search_finds_are_the_sweeps_own_results(tmp_path, sampler):
    path = tmp_path / "s.yaml"
    path.write_text(SEARCH.replace("SAMPLER", sampler))
    searched(path, tmp_path / "out")
    everything = tmp_path / "all.yaml"
    everything.write_text(SEARCH.split("search:")[0])
    ended(Run(read_sweep(everything), Folder(tmp_path / "all"), Inline()))
    known = {row["design"]: row for row in pq.read_table(tmp_path / "all" / "points.parquet").to_pylist()}
    for row in pq.read_table(tmp_path / "out" / "points.parquet").to_pylist():
        assert {key: value for key, value in row.items() if key != "trial"} == known[row["design"]]


def test_wrong_searches_are_one_line(tmp_path, capsys):
    path = tmp_path / "s.yaml"
    text = SEARCH.replace("SAMPLER", "tpe")
    for wrong, said in (
        (text.replace("tpe", "tpo"), "sampler: must be one of random, tpe, nsga2, nsga3"),
        (text.replace("budget: 80", "budget: 0"), "budget: must be"),
        (
            text.replace("objectives: {cycles: minimize, peak_tops: minimize}\n", ""),
            "a search needs at least one",
        ),
    ):
        path.write_text(wrong)
        assert main(["sweep", str(path), "-o", str(tmp_path / "out")]) == 2
        err = capsys.readouterr().err
        assert said in err and err.startswith(f"hwsim: {path}:") and err.count("\n") == 1, err
        assert not (tmp_path / "out" / "points.parquet").exists()


# -- synthesized points ----------------------------------------------------------------------------
SYNTHESIZED = """
base: {pe: mac, params: {a_bits: 3, w_bits: 2, k_max: 64}, dataflow: os, array: {rows: 1, cols: 1}}
workloads: [{workload: tiny}]
costs: synthesized
axes:
  clock_mhz: [400, 500]
objectives: {area_mm2: minimize}
"""


@pytest.mark.skipif(not mapping.available(), reason="needs the extra synth")
@pytest.mark.long
def test_synthesized_points_come_to_the_same_bytes_in_processes_and_on_a_cluster(tmp_path, monkeypatch):
    """Areas are those that `hwsim synth` says, wires and clock apart."""
    pytest.importorskip("distributed")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "s.yaml"
    path.write_text(SYNTHESIZED)
    command = [sys.executable, "-m", "hwsim", "sweep", str(path)]
    subprocess.run([*command, "-o", tmp_path / "here", "-j", "2"], check=True, capture_output=True)
    rows = pq.read_table(tmp_path / "here" / "points.parquet").to_pylist()
    assert [row["reason"] for row in rows] == ["", ""]
    config = tmp_path / "two_bits.yaml"
    config.write_text(
        "pe: mac\nparams: {a_bits: 3, w_bits: 2, k_max: 64}\ndataflow: os\narray: {rows: 1, cols: 1}\n"
    )
    synth = [
        sys.executable,
        "-m",
        "hwsim",
        "synth",
        config,
        "--period-ns",
        "2",
        "--without",
        "wires,clock",
        "--json",
    ]
    said = subprocess.run(synth, check=True, capture_output=True)
    assert rows[1]["area_mm2"] == json.loads(said.stdout)["totals"]["area"]["value"] * 1e-6
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))
    with cluster(tmp_path, 2) as (where, _):
        subprocess.run(
            [*command, "-o", tmp_path / "there", "--scheduler", where], check=True, capture_output=True
        )
    assert contents(tmp_path / "there") == contents(tmp_path / "here")
    assert any(p.is_file() for p in (tmp_path / "other").rglob("*"))  # made there, not found here
