"""A LUT tensor core with FP16 activations beside multiply-accumulate and addition, over the weight width."""

from collections.abc import Callable
from typing import Any

from hwsim.cost.result import PartCost
from studies.data import Data
from studies.lut_units import (
    COLS,
    CORES,
    FEW,
    FP16,
    KINDS,
    LANES,
    MAC_CORE,
    PERIOD_PS,
    PLAIN,
    ROWS,
    TABLES,
    UNITS,
    WIDTHS,
    error,
)
from studies.measure import Point
from studies.study import (
    CELLS,
    DISTRIBUTION,
    ENCODERS,
    Claim,
    Study,
    area,
    density,
    last_below,
    only,
    per_mac,
    table,
    um2_per_product,
    verdict,
)

PUBLISHED = {"lut": 6, "conventional": 2, "add": 2}
"""Widths up to which the paper's units are smaller than its FP16 multiply-accumulate."""
THEIRS = {"lut": 61.55, "mac": 3.39}
"""TFLOPS/mm2 of the paper's units of four elements at one bit."""
RATIO = THEIRS["lut"] / THEIRS["mac"]
CORE_GAIN = (4.0, 6.0)
"""How much smaller, and less in power, the paper's tensor core of one bit is."""
CLAIM = Claim(
    "A LUT tensor core with FP16 activations",
    f"""(1) With 1-bit weights, a look-up unit of four elements (DP4) does {THEIRS["lut"]} TFLOPS/mm2 and one
    that multiplies {THEIRS["mac"]}, {RATIO:.1f} times less. (2) At equal period and throughput the LUT tensor
    core is smaller than multiply-accumulate (MAC) up to 6-bit weights, bit-serial addition (ADD) and a
    conventional look-up table up to 2 bits. (3) A tensor core of 1-bit weights, M*N*K = 512, takes 4 to 6
    times less area and power.""",
    "LUT Tensor Core, ISCA 2025, arXiv 2408.06003, comparison of units and of tensor cores.",
    """FP16 activations, tables and sums; MAC in FP16 at every weight width (weights are dequantized); tables
    are made outside of the units; 28 nm, 1 GHz, commercial synthesis.""",
    f"""FP16 activations, tables and sums. A unit is a cell of `broadcast`: a DP4 with its registers of sum
    and result. With its share of encoders: with 1/{COLS} of what makes a row's tables or decodes its
    activations, and 1/{ROWS} of what folds or decodes a column's weights, as in a core of M{ROWS} N{COLS}
    K{LANES}. A whole core has all its units and encoders and the registers that
    distribute operands, no controller, streams or result queues.
    Registers that hold are behind clock gates. Floats are drawn with deviation 1. Weights have
    {", ".join(map(str, WIDTHS))} bits. A serial unit takes a clock per weight bit; every figure is per
    throughput. FP16 MAC: the smallest per throughput of a sum of four products as a V100's tensor core makes
    it, cut after 23 bits and rounded once, and of four units of one product each. ADD: FP16 times unsigned
    weights of one bit, exact sum; units of more bits, which take at least its area for a clock per bit, are
    not built. The conventional unit is the sum of a cell that reads all 16 signed sums and of an encoder of
    its own, both of {PLAIN}-bit weights.""")


def points() -> list[Point]:
    """Whole cores, and cells with their encoders."""
    cores = [unit.core(label) for label, unit in CORES.items()]
    return cores + [unit.point(label) for label, unit in UNITS.items()]


Measure = Callable[..., float]
MEASURES: dict[str, Measure] = {"um2 per product and clock": um2_per_product, "pJ per product": per_mac}
SHARED = "unit with its share of encoders"
SCOPES = {"unit": False, SHARED: True}


def per_product(data: Data, label: str, of: Measure, shared: bool) -> float:
    """A figure of a unit per product, or of a unit with its share of encoders."""
    cost = data[label].cost
    return of(cost, *CELLS) + shared * (of(cost, "encode_a") * FEW / COLS + of(cost, "encode_w"))


