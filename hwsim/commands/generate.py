"""The command ``hwsim generate``: Verilog and manifest of a configuration."""

import argparse
from pathlib import Path

from hwsim.options import MEMORIES

HELP = "Write the Verilog of a configuration, and the manifest that says how to drive it."
EXAMPLE = "hwsim generate configs/int8_ws16.yaml -o build/int8_ws16"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim generate``."""
    sub.add_argument("config", help="YAML file, or the name of a shipped configuration")
    sub.add_argument("-o", "--output", required=True, metavar="DIR", help="folder to write to; made where missing")
    sub.add_argument("--memories", choices=MEMORIES, default=MEMORIES[0],
                     help="behavioural: memories as Verilog that simulators run and synthesis takes for RAM (default); blackbox: in a file "
                          "of their own, made of the SRAM macros of the configuration's technology, which are black boxes")


def run(args: argparse.Namespace) -> int:
    """``hwsim generate CONFIG -o DIR``."""
    from hwsim.api import generate
    from hwsim.config import load
    from hwsim.generate import summary
    from hwsim.tables import console
    config, folder = load(args.config), Path(args.output)
    files = generate(config, args.output, memories=args.memories)
    console().print("\n".join(summary(config, folder, files, args.memories)))
    return 0
