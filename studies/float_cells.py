"""Cells of low-bit floats at one clock: products by a multiplier, by shift and add and by L-Mul, and sums
normalized approximately."""

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

from hwsim.arith.linear import Linear
from hwsim.arith.rounding import Rounding
from hwsim.arith.unrounded_sum import UnroundedSum
from hwsim.cost.result import PartCost
from hwsim.formats import FLOATS, FloatFormat
from hwsim.formats.exact import Exact, products
from studies.data import Data
from studies.measure import Point, config
from studies.study import CELLS, Claim, Study, only, table, verdict
from studies.sums import values

SIDE = 4
PERIOD_PS = 2000.0
HALF = {"a_format": "float16", "accumulate": "float32"}
BRAIN = {"a_format": "bfloat16", "w_format": "bfloat16"}
FP8 = {"a_format": "float8_e4m3fn", "w_format": "float8_e4m3fn"}
KINDS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "fp16": ("FP16 x FP16, multiplier", "fmac", HALF | {"w_format": "float16"}),
    "fp16 int4": ("FP16 x INT4, multiplier", "fmac", HALF | {"w_format": "int4"}),
    "fp16 int4 shiftadd": (
        "FP16 x INT4, shift and add (W4A16)",
        "fmac",
        HALF | {"w_format": "int4", "product": "shiftadd"},
    ),
    "e4m3 int4": ("FP8 (e4m3) x INT4, exact sum", "fmac", {"w_format": "int4"}),
    "int8 int4 shiftadd": ("INT8 x INT4, shift and add (W4A8)", "shiftadd", {"w_bits": 4}),
    "int8": ("INT8 x INT8, multiplier", "mac", {}),
    "bf16": ("BF16 x BF16, multiplier", "fmac", BRAIN | {"accumulate": "float32"}),
    "bf16 lmul": ("BF16 x BF16, L-Mul", "fmac", BRAIN | {"accumulate": "float32", "product": "lmul"}),
    "e4m3": ("FP8 (e4m3) x FP8, multiplier", "fmac", FP8 | {"accumulate": "float32"}),
    "e4m3 lmul": ("FP8 (e4m3) x FP8, L-Mul", "fmac", FP8 | {"accumulate": "float32", "product": "lmul"}),
}
WIDTHS = (24, 16)
SHIFTS: dict[str, tuple[int, int] | None] = {
    "full": None,
    "an-1-1": (1, 1),
    "an-1-2": (1, 2),
    "an-2-2": (2, 2),
}
FORMATS = {"float8_e4m3fn": 67.5, "bfloat16": 76.1, "float16": None}
"""Formats whose products are synthesized alone; what L-Mul is said to save of a multiplier's area, in per
cent."""
MIXPE = 3.2
NORMALIZED_AREA = 16.0
NORMALIZED_POWER = 13.0
CLAIM = Claim(
    "Cells of low-bit floats",
    f"""(1) W4A16 by shift and add is {MIXPE} times as fast as FP16 at equal area. (2) L-Mul, an addition of integers in place of a
    product of floats, takes 67.5 % (FP8), 76.1 % (BF16) and 88.9 % (FP32) less area than a multiplier. (3) BF16 multiply-add that
    normalizes approximately takes {NORMALIZED_AREA:g} % less area and {NORMALIZED_POWER:g} % less power.""",  # noqa: E501
    """(1) MixPE, arXiv 2411.16158, the authors' table. (2) L-Mul: arXiv 2410.00907; areas: a student project at UC San Diego, in PyRTL.
    (3) Alexandridis et al., arXiv 2408.11997, abstract.""",  # noqa: E501
    """(1) Models of whole accelerators at equal area. (2) FreePDK45, OpenROAD, combinational: codes in, codes out, multipliers with
    rounding to their own format. (3) 28 nm, 1 GHz, cells of a systolic array, on average over configurations; the abstract alone was
    to be had, so that cuts and distances of the shift are ours.""",  # noqa: E501
    f"""Cells of `os`, {SIDE} x {SIDE}, with the registers of operands that travel, of the sum and of a result; one product per clock.
    Sums are float32, rounded at every step, but of FP8 x INT4 (exact), of integers (exact) and of the cells of (3) (not rounded until
    the outlet). Products alone: what a cell has between decoded operands and its adder, without rounding; of these no energy was
    measured. Codes are uniformly random, so exponents of floats are mostly far apart.""",  # noqa: E501
)


