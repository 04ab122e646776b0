"""ZigZag beside this project: the same GEMMs on the same array and memories, best latency and mappings
evaluated per second.

Prints      per GEMM the best latency of both, each from its own terms, and the wall time and rate of both
            searches; the rate over many GEMMs at once. Identities are checked with ==; exit code 1 if one
            fails, or if the search is slower than TARGET.
Mapping     An output-stationary 16 x 16 array of int8 multipliers with a 30-bit sum each; buffers for
            activations, weights and sums, all double; DRAM of 819 bits per clock for all three, no latency.
            ZigZag's spatial mapping is given: rows along M, columns along N.
Does not    Belong to the tests: ZigZag lives in an environment of its own under build/, made on first use.
Use         python -m benchmarks.zigzag, from the root of the repository.
"""

import argparse
import json
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.environment import BUILD, environment, timed
from benchmarks.scalesim import table
from hwsim.accelerator.lowered import lower
from hwsim.accelerator.machine import Accelerator
from hwsim.accelerator.power import power
from hwsim.accelerator.search import search
from hwsim.accelerator.totals import concatenated
from hwsim.config import Config, load
from hwsim.config.description import Buffer, Buffers, Cores, DramSpec, Memory
from hwsim.simulation import simulate
from hwsim.workload import Gemm, Workload

PINS = ("zigzag-dse==3.9.1", "six")  # ZigZag imports six and does not say so
RATE = 819
TARGET = 1_000_000
GEMMS = ((64, 512, 256), (256, 1024, 1024), (1, 4096, 4096))  # M, K, N
KIB = {"a": 64, "w": 64, "c": 128}
LEGEND = """ZigZag = ideal + stall + onload + offload: MACs over cells, waits in the steady state, first loads, last stores.
hwsim = compute + fill + DRAM: the same ideal clocks; load and drain of every tile's job, which is what its Verilog takes; waits for DRAM
(first load, last store, and what the pipeline does not hide).
They differ because ZigZag's array neither skews nor drains and its tiles cost nothing to start, because its loop nest may reuse an operand
across levels in orders that a pair of tile buffers cannot, and because it rounds transfers to its ports' words, hwsim to whole clocks."""  # noqa: E501

ZIGZAG = """
import json, logging, time
from importlib.metadata import version
from zigzag.api import get_hardware_performance_zigzag
from zigzag.cost_model.cost_model import CostModelEvaluation
from zigzag.stages.evaluation import cost_model_evaluation as stage
evaluated = 0
class Counted(CostModelEvaluation):
    def __init__(self, *args, **kwargs):
        global evaluated
        evaluated += 1
        super().__init__(*args, **kwargs)
stage.CostModelEvaluation = Counted
logging.disable(logging.WARNING)
start = time.perf_counter()
_, latency, cmes = get_hardware_performance_zigzag("gemm.yaml", "accelerator.yaml", "mapping.yaml", opt="latency",
                                                   dump_folder="out", pickle_filename="out/cmes", loma_show_progress_bar=False)
seconds = time.perf_counter() - start
best = cmes[0][1][0][0]
print(json.dumps({"latency": int(latency), "seconds": seconds, "evaluated": evaluated, "ideal": int(best.ideal_temporal_cycle),
                  "stall": int(best.latency_total0 - best.ideal_temporal_cycle), "onload": int(best.latency_total1 - best.latency_total0),
                  "offload": int(best.latency_total2 - best.latency_total1), "version": version("zigzag-dse")}))
"""  # noqa: E501


def port(kind: str, bits: int, *uses: str, number: int = 1) -> dict[str, Any]:
    """A port of one of ZigZag's memories."""
    return {"name": f"{kind}_port_{number}", "type": {"r": "read", "w": "write", "rw": "read_write"}[kind],
            "bandwidth_min": bits, "bandwidth_max": bits, "allocation": list(uses)}


def memory(
    bits: int, operands: list[str], ports: list[dict], double: bool, each: bool = False
) -> dict[str, Any]:
    """One of ZigZag's memories; ``each``: one per cell. Energies play no part."""
    return {
        "size": bits,
        "r_cost": 0.0,
        "w_cost": 0.0,
        "area": 0.0,
        "latency": 1,
        "operands": operands,
        "ports": ports,
        "served_dimensions": [] if each else ["D1", "D2"],
        "force_double_buffering": double,
    }


def accelerator() -> dict[str, Any]:
    """The machine as ZigZag takes it."""
    sums = [
        port("r", 30, "O, tl"),
        port("r", 30, "O, th", number=2),
        port("w", 30, "O, fh"),
        port("w", 30, "O, fl", number=2),
    ]
    every = [
        f"{x}, {way}"
        for x, ways in (("I1", ("fh", "tl")), ("I2", ("fh", "tl")), ("O", ("fh", "tl", "fl", "th")))
        for way in ways
    ]
    return {
        "name": "os16",
        "operational_array": {
            "input_precision": [8, 8],
            "unit_energy": 0.0,
            "unit_area": 1.0,
            "dimensions": ["D1", "D2"],
            "sizes": [16, 16],
        },
        "memories": {
            "reg_o": memory(30, ["O"], sums, False, each=True),
            "sram_a": memory(
                KIB["a"] * 8192, ["I1"], [port("r", 128, "I1, tl"), port("w", RATE, "I1, fh")], True
            ),
            "sram_w": memory(
                KIB["w"] * 8192, ["I2"], [port("r", 128, "I2, tl"), port("w", RATE, "I2, fh")], True
            ),
            "sram_c": memory(
                KIB["c"] * 8192,
                ["O"],
                [port("rw", 2048, "O, tl", "O, fl"), port("rw", RATE, "O, fh", "O, th", number=2)],
                True,
            ),
            "dram": memory(10**12, ["I1", "I2", "O"], [port("rw", RATE, *every)], False),
        },
    }


