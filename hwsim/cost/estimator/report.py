"""The estimator's coefficients and its report, as texts, from the tables of characterized engines alone."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from hwsim.cost import store
from hwsim.cost.estimator import table as estimate_table
from hwsim.cost.estimator.estimate import Estimator, NotEstimated
from hwsim.cost.estimator.events import clock_part, split
from hwsim.cost.estimator.fit import ALL, FIGURES, Points, errors
from hwsim.cost.estimator.held_out import AXES, FASTEST, LEAST, MAIN, Error, Table, scopes_of
from hwsim.cost.estimator.parts import label
from hwsim.cost.estimator.period import HASTE, factor
from hwsim.cost.netlist.mapping import FLOW, YOSYS
from hwsim.files.library import shipped

TITLES = {
    "area_um2": "area",
    "leakage_nw": "leakage",
    "energy_fj": "energy",
    LEAST: "shortest period of a cell",
    FASTEST: "shortest period",
}
MEDIAN_AIM = 0.05
MOST_AIM = 0.15
ENOUGH = 3
"""So many whole engines give an architecture that stands apart a band of its own for the shortest period."""


def technologies() -> list[str]:
    """Shipped technologies that have a table, the main one first."""
    return [
        MAIN,
        *(name for name in shipped("technology") if name != MAIN and estimate_table.path_of(name).exists()),
    ]


class Results:
    """Tables, coefficients and held-out errors of all technologies, or of some, the main one first."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        main = Table(MAIN)
        self.tables = {name: main if name == MAIN else Table(name, main) for name in names or technologies()}
        self.errors = {name: list(table.held_out()) for name, table in self.tables.items()}
        self.known = {name: self._known(name) for name in self.tables}

    def _known(self, name: str) -> dict[str, Any]:
        """What the estimator reads of a technology."""
        table = self.tables[name]
        errors = self.errors[name]
        bands = {
            pe: {
                figure: list(worst(e for e in errors if e.pe == pe and e.figure == figure))
                for figure in (*FIGURES, LEAST)
                if any(e.pe == pe and e.figure == figure for e in errors)
            }
            for pe in sorted({e.pe for e in errors})
        }
        own = Counter(label(config.pe) for i, config in enumerate(table.configs) if i in table.apart)
        for pe in own.keys() & bands.keys():
            fastest = [e for e in errors if e.pe == pe and e.figure == FASTEST]
            enough = len({e.design for e in fastest}) >= ENOUGH
            bands[pe] |= {FASTEST: list(worst(fastest))} if enough else {}
        others = [e for e in errors if e.pe not in own]  # whose bands another architecture does not move
        bands[ALL] = {
            f: list(worst(e for e in others if e.figure == f)) for f in sorted({e.figure for e in others})
        }
        alike = [row for row in table.points.rows if row.point not in table.apart]
        text = estimate_table.path_of(name).read_bytes()
        about = {
            "tool": YOSYS,
            "flow": FLOW,
            "points": len(table.configs) - len(table.apart),
            "own_points": dict(sorted(own.items())),
            "period_ps": table.period_ps,
            "own_periods_ps": table.own_periods,
            "slowest_ps": max(line["period_ps"] for line in table.all),
            "data": "uniform",
            "table": hashlib.sha256(text).hexdigest()[:16],
            "scaled_from": "" if table.main is None else table.main.technology,
        }
        return {
            "about": about,
            "bands": bands,
            "haste": table.haste(),
            "least": table.least(),
            "rest": table.rest(),
            "coefficients": table.coefficients(),
            "clock_part": clock_part(Points(table.points.lines, alike), table.coefficients()),
            "shares": split(line for i, line in enumerate(table.points.lines) if i not in table.apart),
        }

    def coefficients_text(self) -> str:
        """The file of coefficients, a line per number."""
        return json.dumps(self.known, indent=1) + "\n"

    # -- the report --------------------------------------------------------------------------------
    def report(self) -> str:
        """reports/estimator.md."""
        return (
            "\n".join([
                *INTRODUCTION,
                *(line for name in self.tables for line in self._technology(name)),
                *self._full_size(),
            ])
            + "\n"
        )

    def _technology(self, name: str) -> Iterator[str]:
        table = self.tables[name]
        errors = self.errors[name]
        unmet = sum("unmet" in line for line in table.all)
        how = f"scaled from {table.main.technology}" if table.main else "fitted coefficient by coefficient"
        others = len(table.all) - len(table.configs) - unmet
        own = "".join(f", of {pe} at {period:g} ps" for pe, period in sorted(table.own_periods.items()))
        yield from (
            "",
            f"## {name}",
            "",
            f"{len(table.configs)} engines at {table.period_ps:g} ps{own}, {how}; {others} points at other "
            f"periods; {unmet} that cannot have their period.",
            "",
        )
        yield from self._by_architecture(errors)
        yield from self._by_axis(errors)
        yield (
            "Errors of area and of energy of the same cell, left out alike, correlate by "
            f"{correlation(errors):.2f}."
        )
        yield ""
        yield from self._fastest(errors)
        yield from self._by_period(table)

    def _by_architecture(self, errors: list[Error]) -> Iterator[str]:
        yield (
            "| architecture | points | scope | "
            + " | ".join(f"{TITLES[f]}: median | 95 %" for f in FIGURES)
            + " | aim |"
        )
        yield "| --- | ---: | --- |" + " ---: | ---: |" * len(FIGURES) + " --- |"
        for pe in sorted({e.pe for e in errors}):
            for scope in scopes_of(pe):
                own = [e for e in errors if e.pe == pe and e.scope == scope]
                bands = {f: band(e.error for e in own if e.figure == f) for f in FIGURES}
                missed = [
                    TITLES[f]
                    for f in ("area_um2", "energy_fj")
                    if bands[f][0] > MEDIAN_AIM or bands[f][1] > MOST_AIM
                ]
                yield (
                    f"| {pe} | {len({e.design for e in own})} | {scope} | "
                    + " | ".join(f"{m:.1%} | {p:.1%}" for m, p in bands.values())
                    + f" | {'missed: ' + ', '.join(missed) if missed else 'reached'} |"
                )
        yield ""

    def _by_axis(self, errors: list[Error]) -> Iterator[str]:
        yield (
            "| left out, all architectures, cell | "
            + " | ".join(f"{TITLES[f]}: median | 95 %" for f in (*FIGURES, LEAST))
            + " |"
        )
        yield "| --- |" + " ---: | ---: |" * (len(FIGURES) + 1)
        for axis in AXES:
            own = [e for e in errors if e.axis == axis and e.scope == "cell"]
            bands = [band(e.error for e in own if e.figure == f) for f in (*FIGURES, LEAST)]
            yield f"| {axis} | " + " | ".join(f"{m:.1%} | {p:.1%}" for m, p in bands) + " |"
        yield ""

    def _by_period(self, table: Table) -> Iterator[str]:
        """Coefficients of the first period, held out by lanes, times the factors of other periods."""
        found = period_errors(table)
        if not found:
            return
        yield "| period | engines | " + " | ".join(f"{TITLES[f]}: median | 95 %" for f in FIGURES) + " |"
        yield "| ---: | ---: |" + " ---: | ---: |" * len(FIGURES)
        for period, own in found.items():
            cells = [f"{m:.1%} | {p:.1%}" for f in FIGURES for m, p in [band(own[f])]]
            yield f"| {period:g} ps | {len(own[FIGURES[0]])} | " + " | ".join(cells) + " |"
        yield ""
        yield (
            "| shortest period of the cell over the clock's | "
            + " | ".join(f"{TITLES[f]}: factor" for f in FIGURES)
            + " |"
        )
        yield "| ---: |" + " ---: |" * len(FIGURES)
        haste = table.haste()
        for at, knot in enumerate(HASTE):
            yield f"| {knot:g} | " + " | ".join(f"{np.exp(haste[f][at]):.3f}" for f in FIGURES) + " |"
        yield ""

    def _fastest(self, errors: list[Error]) -> Iterator[str]:
        """How well the shortest period of whole engines is estimated."""
        own = [e for e in errors if e.figure == FASTEST]
        if own:
            median, most = band(e.error for e in own)
            yield (
                f"The shortest period of {len({e.design for e in own})} whole engines: median {median:.1%}, "
                f"95 % within {most:.1%}."
            )
            yield ""

    def _full_size(self) -> Iterator[str]:
        """The shipped results, of which none is in the fit."""
        estimator = Estimator(MAIN, **self.known[MAIN])
        rows = []
        without = []
        for path in sorted(store.SHIPPED.glob("*.jsonl")):
            cost = store.read(path)
            try:
                row = shipped_row(estimator, cost)
            except NotEstimated as reason:
                without.append(f"`{cost.name}` ({reason})")
                continue
            if row:
                rows.append(row)
        yield from (
            "## Shipped engines",
            "",
            "Characterized whole (`hwsim synth --without wires,clock`); none is in the fit, and all but the "
            "smallest are larger than what is. The share of busy clocks is that of the synthesis' GEMM.",
            "",
            "| engine | cells | period | area mm2 | estimated | error | pJ/clock | estimated | error |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
            *(row[1] for row in sorted(rows)),
        )
        if without:
            yield from ("", f"Characterized and not estimated: {', '.join(without)}.")