def normalized(name: str, bits: int) -> str:
    """The label of a cell whose sums of so many bits are normalized so."""
    return f"bf16 {name} {bits}"


def unrounded(name: str, bits: int) -> dict[str, Any]:
    """Its parameters."""
    shifts = SHIFTS[name]
    how = {"normalize": "approximate", "first_shift": shifts[0], "further_shift": shifts[1]} if shifts else {}
    return BRAIN | {"accumulate": "unrounded", "significand_bits": bits} | how


def alone(fmt: str, product: str) -> str:
    """The label of a product without a cell."""
    return f"product {fmt} {product}"


def points() -> list[Point]:
    """Cells and their encoders, of os 4 x 4 engines, and products alone."""
    built = {label: config(pe, params, "os", SIDE, SIDE) for label, (_, pe, params) in KINDS.items()}
    built |= {
        normalized(name, bits): config("fmac", unrounded(name, bits), "os", SIDE, SIDE)
        for bits in WIDTHS
        for name in SHIFTS
    }
    out = [Point(label, made, PERIOD_PS, "cells") for label, made in built.items()]
    for fmt in FORMATS:
        for product in ("multiply", "lmul"):
            params = {"a_format": fmt, "w_format": fmt, "accumulate": "float32", "product": product}
            out.append(
                Point(alone(fmt, product), config("fmac", params, "os", SIDE, SIDE), PERIOD_PS, "product")
            )
    return out


def cell(data: Data, label: str) -> PartCost:
    """The cell of an engine, or the product alone."""
    return only(data[label].cost, *CELLS, "product")


def area(data: Data, label: str) -> float:
    """um2."""
    return cell(data, label).area_um2


def energy(data: Data, label: str) -> float:
    """fJ per clock, leakage included."""
    return cell(data, label).power_fj(PERIOD_PS)


def saved(less: float, more: float) -> float:
    """Per cent."""
    return 100 * (1 - less / more)


def cells(data: Data) -> str:
    """The cells side by side."""
    rows = []
    for label, (title, *_) in KINDS.items():
        found = cell(data, label)
        rows.append([title, found.area_um2, area(data, "fp16") / found.area_um2, energy(data, label),
                     energy(data, "fp16") / energy(data, label), f"{found.period_ps:.0f}", str(found.flops)])
    return table(
        ["cell", "um2", "FP16 over it", "fJ/clock", "FP16 over it", "longest path, ps", "flip-flops"], rows
    )


def products_alone(data: Data) -> str:
    """Products alone."""
    rows = []
    for fmt, theirs in FORMATS.items():
        exact, linear = (cell(data, alone(fmt, product)) for product in ("multiply", "lmul"))
        ours = saved(linear.area_um2, exact.area_um2)
        rows.append([
            fmt,
            exact.area_um2,
            linear.area_um2,
            f"{ours:.1f} %",
            f"{theirs:g} %" if theirs else "-",
            f"{linear.in_to_out_ps / exact.in_to_out_ps:.2f}",
            f"{product_error(FLOATS[fmt]):.1%}",
        ])
    return table(
        [
            "format",
            "multiplier, um2",
            "L-Mul, um2",
            "saved",
            "published",
            "L-Mul's path over the multiplier's",
            "mean relative error",
        ],
        rows,
    )


@cache
def product_error(fmt: FloatFormat) -> float:
    """L-Mul's mean relative error over all pairs of mantissas."""
    one = np.arange(1 << fmt.mantissa_bits) + (fmt.bias << fmt.mantissa_bits)
    numbers = [Exact.of(fmt, codes.ravel()) for codes in np.meshgrid(one, one)]
    found = Linear(fmt, fmt).golden(*numbers)
    exact = products(*numbers)
    return float(np.mean(abs(values(found) / values(exact) - 1)))


