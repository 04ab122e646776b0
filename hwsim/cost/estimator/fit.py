"""The fit of the estimator to its table, and how far it is from engines that were left out.

Every figure of a part is a sum of non-negative coefficients times the amounts of its structure
(:mod:`hwsim.cost.estimator.parts`), found by least squares of *relative* errors. Energy has two columns for
whatever is clocked: what every clock costs, and what a new value costs in the clocks that issue operands.
Parts of one name share coefficients; cells of all architectures share those of registers and sums, and what
an architecture's own logic draws beyond that of all is kept small (``OWN``).

Architectures that stand apart (:attr:`hwsim.features.CellFeatures.apart`) come after the others: they take
the coefficients that these have, and the words of their own logic are fitted to what is left. So one more of
them moves no estimate of another.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from hwsim.cost.estimator import table as estimate_table
from hwsim.cost.estimator.parts import SCALED, PartModel, parts
from hwsim.cost.nonnegative import nnls

FIGURES = ("area_um2", "leakage_nw", "energy_fj")
CLOCKED = (
    "register bits",
    "held bits",
    "sum bits",
    "memory bits",
    "piped bits",
    "stationary bits",
    "tag bits",
    "limit bits",
    "one",
    "cells",
    "words",
    "job bits",
    "port bits",
)
ALL = "all architectures"
CELL = "cell"
OWN = 3e-3
"""What a square of an owner's own coefficient in fJ / um2 costs, in squares of relative errors: where an
architecture has few points, or its points are left out, it gets the energy of all."""

BY_VARIANT = ("control", "sum_cell", "edge")

Coefficients = dict[str, dict[str, dict[str, float]]]
"""Figure -> group of parts -> column -> coefficient."""


def group_of(part: PartModel) -> str:
    """The group of a part; all parts of a group have the same coefficients."""
    if part.variant in ("bank", "banks"):
        return part.variant
    if part.own_pace:
        return part.variant
    if part.name.startswith("inlet_"):
        return "inlet"
    if part.name.startswith("outlet_column"):
        return "outlet_column"
    return f"{part.name} {part.variant}".strip() if part.name in BY_VARIANT else part.name


def columns(part: PartModel, figure: str, busy: Any, area: dict[str, float] | None = None) -> dict[str, Any]:
    """What a figure's coefficients are multiplied by; ``busy`` is the share of clocks that issue operands.

    ``area``: the coefficients of area of cells, by which the energy of whole blocks of logic goes, and
    figures of logic at the outlet that is written as that of cells.
    """
    written: dict[str, Any] = {}
    if part.written:
        written = written_columns(part, figure, busy, area or {})
    if figure != "energy_fj":
        own = {own_name(part, name): amount for name, amount in part.logic.items()}
        return {name: amount for name, (amount, _) in part.structure.items()} | own | written
    out = written | {name: amount * activity * busy for name, (amount, activity) in part.structure.items()}
    out |= {
        f"{name}, clock": amount for name, (amount, _) in part.structure.items() if name.endswith(CLOCKED)
    }
    return out | logic_columns(part, busy, area or {}) if part.logic else out


def written_columns(part: PartModel, figure: str, busy: Any, area: dict[str, float]) -> dict[str, Any]:
    """Columns of an outlet's arithmetic; arguments as of :func:`columns`. Its energy goes by its area and how
    often sums come, or where it is known by the area of the gates that change."""
    def sized(amounts: dict[str, Any]) -> Any:
        return sum((area.get(f"{word} of {part.written_by}", 0.0) * amount
                    for word, amount in amounts.items()), 0.0)
    key = f"written of {part.apart}"
    if figure != "energy_fj":
        return {key: sized({word: amount for word, (amount, _) in part.written.items()})}
    if part.switched:
        return {f"{key}, switched": sized(part.switched) * busy,
                f"{key}, glitches": sized(part.glitches) * busy}
    return {key: sized({word: amount * activity for word, (amount, activity) in part.written.items()}) * busy}


def own_name(part: PartModel, name: str) -> str:
    """The column of a word of logic: that of all architectures, or of one whose coefficients are its own."""
    return f"{name} of {part.apart}" if part.apart else name


def logic_columns(part: PartModel, busy: Any, area: dict[str, float]) -> dict[str, Any]:
    """What the energy of a cell's logic goes by: the area that changes, once for all architectures and once
    for its owner's own. An architecture that stands apart has its own alone, and its depth counts where both
    operands change. Where its gates are known, what changes is counted, and the owner's own is what a glitch
    costs.

    All logic sees new operands in every clock; of the adder at its end as much changes as of its sum, twice a
    share of the bits since a random one changes every other clock.
    """
    if part.switched:
        def changed(amounts: dict[str, Any]) -> Any:
            own = {name: area.get(own_name(part, name), 0.0) for name in amounts}
            return sum((own[name] * amount * busy for name, amount in amounts.items()), 0.0)
        return {f"{part.apart}: changed bits": part.sum_changes * busy,
                f"{part.apart}: logic area, switched": changed(part.switched),
                f"{part.owner}: logic area, glitches": changed(part.glitches)}
    found = {name: area.get(own_name(part, name), 0.0) * amount * busy for name, amount in part.logic.items()}
    end = found.pop("carry adder bits", 0.0) + found.pop("carry adder bits x levels", 0.0)
    before = sum(found.values(), 0.0)
    size = before + end * 2.0 * part.sum_changes / part.sum_bits
    out = {"sum: changed bits": part.sum_changes * busy, "sum: changed signs": part.sign_changes * busy}
    if part.apart:
        return {f"{part.apart}: changed bits": part.sum_changes * busy, f"{part.apart}: logic area": size,
                f"{part.apart}: logic area x depth": 0.0 if part.rests else size * part.depth,
                f"{part.apart}: logic area, signed": before * part.signed}
    for owner in (ALL, part.owner):
        out |= {f"{owner}: logic area": size, f"{owner}: logic area x depth": size * part.depth,
                f"{owner}: logic area, signed": before * part.signed}
    return out


@dataclass(frozen=True)
class Row:
    """A characterized part of a point. One that ``fits`` takes part in the fit: of engines with
    floating-point scales the outlet and the controller alone."""

    point: int
    part: PartModel
    instances: float
    figures: dict[str, float]
    busy: float
    fits: bool = True


@dataclass(frozen=True)
class Points:
    """The table of a technology with the structures of its engines."""

    lines: list[dict[str, Any]]
    rows: list[Row]

    @classmethod
    def of(cls, technology: str, lines: list[dict[str, Any]] | None = None) -> "Points":
        """The characterized engines that meet their period.

        * ``technology``: its name.
        * ``lines``: lines of its table; None for all.
        """
        read = estimate_table.read(technology) if lines is None else lines
        met = [line for line in read if "parts" in line]
        return cls(met, [row for number, line in enumerate(met) for row in rows_of(number, line, technology)])


def rows_of(number: int, line: dict[str, Any], technology: str) -> Iterable[Row]:
    """A line's parts beside their structures; the model must name the very parts that synthesis found."""
    config = estimate_table.config(line["design"], technology)
    models = {part.name: part for part in parts(config.pe, config.flow)}
    small = {
        name
        for name, part in models.items()
        if not any(np.any(amount) for amount, _ in part.structure.values())
        or ("chain" not in line and name not in estimate_table.OWN)
    }  # the others are not in every line
    assert models.keys() - line["parts"].keys() <= small and line["parts"].keys() <= models.keys(), (
        line["design"], models.keys() ^ line["parts"].keys())
    for name, (instances, *figures) in line["parts"].items():
        assert float(models[name].instances) == instances, (
            line["design"],
            name,
            instances,
            models[name].instances,
        )
        yield Row(
            number,
            models[name],
            instances,
            dict(zip(FIGURES, figures)),
            line["compute"] / line["clocks"],
            not config.pe.rescale.floating or models[name].apart == SCALED,
        )


