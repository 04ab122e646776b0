"""hwsim's own speed: emission, whole-process simulation, large workloads, vectorized closed form.

Prints every figure with its target. Workloads of 100,000 GEMMs are lists in CSV, as JSON and as a table,
their processor time and the most memory that the process had.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from hwsim.assembly import Engine
from hwsim.config import load
from hwsim.dataflow import dataflows
from hwsim.pe.mac import Mac
from hwsim.verilog.emit import verilog


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


MANY = 100_000
SHAPES = 300
"""GEMMs of a large workload, and how many different ones where they repeat, as the layers of models do."""


def large(path: Path, shapes: int) -> Path:
    """A list of MANY GEMMs of so many shapes."""
    rng = np.random.default_rng(0)
    sizes = np.stack([rng.integers(1, most, shapes) for most in (4096, 8192, 8192)], axis=1).tolist()
    lines = [",".join(map(str, (f"gemm{i}", *sizes[i % shapes], 1 + i % 4))) for i in range(MANY)]
    path.write_text("\n".join(["name,m,k,n,repeat", *lines]) + "\n")
    return path


def spent(command: list[str]) -> tuple[float, int]:
    """Seconds of processor time of a process, and the most memory that it had in MB."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed with exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def large_workloads() -> None:
    """Lines on workloads of MANY GEMMs, without and with buffers and DRAM."""
    with tempfile.TemporaryDirectory() as folder:
        for shapes, what, limit in (
            (SHAPES, f"of {SHAPES} shapes", "5 s, 1,000 MB"),
            (MANY, "all different", ""),
        ):
            path = large(Path(folder) / f"shapes{shapes}.csv", shapes)
            for config in ("int8_ws16", "mac_m2n64k4"):
                for option, form in ((["--json"], "JSON"), ([], "a table")):
                    command = [
                        sys.executable,
                        "-m",
                        "hwsim",
                        "simulate",
                        config,
                        "--workload",
                        str(path),
                        *option,
                    ]
                    took, memory = spent(command)
                    row(f"{MANY:,} GEMMs {what} on {config}, as {form}", f"{took:.1f} s, {memory} MB", limit)


def main() -> None:
    """Measure and print."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    row("what", "measured", "target")
    for size, limit in ((16, "3 s"), (128, ""), (256, "10 s, 500,000 bytes")):
        for name, cls in dataflows().items():
            engine = Engine("engine", Mac(), cls(rows=size, cols=size))
            texts = []
            took = seconds(lambda e=engine, t=texts: t.append(verilog(e)), 1 if size > 16 else 3)
            row(f"emit int8 {name} {size} x {size}: {len(texts[-1]):,} bytes", f"{took:.2f} s", limit)
    command = [sys.executable, "-m", "hwsim", "simulate", "int8_ws16", "--workload", "llama2_7b"]
    row("hwsim simulate int8_ws16 --workload llama2_7b, whole process",
        f"{seconds(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)):.2f} s", "1.5 s")
    large_workloads()
    config = load("int8_ws128")
    m, k, n = np.random.default_rng(0).integers(1, 16384, (3, 1_000_000))
    took = seconds(lambda: config.flow.cycles(m, k, n, config.pe).total)
    row("closed form, int8_ws128, 1,000,000 GEMMs at once, per GEMM", f"{took * 1e3:.0f} ns")
    used = int(config.flow.cycles(2048, 4096, 4096, config.pe).total)
    row(
        "utilization of int8_ws128 on (2048, 4096, 4096)",
        f"{2048 * 4096 * 4096 / used / config.flow.peak(config.pe):.3%}",
        "99 %",
    )


if __name__ == "__main__":
    main()
