"""Wires, and small circuits of them that several adders share."""

from collections.abc import Sequence
from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal

Wire = Any
"""A value of Amaranth; its declared types do not admit its own operators."""

ZERO: Wire = Const(0, 1)


def named(m: Module, value: Wire, name: str) -> Signal:
    """A signal of its own for a value."""
    signal = Signal(len(value), name=name)
    m.d.comb += signal.eq(value)
    return signal


def any_of(*bits: Wire) -> Wire:
    """Whether one of the bits is 1."""
    together: Wire = Cat(*bits)
    return together.any()


def largest(m: Module, values: Sequence[Wire], name: str) -> Wire:
    """The largest of unsigned values, by a tree of comparisons.

    * ``m``: the module that takes the logic.
    * ``values``: at least one.
    * ``name``: what the names of all new signals begin with.
    """
    level = list(values)
    while len(level) > 1:
        following = []
        for x, y in zip(level[::2], level[1::2]):
            one = Signal(max(len(x), len(y)), name=f"{name}{len(level)}_{len(following)}")
            m.d.comb += one.eq(Mux(x > y, x, y))
            following.append(one)
        level = following + level[len(following) * 2:]
    return level[0]
