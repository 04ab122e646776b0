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
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from hwsim.formulas.nodes import Builder, Node, Range
from hwsim.formulas.program import OPERATORS, Operator, Program, allocated, kind_of

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
        kind = kind_of(values)
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
        return allocated(values, inputs, steps, results, table)

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
