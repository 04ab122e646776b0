"""What ``--objective`` goes with."""

import argparse
from typing import Any


def alone(args: argparse.Namespace, config: Any) -> str:
    """Why there is no memory."""
    from hwsim.simulation import without_memory
    return "and --rtl runs the engine alone" if getattr(args, "rtl", False) else without_memory(config)


def check_objective(args: argparse.Namespace, config: Any) -> None:
    """Raise :class:`ConfigError` where there is nothing to choose."""
    from hwsim import simulation
    simulation.check_objective(config, args.objective, "--objective", alone(args, config))
