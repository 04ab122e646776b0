"""A simulated workload as rows, all repeats counted: one per layer, kind of layer or section, and a total per
section.

A row sums what adds up (cycles, time, MACs, bits, energies). Its ``bound`` is that of all its layers, else
that of most of its time with the share of it; its utilization is the mean over its cycles.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import Any

import numpy as np

from hwsim.accelerator.columns import Layers, column, each, in_order, one, without_nothing
from hwsim.accelerator.layer_result import PARTS, LayerResult
from hwsim.accelerator.layer_sums import LayerSums
from hwsim.accelerator.provenance import source_text
from hwsim.quantity import Figure, Quantity
from hwsim.workload import Gemm

BITS_PER_BYTE = 8


@dataclass(frozen=True)
class Row:
    """Layers that are looked at together; ``layers`` may be records of many
    (:mod:`hwsim.accelerator.columns`).

    Many rows as one, where ``separate``: every layer of the only record is a row of its own, ``name`` and all
    numbers are arrays. ``at`` says where a row stands among all.
    """

    name: Any
    section: str
    layers: tuple[LayerResult, ...]
    at: np.ndarray
    separate: bool = False

    def __len__(self) -> int:
        return len(self.at)

    @property
    def one(self) -> LayerResult | None:
        """The layer, where it is a single one."""
        single = len(self.layers) == 1 and (
            self.separate or not isinstance(self.layers[0].cycles, np.ndarray)
        )
        return self.layers[0] if single else None

    def _sum(self, of: Callable[[LayerResult], Any], layers: Sequence[LayerResult] | None = None) -> Any:
        """What all layers have together."""
        values = [of(x) for x in (self.layers if layers is None else layers)]
        return values[0] if self.separate and values else in_order(values)

    @cached_property
    def cycles(self) -> Any:
        """Cycles of all repeats."""
        return self._sum(lambda x: x.total_cycles)

    @property
    def time_s(self) -> Any:
        """Time of all repeats."""
        return self.cycles / (self.layers[0].clock_mhz * 1e6)

    @cached_property
    def macs(self) -> Any:
        """Multiply-accumulates of all repeats."""
        return self._sum(lambda x: x.gemm.macs, [x for x in self.layers if isinstance(x.work, Gemm)])

    @property
    def utilization(self) -> Any:
        """Share of the arrays' multiply-accumulates that is used, over the cycles."""
        used = self._sum(lambda x: x.utilization * x.total_cycles)
        if self.separate:
            return used / np.where(self.cycles, self.cycles, 1)
        return used / self.cycles if self.cycles else 0.0

    @property
    def bounds(self) -> dict[str, int]:
        """Cycles by what bounds their layer, the most first."""
        found: dict[str, int] = {}
        for x in self.layers:
            bounds: Any = x.bound
            cycles: Any = x.total_cycles
            several = isinstance(bounds, np.ndarray)
            for bound, count in zip(bounds.tolist(), cycles.tolist()) if several else [(bounds, cycles)]:
                found[bound] = found.get(bound, 0) + count
        return dict(sorted(found.items(), key=lambda item: -item[1]))

    @property
    def bound(self) -> Any:
        """What bounds most of the time, with the share of it unless it is all."""
        if self.separate:
            return self.layers[0].bound
        first, *others = self.bounds.items()
        return (
            first[0]
            if not others
            else f"{first[0]} {first[1] / self.cycles:.0%}"
            if self.cycles
            else first[0]
        )

    def bytes(self, level: str) -> Any:
        """Bytes read and written at a level, ``dram`` or ``sram``."""
        return self._sum(lambda x: x.moved(level) * x.work.repeat) / BITS_PER_BYTE

    def energy(self, part: str) -> Figure | None:
        """Energy in one part in J, the reason why it is not known, or None where no layer has that part."""
        return self._energies[part]

    @cached_property
    def _energies(self) -> dict[str, Figure | None]:
        return {part: self._energy(part) for part in PARTS}

    def _energy(self, part: str) -> Figure | None:
        having = {i: x.energy[part] for i, x in enumerate(self.layers) if x.energy and part in x.energy}
        unknown = next((f for f in having.values() if isinstance(f, str)), None)
        if unknown is not None or not having:
            return unknown
        known = {i: f for i, f in having.items() if isinstance(f, Quantity)}
        values = [self.layers[i].work.repeat * f.value for i, f in known.items()]
        first = next(iter(known.values()))
        value = values[0] if self.separate else in_order(values)
        return Quantity(value * 1e-12, "J", first.source, first.kind)

    def to_dict(self) -> dict[str, Any]:
        """Flat, numbers in base units; what is not known or does not apply is None. Many rows as one have
        arrays."""
        work, tiling = (self.one.work, self.one.tiling) if self.one else (None, None)
        gemm = work if isinstance(work, Gemm) else None
        tile = dict(zip("mkn", tiling.tile)) if tiling else {}
        kind = kinds_of(self.layers[0]) if self.separate else ", ".join(self.kinds)
        out: dict[str, Any] = {"section": self.section, "name": self.name, "kind": kind}
        out |= {key: getattr(gemm, key, None) for key in "mkn"} | {"repeat": work.repeat if work else None}
        out |= {f"tile_{d}": tile.get(d) for d in "mkn"} | {"order": tiling.order if tiling else None}
        bound = self.bound if self.separate else next(iter(self.bounds))
        out |= {"cycles": self.cycles, "time_s": self.time_s, "bound": bound, "macs": self.macs,
                "utilization": self.utilization}
        moved = any(x.traffic is not None for x in self.layers)
        out |= {f"{level}_bytes": self.bytes(level) if moved else None for level in ("dram", "sram")}
        energies = {part: f for part in PARTS if (f := self.energy(part)) is not None}
        out |= {
            f"{part.replace(' ', '_')}_j": f.value if isinstance(f := energies.get(part), Quantity) else None
            for part in PARTS
        }
        return out | {"energy_source": source_text(energies)}

    @property
    def kinds(self) -> list[str]:
        """The kinds of its layers, each once."""
        return list(dict.fromkeys(kind for x in self.layers for kind in kinds_of(x).tolist()))


