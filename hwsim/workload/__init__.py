"""Workloads: GEMMs and vector operations, written down or made from models and networks."""

from typing import TYPE_CHECKING

from hwsim.workload.gemm import Gemm, Vector, Workload
from hwsim.workload.run import Run

if TYPE_CHECKING:
    from hwsim.workload.load import load_workload

__all__ = ["Gemm", "Run", "Vector", "Workload", "load_workload"]


def __getattr__(name: str):
    """``load_workload``, imported when first used: the command line makes its options without reading
    YAML."""
    if name == "load_workload":
        from hwsim.workload.load import load_workload
        return load_workload
    raise AttributeError(f"module 'hwsim.workload' has no attribute {name!r}")
