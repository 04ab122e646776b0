"""Results that are kept: one file per design, technology, period and operand statistics; reading them needs
no EDA tool.

A file's name is the digest of these four, its text JSON lines: a header, a line per part, so that a changed
figure is a changed line, and the digest of the lines before (:mod:`hwsim.files.seal`). A file that does not
match its digest is not believed: it is said on standard error and treated as not there.
``hwsim synth`` takes a kept result only if the digests in its header (Verilog, facts of cells and macros,
operands, flow) and what its wires depend on are those of today. ``hwsim simulate``, which emits no Verilog,
goes by the design and, for results of the user's own, by the digests of the generator's source and of the
cells' facts (a technology file can have a shipped one's name) and by what wires depend on; the shipped ones
are held to their Verilog by a test.
Shipped results lie beside this module, the user's in ``$XDG_CACHE_HOME/hwsim/costs``. A user without a home
folder has none.
"""

import hashlib
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from hwsim.config import Config
from hwsim.cost.netlist.mapping import FLOW
from hwsim.cost.result import Cost, PartCost, design
from hwsim.errors import ConfigError, note
from hwsim.files.home import cache as cache_folder
from hwsim.files.home import writable
from hwsim.files.library import shipped
from hwsim.files.seal import opened_text, sealed_text
from hwsim.files.source import MAX_BYTES, read_text
from hwsim.generate import write_files
from hwsim.tech.macro import digest_of
from hwsim.tech.names import stamp
from hwsim.tech.technology import load_header, load_technology

PACKAGE = Path(__file__).resolve().parent.parent
SHIPPED = PACKAGE / "cost" / "store"
GENERATOR = (
    "assembly.py",
    "quantize.py",
    "arith",
    "dataflow",
    "engine",
    "formats",
    "pe",
    "rescale",
    "verilog",
)
DAMAGED = "is damaged, or of another version of hwsim: no result as `hwsim synth` keeps them"
_said: set[str] = set()


def own() -> Path | None:
    """The user's folder; None for a user who has no home folder."""
    home = cache_folder()
    return home and home / "hwsim" / "costs"


def own_to_write() -> Path | None:
    """The user's folder, if files can be written there."""
    folder = own()
    return folder if folder and writable(folder) else None


def folders(first: Path | None = None) -> tuple[Path, ...]:
    """Where results are looked for: in ``first`` where that is given, in the user's folder, among the shipped
    ones."""
    return tuple(folder for folder in (first, own(), SHIPPED) if folder is not None)


def slot(cost: Cost) -> str:
    """The name of a result's file."""
    return slot_of(cost.design, cost.technology, cost.period_ps, cost.data)


def slot_of(design: dict[str, Any], technology: str, period_ps: float, data: str) -> str:
    """The name of the file of a result of these."""
    said = json.dumps([design, technology, period_ps, data], sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:16] + ".jsonl"


def text_of(cost: Cost) -> str:
    """A result as its file has it."""
    header = {key: value for key, value in asdict(cost).items() if key != "parts"}
    lines = (header, *(asdict(part) for part in cost.parts))
    return sealed_text("".join(json.dumps(line, separators=(", ", ": ")) + "\n" for line in lines))


def keep(cost: Cost, folder: Path) -> Path:
    """Write a result in one step: whole, or not at all. Raises :class:`ConfigError` where that is not
    possible."""
    name = slot(cost)
    write_files(folder, {name: text_of(cost)})
    return folder / name


def read(path: Path) -> Cost:
    """Read a result. Raises :class:`ConfigError` for a file that is none, or is not as it was written."""
    try:
        header, *parts = map(json.loads, opened_text(read_text(path)).splitlines())
        return Cost(**header, parts=tuple(PartCost(**part) for part in parts))
    except (ValueError, TypeError, AttributeError):
        raise ConfigError(DAMAGED, str(path)) from None


def kept(folder: Path, **wanted: Any) -> list[Cost]:
    """Results in a folder whose header has these values; what cannot be read is said and left out."""
    found = []
    usual = slot_of(
        wanted["design"], wanted["technology"], wanted["period_ps"], wanted.get("data", "uniform")
    )
    for path in sorted(folder.glob("*.jsonl")):
        try:
            if path.name != usual and not _may_be(path, wanted):
                continue
            cost = read(path)
        except ConfigError as e:
            passed_over(e)
            continue
        if all(getattr(cost, key) == value for key, value in wanted.items()):
            found.append(cost)
    return found


