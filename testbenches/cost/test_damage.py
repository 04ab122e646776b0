"""Stored files that were cut or changed since they were written are not believed: made again, or refused with
the remedy, in one line."""

import json
import os
import random
import shutil
from dataclasses import asdict
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from conftest import graded
from sweeping import contents, ended, write

from hwsim.config import load
from hwsim.cost import ecp5, store
from hwsim.files.library import shipped
from hwsim.files.seal import (
    Damaged,
    check_parquet,
    opened_json,
    opened_text,
    sealed_json,
    sealed_parquet,
    sealed_text,
)
from hwsim.sweep.executor import Inline
from hwsim.sweep.folder import Folder
from hwsim.sweep.run import Run, Stopped
from hwsim.sweep.spec import read_sweep

SWEEP = """
base: tiny_os2x3
workloads: [{workload: tiny}]
costs: none
axes: {array.rows: {from: 2, to: 9, step: 1}, array.cols: {from: 2, to: 9, step: 1}}
objectives: {cycles: minimize}
"""


def flipped(content: bytes, at: int, bit: int = 0) -> bytes:
    """The same with another bit."""
    return content[:at] + bytes([content[at] ^ 1 << bit]) + content[at + 1:]


def damages(content: bytes, seed: int = 3) -> dict[str, bytes]:
    """Cut at every line end and elsewhere, empty, changed in single bits, with more at the end."""
    rng = random.Random(seed)
    ends = [i + 1 for i, byte in enumerate(content[:-1]) if byte == ord("\n")]
    found = {f"cut at the end of line {n}": content[:end] for n, end in enumerate(ends, 1)}
    found |= {f"cut at {i}": content[:i] for i in rng.sample(range(len(content)), 5)}
    found |= {
        f"bit {b} at {i}": flipped(content, i, b)
        for i in rng.sample(range(len(content)), 40)
        for b in (rng.randrange(7),)
    }
    return found | {"empty": b"", "longer": content + content[-40:]}


# -- seals -----------------------------------------------------------------------------------------
def test_a_text_opens_only_as_it_was_sealed():
    sealed = sealed_text('{"a": 1}\n{"b": 2.5}\n').encode()
    assert opened_text(sealed.decode()) == '{"a": 1}\n{"b": 2.5}\n'
    for content in damages(sealed).values():
        with pytest.raises(Damaged):
            opened_text(content.decode(errors="replace"))


def test_a_mapping_opens_only_with_the_values_that_were_sealed():
    value = {"a": [1, 2.5, "ä\u2028"], "b": {"c": None}}
    sealed = sealed_json(value)
    assert opened_json(sealed) == value
    for content in [
        *damages(sealed).values(),
        b"[]",
        b"{}",
        b"null",
        b'{"digest": 1}',
        b"[" * 100_000,
        b"\xff",
        b"1" * 5000,
    ]:
        with pytest.raises(Damaged):
            assert opened_json(content) == value, "white space alone was changed"
            raise Damaged


def test_a_sealed_parquet_file_is_one_still(tmp_path):
    import pyarrow as pa
    table = pa.table({"x": list(range(100)), "y": ["a", "b"] * 50})
    pq.write_table(table, tmp_path / "plain.parquet")
    sealed = sealed_parquet((tmp_path / "plain.parquet").read_bytes())
    (tmp_path / "sealed.parquet").write_bytes(sealed)
    assert pq.read_table(tmp_path / "sealed.parquet") == table
    check_parquet(sealed)
    for content in [(tmp_path / "plain.parquet").read_bytes(), b"PAR1", *damages(sealed).values()]:
        with pytest.raises(Damaged):
            check_parquet(content)
    for at in range(len(sealed)):
        with pytest.raises(Damaged):
            check_parquet(flipped(sealed, at, at % 8))


# -- results of synthesis --------------------------------------------------------------------------
@pytest.fixture
def kept(tmp_path, monkeypatch) -> Path:
    """The result of tiny_os2x3 in the user's folder, no shipped ones; every file is told of anew."""
    config = load("tiny_os2x3")
    cost = store.known(config)
    assert cost is not None
    monkeypatch.setattr(store, "SHIPPED", tmp_path / "none")
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")
    monkeypatch.setattr(store, "_said", set())
    keys = cost.keys | {"generator": store.generator(config), "cells": store.cells("asap7")}
    return store.keep(type(cost)(**{**cost.__dict__, "keys": keys}), tmp_path / "own")


def test_a_damaged_result_is_said_and_not_used(kept, monkeypatch):
    config, content = load("tiny_os2x3"), kept.read_bytes()
    known = store.known(config)
    assert known is not None and len(known.parts) > 3
    for what, damaged in damages(content).items():
        kept.write_bytes(damaged)
        assert store.known(config) is None, what
        assert store.find(config, "asap7", known.period_ps, "uniform", known.keys) is None, what
    kept.write_bytes(content)
    assert store.known(config) == known


