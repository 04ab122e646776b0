"""Dot-product units of four kinds at equal period: where look-up tables and bit-serial addition pay for 8-bit integer activations."""

from studies.data import Data
from studies.measure import UNIT, Point, config
from studies.study import CELLS, DISTRIBUTION, ENCODERS, Study, area, density, flop_um2, head, parts_of, per_mac, table

WIDTHS = range(1, 9)
TECHNOLOGIES = {"asap7": 1000.0}  # period in ps
KINDS = {
    "mac": ("mac", {"multiplier": "booth", "adder": "brent_kung"}),
    "add": ("bitserial", {"w_kind": "uint"}),
    "conventional": ("lut", {"table": "full", "table_place": "cell"}),
    "lut": ("lut", {}),
}
TITLES = {"mac": "MAC", "add": "ADD", "conventional": "conventional LUT", "lut": "LUT tensor core"}
PUBLISHED = {"add": 2, "conventional": 2, "lut": 6}  # widths up to which the paper's units are smaller than its multiply-accumulate
WIDEST = f"mac w{max(WIDTHS)}"
CLAIM = """At equal period and throughput, bit-serial addition (ADD) and a conventional look-up table are smaller than
multiply-accumulate (MAC) up to 2-bit weights, the LUT tensor core up to 6-bit weights."""
SOURCE = "LUT Tensor Core, ISCA 2025, arXiv 2408.06003, comparison of four-element dot-product units (DP4)."
THEIRS = "FP16 activations, MAC in FP16 at every weight width (weights are dequantized), 28 nm, 1 GHz, commercial synthesis."
OURS = """int8 activations, exact integer sums (K up to 16,384). M2 N64 K4 tensor cores in `broadcast`; counted are the cells, the encoders of
activations and weights (the tables of `lut`) and the registers that distribute them, not streams, control and result queues. A serial unit takes
a clock per weight bit; every figure is per throughput. MAC: Booth rows and accumulator in one compressor tree; its weights are two's complement.
ADD: unsigned weights, the cheapest for it (a zero point is the outlet's). LUT: odd weights; tables of 4 activations once per row of 64 cells, or,
conventional, all 16 signed sums in every cell."""


def points() -> list[Point]:
    """M2 N64 K4 engines of every kind and weight width in every technology."""
    return [Point(f"{technology} {kind} w{bits}", config(pe, {"a_bits": 8, "w_bits": bits, "lanes": 4, **more}, "broadcast", 2, 64, technology),
                  period, "unit")
            for technology, period in TECHNOLOGIES.items() for bits in WIDTHS for kind, (pe, more) in KINDS.items()]


def area_per_mac(data: Data, label: str) -> float:
    """um2 of the unit per product per clock."""
    cost = data[label].cost
    return area(cost, *UNIT) / cost.peak


def pays_up_to(data: Data, technology: str, kind: str, fixed: bool) -> int:
    """The width up to which a kind is smaller per throughput than MAC: the 8-bit one (``fixed``), or one as wide as the weights; 0: never."""
    smaller = [area_per_mac(data, f"{technology} {kind} w{bits}") < area_per_mac(data, f"{technology} {WIDEST if fixed else f'mac w{bits}'}")
               for bits in WIDTHS]
    return smaller.index(False) if False in smaller else max(WIDTHS)


def crossings(data: Data, technology: str) -> str:
    """Where the curves cross."""
    def upto(bits: int) -> str:
        return f"up to {bits} bits" if bits else "never"
    return table(["smaller per throughput than", "8-bit MAC, whatever the weights", "MAC as wide as the weights", "paper: than FP16 MAC"],
                 [[TITLES[kind], *(upto(pays_up_to(data, technology, kind, fixed)) for fixed in (True, False)), upto(bits)]
                  for kind, bits in PUBLISHED.items()])


def curves(data: Data, technology: str) -> str:
    """Area, energy and density over the weight width."""
    measures = {"Area, um2 per MAC per clock": area_per_mac,
                "Energy, pJ per MAC": lambda data, label: per_mac(data[label].cost, *UNIT),
                "Density, TOPS/mm2": lambda data, label: density(data[label].cost, *UNIT)}
    return "\n\n".join(f"{title}:\n\n" + table(["weight bits", *TITLES.values()], [
        [str(bits), *(of(data, f"{technology} {kind} w{bits}") for kind in KINDS)] for bits in WIDTHS]) for title, of in measures.items())


