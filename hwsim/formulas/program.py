"""How formulas are evaluated: what operators do to each kind of number, and steps between registers."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

Operator = Callable[[Any, Any], Any]


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


def allocated(
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


def kind_of(values: Mapping[str, Any]) -> str:
    """Which operators fit all values."""
    kind = "numbers"
    for value in values.values():
        if type(value) is int:
            continue
        if type(value) is float or value.dtype == np.float64:
            return "floats"
        kind = "objects" if value.dtype == object or kind == "objects" else "arrays"
    return kind
