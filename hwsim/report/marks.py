"""What the figures of a report share: series and their colours, names of axes, bands of estimates, labels
that do not overlap."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from hwsim.report.data import Points, distinct
from hwsim.report.escape import drawn

# Okabe and Ito, and two more
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f5fb5", "#8c6d31")
SERIES = 8
"""Most series that a reader tells apart."""
OTHERS = "#999999"
WORDS = {
    "j_per_token": "energy per token",
    "latency_ms": "latency",
    "tokens_per_s": "tokens per second",
    "area_mm2": "area",
    "engine_mm2": "area of engines",
    "energy_mj": "energy",
    "edp_js": "energy times delay",
    "tops_per_mm2": "throughput per area",
    "tops_per_engine_mm2": "throughput per area of engines",
    "tops_per_w": "efficiency",
    "peak_tops": "peak throughput",
}
"""Results -> what an axis calls them."""
SMALL = 7
"""Size of small letters, in points."""
WIDTH = 0.62
"""Width of a letter or digit over the size of the letters."""
AREAS = ("area_mm2", "engine_mm2")
ENERGIES = ("j_per_token", "energy_mj")


@dataclass(frozen=True)
class Series:
    """Designs that share a colour and a name."""

    name: str
    colour: str
    rows: np.ndarray


def series(points: Points) -> list[Series]:
    """The variants; where they are more than a reader tells apart, the architectures; the rarest of too many
    are one."""
    by = next((by for by in ("variant", "pe") if len(distinct(points.columns[by])) <= SERIES), "pe")
    values = distinct(points.columns[by])
    kept = (
        values
        if len(values) <= SERIES
        else sorted(values, key=lambda v: -int(np.sum(points.columns[by] == v)))[: SERIES - 1]
    )
    found = [
        Series(
            drawn(str(value) or str(points.columns["pe"][0])),
            COLOURS[i],
            np.flatnonzero(points.columns[by] == value),
        )
        for i, value in enumerate(kept)
    ]
    rest = np.flatnonzero(~np.isin(points.columns[by].astype(str), [str(value) for value in kept]))
    return [*found, Series("others", OTHERS, rest)] if len(rest) else found


def colour_of(points: Points) -> dict[str, str]:
    """A colour for every variant: that of its series."""
    found = {}
    for one in series(points):
        found |= dict.fromkeys(distinct(points.columns["variant"][one.rows]), one.colour)
    return found


def label(points: Points, name: str) -> str:
    """A result in words, with its unit and, where there are several, its workload; any other field as it
    is."""
    workload, _, result = name.rpartition(".")
    if name not in points.meta["columns"]:
        return name
    unit = points.unit(name)
    words = WORDS.get(result, result.replace("_", " "))
    where = f", {drawn(workload)}" if workload else ""
    return f"{words}{where} [{unit}]" if unit else f"{words}{where}"


def uncertainty(points: Points, name: str, row: int) -> float:
    """Half the band of a result that rests on an estimated engine, in the result's unit; 0 where there is
    none.

    95 % of the estimator's errors are within the band.
    """
    workload, _, result = name.rpartition(".")
    pe = str(points.columns["pe"][row])
    value = float(points.columns[name][row])
    prefix = f"{workload}." if workload else ""
    if result in AREAS and "engine_mm2" in points.columns:
        return (points.band("area", pe) or 0.0) * float(points.columns["engine_mm2"][row])
    if result in ENERGIES and f"{prefix}engine_mj" in points.columns:
        share = float(points.columns[f"{prefix}engine_mj"][row]) / float(
            points.columns[f"{prefix}energy_mj"][row]
        )
        return (points.band("energy", pe) or 0.0) * share * value
    return 0.0


def spread(count: int, most: int) -> np.ndarray:
    """At most so many rows, evenly spread: which ones depends on the counts alone."""
    return (
        np.unique(np.linspace(0, count - 1, min(count, most)).round().astype(int))
        if count
        else np.zeros(0, int)
    )


def apart(places: list[float], gap: float, low: float = -math.inf, high: float = math.inf) -> list[float]:
    """Heights of labels beside an axis, no two nearer than a gap.

    * ``places``: Where each label would stand if it were alone, in points.
    * ``gap``: The least distance of two labels, in points.
    * ``low``: No label stands below this height, if there is room for all of them up to ``high``.
    * ``high``: No label stands above this height.

    Returns a height per label, in the order of ``places``; labels keep their order along the axis.
    """
    order = sorted(range(len(places)), key=lambda i: places[i])
    least_gap = gap * 0.999  # pushing neighbours apart comes near the gap without reaching it
    moved = [places[i] for i in order]
    for _ in range(100 * len(moved)):
        crowded = [i for i in range(len(moved) - 1) if moved[i + 1] - moved[i] < least_gap]
        if not crowded:
            break
        for i in crowded:
            push = (gap - (moved[i + 1] - moved[i])) / 2
            moved[i], moved[i + 1] = moved[i] - push, moved[i + 1] + push
    for i, height in enumerate(moved):
        moved[i] = max(height, moved[i - 1] + least_gap if i else low)
    for i in reversed(range(len(moved))):
        moved[i] = min(moved[i], moved[i + 1] - least_gap if i + 1 < len(moved) else high)
    return [moved[order.index(i)] for i in range(len(places))]


def name_points(axes: Any, texts: list[str], places: list[tuple[float, float]], colours: list[str]) -> None:
    """Write labels to the right of points, with a line from each point to the left end of its label.

    No label covers another one, and all stand between the bottom and the top of the axes.

    * ``axes``: The matplotlib axes, whose limits are final.
    * ``texts``: The labels.
    * ``places``: The points' coordinates in the axes' units, in the order of ``texts``.
    * ``colours``: The lines' colours, in the order of ``texts``.
    """
    spots = axes.transData.transform(np.array(places, dtype=float).reshape(-1, 2))
    points_per_pixel = 72 / axes.figure.dpi
    bottom = axes.bbox.y0 * points_per_pixel + 6
    top = axes.bbox.y1 * points_per_pixel - 6
    heights = apart([float(y) * points_per_pixel for _, y in spots], 10.0, bottom, top)
    for text, place, spot, height, colour in zip(texts, places, spots, heights, colours):
        lift = height - float(spot[1]) * points_per_pixel
        axes.annotate(
            text,
            place,
            xytext=(14, lift),
            textcoords="offset points",
            fontsize=7,
            va="center",
            color="#000000",
            zorder=5,
            arrowprops={
                "arrowstyle": "-",
                "color": colour,
                "lw": 0.7,
                "shrinkA": 0,
                "shrinkB": 2,
                "relpos": (0, 0.5),
            },
            bbox={"boxstyle": "square,pad=0.1", "facecolor": "#ffffffcc", "edgecolor": "none"},
        )


def scale(axis: Any, values: np.ndarray) -> None:
    """A logarithmic axis where values span more than a factor of 20; numbers are written out, 1, 2 and 5 of
    every decade.

    Numbers of 10,000 and more have commas on every axis.
    """
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter, StrMethodFormatter
    if wide(values):
        axis._set_axes_scale("log")
        known = values[np.isfinite(values)]
        short = known.max() / known.min() < 1e3
        axis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0) if short else (1.0,)))
        axis.set_minor_formatter(NullFormatter())
        axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.6g}"))
    elif large(values):
        axis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))


def large(values: np.ndarray) -> bool:
    """Whether numbers on an axis need commas."""
    known = values[np.isfinite(values)]
    return bool(len(known) and np.abs(known).max() >= 10_000)


def ticks(axis: Any, names: list[str], room_points: float) -> None:
    """Write names at the places 0, 1, .. of an axis; only every second, third, .. one where they would cover
    one another.

    * ``axis``: The matplotlib axis.
    * ``names``: The names of all places.
    * ``room_points``: The room of one place along the axis, in points.
    """
    need = WIDTH * SMALL * max(map(len, names), default=1) + SMALL if axis.axis_name == "x" else 1.3 * SMALL
    step = max(1, math.ceil(need / room_points))
    places = range(0, len(names), step)
    axis.set_ticks(places, [names[i] for i in places], fontsize=SMALL)


def wide(values: np.ndarray) -> bool:
    """Whether a logarithmic axis shows more."""
    known = values[np.isfinite(values)]
    return bool(len(known) and known.min() > 0 and known.max() / known.min() > 20)
