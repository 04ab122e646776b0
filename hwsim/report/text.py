"""The report of a sweep as Markdown."""

import itertools
from typing import Any

import numpy as np

from hwsim.report.analysis import BITS, best, by_variant, crossovers, front, pairs, sensitivity
from hwsim.report.data import Points, distinct, plain
from hwsim.report.escape import cell, code, prose, words
from hwsim.sweep.report_section import ReportSection, Table

MOST_ROWS = 12
KINDS = {"measured": "counted or measured", "characterized": "from synthesis", "estimated": "by a model",
         "cited": "from a publication"}


def number(value: Any) -> str:
    """Format a value of a table."""
    if value is None or value != value:
        return "-"
    if isinstance(value, float):
        return f"{value:,.4g}"
    return f"{value:,}" if type(value) is int else str(value)


def table(head: list[str], rows: list[list[str]], texts: int = 1) -> str:
    """Return a Markdown table; the first ``texts`` columns are texts, the others numbers."""
    line = " | ".join(["---"] * texts + ["---:"] * (len(head) - texts))
    lines = [" | ".join(map(cell, row)) for row in (head, *rows)]
    return "\n".join(f"| {text} |" for text in (lines[0], line, *lines[1:]))


def columns_of(points: Points) -> list[str]:
    """Return the columns of a table of designs.

    These are the fields along axes, the objectives, and the results of Pareto fronts.
    """
    results = [*points.objectives, *(name for pair in pairs(points) for name in pair), "area_mm2"]
    if len(points.meta["scenarios"]) == 1:
        results += ["tops_per_w", "utilization"]
    known = dict.fromkeys(name for name in results if name in points.meta["columns"])
    return [*points.axes, *known]


def designs(points: Points, rows: list[int]) -> str:
    """Return a table of designs."""
    names = columns_of(points)
    head = ["design", *(f"{n} [{points.unit(n)}]" if points.unit(n) else n for n in names)]
    body = [[str(int(points.columns["design"][row])),
             *(number(plain(points.columns[name][row])) for name in names)] for row in rows]
    return table(head, body)


def markdown(points: Points, said: ReportSection, tables: tuple[Table, ...], command: str,
             pictures: dict[str, str]) -> str:
    """Return the whole report; ``pictures`` has the file names by what they show."""
    meta = points.meta
    main = next(iter(points.objectives))
    parts = [f"# {prose(said.title) or words(meta['name'])}", prose(meta["about"]),
             f"Made by {code(command)}, then {code(f'hwsim report {points.path.as_posix()}')}."]
    if said.conclusions:
        numbered = (f"{i}. {prose(text)}" for i, text in enumerate(said.conclusions, 1))
        parts += ["## In short", "\n".join(numbered)]
    parts += ["## The best of every variant", f"By {main}, {points.way(main)}d.",
              designs(points, by_variant(points, main)[:MOST_ROWS])]
    for asked in tables:
        parts += _pivot(points, asked, main)
    parts += _pictures(points, pictures, main)
    parts += _sensitivity(points, main)
    parts += _fronts(points)
    parts += ["## What was evaluated", _counts(meta), "## Where the figures come from", _sources(meta)]
    if said.limits:
        parts += ["## Limits", "\n".join(f"* {prose(text)}" for text in said.limits)]
    parts += ["## Provenance", _provenance(meta)]
    return "\n\n".join(p for p in parts if p) + "\n"


def _pictures(points: Points, pictures: dict[str, str], main: str) -> list[str]:
    out = []
    for key, file in pictures.items():
        kind, _, rest = key.partition(" ")
        title = {"pareto": f"Pareto front: {rest}", "variants": f"Best designs by {main}",
                 "crossing": f"Crossovers over {rest}", "heatmap": f"{main} over {rest}",
                 "sensitivity": "Cost of a wrong value, axis by axis"}[kind]
        out += [f"## {title}", f"![{title}](figures/{file})"]
        if kind == "crossing":
            rows = [[number(value), pe, number(first), second, number(other)]
                    for value, pe, first, second, other in crossovers(points, main, rest)]
            out.append(table([rest, "best", main, "second", main], rows))
    return out


