"""The command ``hwsim help``."""

import argparse

HELP = "Show the help of a command."
EXAMPLE = "hwsim help simulate"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The argument of ``hwsim help``: a command's name."""
    sub.add_argument("about", nargs="?", metavar="COMMAND")


def run(args: argparse.Namespace) -> int:
    """``hwsim help [COMMAND]``."""
    args.commands.parse_args([*([args.about] if args.about else []), "--help"])  # prints and exits
    return 0
