"""Stimuli and expected results of GEMMs as files, with a plain Verilog bench that reads them: for other
simulators, gates and boards."""

import json
from string import Template
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.engine.packing import pack
from hwsim.errors import ConfigError
from hwsim.formats import held
from hwsim.generate import render
from hwsim.verify.job import Job
from hwsim.verify.native import inputs
from hwsim.verify.operands import Operands
from hwsim.verify.outcome import patience
from hwsim.workload import Workload

MOST_VALUES = 1 << 22
HEX = "one beat per line, as $readmemh reads it: the first digit is tlast, the others are tdata"
MEANING = {
    "a": "codes of the activations, A[m][k]: bits of one number as an unsigned integer; the manifest says "
         "what a code means",
    "w": "codes of the weights, W[k][n], likewise",
    "numbers": "what further streams bring, such as scales",
}
"""What the arrays of a job in ``vectors.json`` hold."""
BENCH = """\
// Written by hwsim: runs the jobs of vectors.json on $top and compares results and clocks; PASS or FAIL is its last word.
//
//   iverilog -g2005 -o bench.vvp bench.v $top.v && vvp bench.vvp [+stalls=SEED]
//
// With +stalls every stream stalls at random, and clocks are not compared. Inputs change a nanosecond after the rising edge.
`timescale 1ns / 1ps
module bench;
  reg clk = 0;
  reg rst = 1;
  reg go = 0;
  integer now = 0, started = 0, job = 0, errors = 0, after = 0;
  integer stalls = 0, seed = 0;
  wire busy;
  wire [47:0] cycles;
  wire [$error_top:0] error;
  reg [47:0] expected_cycles [0:$jobs_top];
$declarations
  reg [$c_width:0] c_beats [0:$c_top];
  reg [$c_width:0] c_mask [0:$c_top];
  integer c_at = 0;
  reg c_ready = 0;
  wire [$c_data_top:0] c_data;
  wire c_valid, c_last;

  $top dut (.clk(clk), .rst(rst), .busy(busy), .cycles(cycles), .error(error),
$connections
      .m_axis_c_tdata(c_data), .m_axis_c_tvalid(c_valid), .m_axis_c_tready(c_ready), .m_axis_c_tlast(c_last));

  always #5 clk = ~clk;

  initial begin
    $$readmemh("cycles.hex", expected_cycles);
$loads
    $$readmemh("c.hex", c_beats);
    $$readmemh("c_mask.hex", c_mask);
    if ($$value$$plusargs("stalls=%d", seed)) stalls = 1;
    repeat (4) @(posedge clk);
    rst <= #1 0;
    repeat (2) @(posedge clk);
    go <= #1 1;
  end
$sources
  always @(posedge clk) if (go) begin
    now <= now + 1;
    c_ready <= #1 $wait;
    if (job_valid & job_ready) started <= now;
    if (c_valid & c_ready) begin
      if (c_at > $c_top) begin
        errors = errors + 1;
        $$display("a result beat after the last");
      end else if ((({c_last, c_data} ^ c_beats[c_at]) & c_mask[c_at]) !== 0) begin
        errors = errors + 1;
        if (errors < 10) $$display("job %0d, result beat %0d: %h, expected %h", job, c_at, {c_last, c_data}, c_beats[c_at]);
      end
      c_at = c_at + 1;
      if (c_last) begin
        if (!stalls && now - started != expected_cycles[job]) begin
          errors = errors + 1;
          $$display("job %0d: %0d clocks, expected %0d", job, now - started, expected_cycles[job]);
        end
        job = job + 1;
      end
    end
    if (job == $jobs) after = after + 1;
    if (after == 20 || now > $limit) begin
      if (after != 20) $$display("not done after %0d clocks", now);
      if (error !== 0) $$display("the engine reports error %h", error);
      if (errors == 0 && error === 0 && after == 20 && c_at == $c_count && $all_sent) $$display("PASS: $jobs jobs, $c_count result beats");
      else $$display("FAIL");
      $$finish;
    end
  end
endmodule
"""  # noqa: E501
SOURCE = """
  always @(posedge clk) if (go & (~${x}_valid | ${x}_ready)) begin
    if (${x}_at < $count && !(stalls && $$random(seed) % 3 == 0)) begin
      {${x}_last, ${x}_data} <= #1 ${x}_beats[${x}_at];
      ${x}_valid <= #1 1;
      ${x}_at <= ${x}_at + 1;
    end else ${x}_valid <= #1 0;
  end"""


