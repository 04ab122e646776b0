"""The command ``hwsim simulate``: cycles, time, traffic, area and energy of a workload.

The answer is a table or JSON; CSV, plots and a timeline are written on request.
"""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwsim.commands import workload_options
from hwsim.commands.objective import alone, check_objective
from hwsim.commands.options import blaming, json_option, seed
from hwsim.commands.progress import progress
from hwsim.commands.simulator_options import RTL_LIMIT_S, announce, limit_option
from hwsim.commands.simulator_options import add_arguments as simulator_arguments
from hwsim.errors import ConfigError, escaped, shown

if TYPE_CHECKING:
    from hwsim.generate import Files

HELP = "Report cycles, time, traffic, area and energy of a workload; --rtl also runs it in the Verilog."
EXAMPLE = "hwsim simulate configs/int8_ws16.yaml --workload configs/workloads/llama2_7b.yaml"
GROUPINGS = ("layer", "kind", "section")


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim simulate``."""
    sub.add_argument("config", help="YAML file or name of a shipped configuration")
    workload_options.add_arguments(sub)
    sub.add_argument("--synth", action="store_true",
                     help="synthesize the engine first if no synthesis result is stored, and store the "
                     "result")
    sub.add_argument("--group-by", choices=GROUPINGS, metavar="|".join(GROUPINGS),
                     help="what a row of tables and CSV stands for (default: GEMMs by layer, vector "
                     "operations by kind)")
    sub.add_argument("--csv", metavar="FILE",
                     help="also write the rows to this CSV file, in base units (seconds, bytes, joules)")
    sub.add_argument("--plots", metavar="DIR",
                     help="also draw the roofline, energy by part and time by layer to this folder, as PNG "
                     "and SVG")
    sub.add_argument("--trace", metavar="FILE",
                     help="also write the timeline of all tiles to this .json file, which opens in Perfetto "
                     "(Chrome trace format)")
    sub.add_argument("--trace-layer", default="", metavar="NAME",
                     help="limit the timeline to one repeat of this layer; SECTION/NAME if several sections "
                     "have the layer")
    json_option(sub)
    sub.add_argument("--rtl", action="store_true",
                     help="also run every GEMM in the Verilog; check results and cycles")
    simulator_arguments(sub, "--rtl")
    limit_option(sub)
    sub.add_argument("--seed", type=seed, default=0, help="seed of the random operands of --rtl (default 0)")


def run(args: argparse.Namespace) -> int:
    """``hwsim simulate CONFIG``."""
    from hwsim.api import simulate
    from hwsim.config import load
    from hwsim.generate import write_all
    if not args.rtl and (args.seed or args.rtl_limit != RTL_LIMIT_S):
        raise ConfigError("--seed and --rtl-limit go with --rtl")
    if not args.rtl and (args.simulator != "icarus" or args.waves or args.keep):
        raise ConfigError("--simulator, --waves and --keep go with --rtl")
    config = load(args.config)
    if args.rtl:
        # the Verilog contains the engine only, without buffers and DRAM
        config = replace(config, memory=None)
    check(args, config)
    files: Files = {}
    workload = workload_options.read(args, config, files)
    unkept = None
    if args.synth and config.memory:
        unkept = synthesize(config, args.json)
    with blaming("--gemm", args.gemm):
        # synthesis itself reports a clock that it cannot reach
        result = simulate(config, workload, args.objective, check_clock=not args.synth)
    runs = measure(result, args) if args.rtl else None
    lines = views(result, args, files)
    cost = None
    if not config.memory:
        from hwsim.accelerator.engine_cost import answer
        with progress("synth", args.json or not args.synth) as show:
            cost = answer(result, args.synth, show)
        unkept = cost.unkept
    write_all(files)  # write files only when nothing can fail any more
    if args.json:
        from hwsim.export import json_pieces
        for piece in json_pieces(document(result, args, cost, runs)):
            sys.stdout.write(piece)
        print()
    else:
        tables(result, args, cost, runs)
        for line in lines:
            print(escaped(line))
    if unkept:  # the result took minutes: show it before the error
        raise unkept
    return 0 if runs is None or all(run.passed for run in runs) else 1


def check(args: argparse.Namespace, config: Any) -> None:
    """Raise :class:`ConfigError` for options that exclude each other or do not fit the configuration."""
    for key in ("plots", "trace"):
        if getattr(args, key) is not None and not config.memory:
            raise ConfigError(f"--{key}: there is neither traffic nor a tile without buffers and DRAM, "
                              f"{alone(args, config)}")
    check_objective(args, config)
    if args.plots == "":
        raise ConfigError("--plots: must be a folder, not ''")
    if args.trace_layer and not args.trace:
        raise ConfigError("--trace-layer goes with --trace FILE")
    for key, suffix in (("trace", ".json"), ("csv", ".csv")):
        name = getattr(args, key)
        if name is not None and Path(name).suffix != suffix:
            raise ConfigError(f"--{key}: must end in {suffix}, not {shown(name)}")


def measure(result: Any, args: argparse.Namespace) -> list:
    """Run every repeat of every GEMM in the Verilog.

    Before, the duration is estimated from a measured simulation rate.
    """
    from hwsim.verification import RtlBench, repeated
    from hwsim.verify.simulators import choice
    with RtlBench(result.config, choice(args)) as bench:
        announce(bench, result.totals()["cycles"], args.rtl_limit)
        with progress("rtl", args.json) as show_progress:
            return bench.run(repeated(result.workload), args.seed, progress=show_progress)


def synthesize(config: Any, quiet: bool) -> ConfigError | None:
    """Synthesize the engine unless a result is stored. Return the error if the result could not be stored."""
    from hwsim.cost.store import known
    from hwsim.cost.work import synthesized
    if known(config) is not None:
        return None
    with progress("synth", quiet) as show:
        return synthesized(config, show)[1]


def views(result: Any, args: argparse.Namespace, files: "Files") -> list[str]:
    """Add the requested files to ``files``; return one line about each."""
    out = []
    if args.csv:
        from hwsim.export import csv_text
        rows = result.to_rows(args.group_by or "")
        files[Path(args.csv)] = csv_text(rows)
        out.append(f"{args.csv}  {len(rows)} rows")
    if args.trace:
        from hwsim.answers.trace import trace
        files[Path(args.trace)], events = trace(result, args.trace_layer)
        out.append(f"{args.trace}  {events:,} events; open it at ui.perfetto.dev")
    if args.plots:
        from hwsim.answers.plots import draw
        drawn = {Path(args.plots) / name: content for name, content in draw(result).items()}
        files |= drawn
        out += map(str, drawn)
    return out


def document(result: Any, args: argparse.Namespace, cost: Any, runs: list | None) -> dict[str, Any]:
    """Return the answer as a JSON document."""
    from hwsim.accelerator.provenance import conditions
    from hwsim.accelerator.summary import summary
    out = result.document() | {"conditions": conditions(result.config), "summary": summary(result)}
    if result.workload.sections != [""]:
        out["section_summaries"] = {section: summary(result, section) for section in result.workload.sections}
    if args.group_by:
        out["rows"] = result.to_rows(args.group_by)
    if cost is not None:
        out["cost"] = cost.to_dict()
    if runs is not None:
        out["rtl"] = {"passed": all(r.passed for r in runs), "cycles": sum(r.cycles_rtl for r in runs),
                      "runs": [{"name": r.name, **r.to_dict()} for r in runs]}
    return out


def tables(result: Any, args: argparse.Namespace, cost: Any, runs: list | None) -> None:
    """Print the answer as tables."""
    if result.config.memory or (args.group_by and runs is None):
        from hwsim.answers.accelerator_table import print_answer
        print_answer(result, args.group_by or "")
    else:
        from hwsim.answers.tables import print_result
        print_result(result, runs)
    if cost is not None:
        from hwsim.answers.engine_cost import print_cost
        print_cost(cost)
