"""The sum of an engine's hardened parts beside flat synthesis of the whole."""

from collections.abc import Callable

from hwsim.cost.result import Cost
from studies.data import Data
from studies.measure import Point, config
from studies.study import Claim, Study, table

SIDES = {"mac": (2, 4, 6), "lut": (2,)}
PARAMS = {"mac": {}, "lut": {"a_bits": 8, "w_bits": 2, "lanes": 4}}
TITLES = {"mac": "int8 mac", "lut": "lut W2A8, tables of 4"}
PERIOD_PS = 2000.0
CLAIM = Claim(
    "Sum of parts beside flat synthesis",
    """The sum of an engine's parts, each hardened on its own, stands for the engine.""",
    "hwsim's own: `hwsim synth` gives sums of parts.",
    "None published: this report measures the difference.",
    "Square engines in `os`, whole with streams, control and result queues; memories are flip-flops on both "
    "sides.",
)


def points() -> list[Point]:
    """Square output-stationary engines, each twice."""
    return [Point(f"{pe} {side} {scope}", config(pe, PARAMS[pe], "os", side, side), PERIOD_PS, scope)
            for pe, sides in SIDES.items() for side in sides for scope in ("parts", "flat")]


MEASURES = {"area, um2": lambda cost: cost.area.value, "longest path, ps": lambda cost: cost.chain_ps,
            "energy, pJ per clock": lambda cost: cost.energy_per_clock.value}


def over(data: Data, pe: str, side: int, of: Callable[[Cost], float]) -> float:
    """A figure of the parts' sum over that of flat synthesis, less 1."""
    return of(data[f"{pe} {side} parts"].cost) / of(data[f"{pe} {side} flat"].cost) - 1


def sections(data: Data) -> list[str]:
    """What came out."""
    rows = []
    for pe, sides in SIDES.items():
        for side in sides:
            costs = [data[f"{pe} {side} {scope}"].cost for scope in ("parts", "flat")]
            row = [TITLES[pe], f"{side} x {side}"]
            for of in MEASURES.values():
                row += [*(of(cost) for cost in costs), f"{over(data, pe, side, of):+.1%}"]
            rows.append(row)
    heads = [title for name in MEASURES for title in (f"{name}: parts", "flat", "parts over flat")]
    said = []
    for pe, sides in SIDES.items():
        for name, of in MEASURES.items():
            found = [f"{over(data, pe, side, of):+.1%}" for side in sides]
            said.append(
                f"* {TITLES[pe]}, {name.split(',')[0]}: {', '.join(found)} at "
                f"{', '.join(f'{side} x {side}' for side in sides)}"
            )
    return [
        "## What came out",
        "Parts over flat synthesis:",
        "\n".join(said),
        table(["engine", "array", *heads], rows),
        "## Why they differ",
        WHY,
    ]


WHY = """* A flat engine is mapped in one way as a whole: the smallest that meets the period. Its slowest paths are the nets that reach
every cell (pause, strobes, enables), and what meets the period on them has large flip-flops everywhere. Of `mac` 4 x 4, the smallest
mapping has 1,924 um2, 4 % less than the sum of parts, and is too slow; the smallest that meets 2,000 ps has 2,318 um2. Each part is mapped
in the smallest way that meets its own period, and nets between parts have the repeaters of the floor plan, which both sides leave out
here. `lut` of 4 x 4 cells does not meet 2,000 ps flat (2,463 ps), and does as parts.
* On the other hand, cells at the array's edge lose flat what nobody reads or what is constant there, where a hardened part is one netlist
for all its places. This is most of the difference at 2 x 2.
* Both sides meet the period. How much shorter the longest path happens to be is no figure of merit: the mapper saves area until the
period is just met.
* Both see the same job. A part's ports carry no glitches from other parts; in flat synthesis they spread across borders."""  # noqa: E501


def draw(figure, data: Data) -> None:
    """Parts over flat, over the array's side."""
    axis = figure.subplots()
    for pe, sides in SIDES.items():
        for i, (name, of) in enumerate(MEASURES.items()):
            axis.plot(
                sides,
                [100 * over(data, pe, side, of) for side in sides],
                f"C{i}o{'-' if pe == 'mac' else '--'}",
                label=f"{TITLES[pe]}: {name.split(',')[0]}",
            )
    axis.axhline(0, color="black", linewidth=0.5)
    axis.set(
        xlabel="rows = columns",
        ylabel="sum of parts over flat synthesis, %",
        xticks=sorted(set().union(*SIDES.values())),
    )
    axis.legend()


STUDY = Study("flat_synthesis", CLAIM, points, sections, draw, (7.0, 4.0))