def vectors(config: Config, workload: Workload, seed: int) -> dict[str, str]:
    """Stimuli and expected results of GEMMs as files for other simulators.

    * ``config``: the engine.
    * ``workload``: the GEMMs.
    * ``seed``: draws the operands.

    Returns file name -> text: the engine with its manifest, hex files of every stream, ``vectors.json``,
    ``bench.v``. Raises :class:`ConfigError` where the files would be too large for a reader or a plain
    simulator.
    """
    values = sum(gemm.m * gemm.k + gemm.k * gemm.n + gemm.m * gemm.n for gemm in workload.gemms)
    if values > MOST_VALUES:
        raise ConfigError(
            f"operands and results are {values:,} values, more than the {MOST_VALUES:,} that files of digits "
            "are made for; smaller GEMMs run the same Verilog"
        )
    jobs = [
        job for i, gemm in enumerate(workload.gemms) for job in Operands.random(config, gemm, seed, i).jobs
    ]
    files = render(config)
    described = json.loads(files["manifest.json"])
    beats: dict[str, list[np.ndarray]] = {x: [] for x, _ in inputs(described)}
    results, masks, entries = [], [], []
    for job in jobs:
        own = job.beats(config.pe, config.flow)
        for x, blocks in own.items():
            beats[x].append(blocks)
        golden = job.golden(config.pe, config.flow)
        data, mask = result_beats(config, golden)
        results.append(data)
        masks.append(mask)
        entries.append(
            entry(config, job, {x: len(blocks) for x, blocks in own.items()} | {"c": len(data)}, golden)
        )
    files |= {f"{x}.hex": hex_text(blocks) for x, blocks in beats.items()}
    files |= {"c.hex": hex_text(results), "c_mask.hex": hex_text(masks, every=True),
              "cycles.hex": "".join(f"{one['cycles']:012x}\n" for one in entries)}
    about = {
        "config": config.name,
        "seed": seed,
        "hex": HEX,
        "files": {x: f"{x}.hex" for x in (*beats, "c")},
        "mask": "c_mask.hex: bits of a result beat that mean something; lanes beyond N do not",
        "meaning": MEANING | _results_meaning(config),
        "jobs": entries,
    }
    files["vectors.json"] = json.dumps(about) + "\n"
    files["bench.v"] = bench(
        described,
        {x: sum(map(len, blocks)) for x, blocks in beats.items()},
        sum(map(len, results)),
        len(jobs),
        patience(config.engine(), jobs, True),
    )
    return files


def _results_meaning(config: Config) -> dict[str, str]:
    """What results are, in words."""
    out = {"c": f"results in {config.pe.p}: integers as numbers, floats as codes"}
    if config.pe.rescale.blocks:
        out["c_scales"] = f"codes of the scales of blocks of {config.pe.rescale.block} columns of c"
    return out


def entry(config: Config, job: Job, beats: dict[str, int], golden: np.ndarray) -> dict[str, Any]:
    """A job as ``vectors.json`` has it: codes of its operands, values of its results, its beats and
    clocks."""
    m, k, n = job.dims
    return {"m": m, "k": k, "n": n, "a_bits": job.a_bits, "w_bits": job.w_bits, "beats": beats,
            "cycles": job.cycles(config.pe, config.flow), "a": job.a.tolist(), "w": job.w.tolist(),
            "numbers": {key: values.tolist() for key, values in job.numbers.items()},
            **{key: values.tolist() for key, values in result_arrays(config, golden).items()}}


