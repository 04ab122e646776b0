"""A report's data: two CSV files, ``engines.csv`` with a line per engine and ``parts.csv`` with a line per
part of an engine."""

import csv
import io
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from hwsim.cost.result import Cost, PartCost
from hwsim.errors import ConfigError
from hwsim.files.source import read_text
from hwsim.options import INTERCONNECT

FACTS = (
    "technology",
    "corner",
    "period_ps",
    "data",
    "stimulus",
    "macs",
    "cycles",
    "peak",
    "chain_ps",
    "chain",
)
KEYS = ("tool", "flow", "verilog", "cells", "operands")
WIRE_KEY = "wires"
GATE_KEY = "clock_gates"
"""What wires and clock, and clock gates, rest on; only of engines whose figures hold them."""
# reports compare means per clock
FIGURES = tuple(f.name for f in fields(PartCost) if f.name not in ("title", "clock_fj", "event_fj"))
TYPES = {f.name: f.type for cls in (Cost, PartCost) for f in fields(cls)}
FILES = ("engines.csv", "parts.csv")


@dataclass(frozen=True)
class Entry:
    """An engine of a report: what it is, and what it costs."""

    design: str
    cost: Cost


Data = dict[str, Entry]


def written(data: Data) -> dict[str, str]:
    """File name -> text."""
    costs = [entry.cost for entry in data.values()]
    keys = (
        *KEYS,
        *([WIRE_KEY] if any(map(wired, costs)) else []),
        *([GATE_KEY] if any(GATE_KEY in cost.keys for cost in costs) else []),
    )
    engines = [["engine", "design", *FACTS, *keys]]
    parts = [["engine", *FIGURES]]
    for label, entry in data.items():
        cost = entry.cost
        engines.append([
            label,
            entry.design,
            *(getattr(cost, name) for name in FACTS),
            *(cost.keys.get(key, "") for key in keys),
        ])
        parts += [
            [label, *(getattr(part, name) for name in FIGURES)] for part in cost.parts if not part.wiring
        ]
    return dict(zip(FILES, map(text_of, (engines, parts))))


def wired(cost: Cost) -> bool:
    """Whether its figures hold wires or the clock tree."""
    return any(part.kind in INTERCONNECT for part in cost.parts)


def text_of(lines: list[list]) -> str:
    """CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(lines)
    return out.getvalue()


def read(folder: Path) -> Data:
    """The data in a folder; what a part has by default may be missing. Raises :class:`ConfigError` where they
    are missing or none."""
    engines, parts = (table(folder / name) for name in FILES)
    try:
        costs: dict[str, list[PartCost]] = {line["engine"]: [] for line in engines}
        for line in parts:
            costs[line["engine"]].append(
                PartCost(title="", **{name: typed(name, line[name]) for name in FIGURES if name in line})
            )
        keys = [key for key in (*KEYS, WIRE_KEY, GATE_KEY) if engines and (key in KEYS or key in engines[0])]
        return {
            line["engine"]: Entry(
                line["design"],
                Cost(
                    name=line["engine"],
                    design={},
                    parts=tuple(costs[line["engine"]]),
                    keys={key: line[key] for key in keys if line[key]},
                    **{name: typed(name, line[name]) for name in FACTS},
                ),
            )
            for line in engines
        }
    except (KeyError, ValueError, TypeError) as e:
        raise ConfigError(f"is no data of a report: {e}", str(folder)) from None


def table(path: Path) -> list[dict[str, str]]:
    """Lines of a CSV file by the names of its columns."""
    return list(csv.DictReader(io.StringIO(read_text(path))))


def typed(name: str, text: str) -> Any:
    """A field's value."""
    kind = TYPES[name]
    return kind(text) if kind in (int, float) else text
