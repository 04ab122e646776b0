"""The command ``hwsim tech``: list and show technologies, memories and DRAM standards, and make a technology from Liberty libraries."""

import argparse
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, ParamError, escaped, shown, unknown
from hwsim.extras import missing
from hwsim.library import shipped
from hwsim.tech.names import is_path, provided, technologies

NAME = r"[A-Za-z][A-Za-z0-9_]{0,63}"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The actions of ``hwsim tech`` and their options."""
    actions = sub.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=type(sub))
    actions.add_parser("list", help="list technologies, memories and DRAM standards").set_defaults(tech=run_list)
    one = actions.add_parser("show", help="show what a technology, memory or DRAM standard holds")
    one.set_defaults(tech=run_show)
    one.add_argument("name", help="a name of `hwsim tech list`, or a technology's YAML file")
    one.add_argument("--liberty", metavar="FILE", help="also write it as a Liberty library")
    one = actions.add_parser("import", help="make a technology file from Liberty libraries; say what was taken and how far it is off")
    one.set_defaults(tech=run_import)
    one.add_argument("library", nargs="+", help="Liberty file, plain or gzipped; several are read as one library")
    one.add_argument("-o", "--output", required=True, metavar="FILE", help="technology file to write (.yaml)")
    one.add_argument("--name", default="", help="its name (default: that of the file)")
    one.add_argument("--process-nm", type=float, required=True, metavar="NM", help="node of the process, which Liberty does not state")
    one.add_argument("--source", default="", help="where the library comes from (default: its own name)")
    one.add_argument("--licence", default="not stated", help="licence of the library, for the head of the file")
    one.add_argument("--corner", default="", help="process corner (default: name of the operating conditions)")
    one.add_argument("--note", action="append", default=[], metavar="TEXT", help="a further line for the head of the file; repeatable")


def run(args: argparse.Namespace) -> int:
    """``hwsim tech ACTION``."""
    return args.tech(args)


def run_list(args: argparse.Namespace) -> int:
    """``hwsim tech list``: what ``technology``, ``buffers.technology`` and ``dram.type`` of a configuration may be."""
    from hwsim.tech import memory
    from hwsim.tech.names import own
    print("standard cells (technology)")
    for name, path in shipped("technology").items():
        print(f"  {name:<16} {first_line(path)}")
    for name, path in own().items():
        print(escaped(f"  {name:<16} {first_line(path)} ({path})"))
    print("memories (buffers.technology)")
    for name in memory.memories():
        print(f"  {name:<16} {memory.conditions(name)}: {memory.sizes(name)}")
    print("DRAM (dram.type)")
    for name in memory.drams():
        print(f"  {name:<16} {dram_line(name)}")
    return 0


def dram_line(name: str) -> str:
    """Bandwidth and energy of a DRAM standard."""
    from hwsim.tech.memory import dram
    one = dram(name)
    energy = f"{one.energy_known.value:.3g} pJ/bit" if one.energy_known else "energy not known"
    return f"{one.bandwidth.value:.4g} GB/s per {one.per}, {energy}"


def first_line(path: Path) -> str:
    """The comment that a technology file opens with."""
    with path.open(encoding="utf-8", errors="replace") as f:
        return f.readline(200).lstrip("# ").rstrip()


def run_show(args: argparse.Namespace) -> int:
    """``hwsim tech show NAME``."""
    return show_any(args.name, args.liberty)


def show_any(name: str, liberty: str | None = None) -> int:
    """All that has this name: cells, memories, a DRAM standard."""
    from hwsim.tech import memory
    known = {show_memory: memory.memories(), show_dram: memory.drams()}
    cells = is_path(name) or name in technologies()
    if not cells and name in provided().refused:
        raise ConfigError(provided().refused[name])
    others = [show for show, names in known.items() if name in names]
    if not cells and not others:
        names = {*technologies(), *memory.memories(), *memory.drams()}
        raise ConfigError(f"{unknown('name', name, names)}, not {shown(name)}; a file's name ends in .yaml")
    if liberty and not cells:
        raise ConfigError(f"--liberty: {name} has no standard cells")
    if cells:
        show_cells(name, liberty)
    for show in others:
        show(name)
    return 0


def show_cells(name: str, liberty: str | None) -> None:
    """A technology's header and cells; also written as a Liberty library where a file is named."""
    from hwsim.generate import write_files
    from hwsim.tech.reference import fanout_4
    from hwsim.tech.technology import load_technology
    technology = load_technology(name)
    for key, value in technology.header.to_dict().items():
        print(f"{key:<14} {value}")
    print(f"{'fan-out 4':<14} {fanout_4(technology):.3g} ps, of the weakest inverter")
    print(f"{'cells':<14} {len(technology.cells)}")
    for family, names in technology.families.items():
        print(f"  {family:<18} " + ", ".join(f"{n} ({technology.cells[n].area_um2:g} um2)" for n in names))
    if liberty:
        path = Path(liberty)
        text = technology.to_liberty()
        write_files(path.parent, {path.name: text})
        print(escaped(f"{path}  {len(text):,} bytes"))


