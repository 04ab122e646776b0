"""The outlet's memory of sums: every form of it in whole engines and against an array of registers; and
benches that can fail."""

import itertools
import re

import numpy as np
import pytest
from conftest import graded

from hwsim.config import Config
from hwsim.engine.accumulators import BANKS_FROM, chosen
from hwsim.errors import ConfigError, VerificationError
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog
from proofs import accumulators, banks
from proofs.accumulators import Claim
from proofs.banks import HARMLESS, Runs, engine, random_job, random_runs, shows, unknown_when_idle

RAMS = ("banks", "two_port", "four_banks")
SHORT = 24
"""Clocks in which a wrong memory shows."""


@pytest.mark.full
@pytest.mark.parametrize("form", ["banks", pytest.param("four_banks", marks=pytest.mark.full)])
def test_a_random_engine(form):
    assert random_runs(form, "ws", 1, 5) == Runs(8, 0, 0)


@pytest.mark.parametrize("form", ["banks", "four_banks"])
@pytest.mark.parametrize(
    "pe, flow", [("mac", "ws"), ("bitserial", "ws"), ("mac", "os"), ("mac", "broadcast")]
)
def test_models_agree_on_cycles(pe, flow, form):
    """The closed form, the formula in words and the stepped model; four banks take a clock more, whatever the
    job."""
    sizes = {"acc_depth": 6} if flow == "ws" else {}
    rescale = {} if flow == "ws" else {"scale_bits": 4, "group": 4}
    config = engine(pe, form, rescale, flow, rows=5, cols=2, **sizes)
    plain, rng = engine(pe, "registers", rescale, flow, rows=5, cols=2, **sizes), np.random.default_rng(2)
    for dims in ((1, 4, 1), (6, 11, 3), (13, 9, 2)):
        job = random_job(rng, config, *dims)
        at = config.pe.at(job.a_bits, job.w_bits)
        ran, clocks = config.flow.run(job.a, job.w, at, job.numbers), int(config.flow.cycles(*dims, at).total)
        names = dict(zip("MKN", dims)) | {"A_BITS": job.a_bits, "W_BITS": job.w_bits, "max": max, "min": min}
        for name, expression in config.flow.formula(config.pe).items():
            names[name] = eval(expression, {}, names)
        assert (ran.cycles, names["cycles"]) == (clocks, clocks) and ran.c.tolist() == job.golden(
            config.pe, config.flow
        ).tolist()
        assert clocks == int(plain.flow.cycles(*dims, at).total) + (form == "four_banks")


@pytest.mark.parametrize(
    "pe, bits, m",
    graded(
        [
            pytest.param(*pe, m)
            for m in (1, 2, 3, 5, 6, 7)
            for pe in (
                ("mac", {}),
                ("bitserial", {"w_bits": 1}),
                ("bitserial", {"w_bits": 2}),
                ("bitserial", {"w_bits": 3}),
            )
        ],
        0,
        1,
    ),
)
def test_four_banks_of_every_small_block(pe, bits, m):
    """Blocks that wrap without a gap, of rows of one beat and more: writes are refused, or rows are read
    before they are written."""
    config, rng = engine(pe, "four_banks", rows=1, cols=2, acc_depth=6), np.random.default_rng(m)
    jobs = [Job.random(rng, config.pe, m, k, 3, **bits) for k in (1, 2, 3, 20)]
    assert banks.run(config, jobs, unknown_when_idle(verilog(config.engine())), 9) == Runs(8, 0, 0)


SOON = {("banks", "os", 1), ("two_port", "ws", 1), ("four_banks", "broadcast", 1)}
"""Every form and every dataflow once; the other pairs are long."""


@pytest.mark.parametrize(
    "form, dataflow, count",
    [
        pytest.param(*case, count, marks=pytest.mark.full if (*case, count) in SOON else pytest.mark.long)
        for case in itertools.product(RAMS, ("ws", "os", "broadcast"))
        for count in (1, 8 if case[1] == "ws" else 3)
    ],
)
def test_more_random_engines(form, dataflow, count):
    assert random_runs(form, dataflow, count, 6) == Runs(8 * count, 0, 0)


@pytest.mark.full
def test_the_poison_is_in_the_rams():
    for form in RAMS:
        text = verilog(engine("mac", form, rows=1, cols=1, acc_depth=6).engine())
        assert unknown_when_idle(text).count("'bx") == text.count("'bx") + 1


@pytest.mark.full
def test_banks_equal_an_array_of_registers():
    assert accumulators.check(verilog(Claim("banks", 4, 1)), SHORT).result == "proved"


@pytest.mark.parametrize(
    "depth, beats", graded([pytest.param(5, 1), pytest.param(6, 1), pytest.param(6, 2)], 0, 0)
)
def test_four_banks_equal_an_array_of_registers(depth, beats):
    assert accumulators.check(verilog(Claim("four_banks", depth, beats)), SHORT).result == "proved"


@pytest.mark.parametrize("form, beats", graded(list(itertools.starmap(
    pytest.param, itertools.product(("banks", "two_port", "registers"), (1, 2)))), 0, 3))
def test_every_form_equals_an_array_of_registers(form, beats):
    assert accumulators.check(verilog(Claim(form, 4, beats)), SHORT).result == "proved"


WITHOUT = {
    "no side register": (r"assign write_refused = .*;", "assign write_refused = 1'b0;"),
    "the side register gives nothing back": (r"assign side_given = .*;", "assign side_given = 1'b0;"),
    "a row is never the same": (r"assign same_row = .*;", "assign same_row = 1'b0;"),
    "one bank": (r"odd <= .*;", "odd <= 1'b0;")}


