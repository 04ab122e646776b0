"""What `hwsim show NAME --json` prints: what the text says, as data."""

from collections.abc import Callable
from dataclasses import MISSING, Field, asdict
from typing import Any

from amaranth.lib.wiring import In

from hwsim.answers.show import kind_of
from hwsim.config import load
from hwsim.config.keys import called, sections
from hwsim.config.schema import schema
from hwsim.dataflow import dataflows
from hwsim.params import Params
from hwsim.pe import architectures
from hwsim.quantity import Figure, Quantity
from hwsim.registry import specification
from hwsim.rescale.parameters import Rescale
from hwsim.verilog.block import Block
from hwsim.workload.load import load_workload


def data(name: str, dims: dict[str, int] | None = None) -> dict[str, Any]:
    """Kind, name and facts of anything that :func:`hwsim.answers.show.show` shows; of ``schema`` the schema
    itself."""
    kind = kind_of(name, dims)
    if kind == "schema":
        return schema()
    return {"kind": kind, "name": name} | DATA[kind](name, dims)


def field(f: Field) -> dict[str, Any]:
    """A key with its default (none where it is required) and its rule."""
    meta = f.metadata
    default = {} if f.default is MISSING else {"default": f.default}
    rules = {key: meta[key] for key in ("lo", "hi", "choices", "unit") if meta[key] not in (None, (), "")}
    return {"key": f.name, "doc": meta["doc"], "required": f.default is MISSING, **default, **rules}


def _class(cls: type[Params]) -> dict[str, Any]:
    return {"specification": specification(cls), "parameters": [field(f) for f in cls.schema()]}


def _architecture(name: str) -> dict[str, Any]:
    cls = architectures()[name]
    pe = cls()
    facts = {
        "formats": {"a": str(pe.a), "w": str(pe.w), "result": str(pe.p)},
        "beats": pe.beats,
        "throughput": cls.throughput,
        **({"macs": cls.counted} if cls.counted else {}),
        "dataflows": [flow for flow in dataflows() if flow not in pe.not_offered],
        "not_offered": dict(pe.not_offered),
    }
    return _class(cls) | facts


def _config(name: str) -> dict[str, Any]:
    config = load(name)
    counted = {"macs": config.pe.counted} if config.pe.counted else {}
    return {
        "configuration": config.to_dict(),
        "cycles": config.flow.formula(config.pe),
        "peak_macs_per_cycle": config.flow.peak(config.pe),
        **counted,
        "ports": ports(config.engine()),
    }


def ports(block: Block) -> list[dict[str, Any]]:
    """Ports of a module in their order."""
    return [{"name": key, "direction": "in" if member.flow == In else "out", "bits": block.width(key)}
            for key, member in block.ports.items()]


def _workload(name: str, dims: dict[str, int] | None) -> dict[str, Any]:
    workload = load_workload(name, dims=dims or None)
    return {
        "macs": workload.macs,
        "parameters": workload.parameters,
        "gemms": [g.to_dict() for g in workload.gemms],
        "vectors": [v.to_dict() for v in workload.vectors],
        "notes": list(workload.notes),
        "rules": list(workload.rules),
    }


def _model(name: str) -> dict[str, Any]:
    """The model's dimensions as its file has them, and the work of the run that the text shows."""
    from hwsim.workload.describe import example
    from hwsim.workload.load import located
    from hwsim.workload.model.facts import read_model
    from hwsim.workload.model.reading import read_reading
    reading = read_reading(read_model(located(name)))
    run = example(reading.model)
    workload = load_workload(name, run)
    return {
        "dimensions": reading.doc.data,
        "run": run.to_dict(),
        "macs": workload.macs,
        "parameters": reading.model.parameters,
        "gemms": [g.to_dict() for g in workload.gemms],
        "vectors": [v.to_dict() for v in workload.vectors],
        "notes": list(workload.notes),
    }


def _sweep(name: str) -> dict[str, Any]:
    from hwsim.sweep.spec import read_sweep
    sweep = read_sweep(name)
    families = [
        {
            "name": family.name,
            "pe": family.fixed["pe"],
            "dataflow": family.fixed["dataflow"],
            "points": family.size,
            "axes": {
                axis.name: [list(value) if len(value) > 1 else value[0] for value in axis.values]
                for axis in family.axes
            },
            "constraints": [c.text for c in family.constraints],
        }
        for family in sweep.families
    ]
    return {
        "about": sweep.about,
        "points": sweep.size,
        "workloads": [scenario.name for scenario in sweep.scenarios],
        "designs": families,
        "objectives": sweep.objectives,
    }


def _section(name: str) -> dict[str, Any]:
    section = sections()[name]
    owned = {owner: [field(f) for f in cls.schema()] for owner, cls in section.classes.items()}
    return {"doc": section.doc} | ({"keys": owned[""]} if "" in owned else {"keys_of": owned})


def _keys(name: str) -> dict[str, Any]:
    return {"keys": [field(key.field) | {"key": key.path, "of": list(key.owners)} for key in called(name)]}


def _technology(name: str) -> dict[str, Any]:
    """Of a name that cells, memories or a DRAM standard have, all that have it."""
    from hwsim.tech import memory
    from hwsim.tech.names import is_path, technologies
    from hwsim.tech.technology import load_technology
    out: dict[str, Any] = {}
    if is_path(name) or name in technologies():
        technology = load_technology(name)
        families = {
            family: {cell: technology.cells[cell].area_um2 for cell in cells}
            for family, cells in technology.families.items()
        }
        out["cells"] = technology.header.to_dict() | {"area_um2": families, "clock_gates": {
            name: gate.area_um2 for name, gate in technology.clock_gates.items()}}
    if name in memory.memories():
        every = [
            {"memory": row.name or name} | {key: figure(value) for key, value in vars(one).items()}
            for row, one in memory.every(name)
        ]
        out["memories"] = {"conditions": memory.conditions(name), "sizes": memory.sizes(name), "table": every}
    if name in memory.drams():
        out["dram"] = {key: figure(value) for key, value in asdict(memory.dram(name)).items()}
    return out


def figure(value: Figure | Any) -> Any:
    """A quantity as a mapping, anything else as it is."""
    return value.to_dict() if isinstance(value, Quantity) else value


DATA: dict[str, Callable[[str, dict[str, int] | None], dict[str, Any]]] = {
    "architecture": lambda name, _: _architecture(name),
    "dataflow": lambda name, _: _class(dataflows()[name]),
    "outlet": lambda *_: _class(Rescale),
    "configuration": lambda name, _: _config(name),
    "workload": _workload,
    "model": lambda name, _: _model(name),
    "sweep": lambda name, _: _sweep(name),
    "technology": lambda name, _: _technology(name),
    "section": lambda name, _: _section(name),
    "key": lambda name, _: _keys(name),
}
