"""Adders of floating-point cells at equal clocks: one path, and a near and a far path."""

from collections.abc import Iterator
from itertools import product
from statistics import median
from typing import Any

from hwsim.cost.result import PartCost
from studies.data import Data
from studies.measure import Point, config
from studies.study import CELLS, Claim, Study, only, table

SIDE = 4
EQUAL_PS = 2000.0
FAST_PS = 1000.0
FORMATS = {"float16": "FP16", "bfloat16": "BF16"}
STAGES = (0, 2)
ADDERS: dict[str, tuple[str, dict[str, Any]]] = {
    "single": ("one path", {}),
    "anticipated": ("near and far, anticipated", {"paths": "near_far", "leading_zeros": "anticipated"}),
    "counted": ("near and far, counted", {"paths": "near_far", "leading_zeros": "counted"}),
}
SINGLE, *TWO_PATHS = ADDERS
FAST_STAGES = max(STAGES)
FAST = (("float16", "anticipated"), ("float16", "counted"), ("bfloat16", "anticipated"))
"""Cells at the short period. With counted zeros BF16 does not meet it: its products can lie partly below
float32's least value, and then the near path rounds."""
CLAIM = Claim(
    "Adders of floating-point cells",
    """An adder with a near and a far path is faster than one with a single path, because a sum is either shifted far before the addition
    or after it, never both. It holds two adders, and so takes more area. Leading zeros that are anticipated, from the operands and
    beside the addition, are sooner known than those that are counted in the sum.""",  # noqa: E501
    """Two paths: Farmwald, "On the Design of High Performance Digital Arithmetic Units", 1981; Seidel and Even, IEEE Transactions on
    Computers 53, 2004. Anticipation: Schmookler and Nowka, IEEE Symposium on Computer Arithmetic, 2001.""",  # noqa: E501
    "Adders of float64 and float32 operands, in processors.",
    f"""Cells of `os`, {SIDE} x {SIDE}, that multiply and add to float32, rounded to nearest even at every step; one product per clock,
    at equal periods. With {FAST_STAGES} stages one register is behind the products and one, with
    two paths, before the sum; with one path it waits. The register of the sum makes a loop of one clock. Registers of operands that travel, of the sum and of a result are counted; codes are uniformly random, so that
    exponents are mostly far apart and the near path is seldom taken.""",  # noqa: E501
)


def label(fmt: str, adder: str, stages: int, period_ps: float) -> str:
    """The name of a cell in the data."""
    return f"{fmt} {adder} {stages} {period_ps:g}"


def built(fmt: str, adder: str, stages: int, period_ps: float) -> Point:
    """A cell with its encoders, of an os engine."""
    params = {"a_format": fmt, "w_format": fmt, "accumulate": "float32", "stages": stages} | ADDERS[adder][1]
    made = config("fmac", params, "os", SIDE, SIDE)
    return Point(label(fmt, adder, stages, period_ps), made, period_ps, "cells")


def points() -> list[Point]:
    """All adders at the period that all of them meet; those with two paths and stages at half of it."""
    equal = [built(fmt, adder, stages, EQUAL_PS) for fmt, stages, adder in product(FORMATS, STAGES, ADDERS)]
    fast = [built(fmt, adder, FAST_STAGES, FAST_PS) for fmt, adder in FAST]
    return equal + fast


def cell(data: Data, *which: Any) -> PartCost:
    """The cell of a label's parts."""
    return only(data[label(*which)].cost, *CELLS)


def energy(data: Data, fmt: str, adder: str, stages: int, period_ps: float) -> float:
    """fJ per clock, leakage included."""
    return cell(data, fmt, adder, stages, period_ps).power_fj(period_ps)


def changes(data: Data, adder: str, of: str) -> Iterator[float]:
    """Area or energy of cells with two paths over those with one, less 1, at equal formats and stages."""
    for fmt, stages in product(FORMATS, STAGES):
        ours, single = ((fmt, kind, stages, EQUAL_PS) for kind in (adder, SINGLE))
        if of == "area":
            yield cell(data, *ours).area_um2 / cell(data, *single).area_um2 - 1
        else:
            yield energy(data, *ours) / energy(data, *single) - 1


def equal_clock(data: Data) -> str:
    """All cells at one period."""
    rows = []
    for fmt, stages, adder in product(FORMATS, STAGES, ADDERS):
        found = cell(data, fmt, adder, stages, EQUAL_PS)
        single = cell(data, fmt, SINGLE, stages, EQUAL_PS)
        drawn, alone = (energy(data, fmt, kind, stages, EQUAL_PS) for kind in (adder, SINGLE))
        rows.append([
            FORMATS[fmt], str(stages), ADDERS[adder][0], found.area_um2,
            f"{found.area_um2 / single.area_um2 - 1:+.1%}", drawn, f"{drawn / alone - 1:+.1%}",
            f"{found.period_ps:.0f}", str(found.flops),
        ])
    return table(["operands", "stages", "adder", "um2", "against one path", "fJ/clock", "against one path",
                  "longest path, ps", "flip-flops"], rows)


