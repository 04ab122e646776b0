"""What a simulation comes to: latency, rates, energy, area as plain numbers with their units in the name."""

from dataclasses import replace
from typing import Any

from hwsim.accelerator.engine_cost import answer
from hwsim.accelerator.figures import total
from hwsim.accelerator.layer_sums import LayerSums
from hwsim.accelerator.provenance import source_text
from hwsim.quantity import Figure, Quantity


def section_of(result: LayerSums, section: str | None) -> LayerSums:
    """The result of one section alone; all of it for None."""
    if section is None:
        return result
    layers, vectors = result.of(section)
    return replace(result, workload=result.workload.only([section]), layers=layers, vectors=vectors)


def energy_of(result: LayerSums, section: str | None) -> Figure:
    """Energy in J, or why it is not known; without buffers and DRAM that of the engine alone."""
    if result.config.memory:
        return result.energy(section)["total"]
    found = answer(section_of(result, section))
    if found.cost is None:
        engine = (result.area or {}).get("engine")
        return engine if isinstance(engine, str) else found.reason  # one reason for all figures of an engine
    q = found.workload()["energy"]
    return Quantity(q.value * 1e-3, "J", q.source, q.kind)


def area_of(result: LayerSums) -> Figure:
    """Area of engines and buffers in mm2, or why it is not known."""
    return total(result.area or {}, "mm2")


def summary(result: LayerSums, section: str | None = None) -> dict[str, Any]:
    """Totals of a section or of everything; None for what is not known or does not apply.

    ``energy_kind`` and ``energy_source`` hold for every figure with energy or power in it, ``area_kind`` and
    ``area_source`` for area.
    """
    t = result.totals(section)
    energy = energy_of(result, section)
    area = area_of(result)
    joule = energy.value if isinstance(energy, Quantity) else None
    mm2 = area.value if isinstance(area, Quantity) else None
    parts = (
        {key: f for key, f in result.energy(section).items() if key != "total"}
        if result.config.memory
        else {"engine": energy}
    )
    tokens = t.get("tokens")
    tops = t["gops"] * 1e-3
    return {
        "latency_s": t["time_s"],
        "cycles": t["cycles"],
        "macs": t["macs"],
        "tokens": tokens,
        "tokens_per_s": t.get("tokens_per_s"),
        "tops": tops,
        "utilization": t["utilization"],
        "dram_bytes": t["dram_bits"] / 8 if "dram_bits" in t else None,
        "energy_j": joule,
        "power_w": joule and joule / t["time_s"],
        "tops_per_watt": joule and 2e-12 * t["macs"] / joule,
        "energy_per_token_j": joule / tokens if joule and tokens else None,
        "area_mm2": mm2,
        "tops_per_mm2": mm2 and tops / mm2,
        "energy_kind": energy.kind if isinstance(energy, Quantity) else None,
        "energy_source": source_text(parts),
        "area_kind": area.kind if isinstance(area, Quantity) else None,
        "area_source": source_text(result.area or {}),
    }
