"""The options of ``hwsim synth --verilog``, and the checks of their combinations."""

import argparse

from hwsim.errors import ConfigError, shown
from hwsim.options import UTILIZATION

OWN = {"top": "", "parameter": [], "include": [], "clock": "", "operands": [], "reset": [], "warm_up": None,
       "beside": ""}
"""Options that only this flow has, and their defaults."""


def clocks(text: str) -> int:
    """Parse a number of clocks in 1..10000."""
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and 1 <= int(text) <= 10_000):
        raise argparse.ArgumentTypeError(f"must be an integer in 1..10000 clocks, not {shown(text)}")
    return int(text)


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """Add the options that only this flow has."""
    group = sub.add_argument_group("any Verilog module instead of a configuration")
    group.add_argument("--verilog", nargs="+", default=[], metavar="FILE",
                       help="Verilog files; a file that ends in .sv is read as SystemVerilog")
    group.add_argument("--top", default="", metavar="T", help="name of the module to synthesize")
    group.add_argument("--parameter", action="append", default=[], metavar="NAME=VALUE",
                       help="set a parameter of the top module; may be repeated")
    group.add_argument("--include", action="append", default=[], metavar="DIR",
                       help="search this folder for `include files, besides the folders of the Verilog "
                       "files; may be repeated")
    group.add_argument("--clock", default="", metavar="NAME",
                       help="name of the clock input, needed if the module has no flip-flop")
    group.add_argument("--operands", nargs="+", action="extend", default=[], metavar="NAME=VALUES",
                       help="operands of the inputs, needed for energy: uniform, gaussian:S, "
                       "gaussian:S:FORMAT for lanes of a format such as int8, FILE.npy of shape (clocks, "
                       "streams, lanes), or a constant whole number")
    group.add_argument("--reset", action="append", default=[], metavar="NAME[=LEVEL]",
                       help="an input that resets the module at the start; may be repeated")
    group.add_argument("--warm-up", type=clocks, default=None, metavar="CLOCKS",
                       help="clocks that run before energy is measured (default 16)")
    group.add_argument("--beside", default="", metavar="NAME",
                       help="also synthesize the cell of this configuration or architecture, driven by "
                       "--data")


def check_absent(args: argparse.Namespace) -> None:
    """Raise :class:`ConfigError` if an option of this flow is used without ``--verilog``."""
    for name, default in OWN.items():
        if getattr(args, name) != default:
            raise ConfigError(f"--{name.replace('_', '-')}: goes with --verilog FILE..")
    if not args.config:
        raise ConfigError("synth: needs a configuration, or --verilog FILE.. --top T")


def check_together(args: argparse.Namespace) -> None:
    """Raise :class:`ConfigError` for options that exclude ``--verilog`` or each other."""
    if args.config:
        raise ConfigError(f"{args.config}: a configuration, or --verilog FILE.., not both; --beside NAME "
                          "compares them")
    for name in ("target", "flat", "again", "store", "plot", "without", "floorplan", "netlist"):
        if getattr(args, name):
            raise ConfigError(f"--{name}: goes with a configuration, not with --verilog")
    if args.utilization != UTILIZATION:
        raise ConfigError("--utilization: goes with a configuration, not with --verilog")
    if not args.curve and args.period_ns is None:
        raise ConfigError("--verilog: needs --period-ns P or --curve")
