"""How far the estimator is from engines that it has not seen: whole values of bits and of lanes are left out,
an architecture at a time.

For each architecture, axis (bits of activations, bits of weights, lanes) and value, every point of that
architecture with that value leaves the fit, coefficients are found without it, and the points are estimated.
A technology that is scaled from another leaves them out of both.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.cost.estimator import table as estimate_table
from hwsim.cost.estimator.fit import FIGURES, Coefficients, Fit, Points, System, errors
from hwsim.cost.estimator.parts import SCALED, label, stands_apart
from hwsim.cost.estimator.period import cell_least_ps, columns, fitted, rest_columns, rest_least_ps

MAIN = "asap7"
"""The technology whose coefficients are fitted one by one; the others are scaled from it."""

LEAST = "cell_least_ps"
FASTEST = "least_ps"
BY_CELL = 1.03
"""An engine whose shortest period is at most so many times its cell's is as fast as its cells."""
OUTLET = "outlet"
"""The scope of the outlet of engines with floating-point scales, whose cells are those of others."""
AXES: dict[str, Callable[[Config], Any]] = {
    "activation bits": lambda c: c.pe.a.bits,
    "weight bits": lambda c: c.pe.w_value.bits,
    "lanes": lambda c: c.pe.lanes,
}
SCALED_AXES: dict[str, Callable[[Config], Any]] = {
    **AXES,
    "scales": lambda c: c.pe.rescale.scale_format,
    "sums": lambda c: c.pe.rescale.accumulate,
    "results": lambda c: c.pe.rescale.result,
    "factor": lambda c: c.pe.rescale.factor,
    "dataflow": lambda c: c.flow.name,
    "architecture": lambda c: c.pe.name,
}
"""What is left out of engines with floating-point scales, as far as no more than half of them have it."""


def axes_of(pe: str) -> dict[str, Callable[[Config], Any]]:
    """What is left out of the points of an architecture, given by its label."""
    return SCALED_AXES if pe == SCALED else AXES


def scopes_of(pe: str) -> dict[str, Callable[[str], bool]]:
    """Scope -> whether it has a part of a name."""
    def of_outlet(name: str) -> bool:
        return name.startswith(("outlet_column", "outlet_block"))

    def of_engine(_: str) -> bool:
        return True

    if pe == SCALED:
        return {OUTLET: of_outlet, "engine": of_engine}
    return {"cell": lambda name: name == "cell", "engine": of_engine}


@dataclass(frozen=True)
class Error:
    """One estimate of a point that was left out: estimated / characterized - 1 of a ``scope``: the cell, or
    the engine, as far as the point has its parts."""

    pe: str
    axis: str
    value: Any
    figure: str
    scope: str
    design: str
    error: float


