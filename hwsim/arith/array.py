"""Array partial products: one row per multiplier bit, the multiplicand where the bit is one.

Computes    a * w = sum over i of w[i] * a * 2**i; the top row of a signed w is taken away: as its complement,
            and one in its lowest column. Any mixture of signed and unsigned operands of any width. A weight
            of -1 / +1 is a row of its own.
            Signs go into the heap's constant (`heap`), which gives Baugh and Wooley's scheme.
Overflow    None: the rows are exact. The heap that takes them works modulo 2**width.
Size        w_bits rows of a_bits bits: a_bits * w_bits ands (nands in the top row and column of signed
            operands).
Depth       One gate.
Source      Baugh and Wooley, "A two's complement parallel array multiplication algorithm", IEEE Trans.
            Computers C-22, 1973.
"""

from amaranth.hdl import Module, Signal, signed

from hwsim.arith.heap import PLAIN, Heap
from hwsim.arith.wires import Wire


def add_product(m: Module, heap: Heap, a: Wire, w: Wire, name: str) -> None:
    """Add ``a * w`` to the heap, each operand signed or unsigned by its shape; ``name`` ends the names of all
    signals."""
    width = len(a)
    for i in range(len(w)):
        row = Signal(a.shape(), name=f"row{name}_{i}")
        selected = a.as_unsigned() & w[i].replicate(width)
        if i == len(w) - 1 and w.shape().signed:
            add_negative(m, heap, row, selected, i)
        else:
            m.d.comb += row.eq(selected)
            heap.add(row, i)


def add_negative(m: Module, heap: Heap, row: Signal, selected: Wire, place: int) -> None:
    """Take ``selected * 2**place``, which is signed as ``row`` is, away from the heap by way of its
    complement."""
    m.d.comb += row.eq(~selected)
    heap.add(row, place)
    heap.constant += 1 << place
    if not row.shape().signed:  # ~x is 2**bits - 1 - x
        heap.constant -= 1 << place + len(row)


def add_signed(
    m: Module, heap: Heap, a: Wire, minus: Wire, name: str, place: int = 0, arrival: float = 2 * PLAIN
) -> None:
    """Add ``a * 2**place``, or ``-a * 2**place`` where the bit ``minus`` is one; ``arrival`` is the row's."""
    row = Signal(signed(len(a) + (not a.shape().signed)), name=f"row{name}")
    m.d.comb += row.eq(a ^ minus.replicate(len(row)).as_signed())
    heap.add(row, place, arrival)
    heap.add_bit(minus, place)


def golden(a: int, w: int, w_bits: int, w_signed: bool) -> list[int]:
    """Values of the rows, their places included: they add up to ``a * w``."""
    signs = [1] * (w_bits - 1) + [-1 if w_signed else 1]
    return [sign * (w >> i & 1) * a << i for i, sign in enumerate(signs)]