def shipped_row(estimator: Estimator, cost: Any) -> tuple[str, str] | None:
    """A row of the report: a characterized engine beside its estimate.

    * ``estimator``: that of a technology.
    * ``cost``: the engine's kept result.

    Returns the engine's name and the row, or None for a result in another technology or of other operands.
    """
    if cost.technology != estimator.technology or cost.data != "uniform":
        return None
    cost = cost.without_interconnect
    design = {key: cost.design[key] for key in ("pe", "params", "dataflow", "array", "rescale")}
    config = estimate_table.config(design, cost.technology)
    from hwsim.cost.activity.stimulus import dimensions
    compute = int(config.flow.cycles(*dimensions(config), config.pe).compute)
    found = estimator.engines(config.pe, config.flow, cost.period_ps)
    area = float(found.area_um2)
    energy = float(found.energy_pj(compute / (cost.cycles + 1)))
    known_area = cost.area.value
    known_energy = cost.energy_per_clock.value
    cells = [cost.name, f"{config.flow.rows * config.flow.cols}", f"{cost.period_ps:g} ps",
             f"{known_area * 1e-6:.4f}", f"{area * 1e-6:.4f}", f"{area / known_area - 1:+.1%}",
             f"{known_energy:.1f}", f"{energy:.1f}", f"{energy / known_energy - 1:+.1%}"]
    return cost.name, f"| {' | '.join(cells)} |"


