"""Area, clock and energy of a simulated workload: from the store of results where this very design was synthesized, else estimated.

On chip, without buffers and DRAM; cells and memories alone, for estimates hold no wires and no clock tree. Energy is added up by what
happens (:mod:`hwsim.dataflow.counts`), clocks that pass and leakage. Every figure says its kind and source.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hwsim.accelerator.result import ModelResult
from hwsim.cost.estimate import Estimate, NotEstimated, estimate, synthesis_of
from hwsim.cost.record import Cost, shares_text
from hwsim.cost.store import known
from hwsim.dataflow.counts import EVENTS
from hwsim.display import MORE, display
from hwsim.errors import ConfigError
from hwsim.quantity import Quantity
from hwsim.tables import console


@dataclass(frozen=True)
class Answer:
    """What is known of a workload's cost; ``missing`` is why nothing is, ``unkept`` why a result of synthesis could not be kept."""

    result: ModelResult
    cost: Cost | Estimate | None
    missing: NotEstimated | None = None
    unkept: ConfigError | None = None

    @property
    def reason(self) -> str:
        """Why nothing is known; "" where something is."""
        return str(self.missing or "")

    @property
    def busy(self) -> float:
        """The share of the workload's clocks in which the array takes operands."""
        layers = self.result.layers
        return sum(x.parts["compute"] * x.gemm.repeat for x in layers) / sum(x.total_cycles for x in layers)

    def figures(self) -> dict[str, Quantity]:
        """Of the engine: area, leakage, energy per clock, and how fast its clock can be."""
        if isinstance(self.cost, Cost):
            return {key: getattr(self.cost, key) for key in ("area", "fmax", "leakage", "energy_per_clock")}
        assert self.cost is not None
        return {"area": self.cost.area, "fmax": self.cost.fmax, "leakage": self.cost.leakage,
                "energy_per_clock": self.cost.energy_per_clock(self.busy)}

    def workload(self) -> dict[str, Quantity]:
        """Of the workload: its energy, and what it comes to per operation and area."""
        figures, totals = self.figures(), self.result.totals()
        per_clock, area = figures["energy_per_clock"], figures["area"]
        energy = self._energy_pj(totals["cycles"]) * 1e-9
        return {"energy": Quantity(energy, "mJ", per_clock.source, per_clock.kind),
                "tops_per_watt": Quantity(2 * totals["macs"] / energy * 1e-9, "TOPS/W", per_clock.source, per_clock.kind),
                "tops_per_mm2": Quantity(totals["gops"] * 1e-3 / (area.value * 1e-6), "TOPS/mm2", area.source, area.kind)}

    def _energy_pj(self, clocks: int) -> float:
        """Of the workload: events, clocks, leakage."""
        assert self.cost is not None
        counts = {event: sum(x.events[event] * x.gemm.repeat for x in self.result.layers) for event in EVENTS}
        leakage = self.cost.leakage.value * self.cost.period_ps * 1e-3
        return float(self.cost.events.of(clocks, counts)) + leakage * clocks

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        out: dict[str, Any] = {"synthesized": isinstance(self.cost, Cost), "technology": self.result.config.technology}
        if self.cost is None:
            return out | {"hint": self._remedy, "reason": self.reason}
        if not isinstance(self.cost, Cost):
            out["hint"] = self._hint
        if isinstance(self.cost, Cost):
            known = self.cost.to_dict()
            out |= {key: known[key] for key in ("period_ps", "stimulus", "utilization", "source", "kind", "totals", "shares", "memories")}
        else:
            out |= {"period_ps": self.cost.period_ps, "busy": self.busy, "kind": "estimated", "shares": self.cost.shares(self.busy),
                    "totals": {key: q.to_dict() for key, q in self.figures().items()}}
        return out | {"workload": {key: q.to_dict() for key, q in self.workload().items()}}

    @property
    def _hint(self) -> str:
        return synthesis_of(self.result.config.path)

    @property
    def _remedy(self) -> str:
        assert self.missing is not None
        return self.missing.remedy(self.result.config.path)

    def print(self) -> None:
        """The few lines that follow a simulation."""
        out, technology, verbose = console(), self.result.config.technology, display().verbose
        if self.cost is None:
            out.print(f"{technology}: never synthesized, and not estimated: {self.reason}; {self._remedy}")
            return
        figures, workload = self.figures(), self.workload()
        energy, per_watt, per_mm2 = (workload[key].value for key in ("energy", "tops_per_watt", "tops_per_mm2"))
        area, per_clock = figures["area"].value * 1e-6, figures["energy_per_clock"].value
        sums = f"on chip, without buffers and DRAM: {energy:,.4g} mJ, {per_watt:,.4g} TOPS/W, {per_mm2:,.4g} TOPS/mm2"
        if isinstance(self.cost, Cost):
            shares = self.cost.shares()
            out.print(f"{technology}: area {area:,.4g} mm2 ({shares_text(shares['area'])}), fmax {figures['fmax'].value:,.0f} MHz, "
                      f"{per_clock:,.4g} pJ/clock ({shares_text(shares['energy'])})")
            out.print(sums)
            if verbose:
                out.print(f"energy {self.cost.by_events}")
            if verbose and self.cost.memories:
                out.print(self.cost.memories_text())
            out.print(f"{self.cost.kind}: {self.cost.source}" + ("" if verbose else f"; {MORE}"))
            return
        band = {key: self.cost.estimator.band(self.result.config.pe, key)[1] for key in ("area_um2", "energy_fj", "least_ps")}
        shares = {what: shares_text(found) for what, found in self.cost.shares(self.busy).items()}
        out.print(f"{technology}: never synthesized; estimated: area {area:,.3g} mm2 +- {band['area_um2']:.0%} ({shares['area']}), "
                  f"{per_clock:,.3g} pJ/clock +- {band['energy_fj']:.0%} ({shares['energy']}); "
                  f"fmax about {figures['fmax'].value:,.0f} MHz +- {band['least_ps']:.0%}")
        out.print(f"{sums} (estimated)")
        if verbose:
            out.print(self.cost.energy_per_clock(self.busy).source)
        out.print(f"for characterized figures: `{self._hint}`, or --synth" + ("" if verbose else f"; {MORE}"))


def answer(result: ModelResult, synthesize: bool = False, progress: Callable[[int, int], None] | None = None) -> Answer:
    """What a workload costs; ``synthesize`` where no result is stored, and keep the result, as ``hwsim synth`` does."""
    cost = known(result.config)
    if cost is None and synthesize:
        from hwsim.cost.command import synthesized
        cost, unkept = synthesized(result.config, progress)
        return Answer(result, cost.without_interconnect, unkept=unkept)
    if cost is not None:
        return Answer(result, cost.without_interconnect)
    try:
        return Answer(result, estimate(result.config))
    except NotEstimated as e:
        return Answer(result, None, e)
