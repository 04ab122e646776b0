"""Area and delay of the int8 x int8 + int32 cell: multiplication left to synthesis beside the arithmetic of
hwsim/arith.

Cell        Registers for a, w and the start of a sum, the core of `mac`, and its accumulator: total <= (first
            ? 0 : total) + a * w.
Sides       `inferred`: `p_in + a * w`, by hand with each of OPTIONS and, with -booth, as `mac` emits it.
            `ours`: every multiplier x adder of `mac`. Both go through the same RECIPES of Yosys and ABC at
            the same targets; the best of each side counts.
Figures     Area: cells of the whole cell. Delay: ABC's `stime` of the slowest path between registers, plus
            --flop-ps for clk-to-q and setup, which `stime` leaves out. No wires, no routing. ABC's results
            scatter by about 5 %.
Use         python -m benchmarks.arith --liberty FILE.. --driver CELL [--flop-ps PS] [--jobs N] PERIOD..
            from the root of the repository, with the extra `synth`. Periods in ps, flip-flops included.
"""

import argparse
import gzip
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from hwsim.arith.sums import ADDERS
from hwsim.pe.integer import MULTIPLIERS
from hwsim.pe.mac import Mac
from hwsim.verilog.emit import verilog

OPTIONS = ["", "-booth", "-extra-map +/choices/kogge-stone.v", "-extra-map +/choices/han-carlson.v",
           "-booth -extra-map +/choices/kogge-stone.v", "-booth -extra-map +/choices/han-carlson.v"]
SIZING = "topo; buffer -c; upsize -c -D {D}; dnsize -c -D {D}; stime -p"
RECIPES = {
    "dch": "strash; dch; map -B 0.9 -D {D}; " + SIZING,
    "if": "strash; if -g -K 6; strash; dch; map -B 0.9 -D {D}; " + SIZING,
    "area": "strash; dch; map -a -B 0.9 -D {D}; " + SIZING,
    "nf": "strash; &get -n; &st; &dch; &nf -R 100; &put; " + SIZING,
}
TARGET = 0.8
"""ABC's target as a part of a period's combinational time: what it reports after sizing is later than what it
aimed at."""

OPERATORS = """
module core(input signed [7:0] a, input signed [7:0] w, input signed [31:0] p_in, output signed [31:0] p_out);
  wire signed [15:0] product = a * w;
  assign p_out = p_in + product;
endmodule
"""
"""What Yosys does best with: one tree for product and sum. The emitted core extends the product's sign
itself: a second adder."""

CELL = """
module cell(input clk, input [7:0] a, input [7:0] w, input first, output reg [31:0] total);
  reg [7:0] a_held, w_held;
  reg first_held;
  wire [31:0] total_next;
  core core (.a(a_held), .w(w_held), .p_in(first_held ? 32'd0 : total), .p_out(total_next));
  always @(posedge clk) begin
    a_held <= a;
    w_held <= w;
    first_held <= first;
    total <= total_next;
  end
endmodule
"""


@dataclass(frozen=True)
class Point:
    """One synthesis result: ps, the library's unit of area, and what made it."""

    delay: float
    area: float
    name: str


@dataclass(frozen=True)
class Library:
    """Files of a technology and what ABC has to know besides."""

    files: list[Path]
    constraints: Path
    flop_ps: float
    dont_use: list[str]

    def arguments(self, dont_use: bool = False) -> str:
        """The library as options of a Yosys pass."""
        return " ".join(
            [f"-liberty {file}" for file in self.files]
            + [f"-dont_use {cell}" for cell in self.dont_use if dont_use]
        )


