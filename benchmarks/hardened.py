"""The sum of an engine's hardened parts beside flat synthesis of the whole: area, period, energy per clock of small int8 engines.

    python -m benchmarks.hardened [SIDE ..]        (default: 2 4; needs the extra synth and Icarus)

Flat means one netlist in which the mapper may optimize across every border. It is verified and measured like a part: under the traffic of
the engine's own ports.
"""

import sys
import tempfile
from pathlib import Path

from hwsim.config import load
from hwsim.cost.energy import energy
from hwsim.cost.engine import Synthesis
from hwsim.cost.parts import Part
from hwsim.cost.traffic import record
from hwsim.tech.technology import load_technology

PERIOD_PS = 1000.0
CONFIG = "pe: mac\ndataflow: os\narray: {{rows: {side}, cols: {side}}}\n"


def compare(side: int) -> None:
    """Print one engine's figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"int8_os{side}.yaml"
        path.write_text(CONFIG.format(side=side), encoding="utf-8")
        config, technology = load(path), load_technology("asap7")
    synthesis = Synthesis(config, technology, "uniform")
    cost = synthesis.at(PERIOD_PS)
    whole = Part("flat", "", synthesis.verilog.replace(config.name, "flat"), {}, ((),))
    flat = synthesis.fit(whole, PERIOD_PS, PERIOD_PS)
    cells = [technology.cells[i.cell] for i in flat.netlist.instances]
    traffic = record(config, synthesis.verilog, synthesis.stimulus.job, list(flat.netlist.ports))
    drawn = energy("flat", flat.netlist, technology, synthesis.corner, traffic, [()]).dynamic_fj
    drawn = (drawn + sum(c.leakage_nw for c in cells) * PERIOD_PS * 1e-6) * 1e-3
    figures = (("area", "um2", cost.area.value, sum(c.area_um2 for c in cells)), ("period", "ps", cost.chain_ps, flat.period_ps),
               ("energy per clock", "pJ", cost.energy_per_clock.value, drawn))
    for what, unit, parts, one in figures:
        print(f"{side} x {side}  {what:<17} parts {parts:>9.2f} {unit:<4} flat {one:>9.2f} {unit:<4} over flat {parts / one - 1:+.1%}")


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["2", "4"]:
        compare(int(argument))
