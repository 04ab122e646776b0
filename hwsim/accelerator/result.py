"""What a simulation gives: per layer, in total, as rows, as JSON."""

from collections.abc import Iterator
from typing import Any

from hwsim.accelerator.columns import Layers, without_nothing
from hwsim.accelerator.figures import figures_dict
from hwsim.accelerator.layer_result import LayerResult, Tiling
from hwsim.accelerator.layer_sums import LayerSums
from hwsim.accelerator.rows import flat
from hwsim.accelerator.summary import summary
from hwsim.export import JsonLines, Tabular, json_lines
from hwsim.precision.text import precisions_text
from hwsim.quantity import Quantity

__all__ = ["LayerResult", "ModelResult", "Tiling"]


class ModelResult(LayerSums, Tabular):
    """A workload on an accelerator, see :class:`LayerSums`; each view of it is a method."""

    def __repr__(self) -> str:
        totals = self.totals()
        return (
            f"ModelResult({self.workload.name} on {self.config.name}: {totals['cycles']:,} cycles, "
            f"{totals['time_s']:.4g} s, utilization {totals['utilization']:.1%})"
        )

    def summary(self, section: str | None = None) -> dict[str, Any]:
        """Latency, rates, energy, area of a section or of everything, units in the keys: see
        :mod:`hwsim.accelerator.summary`."""
        return summary(self, section)

    def to_rows(self, group_by: str = "layer") -> list[dict[str, Any]]:
        """A flat dictionary per ``layer``, ``kind`` of layer or ``section``, all repeats counted: see
        :mod:`hwsim.accelerator.rows`."""
        return flat(self, group_by)

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        return self._document(*([layer.to_dict() for layer in part] for part in (self.layers, self.vectors)))

    def document(self) -> dict[str, Any]:
        """The same for :func:`hwsim.export.json_pieces`, whose layers become lines as they are written."""
        return self._document(Lines(self.layers), Lines(self.vectors))

    def _document(self, layers: Any, vectors: Any) -> dict[str, Any]:
        out = {
            "config": self.config.name,
            "workload": self.workload.name,
            "clock_mhz": self.config.clock_mhz,
            "objective": self.objective,
            "precisions": precisions_text(self.workload, self.config.pe),
            "totals": self._summary(None),
        }
        if self.workload.sections != [""]:
            out["sections"] = {s: self._summary(s) for s in self.workload.sections}
        out |= {
            "layers": layers,
            "vectors": vectors,
            "uncounted": [
                {
                    "name": v.name,
                    "kind": v.kind,
                    "section": v.section,
                    "ops": v.ops,
                    "reads": v.reads,
                    "writes": v.writes,
                    "repeat": v.repeat,
                }
                for v in self.uncounted
            ],
        }
        out["energy_pj_sources"] = {
            part: {"kind": f.kind, "source": f.source} if isinstance(f, Quantity) else {"reason": f}
            for x in (*self.vectors.stacks, *self.layers.stacks)
            for part, f in (without_nothing(x).energy or {}).items()
        }
        if self.area is not None:
            out["area"] = figures_dict(self.area)
        return out | {"notes": list(self.notes)}

    def _summary(self, section: str | None) -> dict[str, Any]:
        out = self.totals(section)
        return out | {"energy": figures_dict(self.energy(section))} if self.config.memory else out


class Lines(JsonLines):
    """Layers as lines of JSON."""

    def __init__(self, layers: Layers):
        self.layers = layers

    def __bool__(self) -> bool:
        return bool(len(self.layers))

    def blocks(self) -> Iterator[list[str]]:
        """A bounded number of lines at a time."""
        for block in self.layers.alike():
            lines: dict[int, str] = {}
            for rows, layer in block:
                lines |= zip(rows.tolist(), json_lines(layer.to_dict()))
            yield [text for _, text in sorted(lines.items())]
