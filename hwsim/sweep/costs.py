"""Areas and energies of many engines: from the estimator, once per architecture, dataflow and period, for all
sizes at once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.cost.estimator.estimate import NotEstimated, estimator, too_fast
from hwsim.cost.result import Cost, EventEnergies
from hwsim.dataflow.counts import EVENTS
from hwsim.errors import ConfigError, VerificationError
from hwsim.files.library import shipped
from hwsim.sweep.engines import Engines


@dataclass(frozen=True)
class EngineCosts:
    """Arrays: mm2 of one engine; pJ of every clock that passes, leakage apart, and its leakage; pJ of every
    event."""

    area_mm2: np.ndarray
    clock_pj: np.ndarray
    leakage_pj: np.ndarray
    event_pj: dict[str, np.ndarray]

    @property
    def events(self) -> EventEnergies:
        """Energies by what happens."""
        return EventEnergies(self.clock_pj, self.event_pj)

    def put(self, at: Any, events: EventEnergies) -> None:
        """Fill in the energies of some engines.

        * ``at``: their positions, as an index or a mask.
        * ``events``: energies per clock and per event in pJ, for these engines.
        """
        self.clock_pj[at] = events.clock_pj
        for event, energy in events.event_pj.items():
            self.event_pj[event][at] = energy

    @classmethod
    def none(cls, count: int) -> "EngineCosts":
        """Costs of ``count`` engines that are all 0, for sweeps without costs."""
        area, clock, leakage = np.zeros((3, count))
        return cls(area, clock, leakage, {event: np.zeros(count) for event in EVENTS})


def engine_costs(kind: str, made: Engines, technology: str, clock_mhz: np.ndarray, reasons: np.ndarray,
                 config_of: Callable[[int], Config]) -> EngineCosts:
    """Costs of engines; where there are none, ``reasons`` get why. ``config_of`` gives the configuration of a
    design, for synthesis."""
    count = len(clock_mhz)
    out = EngineCosts.none(count)
    if kind == "none":
        return out
    if kind == "synthesized":
        for i in np.flatnonzero(reasons == "").tolist():
            reasons[i] = _synthesize(out, config_of(i), i)
        return out
    for clock in np.unique(clock_mhz):
        at = np.flatnonzero(clock_mhz == clock)
        _fill(out, made, technology, float(clock), at, reasons)
    return out


def synthesized(config: Config) -> Cost:
    """The result of a synthesis of ``config`` with uniform operands, kept or new.

    A new one is kept in the user's folder. Raises :class:`ConfigError` for a clock that the engine cannot
    have.
    """
    from hwsim.cost import store
    from hwsim.cost.engine import Synthesis
    from hwsim.tech.technology import load_technology
    made = Synthesis(config, load_technology(config.technology), "uniform")
    period = round(1e6 / config.clock_mhz, 3)
    found = store.find(config, made.technology.name, period, made.stimulus.data, made.keys())
    if found is None:
        found = made.at(period)
        if home := store.own_to_write():
            store.keep(replace(found, keys=found.keys | {"generator": store.generator(config)}), home)
    return found


def _synthesize(out: EngineCosts, config: Config, i: int) -> str:
    """Fill in the synthesis of one engine, a kept one where there is any; what keeps it from being made is
    the reason."""
    try:
        cost = synthesized(config).without_interconnect
    except (ConfigError, VerificationError) as e:
        return str(e)
    out.area_mm2[i], out.leakage_pj[i] = cost.area.value * 1e-6, cost.leakage.value * cost.period_ps * 1e-3
    out.put(i, cost.events)
    return ""


def _fill(
    out: EngineCosts, made: Engines, technology: str, clock: float, at: np.ndarray, reasons: np.ndarray
) -> None:
    try:
        found = estimator(technology).engines(made.pe, made.take(at).stacked, round(1e6 / clock, 3))
    except NotEstimated as e:
        remedy = (
            ""
            if technology in shipped("technology")
            else "; costs: synthesized makes them by synthesis, costs: none leaves them out"
        )
        reasons[at] = np.where(reasons[at] == "", e.message + remedy, reasons[at])
        return
    out.area_mm2[at] = found.area_um2 * 1e-6
    out.put(at, found.events)
    out.leakage_pj[at] = found.leakage_nw * found.period_ps * 1e-9
    for i in at[~found.met & (reasons[at] == "")]:
        reasons[i] = too_fast(float(found.least_ps[np.searchsorted(at, i)]), found.period_ps)