class Table:
    """A technology's points, each at the first period that the table has of its engine, the other points, and
    the fits.
    """

    def __init__(self, technology: str, main: "Table | None" = None):
        self.technology, self.main = technology, main
        self.all = estimate_table.read(technology)
        self.period_ps = self.all[0]["period_ps"]
        first: dict[str, dict[str, Any]] = {}
        for line in self.all:
            first.setdefault(estimate_table.key(line | {"period_ps": 0.0}), line)
        base = [line for line in first.values() if "parts" in line]
        self.points = Points.of(technology, base)
        self.configs = [estimate_table.config(line["design"], technology) for line in base]
        self.own_periods = {label(c.pe): line["period_ps"] for c, line in zip(self.configs, base)
                            if line["period_ps"] != self.period_ps}
        self.apart = {i for i, config in enumerate(self.configs) if stands_apart(config.pe)}
        self.scaled = {i for i, config in enumerate(self.configs) if config.pe.rescale.floating}
        self.keys = [estimate_table.key_of(config, 0.0) for config in self.configs]

    @cached_property
    def fit(self) -> Fit:
        """The systems of a technology that is fitted on its own."""
        return Fit(self.points)

    def chosen(self, pe: str, axis: str, value: Any) -> set[int]:
        """Points of an architecture with a value."""
        of = axes_of(pe)[axis]
        return {i for i, c in enumerate(self.configs) if label(c.pe) == pe and of(c) == value}

    def coefficients(self, left_out: tuple[str, str, int] | None = None) -> Coefficients:
        """Fit the coefficients to all points, or to all but some.

        * ``left_out``: architecture, parameter and value; points that have the value are left out.
        """
        numbers = self.chosen(*left_out) if left_out else set()
        if self.main is None:
            return self.fit.without(numbers)
        return Fit(self.points, scale_from=self.main.coefficients(left_out)).without(numbers)

    def least(self, left_out: tuple[str, str, int] | None = None) -> dict[str, float]:
        """Fit the coefficients of a cell's shortest period; ``left_out`` as in :meth:`coefficients`."""
        numbers = self.chosen(*left_out) if left_out else set()
        kept = [i for i in range(len(self.configs)) if i not in numbers | self.scaled]
        known = self.main.least(left_out) if self.main else {}
        return self._logarithms(columns, LEAST, kept, known)

    def rest(self, left_out: tuple[str, str, int] | None = None) -> dict[str, float]:
        """Fit the coefficients of the shortest period of all but the cells; ``left_out`` as in
        :meth:`coefficients`.

        Only engines that are slower than their cells take part.
        """
        numbers = self.chosen(*left_out) if left_out else set()
        kept = [i for i, line in enumerate(self.points.lines)
                if i not in numbers | self.scaled and line.get(FASTEST, 0) > BY_CELL * line[LEAST]]
        return self._logarithms(rest_columns, FASTEST, kept, self.main.rest(left_out) if self.main else {})

    def _logarithms(
        self, of: Callable, figure: str, kept: list[int], known: dict[str, float]
    ) -> dict[str, float]:
        """Coefficients of a figure's columns; all of those ``known`` from another technology change by one
        factor."""
        if not kept:
            return known
        found = [{k: float(v) for k, v in of(c.pe, c.flow).items()} for c in self.configs]
        if known:
            found = [{"all": sum(known.get(k, 0.0) * v for k, v in f.items())} for f in found]
        names = sorted({name for f in found for name in f})
        matrix = np.array([
            [found[i].get(name, 0.0) / self.points.lines[i][figure] for name in names] for i in kept
        ])
        apart = np.isin(kept, list(self.apart))
        solved = System(names, matrix, np.array(kept)).solve(np.ones(len(kept), bool), apart)
        solved = {name: c * solved["all"] for name, c in known.items()} if known else solved
        return {name: float(f"{c:.5g}") for name, c in solved.items() if c > 0}

    # -- other periods -----------------------------------------------------------------------------
    def others(self) -> dict[float, list[tuple[int, dict[str, Any]]]]:
        """Period -> lines at other periods than their design's first, each with the number of the point."""
        out: dict[float, list[tuple[int, dict[str, Any]]]] = {}
        for line in self.all:
            key = estimate_table.key(line | {"period_ps": 0.0})
            if "parts" not in line or key not in self.keys:
                continue
            number = self.keys.index(key)
            if line["period_ps"] != self.points.lines[number]["period_ps"]:
                out.setdefault(line["period_ps"], []).append((number, line))
        return out

    def haste(self) -> dict[str, list[float]]:
        """What figures at other periods are of those of the same parts of the same engines at the first one.

        Logarithms at the knots of :data:`hwsim.cost.estimator.period.HASTE`. Architectures that stand apart
        take no part.
        """
        out = {}
        for at, figure in enumerate(FIGURES):
            found = [
                (
                    _sum(line, at) / _sum(self.points.lines[i], at, set(line["parts"])),
                    line[LEAST] / period,
                    self.points.lines[i][LEAST] / self.points.lines[i]["period_ps"],
                )
                for period, lines in self.others().items()
                for i, line in lines
                if i not in self.apart
            ]
            ratios, haste, base = map(list, zip(*found))
            out[figure] = fitted(ratios, haste, base)
        return out

    # -- held out ----------------------------------------------------------------------------------
    def held_out(self) -> Iterator[Error]:
        """Every point once per axis, at the first period."""
        for pe in sorted({label(c.pe) for c in self.configs}):
            for axis, of in axes_of(pe).items():
                for value in sorted({of(c) for c in self.configs if label(c.pe) == pe}):
                    yield from self._without(pe, axis, value)

    def _without(self, pe: str, axis: str, value: Any) -> Iterator[Error]:
        numbers = self.chosen(pe, axis, value)
        if not numbers or all(label(c.pe) != pe or i in numbers for i, c in enumerate(self.configs)):
            return  # a value that all points have
        if pe == SCALED and 2 * len(numbers) > len(self.scaled):
            return
        left_out = (pe, axis, value)
        coefficients = self.coefficients(left_out)
        least = self.least(left_out)
        rest = self.rest(left_out)
        for scope, keep in scopes_of(pe).items():
            found = errors(self.points, numbers, coefficients, keep)
            for figure, values in found.items():
                yield from (Error(pe, axis, value, figure, scope, self.keys[i], e) for i, e in values.items())
        for i in numbers:
            config = self.configs[i]
            shape = (config.pe, config.flow)
            line = self.points.lines[i]
            cell = float(cell_least_ps(*shape, least))
            others = float(rest_least_ps(*shape, rest))
            if pe != SCALED:
                yield Error(pe, axis, value, LEAST, "cell", self.keys[i], cell / line[LEAST] - 1)
            if FASTEST in line:
                yield Error(
                    pe, axis, value, FASTEST, "engine", self.keys[i], max(cell, others) / line[FASTEST] - 1
                )


def _sum(line: dict[str, Any], figure: int, names: set[str] | None = None) -> float:
    """A figure of all parts of a line, or of some."""
    return sum(
        values[0] * values[1 + figure]
        for name, values in line["parts"].items()
        if names is None or name in names
    )
