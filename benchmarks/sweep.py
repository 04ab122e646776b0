"""How many complete designs a sweep evaluates per minute: 45,600 int8 to W1 accelerators, tiled for one token of Llama-2-7B each.

    python benchmarks/sweep.py            # half a minute on two cores
    python benchmarks/sweep.py --small    # a sixteenth of it

Every design differs in its engine or its buffers, is costed, and has each of its GEMMs tiled by exhaustive search. Prints wall and
processor rates: on a machine that others use, the second is what the program does. The exit code is 1
below 100,000 designs per minute of two processors' time.
"""

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
       buffers: {{a: {{kib: 64}}, w: {{kib: 64}}, c: {{kib: 64}}}}, dram: {{type: hbm2}}}}
workloads: [{{model: llama-2-7b, decode: true, context: 2048}}]
axes:
  dataflow: [ws, os, broadcast]
  params.w_bits: [1, 2, 3, 4, 8]
  params.lanes: [1, 2, 4, 8]
  array.rows: {{from: 4, to: 40, step: {step}}}
  array.cols: {{from: 8, to: 80, step: {step}}}
  buffers.w.kib: [32, 64, 128, 256]
objectives: {{tokens_per_s: maximize}}
"""


def main() -> int:
    """Run it; print what was reached."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speed.yaml"
        path.write_text(SWEEP.format(step=16 if "--small" in sys.argv else 4))
        done = subprocess.run([sys.executable, "-m", "hwsim", "sweep", str(path), "-o", str(Path(folder) / "out"), "-j", "2"],
                              check=True, stdout=subprocess.PIPE, text=True)
        print(done.stdout.split(": ", 1)[1].strip())
        sweep = read_sweep(path)
        evaluate, points = Evaluator(sweep), list(tasks(sweep, TASK_POINTS))[::4]
        evaluate(points[0])
        began = time.process_time()
        for some in points[1:]:
            evaluate(some)
        rate = 120 * sum(len(some.index) for some in points[1:]) / (time.process_time() - began)
    print(f"processor time alone: {rate:,.0f} designs per minute of two processors (aim {AIM:,})")
    return 0 if rate >= AIM else 1


if __name__ == "__main__":
    sys.exit(main())
