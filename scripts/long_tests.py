"""Run the tests that are marked long and write what came of them to ``reports/long_tests.md``."""

import argparse
import platform
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
HEAD = """# Tests that are longer than the suite

Written by `make long`: more random engines, every shipped engine, larger proofs and enumerations than `make test` has time for.
"""  # noqa: E501


def report(cases: list[ElementTree.Element]) -> str:
    """The report of the cases in pytest's JUnit file."""
    outcomes = defaultdict(Counter)
    seconds = defaultdict(float)
    for case in cases:
        name = case.attrib["classname"].split(".")[-1]
        children = {child.tag for child in case}
        outcome = (
            "failed" if children & {"failure", "error"} else "skipped" if "skipped" in children else "passed"
        )
        outcomes[name][outcome] += 1
        seconds[name] += float(case.attrib["time"])
    rows = [f"| {name} | {found['passed']} | {found['failed']} | {found['skipped']} | {seconds[name]:.0f} |"
            for name, found in sorted(outcomes.items())]
    total = sum(outcomes.values(), Counter())
    counts = ", ".join(f"{total[outcome]} {outcome}" for outcome in ("passed", "failed", "skipped"))
    said = f"{date.today()}, Python {platform.python_version()}: {counts}."
    table = "\n".join([
        "| file | passed | failed | skipped | seconds of one core |",
        "| --- | --- | --- | --- | --- |",
        *rows,
    ])
    return f"{HEAD}\n{said}\n\n{table}\n"


def main() -> int:
    """Run, write, and end as pytest does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", default="2", help="processes")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        junit = Path(folder) / "long.xml"
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-n",
            arguments.jobs,
            "-m",
            "long",
            "--timeout=0",
            f"--junitxml={junit}",
        ]
        code = subprocess.run(command, cwd=ROOT).returncode
        if not junit.exists():
            return code
        cases = list(ElementTree.parse(junit).getroot().iter("testcase"))
    (ROOT / "reports" / "long_tests.md").write_text(report(cases), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
