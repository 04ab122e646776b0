"""The sum of an engine's hardened parts beside flat synthesis of the whole."""

from studies.data import Data
from studies.measure import Point, config
from studies.study import Study, head, table

SIDES = {"mac": (2, 3, 4, 6, 8), "lut": (2, 4)}
PARAMS = {"mac": {}, "lut": {"a_bits": 8, "w_bits": 2, "lanes": 4}}
TITLES = {"mac": "int8 mac", "lut": "lut W2A8, tables of 4"}
PERIOD_PS = 1000.0
CLAIM = """The sum of an engine's parts, each hardened on its own, stands for the engine; flat synthesis, which may optimize across every border,
is a little smaller."""
SOURCE = "hwsim's own: `hwsim synth` gives sums of parts."
THEIRS = "none: this report measures the difference."
OURS = "Square engines in `os`, 1 GHz; memories are flip-flops on both sides."


def points() -> list[Point]:
    """Square output-stationary engines, each twice."""
    return [Point(f"{pe} {side} {scope}", config(pe, PARAMS[pe], "os", side, side), PERIOD_PS, scope)
            for pe, sides in SIDES.items() for side in sides for scope in ("parts", "flat")]


MEASURES = {"area, um2": lambda cost: cost.area.value, "longest path, ps": lambda cost: cost.chain_ps,
            "energy, pJ per clock": lambda cost: cost.energy_per_clock.value}


def over(data: Data, pe: str, side: int, of) -> float:
    """A figure of the parts' sum over that of flat synthesis, less 1."""
    return of(data[f"{pe} {side} parts"].cost) / of(data[f"{pe} {side} flat"].cost) - 1


def report(data: Data) -> str:
    """The text."""
    rows = []
    for pe, sides in SIDES.items():
        for side in sides:
            costs = [data[f"{pe} {side} {scope}"].cost for scope in ("parts", "flat")]
            rows.append([TITLES[pe], f"{side} x {side}", *(x for of in MEASURES.values() for x in (
                *(of(cost) for cost in costs), f"{over(data, pe, side, of):+.1%}"))])
    heads = [title for name in MEASURES for title in (f"{name}: parts", "flat", "parts over flat")]
    spread = {pe: [over(data, pe, side, MEASURES["area, um2"]) for side in sides] for pe, sides in SIDES.items()}
    said = "; ".join(f"{TITLES[pe]} {min(found):+.1%} to {max(found):+.1%}" for pe, found in spread.items())
    return "\n\n".join([head("flat_synthesis", "Sum of parts beside flat synthesis", CLAIM, SOURCE, THEIRS, data, OURS),
                        f"## What came out\n\nArea of the parts over flat synthesis: {said}.\n\n{table(['engine', 'array', *heads], rows)}",
                        "## Why they differ", WHY]) + "\n"


WHY = """* Flat, cells at the array's edge lose what nobody reads or what is constant there; and only those cells are sized up that lie on a long path, where
  a hardened part is one netlist for all its places.
* Both sides meet the period; how much shorter the longest path happens to be is no figure of merit, since the mapper saves area until the period is just met.
* Energy: both see the same job. A part's ports carry no glitches from other parts, in flat synthesis they spread across borders."""


def draw(figure, data: Data) -> None:
    """Parts over flat, over the array's side."""
    axis = figure.subplots()
    for pe, sides in SIDES.items():
        for name, of in MEASURES.items():
            axis.plot(sides, [100 * over(data, pe, side, of) for side in sides], marker="o", linestyle="-" if pe == "mac" else "--",
                      label=f"{TITLES[pe]}: {name.split(',')[0]}")
    axis.axhline(0, color="black", linewidth=0.5)
    axis.set(xlabel="rows = columns", ylabel="sum of parts over flat synthesis, %", xticks=sorted({s for sides in SIDES.values() for s in sides}))
    axis.legend()


STUDY = Study("flat_synthesis", points, report, draw, (7.0, 4.0))
