"""A part becomes netlists of standard cells: Yosys and ABC in a process of their own.

The recipe: ``synth`` with Booth multipliers, flattened but for the parts inside, memories as flip-flops; the
smallest flip-flops of the technology; then gates mapped to its cells in several styles (:data:`STYLES`), each
buffered and sized for the target delay. One run of Yosys writes the netlists of all styles; which one is
taken is decided by area and timing (:mod:`hwsim.cost.fitting`). ``FLOW`` names the recipe in the keys of
stored results.
"""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hwsim.cost.netlist.library import Adder, adder_map, fastest_flops, full_adder, liberty_of, smallest_flops
from hwsim.cost.netlist.parts import Part
from hwsim.errors import ConfigError
from hwsim.extras import missing
from hwsim.files.temporary import Temporary
from hwsim.tech import tool
from hwsim.tech.clock_gates import gates_for
from hwsim.tech.netlist import Netlist, read_netlist
from hwsim.tech.reference import available
from hwsim.tech.technology import Technology

FLOW = "2"  # counts up with every change of the recipe, of timing or of the energy model
YOSYS = "pyosys 0.70"
CLOCK_GATE = "hwsim_clock_gate"
LEAST_GATED = 4
"""Flip-flops with one enable that a clock gate is made for: the load of its clock pin is that of about
four."""
SCRIPT = """\
{read}
hierarchy -check -top {top}
synth -top {top} -flatten -booth -noshare -noabc -run :check
opt -purge
"""
GATE = f"clockgate -pos {CLOCK_GATE} enable:clock:gated -min_net_size {{least}}\n"
STYLE = """\
design -push-copy
dfflibmap -liberty {flops}.lib
opt
setundef -zero
{extract}
abc -liberty cells.lib -D {target} -script +strash;{cover};topo;buffer,-c;upsize,-c,{{D}};dnsize,-c,{{D}}
splitnets
opt_clean -purge
write_json -selected {style}.json
design -pop
"""
EXTRACT = """\
extract_fa -fa
opt_clean
techmap -map adders.v
techmap
opt -purge
select t:{cell} %m"""
SMALL = "&get,-n;&dch,-f;&nf,{D};&put"
FAST = "dch;map,-B,0.9,{D}"
STYLES = {
    "flow": ("small", SMALL),
    "cover": ("small", FAST),
    "adders": ("small", SMALL),
    "fast": ("fast", FAST),
}
"""Flip-flops and how ABC covers gates by cells. ``&nf`` is mostly the smaller, ``map`` the faster where delay
is all, and the smaller where there are many multiplexers. ``adders``: ``&nf`` around the technology's full
adders, which is the smallest and slow. ``fast``:
around its fastest flip-flops; the other styles take the smallest."""
PROGRAM = "from pyosys import libyosys as ys; ys.run_pass('script map.ys', ys.Design())"
TIMEOUT_S = 900.0


def require() -> None:
    """Raise :class:`ConfigError` unless the synthesis tool is installed."""
    if not available():
        raise missing("synthesis", "Yosys", "synth")


def synthesize(part: Part, technology: Technology, target_ps: float, styles: Sequence[str] = tuple(STYLES),
               timeout_s: float = TIMEOUT_S, clock_gates: bool = False) -> dict[str, Netlist]:
    """Map a part for a combinational delay of ``target_ps`` in some of :data:`STYLES`: style -> netlist.

    With ``clock_gates``, flip-flops that share an enable have a gated clock
    (:class:`~hwsim.tech.clock_gates.Gates`) instead of multiplexers that hold their values.

    ``adders`` is left out where the technology has no full adder or the part nothing to make one of, ``fast``
    where its smallest flip-flops are the fastest. :class:`ConfigError` where the tool is missing, fails or
    takes too long.
    """
    require()
    adder = full_adder(technology)
    small = smallest_flops(technology)
    fast = fastest_flops(technology)
    missing = {"adders": adder is None, "fast": small == fast}
    styles = [style for style in STYLES if style in styles and not missing.get(style)]
    files = {
        "part.v": part.text,
        "cells.lib": technology.to_liberty(),
        "small.lib": liberty_of(technology, small),
        "fast.lib": liberty_of(technology, fast),
        "adders.v": adder_map(adder) if adder else "",
        "map.ys": script(part, round(target_ps), styles, adder, clock_gates),
    }
    with Temporary() as name:
        yosys(part.name, Path(name), files, f"{styles[-1]}.json", timeout_s)
        texts = {style: (Path(name) / f"{style}.json").read_text(encoding="utf-8") for style in styles}
    try:
        return {
            style: opened(text, part, technology)
            for style, text in texts.items()
            if style != "adders" or f'"{part.module}"' in text
        }
    except ConfigError as e:
        raise ConfigError(f"{part.name}: {e.message}") from None