def run_zigzag(python: Path, dims: tuple[int, int, int]) -> dict[str, Any]:
    """ZigZag's best latency of a GEMM."""
    m, k, n = dims
    files = {
        "accelerator": accelerator(),
        "mapping": [
            {
                "name": "default",
                "spatial_mapping": {"D1": ["D0, 16"], "D2": ["D1, 16"]},
                "memory_operand_links": {"O": "O", "W": "I2", "I": "I1"},
            }
        ],
        "gemm": [
            {
                "id": 0,
                "operator_type": "Gemm",
                "equation": "O[d0][d1]+=I[d0][d2]*W[d2][d1]",
                "loop_dims": ["D0", "D1", "D2"],
                "loop_sizes": [m, n, k],
                "operand_precision": {"W": 8, "I": 8, "O": 30, "O_final": 30},
                "operand_source": {"I": 0, "W": 0},
            }
        ],
    }
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        for name, content in files.items():
            (Path(folder) / f"{name}.yaml").write_text(json.dumps(content))
        line, _ = timed([python, "-c", ZIGZAG], Path(folder))
    return json.loads(line)


def machine() -> Config:
    """The same machine here."""
    a = Buffer(KIB["a"], width_bits=128)
    w = Buffer(KIB["w"], width_bits=128)
    c = Buffer(KIB["c"], width_bits=512, banks=4)
    dram = DramSpec(bandwidth_gb_s=RATE * 500e6 / 8e9, latency_ns=0.0)
    config = replace(load("int8_os16"), memory=Memory(Buffers({}, {}, {}), a, w, c, dram, None, Cores()))
    assert config.memory is not None and config.memory.rate(500.0) == RATE
    return config


def rate_over(config: Config, shapes: list[tuple[int, int, int]]) -> tuple[int, float]:
    """Evaluations, and seconds of processor time, of a search over many GEMMs."""
    accelerator = Accelerator.of(config, power(config))
    rows = concatenated([
        accelerator.problems(
            lower(config.pe, Gemm("gemm", *shape)), list(np.array([shape]).T.astype(float)), np.ones(1)
        )
        for shape in shapes
    ])
    found = search(rows, config.flow.closed_form)
    best = []
    for _ in range(3):
        start = time.process_time()
        search(rows, config.flow.closed_form)
        best.append(time.process_time() - start)
    return found.evaluated, min(best)


def main() -> int:
    """Run the cases, print the tables, and return 1 if an identity does not hold or the target is missed."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    python = environment("zigzag-venv", PINS)
    config = machine()
    failed = []
    latencies = []
    rates = []
    version = ""
    for dims in GEMMS:
        print(f"running {dims}", file=sys.stderr)
        name = " x ".join(map(str, dims))
        other = run_zigzag(python, dims)
        layer = simulate(config, Workload.of([dims])).layers[0]
        parts = layer.parts
        tiling = layer.tiling
        version = other["version"]
        assert tiling is not None
        fill = parts["load"] + parts["drain"] + parts["stall"]
        waits = parts["dram"] + parts["sram"]
        failed += [f"{name}: hwsim's clocks are not its terms"] * (
            layer.cycles != parts["compute"] + fill + waits
        )
        failed += [f"{name}: the ideal clocks differ"] * (other["ideal"] != parts["compute"])
        latencies.append([
            name,
            other["latency"],
            other["ideal"],
            other["stall"],
            other["onload"],
            other["offload"],
            layer.cycles,
            parts["compute"],
            fill,
            waits,
            "x".join(map(str, tiling.tile)) + " " + tiling.order,
        ])
        evaluated, seconds = rate_over(config, [dims])
        rates.append([
            name,
            other["evaluated"],
            f"{other['seconds']:.2f}",
            round(other["evaluated"] / other["seconds"]),
            evaluated,
            f"{seconds:.4f}",
            round(evaluated / seconds),
        ])
    print(f"ZigZag {version} beside hwsim; M x K x N; NumPy {np.__version__}\n")
    table(
        "GEMM | ZigZag | ideal | stall | onload | offload | hwsim | compute | fill | DRAM | tile, order",
        latencies,
    )
    print(LEGEND + "\n")
    table("GEMM | ZigZag: mappings | s | per s | hwsim: tilings | s | per s", rates)
    shapes = [
        (m, k, n) for m in (256, 512, 2048) for k in (1024, 4096, 11008) for n in (1024, 4096, 11008)
    ] * 4
    evaluated, seconds = rate_over(config, shapes)
    print(
        f"hwsim, {len(shapes)} GEMMs at once: {evaluated:,} tilings in {seconds:.2f} s of one core, "
        f"{evaluated / seconds:,.0f} per s"
    )
    failed += [f"fewer than {TARGET:,} evaluations per second"] * (evaluated / seconds < TARGET)
    print("\n".join(failed) or "All identities hold, and the target is met.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
