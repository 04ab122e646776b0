"""The outlet's memory of sums: every form of it in whole engines and against an array of registers; and benches that can fail."""

import itertools
import re

import numpy as np
import pytest

from hwsim.emit import verilog
from hwsim.engine.accumulators import BANKS_FROM, chosen
from hwsim.errors import ConfigError
from proofs import accumulators, banks
from proofs.accumulators import Claim
from proofs.banks import HARMLESS, REPORT, Runs, engine, random_job, random_runs, shows, unknown_when_idle

RAMS = ("banks", "two_port")
SHORT = 24
"""Clocks in which a wrong memory shows."""


def test_a_random_engine():
    assert random_runs("banks", "ws", 1, 5) == Runs(8, 0, 0)


@pytest.mark.full
@pytest.mark.parametrize("form, dataflow", list(itertools.product(RAMS, ("ws", "os", "broadcast"))))
def test_more_random_engines(form, dataflow):
    count = 8 if dataflow == "ws" else 3
    assert random_runs(form, dataflow, count, 6) == Runs(8 * count, 0, 0)


def test_the_poison_is_in_the_rams():
    for form in RAMS:
        text = verilog(engine("mac", form, rows=1, cols=1, acc_depth=6).engine())
        assert unknown_when_idle(text).count("'bx") == text.count("'bx") + 1


def test_banks_equal_an_array_of_registers():
    assert accumulators.check(verilog(Claim("banks", 4, 1)), SHORT).result == "proved"


@pytest.mark.full
@pytest.mark.parametrize("form, beats", list(itertools.product((*RAMS, "registers"), (1, 2))))
def test_every_form_equals_an_array_of_registers(form, beats):
    assert accumulators.check(verilog(Claim(form, 4, beats)), SHORT).result == "proved"


WITHOUT = {
    "no side register": (r"assign write_refused = .*;", "assign write_refused = 1'b0;"),
    "the side register gives nothing back": (r"assign side_given = .*;", "assign side_given = 1'b0;"),
    "a row is never the same": (r"assign same_row = .*;", "assign same_row = 1'b0;"),
    "one bank": (r"odd <= .*;", "odd <= 1'b0;")}


@pytest.mark.parametrize("what", WITHOUT)
def test_model_checking_finds(what):
    text = re.sub(*WITHOUT[what], verilog(Claim("banks", 4, 1)))
    assert accumulators.check(text, SHORT).result == "failed"


def test_an_odd_block_shows_a_missing_side_register():
    """64 rows pass without it, 37 fail: an odd block that wraps without a gap is what it is for."""
    config = engine("mac", "banks", rows=2, cols=2, acc_depth=64)
    without = re.sub(*WITHOUT["no side register"], verilog(config.engine()))
    rng = np.random.default_rng(1)
    even, odd = (random_job(rng, config, m, 8, 2) for m in (64, 37))
    assert (shows(config, [even], without), shows(config, [odd], without)) == (False, True)


@pytest.mark.full
def test_a_sample_of_mutants(monkeypatch):
    """Every fifth change of the banks' control is seen, but for those that cannot be."""
    every = banks.mutants
    monkeypatch.setattr(banks, "mutants", lambda *given: itertools.islice(every(*given), 0, None, 5))
    count, left = banks.survivors(engine("mac", "banks", rows=1, cols=1, acc_depth=6))
    assert count > 7 and set(left) <= HARMLESS.keys()


def test_the_choice():
    assert [chosen("auto", depth) for depth in (0, 1, BANKS_FROM - 1, BANKS_FROM)] == ["", "registers", "registers", "banks"]
    assert chosen("two_port", 8) == "two_port" and engine("mac", "auto", rows=2, cols=2, acc_depth=512).flow.accumulator_form
    names = {block.name for block in engine("mac", "banks", rows=2, cols=2, acc_depth=9).engine().walk()}
    assert [name for name in names if "_ram_" in name] == ["engine_outlet_ram_5x17_1rw"]


@pytest.mark.parametrize("pe, form, rescale, dataflow, sizes, message", [
    ("mac", "banks", {}, "os", {}, "must be auto, not banks: the cells of os keep their sums"),
    ("mac", "banks", {}, "ws", {"acc_depth": 3}, "must be auto or registers, not banks, for 3 sums per column; RAMs are of 4 or more"),
    ("mac", "sram", {}, "ws", {"acc_depth": 64}, "must be one of auto, registers, two_port, banks, not 'sram'"),
])
def test_what_cannot_be(pe, form, rescale, dataflow, sizes, message):
    with pytest.raises(ConfigError, match=re.escape(message)):
        engine(pe, form, rescale, dataflow, rows=2, cols=2, **sizes)


def test_the_report_says_that_nothing_is_wrong():
    text = REPORT.read_text(encoding="utf-8")
    runs = [line.split(" | ") for line in text.splitlines() if line.startswith(("| ws |", "| os |", "| broadcast |"))]
    assert sum(int(line[2]) for line in runs if line[0] == "| ws") >= 900
    assert all(line[3:] == ["0", "0 |"] for line in runs) and text.count("| proved |") == len(accumulators.SIZES)
