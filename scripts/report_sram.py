"""Writes reports/sram.md: how far memories made by the rule are from rows of the tables that are left out;
seconds.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path

from hwsim.generate import write_files
from hwsim.tech.sram_report import report

REPORTS = Path(__file__).resolve().parent.parent / "reports"


def main() -> int:
    """Write it."""
    write_files(REPORTS, {"sram.md": report()})
    return 0


if __name__ == "__main__":
    ArgumentParser(description=__doc__).parse_args()
    sys.exit(main())
