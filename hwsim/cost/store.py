"""Results that are kept: one file per design, technology, period and operand statistics; reading them needs no EDA tool.

A file's name is the digest of these four, its text JSON lines: a header, then a line per part, so that a changed figure is a changed line.
``hwsim synth`` takes a kept result only if the digests in its header (Verilog, cells' facts, operands, flow) are those of today. ``hwsim
simulate``, which emits no Verilog, goes by the design and, for results of the user's own, by the digests of the generator's source and of
the cells' facts (a technology file can have a shipped one's name); the shipped ones are held to their Verilog by a test. Shipped results
lie beside this module, the user's in ``$XDG_CACHE_HOME/hwsim/costs``.
"""

import hashlib
import json
import os
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from hwsim.config import Config
from hwsim.cost.mapping import FLOW
from hwsim.cost.record import Cost, PartCost, design
from hwsim.errors import ConfigError
from hwsim.generate import write_files
from hwsim.library import shipped
from hwsim.source import read_text
from hwsim.tech.names import stamp
from hwsim.tech.technology import load_header, load_technology

PACKAGE = Path(__file__).resolve().parent.parent
SHIPPED = PACKAGE / "cost" / "store"
GENERATOR = ("block.py", "emit.py", "formats.py", "rescale.py", "arith", "dataflow", "engine", "pe", "tidy")


def own() -> Path:
    """The user's folder."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hwsim" / "costs"


def slot(cost: Cost) -> str:
    """The name of a result's file."""
    said = [cost.design, cost.technology, cost.period_ps, cost.data]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16] + ".jsonl"


def text_of(cost: Cost) -> str:
    """A result as its file has it."""
    header = {key: value for key, value in asdict(cost).items() if key != "parts"}
    return "".join(json.dumps(line, separators=(", ", ": ")) + "\n" for line in (header, *(asdict(part) for part in cost.parts)))


def keep(cost: Cost, folder: Path) -> Path:
    """Write a result in one step: whole, or not at all. Raises :class:`ConfigError` where that is not possible."""
    name = slot(cost)
    write_files(folder, {name: text_of(cost)})
    return folder / name


def read(path: Path) -> Cost:
    """Read a result. Raises :class:`ConfigError` for a file that is none."""
    try:
        header, *parts = map(json.loads, read_text(path).splitlines())
        return Cost(**header, parts=tuple(PartCost(**part) for part in parts))
    except (ValueError, TypeError, AttributeError):
        raise ConfigError("is no result of `hwsim synth` as this version keeps them; delete it", str(path)) from None


def kept(folder: Path, **wanted: Any) -> list[Cost]:
    """Results in a folder whose header has these values."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8", errors="replace") as lines:
            head = lines.readline()
        if all(json.dumps(value) in head for value in wanted.values()):
            cost = read(path)
            if all(getattr(cost, key) == value for key, value in wanted.items()):
                found.append(cost)
    return found


def find(config: Config, technology: str, period_ps: float, data: str, keys: dict[str, str],
         folders: tuple[Path, ...] = ()) -> Cost | None:
    """The kept result of exactly this synthesis, in the given folders or in the user's and the shipped ones."""
    for folder in folders or (own(), SHIPPED):
        for cost in kept(folder, design=design(config), technology=technology, period_ps=period_ps, data=data):
            if {key: cost.keys.get(key) for key in keys} == keys:
                return cost
    return None


def known(config: Config) -> Cost | None:
    """What a configuration costs in its technology at its clock, as far as a result is kept; uniform operands before others."""
    ours = config.technology in shipped("technology")
    name = config.technology if ours else load_header(config.technology).name
    wanted = {"design": design(config), "technology": name, "period_ps": round(1e6 / config.clock_mhz, 3)}
    for folder in (SHIPPED, own()):
        found = [c for c in kept(folder, **wanted) if c.keys.get("flow") == FLOW and ((folder == SHIPPED and ours) or (
            c.keys.get("generator"), c.keys.get("cells")) == (generator(), cells(config.technology)))]
        if found:
            return min(found, key=lambda c: (c.data != "uniform", c.data))
    return None


def cells(technology: str) -> str:
    """Digest of the facts of a technology's cells."""
    return _cells(*stamp(technology))


@cache
def _cells(path: str, *_changed: int) -> str:
    """Digest of the facts of the cells in a file."""
    from hwsim.cost.engine import digest
    return digest(load_technology(path).to_liberty())


@cache
def generator() -> str:
    """Digest of the source that Verilog comes from."""
    total = hashlib.sha256()
    for name in GENERATOR:
        path = PACKAGE / name
        for file in [path] if path.suffix else sorted(path.glob("**/*.py")):
            total.update(file.name.encode() + file.read_bytes())
    return total.hexdigest()[:16]
