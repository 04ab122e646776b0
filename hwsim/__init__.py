"""hwsim: one YAML file describes a low-bit GEMM accelerator; Verilog, golden model and exact cycles come from it."""


from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hwsim.accelerator.result import ModelResult
    from hwsim.config import Config, load
    from hwsim.errors import ConfigError
    from hwsim.simulation import simulate
    from hwsim.workload import Workload, load_workload

__all__ = ["Config", "ConfigError", "ModelResult", "Workload", "load", "load_workload", "simulate"]


def __getattr__(name: str) -> Any:
    """``hwsim.load``, ``hwsim.load_workload``, ``hwsim.simulate``: found when first used, so that the package loads at once.

    ``hwsim.__version__`` is that of the installed package, ``0`` in a source tree that is not installed.
    """
    from importlib import import_module, metadata
    homes = {"load": "hwsim.config", "Config": "hwsim.config", "ConfigError": "hwsim.errors", "load_workload": "hwsim.workload",
             "Workload": "hwsim.workload", "simulate": "hwsim.simulation", "ModelResult": "hwsim.accelerator.result"}
    if name in homes:
        return getattr(import_module(homes[name]), name)
    if name == "__version__":
        try:
            return metadata.version("hwsim")
        except metadata.PackageNotFoundError:
            return "0"
    raise AttributeError(f"module 'hwsim' has no attribute {name!r}")
