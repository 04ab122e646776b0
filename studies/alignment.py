"""What one alignment bit costs: accumulators of FP8 products and tensor cores in area, energy and error."""

from collections.abc import Callable
from functools import cache

import numpy as np

from studies.accumulators import (
    ACCUMULATORS,
    CORES,
    KEPT,
    LANES,
    PERIOD_PS,
    SIDE,
    WIDE,
    aligned,
    aligned_bits,
    area,
    cell,
    core,
    core_engine,
    energy,
    engines,
    exact_bits,
    lanes,
    partner,
    per_bit,
    points,
    product,
    shifting,
)
from studies.data import Data
from studies.probes import answers, kept_bits
from studies.study import Claim, Study, table, verdict
from studies.sums import LARGEST, TOKENS, error, errors, largest_errors, layers, two_digits

LONGEST = "down_proj"
"""The layer whose error stands beside areas."""
AIM = 0.8
"""Of the area of a float32 cell, what an aligned one is to have at most."""
K = 4096
SIDES = (64, 64)
"""Of random matrices."""
RANDOM: dict[str, tuple[Callable, int]] = {
    "uniform in 0..1, over each sum": (lambda rng, shape: rng.random(shape), 0),
    "normal, over the sums' root mean square": (lambda rng, shape: rng.normal(0, 1, shape), 1)}
"""How numbers are drawn, and which of :func:`studies.sums.largest_errors`: normal numbers may cancel."""
NEAR = 0.02
"""The largest relative error that is published of such matrices."""
CLAIM = Claim(
    "What one alignment bit costs",
    """(1) FP8 products on H800 (Hopper) are summed with about 14 bits; the largest relative error of a
    product of two random matrices with K = 4096 is nearly 2 %. (2) Tensor cores shift the products of a group
    to its largest exponent and keep 23 (V100), 24 (A100) and 25 (H100, B200) fraction bits of FP16 products,
    13 of FP8 products on H100; B200 adds FP8 products exactly and rounds once, to nearest.""",
    """(1) DeepSeek-V3, arXiv 2412.19437v2, section 3.3.2. (2) Khattak and Mikaitis, arXiv 2512.07004, and the
    validation data of MATLAB-tensor-core; B200's FP8 from these data alone. Kinds of probe sums: FTTN, arXiv
    2403.00232.""",
    """(1) Neither the distribution of the random numbers nor what the error is relative to is stated. (2)
    Answers of the GPUs. Nothing is published of their circuits: areas and energies here are those of our
    cells with the same answers.""",
    f"""Cells of `broadcast`, {SIDE} x {SIDE}: products, sum, its register and that of a result; operands come
    decoded from the edge, which is not counted. A group of all lanes is added in one clock. A deviation of
    0.01 of the largest value is 4.48 in e4m3 and 655 in float16. Errors are those of the golden models on
    layers of the digits classifier (trained; pixels and hidden units of {TOKENS} test images) and of the
    transformer block of `examples` (weights as drawn before training, {TOKENS} random tokens), with rows and
    columns scaled to a largest value of {LARGEST:g}. They are over the root mean square of the exact sums of
    the same codes.""")


# -- tables ------------------------------------------------------------------------------------------------
def depth() -> str:
    """The length of the sums whose error stands beside areas."""
    return f"K = {layers()[LONGEST].a.shape[1]:,}"


def off(label: str) -> float:
    """Their root mean square error."""
    return error(engines()[label], LONGEST).mean_square


def error_per_bit() -> float:
    """By what the error is divided with every bit from 9 to 21."""
    return (off(aligned(9)) / off(aligned(21))) ** (1 / 12)


def cells(data: Data) -> str:
    """Accumulators side by side."""
    rows = []
    for label, (title, _) in ACCUMULATORS.items():
        found = cell(data, label)
        one = area(data, label)
        drawn = energy(data, label)
        rows.append([title, one, f"{one / area(data, 'float32'):.2f}", drawn,
                     f"{drawn / energy(data, 'float32'):.2f}", f"{found.period_ps:.0f}", str(found.flops),
                     two_digits(off(label))])
    return table(["accumulator", "um2 per product", "over float32", "fJ per product", "over float32",
                  "longest path, ps", "flip-flops", f"error, {depth()}"], rows)


def titles() -> dict[str, str]:
    """Titles of accumulators and tensor cores by label."""
    found = {label: f"FP8, {LANES} lanes: {title}" for label, (title, _) in ACCUMULATORS.items()}
    return found | {core(name): title for name, title in CORES.items()}