def breakdown(data: Data, technology: str) -> str:
    """Where the area of a unit is."""
    rows = []
    for bits in (1, 2, 4, 8):
        for kind, title in TITLES.items():
            cost = data[f"{technology} {kind} w{bits}"].cost
            (cell,) = parts_of(cost, CELLS)
            rows.append([str(bits), title, cell.area_um2, str(cell.flops), cell.flops * flop_um2(data[f"{technology} {WIDEST}"].cost),
                         *(area(cost, *names) for names in (CELLS, ENCODERS, DISTRIBUTION))])
    return table(["weight bits", "unit", "one cell, um2", "its flip-flops", "their area, um2", "all 128 cells", "encoders", "distribution"], rows)


def why(data: Data, technology: str) -> str:
    """Why ours differs, in figures."""
    def cell(kind: str, bits: int):
        return parts_of(data[f"{technology} {kind} w{bits}"].cost, CELLS)[0]
    mac8, lut1, lut2, add1, mac1 = cell("mac", 8), cell("lut", 1), cell("lut", 2), cell("add", 1), cell("mac", 1)
    held = {kind: cell(kind, 2).flops * flop_um2(data[f"{technology} {WIDEST}"].cost) / cell(kind, 2).area_um2 for kind in KINDS}
    return f"""* **The multiplier is small.** An 8-bit MAC cell of 4 products is {mac8.area_um2:.1f} um2, {mac8.area_um2 / lut1.area_um2:.2f} times the
  1-bit LUT cell ({lut1.area_um2:.1f} um2); a serial unit as large as that pays only up to that many clocks. The paper's FP16 MAC aligns,
  adds and normalizes floating point besides multiplying, so that its curve starts far higher.
* **Every kind of cell holds the same sums.** Accumulator and result register are {held["mac"]:.0%} (MAC), {held["add"]:.0%} (ADD) and
  {held["lut"]:.0%} (LUT tensor core) of a cell at 2 bits; with the accumulator's adder they are paid once per plane by serial units, once by MAC.
* **Nothing is serial at 1 bit.** There all take one clock: LUT tensor core {lut1.area_um2:.1f}, MAC {mac1.area_um2:.1f}, ADD {add1.area_um2:.1f} um2
  per cell. The look-up replaces three additions of 8-bit activations, of which a MAC of 1-bit weights does no more.
* **Precision that varies is not in the area.** The cell of the LUT tensor core for up to 2 bits is {lut2.area_um2:.1f} um2, for up to 8
  {cell("lut", 8).area_um2:.1f}: its shifter and wider sums. A serial engine for 8 bits runs any lower width in fewer clocks, a MAC of 8 bits does not gain."""


def report(data: Data) -> str:
    """The text."""
    found = {kind: pays_up_to(data, "asap7", kind, True) for kind in PUBLISHED}
    same = [TITLES[kind] for kind, bits in PUBLISHED.items() if found[kind] == bits]
    said = f"the same width as published for {' and '.join(same)} against the 8-bit MAC" if same else "at none of the published widths"
    text = [head("dot_product", "Dot-product units over the weight width", CLAIM, SOURCE, THEIRS, data, OURS),
            f"## What came out\n\nWith int8 instead of FP16 activations the curves cross at {said}; the claim is about FP16 and is neither reproduced\n"
            "nor refuted here."]
    for technology in TECHNOLOGIES:
        text += [f"### {technology}", crossings(data, technology), curves(data, technology),
                 "Where the area is, in um2:\n\n" + breakdown(data, technology)]
    return "\n\n".join([*text, "## Why it differs", why(data, "asap7"), LIMITS]) + "\n"


LIMITS = """## What is left out

The conventional table here holds signed sums of all activations, of which half are made by negation; a table of plain subset sums has 11 adders and
no negations, so that it comes out too large here. The copies of a register in the trees that distribute operands are merged by synthesis
(the same for all kinds)."""


def draw(figure, data: Data) -> None:
    """Area, energy and density over the weight width; a row per technology."""
    grid = figure.subplots(len(TECHNOLOGIES), 3, squeeze=False)
    measures = (("um2 per MAC per clock", area_per_mac), ("pJ per MAC", lambda d, label: per_mac(d[label].cost, *UNIT)),
                ("TOPS/mm2", lambda d, label: density(d[label].cost, *UNIT)))
    for technology, axes in zip(TECHNOLOGIES, grid):
        for axis, (title, of) in zip(axes, measures):
            for kind, name in TITLES.items():
                axis.plot(WIDTHS, [of(data, f"{technology} {kind} w{bits}") for bits in WIDTHS], marker="o", markersize=3, label=name)
            axis.axhline(of(data, f"{technology} {WIDEST}"), color="C0", linestyle=":", label="8-bit MAC")
            axis.set(xlabel=f"weight bits ({technology})", ylabel=title, ylim=(0, None))
        axes[0].legend()


STUDY = Study("dot_product", points, report, draw, (10.0, 3.6 * len(TECHNOLOGIES)))
