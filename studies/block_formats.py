"""Engines of block formats (MX, NVFP4) against int8 and against floats without blocks: area and energy per
product."""

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import numpy as np

from hwsim.cost.result import Cost
from hwsim.options import INTERCONNECT
from hwsim.quantize import mx
from studies.data import Data
from studies.measure import Point, config
from studies.study import CELLS, Claim, Study, area, density, per_mac, table, um2_per_product

PERIOD_PS = 2500.0
SIDE, BLOCK = 32, 32
CUBE = 512
"""M, N and K of the GEMM whose utilization is stated."""
MX = {
    "group": BLOCK,
    "scale_format": "float8_e8m0fnu",
    "row_scale": "float8_e8m0fnu",
    "accumulate": "float32",
}
NV = {
    "group": 16,
    "scale_format": "float8_e4m3fn",
    "row_scale": "float8_e4m3fn",
    "accumulate": "float32",
    "factor": True,
}


@dataclass(frozen=True)
class Engine:
    """An engine of the report: ``bits`` of an operand with its share of a scale; ``block`` elements, 0
    without blocks; ``array`` has further parameters of the dataflow ``flow``.

    ``theirs`` is what is published of this format, in GOPS/W.
    """

    title: str
    bits: float
    params: dict[str, Any]
    block: int = 0
    pe: str = "fmac"
    rescale: dict[str, Any] = field(default_factory=dict)
    rows: int = SIDE
    cols: int = SIDE
    theirs: tuple[float, ...] = ()
    flow: str = "os"
    array: dict[str, Any] = field(default_factory=dict)

    def point(self, label: str) -> Point:
        """What is synthesized."""
        built = config(
            self.pe, self.params, self.flow, self.rows, self.cols, rescale=self.rescale, **self.array
        )
        return Point(label, replace(built, clock_gating="gates"), PERIOD_PS, "wired")


def elements(name: str, **more: Any) -> dict[str, Any]:
    """Parameters of an `fmac` whose operands are both of one format."""
    return {"a_format": name, "w_format": name, **more}