def cores(data: Data) -> str:
    """Tensor cores side by side."""
    rows = []
    for name, title in CORES.items():
        label = core(name)
        pe = core_engine(name).pe.to_dict()
        shifted = pe["accumulate"] == "aligned"
        rows.append([title, f"`{name}`", str(pe["lanes"]), str(23 + pe["extra_bits"]) if shifted else "all",
                     "toward zero" if shifted else "to nearest", cell(data, label).area_um2,
                     area(data, label), energy(data, label), f"{cell(data, label).period_ps:.0f}",
                     two_digits(off(label))])
    head = ["tensor core", "preset", "products per group", "fraction bits", "rounding", "um2 per cell",
            "um2 per product", "fJ per product", "longest path, ps", f"error, {depth()}"]
    return table(head, rows)


def ratio(data: Data, name: str) -> float:
    """The area of a tensor core's aligned cell over that of the float32 cell beside it."""
    return area(data, core(name)) / area(data, partner(name))


def against(data: Data) -> str:
    """Aligned cells over cells with float32 sums of as many lanes."""
    rows = []
    for name in shifting():
        label = core(name)
        other = partner(name)
        rows.append([CORES[name], str(lanes(label)), area(data, label), area(data, other),
                     f"{ratio(data, name):.2f}", "reached" if ratio(data, name) <= AIM else "not reached",
                     f"{energy(data, label) / energy(data, other):.2f}",
                     f"{product(data, label) / area(data, label):.0%}"])
    return table(["tensor core", "lanes", "aligned, um2 per product", "float32, um2 per product",
                  "area, aligned over float32", f"at most {AIM:g}", "energy, aligned over float32",
                  "multipliers' share of the aligned cell"], rows)


@cache
def random_errors() -> dict[str, float]:
    """The largest errors of products of random matrices on H100's FP8."""
    found = {}
    for name, (drawn, which) in RANDOM.items():
        rng = np.random.default_rng(0)
        matrices = drawn(rng, (SIDES[0], K)), drawn(rng, (K, SIDES[1]))
        found[name] = largest_errors(core_engine("h100_e4m3"), *matrices)[which]
    return found


def published() -> str:
    """What is published beside ours."""
    bits = 1 + kept_bits(core_engine("h100_e4m3"))
    rows = [["FP8 on Hopper: bits of a sum, by probe sums", "about 14", f"{bits}, the leading one included",
             equal(bits, 14)]]
    for name, ours in random_errors().items():
        rows.append([f"FP8 on Hopper: largest error, K = {K:,}, {name}", "nearly 2 %", f"{ours:.1%}",
                     verdict(ours, NEAR)])
    for name, theirs in (("v100_fp16", 23), ("a100_fp16", 24), ("h100_fp16", 25)):
        found = kept_bits(core_engine(name))
        rows.append([f"{CORES[name]}: fraction bits, by probe sums", str(theirs), str(found),
                     equal(found, theirs)])
    return table(["claim", "published", "ours", ""], rows)


def equal(ours: int, theirs: int) -> str:
    """Whether two counts are equal."""
    return "equal" if ours == theirs else "not equal"


# -- text --------------------------------------------------------------------------------------------------
def sections(data: Data) -> list[str]:
    """What came out."""
    said = """Root mean square of the errors, in brackets the largest; 0 where every sum is exact. The last
        rounding of exact sums, to float32, counts."""
    probed = """Products in the order of K, from +0, on the golden models, whose parameters were chosen to
        give the GPUs' published answers. The last two rows are found from such answers alone; an exact sum
        shows no groups."""
    lines = errors({title: engines()[label] for label, title in titles().items()})
    return ["## What came out", result(data), cells(data), "### Error", said, lines, "### Five tensor cores",
            cores(data), "### Their answers to probe sums", probed,
            answers({title: core_engine(name) for name, title in CORES.items()}),
            "### Aligned against float32", against(data), "### Beside publications", published(),
            "## Why it differs", why(data)]


