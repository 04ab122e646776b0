"""Sums of figures with their sources: added up, scaled, and as JSON shows them."""

from typing import Any

import numpy as np

from hwsim.accelerator.columns import in_order
from hwsim.quantity import Figure, Quantity


def figures_dict(figures: dict[str, Figure]) -> dict[str, Any]:
    """Figures as JSON shows them: with their source, or null with the reason."""
    return {
        key: f.to_dict() if isinstance(f, Quantity) else {"value": None, "reason": f}
        for key, f in figures.items()
    }


def scaled(figure: Figure, factor: Any, unit: str) -> Figure:
    """A figure times a factor or an array of them, in another unit."""
    return (
        Quantity(figure.value * factor, unit, figure.source, figure.kind)
        if isinstance(figure, Quantity)
        else figure
    )


def added(figures: list[tuple[Any, Figure]], factor: float, unit: str) -> Figure:
    """Figures of one kind and source, numbers or arrays, each so many times; else why the first is not
    known."""
    unknown = next((f for _, f in figures if not isinstance(f, Quantity)), None)
    if unknown is not None:
        return unknown
    known = [(count, f) for count, f in figures if isinstance(f, Quantity)]
    source = next((f for _, f in known if np.any(f.value)), known[0][1])
    value = in_order(count * f.value for count, f in known)
    return Quantity(value * factor, unit, source.source, source.kind)


def total(figures: dict[str, Figure], unit: str) -> Figure:
    """The sum of all parts: estimated if one of them is; the reason of the first that is not known."""
    unknown = next((f for f in figures.values() if not isinstance(f, Quantity)), None)
    if unknown is not None:
        return unknown
    known = {key: f for key, f in figures.items() if isinstance(f, Quantity)}
    kinds = {f.kind for f in known.values() if f.value}
    kind = next((k for k in ("estimated", "cited", "characterized", "measured") if k in kinds), "estimated")
    return Quantity(sum(f.value for f in known.values()), unit, "sum of " + ", ".join(known), kind)
