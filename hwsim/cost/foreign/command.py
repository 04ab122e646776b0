"""``hwsim synth --verilog FILE.. --top T``: anybody's cell, costed as ours are, and beside one of ours."""

import argparse
import json
from typing import Any

from hwsim.errors import ConfigError, shown

UNMEASURED = "not measured without --operands NAME=.. for the inputs"
OWN = {"top": "", "parameter": [], "include": [], "clock": "", "operands": [], "reset": [], "warm_up": None, "beside": ""}
"""The options of this flow and their values where they are not given."""


def clocks(text: str) -> int:
    """A number of clocks."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 10_000):
        raise argparse.ArgumentTypeError(f"must be an integer in 1..10000 clocks, not {shown(text)}")
    return int(text)


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of foreign Verilog."""
    group = sub.add_argument_group("anybody's Verilog instead of a configuration")
    group.add_argument("--verilog", nargs="+", default=[], metavar="FILE", help="Verilog files, SystemVerilog where one ends in .sv")
    group.add_argument("--top", default="", metavar="T", help="the module to be synthesized")
    group.add_argument("--parameter", action="append", default=[], metavar="NAME=VALUE", help="of the top module; repeatable")
    group.add_argument("--include", action="append", default=[], metavar="DIR", help="where `include looks too; repeatable")
    group.add_argument("--clock", default="", metavar="NAME", help="the clock, where no flip-flop shows it")
    group.add_argument("--operands", nargs="+", action="extend", default=[], metavar="NAME=VALUES",
                       help="drive inputs and measure energy: uniform, gaussian:S, gaussian:S:FORMAT (int8: lanes of it), FILE.npy (clocks, "
                            "clocks x streams, or clocks x streams x lanes), or a whole number")
    group.add_argument("--reset", action="append", default=[], metavar="NAME[=LEVEL]", help="an input that resets at the start; repeatable")
    group.add_argument("--warm-up", type=clocks, default=None, metavar="CLOCKS", help="of operands that run and do not count (default 16)")
    group.add_argument("--beside", default="", metavar="NAME", help="print it beside the cell of this configuration or architecture")


def check_absent(args: argparse.Namespace) -> None:
    """Raise :class:`ConfigError` where an option of this flow is given without ``--verilog``."""
    for name, default in OWN.items():
        if getattr(args, name) != default:
            raise ConfigError(f"--{name.replace('_', '-')}: goes with --verilog")


def run(args: argparse.Namespace, progress: Any) -> int:
    """Synthesize, print; nothing is kept."""
    from hwsim.cost.command import RELATIVE, terminable
    from hwsim.cost.foreign.table import print_cells, print_curve, to_dict
    _check(args)
    with terminable(), progress("synth", args.json) as show:
        with _work(args) as work:
            least = work.cells.least() if args.curve else 0.0
            periods = [float(round(factor * least)) for factor in RELATIVE] if args.curve else [round(args.period_ns * 1e3, 3)]
            points = []
            for number, period in enumerate(periods):
                points.append(work.at(period, bool(args.curve)))
                if show:
                    show(number + 1, len(periods))
    reason = "" if points[0][0].stimulus else UNMEASURED
    if args.json:
        shown_points = [to_dict(cell, beside, reason) for cell, beside in points]
        head = {"top": work.top, "files": args.verilog, "technology": points[0][0].technology, "notes": list(work.notes)}
        print(json.dumps(head | ({"least_period_ps": least, "points": shown_points} if args.curve else shown_points[0]), indent=2))
    elif args.curve:
        print_curve(points, work.beside, reason, work.notes)
    else:
        print_cells(*points[0], reason, work.notes)
    return 0


def _check(args: argparse.Namespace) -> None:
    """Options that do not go together."""
    if args.config:
        raise ConfigError(f"{args.config}: a configuration, or --verilog FILE.., not both; --beside {args.config} compares them")
    others = {"--target": args.target, "--flat": args.flat, "--again": args.again, "--store": args.store, "--plot": args.plot}
    for option, value in others.items():
        if value:
            raise ConfigError(f"{option}: goes with a configuration, not with --verilog")
    if not args.curve and args.period_ns is None:
        raise ConfigError("--verilog: needs --period-ns P or --curve")
    if args.data != "uniform" and not args.beside:
        raise ConfigError("--data: drives the cell of --beside; the inputs of --verilog have --operands NAME=..")
    if not args.operands and (args.reset or args.warm_up or args.data != "uniform"):
        option = "--reset" if args.reset else "--warm-up" if args.warm_up else "--data"
        raise ConfigError(f"{option}: goes with --operands, without which nothing runs")


class _work:
    """The user's design and ours, ready to be mapped; a context manager."""

    def __init__(self, args: argparse.Namespace):
        from hwsim.config import Header
        from hwsim.cost.foreign import bench, cell
        from hwsim.cost.foreign.checks import checked
        from hwsim.cost.foreign.design import views
        from hwsim.cost.foreign.operands import WARM_UP, operands, split
        from hwsim.cost.foreign.source import read
        from hwsim.cost.pool import cores
        from hwsim.tech.technology import load_technology
        technology = load_technology(args.tech or Header.__dataclass_fields__["technology"].default)
        beside = cell.ours(args.beside, args.data, bool(args.operands)) if args.beside else None
        parameters = split(args.parameter, "--parameter")
        design = checked(views(read(args.verilog, args.include), args.top, parameters, args.timeout), args.clock)
        stimulus, traffic, streams = "", None, 1
        if args.operands:
            driven = operands(design, args.operands, args.reset, args.warm_up or WARM_UP)
            recorded = bench.run(design, parameters, driven, args.verilog[0])
            bench.check_known(design, driven, recorded, args.verilog[0])
            stimulus, traffic, streams = driven.text, lambda _: recorded, driven.streams
        subjects = [cell.theirs(design.top, design.text, design.read, streams, stimulus, traffic), *([beside] if beside else [])]
        self.top, self.notes, self.beside = design.top, design.notes, beside.name if beside else ""
        self.cells = cell.Cells(technology, subjects, args.timeout, args.jobs or cores())

    def __enter__(self) -> "_work":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.cells.__exit__(kind)

    def at(self, period_ps: float, partly: bool) -> tuple[Any, Any]:
        """The user's cell and ours, None where there is none or where it cannot meet the period."""
        found = self.cells.at(period_ps, partly)
        return found[0], found[1] if len(found) > 1 else None
