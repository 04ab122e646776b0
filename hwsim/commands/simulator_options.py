"""Options of commands that run the Verilog, and the announcement of a long run."""

import argparse
from pathlib import Path
from typing import Any

from hwsim.commands.options import seconds
from hwsim.display import remark
from hwsim.options import SIMULATORS

RTL_LIMIT_S = 600.0


def add_arguments(sub: argparse.ArgumentParser, when: str = "") -> None:
    """Add ``--simulator``, ``--waves`` and ``--keep``. ``when`` is the option that they require, if any."""
    also = f"; requires {when}" if when else ""
    sub.add_argument("--simulator", choices=tuple(SIMULATORS), default="icarus",
                     help=f"icarus (default): Icarus Verilog, driven by cocotb; verilator, cxxrtl: compile "
                     f"the Verilog to machine code first and then run several hundred times as fast, with "
                     f"the same clocks and stalls{also}")
    sub.add_argument("--waves", type=Path, metavar="FILE",
                     help=f"write the waveform of all signals to FILE: .vcd, or .fst with Icarus; also write "
                     f"a GTKWave layout with the ending .gtkw{also}")
    sub.add_argument("--keep", type=Path, metavar="DIR",
                     help=f"keep the files of the simulation in this new folder{also}")


def limit_option(sub: argparse.ArgumentParser) -> None:
    """Add ``--rtl-limit``."""
    sub.add_argument("--rtl-limit", type=seconds, default=RTL_LIMIT_S, metavar="SECONDS",
                     help=f"refuse a Verilog simulation that is estimated to take longer than this (default "
                     f"{RTL_LIMIT_S:g})")


def announce(bench: Any, cycles: int, limit_s: float) -> None:
    """Print how long ``cycles`` will take, by a rate measured on this engine; refuse more than ``limit_s``
    seconds.
    """
    from hwsim.verification import check_duration, duration
    rate = check_duration(bench, cycles, limit_s)
    name = SIMULATORS[bench.choice.name]
    remark(f"{cycles:,} cycles at a measured {rate:,.0f} cycles/s of {name}: about {duration(cycles / rate)}")