@cache
def sum_error(name: str, bits: int) -> float:
    """Root mean square error of 2,000 sums of 256 products of normal BF16 numbers, over the sums' own
    deviation."""
    brain = FLOATS["bfloat16"]
    rng = np.random.default_rng(1)
    shifts = SHIFTS[name]
    x, w = (Exact.of(brain, brain.encode_values(rng.normal(0, 1, (2000, 256)))) for _ in range(2))
    sums = UnroundedSum(
        brain,
        brain,
        256,
        Rounding(FLOATS["float32"]),
        False,
        bits,
        (shifts[0], sum(shifts)) if shifts else (),
    )
    found = values(sums.exact_of(sums.step(np.zeros(2000, np.int64), sums.products(x, w), sums.width(256))))
    exact = np.sum(values(x) * values(w), axis=1)
    return float(np.sqrt(np.mean((found - exact) ** 2)) / exact.std())


def normalizations(data: Data) -> str:
    """Cells whose sums are normalized fully and approximately."""
    rows = []
    for bits in WIDTHS:
        for name in SHIFTS:
            label = normalized(name, bits)
            full = normalized("full", bits)
            rows.append([
                str(bits),
                name,
                area(data, label),
                f"{saved(area(data, label), area(data, full)):.1f} %",
                energy(data, label),
                f"{saved(energy(data, label), energy(data, full)):.1f} %",
                f"{cell(data, label).period_ps:.0f}",
                f"{sum_error(name, bits):.3g}",
            ])
    return table(
        [
            "bits of the sum",
            "normalized",
            "um2",
            "saved",
            "fJ/clock",
            "saved",
            "longest path, ps",
            "error of 256 products",
        ],
        rows,
    )


def savings(data: Data, figure: Callable[[Data, str], float]) -> list[float]:
    """What every approximate normalization saves of the cell with full normalization, in per cent of a
    figure."""
    return [saved(figure(data, normalized(name, bits)), figure(data, normalized("full", bits)))
            for bits in WIDTHS for name, shifts in SHIFTS.items() if shifts]


def claims(data: Data) -> str:
    """What is published beside ours."""
    iso = area(data, "fp16") / area(data, "fp16 int4 shiftadd")
    rows = [["W4A16 cells for one of FP16, in equal area", f"{MIXPE:g}", f"{iso:.2f}", verdict(iso, MIXPE)]]
    for fmt, theirs in FORMATS.items():
        if theirs:
            ours = saved(area(data, alone(fmt, "lmul")), area(data, alone(fmt, "multiply")))
            rows.append([
                f"area that L-Mul saves of a multiplier, {fmt}",
                f"{theirs:g} %",
                f"{ours:.1f} %",
                verdict(ours, theirs),
            ])
    rows.append(["the same, float32", "88.9 %", "no float32 operands here", "not examined"])
    for title, theirs, figure in (("area", NORMALIZED_AREA, area), ("energy", NORMALIZED_POWER, energy)):
        ours = sum(savings(data, figure)) / len(savings(data, figure))
        rows.append([
            f"{title} that approximate normalization saves, mean of the configurations",
            f"{theirs:g} %",
            f"{ours:.1f} %",
            verdict(ours, theirs),
        ])
    return table(["claim", "published", "ours", ""], rows)


def sections(data: Data) -> list[str]:
    """What came out."""
    multiplied, shifted = (area(data, label) for label in ("fp16 int4", "fp16 int4 shiftadd"))
    lmul = {fmt: saved(area(data, f"{fmt} lmul"), area(data, fmt)) for fmt in ("bf16", "e4m3")}
    drawn = {fmt: saved(energy(data, f"{fmt} lmul"), energy(data, fmt)) for fmt in ("bf16", "e4m3")}
    areas, energies = (savings(data, figure) for figure in (area, energy))
    result = f"""An FP16 cell has {area(data, "fp16") / shifted:.2f} times the area of a W4A16 cell that shifts and adds, and that has
        {shifted / multiplied:.2f} times the area of one with a multiplier of 11 by 4 bits. L-Mul saves {lmul["bf16"]:.1f} % of the area and
        {drawn["bf16"]:.1f} % of the energy of a BF16 cell, {lmul["e4m3"]:.1f} % and {drawn["e4m3"]:.1f} % of an FP8 cell.
        Approximate normalization saves {min(areas):.1f} to {max(areas):.1f} % of a cell's area and {min(energies):.1f} to
        {max(energies):.1f} % of its energy."""  # noqa: E501
    return [
        "## What came out",
        result,
        cells(data),
        "### Products alone",
        products_alone(data),
        "### Normalization",
        normalizations(data),
        "### Beside publications",
        claims(data),
        "## Why it differs",
        why(data),
    ]


