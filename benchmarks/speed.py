"""hwsim's own speed: emission, whole-process simulation, vectorized closed form. Prints every figure with its target."""

import argparse
import subprocess
import sys
import time

import numpy as np

from hwsim.assembly import Engine
from hwsim.config import load
from hwsim.dataflow import dataflows
from hwsim.emit import verilog
from hwsim.pe.mac import Mac


def seconds(run, times: int = 3) -> float:
    """Shortest of several runs."""
    best = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - began)
    return best


def row(what: str, measured: str, target: str = "") -> None:
    """One line of the table."""
    print(f"{what:<62} {measured:>16}   {target}")


def main() -> None:
    """Measure and print."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    row("what", "measured", "target")
    for size, limit in ((16, "3 s"), (128, ""), (256, "10 s, 500,000 bytes")):
        for name, cls in dataflows().items():
            engine, texts = Engine("engine", Mac(), cls(rows=size, cols=size)), []
            took = seconds(lambda e=engine, t=texts: t.append(verilog(e)), 1 if size > 16 else 3)
            row(f"emit int8 {name} {size} x {size}: {len(texts[-1]):,} bytes", f"{took:.2f} s", limit)
    command = [sys.executable, "-m", "hwsim", "simulate", "int8_ws16", "--workload", "llama2_7b"]
    row("hwsim simulate int8_ws16 --workload llama2_7b, whole process",
        f"{seconds(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)):.2f} s", "1.5 s")
    config = load("int8_ws128")
    m, k, n = np.random.default_rng(0).integers(1, 16384, (3, 1_000_000))
    took = seconds(lambda: config.flow.cycles(m, k, n, config.pe).total)
    row("closed form, int8_ws128, 1,000,000 GEMMs at once, per GEMM", f"{took * 1e3:.0f} ns")
    used = int(config.flow.cycles(2048, 4096, 4096, config.pe).total)
    row("utilization of int8_ws128 on (2048, 4096, 4096)", f"{2048 * 4096 * 4096 / used / config.flow.peak(config.pe):.3%}", "99 %")


if __name__ == "__main__":
    main()
