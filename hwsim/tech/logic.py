"""Boolean functions as Liberty writes them: ``!A``, ``A'``, ``A * B``, ``A & B``, ``A B``, ``A ^ B``,
``A + B``, ``A | B``.

Precedence from strongest to weakest: negation, exclusive or, and, or (Liberty reference manual, "function
attribute").
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from operator import and_, or_, xor
from typing import Any

from hwsim.errors import ConfigError, shown

_TOKEN = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*|[01!'()&*+|^])")

OPERATORS: dict[str, Callable[[Any, Any], Any]] = {"&": and_, "|": or_, "^": xor}


@dataclass(frozen=True)
class Function:
    """A parsed function: ``names`` in order of appearance, and a tree of ``(operator, operands..)``, names
    and 0 or 1."""

    text: str
    names: tuple[str, ...]
    tree: Any

    def __call__(self, values: dict[str, Any], ones: Any = 1) -> Any:
        """The value for ints or NumPy arrays of bits in parallel; ``ones`` is the all-true word of the same
        type."""
        return _evaluate(self.tree, values, ones)

    def table(self, names: tuple[str, ...]) -> int:
        """The truth table over ``names``: bit i is the value where bit j of i is input j."""
        rows = 1 << len(names)
        ones = (1 << rows) - 1
        columns = {name: ones // ((1 << (1 << j)) + 1) << (1 << j) for j, name in enumerate(names)}
        return self(dict.fromkeys(self.names, 0) | columns, ones)

    def canonical(self) -> tuple[int, int]:
        """Inputs that matter, and the least truth table over every order of them: equal for cells that differ
        in pin names."""
        names = tuple(n for n in self.names if self.depends(n))
        return len(names), min(self.table(order) for order in permutations(names))

    def depends(self, name: str) -> bool:
        """Whether the function depends on its input ``name``."""
        rest = tuple(n for n in self.names if n != name)
        table = self.table((*rest, name))
        half = 1 << len(rest)
        return table >> half != table & ((1 << half) - 1)


def _evaluate(tree: Any, values: dict[str, Any], ones: Any) -> Any:
    if isinstance(tree, str):
        return values[tree]
    if isinstance(tree, int):
        return ones if tree else ones ^ ones
    operator, *operands = tree
    terms = [_evaluate(t, values, ones) for t in operands]
    if operator == "!":
        return terms[0] ^ ones
    out = terms[0]
    for term in terms[1:]:
        out = OPERATORS[operator](out, term)
    return out


@cache
def parse(text: str) -> Function:
    """Read a function; a text that is none is a :class:`ConfigError`."""
    tokens = []
    at = 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if not match:
            raise ConfigError(
                f"{shown(text)} is not a Boolean function: unexpected {shown(text[at:].strip()[0])}"
            )
        tokens.append(match[1])
        at = match.end()
    reader = _Reader(text, tokens)
    tree = reader.level(0)
    if reader.at != len(tokens):
        raise reader.error()
    return Function(text, tuple(dict.fromkeys(t for t in tokens if t[0].isalpha() or t[0] == "_")), tree)


class _Reader:
    levels = (("|", "+|"), ("&", "*&"), ("^", "^"))

    def __init__(self, text: str, tokens: list[str]):
        self.text = text
        self.tokens = tokens
        self.at = 0

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def error(self) -> ConfigError:
        return ConfigError(
            f"{shown(self.text)} is not a Boolean function: unexpected "
            f"{shown(self.peek()) if self.peek() else 'end'}"
        )

    def level(self, depth: int) -> Any:
        if depth == len(self.levels):
            return self.factor()
        operator, signs = self.levels[depth]
        terms = [self.level(depth + 1)]
        while self.peek():
            juxtaposed = operator == "&" and (
                self.peek() in "!(01" or self.peek()[0].isalpha() or self.peek()[0] == "_"
            )
            if self.peek() not in signs and not juxtaposed:
                break
            self.at += not juxtaposed
            terms.append(self.level(depth + 1))
        return terms[0] if len(terms) == 1 else (operator, *terms)

    def factor(self) -> Any:
        token = self.peek()
        self.at += 1
        if token == "!":
            return ("!", self.factor())
        if token == "(":
            out = self.level(0)
            if self.peek() != ")":
                raise self.error()
            self.at += 1
        elif token in ("0", "1"):
            out = int(token)
        elif token and (token[0].isalpha() or token[0] == "_"):
            out = token
        else:
            self.at -= 1
            raise self.error()
        while self.peek() == "'":
            self.at += 1
            out = ("!", out)
        return out
