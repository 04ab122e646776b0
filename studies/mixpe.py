"""A multiplier-free W4A8 cell against multipliers, and dequantization once per group against once per
element."""

from hwsim.cost.result import Cost, PartCost
from studies.data import Data
from studies.measure import Point, config
from studies.study import CELLS, Claim, Study, area, only, per_mac, table

SIDE = 8
PERIOD_PS = 2000.0
GROUPS = (8, 32, 128)
SMALL = {"multiplier": "booth", "adder": "brent_kung"}
KINDS = {
    "shiftadd w4": ("int4 shift and add", "shiftadd", {"w_bits": 4}),
    "mac w4": ("int4 multiplier, Booth rows", "mac", {"w_bits": 4, **SMALL}),
    "mac array w4": (
        "int4 multiplier, a row per bit",
        "mac",
        {"w_bits": 4, "multiplier": "array", "adder": "brent_kung"},
    ),
    "mac w8": ("int8 multiplier, Booth rows", "mac", {"w_bits": 8, **SMALL}),
    "mac w13": ("int13 multiplier, Booth rows", "mac", {"w_bits": 13, **SMALL}),
}
RAW = "shiftadd uint4"
TABLES = {8: "codebook w4 value8", 13: "codebook w4 value13"}
CLAIM = Claim(
    "Multiplier-free W4A8 cells and dequantization per group",
    """A W4A8 cell that shifts and adds is so much smaller than an int8 cell that at equal area there are four for one (64 x 64 against
    32 x 32);
    scaling once per group of 128 instead of once per element makes dequantization cheap; 2.6 times faster and 1.4 times less energy than
    other quantized accelerators.""",  # noqa: E501
    "MixPE, arXiv 2411.16158: abstract; array sizes from the authors' public simulator, "
    "yuzhang712/mixpe_simulator.",
    """500 MHz, systolic arrays at equal area, batch 64, language and vision models. That simulator charges an int8 and a W4A8 cell the same
    power, 280 uW, so that its gains come from the number of cells and from time.""",  # noqa: E501
    """Cells of `os`, 8 x 8, K up to 16,384. With groups, the sums in the cells end with a group; scales of 8 bits and zero points of 4 come
    by stream and are applied in the outlet, exactly.""",  # noqa: E501
)


def points() -> list[Point]:
    """os 8 x 8 engines: cells, weights through a table, and the multiplier-free one with scales and zero
    points of several group sizes."""
    raw = ("shiftadd", {"w_bits": 4, "w_kind": "uint"})
    built = {label: config(pe, params, "os", SIDE, SIDE) for label, (_, pe, params) in KINDS.items()}
    built |= {
        label: config("codebook", {"w_bits": 4, "value_bits": bits}, "os", SIDE, SIDE)
        for bits, label in TABLES.items()
    }
    built |= {RAW: config(*raw, "os", SIDE, SIDE)}
    built |= {
        grouped(group): config(
            *raw, "os", SIDE, SIDE, rescale={"group": group, "scale_bits": 8, "zero_bits": 4}
        )
        for group in GROUPS
    }
    return [Point(label, made, PERIOD_PS) for label, made in built.items()]


def grouped(group: int) -> str:
    """The engine with scales and zero points per ``group``."""
    return f"{RAW} group {group}"


def cell(data: Data, label: str) -> PartCost:
    """The cell of an engine."""
    return only(data[label].cost, *CELLS)


def cells(data: Data) -> str:
    """The cells side by side."""
    int8 = cell(data, "mac w8")
    rows = []
    for label, (title, *_) in KINDS.items():
        found = cell(data, label)
        rows.append([
            title,
            found.area_um2,
            int8.area_um2 / found.area_um2,
            found.power_fj(PERIOD_PS),
            int8.power_fj(PERIOD_PS) / found.power_fj(PERIOD_PS),
            f"{found.period_ps:.0f}",
            str(found.flops),
        ])
    return table(
        ["cell", "um2", "int8 over it", "fJ/clock", "int8 over it", "longest path, ps", "flip-flops"], rows
    )


def outside(data: Data, label: str) -> float:
    """pJ per product of all parts but the cells."""
    cost = data[label].cost
    return per_mac(cost) - per_mac(cost, *CELLS)


def per_sum(data: Data) -> tuple[float, float]:
    """What dequantization draws outside the cells: pJ per group's sum, and pJ per product that no group size
    changes."""
    least = GROUPS[0]
    most = GROUPS[-1]
    step = (outside(data, grouped(least)) - outside(data, grouped(most))) / (1 / least - 1 / most)
    return step, outside(data, grouped(most)) - step / most - outside(data, RAW)


def groups(data: Data) -> str:
    """Dequantization once per group."""
    rows = []
    for label, group in ((RAW, 0), *((grouped(group), group) for group in GROUPS)):
        cost = data[label].cost
        rows.append([
            f"once per {group}" if group else "none",
            area(cost),
            area(cost, *CELLS),
            per_mac(cost),
            per_mac(cost, *CELLS),
            outside(data, label),
            per_mac(cost) / per_mac(data[RAW].cost),
        ])
    return table(
        [
            "scale and zero point",
            "engine, um2",
            "its cells",
            "engine, pJ/MAC",
            "its cells",
            "the rest",
            "over no scales",
        ],
        rows,
    )