def result(data: Data) -> str:
    """The answer in figures."""
    um2 = per_bit(data, area)
    femtojoule = per_bit(data, energy)
    known = aligned(13)
    over = {label: f"{area(data, label) / area(data, 'float32'):.2f}" for label in ACCUMULATORS}
    ratios = {CORES[name]: ratio(data, name) for name in shifting()}
    reached = sum(one <= AIM for one in ratios.values())
    return f"""A fraction bit more in an FP8 cell of {LANES} lanes costs {um2:.2f} um2 and {femtojoule:.2f} fJ
        per product, {um2 / area(data, known):.1%} of the area and {femtojoule / energy(data, known):.1%} of
        the energy of the cell that keeps 13 bits, as Hopper does, and divides the error by
        {error_per_bit():.2f} (from 9 to 21 bits, {depth()}). Against a cell that rounds exact sums of groups
        to float32, that with 13 bits has {over[known]} times the area, that with 25 bits {over[aligned(25)]}
        times and one with a float16 register {over["float16"]} times. A cell with an exact register has
        {area(data, "exact") / area(data, known):.2f} times the area of the cell with 13 bits and
        {energy(data, "exact") / energy(data, known):.2f} times its energy, on a path of
        {cell(data, "exact").period_ps:.0f} ps against {cell(data, known).period_ps:.0f} ps. An aligned cell
        of a tensor core was to have at most {AIM:g} times the area of a float32 cell of equal lanes at equal
        period: {reached} of {len(ratios)} do
        ({", ".join(f"{title} {one:.2f}" for title, one in ratios.items())})."""


def why(data: Data) -> str:
    """Where it comes from, in figures."""
    half = core("h100_fp16")
    eight = core("h100_e4m3")
    rounded = partner("h100_fp16")
    bare = {label: area(data, label) - product(data, label) for label in (half, rounded)}
    paths = [cell(data, label).period_ps for label in engines()]
    return f"""* A float32 cell adds a group exactly before it rounds. The exact sum of {lanes(half)} FP16
products has {exact_bits(half)} bits, and so wide are the shifted products, the adders, the count of leading
zeros and the shifter behind it; aligned with H100's 25 fraction bits, a product has {aligned_bits(half)}. Of
{lanes(eight)} FP8 products these are {exact_bits(eight)} and {aligned_bits(eight)} bits. What only aligned
cells have are the comparisons that find the largest exponent, and a subtraction per product.
* Multipliers are the same in both: {product(data, half):.1f} um2 (FP16) and {product(data, eight):.1f} um2
(FP8) each. Without them an aligned FP16 product of H100 takes {bare[half]:.1f} um2 and one of the float32
cell {bare[rounded]:.1f} um2.
* Normalizing and rounding are paid for once in a cell: aligned FP8 with 13 bits has
{area(data, aligned(13)) / area(data, "float32"):.2f} times the area of the float32 cell with {LANES} lanes,
and {ratio(data, "h100_e4m3"):.2f} times with {lanes(eight)}.
* A register of exact or fixed sums is rounded in the outlet, once for a column of cells, and not counted. Its
cell shifts products to fixed places and adds; it finds no largest exponent, counts no leading zeros and
rounds nothing. For the largest K it has {exact_bits(eight, True)} bits with FP8; it would have
{exact_bits(half, True)} with FP16. An exact FP8 cell with {lanes(eight)} lanes has
{area(data, WIDE) / area(data, eight):.2f} times the area and
{energy(data, WIDE) / energy(data, eight):.2f} times the energy of the cell that answers as H100 does.
* All cells add within one clock of {PERIOD_PS:g} ps, without a pipeline, and meet it with unlike reserves
(paths of {min(paths):.0f} to {max(paths):.0f} ps), so that a few per cent between neighbours are the
mapping's."""


def draw(figure, data: Data) -> None:
    """Error over area of the accumulators; area over kept bits; tensor cores beside float32."""
    left, middle, right = figure.subplots(1, 3, width_ratios=(4, 3, 3))
    for label in ACCUMULATORS:
        color = "C0" if label in map(aligned, KEPT) else "C1"
        left.plot(area(data, label), off(label), "o", color=color)
        left.annotate(label, (area(data, label), off(label)), textcoords="offset points", xytext=(5, 3))
    left.set(xlabel="um2 per FP8 product", ylabel=f"error, {depth()}", yscale="log")
    left.margins(x=0.15)
    middle.plot(KEPT, [area(data, aligned(bits)) for bits in KEPT], "o-")
    for label in ("exact", "float32", "float16"):
        middle.axhline(area(data, label), color="C1", linewidth=0.8)
        middle.annotate(label, (KEPT[-1], area(data, label)), textcoords="offset points", xytext=(0, 2))
    top = 1.1 * max(area(data, label) for label in ACCUMULATORS)
    middle.set(xlabel="fraction bits of aligned sums", ylabel="um2 per FP8 product", ylim=(0, top))
    names = shifting()
    places = np.arange(len(shifting()))
    for side, title, label in ((-0.2, "aligned", core), (0.2, "float32", partner)):
        right.bar(places + side, [area(data, label(name)) for name in names], 0.4, label=title)
    right.set(xticks=places, xticklabels=[CORES[name].replace(" ", "\n") for name in names],
              ylabel="um2 per product")
    right.legend()


STUDY = Study("alignment", CLAIM, points, sections, draw, (12.0, 4.0))
