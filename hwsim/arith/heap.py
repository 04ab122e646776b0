"""Bit heap: weighted columns of bits, the form in which partial products and accumulator meet before anything
is added.

Computes    constant + sum over columns c of 2**c * (number of ones in column c).
            A signed row enters with its top bit complemented and the constant corrected, -s * 2**t = ~s *
            2**t - 2**t:
            no sign bit is ever repeated, and the corrections of all rows are one constant.
Overflow    Bits at columns beyond `width` are dropped: the value holds modulo 2**width.
Size        Wires: one per bit of a row, an inverter per signed row. Depth 0.
Does not    Add anything: see `compress`.
Source      Columns: Dadda, "Some schemes for parallel multipliers", Alta Frequenza 34, 1965. Signs by
            constants: Baugh and Wooley, "A two's complement parallel array multiplication algorithm", IEEE
            Trans. Computers C-22, 1973.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from amaranth.hdl import Cat, Const

from hwsim.arith.wires import Wire

PLAIN = 0.5
"""Arrival of a bit one gate behind a register."""


class Bit(NamedTuple):
    """One bit of a column, and when it is expected: delays of an exclusive or, counted from the registers.

    The time steers which bits a tree takes first; the value does not depend on it.
    """

    value: Any
    arrival: float


ONE = Bit(Const(1, 1), 0.0)


class Heap:
    """Columns of bits and a constant, to be added modulo 2**width."""

    def __init__(self, width: int):
        self.width = width
        self.columns: list[list[Bit]] = [[] for _ in range(width)]
        self.constant = 0

    def add(self, row: Wire, place: int = 0, arrival: float = PLAIN) -> None:
        """Add ``row * 2**place``, signed or unsigned as the row's shape says."""
        bits: Wire = row.as_unsigned()
        if row.shape().signed:
            top = len(row) - 1
            self.constant -= 1 << place + top
            bits = Cat(row[:top], ~row[top])
        for i, bit in enumerate(bits):
            self.add_bit(bit, place + i, arrival)

    def add_bit(self, bit: Wire, place: int, arrival: float = PLAIN) -> None:
        """Add one bit of weight ``2**place``."""
        if place < self.width:
            self.columns[place].append(Bit(bit, arrival))


def with_constant(columns: list[list[Bit]], constant: int) -> list[list[Bit]]:
    """The columns with the constant's ones among their bits; what exceeds them is dropped."""
    return [[ONE] * (constant >> c & 1) + column for c, column in enumerate(columns)]


def golden(rows: Iterable[tuple[int, int, int, bool]], width: int) -> int:
    """What a heap of rows adds up to; a row is its code, its bits, its place and whether it is signed."""
    values = (
        (code - (code >> bits - 1 << bits) if signed else code) << place for code, bits, place, signed in rows
    )
    return sum(values) % (1 << width)
