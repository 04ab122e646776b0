"""The command ``hwsim tech``: lists and shows technologies, memories and DRAM standards, and imports Liberty
libraries.
"""

import argparse
import re
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, ParamError, escaped, shown

HELP = "List and show technologies, or create one from Liberty libraries."
EXAMPLE = "hwsim tech import cells_typ.lib.gz -o configs/tech/mine.yaml --process-nm 28"
NAME = r"[A-Za-z][A-Za-z0-9_]{0,63}"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The actions of ``hwsim tech`` and their options."""
    actions = sub.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=type(sub))
    actions.add_parser("list", help="list technologies, memories and DRAM "
                       "standards").set_defaults(tech=run_list)
    one = actions.add_parser("show", help="show a technology, memory or DRAM standard")
    one.set_defaults(tech=run_show)
    one.add_argument("name", help="a name from `hwsim tech list`, or the YAML file of a technology")
    one.add_argument("--liberty", metavar="FILE", help="also write the technology as a Liberty library")
    one = actions.add_parser("import",
                             help="create a technology file from Liberty libraries; report its cells and its "
                             "deviation from the library")
    one.set_defaults(tech=run_import)
    one.add_argument("library", nargs="+",
                     help="Liberty file, plain or gzipped; several files are read as one library")
    one.add_argument("-o", "--output", required=True, metavar="FILE", help="technology file to write (.yaml)")
    one.add_argument("--name", default="", help="name of the technology (default: name of the output file)")
    one.add_argument("--process-nm", type=float, required=True, metavar="NM",
                     help="process node in nm, which Liberty does not state")
    one.add_argument("--source", default="", help="origin of the library (default: its own name)")
    one.add_argument("--licence", default="not stated",
                     help="licence of the library, stated at the top of the file (default: not stated)")
    one.add_argument("--corner", default="",
                     help="process corner (default: name of the operating conditions)")
    one.add_argument("--note", action="append", default=[], metavar="TEXT",
                     help="a further comment line at the top of the file; may be repeated")


def run(args: argparse.Namespace) -> int:
    """``hwsim tech ACTION``."""
    return args.tech(args)


def run_list(args: argparse.Namespace) -> int:
    """``hwsim tech list``: the values of ``technology``, ``buffers.technology`` and ``dram.type`` in a
    configuration.
    """
    from hwsim.answers.catalogue import KINDS
    from hwsim.answers.tables import console
    from hwsim.answers.technology import dram_line
    from hwsim.tech import memory
    out = console()

    def section(title: str, entries: dict[str, str]) -> None:
        out.print(title)
        for name, about in entries.items():
            out.print(f"  {name:<16} {about}", indent=19)

    section("standard cells (technology)", KINDS["technologies"]())
    section("memories (buffers.technology)", {name: f"{memory.conditions(name)}: {memory.sizes(name)}"
                                              for name in memory.memories()})
    section("DRAM (dram.type)", {name: dram_line(name) for name in memory.drams()})
    return 0


def run_show(args: argparse.Namespace) -> int:
    """``hwsim tech show NAME``."""
    from hwsim.answers.technology import show_any
    show_any(args.name, args.liberty)
    return 0


def run_import(args: argparse.Namespace) -> int:
    """``hwsim tech import FILE.. -o NAME.yaml``."""
    from hwsim.answers.technology import comparison, report
    from hwsim.generate import write_files
    from hwsim.tech.reading import Library
    from hwsim.tech.reduction import reduce
    from hwsim.tech.writing import yaml_text
    output = Path(args.output)
    if output.suffix not in (".yaml", ".yml"):
        raise ConfigError(f"-o: must end in .yaml, not {shown(output.name)}")
    name = args.name or output.stem
    if not re.fullmatch(NAME, name):
        raise ConfigError(f"--name: must be letters, digits and _, beginning with a letter, not "
                          f"{shown(name)}")
    library = Library([Path(p) for p in args.library])
    try:
        reduction = reduce(library, header(args, name, library))
    except ParamError as e:
        raise ConfigError(e.message) from None
    technology = reduction.technology
    text = yaml_text(
        technology.header, technology.cells, heading(technology, args.note), technology.clock_gates
    )
    compared = comparison(technology, library)
    write_files(output.parent, {output.name: text})
    print(escaped(f"{output}  {len(text):,} bytes, {len(technology.cells)} of {len(library.places)} cells"))
    report(technology, reduction.left, compared)
    return 0


CLOCK_GATES = (
    "A figure of a clock gate is the mean over edges and conditions at the smaller slew and half of the "
    "largest load."
)


def header(args: argparse.Namespace, name: str, library: Any) -> dict[str, Any]:
    """Return the header of the technology, from the options and the library. Control characters are escaped,
    because no file may contain them.
    """
    own, conditions = library.files, library.conditions
    corner = escaped(args.corner or own[0].condition_name or "not stated")
    source = escaped(args.source or ", ".join(f.name for f in own))
    return {"name": name, "process_nm": args.process_nm, "source": source, "licence": escaped(args.licence),
            "corner": corner, "voltage_v": conditions.voltage_v, "temperature_c": conditions.temperature_c,
            "delay_pct": conditions.delay_pct, "slew_low_pct": conditions.slew_low_pct,
            "slew_high_pct": conditions.slew_high_pct, "slew_derate": conditions.slew_derate}


def heading(technology: Any, notes: list[str]) -> list[str]:
    """Return the comment at the top of a technology file."""
    head = technology.header
    return [f"{head.name}: {len(technology.cells)} standard cells, {head.conditions}",
            f"Source: {head.source}", f"Licence: {head.licence}", *notes,
            "Figures are the library's, sampled at two input slews and two output loads by bilinear "
            "interpolation between its own points;",
            "the worst over the states of the other inputs for delays and slews, the mean for energies, the "
            "sum over the supplies.",
            *([CLOCK_GATES] if technology.clock_gates else []),
            "Units: um2, nW, fF, ps, fJ. Four numbers: (slew 0, load 0), (slew 0, load 1), (slew 1, load 0), "
            "(slew 1, load 1).",
            "Wires: none; loads are pin capacitances. Made by `hwsim tech import`, which reports how far it "
            "is from the library."]
