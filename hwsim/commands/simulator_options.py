"""Options of commands that run the Verilog, and what they say of a long run."""

import argparse
from pathlib import Path
from typing import Any

from hwsim.commands.options import seconds
from hwsim.display import remark
from hwsim.options import SIMULATORS

RTL_LIMIT_S = 600.0


def add_arguments(sub: argparse.ArgumentParser, when: str = "") -> None:
    """``--simulator`` and what belongs to it; ``when``: the option with which they go."""
    also = f"; goes with {when}" if when else ""
    sub.add_argument("--simulator", choices=tuple(SIMULATORS), default="icarus",
                     help="icarus: Icarus Verilog, driven by cocotb (default); verilator, cxxrtl: compiled to machine code first, then "
                          f"some hundred times as fast; the same clocks and the same stalls{also}")
    sub.add_argument("--waves", type=Path, metavar="FILE", help="write all signals to FILE.vcd, or FILE.fst of Icarus, and a layout for "
                                                                f"GTKWave to FILE.gtkw{also}")
    sub.add_argument("--keep", type=Path, metavar="DIR", help=f"keep the simulation's files in a new folder{also}")


def limit_option(sub: argparse.ArgumentParser) -> None:
    """``--rtl-limit``."""
    sub.add_argument("--rtl-limit", type=seconds, default=RTL_LIMIT_S, metavar="SECONDS",
                     help=f"refuse to simulate Verilog for longer than this, by an estimate (default {RTL_LIMIT_S:g})")


def announce(bench: Any, cycles: int, limit_s: float) -> None:
    """Say how long ``cycles`` will take by a rate measured on this engine; refuse what is beyond the limit."""
    from hwsim.verification import check_duration, duration
    rate = check_duration(bench, cycles, limit_s)
    name = SIMULATORS[bench.choice.name]
    remark(f"{cycles:,} cycles at a measured {rate:,.0f} cycles/s of {name}: about {duration(cycles / rate)}")
