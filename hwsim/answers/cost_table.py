"""A synthesized engine as a table."""

from dataclasses import replace

from hwsim.answers.tables import console, table
from hwsim.cost.netlist.memories import BANK, WHOLE_BITS
from hwsim.cost.result import Cost, PartCost, shares_text
from hwsim.display import display
from hwsim.options import INTERCONNECT
from hwsim.pe import architectures

LINES = 5  # of wires and clock, those that draw most
COLUMNS = [
    "part",
    "instances",
    "cells",
    "flops",
    "um2 each",
    "um2 all",
    "share",
    "min period ps",
    "nW each",
    "fJ/clock each",
    "glitches",
    "share",
]
OPTIONAL = ("nW each", "glitches", "flops", "um2 each", "cells", "min period ps")


def print_cost(cost: Cost, fresh: bool) -> None:
    """Print the parts of an engine, its totals, and what the figures hold for.

    * ``cost``: the result of a synthesis.
    * ``fresh``: whether this run made it.
    """
    out = console()
    verbose = display().verbose
    rows, wiring = rows_and_wiring(cost)
    out.print(table(COLUMNS, rows, optional=OPTIONAL))
    if verbose:
        for line in details(cost, wiring):
            out.print(line)
    out.print(cost.memories_text())
    without = f"; {cost.bare_ps:,.0f} ps without wires" if any(p.kind == "wires" for p in cost.parts) else ""
    out.print(f"longest path: {cost.chain_ps:,.0f} ps through {cost.chain}{without}")
    out.print(f"energy: {cost.stimulus}; {cost.cycles:,} cycles, utilization {cost.utilization:.1%}")
    equals = "equals" if fresh else "equalled, when it was made,"
    out.print(
        f"every netlist {equals} the Verilog on every recorded clock, which gave the golden model's result"
    )
    if cost.memories:
        out.print("macros have no netlist: every access of every instance on those clocks was counted")
    out.print(totals(cost))
    out.print(
        f"{cost.name}, {cost.kind}: {cost.source}"
        + ("" if verbose else "; -v shows wires and energies by events")
    )


def rows_and_wiring(cost: Cost) -> tuple[list[list[str]], list[str]]:
    """The rows of the table of parts, and the names of the parts that have wires and no cells."""
    area = cost.area.value
    energy = cost.energy_per_clock.value * 1e3
    rows, wiring = [], []
    for p in rows_of(cost):
        if p.wiring:
            wiring.append(p.part)
            continue
        drawn = p.power_fj(cost.period_ps)
        period = f"{p.period_ps:,.0f}" if p.period_ps else ""
        rows.append([
            p.part,
            f"{p.instances:,}",
            *counts(p),
            f"{p.area_um2:,.2f}",
            f"{p.area_um2 * p.instances:,.1f}",
            f"{p.area_um2 * p.instances / area:.1%}",
            period,
            f"{p.leakage_nw:,.1f}",
            f"{drawn:,.1f}",
            f"x{p.energy_fj / p.settled_fj:.2f}" if p.settled_fj else "",
            f"{drawn * p.instances / energy:.1%}",
        ])
    return rows, wiring


def details(cost: Cost, wiring: list[str]) -> list[str]:
    """Lines for ``-v``: how the engine is taken apart, its largest wires, and its energies by event.

    * ``cost``: the result of a synthesis.
    * ``wiring``: the names of the parts without cells.
    """
    out = [f"wiring only, no cells: {', '.join(wiring)}" if wiring else "every part has cells",
           f"memories of flip-flops beyond {WHOLE_BITS:,} bit are in banks of {BANK} words"]
    for p in sorted((p for p in cost.parts if p.kind in INTERCONNECT), key=lambda p: -p.energy_fj)[:LINES]:
        out.append(f"{p.part}: {p.title}, {p.energy_fj:,.4g} fJ/clock")
    events = cost.events
    return [
        *out,
        "the engine is the sum of its parts, each hardened on its own",
        f"by events, pJ: {events.clock_pj:,.4g} every clock; "
        + ", ".join(f"{e} {pj:,.4g}" for e, pj in events.event_pj.items()),
    ]


def counts(part: PartCost) -> tuple[str, str]:
    """Cells and flip-flops of a part; a macro has none."""
    return ("macro", "-") if part.kind == "memory" else (f"{part.cells:,}", f"{part.flops:,}")


def rows_of(cost: Cost) -> list[PartCost]:
    """The parts of an engine, with all wires as one part."""
    wires = [p for p in cost.parts if p.kind == "wires"]
    sums = {
        key: sum(getattr(p, key) for p in wires)
        for key in ("cells", "area_um2", "leakage_nw", "energy_fj", "settled_fj")
    }
    others = [p for p in cost.parts if p.kind != "wires"]
    return [*others, replace(wires[0], part="wires", **sums)] if wires else others


def print_flat(cost: Cost, one: Cost) -> None:
    """Print the sum of parts ``cost`` beside the flat engine ``one``."""
    from hwsim.cost.flat import comparison
    rows = [[what, unit, f"{parts:,.5g}", f"{flat:,.5g}", f"{flat / parts:.3f}" if parts else ""]
            for what, unit, parts, flat in comparison(cost, one)]
    console().print(table(["the engine, two ways", "unit", "sum of parts", "flat", "flat / parts"], rows, 2))


def totals(cost: Cost) -> str:
    """Area, clock, power and rates of an engine in one line."""
    shares = cost.shares()
    pe = architectures().get(cost.design.get("pe", ""))
    counted = f" (MACs and operations {pe.counted})" if pe and pe.counted else ""
    return (
        f"area {cost.area.value * 1e-6:,.4g} mm2 ({shares_text(shares['area'])}), fmax "
        f"{cost.fmax.value:,.0f} MHz, at {1e6 / cost.period_ps:,.4g} MHz {cost.power.value:,.4g} mW "
        f"({shares_text(shares['energy'])}; {cost.leakage.value:,.3g} mW of it leakage), "
        f"{cost.energy_per_mac.value:,.4g} pJ/MAC, {cost.tops.value:,.4g} {cost.operations}, "
        f"{cost.tops_per_watt.value:,.4g} {cost.operations}/W, {cost.tops_per_mm2.value:,.4g} "
        f"{cost.operations}/mm2{counted}"
    )


def curve_rows(costs: list[Cost]) -> list[list[str]]:
    """The rows of a table of results at several periods, one each."""
    names = ("area", "energy_per_clock", "energy_per_mac", "leakage", "tops", "tops_per_watt", "tops_per_mm2")
    return [
        [f"{c.period_ps:,.0f}", f"{c.chain_ps:,.0f}", *(f"{getattr(c, name).value:,.4g}" for name in names)]
        for c in costs
    ]


def print_curve(costs: list[Cost]) -> None:
    """Print area and energy at several clock periods."""
    out = console()
    last = costs[-1]
    out.print(f"{last.name}, {last.kind}: {last.basis}; {last.stimulus}")
    rates = [last.operations, f"{last.operations}/W", f"{last.operations}/mm2"]
    out.print(table(["period ps", "longest path ps", "area um2", "pJ/clock", "pJ/MAC", "leakage mW", *rates],
                    curve_rows(costs), 0, ("leakage mW", last.operations, "pJ/MAC")))
