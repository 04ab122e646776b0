"""Selection of one of several values, or of a bit of each, by trees of multiplexers."""

from collections.abc import Sequence
from typing import Any

from amaranth.hdl import Module, Mux, Signal, Value


def plane(stored: Value, lanes: int, index: Value) -> Value:
    """Select bit ``index`` of every lane of a group with a tree of multiplexers."""
    width = len(stored) // lanes
    return chosen([stored[bit::width] for bit in range(width)], index)


def chosen(values: Sequence[Any], index: Value) -> Value:
    """Select the value at ``index`` with a tree of multiplexers. An index beyond the last value must not
    occur.
    """
    level: list[Any] = list(values)
    for place in range(len(index)):
        level = [Mux(index[place], *reversed(pair)) if len(pair) == 2 else pair[0]
                 for pair in (level[i:i + 2] for i in range(0, len(level), 2))]
    return level[0]


def entry(m: Module, table: Value, index: Value, name: str) -> Value:
    """Select the entry at ``index`` of a flat table, entry 0 lowest; each index bit halves the table."""
    for bit in reversed(range(len(index))):
        half = len(table) // 2
        picked = Signal(half, name=f"{name}{bit}")
        m.d.comb += picked.eq(Mux(index[bit], table[half:], table[:half]))
        table = picked
    return table
