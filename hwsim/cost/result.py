"""Figures of a synthesized engine: plain numbers as they are stored, and as quantities with their source."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from hwsim.config import Config
from hwsim.options import INTERCONNECT
from hwsim.pe import architectures
from hwsim.quantity import WEAKEST_FIRST, Quantity
from hwsim.tech.sram_table import weakest

PS_PER_S = 1e12
HELD_OUT = {"none": (0.02, 0.08), "gates": (0.03, 0.18)}
"""How far the energy of a job, added up by events, is from that of its recorded run, over jobs that nothing
was fitted to: the median and where 95 % are, by ``clock_gating``. With clock gates, what a job takes on
clocks on which it waits is the least certain.

Source: ``python -m benchmarks.energy_events``, which fails where its jobs are farther off.
"""
KINDS = {"cells": "cells", "memory": "memories"}
"""What a part consists of, and how answers call it; other kinds are called what they are."""

PUBLISHED = "published macro"
FIGURES = ("area", "leakage", "time", "energy")
"""Figures of a memory whose kinds are told apart."""


@dataclass(frozen=True)
class PartCost:
    """One part: figures of a single instance. Energies are per clock: with glitches, and as if every net
    changed at most once.

    ``recorded`` instances and ``clocks`` of them all together were compared with the Verilog, bit by bit, and
    gave the energy.
    ``kind`` is what it consists of: standard cells, or a memory, which is a macro, wires with their
    repeaters, or the clock tree. Of a memory ``reads``, ``writes`` and ``idle`` clocks were counted in
    ``clocks``; ``area_kind`` .. are the kinds of its figures in the SRAM table, and ``source`` says whose
    they are. Cells with a ``source`` stand in for a memory, and it says why.
    ``clock_fj`` is what the clock pins take of every clock, ``event_fj`` what each of
    :data:`hwsim.dataflow.counts.EVENTS` takes beside; without ``clock_fj`` every clock takes the mean,
    ``energy_fj``.
    """

    part: str
    title: str
    instances: int
    cells: int
    flops: int
    area_um2: float
    leakage_nw: float
    period_ps: float
    reg_to_reg_ps: float
    in_to_reg_ps: float
    reg_to_out_ps: float
    in_to_out_ps: float
    energy_fj: float
    settled_fj: float
    recorded: int
    clocks: int
    kind: str = "cells"
    reads: int = 0
    writes: int = 0
    idle: int = 0
    area_kind: str = ""
    leakage_kind: str = ""
    time_kind: str = ""
    energy_kind: str = ""
    source: str = ""
    clock_fj: float | None = None
    event_fj: dict[str, float] = field(default_factory=dict)

    @property
    def wiring(self) -> bool:
        """Whether there is nothing in it but wires."""
        return not self.cells and self.kind == "cells"

    def power_fj(self, period_ps: float) -> float:
        """Energy per clock with leakage."""
        return self.energy_fj + self.leakage_nw * period_ps * 1e-6

    @property
    def every_clock_fj(self) -> float:
        """Energy of a clock in which nothing happens; the mean where it was not told apart."""
        return self.energy_fj if self.clock_fj is None else self.clock_fj


@dataclass(frozen=True)
class EventEnergies:
    """pJ of an engine, leakage apart: of every clock that passes, and of each event. Numbers, or arrays of
    engines."""

    clock_pj: Any
    event_pj: Mapping[str, Any]

    def of(self, clocks: Any, counts: Mapping[str, Any]) -> Any:
        """pJ of so many clocks and events."""
        return self.clock_pj * clocks + self.of_events(counts)

    def of_events(self, counts: Mapping[str, Any]) -> Any:
        """pJ of so many events alone."""
        return sum((energy * counts[event] for event, energy in self.event_pj.items()), 0.0 * self.clock_pj)


@dataclass(frozen=True)
class Cost:
    """An engine in a technology at a clock period, driven by a stimulus; see :class:`Figures` for what it
    comes to.

    ``chain_ps`` is the longest path with the wires that ``parts`` have; ``bare_ps`` and ``bare`` are that of
    the same netlists without any, 0 where unknown.
    """

    name: str
    design: dict[str, Any]
    technology: str
    corner: str
    period_ps: float
    data: str
    stimulus: str
    macs: int
    cycles: int
    peak: float
    chain_ps: float
    chain: str
    keys: dict[str, str]
    parts: tuple[PartCost, ...]
    bare_ps: float = 0.0
    bare: str = ""

    def __repr__(self) -> str:
        return (
            f"Cost({self.name} in {self.technology} at {self.period_ps:g} ps: {self.area.value * 1e-6:.4g} "
            f"mm2, {self.fmax.value:.4g} MHz, {self.energy_per_clock.value:.4g} pJ/clock)"
        )

    @property
    def source(self) -> str:
        """Where the figures come from, in one line."""
        return f"{self.basis}, at {self.period_ps:g} ps"

    @property
    def basis(self) -> str:
        """What figures at any period rest on."""
        gated = ", clock gates" if "clock_gates" in self.keys else ""
        return f"{self.keys['tool']}, {self.technology} ({self.corner}){gated}, {self.interconnect}"

    @property
    def interconnect(self) -> str:
        """What figures hold of wires and clock, and why not where they hold none."""
        kinds = {p.kind for p in self.parts}
        key = self.keys.get("wires", "")
        if "wires" in kinds or "clock" in kinds:
            utilization = key.rpartition("; ")[2]
            held = [f"{'' if kind in kinds else 'no '}{name}" for kind, name in INTERCONNECT.items()]
            return f"{', '.join(held)} (first order, {utilization})"
        reason = f" ({key})" if key and ";" not in key else ""
        return f"no wires, no clock tree{reason}"

    def without(self, kinds: Collection[str]) -> "Cost":
        """The same netlists without parts of some kinds; without wires the longest path is without them
        too."""
        parts = tuple(p for p in self.parts if p.kind not in kinds)
        if "wires" in kinds and self.bare_ps:
            return replace(self, parts=parts, chain_ps=self.bare_ps, chain=self.bare)
        return replace(self, parts=parts)

    @property
    def without_interconnect(self) -> "Cost":
        """Cells and memories alone, which is what estimates and flat engines hold."""
        return self.without(INTERCONNECT)

    @property
    def memories(self) -> list[PartCost]:
        """The parts that are macros."""
        return [p for p in self.parts if p.kind == "memory"]

    @property
    def kind(self) -> str:
        """The weakest kind of area and energy."""
        kinds = (self.area.kind, self.energy_per_clock.kind)
        return next(kind for kind in WEAKEST_FIRST if kind in kinds)

    def memory_kind(self, figure: str) -> str:
        """The weakest kind of a figure of the memories, as the SRAM tables have it; ``""`` without
        memories."""
        kinds = [getattr(p, f"{figure}_kind") for p in self.memories]
        return weakest(kinds) if kinds else ""

    def quantity(self, value: float, unit: str, energy: bool = False, figure: str = "") -> Quantity:
        """A figure of this synthesis; ``figure``, or energy, is what it takes from memories: their kind can
        be the weaker one."""
        figure = "energy" if energy else figure
        source = f"{self.source}; {self.stimulus}" if energy else self.source
        kind = self.memory_kind(figure) if figure else ""
        if kind:
            whose = " and ".join(dict.fromkeys(p.source.split("; ")[0] for p in self.memories))
            source = f"{source}; memories: {whose}, {figure}: {kind}"
        return Quantity(value, unit, source, "characterized" if kind in ("", PUBLISHED) else "estimated")

    @property
    def area(self) -> Quantity:
        """Area of all cells and memories."""
        return self.quantity(sum(p.area_um2 * p.instances for p in self.parts), "um2", figure="area")

    @property
    def leakage(self) -> Quantity:
        """Leakage of all cells and memories."""
        return self.quantity(
            sum(p.leakage_nw * p.instances for p in self.parts) * 1e-6, "mW", figure="leakage"
        )

    @property
    def fmax(self) -> Quantity:
        """The highest clock: the longest path through parts in a row."""
        return self.quantity(1e6 / self.chain_ps, "MHz", figure="time")

    @property
    def energy_per_clock(self) -> Quantity:
        """Energy per clock, glitches and leakage included."""
        return self.quantity(
            sum(p.power_fj(self.period_ps) * p.instances for p in self.parts) * 1e-3, "pJ", True
        )

    @property
    def events(self) -> EventEnergies:
        """Energies by what happens, of the whole engine."""
        names = dict.fromkeys(event for part in self.parts for event in part.event_fj)
        return EventEnergies(
            sum(p.every_clock_fj * p.instances for p in self.parts) * 1e-3,
            {
                event: sum(p.event_fj.get(event, 0.0) * p.instances for p in self.parts) * 1e-3
                for event in names
            },
        )

    @property
    def by_events(self) -> str:
        """How the energy of a workload follows from this synthesis, in words."""
        mean = [p.part for p in self.parts if p.clock_fj is None and p.energy_fj]
        if len(mean) == sum(p.energy_fj > 0 for p in self.parts):
            return (
                f"of every clock at the mean of the synthesis: {self.stimulus}, utilization "
                f"{self.utilization:.1%}"
            )
        rest = f"; {', '.join(mean)} at the mean of every clock" if mean else ""
        said = held_out("gates" if "clock_gates" in self.keys else "none")
        return f"by events{rest}, {said}: {self.stimulus.split(',')[0]}"

    @property
    def energy_per_mac(self) -> Quantity:
        """Energy of the whole GEMM over its products."""
        return self.quantity(self.energy_per_clock.value * self.cycles / self.macs, "pJ", True)

    @property
    def power(self) -> Quantity:
        """Mean power during the GEMM."""
        return self.quantity(self.energy_per_clock.value / self.period_ps * 1e3, "mW", True)

    @property
    def utilization(self) -> float:
        """Products over what the cells could do in the GEMM's cycles."""
        return self.macs / (self.cycles * self.peak)

    @property
    def operations(self) -> str:
        """What a multiplication and an addition count as, in units of 10^12: TOPS, or TFLOPS of a
        floating-point architecture."""
        pe = architectures().get(self.design.get("pe", ""))
        return f"T{pe.from_dict(self.design.get('params', {})).operations}" if pe else "TOPS"

    @property
    def tops(self) -> Quantity:
        """Two operations per product, over the GEMM's time."""
        return self.quantity(
            2 * self.macs / (self.cycles * self.period_ps / PS_PER_S) * 1e-12, self.operations
        )

    @property
    def tops_per_watt(self) -> Quantity:
        """Operations per energy; the same at any utilization of the time only if idle clocks were free, which
        they are not."""
        return self.quantity(2 / self.energy_per_mac.value, f"{self.operations}/W", True)

    @property
    def tops_per_mm2(self) -> Quantity:
        """Operations per time and area."""
        return self.quantity(
            self.tops.value / (self.area.value * 1e-6), f"{self.operations}/mm2", figure="area"
        )

    @property
    def memory_area(self) -> Quantity:
        """The memories' part of the area."""
        return self.quantity(sum(p.area_um2 * p.instances for p in self.memories), "um2", figure="area")

    @property
    def memory_energy_per_clock(self) -> Quantity:
        """The memories' part of the energy per clock, leakage included."""
        return self.quantity(
            sum(p.power_fj(self.period_ps) * p.instances for p in self.memories) * 1e-3, "pJ", True
        )

    def shares(self) -> dict[str, dict[str, float]]:
        """Of ``area`` and ``energy``: what share is cells, memories and whatever else parts consist of."""
        amounts: dict[str, dict[str, float]] = {
            "area": dict.fromkeys(KINDS, 0.0),
            "energy": dict.fromkeys(KINDS, 0.0),
        }
        for p in self.parts:
            for what, amount in (("area", p.area_um2), ("energy", p.power_fj(self.period_ps))):
                amounts[what][p.kind] = amounts[what].get(p.kind, 0.0) + amount * p.instances
        return {
            what: {
                (KINDS | INTERCONNECT).get(kind, kind): amount / sum(found.values())
                for kind, amount in found.items()
            }
            for what, found in amounts.items()
        }

    def memories_text(self) -> str:
        """What the memories are, in one line."""
        found = [
            f"{p.instances:,} {p.part} ({p.reads / p.clocks:.2f} reads and {p.writes / p.clocks:.2f} writes "
            "per clock each)"
            for p in self.memories
        ]
        if found:
            whose = " and ".join(dict.fromkeys(p.source.split("; ")[0] for p in self.memories))
            kinds = ", ".join(f"{figure}: {self.memory_kind(figure)}" for figure in FIGURES)
            return f"memories: {', '.join(found)}; {whose}; {kinds}"
        said = [f"{p.part}: {p.source}" for p in self.parts if p.kind == "cells" and p.source]
        return f"memories: {', '.join(said)}" if said else "memories: flip-flops, counted as cells"

    def totals(self) -> dict[str, Quantity]:
        """Every total by name."""
        names = (
            "area",
            "fmax",
            "leakage",
            "energy_per_clock",
            "power",
            "energy_per_mac",
            "tops",
            "tops_per_watt",
            "tops_per_mm2",
            "memory_area",
            "memory_energy_per_clock",
        )
        return {name: getattr(self, name) for name in names}

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        units = {
            key: key.rsplit("_", 1)[1]
            for key in PartCost.__dataclass_fields__
            if key.rsplit("_", 1)[-1] in ("um2", "nw", "ps", "fj")
        }
        parts = [asdict(p) for p in self.parts]
        return {
            "config": self.name,
            "technology": self.technology,
            "period_ps": self.period_ps,
            "data": self.data,
            "stimulus": self.stimulus,
            "macs": self.macs,
            "cycles": self.cycles,
            "utilization": self.utilization,
            "source": self.source,
            "kind": self.kind,
            "longest_path": {
                "ps": self.chain_ps,
                "through": self.chain,
                "without_wires_ps": self.bare_ps or self.chain_ps,
            },
            "totals": {name: q.to_dict() for name, q in self.totals().items()},
            "shares": self.shares(),
            "memories": self.memories_text(),
            "units": units,
            "parts": parts,
            "events": {
                "every_clock_pj": self.events.clock_pj,
                **{f"{event}_pj": pj for event, pj in self.events.event_pj.items()},
            },
        }


def six_digits(figures: dict[str, float]) -> dict[str, Any]:
    """Figures of a part as they are kept."""
    return {key: float(f"{figure:.6g}") for key, figure in figures.items()}


def shares_text(shares: dict[str, float]) -> str:
    """Shares in words; what there is nothing of is left out."""
    return ", ".join(f"{kind} {share:.0%}" for kind, share in shares.items() if share)


def held_out(clock_gating: str) -> str:
    """:data:`HELD_OUT` in words."""
    median, most = HELD_OUT[clock_gating]
    return f"half of all jobs within {median:.1%}, 95 % within {most:.0%} of gate level"


def design(config: Config) -> dict[str, Any]:
    """What the hardware of a configuration depends on, as kept results name it: see
    :meth:`hwsim.params.Params.named`."""
    pe, flow = config.pe, config.flow
    gated = {"clock_gating": config.clock_gating} if config.gated else {}
    return {
        "pe": pe.name,
        "params": pe.named(),
        "dataflow": flow.name,
        "array": flow.named(),
        "rescale": pe.rescale.named(),
    } | gated