def show_memory(name: str) -> None:
    """What is known of a technology's memories and of what kind, the rule for other sizes, and every memory of its table."""
    from hwsim.quantity import Quantity
    from hwsim.tables import console, table
    from hwsim.tech import memory
    from hwsim.tech.sram_table import FIGURES, TECHNOLOGIES
    facts, found = TECHNOLOGIES[name], memory.every(name)
    rule = "other sizes are interpolated between these, and tiled beyond them" if facts.drawn else "other sizes are tiles of these macros"
    out = console()
    out.print(f"{name}: {memory.conditions(name)}; {memory.sizes(name)}; {rule}")
    for key, column in FIGURES.items():
        kinds = list(dict.fromkeys(row.kinds[key] for row, _ in found if row.values[key] is not None))
        lacking = sum(row.values[key] is None for row, _ in found)
        text = [f"{kind}: {facts.formulas[key]}" if kind in memory.MODELLED and key in facts.formulas else kind for kind in kinds]
        text += [f"unknown for {lacking} of {len(found)}: {facts.missing[key]}"] if lacking else []
        out.print(f"{column.title:<18} {'; '.join(text)}")

    def cell(figure: Quantity | str, scale: float, digits: int = 4) -> str:
        return f"{figure.value * scale:,.{digits}g}" if isinstance(figure, Quantity) else "?"

    columns = ["memory", "words", "bit", "KiB", "ports", "mask", "area um2", "clk-q ps", "setup ps", "cycle ps", "leakage mW", "read pJ",
               "write pJ"]
    rows = [[row.name or name, str(m.words), str(m.bits), f"{m.kib:g}", m.ports, row.mask, cell(m.area, 1e6, 6), cell(m.clk_to_q, 1e3),
             cell(m.setup, 1e3), cell(m.cycle, 1e3), cell(m.leakage, 1), cell(m.read_energy, 1), cell(m.write_energy, 1)]
            for row, m in found]
    out.print(table(columns, rows, 1, ("mask", "KiB", "setup ps", "ports", "clk-q ps", "leakage mW")))


def show_dram(name: str) -> None:
    """Bandwidth and energy of a DRAM standard with their sources."""
    from hwsim.tech import memory
    one = memory.dram(name)
    print(f"{'bandwidth':<14} {one.bandwidth}")
    print(f"{'energy':<14} {one.energy_known or f'not known: {one.energy_missing}'}")
    print(f"{'background':<14} not known; dram.background_mw of a configuration gives it")


def run_import(args: argparse.Namespace) -> int:
    """``hwsim tech import FILE.. -o NAME.yaml``."""
    from hwsim.generate import write_files
    from hwsim.tech.reading import Library
    from hwsim.tech.reduction import reduce
    from hwsim.tech.writing import yaml_text
    output = Path(args.output)
    if output.suffix not in (".yaml", ".yml"):
        raise ConfigError(f"-o: must end in .yaml, not {shown(output.name)}")
    name = args.name or output.stem
    if not re.fullmatch(NAME, name):
        raise ConfigError(f"--name: must be letters, digits and _, beginning with a letter, not {shown(name)}")
    library = Library([Path(p) for p in args.library])
    try:
        reduction = reduce(library, header(args, name, library))
    except ParamError as e:
        raise ConfigError(e.message) from None
    technology = reduction.technology
    text, compared = yaml_text(technology, heading(technology, args.note)), comparison(technology, library)
    write_files(output.parent, {output.name: text})
    print(escaped(f"{output}  {len(text):,} bytes, {len(technology.cells)} of {len(library.places)} cells"))
    report(technology, reduction.left, compared)
    return 0


