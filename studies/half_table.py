"""A half table against a full one: storage, its making, and what reads it."""

from studies.data import Data
from studies.measure import Point, config
from studies.study import CELLS, Study, area, energy, head, parts_of, table, verdict

PERIOD_PS, LANES, WIDTHS = 1000.0, (2, 3, 4, 5), (1, 4, 8)
MAIN = (4, 4)  # activations per table and weight bits of the publication
SIZES = [(4, bits) for bits in WIDTHS] + [(lanes, 4) for lanes in LANES if lanes != 4]
PUBLISHED = 0.494
CLAIM = """Storing half of a table of signed sums, the other half being its negation, takes 0.494 of the power of storing it all; the multiplexer
and the decoder that go with it rise from 0.003 to 0.005 of the same unit."""
SOURCE = "FIGLUT, HPCA 2025, arXiv 2503.06862, table III."
THEIRS = "Tables of 4 activations in flip-flops, entries in the format of the activations, 32 readers, placed and routed in 28 nm, 100 MHz."
OURS = """M2 N32 in `broadcast`, int8 activations, exact entries. Storage is the registers through which a row's table (and 5 to 9 bits of control) reaches its 32
cells; the table changes once per group of activations, each weight_bits clocks."""


def points() -> list[Point]:
    """M2 N32 engines with both tables: 4 activations per table at every weight width, other numbers of them at 4 bits."""
    return [Point(label(kind, lanes, bits), config("lut", {"a_bits": 8, "w_bits": bits, "lanes": lanes, "table": kind}, "broadcast", 2, 32),
                  PERIOD_PS, "unit") for lanes, bits in SIZES for kind in ("full", "half")]


def label(kind: str, lanes: int, bits: int) -> str:
    """An engine's name."""
    return f"{kind} mu{lanes} w{bits}"


def ratio(data: Data, lanes: int, bits: int, of) -> float:
    """A figure of the half table's engine over that of the full one's."""
    return of(data[label("half", lanes, bits)].cost) / of(data[label("full", lanes, bits)].cost)


MEASURES = {
    "storage, area": lambda cost: area(cost, "row"), "storage, energy": lambda cost: energy(cost, "row"),
    "making it, area": lambda cost: area(cost, "encode_a"), "making it, energy": lambda cost: energy(cost, "encode_a"),
    "readers (cells), area": lambda cost: area(cost, *CELLS), "readers (cells), energy": lambda cost: energy(cost, *CELLS),
}


def report(data: Data) -> str:
    """The text."""
    stored = ratio(data, *MAIN, MEASURES["storage, energy"])
    ratios = table(["activations per table", "weight bits", *MEASURES], [
        [str(lanes), str(bits), *(ratio(data, lanes, bits, of) for of in MEASURES.values())] for lanes, bits in SIZES])
    rows = []
    for lanes, bits in SIZES:
        for kind in ("full", "half"):
            cost = data[label(kind, lanes, bits)].cost
            rows.append([str(lanes), str(bits), kind, str(sum(p.flops for p in parts_of(cost, ("row",)))), *(of(cost) for of in MEASURES.values())])
    figures = table(["activations", "weight bits", "table", "flip-flops per row", *MEASURES], rows)
    return "\n\n".join([head("half_table", "Half tables against full ones", CLAIM, SOURCE, THEIRS, data, OURS),
                        f"## What came out\n\nAt 4 activations and 4-bit weights storage takes {stored:.3f} of the full table's power and "
                        f"{ratio(data, *MAIN, MEASURES['storage, area']):.3f} of its area; the publication's {PUBLISHED}: {verdict(stored, PUBLISHED)}.",
                        f"Half over full:\n\n{ratios}", f"Areas of all instances in um2, energies in pJ per clock:\n\n{figures}",
                        "## Why it differs", why(data)]) + "\n"


def why(data: Data) -> str:
    """Why ours differs, in figures."""
    cells = ratio(data, *MAIN, MEASURES["readers (cells), area"])
    return f"""* Half the entries, each a bit narrower: the half in which the top activation is added fits a_bits + log2(activations) bits, the
  full table has +-(4 * 128), which does not. With the control that travels along, that gives less than one half.
* The cells that read it change too: a choice among half as many entries, and a negation whose carry goes through the accumulator's
  adder. All together they take {cells:.3f} of the area with the full table at 4 activations and 4-bit weights; the publication counts
  multiplexer and decoder apart and finds them grown.
* A flip-flop here draws clock power whether its value changes or not (no clock gating), so that the ratio hardly depends on how often the table changes."""


def draw(figure, data: Data) -> None:
    """Half over full for storage, making and readers."""
    axis, at = figure.subplots(), range(len(SIZES))
    for i, (title, of) in enumerate(MEASURES.items()):
        axis.bar([x + (i - 2.5) * 0.13 for x in at], [ratio(data, *size, of) for size in SIZES], 0.13, label=title)
    axis.axhline(PUBLISHED, color="black", linestyle=":", label="FIGLUT, power of storage")
    axis.set(xticks=list(at), xticklabels=[f"{lanes} activations\n{bits}-bit weights" for lanes, bits in SIZES], ylabel="half table / full table")
    axis.legend(ncols=2)


STUDY = Study("half_table", points, report, draw)
