"""What a formula consists of: numbers, inputs and operators, simplified where ranges of inputs are known."""

from collections.abc import Mapping
from dataclasses import dataclass

from hwsim.formulas.program import NUMBERS

Range = tuple[int, int]
"""Least and largest value that a name may have."""


@dataclass(frozen=True)
class Node:
    """A value of a formula: a number, an input, or an operator between two earlier nodes, which are counted
    from 0."""

    symbol: str
    left: int = -1
    right: int = -1
    number: int | None = None

    @property
    def operates(self) -> bool:
        """Whether it is neither a number nor an input."""
        return self.left >= 0


class Builder:
    """Nodes so far, equal ones once; ``ranges`` of inputs, where nodes are to be simplified."""

    def __init__(self, ranges: Mapping[str, Range]):
        self.nodes: list[Node] = []
        self.index: dict[Node, int] = {}
        self.inputs = ranges
        self.ranges = list[Range | None]()

    def add(self, node: Node, values: Range | None) -> int:
        """The place of a node, whose values are known to be in a range."""
        if node not in self.index:
            self.index[node] = len(self.nodes)
            self.nodes.append(node)
            self.ranges.append(values)
        return self.index[node]

    def number(self, value: int) -> int:
        """The place of a number."""
        return self.add(Node("", number=value), (value, value))

    def name(self, name: str) -> int:
        """The place of an input."""
        return self.add(Node(name), self.inputs.get(name))

    def operation(self, symbol: str, left: int, right: int) -> int:
        """The place of an operator between two nodes."""
        return self.add(Node(symbol, left, right), self._reach(symbol, left, right))

    def _reach(self, symbol: str, left: int, right: int) -> Range | None:
        """The values that an operator may give; None: not known."""
        x = self.ranges[left]
        y = self.ranges[right]
        if x is None or y is None:
            return None
        if symbol == "%":
            return x if 0 <= x[0] <= x[1] < y[0] else (0, y[1] - 1)
        if symbol == "-":
            return x[0] - y[1], x[1] - y[0]
        ends = [NUMBERS[symbol](one, other) for one in x for other in y]  # monotonic in both operands
        return min(ends), max(ends)

    def simplified(self, symbol: str, left: int, right: int) -> int:
        """The place of an operator between two nodes, or of what it comes to."""
        reach = self._reach(symbol, left, right)
        x = self.ranges[left]
        y = self.ranges[right]
        if reach is None or x is None or y is None:
            return self.operation(symbol, left, right)
        if reach[0] == reach[1]:
            return self.number(reach[0])
        zero = (0, 0)
        one = (1, 1)
        if (y == zero and symbol in ("+", "-")) or (y == one and symbol in ("*", "//", "ceil_div")):
            return left
        if symbol == "%" and 0 <= x[0] <= x[1] < y[0]:
            return left
        if (x == zero and symbol == "+") or (x == one and symbol == "*"):
            return right
        if symbol in ("max", "min"):
            upper, lower = (left, right) if symbol == "max" else (right, left)
            if left == right or x[0] >= y[1]:
                return upper
            if y[0] >= x[1]:
                return lower
        if symbol == "-" and left == right:
            return self.number(0)
        inner = self.nodes[left]
        more = self.nodes[right].number
        if (
            symbol in ("+", "-")
            and more is not None
            and inner.symbol in ("+", "-")
            and self.nodes[inner.right].number is not None
        ):
            offset = NUMBERS[symbol](NUMBERS[inner.symbol](0, self.nodes[inner.right].number), more)
            return self.simplified("+" if offset >= 0 else "-", inner.left, self.number(abs(offset)))
        return self.operation(symbol, left, right)
