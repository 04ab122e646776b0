"""One way in: a path or a name to a workload, by what the file is.

    NAME                a shipped workload or model
    *.yaml, *.yml       ``model_type`` at the top: a model; else GEMMs, sections or layers
    *.json, a folder    a model's config.json
    *.csv               GEMMs, or a SCALE-Sim topology
    *.onnx              a network
"""

from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, shown, unknown
from hwsim.files.library import shipped
from hwsim.files.source import Document, read_yaml
from hwsim.workload.gemm import Workload
from hwsim.workload.run import Run

SUFFIXES = (".yaml", ".yml", ".json", ".csv", ".onnx")


def load_workload(name: str | Path, run: Run | None = None, **how: Any) -> Workload:
    """Read a workload or model; ``how`` are the fields of :class:`Run` (prefill, decode, context, batch,
    bits, dims).

    Raises :class:`ConfigError` with file and line.
    """
    if run is None:
        run = Run.from_dict(how)
    path = located(str(name))
    if path.suffix == ".csv":
        from hwsim.workload.csv_list import csv_workload
        return csv_workload(path, run)
    if path.suffix == ".onnx":
        from hwsim.workload.network.workload import onnx_workload
        return onnx_workload(path, run)
    from hwsim.workload.model.facts import read_model
    doc = read_model(path)
    stem = path.parent.name if path.name == "config.json" and path.parent.name else path.stem
    if is_model(doc) or path.suffix == ".json":
        from hwsim.workload.model.workload import model_workload
        return model_workload(doc, stem, run)
    from hwsim.workload.listing import listed_workload
    return listed_workload(doc, path.stem, run)


def located(name: str, *kinds: str) -> Path:
    """The file that ``name`` means, or the shipped ``workload`` or ``model``. Raises :class:`ConfigError`
    with the nearest known name."""
    path = Path(name)
    if path.suffix in SUFFIXES:
        return path
    shipped_ones = shipped("workload") | shipped("model")
    if name in shipped_ones:
        return shipped_ones[name]
    known = {key for kind in kinds or ("workload", "model") for key in shipped(kind)}
    if path.is_dir():
        return path / "config.json"
    if path.exists() or "/" in name:
        raise ConfigError(
            f"a workload ends in {', '.join(SUFFIXES)}" if path.exists() else "no such file", name
        )
    what = "model" if kinds == ("model",) else "workload"
    lists_all = " and ".join(f"`hwsim list {kind}s`" for kind in kinds or ("workload", "model"))
    raise ConfigError(
        f"{shown(name)}: {unknown(what, name, known, lists_all)}; a file's name ends in {', '.join(SUFFIXES)}"
    )


def is_model(doc: Document) -> bool:
    """Whether a file describes a model."""
    return "model_type" in doc.data


def check_model(name: str) -> None:
    """Raise :class:`ConfigError` unless ``name`` means a model."""
    path = located(name, "model")
    if path.suffix == ".json" or path in shipped("model").values():
        return
    if path.suffix in (".csv", ".onnx") or not is_model(read_yaml(path)):
        raise ConfigError(
            "--model takes a model's config.json or the name of a shipped model; --workload takes this file",
            name,
        )
