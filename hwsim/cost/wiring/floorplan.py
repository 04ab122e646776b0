"""A first-order floor plan: where the parts of an engine lie, to scale, from their areas alone.

Every part takes its area over ``utilization``. The cells are a grid of equal pitches, ``rows * cols``. A
pitch is ``aspect`` times as wide as high; by default the grid is as square as pitches of 1:4 to 4:1 allow.
Everything else is strips along the sides of the grid:

    left    what belongs to rows: encoders and counters of activations, row edges, skew and inlet of
            activations; then, as squares from the outlet upwards, the control and the engine's own cells
    top     what belongs to columns: encoders, skew and inlet of weights and scales
    bottom  columns of the outlet with their memories, then what they share

Weights enter at the last row, which is at the top, and results leave under row 0, next to the outlet. In a
strip of several instances, instance i of n has the i-th n-th of the side, from the bottom or the left. What
distributes operands among the cells (cells of the array and of its rows themselves) is spread evenly over the
grid. x goes right and y down from the upper left corner, in um. Nothing is said about rows of standard cells,
power grid and pads.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from hwsim.cost.netlist.parts import Part
from hwsim.options import UTILIZATION

Path = tuple[str, ...]

MOST = 4.0
"""A pitch's long side over its short one, by default."""

LEFT = "left"
TOP = "top"
BOTTOM = "bottom"
GRID = "grid"
CORNER = "corner"
SIDES = (
    (r"array\.row\d+\.cell\d+", GRID),
    (r"outlet\b", BOTTOM),
    (r"(encode_w|table|inlet_w|inlet_s|inlet_t|array\.w_skew)", TOP),
    (r"(encode_a|row_sum|inlet_a|array\.)", LEFT),
)
"""Where an instance is, by its hierarchical name; what no line names is beside the control."""
ARRAY = "array"


@dataclass(frozen=True)
class Rectangle:
    """From (x, y) on, in um."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        """The middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def area(self) -> float:
        """um2."""
        return self.width * self.height


@dataclass(frozen=True)
class Block:
    """Instances of a part with all parts inside them that have no place of their own: their paths, side and
    area in um2 of each.

    ``memory_um2`` is the share of memories in the area.
    """

    name: str
    side: str
    paths: tuple[Path, ...]
    area_um2: float
    memory_um2: float = 0.0


@dataclass(frozen=True)
class Floorplan:
    """Rectangles of the blocks' instances by path; ``grid`` is that of all cells, ``sides`` is side -> blocks
    outward from the grid."""

    utilization: float
    rows: int
    cols: int
    pitch: tuple[float, float]
    grid: Rectangle
    width: float
    height: float
    blocks: tuple[Block, ...]
    places: dict[Path, Rectangle]

    @property
    def area_um2(self) -> float:
        """Of the whole, gaps included."""
        return self.width * self.height

    def of(self, path: Path) -> Rectangle:
        """Where the instance ``path`` lies: its own rectangle, or that of the instance around it.

        The engine, and what spans it, have the whole plan.
        """
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, self.all)

    @cached_property
    def all(self) -> Rectangle:
        """The whole."""
        return Rectangle(0.0, 0.0, self.width, self.height)


def side_of(path: Path) -> str:
    """The side of the array on which the instance ``path`` lies."""
    name = ".".join(path)
    return next((side for pattern, side in SIDES if re.match(pattern, name)), CORNER)


def placed(part: Part) -> bool:
    """Whether instances of a part have rectangles of their own: not the array and its rows, and nothing that
    lies inside another."""
    path = part.paths[0]
    inner = path[1:] if path[:1] == (ARRAY,) else path
    if not inner or is_row(path):
        return False
    # memories of an outlet's column lie beyond it
    most = {"outlet": 3}.get(inner[0], 2 if is_row(path[:2]) else 1)
    return len(inner) <= most


def is_row(path: Path) -> bool:
    """Whether the instance ``path`` is a row of the array, inside which its cells lie."""
    return len(path) == 2 and path[0] == ARRAY and re.fullmatch(r"row\d+", path[1]) is not None


def index(path: Path) -> tuple[int, ...]:
    """The numbers at the ends of the names in ``path``."""
    return tuple(int(number) for label in path for number in re.findall(r"\d+$", label))


