"""Which cells of a library a compact technology takes: the families that synthesis uses, a few drive
strengths of each.

A cell's family follows from what its outputs compute, never from its name: truth tables are compared over
every order of the inputs. Drive strengths are told apart by the resistance that the delay tables show.
"""

from collections import Counter
from functools import lru_cache
from math import log

from hwsim.tech.cells import Cell
from hwsim.tech.logic import parse

GATES = {  # family: (function, drive strengths at most)
    "inv": ("!A", 6), "buf": ("A", 6),
    "nand2": ("!(A B)", 4), "nand3": ("!(A B C)", 3), "nand4": ("!(A B C D)", 1),
    "nor2": ("!(A+B)", 3), "nor3": ("!(A+B+C)", 2), "nor4": ("!(A+B+C+D)", 1),
    "and2": ("A B", 3), "and3": ("A B C", 2), "and4": ("A B C D", 1),
    "or2": ("A+B", 3), "or3": ("A+B+C", 2), "or4": ("A+B+C+D", 1),
    "xor2": ("A^B", 3), "xnor2": ("!(A^B)", 3), "xor3": ("A^B^C", 1), "xnor3": ("!(A^B^C)", 1),
    "and2b": ("!A B", 1), "or2b": ("!A+B", 1),
    "aoi21": ("!(A B+C)", 3), "oai21": ("!((A+B) C)", 3), "ao21": ("A B+C", 2), "oa21": ("(A+B) C", 2),
    "aoi22": ("!(A B+C D)", 2), "oai22": ("!((A+B)(C+D))", 2), "ao22": ("A B+C D", 2),
         "oa22": ("(A+B)(C+D)", 1),
    "aoi211": ("!(A B+C+D)", 1), "oai211": ("!((A+B) C D)", 1), "ao211": ("A B+C+D", 1),
         "oa211": ("(A+B) C D", 1),
    "aoi31": ("!(A B C+D)", 1), "oai31": ("!((A+B+C) D)", 1), "aoi221": ("!(A B+C D+E)", 1),
         "oai221": ("!((A+B)(C+D) E)", 1),
    "aoi222": ("!(A B+C D+E F)", 1), "oai222": ("!((A+B)(C+D)(E+F))", 1),
    "mux2": ("S A+!S B", 3), "mux2i": ("!(S A+!S B)", 1), "maj3": ("A B+B C+A C", 2),
         "maj3i": ("!(A B+B C+A C)", 1),
}
PAIRS = {"fa": (("xor3", "xnor3"), ("maj3", "maj3i"), 1), "ha": (("xor2", "xnor2"), ("and2", "nand2"), 1)}
FLOPS = {"dff": 3, "dff_clear": 2, "dff_preset": 1, "dff_clear_preset": 1, "dff_falling": 1}
LIMITS = (
    {name: limit for name, (_, limit) in GATES.items()}
    | {name: p[2] for name, p in PAIRS.items()}
    | FLOPS
    | {"tie": 2}
)
MOST_INPUTS = 6
STEP = log(1.06)  # drive strengths closer than this are the same


@lru_cache(maxsize=1)
def _gates() -> dict[tuple[int, int], str]:
    return {parse(text).canonical(): name for name, (text, _) in GATES.items()}


def family(cell: Cell) -> str:
    """The family of a cell, or ``""``."""
    functions = [parse(output.function) for output in cell.outputs]
    if cell.flop:
        return _flop(cell)
    if all(not f.names for f in functions):
        return "tie" if not cell.inputs else ""
    if any(len(f.names) > MOST_INPUTS for f in functions) or {n for f in functions for n in f.names} != set(
        cell.caps
    ):
        return ""
    names = [_gates().get(f.canonical(), "") for f in functions]
    if len(names) == 1:
        return names[0]
    for name, (sums, carries, _) in PAIRS.items():
        if len(names) == 2 and any(a in sums and b in carries for a, b in (names, names[::-1])):
            return name
    return ""


def _flop(cell: Cell) -> str:
    flop, pins = cell.flop, cell.caps
    assert flop is not None
    data = parse(flop.next_state)
    clock = parse(flop.clocked_on)
    if (
        len(data.names) != 1
        or len(clock.names) != 1
        or data.names[0] not in pins
        or any(parse(o.function).names[0] not in (flop.state, flop.state_n) for o in cell.outputs)
    ):
        return ""
    if clock.table(clock.names) == 0b01:
        return "" if flop.clear or flop.preset else "dff_falling"
    return "dff" + ("_clear" if flop.clear else "") + ("_preset" if flop.preset else "")