def kind_of(work: Any) -> str:
    """The kind of a layer as the workload says it, else ``gemm``."""
    return work.kind or "gemm"


def kinds_of(layer: LayerResult) -> np.ndarray:
    """The kinds of the layers of a record, or that of one layer."""
    kinds = layer.work.kind
    return column(kind or "gemm" for kind in (kinds.tolist() if isinstance(kinds, np.ndarray) else [kinds]))


def blocks(result: LayerSums, group_by: str = "layer") -> list[Row]:
    """The rows of :func:`rows`, many as one where they are a layer each; each says where it stands."""
    out: list[Row] = []
    start = 0
    for section in result.workload.sections:
        for number, layers in enumerate(result.of(section)):
            if group_by == "layer" or not (group_by or number):
                out += alone(layers, section, start, result.workload.name)
            elif group_by != "section":
                out += grouped(layers, section, start)
            start += len(layers)
        if group_by == "section":
            name = section or result.workload.name
            out.append(Row(name, section, records(result.of(section)), np.array([start])))
    return out


def alone(layers: Layers, section: str, start: int, otherwise: str) -> list[Row]:
    """A row per layer, those with the same parts as one; the first stands at ``start``."""
    out = []
    for numbers, part in chain.from_iterable(layers.alike()):
        names: Any = part.work.name
        names = column(name or otherwise for name in names.tolist())
        out.append(Row(names, section, (part,), start + numbers, separate=True))
    return out


def grouped(layers: Layers, section: str, start: int) -> list[Row]:
    """A row per kind of layer."""
    groups: dict[str, list[int]] = {}
    for i, work in enumerate(layers.works):
        groups.setdefault(kind_of(work), []).append(i)
    return [Row(kind, section, records([layers.take(np.array(members))]), np.array([start + members[0]]))
            for kind, members in groups.items()]


def records(parts: Iterable[Layers]) -> tuple[LayerResult, ...]:
    """Layers as records; a single one as itself."""
    some = [part for part in parts if len(part)]
    if len(some) == 1 and len(some[0]) == 1:
        return (some[0][0],)
    return tuple(without_nothing(x) for part in some for x in part.stacks)


def total(result: LayerSums, section: str | None = None) -> Row:
    """Everything, or everything of one section: a ``total``, but a ``sum`` where the vector unit works beside
    the engine."""
    name = "sum" if result.overlapped and result.vectors else "total"
    return Row(name, section or "", records(result.of(section)), np.array([0]))


def rows(result: LayerSums, group_by: str = "layer") -> list[Row]:
    """The rows of a result by ``layer``, ``kind`` or ``section``, section by section; vector operations
    follow the GEMMs.

    ``""`` is GEMMs by layer and vector operations by kind.
    """
    return sorted(
        (part for row in blocks(result, group_by) for part in split(row)), key=lambda row: row.at[0]
    )


def split(row: Row) -> list[Row]:
    """Many rows that are one, each apart."""
    if not row.separate:
        return [row]

    def entry(value: Any, i: int) -> Any:
        return each(value, lambda values: one(values[i:i + 1]))

    return [Row(entry(row.name, i), row.section, (entry(row.layers[0], i),), row.at[i:i + 1])
            for i in range(len(row))]


def listed(parts: Iterable[Row], texts: Callable[[Row], list[Any]]) -> list[list[Any]]:
    """What ``texts`` says of every row, a value, a list or an array for each column, as a list per row, in
    order."""
    def entries(value: Any, count: int) -> list[Any]:
        plain = value.tolist() if isinstance(value, np.ndarray) else value
        return plain if isinstance(plain, list) else [plain] * count

    found: list[tuple[Any, ...]] = []
    for row in parts:
        found += zip(row.at.tolist(), *(entries(value, len(row)) for value in texts(row)))
    return [values for _, *values in sorted(found, key=itemgetter(0))]


def flat(result: LayerSums, group_by: str = "layer") -> list[dict[str, Any]]:
    """Rows for CSV and data frames, each with its configuration and workload."""
    about = {"config": result.config.name, "workload": result.workload.name}
    every = blocks(result, group_by)
    keys = [*about, *(every[0].to_dict() if every else ())]
    return [dict(zip(keys, values))
            for values in listed(every, lambda row: [*about.values(), *row.to_dict().values()])]