def fast_clock(data: Data) -> str:
    """Cells at the fast period beside the same ones at the slow period."""
    rows = []
    for fmt, adder in FAST:
        fast, slow = ((fmt, adder, FAST_STAGES, period_ps) for period_ps in (FAST_PS, EQUAL_PS))
        rows.append([
            FORMATS[fmt], ADDERS[adder][0], cell(data, *fast).area_um2,
            f"{cell(data, *fast).area_um2 / cell(data, *slow).area_um2 - 1:+.1%}", energy(data, *fast),
            f"{energy(data, *fast) / energy(data, *slow) - 1:+.1%}", f"{cell(data, *fast).period_ps:.0f}",
        ])
    return table(["operands", "adder", "um2", f"against {EQUAL_PS:g} ps", "fJ/clock",
                  f"against {EQUAL_PS:g} ps", "longest path, ps"], rows)


def sections(data: Data) -> list[str]:
    """What came out."""
    said = []
    for adder in TWO_PATHS:
        areas, energies = (list(changes(data, adder, of)) for of in ("area", "energy"))
        said.append(
            f"* {ADDERS[adder][0]}, against one path at {EQUAL_PS:g} ps: area {min(areas):+.1%} to "
            f"{max(areas):+.1%} (median {median(areas):+.1%}), energy {min(energies):+.1%} to "
            f"{max(energies):+.1%} (median {median(energies):+.1%})"
        )
    met = [
        f"{FORMATS[fmt]} {ADDERS[adder][0]}, {cell(data, fmt, adder, FAST_STAGES, FAST_PS).period_ps:.0f} ps"
        for fmt, adder in FAST
    ]
    smaller = {
        fmt: min(ADDERS, key=lambda adder: cell(data, fmt, adder, FAST_STAGES, EQUAL_PS).area_um2)
        for fmt in FORMATS
    }
    least = ", ".join(f"{FORMATS[fmt]}: {ADDERS[adder][0]}" for fmt, adder in smaller.items())
    single = [cell(data, fmt, SINGLE, FAST_STAGES, EQUAL_PS).period_ps for fmt in FORMATS]
    said += [
        f"* at {FAST_PS:g} ps with {FAST_STAGES} stages: {'; '.join(met)}. With one path the cells at "
        f"{EQUAL_PS:g} ps have longest paths of {min(single):.0f} to {max(single):.0f} ps",
        f"* the smallest cell with {FAST_STAGES} stages at {EQUAL_PS:g} ps is, with {least}",
    ]
    return [
        "## What came out",
        "\n".join(said),
        f"### All at {EQUAL_PS:g} ps",
        equal_clock(data),
        f"### At {FAST_PS:g} ps",
        "These cells have no wires and no clock tree; engines are slower. With counted zeros BF16 does not "
        "meet this period: its products can lie partly below float32's least value, and then the near path "
        "rounds.",
        fast_clock(data),
    ]


def draw(figure: Any, data: Data) -> None:
    """Area and energy of all cells, period by period."""
    axes = figure.subplots(1, 2, sharey=True)
    cases = [(fmt, stages, EQUAL_PS) for fmt, stages in product(FORMATS, STAGES)]
    cases += [(fmt, FAST_STAGES, FAST_PS) for fmt in FORMATS]
    for i, (adder, (name, _)) in enumerate(ADDERS.items()):
        drawn = {
            place: (fmt, adder, stages, period_ps)
            for place, (fmt, stages, period_ps) in enumerate(cases)
            if label(fmt, adder, stages, period_ps) in data
        }
        places = [place + 0.27 * (i - 1) for place in drawn]
        axes[0].barh(places, [cell(data, *which).area_um2 for which in drawn.values()], 0.25, label=name)
        axes[1].barh(places, [energy(data, *which) for which in drawn.values()], 0.25, label=name)
    titles = [f"{FORMATS[fmt]}, {stages} stages, {period_ps:g} ps" for fmt, stages, period_ps in cases]
    axes[0].set(xlabel="um2 per cell", yticks=range(len(cases)), yticklabels=titles)
    axes[1].set(xlabel="fJ per clock and cell")
    axes[0].invert_yaxis()
    figure.legend(*axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=len(ADDERS))


STUDY = Study("float_adders", CLAIM, points, sections, draw, (9.0, 3.5))
