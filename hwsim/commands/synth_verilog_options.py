"""The options of ``hwsim synth --verilog``, and which of them go together."""

import argparse

from hwsim.errors import ConfigError, shown
from hwsim.options import UTILIZATION

OWN = {"top": "", "parameter": [], "include": [], "clock": "", "operands": [], "reset": [], "warm_up": None, "beside": ""}
"""Options of this flow alone, and their values where they are not given."""


def clocks(text: str) -> int:
    """A number of clocks."""
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and 1 <= int(text) <= 10_000):
        raise argparse.ArgumentTypeError(f"must be an integer in 1..10000 clocks, not {shown(text)}")
    return int(text)


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of this flow alone."""
    group = sub.add_argument_group("anybody's Verilog instead of a configuration")
    group.add_argument("--verilog", nargs="+", default=[], metavar="FILE",
                       help="Verilog files, SystemVerilog where one ends in .sv")
    group.add_argument("--top", default="", metavar="T", help="the module to be synthesized")
    group.add_argument("--parameter", action="append", default=[], metavar="NAME=VALUE",
                       help="of the top module; repeatable")
    group.add_argument("--include", action="append", default=[], metavar="DIR",
                       help="where `include looks besides the files' folders; repeatable")
    group.add_argument("--clock", default="", metavar="NAME", help="the clock, where no flip-flop shows it")
    group.add_argument("--operands", nargs="+", action="extend", default=[], metavar="NAME=VALUES",
                       help="what drives the inputs, to measure energy: uniform, gaussian:S, gaussian:S:FORMAT (int8: "
                            "lanes of it), FILE.npy (clocks, x streams, x lanes), or a whole number")
    group.add_argument("--reset", action="append", default=[], metavar="NAME[=LEVEL]",
                       help="an input that resets at the start; repeatable")
    group.add_argument("--warm-up", type=clocks, default=None, metavar="CLOCKS",
                       help="clocks of operands that run and do not count (default 16)")
    group.add_argument("--beside", default="", metavar="NAME",
                       help="also the cell of this configuration or architecture, driven by --data")


def check_absent(args: argparse.Namespace) -> None:
    """Raise :class:`ConfigError` where an option of this flow is given without ``--verilog``."""
    for name, default in OWN.items():
        if getattr(args, name) != default:
            raise ConfigError(f"--{name.replace('_', '-')}: goes with --verilog FILE..")
    if not args.config:
        raise ConfigError("synth: needs a configuration, or --verilog FILE.. --top T")


def check_together(args: argparse.Namespace) -> None:
    """Raise :class:`ConfigError` where options do not go with ``--verilog``, or not with one another."""
    if args.config:
        raise ConfigError(f"{args.config}: a configuration, or --verilog FILE.., not both; --beside NAME compares them")
    for name in ("target", "flat", "again", "store", "plot", "without", "floorplan"):
        if getattr(args, name):
            raise ConfigError(f"--{name}: goes with a configuration, not with --verilog")
    if args.utilization != UTILIZATION:
        raise ConfigError("--utilization: goes with a configuration, not with --verilog")
    if not args.curve and args.period_ns is None:
        raise ConfigError("--verilog: needs --period-ns P or --curve")
