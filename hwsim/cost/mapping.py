"""A part becomes a netlist of standard cells: Yosys and ABC in a process of their own.

The recipe: ``synth`` with Booth multipliers, flattened but for the parts inside, memories as flip-flops; flip-flops and then gates mapped
to the technology's cells, gates by covering for area under a target delay, buffering and sizing for it. ``FLOW`` names the recipe in the
keys of stored results.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from hwsim.cost.parts import Part
from hwsim.errors import ConfigError
from hwsim.tech.netlist import Netlist, read_netlist
from hwsim.tech.reference import available
from hwsim.tech.technology import Technology

FLOW = "1"  # counts up with every change of the recipe, of timing or of the energy model
YOSYS = "pyosys 0.70"
SCRIPT = """\
read_verilog part.v
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
    with tempfile.TemporaryDirectory(prefix="hwsim-") as name:
        folder, script = Path(name), SCRIPT.format(top=part.module, target=round(target_ps))
        for file, text in (("part.v", part.text), ("cells.lib", technology.to_liberty()), ("map.ys", script)):
            (folder / file).write_text(text, encoding="utf-8")
        try:
            run = subprocess.run([sys.executable, "-c", PROGRAM], cwd=folder, capture_output=True, text=True, errors="replace", check=False,
                                 timeout=timeout_s)
        except subprocess.TimeoutExpired:
            raise ConfigError(f"{part.name}: synthesis was stopped after {timeout_s:g} s; --timeout SECONDS allows more") from None
        if run.returncode or not (folder / "part.json").exists():
            raise ConfigError(f"{part.name}: {failure(run)}")
        return opened((folder / "part.json").read_text(encoding="utf-8"), part)


def failure(run: subprocess.CompletedProcess) -> str:
    """Why a run of the tool failed, in one line."""
    if run.returncode < 0:
        return f"synthesis was killed by signal {-run.returncode}; less memory than it needs?"
    said = [line for line in (run.stdout + run.stderr).splitlines() if line.strip()]
    lines = [line for line in said if "ERROR" in line] or said[-1:] or [f"ended with {run.returncode}"]
    return f"Yosys failed: {' '.join(lines)[-300:]}"


def opened(text: str, part: Part) -> Netlist:
    """The netlist with the pins of black boxes as ports ``instance.pin`` of the other direction."""
    module = json.loads(text)["modules"][part.module]
    clock = module["ports"].get("clk", {}).get("bits")
    boxes = {name: cell for name, cell in module["cells"].items() if cell["type"] in part.inside.values()}
    for name, box in boxes.items():
        del module["cells"][name]
        for pin, bits in box["connections"].items():
            direction = {"input": "output", "output": "input"}[box["port_directions"][pin]]
            if bits and bits != clock:
                module["ports"][f"{name}.{pin}"] = {"direction": direction, "bits": bits}
    return read_netlist(json.dumps({"modules": {part.module: module}}), part.module)
