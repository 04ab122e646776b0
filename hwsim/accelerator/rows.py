"""A simulated workload as rows, all repeats counted: one per layer, kind of layer or section, and a total per section.

A row sums what adds up (cycles, time, MACs, bits, energies). Its ``bound`` is that of all its layers, else that of most of its time with
the share of it; its utilization is the mean over its cycles.
"""

import itertools
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from hwsim.accelerator.layer_result import PARTS, LayerResult
from hwsim.accelerator.layer_sums import LayerSums
from hwsim.accelerator.provenance import source_text
from hwsim.quantity import Figure, Quantity
from hwsim.workload import Gemm

BITS_PER_BYTE = 8


@dataclass(frozen=True)
class Row:
    """Layers that are looked at together."""

    name: str
    section: str
    layers: tuple[LayerResult, ...]

    @property
    def one(self) -> LayerResult | None:
        """The layer, where it is a single one."""
        return self.layers[0] if len(self.layers) == 1 else None

    @cached_property
    def cycles(self) -> int:
        """Cycles of all repeats."""
        return sum(x.total_cycles for x in self.layers)

    @property
    def time_s(self) -> float:
        """Time of all repeats."""
        return self.cycles / (self.layers[0].clock_mhz * 1e6)

    @property
    def macs(self) -> int:
        """Multiply-accumulates of all repeats."""
        return sum(x.work.macs for x in self.layers if isinstance(x.work, Gemm))

    @property
    def utilization(self) -> float:
        """Share of the arrays' multiply-accumulates that is used, over the cycles."""
        return sum(x.utilization * x.total_cycles for x in self.layers) / self.cycles if self.cycles else 0.0

    @property
    def bounds(self) -> dict[str, int]:
        """Cycles by what bounds their layer, the most first."""
        found: dict[str, int] = {}
        for x in self.layers:
            found[x.bound] = found.get(x.bound, 0) + x.total_cycles
        return dict(sorted(found.items(), key=lambda item: -item[1]))

    @property
    def bound(self) -> str:
        """What bounds most of the time, with the share of it unless it is all."""
        first, *others = self.bounds.items()
        return first[0] if not others else f"{first[0]} {first[1] / self.cycles:.0%}" if self.cycles else first[0]

    def bytes(self, level: str) -> float:
        """Bytes read and written at a level, ``dram`` or ``sram``."""
        return sum(x.moved(level) * x.work.repeat for x in self.layers) / BITS_PER_BYTE

    def energy(self, part: str) -> Figure | None:
        """Energy in one part in J, the reason why it is not known, or None where no layer has that part."""
        return self._energies[part]

    @cached_property
    def _energies(self) -> dict[str, Figure | None]:
        return {part: self._energy(part) for part in PARTS}

    def _energy(self, part: str) -> Figure | None:
        figures = [(x.work.repeat, x.energy[part]) for x in self.layers if x.energy and part in x.energy]
        unknown = next((f for _, f in figures if isinstance(f, str)), None)
        if unknown is not None or not figures:
            return unknown
        known = [(count, f) for count, f in figures if isinstance(f, Quantity)]
        return Quantity(sum(count * f.value for count, f in known) * 1e-12, "J", known[0][1].source, known[0][1].kind)

    def to_dict(self) -> dict[str, Any]:
        """Flat, numbers in base units; what is not known or does not apply is None."""
        single = self.one.work if self.one else None
        gemm = single if isinstance(single, Gemm) else None
        tiling = self.one.tiling if self.one else None
        tile = dict(zip("mkn", tiling.tile)) if tiling else {}
        out: dict[str, Any] = {"section": self.section, "name": self.name, "kind": ", ".join(dict.fromkeys(map(kind_of, self.layers)))}
        out |= {key: getattr(gemm, key, None) for key in "mkn"} | {"repeat": single.repeat if single else None}
        out |= {f"tile_{d}": tile.get(d) for d in "mkn"} | {"order": tiling.order if tiling else None}
        out |= {"cycles": self.cycles, "time_s": self.time_s, "bound": next(iter(self.bounds)), "macs": self.macs,
                "utilization": self.utilization}
        moved = any(x.traffic is not None for x in self.layers)
        out |= {f"{level}_bytes": self.bytes(level) if moved else None for level in ("dram", "sram")}
        energies = {part: f for part in PARTS if (f := self.energy(part)) is not None}
        out |= {f"{part.replace(' ', '_')}_j": f.value if isinstance(f := energies.get(part), Quantity) else None for part in PARTS}
        return out | {"energy_source": source_text(energies)}


def kind_of(layer: LayerResult) -> str:
    """The kind of a layer as the workload says it, else ``gemm``."""
    return layer.work.kind or "gemm"


def rows(result: LayerSums, group_by: str = "layer") -> list[Row]:
    """The rows of a result by ``layer``, ``kind`` or ``section``, section by section; vector operations follow the GEMMs.

    ``""`` is GEMMs by layer and vector operations by kind.
    """
    every = [x for section in result.workload.sections for x in itertools.chain(*result.of(section))]
    groups: dict[tuple, list[LayerResult]] = {}
    for number, x in enumerate(every):
        vector = not isinstance(x.work, Gemm)
        alone = group_by == "layer" or not (group_by or vector)
        name = x.work.name if alone else x.section if group_by == "section" else kind_of(x)
        groups.setdefault((x.section, name, vector and group_by != "section", number if alone else -1), []).append(x)
    return [Row(name or result.workload.name, section, tuple(layers)) for (section, name, _, _), layers in groups.items()]


def total(result: LayerSums, section: str | None = None) -> Row:
    """Everything, or everything of one section: a ``total``, but a ``sum`` where the vector unit works beside the engine."""
    name = "sum" if result.overlapped and result.vectors else "total"
    return Row(name, section or "", tuple(itertools.chain(*result.of(section))))


def flat(result: LayerSums, group_by: str = "layer") -> list[dict[str, Any]]:
    """Rows for CSV and data frames, each with its configuration and workload."""
    return [{"config": result.config.name, "workload": result.workload.name, **row.to_dict()} for row in rows(result, group_by)]