def script(
    part: Part, target_ps: int, styles: Sequence[str], adder: Adder | None, clock_gates: bool = False
) -> str:
    """The commands that map a part in some styles, in order."""
    lines = [
        SCRIPT.format(read=part.read, top=part.module),
        *([GATE.format(least=LEAST_GATED)] if clock_gates else []),
    ]
    for style in styles:
        flops, cover = STYLES[style]
        extract = EXTRACT.format(cell=adder.cell.name) if adder and style == "adders" else ""
        lines.append(STYLE.format(flops=flops, extract=extract, target=target_ps, cover=cover, style=style))
    return "".join(lines)


def yosys(what: str, folder: Path, files: dict[str, str], wanted: str, timeout_s: float) -> str:
    """Write the files, run the script ``map.ys`` among them, and read the file that it wrote. Every failure
    is a :class:`ConfigError`."""
    ended = ran(what, folder, files, timeout_s)
    if ended.returncode or not (folder / wanted).exists():
        raise ConfigError(f"{what}: {tool.failure(ended, 'Yosys')}")
    return (folder / wanted).read_text(encoding="utf-8")


def ran(what: str, folder: Path, files: dict[str, str], timeout_s: float) -> subprocess.CompletedProcess:
    """Write the files and run the script ``map.ys`` among them to its end, good or bad.

    A run that does not end, or that the machine does not allow, is a :class:`ConfigError`.
    """
    try:
        for file, text in files.items():
            (folder / file).write_text(text, encoding="utf-8")
        ended = tool.run(tool.python(PROGRAM), folder, timeout_s)
        tool.check_space(folder)
        return ended
    except subprocess.TimeoutExpired:
        raise ConfigError(
            f"{what}: synthesis was stopped after {timeout_s:g} s; --timeout SECONDS allows more"
        ) from None
    except OSError as e:
        raise ConfigError(
            f"{what}: synthesis cannot run: {e.strerror or e}", str(e.filename or folder)
        ) from None


def opened(text: str, part: Part, technology: Technology) -> Netlist:
    """The netlist of a part, with pins of black boxes as ports ``instance.pin`` of the other direction.

    * ``text``: Yosys JSON.
    * ``part``: the part.
    * ``technology``: its cells.

    Raises :class:`ConfigError` for a text that is not whole.
    """
    try:
        module = json.loads(text)["modules"][part.module]
    except (ValueError, KeyError):
        raise ConfigError("Yosys wrote no whole netlist; is the disk full?") from None
    clock = module["ports"].get("clk", {}).get("bits")
    gated = _gated(module["cells"])
    boxes = {name: cell for name, cell in module["cells"].items() if cell["type"] in part.inside.values()}
    for name, box in boxes.items():
        del module["cells"][name]
        for pin, bits in box["connections"].items():
            direction = {"input": "output", "output": "input"}[box["port_directions"][pin]]
            if bits and bits != clock:
                module["ports"][f"{name}.{pin}"] = {"direction": direction, "bits": bits}
    netlist = read_netlist(json.dumps({"modules": {part.module: module}}), part.module)
    return replace(netlist, gates=tuple(gates_for(technology.clock_gates, enable, flops, sum(
        technology.cells[netlist.by_name[flop].cell].clock_ff for flop in flops)) for enable, flops in gated))


def _gated(cells: dict[str, Any]) -> list[tuple[int, tuple[str, ...]]]:
    """Take the clock gates out of a module's cells and put their flip-flops on the clock: the enable and the
    flip-flops of each gate."""
    gates = {name: cells[name]["connections"] for name in list(cells) if cells[name]["type"] == CLOCK_GATE}
    clocks = {gate["gated"][0]: gate["clock"] for gate in gates.values()}
    flops: dict[int, list[str]] = {net: [] for net in clocks}
    for name in gates:
        del cells[name]
    for name, cell in cells.items():
        for pin, bits in cell["connections"].items():
            if len(bits) == 1 and bits[0] in clocks:
                flops[bits[0]].append(name)
                cell["connections"][pin] = clocks[bits[0]]
    return [(gate["enable"][0], tuple(flops[gate["gated"][0]])) for gate in gates.values()]
