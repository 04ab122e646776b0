"""A multiplier-free W4A8 cell against multipliers, and dequantization once per group against once per element."""

from studies.data import Data
from studies.measure import Point, config
from studies.study import CELLS, Study, area, head, parts_of, per_mac, table

SIDE, PERIOD_PS, GROUPS = 8, 2000.0, (8, 32, 128)
SMALL = {"multiplier": "booth", "adder": "brent_kung"}
CELL_KINDS = {
    "shiftadd w4": ("int4 shift and add", "shiftadd", {"w_bits": 4}),
    "mac w4": ("int4 multiplier, Booth rows", "mac", {"w_bits": 4, **SMALL}),
    "mac array w4": ("int4 multiplier, a row per bit", "mac", {"w_bits": 4, "multiplier": "array", "adder": "brent_kung"}),
    "mac w8": ("int8 multiplier, Booth rows", "mac", {"w_bits": 8, **SMALL}),
    "mac w13": ("int13 multiplier, Booth rows", "mac", {"w_bits": 13, **SMALL}),
}
RAW = "shiftadd uint4"
TABLES = {8: "codebook w4 value8", 13: "codebook w4 value13"}
CLAIM = """A shift-and-add cell for W4A8 is so much smaller than an int8 one that the accelerator has four times the cells (64 x 64 against
32 x 32) at equal area, and scaling once per group of 128 instead of once per element makes dequantization cheap; 2.6 times faster at 1.4 times less
energy than other quantized accelerators."""
SOURCE = "MixPE, arXiv 2411.16158: abstract; array sizes from the authors' public simulator (yuzhang712/mixpe_simulator)."
THEIRS = """500 MHz, systolic arrays at equal area, batch 64, language and vision models; that simulator charges an int8 and a W4A8 cell the same
power, 280 uW, so that its gains come from the number of cells and from time."""
OURS = """Cells of `os`, 8 x 8, K up to 16,384; with groups the sums in the cells end with a group, scales (8 bits) and zero points (4 bits) come by
stream and are applied in the outlet, exactly."""


def points() -> list[Point]:
    """os 8 x 8 engines: cells, weights through a table, and the multiplier-free one with scales and zero points of several group sizes."""
    found = [Point(label, config(pe, params, "os", SIDE, SIDE), PERIOD_PS) for label, (_, pe, params) in CELL_KINDS.items()]
    found += [Point(label, config("codebook", {"w_bits": 4, "value_bits": bits}, "os", SIDE, SIDE), PERIOD_PS) for bits, label in TABLES.items()]
    raw = {"w_bits": 4, "w_kind": "uint"}
    found.append(Point(RAW, config("shiftadd", raw, "os", SIDE, SIDE), PERIOD_PS))
    return found + [Point(grouped(group), config("shiftadd", raw, "os", SIDE, SIDE, rescale={
        "group": group, "scale_bits": 8, "zero_bits": 4}), PERIOD_PS) for group in GROUPS]


def grouped(group: int) -> str:
    """The engine with scales and zero points per ``group``."""
    return f"{RAW} group {group}"


def cells(data: Data) -> str:
    """The cells side by side."""
    int8 = cell(data, "mac w8")
    rows = []
    for label, (title, *_) in CELL_KINDS.items():
        found = cell(data, label)
        rows.append([title, found.area_um2, int8.area_um2 / found.area_um2, found.power_fj(PERIOD_PS), int8.power_fj(PERIOD_PS) / found.power_fj(PERIOD_PS),
                     f"{found.period_ps:.0f}", str(found.flops)])
    return table(["cell", "um2", "int8 over it", "fJ/clock", "int8 over it", "least period, ps", "flip-flops"], rows)


def cell(data: Data, label: str):
    """The cell of an engine."""
    (found,) = parts_of(data[label].cost, CELLS)
    return found


def dequantization(data: Data) -> list[tuple[int, float, float, float, float]]:
    """Per group size: um2 that an engine has more, pJ per product that it draws more, per group's sum, and its cells' um2."""
    raw = data[RAW].cost
    return [(group, area(cost) - area(raw), more := per_mac(cost) - per_mac(raw), more * group, area(cost, *CELLS))
            for group in GROUPS for cost in [data[grouped(group)].cost]]


def per_element(data: Data) -> list[list[object]]:
    """Rows: what it takes to dequantize every element."""
    raw, rows = data[RAW].cost, []
    for bits, label in TABLES.items():
        cost = data[label].cost
        rows.append([f"every weight, by a table of {bits}-bit values at its column, then a multiplier", area(cost), per_mac(cost), per_mac(cost) / per_mac(raw)])
    group, um2, _, once, _ = dequantization(data)[0]
    columns = um2 / SIDE * SIDE * SIDE
    rows.append(["every product, by an outlet per cell (estimated)", area(raw) + columns, per_mac(raw) + once, (per_mac(raw) + once) / per_mac(raw)])
    return rows


