"""What is known of a standard cell, whether from a full library or from a compact file: the same classes
serve both.

Units everywhere: um2, nW, fF, ps, fJ. Pairs are (rising, falling) of the edge that the figure is about.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hwsim.tech.logic import parse

RISE = 0
FALL = 1


@dataclass(frozen=True)
class Table:
    """A figure over two axes, x = slew at the input in ps, y = load at the output in fF (setup: data slew,
    clock slew).

    Bilinear between the points, extended by the outermost pair of points beyond them, constant along an axis
    of one point: the interpolation of the non-linear delay model.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    values: tuple[tuple[float, ...], ...]

    def at(self, x: float, y: float = 0.0) -> float:
        """The figure at a point, linear between the table's points and beyond them.

        * ``x``, ``y``: in the units of the table's axes; ``y`` does not matter where the table has one axis.
        """
        i, u = _place(self.xs, x)
        j, v = _place(self.ys, y)
        low = self.values[i]
        high = self.values[i + 1] if u else low
        a = low[j]
        b = high[j]
        if v:
            a = a + v * (low[j + 1] - a)
            b = b + v * (high[j + 1] - b)
        return a + u * (b - a)

    def sampled(self, xs: Sequence[float], ys: Sequence[float]) -> "Table":
        """The same figure on other points of both axes; an axis of one point stays as it is."""
        if len(self.xs) == 1:
            xs = self.xs
        if len(self.ys) == 1:
            ys = self.ys
        return Table(tuple(xs), tuple(ys), tuple(tuple(self.at(x, y) for y in ys) for x in xs))

    def scaled(self, x: float, y: float, value: float) -> "Table":
        """The table in other units: factors for its first axis, its second axis, and its values."""
        return Table(tuple(v * x for v in self.xs), tuple(v * y for v in self.ys),
                     tuple(tuple(v * value for v in row) for row in self.values))


def _place(axis: tuple[float, ...], x: float) -> tuple[int, float]:
    """Index of the lower of two neighbours, and the distance from it in steps."""
    if len(axis) == 1:
        return 0, 0.0
    if len(axis) == 2:
        return 0, (x - axis[0]) / (axis[1] - axis[0])
    i = min(max(bisect_right(axis, x) - 1, 0), len(axis) - 2)
    return i, (x - axis[i]) / (axis[i + 1] - axis[i])


def combined(tables: list[Table], how: Callable[[list[float]], float]) -> Table:
    """Combine several tables to one, on the points of the most detailed one.

    * ``tables``: the tables.
    * ``how``: takes their values at a point and returns one, such as ``max``.
    """
    best = max(tables, key=lambda t: (len(t.xs) * len(t.ys), t.xs, t.ys))
    points = [[how([t.at(x, y) for t in tables]) for y in best.ys] for x in best.xs]
    return Table(best.xs, best.ys, tuple(map(tuple, points)))


Pair = tuple[Table, Table]


@dataclass(frozen=True)
class Input:
    """An input pin; ``energy`` is drawn when it switches and no output follows."""

    name: str
    cap_ff: float
    energy: Pair | None = None


@dataclass(frozen=True)
class Output:
    """An output pin and its function of input pins or of the state; ``max_ff`` is the load that it may drive,
    None if not stated."""

    name: str
    function: str
    max_ff: float | None = None


@dataclass(frozen=True)
class Arc:
    """From an edge at ``pin`` to an edge at ``output``; ``kind`` is combinational, rising_edge or
    falling_edge (of a clock)."""

    pin: str
    output: str
    kind: str
    sense: str
    delay: Pair
    slew: Pair

    def pairs(self) -> tuple[tuple[int, int], ...]:
        """(input edge, output edge) that this arc connects."""
        if self.kind != "combinational":
            edge = RISE if self.kind == "rising_edge" else FALL
            return ((edge, RISE), (edge, FALL))
        same = ((RISE, RISE), (FALL, FALL))
        other = ((RISE, FALL), (FALL, RISE))
        return {"positive_unate": same, "negative_unate": other, "non_unate": same + other}[self.sense]


@dataclass(frozen=True)
class Energy:
    """Energy inside the cell per edge at ``output`` that an edge at ``pin`` causes, without that of charging
    the load."""

    pin: str
    output: str
    tables: Pair


@dataclass(frozen=True)
class Setup:
    """How long before the clock's edge the data pin must be still."""

    pin: str
    clock: str
    kind: str
    tables: Pair


@dataclass(frozen=True)
class Flop:
    """A flip-flop as Liberty's ``ff`` group states it; functions of pins, ``""`` where there is none."""

    state: str
    state_n: str
    clocked_on: str
    next_state: str
    clear: str = ""
    preset: str = ""
    clear_preset_var1: str = ""
    clear_preset_var2: str = ""


@dataclass(frozen=True)
class Cell:
    """Everything that mapping, timing and power need of one cell."""

    name: str
    area_um2: float
    leakage_nw: float
    inputs: tuple[Input, ...]
    outputs: tuple[Output, ...]
    arcs: tuple[Arc, ...] = ()
    energies: tuple[Energy, ...] = ()
    setups: tuple[Setup, ...] = ()
    flop: Flop | None = None

    @property
    def caps(self) -> dict[str, float]:
        """Input pin -> capacitance in fF."""
        return {pin.name: pin.cap_ff for pin in self.inputs}

    @property
    def clock_pins(self) -> tuple[str, ...]:
        """The clock pins of a flip-flop; none of another cell."""
        return parse(self.flop.clocked_on).names if self.flop else ()

    @property
    def clock_ff(self) -> float:
        """Load of the clock pins in fF."""
        return sum(self.caps[pin] for pin in self.clock_pins)
