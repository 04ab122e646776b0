"""Makes reports: data from synthesis, kept results taken where they still hold, then text and figure from the
data."""

import argparse
import sys
import time
from pathlib import Path

from hwsim.cost.netlist.mapping import require
from hwsim.errors import ConfigError, VerificationError
from hwsim.generate import write_files
from studies import (
    alignment,
    block_formats,
    clock_gating,
    dot_product,
    flat_synthesis,
    float_adders,
    float_cells,
    half_table,
    lut_ablation,
    lut_float,
    mixpe,
)
from studies.data import GATE_KEY, Data, Entry, read, written
from studies.measure import measure, synthesis
from studies.study import Study, svg

REPORTS = Path(__file__).resolve().parent.parent / "reports"
STUDIES = {
    module.STUDY.name: module.STUDY
    for module in (
        dot_product,
        lut_ablation,
        lut_float,
        half_table,
        mixpe,
        block_formats,
        float_cells,
        float_adders,
        alignment,
        clock_gating,
        flat_synthesis,
    )
}


def rendered(study: Study, data: Data) -> dict[str, str]:
    """File name -> text of what follows from the data."""
    return {"report.md": study.report(data), "figure.svg": svg(study, data)}


def made(study: Study) -> Data:
    """The data from synthesis; what holds in the report or is kept is not made again, so that a run that was
    stopped goes on."""
    folder = REPORTS / study.name
    data = {}
    points = study.points()
    before = read(folder) if folder.exists() else {}
    old = stale(study, before)
    for number, point in enumerate(points, 1):
        began = time.perf_counter()
        if point.label in old:
            cost, fresh = measure(point)
            data[point.label] = Entry(point.design, cost)
            how = f"{'made' if fresh else 'kept'}, {time.perf_counter() - began:.0f} s"
        else:
            data[point.label], how = before[point.label], "as in the report"
        print(f"{study.name} {number}/{len(points)}: {point.label}, {how}", flush=True)
    return data


def stale(study: Study, data: Data) -> list[str]:
    """Engines that are no longer what the data were made from: Verilog, cells, operands, tool or flow differ,
    or the engine is new."""
    found = []
    for point in study.points():
        entry = data.get(point.label)
        today = synthesis(point).keys()
        if (
            entry is None
            or entry.design != point.design
            or entry.cost.keys.get(GATE_KEY) != today.get(GATE_KEY)
            or any(value != today[key] for key, value in entry.cost.keys.items())
        ):
            found.append(point.label)
    return found


def main(argv: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m studies", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"default: all, {', '.join(STUDIES)}")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument(
        "--from-data", action="store_true", help="only text and figure, from the data in reports/"
    )
    kind.add_argument(
        "--check",
        action="store_true",
        help="only say which data today's hardware would not give; exit code 1 if any",
    )
    parser.add_argument("-o", "--output", type=Path, default=REPORTS, metavar="DIR", help="default: reports/")
    arguments = parser.parse_args(argv)
    names = arguments.names or list(STUDIES)
    if unknown := set(names) - set(STUDIES):
        parser.error(f"unknown report {min(unknown)} (known: {', '.join(STUDIES)})")
    try:
        return run([STUDIES[name] for name in names], arguments)
    except (ConfigError, VerificationError) as e:
        print(e, file=sys.stderr)
        return 2 if isinstance(e, ConfigError) else 1


def run(studies: list[Study], arguments: argparse.Namespace) -> int:
    """Make or check the reports."""
    old = 0
    if not (arguments.from_data or arguments.check):
        require()
    for study in studies:
        if arguments.check:
            found = stale(study, read(REPORTS / study.name))
            old += len(found)
            print(f"{study.name}: {'as today' if not found else 'not as today: ' + ', '.join(found)}")
            continue
        folder = arguments.output / study.name
        kept = REPORTS / study.name
        if not arguments.from_data:
            write_files(folder, written(made(study)))
            kept = folder
        # of the data as they are kept, which hold less than a result
        write_files(folder, rendered(study, read(kept)))
        print(folder / "report.md")
    return int(old > 0)


if __name__ == "__main__":
    sys.exit(main())
