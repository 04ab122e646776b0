"""The command ``hwsim vectors``: stimuli, expected results and a plain Verilog bench."""

import argparse
from pathlib import Path

from hwsim.commands.gemm_options import gemms
from hwsim.commands.options import blaming, gemm_option, seed
from hwsim.errors import escaped

HELP = "Write stimuli, expected results and a plain Verilog test bench, for other simulators and boards."
EXAMPLE = "hwsim vectors int8_ws16 --gemm 37,53,29 -o build/vectors"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim vectors``."""
    sub.add_argument("config", help="YAML file or name of a shipped configuration")
    sub.add_argument("-o", "--output", required=True, metavar="DIR",
                     help="output folder; created if it does not exist")
    gemm_option(sub, "default: three GEMMs that cover ragged edges")
    sub.add_argument("--seed", type=seed, default=0, help="seed of the random operands (default 0)")


def run(args: argparse.Namespace) -> int:
    """``hwsim vectors CONFIG -o DIR``."""
    from hwsim.arguments import checked
    from hwsim.generate import write_files
    from hwsim.verify.vectors import vectors
    folder = Path(checked(output=args.output).output or "")
    config, workload = gemms(args)
    with blaming("--gemm", args.gemm):
        files = vectors(config, workload, args.seed)
    write_files(folder, files)
    print(escaped("\n".join(f"{folder / name}  {len(text):,} bytes" for name, text in files.items())))
    return 0
