"""hwsim: one YAML file describes a low-bit GEMM accelerator; Verilog, golden model and exact cycles come from it."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("hwsim")
except PackageNotFoundError:  # run from a source tree that is not installed
    __version__ = "0"


def __getattr__(name: str):
    """``hwsim.load``, ``hwsim.load_workload``, ``hwsim.simulate``: imported when first used, so that the package loads at once."""
    from importlib import import_module
    homes = {"load": "hwsim.config", "Config": "hwsim.config", "ConfigError": "hwsim.errors", "load_workload": "hwsim.workload",
             "Workload": "hwsim.workload", "simulate": "hwsim.simulation", "ModelResult": "hwsim.accelerator.result"}
    if name in homes:
        return getattr(import_module(homes[name]), name)
    raise AttributeError(f"module 'hwsim' has no attribute {name!r}")