def report(data: Data) -> str:
    """The text."""
    gain, raw = cell(data, "mac w8").area_um2 / cell(data, "shiftadd w4").area_um2, data[RAW].cost
    groups = table(["scale and zero point", "engine, um2", "pJ/MAC", "over none", "more um2", "more pJ per MAC", "more pJ per sum", "cells, um2"], [
        ["none", area(raw), per_mac(raw), 1.0, 0.0, 0.0, "-", area(raw, *CELLS)],
        *([f"once per {group}", area(data[grouped(group)].cost), per_mac(data[grouped(group)].cost), per_mac(data[grouped(group)].cost) / per_mac(raw),
           *rest] for group, *rest in dequantization(data))])
    elements = table(["dequantized", "engine, um2", "pJ/MAC", "over none"], per_element(data))
    said = "reproduced" if gain >= 4 else "not reproduced"
    return "\n\n".join([
        head("mixpe", "Multiplier-free W4A8 cells and dequantization per group", CLAIM, SOURCE, THEIRS, data, OURS),
        f"## What came out\n\nAn int8 cell has {gain:.2f} times the area of the shift-and-add one: four cells for one at equal area is {said}.\n"
        "The 2.6 and 1.4 times are of whole accelerators with memories on whole models and are not examined here.",
        cells(data), f"### Dequantization\n\nuint4 weights by shift and add; whole engines of {SIDE * SIDE} cells, streams and control included:\n\n{groups}",
        f"Once per element instead:\n\n{elements}", "## Why it differs", why(data)]) + "\n"


def why(data: Data) -> str:
    """Why ours differs, in figures."""
    add, four, rows, eight = (cell(data, label) for label in ("shiftadd w4", "mac w4", "mac array w4", "mac w8"))
    smallest = min((four, rows), key=lambda c: c.area_um2)
    group, _, more, once, _ = dequantization(data)[-1]
    first = dequantization(data)[0]
    return f"""* Both cells hold operands that travel, a sum and a result: {add.flops} and {eight.flops} flip-flops. Only what is between them shrinks with the weight.
* Against a multiplier that is itself only 4 bits wide the shift-and-add cell has {add.area_um2 / smallest.area_um2:.2f} times the area: four selected rows are what an
  array multiplier of 4-bit weights is, and adding them with the sum in one compressor tree, as `mac` does, is smaller than adders in a row.
* Per sum, dequantization draws {once:.2f} pJ more at groups of {group} and {first[3]:.2f} at groups of {first[0]} (at small groups the drain never rests); per product
  that is {more:.4f} pJ at {group}, {first[2]:.4f} at {first[0]}. Groups shorten the sums in the cells: the cells of an engine shrink, too.
* Dequantizing every weight before the product costs a table or a multiplier at every column and wide multipliers in every cell; exactly, s * (q - z) of
  8-bit scale and 4-bit code has 13 bits."""


def draw(figure, data: Data) -> None:
    """Cells: area and energy; engines: energy per product over the group size."""
    left, middle, right = figure.subplots(1, 3)
    names = [title.replace(", ", ",\n").replace(" shift", "\nshift") for title, *_ in CELL_KINDS.values()]
    left.barh(names, [cell(data, label).area_um2 for label in CELL_KINDS])
    left.set(xlabel="um2 per cell")
    middle.barh(names, [cell(data, label).power_fj(PERIOD_PS) for label in CELL_KINDS])
    middle.set(xlabel="fJ per clock and cell", yticklabels=[])
    for axis in (left, middle):
        axis.invert_yaxis()
    right.plot(GROUPS, [per_mac(data[grouped(group)].cost) for group in GROUPS], marker="o", label="once per group")
    right.axhline(per_mac(data[RAW].cost), color="black", linestyle=":", label="none")
    for i, (bits, label) in enumerate(TABLES.items()):
        right.axhline(per_mac(data[label].cost), color=f"C{i + 1}", linestyle="--", label=f"per weight, {bits}-bit table")
    right.set(xlabel="group", ylabel="pJ per MAC, whole engine", xscale="log", xticks=list(GROUPS), xticklabels=list(map(str, GROUPS)), ylim=(0, None))
    right.minorticks_off()
    right.legend()


STUDY = Study("mixpe", points, report, draw, (11.0, 4.0))
