"""The nets between the parts of an engine: which cells and instances they connect, where these lie, how long
the nets are.

A net's pins are what drives and reads it: instances of the grid and of strips that belong to a row or a
column count as one point each. Parts that are there once and spread out (skews, inlets, trees, edges, the
array's own registers) are taken apart: each of their cells lies at the mean of what it drives, within the
part's strip; those of the array and its ``edge``, which distribute operands, anywhere in the engine. So a
register of a tree lies amid its loads, and the nets inside such parts have lengths too. Nets inside all other
parts are as short as a part and are left out.

Length: a trunk through the driver along x or y with taps to every pin, whichever is shorter; for two pins
their Manhattan distance. A path from the driver to a pin along the trunk is as long as their Manhattan
distance.
"""

from dataclasses import dataclass, field

import numpy as np

from hwsim.cost.netlist.parts import Part
from hwsim.cost.wiring.floorplan import (
    ARRAY,
    BOTTOM,
    CORNER,
    GRID,
    LEFT,
    TOP,
    Floorplan,
    Path,
    is_row,
    side_of,
)
from hwsim.tech.cells import Cell
from hwsim.tech.netlist import Netlist

CLOCK = "clk"
EDGE = "edge"  # the part of the array whose registers may lie anywhere
Axis = np.ndarray


@dataclass(frozen=True)
class Local:
    """The nets of one part by number, the clock's apart.

    ``number`` is (port, bit) -> net; pins of black boxes are ports ``instance.pin``. ``drives`` and ``reads``
    are rows of (cell, net); a part that is not taken apart is one cell. ``caps`` are the loads of the rows of
    ``reads`` in fF.
    """

    count: int
    number: dict[tuple[str, int], int]
    drives: np.ndarray
    reads: np.ndarray
    caps: np.ndarray
    cells: int = 1


def local(netlist: Netlist, cells: dict[str, Cell], apart: bool) -> Local:
    """Number the nets of a part: all of them where it is taken ``apart``, else those of its ports."""
    clocks = netlist.clocks(cells) | {
        net for net in netlist.ports.get(CLOCK, ("", ()))[1] if isinstance(net, int)
    }
    names: dict[int, int] = {}
    number = {}
    for port, (_, bits) in netlist.ports.items():
        for i, net in enumerate(bits):
            if isinstance(net, int) and net not in clocks:
                number[port, i] = names.setdefault(net, len(names))
    drives, reads = {}, {}
    for j, instance in enumerate(netlist.instances):
        cell = cells[instance.cell]
        where = j if apart else 0
        for pin, net in instance.pins.items():
            if not isinstance(net, int) or net in clocks or not (apart or net in names):
                continue
            key = where, names.setdefault(net, len(names))
            if pin in cell.caps:
                reads[key] = reads.get(key, 0.0) + cell.caps[pin]
            else:
                drives[key] = True
    place = (
        {instance.name: j for j, instance in enumerate(netlist.instances)} if apart and netlist.gates else {}
    )
    for gates in netlist.gates:
        if apart or gates.enable in names:
            key = place.get(gates.flops[0], 0), names.setdefault(gates.enable, len(names))
            reads[key] = reads.get(key, 0.0) + gates.enable_ff
    if not netlist.instances:
        drives, reads = _macro(netlist, number)
    return Local(len(names), number, _pairs(drives), _pairs(reads), np.array(list(reads.values()), float),
                 len(netlist.instances) if apart else 1)


def _macro(netlist: Netlist, number: dict[tuple[str, int], int]) -> tuple[dict, dict]:
    """Pins of a memory, which has no cells: outputs drive, inputs read. Wiring leads from inputs to outputs,
    and has no pins."""
    flows = {
        flow: {net for key, net in number.items() if netlist.ports[key[0]][0] == flow}
        for flow in ("input", "output")
    }
    if flows["input"] & flows["output"] or any("." in port for port, _ in number):
        return {}, {}
    return {(0, net): True for net in flows["output"]}, {(0, net): 0.0 for net in flows["input"]}


def _pairs(found: dict[tuple[int, int], object]) -> np.ndarray:
    return np.array(list(found), int).reshape(-1, 2)


