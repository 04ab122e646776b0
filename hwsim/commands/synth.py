"""The command ``hwsim synth``: synthesizes a configuration or any Verilog module."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hwsim.commands import synth_verilog
from hwsim.commands.options import blaming, jobs
from hwsim.commands.progress import progress
from hwsim.commands.synth_verilog_options import add_arguments as foreign_arguments
from hwsim.commands.synth_verilog_options import check_absent
from hwsim.drawing import SUFFIXES
from hwsim.errors import ConfigError, shown
from hwsim.options import INTERCONNECT, UTILIZATION

HELP = "Synthesize the Verilog; report area, clock, leakage and energy, glitches included."
EXAMPLE = "hwsim synth int8_os16 --period-ns 1"
TIMEOUT_S = 900.0  # of the synthesis of one part


def number_of(unit: str) -> Callable[[str], float]:
    """Return the argparse type for a number of ``unit`` above 0 and at most a million."""
    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if not 0 < value <= 1e6:
            raise argparse.ArgumentTypeError(f"must be a number of {unit} above 0, at most 1000000, not "
                                             f"{shown(text)}")
        return value

    return read


def kinds(text: str) -> tuple[str, ...]:
    """Parse the parts to leave out: wires, clock, or both with a comma."""
    words = text.split(",")
    strange = next((word for word in words if word not in INTERCONNECT), None)
    if strange is not None:
        raise argparse.ArgumentTypeError(f"must be {', '.join(INTERCONNECT)}, or both with a comma between "
                                         f"them, not {shown(strange)}")
    return tuple(kind for kind in INTERCONNECT if kind in words)


def share(text: str) -> float:
    """Parse a share of an area, in 0.05..1."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.05 <= value <= 1:
        raise argparse.ArgumentTypeError(f"must be a number in 0.05..1, not {shown(text)}")
    return value


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim synth``."""
    sub.add_argument("config", nargs="?", default="",
                     help="YAML file or name of a shipped configuration")
    sub.add_argument("--tech", metavar="T",
                     help="technology: shipped name or YAML file (default: that of the configuration)")
    sub.add_argument("--target", choices=["ecp5"],
                     help="synthesize for a Lattice ECP5 FPGA instead of standard cells; report LUTs, "
                     "flip-flops, DSPs, block RAMs and clock")
    clock = sub.add_mutually_exclusive_group()
    clock.add_argument("--period-ns", type=number_of("nanoseconds"), metavar="P",
                       help="clock period in ns (default: from clock_mhz of the configuration)")
    clock.add_argument("--curve", action="store_true",
                       help="report area and energy at five clock periods, from the shortest possible one up")
    sub.add_argument("--data", default="uniform", metavar="uniform|gaussian:S|FILE",
                     help="operands for the energy: uniform: uniformly random codes (default); gaussian:S: "
                     "normal values with a sigma of S times the largest value; a .npy file with activations "
                     "(M, K), or a .npz file with a (M, K) and w (K, N)")
    sub.add_argument("--without", type=kinds, default=(), metavar="wires,clock",
                     help="leave out the wires between parts (their delay, energy and repeaters), the clock "
                     "tree, or both")
    sub.add_argument("--utilization", type=share, default=UTILIZATION, metavar="U",
                     help=f"share of the floor plan that cells and memories cover, 0.05 to 1 (default "
                     f"{UTILIZATION:g})")
    sub.add_argument("--floorplan", metavar="FILE", help="also draw the floor plan to scale, as .png or .svg")
    sub.add_argument("--netlist", metavar="FILE",
                     help="also write the mapped netlist as Verilog, with a model of every cell and "
                     "behavioural memories; hwsim verify CONFIG --verilog FILE simulates it")
    sub.add_argument("--flat", action="store_true",
                     help="also synthesize the whole engine as one flat netlist, to compare with the sum of "
                     "its parts")
    sub.add_argument("-j", "--jobs", type=jobs, default=0, metavar="N",
                     help="number of worker processes (default: one per core)")
    sub.add_argument("--again", action="store_true", help="synthesize again even if a result is stored")
    sub.add_argument("--store", metavar="DIR",
                     help="folder in which results are stored (default: the user's cache folder)")
    sub.add_argument("--timeout", type=number_of("seconds"), default=TIMEOUT_S, metavar="SECONDS",
                     help=f"time limit for the synthesis of one part (default {TIMEOUT_S:g})")
    sub.add_argument("--plot", metavar="FILE",
                     help="also draw the shares of the parts, or the curves of --curve, as .png or .svg")
    sub.add_argument("--json", action="store_true",
                     help="print the result as JSON and nothing else on standard output")
    foreign_arguments(sub)


def run(args: argparse.Namespace) -> int:
    """``hwsim synth CONFIG``."""
    from hwsim.answers.cost_table import print_cost, print_curve, print_flat
    from hwsim.config import load
    from hwsim.cost.work import Curve, Work
    if args.verilog:
        return synth_verilog.run(args)
    check_absent(args)
    if args.target:
        return run_ecp5(args)
    if args.flat and args.curve:
        raise ConfigError("--flat: goes with one period, not with --curve")
    for option, given in (("--floorplan", args.floorplan), ("--netlist", args.netlist)):
        if given and args.curve:
            raise ConfigError(f"{option}: goes with one period, not with --curve")
    for option, file in (("--plot", args.plot), ("--floorplan", args.floorplan)):
        if file and Path(file).suffix not in SUFFIXES:
            raise ConfigError(f"{option}: must end in .png or .svg, not {shown(file)}")
    config = load(args.config)
    with progress("synth", args.json) as show:
        with blaming("--tech", args.tech):
            work = Work(config, args.tech, args.data, args.without, args.utilization, args.jobs, args.again,
                        args.store, args.timeout, show)
        with work.synthesis:
            curve = work.curve() if args.curve else Curve(0.0, (work.at(work.period(args.period_ns)),))
            costs = list(curve.costs)
            flat = work.flat(costs[0]) if args.flat else None
            netlist = work.netlist(costs[0].period_ps) if args.netlist else ""
    write_files(args, costs, work, netlist)
    if args.json:
        points = [c.to_dict() for c in costs]
        if flat:
            from hwsim.cost.flat import to_dict
            points[0]["flat"] = to_dict(costs[0], flat)
        head = {"least_period_ps": curve.least_period_ps, "kind": points[0]["kind"], "source": costs[0].basis}
        print(json.dumps(head | {"points": points} if args.curve else points[0], indent=2))
    elif args.curve:
        print_curve(costs)
    else:
        print_cost(costs[0], work.made)
        if flat:
            print_flat(costs[0], flat)
    if work.unkept:  # the result took minutes: show it before the error
        raise work.unkept
    return 0


def write_files(args: argparse.Namespace, costs: list[Any], work: Any, netlist: str) -> None:
    """Write the files of ``--plot``, ``--floorplan`` and ``--netlist``, all or none."""
    from hwsim.generate import write_all
    files: dict[Path, str | bytes] = {Path(args.netlist): netlist} if netlist else {}
    if args.plot:
        from hwsim.answers.cost_picture import draw
        files[Path(args.plot)] = draw(costs, Path(args.plot).suffix)
    if args.floorplan:
        from hwsim.answers.floorplan_picture import draw as draw_plan
        files[Path(args.floorplan)] = draw_plan(costs[0], work.synthesis.parts, args.utilization,
                                                Path(args.floorplan).suffix)
    if files:
        write_all(files)


def run_ecp5(args: argparse.Namespace) -> int:
    """``hwsim synth CONFIG --target ecp5``."""
    from hwsim.answers.ecp5 import show_resources
    from hwsim.config import load
    from hwsim.cost.ecp5 import resources
    others = {"--tech": args.tech, "--period-ns": args.period_ns, "--curve": args.curve, "--flat": args.flat,
              "--plot": args.plot, "--data": args.data != "uniform", "--without": args.without,
              "--utilization": args.utilization != UTILIZATION, "--floorplan": args.floorplan,
              "--netlist": args.netlist}
    for option, given in others.items():
        if given:
            raise ConfigError(f"{option}: is for standard cells, not for --target ecp5")
    with progress("ecp5", args.json) as show:
        found, unkept = resources(load(args.config), args.store, args.again, args.timeout, show)
    if args.json:
        print(json.dumps(found.to_dict(), indent=2))
    else:
        show_resources(found)
    if unkept:
        raise unkept
    return 0
