"""How many designs samplers need: several of Optuna's on one space whose optimum an exhaustive sweep has
found.

    python -m benchmarks.samplers        # about two minutes; writes reports/samplers/

ArchGym (ISCA 2023, arXiv 2306.08888) asks whether one search method is best everywhere and finds that none
is. Here every sampler gets the same budget on ``configs/sweeps/lut_or_mac.yaml`` with several seeds; told is
how close the best design so far is to the exhaustive optimum.
"""

import argparse
import sys
from pathlib import Path

import numpy as np

from hwsim.report.data import Points, read
from hwsim.sweep.executor import Pool
from hwsim.sweep.folder import Folder, replace
from hwsim.sweep.run import Run
from hwsim.sweep.search import Answer, search
from hwsim.sweep.spec import SAMPLERS, Sweep, read_sweep

SPACE = Path("configs/sweeps/lut_or_mac.yaml")
OUT = Path("reports/samplers")
BUDGET = 512
BATCH = 16
SEEDS = range(8)
AT = (32, 64, 128, 256, 512)


def exhaustive() -> tuple[Sweep, Points]:
    """Every point of the space."""
    sweep = read_sweep(SPACE)
    folder = Folder("build/samplers")
    made = Run(sweep, folder, Pool(2))
    made.begin(False, folder.pieces.exists())
    made.all()
    return sweep, read(folder.path)


def course(sweep: Sweep, known: dict[int, float], sampler: str, seed: int) -> np.ndarray:
    """The best value after every proposal; a point that was pruned or failed has none."""
    def answers(designs: list[int], _: int) -> dict[int, Answer]:
        return {d: ([known[d]], 0) if d in known else (None, 0) for d in designs}

    values = [
        known.get(d, np.inf) for batch in search(sweep, sampler, seed, BUDGET, BATCH, answers) for d in batch
    ]
    return np.minimum.accumulate(values)


def main() -> int:
    """Sweep, search, write the report."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    sweep, points = exhaustive()
    name = next(iter(sweep.objectives))
    known = dict(zip(points.columns["design"].tolist(), points.goodness(name).tolist()))
    optimum = min(known.values())
    shares = {
        s: np.array([
            optimum / course(sweep, known, s, seed)
            if optimum > 0
            else course(sweep, known, s, seed) / optimum
            for seed in SEEDS
        ])
        for s in SAMPLERS
    }
    rows = []
    for sampler, found in shares.items():
        hits = [int(np.argmax(row >= 1.0)) + 1 for row in found if row[-1] >= 1.0]
        rows.append([
            sampler,
            *(f"{np.median(found[:, n - 1]):.1%}" for n in AT),
            f"{len(hits)} of {len(SEEDS)}",
            f"{np.median(hits):.0f}" if len(hits) > len(SEEDS) / 2 else "-",
        ])
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "figures").mkdir(exist_ok=True)
    replace(OUT / "figures" / "samplers.svg", drawn(shares, name).encode())
    replace(OUT / "report.md", text(sweep, points, name, rows).encode())
    print((OUT / "report.md").read_text())
    return 0


def text(sweep: Sweep, points: Points, name: str, rows: list[list[str]]) -> str:
    """The report."""
    from hwsim.report.text import table
    head = ["sampler", *(f"{n} designs" for n in AT), "reach the optimum", "designs until then (median)"]
    return (
        "\n\n".join([
            "# How many designs does a sampler need?",
            sweep.about,
            "Made by `python -m benchmarks.samplers`. Share of the exhaustive optimum that the best design "
            f"so far reaches, median over {len(SEEDS)} seeds; {BUDGET} proposals in batches of {BATCH}, "
            f"{name}.",
            f"{sweep.size:,} points, {len(points):,} of them fulfil the constraints.",
            table(head, rows),
            "![Courses](figures/samplers.svg)",
            "A space of this size is swept exhaustively in seconds, so search pays where points are dear "
            "(synthesis) or many more. The result is of this space and these budgets; ArchGym's finding that "
            "no method is best everywhere stands.",
            f"`{name}` is estimated (reports/estimator.md). Space: `{SPACE.as_posix()}`.",
        ])
        + "\n"
    )


def drawn(shares: dict[str, np.ndarray], name: str) -> str:
    """Courses: median and quartiles."""
    import matplotlib.pyplot as plt

    from hwsim.report.figures import STYLE, svg
    from hwsim.report.marks import COLOURS
    with plt.rc_context(STYLE):  # type: ignore[arg-type]
        figure, axes = plt.subplots(figsize=(7.2, 3.8))
        x = np.arange(1, BUDGET + 1)
        for colour, (sampler, found) in zip(COLOURS, shares.items()):
            low, middle, high = np.percentile(found, [25, 50, 75], axis=0)
            axes.plot(x, middle, color=colour, label=sampler)
            axes.fill_between(x, low, high, color=colour, alpha=0.15, linewidth=0)
        axes.set(xscale="log", xlabel="designs proposed", ylabel=f"share of the best {name}", ylim=(0, 1.02))
        axes.legend(frameon=False)
        return svg(figure)


if __name__ == "__main__":
    sys.exit(main())
