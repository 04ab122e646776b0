"""Technologies, memories and DRAM standards as text, and how far an imported one is from its library."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, escaped, shown, unknown
from hwsim.extras import missing
from hwsim.tech.names import is_path, provided, technologies


def dram_line(name: str) -> str:
    """One line on the bandwidth and the energy of the DRAM standard ``name``."""
    from hwsim.tech.memory import dram
    one = dram(name)
    energy = f"{one.energy_known.value:.3g} pJ/bit" if one.energy_known else "energy not known"
    return f"{one.bandwidth.value:.4g} GB/s per {one.per}, {energy}"


def first_line(path: Path) -> str:
    """The comment that the technology file at ``path`` begins with, of at most 200 characters."""
    with path.open(encoding="utf-8", errors="replace") as f:
        return f.readline(200).lstrip("# ").rstrip()


def show_any(name: str, liberty: str | None = None) -> None:
    """All that has this name: cells, memories, a DRAM standard."""
    from hwsim.tech import memory
    known = {show_memory: memory.memories(), show_dram: memory.drams()}
    cells = is_path(name) or name in technologies()
    if not cells and name in provided().refused:
        raise ConfigError(provided().refused[name])
    others = [show for show, names in known.items() if name in names]
    if not cells and not others:
        names = {*technologies(), *memory.memories(), *memory.drams()}
        raise ConfigError(
            f"{unknown('name', name, names, '`hwsim tech list`')}, not {shown(name)}; a file's name ends in "
            ".yaml"
        )
    if liberty and not cells:
        raise ConfigError(f"--liberty: {name} has no standard cells")
    if cells:
        show_cells(name, liberty)
    for show in others:
        show(name)


def show_cells(name: str, liberty: str | None) -> None:
    """Print the header and the cells of a technology.

    * ``name``: its name or file.
    * ``liberty``: a file to write the technology to as a Liberty library; None for none.
    """
    from hwsim.answers.tables import console
    from hwsim.generate import write_files
    from hwsim.tech.reference import fanout_4
    from hwsim.tech.technology import load_technology
    technology = load_technology(name)
    out = console()
    for key, value in technology.header.to_dict().items():
        out.print(f"{key:<14} {value}", indent=15)
    out.print(f"{'fan-out 4':<14} {fanout_4(technology):.3g} ps, of the weakest inverter", indent=15)
    out.print(f"{'cells':<14} {len(technology.cells)}", indent=15)
    for family, names in technology.families.items():
        sizes = ", ".join(f"{n} ({technology.cells[n].area_um2:g} um2)" for n in names)
        out.print(f"  {family:<18} {sizes}", indent=21)
    gates = ", ".join(f"{n} ({gate.area_um2:g} um2)" for n, gate in technology.clock_gates.items())
    out.print(f"{'clock gates':<14} {gates or 'none stated'}", indent=15)
    if liberty:
        path = Path(liberty)
        text = technology.to_liberty()
        write_files(path.parent, {path.name: text})
        print(escaped(f"{path}  {len(text):,} bytes"))


def show_memory(name: str) -> None:
    """Print what is known of the memories of a technology: kinds of figures, the rule for other sizes, the
    table.
    """
    from hwsim.answers.tables import console, table
    from hwsim.quantity import Quantity
    from hwsim.tech import memory
    from hwsim.tech.sram_table import FIGURES, TECHNOLOGIES
    facts = TECHNOLOGIES[name]
    found = memory.every(name)
    rule = (
        "other sizes are interpolated between these, and tiled beyond them"
        if facts.drawn
        else "other sizes are tiles of these macros"
    )
    out = console()
    out.print(f"{name}: {memory.conditions(name)}; {memory.sizes(name)}; {rule}")
    for key, column in FIGURES.items():
        kinds = list(dict.fromkeys(row.kinds[key] for row, _ in found if row.values[key] is not None))
        lacking = sum(row.values[key] is None for row, _ in found)
        text = [
            f"{kind}: {facts.formulas[key]}" if kind in memory.MODELLED and key in facts.formulas else kind
            for kind in kinds
        ]
        text += [f"unknown for {lacking} of {len(found)}: {facts.missing[key]}"] if lacking else []
        out.print(f"{column.title:<18} {'; '.join(text)}", indent=19)

    def cell(figure: Quantity | str, scale: float, digits: int = 4) -> str:
        return f"{figure.value * scale:,.{digits}g}" if isinstance(figure, Quantity) else "?"

    columns = [
        "memory",
        "words",
        "bit",
        "KiB",
        "ports",
        "mask",
        "area um2",
        "clk-q ps",
        "setup ps",
        "cycle ps",
        "leakage mW",
        "read pJ",
        "write pJ",
    ]
    rows = [
        [
            row.name or name,
            str(m.words),
            str(m.bits),
            f"{m.kib:g}",
            m.ports,
            row.mask,
            cell(m.area, 1e6, 6),
            cell(m.clk_to_q, 1e3),
            cell(m.setup, 1e3),
            cell(m.cycle, 1e3),
            cell(m.leakage, 1),
            cell(m.read_energy, 1),
            cell(m.write_energy, 1),
        ]
        for row, m in found
    ]
    out.print(table(columns, rows, 1, ("mask", "KiB", "setup ps", "ports", "clk-q ps", "leakage mW")))


def show_dram(name: str) -> None:
    """Print bandwidth and energy of the DRAM standard ``name``, with their sources."""
    from hwsim.answers.tables import console
    from hwsim.tech import memory
    one = memory.dram(name)
    out = console()
    out.print(f"{'bandwidth':<14} {one.bandwidth}", indent=15)
    out.print(f"{'energy':<14} {one.energy_known or f'not known: {one.energy_missing}'}", indent=15)
    out.print(f"{'background':<14} not known; dram.background_mw of a configuration gives it", indent=15)


@dataclass(frozen=True)
class Comparison:
    """How far the compact figures are from the library's: rows of every arc, and rows of a netlist under a
    title, or why there are none."""

    arcs: list[list[str]]
    title: str
    netlist: list[list[str]]


def comparison(technology: Any, library: Any) -> Comparison:
    """The compact technology beside its library."""
    from hwsim.tech.deviation import cell_deviation, compare
    from hwsim.tech.reference import available, mapped_mac
    found = cell_deviation(technology, library)
    arcs = [
        [k, f"{d.count:,}", f"{d.mean:+.2%}", f"{d.rms:.2%}", f"{d.worst:+.2%}"] for k, d in found.items()
    ]
    if not available():
        return Comparison(arcs, f"not compared, {missing('mapping', 'Yosys', 'synth')}", [])
    try:
        netlist = mapped_mac(technology)
    except ConfigError as e:
        return Comparison(arcs, f"not compared, {e}", [])
    rows = [
        [c.what, c.unit, f"{c.full:,.4g}", f"{c.compact:,.4g}", f"{c.deviation:+.2%}"]
        for c in compare(netlist, technology, library)
    ]
    return Comparison(arcs, f"int8 multiply-accumulate, {len(netlist.instances)} cells", rows)


def report(technology: Any, left: Counter, compared: Comparison) -> None:
    """What was taken, what was left and why, and how far the compact figures are from the library's."""
    from hwsim.answers.tables import console, table
    out = console()
    gates = [f"{len(technology.clock_gates)} clock gates"] if technology.clock_gates else []
    out.print(
        "taken: " + ", ".join([*(f"{len(n)} {family}" for family, n in technology.families.items()), *gates])
    )
    out.print("left: " + (", ".join(f"{n} {reason}" for reason, n in left.most_common() if n) or "nothing"))
    out.print(
        "left of every cell: hold, recovery, removal and pulse width checks, asynchronous arcs, current "
        "source models, wire loads"
    )
    out.print(table(["every arc, over its working range", "points", "mean", "rms", "worst"], compared.arcs))
    if compared.netlist:
        out.print(table([compared.title, "unit", "library", "compact", "deviation"], compared.netlist, 2))
    else:
        out.print(f"reference netlist: {compared.title}")