ENGINES = {
    "int8": Engine("INT8, sums of int32", 8.0, {}, pe="mac"),
    "mxint8": Engine("MXINT8", 8.25, {}, BLOCK, "mac", MX, theirs=(657.0,)),
    "mxfp8": Engine(
        "MXFP8 (e4m3)", 8.25, elements("float8_e4m3fn"), BLOCK, rescale=MX, theirs=(1438.0, 843.0)
    ),
    "mxfp6": Engine("MXFP6 (e3m2)", 6.25, elements("float6_e3m2fn"), BLOCK, rescale=MX, theirs=(1675.0,)),
    "mxfp6 e2m3": Engine("MXFP6 (e2m3)", 6.25, elements("float6_e2m3fn"), BLOCK, rescale=MX),
    "mxfp4": Engine("MXFP4", 4.25, elements("float4_e2m1fn"), BLOCK, rescale=MX, theirs=(4065.0, 1632.0)),
    "mxfp4 lanes 4": Engine(
        "MXFP4, four lanes", 4.25, elements("float4_e2m1fn", lanes=4), BLOCK, rescale=MX, rows=8
    ),
    "mxfp4 lanes 8": Engine(
        "MXFP4, eight lanes", 4.25, elements("float4_e2m1fn", lanes=8), BLOCK, rescale=MX, rows=4
    ),
    "mxfp4 rings": Engine(
        "MXFP4, four lanes, rings",
        4.25,
        elements("float4_e2m1fn", lanes=4),
        BLOCK,
        rescale=MX,
        rows=8,
        array={"skew": "rings"},
    ),
    "mxfp4 broadcast": Engine(
        "MXFP4, four lanes, broadcast",
        4.25,
        elements("float4_e2m1fn", lanes=4),
        BLOCK,
        rescale=MX,
        rows=8,
        flow="broadcast",
    ),
    "mxfp8 broadcast": Engine(
        "MXFP8, eight lanes, broadcast",
        8.25,
        elements("float8_e4m3fn", lanes=8),
        BLOCK,
        rescale=MX,
        rows=4,
        flow="broadcast",
    ),
    "mxfp8 fixed": Engine(
        "MXFP8 (e4m3), eight lanes, broadcast, fixed",
        8.25,
        elements("float8_e4m3fn", lanes=8, accumulate="fixed", fraction_bits=6, sum_bits=30),
        BLOCK,
        rescale=MX,
        rows=4,
        flow="broadcast",
    ),
    "mxfp8 e5m2 fixed": Engine(
        "MXFP8 (e5m2), eight lanes, broadcast, fixed",
        8.25,
        elements("float8_e5m2", lanes=8, accumulate="fixed", fraction_bits=-7, sum_bits=31),
        BLOCK,
        rescale=MX,
        rows=4,
        flow="broadcast",
    ),
    "nvfp4": Engine("NVFP4", 4.5, elements("float4_e2m1fn"), 16, rescale=NV, rows=16, cols=64),
    "bf16": Engine("bfloat16, float32 sums", 16.0, elements("bfloat16", accumulate="float32", stages=1)),
}
CLAIM = Claim(
    "Block formats at 1,024 products per clock",
    """Narrow elements with a scale per block cost a fraction of wider ones: 657 GOPS/W with MXINT8, 1,438 to 1,675 with MXFP8 and MXFP6,
    4,065 with MXFP4 in one engine; 843 GFLOPS/W with MXFP8 and 1,632 with MXFP4 in another.""",  # noqa: E501
    "KU Leuven's precision-scalable MX engine, arXiv 2511.06313; VMXDOTP, arXiv 2603.04979.",
    """The first: one array for all MX formats with its data movers, a 16 nm class process. The second: an extension of vector cores, 12 nm,
    its lanes, registers and memory included.""",  # noqa: E501
    f"""A systolic array `os` per format, {SIDE} x {SIDE} cells of a product per clock (NVFP4, whose blocks are half as long, 16 x 64; four
    lanes: 8 x 32 cells of four products, eight lanes: 4 x 32), with streams, control, scales and result queues, without operand buffers.
    With rings, operands wait for their row or column in words that stay where they are; `broadcast` has no such waits.
    Registers that hold are behind clock gates. Sums within a block are exact, but for engines called fixed: their registers hold every
    sum of a block, of products that are cut below the register's last place. Scales of rows and columns are multiplied, and blocks
    added to a float32 register, in the outlet. Bfloat16 without blocks rounds every sum to float32.""",  # noqa: E501
)


def points() -> list[Point]:
    """One engine per format."""
    return [engine.point(label) for label, engine in ENGINES.items()]


def outlet_parts(cost: Cost) -> list[str]:
    """The parts that scale, add up and keep results of columns."""
    return [part.part for part in cost.parts if part.part.startswith("outlet")]


def wiring(cost: Cost) -> float:
    """pJ per product of wires and of the clock tree."""
    names = [part.part for part in cost.parts if part.kind in INTERCONNECT]
    return per_mac(cost, *names)


def tops_per_watt(cost: Cost) -> float:
    """Operations per energy of the whole recorded job, its first and last clocks included: two per
    product."""
    return 2 / per_mac(cost)


def utilization(label: str) -> float:
    """Of all that cells could do, what they do in a GEMM of :data:`CUBE` cubed, by the closed form."""
    built = ENGINES[label].point(label).config
    return CUBE**3 / (int(built.flow.cycles(CUBE, CUBE, CUBE, built.pe).total) * built.flow.peak(built.pe))


def engines(data: Data) -> str:
    """The engines side by side."""
    rows = []
    for label, engine in ENGINES.items():
        cost = data[label].cost
        rows.append([
            engine.title,
            f"{engine.bits:g}",
            um2_per_product(cost, *CELLS),
            um2_per_product(cost),
            per_mac(cost),
            tops_per_watt(cost),
            density(cost),
            f"{cost.utilization:.0%}",
            f"{utilization(label):.1%}",
        ])
    return table(
        [
            "engine",
            "bits per operand",
            "cell, um2 per product",
            "engine, um2 per product",
            "pJ per product",
            "TOPS/W",
            "TOPS/mm2",
            "utilization, recorded job",
            f"{CUBE} cubed",
        ],
        rows,
    )


