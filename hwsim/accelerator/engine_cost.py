"""Area, clock and energy of a simulated workload: from the store of results where this very design was
synthesized, else estimated.

On chip, without buffers and DRAM; cells and memories alone, for estimates hold no wires and no clock tree.
Energy is added up by what happens (:mod:`hwsim.dataflow.counts`), clocks that pass and leakage. Every figure
says its kind and source.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hwsim.accelerator.columns import in_order
from hwsim.accelerator.layer_sums import LayerSums
from hwsim.cost.estimator.estimate import Estimate, NotEstimated, estimate, synthesis_of
from hwsim.cost.result import Cost
from hwsim.cost.store import known
from hwsim.dataflow.counts import EVENTS
from hwsim.errors import ConfigError
from hwsim.quantity import Quantity


@dataclass(frozen=True)
class Answer:
    """What is known of a workload's cost; ``missing`` is why nothing is, ``unkept`` why a result of synthesis
    could not be kept."""

    result: LayerSums
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
        layers = self.result.layers.stacks
        computing = in_order(x.parts["compute"] * x.gemm.repeat for x in layers)
        return computing / in_order(x.total_cycles for x in layers)

    def figures(self) -> dict[str, Quantity]:
        """Of the engine: area, leakage, energy per clock, and how fast its clock can be."""
        if isinstance(self.cost, Cost):
            return {key: getattr(self.cost, key) for key in ("area", "fmax", "leakage", "energy_per_clock")}
        assert self.cost is not None
        return {"area": self.cost.area, "fmax": self.cost.fmax, "leakage": self.cost.leakage,
                "energy_per_clock": self.cost.energy_per_clock(self.busy)}

    def workload(self) -> dict[str, Quantity]:
        """Of the workload: its energy, and what it comes to per operation and area."""
        figures = self.figures()
        totals = self.result.totals()
        per_clock = figures["energy_per_clock"]
        area = figures["area"]
        energy = self._energy_pj(totals["cycles"]) * 1e-9
        unit = f"T{self.result.config.pe.operations}"
        return {
            "energy": Quantity(energy, "mJ", per_clock.source, per_clock.kind),
            "tops_per_watt": Quantity(
                2 * totals["macs"] / energy * 1e-9, f"{unit}/W", per_clock.source, per_clock.kind
            ),
            "tops_per_mm2": Quantity(
                totals["gops"] * 1e-3 / (area.value * 1e-6), f"{unit}/mm2", area.source, area.kind
            ),
        }

    def _energy_pj(self, clocks: int) -> float:
        """Of the workload: events, clocks, leakage."""
        assert self.cost is not None
        layers = self.result.layers.stacks
        counts = {event: in_order(x.events[event] * x.gemm.repeat for x in layers) for event in EVENTS}
        leakage = self.cost.leakage.value * self.cost.period_ps * 1e-3
        return float(self.cost.events.of(clocks, counts)) + leakage * clocks

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        out: dict[str, Any] = {
            "synthesized": isinstance(self.cost, Cost),
            "technology": self.result.config.technology,
        }
        if self.cost is None:
            return out | {"hint": self.remedy, "reason": self.reason}
        if not isinstance(self.cost, Cost):
            out["hint"] = self.hint
        if isinstance(self.cost, Cost):
            known = self.cost.to_dict()
            out |= {
                key: known[key]
                for key in (
                    "period_ps",
                    "stimulus",
                    "utilization",
                    "source",
                    "kind",
                    "totals",
                    "shares",
                    "memories",
                )
            }
        else:
            out |= {
                "period_ps": self.cost.period_ps,
                "busy": self.busy,
                "kind": "estimated",
                "shares": self.cost.shares(self.busy),
                "totals": {key: q.to_dict() for key, q in self.figures().items()},
            }
        return out | {"workload": {key: q.to_dict() for key, q in self.workload().items()}}

    @property
    def hint(self) -> str:
        """The command that synthesizes this engine."""
        return synthesis_of(self.result.config.path)

    @property
    def remedy(self) -> str:
        """What would make its cost known."""
        assert self.missing is not None
        return self.missing.remedy(self.result.config.path)


def answer(
    result: LayerSums, synthesize: bool = False, progress: Callable[[int, int], None] | None = None
) -> Answer:
    """What a workload costs; ``synthesize`` where no result is stored, and keep the result, as
    ``hwsim synth`` does."""
    cost = known(result.config)
    if cost is None and synthesize:
        from hwsim.cost.work import synthesized
        cost, unkept = synthesized(result.config, progress)
        return Answer(result, cost.without_interconnect, unkept=unkept)
    if cost is not None:
        return Answer(result, cost.without_interconnect)
    try:
        return Answer(result, estimate(result.config))
    except NotEstimated as e:
        return Answer(result, None, e)
