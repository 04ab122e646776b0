"""Design-space sweeps: thousands to millions of accelerators, evaluated as arrays, stored as they come."""

from hwsim.sweep.spec import Sweep, read_sweep

__all__ = ["Sweep", "read_sweep"]
