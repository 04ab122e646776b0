"""Cells with `stages` and with sums in carry-save form beside `mac`: least period and area times delay;
writes reports/stages/.

Cells       One cell of an output-stationary 4 x 4 engine, int8 by int8, with its operand registers and its
            accumulator, through the flow of `hwsim synth`: no wires, no clock tree.
Figures     A cell is mapped for its least period and for periods 1.1 to 2 times as long. Area times delay is
            the least of all mappings.
Use         python -m benchmarks.stages [--technology T] [--from-data] from the root of the repository, with
            the extra `synth`.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amaranth.hdl import Module, Signal

from benchmarks.rows import read, written
from hwsim.config import Config
from hwsim.cost.fitting import Context, Mappings, fastest, fit
from hwsim.cost.netlist.parts import Part, Parts
from hwsim.cost.netlist.paths import Corner
from hwsim.dataflow import dataflow
from hwsim.generate import write_files
from hwsim.pe import PE, architecture
from hwsim.tech.technology import load_technology
from hwsim.verilog.block import Block, Logic
from hwsim.verilog.emit import for_synthesis

FOLDER = Path(__file__).resolve().parent.parent / "reports" / "stages"
SLOWER = (1.1, 1.25, 1.5, 2.0)
AIMS = {1: 1.4, 2: 1.8}
"""Clock frequency over that without stages which is aimed at."""

PRODUCT_AIM = 18000.0
"""Area times delay per MAC of `carrysave` which is aimed at, in um2 ps."""

OPT1 = 36537.0
"""The same of the published OPT1 cell in this flow, measured before; its digits are made in every cell."""


HEAD = """# Registers in cells, and sums in carry-save form

Written by `python -m benchmarks.stages` from [cells.csv](cells.csv). One cell of an output-stationary 4 x 4 engine, int8 by int8, in
{technology}, without wires and clock tree. Registers that pass operands on, tags and accumulator are counted. The least area times delay
is taken over mappings for the least period and for periods up to twice as long. `alone`
is the core with its accumulator and nothing else. `operands` and `registers` are the longest paths that
begin in the neighbouring cell's operand registers, and in the cell itself, of the mapping for the least period.

