"""Pictures of a simulated workload on an accelerator with memory: roofline, energy by part, time by layer.

Roofline    A layer is a point: operations (two per MAC) per byte between DRAM and buffers, and operations per
            second, of its whole time.
            The sloped roof is the DRAM's bandwidth, the flat ones what all cells do at the precisions that
            occur. Vector operations are
            not in it. Source: Williams, Waterman, Patterson, "Roofline", CACM 2009.
Energy      Per section, stacked by part.
Time        Per layer, vector operations per kind, all repeats, stacked by cause: the parts of a layer's
            result (:class:`hwsim.accelerator.result.LayerResult`). The longest are drawn, the others are one
            bar.
"""

from math import log10
from typing import Any

from hwsim.accelerator.cases import Lowering
from hwsim.accelerator.columns import in_order
from hwsim.accelerator.layer_result import PARTS
from hwsim.accelerator.result import ModelResult
from hwsim.accelerator.rows import Row, rows
from hwsim.answers.units import scaled
from hwsim.drawing import SUFFIXES, figure, literal, picture
from hwsim.errors import ConfigError
from hwsim.quantity import Quantity

LONGEST = 24  # bars of their own
NEAR = (0.07, 0.075)  # shares of the axes between points that share a label
NAMED = 9  # names in a label
COLORS = {
    "compute": "#3b6fb6",
    "load": "#8fb1de",
    "drain": "#c3d5ee",
    "stall": "#7a5195",
    "sram": "#e0a030",
    "dram": "#c8442e",
    "reduce": "#4a9a7c",
    "vector": "#4a9a7c",
}
CAUSES = {
    "compute": "compute",
    "stall": "engine's own stalls",
    "load": "fill of the array",
    "drain": "drain of the array",
    "sram": "waits for buffers",
    "dram": "waits for DRAM",
    "reduce": "cores' sums",
    "vector": "vector unit",
}
PART_COLORS: dict[str, str] = dict(
    zip(PARTS, ("#3b6fb6", "#6592cc", "#8fb1de", "#e0a030", "#f0d090", "#c8442e", "#e59a8a", "#4a9a7c"))
)
MARKERS = "osD^vP*X"
BOUND_COLORS = {
    "compute": COLORS["compute"],
    "sram": COLORS["sram"],
    "dram": COLORS["dram"],
    "fill": "#7a5195",
    "vector": COLORS["vector"],
}


BOUND_NAMES = {"sram": "buffers", "dram": "DRAM", "fill": "filling the array", "vector": "vector unit"}
Box = tuple[float, float, float, float]  # left, right, bottom and top, in points of the page
BESIDE = (7.0, 3.0)  # a label begins so far right of and below its point, in points
SPOT = 4.0  # half the width of a point
LETTER = (4.3, 8.6)  # width and height that a letter of a label may take, in points


def draw(result: ModelResult) -> dict[str, bytes]:
    """Draw the pictures of a simulated workload.

    * ``result``: the result, of a configuration with buffers and DRAM.

    Returns file name -> content of ``roofline``, ``energy`` and ``time``, each as PNG and SVG. Raises
    :class:`ConfigError` for an engine without buffers and DRAM, or where the extra ``plots`` is missing.
    """
    if result.config.memory is None:
        raise ConfigError(
            f"--plots: there is no roofline without buffers and DRAM: {result.config.name} has no "
            "sections buffers and dram"
        )
    found = {"roofline": roofline(result), "energy": energy(result), "time": time(result)}
    return {name + suffix: picture(drawn, suffix) for name, drawn in found.items() for suffix in SUFFIXES}


def title(result: ModelResult, what: str) -> str:
    """The title of a picture: what it shows, of which workload on which configuration."""
    return literal(f"{what}: {result.workload.name} on {result.config.name}")


# -- roofline --------------------------------------------------------------------------------------
def points(result: ModelResult) -> dict[tuple[str, float, float], list[Row]]:
    """The points of the roofline.

    Returns (section, operations per byte, operations per second) -> the layers that lie there, each number
    with three digits.
    """
    out: dict[tuple[str, float, float], list[Row]] = {}
    for row in rows(result):
        if row.macs and row.bytes("dram"):
            intensity = 2 * row.macs / row.bytes("dram")
            rate = 2 * row.macs / row.time_s
            place = (row.section, float(f"{intensity:.3g}"), float(f"{rate:.3g}"))
            out.setdefault(place, []).append(row)
    return out


def peaks(result: ModelResult) -> dict[str, float]:
    """Precision of both operands -> the most operations per second that all cells reach at it."""
    config = result.config
    memory = result.config.memory
    assert memory
    out: dict[str, float] = {}
    lowering = Lowering(config.pe)
    for gemm in result.workload.gemms:
        how = lowering.of(gemm)
        macs = config.flow.rows * config.flow.cols * how.pe.lanes / how.beats
        precision = f"{how.passes.a.data} x {how.passes.w.data}"
        out[precision] = 2 * macs * memory.cores.count * config.clock_mhz * 1e6
    return out


