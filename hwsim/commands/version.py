"""The command ``hwsim version``."""

import argparse

from hwsim.version import version

HELP = "Show the version."
EXAMPLE = "hwsim version"


def add_arguments(_: argparse.ArgumentParser) -> None:
    """Add no options: the command has none of its own."""


def run(_: argparse.Namespace) -> int:
    """``hwsim version``."""
    print(f"hwsim {version()}")
    return 0
