"""The command ``hwsim check-plugin``: checks an architecture, a dataflow or a technology of any package."""

import argparse
import json
from collections.abc import Callable
from typing import Any

from hwsim.commands.options import json_option, seed
from hwsim.errors import escaped, shown

HELP = "Check an architecture or a dataflow: run random engines in all models and in the Verilog."
EXAMPLE = "hwsim check-plugin my_mac --engines 10"
LIMITS = (("--engines", 1000, 3, "number of engines for each pair of architecture and dataflow"),
          ("--jobs", 100, 4, "number of GEMMs that each engine runs"),
          ("--largest", 200, 28,
           "largest random M, K and N of a GEMM; sizes around the array's own occur too"))
"""Options: name, largest value, default, meaning."""


def whole(most: int) -> Callable[[str], int]:
    """Return the argparse type for a whole number from 1 to ``most``."""
    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"must be a whole number in 1..{most}, not {shown(text)}")
        return int(text)

    return number


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim check-plugin``."""
    sub.add_argument("name", metavar="NAME",
                     help="architecture, dataflow or technology, as named by `hwsim list`")
    for option, most, default, text in LIMITS:
        sub.add_argument(option, type=whole(most), default=default, metavar="N",
                         help=f"{text} (default {default})")
    sub.add_argument("--models-only", action="store_true", help="compare only the models; do not run Verilog")
    sub.add_argument("--seed", type=seed, default=0,
                     help="seed of the random engines and operands (default 0)")
    json_option(sub)


def run(args: argparse.Namespace) -> int:
    """``hwsim check-plugin NAME``."""
    from hwsim.verify.plugin import Limits, check_all, pairs_of
    limits = Limits(args.engines, args.jobs, args.largest, not args.models_only, args.seed)
    checked: list[Any] = []

    def report(one: Any) -> None:
        checked.append(one)
        if not args.json:
            verdict = f"WRONG: {one.wrong}; the engine: {one.parameters}" if one.wrong else "ok"
            print(escaped(f"{one.pe:<12} {one.dataflow:<10} {one.jobs} jobs {one.cycles:>8,} clocks  "
                          f"{verdict}"), flush=True)

    is_technology = not pairs_of(args.name)
    right = check_all(args.name, limits, report, getattr(args, "debug", False))
    if args.json:
        print(json.dumps({"passed": right, "engines": [one.to_dict() for one in checked]}, indent=2))
    elif is_technology:
        print(escaped(f"{args.name}: every cell can be read, and synthesis finds every cell that it needs"))
    else:
        print(f"{len(checked)} engines, {sum(bool(one.wrong) for one in checked)} wrong")
    return 0 if right else 1
