"""The GEMMs of ``hwsim verify`` and ``hwsim vectors``."""

import argparse
from typing import Any

from hwsim.commands.options import blaming, of_gemms


def gemms(args: argparse.Namespace) -> tuple[Any, Any]:
    """Return the configuration and the workload.

    The workload has the GEMMs of ``--gemm``, or else default GEMMs that cover ragged edges.
    """
    from hwsim.config import load
    from hwsim.simulation import check_limits
    from hwsim.verification import default_gemms
    config = load(args.config)
    with blaming("--gemm", args.gemm):
        workload = of_gemms(args.gemm or default_gemms(config), args)
        check_limits(config, workload)
    return config, workload
