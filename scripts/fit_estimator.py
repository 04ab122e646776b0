"""Fits the estimator to its tables: writes hwsim/cost/estimator/coefficients.json and reports/estimator.md;
seconds, no EDA tool."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from hwsim.cost.estimator.estimate import COEFFICIENTS
from hwsim.cost.estimator.report import Results
from hwsim.cost.estimator.table import FOLDER
from hwsim.generate import write_files

REPORTS = Path(__file__).resolve().parent.parent / "reports"


def main() -> int:
    """Write both."""
    results = Results()
    write_files(FOLDER, {COEFFICIENTS: results.coefficients_text()})
    write_files(REPORTS, {"estimator.md": results.report()})
    return 0


if __name__ == "__main__":
    ArgumentParser(description=__doc__).parse_args()
    sys.exit(main())
