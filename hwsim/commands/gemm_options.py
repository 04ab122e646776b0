"""The GEMMs of ``hwsim verify`` and ``hwsim vectors``."""

import argparse
from typing import Any

from hwsim.commands.options import blaming


def gemms(args: argparse.Namespace) -> tuple[Any, Any]:
    """The configuration, and a workload of the GEMMs of ``--gemm`` or of those that cover ragged edges."""
    from hwsim.config import load
    from hwsim.simulation import check_limits
    from hwsim.verification import default_gemms
    from hwsim.workload import Workload
    config = load(args.config)
    with blaming("--gemm", args.gemm):
        workload = Workload.of(args.gemm or default_gemms(config), args.a_bits, args.w_bits)
        check_limits(config, workload)
    return config, workload