def roofline(result: ModelResult) -> Any:
    """A figure of the layers of ``result`` under the limits of DRAM and cells."""
    memory = result.config.memory
    found = points(result)
    flat = peaks(result)
    assert memory
    drawn = figure(9, 5.5)
    rate = f"{result.config.pe.operations.removesuffix('S')}/s"
    axis = drawn.subplots()
    slope = memory.dram.bandwidth.value * 1e9
    highest = max(flat.values())
    ridge = max(flat.values()) / slope
    left = min([x for _, x, _ in found] + [ridge]) / 3
    right = max([x for _, x, _ in found] + [ridge]) * 5
    axis.plot([left, ridge], [left * slope, highest], color=COLORS["dram"], lw=1.8,
              label=f"DRAM {memory.dram.bandwidth.value:g} GB/s")
    for peak, names in _by_value(flat).items():
        axis.plot([peak / slope, right], [peak, peak], color="#303030", lw=1.8)
        axis.annotate(f"{', '.join(names)}: {scaled(peak, rate)}", (right, peak), xytext=(-4, 4),
                      textcoords="offset points", ha="right", fontsize=8)
    for section, marker in zip(result.workload.sections, MARKERS * len(result.workload.sections)):
        mine = [(x, y, members) for (s, x, y), members in found.items() if s == section]
        if mine:
            colors = [BOUND_COLORS[next(iter(members[0].bounds))] for _, _, members in mine]
            axis.scatter(
                [x for x, _, _ in mine],
                [y for _, y, _ in mine],
                c=colors,
                marker=marker,
                s=46,
                zorder=3,
                edgecolors="white",
                linewidths=0.6,
                label=None,
            )
            axis.scatter([], [], color="#606060", marker=marker,
                         label=literal(section or result.workload.name))
    for bound in dict.fromkeys(next(iter(members[0].bounds)) for members in found.values()):
        axis.fill([], [], color=BOUND_COLORS[bound], label=f"bound by {BOUND_NAMES.get(bound, bound)}")
    lowest = min([y for _, _, y in found] + [highest])
    axis.set(
        xscale="log",
        yscale="log",
        xlim=(left, right),
        ylim=(lowest / 10, highest * 4),
        title=title(result, "Roofline"),
        xlabel="operations per byte of DRAM traffic",
        ylabel="operations per second",
    )
    axis.grid(True, which="major", color="#e4e4e4", lw=0.6)
    axis.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), fontsize=8, frameon=False)
    drawn.draw_without_rendering()  # the axes have their size from here on
    _label(axis, found)
    return drawn


def _by_value(flat: dict[str, float]) -> dict[float, list[str]]:
    out: dict[float, list[str]] = {}
    for name, peak in flat.items():
        out.setdefault(peak, []).append(name)
    return out


def _label(axis: Any, found: dict[tuple[str, float, float], list[Row]]) -> None:
    """Names below points, where no roof is; those near one another share a label, and no label covers another
    or a point."""
    clusters: list[list[tuple[float, float, str]]] = []
    across, up = (
        share * log10(high / low) for share, (low, high) in zip(NEAR, (axis.get_xlim(), axis.get_ylim()))
    )
    for (_, x, y), members in sorted(found.items(), key=lambda item: item[0][1]):
        near = next(
            (c for c in clusters if abs(log10(x / c[0][0])) < across and abs(log10(y / c[0][1])) < up), None
        )
        if near is None:
            clusters.append(near := [])
        near += [(x, y, literal(row.name)) for row in members]
    taken = [_spot(axis, (x, y)) for _, x, y in found]
    for spots in clusters:
        names = list(dict.fromkeys(name for _, _, name in spots))
        shown = names if len(names) <= NAMED else [*names[:NAMED - 1], f"{len(names) - NAMED + 1} more"]
        text = "\n".join(", ".join(shown[i:i + 3]) for i in range(0, len(shown), 3))
        place = spots[-1][0], min(y for _, y, _ in spots)
        right, down = _room(axis, place, text, taken)
        axis.annotate(
            text,
            place,
            xytext=(right, -down),
            textcoords="offset points",
            ha="left",
            va="top",
            fontsize=7,
            color="#303030",
        )


def _spot(axis: Any, place: tuple[float, float]) -> Box:
    """The box of a point, in points of the page."""
    across, up = axis.transData.transform(place) * 72 / axis.figure.dpi
    return across - SPOT, across + SPOT, up - SPOT, up + SPOT


def _room(axis: Any, place: tuple[float, float], text: str, taken: list[Box]) -> tuple[float, float]:
    """How many points right of and below its point a label begins.

    It stays within the axes and covers none of the ``taken`` boxes, to which its own is added."""
    lines = text.split("\n")
    scale = 72 / axis.figure.dpi
    across, up = axis.transData.transform(place) * scale
    width = LETTER[0] * max(map(len, lines))
    height = LETTER[1] * len(lines)
    frame = axis.get_window_extent().x1 * scale
    left = max(min(across + BESIDE[0], frame - width), 0.0)
    top = up - BESIDE[1]
    for other_left, other_right, other_bottom, other_top in sorted(taken, key=lambda box: -box[3]):
        apart = other_left >= left + width or other_right <= left
        if not apart and top > other_bottom and top - height < other_top:
            top = other_bottom
    taken.append((left, left + width, top - height, top))
    return left - across, up - top