def figure(data: Data, kind: str, bits: int, of: Measure, shared: bool) -> tuple[float, bool] | None:
    """A figure of a kind at a weight width, and whether it is a lower bound; None where nothing is known."""
    label = f"{kind} w{bits}"
    if label in data:
        return per_product(data, label, of, shared), False
    if kind == "conventional":
        cost = data["full"].cost
        return (of(cost, *CELLS) + of(cost, "encode_a") * FEW) * bits / PLAIN, False
    if kind == "add" and of is um2_per_product:
        return per_product(data, "add w1", of, shared) * bits, True
    return None


def smallest(data: Data, shared: bool) -> str:
    """The FP16 MAC with the least area per throughput."""
    return min(FP16, key=lambda label: per_product(data, label, um2_per_product, shared))


def pays_up_to(data: Data, kind: str, shared: bool) -> tuple[int, bool]:
    """The last width up to which a kind is smaller than the FP16 MAC, and whether a bound alone says so."""
    limit = per_product(data, smallest(data, shared), um2_per_product, shared)
    found = {bits: figure(data, kind, bits, um2_per_product, shared) for bits in WIDTHS}
    known = {bits: one for bits, one in found.items() if one}
    last = last_below(known, lambda bits: known[bits][0] < limit)
    return last, bool(last) and known[last][1]


def up_to(width: int, bound: bool) -> str:
    """In words."""
    if not width:
        return "never"
    return f"{'at most ' * bound}up to {width} bit{'s' * (width > 1)}"


def crossing_verdict(width: int, bound: bool, theirs: int) -> str:
    """Whether a published crossing is there."""
    if bound and width >= theirs:
        return "not examined"
    return "reproduced" if width == theirs else "not reproduced"


def gain(data: Data, of: Measure, shared: bool) -> float:
    """A figure of the FP16 MAC over that of the LUT unit of one bit."""
    return per_product(data, smallest(data, shared), of, shared) / per_product(data, "lut w1", of, shared)


def claims(data: Data) -> str:
    """What is published beside ours."""
    rows, (low, high) = [], CORE_GAIN
    for scope, shared in SCOPES.items():
        ours = gain(data, um2_per_product, shared)
        rows.append([f"(1) TFLOPS/mm2 over those of FP16 MAC, 1-bit weights: {scope}", f"{RATIO:.1f}",
                     f"{ours:.2f}", verdict(ours, RATIO)])
    for kind, theirs in PUBLISHED.items():
        found = pays_up_to(data, kind, False)
        rows.append([f"(2) {KINDS[kind]} smaller than FP16 MAC", up_to(theirs, False), up_to(*found),
                     crossing_verdict(*found, theirs)])
    found = pays_up_to(data, "lut", True)
    rows.append([f"(2) {KINDS['lut']}, {SHARED}", up_to(PUBLISHED["lut"], False), up_to(*found),
                 crossing_verdict(*found, PUBLISHED["lut"])])
    for title, ours in zip(("area", "energy"), core_gains(data)):
        inside = low <= ours <= high
        rows.append([f"(3) {title} of FP16 MAC over that of LUT, 1-bit weights: whole tensor core",
                     f"{low:g} to {high:g}", f"{ours:.2f}", "reproduced" if inside else "not reproduced"])
    return table(["claim", "published", "ours", ""], rows)


def core_gains(data: Data) -> tuple[float, float]:
    """Area and energy of a whole core that multiplies over those of one that looks up, 1-bit weights."""
    mac, lut = data[MAC_CORE].cost, data["whole lut w1"].cost
    return area(mac) / area(lut), per_mac(mac) / per_mac(lut)


def cores(data: Data) -> str:
    """The whole tensor cores one by one."""
    rows = []
    for label, unit in CORES.items():
        cost = data[label].cost
        shares = [area(cost, *names) for names in (CELLS, ENCODERS, DISTRIBUTION)]
        bits = str(unit.params.get("w_bits", "FP16" if label == MAC_CORE else "1"))
        rows.append([bits, unit.title, area(cost), *shares, um2_per_product(cost), density(cost),
                     per_mac(cost)])
    return table(["weight bits", "core", "um2", "units", "encoders", "distribution",
                  "um2 per product and clock", "TFLOPS/mm2", "pJ per product"], rows)


def tflops_per_mm2(data: Data, label: str, shared: bool) -> float:
    """Two operations per product."""
    return 2e6 / per_product(data, label, um2_per_product, shared) / PERIOD_PS


