"""Checks that ``--objective`` can have an effect."""

import argparse
from typing import Any


def alone(args: argparse.Namespace, config: Any) -> str:
    """Return the reason why the run has no memory model."""
    from hwsim.simulation import without_memory
    return "and --rtl runs the engine alone" if getattr(args, "rtl", False) else without_memory(config)


def check_objective(args: argparse.Namespace, config: Any) -> None:
    """Raise :class:`ConfigError` if ``--objective`` is set but there are no tilings to choose from."""
    from hwsim import simulation
    simulation.check_objective(config, args.objective, "--objective", alone(args, config))