def _may_be(path: Path, wanted: dict[str, Any]) -> bool:
    """Whether the header of a file, damaged or not, has the values; most files of a folder are of other
    designs."""
    try:
        with path.open(encoding="utf-8", errors="replace") as lines:
            head = lines.readline(MAX_BYTES)
    except OSError as e:
        raise ConfigError(e.strerror or str(e), str(path)) from None
    return all(json.dumps(value) in head for value in wanted.values())


def passed_over(error: ConfigError) -> None:
    """Say once why a file is not used."""
    if str(error) not in _said:
        _said.add(str(error))
        note(f"{error}; not used")


def find(config: Config, technology: str, period_ps: float, data: str, keys: dict[str, str],
         among: tuple[Path, ...] = ()) -> Cost | None:
    """The kept result of exactly this synthesis, in the given folders or in the user's and the shipped
    ones."""
    for folder in among or folders():
        for cost in kept(
            folder, design=design(config), technology=technology, period_ps=period_ps, data=data
        ):
            if {key: cost.keys.get(key) for key in keys} == keys:
                return cost
    return None


def known(config: Config) -> Cost | None:
    """What a configuration costs in its technology at its clock, as far as a result is kept; uniform operands
    before others."""
    named = config.technology in shipped("technology")
    ours = named and not _others(config)
    name = config.technology if named else load_header(config.technology).name
    wanted = {"design": design(config), "technology": name, "period_ps": round(1e6 / config.clock_mhz, 3)}
    for folder in reversed(folders()):
        found = [
            c
            for c in kept(folder, **wanted)
            if c.keys.get("flow") == FLOW
            and (
                (folder == SHIPPED and ours)
                or (c.keys.get("generator"), c.keys.get("cells"), c.keys.get("wires"))
                == (generator(config), cells(config.technology), wires(config.technology))
            )
            and _macros_are_todays(c)
            and c.keys.get("clock_gates", "")
            == (clock_gates(config.technology) if config.gated else "")
        ]
        if found:
            return min(found, key=lambda c: (c.data != "uniform", c.data))
    return None


def _macros_are_todays(cost: Cost) -> bool:
    """Whether the SRAM table that the memories of a result come from, if it has any, is that of today."""
    return not cost.memories or cost.keys.get("memories") == digest_of(cost.technology)


def cells(technology: str) -> str:
    """Digest of the facts of a technology's cells."""
    return _cells(*stamp(technology))


@cache
def _cells(path: str, *_changed: int) -> str:
    """Digest of the facts of the cells in a file."""
    from hwsim.cost.engine import digest
    return digest(load_technology(path).to_liberty())


def clock_gates(technology: str) -> str:
    """Digest of the facts of a technology's clock gates."""
    return _clock_gates(*stamp(technology))


@cache
def _clock_gates(path: str, *_changed: int) -> str:
    """The same of those in a file."""
    from hwsim.cost.engine import digest_of_gates
    return digest_of_gates(load_technology(path))


def wires(technology: str) -> str:
    """What the wires of today's results depend on."""
    return _wires(*stamp(technology))


@cache
def _wires(path: str, *_changed: int) -> str:
    """The same of the technology in a file."""
    from hwsim.cost.wiring.wires import key_of
    from hwsim.options import UTILIZATION
    return key_of(load_technology(path), UTILIZATION, ())


def generator(config: Config) -> str:
    """Digest of the source that a configuration's Verilog comes from: hwsim's, and that of other packages
    with classes of it."""
    others = _others(config)
    return (
        hashlib.sha256("".join([_own_source(), *map(_source, others)]).encode()).hexdigest()[:16]
        if others
        else _own_source()
    )


def _others(config: Config) -> list[str]:
    """Packages other than hwsim that have classes of a configuration."""
    classes = {
        cls.__module__.split(".")[0] for made in (config.pe, config.flow) for cls in type(made).__mro__
    }
    return sorted(classes - {"hwsim"} - sys.stdlib_module_names)


@cache
def _own_source() -> str:
    """Digest of hwsim's source that Verilog comes from."""
    return _digest(file for name in GENERATOR for file in _modules(PACKAGE / name))


@cache
def _source(package: str) -> str:
    """Digest of another package's source; without any, a text that no result has."""
    module = sys.modules[package]
    places = getattr(module, "__path__", None) or [getattr(module, "__file__", None)]
    files = [file for place in places if place for file in _modules(Path(place))]
    return _digest(files) if files else uuid4().hex


def _modules(path: Path) -> list[Path]:
    """A module, or those of a package."""
    return [path] if path.suffix else sorted(path.glob("**/*.py"))


def _digest(files: Iterable[Path]) -> str:
    """Digest of files and their names."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.name.encode() + file.read_bytes())
    return total.hexdigest()[:16]
