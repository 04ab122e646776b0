"""Writes reports/memories.md: what share of the shipped ws engines is cells and memories, beside a published
breakdown; seconds."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from hwsim.config import load
from hwsim.cost.memory_report import report
from hwsim.cost.store import SHIPPED, read
from hwsim.files.library import shipped
from hwsim.generate import write_files

REPORTS = Path(__file__).resolve().parent.parent / "reports"


def main() -> int:
    """Write it."""
    names = {name for name in shipped("config") if load(name).flow.name == "ws"}
    costs = [cost for path in SHIPPED.glob("*.jsonl") if (cost := read(path)).name in names]
    write_files(
        REPORTS,
        {"memories.md": report(sorted(costs, key=lambda cost: (cost.name, cost.technology, cost.period_ps)))},
    )
    return 0


if __name__ == "__main__":
    ArgumentParser(description=__doc__).parse_args()
    sys.exit(main())