def test_simulate_estimates_where_the_kept_result_is_damaged(kept, cli):
    content = kept.read_text(encoding="utf-8")
    code, out, err = cli("simulate", "tiny_os2x3", "--gemm", "5,7,4", "--json")
    assert (code, err) == (0, "") and json.loads(out)["cost"]["kind"] == "characterized"
    kept.write_text("".join(content.splitlines(keepends=True)[:4]), encoding="utf-8")
    code, out, err = cli("simulate", "tiny_os2x3", "--gemm", "5,7,4", "--json")
    assert code == 0 and json.loads(out)["cost"]["kind"] == "estimated"
    assert err == f"hwsim: {kept}: {store.DAMAGED}; not used\n"


@pytest.mark.full
def test_synth_makes_a_damaged_result_again(kept, cli, monkeypatch):
    cost, content = store.read(kept), kept.read_bytes()
    made = []
    monkeypatch.setattr(
        "hwsim.cost.engine.Synthesis.keys",
        lambda self: {k: v for k, v in cost.keys.items() if k != "generator"},
    )
    monkeypatch.setattr("hwsim.cost.engine.Synthesis.at", lambda self, period: made.append(period) or cost)
    wanted = cli("synth", "tiny_os2x3", "--json")
    assert wanted[0] == 0 and not made, "found"
    kept.write_bytes(content[:content.index(b"\n", content.index(b"\n") + 1) + 1])
    code, out, err = cli("synth", "tiny_os2x3", "--json")
    assert (code, out, made) == (0, wanted[1], [cost.period_ps])
    assert err == f"hwsim: {kept}: {store.DAMAGED}; not used\n"
    assert kept.read_bytes() == content and cli("synth", "tiny_os2x3", "--json") == wanted and len(made) == 1


def test_a_result_that_cannot_be_read_is_passed_over(kept, cli):
    kept.unlink()
    kept.mkdir()
    code, _, err = cli("simulate", "tiny_os2x3", "--gemm", "5,7,4")
    assert (code == 0 and err == f"hwsim: {kept}: is not a file; not used\n") or "Is a directory" in err


def test_shipped_results_hold_their_digests():
    files = sorted(store.SHIPPED.glob("*.jsonl"))
    assert len(files) == len(shipped("config"))
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert (
            store.text_of(store.read(path)) == text == sealed_text(opened_text(text))
            and store.slot(store.read(path)) == path.name
        )


