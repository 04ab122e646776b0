"""A compact technology from a full library: which cells, and where their tables are sampled.

Tables are sampled where cells work, not over the whole range that the library covers. The measure is the
weakest inverter that mapping uses (resistance R, input capacitance C): loads from C to six times what an
inverter of the cell's own strength would put on itself, at least 4 C; slews from those of an inverter with
fan-out 1 to one with fan-out 14. The two points of an axis are the Chebyshev points of its range, where a
line through a curve errs least. A library whose tables have two points and a third in line is sampled at
those two, and all its cells are taken.
"""

from collections import Counter
from dataclasses import dataclass
from math import sqrt

from hwsim.errors import ConfigError
from hwsim.tech.cells import Arc, Cell, Energy, Input, Pair, Setup, Table
from hwsim.tech.clock_gate_reading import read_clock_gates
from hwsim.tech.families import chosen, family, incomplete, resistance
from hwsim.tech.header import Header
from hwsim.tech.reading import Library
from hwsim.tech.technology import Technology, lacking
from hwsim.tech.writing import figure, three

SLEW_SPAN, LOAD_SPAN = (1.0, 14.0), (1.0, 6.0)  # fan-outs of the weakest inverter, of the cell's own strength
MIDDLE = 0.5 / sqrt(2)  # half the distance of the Chebyshev points, in units of the range


@dataclass(frozen=True)
class Reduction:
    """The compact technology, and what was left of the library: reason -> number of cells."""

    technology: Technology
    left: Counter


def nodes(low: float, high: float) -> tuple[float, float]:
    """The two Chebyshev points of the range from ``low`` to ``high``, rounded as files have them."""
    middle = (low + high) / 2
    half = (high - low) * MIDDLE
    return float(figure(middle - half)), float(figure(middle + half))


class Sampler:
    """Where the tables of a library are sampled."""

    def __init__(self, cells: list[Cell], inverters: list[Cell]):
        unit = max(inverters, key=resistance)
        self.cap = sum(unit.caps.values())
        self.tau = resistance(unit) * sum(unit.caps.values())
        self.exact = written(cells)
        if self.exact:
            table = next(t for c in cells for a in c.arcs for t in a.delay if len(t.xs) == 3)
            self.slews = (table.xs[0], table.xs[1])
        else:
            self.slews = nodes(*(self.slew(unit, fanout) for fanout in SLEW_SPAN))

    def slew(self, unit: Cell, fanout: float) -> float:
        """The output slew of an inverter that drives ``fanout`` of its like, its input as slow as its
        output."""
        slew = 0.0
        load = fanout * self.cap
        for _ in range(20):
            slew = sum(arc.slew[edge].at(slew, load) for arc in unit.arcs for edge in (0, 1)) / (
                2 * len(unit.arcs)
            )
        return slew

    def loads(self, cell: Cell, output: str) -> tuple[float, float]:
        """The two loads that an output's tables are sampled at."""
        if self.exact:
            return next(
                (
                    (t.ys[0], t.ys[1])
                    for a in cell.arcs
                    if a.output == output
                    for t in a.delay
                    if len(t.ys) == 3
                ),
                (0.0, self.cap),
            )
        own = self.tau / max(resistance(cell), 1e-9)
        return nodes(max(self.cap, own * LOAD_SPAN[0] / 2), max(own * LOAD_SPAN[1], 4 * self.cap))


def written(cells: list[Cell]) -> bool:
    """Whether a library was written from a technology file: all axes of its cells have three points in a
    line.
    """
    axes = {axis for c in cells for a in c.arcs for t in (*a.delay, *a.slew) for axis in (t.xs, t.ys)}
    return bool(axes) and all(len(a) == 3 and abs(three(a[:2])[2] - a[2]) < 1e-6 * a[2] for a in axes)


def reduce(library: Library, header: dict) -> Reduction:
    """Choose cells and sample them. Raises :class:`ConfigError` where a library is of no use for
    synthesis."""
    cells = []
    left = Counter(library.unusable.values())
    for name in library.names():
        try:
            cells.append(library.cell(name))
        except ConfigError as e:
            left[f"cannot be read ({e})"] += 1
    for cell in list(cells):
        if problem := incomplete(cell):
            cells.remove(cell)
            left[problem] += 1
    families, reasons = (
        ({c.name: f for c in cells if (f := family(c))}, Counter()) if written(cells) else chosen(cells)
    )
    place = str(library.files[0].path)
    if problem := lacking(dict.fromkeys(families.values(), 1)):
        reason = "; left: " + "; ".join(f"{n} {why}" for why, n in left.most_common(2)) if left else ""
        raise ConfigError(f"cells: {problem}{reason}", place)
    kept = [library.cell(name) for name in families]
    sampler = Sampler(kept, [c for c in kept if families[c.name] == "inv"])
    header = header | {"slews_ps": " ".join(figure(s) for s in sampler.slews)}
    compact = {c.name: compacted(c, sampler) for c in kept}
    gates = read_clock_gates(library, sampler.slews[0])
    left.subtract({"clock gate": len(gates)} if gates else {})
    return Reduction(Technology(Header.from_dict(header), compact, place, gates), +left + reasons)


def compacted(cell: Cell, sampler: Sampler) -> Cell:
    """A cell with every table at two slews and two loads, figures as files keep them."""
    loads = {o.name: sampler.loads(cell, o.name) for o in cell.outputs}

    def points(pair: Pair, ys: tuple[float, ...]) -> Pair:
        return rounded(pair[0], sampler.slews, ys), rounded(pair[1], sampler.slews, ys)

    inputs = tuple(Input(p.name, keep(p.cap_ff), p.energy and points(p.energy, (0.0,))) for p in cell.inputs)
    outputs = tuple(
        type(o)(o.name, o.function, None if o.max_ff is None else keep(o.max_ff)) for o in cell.outputs
    )
    arcs = tuple(
        Arc(a.pin, a.output, a.kind, a.sense, *(points(p, loads[a.output]) for p in (a.delay, a.slew)))
        for a in cell.arcs
    )
    energies = tuple(Energy(e.pin, e.output, points(e.tables, loads[e.output])) for e in cell.energies)
    setups = tuple(Setup(s.pin, s.clock, s.kind, points(s.tables, sampler.slews)) for s in cell.setups)
    return Cell(
        cell.name,
        keep(cell.area_um2),
        keep(cell.leakage_nw),
        inputs,
        outputs,
        arcs,
        energies,
        setups,
        cell.flop,
    )


def keep(value: float) -> float:
    """A figure rounded to the digits that files have."""
    return float(figure(value))


def rounded(table: Table, xs: tuple[float, ...], ys: tuple[float, ...]) -> Table:
    """A table on the given points: 2 x 2, 2 x 1 or a constant."""
    xs = xs if len(table.xs) > 1 or (len(table.ys) > 1 and len(ys) > 1) else (0.0,)
    ys = ys if len(table.ys) > 1 else (0.0,)
    return Table(xs, ys, tuple(tuple(keep(table.at(x, y)) for y in ys) for x in xs))