def result_arrays(config: Config, golden: np.ndarray) -> dict[str, np.ndarray]:
    """Results ``c`` of shape (M, N), and ``c_scales`` of shape (M, blocks) where they are blocks."""
    blocks = config.pe.rescale.blocks
    return {"c": golden["code"], "c_scales": blocks.as_blocks(golden).scales} if blocks else {"c": golden}


def result_beats(config: Config, golden: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The beats of a job's results, and a mask of the bits that mean something.

    * ``config``: the engine.
    * ``golden``: the results, of shape (M, N).
    """
    stream, (m, n) = config.engine().streams["c"], golden.shape
    lanes = {"c": (stream.lane_bits, 0), "c_scales": (stream.scale_bits, stream.offset)}
    data, mask = [], []
    for key, values in result_arrays(config, golden).items():
        bits, offset = lanes[key]
        ones = (1 << bits) - 1
        codes = held(values, bits + 1) & ones  # a bit more: codes have no sign
        order = "c" if key == "c" else "x"
        for into, some in ((data, codes), (mask, np.full_like(codes, ones))):
            blocks = config.flow.beats(order, some, (m, 0, n), config.pe)
            into.append(np.concatenate([pack(block, bits, stream.width, offset) for block in blocks]))
    return np.bitwise_or.reduce(data), np.bitwise_or.reduce(mask)


def hex_text(jobs: list[np.ndarray], every: bool = False) -> str:
    """Beats of jobs as lines of hex digits; the first digit is 1 on a job's last beat, or on ``every``
    one."""
    lines = []
    for beats in jobs:
        lines += [
            f"{int(every or i == len(beats) - 1)}{beat[::-1].tobytes().hex()}\n"
            for i, beat in enumerate(beats)
        ]
    return "".join(lines)


def bench(described: dict[str, Any], counts: dict[str, int], results: int, jobs: int, limit: int) -> str:
    """The Verilog of the bench.

    * ``described``: the engine's manifest.
    * ``counts``: stream -> its number of beats.
    * ``results``, ``jobs``: numbers of beats of results, and of jobs.
    * ``limit``: clocks after which the bench gives up.
    """
    declarations, connections, loads, sources = [], [], [], []
    for x, stream in inputs(described):
        width = stream["tdata_width"]
        prefix = stream["prefix"]
        declarations += [
            f"  reg [{width}:0] {x}_beats [0:{counts[x] - 1}];",
            f"  integer {x}_at = 0;",
            f"  reg [{width - 1}:0] {x}_data = 0;",
            f"  reg {x}_valid = 0, {x}_last = 0;",
            f"  wire {x}_ready;",
        ]
        last = f", .{prefix}_tlast({x}_last)" if x != "job" else ""
        connections.append(
            f"      .{prefix}_tdata({x}_data), .{prefix}_tvalid({x}_valid), "
            f".{prefix}_tready({x}_ready){last},"
        )
        loads.append(f'    $readmemh("{x}.hex", {x}_beats);')
        sources.append(Template(SOURCE).substitute(x=x, count=counts[x]))
    width = described["streams"]["c"]["tdata_width"]
    waits = described["streams"]["c"]["tready"].startswith("read")
    errors = next(port["width"] for port in described["ports"] if port["name"] == "error")
    return Template(BENCH).substitute(
        top=described["top"],
        error_top=errors - 1,
        jobs=jobs,
        jobs_top=jobs - 1,
        c_width=width,
        c_data_top=width - 1,
        c_count=results,
        c_top=results - 1,
        limit=limit,
        declarations="\n".join(declarations),
        connections="\n".join(connections),
        loads="\n".join(loads),
        sources="\n".join(sources),
        wait="!(stalls && $random(seed) % 3 == 0)" if waits else "1",
        all_sent=" && ".join(f"{x}_at == {count} && !{x}_valid" for x, count in counts.items()),
    )