def test_a_damaged_result_of_the_fpga_is_passed_over(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(store, "_said", set())
    found = ecp5.Fpga("x", 1, 2, 3, 4, 99.5, {"yosys": "Y", "nextpnr": "n"})
    ecp5.keep(found, "one.json", tmp_path / "a")
    assert ecp5.kept((tmp_path / "none", tmp_path / "a"), "one.json") == found
    path = tmp_path / "a" / "one.json"
    for content in (
        path.read_bytes().replace(b'"lut": 1', b'"lut": 7'),
        b"{}",
        b"[]",
        json.dumps(asdict(found)).encode(),
    ):
        path.write_bytes(content)
        assert ecp5.kept((tmp_path / "a",), "one.json") is None
    assert capsys.readouterr().err == f"hwsim: {path}: {store.DAMAGED}; not used\n"


# -- sweeps ----------------------------------------------------------------------------------------
@pytest.fixture
def sweep(tmp_path, monkeypatch) -> Path:
    """A sweep of eight tasks."""
    monkeypatch.setattr("hwsim.sweep.run.TASK_POINTS", 8)
    return write(tmp_path / "s.yaml", SWEEP)


def made(sweep: Path, folder: Path) -> Run:
    return Run(read_sweep(sweep), Folder(folder), Inline())


@pytest.fixture
def whole(sweep, tmp_path) -> dict[str, bytes]:
    """The files of the sweep, which nothing interrupted."""
    ended(made(sweep, tmp_path / "whole"))
    return contents(tmp_path / "whole")


def stopped(sweep: Path, folder: Path) -> Folder:
    """The sweep after four tasks."""
    with pytest.raises(Stopped):
        ended(made(sweep, folder), stop_after=4)
    return Folder(folder)


@pytest.mark.full
def test_damaged_pieces_are_made_again_and_said(sweep, whole, tmp_path, cli):
    rng = random.Random(5)
    left = stopped(sweep, tmp_path / "out")
    for number in (0, 2):
        content = left.piece(number).read_bytes()
        left.piece(number).write_bytes(flipped(content, rng.randrange(len(content)), rng.randrange(8)))
    left.piece(3).write_bytes(left.piece(3).read_bytes()[:-1])
    code, _, err = cli("sweep", sweep, "-o", tmp_path / "out", "--resume", "-j", "1")
    assert code == 0 and contents(tmp_path / "out") == whole
    assert (
        err
        == f"hwsim: {left.pieces}: 3 damaged, made again: '00000000.parquet, 00000002.parquet, "
           "00000003.parquet'\n"
    )


def test_every_kind_of_damage_of_a_piece_is_noticed(sweep, tmp_path):
    left = stopped(sweep, tmp_path / "out")
    content = left.piece(1).read_bytes()
    assert left.has(1)
    for damaged in damages(content).values():
        left.piece(1).write_bytes(damaged)
        assert not left.has(1) and not left.piece(1).exists()


def test_a_piece_that_is_damaged_at_the_end_is_not_joined(sweep, whole, tmp_path, monkeypatch):
    run = made(sweep, tmp_path / "out")
    join = run.join

    def late(*arguments):
        path = run.folder.piece(5)
        path.write_bytes(flipped(path.read_bytes(), 100))
        join(*arguments)

    monkeypatch.setattr(run, "join", late)
    with pytest.raises(Exception, match=r"00000005\.parquet: is damaged; --resume makes it again"):
        ended(run)
    ended(made(sweep, tmp_path / "out"), resume=True)
    assert contents(tmp_path / "out") == whole


@pytest.mark.parametrize("name", ["points.parquet", "points.csv", "meta.json"])
def test_a_sweep_that_is_stopped_as_it_ends_leaves_no_part(sweep, whole, tmp_path, monkeypatch, name):
    def stop(part, to):
        if Path(to).name == name:
            raise KeyboardInterrupt
        exact(part, to)

    exact = os.replace
    run = made(sweep, tmp_path / "out")
    run.csv = True
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr("hwsim.sweep.folder.os.replace", stop)
        ended(run)
    assert not list((tmp_path / "out").glob("*.part")) and not list((tmp_path / "out").glob(".*.part"))
    ended(made(sweep, tmp_path / "out"), resume=True)
    assert contents(tmp_path / "out") == whole


@pytest.mark.parametrize("content", graded([b"", b"[]", b"{}", b"null", b"{\"sweep\": 1", b"\x00\xff"], 0, 6))
def test_a_damaged_plan_is_named_with_the_remedy(sweep, whole, tmp_path, cli, content):
    left = stopped(sweep, tmp_path / "out")
    (left.pieces / "plan.json").write_bytes(content)
    arguments = ("sweep", sweep, "-o", tmp_path / "out", "-j", "1")
    code, out, err = cli(*arguments, "--resume")
    assert (code, out) == (2, "")
    assert (
        err
        == f"hwsim: {tmp_path / 'out'}: plan.json of the unfinished sweep is damaged; begin anew with "
           "--restart\n"
    )
    assert cli(*arguments, "--restart")[0] == 0 and contents(tmp_path / "out") == whole


@pytest.mark.full
def test_a_sweep_that_was_killed_before_it_had_a_plan_begins_anew(sweep, whole, tmp_path, cli):
    (tmp_path / "out" / ".unfinished").mkdir(parents=True)
    (tmp_path / "out" / ".discarded").mkdir()
    code, _, err = cli("sweep", sweep, "-o", tmp_path / "out", "--resume")
    assert code == 2 and err == f"hwsim: {tmp_path / 'out'}: holds no unfinished sweep; leave out --resume\n"
    assert (
        cli("sweep", sweep, "-o", tmp_path / "out", "-j", "1")[0] == 0 and contents(tmp_path / "out") == whole
    )


@pytest.mark.parametrize("name", graded(["meta.json", "points.parquet"], 0, 2))
def test_damaged_results_are_not_shown(sweep, whole, tmp_path, cli, name):
    out, err = tmp_path / "out", ""
    for content in [b"[]", b"{}", *list(damages(whole[name]).values())[-20:]]:
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(tmp_path / "whole", out)
        (out / name).write_bytes(content)
        code, told, err = cli("report", out, "--no-html")
        assert (code, told, err.count("\n")) == (2, "", 1) and err.startswith(
            f"hwsim: {out}: {name} is damaged, or of a version of "
        )
        assert contents(out).keys() == whole.keys(), "nothing is written"
        assert cli("sweep", sweep, "-o", out, "--resume") == (2, "", err), "it is not `complete already`"
    assert err.endswith(f"sweep again, with -o {out} and without --resume\n")
    assert cli("sweep", sweep, "-o", out, "-j", "1")[0] == 0 and contents(out) == whole
    assert cli("report", out, "--no-html")[0] == 0


def test_another_sweep_is_not_complete_already(sweep, whole, tmp_path, cli):
    said = f"{tmp_path / 'whole'}: complete already; next: hwsim report {tmp_path / 'whole'}\n"
    assert cli("sweep", sweep, "-o", tmp_path / "whole", "--resume")[:2] == (0, said)
    other = write(tmp_path / "t.yaml", SWEEP.replace("to: 9", "to: 8"))
    code, _, err = cli("sweep", other, "-o", tmp_path / "whole", "--resume")
    assert (
        code == 2
        and err
        == f"hwsim: {tmp_path / 'whole'}: holds another sweep, which is finished; leave out --resume to "
           "replace it\n"
    )
