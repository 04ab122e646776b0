"""Formulas of whole numbers: one text that is evaluated on numbers and on arrays, and printed for hosts and
readers.

    FORMULA = Formula.read('''
        tiles = ceil_div(N, cols)           # the last one may be narrower
        cycles = tiles * max(K, rows) + 3
    ''')
    FORMULA.evaluate({"N": 20, "K": 5, "cols": 8, "rows": 4}, "cycles")            # (18,), arrays in, arrays
    out
    FORMULA.bound({"cols": 8, "rows": 4}, {"N": (1, 99), "K": (1, 99)}).lines()    # {"tiles": "(N + 7) // 8",
    "cycles": ...}

A formula is lines ``name = expression``. An expression has whole numbers, names of lines before it, other
names, which are inputs, ``+ - * // %``, and ``max``, ``min`` and ``ceil_div`` of two values. Divisors are
positive. The text is parsed once; no string is ever run. Values are Python integers (exact at any size),
int64 arrays, arrays of Python integers, or whole floats: the latter are exact while every value that occurs
is below 2**52, and many times faster, as NumPy divides integers slowly.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np

Range = tuple[int, int]
"""Least and largest value that a name may have."""

Operator = Callable[[Any, Any], Any]


def ceil_div(x, y):
    """ceil(x / y) of integers or integer arrays, or of arrays of whole floats: exact while x < 2**52."""
    return np.ceil(x / y) if floats(x, y) else -(-x // y)


def floor_div(x, y):
    """floor(x / y), as :func:`ceil_div`."""
    return np.floor(x / y) if floats(x, y) else x // y


def floats(x, y) -> bool:
    """Whether one of them holds whole numbers as floats, whose quotients NumPy rounds many times faster."""
    return getattr(x, "dtype", None) == np.float64 or getattr(y, "dtype", None) == np.float64


def _quotient(rounding: Any) -> Operator:
    """A rounded quotient of whole floats, whose memory is used once where it is an array."""
    def divide(x: Any, y: Any) -> Any:
        exact = x / y
        return rounding(exact, out=exact) if isinstance(exact, np.ndarray) else rounding(exact)
    return divide


def _objects(function: Any) -> Operator:
    """A NumPy function of Python integers, which stay such."""
    return lambda x, y: function(np.asarray(x, object), np.asarray(y, object))


NUMBERS: dict[str, Operator] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "//": operator.floordiv,
    "%": operator.mod,
    "max": max,
    "min": min,
    "ceil_div": lambda x, y: -(-x // y),
}
"""What operators do to Python integers."""

OPERATORS = {
    "numbers": NUMBERS,
    "arrays": NUMBERS | {"max": np.maximum, "min": np.minimum},
    "objects": NUMBERS | {"max": _objects(np.maximum), "min": _objects(np.minimum)},
    "floats": NUMBERS
    | {"max": np.maximum, "min": np.minimum, "//": _quotient(np.floor), "ceil_div": _quotient(np.ceil)},
}
"""What they do to Python integers, int64 arrays, arrays of Python integers, and whole floats."""

SYMBOLS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.FloorDiv: "//",
    ast.Mod: "%",
}
FUNCTIONS = ("max", "min", "ceil_div")
STRENGTH = {"+": 1, "-": 1, "*": 2, "//": 2, "%": 2}
ATOM = 3  # how strongly numbers, names and calls bind


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


@dataclass(frozen=True)
class Instruction:
    """One step of a run: what is done to which two registers, and where the result goes."""

    function: Operator
    left: int
    right: int
    result: int


@dataclass(frozen=True)
class Program:
    """What is done to find some parts of a formula, in order; ``inputs`` and ``numbers`` fill registers
    first."""

    inputs: tuple[tuple[str, int], ...]
    registers: tuple[Any, ...]
    instructions: tuple[Instruction, ...]
    results: tuple[int, ...]

    def run(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        """The parts for one set of values."""
        registers = list(self.registers)
        for name, at in self.inputs:
            registers[at] = values[name]
        for step in self.instructions:
            registers[step.result] = step.function(registers[step.left], registers[step.right])
        return tuple(registers[at] for at in self.results)


@dataclass(frozen=True, eq=False)
class Formula:
    """Named parts in order; equal parts of expressions are one node, evaluated once."""

    text: str
    nodes: tuple[Node, ...]
    parts: Mapping[str, int]
    programs: dict[tuple[str, tuple[str, ...]], Program] = field(default_factory=dict, repr=False)

    @staticmethod
    @lru_cache(1024)
    def read(text: str) -> "Formula":
        """Parse lines ``name = expression``; ``#`` starts a comment. :class:`ValueError` where a line is
        none."""
        builder = Builder({})
        parts = dict[str, int]()
        for number, line in enumerate(text.splitlines(), 1):
            statement = line.partition("#")[0].strip()
            if statement:
                name, node = _parsed(builder, parts, statement, number)
                parts[name] = node
        return Formula(text, tuple(builder.nodes), parts)

    @property
    def inputs(self) -> tuple[str, ...]:
        """Names that are no parts, in the order of their first use."""
        return tuple(node.symbol for node in self.nodes if not node.operates and node.number is None)

    def evaluate(self, values: Mapping[str, Any], *wanted: str) -> tuple[Any, ...]:
        """Values of the parts ``wanted``, in that order.

        ``values`` gives every input that these need, as Python integers or as arrays that broadcast; other
        keys are ignored.
        """
        kind = _kind(values)
        if (kind, wanted) not in self.programs:
            self.programs[kind, wanted] = self._program(wanted, OPERATORS[kind])
        return self.programs[kind, wanted].run(values)

    def _program(self, wanted: tuple[str, ...], table: Mapping[str, Operator]) -> Program:
        """What finds the parts ``wanted`` and nothing else."""
        results = [self.parts[name] for name in wanted]
        used = self._below(set(results))
        steps = list[tuple[str, int, int, int]]()
        inputs = list[tuple[str, int]]()
        floors = dict[tuple[int, int], int]()
        values: list[Any] = [node.number for node in self.nodes]

        def step(symbol: str, left: int, right: int, at: int | None = None) -> int:
            """A step that gives the value of a node, or a value that has none."""
            if at is None:
                at = len(values)
                values.append(None)
            steps.append((symbol, left, right, at))
            return at

        for at, node in enumerate(self.nodes):
            sides = node.left, node.right
            if at in used and node.symbol == "%":  # the quotient is often there already
                if sides not in floors:
                    floors[sides] = step("//", *sides)
                step("-", node.left, step("*", floors[sides], node.right), at)
            elif at in used and node.operates:
                step(node.symbol, *sides, at)
                if node.symbol == "//":
                    floors[sides] = at
            elif at in used and node.number is None:
                inputs.append((node.symbol, at))
        return _allocated(values, inputs, steps, results, table)

    def _below(self, used: set[int]) -> set[int]:
        """Some nodes with all that they stand on."""
        for at in range(len(self.nodes) - 1, -1, -1):
            if at in used and self.nodes[at].operates:
                used = used | {self.nodes[at].left, self.nodes[at].right}
        return used

    def bound(self, numbers: Mapping[str, int], ranges: Mapping[str, Range]) -> "Formula":
        """The formula with ``numbers`` for some inputs, simplified where the ``ranges`` of the others allow
        it."""
        builder = Builder(ranges)
        moved = list[int]()
        for node in self.nodes:
            if node.operates:
                moved.append(builder.simplified(node.symbol, moved[node.left], moved[node.right]))
            else:
                number = numbers.get(node.symbol) if node.number is None else node.number
                moved.append(builder.name(node.symbol) if number is None else builder.number(int(number)))
        return Formula(self.text, tuple(builder.nodes), {name: moved[at] for name, at in self.parts.items()})

    def lines(self, *kept: str) -> dict[str, str]:
        """Every part as a Python expression of inputs and of parts before it, with ``max`` and ``min`` alone
        as functions.

        Parts that are plain numbers or inputs, that equal another part, or that no part needs are left out
        unless they are ``kept``.
        """
        kept_names = {self.parts[name]: name for name in reversed(kept)}
        needed = self._below({self.parts[name] for name in kept})
        out = dict[str, str]()
        known = dict[int, str]()
        for name, at in self.parts.items():
            operates = self.nodes[at].operates
            if operates and at in needed and at not in known:
                called = kept_names.get(at, name)
                out[called] = self._printed(at, known)[0]
                known[at] = called
            if name in kept:
                out.setdefault(name, self._printed(at, known)[0])
        return out

    def _printed(self, at: int, known: Mapping[int, str]) -> tuple[str, int]:
        """A node as text, and how strongly its operator binds."""
        node = self.nodes[at]
        if at in known:
            return known[at], ATOM
        if not node.operates:
            return (
                (node.symbol, ATOM)
                if node.number is None
                else (str(node.number), ATOM if node.number >= 0 else 0)
            )
        (left, left_binds), (right, right_binds) = (
            self._printed(side, known) for side in (node.left, node.right)
        )
        if node.symbol in ("max", "min"):
            return f"{node.symbol}({left}, {right})", ATOM
        if node.symbol == "ceil_div":
            divisor = self.nodes[node.right].number
            inner = self.nodes[node.left]
            if divisor is None:
                return (
                    f"({left} + {right} - 1) // {right if right_binds == ATOM else f'({right})'}",
                    STRENGTH["//"],
                )
            more = self.nodes[inner.right].number if inner.symbol == "+" and node.left not in known else None
            if more is not None:
                left = self._printed(inner.left, known)[0]
            return f"({left} + {divisor - 1 + (more or 0)}) // {divisor}", STRENGTH["//"]
        strength = STRENGTH[node.symbol]
        # (x + y) + z is x + (y + z)
        plain = node.symbol in "+*" and self._printed_symbol(node.right, known) == node.symbol
        left = left if left_binds >= strength else f"({left})"
        right = right if right_binds > strength or plain else f"({right})"
        return f"{left} {node.symbol} {right}", strength

    def _printed_symbol(self, at: int, known: Mapping[int, str]) -> str:
        """The operator that a node is printed with; "" for none."""
        return self.nodes[at].symbol if at not in known and self.nodes[at].operates else ""


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


def _allocated(
    values: list[Any],
    inputs: list[tuple[str, int]],
    steps: list[tuple[str, int, int, int]],
    results: list[int],
    table: Mapping[str, Operator],
) -> Program:
    """The program of ``steps`` (symbol, left, right, result), in as few registers as they need.

    A value that nothing needs any more gives its register to the next one: an array's memory is used again
    while it is in the cache.
    """
    last_use = {value: at for at, (_, left, right, _) in enumerate(steps) for value in (left, right)}
    last_use |= dict.fromkeys(results, len(steps))
    kept = [value for value, number in enumerate(values) if number is not None] + [
        value for _, value in inputs
    ]
    place = {value: at for at, value in enumerate(kept)}
    registers = [values[value] for value in kept]
    free = list[int]()
    instructions = list[Instruction]()
    for at, (symbol, left, right, result) in enumerate(steps):
        sources = place[left], place[right]
        for value in {left, right}:
            if last_use[value] == at and values[value] is None:
                free.append(place[value])
        if free:
            place[result] = free.pop()
        else:
            place[result] = len(registers)
            registers.append(None)
        instructions.append(Instruction(table[symbol], *sources, place[result]))
    return Program(
        tuple((name, place[value]) for name, value in inputs),
        tuple(registers),
        tuple(instructions),
        tuple(place[value] for value in results),
    )


def _kind(values: Mapping[str, Any]) -> str:
    """Which operators fit all values."""
    kind = "numbers"
    for value in values.values():
        if type(value) is int:
            continue
        if type(value) is float or value.dtype == np.float64:
            return "floats"
        kind = "objects" if value.dtype == object or kind == "objects" else "arrays"
    return kind


def _parsed(builder: Builder, parts: Mapping[str, int], statement: str, number: int) -> tuple[str, int]:
    """The name and the node of a line."""
    try:
        tree = ast.parse(statement).body[0]
    except SyntaxError:
        raise ValueError(f"line {number}: `{statement}` is not `name = expression`") from None
    if not isinstance(tree, ast.Assign) or not isinstance(tree.targets[0], ast.Name):
        raise ValueError(f"line {number}: `{statement}` is not `name = expression`")
    name = tree.targets[0].id
    if name in parts or name in (node.symbol for node in builder.nodes if not node.operates):
        raise ValueError(f"line {number}: `{name}` has a meaning before this line")
    return name, _node(builder, parts, tree.value, number)


def _node(builder: Builder, parts: Mapping[str, int], tree: ast.expr, number: int) -> int:
    """The node of an expression."""
    if isinstance(tree, ast.Constant) and type(tree.value) is int:
        return builder.number(tree.value)
    if isinstance(tree, ast.Name):
        return parts[tree.id] if tree.id in parts else builder.name(tree.id)
    if isinstance(tree, ast.BinOp) and type(tree.op) in SYMBOLS:
        symbol = SYMBOLS[type(tree.op)]
        sides = [tree.left, tree.right]
    elif (
        isinstance(tree, ast.Call)
        and isinstance(tree.func, ast.Name)
        and tree.func.id in FUNCTIONS
        and len(tree.args) == 2
    ):
        symbol = tree.func.id
        sides = tree.args
    else:
        raise ValueError(
            f"line {number}: cannot use `{ast.unparse(tree)}`: only whole numbers, names, + - * // % and "
            f"{', '.join(FUNCTIONS)} of two values"
        )
    left, right = (_node(builder, parts, side, number) for side in sides)
    return builder.operation(symbol, left, right)
