"""Expressions over fields and results, evaluated for arrays of designs at once.

Arithmetic (``+ - * / // % **``), comparisons (chained too), ``in`` a list, ``and or not``, ``x if c else y``,
and the functions ``min max abs ceil floor sqrt log2``; names are fields (``rows``, ``array.rows``) and
results (``area_mm2``). Numbers are 64-bit floats, exact for integers below 2**53. Nothing else of Python is
let through. A comparison with an undefined value (division by zero) is false.
"""

import ast
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np

from hwsim.errors import ParamError, shown, unknown

LONGEST = 1000
Values = Mapping[str, Any]


def _defined(function: Callable) -> Callable:
    """A division that is undefined by zero."""
    return lambda x, y: np.where(np.equal(y, 0), np.nan, function(x, y))


BINARY = {ast.Add: np.add, ast.Sub: np.subtract, ast.Mult: np.multiply, ast.Div: _defined(np.divide),
          ast.FloorDiv: _defined(np.floor_divide),
          ast.Mod: _defined(np.mod), ast.Pow: np.power}
COMPARE = {
    ast.Lt: np.less,
    ast.LtE: np.less_equal,
    ast.Gt: np.greater,
    ast.GtE: np.greater_equal,
    ast.Eq: np.equal,
    ast.NotEq: np.not_equal,
}
FUNCTIONS: dict[str, Callable] = {
    "min": lambda *x: reduce(np.minimum, x),
    "max": lambda *x: reduce(np.maximum, x),
    "abs": np.abs,
    "ceil": np.ceil,
    "floor": np.floor,
    "sqrt": np.sqrt,
    "log2": np.log2,
}
SINGLE = ("abs", "ceil", "floor", "sqrt", "log2")


