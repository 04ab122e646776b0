"""What reinterpreted weights and folded negation save in a LUT tensor core, step by step."""

from studies.data import Data
from studies.measure import UNIT, Point, config
from studies.study import (
    CELLS,
    DISTRIBUTION,
    ENCODERS,
    Claim,
    Study,
    area,
    energy,
    flop_um2,
    only,
    table,
    verdict,
)

PERIOD_PS = 1000.0
STEPS = {
    "full": ("full table", {"table": "full"}),
    "half": ("reinterpretation: half table, index folded in the cells", {"folding": "cell"}),
    "folded": ("folded negation: index folded once per column", {}),
}
# area and power, conventional over this
PUBLISHED = {"half": (1.317, 1.301), "folded": (1.351, 1.347), "outside": (1.440, 1.442)}
OUTSIDE = "tables made outside the core"
CLAIM = Claim(
    "Reinterpretation and folded negation in a LUT tensor core",
    """At M*N*K = 512, W2A8, reinterpreting weights as odd integers (half the table) makes the LUT tensor core 1.317 times smaller (power:
    1.301), folding the negation into the weights 1.351 times (1.347) in all, and making tables outside of it 1.440 times (1.442) in
    all.""",  # noqa: E501
    "LUT Tensor Core, ISCA 2025, arXiv 2408.06003, comparison with a re-implemented UNPU.",
    "W2A8, M*N*K = 512, 28 nm, commercial synthesis; the start is a look-up table core after UNPU of "
    "17,271.71 um2.",
    """M2 N64 K4 in `broadcast`; counted are cells, encoders (tables, folding) and the registers that distribute tables and weights, not
    streams, control and result queues. The start is our own core with tables of all 16 signed sums, made once per row. Entries are exact:
    10 bits, those of a full table 11.""",  # noqa: E501
)


def points() -> list[Point]:
    """M2 N64 K4 engines of 2-bit weights and int8 activations."""
    kinds = {
        "conventional": {"table": "full", "table_place": "cell"},
        **{name: more for name, (_, more) in STEPS.items()},
    }
    return [
        Point(
            name,
            config("lut", {"a_bits": 8, "w_bits": 2, "lanes": 4, **more}, "broadcast", 2, 64),
            PERIOD_PS,
            "unit",
        )
        for name, more in kinds.items()
    ]


def totals(data: Data) -> dict[str, tuple[float, float]]:
    """um2 and pJ per clock of the unit after every step; the last one is the one before it less its
    tables."""
    found = {
        name: (area(data[name].cost, *UNIT), energy(data[name].cost, *UNIT))
        for name in ("conventional", *STEPS)
    }
    made = data["folded"].cost
    return found | {
        "outside": (
            found["folded"][0] - area(made, "encode_a"),
            found["folded"][1] - energy(made, "encode_a"),
        )
    }


def ratios(data: Data) -> dict[str, tuple[float, float]]:
    """Area and energy of the full table's unit over each step's."""
    found = totals(data)
    return {name: (found["full"][0] / um2, found["full"][1] / pj) for name, (um2, pj) in found.items()}


def sections(data: Data) -> list[str]:
    """What came out."""
    found = totals(data)
    over = ratios(data)
    titles = {name: title for name, (title, _) in STEPS.items()} | {"outside": OUTSIDE}
    rows = [
        [
            title,
            *found[name],
            *(x for x, y in zip(over[name], PUBLISHED.get(name, over[name])) for x in (x, y)),
            *(
                verdict(x, y) if name in PUBLISHED else ""
                for x, y in zip(over[name], PUBLISHED.get(name, over[name]))
            ),
        ]
        for name, title in titles.items()
    ]
    steps = table(
        ["step", "um2", "pJ/clock", "area over", "paper", "energy over", "paper", "area", "energy"], rows
    )
    where = table(
        ["step", "cells", "one cell", "encoders", "distribution"],
        [
            [
                title,
                area(data[name].cost, *CELLS),
                only(data[name].cost, *CELLS).area_um2,
                area(data[name].cost, *ENCODERS),
                area(data[name].cost, *DISTRIBUTION),
            ]
            for name, (title, _) in STEPS.items()
        ],
    )
    over_is = (
        "\"Over\" is the full table's figure over this one's; a ratio within 5 % of the published one counts "
        "as reproduced."
    )
    return ["## What came out", steps, over_is, "Where the area is, in um2:", where,
            "## Why it differs", why(data)]


def why(data: Data) -> str:
    """Why ours differs, in figures."""
    cells = {name: only(data[name].cost, *CELLS).area_um2 for name in STEPS}
    um2 = area(data["full"].cost, *UNIT)
    shared = totals(data)["conventional"][0]
    held = only(data["full"].cost, *CELLS).flops * flop_um2(data["full"].cost) / cells["full"]
    tables = area(data["folded"].cost, "encode_a") / area(data["folded"].cost, *UNIT)
    return f"""* Reinterpretation halves the choice among entries in a cell and shortens tables and their registers; a negation comes on
top. A cell
goes from {cells["full"]:.1f} to {cells["half"]:.1f} um2; {held:.0%} of a cell with a full table are the registers of sum and result,
which no
step touches.
* Folding takes the inverters of the index from every cell to one block per column: {cells["half"]:.1f} to {cells["folded"]:.1f} um2 per
cell.
* Tables serve 64 columns here from the start and are {tables:.1%} of the last core, so that making them outside saves no more. With a
table in
every cell, the conventional look-up table, the same work takes {shared:,.0f} um2, {shared / um2:.2f} times the core with a full table
per row:
how the start shares its tables decides the whole ratio; how the re-implemented UNPU does is not known here."""  # noqa: E501


def draw(figure, data: Data) -> None:
    """Area by parts, and energy, of every step."""
    axes = figure.subplots(1, 2)
    names = ["conventional", *STEPS]
    titles = ["full table\nin every cell", "full table\nper row", "half table", "half table,\nfolded"]
    bottom = [0.0] * len(names)
    for label, parts in (("cells", CELLS), ("encoders", ENCODERS), ("distribution", DISTRIBUTION)):
        heights = [area(data[name].cost, *parts) for name in names]
        axes[0].bar(titles, heights, bottom=bottom, label=label)
        bottom = [a + b for a, b in zip(bottom, heights)]
    axes[0].set(ylabel="um2, M2 N64 K4, W2A8")
    axes[0].legend()
    axes[1].bar(titles, [energy(data[name].cost, *UNIT) for name in names])
    axes[1].set(ylabel="pJ per clock")


STUDY = Study("lut_ablation", CLAIM, points, sections, draw)