def shares(data: Data) -> str:
    """Where area and energy go."""
    rows = []
    for label, engine in ENGINES.items():
        cost = data[label].cost
        outlet = outlet_parts(cost)
        amounts = [
            area(cost, *CELLS) / area(cost),
            area(cost, *outlet) / area(cost),
            per_mac(cost, *CELLS) / per_mac(cost),
            per_mac(cost, *outlet) / per_mac(cost),
            wiring(cost) / per_mac(cost),
        ]
        rows.append([engine.title, *(f"{amount:.0%}" for amount in amounts)])
    return table(["engine", "area: cells", "outlet", "energy: cells", "outlet", "wires and clock"], rows)


def against(data: Data) -> str:
    """Published efficiency beside ours, and both over that of the format they are compared with."""
    ours = {label: tops_per_watt(data[label].cost) * 1e3 for label in ENGINES}
    rows = []
    for label in ("mxint8", "mxfp8", "mxfp6", "mxfp4"):
        leuven, *vector = ENGINES[label].theirs
        rows.append([
            ENGINES[label].title,
            f"{leuven:,.0f}",
            f"{vector[0]:,.0f}" if vector else "",
            f"{ours[label]:,.0f}",
            f"{leuven / ENGINES['mxint8'].theirs[0]:.2f}",
            f"{ours[label] / ours['mxint8']:.2f}",
        ])
    return table(
        [
            "format",
            "KU Leuven, GOPS/W",
            "VMXDOTP, GFLOPS/W",
            "ours, GOPS/W",
            "theirs over MXINT8",
            "ours over MXINT8",
        ],
        rows,
    )


@cache
def dot_errors(label: str) -> tuple[float, float]:
    """Root mean square errors of 10,000 dot products of a block of normal numbers, over the products' own
    root mean square: of cutting products below a fixed register's last place, and of the format itself.
    """
    params = ENGINES[label].params
    rng = np.random.default_rng(1)
    numbers = [rng.normal(0, 1, (10_000, BLOCK)) for _ in range(2)]
    blocks = [mx(each, params[f"{x}_format"], axis=1, block=BLOCK) for x, each in zip("aw", numbers)]
    scale = np.prod([each.factors for each in blocks], axis=0)[:, 0]
    products = np.prod([each.decode() / each.factors for each in blocks], axis=0)
    place = 2.0 ** -params["fraction_bits"]
    given = np.prod(numbers, axis=0).sum(axis=1)
    rounded = products.sum(axis=1)
    cut = (np.trunc(products / place) * place).sum(axis=1)
    size = np.sqrt(np.mean(given**2))
    return (
        float(np.sqrt(np.mean(((cut - rounded) * scale) ** 2)) / size),
        float(np.sqrt(np.mean((rounded * scale - given) ** 2)) / size),
    )


def fixed_sums() -> list[str]:
    """What fixed registers lose."""
    said = []
    for label, engine in ENGINES.items():
        if engine.params.get("accumulate") == "fixed":
            cut, own = dot_errors(label)
            said.append(f"* {engine.title}: {cut:.1e}, and of rounding the elements {own:.1e}")
    head = (
        "What fixed registers cut, as root mean square error of dot products of a block of normal numbers; "
        "half a last place of float32 is 6.0e-08:"
    )
    return [head, "\n".join(said)]


