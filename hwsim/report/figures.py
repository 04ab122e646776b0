"""Figures of a report as SVG: the same bytes for the same data."""

import io
import re
from typing import Any

import numpy as np

from hwsim.report.analysis import Sensitivity, best, by_variant, curves, distinct, front, sensitivity
from hwsim.report.data import Points
from hwsim.report.escape import drawn

STYLE: dict[str, Any] = {"svg.hashsalt": "hwsim", "svg.fonttype": "none", "font.size": 9, "axes.spines.top": False,
                         "axes.spines.right": False,
                         "axes.grid": True, "grid.alpha": 0.25, "figure.dpi": 100, "axes.axisbelow": True, "font.family": "sans-serif"}
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f5fb5", "#8c6d31", "#999999")  # Okabe and Ito, and more
BEHIND = 1500
LABELS = 8


def svg(figure: Any) -> str:
    """A figure as text, without a date."""
    import matplotlib.pyplot as plt
    out = io.StringIO()
    figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None}, bbox_inches="tight", transparent=True)
    plt.close(figure)
    return re.sub(r"[ \t]+\n", "\n", out.getvalue())


def label(points: Points, name: str) -> str:
    """A result with its unit."""
    unit = points.unit(name)
    return f"{name} [{unit}]" if unit else name


def colour_of(points: Points) -> dict[str, str]:
    """A colour for every variant."""
    return {v: COLOURS[i % len(COLOURS)] for i, v in enumerate(distinct(points.columns["variant"]))}


def spread(count: int, most: int) -> np.ndarray:
    """At most so many rows, evenly spread: which ones depends on the counts alone."""
    return np.unique(np.linspace(0, count - 1, min(count, most)).round().astype(int)) if count else np.zeros(0, int)


def short(points: Points, row: int) -> str:
    """A design in a few words: its number, and its variant or size."""
    size = [str(points.fields(row)[f"array.{x}"]) for x in ("rows", "cols")]
    name = drawn(points.columns["variant"][row] or points.columns["pe"][row])
    return f"{int(points.columns['design'][row])}: {name} {'x'.join(size)}"


