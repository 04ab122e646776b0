"""hwsim: one YAML file describes a low-bit GEMM accelerator; hwsim derives Verilog, golden model and exact
cycles.

    import hwsim
    hwsim.configs(), hwsim.workloads(), hwsim.models()            # names of shipped files
    config = hwsim.load("int8_ws16").with_(array={"rows": 32})    # a name, a path, or Config.from_dict({...})
    result = hwsim.simulate(config, "llama2_7b")                  # cycles, time, energy; result.to_pandas()
    hwsim.verify(config, (37, 53, 29)).passed                     # Verilog in Icarus beside the models
    hwsim.generate(config, "build/mine")                          # writes Verilog and manifest
    hwsim.compare(["int8_os16", "mac_m2n64k4"], "llama-2-7b", prefill=512)
    hwsim.synth(config), hwsim.sweep("which_engine", "out"), hwsim.report("out")

Functions that take a configuration or a workload also take its name or path. A mistake in the input raises
``ConfigError`` with a message of one line.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hwsim.accelerator.result import ModelResult
    from hwsim.api import (
        architectures,
        compare,
        configs,
        dataflows,
        generate,
        load,
        load_sweep,
        load_workload,
        models,
        report,
        simulate,
        sweep,
        sweeps,
        synth,
        synth_curve,
        synth_ecp5,
        synth_verilog,
        technologies,
        verify,
        workloads,
    )
    from hwsim.config import Config
    from hwsim.errors import ConfigError, VerificationError
    from hwsim.workload import Run, Workload

__all__ = ["Config", "ConfigError", "ModelResult", "Run", "VerificationError", "Workload", "architectures",
           "compare", "configs", "dataflows", "generate", "load", "load_sweep", "load_workload", "models",
           "report", "simulate", "sweep", "sweeps", "synth", "synth_curve", "synth_ecp5", "synth_verilog",
           "technologies", "verify", "workloads"]

_CLASSES = {"Config": "config", "ConfigError": "errors", "VerificationError": "errors",
            "Workload": "workload", "Run": "workload", "ModelResult": "accelerator.result"}
_FUNCTIONS = frozenset(__all__) - _CLASSES.keys()
_MODULES = frozenset({"quantize"})
_INSTEAD = {
            "run": "simulate", "evaluate": "simulate", "model": "simulate", "performance": "simulate",
            "synthesize": "synth", "synthesis": "synth", "area": "synth", "power": "synth", "ppa": "synth",
            "estimate": "simulate(config, workload).summary(), which estimates what was never synthesized, "
            "or hwsim.synth", "cost": "simulate(config, workload).summary(), or hwsim.synth",
            "energy": "simulate(config, workload).summary(), or hwsim.synth", "load_config": "load",
            "read": "load", "read_config": "load", "open": "load", "from_yaml": "load", "from_file": "load",
            "from_dict": "Config.from_dict", "Accelerator": "Config.from_dict, or hwsim.load",
            "Engine": "Config.from_dict, or hwsim.load", "load_model": "load_workload",
            "read_workload": "load_workload", "Model": "load_workload",
            "gemm": "simulate(config, [(M, K, N)])", "Gemm": "load_workload([(M, K, N)])",
            "GEMM": "load_workload([(M, K, N)])",
            "list": "configs, hwsim.workloads, hwsim.models", "list_configs": "configs",
            "configurations": "configs",
            "list_workloads": "workloads", "list_models": "models", "list_architectures": "architectures",
            "pes": "architectures", "list_technologies": "technologies", "techs": "technologies",
            "emit": "generate", "rtl": "generate", "write": "generate",
            "generate_verilog": "generate", "ecp5": "synth_ecp5", "fpga": "synth_ecp5",
            "curve": "synth_curve", "synth_foreign": "synth_verilog",
            "test": "verify", "check": "verify", "golden": "verify", "explore": "sweep", "search": "sweep",
            "dse": "sweep", "plot": "report", "load_results": "load_sweep", "read_sweep": "load_sweep"}
"""Names that people try -> the name of the function or class here."""


class _Package(ModuleType):
    """The package. ``hwsim.verify`` and the like remain functions when the submodule of the same name is
    imported.

    Such a function also holds the submodule's names as attributes, so ``hwsim.verify.NAME`` works for both.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if name in _FUNCTIONS and isinstance(value, ModuleType):
            if name in vars(self):
                vars(self)[name].__dict__ = vars(value)
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    """Import a name of ``__all__``, or the module ``hwsim.quantize``, at its first use.

    ``import hwsim`` is fast therefore.

    ``hwsim.__version__`` is the version of the installed package, or ``0`` in a source tree that is not
    installed.
    """
    from importlib import import_module
    if name in _CLASSES:
        return getattr(import_module(f"hwsim.{_CLASSES[name]}"), name)
    if name in _FUNCTIONS:
        function = getattr(import_module("hwsim.api"), name)
        if module := sys.modules.get(f"hwsim.{name}"):
            function.__dict__ = vars(module)
        globals()[name] = function
        return function
    if name in _MODULES:
        return import_module(f"hwsim.{name}")
    if name == "__version__":
        from hwsim.version import version
        return version()
    if name.startswith("__"):
        raise AttributeError(f"module 'hwsim' has no attribute {name!r}")
    raise AttributeError(f"module 'hwsim' has no attribute {name!r}; {_hint(name)}")


def _hint(name: str) -> str:
    """Return a hint what to use instead of an unknown name."""
    if name in _INSTEAD:
        return f"use hwsim.{_INSTEAD[name]}"
    from difflib import get_close_matches
    near = get_close_matches(name, [*__all__, *_MODULES], n=1, cutoff=0.5)
    return f"did you mean hwsim.{near[0]}?" if near else "dir(hwsim) lists what there is"


def __dir__() -> list[str]:
    return sorted([*__all__, *_MODULES, "__all__", "__doc__", "__version__"])
