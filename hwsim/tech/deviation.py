"""How far a compact technology is from the library that it was taken from: cell by cell, and on a mapped
netlist."""

from dataclasses import dataclass
from math import sqrt

from hwsim.tech.cells import Cell, Table
from hwsim.tech.netlist import Netlist
from hwsim.tech.power import activity, power
from hwsim.tech.technology import Technology
from hwsim.tech.timing import Cells, timing
from hwsim.tech.writing import loads_of

GRID = 5  # points per axis


@dataclass(frozen=True)
class Deviation:
    """Relative deviations of the compact figures, as fractions: weighted mean, root mean square, and the
    largest one by size."""

    count: int
    mean: float
    rms: float
    worst: float


@dataclass(frozen=True)
class Comparison:
    """One figure of the reference netlist with both libraries."""

    what: str
    unit: str
    full: float
    compact: float

    @property
    def deviation(self) -> float:
        """Compact over full, minus one."""
        return self.compact / self.full - 1 if self.full else 0.0


def grid(points: tuple[float, ...]) -> list[float]:
    """Values at which a compact table is compared, from half its distance below its two points to half above
    them.

    None is below half of the lower point.
    """
    low, high = points
    margin = (high - low) / 2
    first = max(low - margin, low / 2)
    return [first + i * (high + margin - first) / (GRID - 1) for i in range(GRID)]


def cell_deviation(technology: Technology, full: Cells) -> dict[str, Deviation]:
    """How far a compact technology is from its library.

    * ``technology``: the compact one.
    * ``full``: name -> cell of the library.

    Returns the deviations of ``delay``, ``slew`` and ``energy`` over a grid of slews and loads, for every arc
    of every cell. They are relative to the mean size of their table, so that delays near 0 do not count as
    infinitely wrong.
    """
    found: dict[str, list[float]] = {"delay": [], "slew": [], "energy": []}
    for cell in technology.cells.values():
        whole = full[cell.name]
        loads = {o.name: loads_of(cell, o) for o in cell.outputs}
        for mine, theirs in zip(cell.arcs, whole.arcs):
            for key, a, b in (("delay", mine.delay, theirs.delay), ("slew", mine.slew, theirs.slew)):
                for edge in (0, 1):
                    found[key] += errors(a[edge], b[edge], technology.slews, loads[mine.output])
        for mine, theirs in zip(cell.energies, whole.energies):
            for edge in (0, 1):
                found["energy"] += errors(
                    mine.tables[edge], theirs.tables[edge], technology.slews, loads[mine.output]
                )
    return {
        figure: Deviation(
            len(values),
            sum(values) / len(values),
            sqrt(sum(value * value for value in values) / len(values)),
            max(values, key=abs),
        )
        for figure, values in found.items()
        if values
    }


def errors(mine: Table, theirs: Table, slews: tuple[float, ...], loads: tuple[float, ...]) -> list[float]:
    """Deviations of a compact table from a full one, over the mean size of the full one.

    * ``mine``, ``theirs``: the compact and the full table.
    * ``slews``, ``loads``: the two points of the compact table's axes, in ps and fF; no loads where it has
      one axis.
    """
    points = [(x, y) for x in grid(slews) for y in (grid(loads) if loads else [0.0])]
    exact = [theirs.at(x, y) for x, y in points]
    size = sum(abs(v) for v in exact) / len(exact)
    return [(mine.at(x, y) - v) / size for (x, y), v in zip(points, exact)] if size else []


def area(netlist: Netlist, cells: Cells) -> float:
    """Sum of the cells' areas, um2."""
    return sum(cells[i.cell].area_um2 for i in netlist.instances)


def compare(netlist: Netlist, technology: Technology, full: Cells) -> list[Comparison]:
    """Area, shortest period, energy per clock, leakage, and power at the full library's period, by both
    libraries."""
    slew = technology.slews[0]
    voltage = technology.header.voltage_v
    switching = activity(netlist, technology.cells)
    figures = []
    for cells in (full, technology.cells):
        report = timing(netlist, cells, slew, slew)
        drawn = power(netlist, cells, switching, report, voltage, slew)
        figures.append((
            area(netlist, cells),
            report.period_ps,
            drawn.internal_fj + drawn.switching_fj,
            drawn.leakage_nw,
            drawn,
        ))
    period = figures[0][1]
    names = ("area", "period", "energy per clock", "leakage")
    units = ("um2", "ps", "fJ", "nW")
    rows = [Comparison(what, unit, a, b) for what, unit, a, b in zip(names, units, *figures)]
    return [*rows, Comparison("power", "uW", figures[0][4].total_uw(period), figures[1][4].total_uw(period))]


__all__ = ["Cell", "Comparison", "Deviation", "area", "cell_deviation", "compare"]
