"""Icarus, CXXRTL and Verilator side by side on the same Verilog: time to build, clocks per second, time of
(512, 2048, 512).

Every rate is measured; a time over a minute is that rate times the closed form's clocks, and says so. Arrays
of more than :data:`SMALL` cells run in Verilator alone: the other two take minutes and gigabytes to compile
them.
"""

import argparse
import os
import tempfile
import time

import numpy as np

from hwsim.config import Config, load
from hwsim.errors import ConfigError
from hwsim.options import SIMULATORS
from hwsim.verification import RtlBench, duration
from hwsim.verify.job import Job
from hwsim.verify.simulators import Choice
from hwsim.verilog.emit import verilog

GEMM = (512, 2048, 512)
LONGEST_S = 60.0  # a run that takes longer is computed from its rate
SMALL = 1024  # cells of the largest array that all simulators run


def measured(config: Config, name: str) -> tuple[float, float, float, bool]:
    """Seconds to build, clocks per second, seconds of :data:`GEMM`, and whether it was run and equals the
    golden model and closed form."""
    began = time.perf_counter()
    with RtlBench(config, Choice(name)) as bench:
        built = time.perf_counter() - began
        rate = bench.rate()
        clocks = int(config.flow.cycles(*GEMM, config.pe).total)
        if clocks / rate > LONGEST_S:
            return built, rate, clocks / rate, False
        job = Job.random(np.random.default_rng(0), config.pe, *GEMM)
        (outcome,) = bench.simulator.run([job])
        assert outcome.cycles == clocks and (outcome.c == job.golden(config.pe, config.flow)).all(), name
        rate = bench.simulator.cycles_per_second
        return built, rate, clocks / rate, True


def engines(names: list[str]) -> list[Config]:
    """The engines of ``names``; without any, int8 `ws` arrays of 16 x 16, 64 x 64 and 128 x 128 cells."""
    if names:
        return [load(name) for name in names]
    return [
        load("int8_ws16"),
        load("int8_ws16").with_(name="int8_ws64", array={"rows": 64, "cols": 64}),
        load("int8_ws128"),
    ]


def main() -> None:
    """Measure and print. Builds are made anew: what is kept of others lies elsewhere."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "configs",
        nargs="*",
        help="names or files (default: int8 arrays of 16 x 16, 64 x 64 and 128 x 128 cells)",
    )
    for config in engines(parser.parse_args().configs):
        verilog(config.engine())  # compiles the pinned Yosys, which is none of the simulators' time
        clocks = int(config.flow.cycles(*GEMM, config.pe).total)
        small = config.flow.rows * config.flow.cols <= SMALL
        print(f"{config.name}, {GEMM}: {clocks:,} clocks")
        print(
            f"{'simulator':<16} {'build':>9} {'clocks/s':>12} {'run':>12}   "
            f"{'times Icarus' if small else ''}".rstrip()
        )
        icarus_s = 0.0
        for name, title in SIMULATORS.items():
            if not small and name != "verilator":
                continue
            try:
                built, rate, run, complete = measured(config, name)
            except ConfigError as e:
                print(f"{title:<16} {e}")
                continue
            icarus_s = run if name == "icarus" else icarus_s
            times = f"{icarus_s / run:,.0f}" if icarus_s else ""
            print(f"{title:<16} {built:>7.1f} s {rate:>12,.0f} {duration(run):>12}   {times:>6}   "
                  f"{'every bit and clock checked' if complete else 'by its rate'}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        main()
