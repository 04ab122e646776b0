"""Areas and energies of many engines: from the estimator, once per architecture, dataflow and period, for all sizes at once."""

from dataclasses import dataclass

import numpy as np

from hwsim.cost.estimate import NotEstimated, estimator
from hwsim.cost.estimate_parts import Sizes
from hwsim.sweep.engines import Engines


@dataclass(frozen=True)
class EngineCosts:
    """Arrays: mm2 of one engine; pJ per clock: on every clock that the engine works, more where operands issue, leakage on all."""

    area_mm2: np.ndarray
    idle_pj: np.ndarray
    active_pj: np.ndarray
    leakage_pj: np.ndarray

    @property
    def working_pj(self) -> np.ndarray:
        """Per clock with operands, leakage apart."""
        return self.idle_pj + self.active_pj

    @classmethod
    def none(cls, count: int) -> "EngineCosts":
        """Nothing counts."""
        return cls(*(np.zeros(count) for _ in range(4)))


def engine_costs(kind: str, made: Engines, technology: str, clock_mhz: np.ndarray, reasons: np.ndarray) -> EngineCosts:
    """Costs of engines; where there are none, ``reasons`` get why."""
    count = len(clock_mhz)
    if kind == "none":
        return EngineCosts.none(count)
    out = EngineCosts.none(count)
    for clock in np.unique(clock_mhz):
        at = np.flatnonzero(clock_mhz == clock)
        _fill(out, made, technology, float(clock), at, reasons)
    return out


def _fill(out: EngineCosts, made: Engines, technology: str, clock: float, at: np.ndarray, reasons: np.ndarray) -> None:
    try:
        found = estimator(technology).engines(made.pe, made.flow.name, sizes_of(made, at), round(1e6 / clock, 3))
    except NotEstimated as e:
        reasons[at] = np.where(reasons[at] == "", e.message, reasons[at])
        return
    out.area_mm2[at], out.idle_pj[at], out.active_pj[at] = found.area_um2 * 1e-6, found.idle_fj * 1e-3, found.active_fj * 1e-3
    out.leakage_pj[at] = found.leakage_nw * found.period_ps * 1e-9
    for i in at[~found.met & (reasons[at] == "")]:
        least = float(found.cell_least_ps[np.searchsorted(at, i)])
        reasons[i] = f"a cell alone needs about {least:,.0f} ps (estimated), the clock's period is {found.period_ps:,.0f} ps"


def sizes_of(made: Engines, at: np.ndarray) -> Sizes:
    """The sizes of some of the engines, as the estimator takes them."""
    return Sizes.of(**{x: made.sizes[x][at] for x in ("rows", "cols", "acc_depth", "m_max", "n_max") if x in made.sizes})
