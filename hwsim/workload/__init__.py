"""Workloads: named lists of GEMMs."""

from hwsim.workload.gemm import Gemm, Workload, load_workload

__all__ = ["Gemm", "Workload", "load_workload"]
