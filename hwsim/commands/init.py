"""The command ``hwsim init``: a configuration to begin with."""

import argparse

from hwsim.errors import escaped

HELP = "Write a configuration to begin with, every key explained."
EXAMPLE = "hwsim init my_npu.yaml"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim init``."""
    sub.add_argument("file", nargs="?", default="accelerator.yaml", metavar="FILE", help="file to write (default accelerator.yaml)")


def run(args: argparse.Namespace) -> int:
    """``hwsim init FILE``."""
    from hwsim.starter import write
    print(escaped(write(args.file)))
    return 0
