"""The sum of an engine's hardened parts beside flat synthesis of the whole: area, period, energy per clock of small int8 engines.

    python -m benchmarks.hardened [SIDE ..]        (default: 2 4; needs the extra synth and Icarus)

What `hwsim synth --flat` shows for any engine (:mod:`hwsim.cost.flat`), for a series of them.
"""

import sys
import tempfile
from pathlib import Path

from hwsim.config import load
from hwsim.cost.engine import Synthesis
from hwsim.cost.flat import comparison, flat
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
    for what, unit, parts, one in comparison(cost, flat(synthesis, cost)):
        print(f"{side} x {side}  {what:<17} parts {parts:>11.5g} {unit:<4} flat {one:>11.5g} {unit:<4} over flat {parts / one - 1:+.1%}")


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["2", "4"]:
        compare(int(argument))
