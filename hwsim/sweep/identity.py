"""What the results of a sweep depend on, as short fingerprints."""

import hashlib
import json
import platform
from dataclasses import asdict
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from hwsim.files.library import CONFIGS, shipped
from hwsim.sweep.spec import Sweep
from hwsim.tech.names import locate
from hwsim.version import version as own_version

PACKAGE = Path(__file__).resolve().parent.parent
SHOWS_ONLY = (
    "report",
    "cli.py",
    "tables.py",
    "show.py",
    "tidy",
    "verify",
    "emit.py",
    "generate.py",
    "manifest.py",
    "manifest.schema.json",
    "meaning.py",
)


def digest(*parts: bytes) -> str:
    """A fingerprint of 16 hexadecimal digits."""
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "little") + part)
    return total.hexdigest()[:16]


@cache
def code() -> str:
    """Of the source and the tables of facts that results come from; what only shows results is left out."""
    files = [
        p
        for p in sorted(PACKAGE.rglob("*"))
        if p.suffix in (".py", ".json", ".jsonl", ".csv")
        and "__pycache__" not in p.parts
        and p.relative_to(PACKAGE).parts[0] not in (*SHOWS_ONLY, "configs")
    ]
    files += sorted((CONFIGS / "tech").glob("*"))
    return digest(*(part for p in files for part in (p.name.encode(), p.read_bytes())))


def content(sweep: Sweep) -> dict[str, Any]:
    """Everything that a sweep file, its base and its workloads say, defaults written out."""
    families = [
        {
            "name": f.name,
            "fixed": dict(f.fixed),
            "axes": {a.name: [list(v) for v in a.values] for a in f.axes},
            "constraints": [c.text for c in f.constraints],
        }
        for f in sweep.families
    ]
    scenarios = [{"name": s.name, "tokens": s.tokens, "gemms": [g.to_dict() for g in s.workload.gemms],
                  "vectors": [v.to_dict() for v in s.workload.vectors]} for s in sweep.scenarios]
    own = sorted({t for f in sweep.families for t in f.values("technology")} - shipped("technology").keys())
    technologies = {"technologies": {t: digest(locate(t).read_bytes()) for t in own}} if own else {}
    return {
        "name": sweep.name,
        "families": families,
        "scenarios": scenarios,
        "objectives": sweep.objectives,
        "costs": sweep.costs,
        "tiling": sweep.tiling,
        "search": None if sweep.search is None else asdict(sweep.search),
        "seed": sweep.seed,
    } | technologies


def sweep_digest(sweep: Sweep) -> str:
    """Of the content, as a finished sweep states it."""
    return digest(repr(content(sweep)).encode())


def plan(sweep: Sweep, size: int) -> dict[str, Any]:
    """What an interrupted sweep and its continuation must have in common."""
    return {"sweep": digest(json.dumps(content(sweep), sort_keys=True, default=str).encode()), "code": code(),
            "versions": versions(sweep), "size": size}


def versions(sweep: Sweep) -> dict[str, str]:
    """Name -> version of the packages that decide about a sweep's figures and bytes."""
    names = ["numpy", "pyarrow", *(["optuna"] if sweep.search else [])]
    found = {"hwsim": own_version(), "python": platform.python_version()}
    for name in names:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "none"
    return found
