"""The outlet's memory of sums in whole engines: random jobs in Icarus on every form of it, and mutants of the
banks' control.

    python -m proofs.banks      # writes reports/accumulators.md, about half an hour

Blocks of few rows wrap without a gap, odd ones clash in a bank, tiles of one row read what they write: all of
these are in the jobs by construction. RAMs have an unknown word on every clock that does not follow a read,
as a macro may.
"""

import argparse
import itertools
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from hwsim.config import Config, configure
from hwsim.errors import VerificationError
from hwsim.files.source import Document
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog
from proofs import accumulators
from proofs.accumulators import STEPS, STEPS_OF_REPEATS, Claim

REPORT = Path(__file__).resolve().parent.parent / "reports" / "accumulators.md"
FORMS = ("banks", "two_port", "four_banks", "registers")
PARAMS: dict[str, dict[str, Any]] = {
    "mac": {"a_bits": 5, "w_bits": 4},
    "bitserial": {"a_bits": 4, "w_bits": 3},
    "lut": {"a_bits": 4, "w_bits": 2, "lanes": 2},
    "bitplane": {"a_bits": 2, "w_bits": 2, "lanes": 4},
    "shiftadd": {"a_bits": 5, "w_bits": 3},
}
ENGINES = 40
"""Random engines per form; each runs four jobs without and four with stalls."""
CONTROL = (
    "same_row",
    "side_has_row",
    "side_given",
    "fetch",
    "write_refused",
    "read0",
    "read1",
    "write0",
    "write1",
    "side",
    "side_addr",
    "side_waits",
    "side_gives",
    "odd",
    "bank0",
    "bank1",
)
CONTROL += (
    "next_row",
    "follows",
    "store",
    "stored_row",
    "stored",
    "read2",
    "read3",
    "write2",
    "write3",
    "bank2",
    "bank3",
    "bank",
    "ready",
    *(
        name.format(i)
        for i in (0, 1)
        for name in (
            "side{}",
            "side{}_addr",
            "side{}_waits",
            "side{}_has_row",
            "side{}_gives",
            "given{}",
            "taken{}",
        )
    ),
)
"""Registers, nets and instances of a column that the banks add."""
SWAPS = ((" & ", " | "), (" | ", " & "), ("~", ""), ("==", "!="), ("1'b0", "1'b1"), ("[0]", "[1]"))
HARMLESS = {
    "fetch: & -> |": "a bank is read though nobody needs its word; a write that it refuses waits in the side "
                     "register",
    "given0: [0] -> [1]": "of rows of one beat, those that go through side registers have the numbers 4 i "
                          "and 4 i + 1",
}
"""Mutants that no result can show, and why."""


def engine(pe: str, form: str, rescale: dict | None = None, dataflow: str = "ws", **array: int) -> Config:
    """A small engine."""
    text = {"pe": pe, "params": {**PARAMS[pe], "k_max": 256}, "dataflow": dataflow, "rescale": rescale or {},
            "array": {**array, "accumulators": form}}
    return configure(Document("engine.yaml", text, {}), "engine")


def random_engine(rng: np.random.Generator, form: str, dataflow: str = "ws") -> Config:
    """An engine with few rows; one in three `ws` engines, and all others, have groups with scales."""
    pe = str(rng.choice(list(PARAMS)))
    rows, cols, depth = (int(rng.integers(low, high)) for low, high in ((1, 4), (1, 4), (4, 10)))
    sizes: dict[str, Any] = (
        {"rows": rows, "cols": cols, "acc_depth": depth}
        if dataflow == "ws"
        else {"rows": depth, "cols": cols}
    )
    plain = engine(pe, "auto", None, dataflow, **sizes)
    if dataflow == "ws" and rng.integers(3):
        return engine(pe, form, **sizes)
    group = plain.flow.k_tile(plain.pe)[0] * int(rng.integers(1, 3))
    return engine(pe, form, {"scale_bits": 4, "group": group}, dataflow, **sizes)