def why(data: Data) -> str:
    """Why ours differs, in figures."""
    share = {label: area(data, alone(fmt, "multiply")) / area(data, label)
             for fmt, label in (("bfloat16", "bf16"), ("float8_e4m3fn", "e4m3"))}
    rounded = area(data, "bf16")
    full = area(data, normalized("full", 24))
    product = [
        area(data, alone(fmt, "multiply")) - area(data, alone(fmt, "lmul"))
        for fmt in ("bfloat16", "float8_e4m3fn")
    ]
    whole = [area(data, label) - area(data, f"{label} lmul") for label in ("bf16", "e4m3")]
    paths = [cell(data, normalized(name, bits)).period_ps for bits in WIDTHS for name in SHIFTS]
    lost = sum_error("an-2-2", 16) / sum_error("full", 16)
    kept = sum_error("an-1-2", 16) / sum_error("full", 16)
    return f"""* A float cell is mostly its adder and registers: the multiplier alone has {share["bf16"]:.0%} of the area of the BF16
cell and {share["e4m3"]:.0%} of that of the FP8 cell with float32 sums. L-Mul saves {product[0]:.1f} and {product[1]:.1f}
um2 of the products alone, and {whole[0]:.1f} and {whole[1]:.1f} um2 of the cells, whose adders take significands of half as many bits.
* Both cells that MixPE's claim is compared with hold and round a float32 sum, which does not shrink with the weight. Without floats, in
W4A8, {area(data, "fp16") / area(data, "int8 int4 shiftadd"):.1f} cells have the area of one of FP16; with FP8 by INT4 and an exact sum,
{area(data, "fp16") / area(data, "e4m3 int4"):.1f}.
* Published multipliers round to their format and take codes; ours, inside a cell, do neither: rounding is the adder's, decoding the edge's.
L-Mul needs neither anywhere, so that without them it saves less.
* A register that is not rounded saves {saved(full, rounded):.1f} % of the BF16 cell that rounds to float32, with full normalization. The
{cell(data, normalized("full", 24)).flops} flip-flops of a cell with 24 bits remain, whatever the normalization.
* The clock is half as fast as the published one. Mapped cells meet it with unlike reserves (paths of {min(paths):.0f} to
{max(paths):.0f} ps), so that a few per cent between normalizations are the mapping's.
* With k = 1 sums lose next to nothing ({kept:.3f} times the error of full normalization, 16 bits), with k = 2 {lost:.2f} times the
error. Operands are random here, and sums that cancel are rare."""  # noqa: E501


def draw(figure, data: Data) -> None:
    """Area and energy of cells; area of cells by normalization, and of products alone."""
    left, middle, right, last = figure.subplots(1, 4, width_ratios=(3, 3, 2, 2))
    names = [title.replace(", ", ",\n") for title, *_ in KINDS.values()]
    left.barh(names, [area(data, label) for label in KINDS])
    left.set(xlabel="um2 per cell")
    middle.barh(names, [energy(data, label) for label in KINDS])
    middle.set(xlabel="fJ per clock and cell", yticklabels=[])
    for axis in (left, middle):
        axis.invert_yaxis()
    for bits in WIDTHS:
        right.plot(
            list(SHIFTS),
            [area(data, normalized(name, bits)) for name in SHIFTS],
            marker="o",
            label=f"{bits} bits",
        )
    right.set(xlabel="normalization", ylabel="um2 per BF16 cell", ylim=(0, None))
    right.legend()
    for product, title in (("multiply", "multiplier"), ("lmul", "L-Mul")):
        last.plot(
            list(FORMATS), [area(data, alone(fmt, product)) for fmt in FORMATS], marker="o", label=title
        )
    last.set(ylabel="um2 per product", ylim=(0, None))
    last.tick_params(axis="x", rotation=30)
    last.legend()


STUDY = Study("float_cells", CLAIM, points, sections, draw, (12.0, 4.0))
