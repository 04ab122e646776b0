"""Energies and areas that a simulation takes, every one with its source, or the reason why it is not
known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.cost.result import EventEnergies
from hwsim.quantity import Figure, Quantity

BITS_KNOWN = ("pj_dram", "pj_a_read", "pj_a_write", "pj_w_read", "pj_w_write", "pj_c_read", "pj_c_write")
"""Energies per bit: DRAM, and every buffer's read and write."""


@dataclass(frozen=True)
class EngineFigures:
    """What one engine takes: pJ of every clock that passes, leakage apart, pJ of each event, mW of leakage,
    um2.

    Events are those of :mod:`hwsim.dataflow.counts`.
    """

    clock: Figure
    event_pj: Mapping[str, float]
    leakage: Figure
    area: Figure

    def of_events(self, counts: Mapping[str, Any]) -> Figure:
        """Energy of so many events, arrays of one shape, whatever clocks pass."""
        if not isinstance(self.clock, Quantity):
            return self.clock
        total = EventEnergies(np.zeros(len(next(iter(counts.values())))), self.event_pj).of_events(counts)
        return Quantity(total, "pJ", self.clock.source, self.clock.kind)


def engine_figures(config: Config) -> EngineFigures:
    """Where engine energy and area come from: the kept synthesis of exactly this engine, technology and
    clock, else an estimate."""
    from hwsim.cost.store import known
    cost = known(config)
    if cost is None:
        return _estimated(config)
    cost = cost.without_interconnect
    events = cost.events
    return EngineFigures(
        Quantity(events.clock_pj, "pJ", f"{cost.source}; {cost.by_events}", cost.energy_per_clock.kind),
        events.event_pj,
        cost.leakage,
        cost.area,
    )


def _estimated(config: Config) -> EngineFigures:
    """The estimator's figures; or why there are none."""
    from hwsim.cost.estimator.estimate import NotEstimated, estimate
    try:
        found = estimate(config)
    except NotEstimated as e:
        reason = (
            f"the engine was not synthesized in {config.technology} at {config.clock_mhz:g} MHz and is not "
            f"estimated: {e}; {e.remedy(config.path)}"
        )
        return EngineFigures(reason, {}, reason, reason)
    clock = found.quantity(
        found.events.clock_pj, "pJ", "energy_fj", "; operands uniform over all codes, by events"
    )
    return EngineFigures(clock, found.events.event_pj, found.leakage, found.area)


@dataclass(frozen=True)
class Power:
    """All figures of an accelerator by name: those of one engine; ``a``, ``w``, ``c``: buffers.

    ``background`` is the DRAM's power beside its traffic in mW, None where it is not counted.
    """

    clock_mhz: float
    cores: int
    engine: EngineFigures
    per_bit: dict[str, Figure] = field(default_factory=dict)
    buffer_leakage: dict[str, Figure] = field(default_factory=dict)
    buffer_area: dict[str, Figure] = field(default_factory=dict)
    background: Quantity | None = None

    def pj(self, key: str) -> float:
        """A figure as the search adds it up; what is not known counts as nothing there, and as unknown in
        results."""
        if key == "clock":
            return self.standing_mw / self.clock_mhz * 1e3 + value(self.engine.clock)
        return value(self.per_bit.get(key, ""))

    @property
    def standing_mw(self) -> float:
        """Leakage of one core and its share of the DRAM's background power, as far as they are known."""
        background = self.background.value / self.cores if self.background else 0.0
        return value(self.engine.leakage) + sum(map(value, self.buffer_leakage.values())) + background

    def unknown(self) -> list[str]:
        """Reasons why figures are missing, each once."""
        figures = [*self.per_bit.values(), *self.buffer_leakage.values(), self.engine.clock]
        return list(dict.fromkeys(f for f in figures if isinstance(f, str)))


def value(figure: Figure) -> float:
    """The number, or 0 where there is none."""
    return figure.value if isinstance(figure, Quantity) else 0.0


def power(config: Config) -> Power:
    """The figures of a configuration."""
    memory = config.memory
    engine = engine_figures(config)
    if memory is None:
        return Power(config.clock_mhz, 1, engine)
    per_bit: dict[str, Figure] = {"pj_dram": memory.dram.energy}
    leakage: dict[str, Figure] = {}
    area: dict[str, Figure] = {}
    for x in "awc":
        found = getattr(memory, x).figures(x, config.buffer_technology)
        per_bit |= {f"pj_{x}_read": found.read, f"pj_{x}_write": found.write}
        leakage[x], area[x] = found.leakage, found.area
    return Power(config.clock_mhz, memory.cores.count, engine, per_bit, leakage, area, memory.dram.background)
