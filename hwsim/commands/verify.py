"""The command ``hwsim verify``: runs GEMMs in the emitted Verilog and compares every bit and every cycle."""

import argparse
import json
from pathlib import Path

from hwsim.commands.gemm_options import gemms
from hwsim.commands.options import gemm_option, json_option, seed
from hwsim.commands.progress import progress
from hwsim.commands.simulator_options import add_arguments as simulator_arguments
from hwsim.commands.simulator_options import announce, limit_option
from hwsim.options import LAYOUT, SIMULATORS

HELP = "Run GEMMs in the emitted Verilog; compare every bit and every cycle with the models."
EXAMPLE = "hwsim verify configs/int8_ws16.yaml --gemm 37,53,29 --stalls --seed 7"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim verify``."""
    sub.add_argument("config", help="YAML file or name of a shipped configuration")
    gemm_option(sub, "default: three GEMMs that cover ragged edges")
    sub.add_argument("--stalls", action="store_true",
                     help="stall every stream at random; results are still compared, cycles only reported")
    sub.add_argument("--seed", type=seed, default=0,
                     help="seed of the random operands and stalls (default 0)")
    simulator_arguments(sub)
    sub.add_argument("--verilog", type=Path, metavar="FILE",
                     help="check this Verilog instead of the emitted one, such as an edited version or a "
                     "netlist of cells; it must have the same ports and contain every module, those of cells "
                     "too")
    limit_option(sub)
    json_option(sub)


def run(args: argparse.Namespace) -> int:
    """``hwsim verify CONFIG``."""
    from hwsim.api import verify
    config, workload = gemms(args)
    with progress("verify", args.json) as show_progress:
        found = verify(config, workload, stalls=args.stalls, seed=args.seed, limit_s=args.rtl_limit,
                       progress=show_progress, announce=announce, simulator=args.simulator,
                       verilog=args.verilog, waves=args.waves, keep=args.keep)
    if args.json:
        print(json.dumps({"passed": found.passed, "runs": found.to_rows()}, indent=2))
    else:
        from hwsim.answers.tables import print_runs
        print_runs(found.config, found.workload, list(found.runs), SIMULATORS[args.simulator])
        if args.waves:
            print(f"waveform of the last run: {args.waves}\nto see it: gtkwave "
                  f"{args.waves.with_suffix(LAYOUT)}")
    return 0 if found.passed else 1