def densities(data: Data) -> str:
    """Published and our densities with what they rest on."""
    rows = [["published, DP4", THEIRS["lut"], THEIRS["mac"], "28 nm", "1000"]]
    for scope, shared in SCOPES.items():
        both = [tflops_per_mm2(data, label, shared) for label in ("lut w1", smallest(data, shared))]
        rows.append([f"ours, {scope}", *both, data["lut w1"].cost.technology, f"{PERIOD_PS:g}"])
    return table(["TFLOPS/mm2", "LUT, 1-bit weights", "FP16 MAC", "process", "period, ps"], rows)


def curves(data: Data) -> list[str]:
    """Figures over the weight width."""
    found = []
    heads = ["weight bits", *KINDS.values(), *(unit.title for unit in FP16.values())]
    for scope, shared in SCOPES.items():
        for title, of in MEASURES.items():
            fixed = [per_product(data, label, of, shared) for label in FP16]
            rows = [[str(bits), *(shown(figure(data, kind, bits, of, shared)) for kind in KINDS), *fixed]
                    for bits in WIDTHS]
            found += [f"{title}, {scope}:", table(heads, rows)]
    rows = [[str(bits), *(tflops_per_mm2(data, f"lut w{bits}", shared) for shared in SCOPES.values())]
            for bits in WIDTHS]
    return [*found, "TFLOPS/mm2 of the LUT tensor core:", table(["weight bits", *SCOPES], rows)]


def shown(found: tuple[float, bool] | None) -> object:
    """A cell of a table."""
    if found is None:
        return "-"
    return f"> {found[0]:.4g}" if found[1] else found[0]


def cell(data: Data, label: str, part: str = "cell") -> PartCost:
    """A unit's cell or another part."""
    return only(data[label].cost, part)


def units(data: Data) -> str:
    """The units one by one."""
    rows = []
    for label, unit in UNITS.items():
        one = cell(data, label)
        made = cell(data, label, "encode_a")
        floats = {"float16": "FP16", "uint1": "1"}.get(unit.params.get("w_format", ""), "")
        rows.append([str(unit.params.get("w_bits", floats)), unit.title, one.area_um2, str(one.flops),
                     one.power_fj(PERIOD_PS), f"{one.period_ps:.0f}", made.area_um2, f"{made.period_ps:.0f}"])
    return table(["weight bits", "unit", "um2", "flip-flops", "fJ per clock", "its longest path, ps",
                  "a row's encoder, um2", "its longest path, ps"], rows)


def tables(data: Data) -> str:
    """What the choices of tables and registers cost."""
    rows = []
    for label, unit in TABLES.items():
        row: list[object] = [unit.title, str(unit.point(label).config.pe.a_stored_width)]
        for of in MEASURES.values():
            figures = [per_product(data, one, of, True) for one in (label, "full")]
            row += [figures[0], figures[1] / figures[0]]
        rows.append([*row, f"{error(label):.2g}"])
    return table(["tables", "bits of a table", "um2 per product and clock", "full over it", "pJ per product",
                  "full over it", "error of 256 products"], rows)


def sections(data: Data) -> list[str]:
    """What came out."""
    areas, energies = ([gain(data, of, shared) for shared in SCOPES.values()] for of in MEASURES.values())
    crossings = [up_to(*pays_up_to(data, "lut", shared)) for shared in SCOPES.values()]
    result = f"""With 1-bit weights a unit that looks up does {areas[0]:.2f} times the operations of the FP16
        MAC per area and clock, with its share of encoders {areas[1]:.2f} times; {RATIO:.1f} times is
        published. The MAC takes {energies[0]:.2f} times its energy per operation, {energies[1]:.2f} times
        with encoders. Units that look up are smaller than the FP16 MAC: {crossings[0]}; with encoders:
        {crossings[1]}; published is up to {PUBLISHED["lut"]} bits. The same with integer activations: [dot
        products](../dot_product/report.md), [tables](../lut_ablation/report.md),
        [shapes](../lut_shape/report.md). As whole tensor cores of M{ROWS} N{COLS} K{LANES} the ratios
        are {core_gains(data)[0]:.2f} of area and {core_gains(data)[1]:.2f} of energy."""
    return ["## What came out", result, "### Beside the publication", claims(data), densities(data),
            "### Over the weight width", *curves(data), BOUND, "### One by one", units(data),
            f"### Whole tensor cores, M{ROWS} N{COLS} K{LANES}", cores(data),
            f"### Tables of {PLAIN}-bit weights", tables(data), FULL, "## Why it differs", why(data)]