def resistance(cell: Cell) -> float:
    """How much delay a load adds to a cell, in ps per fF.

    The mean over arcs and edges, with small slews, up to a quarter of the largest load.
    """
    slopes = []
    for arc in cell.arcs:
        for table in arc.delay:
            low = table.ys[0]
            high = max(table.ys[-1] / 4, table.ys[min(1, len(table.ys) - 1)])
            x = table.xs[min(1, len(table.xs) - 1)]
            if high > low:
                slopes.append((table.at(x, high) - table.at(x, low)) / (high - low))
    return sum(slopes) / len(slopes) if slopes else 0.0


def intrinsic(cell: Cell) -> float:
    """Delay in ps of the least loaded cell at the least slew: the mean over arcs and edges."""
    delays = [table.values[0][0] for arc in cell.arcs for table in arc.delay]
    return sum(delays) / len(delays) if delays else 0.0


def chosen(cells: list[Cell]) -> tuple[dict[str, str], Counter]:
    """Choose the cells of a library that a compact technology takes.

    Returns cell -> family of those that it takes, and reason -> number of cells that it leaves out.
    """
    groups: dict[str, list[Cell]] = {}
    for cell in cells:
        groups.setdefault(family(cell), []).append(cell)
    left = Counter({"outside the families": len(groups.pop("", []))})
    taken = {}
    for name, limit in LIMITS.items():
        members = groups.get(name, [])
        limit = 1 if name == "dff_clear" and "dff" in groups else limit
        if name in ("inv", "buf"):  # without delay cells
            quick = 1.5 * min((intrinsic(c) for c in members), default=0.0)
            members = [c for c in members if intrinsic(c) <= quick]
        keep = ties(members) if name == "tie" else strengths(members, limit)
        left["drive strength that others cover"] += len(groups.get(name, [])) - len(keep)
        taken |= {cell.name: name for cell in keep}
    return taken, left


def ties(members: list[Cell]) -> list[Cell]:
    """The smallest cells that give both constants, of those in ``members``."""
    keep = []
    given = set()
    for cell in sorted(members, key=lambda c: (c.area_um2 / len(c.outputs), c.name)):
        new = {parse(o.function).table(()) for o in cell.outputs} - given
        if new:
            keep.append(cell)
            given |= new
    return keep


def steps(value: float) -> int:
    """A figure on a logarithmic scale, as an integer: values that are nearly equal are equal."""
    return round(log(max(value, 1e-9)) / STEP)


def strengths(members: list[Cell], limit: int) -> list[Cell]:
    """At most ``limit`` cells from weakest to strongest, evenly apart.

    A cell is out of the question if another is at least as strong and no larger in area and input
    capacitance.
    """
    if not members:
        return []
    fewest = min(len(c.outputs) for c in members)
    members = [c for c in members if len(c.outputs) == fewest]
    figures = {
        (len(c.name), c.name): (steps(resistance(c)), c.area_um2, steps(sum(c.caps.values())))
        for c in members
    }

    def covered(cell: Cell) -> bool:
        me = (len(cell.name), cell.name)
        return any(all(a <= b for a, b in zip(theirs, figures[me])) and (theirs != figures[me] or name < me)
                   for name, theirs in figures.items() if name != me)

    front = sorted((c for c in members if not covered(c)), key=lambda c: (-resistance(c), c.name))
    if len(front) <= limit:
        return front
    if limit == 1:
        front.sort(key=lambda c: (c.area_um2, c.name))
        return [front[0] if resistance(front[0]) < 2.5 * resistance(front[1]) else front[1]]
    wanted = [
        (resistance(front[-1]) / resistance(front[0])) ** (i / (limit - 1)) * resistance(front[0])
        for i in range(limit)
    ]
    picks: list[Cell] = []
    for target in wanted:
        rest = [c for c in front if c not in picks]
        picks.append(min(rest, key=lambda c: abs(log(max(resistance(c), 1e-9) / max(target, 1e-9)))))
    return sorted(picks, key=lambda c: (-resistance(c), c.name))


def incomplete(cell: Cell) -> str:
    """What a cell lacks for timing and mapping, or ``""``."""
    arcs = {(a.pin, a.output) for a in cell.arcs}
    if cell.area_um2 < 0 or cell.leakage_nw < 0:
        return "area or leakage below zero"
    if cell.flop:
        clocks = parse(cell.flop.clocked_on).names
        data = parse(cell.flop.next_state).names
        if any((c, o.name) not in arcs for c in clocks for o in cell.outputs):
            return "flip-flop without a timing arc from its clock"
        return "" if any(s.pin in data for s in cell.setups) else "flip-flop without setup times"
    missing = [(n, o.name) for o in cell.outputs for n in parse(o.function).names if (n, o.name) not in arcs]
    return "input without a timing arc to its output" if missing else ""
