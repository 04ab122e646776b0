"""ONNX networks to workloads; the package ``onnx`` is imported when a file is read, not before."""
