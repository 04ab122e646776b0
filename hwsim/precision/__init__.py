"""Precisions: what the operands of a GEMM have, and how an engine of another precision runs them exactly."""
