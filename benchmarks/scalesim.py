"""SCALE-Sim beside this project: the same GEMMs on the same arrays, cycles and wall times in one run.

Prints      per GEMM the cycles of both, SCALE-Sim's number recomputed from its own rule, hwsim's from its
            breakdown, the difference term by term, and the times of both. Every identity is checked with ==;
            exit code 1 if one fails.
Mapping     ws: rows along K, cols along N, M streams. os: rows along M, cols along N, K streams. SCALE-Sim's
            GEMM topology has the columns M, N, K and maps them alike; hwsim's acc_depth = M makes its tiles
            SCALE-Sim's folds.
Memory      Takes no part: SCALE-Sim runs stall-free (`InterfaceBandwidth = CALC`), hwsim's streams never
            stall.
Does not    Belong to the tests: SCALE-Sim lives in an environment of its own under build/, made on first use.
Use         python -m benchmarks.scalesim [--large], from the root of the repository.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from timeit import repeat

from benchmarks.environment import BUILD, ROOT, environment, timed
from hwsim.dataflow.os import Os
from hwsim.dataflow.ws import Ws
from hwsim.engine.outlet import READ_LATENCY
from hwsim.engine.parts import fanout_levels
from hwsim.pe.mac import Mac

# SCALE-Sim takes int() of a one-element array, an error from NumPy 2.4 on
PINS = ("scalesim==3.0.0", "numpy<2.4")
REPEATS = 3
SWEEP = 1_000_000
YES = {True: "yes", False: "NO"}
GEMMS = ((64, 64, 64), (37, 53, 29), (256, 512, 256))  # M, K, N
LARGE = (1, 4096, 4096)

# Traces and progress bars off: the fastest way to its cycle count. Its command line cannot switch traces off.
SCALESIM = """
import csv, json, sys, time
from importlib.metadata import version
from scalesim.scale_sim import scalesim
start = time.perf_counter()
sim = scalesim(save_disk_space=True, verbose=False, config="cfg", topology="gemm", layout="layout", input_type_gemm=True)
sim.run_scale(top_path="out")
seconds = time.perf_counter() - start
(report,) = csv.DictReader(open("out/run/COMPUTE_REPORT.csv"), skipinitialspace=True)
array = sim.runner.single_layer_sim_object_list[0].compute_system
a, c = array.ifmap_op_mat, array.ofmap_op_mat
used = min(array.arr_row, array.Sr)  # rows that the first fold uses
operand, result = (a[used - 1, -1], c[used - 1, 0]) if sys.argv[1] == "os" else (a[0, used - 1], c[0, 0])
read = list(array.ifmap_demand_matrix[:, used - 1]).index(operand)
written = list(array.ofmap_demand_matrix[:, 0]).index(result)
print(json.dumps({
    "reported": int(report["Total Cycles"]), "stalls": int(report["Stall Cycles"]), "seconds": seconds,
    "lines": len(array.ofmap_demand_matrix), "slack": written - read,
    "versions": f"scalesim {version('scalesim')}, numpy {version('numpy')}"}))
