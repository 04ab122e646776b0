"""Population count: the number of ones of a vector, by a tree of full adders and one short adder.

Computes    sum of the n bits, in n.bit_length() bits.
Overflow    None.
Size        Fewer than n full adders, and a final adder of n.bit_length() positions at the most.
Depth       About log base 1.5 of n exclusive ors, and a final adder of n.bit_length() positions.
Source      Dadda 1965; Swartzlander, "Parallel counters", IEEE Trans. Computers C-22, 1973.
"""

from amaranth.hdl import Module

from hwsim.arith.heap import Heap
from hwsim.arith.sums import add_heap
from hwsim.arith.wires import Wire


def popcount(m: Module, bits: Wire, adder: str = "inferred", schedule: str = "arrival") -> Wire:
    """Number of ones in ``bits``; ``adder`` and ``schedule`` as in :func:`hwsim.arith.sums.add_all`."""
    width = len(bits).bit_length()
    heap = Heap(width)
    for bit in bits:
        heap.add_bit(bit, 0)
    return add_heap(m, heap, adder, schedule)


def golden(bits: int) -> int:
    """Number of ones in the binary form of ``bits``, an integer of at least 0."""
    return bits.bit_count()
