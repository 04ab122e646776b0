"""The characterized engines that the estimator is fitted to: a line of JSON per engine and period, per
technology.

A line has the design (what is not its default), the period in ps, the flow and the digest of the Verilog of
its parts, the clocks of the measured job and how many of them issue operands, the longest path, the shortest
period of the engine and of a cell mapped for speed, and per part its instances, area in um2, leakage in nW,
energy in fJ per clock (operands uniform over all codes, glitches included, leakage apart). A line with all
parts has ``clock_pj``, what clock pins take of every clock, and ``events``: pJ of every event
(:mod:`hwsim.dataflow.counts`) in the measured job.
An engine that misses the period has ``unmet`` and no parts.
"""

import json
from collections.abc import Iterable
from dataclasses import MISSING, replace
from pathlib import Path
from typing import Any

from hwsim.config import Config, offered
from hwsim.cost.fitting import fastest
from hwsim.cost.netlist.mapping import FLOW
from hwsim.dataflow import dataflow
from hwsim.dataflow.counts import counts
from hwsim.errors import ConfigError
from hwsim.generate import write_files
from hwsim.params import Params
from hwsim.pe import architecture
from hwsim.rescale.parameters import Rescale

FOLDER = Path(__file__).resolve().parent
FIGURES = ("instances", "area_um2", "leakage_nw", "energy_fj")
OWN = ("cell", "encode_a", "encode_w", "row_sum", "sum_cell", "outlet_column_arithmetic")
"""The parts of a line that has not all: those in which architectures differ."""

OWN_SCALED = (*OWN, "control", "outlet_column", "outlet_block")
"""The same of engines with floating-point scales."""

NAME = "engine"  # of every engine of a table: names are no part of a design


def own_parts(config: Config) -> tuple[str, ...]:
    """The names of the parts of an engine's line that has not all."""
    return OWN_SCALED if config.pe.rescale.floating else OWN


def given(params: Params) -> dict[str, Any]:
    """Name -> value of the parameters that differ from their defaults."""
    values = {field: getattr(params, field.name) for field in params.schema()}
    return {field.name: value for field, value in values.items()
            if value != field.default or field.default is MISSING}


def design(config: Config) -> dict[str, Any]:
    """What the hardware of a configuration depends on, as a dictionary without defaults."""
    parts = {"params": given(config.pe), "array": given(config.flow), "rescale": given(config.pe.rescale)}
    own = {key: value for key, value in parts.items() if value}
    return {"pe": config.pe.name, "dataflow": config.flow.name, **own}


def config(design: dict[str, Any], technology: str, clock_mhz: float = 500.0) -> Config:
    """A configuration from a design; ConfigError or ParamError where it is none."""
    pe_class = architecture(design["pe"])
    flow = dataflow(design["dataflow"]).from_dict(design["array"])
    pe = pe_class.from_dict(design.get("params", {}), rescale=Rescale.from_dict(design.get("rescale", {})))
    if reason := offered(pe, flow):
        raise ConfigError(reason)
    pe.rescale.check_flow(pe, flow)
    return Config(NAME, pe, flow, clock_mhz, technology, "")


def head(config: Config, synthesis: Any, period_ps: float) -> dict[str, Any]:
    """What a line says of an engine before its figures; ``synthesis`` has the parts that the line will
    have."""
    return {
        "design": design(config),
        "period_ps": period_ps,
        "flow": FLOW,
        "verilog": digest_of(synthesis.parts),
    }


def digest_of(parts: Iterable[Any]) -> str:
    """The digest of the Verilog of parts."""
    from hwsim.cost.engine import digest
    return digest("\n".join(part.text for part in parts))


def figures(config: Config, synthesis: Any, cost: Any, whole: bool) -> dict[str, Any]:
    """The figures of an engine, ``whole`` or only some of its parts."""
    m, k, n = synthesis.stimulus.dims
    compute = int(config.flow.cycles(m, k, n, config.pe).compute)
    cell = next(part for part in synthesis.parts if part.name == "cell")
    found = {
        p.part: [p.instances, *(float(f"{getattr(p, key):.5g}") for key in FIGURES[1:])]
        for p in cost.parts
        if p.cells
    }
    path: dict[str, Any] = {}
    if whole:
        path = {
            "chain_ps": round(cost.chain_ps),
            "chain": by_parts(synthesis, cost.chain),
            "least_ps": round(synthesis.least()),
            "clock_pj": float(f"{cost.events.clock_pj:.5g}"),
            "events": drawn_by_events(config, synthesis, cost),
        }
    period = next(p.period_ps for p in cost.parts if p.part == "cell")
    best, mappings = fastest(synthesis.context, cell, {})
    return {"clocks": cost.cycles + 1, "compute": compute, **path, "cell_ps": round(period),
            "cell_least_ps": round(mappings[best].period_ps), "parts": found}


def drawn_by_events(config: Config, synthesis: Any, cost: Any) -> dict[str, float]:
    """pJ of every event in all of the GEMM of a synthesis, in cells: what memories that are macros draw is
    known from their tables."""
    m, k, n = synthesis.stimulus.dims
    cells = replace(cost, parts=tuple(part for part in cost.parts if part.kind == "cells"))
    happened = counts(m, k, n, config.flow.timing(config.pe), config.flow.cycles(m, k, n, config.pe))
    return {
        event: float(f"{energy * float(happened[event]):.5g}")
        for event, energy in cells.events.event_pj.items()
    }


def by_parts(synthesis: Any, chain: str) -> str:
    """The names of the parts on a path.

    * ``synthesis``: the synthesis of the engine.
    * ``chain``: the path, as instances with ``" > "`` between them.
    """
    names = {".".join(path): part.name for part in synthesis.parts for path in part.paths}
    return " > ".join(names[path] for path in chain.split(" > "))


def key_of(config: Config, period_ps: float) -> str:
    """The key of the line for a configuration at a clock period in ps."""
    return json.dumps([design(config), period_ps], sort_keys=True)


def key(entry: dict[str, Any]) -> str:
    """The key of the line ``entry``: its design and its period."""
    return json.dumps([entry["design"], entry["period_ps"]], sort_keys=True)


def is_current(entry: dict[str, Any], technology: str = "asap7") -> bool:
    """Whether the line ``entry`` is of today's flow and of the Verilog that its parts have today."""
    return entry["flow"] == FLOW and entry["verilog"] == verilog_digest(entry, technology)


def verilog_digest(entry: dict[str, Any], technology: str) -> str:
    """The digest of the Verilog of a line's parts, as it is emitted today."""
    from hwsim.cost.netlist.parts import Parts
    made = config(entry["design"], technology)
    own = own_parts(made)
    found = Parts(made.engine()).all
    return digest_of(found if "chain" in entry else [part for part in found if part.name in own])


def path_of(technology: str) -> Path:
    """A technology's table."""
    return FOLDER / f"{technology}.jsonl"


def read(technology: str) -> list[dict[str, Any]]:
    """The lines of a technology's table; none where it has no table."""
    path = path_of(technology)
    return (
        [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    )


def write(technology: str, lines: Iterable[dict[str, Any]]) -> None:
    """Write a table in one step."""
    text = "".join(json.dumps(entry, separators=(", ", ": ")) + "\n" for entry in lines)
    write_files(FOLDER, {path_of(technology).name: text})
