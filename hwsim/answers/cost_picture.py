"""Drawings of synthesized engines: shares of the parts as stacked bars, or area and energy over the clock
period."""

from hwsim.cost.result import Cost
from hwsim.drawing import figure, literal, picture

MOST = 8  # parts of their own; the others are one


def draw(costs: list[Cost], suffix: str) -> bytes:
    """Draw the result of a synthesis, or a curve of several periods.

    * ``costs``: one result, or several at ascending periods.
    * ``suffix``: ``.png`` or ``.svg``.

    Returns the content of the file.
    """
    drawn = figure(8, 4.5)
    (curves if len(costs) > 1 else shares)(drawn, costs)
    last = costs[-1]
    source = costs[0].source if len(costs) == 1 else last.basis
    drawn.suptitle(literal(f"{last.name}, {last.kind}: {source}; {last.stimulus}"), fontsize=7)
    return picture(drawn, suffix)


def shares(drawn, costs: list[Cost]) -> None:
    """Draw area and energy per clock of one engine, a bar of its parts each, into the figure ``drawn``."""
    (cost,), axes = costs, drawn.subplots(1, 2)
    figures = {"area, um2": lambda p: p.area_um2 * p.instances,
               "energy, pJ per clock": lambda p: p.power_fj(cost.period_ps) * p.instances * 1e-3}
    order = sorted(cost.parts, key=lambda p: -figures["area, um2"](p))
    for axis, (label, figure_of) in zip(axes, figures.items()):
        at = 0.0
        for part in order[:MOST]:
            axis.bar([0], [figure_of(part)], bottom=at, label=f"{part.part} x {part.instances}")
            at += figure_of(part)
        axis.bar([0], [sum(map(figure_of, order[MOST:]))], bottom=at, label="others")
        axis.set(xticks=[], ylabel=label, xlim=(-0.6, 0.6))
    handles, labels = axes[1].get_legend_handles_labels()
    axes[1].legend(
        handles[::-1], labels[::-1], loc="center left", bbox_to_anchor=(1.0, 0.5), fontsize=7, frameon=False
    )


def curves(drawn, costs: list[Cost]) -> None:
    """Draw area and energy per MAC over the clock period into the figure ``drawn``."""
    figures = {
        "area, mm2": lambda c: c.area.value * 1e-6,
        "energy, pJ per MAC": lambda c: c.energy_per_mac.value,
    }
    for axis, (label, figure_of) in zip(drawn.subplots(1, 2), figures.items()):
        axis.plot([c.period_ps for c in costs], [figure_of(c) for c in costs], marker="o")
        axis.set(xlabel="clock period, ps", ylabel=label, ylim=(0, None))
