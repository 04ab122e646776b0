"""Workloads: GEMMs and vector operations, written down or made from models and networks."""

from hwsim.workload.gemm import Gemm, Vector, Workload
from hwsim.workload.load import load_workload
from hwsim.workload.run import Run

__all__ = ["Gemm", "Run", "Vector", "Workload", "load_workload"]
