"""How many complete designs a sweep evaluates per minute: 45,600 int8 to W1 accelerators with buffers, tiled
for Llama-2-7B each.

    python benchmarks/sweep.py            # some minutes on two cores
    python benchmarks/sweep.py --small    # a sixteenth of it

Two cases: a prompt of 512 tokens and a decode step after it, at context 513, with a vector unit; and one
decode step alone at context 2048 without one. Every design differs in its engine or its buffers, is costed,
and has each of its GEMMs tiled by exhaustive search. Prints
wall and processor rates: on a machine that others use, the second is what the program does. The exit code is
1 if a case is below 100,000 designs per minute of two processors' time.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hwsim.sweep.evaluate import Evaluator
from hwsim.sweep.run import TASK_POINTS
from hwsim.sweep.space import tasks
from hwsim.sweep.spec import read_sweep

AIM = 100_000
SWEEP = """
base: {{pe: mac, params: {{a_bits: 8}}, dataflow: os, array: {{}}, clock_mhz: 500,
       buffers: {{a: {{kib: 64}}, w: {{kib: 64}}, c: {{kib: 64}}}}, dram: {{type: hbm2}}{more}}}
workloads: [{run}]
axes:
  dataflow: [ws, os, broadcast]
  params.w_bits: [1, 2, 3, 4, 8]
  params.lanes: [1, 2, 4, 8]
  array.rows: {{from: 4, to: 40, step: {step}}}
  array.cols: {{from: 8, to: 80, step: {step}}}
  buffers.w.kib: [32, 64, 128, 256]
objectives: {{tokens_per_s: maximize}}
"""


CASES = {
    "prefill of 512 tokens and decode, vector unit": ("{model: llama-2-7b, prefill: 512, decode: true}",
                                                      ", vector_unit: {lanes: 64, pj_op: 1.0}"),
    "decode at context 2048": ("{model: llama-2-7b, decode: true, context: 2048}", ""),
}
"""What runs, and what the accelerators have for it."""


def rate_of(path: Path) -> float:
    """Designs per minute of two processors' time, over a quarter of the tasks."""
    sweep = read_sweep(path)
    evaluate = Evaluator(sweep)
    points = list(tasks(sweep, TASK_POINTS))[::4]
    evaluate(points[0])
    began = time.process_time()
    for some in points[1:]:
        evaluate(some)
    return 120 * sum(len(some.index) for some in points[1:]) / (time.process_time() - began)


def main() -> int:
    """Run it; print what was reached."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--small", action="store_true", help="a sixteenth of the designs")
    step = 16 if parser.parse_args().small else 4
    rates = []
    for title, (run, more) in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "speed.yaml"
            path.write_text(SWEEP.format(step=step, run=run, more=more))
            done = subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "hwsim",
                    "sweep",
                    str(path),
                    "-o",
                    str(Path(folder) / "out"),
                    "-j",
                    "2",
                ],
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            )
            said = done.stdout.split(": ", 1)[1].partition("\nnext: ")[0]
            print(f"{title}: {said}")
            rates.append(rate_of(path))
            print(f"  processor time alone: {rates[-1]:,.0f} designs per minute of two processors")
    print(f"aim of each: {AIM:,}")
    return 0 if min(rates) >= AIM else 1


if __name__ == "__main__":
    sys.exit(main())
