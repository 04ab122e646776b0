"""What a sweep says: fronts, best designs, crossovers of architectures, what the optimum owes to each
axis."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from hwsim.report.data import Points, distinct

BITS = "params.w_bits"


def front(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Rows that no other row is at least as good as in both (less is better) and better in one; of equal rows
    the first; by ascending x."""
    order = np.lexsort((np.arange(len(x)), y, x))
    order = order[np.isfinite(x[order]) & np.isfinite(y[order])]
    if not len(order):
        return order
    least = np.minimum.accumulate(y[order])
    better = np.r_[True, y[order][1:] < least[:-1]]
    return order[better]


def best(points: Points, name: str, among: np.ndarray | None = None) -> int | None:
    """The row that is best in a result; the first among equals; None where there is none."""
    values = points.goodness(name)
    rows = np.arange(len(points)) if among is None else np.flatnonzero(among)
    rows = rows[np.isfinite(values[rows])]
    return int(rows[np.argmin(values[rows])]) if len(rows) else None


def by_variant(points: Points, name: str) -> list[int]:
    """The best row of every variant, the best variant first."""
    found = [best(points, name, points.columns["variant"] == v) for v in distinct(points.columns["variant"])]
    rows = [row for row in found if row is not None]
    return sorted(rows, key=lambda row: (points.goodness(name)[row], row))


@dataclass(frozen=True)
class Sensitivity:
    """The best result for each value of an axis, as a factor of the best of all (1: as good, more: worse)."""

    axis: str
    values: list[Any]
    factors: list[float]

    @property
    def best(self) -> Any:
        """The value of the optimum."""
        return self.values[int(np.argmin(self.factors))]

    @property
    def spread(self) -> float:
        """The worst factor: what the wrong value costs though everything else is chosen anew."""
        return max(self.factors)


def sensitivity(points: Points, name: str) -> list[Sensitivity]:
    """Every axis, the most decisive first."""
    least = points.goodness(name)[np.isfinite(points.goodness(name))].min()
    found = []
    for axis in points.axes:
        values, factors = [], []
        for value in distinct(points.columns[axis]):
            row = best(points, name, points.columns[axis] == value)
            if row is not None:
                values.append(value)
                factors.append(factor(points.goodness(name)[row], least))
        if len(values) > 1:
            found.append(Sensitivity(axis, values, factors))
    return sorted(found, key=lambda s: -s.spread)


def factor(value: float, least: float) -> float:
    """How many times worse than the best; both so that less is better (negative where more was better)."""
    if value == least:
        return 1.0
    if least < 0:
        return float(least / value)
    return float(value / least) if least > 0 else float(np.inf)


def curves(points: Points, name: str, axis: str = BITS) -> dict[str, dict[Any, float]]:
    """Architecture -> value of an axis -> best result; only architectures with two values or more, or all
    where none has."""
    if axis not in points.axes:
        return {}
    out: dict[str, dict[Any, float]] = {}
    for pe in distinct(points.columns["pe"]):
        for value in distinct(points.columns[axis]):
            row = best(points, name, (points.columns["pe"] == pe) & (points.columns[axis] == value))
            if row is not None:
                out.setdefault(pe, {})[value] = float(points.columns[name][row])
    return out


def crossovers(points: Points, name: str, axis: str = BITS) -> list[tuple[Any, str, float, str, float]]:
    """For every value of an axis: the best architecture and its result, the second and its result."""
    found = []
    lines = curves(points, name, axis)
    for value in distinct(points.columns[axis]) if lines else []:
        ranked = sorted(
            ((line[value], pe) for pe, line in lines.items() if value in line),
            reverse=points.way(name) == "maximize",
        )
        if ranked:
            second = ranked[1] if len(ranked) > 1 else (float("nan"), "-")
            found.append((value, ranked[0][1], ranked[0][0], second[1], second[0]))
    return found


def pairs(points: Points) -> list[tuple[str, str]]:
    """The pairs of results that fronts are drawn of: area and throughput, energy and latency of every
    workload; or the objectives."""
    known = points.meta["columns"]
    found = []
    for scenario in points.meta["scenarios"]:
        prefix = f"{scenario['name']}." if len(points.meta["scenarios"]) > 1 else ""
        found += [(x, f"{prefix}{y}") for x, y in (("area_mm2", "tokens_per_s"),)]
        found += [(f"{prefix}j_per_token", f"{prefix}latency_ms")]
    names = list(points.objectives)
    found = [(x, y) for x, y in found if x in known and y in known]
    return found or ([(names[0], names[1])] if len(names) > 1 else [("peak_tops", names[0])])
