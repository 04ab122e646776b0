"""Jobs that shake a cell notice what they are aimed at; proofs assume of sums what holds of them."""

import dataclasses

import numpy as np
import pytest

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.pe.bitplane import Bitplane
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog
from proofs.equivalence import never_negative
from proofs.workout import extremes, full_outlet_of_short_tiles, shorter_sums

BIPOLAR = Bitplane(lanes=4, k_max=64, a_bits=2, w_bits=2, w_kind="bipolar", a_bipolar=True)
CONFIG = Config("dut", BIPOLAR, dataflows()["os"](rows=2, cols=3), 500.0, "asap7", "")


def wrong(jobs: list[tuple[Job, int]], written: str = "", instead: str = "") -> list[bool]:
    """Whether each job's results are wrong on Verilog in which a line is replaced; all under stalls if one
    has them."""
    text = verilog(CONFIG.engine())
    assert not written or text.count(written) == 1
    text = text.replace(written, instead) if written else text
    seed = 4 if any(stalled for _, stalled in jobs) else None
    with Icarus(CONFIG.engine(), text) as icarus:
        outcomes = icarus.run([job for job, _ in jobs], seed)
    return [outcome.c.tolist() != job.golden(BIPOLAR, CONFIG.flow).tolist()
            for (job, _), outcome in zip(jobs, outcomes, strict=True)]


@pytest.mark.full
def test_a_strobe_that_a_pause_loses_is_noticed_where_tiles_are_short():
    line, lost = "if (advance) strobe_out <= strobe;", "strobe_out <= advance & strobe;"
    jobs = full_outlet_of_short_tiles(np.random.default_rng(1), CONFIG)
    slower = [(Job.random(np.random.default_rng(1), BIPOLAR, *job.dims), stalled) for job, stalled in jobs]
    assert not any(wrong(jobs)) and any(wrong(jobs, line, lost))
    assert not any(wrong(slower)) and not wrong(slower, line, lost)[-1]


@pytest.mark.full
def test_an_error_that_an_even_number_of_beats_takes_back_is_noticed_in_sums_of_other_lengths():
    """Above half of the largest sum, 64 * 3 * 3, every beat inverts the next bit."""
    line, broken = "total <= total_next;", "total <= total_next ^ {{total_next[8], 9'd0}};"
    longest = [(extremes(BIPOLAR, np.random.default_rng(1), 2, BIPOLAR.k_max, 2), 0)]
    jobs = shorter_sums(np.random.default_rng(1), CONFIG)
    assert not any(wrong(longest + jobs))
    assert any(wrong(jobs, line, broken))


@pytest.mark.parametrize("change", [{"p_bits": 8}, {"a_bipolar": False}])
def test_only_sums_that_cannot_be_negative_are_said_to_be(change):
    assert never_negative(BIPOLAR) and not never_negative(dataclasses.replace(BIPOLAR, **change))
