"""Draws docs/pictures/engines.svg, the picture of the README, from the kept results of the sweep
reports/which_engine."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from hwsim.report.analysis import best
from hwsim.report.data import Points, distinct, read
from hwsim.report.figures import STYLE, svg
from hwsim.report.marks import COLOURS, apart

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "pictures" / "engines.svg"
WORKLOADS = {"W8A8": "w8_prefill", "W4A8": "w4_prefill", "W2A8": "w2_prefill"}
"""Precision of the data -> workload of the sweep: Llama-2-7B, a prompt of 2,048 tokens."""
NAMES = {
    "mac": "multiply-accumulate (mac)",
    "shiftadd": "shift-add",
    "bitserial": "bit-serial",
    "bitplane": "bit-plane",
    "lut": "look-up table (lut)",
    "codebook": "codebook",
    "ternary": "ternary",
}
SAME = 0.01
"""Architectures whose results differ by less than this share are drawn as one line."""


def lines(points: Points) -> dict[str, list[float]]:
    """Architecture -> TOPS per mm2 of its best engine on each workload; those that are the same share a
    name."""
    found: dict[str, list[float]] = {}
    for pe in distinct(points.columns["pe"]):
        values = []
        for workload in WORKLOADS.values():
            name = f"{workload}.tops_per_engine_mm2"
            row = best(points, name, points.columns["pe"] == pe)
            values.append(float(points.columns[name][row]) if row is not None else float("nan"))
        same = next(
            (
                other
                for other, known in found.items()
                if all(abs(a / b - 1) < SAME for a, b in zip(values, known))
            ),
            None,
        )
        if same is None:
            found[pe] = values
        else:
            found[f"{same}, {pe}"] = found.pop(same)
    return found


def picture(points: Points) -> str:
    """The picture as SVG."""
    import matplotlib.pyplot as plt
    found = lines(points)
    with plt.rc_context(STYLE):  # type: ignore[arg-type]
        figure, axes = plt.subplots(figsize=(7.6, 3.9))
        ends = apart([values[-1] for values in found.values()], 2.6)
        for i, (names, values) in enumerate(found.items()):
            places = [x + (i - len(found) / 2 + 0.5) * 0.03 for x in range(len(WORKLOADS))]
            band = points.band("area", names.split(", ")[0]) or 0.0
            axes.errorbar(
                places,
                values,
                yerr=[band * value for value in values],
                color=COLOURS[i],
                marker="o",
                markersize=4.5,
                linewidth=1.8,
                elinewidth=1,
                capsize=2,
            )
            axes.annotate(
                ", ".join(NAMES[name] for name in names.split(", ")),
                (places[-1], values[-1]),
                xytext=(2.2, ends[i]),
                color=COLOURS[i],
                va="center",
                fontsize=9,
                arrowprops={"arrowstyle": "-", "color": COLOURS[i], "lw": 0.6},
            )
        axes.set(
            xticks=range(len(WORKLOADS)),
            xticklabels=WORKLOADS,
            xlim=(-0.2, 3.6),
            ylim=(0, None),
            ylabel="TOPS per mm2 of engine",
            xlabel="bits of weights (W) and activations (A) of Llama-2-7B, prefill of 2,048 tokens",
        )
        axes.xaxis.set_label_coords(0.41, -0.1)
        axes.set_title(
            "Engines of 0.5 mm2 in asap7 at 500 MHz: the best of each architecture", loc="left", fontsize=10
        )
        return svg(figure)


def main() -> int:
    """Draw it."""
    TARGET.write_text(picture(read(ROOT / "reports" / "which_engine")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    ArgumentParser(description=__doc__).parse_args()
    sys.exit(main())