# -- bars ------------------------------------------------------------------------------------------
def bars(
    axis: Any,
    labels: list[str],
    stacks: dict[str, list[float]],
    colors: dict[str, str],
    names: dict[str, str],
) -> None:
    """Horizontal bars, the first on top; stacks without length are left out."""
    left = [0.0] * len(labels)
    for key, lengths in stacks.items():
        if any(lengths):
            axis.barh(
                range(len(labels)),
                lengths,
                left=left,
                color=colors[key],
                label=names.get(key, key),
                height=0.72,
            )
            left = [a + b for a, b in zip(left, lengths)]
    axis.set(yticks=range(len(labels)), yticklabels=labels, ylim=(len(labels) - 0.4, -0.6))
    axis.tick_params(axis="y", labelsize=8, length=0)
    for side in ("top", "right"):
        axis.spines[side].set_visible(False)


def energy(result: ModelResult) -> Any:
    """A figure of the energy of every section by part. The title names the parts whose energy is not known.
    """
    from matplotlib.ticker import EngFormatter
    sections = result.workload.sections
    unknown = []
    drawn = figure(9, 1.6 + 1.5 * len(sections))
    axes = drawn.subplots(len(sections), 1, squeeze=False)[:, 0]
    for axis, section in zip(axes, sections):
        figures = {key: f for key, f in result.energy(section).items() if key != "total"}
        unknown += [key for key, f in figures.items() if not isinstance(f, Quantity) and key not in unknown]
        known = {key: f.value for key, f in figures.items() if isinstance(f, Quantity)}
        stacks = {key: [known[other] * (other == key) for other in known] for key in known}
        bars(axis, list(known), stacks, PART_COLORS, {})
        whole = sum(known.values())
        shares = whole and len(known) == len(figures)  # shares of a sum that lacks a part would be too large
        for place, amount in enumerate(known.values()):
            text = scaled(amount, "J") + (f", {amount / whole:.1%}" if shares else "")
            axis.annotate(text, (amount, place), xytext=(3, 0), textcoords="offset points", va="center",
                          fontsize=8)
        axis.xaxis.set_major_formatter(EngFormatter("J"))
        axis.set(title=literal(section), xlabel="energy", xlim=(0, max([*known.values(), 1e-15]) * 1.25))
    drawn.suptitle(title(result, "Energy") + (f"; not known: {', '.join(unknown)}" if unknown else ""))
    return drawn


def time(result: ModelResult) -> Any:
    """A figure of the time of every layer, and of every kind of vector operations, by cause."""
    from matplotlib.ticker import EngFormatter
    sections = result.workload.sections
    shown = [_longest([row for row in rows(result, "") if row.section == section]) for section in sections]
    lengths = [max(3, len(one)) for one in shown]
    drawn = figure(9, 1.4 + 0.24 * sum(lengths) + 0.8 * len(sections))
    axes = drawn.subplots(len(sections), 1, squeeze=False, gridspec_kw={"height_ratios": lengths})[:, 0]
    handles: dict[str, Any] = {}
    for axis, section, own in zip(axes, sections, shown):
        stacks = {cause: [_seconds(row, cause) for row in own] for cause in CAUSES}
        bars(axis, [literal(row.name) for row in own], stacks, COLORS, CAUSES)
        longest = max((sum(parts) for parts in zip(*stacks.values())), default=0.0)
        axis.set(title=literal(section), xlabel="time", xlim=(0, 1.03 * max(longest, 1e-15)))
        axis.xaxis.set_major_formatter(EngFormatter("s"))
        handles |= dict(zip(*reversed(axis.get_legend_handles_labels())))
    drawn.suptitle(title(result, "Time"))
    drawn.legend(handles.values(), handles.keys(), loc="outside lower center", ncols=4, fontsize=8,
                 frameon=False)
    return drawn


def _seconds(row: Row, cause: str) -> float:
    return in_order(x.parts.get(cause, 0) * x.work.repeat / (x.clock_mhz * 1e6) for x in row.layers)


def _longest(own: list[Row]) -> list[Row]:
    """The longest rows in order of the workload, and one of all others."""
    if len(own) <= LONGEST:
        return own
    kept = set(sorted(range(len(own)), key=lambda i: -own[i].cycles)[:LONGEST - 1])
    others = tuple(layer for i, row in enumerate(own) if i not in kept for layer in row.layers)
    rest = Row(f"{len(own) - len(kept)} others", own[0].section, others, own[0].at)
    return [*(row for i, row in enumerate(own) if i in kept), rest]
