"""Mutants of cells: a sample of ``make mutate``, and jobs that are too weak leave survivors."""

import numpy as np
import pytest

from hwsim.config import load
from hwsim.library import shipped
from hwsim.verify.job import Job
from proofs.mutants import shrunk
from proofs.mutate import REPORT, examine, report
from proofs.replay import replay


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


@pytest.mark.full
@pytest.mark.parametrize("name", ["int8_ws16", "lut_m2n64k4_w2", "bitserial_os16"])
def test_other_cells(name):
    outcome = examine(load(name), 12)
    assert not outcome.survivors, [str(mutant) for mutant in outcome.survivors]


@pytest.mark.full
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


def test_the_report_names_every_configuration():
    text = (REPORT / "mutation.md").read_text(encoding="utf-8")
    assert [line.split(" | ")[0].removeprefix("| ") for line in text.splitlines() if " % |" in line] == [
        name for name in shipped("config") if load(name).pe.integer_results]
