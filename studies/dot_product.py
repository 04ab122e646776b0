"""Dot-product units of four kinds at equal period: where look-up tables and bit-serial addition pay for 8-bit
integer activations."""

from hwsim.cost.result import PartCost
from studies.data import Data
from studies.measure import UNIT, Point, config
from studies.study import (
    CELLS,
    DISTRIBUTION,
    ENCODERS,
    Claim,
    Study,
    area,
    density,
    flop_um2,
    last_below,
    only,
    per_mac,
    table,
    um2_per_product,
)

WIDTHS = range(1, 9)
TECHNOLOGIES = {"asap7": 1000.0}  # period in ps
KINDS = {
    "mac": ("mac", {"multiplier": "booth", "adder": "brent_kung"}),
    "add": ("bitserial", {"w_kind": "uint"}),
    "conventional": ("lut", {"table": "full", "table_place": "cell"}),
    "lut": ("lut", {}),
}
TITLES = {"mac": "MAC", "add": "ADD", "conventional": "conventional LUT", "lut": "LUT tensor core"}
# widths up to which the paper's units are smaller than its multiply-accumulate
PUBLISHED = {"add": 2, "conventional": 2, "lut": 6}
WIDEST = max(WIDTHS)
CLAIM = Claim(
    "Dot-product units over the weight width",
    """At equal period and throughput, bit-serial addition (ADD) and a conventional look-up table are smaller than multiply-accumulate (MAC)
    up to 2-bit weights, the LUT tensor core up to 6-bit weights.""",  # noqa: E501
    "LUT Tensor Core, ISCA 2025, arXiv 2408.06003, comparison of four-element dot-product units (DP4).",
    "FP16 activations, MAC in FP16 at every weight width (weights are dequantized), 28 nm, 1 GHz, "
    "commercial synthesis.",
    """int8 activations, exact integer sums (K up to 16,384). M2 N64 K4 tensor cores in `broadcast`; counted are the cells, the encoders of
    activations and weights (the tables of `lut`) and the registers that distribute them, not streams, control and result queues. A serial
    unit takes a clock per weight bit; every figure is per throughput. MAC: Booth rows and accumulator in one compressor tree; its weights
    are two's complement. ADD: unsigned weights, the cheapest for it (a zero point is the outlet's). LUT: odd weights; tables of 4
    activations once per row of 64 cells, or, conventional, all 16 signed sums in every cell.""",  # noqa: E501
)


def points() -> list[Point]:
    """M2 N64 K4 engines of every kind and weight width in every technology."""
    found = []
    for technology, period in TECHNOLOGIES.items():
        for bits in WIDTHS:
            for kind, (pe, more) in KINDS.items():
                built = config(
                    pe, {"a_bits": 8, "w_bits": bits, "lanes": 4, **more}, "broadcast", 2, 64, technology
                )
                found.append(Point(f"{technology} {kind} w{bits}", built, period, "unit"))
    return found


def um2_per_mac(data: Data, label: str) -> float:
    """um2 of the unit per product per clock."""
    return um2_per_product(data[label].cost, *UNIT)


def pj_per_mac(data: Data, label: str) -> float:
    """pJ of the unit per product."""
    return per_mac(data[label].cost, *UNIT)


def tops_per_mm2(data: Data, label: str) -> float:
    """TOPS/mm2 of the unit."""
    return density(data[label].cost, *UNIT)


MEASURES = {"um2 per MAC per clock": um2_per_mac, "pJ per MAC": pj_per_mac, "TOPS/mm2": tops_per_mm2}


def pays_up_to(data: Data, technology: str, kind: str, fixed: bool) -> int:
    """The width up to which a kind is smaller per throughput than MAC; 0: never.

    MAC is the 8-bit one (``fixed``), or one as wide as the weights.
    """
    def smaller(bits: int) -> bool:
        mac = f"{technology} mac w{WIDEST if fixed else bits}"
        return um2_per_mac(data, f"{technology} {kind} w{bits}") < um2_per_mac(data, mac)

    return last_below(WIDTHS, smaller)


def crossings(data: Data, technology: str) -> str:
    """Where the curves cross."""
    def upto(bits: int) -> str:
        return f"up to {bits} bits" if bits else "never"

    heads = [
        "smaller per throughput than",
        "8-bit MAC at every weight width",
        "MAC as wide as the weights",
        "paper: FP16 MAC",
    ]
    return table(
        heads,
        [
            [
                TITLES[kind],
                *(upto(pays_up_to(data, technology, kind, fixed)) for fixed in (True, False)),
                upto(bits),
            ]
            for kind, bits in PUBLISHED.items()
        ],
    )


def curves(data: Data, technology: str) -> list[str]:
    """Area, energy and density over the weight width."""
    found = []
    for title, of in MEASURES.items():
        rows = [[str(bits), *(of(data, f"{technology} {kind} w{bits}") for kind in KINDS)] for bits in WIDTHS]
        found += [f"{title}:", table(["weight bits", *TITLES.values()], rows)]
    return found


def cell(data: Data, technology: str, kind: str, bits: int) -> PartCost:
    """The cell of a unit."""
    return only(data[f"{technology} {kind} w{bits}"].cost, *CELLS)


