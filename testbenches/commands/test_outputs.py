"""Files of a command are written when nothing can go wrong any more: after exit code 2 none is there, nor a
folder made for it."""

import errno
import os
from pathlib import Path

import pytest
from conftest import graded

import hwsim.generate as generate
from hwsim.errors import ConfigError
from hwsim.generate import write_all

MEMORY = "int8_os16"  # a configuration with buffers and DRAM
ALONE = "tiny_os2x3"
SUMS = "bipolar_os8x8"  # requantizes, so that it takes neither wider operands nor a longer K than it has
WIDE = "name,m,k,n,a_bits\nl0,3,4,5,9\n"


def everything(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def refused(folder: Path):
    """Commands that are refused at the last moment, after other files were asked for."""
    (folder / "wide.csv").write_text(WIDE)
    (folder / "long.yaml").write_text("gemms: [{name: g, m: 3, k: 1000000, n: 4}]\n")
    (folder / "file").write_text("in the way of a folder")
    files = ("--export", folder / "new" / "w.yml", "--csv", folder / "new" / "x.csv")
    gemm = ("--gemm", "3,4,5")
    yield ("simulate", SUMS, "--workload", folder / "wide.csv", *files), "a_bits"
    yield ("simulate", SUMS, "--workload", folder / "long.yaml", *files), "k"
    yield ("simulate", ALONE, *gemm, *files[:2], "--csv", folder / "file" / "x.csv"), "cannot write"
    yield (
        ("simulate", MEMORY, *gemm, *files, "--trace", folder / "new" / "t.json", "--trace-layer", "none"),
        "--trace-layer",
    )
    yield ("simulate", MEMORY, *gemm, *files, "--plots", folder / "file"), "cannot write"
    yield ("simulate", MEMORY, *gemm, *files, "--trace", folder / "file" / "t.json"), "cannot write"
    yield ("simulate", ALONE, *gemm, *files, "--rtl", "--rtl-limit", "0.000001"), "--rtl-limit"
    yield ("compare", ALONE, SUMS, "--workload", folder / "wide.csv", *files), "a_bits"
    yield ("compare", ALONE, "tiny_ws4x4", *gemm, *files[:2], "--csv", folder / "file" / "x.csv"), ""
    yield ("generate", ALONE, "-o", folder / "file" / "rtl"), "cannot write"
    yield ("synth", ALONE, "--plot", folder / "file" / "x.svg"), "cannot write"
    yield ("tech", "show", "asap7", "--liberty", folder / "file" / "x.lib"), "cannot write"


@pytest.mark.full
def test_nothing_is_left_after_exit_2(cli, tmp_path):
    for command, said in refused(tmp_path):
        before = everything(tmp_path)
        code, _, err = cli(*command)
        assert (code, err.count("\n")) == (2, 1) and said in err, (command, err)
        assert everything(tmp_path) == before, command


@pytest.mark.full
def test_all_files_are_there_after_exit_0(cli, tmp_path):
    code, _, err = cli(
        "simulate",
        MEMORY,
        "--gemm",
        "3,4,5",
        "--export",
        tmp_path / "a" / "w.yml",
        "--csv",
        tmp_path / "b" / "x.csv",
        "--trace",
        tmp_path / "c" / "t.json",
        "--plots",
        tmp_path / "d",
    )
    assert (code, err) == (0, "")
    pictures = {f"d/{name}.{suffix}" for name in ("roofline", "energy", "time") for suffix in ("png", "svg")}
    assert everything(tmp_path) == {"a", "a/w.yml", "b", "b/x.csv", "c", "c/t.json", "d"} | pictures
    assert cli("simulate", MEMORY, "--workload", tmp_path / "a" / "w.yml")[0] == 0


@pytest.mark.parametrize("failing", range(3))
@pytest.mark.parametrize("step", ["mkstemp", "replace"])
def test_a_disk_that_is_full_half_way(tmp_path, monkeypatch, step, failing):
    """Before the first file is in its place; a disk that refuses a name later has room for it no more, but
    what is in place is whole."""
    module = generate.tempfile if step == "mkstemp" else generate.os
    exact, calls = getattr(module, step), []

    def full(*arguments, **options):
        calls.append(arguments)
        if len(calls) == failing + 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        return exact(*arguments, **options)

    monkeypatch.setattr(module, step, full)
    files = {tmp_path / "a" / "x": "x", tmp_path / "a" / "b" / "y": b"\xff", tmp_path / "z": "ä"}
    with pytest.raises(ConfigError, match="cannot write: No space left on device"):
        write_all(files)
    whole = [path for path in files if path.exists()]
    assert len(whole) == (failing if step == "replace" else 0)
    assert everything(tmp_path) == {
        str(p.relative_to(tmp_path))
        for path in whole
        for p in (path, *path.parents)
        if p != tmp_path and tmp_path in p.parents
    }


def test_interrupted_writes_leave_nothing(tmp_path, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(generate.os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_all({tmp_path / "new" / "x": "x"})
    assert not everything(tmp_path)


def test_new_files_have_the_usual_permissions(tmp_path):
    before = os.umask(0o027)
    try:
        write_all({tmp_path / "x": "x"})
    finally:
        os.umask(before)
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o640


# -- sweeps ----------------------------------------------------------------------------------------
SWEEP = (
    "workloads: [{workload: tiny}]\nbase: tiny_os2x3\naxes: {array.rows: [2, 4]}\ncosts: none\nobjectives: "
    "{cycles: minimize}\n"
)


@pytest.mark.parametrize(
    "name", graded(["../../../escaped/here", "..", ".", "/tmp/escaped", "a/b", r'"a\nb"', "x" * 300], 0, 3)
)
def test_a_sweeps_name_is_that_of_a_folder(cli, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "s.yaml").write_text(f"{SWEEP}name: {name}\n")
    code, out, err = cli("sweep", "s.yaml", "-j", "1")
    assert (code, out, err.count("\n")) == (2, "", 1) and everything(tmp_path) == {"s.yaml"}
    assert err.startswith(
        "hwsim: s.yaml:6: name: must be the name of a folder in reports/, without /, or -o DIR must name "
        "another, not "
    )
    code, out, err = cli("sweep", "s.yaml", "-j", "1", "-o", "out")
    assert (code, err) == (0, "") and {path.name for path in tmp_path.iterdir()} == {"s.yaml", "out"}


@pytest.mark.parametrize(
    "text, said",
    [
        (
            SWEEP.replace("objectives: {cycles: minimize}", "search: {budget: 4}"),
            "s.yaml:5: objectives: missing; a search needs at least one",
        ),
        (SWEEP.replace("[2, 4]", "{from: 1, to: 200, step: 1}"), "points, more than the"),
        (SWEEP + "search: {budget: 4}\n", "search needs Optuna, which is an extra"),
    ],
    ids=["objectives", "points", "extra"],
)
def test_a_sweep_that_cannot_begin_leaves_no_folder(cli, tmp_path, monkeypatch, text, said):
    monkeypatch.setitem(__import__("sys").modules, "optuna", None)
    monkeypatch.setattr("hwsim.sweep.run.MOST_POINTS", 100)
    (tmp_path / "s.yaml").write_text(text)
    code, out, err = cli("sweep", tmp_path / "s.yaml", "-o", tmp_path / "out", "-j", "1")
    assert (
        (code, out, err.count("\n")) == (2, "", 1) and said in err and everything(tmp_path) == {"s.yaml"}
    ), err
