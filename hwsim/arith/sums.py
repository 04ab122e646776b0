"""Sums of many terms: a balanced tree of adders left to synthesis, or one compressor tree with one adder at its end.

Computes    `tree_sum`: the exact sum of its terms. `add_all`: p_in + the value of a heap, modulo 2**len(p_in).
Overflow    `tree_sum` none; `add_all` wraps.
How         What `add_all` adds, S in low..high, is much narrower than the accumulator. With S >= -2**t and S <= 2**t the
            accumulator's bits above t change by -1, 0 or +1, which is one carry: the tree adds S + 2**t and the bits up to t with
            the top one complemented, in t + 1 columns; with c their carry, the bits above flip while they equal bit t
            and c is bit t. No sign bit and no constant enter the columns above, no carry of theirs waits for another. Where S is
            never negative, they count up by c.
Size        t + 1 columns of full adders and of prefix cells; an exclusive nor, two ands and an exclusive or per bit above.
Depth       Tree + prefix network of t + 1 positions + 3 gates.
Source      Carry-save addition with one final carry-propagate adder: Wallace 1964. The bits above t are a conditional increment.
"""

from collections.abc import Sequence
from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed

from hwsim.arith import prefix
from hwsim.arith.compress import compress
from hwsim.arith.heap import Bit, Heap, with_constant

LONG = 24
"""Bits above the tree's columns from which a chain of ands would be later than the sum below; a prefix network then."""


def add_all(m: Module, heap: Heap, p_in: Value, low: int, high: int, adder: str, schedule: str = "dadda") -> Value:
    """``p_in`` + what the heap adds up to, modulo ``2**len(p_in)``.

    ``low..high`` bounds the heap's sum, its constant included, and may exceed it; a false bound makes a false sum. ``adder``
    is one of :data:`prefix.NETWORKS` or ``inferred``: ``+``, left to synthesis. ``schedule``: see :mod:`hwsim.arith.compress`.
    """
    width, p_in = len(p_in), p_in.as_unsigned()
    cut, biased = split(heap.constant, low, high, width)
    top = p_in[cut - 1]
    for i in range(cut):
        heap.add_bit(~top if biased and i == cut - 1 else p_in[i], i)
    columns = with_constant(heap.columns[:cut], heap.constant + (biased << cut - 1))
    *columns, over = compress(m, columns, schedule)
    below, carry = two_rows(m, columns, adder)
    if cut == width:
        return below
    for bit in over + heap.columns[cut]:  # all that may reach this column excludes one another
        carry = carry | bit.value
    flip, above = Signal(name="flip"), p_in[cut:]
    passes = Signal(width - cut, name="passes")
    m.d.comb += [flip.eq(~(carry ^ top) if biased else carry), passes.eq(above ^ ~top.replicate(width - cut) if biased else above)]
    return Cat(below, above ^ _flips(m, passes, flip, adder))


def split(constant: int, low: int, high: int, width: int) -> tuple[int, int]:
    """How many columns the tree has to add, and whether half their range is added to make the sum positive (1 or 0)."""
    if low >= 0 and constant >= 0:
        cut, biased = max(high - 1, 1).bit_length(), 0
    else:
        cut, biased = max(-low - 1, -constant - 1, high - 1, 1).bit_length() + 1, 1
    return (cut, biased) if cut < width else (width, 0)


def two_rows(m: Module, columns: Sequence[Sequence[Bit]], adder: str) -> tuple[Value, Value]:
    """Sum of columns of at most two bits, and its carry out."""
    n = len(columns)
    rows = [Signal(n, name=f"addend{i}") for i in (0, 1)]
    for i, row in enumerate(rows):
        m.d.comb += row.eq(Cat(*(column[i].value if i < len(column) else Const(0, 1) for column in columns)))
    if adder == "inferred":
        total = Signal(n + 1, name="total")
        m.d.comb += total.eq(rows[0] + rows[1])
        return total[:n], total[n]
    generate, propagate, total = (Signal(n, name=name) for name in ("generate0", "propagate0", "total"))
    m.d.comb += [generate.eq(rows[0] & rows[1]), propagate.eq(rows[0] ^ rows[1])]
    carries = prefix.carries(m, generate, propagate, adder)
    m.d.comb += total.eq(propagate ^ Cat(Const(0, 1), carries[:n - 1]))
    return total, carries[n - 1]


def _flips(m: Module, passes: Value, flip: Value, adder: str) -> Value:
    """Which bits flip: the lowest on ``flip``, each further one while all below pass that on."""
    n, flips = len(passes), Signal(len(passes), name="flips")
    if n == 1:
        return flip
    if adder in ("ripple", "inferred"):
        m.d.comb += flips.eq(prefix.all_below(m, Cat(flip, passes[:n - 1]), "ripple", "flip"))
    else:
        early = prefix.all_below(m, passes[:n - 1], "ripple" if n <= LONG else "brent_kung", "passes")
        m.d.comb += flips.eq(Cat(Const(1, 1), early) & flip.replicate(n))
    return flips


def tree_sum(m: Module, terms: Sequence[Value] | Value, name: str) -> Value:
    """Exact sum of values, or of a value's bits, by a balanced tree of adders, none wider than its own sum needs."""
    level: list[Any] = [terms[i] for i in range(len(terms))]
    while len(level) > 1:
        sums = []
        for x, y in zip(level[::2], level[1::2]):
            total = Signal((x + y).shape(), name=f"{name}{len(level)}_{len(sums)}")
            m.d.comb += total.eq(x + y)
            sums.append(total)
        level = sums + level[len(sums) * 2:]
    return level[0]


def shifted(m: Module, value: Signal, places: Signal, width: int, name: str) -> Signal:
    """Signed ``value << places`` in ``width`` bits: one row of multiplexers per bit of ``places``."""
    for bit in range(len(places)):
        step = Signal(signed(min(width, len(value) + (1 << bit))), name=f"{name}_by{1 << bit}")
        further: Any = value.shift_left(1 << bit)
        m.d.comb += step.eq(Mux(places[bit], further[:len(step)].as_signed(), value))
        value = step
    return value
