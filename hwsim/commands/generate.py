"""The command ``hwsim generate``: writes the Verilog and the manifest of a configuration."""

import argparse
from pathlib import Path

from hwsim.options import MEMORIES

HELP = "Write the Verilog of a configuration, and a manifest that describes how to drive it."
EXAMPLE = "hwsim generate configs/int8_ws16.yaml -o build/int8_ws16"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim generate``."""
    sub.add_argument("config", help="YAML file or name of a shipped configuration")
    sub.add_argument("-o", "--output", required=True, metavar="DIR",
                     help="output folder; created if it does not exist")
    sub.add_argument("--memories", choices=MEMORIES, default=MEMORIES[0],
                     help="behavioural (default): write memories as Verilog that simulators run and "
                     "synthesis infers as RAM; blackbox: write memories to a separate file as instances of "
                     "the technology's SRAM macros, which stay black boxes")


def run(args: argparse.Namespace) -> int:
    """``hwsim generate CONFIG -o DIR``."""
    from hwsim.answers.tables import console
    from hwsim.api import generate
    from hwsim.config import load
    from hwsim.generate import summary
    config = load(args.config)
    folder = Path(args.output)
    files = generate(config, args.output, memories=args.memories)
    console().print("\n".join(summary(config, folder, files, args.memories)))
    return 0