def synthesize(
    design: tuple[str, str, str], targets: list[int], library: Library, folder: Path
) -> list[Point]:
    """Points of one design (name, Verilog, options of ``synth``) under every recipe at every target."""
    name, text, options = design
    work = Path(tempfile.mkdtemp(dir=folder))
    (work / "cell.v").write_text(text)
    steps = [
        "read_verilog cell.v",
        f"synth -top cell -flatten {options} -noshare -noabc -run :check",
        "opt -purge",
        f"dfflibmap {library.arguments(True)}",
        "opt",
        "setundef -zero",
        f"tee -o flops.txt stat {library.arguments()}",
        "design -save mapped",
    ]
    runs = [(recipe, target) for recipe in RECIPES for target in targets]
    for recipe, target in runs:
        script = "+" + RECIPES[recipe].format(D=target).replace("; ", ";").replace(" ", ",")
        abc = f"abc {library.arguments(True)} -constr {library.constraints} -script {script}"
        steps += ["design -load mapped", f"tee -o {recipe}{target}.txt {abc}"]
    (work / "run.ys").write_text("\n".join(steps))
    code = "from pyosys import libyosys as ys; ys.run_pass('tee -q script run.ys', ys.Design())"
    done = subprocess.run([sys.executable, "-c", code], cwd=work, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{name}: Yosys failed: {(done.stdout + done.stderr)[-600:]}")
    flops = float(
        re.findall(r"Chip area for (?:top )?module '\\cell': ([\d.]+)", (work / "flops.txt").read_text())[-1]
    )
    points = []
    for recipe, target in runs:
        plain = re.sub(r"\x1b\[[0-9;]*m", "", (work / f"{recipe}{target}.txt").read_text())
        area, delay = re.findall(r"Area =\s*([\d.]+).*?Delay =\s*([\d.]+) ps", plain)[-1]
        points.append(Point(float(delay) + library.flop_ps, float(area) + flops, f"{name}, {recipe}"))
    return points


def designs(chosen: list[str]) -> tuple[list, list]:
    """Both sides: (name, Verilog, options of ``synth``); of ours those whose name is chosen."""
    emitted = verilog(Mac(p_bits=32).core("core", 32))
    inferred = [
        (" ".join([name, *re.findall(r"booth|kogge-stone|han-carlson", options)]), core + CELL, options)
        for name, core in (("operators", OPERATORS), ("emitted", emitted))
        for options in OPTIONS
        if core == OPERATORS or options == "-booth"
    ]
    kinds = [(multiplier, adder) for multiplier in MULTIPLIERS for adder in ("inferred", *ADDERS)
             if f"{multiplier}-{adder}" in chosen or not chosen]
    ours = [
        (
            f"{multiplier}-{adder}",
            verilog(Mac(p_bits=32, multiplier=multiplier, adder=adder).core("core", 32)) + CELL,
            "",
        )
        for multiplier, adder in kinds
    ]
    return inferred, ours


def best(points: list[Point], period: float) -> Point | None:
    """The smallest that meets a period."""
    return min((p for p in points if p.delay <= period), key=lambda p: p.area, default=None)


def show(inferred: list[Point], ours: list[Point], periods: list[int]) -> None:
    """Both sides side by side, at every period and at their fastest."""
    print(f"{'period ps':>9}  {'inferred':>9}  {'ours':>9}  {'ours/inferred':>13}   by")
    for period in periods:
        one = best(inferred, period)
        two = best(ours, period)
        ratio = f"{two.area / one.area:13.3f}" if one and two else f"{'-':>13}"
        areas = "  ".join(f"{p.area:9.2f}" if p else f"{'-':>9}" for p in (one, two))
        print(f"{period:9}  {areas}  {ratio}   {one.name if one else '-'} | {two.name if two else '-'}")
    one, two = (min(points, key=lambda p: p.delay) for points in (inferred, ours))
    print(
        f"fastest: inferred {one.delay:.0f} ps, {one.area:.2f} ({one.name}); ours {two.delay:.0f} ps, "
        f"{two.area:.2f} ({two.name}): {1 - two.delay / one.delay:.1%} less"
    )
    one, two = (min(points, key=lambda p: p.area) for points in (inferred, ours))
    print(
        f"smallest: inferred {one.area:.2f}, {one.delay:.0f} ps ({one.name}); ours {two.area:.2f}, "
        f"{two.delay:.0f} ps ({two.name}): {1 - two.area / one.area:.1%} less"
    )


def unpacked(files: list[str], folder: Path) -> list[Path]:
    """The libraries as plain files: ABC reads no gzip."""
    found = []
    for file in map(Path, files):
        if file.suffix == ".gz":
            (folder / file.stem).write_bytes(gzip.decompress(file.read_bytes()))
            file = folder / file.stem
        found.append(file.resolve())
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument(
        "--liberty",
        nargs="+",
        required=True,
        metavar="FILE",
        help="libraries of one technology, plain or gzipped",
    )
    parser.add_argument("--driver", required=True, metavar="CELL", help="cell that drives every input")
    parser.add_argument("--load-ff", type=float, default=5.0, help="load of every output")
    parser.add_argument(
        "--flop-ps", type=float, default=0.0, help="clk-to-q and setup of a flip-flop, added to every delay"
    )
    parser.add_argument(
        "--dont-use", nargs="*", default=[], metavar="CELL", help="cells not to use; * is a wildcard"
    )
    parser.add_argument(
        "--ours", nargs="*", default=[], metavar="MULTIPLIER-ADDER", help="take only these (default: all)"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("periods", nargs="+", type=int, metavar="PERIOD")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        constraints = folder / "constraints"
        constraints.write_text(f"set_driving_cell {args.driver}\nset_load {args.load_ff} [all_outputs]\n")
        library = Library(unpacked(args.liberty, folder), constraints, args.flop_ps, args.dont_use)
        times = sorted({
            round((period - args.flop_ps) * TARGET) for period in args.periods if period > args.flop_ps
        })
        with ThreadPoolExecutor(args.jobs) as pool:
            sides = [
                [pool.submit(synthesize, design, times, library, folder) for design in side]
                for side in designs(args.ours)
            ]
            inferred, ours = ([point for task in side for point in task.result()] for side in sides)
    show(inferred, ours, args.periods)


if __name__ == "__main__":
    main()
