"""The results of a sweep: name, unit, meaning of every column. Figures of a workload carry its name where
there are several."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column of results; ``way`` says which direction is better, ``needs`` what a sweep must have for
    it."""

    unit: str
    doc: str
    way: str
    needs: frozenset[str] = frozenset()


LACKING = "lacking"
"""The column that says which of several workloads a design cannot run, and why."""
COST = frozenset({"cost"})
MEMORY = frozenset({"memory"})
VECTOR = frozenset({"vector"})
DESIGN = {
    "peak_tops": Column("TOPS", "two operations per MAC in the steady state", "maximize"),
    "engine_mm2": Column("mm2", "standard cells of the engines", "minimize", COST),
    "area_mm2": Column("mm2", "engines and their buffers; no wires, no DRAM interface", "minimize", COST),
    "peak_tops_per_mm2": Column("TOPS/mm2", "peak_tops over area_mm2", "maximize", COST),
}
SCENARIO = {
    "cycles": Column("", "clocks of the workload", "minimize"),
    "latency_ms": Column("ms", "time of the workload", "minimize"),
    "utilization": Column("", "MACs over what the engines could do in the clocks", "maximize"),
    "tops": Column("TOPS", "two operations per MAC over the latency", "maximize"),
    "tokens_per_s": Column("1/s", "tokens over the latency", "maximize"),
    "engine_share": Column(
        "",
        "share of the clocks in which an engine works; in the others it waits for the DRAM",
        "maximize",
        MEMORY,
    ),
    "dram_mb": Column("MB", "traffic between DRAM and buffers", "minimize", MEMORY),
    "engine_mj": Column("mJ", "energy of the engines, leakage apart", "minimize", COST),
    "buffers_mj": Column("mJ", "energy of accesses to the buffers", "minimize", COST | MEMORY),
    "dram_mj": Column(
        "mJ",
        "energy of the DRAM: its traffic, and its background power where that is given",
        "minimize",
        COST | MEMORY,
    ),
    "vector_mj": Column("mJ", "energy of the vector unit", "minimize", COST | MEMORY | VECTOR),
    "leakage_mj": Column("mJ", "leakage of engines and buffers over the latency", "minimize", COST),
    "tops_per_mm2": Column("TOPS/mm2", "tops over area_mm2", "maximize", COST),
    "tops_per_engine_mm2": Column("TOPS/mm2", "tops over engine_mm2", "maximize", COST),
    "energy_mj": Column("mJ", "energy of the workload", "minimize", COST),
    "j_per_token": Column("J", "energy over tokens", "minimize", COST),
    "tops_per_w": Column("TOPS/W", "operations over energy", "maximize", COST),
    "edp_js": Column("J s", "energy times latency", "minimize", COST),
}