BOUND = """">": at least; not built. A product is two operations, a multiplication and an addition."""
FULL = """Units with their share of encoders. "Full over it": the figure of the full table over this one's.
The error is the root mean square over the sums' own deviation, with normal activations."""


def why(data: Data) -> str:
    """Why ours differs, in figures."""
    one = {label: cell(data, label).area_um2 for label in UNITS}
    widest = max(WIDTHS)
    made = cell(data, "lut w1", "encode_a")
    folded = one[f"lut w{PLAIN}"]
    most = one[f"lut w{widest}"]
    macs = "; ".join(f"{unit.title}: {per_product(data, label, um2_per_product, False) * LANES:.0f} um2"
                     for label, unit in FP16.items())
    kept = cell(data, "lut w1").flops
    slowest = max(cell(data, label).period_ps for label in UNITS)
    return f"""* **What the MAC is decides the ratio.** For four products per clock, without decoders: {macs}.
A unit that looks up has {one["lut w1"]:.0f} um2 with 1-bit weights. How the paper's MAC adds up its products
is not known here.
* **Every unit has a float adder and {kept} flip-flops or more.** ADD, which places, adds and rounds four
activations and the sum exactly, where the MAC cuts, has {one["add w1"]:.0f} um2. A table saves the placing
and adding of the four, not the addition to the sum, its rounding and its registers.
* **A serial unit has that adder once per plane**: {widest} bits take {most:.0f} um2 for {widest} clocks, one
bit takes {one["lut w1"]:.0f} for one.
* **Tables cost area.** The encoder of a row has {made.area_um2:,.0f} um2, as much as
{made.area_um2 / one["lut w1"]:.1f} units of 1-bit weights; {COLS} units share it. The paper makes tables
outside.
* **The clock is {PERIOD_PS / 1000:g} times slower** than the published one, and there are no registers within
a unit or an encoder: paths in units take up to {slowest:.0f} ps. So much time makes adders small, those of
all kinds alike.
* **Negating an entry changes its sign**, where an integer needs an addition. A full table has a unit of
{one["full"]:.1f} um2, a half table {one["half"]:.1f}, with its index folded outside {folded:.1f}."""


def draw(figure_: Any, data: Data) -> None:
    """Area and energy over the weight width, and what tables cost."""
    *axes, last = figure_.subplots(1, len(MEASURES) + 1)
    for axis, (title, of) in zip(axes, MEASURES.items()):
        for kind, name in KINDS.items():
            found = {bits: figure(data, kind, bits, of, True) for bits in WIDTHS}
            known = {bits: one[0] for bits, one in found.items() if one and not one[1]}
            axis.plot(list(known), list(known.values()), marker="o", markersize=3, label=name)
        limit = per_product(data, smallest(data, True), of, True)
        axis.axhline(limit, color="black", linestyle=":", label="FP16 MAC")
        axis.set(xlabel="weight bits", ylabel=title, yscale="log", xticks=WIDTHS)
    axes[0].legend()
    titles = [unit.title.replace(", ", ",\n") for unit in TABLES.values()]
    below = [0.0] * len(TABLES)
    for name, share in (("unit", 0.0), ("share of encoders", 1.0)):
        amounts = [per_product(data, label, um2_per_product, bool(share)) - low * bool(share)
                   for label, low in zip(TABLES, below)]
        last.barh(titles, amounts, left=below, label=name)
        below = [low + amount for low, amount in zip(below, amounts)]
    last.set(xlabel=f"um2 per product and clock, {PLAIN}-bit weights")
    last.margins(x=0.5)
    last.invert_yaxis()
    last.legend(loc="right")


STUDY = Study("lut_float", CLAIM, points, sections, draw, (13.0, 4.0))
