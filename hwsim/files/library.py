"""Shipped configurations, workloads, models and technologies, found by name in a clone and in an installed
wheel alike."""

from contextlib import suppress
from pathlib import Path

from hwsim.errors import ConfigError, shown, unknown

_HERE = Path(__file__).resolve().parent.parent
CONFIGS = next(
    p for p in (_HERE / "configs", _HERE.parent / "configs") if p.is_dir() or p.parent == _HERE.parent
)
FOLDERS = {
    "config": CONFIGS,
    "workload": CONFIGS / "workloads",
    "model": CONFIGS / "models",
    "technology": CONFIGS / "tech",
    "sweep": CONFIGS / "sweeps",
}


def shipped(kind: str) -> dict[str, Path]:
    """Name -> file of every shipped ``config``, ``workload``, ``model``, ``technology`` or ``sweep``."""
    return {path.stem: path for path in sorted(FOLDERS[kind].glob("*.yaml"))}


def find(kind: str, name: str) -> Path:
    """The file that ``name`` means: a path as it is, else a shipped one of that name."""
    if Path(name).suffix in (".yaml", ".yml") or "/" in name:
        return Path(name)
    known = shipped(kind)
    if name not in known:
        with suppress(OSError, ValueError):  # a name that no file system takes
            if name and Path(name).is_dir():
                raise ConfigError("is a folder; a file's name ends in .yaml", name)
        rule = unknown(kind, name, known, f"`hwsim list {kind}s`")
        raise ConfigError(f"{name or shown(name)}: {rule}; a file's name ends in .yaml")
    return known[name]