def period_errors(table: Table) -> dict[float, dict[str, list[float]]]:
    """Errors of engines at periods other than that of the fit: period in ps -> figure -> relative errors.

    The lanes of each engine are held out.
    """
    haste = table.haste()
    out = {}
    for period, lines in sorted(table.others().items()):
        found: dict[str, list[float]] = {figure: [] for figure in FIGURES}
        for number, line in lines:
            config = table.configs[number]
            base = table.points.lines[number]
            coefficients = table.coefficients((label(config.pe), "lanes", config.pe.lanes))
            for figure, values in errors(Points.of(table.technology, [line]), [0], coefficients).items():
                changed = float(factor(haste[figure], line[LEAST] / period, base[LEAST] / base["period_ps"]))
                found[figure].append((1 + values[0]) * changed - 1)
        out[period] = found
    return out


def band(errors: Iterable[float]) -> tuple[float, float]:
    """Median and 95th percentile of the magnitudes of ``errors``."""
    sizes = np.abs(list(errors))
    return float(np.median(sizes)), float(np.quantile(sizes, 0.95))


def correlation(errors: Iterable[Error]) -> float:
    """Pearson's coefficient of the errors of area and energy of cells."""
    found: dict[str, dict[tuple, float]] = {"area_um2": {}, "energy_fj": {}}
    for e in errors:
        if e.scope == "cell" and e.figure in found:
            found[e.figure][e.pe, e.axis, e.value, e.design] = e.error
    area, energy = ([values[key] for key in sorted(found["area_um2"])] for values in found.values())
    return float(np.corrcoef(area, energy)[0, 1])


def worst(errors: Iterable[Error]) -> tuple[float, float]:
    """The larger median and the larger 95th percentile of the bands of all scopes, rounded to thousandths."""
    found = list(errors)
    bands = [band(e.error for e in found if e.scope == scope) for scope in sorted({e.scope for e in found})]
    return round(max(b[0] for b in bands), 3), round(max(b[1] for b in bands), 3)


INTRODUCTION = """\
# The estimator against engines that it has not seen

Written by `scripts/fit_estimator.py` from `hwsim/cost/estimator/*.jsonl`; synthesis of the points is `scripts/characterize.py`. Operands
are uniform over all codes; energies are per clock, with glitches, without leakage. An error is |estimated / characterized - 1|. For every
architecture each value of each axis is left out in turn, the largest and the smallest included, and everything is fitted without it; a
point counts once per axis. `cell` is the array's cell, `engine` the sum over the parts of a small engine that were characterized: all of
them for the first engines of the table, for the others the cell, encoders and counters of activations. The aim is a median of at most
5 % and a 95th percentile of at most 15 %, for area and energy. `hwsim simulate` states the worse of the two scopes.

What stands between energy and its aim, from asap7 at 2000 ps:

* It is not the length of the measured job. Thirteen cells of five architectures were driven by operands of two other seeds: the standard
  deviation of a cell's energy from seed to seed was 1.2 %, the largest deviation from a cell's mean 3.1 %; the one with a job of only 78
  clocks had 0.7 %.
* It is glitches. With them 97 of these cells drew 1.07 to 2.6 times (median 1.45) what they would if every net settled at once. The
  estimator knows how deep the logic is and how often sums and their signs change; how changes meet in the gates that the mapper chose it
  does not know.
* It is also the area: what the mapper saves or wastes beside the neighbours of an engine it saves or wastes in energy too; the correlations
  below say how much.

An architecture that stands apart (`apart` in its features) takes the coefficients of registers, controllers and outlets from the others and
moves none of them; the words of its own logic are fitted to its own points. Engines with floating-point scales stand apart as well. Their
cells are estimated as those of their architecture, none of their points changes these. `outlet` is the columns of their outlets, with what
makes blocks of results. Left out of them are formats of scales, kinds of sums and of results, the factor, dataflows and architectures too,
where no more than half of the points have it.

The features were chosen, and the weight that keeps an architecture's own factors small, with all points in view; coefficients alone are
held out. The errors are a little too good for that.
""".splitlines()  # noqa: E501