def flops_um2(data: Data, technology: str, kind: str, bits: int) -> float:
    """Area of a cell's flip-flops."""
    return cell(data, technology, kind, bits).flops * flop_um2(data[f"{technology} mac w{WIDEST}"].cost)


def breakdown(data: Data, technology: str) -> str:
    """Where the area of a unit is."""
    rows = []
    for bits in (1, 2, 4, 8):
        for kind, title in TITLES.items():
            cost = data[f"{technology} {kind} w{bits}"].cost
            one = cell(data, technology, kind, bits)
            rows.append([
                str(bits),
                title,
                one.area_um2,
                str(one.flops),
                flops_um2(data, technology, kind, bits),
                *(area(cost, *names) for names in (CELLS, ENCODERS, DISTRIBUTION)),
            ])
    return table(
        [
            "weight bits",
            "unit",
            "one cell",
            "its flip-flops",
            "their area",
            "all 128 cells",
            "encoders",
            "distribution",
        ],
        rows,
    )


def why(data: Data, technology: str) -> str:
    """Why ours differs, in figures."""
    one = {(kind, bits): cell(data, technology, kind, bits).area_um2 for kind in KINDS for bits in WIDTHS}
    held = {kind: f"{flops_um2(data, technology, kind, 2) / one[kind, 2]:.0%}" for kind in KINDS}
    return f"""* **The multiplier is small.** An 8-bit MAC cell of 4 products is {one["mac", 8]:.1f} um2,
{one["mac", 8] / one["lut", 1]:.2f} times
the 1-bit LUT cell ({one["lut", 1]:.1f} um2), and a serial cell pays only for fewer clocks than that. The paper's FP16 MAC aligns, adds
and
normalizes floating point besides multiplying, so that its curve starts far higher.
* **Every kind of cell holds the same sums.** Accumulator and result register are {held["mac"]} (MAC), {held["add"]} (ADD) and
{held["lut"]}
(LUT tensor core) of a cell at 2 bits. With the accumulator's adder they are paid for once per plane by serial cells, once by MAC.
* **At 1 bit nothing is serial.** All take one clock: LUT tensor core {one["lut", 1]:.1f}, MAC {one["mac", 1]:.1f}, ADD
{one["add", 1]:.1f}
um2 per cell. A look-up replaces the addition of four 8-bit activations, and a MAC of 1-bit weights does no more than that.
* **A MAC as wide as the weights shrinks with them**, from {one["mac", 8]:.1f} um2 at 8 bits to {one["mac", 4]:.1f} at 4 and
{one["mac", 2]:.1f} at 2; a serial cell hardly does: LUT tensor core {one["lut", 8]:.1f}, {one["lut", 4]:.1f}, {one["lut", 2]:.1f}.
What serial cells have instead is precision by the job: built for 8 bits they run any lower width in fewer clocks, which no area shows.
* **The cells are not equally well made.** At 1 bit ADD takes {one["add", 1] / one["mac", 1]:.2f} times MAC's cell for the same work, four
activations added to a sum: `mac` adds all of them in one compressor tree with one adder, `bitserial`, with its default
`adder: inferred`, one adder after the other. The curves compare the hardware as it is."""  # noqa: E501


def sections(data: Data) -> list[str]:
    """What came out."""
    same = [TITLES[kind] for kind, bits in PUBLISHED.items() if pays_up_to(data, "asap7", kind, True) == bits]
    said = (
        f"the same width as published for {' and '.join(same)} only"
        if same
        else "none of the published widths"
    )
    text = [
        "## What came out",
        f"""Against an 8-bit MAC, with int8 instead of FP16 activations, curves cross at {said}. The
            claim is about FP16, which is examined [elsewhere](../lut_float/report.md), not here: **not reproduced**,
            and not refuted.""",  # noqa: E501
    ]
    for technology in TECHNOLOGIES:
        text += [
            f"### {technology}",
            crossings(data, technology),
            *curves(data, technology),
            "Where the area is, in um2:",
            breakdown(data, technology),
        ]
    return [*text, "## Why it differs", why(data, "asap7"), "## What is left out", LIMITS]


LIMITS = """The conventional table here holds signed sums of all activations, half of them made by negation; a table of plain subset sums
has 11 adders
and no negations, so that the conventional unit comes out too large. The copies of a register in the trees that distribute operands are
merged by synthesis, for all kinds alike."""  # noqa: E501


def draw(figure, data: Data) -> None:
    """Area, energy and density over the weight width; a row per technology."""
    grid = figure.subplots(len(TECHNOLOGIES), len(MEASURES), squeeze=False)
    for technology, axes in zip(TECHNOLOGIES, grid):
        for axis, (title, of) in zip(axes, MEASURES.items()):
            for kind, name in TITLES.items():
                axis.plot(
                    WIDTHS,
                    [of(data, f"{technology} {kind} w{bits}") for bits in WIDTHS],
                    marker="o",
                    markersize=3,
                    label=name,
                )
            axis.axhline(
                of(data, f"{technology} mac w{WIDEST}"), color="C0", linestyle=":", label="8-bit MAC"
            )
            axis.set(xlabel=f"weight bits ({technology})", ylabel=title, ylim=(0, None))
        axes[0].legend()


STUDY = Study("dot_product", CLAIM, points, sections, draw, (10.0, 3.6 * len(TECHNOLOGIES)))
