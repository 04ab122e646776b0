"""Mutants of cells: a sample of ``make mutate``, and jobs that are too weak leave survivors."""

import numpy as np
import pytest
from conftest import graded

from hwsim.config import load
from hwsim.files.library import shipped
from hwsim.verify.job import Job
from proofs.mutants import Mutant, shrunk
from proofs.mutate import REPORT, UNEXAMINED, Outcome, examine, mutants_of, report
from proofs.replay import replay

TOP = r"-mode const0 .*\$procmux.* -port Y -portbit 22 "
STUCK = r"-mode const0 .*core\.\$and.* -port Y -portbit 4 "


@pytest.mark.full
def test_no_mutant_of_a_small_cell_survives():
    outcome = examine(load("tiny_os2x3"), 30)
    assert (outcome.survivors, sum(outcome.killed.values()) + len(outcome.equivalent)) == ([], 30)


@pytest.mark.long
def test_a_weak_list_of_jobs_leaves_survivors():
    """One product, nothing waits: neither kills nor proofs explain the high bits of a sum away."""
    config = load("tiny_os2x3")
    jobs = [(Job(np.ones((1, 1), int), np.ones((1, 1), int)), 0)]
    outcome = examine(config, 12, {"one": replay(config, jobs, 1), "same": replay(config, jobs, 2)})
    assert len(outcome.survivors) > 3
    assert all(str(mutant) in report([outcome]) for mutant in outcome.survivors)


@pytest.mark.parametrize("name", graded(["int8_ws16", "lut_m2n64k4_w2", "bitserial_os16"], 0, 1))
def test_other_cells(name):
    outcome = examine(load(name), 12)
    assert not outcome.survivors, [str(mutant) for mutant in outcome.survivors]


@pytest.mark.long
def test_an_error_that_an_even_column_takes_back_is_killed_in_one_cell():
    """The highest bit of every sum on its way down eight rows, inverted in each: right again at the
    bottom."""
    outcome = examine(load("uint8_ws8x24"), 2000, only=r"-mode inv .* -wire p_next -wirebit 19\b")
    killed = {stage: count for stage, count in outcome.killed.items() if count}
    assert not outcome.survivors and killed == {"one cell": 2}


@pytest.mark.full
def test_a_small_engine_has_the_shipped_cell():
    """The array shrinks as far as the cell stays the same: its sums in a weight-stationary array are as wide
    as the rows need."""
    sides = {
        name: (small.flow.rows, small.flow.cols)
        for name in ("int8_os16", "int8_ws16")
        if (small := shrunk(load(name)))
    }
    assert sides == {"int8_os16": (2, 3), "int8_ws16": (16, 2)}


@pytest.mark.parametrize(
    "limit_s, equivalent, undecided",
    [
        pytest.param(300.0, 1, 0, id="proved", marks=pytest.mark.long),
        pytest.param(0.01, 0, 1, id="no time", marks=pytest.mark.long),
    ],
)
def test_a_proof_of_a_floating_point_cell_ends(limit_s, equivalent, undecided):
    """A sum's bit of a product of two e2m1 numbers that is always 0: stuck at 0 it changes nothing."""
    outcome = examine(load("nvfp4_os8x8"), 40, only=STUCK, limit_s=limit_s)
    assert (len(outcome.equivalent), len(outcome.undecided), outcome.survivors) == (equivalent, undecided, [])
    assert (sum(outcome.killed.values()), len(outcome.named())) == (0, undecided)


def one_job(name: str) -> dict:
    """A list of one short job of lowest codes."""
    config = shrunk(load(name))
    codes = np.full((2, 1), config.pe.a.encode(config.pe.a.min)), np.zeros((1, 2), int)
    return {"one": replay(config, [(Job(codes[0], config.pe.nearest_w(codes[1] + 1)), 0)], 1)}


@pytest.mark.long
@pytest.mark.parametrize("assumed", [True, False])
def test_a_sign_bit_that_is_never_1_is_proved_where_no_sum_is_negative(assumed, monkeypatch):
    """A bipolar cell adds agreeing bits: its sum's sign bit stuck at 0 changes nothing that the engine can
    have, and something for other states."""
    if not assumed:
        monkeypatch.setattr("proofs.equivalence.never_negative", lambda pe: False)
    outcome = examine(load("bipolar_os8x8"), 200, one_job("bipolar_os8x8"), only=TOP)
    assert (len(outcome.equivalent), len(outcome.survivors)) == ((1, 0) if assumed else (0, 1))


@pytest.mark.full
def test_a_run_without_a_mutant_ends_at_a_negative_sum(monkeypatch):
    """Said of a cell that does subtract, the assumption of proofs is refuted."""
    work = one_job("tiny_os2x3")
    assert examine(load("tiny_os2x3"), 1, work).name == "tiny_os2x3"
    monkeypatch.setattr("proofs.mutants.never_negative", lambda pe: True)
    with pytest.raises(AssertionError, match="negative sum"):
        examine(load("tiny_os2x3"), 1, work)


def test_an_undecided_mutant_is_counted_and_named():
    mutant = Mutant(3, "mutate -mode inv -module cell -cell $add$core.v:7$3 -port Y -portbit 4")
    outcome = Outcome("tiny_os2x3", "os 2 x 3", {"short": 2, "one cell": 1}, [], [], [mutant])
    assert outcome.row() == "| tiny_os2x3 | os 2 x 3 | 4 | 3 | short 2, one cell 1 | 0 | 0 | 1 | 75.0 % |"
    text = report([outcome])
    assert outcome.row() in text and "* tiny_os2x3: undecided: inv at $add Y[4]" in text.splitlines()
    assert report([], text) == text
    killed = Outcome("tiny_os2x3", "os 2 x 3", {"short": 2, "one cell": 2}, [], [])
    assert "undecided:" not in report([killed], text)


def test_the_report_names_every_configuration():
    """With as many mutants as it must have, or as not examined yet."""
    text = (REPORT / "mutation.md").read_text(encoding="utf-8")
    lines = text.splitlines()
    rows = [line.split(" | ") for line in lines if " % |" in line]
    missing = [line.removeprefix(UNEXAMINED)[:-1] for line in lines if line.startswith(UNEXAMINED)]
    names = [row[0].removeprefix("| ") for row in rows]
    assert sorted(names + ", ".join(missing).split(", ") * bool(missing)) == sorted(shipped("config"))
    assert [int(row[2]) for row in rows] == [mutants_of(load(name)) for name in names]
    assert report([], text) == text
