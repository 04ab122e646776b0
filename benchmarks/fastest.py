"""The least clock period of every shipped engine, with registers in its cells where they limit it; writes
reports/fastest/.

Engines     Every shipped configuration of a technology, whole: array, inlets, outlet, controller, memories.
            Arithmetic is as shipped. `stages` is 0, and 1 and 2 as long as the longest path of gates goes
            through a cell; `outlet` is the number of registers in the outlet's multiplications by integers,
            1 where the longest path of gates goes through a column of the outlet.
Periods     Every part is mapped for least delay, then parts on the longest path are exchanged for other
            mappings as long as that helps. Once for gates and memories alone, and once with the wires of
            the floor plan, which the mapping then takes into account. No clock tree.
Use         python -m benchmarks.fastest [NAME ..] [--technology T] [--missing] [--from-data] from the root
            of the repository, with the extra `synth`. Names limit it; rows of others stay.
"""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.rows import read, written
from hwsim.config import Config, load
from hwsim.cost.engine import Synthesis
from hwsim.errors import ConfigError
from hwsim.files.library import shipped
from hwsim.generate import write_files
from hwsim.tech.technology import load_technology

FOLDER = Path(__file__).resolve().parent.parent / "reports" / "fastest"
Key = tuple[str, int, int]
STAGES = 2
"""Most registers in a cell."""
TIMEOUT_S = 3600.0  # of one part
AIM_GHZ = 1.7
AIMS_GHZ = {"int8_os16": 2.0}
"""Clock frequencies that are aimed at, gates and memories alone: of all engines, and of one."""

HEAD = """# How fast every shipped engine can be

Written by `python -m benchmarks.fastest` from [engines.csv](engines.csv). Whole engines in {technology}, every part mapped for least
delay. `stages` is the number of registers in a cell between operands and accumulator; more are tried as long as the longest path of
gates goes through a cell. `outlet` is the number of registers in the outlet's multiplications by integers, 1 where without it the
longest path goes through a column of the outlet. All else is as shipped. `gates` counts gates and memories alone, `wires` adds the wires of the floor plan; the clock tree is in neither. The path is the one that limits the
period, from instance to instance.

| engine | stages | outlet | gates, ps | GHz | longest path | wires, ps | GHz | longest path |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |"""  # noqa: E501


@dataclass(frozen=True)
class Row:
    """An engine and its least periods in ps; the paths are instances of the engine, first to last."""

    engine: str
    stages: int
    outlet: int
    gates_ps: float
    gates_path: str
    wired_ps: float
    wired_path: str

    @property
    def ghz(self) -> float:
        """Clock frequency of gates and memories alone."""
        return 1e3 / self.gates_ps

    @property
    def key(self) -> Key:
        """What is one row of the data."""
        return self.engine, self.stages, self.outlet

    def through(self, place: str) -> bool:
        """Whether the longest path of gates goes through instances whose names hold ``place``."""
        return place in self.gates_path

    @property
    def wired_ghz(self) -> float:
        """Clock frequency with wires."""
        return 1e3 / self.wired_ps


def with_registers(config: Config, stages: int, outlet: int) -> Config | None:
    """An engine with so many registers in its cells and in the multiplications of its outlet; None where it
    takes none."""
    try:
        rescale = replace(config.pe.rescale, stages=outlet)
        other = replace(config, pe=replace(config.pe, stages=stages, rescale=rescale))
        other.engine()
    except ConfigError:
        return None
    return other


def measured(config: Config, known_ones: Mapping[Key, Row]) -> Iterator[Row]:
    """The least periods of one engine, with more and more registers where its longest path goes through cells
    or through columns of the outlet. Rows that are known are not measured again."""
    stages, outlet = config.pe.stages, config.pe.rescale.stages
    while each := with_registers(config, stages, outlet):
        yield (row := known_ones.get((each.name, stages, outlet)) or fastest(each))
        if row.through(".cell") and stages < STAGES:
            stages += 1
        elif row.through("outlet.column") and not outlet:
            outlet = 1
        else:
            return


