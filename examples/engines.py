"""Which shipped accelerator decodes Llama-2-7B fastest, and on how much area?
``python -m examples.engines [FILE.csv]``

Shows       `hwsim.load`, `hwsim.load_workload`, `hwsim.simulate`: several accelerators, each with weights of
            its own precision; totals as plain numbers, layers as rows, as a CSV file, and as a data frame
            where pandas is installed.
Prints      per accelerator one decode step (2,048 tokens of context, batch 1): time, what bounds most of it,
            DRAM traffic, area of engine and buffers.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

import hwsim
from hwsim.answers.tables import console, table
from hwsim.export import csv_text

PAIRS = {
    "int8_os16": "llama2_7b",
    "mac_m2n64k4": "llama2_7b",
    "shiftadd_w4a8_os16": "llama2_7b_w4a8",
    "lut_m2n64k4_w4": "llama2_7b_w4a8",
    "lut_m2n64k4_w2": "llama2_7b_w2a8",
    "lut_m2n64k4_w1": "llama2_7b_w1a8",
}


def main(path: str = "") -> list[hwsim.ModelResult]:
    """Simulate every pair, print a line for each, write all layers to ``path`` if it is given."""
    results, lines = [], []
    for name, model in PAIRS.items():
        result = hwsim.simulate(hwsim.load(name), hwsim.load_workload(model).only(["decode"]))
        s = result.summary()
        bounds = result.to_rows("section")[0]["bound"]
        results.append(result)
        lines.append([
            name,
            model,
            bounds,
            f"{s['latency_s'] * 1e3:,.1f}",
            f"{s['dram_bytes'] / 1e9:.2f}",
            f"{s['area_mm2']:.4f}",
        ])
    out = console()
    rows = [row for result in results for row in result.to_rows()]
    out.print(
        table(["accelerator", "workload", "bound by", "ms per step", "GB from and to DRAM", "mm2"], lines, 3)
    )
    if path:
        Path(path).write_text(csv_text(rows), encoding="utf-8")
        out.print(f"{len(rows)} layers in {path}")
    if find_spec("pandas"):
        import pandas
        frame = pandas.concat([result.to_pandas() for result in results], ignore_index=True)
        for _, row in frame.loc[frame.groupby("config", sort=False)["time_s"].idxmax()].iterrows():
            out.print(f"{row.config}: most of the time in {row['name']}, {row.time_s * 1e3:,.1f} ms")
    return results


if __name__ == "__main__":
    main(*sys.argv[1:2])
