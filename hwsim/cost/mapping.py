"""A part becomes a netlist of standard cells: Yosys and ABC in a process of their own.

The recipe: ``synth`` with Booth multipliers, flattened but for the parts inside, memories as flip-flops; flip-flops and then gates mapped
to the technology's cells, gates by covering for area under a target delay, buffering and sizing for it. ``FLOW`` names the recipe in the
keys of stored results.
"""

import json
import subprocess
from pathlib import Path

from hwsim.cost.parts import Part
from hwsim.errors import ConfigError
from hwsim.tech import tool
from hwsim.tech.netlist import Netlist, read_netlist
from hwsim.tech.reference import available
from hwsim.tech.technology import Technology
from hwsim.temporary import Temporary

FLOW = "1"  # counts up with every change of the recipe, of timing or of the energy model
YOSYS = "pyosys 0.70"
SCRIPT = """\
{read}
hierarchy -check -top {top}
synth -top {top} -flatten -booth -noshare -noabc -run :check
opt -purge
dfflibmap -liberty cells.lib
opt
setundef -zero
abc -liberty cells.lib -D {target} -script +strash;dch;map,-B,0.9,{{D}};topo;buffer,-c;upsize,-c,{{D}};dnsize,-c,{{D}}
splitnets
opt_clean -purge
write_json part.json
"""
PROGRAM = "from pyosys import libyosys as ys; ys.run_pass('script map.ys', ys.Design())"
TIMEOUT_S = 900.0


def require() -> None:
    """Raise :class:`ConfigError` unless the synthesis tool is installed."""
    if not available():
        raise ConfigError("synthesis needs Yosys, which is an extra: pip install 'hwsim[synth]'")


def synthesize(part: Part, technology: Technology, target_ps: float, timeout_s: float = TIMEOUT_S) -> Netlist:
    """Map a part for a combinational delay of ``target_ps``; :class:`ConfigError` where the tool is missing, fails or takes too long."""
    require()
    script = SCRIPT.format(read=part.read, top=part.module, target=round(target_ps))
    files = {"part.v": part.text, "cells.lib": technology.to_liberty(), "map.ys": script}
    with Temporary() as name:
        text = yosys(part.name, Path(name), files, "part.json", timeout_s)
    try:
        return opened(text, part)
    except ConfigError as e:
        raise ConfigError(f"{part.name}: {e.message}") from None


def yosys(what: str, folder: Path, files: dict[str, str], wanted: str, timeout_s: float) -> str:
    """Write the files, run the script ``map.ys`` among them, and read the file that it wrote. Every failure is a :class:`ConfigError`."""
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
        raise ConfigError(f"{what}: synthesis was stopped after {timeout_s:g} s; --timeout SECONDS allows more") from None
    except OSError as e:
        raise ConfigError(f"{what}: synthesis cannot run: {e.strerror or e}", str(e.filename or folder)) from None


def opened(text: str, part: Part) -> Netlist:
    """The netlist with the pins of black boxes as ports ``instance.pin`` of the other direction."""
    try:
        module = json.loads(text)["modules"][part.module]
    except (ValueError, KeyError):
        raise ConfigError("Yosys wrote no whole netlist; is the disk full?") from None
    clock = module["ports"].get("clk", {}).get("bits")
    boxes = {name: cell for name, cell in module["cells"].items() if cell["type"] in part.inside.values()}
    for name, box in boxes.items():
        del module["cells"][name]
        for pin, bits in box["connections"].items():
            direction = {"input": "output", "output": "input"}[box["port_directions"][pin]]
            if bits and bits != clock:
                module["ports"][f"{name}.{pin}"] = {"direction": direction, "bits": bits}
    return read_netlist(json.dumps({"modules": {part.module: module}}), part.module)