@dataclass(frozen=True)
class System:
    """One figure of one group: relative equations, a row per part, a column per coefficient."""

    names: list[str]
    matrix: np.ndarray
    points: np.ndarray

    def solve(self, kept: np.ndarray, apart: np.ndarray) -> dict[str, float]:
        """Non-negative coefficients by name.

        * ``kept``: which rows take part, ``apart``: which are of architectures that change no coefficient of
          the others; bools. The latter's rows give those coefficients that no other row has, after the rest.
        """
        out = np.zeros(len(self.names))
        cost = np.array([OWN * ("logic area" in n and not n.startswith(ALL)) for n in self.names])
        own = self.matrix[apart].any(axis=0) & ~self.matrix[~apart].any(axis=0)
        first = np.ascontiguousarray(self.matrix[kept & ~apart][:, ~own])
        if len(first):
            out[~own] = nnls(first.T @ first + np.diag(cost[~own]), first.sum(axis=0))
        later = self.matrix[kept & apart]
        if len(later) and own.any():
            used = later[:, own]
            out[own] = nnls(used.T @ used, used.T @ (1.0 - later @ out))
        return dict(zip(self.names, out.tolist()))


class Fit:
    """All systems of a technology's points; ``scale_from`` takes coefficients of another technology, of which
    only classes are scaled."""

    def __init__(
        self, points: Points, figures: Iterable[str] = FIGURES, scale_from: Coefficients | None = None
    ):
        self.points = points
        self.figures = tuple(figures)
        self.scale_from = scale_from
        groups: dict[str, list[Row]] = {}
        for row in points.rows:
            if row.fits:
                groups.setdefault(group_of(row.part), []).append(row)
        self.groups = groups
        self.apart = sorted({row.point for row in points.rows if row.part.apart})
        self.systems: dict[tuple[str, str], System] = {}

    def _system(self, figure: str, group: str, area: dict[str, float]) -> System:
        """The equations of a group; they are the same at every call where they do not go by ``area``."""
        if (figure, group) in self.systems:
            return self.systems[figure, group]
        rows = self.groups[group]
        found = [columns(row.part, figure, row.busy, area) for row in rows]
        by_area = any(row.part.logic or row.part.written for row in rows)
        if self.scale_from is not None:
            known = self.scale_from[figure].get(group, {})
            found = [classes(c, known) for c in found]
        names = sorted({name for c in found for name in c})
        matrix = np.array([[float(c.get(name, 0.0)) for name in names] for c in found])
        matrix = matrix / np.array([row.figures[figure] for row in rows])[:, None]
        system = System(names, matrix, np.array([row.point for row in rows]))
        if not by_area or (group == CELL and figure != "energy_fj"):
            self.systems[figure, group] = system
        return system

    def without(self, left_out: set[int]) -> Coefficients:
        """Fit the coefficients to all points but some.

        * ``left_out``: the numbers of the points that are left out.

        Returns figure -> group of parts -> name -> coefficient; those that are 0 are left out.
        """
        out: Coefficients = {figure: {group: {} for group in self.groups} for figure in self.figures}
        for figure in self.figures:
            for group in sorted(self.groups, key=lambda group: group != CELL):
                system = self._system(figure, group, out["area_um2"].get(CELL, {}))
                keep = ~np.isin(system.points, list(left_out))
                if not keep.any():
                    del out[figure][group]
                    continue
                values = system.solve(keep, np.isin(system.points, self.apart))
                if self.scale_from is not None:
                    known = self.scale_from[figure].get(group, {})
                    values = {
                        name: coefficient * values[class_of(name)]
                        for name, coefficient in known.items()
                        if class_of(name) in values
                    }
                out[figure][group] = {name: float(f"{v:.5g}") for name, v in values.items() if v > 0}
        return out


