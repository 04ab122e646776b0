"""The floor plan of a synthesized engine as a picture to scale: cells, memories, edges, with names, areas and
a scale bar.
"""

from collections.abc import Iterable
from math import floor, log10
from typing import Any

from hwsim.cost.netlist.parts import Part
from hwsim.cost.result import Cost
from hwsim.cost.wiring.floorplan import (
    BOTTOM,
    CORNER,
    GRID,
    LEFT,
    TOP,
    Block,
    Floorplan,
    Rectangle,
    floorplan,
)
from hwsim.drawing import figure, literal, picture

COLOURS = {"cells": "#9ecae1", "edge": "#d9d9d9", "memory": "#fdae6b"}
"""Of the cells, of everything around them, of blocks that are mostly memory."""
SIDE = {LEFT: "left", TOP: "top", BOTTOM: "bottom", GRID: "grid", CORNER: "beside the left edge"}
LINES = 64  # rows or columns of cells that are drawn one by one; of more, one line stands for several
LABEL_SHARE = 0.035  # of the picture's longer side that a rectangle needs for its name inside


def plan_of(cost: Cost, parts: Iterable[Part], utilization: float) -> Floorplan:
    """The floor plan of an engine.

    * ``cost``: the result of a synthesis.
    * ``parts``: its parts, with the places of their instances.
    * ``utilization``: the share of the area that cells take.
    """
    areas = {p.part: (p.area_um2, p.area_um2 if p.kind == "memory" else 0.0) for p in cost.parts}
    return floorplan(parts, areas, utilization)


def draw(cost: Cost, parts: Iterable[Part], utilization: float, suffix: str) -> bytes:
    """Draw the floor plan of an engine to scale.

    * ``cost``, ``parts``, ``utilization``: as for :func:`plan_of`.
    * ``suffix``: ``.png`` or ``.svg``.

    Returns the content of the file.
    """
    plan = plan_of(cost, parts, utilization)
    scale = 8 / max(plan.width, plan.height)
    drawn = figure(max(plan.width * scale, 4) + 2.5, max(plan.height * scale, 2) + 1.2)
    axis = drawn.subplots()
    axis.set_aspect("equal")
    axis.set(
        xlim=(-0.01 * plan.width, 1.01 * plan.width),
        ylim=(plan.height + 0.06 * max(plan.width, plan.height), -0.01 * plan.height),
    )
    axis.axis("off")
    for block in plan.blocks:
        _block(axis, plan, block)
    _bar(axis, plan)
    _legend(axis, plan)
    title = (f"{cost.name}, floor plan of first order: {plan.width:,.4g} x {plan.height:,.4g} um\n"
             f"{plan.rows} x {plan.cols} cells of {plan.pitch[0]:,.3g} x {plan.pitch[1]:,.3g} um, "
             f"{cost.technology}, utilization {utilization:g}")
    drawn.suptitle(literal(title), fontsize=8)
    return picture(drawn, suffix)


def colour(block: Block) -> str:
    """The colour of a block."""
    if block.side == GRID:
        return COLOURS["cells"]
    return COLOURS["memory" if block.memory_um2 > block.area_um2 / 2 else "edge"]


def hull(plan: Floorplan, block: Block) -> Rectangle:
    """The rectangle around all instances of a block, which fill it."""
    every = [plan.places[path] for path in block.paths]
    x = min(r.x for r in every)
    y = min(r.y for r in every)
    return Rectangle(x, y, max(r.x + r.width for r in every) - x, max(r.y + r.height for r in every) - y)


def _block(axis: Any, plan: Floorplan, block: Block) -> None:
    """One rectangle, lines between its instances, its name."""
    from matplotlib.patches import Rectangle as Patch
    around = hull(plan, block)
    axis.add_patch(
        Patch(
            (around.x, around.y),
            around.width,
            around.height,
            facecolor=colour(block),
            edgecolor="black",
            linewidth=0.6,
        )
    )
    every = [plan.places[path] for path in block.paths]
    axis.vlines(
        borders(r.x for r in every), around.y, around.y + around.height, color="black", linewidth=0.25
    )
    axis.hlines(borders(r.y for r in every), around.x, around.x + around.width, color="black", linewidth=0.25)
    if not is_thin(plan, around):
        x, y = around.centre
        turned = 90 if around.height > 1.5 * around.width else 0
        axis.text(x, y, literal(label(block)), ha="center", va="center", fontsize=7, rotation=turned,
                  bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.75, "pad": 1})


def borders(values: Iterable[float]) -> list[float]:
    """Where lines between neighbours are drawn."""
    distinct = sorted({round(value, 9) for value in values})
    return distinct[1::-(-len(distinct) // LINES)]


def label(block: Block) -> str:
    """Name, instances and area of a block."""
    count = len(block.paths)
    return f"{block.name}{f' x {count:,}' if count > 1 else ''}, {block.area_um2 * count:,.0f} um2"


def is_thin(plan: Floorplan, around: Rectangle) -> bool:
    """Whether a rectangle has no room for a name."""
    longer = max(around.width, around.height)
    shorter = min(around.width, around.height)
    return shorter < LABEL_SHARE * max(plan.width, plan.height) or longer < 8 * LABEL_SHARE * max(
        plan.width, plan.height
    )


def _bar(axis: Any, plan: Floorplan) -> None:
    """A bar of a round length, about a fifth of the width."""
    target = plan.width / 5
    step = 10.0 ** floor(log10(target))
    length = max(step * factor for factor in (1, 2, 5) if step * factor <= target)
    y = plan.height + 0.03 * max(plan.width, plan.height)
    axis.plot([0, length], [y, y], color="black", linewidth=2, solid_capstyle="butt")
    axis.text(length, y, f" {length:,g} um", va="center", fontsize=7)


def _legend(axis: Any, plan: Floorplan) -> None:
    """What is too thin for a name inside, and the colours."""
    from matplotlib.patches import Patch
    names = {"cells": "cells", "edge": "edges, control, outlet", "memory": "memories"}
    used = {colour(block) for block in plan.blocks}
    keys = [Patch(facecolor=COLOURS[key], edgecolor="black", linewidth=0.6, label=name)
            for key, name in names.items() if COLOURS[key] in used]
    thin = [block for block in plan.blocks if is_thin(plan, hull(plan, block))]
    keys += [
        Patch(facecolor="none", edgecolor="none", label=literal(f"{SIDE[block.side]}: {label(block)}"))
        for block in thin
    ]
    axis.legend(handles=keys, loc="center left", bbox_to_anchor=(1.0, 0.5), fontsize=7, frameon=False)
