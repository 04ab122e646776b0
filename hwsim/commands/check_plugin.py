"""The command ``hwsim check-plugin``: the benches on an architecture, a dataflow or a technology, of whatever package."""

import argparse
import json
from collections.abc import Callable
from typing import Any

from hwsim.commands.options import json_option, seed
from hwsim.errors import escaped, shown

HELP = "Run the benches on an architecture or a dataflow: random engines through all models and the Verilog."
EXAMPLE = "hwsim check-plugin my_mac --engines 10"
LIMITS = (("--engines", 1000, 3, "engines per architecture and dataflow"), ("--jobs", 100, 4, "jobs on each engine"),
          ("--largest", 200, 28, "largest M, K and N of a job, but for the array's own size"))
"""Options: largest number, default, meaning."""


def whole(most: int) -> Callable[[str], int]:
    """The type of an option that is a whole number from 1 to ``most``."""
    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"must be a whole number in 1..{most}, not {shown(text)}")
        return int(text)

    return number


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim check-plugin``."""
    sub.add_argument("name", metavar="NAME", help="an architecture, a dataflow or a technology, as `hwsim list` names it")
    for option, most, default, text in LIMITS:
        sub.add_argument(option, type=whole(most), default=default, metavar="N", help=f"{text} (default {default})")
    sub.add_argument("--models-only", action="store_true", help="compare the models alone; no Verilog is run")
    sub.add_argument("--seed", type=seed, default=0, help="of engines and jobs (default 0)")
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
            print(escaped(f"{one.pe:<12} {one.dataflow:<10} {one.jobs} jobs {one.cycles:>8,} clocks  {verdict}"), flush=True)

    is_technology = not pairs_of(args.name)
    right = check_all(args.name, limits, report, getattr(args, "debug", False))
    if args.json:
        print(json.dumps({"passed": right, "engines": [one.to_dict() for one in checked]}, indent=2))
    elif is_technology:
        print(escaped(f"{args.name}: every cell is read, and synthesis has what it needs"))
    else:
        print(f"{len(checked)} engines, {sum(bool(one.wrong) for one in checked)} wrong")
    return 0 if right else 1
