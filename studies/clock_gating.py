"""Registers that hold behind multiplexers, and behind clock gates: shipped engines both ways."""

from collections.abc import Callable
from dataclasses import replace
from statistics import median

from hwsim.config import load
from hwsim.cost.result import Cost
from studies.data import Data
from studies.measure import Point
from studies.study import Claim, Study, table

ENGINES = (
    "int8_os16",
    "int8_ws16",
    "int8_semisystolic16",
    "mac_m2n64k4",
    "bitserial_os16",
    "bitplane_os8x8",
    "boothserial_os16",
    "lut_m2n64k4_w2",
    "mxfp4_os8x8",
)
WAYS = {"multiplexers": "none", "clock gates": "gates"}
CLAIM = Claim(
    "Clock gates",
    "A register that holds its value costs less behind a clock gate than behind a multiplexer: less area, "
    "and no edge of its clock.",
    "hwsim's own: `clock_gating: gates` in a configuration, `clockgate` of Yosys in the flow.",
    "None published: this report measures the difference.",
    "Shipped configurations at their own clocks, whole engines with wires and clock tree. Registers that "
    "share an enable have a gate from four on. Gates are balanced with the clock tree: they delay nothing. "
    "Wires behind them are paid on every clock, an upper bound.",
)


def points() -> list[Point]:
    """Every engine both ways."""
    return [
        Point(
            f"{name}, {way}",
            replace(load(name), clock_gating=kind),
            round(1e6 / load(name).clock_mhz, 3),
            "wired",
        )
        for name in ENGINES
        for way, kind in WAYS.items()
    ]


MEASURES: dict[str, Callable[[Cost], float]] = {
    "area, um2": lambda cost: cost.area.value,
    "energy, pJ per clock": lambda cost: cost.energy_per_clock.value,
    "longest path, ps": lambda cost: cost.chain_ps,
}


def change(data: Data, name: str, of: Callable[[Cost], float]) -> float:
    """A figure with clock gates over that with multiplexers, less 1."""
    before, after = (of(data[f"{name}, {way}"].cost) for way in WAYS)
    return after / before - 1


def clock_tree(cost: Cost) -> float:
    """Energy of the clock tree, pJ per clock."""
    return sum(part.energy_fj for part in cost.parts if part.kind == "clock") * 1e-3


def sections(data: Data) -> list[str]:
    """What came out."""
    rows, said = [], []
    for name in ENGINES:
        costs = [data[f"{name}, {way}"].cost for way in WAYS]
        row: list[object] = [name]
        for of in MEASURES.values():
            row += [*(of(cost) for cost in costs), f"{change(data, name, of):+.1%}"]
        rows.append([*row, *(f"{clock_tree(cost) / cost.energy_per_clock.value:.0%}" for cost in costs)])
    heads = [title for name in MEASURES for title in (f"{name}: multiplexers", "gates", "change")]
    for name, of in MEASURES.items():
        changes = {engine: change(data, engine, of) for engine in ENGINES}
        least = min(changes, key=changes.__getitem__)
        most = max(changes, key=changes.__getitem__)
        said.append(
            f"* {name.split(',')[0]}: median {median(changes.values()):+.1%}, from {changes[least]:+.1%} "
            f"({least}) to {changes[most]:+.1%} ({most})"
        )
    return [
        "## What came out",
        "Clock gates against multiplexers:",
        "\n".join(said),
        table(["engine", *heads, "clock tree's share of energy: multiplexers", "gates"], rows),
        "## Why",
        WHY,
    ]


WHY = """* A register that holds behind a multiplexer feeds its own value back: a multiplexer for every bit, and an edge at its clock pin on
every clock.
* Behind a gate the multiplexers are gone, and what holds sees no clock. The gate's own clock pin is a load of about four flip-flops.
* Registers that take a new value on every clock gain area alone. Queues of results and result registers hold for most of a tile."""  # noqa: E501


def draw(figure, data: Data) -> None:
    """Changes of area and energy, engine by engine."""
    axis = figure.subplots()
    places = range(len(ENGINES))
    for i, name in enumerate(("area, um2", "energy, pJ per clock")):
        values = [100 * change(data, engine, MEASURES[name]) for engine in ENGINES]
        axis.barh(
            [place + 0.2 - 0.4 * i for place in places], values, 0.38, label=name.split(",")[0], color=f"C{i}"
        )
    axis.set(yticks=list(places), yticklabels=ENGINES, xlabel="clock gates against multiplexers, %")
    axis.invert_yaxis()
    axis.axvline(0, color="black", linewidth=0.5)
    axis.legend()


STUDY = Study("clock_gating", CLAIM, points, sections, draw, (7.0, 4.0))
