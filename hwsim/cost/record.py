"""Figures of a synthesized engine: plain numbers as they are stored, and as quantities with their source."""

from dataclasses import asdict, dataclass
from typing import Any

from hwsim.config import Config
from hwsim.quantity import Quantity

PS_PER_S = 1e12


@dataclass(frozen=True)
class PartCost:
    """One part: figures of a single instance. Energies are per clock: with glitches, and as if every net changed at most once.

    ``recorded`` instances and ``clocks`` of them all together were compared with the Verilog, bit by bit, and gave the energy.
    ``kind`` is what it consists of: standard cells, or a memory, which is a macro. Of a memory ``reads``, ``writes`` and ``idle``
    clocks were counted in ``clocks``; ``area_kind`` .. are the kinds of its figures in the SRAM table, and ``source`` says whose they are.
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

    @property
    def wiring(self) -> bool:
        """Whether there is nothing in it but wires."""
        return not self.cells and self.kind == "cells"

    def power_fj(self, period_ps: float) -> float:
        """Energy per clock with leakage."""
        return self.energy_fj + self.leakage_nw * period_ps * 1e-6


@dataclass(frozen=True)
class Cost:
    """An engine in a technology at a clock period, driven by a stimulus; see :class:`Figures` for what it comes to."""

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

    @property
    def source(self) -> str:
        """Where the figures come from, in one line."""
        return f"{self.basis}, at {self.period_ps:g} ps"

    @property
    def basis(self) -> str:
        """What figures at any period rest on."""
        return f"{self.keys['tool']}, {self.technology} ({self.corner}), no wires, no clock tree"

    def quantity(self, value: float, unit: str, energy: bool = False) -> Quantity:
        """A figure of this synthesis."""
        return Quantity(value, unit, f"{self.source}; {self.stimulus}" if energy else self.source, "characterized")

    @property
    def area(self) -> Quantity:
        """Area of all cells."""
        return self.quantity(sum(p.area_um2 * p.instances for p in self.parts), "um2")

    @property
    def leakage(self) -> Quantity:
        """Leakage of all cells."""
        return self.quantity(sum(p.leakage_nw * p.instances for p in self.parts) * 1e-6, "mW")

    @property
    def fmax(self) -> Quantity:
        """The highest clock: the longest path through parts in a row."""
        return self.quantity(1e6 / self.chain_ps, "MHz")

    @property
    def energy_per_clock(self) -> Quantity:
        """Energy per clock, glitches and leakage included."""
        return self.quantity(sum(p.power_fj(self.period_ps) * p.instances for p in self.parts) * 1e-3, "pJ", True)

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
    def tops(self) -> Quantity:
        """Two operations per product, over the GEMM's time."""
        return self.quantity(2 * self.macs / (self.cycles * self.period_ps / PS_PER_S) * 1e-12, "TOPS")

    @property
    def tops_per_watt(self) -> Quantity:
        """Operations per energy; the same at any utilization of the time only if idle clocks were free, which they are not."""
        return self.quantity(2 / self.energy_per_mac.value, "TOPS/W", True)

    @property
    def tops_per_mm2(self) -> Quantity:
        """Operations per time and area."""
        return self.quantity(self.tops.value / (self.area.value * 1e-6), "TOPS/mm2")

    def totals(self) -> dict[str, Quantity]:
        """Every total by name."""
        names = ("area", "fmax", "leakage", "energy_per_clock", "power", "energy_per_mac", "tops", "tops_per_watt", "tops_per_mm2")
        return {name: getattr(self, name) for name in names}

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        units = {key: key.rsplit("_", 1)[1] for key in PartCost.__dataclass_fields__ if key.rsplit("_", 1)[-1] in ("um2", "nw", "ps", "fj")}
        parts = [asdict(p) for p in self.parts]
        return {"config": self.name, "technology": self.technology, "period_ps": self.period_ps, "data": self.data,
                "stimulus": self.stimulus, "macs": self.macs,
                "cycles": self.cycles, "utilization": self.utilization, "source": self.source, "kind": "characterized",
                "longest_path": {"ps": self.chain_ps, "through": self.chain},
                "totals": {name: q.to_dict() for name, q in self.totals().items()}, "units": units, "parts": parts}


def design(config: Config) -> dict[str, Any]:
    """What the hardware of a configuration depends on."""
    return {key: value for key, value in config.engine_dict().items() if key not in ("name", "clock_mhz", "technology")}
