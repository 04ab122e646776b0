"""Technologies of the user's own in configurations, by path and from a search path: simulate, compare, synth
and sweeps."""

import json
import os
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
from conftest import own_store
from sweeping import swept
from technologies import own_technology
from test_tech import TINY

from hwsim.config import load
from hwsim.cost import store
from hwsim.errors import ConfigError
from hwsim.options import INTERCONNECT
from hwsim.quantity import Quantity
from hwsim.simulation import simulate
from hwsim.sweep.evaluate import Evaluator
from hwsim.sweep.identity import content
from hwsim.tech.names import folders, own
from hwsim.tech.technology import load_header
from hwsim.workload import Workload

CONFIG = "pe: mac\ndataflow: os\narray: {rows: 2, cols: 2}\ntechnology: "
AROUND = "\nbuffers: {a: {kib: 16}, w: {kib: 16}, c: {kib: 16}}\ndram: {type: hbm2}\n"
GEMM = Workload.of([(8, 16, 8)])


@pytest.fixture(autouse=True)
def places(tmp_path, monkeypatch):
    """No folders but the test's own."""
    monkeypatch.delenv("HWSIM_TECH_PATH", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def config(folder: Path, named: str, around: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "own.yaml"
    path.write_text(CONFIG + named + around + "\n", encoding="utf-8")
    return path


def test_a_path_starts_from_the_configuration(tmp_path, monkeypatch):
    own_technology(tmp_path / "configs" / "tech")
    path = config(tmp_path / "configs", "./tech/mine.yaml")
    for here, given in ((tmp_path, "configs/own.yaml"), (tmp_path / "configs", "own.yaml"), (tmp_path, path)):
        monkeypatch.chdir(here)
        loaded = load(given)
        assert load_header(loaded.technology).temperature_c == 85 and Path(loaded.technology).samefile(
            tmp_path / "configs/tech/mine.yaml"
        )


def test_names_are_searched_in_the_users_folders(tmp_path, monkeypatch):
    first, second, last = (
        own_technology(tmp_path / folder, name)
        for folder, name in (("a", "mine"), ("b", "mine"), ("data/hwsim/tech", "other"))
    )
    monkeypatch.setenv(
        "HWSIM_TECH_PATH", os.pathsep.join(str(p) for p in (tmp_path / "none", first.parent, second.parent))
    )
    assert folders() == [tmp_path / "none", first.parent, second.parent, last.parent]
    assert own() == {"mine": first, "other": last}
    assert (
        load(config(tmp_path, "mine")).technology == "mine"
        and load(config(tmp_path, "other")).technology == "other"
    )


def test_a_user_without_a_home_has_no_folder(monkeypatch):
    def none():
        raise RuntimeError("Could not determine home directory.")
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setattr(Path, "home", none)
    assert folders() == [] and load("int8_os16").technology == "asap7"


@pytest.mark.parametrize(
    "named, message",
    [
        (
            "asap8",
            "technology: unknown technology; did you mean 'asap7'? (known: asap7, ihp_sg13g2, mine, "
            "sky130hd), not 'asap8'",
        ),
        ("mein", "did you mean 'mine'?"),
        ("./none.yaml", "technology: no such file"),
        ("./tech.yaml", "technology: is not a file"),
        ("7", "technology: must be a text, not 7"),
    ],
)
def test_wrong_names_are_one_line(named, message, tmp_path, cli):
    own_technology(tmp_path / "data" / "hwsim" / "tech")
    (tmp_path / "tech.yaml").mkdir()
    path = config(tmp_path, named)
    code, out, err = cli("simulate", path, "--gemm", "8,8,8")
    assert (
        (code, out) == (2, "")
        and err.startswith(f"hwsim: {path}:4: ")
        and message in err
        and err.count("\n") == 1
    )


def test_a_shipped_name_is_not_taken_over(tmp_path, cli, monkeypatch):
    hidden = own_technology(tmp_path / "tech", "asap7")
    monkeypatch.setenv("HWSIM_TECH_PATH", str(hidden.parent))
    code, _, err = cli("simulate", config(tmp_path, "asap7"), "--gemm", "8,8,8")
    assert code == 2 and f"asap7 is a shipped technology and {hidden} has the same name" in err
    assert cli("simulate", config(tmp_path, "./tech/asap7.yaml"), "--gemm", "8,8,8")[0] == 0


def test_a_broken_technology_is_one_line(tmp_path, cli):
    path = own_technology(tmp_path)
    path.write_text(
        path.read_text(encoding="utf-8").replace("voltage_v: 1.2", "voltage_v: 99"), encoding="utf-8"
    )
    code, out, err = cli("simulate", config(tmp_path, "./mine.yaml", AROUND), "--gemm", "8,8,8")
    assert (
        (code, out) == (2, "") and f"{path}:" in err and "voltage_v: must be" in err and err.count("\n") == 1
    )


def test_what_was_never_synthesized_is_unknown_with_its_remedy(tmp_path, cli):
    own_technology(tmp_path)
    path = config(tmp_path, "./mine.yaml", AROUND)
    energy = simulate(load(path), GEMM).energy()
    assert isinstance(energy["dram"], Quantity) and isinstance(energy["buffers"], Quantity)
    assert isinstance(energy["engine"], str) and f"run `hwsim synth {path}`" in energy["engine"]
    code, out, err = cli("simulate", path, "--gemm", "8,16,8", "-v")
    assert (
        (code, err) == (0, "")
        and "figures hold for: engine mine, 130 nm, typ, 1.2 V, 85 C; buffers CACTI 7, 22 nm, itrs-hp, "
        "360 K (mine has no table of memories; buffers.technology chooses others); DRAM"
        in out
    )
    code, out, err = cli("simulate", config(tmp_path / "bare", "../mine.yaml"), "--gemm", "8,16,8")
    assert (
        (code, err) == (0, "") and "never synthesized, and not estimated" in out and "run `hwsim synth" in out
    )
    code, out, err = cli("compare", path, "int8_os16", "--gemm", "8,16,8", "-v")
    assert (
        (code, err) == (0, "")
        and "own: figures hold for: engine mine" in out
        and f"run `hwsim synth {path}`" in out
    )
    assert "int8_os16: figures hold for: engine asap7, 7 nm, TT, 0.7 V, 25 C" in out


def kept_as(cost, path: Path, cells: str):
    return replace(
        cost,
        technology=path.stem,
        keys=cost.keys
        | {"cells": cells, "wires": store.wires(str(path)), "generator": store.generator(load("tiny_os2x3"))},
    )


def test_kept_results_are_of_the_same_cells_alone(tmp_path):
    """A result counts for a technology of its name and cells; the shipped results of a name are not those of
    a file of that name."""
    shipped_one = load("int8_os16")
    cost = store.known(shipped_one)
    assert cost is not None
    mine, alias = tmp_path / "mine.yaml", tmp_path / "asap7.yaml"
    for path in (mine, alias):
        path.write_text(TINY.replace('"tiny"', f'"{path.stem}"'), encoding="utf-8")
    ours, imitated = replace(shipped_one, technology=str(mine)), replace(shipped_one, technology=str(alias))
    assert store.known(ours) is None and store.known(imitated) is None
    store.keep(kept_as(cost, mine, "another"), own_store())
    assert store.known(ours) is None
    store.keep(kept_as(cost, mine, store.cells(str(mine))), own_store())
    found = store.known(ours)
    assert (
        found is not None
        and asdict(found)["parts"] == asdict(cost)["parts"]
        and store.known(imitated) is None
    )
    mine.write_text(mine.read_text(encoding="utf-8").replace("area_um2: 1", "area_um2: 2"), encoding="utf-8")
    assert store.known(ours) is None


SWEEP = """
base: {pe: mac, dataflow: os, array: {rows: 8, cols: 8}, technology: TECH, buffers: {a: {kib: 16}, w: {kib: 16}, c: {kib: 16}},
       dram: {type: hbm2}}
workloads: [{workload: llama2_7b, section: decode}]
costs: COSTS
axes: {array.rows: [4, 8]}
"""  # noqa: E501


def evaluated(path: Path, named: str, costs: str, more: str = ""):
    sweep = swept(path, SWEEP.replace("TECH", named).replace("COSTS", costs) + more)
    family = sweep.families[0]
    index = np.arange(family.size)
    return sweep, *Evaluator(sweep).results(family, index, family.columns(index))


def test_sweeps_take_technologies_by_path(tmp_path, monkeypatch):
    own_technology(tmp_path / "tech")
    sweep, found, reasons = evaluated(tmp_path, "./tech/mine.yaml", "none")
    assert set(reasons) == {""} and (found["cycles"] > 0).all()
    assert sweep.families[0].fixed["technology"] == str(tmp_path / "tech/mine.yaml")
    _, _, reasons = evaluated(tmp_path, "./tech/mine.yaml", "estimated")
    assert all("mine.yaml has no characterized engines; costs: synthesized" in reason for reason in reasons)
    with pytest.raises(ConfigError, match="did you mean 'asap7'"):
        swept(tmp_path, SWEEP.replace("TECH", "asap8").replace("COSTS", "none"))
    with pytest.raises(ConfigError, match="did you mean 'mine'") as caught:
        monkeypatch.setenv("HWSIM_TECH_PATH", str(tmp_path / "tech"))
        own_axis = "variants: [{name: x, axes: {technology: [mine, nime]}}]\n"
        swept(tmp_path, SWEEP.replace("TECH", "mine").replace("COSTS", "none") + own_axis)
    assert caught.value.place == f"{tmp_path / 's.yaml'}:7"


def test_a_technology_that_changed_is_another_sweep(tmp_path):
    path = own_technology(tmp_path)
    before = content(swept(tmp_path, SWEEP.replace("TECH", "./mine.yaml").replace("COSTS", "none")))
    path.write_text(
        path.read_text(encoding="utf-8").replace("leakage_nw: 0.063", "leakage_nw: 0.064"), encoding="utf-8"
    )
    after = content(swept(tmp_path, SWEEP.replace("TECH", "./mine.yaml").replace("COSTS", "none")))
    assert {key for key in before if before[key] != after[key]} == {"technologies"} and list(
        before["technologies"]
    ) == [str(path)]
    assert "technologies" not in content(
        swept(tmp_path, SWEEP.replace("TECH", "asap7").replace("COSTS", "none"))
    )


@pytest.mark.long
def test_synthesis_in_an_own_technology_reaches_simulate_and_sweeps(tmp_path, cli):
    own_technology(tmp_path)
    path = config(tmp_path, "./mine.yaml", AROUND + "clock_mhz: 100\n")
    code, out, err = cli("synth", path, "--json")
    assert code == 0, err
    parts = json.loads(out)["parts"]
    # a simulation holds no wires
    area = sum(p["area_um2"] * p["instances"] for p in parts if p["kind"] not in INTERCONNECT)
    figures = simulate(load(path), GEMM).area
    assert figures and isinstance(figures["engine"], Quantity) and figures["engine"].value == area * 1e-6
    sweep = swept(
        tmp_path,
        f"base: {path}\nworkloads: [{{workload: llama2_7b, section: decode}}]\ncosts: synthesized\n"
        "axes: {array.rows: [2]}\n",
    )
    found, reasons = Evaluator(sweep).results(
        sweep.families[0], np.arange(1), sweep.families[0].columns(np.arange(1))
    )
    assert list(reasons) == [""] and found["engine_mm2"][0] == figures["engine"].value
