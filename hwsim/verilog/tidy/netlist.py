"""A module as expressions: what the reader reads, the passes rewrite and the writer writes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hwsim.verilog.tidy.expression import Expr

TEMPORARY = re.compile(r"_\d+_$")
"""Names that Yosys made up."""


@dataclass
class Netlist:
    """A module; a statement is ("set", target, value) or ("if", condition, then, otherwise)."""

    name: str = ""
    ports: list[str] = field(default_factory=list)
    direction: dict[str, str] = field(default_factory=dict)
    width: dict[str, int] = field(default_factory=dict)
    registers: set[str] = field(default_factory=set)
    memories: dict[str, tuple[int, str]] = field(default_factory=dict)
    assigns: list[tuple[Expr, Expr]] = field(default_factory=list)
    clocked: list[tuple[str, list[tuple]]] = field(default_factory=list)
    instances: list[tuple[str, str, list[tuple[str, Expr | None]]]] = field(default_factory=list)
    functions: dict[str, tuple[int, int, str]] = field(default_factory=dict)


def targets(body: list[tuple]) -> Iterator[Expr]:
    """What statements set."""
    for s in body:
        if s[0] == "set":
            yield s[1]
        else:
            yield from targets(s[2] + s[3])


def expressions(body: list[tuple]) -> Iterator[Expr]:
    """What statements read: conditions, values, addresses of memory words that are set."""
    for s in body:
        if s[0] == "if":
            yield s[1]
            yield from expressions(s[2] + s[3])
        else:
            yield s[2]
            word = s[1].args[0] if s[1].op in ("part", "pick") else s[1]
            yield from word.args if word.op == "index" else ()


def leaves(e: Expr) -> Iterator[Expr]:
    """Every name, and every slice of a name, in an expression."""
    stack = [e]
    while stack:
        x = stack.pop()
        if x.op == "name" or x.op == "part":
            yield x
        else:
            stack.extend(x.args)