def pareto(points: Points, x: str, y: str) -> str:
    """All designs, and the front with labels; logarithmic where values span more than a factor of 20."""
    import matplotlib.pyplot as plt
    colours = colour_of(points)
    rows = front(points.goodness(x), points.goodness(y))
    with plt.rc_context(STYLE):  # type: ignore[arg-type]
        figure, axes = plt.subplots(figsize=(7.2, 4.4))
        for variant, colour in colours.items():
            mine = np.flatnonzero(points.columns["variant"] == variant)
            mine = mine[spread(len(mine), max(BEHIND // len(colours), 50))]
            axes.scatter(points.columns[x][mine], points.columns[y][mine], s=5, c=colour, alpha=0.35, linewidths=0, rasterized=True,
                         label=drawn(variant or str(points.columns["pe"][mine[0]])))
        axes.plot(points.columns[x][rows], points.columns[y][rows], color="#000000", linewidth=1.0, zorder=3)
        inks = [colours[v] for v in points.columns["variant"][rows].tolist()]
        axes.scatter(points.columns[x][rows], points.columns[y][rows], s=22, c=inks,
                     edgecolors="#000000", linewidths=0.7, zorder=4)
        for i, row in enumerate(rows[spread(len(rows), LABELS)]):
            axes.annotate(short(points, row), (points.columns[x][row], points.columns[y][row]), xytext=(5, -10 if i % 2 else 5),
                          textcoords="offset points", fontsize=7)
        for name, scale in ((x, axes.set_xscale), (y, axes.set_yscale)):
            if wide(points.columns[name]):
                scale("log")
        axes.set(xlabel=label(points, x), ylabel=label(points, y), title=f"front: {len(rows)} of {len(points):,} designs")
        axes.legend(fontsize=7, loc="best", frameon=False, markerscale=2)
        return svg(figure)


def apart(places: list[float], gap: float) -> list[float]:
    """Places of labels on an axis, each near its own, and no two nearer than ``gap``."""
    order = sorted(range(len(places)), key=lambda i: places[i])
    moved = [places[i] for i in order]
    for _ in range(100 * len(moved)):
        crowded = [i for i in range(len(moved) - 1) if moved[i + 1] - moved[i] < gap * 0.999]
        if not crowded:
            break
        for i in crowded:
            push = (gap - (moved[i + 1] - moved[i])) / 2
            moved[i], moved[i + 1] = moved[i] - push, moved[i + 1] + push
    return [moved[order.index(i)] for i in range(len(places))]


def wide(values: np.ndarray) -> bool:
    """Whether a logarithmic axis shows more."""
    known = values[np.isfinite(values)]
    return bool(len(known) and known.min() > 0 and known.max() / known.min() > 20)


def variants(points: Points, name: str) -> str:
    """The best design of every variant."""
    import matplotlib.pyplot as plt
    rows, colours = by_variant(points, name), colour_of(points)
    with plt.rc_context(STYLE):  # type: ignore[arg-type]
        figure, axes = plt.subplots(figsize=(7.2, 0.6 + 0.28 * len(rows)))
        values = points.columns[name][rows]
        axes.barh(range(len(rows)), values, color=[colours[points.columns["variant"][r]] for r in rows])
        for i, (row, value) in enumerate(zip(rows, values)):
            axes.text(value, i, f" {value:.4g}", va="center", fontsize=7)
            del row
        axes.set_yticks(range(len(rows)), [short(points, r) for r in rows], fontsize=7)
        axes.invert_yaxis()
        axes.set(xlabel=label(points, name))
        return svg(figure)


def crossing(points: Points, name: str, axis: str) -> str:
    """The best result of every architecture over an axis."""
    import matplotlib.pyplot as plt
    with plt.rc_context(STYLE):  # type: ignore[arg-type]
        figure, axes = plt.subplots(figsize=(7.2, 3.8))
        for i, (pe, line) in enumerate(curves(points, name, axis).items()):
            axes.plot(list(line), list(line.values()), marker="o", markersize=4, color=COLOURS[i % len(COLOURS)], label=pe)
        axes.set(xlabel=axis, ylabel=label(points, name))
        if wide(np.array([v for line in curves(points, name, axis).values() for v in line.values()])):
            axes.set_yscale("log")
        axes.legend(fontsize=7, frameon=False)
        return svg(figure)


def sensitivities(points: Points, name: str, most: int = 8) -> str:
    """How much worse the best design gets for each value of each axis."""
    import matplotlib.pyplot as plt
    found = sensitivity(points, name)[:most]
    with plt.rc_context(STYLE):  # type: ignore[arg-type]
        high, across = -(-len(found) // 2), 2 if len(found) > 1 else 1
        figure, grid = plt.subplots(high, across, figsize=(7.2, 1.7 * high + 0.3), squeeze=False)
        for axes, one in zip(grid.flat, found):
            _sensitivity(axes, one)
        for axes in list(grid.flat)[len(found):]:
            axes.axis("off")
        figure.tight_layout()
        return svg(figure)


def _sensitivity(axes: Any, one: Sensitivity) -> None:
    places = range(len(one.values))
    shown = np.minimum(one.factors, 100.0)
    axes.plot(places, shown, marker="o", markersize=3, linewidth=0.8, color=COLOURS[0])
    at = spread(len(one.values), 9).tolist()
    texts = [drawn(str(one.values[i])) for i in at]
    axes.set_xticks(at, texts, fontsize=6, rotation=30 if max(map(len, texts)) > 4 else 0)
    axes.set_title(one.axis, fontsize=8)
    axes.set_ylabel("times the best", fontsize=7)
    axes.tick_params(axis="y", labelsize=6)
    if shown.max() > 10:
        axes.set_yscale("log")


def heatmap(points: Points, name: str, first: str, second: str) -> str:
    """The best result for every pair of values of two axes."""
    import matplotlib.pyplot as plt
    left, below = distinct(points.columns[first]), distinct(points.columns[second])
    table = np.full((len(left), len(below)), np.nan)
    for i, v in enumerate(left):
        for j, w in enumerate(below):
            row = best(points, name, (points.columns[first] == v) & (points.columns[second] == w))
            if row is not None:
                table[i, j] = points.columns[name][row]
    with plt.rc_context(STYLE | {"axes.grid": False}):  # type: ignore[arg-type]
        figure, axes = plt.subplots(figsize=(7.2, 1.2 + 0.3 * min(len(left), 16)))
        image = axes.imshow(table, aspect="auto", origin="lower", cmap="viridis" if points.way(name) == "maximize" else "viridis_r")
        for set_ticks, values in ((axes.set_xticks, below), (axes.set_yticks, left)):
            at = spread(len(values), 12).tolist()
            set_ticks(at, [drawn(str(values[i])) for i in at], fontsize=7)
        axes.set(xlabel=second, ylabel=first)
        figure.colorbar(image, ax=axes, label=label(points, name))
        if table.size <= 100:
            for (i, j), value in np.ndenumerate(table):
                if np.isfinite(value):
                    axes.text(j, i, f"{value:.3g}", ha="center", va="center", fontsize=6, color="#ffffff",
                              bbox={"boxstyle": "square,pad=0.1", "facecolor": "#00000066", "edgecolor": "none"})
        return svg(figure)
