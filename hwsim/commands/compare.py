"""The command ``hwsim compare``: several configurations on one workload."""

import argparse
import json
from pathlib import Path

from hwsim.commands import workload_options
from hwsim.commands.objective import check_objective
from hwsim.commands.options import blaming, json_option
from hwsim.commands.progress import progress
from hwsim.errors import ConfigError, shown

HELP = "Compare several configurations on one workload, optionally at equal area or throughput."
EXAMPLE = "hwsim compare int8_os16 lut_m2n64k4_w2 --model llama-2-7b --decode --context 2048 --iso area"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim compare``."""
    sub.add_argument("configs", nargs="+", metavar="CONFIG",
                     help="YAML files or names of shipped configurations; the table shows ratios to the "
                     "first one")
    workload_options.add_arguments(sub)
    sub.add_argument("--iso", choices=("area", "throughput"),
                     help="resize the arrays of the other configurations until the area of the engine, or "
                     "its peak throughput, is within 2 %% of the first one's")
    sub.add_argument("--csv", metavar="FILE", help="also write the figures to this CSV file")
    json_option(sub)


def run(args: argparse.Namespace) -> int:
    """``hwsim compare CONFIG CONFIG ..``."""
    from hwsim.answers.compare import print_comparison
    from hwsim.api import compare
    from hwsim.config import load
    from hwsim.cost.estimator.estimate import check_clock
    from hwsim.generate import Files, write_all
    if len(args.configs) < 2:
        raise ConfigError(f"compare takes two configurations or more, not {shown(args.configs[0])} alone")
    if args.csv is not None and Path(args.csv).suffix != ".csv":
        raise ConfigError(f"--csv: must end in .csv, not {shown(args.csv)}")
    files: Files = {}
    configs = [load(name) for name in args.configs]
    for config in configs:
        check_objective(args, config)
        check_clock(config)
    workload = workload_options.read(args, configs[0], files)
    with progress("compare", args.json) as show, blaming("--gemm", args.gemm):
        found = compare(configs, workload, args.iso, args.objective, progress=show)
    if args.csv:
        from hwsim.export import csv_text
        files[Path(args.csv)] = csv_text(found.to_rows())
    write_all(files)
    if args.json:
        print(json.dumps({"iso": args.iso, "configs": found.to_rows()}, indent=2))
    else:
        print_comparison(list(found), args.iso)
    return 0