def class_of(name: str) -> str:
    """The class of the coefficient ``name``. From one technology to another, a class is scaled by one factor.
    """
    if ": " in name:
        return "cells by area" if "logic area" in name else "cells by bits"
    if name.endswith(", clock"):
        return "clock"
    return "registers" if name.endswith(CLOCKED) else "logic"


def classes(found: dict[str, Any], known: dict[str, float]) -> dict[str, float]:
    """Sum up what a part consists of by classes of coefficients.

    * ``found``: name of a coefficient -> how much of it the part has.
    * ``known``: name -> coefficient in another technology.

    Returns class -> the sum of amounts times coefficients.
    """
    out: dict[str, float] = {}
    for name, amount in found.items():
        out[class_of(name)] = out.get(class_of(name), 0.0) + known.get(name, 0.0) * float(amount)
    return out


def predict(part: PartModel, figure: str, coefficients: Coefficients, busy: Any = 1.0) -> Any:
    """A figure of one instance of a part."""
    group = group_of(part)
    known = coefficients[figure].get(group, {})
    found = columns(part, figure, busy, coefficients["area_um2"].get(CELL))
    return sum((known[name] * amount for name, amount in found.items() if name in known), 0.0)


def errors(
    points: Points,
    numbers: Iterable[int],
    coefficients: Coefficients,
    keep: Callable[[str], bool] = lambda name: True,
) -> dict[str, dict[int, float]]:
    """Relative errors of the sum over an engine's parts that ``keep`` takes, by figure and point: estimated /
    characterized - 1."""
    wanted = set(numbers)
    sums: dict[tuple[str, int], list[float]] = {}
    for row in points.rows:
        if row.point in wanted and keep(row.part.name):
            for figure in coefficients:
                total = sums.setdefault((figure, row.point), [0.0, 0.0])
                total[0] += row.instances * float(predict(row.part, figure, coefficients, row.busy))
                total[1] += row.instances * row.figures[figure]
    out: dict[str, dict[int, float]] = {figure: {} for figure in coefficients}
    for (figure, point), (estimated, found) in sums.items():
        out[figure][point] = estimated / found - 1
    return out
