"""Workloads: named lists of GEMMs and vector operations."""

from hwsim.workload.gemm import Gemm, Vector, Workload, load_workload

__all__ = ["Gemm", "Vector", "Workload", "load_workload"]
