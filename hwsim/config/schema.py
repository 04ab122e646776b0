"""JSON Schema of configuration files, for editors that complete and check them, from the parameters
themselves.

It holds the types, ranges and choices of every key, which parameters go with which architecture and dataflow,
and which pairs of these are not offered. Rules that span several keys are not in it; hwsim checks them when
it reads a file.
"""

import dataclasses
import json
from dataclasses import MISSING
from typing import Any, get_args

from hwsim.config.configuration import Header
from hwsim.config.description import Buffer, Buffers, Cores, DramSpec, VectorUnit
from hwsim.dataflow import dataflows
from hwsim.params import Params
from hwsim.pe import architectures
from hwsim.rescale.parameters import Rescale
from hwsim.tech.memory import drams, memories

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TYPES = {
    int: "integer",
    float: "number",
    str: "string",
    bool: "boolean",
    dict: "object",
    list: "array",
    type(None): "null",
}


def schema() -> dict[str, Any]:
    """The schema of a configuration file."""
    top = mapping(Header)
    parts: dict[str, Any] = top["properties"]
    parts["pe"]["enum"], parts["dataflow"]["enum"] = list(architectures()), list(dataflows())
    buffers = mapping(Buffers)
    buffers["properties"] |= {x: described(mapping(Buffer), buffers["properties"][x]) for x in "awc"}
    buffers["properties"]["technology"]["enum"] = [*memories(), None]
    dram = mapping(DramSpec)
    dram["properties"]["type"]["enum"] = ["", *drams()]
    around = {
        "rescale": mapping(Rescale),
        "buffers": buffers,
        "dram": dram,
        "vector_unit": mapping(VectorUnit),
        "cores": mapping(Cores),
    }
    parts |= {key: described(optional(section), parts[key]) for key, section in around.items()}
    rules = [*map(_architecture, architectures()), *map(_dataflow, dataflows())]
    return {"$schema": DRAFT, "title": "hwsim configuration", **top, "allOf": rules}


def schema_text() -> str:
    """The schema as a file holds it."""
    return json.dumps(schema(), indent=2)


def mapping(cls: type[Params]) -> dict[str, Any]:
    """A mapping whose keys are the fields of ``cls`` and no others."""
    required = [f.name for f in cls.schema() if f.default is MISSING]
    out = {
        "type": "object",
        "properties": {f.name: value(f) for f in cls.schema()},
        "additionalProperties": False,
    }
    return out | ({"required": required} if required else {})


def value(f: dataclasses.Field) -> dict[str, Any]:
    """What a field's value may be."""
    meta = f.metadata
    types = [TYPES[kind] for kind in get_args(f.type) or (f.type,)]
    unit = f" [{meta['unit']}]" if meta["unit"] else ""
    out: dict[str, Any] = {"description": meta["doc"] + unit, "type": types if len(types) > 1 else types[0]}
    if meta["choices"]:
        out["enum"] = [*meta["choices"], *([None] if "null" in types else [])]
    limits = {"minimum": meta["lo"], "maximum": meta["hi"]}
    out |= {key: limit for key, limit in limits.items() if limit is not None}
    return out | ({} if f.default in (MISSING, None) else {"default": f.default})


def described(section: dict[str, Any], field: dict[str, Any]) -> dict[str, Any]:
    """A section with the description of the key that holds it."""
    return {"description": field["description"]} | section


def optional(section: dict[str, Any]) -> dict[str, Any]:
    """The same, or null, which is as good as nothing."""
    return section | {"type": ["object", "null"]}


def _architecture(name: str) -> dict[str, Any]:
    """With this architecture: its parameters, and the dataflows that it is not offered with."""
    cls = architectures()[name]
    then: dict[str, Any] = {"params": optional(mapping(cls))}
    if refused := list(cls().not_offered):
        then["dataflow"] = {"not": {"enum": refused}}
    return {"if": chosen("pe", name), "then": {"properties": then}}


def _dataflow(name: str) -> dict[str, Any]:
    """With this dataflow: its parameters."""
    return {"if": chosen("dataflow", name), "then": {"properties": {"array": mapping(dataflows()[name])}}}


def chosen(key: str, name: str) -> dict[str, Any]:
    """That a key has this value."""
    return {"properties": {key: {"const": name}}, "required": [key]}
