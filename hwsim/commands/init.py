"""The command ``hwsim init``: writes a configuration to start from."""

import argparse

from hwsim.errors import escaped

HELP = "Write a configuration to start from, with every key explained."
EXAMPLE = "hwsim init my_npu.yaml"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim init``."""
    sub.add_argument("file", nargs="?", default="accelerator.yaml", metavar="FILE",
                     help="output file (default accelerator.yaml)")


def run(args: argparse.Namespace) -> int:
    """``hwsim init FILE``."""
    from hwsim.commands.starter import write
    print(escaped(write(args.file)))
    return 0
