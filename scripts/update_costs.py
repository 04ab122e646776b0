"""Writes the shipped results of synthesis anew: every shipped configuration in its technology at its clock.

Results that still hold are left alone; those of configurations that are gone are removed. Names of
configurations limit it to them. A cell is synthesized once however many there are; a large array takes longer
in Icarus and where many ports are timed: 20 minutes for 128 x 128.
"""

import argparse
import sys

from hwsim.config import load
from hwsim.cost import store
from hwsim.cost.engine import Synthesis
from hwsim.errors import unknown
from hwsim.files.library import shipped
from hwsim.tech.technology import load_technology

TIMEOUT_S = 3600.0  # of one part, on a machine that does something else too


def main(names: list[str]) -> int:
    """Synthesize what is missing or has changed.

    * ``names``: configurations; empty: all shipped ones.
    """
    keep = set()
    for name in names or shipped("config"):
        config = load(name)
        synthesis = Synthesis(config, load_technology(config.technology), "uniform", TIMEOUT_S)
        period = round(1e6 / config.clock_mhz, 3)
        cost = store.find(config, config.technology, period, "uniform", synthesis.keys(), (store.SHIPPED,))
        if cost is None:
            cost = synthesis.at(period)
            print(store.keep(cost, store.SHIPPED), name, flush=True)
        if cost:
            keep.add(store.slot(cost))
    for path in store.SHIPPED.glob("*.jsonl"):
        if path.name not in keep and not names:
            path.unlink()
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="a shipped configuration (default: all)")
    wanted = parser.parse_args().names
    for strange in sorted(set(wanted) - shipped("config").keys()):
        rule = unknown("configuration", strange, shipped("config"), "`hwsim list configs`")
        parser.error(f"{strange}: {rule}")
    sys.exit(main(wanted))
