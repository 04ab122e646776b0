"""Radix-4 Booth partial products: half as many rows as the multiplier has bits, each 0, +-1 or +-2 times the
multiplicand.

Computes    a * w = sum over i of d[i] * a * 4**i, d[i] = -2 w[2i+1] + w[2i] + w[2i-1] in -2..2, w[-1] = 0; w
            beyond its top is its sign, or 0 where it is unsigned. Any mixture of signed and unsigned operands
            of any width.
            Row i is (|d| selects 0, a or 2a) exclusive-or neg, and neg once more in its lowest column: -x =
            ~x + 1.
            Signs go into the heap's constant (`heap`): no row is extended.
Overflow    None: the rows are exact. The heap that takes them works modulo 2**width.
Size        Rows: ceil(w_bits / 2), or w_bits // 2 + 1 where w is unsigned. A row has a_bits + 1 bits (+ 1
            where a is unsigned), each an and-or and an exclusive or, one further bit for neg, and an encoder
            of about five gates.
Depth       Encoder 2, selection 2, sign 1 gates, whatever the widths.
Source      Booth, "A signed binary multiplication technique", 1951; MacSorley, "High-speed arithmetic in
            binary computers", Proc. IRE 49, 1961.
"""

from collections.abc import Sequence
from typing import NamedTuple

from amaranth.hdl import Cat, Const, Module, Signal, signed

from hwsim.arith.heap import Heap
from hwsim.arith.wires import Wire

SELECTED = 3.0
SIGN = 0.0
"""Arrivals of a row's bits and of its neg."""


def row_count(w_bits: int, w_signed: bool) -> int:
    """Number of rows, which is the number of radix-4 digits of a multiplier.

    * ``w_bits``: bits of the multiplier.
    * ``w_signed``: whether it is signed.
    """
    return (w_bits + 1) // 2 if w_signed else w_bits // 2 + 1


class Digit(NamedTuple):
    """A radix-4 digit as three bits: its size is 1, its size is 2, its row is complemented."""

    one: Wire
    two: Wire
    negative: Wire


def digits(m: Module, w: Wire, name: str) -> list[Digit]:
    """The digits of ``w``, signed or unsigned by its shape, the lowest first; ``name`` ends the names of all
    signals."""
    w_signed = w.shape().signed
    count = row_count(len(w), w_signed)
    top = w[-1] if w_signed else Const(0, 1)
    bits: Wire = Cat(Const(0, 1), w.as_unsigned(), top.replicate(2 * count - len(w)))
    found = []
    for i in range(count):
        low = bits[2 * i]
        middle = bits[2 * i + 1]
        high = bits[2 * i + 2]
        one = Signal(name=f"one{name}_{i}")
        two = Signal(name=f"two{name}_{i}")
        negative = Signal(name=f"negative{name}_{i}")
        m.d.comb += [one.eq(low ^ middle), two.eq((high ^ middle) & ~one), negative.eq(high)]
        found.append(Digit(one, two, negative))
    return found


def add_rows(m: Module, heap: Heap, a: Wire, digits: Sequence[Digit], name: str) -> None:
    """Add a row to the heap for every digit of a number: together they are ``a`` times the number."""
    sign = a[-1] if a.shape().signed else Const(0, 1)
    width = len(a) + (1 if a.shape().signed else 2)
    once: Wire = Cat(a, sign.replicate(width - len(a)))
    twice: Wire = Cat(Const(0, 1), a, sign.replicate(width - len(a) - 1))
    for i, (one, two, negative) in enumerate(digits):
        row = Signal(signed(width), name=f"row{name}_{i}")
        m.d.comb += row.eq(
            ((once & one.replicate(width)) | (twice & two.replicate(width))) ^ negative.replicate(width)
        )
        heap.add(row, 2 * i, SELECTED)
        heap.add_bit(negative, 2 * i, SIGN)


def add_product(m: Module, heap: Heap, a: Wire, w: Wire, name: str) -> None:
    """Add ``a * w`` to the heap, each operand signed or unsigned by its shape; ``name`` ends the names of all
    signals."""
    add_rows(m, heap, a, digits(m, w, name), name)


def golden(a: int, w: int, w_bits: int, w_signed: bool) -> list[int]:
    """Values of the rows, their places included: they add up to ``a * w``."""
    rows = []
    for i in range(row_count(w_bits, w_signed)):
        high, middle = w >> 2 * i + 1 & 1, w >> 2 * i & 1  # Python's integers have their sign beyond the top
        low = w >> 2 * i - 1 & 1 if i else 0
        rows.append((low + middle - 2 * high) * a << 2 * i)
    return rows