def jobs_of(rng: np.random.Generator, config: Config) -> list[Job]:
    """Jobs back to back: an odd block that wraps, one row, whole blocks and a row more, and one of any
    size."""
    flow, pe = config.flow, config.pe
    depth = flow.m_tile
    tile = pe.rescale.group or flow.k_tile(pe)[0]
    odd = int(rng.integers(0, (depth + 1) // 2)) * 2 + 1
    free = (int(rng.integers(1, most)) for most in (3 * depth, 6 * tile, 2 * flow.cols + 1))
    wanted = [(odd, 4 * tile, 2 * flow.cols), (1, 5 * tile - 1, 1), (2 * depth + 1, 3 * tile, 1), tuple(free)]
    return [random_job(rng, config, *dims) for dims in wanted]


def random_job(rng: np.random.Generator, config: Config, m: int, k: int, n: int) -> Job:
    """A job at the engine's precision, or at a lower one where it has any."""
    pe = config.pe
    bits = {f"{x}_bits": int(rng.integers(pe.least_bits(x), getattr(pe, x).bits + 1)) for x in pe.serial}
    return Job.random(rng, pe, m, max(min(k, pe.k_max), 1), n, **bits)


def unknown_when_idle(text: str) -> str:
    """The Verilog with RAMs whose word is unknown on every clock that does not follow a read."""
    one = re.sub(
        r"if \(enable\) begin\n +if \(write\) (.*)\n +else word <= words\[addr\];",
        r"begin\n      if (enable & write) \1\n      if (enable & ~write) word <= words[addr]; else word <= "
        r"'bx;",
        text,
    )
    return re.sub(r"if \(read\) word <= (.*);", r"if (read) word <= \1; else word <= 'bx;", one)


@dataclass(frozen=True)
class Runs:
    """How many jobs ran, and how many had a wrong result or another number of clocks than the closed form."""

    count: int
    wrong: int
    slower: int

    def __add__(self, other: "Runs") -> "Runs":
        return Runs(self.count + other.count, self.wrong + other.wrong, self.slower + other.slower)


def run(config: Config, jobs: list[Job], text: str, seed: int) -> Runs:
    """Run jobs with streams that never stall, then with random stalls."""
    with Icarus(config.engine(), text) as icarus:
        smooth = icarus.run(jobs)
        stalled = icarus.run(jobs, stall_seed=seed)
    golden = [job.golden(config.pe, config.flow) for job in jobs]
    wrong = sum(
        not np.array_equal(outcome.c, c)
        for outcomes in (smooth, stalled)
        for outcome, c in zip(outcomes, golden, strict=True)
    )
    clocks = [job.cycles(config.pe, config.flow) for job in jobs]
    return Runs(
        2 * len(jobs),
        wrong,
        sum((o.cycles, o.register) != (c, c) for o, c in zip(smooth, clocks, strict=True)),
    )


def random_runs(form: str, dataflow: str, engines: int, seed: int) -> Runs:
    """Random engines of a form, each with jobs of its own."""
    rng = np.random.default_rng(seed)
    total = Runs(0, 0, 0)
    for number in range(engines):
        config = random_engine(rng, form, dataflow)
        total += run(config, jobs_of(rng, config), unknown_when_idle(verilog(config.engine())), number + 1)
    return total


def mutants(text: str, module: str) -> Iterator[tuple[str, str]]:
    """(what was changed, the Verilog with it): one operator, negation or constant in a line of the banks'
    control."""
    at = text.index(f"module {module} (")
    end = text.index("endmodule", text.index(f"module {module} ("))
    name = ""
    for line in text[at:end].splitlines(keepends=True):
        found = re.match(r"\s*(?:assign (\w+) =|(?:if|else).*?\b(\w+) <=|(\w+) <=|\w+ram\w+ (bank\d) )", line)
        if found or not line.startswith("      "):  # else a statement goes on
            name = next(filter(None, found.groups())) if found else ""
        for old, new in SWAPS if name in CONTROL else ():
            for place in (m.start() for m in re.finditer(re.escape(old), line)):
                where = at + place
                yield (
                    f"{name}: {old.strip()} -> {new.strip() or 'nothing'}",
                    text[:where] + new + text[where + len(old) :],
                )
        at += len(line)


def fewest_beats(config: Config) -> list[dict[str, int]]:
    """The precisions of least beats: rows of one beat, and where there are serial operands of two or
    three."""
    pe = config.pe
    least = {x: pe.least_bits(x) for x in pe.serial}
    return [{f"{x}_bits": bits + (x == wider) for x, bits in least.items()} for wider in ("", *pe.serial)]


def survivors(config: Config, claim: str = "") -> tuple[int, list[str]]:
    """How many mutants an engine's banks have, and those that neither a result, nor a clock, nor an unknown
    value shows.

    With the Verilog of a ``claim`` of the same form, what an engine does not show is left only if model
    checking proves it there.
    """
    rng = np.random.default_rng(3)
    depth = config.flow.m_tile
    tile = config.flow.k_tile(config.pe)[0]
    sizes = ((1, 7), (3, 7), (5, 9), (2, 6), (4, 5), (depth, 8), (2 * depth + 1, 6))
    jobs = [random_job(rng, config, m, k * tile, 1) for m, k in sizes]
    jobs += [
        Job.random(rng, config.pe, m, 40 * tile, 1, **bits)
        for bits in fewest_beats(config)
        for m in (1, 2, 3, 5, 6)
    ]
    text = verilog(config.engine())
    count = 0
    left = []
    assert run(config, jobs, text, 7) == Runs(2 * len(jobs), 0, 0)
    for what, changed in mutants(text, "engine_outlet_column_0"):
        count += 1
        if not shows(config, jobs, changed):
            left.append(what)
    if claim:
        left = [what for what in left if proved(claim, what)]
    return count, left


def proved(claim: str, what: str) -> bool:
    """Whether model checking fails to tell some change of that name from the claim, or knows of none."""
    changed = [text for name, text in mutants(claim, accumulators.MODULE) if name == what]
    return not changed or any(
        accumulators.check(text, STEPS_OF_REPEATS).result == "proved" for text in changed
    )


def shows(config: Config, jobs: list[Job], text: str) -> bool:
    """Whether jobs show that an engine's Verilog is wrong."""
    try:
        return run(config, jobs, text, 7) != Runs(2 * len(jobs), 0, 0)
    except VerificationError:  # the bench gave up, or met an unknown value
        return True


def main() -> int:
    """Run everything and write the report; exit code 1 where anything is wrong."""
    argparse.ArgumentParser(prog="python -m proofs.banks", description=__doc__).parse_args()
    lines = [
        "# The outlet's memory of sums",
        "",
        "Written by `python -m proofs.banks`.",
        "",
        "## Against an array of registers",
        "",
        "Bounded model checking with Yosys' SAT solver, any rows, bubbles "
        "and terms (`proofs/accumulators.py`).",
        "",
        "| form | sums | beats of a row | clocks | result |",
        "|---|---|---|---|---|",
    ]
    bad = 0
    for form, depth, beats in accumulators.SIZES:
        steps = STEPS_OF_REPEATS if form == "four_banks" and beats > 1 else STEPS
        verdict = accumulators.check(verilog(Claim(form, depth, beats)), steps)
        bad += verdict.result != "proved"
        lines.append(f"| {form} | {depth} | up to {beats} | {steps} | {verdict.result} |")
    lines += [
        "",
        "## Random engines in Icarus",
        "",
        "Odd blocks, blocks of one row, ragged edges, jobs back to back, with and without stalls.",
        "",
        "| dataflow | form | jobs run | wrong results | other clocks than the closed form |",
        "|---|---|---|---|---|",
    ]
    for form, dataflow in itertools.product(FORMS, ("ws", "os", "broadcast")):
        began = time.perf_counter()
        runs = random_runs(form, dataflow, ENGINES if dataflow == "ws" else ENGINES // 4, 11)
        print(form, dataflow, runs, f"{time.perf_counter() - began:.0f} s", flush=True)
        bad += runs.wrong + runs.slower
        lines.append(f"| {dataflow} | {form} | {runs.count} | {runs.wrong} | {runs.slower} |")
    lines += [
        "",
        "## Mutants of the banks' control",
        "",
        "Mutants of four banks that no engine shows are changes of the claim, too, for model checking.",
        "",
        "| form | engine | mutants | survive | of them harmless |",
        "|---|---|---|---|---|",
    ]
    for form, pe in itertools.product(("banks", "four_banks"), ("mac", "bitserial")):
        claim = verilog(Claim(form, 5, 1 if pe == "mac" else 2)) if form == "four_banks" else ""
        count, left = survivors(engine(pe, form, rows=1, cols=1, acc_depth=10 if claim else 6), claim)
        bad += sum(what not in HARMLESS for what in left)
        lines.append(f"| {form} | {pe} | {count} | {len(left)} | {sum(what in HARMLESS for what in left)} |")
        print(form, pe, count, left, flush=True)
    lines += ["", *(f"`{what}`: {why}." for what, why in HARMLESS.items())]
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