@dataclass
class Nets:
    """All nets of an engine.

    ``first`` is path -> number of the first local net of an instance, ``name`` local net -> net. Per pin:
    ``pin_net``, ``home`` (the local net that it is on), ``driver`` (whether it drives), ``cap_ff``, ``owner``
    (a cell or an instance), ``instance`` and the place ``x``, ``y`` in um.
    """

    first: dict[Path, int]
    name: np.ndarray
    pin_net: np.ndarray
    home: np.ndarray
    driver: np.ndarray
    cap_ff: np.ndarray
    owner: np.ndarray
    instance: np.ndarray
    x: np.ndarray = field(default_factory=lambda: np.zeros(0))
    y: np.ndarray = field(default_factory=lambda: np.zeros(0))

    @property
    def count(self) -> int:
        """How many."""
        return int(self.name.max(initial=-1)) + 1

    def outer_ff(self) -> np.ndarray:
        """The load of every pin; 0 in the driver's own instance, which the driver was timed with."""
        source = self.driver_of()[self.pin_net]
        return np.where((source < 0) | (self.instance != self.instance[source]), self.cap_ff, 0.0)

    def driver_of(self) -> np.ndarray:
        """The driving pin of every net, -1 where it comes from outside the engine."""
        out = np.full(self.count, -1)
        at = np.flatnonzero(self.driver)
        out[self.pin_net[at]] = at
        return out

    def distance_um(self) -> np.ndarray:
        """From every pin to its driver; 0 where there is none."""
        source = self.driver_of()[self.pin_net]
        far = np.abs(self.x - self.x[source]) + np.abs(self.y - self.y[source])
        return np.where(source >= 0, far, 0.0)

    def length_um(self) -> np.ndarray:
        """Of every net."""
        source = self.driver_of()
        start = np.zeros(self.count, int)
        # the first pin stands for a driver outside
        start[self.pin_net[::-1]] = np.arange(len(self.pin_net))[::-1]
        hub = np.where(source >= 0, source, start)
        return np.minimum(self._trunk(self.x, self.y, hub), self._trunk(self.y, self.x, hub))

    def _trunk(self, along: Axis, across: Axis, hub: np.ndarray) -> np.ndarray:
        """A trunk through the driver and a tap at every place along it that has pins, as far as the farthest
        on either side."""
        if not len(along):
            return np.zeros(self.count)
        low, high = _ends(self.pin_net, along, self.count)
        level = across[hub[self.pin_net]]
        total = high - low
        order = np.lexsort((along, self.pin_net))
        net = self.pin_net[order]
        place = np.round(along[order], 6)
        new = np.ones(len(order), bool)
        new[1:] = (net[1:] != net[:-1]) | (place[1:] != place[:-1])
        tap = np.cumsum(new) - 1
        at = np.flatnonzero(new)
        bottom, top = _ends(tap, (across - level)[order], len(at))
        return total + np.bincount(net[at], np.maximum(top, 0.0) - np.minimum(bottom, 0.0), self.count)


