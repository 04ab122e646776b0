"""A plain Verilog bench that replays AXI4-Stream beats from files: no Python in the loop, one compile for
many runs.

A beat is a line of hex: clocks to wait before it is offered, ``tlast``, data. An expected row has a mask
before its data. Run ``vvp`` in a folder with the files of one list of jobs; the last line that it prints is
the verdict.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hwsim.assembly import Engine
from hwsim.config import Config
from hwsim.verify.job import Job
from hwsim.verify.vectors import result_beats

GAP_BITS = 8


@dataclass(frozen=True)
class Replay:
    """Lines for every stream; ``stalled`` jobs wait at random on every stream."""

    lines: dict[str, list[str]]

    def write(self, folder: Path) -> list[str]:
        """Write the files; returns the arguments that tell the bench how long they are."""
        folder.mkdir()
        for x, lines in self.lines.items():
            (folder / f"{x}.hex").write_text("\n".join(lines) + "\n")
        return [f"+{x}={len(lines)}" for x, lines in self.lines.items()]


def replay(config: Config, jobs: list[tuple[Job, int]], seed: int) -> Replay:
    """The streams of jobs and the rows that the golden model expects of them.

    Beside each job how much it stalls: 0 not at all, 1 as :func:`pauses`, 2 so that cells run out of operands
    too.
    """
    rng = np.random.default_rng(seed)
    engine = config.engine()
    widths = {"job": engine.job.size, **{x: stream.width for x, stream in engine.streams.items()}}
    lines: dict[str, list[str]] = {x: [] for x in widths}
    for job, stalled in jobs:
        beats = {x: [number(beat) for beat in rows] for x, rows in job.beats(config.pe, config.flow).items()}
        beats["c"] = list(expected(config, job))
        for x, numbers in beats.items():
            width = widths[x] * (2 if x == "c" else 1)
            waits = pauses(rng, x, len(numbers)) if stalled else np.zeros(len(numbers), int)
            if stalled > 1 and x in ("a", "w"):  # longer than the beats of a group
                waits = waits + rng.integers(0, 3 * config.pe.beats, len(numbers)) * (
                    rng.random(len(numbers)) < 0.4
                )
            assert len(waits) == 0 or waits.max() < 1 << GAP_BITS, waits.max()
            lines[x] += [f"{(int(wait) << 1 | (i == len(numbers) - 1)) << width | value:x}"
                         for i, (wait, value) in enumerate(zip(waits, numbers))]
    return Replay(lines)


def pauses(rng: np.random.Generator, x: str, count: int) -> np.ndarray:
    """Clocks before every beat: none to four; a result row is now and then left for so long that the outlet
    fills up."""
    waits = rng.integers(0, 5, count) * rng.integers(0, 2, count)
    return np.where(rng.random(count) < 0.15, rng.integers(60, 120, count), waits) if x == "c" else waits


def expected(config: Config, job: Job) -> Iterator[int]:
    """Result beats, each under the mask of its lanes that mean something."""
    width = config.engine().streams["c"].width
    for code, mask in zip(*result_beats(config, job.golden(config.pe, config.flow))):
        yield number(mask) << width | number(code)


def number(beat: np.ndarray) -> int:
    """A beat's bytes as an integer."""
    return int.from_bytes(beat.tobytes(), "little")


def bench(engine: Engine, longest: dict[str, int]) -> str:
    """The bench for an engine and files of at most so many lines."""
    widths = {"job": engine.job.size} | {x: stream.width for x, stream in engine.streams.items()}
    sources = [x for x in widths if x != "c"]
    declared = "\n".join(source(x, widths[x], longest[x]) for x in sources)
    bound = ", ".join(
        f".s_axis_{x}_{s}({x}_{s})"
        for x in sources
        for s in ("tdata", "tvalid", "tready", "tlast")
        if f"s_axis_{x}_{s}" in engine.ports
    )
    c = widths["c"]
    return f"""module bench;
  reg clk = 0, rst = 1, done = 0;
  integer now = 0, limit, quiet = 0, cells = 0;
  always #5 clk = ~clk;
  initial begin
    if (!$value$plusargs("limit=%d", limit)) limit = 1000000000;
    repeat (4) @(posedge clk);
    #1 rst = 0;
  end
{declared}
  reg [{2 * c + GAP_BITS}:0] c_file [0:{longest["c"] - 1}];
  integer c_at = 0, c_count;
  reg [{GAP_BITS - 1}:0] c_gap;
  wire [{c - 1}:0] c_tdata;
  wire c_tvalid, c_tlast;
  wire c_tready = !done & c_gap == 0;
  wire [{2 * c + GAP_BITS}:0] c_want = c_file[c_at];
  wire [{c - 1}:0] c_wrong = (c_tdata ^ c_want[{c - 1}:0]) & c_want[{2 * c - 1}:{c}];
  initial begin
    $readmemh("c.hex", c_file);
    if (!$value$plusargs("c=%d", c_count)) $finish;
    c_gap = c_file[0] >> {2 * c + 1};
  end
  {engine.name} dut (.clk(clk), .rst(rst), {bound},
    .m_axis_c_tdata(c_tdata), .m_axis_c_tvalid(c_tvalid), .m_axis_c_tready(c_tready), .m_axis_c_tlast(c_tlast));
  always @(posedge clk) if (!rst) begin
    now <= now + 1;
    if (now > limit) begin $display("late"); $finish; end
    if (done) begin
      quiet <= quiet + 1;
      if (c_tvalid !== 0) begin $display("row too many"); $finish; end
      if (quiet == 20) begin $display("same %0d", now); $finish; end
    end else if (c_gap != 0) c_gap <= c_gap - 1;
    else if (c_tvalid === 1) begin
      if (c_wrong !== 0 || c_tlast !== c_want[{2 * c}]) begin $display("wrong row %0d", c_at); $finish; end
      c_at <= c_at + 1;
      done <= c_at == c_count - 1;
      if (c_at < c_count - 1) c_gap <= c_file[c_at + 1] >> {2 * c + 1};
    end else if (c_tvalid !== 0) begin $display("unknown tvalid"); $finish; end
  end
endmodule
"""  # noqa: E501


def source(x: str, width: int, longest: int) -> str:
    """A stream that offers its file's beats."""
    return f"""  reg [{width + GAP_BITS}:0] {x}_file [0:{longest - 1}];
  integer {x}_at = 0, {x}_count;
  reg [{GAP_BITS - 1}:0] {x}_gap;
  wire {x}_tready;
  wire {x}_tvalid = !rst & {x}_at < {x}_count & {x}_gap == 0;
  wire [{width - 1}:0] {x}_tdata;
  wire {x}_tlast;
  assign {{{x}_tlast, {x}_tdata}} = {x}_file[{x}_at];
  initial begin
    $readmemh("{x}.hex", {x}_file);
    if (!$value$plusargs("{x}=%d", {x}_count)) $finish;
    {x}_gap = {x}_file[0] >> {width + 1};
  end
  always @(posedge clk) if (!rst) begin
    if ({x}_gap != 0) {x}_gap <= {x}_gap - 1;
    else if ({x}_tvalid & {x}_tready) begin
      {x}_at <= {x}_at + 1;
      if ({x}_at < {x}_count - 1) {x}_gap <= {x}_file[{x}_at + 1] >> {width + 1};
    end
  end"""
