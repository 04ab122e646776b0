"""Options of commands that run the Verilog."""

import argparse
from pathlib import Path

NAMES = {"icarus": "Icarus Verilog", "verilator": "Verilator", "cxxrtl": "CXXRTL"}


def add_arguments(sub: argparse.ArgumentParser, when: str = "") -> None:
    """``--simulator`` and what belongs to it; ``when``: the option with which they go."""
    also = f"; goes with {when}" if when else ""
    sub.add_argument("--simulator", choices=tuple(NAMES), default="icarus",
                     help="icarus: Icarus Verilog, driven by cocotb (default); verilator, cxxrtl: compiled to machine code first, then "
                          f"some hundred times as fast; the same clocks and the same stalls{also}")
    sub.add_argument("--waves", type=Path, metavar="FILE", help="write all signals to FILE.vcd, or FILE.fst of Icarus, and a layout for "
                                                                f"GTKWave to FILE.gtkw{also}")
    sub.add_argument("--keep", type=Path, metavar="DIR", help=f"keep the simulation's files in a new folder{also}")
