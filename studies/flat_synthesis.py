"""The sum of an engine's hardened parts beside flat synthesis of the whole."""

from collections.abc import Callable

from hwsim.cost.record import Cost
from studies.data import Data
from studies.measure import Point, config
from studies.study import Claim, Study, table

SIDES = {"mac": (2, 4, 6, 8), "lut": (2, 4)}
PARAMS = {"mac": {}, "lut": {"a_bits": 8, "w_bits": 2, "lanes": 4}}
TITLES = {"mac": "int8 mac", "lut": "lut W2A8, tables of 4"}
PERIOD_PS = 1000.0
CLAIM = Claim(
    "Sum of parts beside flat synthesis",
    """The sum of an engine's parts, each hardened on its own, stands for the engine; flat synthesis, which may optimize across every
    border,
    is a little smaller.""",
    "hwsim's own: `hwsim synth` gives sums of parts.",
    "None published: this report measures the difference.",
    "Square engines in `os`, whole with streams, control and result queues; memories are flip-flops on both sides.")


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
            costs, row = [data[f"{pe} {side} {scope}"].cost for scope in ("parts", "flat")], [TITLES[pe], f"{side} x {side}"]
            for of in MEASURES.values():
                row += [*(of(cost) for cost in costs), f"{over(data, pe, side, of):+.1%}"]
            rows.append(row)
    heads = [title for name in MEASURES for title in (f"{name}: parts", "flat", "parts over flat")]
    said = []
    for pe, sides in SIDES.items():
        for name, of in MEASURES.items():
            found = [over(data, pe, side, of) for side in sides]
            said.append(f"* {TITLES[pe]}, {name.split(',')[0]}: {min(found):+.1%} to {max(found):+.1%}")
    return ["## What came out", "Parts over flat synthesis:", "\n".join(said), table(["engine", "array", *heads], rows),
            "## Why they differ", WHY]


WHY = """* Flat, cells at the array's edge lose what nobody reads or what is constant there, and only those cells are sized up that lie on a
long
path, where a hardened part is one netlist for all its places.
* Both sides meet the period. How much shorter the longest path happens to be is no figure of merit: the mapper saves area until the
period is
just met.
* Both see the same job. A part's ports carry no glitches from other parts; in flat synthesis they spread across borders."""


def draw(figure, data: Data) -> None:
    """Parts over flat, over the array's side."""
    axis = figure.subplots()
    for pe, sides in SIDES.items():
        for i, (name, of) in enumerate(MEASURES.items()):
            axis.plot(sides, [100 * over(data, pe, side, of) for side in sides], f"C{i}o{'-' if pe == 'mac' else '--'}",
                      label=f"{TITLES[pe]}: {name.split(',')[0]}")
    axis.axhline(0, color="black", linewidth=0.5)
    axis.set(xlabel="rows = columns", ylabel="sum of parts over flat synthesis, %", xticks=sorted(set().union(*SIDES.values())))
    axis.legend()


STUDY = Study("flat_synthesis", CLAIM, points, sections, draw, (7.0, 4.0))