def fastest(config: Config) -> Row:
    """The least periods of one engine."""
    technology = load_technology(config.technology)
    gates = Synthesis(config, technology, "uniform", TIMEOUT_S, without=("wires", "clock"))
    wired = Synthesis(config, technology, "uniform", TIMEOUT_S, without=("clock",))
    with gates, wired:
        alone = gates.fastest()
        wired.mappings = gates.mappings  # wires change none of them
        whole = wired.fastest()
    return Row(
        config.name,
        config.pe.stages,
        config.pe.rescale.stages,
        round(alone.period_ps, 1),
        " > ".join(alone.instances),
        round(whole.period_ps, 1),
        " > ".join(whole.instances),
    )


def known() -> list[Row]:
    """The rows in the report's data; none where there are none."""
    path = FOLDER / "engines.csv"
    return read(Row, path.read_text(encoding="utf-8")) if path.exists() else []


def write(rows: list[Row], technology: str) -> None:
    """Write data and text."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    write_files(FOLDER, {"engines.csv": written(rows), "report.md": report(rows, technology)})


def report(rows: list[Row], technology: str) -> str:
    """The text, which follows from the rows."""
    lines = [HEAD.format(technology=technology)]
    lines += [
        f"| {row.engine} | {row.stages} | {row.outlet} | {row.gates_ps:.0f} | {row.ghz:.2f} "
        f"| {row.gates_path} | {row.wired_ps:.0f} | {row.wired_ghz:.2f} | {row.wired_path} |"
        for row in rows
    ]
    best = [
        max((row for row in rows if row.engine == name), key=lambda row: row.ghz)
        for name in dict.fromkeys(row.engine for row in rows)
    ]
    met = [row for row in best if row.ghz >= aim_of(row)]
    missed = [row for row in best if row.ghz < aim_of(row)]
    lines += [
        "",
        "## Against the aims",
        "",
        f"* Aimed at are {AIM_GHZ:g} GHz of every engine, "
        + ", ".join(f"{ghz:g} GHz of {name}" for name, ghz in AIMS_GHZ.items())
        + ", gates and memories alone, with the numbers of registers that are fastest.",
        f"* {len(met)} of {len(best)} engines reach it"
        + (f": {', '.join(row.engine for row in met)}." if met else "."),
    ]
    lines += [
        f"* {row.engine}: missed, {row.ghz:.2f} GHz with stages {row.stages} and outlet {row.outlet}; its "
        f"longest path is {row.gates_path}."
        for row in missed
    ]
    measured_ones = {row.engine for row in rows}
    missing = [name for name in shipped("config")
               if name not in measured_ones and load(name).technology == technology]
    if missing:
        lines.append(f"* Not measured: {', '.join(missing)}.")
    return "\n".join(lines) + "\n"


def aim_of(row: Row) -> float:
    """The clock frequency in GHz that an engine is to reach."""
    return AIMS_GHZ.get(row.engine, AIM_GHZ)


def main() -> None:
    """Measure, or read what was measured, and write the report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="shipped configurations (default: all)")
    parser.add_argument("--technology", default="asap7")
    parser.add_argument("--missing", action="store_true", help="measure only rows that the data do not have")
    parser.add_argument("--from-data", action="store_true", help="only the text, from the data in the report")
    args = parser.parse_args()
    rows = {row.key: row for row in known()}
    names = [] if args.from_data else args.names or list(shipped("config"))
    for name in names:
        config = load(name)
        if config.technology != args.technology:
            continue
        for row in measured(config, dict(rows) if args.missing else {}):
            print(row, flush=True)
            rows[row.key] = row
            write([rows[key] for key in sorted(rows)], args.technology)
    write([rows[key] for key in sorted(rows)], args.technology)
    print(FOLDER / "report.md")


if __name__ == "__main__":
    main()