def sections(data: Data) -> list[str]:
    """What came out."""
    cost = {label: data[label].cost for label in ENGINES}
    best = max(
        (label for label in ENGINES if label.startswith("mxfp4")),
        key=lambda label: tops_per_watt(cost[label]),
    )
    cells = {
        label: um2_per_product(cost[label], *CELLS) / um2_per_product(cost["int8"], *CELLS)
        for label in ENGINES
    }
    theirs = ENGINES["mxfp4"].theirs[0] / ENGINES["mxint8"].theirs[0]
    ours = tops_per_watt(cost["mxfp4"]) / tops_per_watt(cost["mxint8"])
    result = f"""The most efficient MXFP4 engine ({ENGINES[best].title}) does {tops_per_watt(cost[best]):.1f} TOPS/W, MXFP8 (e4m3)
        {tops_per_watt(cost["mxfp8"]):.1f} in `os`, {tops_per_watt(cost["mxfp8 broadcast"]):.1f} in `broadcast` and {tops_per_watt(cost["mxfp8 fixed"]):.1f} there with fixed sums, MXINT8 {tops_per_watt(cost["mxint8"]):.1f}, plain INT8
        {tops_per_watt(cost["int8"]):.1f}. Per product, an MXFP4 cell has {cells["mxfp4"]:.2f} times the area of the int8 cell, with
        four lanes {cells["mxfp4 lanes 4"]:.2f}, and an MXFP8 cell {cells["mxfp8"]:.2f} times, with eight lanes {cells["mxfp8 broadcast"]:.2f}. Rings take
        {1 - per_mac(cost["mxfp4 rings"]) / per_mac(cost["mxfp4 lanes 4"]):.0%} off the energy of `os`; `broadcast` with its cells
        {1 - per_mac(cost["mxfp4 broadcast"]) / per_mac(cost["mxfp4 lanes 4"]):.0%}."""  # noqa: E501
    note = """TOPS/W are of the recorded job, in whose first and last clocks not all cells work; TOPS/mm2 are of clocks in which
        all do."""  # noqa: E501
    published = f"""Absolute figures are not comparable: process, flow, what is counted and operands differ. Ratios between formats
        are: MXFP4 over MXINT8 is {theirs:.2f} there and {ours:.2f} here."""  # noqa: E501
    return [
        "## What came out",
        result,
        engines(data),
        note,
        *fixed_sums(),
        "### Where area and energy go",
        shares(data),
        "### Beside publications",
        published,
        against(data),
        "## Why it differs",
        why(data),
    ]


def why(data: Data) -> str:
    """Why ours differs, in figures."""
    cost = {label: data[label].cost for label in ENGINES}
    flops = {label: sum(part.flops for part in cost[label].parts if part.part == "cell") for label in ENGINES}
    per_block = per_mac(cost["mxfp4"], *outlet_parts(cost["mxfp4"])) * BLOCK
    rounded = per_mac(cost["bf16"], *CELLS) / per_mac(cost["mxfp8"], *CELLS)
    return f"""* One engine here computes one format; theirs computes all of them with the same hardware, so that its MXINT8 mode
carries what the other modes need.
* The outlet's work for a block, {per_block:.2f} pJ with MXFP4, is almost the same for every element format: the narrower the element, the
larger its share. Blocks of 16 (NVFP4) need it twice as often.
* A cell of one product holds operands that travel and two sums: {flops["mxfp4"]} flip-flops with MXFP4, {flops["mxfp8"]} with MXFP8,
whose exact sum of a block is much wider, {flops["int8"]} with INT8. Four lanes share one sum.
* Without blocks, every product of bfloat16 passes a float32 adder: its cells draw {rounded:.2f} times the energy of those of MXFP8, which
add exactly."""  # noqa: E501


def draw(figure, data: Data) -> None:
    """Area and energy per product, by what they go to."""
    left, right = figure.subplots(1, 2, sharey=True)
    titles = [engine.title for engine in ENGINES.values()]
    for axis, amount, unit in ((left, um2_per_product, "um2 per product and clock"),
                               (right, per_mac, "pJ per product")):
        below = [0.0] * len(ENGINES)
        for title, names in (("cells", lambda _: list(CELLS)), ("outlet", outlet_parts)):
            values = [amount(data[label].cost, *names(data[label].cost)) for label in ENGINES]
            axis.barh(titles, values, left=below, label=title)
            below = [low + value for low, value in zip(below, values)]
        rest = [amount(data[label].cost) - low for label, low in zip(ENGINES, below)]
        axis.barh(titles, rest, left=below, label="wires, clock, edges, control")
        axis.set(xlabel=unit)
    left.invert_yaxis()
    right.legend(loc="center right")


STUDY = Study("block_formats", CLAIM, points, sections, draw, (10.0, 4.6))
