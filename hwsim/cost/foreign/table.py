"""Cells side by side, as a table and as JSON."""

from typing import Any

from hwsim.cost.foreign.cell import CellCost
from hwsim.tables import console, table

ROWS = (("cells", "", "cells"), ("flip-flops", "", "flops"), ("area", "um2", "area_um2"), ("least period", "ps", "period_ps"),
        ("register to register", "ps", "reg_to_reg_ps"), ("input to register", "ps", "in_to_reg_ps"),
        ("register to output", "ps", "reg_to_out_ps"), ("input to output", "ps", "in_to_out_ps"), ("leakage", "nW", "leakage_nw"))
TOTALS = ("area", "least_period", "fmax", "leakage", "energy_per_clock", "power")


def ratios(cell: CellCost, beside: CellCost) -> dict[str, float]:
    """The user's figure over ours, where both are known."""
    a, b = cell.totals(), beside.totals()
    return {key: a[key].value / b[key].value for key in TOTALS if key in a and key in b and b[key].value}


def to_dict(cell: CellCost, beside: CellCost | None, reason: str) -> dict[str, Any]:
    """One period as JSON shows it; ``reason`` says why a figure is not there."""
    out: dict[str, Any] = {"period_ps": cell.period_ps, "cell": cell.to_dict()}
    if reason:
        out["reason"] = reason
    return out | ({"beside": beside.to_dict(), "ratios": ratios(cell, beside)} if beside else {})


def print_cells(cell: CellCost, beside: CellCost | None, reason: str, notes: tuple[str, ...]) -> None:
    """One period: every figure, and what it holds for."""
    out, both = console(), [cell, *([beside] if beside else [])]
    out.print(f"{cell.name}, characterized: {cell.source}")
    rows = [[label, unit, *_compared([getattr(c.part, key) for c in both])] for label, unit, key in ROWS]
    if cell.stimulus:
        rows.append(["energy per clock, with leakage", "fJ", *_compared([c.part.power_fj(c.period_ps) for c in both])])
        rows.append(["power", "uW", *_compared([c.totals()["power"].value for c in both])])
        glitches = [c.part.energy_fj / c.part.settled_fj if c.part.settled_fj else 0.0 for c in both]
        rows.append(["of it glitches", "x", *(f"{value:.2f}" for value in glitches), *[""] * (len(both) - 1)])
    head = ["figure", "unit", *(c.name for c in both), *[f"{cell.name} / {beside.name}" for _ in both[1:] if beside]]
    out.print(table(head, rows, 2))
    for each in both:
        if each.stimulus:
            out.print(f"energy of {each.name}: {each.stimulus}; {each.part.clocks:,} clocks")
    out.print("each netlist equals its Verilog on every recorded clock" if cell.stimulus else f"energy: {reason}")
    for note in notes:
        out.print(f"note: {note}")


def _compared(values: list[float]) -> list[str]:
    """Values, and the first over the second where there are two."""
    texts = [f"{value:,}" if isinstance(value, int) else f"{value:,.5g}" if value else "-" for value in values]
    return [*texts, f"{values[0] / values[1]:.3f}" if all(values) else ""] if len(values) > 1 else texts


def print_curve(points: list[tuple[CellCost, CellCost | None]], name: str, reason: str, notes: tuple[str, ...]) -> None:
    """Figures over the period; ``name`` is that of our cell, ``""`` without one."""
    out, (last, _) = console(), points[-1]
    out.print(f"{last.name}, characterized: {last.source.rpartition(', at ')[0]}")
    measured = [*["fJ/clock"] * bool(last.stimulus)]
    head = ["period ps", "least ps", "area um2", *measured, "leakage nW"]
    rows = []
    for cell, beside in points:
        row = [f"{cell.period_ps:,.0f}", *_short(cell)]
        if name:
            row += [*_short(beside), f"{cell.part.area_um2 / beside.part.area_um2:.3f}"] if beside else ["cannot", *[""] * (3 + len(measured))]
        rows.append(row)
    if name:
        head += [f"{name}: least ps", "area um2", *measured, "leakage nW", "area ratio"]
    out.print(table(head, rows, 0))
    out.print(f"energy: {last.stimulus or reason}")
    for note in notes:
        out.print(f"note: {note}")


def _short(cell: CellCost) -> list[str]:
    energy = [f"{cell.part.power_fj(cell.period_ps):,.5g}"] if cell.stimulus else []
    return [f"{cell.part.period_ps:,.0f}", f"{cell.part.area_um2:,.5g}", *energy, f"{cell.part.leakage_nw:,.4g}"]