@pytest.mark.full
@pytest.mark.parametrize("what", WITHOUT)
def test_model_checking_finds(what):
    text = re.sub(*WITHOUT[what], verilog(Claim("banks", 4, 1)))
    assert accumulators.check(text, SHORT).result == "failed"


FOUR_WITHOUT = {
    "no side register": (r"assign write_refused = .*;", "assign write_refused = 1'b0;"),
    "one side register": (r"assign taken1 = .*;", "assign taken1 = 1'b0;"),
    "the side registers give nothing back": (r"assign side_given = .*;", "assign side_given = 1'b0;"),
    "a row is never the same": (r"assign same_row = .*;", "assign same_row = 1'b0;"),
    "a row is never that in between": (r"assign next_row = .*;", "assign next_row = 1'b0;"),
    "one bank": (r"\bbank <= .*;", "bank <= 2'b0;")}


@pytest.mark.full
@pytest.mark.parametrize(
    "what",
    [pytest.param(what, marks=pytest.mark.full if i > 1 else []) for i, what in enumerate(FOUR_WITHOUT)],
)
def test_model_checking_finds_in_four_banks(what):
    text, count = re.subn(*FOUR_WITHOUT[what], verilog(Claim("four_banks", 6, 1)))
    assert count == 1 and accumulators.check(text, SHORT).result == "failed"


@pytest.mark.long
def test_a_block_of_six_shows_a_missing_second_side_register():
    """Without a gap, 64 and 65 rows pass without it; 66 rows refuse the last two writes of a tile, and
    fail."""
    config = engine("mac", "four_banks", rows=2, cols=2, acc_depth=66)
    text, rng = verilog(config.engine()), np.random.default_rng(1)
    jobs = [random_job(rng, config, m, 8, 2) for m in (64, 65, 66)]
    assert not any(shows(config, [job], text) for job in jobs)
    for without in ("no side register", "one side register"):
        changed = re.sub(*FOUR_WITHOUT[without], text)
        assert smooth_shows(config, jobs, changed) == [False, False, True]


def smooth_shows(config: Config, jobs: list[Job], text: str) -> list[bool]:
    """Whether each job alone shows without stalls that an engine's Verilog is wrong."""
    out = []
    for job in jobs:
        try:
            with Icarus(config.engine(), text) as icarus:
                (outcome,) = icarus.run([job])
            out.append(outcome.c.tolist() != job.golden(config.pe, config.flow).tolist())
        except VerificationError:  # an unknown value
            out.append(True)
    return out


@pytest.mark.full
def test_an_odd_block_shows_a_missing_side_register():
    """64 rows pass without it, 37 fail: an odd block that wraps without a gap is what it is for."""
    config = engine("mac", "banks", rows=2, cols=2, acc_depth=64)
    without = re.sub(*WITHOUT["no side register"], verilog(config.engine()))
    rng = np.random.default_rng(1)
    even, odd = (random_job(rng, config, m, 8, 2) for m in (64, 37))
    assert (shows(config, [even], without), shows(config, [odd], without)) == (False, True)


@pytest.mark.long
def test_a_sample_of_mutants(monkeypatch):
    """Every fifth change of the banks' control is seen, but for those that cannot be."""
    every = banks.mutants
    monkeypatch.setattr(banks, "mutants", lambda *given: itertools.islice(every(*given), 0, None, 5))
    count, left = banks.survivors(engine("mac", "banks", rows=1, cols=1, acc_depth=6))
    assert count > 7 and set(left) <= HARMLESS.keys()


def test_the_choice():
    assert [chosen("auto", depth) for depth in (0, 1, BANKS_FROM - 1, BANKS_FROM)] == [
        "",
        "registers",
        "registers",
        "banks",
    ]
    assert (
        chosen("two_port", 8) == "two_port"
        and engine("mac", "auto", rows=2, cols=2, acc_depth=512).flow.accumulator_form
    )
    names = {block.name for block in engine("mac", "banks", rows=2, cols=2, acc_depth=9).engine().walk()}
    assert [name for name in names if "_ram_" in name] == ["engine_outlet_ram_5x17_1rw"]
    names = {block.name for block in engine("mac", "four_banks", rows=2, cols=2, acc_depth=9).engine().walk()}
    assert [name for name in names if "_ram_" in name] == ["engine_outlet_ram_3x17_1rw"]


@pytest.mark.parametrize(
    "pe, form, rescale, dataflow, sizes, message",
    [
        ("mac", "banks", {}, "os", {}, "must be auto, not banks: the cells of os keep their sums"),
        (
            "mac",
            "banks",
            {},
            "ws",
            {"acc_depth": 3},
            "must be auto or registers, not banks, for 3 sums per column; RAMs are of 4 or more",
        ),
        (
            "mac",
            "four_banks",
            {},
            "ws",
            {"acc_depth": 4},
            "must be auto or registers, not four_banks, for 4 sums per column; RAMs are of 5 or more",
        ),
        (
            "mac",
            "sram",
            {},
            "ws",
            {"acc_depth": 64},
            "must be one of auto, registers, two_port, banks, four_banks, not 'sram'",
        ),
    ],
)
def test_what_cannot_be(pe, form, rescale, dataflow, sizes, message):
    with pytest.raises(ConfigError, match=re.escape(message)):
        engine(pe, form, rescale, dataflow, rows=2, cols=2, **sizes)
