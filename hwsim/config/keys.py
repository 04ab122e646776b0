"""Sections and keys of a configuration file by their dotted names, such as ``buffers.a.kib``, from the
parameters that they set."""

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import MISSING, dataclass
from functools import cache

from hwsim.config.configuration import Header
from hwsim.config.description import Buffer, Buffers, Cores, DramSpec, VectorUnit
from hwsim.dataflow import dataflows
from hwsim.params import Params, rule_of
from hwsim.pe import architectures
from hwsim.rescale.parameters import Rescale
from hwsim.tech.memory import drams, memories
from hwsim.tech.names import technologies

TOP = ""
"""Path of the top level."""
CHOSEN_BY = {"params": "pe", "array": "dataflow"}
"""Sections whose keys depend on the value of another key."""
NAMES: dict[str, Callable[[], Iterable[str]]] = {
    "pe": architectures,
    "dataflow": dataflows,
    "technology": technologies,
    "buffers.technology": memories,
    "dram.type": drams,
}
"""Keys whose values are names -> those names."""


@dataclass(frozen=True)
class Section:
    """A mapping of the file; ``classes`` are the parameters that it may hold, by the architecture or
    dataflow, else under ``""``."""

    path: str
    doc: str
    classes: dict[str, type[Params]]


@dataclass(frozen=True)
class Key:
    """A key of a section; ``owners`` are the architectures or dataflows that have it so, none where it does
    not depend on them."""

    path: str
    owners: tuple[str, ...]
    field: dataclasses.Field

    @property
    def text(self) -> str:
        """What it means, its default, its rule, and who has it."""
        of = f"; of {', '.join(self.owners)}" if self.owners else ""
        names = f"; names: {', '.join(NAMES[self.path]())}" if self.path in NAMES else ""
        return f"{self.field.metadata['doc']} ({default_of(self.field)}; {rule_of(self.field)}{of}){names}"


@cache
def sections() -> dict[str, Section]:
    """Every section by its path, the top level under ``""``."""
    docs = {f.name: f.metadata["doc"] for f in Header.schema()}
    around = {"buffers": Buffers, "dram": DramSpec, "vector_unit": VectorUnit, "cores": Cores}
    found = [
        Section(TOP, "the top level", {TOP: Header}),
        Section("params", docs["params"], dict(architectures())),
        Section("array", docs["array"], dict(dataflows())),
        Section("rescale", docs["rescale"], {TOP: Rescale}),
    ]
    found += [Section(path, docs[path], {TOP: cls}) for path, cls in around.items()]
    parts = {f.name: f.metadata["doc"] for f in Buffers.schema()}
    found += [Section(f"buffers.{x}", parts[x], {TOP: Buffer}) for x in "awc"]
    return {section.path: section for section in found}


@cache
def keys() -> tuple[Key, ...]:
    """Every key, those of several architectures or dataflows together where they agree."""
    out: list[Key] = []
    for section in sections().values():
        merged: dict[tuple, list[str]] = {}
        fields: dict[tuple, dataclasses.Field] = {}
        for owner, cls in section.classes.items():
            for f in cls.schema():
                alike = (f.name, str(f.default), str(f.metadata))
                merged.setdefault(alike, []).append(owner)
                fields[alike] = f
        out += [
            Key(joined(section.path, alike[0]), tuple(filter(None, owners)), fields[alike])
            for alike, owners in merged.items()
        ]
    return tuple(out)


def called(name: str) -> list[Key]:
    """The keys with this path, else all with this last word."""
    whole = [key for key in keys() if key.path == name]
    return whole or [key for key in keys() if key.path.rsplit(".", 1)[-1] == name]


def joined(*words: str) -> str:
    """A dotted path."""
    return ".".join(filter(None, words))


def default_of(f: dataclasses.Field) -> str:
    """Whether a key may be left out: ``required``, ``default 8``, or ``optional`` where no value stands for
    it."""
    if f.default is MISSING:
        return "required"
    return "optional" if f.default in (None, "") else f"default {str(f.default).lower()}"
