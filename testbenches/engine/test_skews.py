"""Skews: every slice leaves after its clocks, from shift registers and rings, with and without pauses."""

import random
import subprocess
from collections import deque

import numpy as np
import pytest
from conftest import graded

from hwsim.config import Config, load
from hwsim.dataflow import dataflows
from hwsim.engine.parts import RING_FROM, Skew
from hwsim.errors import ConfigError
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import structures, verilog

BENCH = """\
module bench;
  reg clk = 0, rst = 1;
  reg [{d_top}:0] d;
  reg [{lanes}-1:0] advance;
  wire [{d_top}:0] q;
  reg [{lanes} + {d_top}:0] vectors [0:{last}];
  integer i, file;
  dut dut (.clk(clk), {ports}.d(d), .q(q));
  initial begin
    $readmemh("in.hex", vectors);
    file = $fopen("out.hex", "w");
    for (i = 0; i <= {last}; i = i + 1) begin
      {{advance, d}} = vectors[i];
      rst = i < 2;
      #1 $fwrite(file, "%h\\n", q);
      clk = 1; #1 clk = 0;
    end
    $finish;
  end
endmodule
"""
WIDTH, CLOCKS = 4, 600


def run(folder, skew: Skew, inputs: list[tuple[int, int]]) -> list[str]:
    """What leaves before the edge of every clock, in hexadecimal digits, a slice each; ``inputs`` are
    ``advance`` and ``d`` of every clock."""
    lanes = len(skew.delays)
    top = WIDTH * lanes - 1
    (folder / "in.hex").write_text("".join(f"{goes << top + 1 | d:x}\n" for goes, d in inputs))
    ports = ".rst(rst), " * skew.resets + ".advance(advance), " * skew.pauses
    bench = BENCH.format(d_top=top, lanes=lanes, last=len(inputs) - 1, ports=ports)
    (folder / "bench.v").write_text(structures("skews", [skew]) + bench)
    subprocess.run(["iverilog", "-g2005", "-o", "bench", "bench.v"], cwd=folder, check=True, timeout=120)
    subprocess.run(["vvp", "bench"], cwd=folder, check=True, capture_output=True, timeout=120)
    return (folder / "out.hex").read_text().split()


def model(skew: Skew, inputs: list[tuple[int, int]]) -> list[str]:
    """The same: queues of digits, of which x is not known."""
    queues = [deque("x" * stages) for stages in skew.delays]
    lines = []
    for goes, d in inputs:
        digits = [f"{d >> WIDTH * i & (1 << WIDTH) - 1:x}" for i in range(len(queues))]
        lines.append("".join(queue[0] if queue else digit for queue, digit in zip(queues, digits))[::-1])
        for i, (queue, digit) in enumerate(zip(queues, digits)):
            if queue and (goes >> i & 1 or not skew.pauses):
                queue.append(digit)
                queue.popleft()
    return lines


@pytest.mark.parametrize("pauses", [False, True])
@pytest.mark.parametrize("rings", [False, True])
def test_every_slice_leaves_after_its_clocks(tmp_path, rings, pauses):
    delays = [*range(RING_FROM + 6), 31, 2, RING_FROM]
    skew = Skew("dut", WIDTH, delays, pauses, rings)
    assert skew.resets == rings and ("ring" in structures("", [skew])) == rings
    rng = random.Random(f"{rings} {pauses}")
    inputs = [
        (rng.getrandbits(len(delays)), rng.getrandbits(WIDTH * len(delays))) for _ in range(CLOCKS)
    ]
    inputs[:2] = [(0, d) for _, d in inputs[:2]]  # nothing goes on during the reset
    found, expected = run(tmp_path, skew, inputs), model(skew, inputs)
    begun = 4 * max(delays)  # until then words of before the first ones leave
    if pauses:
        begun = CLOCKS // 2
    assert found[begun:] == expected[begun:] and not any("x" in line for line in found[begun:])


def test_short_waits_are_shift_registers():
    """Rings need more than a register or two: there is neither a ring nor a reset."""
    skew = Skew("dut", WIDTH, list(range(RING_FROM)), rings=True)
    assert not skew.resets and structures("", [skew]) == structures("", [Skew("dut", WIDTH, skew.delays)])


def engine(flow: str, rows: int, cols: int, skew: str) -> Config:
    """An engine of int8 cells."""
    array = {"rows": rows, "cols": cols, "skew": skew}
    return Config.from_dict({"pe": "mac", "params": {"k_max": 256}, "dataflow": flow, "array": array}, "dut")


@pytest.mark.parametrize("flow", graded(["os", "ws", "semisystolic"], 0, 1))
def test_an_engine_with_rings_is_the_engine(flow):
    """Bit and clock, without and with stalls; and the same closed form as with shift registers."""
    config, other = (engine(flow, 9, 18, skew) for skew in ("rings", "registers"))
    made = config.engine()
    assert "turn0" in verilog(made) and "turn0" not in verilog(other.engine())
    rng = np.random.default_rng(4)
    jobs = [Job.random(rng, config.pe, *dims) for dims in ((1, 1, 1), (20, 30, 37), (9, 45, 18), (8, 2, 40))]
    with Icarus(made, verilog(made)) as icarus:
        for seed in (None, 5):
            for job, outcome in zip(jobs, icarus.run(jobs, seed), strict=True):
                assert outcome.c.tolist() == job.golden(config.pe, config.flow).tolist()
                assert seed or outcome.cycles == int(other.flow.cycles(*job.dims, other.pe).total)


def test_where_nothing_waits_there_is_no_choice():
    with pytest.raises(ConfigError) as refused:
        engine("broadcast", 4, 4, "rings")
    assert "skew: broadcast has no such key; os, semisystolic, ws have it (keys of broadcast: acc" in str(
        refused.value
    )
    assert {name for name, flow in dataflows().items() if "skew" in {f.name for f in flow.schema()}} == {
        "os", "ws", "semisystolic"}
    assert load("int8_os16").flow.to_dict()["skew"] == "registers"


def test_rings_have_no_estimate_and_answers_say_so(cli, tmp_path):
    (tmp_path / "rings.yaml").write_text("{pe: mac, dataflow: ws, array: {rows: 8, cols: 8, skew: rings}}\n")
    code, text, _ = cli("simulate", tmp_path / "rings.yaml", "--gemm", "8,8,8", "--wide")
    assert code == 0 and "not estimated: skew: rings is what no characterized point has" in text