@dataclass(frozen=True)
class Expression:
    """A checked expression; ``names`` are those it reads."""

    text: str
    tree: ast.expr
    names: tuple[str, ...]

    @classmethod
    def read(cls, text: Any, key: str = "constraints") -> "Expression":
        """Parse an expression.

        * ``text``: the expression, such as ``area_mm2 <= 2``.
        * ``key``: the key that errors name.

        Raises :class:`ParamError` for anything else than comparisons, arithmetic and names.
        """
        if not isinstance(text, str) or not text.strip() or len(text) > LONGEST:
            raise ParamError(key, f"must be an expression such as `area_mm2 <= 2`, not {shown(text)}")
        try:
            tree = ast.parse(text.strip(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise ParamError(key, f"is not an expression: {shown(text)}") from None
        names: list[str] = []
        try:
            _check(tree, names, key)
        except RecursionError:
            raise ParamError(key, f"is nested too deeply: {shown(text)}") from None
        return cls(text.strip(), tree, tuple(dict.fromkeys(names)))

    def check_names(self, known: Mapping | set, key: str = "constraints") -> None:
        """Refuse a name that is neither a field nor a result.

        * ``known``: the names that there are.
        * ``key``: the key that the error names.

        Raises :class:`ParamError` with the nearest name.
        """
        for name in self.names:
            if name not in known:
                raise ParamError(key, f"`{self.text}`: {name}: {unknown('name', name, known)}")

    def value(self, values: Values) -> np.ndarray:
        """The expression's value.

        * ``values``: name -> a scalar, or an array; arrays have one shape.
        """
        with np.errstate(all="ignore"):
            return _value(self.tree, values)

    def holds(self, values: Values, shape: tuple[int, ...]) -> np.ndarray:
        """Where a constraint is fulfilled.

        * ``values``: as for :meth:`value`.
        * ``shape``: shape of the result.

        Returns an array of bool. A value that is no truth value counts as true unless it is 0 or not a
        number.
        """
        found = np.asarray(self.value(values))
        if found.dtype != bool:
            found = np.nan_to_num(found.astype(float)) != 0
        return np.broadcast_to(found, shape)


def dotted(node: ast.expr) -> str:
    """The name ``a.b.c`` that the chain of attributes ``node`` spells; empty for any other node."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = dotted(node.value)
        return inner and f"{inner}.{node.attr}"
    return ""


def _check(node: ast.AST, names: list[str], key: str) -> None:
    if isinstance(node, (ast.Name, ast.Attribute)):
        if not dotted(node):
            raise ParamError(key, f"cannot use `{ast.unparse(node)}`")
        names.append(dotted(node))
        return
    if isinstance(node, ast.Constant):
        if type(node.value) not in (int, float, str, bool):
            raise ParamError(key, f"cannot use the constant {shown(node.value)}")
        return
    if isinstance(node, ast.Call):
        name = dotted(node.func)
        if name not in FUNCTIONS:
            raise ParamError(key, f"{name}: {unknown('function', name, FUNCTIONS)}")
        if node.keywords or not node.args or (name in SINGLE and len(node.args) != 1):
            raise ParamError(key, f"{name} takes {'one value' if name in SINGLE else 'one or more values'}")
        children: list[ast.AST] = list(node.args)
    elif isinstance(node, ast.Compare):
        for op, right in zip(node.ops, node.comparators):
            _check_compare(op, right, key)
        children = [node.left, *node.comparators]
    elif isinstance(node, (ast.List, ast.Tuple)):
        children = list(node.elts)
    elif (
        isinstance(node, (ast.BoolOp, ast.IfExp))
        or (isinstance(node, ast.BinOp) and type(node.op) in BINARY)
        or (isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd, ast.Not)))
    ):
        children = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
    else:
        raise ParamError(
            key,
            f"cannot use `{ast.unparse(node)}`: only arithmetic, comparisons, and, or, not, "
            f"{', '.join(FUNCTIONS)}",
        )
    for child in children:
        _check(child, names, key)


def _check_compare(op: ast.cmpop, right: ast.expr, key: str) -> None:
    listed = isinstance(right, (ast.List, ast.Tuple))
    if isinstance(op, (ast.In, ast.NotIn)) and listed:
        return
    if type(op) not in COMPARE or listed:
        raise ParamError(key, "compares with < <= > >= == != or with `in [..]`")


def _plain(value: Any) -> Any:
    """Numbers as floats; texts, and arrays of texts, as they are."""
    if isinstance(value, np.ndarray):
        return value if value.dtype.kind in "OUSb" else value.astype(np.float64)
    return value if isinstance(value, (str, bool)) else np.float64(value)


def _value(node: ast.AST, values: Values) -> Any:
    if isinstance(node, (ast.Name, ast.Attribute)):
        return _plain(values[dotted(node)])
    if isinstance(node, ast.Constant):
        return _plain(
            node.value if not isinstance(node.value, int) or abs(node.value) < 1 << 1000 else math.inf
        )
    if isinstance(node, ast.Call):
        return FUNCTIONS[dotted(node.func)](*(_number(x, values) for x in node.args))
    if isinstance(node, ast.BinOp):
        return BINARY[type(node.op)](_number(node.left, values), _number(node.right, values))
    if isinstance(node, ast.UnaryOp):
        if isinstance(node.op, ast.Not):
            return np.logical_not(_truth(node.operand, values))
        operand = _number(node.operand, values)
        return -operand if isinstance(node.op, ast.USub) else operand
    if isinstance(node, ast.BoolOp):
        return reduce(
            np.logical_and if isinstance(node.op, ast.And) else np.logical_or,
            (_truth(x, values) for x in node.values),
        )
    if isinstance(node, ast.IfExp):
        return np.where(_truth(node.test, values), _value(node.body, values), _value(node.orelse, values))
    assert isinstance(node, ast.Compare), node
    left = _value(node.left, values)
    found = []
    for op, right_node in zip(node.ops, node.comparators):
        if isinstance(op, (ast.In, ast.NotIn)):
            choices = right_node.elts  # type: ignore[attr-defined]
            inside = reduce(np.logical_or, [_equal(left, _value(x, values)) for x in choices], np.False_)
            found.append(inside if isinstance(op, ast.In) else ~inside)
            continue
        right = _value(right_node, values)
        found.append(_compare(op, left, right))
        left = right
    return reduce(np.logical_and, found)


def _compare(op: ast.cmpop, left: Any, right: Any) -> Any:
    if isinstance(op, ast.Eq):
        return _equal(left, right)
    if isinstance(op, ast.NotEq):
        return ~_equal(left, right) & _known(left) & _known(right)
    if _texts(left) or _texts(right):
        raise ParamError("constraints", "texts compare with == and != and `in` only")
    return COMPARE[type(op)](left, right)


def _known(value: Any) -> Any:
    return np.True_ if _texts(value) else ~np.isnan(np.asarray(value, float))


def _texts(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, np.ndarray) and value.dtype.kind in "OUS")


def _equal(left: Any, right: Any) -> Any:
    if _texts(left) != _texts(right):
        return np.False_
    if _texts(left):
        return np.asarray(
            np.equal(np.asarray(left, dtype=object), np.asarray(right, dtype=object)), dtype=bool
        )
    return np.equal(left, right)


def _number(node: ast.AST, values: Values) -> Any:
    found = _value(node, values)
    if _texts(found):
        raise ParamError("constraints", f"calculates with a text: `{ast.unparse(node)}`")
    return found.astype(float) if isinstance(found, np.ndarray) and found.dtype == bool else found


def _truth(node: ast.AST, values: Values) -> Any:
    found = _number(node, values)
    return found if np.asarray(found).dtype.kind == "b" else np.nan_to_num(found) != 0
