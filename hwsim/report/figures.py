"""Figures of a report as SVG: the same bytes for the same data.

At most eight series are drawn; labels do not cover one another; estimated designs are rings with bands,
characterized ones are filled.
"""

import io
import re
from typing import Any

import numpy as np

from hwsim.report.analysis import Sensitivity, best, by_variant, curves, distinct, front, sensitivity
from hwsim.report.data import Points
from hwsim.report.escape import drawn
from hwsim.report.marks import (
    COLOURS,
    SMALL,
    WIDTH,
    apart,
    colour_of,
    label,
    large,
    name_points,
    scale,
    series,
    spread,
    ticks,
    uncertainty,
    wide,
)

STYLE: dict[str, Any] = {
    "svg.hashsalt": "hwsim",
    "svg.fonttype": "none",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.alpha": 0.25,
    "figure.dpi": 100,
    "axes.axisbelow": True,
    "font.family": "sans-serif",
}
BEHIND = 1500
LABELS = 8
MOST = 100.0
"""Factors beyond this one are drawn as this one, and written as more than it."""


def svg(figure: Any) -> str:
    """A figure as text, without a date."""
    import matplotlib.pyplot as plt
    out = io.StringIO()
    figure.savefig(
        out, format="svg", metadata={"Date": None, "Creator": None}, bbox_inches="tight", transparent=True
    )
    plt.close(figure)
    return re.sub(r"[ \t]+\n", "\n", out.getvalue())


def short(points: Points, row: int) -> str:
    """A design in a few words: its number, and its variant or size."""
    size = [str(points.fields(row)[f"array.{x}"]) for x in ("rows", "cols")]
    name = drawn(points.columns["variant"][row] or points.columns["pe"][row])
    return f"{int(points.columns['design'][row])}: {name} {'x'.join(size)}"