def _ends(group: np.ndarray, values: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Least and largest value of every group, 0 where it is empty."""
    low = np.full(count, np.inf)
    high = np.full(count, -np.inf)
    np.minimum.at(low, group, values)
    np.maximum.at(high, group, values)
    return np.where(np.isfinite(low), low, 0.0), np.where(np.isfinite(high), high, 0.0)


def is_spread(part: Part) -> bool:
    """Whether a part is taken apart: there once, along a side or all over the array."""
    return part.instances == 1 and (
        side_of(part.paths[0]) in (LEFT, TOP, BOTTOM) or part.paths[0] in ((), (ARRAY,))
    )


def nets(parts: tuple[Part, ...], locals_: dict[str, Local], plan: Floorplan) -> tuple[Nets, list["Owner"]]:
    """Connect and place everything; ``locals_`` is by the part's name. The owners are those of
    ``Nets.instance``."""
    found, owners = _connected(parts, locals_)
    _Placing(found, owners, plan).run()
    return found, owners


@dataclass(frozen=True)
class Owner:
    """What has pins: an instance, ``cells`` of them where it is taken apart."""

    part: Part
    path: Path
    cells: int


def _connected(parts: tuple[Part, ...], locals_: dict[str, Local]) -> tuple[Nets, list[Owner]]:
    """Join the nets of parts at the ports that they meet at."""
    first = {}
    total = 0
    for part in parts:
        for path in part.paths:
            first[path], total = total, total + locals_[part.name].count
    modules = {part.module: part for part in parts}
    joined = []
    for part in parts:
        outer = _by_box(locals_[part.name], part)
        for label, pins in outer.items():
            inner = locals_[modules[part.inside[label]].name].number
            pairs = np.array([(net, inner[key]) for key, net in pins if key in inner], int).reshape(-1, 2)
            bases = np.array([(first[path], first[(*path, label)]) for path in part.paths])
            joined.append((bases[:, None, :] + pairs[None]).reshape(-1, 2))
    name = _components(total, np.concatenate(joined) if joined else np.zeros((0, 2), int))
    owners, rows = [], []
    cells = 0
    for part in parts:
        one = locals_[part.name]
        for path in part.paths:
            for pairs, caps, drives in (
                (one.drives, np.zeros(len(one.drives)), True),
                (one.reads, one.caps, False),
            ):
                rows.append((
                    pairs[:, 0] + cells,
                    pairs[:, 1] + first[path],
                    caps,
                    np.full(len(pairs), drives),
                    np.full(len(pairs), len(owners)),
                ))
            owners.append(Owner(part, path, one.cells))
            cells += one.cells
    owner, home, caps, driver, instance = (np.concatenate(column) for column in zip(*rows))
    return Nets(first, name, name[home], home, driver, caps, owner, instance), owners


def _by_box(one: Local, part: Part) -> dict[str, list[tuple[tuple[str, int], int]]]:
    """Label of a black box -> its pins, as ((port, bit), net)."""
    out: dict[str, list[tuple[tuple[str, int], int]]] = {}
    for (port, bit), net in one.number.items():
        label, _, pin = port.rpartition(".")
        if label in part.inside:
            out.setdefault(label, []).append(((pin, bit), net))
    return out


def _components(count: int, edges: np.ndarray) -> np.ndarray:
    """A number for every node: the same for those that edges connect."""
    label = np.arange(count)
    while True:
        least = np.minimum(label[edges[:, 0]], label[edges[:, 1]])
        before = label.copy()
        np.minimum.at(label, edges[:, 0], least)
        np.minimum.at(label, edges[:, 1], least)
        label = label[label]
        if np.array_equal(before, label):
            return np.unique(label, return_inverse=True)[1].reshape(-1)


class _Placing:
    """Coordinates of all pins: instances first, then the cells of parts that are taken apart, from what they
    drive backwards."""

    def __init__(self, found: Nets, owners: list[Owner], plan: Floorplan):
        self.nets = found
        self.plan = plan
        count = sum(owner.cells for owner in owners)
        self.low = np.zeros((count, 2))
        self.high = np.zeros((count, 2))
        at = 0
        for owner in owners:
            self.low[at:at + owner.cells], self.high[at:at + owner.cells] = self.range(owner)
            at += owner.cells

    def range(self, owner: Owner) -> tuple[tuple[float, float], tuple[float, float]]:
        """Least and largest x and y of an instance's cells."""
        path = owner.path
        plan = self.plan
        box = plan.of(path)
        side = side_of(path)
        if owner.part.name == EDGE or (box is plan.all and not is_row(path)):
            return (0.0, 0.0), (plan.width, plan.height)
        if is_row(path):
            y = plan.of((*path, "cell0")).centre[1]
            return (plan.grid.x, y), (plan.grid.x + plan.grid.width, y)
        x, y = box.centre
        if side in (GRID, CORNER):
            return (x, y), (x, y)
        return ((x, box.y), (x, box.y + box.height)) if side == LEFT else ((box.x, y), (box.x + box.width, y))

    def run(self) -> None:
        """Fill in the coordinates; only what has pins on nets of cells without a place takes part in the
        search."""
        place = (self.low + self.high) / 2
        known = (self.low == self.high).all(axis=1)
        found = self.nets
        free = np.zeros(found.count, bool)
        free[found.pin_net[~known[found.owner]]] = True
        at = np.flatnonzero(free[found.pin_net])
        owners, owner = np.unique(found.owner[at], return_inverse=True)
        net = np.unique(found.pin_net[at], return_inverse=True)[1]
        search = _Search(
            net, owner, found.driver[at], place[owners], known[owners], self.low[owners], self.high[owners]
        )
        place[owners] = search.run()
        found.x, found.y = place[found.owner].T


@dataclass
class _Search:
    """Places of cells: per pin its ``net``, ``owner`` and whether it is a ``driver``; per owner the rest."""

    net: np.ndarray
    owner: np.ndarray
    driver: np.ndarray
    place: np.ndarray
    known: np.ndarray
    low: np.ndarray
    high: np.ndarray

    def run(self) -> np.ndarray:
        """First what drives something that has a place, again and again; then what drives nothing goes to
        what it reads."""
        while self.step(~self.driver, self.driver):
            pass
        self.step(np.ones(len(self.net), bool), np.ones(len(self.net), bool))
        return self.place

    def step(self, sources: np.ndarray, movers: np.ndarray) -> bool:
        """Place the owners of ``movers`` in the middle of what has a place among ``sources`` on their nets;
        whether any was."""
        count = int(self.net.max(initial=-1)) + 1
        ready = np.flatnonzero(sources & self.known[self.owner])
        middle, some = _means(self.net[ready], self.place[self.owner[ready]], count)
        todo = np.flatnonzero(movers & ~self.known[self.owner] & some[self.net])
        wanted, new = _means(self.owner[todo], middle[self.net[todo]], len(self.place))
        self.place = np.where(new[:, None], np.clip(wanted, self.low, self.high), self.place)
        self.known = self.known | new
        return bool(new.any())


def _means(group: np.ndarray, points: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The mean point of every group, and whether it has any."""
    size = np.bincount(group, minlength=count)
    sums = np.stack([np.bincount(group, points[:, i], count) for i in range(2)], axis=1)
    return sums / np.maximum(size, 1)[:, None], size > 0
