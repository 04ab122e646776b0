"""A half table against a full one: storage, its making, and what reads it."""

from collections.abc import Callable

from hwsim.cost.result import Cost
from studies.data import Data
from studies.measure import Point, config
from studies.study import CELLS, Claim, Study, area, energy, parts_of, table, verdict

PERIOD_PS = 1000.0
LANES = (2, 3, 4, 5)
WIDTHS = (1, 4)
MAIN = (4, 4)  # activations per table and weight bits of the publication
SIZES = [(4, bits) for bits in WIDTHS] + [(lanes, 4) for lanes in LANES if lanes != 4]
PUBLISHED = 0.494
CLAIM = Claim(
    "Half tables against full ones",
    """Storing half of a table of signed sums, the other half being its negation, takes 0.494 of the power of storing it all; multiplexer
    and     decoder go from 0.003 to 0.005 of the full table's power.""",  # noqa: E501
    "FIGLUT, HPCA 2025, arXiv 2503.06862, table III.",
    "Tables of 4 activations in flip-flops, 32 readers, 28 nm after placement and routing.",
    """M2 N32 in `broadcast`, int8 activations, exact entries. Storage is the registers through which a row's table, with a few bits of
    control, reaches its 32 cells; the table changes once per group of activations, every weight_bits clocks.""",  # noqa: E501
)


def points() -> list[Point]:
    """M2 N32 engines with both tables: 4 activations per table at every weight width, other numbers of them
    at 4 bits."""
    found = []
    for lanes, bits in SIZES:
        for kind in ("full", "half"):
            built = config(
                "lut", {"a_bits": 8, "w_bits": bits, "lanes": lanes, "table": kind}, "broadcast", 2, 32
            )
            found.append(Point(label(kind, lanes, bits), built, PERIOD_PS, "unit"))
    return found


def label(kind: str, lanes: int, bits: int) -> str:
    """An engine's name; mu is the publication's name for the activations of a table."""
    return f"{kind} mu{lanes} w{bits}"


def ratio(data: Data, lanes: int, bits: int, of: Callable[[Cost], float]) -> float:
    """A figure of the half table's engine over that of the full one's."""
    return of(data[label("half", lanes, bits)].cost) / of(data[label("full", lanes, bits)].cost)


MEASURES = {
    "storage, um2": lambda cost: area(cost, "row"),
    "storage, pJ/clock": lambda cost: energy(cost, "row"),
    "making, um2": lambda cost: area(cost, "encode_a"),
    "making, pJ/clock": lambda cost: energy(cost, "encode_a"),
    "cells, um2": lambda cost: area(cost, *CELLS),
    "cells, pJ/clock": lambda cost: energy(cost, *CELLS),
}


def sections(data: Data) -> list[str]:
    """What came out."""
    stored, um2 = (ratio(data, *MAIN, MEASURES[f"storage, {unit}"]) for unit in ("pJ/clock", "um2"))
    heads = ["activations", "weight bits", *MEASURES]
    rows = []
    ratios = table(
        heads,
        [
            [str(lanes), str(bits), *(ratio(data, lanes, bits, of) for of in MEASURES.values())]
            for lanes, bits in SIZES
        ],
    )
    for lanes, bits in SIZES:
        for kind in ("full", "half"):
            cost = data[label(kind, lanes, bits)].cost
            flops = sum(part.flops for part in parts_of(cost, ("row",)))
            rows.append([str(lanes), str(bits), kind, str(flops), *(of(cost) for of in MEASURES.values())])
    figures = table(["activations", "weight bits", "table", "flip-flops per row", *MEASURES], rows)
    return [
        "## What came out",
        f"""With 4 activations per table and 4-bit weights, storage takes {stored:.3f} of the full table's power and
            {um2:.3f}
            of its area. Published is {PUBLISHED} of the power: **{verdict(stored, PUBLISHED)}**. Multiplexer and decoder
            alone are not measured here.""",  # noqa: E501
        "Half table over full table:",
        ratios,
        "All instances of the parts:",
        figures,
        "## Why it differs",
        why(data),
    ]


def why(data: Data) -> str:
    """Why ours differs, in figures."""
    cells, making = (ratio(data, *MAIN, MEASURES[name]) for name in ("cells, um2", "making, um2"))
    return f"""* Half the entries, each a bit narrower: the half in which the top activation is added fits a_bits + log2(activations) bits
of two's complement, a full table, which holds +4 * 128 too, does not. With the control that travels along, that comes to less than one
half.
Entries of one width, as in floating point, come to one half.
* Making it takes {making:.3f} of the area, since the negations go.
* The cells that read it take {cells:.3f} of the area: a choice among half as many entries, and a negation whose carry goes through the
accumulator's adder. The publication counts multiplexer and decoder apart from the accumulator, and finds them grown; that is not
examined here.
* A flip-flop here draws clock power whether its value changes or not (no clock gating), so that the ratio hardly depends on how often
the table
changes."""  # noqa: E501


def draw(figure, data: Data) -> None:
    """Half over full for storage, making and readers."""
    axis = figure.subplots()
    at = range(len(SIZES))
    for i, (title, of) in enumerate(MEASURES.items()):
        axis.bar(
            [x + (i - 2.5) * 0.13 for x in at], [ratio(data, *size, of) for size in SIZES], 0.13, label=title
        )
    axis.axhline(PUBLISHED, color="black", linestyle=":", label="FIGLUT, power of storage")
    axis.set(
        xticks=list(at),
        xticklabels=[f"{lanes} activations\n{bits}-bit weights" for lanes, bits in SIZES],
        ylim=(0, 1.6),
        ylabel="half table / full table",
    )
    axis.legend(ncols=4)


STUDY = Study("half_table", CLAIM, points, sections, draw)