def pareto(points: Points, x: str, y: str) -> str:
    """All designs, and the front with names and bands."""
    import matplotlib.pyplot as plt
    rows = front(points.goodness(x), points.goodness(y))
    found = series(points)
    with plt.rc_context(STYLE):  # type: ignore[arg-type]
        figure, axes = plt.subplots(figsize=(7.2, 4.4))
        for axis, name in ((axes.xaxis, x), (axes.yaxis, y)):
            scale(axis, points.columns[name])
        for one in found:
            some = one.rows[spread(len(one.rows), max(BEHIND // len(found), 50))]
            axes.scatter(
                points.columns[x][some],
                points.columns[y][some],
                s=6,
                c=one.colour,
                alpha=0.4,
                linewidths=0,
                rasterized=True,
                label=one.name,
            )
        axes.plot(points.columns[x][rows], points.columns[y][rows], color="#000000", linewidth=1.0, zorder=3)
        _front(axes, points, x, y, rows)
        axes.set(xlabel=label(points, x), ylabel=label(points, y))
        axes.set_title(
            f"{len(points):,} designs; on the front: {len(rows)}{_bands(points, x, y, rows)}",
            loc="left",
            fontsize=9,
        )
        if len(found) > 1:
            axes.legend(
                fontsize=7,
                loc="upper center",
                bbox_to_anchor=(0.5, -0.13),
                ncol=min(len(found), 4),
                frameon=False,
                markerscale=2,
            )
        return svg(figure)


def _front(axes: Any, points: Points, x: str, y: str, rows: np.ndarray) -> None:
    """The designs of a front: rings where engines are estimated, with their bands; some with names."""
    colours = colour_of(points)
    columns = points.columns
    for row in rows.tolist():
        colour = colours[str(columns["variant"][row])]
        across = uncertainty(points, x, row)
        up = uncertainty(points, y, row)
        estimated = points.band("area", str(columns["pe"][row])) is not None
        if across or up:
            axes.errorbar(
                columns[x][row],
                columns[y][row],
                xerr=across or None,
                yerr=up or None,
                color=colour,
                elinewidth=0.8,
                capsize=2,
                zorder=3,
            )
        axes.scatter(
            [columns[x][row]],
            [columns[y][row]],
            s=24,
            c="#ffffff" if estimated else colour,
            edgecolors=colour,
            linewidths=1.4,
            zorder=4,
        )
    named = rows[spread(len(rows), LABELS)]
    axes.margins(0.08)
    axes.autoscale_view()
    name_points(axes, [short(points, row) for row in named],
                [(float(columns[x][row]), float(columns[y][row])) for row in named],
                [colours[str(columns["variant"][row])] for row in named])


def _bands(points: Points, x: str, y: str, rows: np.ndarray) -> str:
    """What rings and bars mean, where there are any."""
    if not any(points.band("area", str(pe)) is not None for pe in points.columns["pe"][rows]):
        return ""
    banded = any(uncertainty(points, name, row) for name in (x, y) for row in rows)
    return " (rings: estimated" + ("; bars: 95 % of the estimator's errors)" if banded else ")")


def variants(points: Points, name: str) -> str:
    """The best design of every variant."""
    import matplotlib.pyplot as plt
    rows = by_variant(points, name)
    colours = colour_of(points)
    with plt.rc_context(STYLE):  # type: ignore[arg-type]
        figure, axes = plt.subplots(figsize=(7.2, 0.6 + 0.28 * len(rows)))
        values = points.columns[name][rows]
        bands = np.array([uncertainty(points, name, row) for row in rows])
        axes.barh(
            range(len(rows)),
            values,
            color=[colours[points.columns["variant"][r]] for r in rows],
            height=0.7,
            xerr=bands if bands.any() else None,
            error_kw={"elinewidth": 0.8, "capsize": 2},
        )
        for i, value in enumerate(values):
            _beside(axes, value + bands[i], i, f"{value:,.4g}", 7)
        axes.set_yticks(range(len(rows)), [short(points, r) for r in rows], fontsize=7)
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.margins(x=0.1)
        axes.grid(visible=False, axis="y")
        axes.set(xlabel=label(points, name))
        return svg(figure)


def _beside(axes: Any, end: float, height: float, text: str, size: float) -> None:
    """A number to the right of the end of a bar."""
    axes.annotate(text, (end, height), xytext=(3, 0), textcoords="offset points", va="center", fontsize=size)


def crossing(points: Points, name: str, axis: str) -> str:
    """The best result of every architecture over an axis; those that are the same are one line."""
    import matplotlib.pyplot as plt
    lines: dict[tuple, list[str]] = {}
    for pe, line in curves(points, name, axis).items():
        lines.setdefault(tuple(line.items()), []).append(pe)
    with plt.rc_context(STYLE):  # type: ignore[arg-type]
        figure, axes = plt.subplots(figsize=(7.2, 3.8))
        scale(axes.yaxis, np.array([value for line in lines for _, value in line]))
        for i, (line, pes) in enumerate(lines.items()):
            axes.plot(
                *zip(*line),
                marker="o",
                markersize=4,
                color=COLOURS[i % len(COLOURS)],
                label=drawn(", ".join(pes)),
            )
        axes.set(xlabel=axis, ylabel=label(points, name))
        places = sorted({place for line in lines for place, _ in line})
        if all(isinstance(place, (int, float)) for place in places):
            axes.set_xticks(places)
        _ends(axes)
        return svg(figure)


def _ends(axes: Any) -> None:
    """The name of every line at its right end, in its colour."""
    lines = axes.get_lines()
    right = max((line.get_xdata()[-1] for line in lines), default=0)
    spots = [
        axes.transData.transform((right, line.get_ydata()[-1]))[1] * 72 / axes.figure.dpi for line in lines
    ]
    for line, spot, height in zip(lines, spots, apart(spots, 11.0)):
        end = line.get_xdata()[-1], line.get_ydata()[-1]
        base = axes.transData.transform((right, end[1]))[0] - axes.transData.transform(end)[0]
        axes.annotate(
            line.get_label(),
            end,
            xytext=(base * 72 / axes.figure.dpi + 16, height - spot),
            textcoords="offset points",
            va="center",
            fontsize=8,
            color=line.get_color(),
            annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": line.get_color(), "lw": 0.6, "shrinkA": 0, "shrinkB": 3},
        )


def sensitivities(points: Points, name: str, most: int = 8) -> str:
    """How much worse the best design gets for each value of each axis: names as bars, one below the other,
    then numbers as lines."""
    import matplotlib.pyplot as plt
    found = sensitivity(points, name)[:most]
    named = [one for one in found if _texts(one)]
    plain = [one for one in found if not _texts(one)]
    with plt.rc_context(STYLE):  # type: ignore[arg-type]
        heights = [*(0.5 + 0.17 * len(one.values) for one in named), *([1.7] * -(-len(plain) // 2))]
        figure = plt.figure(figsize=(7.2, sum(heights) + 0.3), layout="constrained")
        figure.suptitle(
            f"{label(points, name)}: times worse than the best, for each value of an axis (all other axes "
            "chosen anew)",
            fontsize=8,
            x=0.01,
            ha="left",
        )
        grid = figure.add_gridspec(len(heights), 2, height_ratios=heights)
        for i, one in enumerate(named):
            _bars(figure.add_subplot(grid[i, :]), one)
        for i, one in enumerate(plain):
            _line(figure.add_subplot(grid[len(named) + i // 2, i % 2]), one)
        return svg(figure)


def _texts(one: Sensitivity) -> bool:
    """Whether an axis has names, which have no order."""
    return max(len(str(value)) for value in one.values) > 5


def _bars(axes: Any, one: Sensitivity) -> None:
    places = range(len(one.values))
    shown = np.minimum(one.factors, MOST)
    axes.barh(places, shown, color=COLOURS[0], height=0.65)
    axes.set_yticks(places, [drawn(str(value)) for value in one.values], fontsize=6)
    axes.set_ylim(len(one.values) - 0.4, -0.6)
    axes.grid(visible=False, axis="y")
    for place, end, factor in zip(places, shown, one.factors):
        _beside(axes, end, place, f"{factor:.3g}" if factor <= MOST else f"more than {MOST:g}", 6)
    axes.set_title(one.axis, fontsize=8)
    axes.tick_params(axis="x", labelsize=6)
    axes.margins(x=0.08)
    scale(axes.xaxis, shown)


def _line(axes: Any, one: Sensitivity) -> None:
    places = range(len(one.values))
    shown = np.minimum(one.factors, MOST)
    axes.plot(places, shown, marker="o", markersize=3, linewidth=0.8, color=COLOURS[0])
    at = spread(len(one.values), 9).tolist()
    axes.set_xticks(at, [drawn(str(one.values[i])) for i in at], fontsize=6)
    axes.set_title(one.axis, fontsize=8)
    axes.tick_params(axis="y", labelsize=6)
    scale(axes.yaxis, shown)
    if not wide(shown):
        axes.set_ylim(0, 1.1 * shown.max())


def heatmap(points: Points, name: str, first: str, second: str) -> str:
    """A picture of the best result for every pair of values of two axes.

    Pairs without a design are white. A value of ``first`` without any design has no row. Numbers stand in the
    cells where they fit.

    * ``points``: The sweep.
    * ``name``: The result.
    * ``first``: The axis whose values are the rows.
    * ``second``: The axis whose values are the columns.
    """
    import matplotlib.pyplot as plt
    left = distinct(points.columns[first])
    below = distinct(points.columns[second])
    table = np.array([
        [_best(points, name, (points.columns[first] == v) & (points.columns[second] == w)) for w in below]
        for v in left
    ])
    some = np.asarray(np.isfinite(table).any(axis=1))
    table = table[some]
    left = [value for value, kept in zip(left, some.tolist()) if kept]
    with plt.rc_context(STYLE | {"axes.grid": False}):  # type: ignore[arg-type]
        figure, axes = plt.subplots(figsize=(7.2, 1.2 + 0.26 * len(left)))
        image = axes.imshow(
            table,
            aspect="auto",
            origin="lower",
            cmap="viridis" if points.way(name) == "maximize" else "viridis_r",
        )
        bar = figure.colorbar(image, ax=axes)
        if large(table):
            bar.ax.yaxis.set_major_formatter("{x:,.0f}")
        column_points = axes.get_window_extent().width * 72 / figure.dpi / len(below)
        ticks(axes.xaxis, [drawn(str(value)) for value in below], column_points)
        axes.set_yticks(range(len(left)), [drawn(str(value)) for value in left], fontsize=SMALL)
        axes.set(xlabel=second, ylabel=first)
        axes.set_title(f"{label(points, name)}: the best of every pair", loc="left", fontsize=9)
        _numbers(axes, image, table, column_points)
        return svg(figure)


def _numbers(axes: Any, image: Any, table: np.ndarray, column_points: float) -> None:
    """Write the results into the cells of a heat map, unless a column is narrower than the widest of them."""
    size = 6
    texts = {place: f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
             for place, value in np.ndenumerate(table) if np.isfinite(value)}
    if WIDTH * size * max(map(len, texts.values())) > column_points:
        return
    for (i, j), text in texts.items():
        red, green, blue, _ = image.cmap(image.norm(table[i, j]))
        dark = 0.3 * red + 0.6 * green + 0.1 * blue < 0.5
        axes.text(j, i, text, ha="center", va="center", fontsize=size, color="#ffffff" if dark else "#000000")


def _best(points: Points, name: str, among: np.ndarray) -> float:
    row = best(points, name, among)
    return float("nan") if row is None else float(points.columns[name][row])