"""  # noqa: E501

CONFIG = """[general]
run_name = run
[architecture_presets]
ArrayHeight = {rows}
ArrayWidth = {cols}
IfmapSramSzkB = {a_kib}
FilterSramSzkB = {w_kib}
OfmapSramSzkB = {c_kib}
IfmapOffset = 0
FilterOffset = 100000000
OfmapOffset = 200000000
Dataflow = {flow}
ReadRequestBuffer = 64
WriteRequestBuffer = 64
[layout]
{layout}
[sparsity]
SparsitySupport = False
[run_presets]
InterfaceBandwidth = CALC
UseRamulatorTrace = False
"""

LAYOUT = "\n".join(
    f"{x}CustomLayout = False\n{x}SRAMBankBandwidth = 10\n{x}SRAMBankNum = 10\n{x}SRAMBankPort = 2"
    for x in ("Ifmap", "Filter")
)  # no custom layout, but SCALE-Sim insists on every key

HWSIM = """
from hwsim.dataflow.{flow} import {class_name}
from hwsim.pe.mac import Mac
c = {constructor}.cycles({m}, {k}, {n}, Mac())
print(int(c.load), int(c.compute), int(c.stall), int(c.drain))
"""
HWSIM_SWEEP = """
import time
import numpy as np
from hwsim.dataflow.ws import Ws
from hwsim.pe.mac import Mac
m, k, n = np.random.default_rng(1).integers(1, 4097, (3, {sweep}))
start = time.perf_counter()
Ws(rows=128, cols=128).cycles(m, k, n, Mac()).total
print(time.perf_counter() - start)
"""

LEGEND = """R x C array, T = M (ws) or K (os). SCALE-Sim - hwsim = overlap + stall + drain + registers + report:
overlap    (folds - 1) * (2R + C - 2 (ws), R + C - 2 (os)): SCALE-Sim loads and skews each fold anew, hwsim only the first
stall      - (folds - 1) * max(R - T, 0): hwsim's next weights (ws) or last results (os) need R clocks
drain      - rows of the last M tile (os): SCALE-Sim never shifts the results out
registers  - (1 job accepted + 1 last cell + control tree + outlet), which SCALE-Sim's clock count does not have
report     - 1: SCALE-Sim reports the index of the last clock, not the count
write - read < 0: SCALE-Sim writes a result that many clocks before the last operand of its row has entered the array.
"""  # noqa: E501


@dataclass(frozen=True)
class Case:
    """One GEMM ``(m, k) x (k, n)`` on one array."""

    flow: str
    rows: int
    cols: int
    m: int
    k: int
    n: int

    def __str__(self) -> str:
        return f"{self.flow} {self.rows}x{self.cols}, {self.m} x {self.k} x {self.n}"

    @property
    def folds(self) -> int:
        """Tiles of the array that the GEMM needs."""
        return -(-(self.k if self.flow == "ws" else self.m) // self.rows) * -(-self.n // self.cols)

    @property
    def stream(self) -> int:
        """Clocks in which a tile's operands enter; T in SCALE-Sim's paper."""
        return self.m if self.flow == "ws" else self.k

    @property
    def skew(self) -> int:
        """Clocks that SCALE-Sim adds to each fold: (load R,) skew R - 1 and C - 1."""
        return (2 if self.flow == "ws" else 1) * self.rows + self.cols - 2

    @property
    def formula(self) -> str:
        """SCALE-Sim's rule with this case's numbers."""
        return f"{self.folds} * ({'2R' if self.flow == 'ws' else 'R'} + C + {self.stream} - 2) - 1"

    @property
    def slack(self) -> int:
        """Clocks from the last operand's entry in the first fold's last used row to SCALE-Sim's write of a
        result of it."""
        used = min(self.rows, self.k if self.flow == "ws" else self.m)
        return self.rows - used if self.flow == "ws" else self.rows - 2 * used + 1

    @property
    def constructor(self) -> str:
        """The hwsim array of this case, as Python."""
        depth = f", acc_depth={self.m}" if self.flow == "ws" else ""
        return f"{self.flow.capitalize()}(rows={self.rows}, cols={self.cols}{depth})"


@dataclass(frozen=True)
class Outcome:
    """What both simulators said of a case, and the seconds that they took; ``scalesim`` is the runner's
    answer."""

    case: Case
    scalesim: dict
    scalesim_wall: float
    hwsim: tuple[int, ...]  # load, compute, stall, drain
    hwsim_wall: float
    hwsim_call: float

    @property
    def terms(self) -> tuple[int, ...]:
        """SCALE-Sim minus hwsim: overlap of folds, hwsim's stall, the drain SCALE-Sim misses, registers,
        report."""
        case = self.case
        drained = (case.m - 1) % case.rows + 1 if case.flow == "os" else 0
        # job accepted, last cell, control tree, outlet
        registers = 1 + 1 + fanout_levels(case.rows) + READ_LATENCY
        return (case.folds - 1) * case.skew, -self.hwsim[2], -drained, -registers, -1

    @property
    def checks(self) -> dict[str, bool]:
        """Every identity that the tables claim."""
        case, ran = self.case, self.scalesim
        simulated = case.folds * (case.skew + case.stream)
        return {
            "SCALE-Sim did not stall": ran["stalls"] == 0,
            "SCALE-Sim simulates folds * (fold)": ran["lines"] == simulated,
            "SCALE-Sim reports folds * (fold) - 1": ran["reported"] == simulated - 1,
            "write - read as its skew implies": ran["slack"] == case.slack,
            "hwsim computes folds * T": self.hwsim[1] == case.folds * case.stream,
            "hwsim stalls as said": self.hwsim[2] == (case.folds - 1) * max(case.rows - case.stream, 0),
            "difference = its terms": ran["reported"] - sum(self.hwsim) == sum(self.terms),
        }


def run_scalesim(case: Case, python: Path) -> tuple[dict, float]:
    """SCALE-Sim on one case: the runner's answer and the wall time of the process."""
    # SRAM sizes move its run time but no cycle; fastest when an operand is one bookkeeping set, a hundredth
    # of its SRAM.
    operands = {"a_kib": case.m * case.k, "w_kib": case.k * case.n, "c_kib": case.m * case.n}
    sizes = {name: -(-100 * (elements + 1) // 1024) for name, elements in operands.items()}
    with tempfile.TemporaryDirectory(dir=BUILD) as name:
        folder = Path(name)
        (folder / "cfg").write_text(CONFIG.format(**asdict(case), **sizes, layout=LAYOUT))
        (folder / "gemm").write_text(f"Layer, M, N, K,\ngemm, {case.m}, {case.n}, {case.k},\n")
        (folder / "layout").write_text("Layer,\n")  # must exist; unused without a custom layout
        line, wall = timed([python, "-c", SCALESIM, case.flow], folder)
    return json.loads(line), wall


def run(case: Case, python: Path) -> Outcome:
    """Both simulators on one case; hwsim's times are the best of REPEATS, SCALE-Sim runs once: it takes
    minutes."""
    print(f"running {case}", file=sys.stderr)
    answer, scalesim_wall = run_scalesim(case, python)
    program = HWSIM.format(**asdict(case), class_name=case.flow.capitalize(), constructor=case.constructor)
    runs = [timed([sys.executable, "-c", program], ROOT) for _ in range(REPEATS)]
    parts = tuple(map(int, runs[0][0].split()))
    call = f"{case.constructor}.cycles({case.m}, {case.k}, {case.n}, Mac()).total"
    calls = repeat(call, globals={"Ws": Ws, "Os": Os, "Mac": Mac}, number=200, repeat=REPEATS)
    return Outcome(case, answer, scalesim_wall, parts, min(wall for _, wall in runs), min(calls) / 200)


def table(header: str, rows: list[list]) -> None:
    """Print a Markdown table with the columns of ``header`` (separated by |), numbers to the right."""
    columns = [column.strip() for column in header.split("|")]
    cells = [columns] + [[f"{x:,}" if type(x) is int else str(x) for x in row] for row in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(columns))]
    cells.insert(
        1, [("-" if i == 0 else "-" * (width - 1) + ":").ljust(width, "-") for i, width in enumerate(widths)]
    )
    for row in cells:
        print("| " + " | ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) + " |")
    print()


def print_cycles(outcomes: list[Outcome]) -> None:
    """Cycles of both, each from its own arithmetic, and the terms of their difference."""
    table(
        "array, M x K x N | SCALE-Sim | folds * (fold) - 1 | same | hwsim | load + compute + stall + drain",
        [
            [
                str(o.case),
                o.scalesim["reported"],
                o.case.formula,
                YES[o.checks["SCALE-Sim reports folds * (fold) - 1"]],
                sum(o.hwsim),
                " + ".join(f"{x:,}" for x in o.hwsim),
            ]
            for o in outcomes
        ],
    )
    table(
        "array, M x K x N | SCALE-Sim - hwsim | overlap | stall | drain | registers | report | same | write "
        "- read",
        [
            [
                str(o.case),
                o.scalesim["reported"] - sum(o.hwsim),
                *o.terms,
                YES[o.checks["difference = its terms"]],
                o.scalesim["slack"],
            ]
            for o in outcomes
        ],
    )
    print(LEGEND)


def print_times(outcomes: list[Outcome]) -> None:
    """Wall times: whole process against whole process, one evaluation against one evaluation, and a sweep."""
    table(
        "array, M x K x N | process: SCALE-Sim s | hwsim s | ratio | evaluation: SCALE-Sim s | hwsim us | "
        "ratio",
        [
            [
                str(o.case),
                f"{o.scalesim_wall:.2f}",
                f"{o.hwsim_wall:.2f}",
                f"{o.scalesim_wall / o.hwsim_wall:.1f}",
                f"{o.scalesim['seconds']:.2f}",
                f"{o.hwsim_call * 1e6:.0f}",
                int(o.scalesim["seconds"] / o.hwsim_call),
            ]
            for o in outcomes
        ],
    )
    sweeps = [timed([sys.executable, "-c", HWSIM_SWEEP.format(sweep=SWEEP)], ROOT) for _ in range(REPEATS)]
    inside = min(float(line) for line, _ in sweeps)
    wall = min(wall for _, wall in sweeps)
    print(
        f"hwsim, {SWEEP:,} GEMMs at once (ws 128x128, dimensions 1..4096): {inside / SWEEP * 1e9:.0f} ns per "
        "GEMM; "
        f"whole process {wall:.2f} s, {wall / SWEEP * 1e9:.0f} ns per GEMM.\n"
    )


def main() -> int:
    """Run the cases, print the tables, and return 1 if an identity does not hold."""
    parser = argparse.ArgumentParser(
        description="SCALE-Sim and hwsim on the same GEMMs: cycles, reasons, wall times."
    )
    parser.add_argument(
        "--large", action="store_true", help="also 1 x 4096 x 4096 on 128x128: two minutes more"
    )
    options = parser.parse_args()
    cases = [Case(flow, side, side, *gemm) for gemm in GEMMS for side in (16, 32) for flow in ("ws", "os")]
    if options.large:
        cases += [Case(flow, 128, 128, *LARGE) for flow in ("ws", "os")]
    python = environment("scalesim-venv", PINS)
    # both read their files from a warm disk cache
    timed([python, "-c", "import scalesim.scale_sim; print()"], BUILD)
    outcomes = [run(case, python) for case in cases]
    print(
        f"{outcomes[0].scalesim['versions']} beside hwsim; Python {platform.python_version()}, "
        f"{os.cpu_count()} cores\n"
    )
    print_cycles(outcomes)
    print_times(outcomes)
    failed = [f"{o.case}: not true: {name}" for o in outcomes for name, held in o.checks.items() if not held]
    print("\n".join(failed) or f"All {sum(len(o.checks) for o in outcomes)} identities hold.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
