"""Cells side by side, as a table and as JSON."""

from typing import Any

from hwsim.answers.tables import console, table
from hwsim.cost.foreign.cell import CellCost
from hwsim.cost.foreign.work import VerilogCosts

ROWS = (("cells", "", "cells"), ("flip-flops", "", "flops"), ("area", "um2", "area_um2"),
        ("least period", "ps", "period_ps"), ("register to register", "ps", "reg_to_reg_ps"),
        ("input to register", "ps", "in_to_reg_ps"), ("register to output", "ps", "reg_to_out_ps"),
        ("input to output", "ps", "in_to_out_ps"), ("leakage", "nW", "leakage_nw"))
COMPARED = "each netlist equals its Verilog on every recorded clock"
CANNOT = "cannot"  # in place of figures at a period that our cell does not reach


def ratios(cell: CellCost, beside: CellCost) -> dict[str, float]:
    """Figure -> its value for the user's cell over that for ours, where both are known."""
    theirs = cell.totals()
    ours = beside.totals()
    return {key: theirs[key].value / ours[key].value for key in theirs if key in ours and ours[key].value}


def to_dict(cell: CellCost, beside: CellCost | None) -> dict[str, Any]:
    """The costs of a cell at one period as JSON shows them, with those of our cell ``beside`` it, if any."""
    out: dict[str, Any] = {"period_ps": cell.period_ps, "cell": cell.to_dict()}
    if beside:
        out |= {"beside": beside.to_dict(), "ratios": ratios(cell, beside)}
    return out


def document(found: VerilogCosts, files: list[str]) -> dict[str, Any]:
    """The costs of a module of the user's as JSON shows them.

    * ``found``: the costs at one period, or at five.
    * ``files``: the files of Verilog.
    """
    out: dict[str, Any] = {
        "top": found.top,
        "files": files,
        "technology": found.technology,
        "notes": list(found.notes),
    }
    if found.reason:
        out["energy"] = found.reason
    points = [to_dict(point.cell, point.beside) for point in found.points]
    return out | (
        {"least_period_ps": found.least_period_ps, "points": points} if found.least_period_ps else points[0]
    )


def print_cells(cell: CellCost, beside: CellCost | None, reason: str, notes: tuple[str, ...]) -> None:
    """One period: every figure, and what it holds for; ``reason`` says why energy is not among them, if it is
    not."""
    out = console()
    both = [cell]
    head = ["figure", "unit", cell.name]
    if beside:
        both.append(beside)
        head += [beside.name, f"{cell.name} / {beside.name}"]
    out.print(f"{cell.name}, characterized: {cell.source}")
    rows = [[label, unit, *_compared([getattr(c.part, key) for c in both])] for label, unit, key in ROWS]
    if not reason:
        totals = [c.totals() for c in both]
        rows += [[label, unit, *_compared([t[key].value for t in totals])] for label, unit, key in (
            ("energy per clock, with leakage", "fJ", "energy_per_clock"), ("power", "uW", "power"))]
        rows.append([
            "transitions with glitches",
            "x",
            *(_glitches(c) for c in both),
            *[""] * (len(both) - 1),
        ])
    out.print(table(head, rows, 2))
    if reason:
        out.print(f"energy: {reason}")
    else:
        for each in both:
            out.print(f"energy of {each.name}: {each.stimulus}; {each.part.clocks:,} clocks")
        out.print(COMPARED)
    for note in notes:
        out.print(f"note: {note}")


def _glitches(cell: CellCost) -> str:
    """Energy over that without glitches."""
    return f"{cell.part.energy_fj / cell.part.settled_fj:.2f}" if cell.part.settled_fj else ""


def _compared(values: list[float]) -> list[str]:
    """Values, and the first over the second where there are two."""
    texts = [_text(value) for value in values]
    if len(values) == 1:
        return texts
    return [*texts, f"{values[0] / values[1]:.3f}" if all(values) else ""]


def _text(value: float) -> str:
    if not value:
        return "-"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.5g}"


def print_curve(
    points: list[tuple[CellCost, CellCost | None]], name: str, reason: str, notes: tuple[str, ...]
) -> None:
    """Figures over the period; ``name`` is that of our cell, ``""`` without one."""
    out = console()
    last = points[-1][0]
    out.print(f"{last.name}, characterized: {last.basis}")
    columns = ["least ps", "area um2", *["fJ/clock"] * (not reason), "leakage nW"]
    head = ["period ps", *columns]
    if name:
        head += [f"{name}: {columns[0]}", *columns[1:], "area ratio"]
    rows = []
    for cell, beside in points:
        row = [f"{cell.period_ps:,.0f}", *_short(cell)]
        if name and beside:
            row += [*_short(beside), f"{cell.part.area_um2 / beside.part.area_um2:.3f}"]
        elif name:
            row += [CANNOT, *[""] * len(columns)]
        rows.append(row)
    out.print(table(head, rows, 0))
    if any(CANNOT in row for row in rows):
        out.print(f"{CANNOT}: a period that {name} does not reach")
    out.print(f"energy: {reason or last.stimulus}")
    if not reason:
        out.print(COMPARED)
    for note in notes:
        out.print(f"note: {note}")


def _short(cell: CellCost) -> list[str]:
    energy = [f"{cell.part.power_fj(cell.period_ps):,.5g}"] if cell.stimulus else []
    return [
        f"{cell.part.period_ps:,.0f}",
        f"{cell.part.area_um2:,.5g}",
        *energy,
        f"{cell.part.leakage_nw:,.4g}",
    ]