def header(args: argparse.Namespace, name: str, library: Any) -> dict[str, Any]:
    """The header of the technology, from the options and the library; no text of it holds control characters, which no file may."""
    own, conditions = library.files, library.conditions
    corner = escaped(args.corner or own[0].condition_name or "not stated")
    source = escaped(args.source or ", ".join(f.name for f in own))
    return {"name": name, "process_nm": args.process_nm, "source": source, "licence": escaped(args.licence), "corner": corner,
            "voltage_v": conditions.voltage_v, "temperature_c": conditions.temperature_c, "delay_pct": conditions.delay_pct,
            "slew_low_pct": conditions.slew_low_pct, "slew_high_pct": conditions.slew_high_pct, "slew_derate": conditions.slew_derate}


def heading(technology: Any, notes: list[str]) -> list[str]:
    """The comment that a technology file opens with."""
    head = technology.header
    return [f"{head.name}: {len(technology.cells)} standard cells, {head.conditions}",
            f"Source: {head.source}", f"Licence: {head.licence}", *notes,
            "Figures are the library's, sampled at two input slews and two output loads by bilinear interpolation between its own points;",
            "the worst over the states of the other inputs for delays and slews, the mean for energies, the sum over the supplies.",
            "Units: um2, nW, fF, ps, fJ. Four numbers: (slew 0, load 0), (slew 0, load 1), (slew 1, load 0), (slew 1, load 1).",
            "Wires: none; loads are pin capacitances. Made by `hwsim tech import`, which reports how far it is from the library."]


@dataclass(frozen=True)
class Comparison:
    """How far the compact figures are from the library's: rows of every arc, and rows of a netlist under a title, or why there are none."""

    arcs: list[list[str]]
    title: str
    netlist: list[list[str]]


def comparison(technology: Any, library: Any) -> Comparison:
    """The compact technology beside its library."""
    from hwsim.tech.deviation import cell_deviation, compare
    from hwsim.tech.reference import available, mapped_mac
    found = cell_deviation(technology, library)
    arcs = [[k, f"{d.count:,}", f"{d.mean:+.2%}", f"{d.rms:.2%}", f"{d.worst:+.2%}"] for k, d in found.items()]
    if not available():
        return Comparison(arcs, f"not compared, {missing('mapping', 'Yosys', 'synth')}", [])
    try:
        netlist = mapped_mac(technology)
    except ConfigError as e:
        return Comparison(arcs, f"not compared, {e}", [])
    rows = [[c.what, c.unit, f"{c.full:,.4g}", f"{c.compact:,.4g}", f"{c.deviation:+.2%}"] for c in compare(netlist, technology, library)]
    return Comparison(arcs, f"int8 multiply-accumulate, {len(netlist.instances)} cells", rows)


def report(technology: Any, left: Counter, compared: Comparison) -> None:
    """What was taken, what was left and why, and how far the compact figures are from the library's."""
    from hwsim.tables import console, table
    out = console()
    out.print("taken: " + ", ".join(f"{len(n)} {family}" for family, n in technology.families.items()))
    out.print("left: " + (", ".join(f"{n} {reason}" for reason, n in left.most_common() if n) or "nothing"))
    out.print("left of every cell: hold, recovery, removal and pulse width checks, asynchronous arcs, current source models, wire loads")
    out.print(table(["every arc, over its working range", "points", "mean", "rms", "worst"], compared.arcs))
    if compared.netlist:
        out.print(table([compared.title, "unit", "library", "compact", "deviation"], compared.netlist, 2))
    else:
        out.print(f"reference netlist: {compared.title}")