def blocks(parts: Iterable[Part], areas: dict[str, tuple[float, float]]) -> list[Block]:
    """The blocks of an engine; ``areas`` gives the um2 of an instance by part, and those of memories in it.

    A part's area goes to the block that its first instance lies in. That of the array and of its rows goes to
    the cells, that of the engine itself beside the control.
    """
    parts = list(parts)
    own = {part.name: part for part in parts if placed(part)}
    homes = {path: name for name, part in own.items() for path in part.paths}
    sums = {name: [0.0, 0.0] for name in own}
    rest = [0.0, 0.0]
    grid = next(name for name, part in own.items() if side_of(part.paths[0]) == GRID)
    for part in parts:
        path = part.paths[0]
        while path and path not in homes:
            path = path[:-1]
        home = homes.get(path) or (grid if part.paths[0][:1] == (ARRAY,) else "")
        target, share = (
            (sums[home], part.instances / own[home].instances) if home else (rest, float(part.instances))
        )
        for i, area in enumerate(areas[part.name]):
            target[i] += area * share
    found = [
        Block(name, side_of(part.paths[0]), tuple(sorted(part.paths, key=index)), *sums[name])
        for name, part in own.items()
    ]
    others = Block("others", CORNER, (("others",),), *rest)
    return [block for block in [*found, others] if block.area_um2]


def floorplan(parts: Iterable[Part], areas: dict[str, tuple[float, float]], utilization: float = UTILIZATION,
              aspect: float | None = None) -> Floorplan:
    """Lay out an engine; ``areas`` gives (um2, um2 of memories) of one instance by the part's name."""
    found = blocks(parts, areas)
    cells = [block for block in found if block.side == GRID]
    rows, cols = (1 + max(index(path)[i] for block in cells for path in block.paths) for i in range(2))
    area = sum(block.area_um2 for block in cells) / utilization
    aspect = aspect or min(max(rows / cols, 1 / MOST), MOST)
    pitch = ((area * aspect) ** 0.5, (area / aspect) ** 0.5)
    return _Layout(found, rows, cols, pitch, utilization).done()


class _Layout:
    """Strips around the grid."""

    def __init__(
        self, found: list[Block], rows: int, cols: int, pitch: tuple[float, float], utilization: float
    ):
        self.blocks = found
        self.rows = rows
        self.cols = cols
        self.pitch = pitch
        self.utilization = utilization
        self.size = pitch[0] * cols, pitch[1] * rows
        self.places: dict[Path, Rectangle] = {}

    def done(self) -> Floorplan:
        """Thicknesses first, which say where the grid begins."""
        left, top, bottom = (sum(map(self.thickness, self.at(side))) for side in (LEFT, TOP, BOTTOM))
        top = max(top, sum(map(self.square, self.at(CORNER))) - self.size[1])
        corner = max((self.square(block) for block in self.at(CORNER)), default=0.0)
        grid = Rectangle(corner + left, top, *self.size)
        for block in self.at(GRID):
            for path in block.paths:
                row, col = index(path)
                self.places[path] = Rectangle(
                    grid.x + col * self.pitch[0], grid.y + (self.rows - 1 - row) * self.pitch[1], *self.pitch
                )
        self.stack(LEFT, grid)
        self.stack(TOP, grid)
        self.stack(BOTTOM, grid)
        y = grid.y + grid.height
        for block in self.at(CORNER):
            side = self.square(block)
            y -= side
            self.places[block.paths[0]] = Rectangle(corner - side, y, side, side)
        height = top + self.size[1] + bottom
        return Floorplan(
            self.utilization,
            self.rows,
            self.cols,
            self.pitch,
            grid,
            grid.x + self.size[0],
            height,
            tuple(self.blocks),
            self.places,
        )

    def at(self, side: str) -> list[Block]:
        """Blocks of a side, from the grid outward: what belongs to single rows or columns first, the array's
        before the engine's.

        At the bottom a column comes before the memories in it.
        """
        deeper = 1 if side == BOTTOM else -1
        return sorted((block for block in self.blocks if block.side == side),
                      key=lambda block: (len(block.paths) == 1, deeper * len(block.paths[0])))

    def total(self, block: Block) -> float:
        """Area of a block's instances together, gaps included."""
        return block.area_um2 * len(block.paths) / self.utilization

    def square(self, block: Block) -> float:
        """The side of a square block."""
        return self.total(block) ** 0.5

    def thickness(self, block: Block) -> float:
        """Of a strip as long as its side."""
        return self.total(block) / self.size[1 if block.side == LEFT else 0]

    def stack(self, side: str, grid: Rectangle) -> None:
        """Strip on strip, outward."""
        at = {LEFT: grid.x, TOP: grid.y, BOTTOM: grid.y + grid.height}[side]
        for block in self.at(side):
            thick = self.thickness(block)
            count = len(block.paths)
            at -= 0.0 if side == BOTTOM else thick
            for i, path in enumerate(block.paths):
                if side == LEFT:
                    y = grid.y + (count - 1 - i) * grid.height / count
                    self.places[path] = Rectangle(at, y, thick, grid.height / count)
                else:
                    self.places[path] = Rectangle(
                        grid.x + i * grid.width / count, at, grid.width / count, thick
                    )
            at += thick if side == BOTTOM else 0.0