| cell | stages | least period, ps | operands, ps | registers, ps | area there, um2 | least area x delay, um2 ps | at ps | at um2 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |"""  # noqa: E501


@dataclass(frozen=True)
class Row:
    """A cell: what it is, and its figures in ps, um2 and um2 ps.

    ``operands_ps`` and ``registers_ps`` are the least period's longest paths from operands of the
    neighbouring cell, and from registers of the cell itself.
    """

    cell: str
    stages: int
    least_ps: float
    area_at_least_um2: float
    operands_ps: float
    registers_ps: float
    product: float
    product_ps: float
    product_um2: float

    @property
    def label(self) -> str:
        """Its name in the text."""
        return f"{self.cell}, stages {self.stages}"

    @property
    def limit(self) -> str:
        """Which path is the longest."""
        return "from the operands" if self.operands_ps >= self.registers_ps else "from the cell's registers"


MAC = {"mac booth brent_kung": {"multiplier": "booth", "adder": "brent_kung"},
       "mac booth kogge_stone": {"multiplier": "booth", "adder": "kogge_stone"},
       "mac array timed": {}}
CELLS: dict[str, tuple[str, dict[str, Any]]] = {name: ("mac", params) for name, params in MAC.items()} | {
    "carrysave": ("carrysave", {}),
    "carrysave whole cell": ("carrysave", {"redundant": "whole", "encoding": "cell"}),
}
STAGES = (0, 1, 2)
ALONE = ", alone"
"""Of a core with its accumulator, without what passes operands on."""


class Kernel(Logic):
    """A core and its accumulator, nothing else: what papers call the cell."""

    def __init__(self, core: Block):
        ports = {key: port for key, port in core.ports.items() if key != "p_in"}
        super().__init__("top_kernel", ports, blocks=(core,))
        self.core = core

    def build(self, m: Module) -> None:
        after = Signal.like(self.p_out, name="after")
        m.submodules.core = self.core.instance(**{
            "a": self.a,
            "w": self.w,
            "p_in": self.p_out,
            "p_out": after,
        })
        m.d.sync += self.p_out.eq(after)


def part_of(pe: PE, alone: bool) -> Part:
    """The cell of an engine of such cells, or its core with the accumulator ``alone``."""
    flow = dataflow("os").from_dict({"rows": 4, "cols": 4})
    if alone:
        kernel = Kernel(pe.core("top_core", flow.p_width(pe)))
        return Part(kernel.name, "", for_synthesis(kernel), {}, ((),))
    engine = Config("engine", pe, flow, 500.0, "asap7", "").engine()
    return next(part for part in Parts(engine) if part.name == "cell")


def measured(context: Context, cell: str, stages: int, alone: bool = False) -> Row:
    """The figures of one cell."""
    name, params = CELLS[cell]
    part = part_of(architecture(name).from_dict(params | {"stages": stages}), alone)
    known: Mappings = {}
    least, known = fastest(context, part, known)
    for factor in SLOWER:
        _, known = fit(context, part, factor * known[least].period_ps, known)
    first = min(known.values(), key=lambda mapped: (mapped.period_ps, mapped.area_um2))
    best = min(known.values(), key=lambda mapped: mapped.period_ps * mapped.area_um2)
    operands = first.paths.in_to_reg + context.corner.clk_to_q_ps
    registers = first.paths.reg_to_reg
    return Row(
        cell + ALONE * alone,
        stages,
        round(first.period_ps, 1),
        round(first.area_um2, 2),
        round(operands, 1),
        round(registers, 1),
        round(best.period_ps * best.area_um2, 0),
        round(best.period_ps, 1),
        round(best.area_um2, 2),
    )


def report(rows: list[Row], technology: str) -> str:
    """The text, which follows from the rows."""
    by_place = {(row.cell, row.stages): row for row in rows}
    lines = [HEAD.format(technology=technology)]
    lines += [
        f"| {row.cell} | {row.stages} | {row.least_ps:.0f} | {row.operands_ps:.0f} | {row.registers_ps:.0f} "
        f"| {row.area_at_least_um2:.1f} | {row.product:,.0f} | {row.product_ps:.0f} | {row.product_um2:.1f} |"
        for row in rows
    ]
    lines += ["", "## Against the aims", ""]
    for (cell, stages), row in by_place.items():
        base = by_place.get((cell, 0))
        if base is None or not stages:
            continue
        speed = base.least_ps / row.least_ps
        ratio = row.product / base.product
        aim = f"; aim {AIMS[stages]:g}, {'met' if speed >= AIMS[stages] else 'missed'}" if cell in MAC else ""
        better = "better" if ratio < 1 else "not better"
        lines.append(
            f"* {row.label}: clock frequency {speed:.2f} times that without stages{aim}, the longest path is "
            f"{row.limit}; area x delay {ratio:.2f} times ({better})."
        )
    for row in rows:
        if row.cell.startswith("carrysave") and row.stages == 0:
            met = "met" if row.product <= PRODUCT_AIM else "missed"
            lines.append(
                f"* {row.label}: area x delay {row.product:,.0f} um2 ps per MAC; aim {PRODUCT_AIM:,.0f}, "
                f"{met}; OPT1's published cell {OPT1:,.0f} (which registers it holds was not examined here)."
            )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, or read what was measured, and write the report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--technology", default="asap7")
    parser.add_argument(
        "--from-data", action="store_true", help="only the text, from the data in reports/stages"
    )
    args = parser.parse_args()
    if args.from_data:
        rows = read(Row, (FOLDER / "cells.csv").read_text(encoding="utf-8"))
    else:
        technology = load_technology(args.technology)
        context = Context(technology, Corner.of(technology), 900.0)
        rows = []
        for cell in CELLS:
            wanted = [(stages, False) for stages in (STAGES if cell in MAC else (0, 1))] + [(0, True)]
            for stages, alone in wanted:
                rows.append(measured(context, cell, stages, alone))
                print(rows[-1], flush=True)
    write_files(FOLDER, {"cells.csv": written(rows), "report.md": report(rows, args.technology)})
    print(FOLDER / "report.md")


if __name__ == "__main__":
    main()