def elements(data: Data) -> str:
    """Dequantization of every weight."""
    raw = data[RAW].cost
    rows = []
    for bits, label in TABLES.items():
        cost = data[label].cost
        rows.append([
            f"every weight to {bits} bits, by a table at its column",
            area(cost),
            area(cost, *CELLS),
            per_mac(cost),
            per_mac(cost, *CELLS),
            per_mac(cost) / per_mac(raw),
        ])
    return table(
        ["dequantized", "engine, um2", "its cells", "engine, pJ/MAC", "its cells", "over no scales"], rows
    )


def sections(data: Data) -> list[str]:
    """What came out."""
    gain = cell(data, "mac w8").area_um2 / cell(data, "shiftadd w4").area_um2
    saved = cell(data, "mac w8").power_fj(PERIOD_PS) / cell(data, "shiftadd w4").power_fj(PERIOD_PS)
    said = "reproduced" if gain >= 4 else "not reproduced"
    return [
        "## What came out",
        f"""An int8 cell has {gain:.2f} times the area of the shift-and-add cell and draws {saved:.2f} times its
            energy: four cells
            for one at equal area is **{said}**. The 2.6 and 1.4 times are of whole accelerators with memories on whole models, which is
            not examined here.""",  # noqa: E501
        cells(data),
        "### Dequantization",
        f"uint4 weights by shift and add; whole engines of {SIDE * SIDE} cells, streams, control and result "
        "queues included:",
        groups(data),
        "Every weight before its product instead, in the same array; multipliers left to synthesis:",
        elements(data),
        "## Why it differs",
        why(data),
    ]


def column_flops(cost: Cost) -> float:
    """Flip-flops of an outlet's column, the mean: their queues differ in depth from one side of the array to
    the other."""
    columns = [part for part in cost.parts if part.part.startswith("outlet_column_")]
    return sum(part.flops * part.instances for part in columns) / sum(part.instances for part in columns)


def why(data: Data) -> str:
    """Why ours differs, in figures."""
    add, booth, rows, eight = (
        cell(data, label) for label in ("shiftadd w4", "mac w4", "mac array w4", "mac w8")
    )
    step, fixed = per_sum(data)
    few, many = (column_flops(data[label].cost) for label in (RAW, grouped(GROUPS[-1])))
    return f"""* Every cell holds operands that travel, a sum and a result: {add.flops} flip-flops here, {eight.flops} there. Only what is
between them shrinks with the weight.
* Against multipliers that are 4 bits wide themselves the shift-and-add cell has {add.area_um2 / booth.area_um2:.2f} (Booth rows) and
{add.area_um2 / rows.area_um2:.2f} (a row per bit) times the area. Four selected rows are what an array multiplier of 4-bit weights is:
what differs is
how they are added, one adder after the other (`adder: inferred`, the default) or, in this `mac`, with the sum in
one compressor tree.
* Outside the cells, dequantization draws {step:.3f} pJ per sum, and {fixed:.3f} pJ per product whatever the group: most of it in the
outlet's columns, which have {many:.0f} flip-flops each on average instead of {few:.0f}, without clock gating,
shared by only {SIDE} rows here. Once per
{GROUPS[-1]} products the first is {step / GROUPS[-1]:.4f} pJ; the same step for every product would draw
{step / per_mac(data[grouped(GROUPS[-1])].cost, *CELLS):.1f} times what a cell does (estimated from groups of {GROUPS[0]} and {GROUPS[-1]}).
* Groups make shorter sums, so that cells shrink; the outlet, its memory of sums and the count of activations come on top.
* Per element, every weight passes a table at its column and every cell multiplies at the width of the value; exactly, s * (q - z) of an
8-bit
scale and a 4-bit code has 13 bits. The table also serves one scale only until it is loaded anew."""  # noqa: E501


def draw(figure, data: Data) -> None:
    """Cells: area and energy; engines: energy per product over the group size."""
    left, middle, right = figure.subplots(1, 3)
    names = [title.replace(", ", ",\n").replace(" shift", "\nshift") for title, *_ in KINDS.values()]
    left.barh(names, [cell(data, label).area_um2 for label in KINDS])
    left.set(xlabel="um2 per cell")
    middle.barh(names, [cell(data, label).power_fj(PERIOD_PS) for label in KINDS])
    middle.set(xlabel="fJ per clock and cell", yticklabels=[])
    for axis in (left, middle):
        axis.invert_yaxis()
    right.plot(
        GROUPS, [per_mac(data[grouped(group)].cost) for group in GROUPS], marker="o", label="once per group"
    )
    right.axhline(per_mac(data[RAW].cost), color="black", linestyle=":", label="no scales")
    for i, (bits, label) in enumerate(TABLES.items()):
        right.axhline(
            per_mac(data[label].cost),
            color=f"C{i + 1}",
            linestyle="--",
            label=f"every weight, to {bits} bits",
        )
    right.set(xlabel="products per scale", ylabel="pJ per MAC, whole engine", xscale="log", ylim=(0, None))
    right.set_xticks(GROUPS, list(map(str, GROUPS)))
    right.minorticks_off()
    right.legend()


STUDY = Study("mixpe", CLAIM, points, sections, draw, (11.0, 4.0))