def _sensitivity(points: Points, main: str) -> list[str]:
    found = sensitivity(points, main)
    if not found:
        return []
    rows = [[s.axis, number(s.best), f"{sorted(s.factors)[1]:,.2f}", f"{s.spread:,.2f}"] for s in found]
    about = (f"For every axis: its value in the design with the best {main}, and the factor by which the "
             "best design gets worse if the axis has its second best or its worst value. "
             "All other axes are optimized again.")
    return [about, table(["axis", "at the optimum", "second best", "worst"], rows, 2)]


def _fronts(points: Points) -> list[str]:
    out = []
    for x, y in pairs(points):
        rows = front(points.goodness(x), points.goodness(y)).tolist()
        if rows:
            shown = rows if len(rows) <= MOST_ROWS else [rows[round(i * (len(rows) - 1) / (MOST_ROWS - 1))]
                                                         for i in range(MOST_ROWS)]
            more = "" if len(shown) == len(rows) else f", {len(shown)} of {len(rows)} designs"
            out += [f"## Designs on the Pareto front of {x} and {y}{more}", designs(points, shown)]
    return out


def _counts(meta: dict[str, Any]) -> str:
    lines = [f"* {meta['size']:,} points in the space, {meta['evaluated']:,} evaluated, "
             f"{meta['kept']:,} kept."]
    for constraint, count in meta["pruned"].items():
        lines.append(f"* {count:,} removed by the constraint {code(constraint)}.")
    for key, said in (("failed", "failed"), ("lacking", "have no results of some workloads")):
        for reason, count in list(meta[key].items())[:MOST_ROWS]:
            lines.append(f"* {count:,} {said}: {words(reason)}.")
    for scenario in meta["scenarios"]:
        tokens = f"{scenario['tokens']:,} token{'' if scenario['tokens'] == 1 else 's'}"
        lines.append(f"* Workload {code(scenario['name'])}: {words(scenario['workload'])}, "
                     f"{scenario['macs']:,} MACs, {tokens}. Precisions: {words(scenario['precisions'])}.")
    return "\n".join(lines)


def _pivot(points: Points, asked: Table, main: str) -> list[str]:
    """A table that the sweep file asks for: the best design for every combination of the values of some
    fields.
    """
    by = asked.by
    result = asked.best or main
    keep = np.ones(len(points), dtype=bool)
    for field, value in (asked.where or {}).items():
        keep &= points.columns[field] == value
    rows = []
    for picks in itertools.product(*(choices(points.columns[field]) for field in by)):
        among = np.logical_and.reduce([keep, *picks])
        row = best(points, result, among)
        if row is not None:
            rows.append(row)
    shown = [*by, *(asked.also or []), *(asked.results or [result])]
    head = ["design", *(f"{n} [{points.unit(n)}]" if points.unit(n) else n for n in shown)]
    body = [[str(int(points.columns["design"][r])), *(number(plain(points.columns[n][r])) for n in shown)]
            for r in rows]
    return [f"## {prose(asked.title)}", f"The best design by {result}, {points.way(result)}d.",
            table(head, body)]


def choices(values: np.ndarray) -> list[np.ndarray]:
    """Return a mask of rows for each value of a field, and last one for rows without it, if there are any.

    Architectures may lack the field.
    """
    found = [values == value for value in distinct(values)]
    none = ~np.logical_or.reduce(found)
    return [*found, none] if none.any() else found


def _sources(meta: dict[str, Any]) -> str:
    rows = [[s["what"], s["kind"], s["source"]] for s in meta["sources"]]
    return table(["figure", "kind", "source"], rows, 3)


def _provenance(meta: dict[str, Any]) -> str:
    rows = [["sweep", meta["digests"]["sweep"]], ["code and tables", meta["digests"]["code"]],
            ["seed", str(meta["seed"])], *([name, text] for name, text in meta["versions"].items())]
    rows += [[f"variant {f['name'] or '-'}", f["digest"]] for f in meta["families"]]
    return table(["what", "fingerprint or version"], rows, 2)


__all__ = ["BITS", "columns_of", "markdown", "number"]
