"""What a simulation gives: per layer and in total, every energy with its source or the reason why it is not known."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from hwsim.accelerator.power import Figure
from hwsim.config import Config
from hwsim.export import Tabular
from hwsim.precision.said import precisions_text
from hwsim.quantity import Quantity
from hwsim.workload import Gemm, Vector, Workload

PARTS = ("engine", "engine clock", "engine leakage", "buffers", "buffer leakage", "dram", "dram background", "vector unit")
"""What energy is spent in: the engine's is that of what happens in it, its clock's that of every clock that passes."""


@dataclass(frozen=True)
class Tiling:
    """How a GEMM is cut: ``tile`` and ``share`` (what one core gets) as (m, k, n); loops in ``order``, outermost first."""

    tile: tuple[int, int, int]
    order: str
    share: tuple[int, int, int]
    cores: int = 1

    @property
    def tiles(self) -> tuple[int, int, int]:
        """Tiles along m, k, n of the share."""
        m, k, n = (-(-s // t) for s, t in zip(self.share, self.tile))
        return m, k, n

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        return {"m": self.tile[0], "k": self.tile[1], "n": self.tile[2], "order": self.order, "tiles": list(self.tiles),
                "share": list(self.share), "cores": self.cores}


@dataclass(frozen=True)
class LayerResult:
    """A GEMM or a vector operation; everything is of one repeat.

    ``parts`` add up to ``cycles``: of a GEMM the engine's load, compute, stall and drain over all tiles, ``sram`` and ``dram`` in which
    it waits for buffers and DRAM, ``reduce`` in which cores' sums are added. ``bound`` is what is busy longest: compute, sram, dram, fill
    (load and drain), vector. ``utilization`` is MACs over what all arrays could do in the cycles at the GEMM's precision. ``traffic``
    is in bits: by level (``dram``, and the buffers together as ``sram``), operand (a, w, scales, tables, partial, c; elements of a vector
    operation) and direction (read, write). ``energy`` is in pJ. ``events`` are what happens in all engines together.
    """

    work: Gemm | Vector
    cycles: int
    parts: dict[str, int]
    bound: str
    clock_mhz: float
    utilization: float = 0.0
    tiling: Tiling | None = None
    traffic: dict[str, dict[str, dict[str, int]]] | None = None
    energy: dict[str, Figure] | None = None
    events: Mapping[str, float] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"LayerResult({self.work.name}: {self.cycles:,} cycles x {self.work.repeat:,}, {self.bound})"

    @property
    def gemm(self) -> Gemm:
        """The GEMM of a layer that is one."""
        assert isinstance(self.work, Gemm)
        return self.work

    @property
    def section(self) -> str:
        """Its part of the workload."""
        return self.work.section

    @property
    def time_s(self) -> float:
        """Time of one repeat."""
        return self.cycles / (self.clock_mhz * 1e6)

    @property
    def total_cycles(self) -> int:
        """Cycles of all repeats."""
        return self.cycles * self.work.repeat

    def moved(self, level: str = "dram") -> int:
        """Bits read and written at a level."""
        operands = (self.traffic or {}).get(level, {})
        return sum(sum(directions.values()) for directions in operands.values())

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        w = self.work
        out: dict[str, Any] = {"name": w.name, "section": w.section}
        if isinstance(w, Gemm):
            out |= {"m": w.m, "k": w.k, "n": w.n, "repeat": w.repeat, **({"a_bits": w.a_bits} if w.a_bits else {}),
                    **({"w_bits": w.w_bits} if w.w_bits else {})}
        else:
            out |= {"kind": w.kind, "ops": w.ops, "reads": w.reads, "writes": w.writes, "repeat": w.repeat}
        out |= {"cycles": self.cycles, **self.parts, "total_cycles": self.total_cycles, "time_s": self.time_s, "bound": self.bound}
        if isinstance(w, Gemm):
            out |= {"macs": w.macs, "utilization": self.utilization}
        if self.tiling:
            out["tiling"] = self.tiling.to_dict()
        if self.traffic is not None:
            out["traffic_bits"] = self.traffic
        if self.energy is not None:
            out["energy_pj"] = {key: figure.value if isinstance(figure, Quantity) else None for key, figure in self.energy.items()}
        return out


@dataclass(frozen=True)
class ModelResult(Tabular):
    """A workload on an accelerator: layers run one after another.

    ``layers`` are the GEMMs, ``vectors`` the operations of the vector unit; ``uncounted`` are vector operations that no unit was there
    for. ``area`` is by part; ``standing_pj`` is what parts draw on every clock; ``notes`` say what the figures rest on.
    """

    config: Config
    workload: Workload
    layers: tuple[LayerResult, ...]
    vectors: tuple[LayerResult, ...] = ()
    uncounted: tuple[Vector, ...] = ()
    objective: str = "latency"
    area: dict[str, Figure] | None = None
    standing_pj: dict[str, Figure] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def __repr__(self) -> str:
        totals = self.totals()
        return (f"ModelResult({self.workload.name} on {self.config.name}: {totals['cycles']:,} cycles, {totals['time_s']:.4g} s, "
                f"utilization {totals['utilization']:.1%})")

    def totals(self, section: str | None = None) -> dict[str, Any]:
        """Sums over all layers, or those of one section: cycles, macs, utilization, time_s, gops (2 operations per MAC).

        With a memory also gemm_cycles, vector_cycles, dram_bits, sram_bits; with tokens of a section tokens_per_s.
        """
        layers, vectors = self.of(section)
        gemm, vector, cycles = self.cycles(section)
        macs = sum(x.gemm.macs for x in layers)
        time_s = cycles / (self.config.clock_mhz * 1e6)
        busy = sum(x.utilization * x.total_cycles for x in layers)
        out = {"cycles": cycles, "macs": macs, "utilization": busy / cycles, "time_s": time_s, "gops": 2 * macs / time_s / 1e9}
        if self.config.memory:
            out |= {"gemm_cycles": gemm, "vector_cycles": vector,
                    **{f"{level}_bits": sum(x.moved(level) * x.work.repeat for x in (*layers, *vectors)) for level in ("dram", "sram")}}
        tokens = self.tokens(section)
        return out | ({"tokens": tokens, "tokens_per_s": tokens / time_s} if tokens else {})

    def cycles(self, section: str | None = None) -> tuple[int, int, int]:
        """Cycles of the GEMMs, of the vector unit, and of both as they are scheduled."""
        gemm, vector = (sum(x.total_cycles for x in part) for part in self.of(section))
        if self.overlapped:
            sections = self.workload.sections if section is None else [section]
            each = [[sum(x.total_cycles for x in part) for part in self.of(s)] for s in sections]
            return gemm, vector, sum(map(max, each))
        return gemm, vector, gemm + vector

    @property
    def overlapped(self) -> bool:
        """Whether the vector unit works while the engine does."""
        memory = self.config.memory
        return bool(memory and memory.vector and memory.vector.schedule == "overlapped")

    def tokens(self, section: str | None) -> int:
        """Tokens that a section gives, 0 where the workload does not say or where it has several sections."""
        sections = self.workload.sections if section is None else [section]
        return self.workload.tokens.get(sections[0], 0) if len(sections) == 1 else 0

    def energy(self, section: str | None = None) -> dict[str, Figure]:
        """Energy in J by part, and their ``total``; with a memory alone all parts are there."""
        layers = list(itertools.chain(*self.of(section)))
        out: dict[str, Figure] = {}
        for part in PARTS:
            figures = [(x.work.repeat, x.energy[part]) for x in layers if x.energy and part in x.energy]
            if figures:
                out[part] = added(figures, 1e-12, "J")
        clocks = self.cycles(section)[2]
        for part, figure in self.standing_pj.items():
            out[part] = scaled(figure, clocks * 1e-12, "J")
        return out | {"total": total(out, "J")}

    def energy_per(self, count: int, section: str | None = None) -> Figure:
        """The total energy over a number of tokens, images or whatever else, in J."""
        return scaled(self.energy(section)["total"], 1 / count, "J")

    def summary(self, section: str | None = None) -> dict[str, Any]:
        """Latency, rates, energy, area of a section or of everything, units in the keys: see :mod:`hwsim.answers.summary`."""
        from hwsim.answers.summary import summary
        return summary(self, section)

    def to_rows(self, group_by: str = "layer") -> list[dict[str, Any]]:
        """A flat dictionary per ``layer``, ``kind`` of layer or ``section``, all repeats counted: see :mod:`hwsim.answers.rows`."""
        from hwsim.answers.rows import flat
        return flat(self, group_by)

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        out = {"config": self.config.name, "workload": self.workload.name, "clock_mhz": self.config.clock_mhz,
               "objective": self.objective, "precisions": precisions_text(self.workload, self.config.pe), "totals": self._summary(None)}
        if self.workload.sections != [""]:
            out["sections"] = {s: self._summary(s) for s in self.workload.sections}
        out |= {"layers": [layer.to_dict() for layer in self.layers], "vectors": [layer.to_dict() for layer in self.vectors],
                "uncounted": [{"name": v.name, "kind": v.kind, "section": v.section, "ops": v.ops, "reads": v.reads, "writes": v.writes,
                               "repeat": v.repeat} for v in self.uncounted]}
        out["energy_pj_sources"] = {part: {"kind": f.kind, "source": f.source} if isinstance(f, Quantity) else {"reason": f}
                                    for x in (*self.vectors, *self.layers) for part, f in (x.energy or {}).items()}
        if self.area is not None:
            out["area"] = figures_dict(self.area)
        return out | {"notes": list(self.notes)}

    def _summary(self, section: str | None) -> dict[str, Any]:
        out = self.totals(section)
        return out | {"energy": figures_dict(self.energy(section))} if self.config.memory else out

    def of(self, section: str | None) -> tuple[tuple[LayerResult, ...], tuple[LayerResult, ...]]:
        """Layers and vector operations of a section; all of them for None."""
        return (self.layers, self.vectors) if section is None else self._by_section.get(section, ((), ()))

    @cached_property
    def _by_section(self) -> dict[str, tuple[tuple[LayerResult, ...], tuple[LayerResult, ...]]]:
        found: dict[str, tuple[list[LayerResult], list[LayerResult]]] = {}
        for number, part in enumerate((self.layers, self.vectors)):
            for x in part:
                found.setdefault(x.section, ([], []))[number].append(x)
        return {section: (tuple(layers), tuple(vectors)) for section, (layers, vectors) in found.items()}


def figures_dict(figures: dict[str, Figure]) -> dict[str, Any]:
    """Figures as JSON shows them: with their source, or null with the reason."""
    return {key: f.to_dict() if isinstance(f, Quantity) else {"value": None, "reason": f} for key, f in figures.items()}


def scaled(figure: Figure, factor: float, unit: str) -> Figure:
    """A figure times a factor, in another unit."""
    return Quantity(figure.value * factor, unit, figure.source, figure.kind) if isinstance(figure, Quantity) else figure


def added(figures: list[tuple[int, Figure]], factor: float, unit: str) -> Figure:
    """Figures of one kind and source, each so many times; the reason of the first that is not known."""
    unknown = next((f for _, f in figures if not isinstance(f, Quantity)), None)
    if unknown is not None:
        return unknown
    known = [(count, f) for count, f in figures if isinstance(f, Quantity)]
    source = next((f for _, f in known if f.value), known[0][1])
    return Quantity(sum(count * f.value for count, f in known) * factor, unit, source.source, source.kind)


def total(figures: dict[str, Figure], unit: str) -> Figure:
    """The sum of all parts: estimated if one of them is; the reason of the first that is not known."""
    unknown = next((f for f in figures.values() if not isinstance(f, Quantity)), None)
    if unknown is not None:
        return unknown
    known = {key: f for key, f in figures.items() if isinstance(f, Quantity)}
    kinds = {f.kind for f in known.values() if f.value}
    kind = next((k for k in ("estimated", "cited", "characterized", "measured") if k in kinds), "estimated")
    return Quantity(sum(f.value for f in known.values()), unit, "sum of " + ", ".join(known), kind)
