"""The outlet's memory of sums against a plain array of registers, by bounded model checking with Yosys's SAT
solver.

The claim holds the memory and, beside it, an array of registers that adds and writes on one edge. Both see
the same rows: tiles that follow one another, of any number of rows, beats and tiles along K, with a bubble on
any clock, and any terms. A memory that differs in a sum within the steps is found, whatever the terms.
"""

import re
import tempfile
from dataclasses import replace
from pathlib import Path

from amaranth.hdl import Array, Module, Mux, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.engine.accumulators import Access, Accumulators
from hwsim.verilog.block import Logic
from proofs.core import Verdict
from proofs.yosys import yosys

STEPS = 42
"""Clocks that are examined: several tiles of every small size."""
STEPS_OF_REPEATS = 30
"""Clocks for four banks with rows of two beats, of which more take the solver too long: two tiles of five
rows and bubbles between them."""
SIZES = [
    (form, depth, beats)
    for form in ("banks", "two_port", "registers")
    for depth, beats in ((4, 1), (5, 1), (4, 2))
]
SIZES += [("four_banks", depth, beats) for depth, beats in ((5, 1), (6, 1), (6, 2))]
"""Forms, sums and most beats of a row that are proved. Blocks of 5 and of 6 rows refuse one and two writes to
four banks."""
MODULE = "claim"
PATIENCE_S = 1800


class Claim(Logic):
    """``ok`` while the sums of a memory are those of an array of registers; inputs choose what happens on
    every clock.

    ``go`` issues a row's beat. A tile's end takes ``last_next``, whether the next tile is the last along K,
    and, where it ends an M block, ``block_next``, the rows less one of the next block, and ``beats_next``,
    the beats less one of each of its rows.
    """

    resets = True

    def __init__(self, form: str, depth: int, beats: int, width: int = 1):
        self.sums = Accumulators(MODULE, form, depth, width, beats > 1)
        self.depth = depth
        self.beats = beats
        self.bits = width
        super().__init__(
            MODULE,
            {
                "go": In(1),
                "term": In(signed(width)),
                "last_next": In(1),
                "block_next": In(range(depth)),
                "beats_next": In(range(max(beats, 2))),
                "ok": Out(1),
                "allowed": Out(1),
            },
            blocks=[self.sums.ram] if self.sums.ram else [],
        )

    def build(self, m: Module) -> None:
        row, first, last = self._issued(m)
        issued = [self.go, row, first, last]
        now = {key: Signal(1, name=f"now_{key}") for key in ("valid", "first", "last")}
        addr = Signal(range(self.depth), name="now_addr")
        total = Signal(signed(self.bits), name="total")
        access = Access(self.go & ~first, row, now["valid"] & ~now["last"], addr, total)
        go = self.go
        if self.sums.extra_clocks:  # the beat of a clock before is in between
            go, row, first, last = later = [Signal.like(value, name=f"next_{name}") for name, value in
                                            (("valid", go), ("addr", row), ("first", first), ("last", last))]
            m.d.sync += [value.eq(before) for value, before in zip(later, issued, strict=True)]
            access = replace(access, write_next=go & ~last, next_addr=row)
        m.d.sync += [now["valid"].eq(go), now["first"].eq(first), now["last"].eq(last), addr.eq(row)]
        word = self.sums.build(m, access)
        plain = Array(Signal(signed(self.bits), name=f"plain{i}", reset_less=True) for i in range(self.depth))
        wanted = Signal(signed(self.bits), name="wanted")
        m.d.comb += [
            total.eq(Mux(now["first"], 0, word) + self.term),
            wanted.eq(Mux(now["first"], 0, plain[addr]) + self.term),
            self.ok.eq(~now["valid"] | (total == wanted)),
        ]
        with m.If(now["valid"]):
            m.d.sync += plain[addr].eq(wanted)

    def _issued(self, m: Module) -> tuple[Signal, Signal, Signal]:
        """The row of the beat that can issue, and whether it is the first or the last that is added to its
        sum."""
        row = Signal(range(self.depth), name="row")
        beat = Signal(range(max(self.beats, 2)), name="beat")
        rows = Signal.like(row, name="last_row")
        beats = Signal.like(beat, name="last_beat")
        k_first = Signal(name="k_first", init=1)
        k_last = Signal(name="k_last")
        chosen = Signal(name="chosen")
        ends = Signal(name="tile_ends")
        m.d.comb += [
            ends.eq(self.go & (row == rows) & (beat == beats)),
            self.allowed.eq(
                (self.block_next < self.depth) & (self.beats_next < self.beats) & (chosen | ~self.go)
            ),
        ]
        with m.If(~chosen | ends):
            m.d.sync += [chosen.eq(1), k_last.eq(self.last_next), k_first.eq(k_last | ~chosen)]
            with m.If(~chosen | k_last):
                m.d.sync += [rows.eq(self.block_next), beats.eq(self.beats_next)]
        with m.If(ends):
            m.d.sync += [row.eq(0), beat.eq(0)]
        with m.Elif(self.go & (beat == beats)):
            m.d.sync += [row.eq(row + 1), beat.eq(0)]
        with m.Elif(self.go):
            m.d.sync += beat.eq(beat + 1)
        first = Signal(unsigned(1), name="first")
        last = Signal(unsigned(1), name="last")
        m.d.comb += [first.eq(k_first & (beat == 0)), last.eq(k_last & (beat == beats))]
        return row, first, last


def check(text: str, steps: int = STEPS) -> Verdict:
    """Whether a claim's Verilog, changed or not, keeps ``ok`` high for so many clocks."""
    resets = " ".join(f"-set-at {step} rst {int(step == 1)}" for step in range(1, steps + 1))
    question = f"sat -seq {steps} {resets} -set allowed 1 -prove ok 1 -prove-skip 1 -show go {MODULE}"
    with tempfile.TemporaryDirectory(prefix="hwsim_") as folder:
        (Path(folder) / "claim.v").write_text(text)
        log = yosys(
            Path(folder),
            "read_verilog claim.v",
            f"hierarchy -top {MODULE}",
            "proc",
            "flatten -noscopeinfo",
            "memory",
            "opt -full",
            "techmap",
            "opt -full",
            question,
            timeout=PATIENCE_S,
        )
    if "SAT proof finished - no model found: SUCCESS!" in log:
        return Verdict("proved")
    assert "SAT proof finished - model found: FAIL!" in log, log[-300:]
    return Verdict("failed", " ".join(re.findall(r"\\go +-?\d+ +\w+ +[01x]+", log)))
