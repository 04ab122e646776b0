"""Sums of many terms: a balanced tree of adders left to synthesis, or one compressor tree with one adder at
its end.

Computes    `tree_sum`: the exact sum of its terms. `add_all`: p_in + the value of a heap, modulo
            2**len(p_in).
Overflow    `tree_sum` none; `add_all` wraps.
How         What `add_all` adds, S in low..high, is much narrower than the accumulator. With -2**t <= S <=
            2**t the accumulator's bits above t change by -1, 0 or +1, and one carry c says which: the tree
            adds S + 2**t and the bits up to t, the top one complemented, in t + 1 columns; the bits above
            count up where c = bit t = 1, down where c = bit t = 0, and stay otherwise. Counting flips a bit
            while all below it, down to t, are equal, which is known early. So no sign bit and no constant
            enters the columns above, and nothing waits there but for c. Where S is never negative, they count
            up by c. With the adder `timed`, both outcomes are made early and c selects one: faster, and
            larger.
Size        t + 1 columns of full adders and of prefix cells; above, per bit: an exclusive nor, two ands and
            an exclusive or (`timed`: three ands, two exclusive ors and a multiplexer).
Depth       Tree + prefix network of t + 1 positions + 3 gates (`timed`: a multiplexer).
Source      Carry-save addition with one final carry-propagate adder: Wallace 1964; carry select: Bedrij,
            "Carry-select adder", IRE Trans. EC-11, 1962. The conditional count above bit t is ours.
"""

from collections.abc import Sequence
from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed

from hwsim.arith import prefix, timed
from hwsim.arith.compress import compress
from hwsim.arith.heap import Bit, Heap, with_constant
from hwsim.arith.wires import Wire, named

ACCUMULATOR = 1.0
"""Arrival of the accumulator's bits: behind the gates that start a sum at zero."""

ADDERS = (*prefix.NETWORKS, "timed")
"""Carry-propagate adders that are written out."""

SMALL = ("ripple", "brent_kung")
"""Networks whose propagate is the half sum that the sum needs anyway; for the others it is an or, which is
there sooner."""

LONG = 24
"""Bits above the tree's columns from which a chain of ands would be later than the sum below; a prefix
network then."""


def add_all(
    m: Module, heap: Heap, p_in: Wire, low: int, high: int, adder: str, schedule: str = "dadda"
) -> Wire:
    """``p_in`` + what the heap adds up to, modulo ``2**len(p_in)``.

    ``low..high`` bounds the heap's sum, its constant included, and may exceed it; a false bound makes a false
    sum. ``adder`` is one of :data:`ADDERS` or ``inferred``: ``+``, left to synthesis. ``schedule``: see
    :mod:`hwsim.arith.compress`.
    """
    width = len(p_in)
    p_in = p_in.as_unsigned()
    cut, biased = split(heap.constant, low, high, width)
    top = p_in[cut - 1]
    for i in range(cut):
        heap.add_bit(~top if biased and i == cut - 1 else p_in[i], i, ACCUMULATOR)
    columns = with_constant(heap.columns[:cut], heap.constant + (biased << cut - 1))
    *columns, over = compress(m, columns, schedule)
    below, carry = two_rows(m, columns, adder)
    if cut == width:
        return below
    for bit in over + heap.columns[cut]:  # all that may reach this column excludes one another
        carry = carry | bit.value
    return Cat(below, _above(m, p_in[cut:], carry, top if biased else None, adder))


def add_heap(m: Module, heap: Heap, adder: str, schedule: str = "dadda") -> Wire:
    """What the heap adds up to, modulo ``2**width``; ``adder`` and ``schedule`` as in :func:`add_all`."""
    *columns, _ = compress(m, with_constant(heap.columns, heap.constant), schedule)
    return two_rows(m, columns, adder)[0]


def split(constant: int, low: int, high: int, width: int) -> tuple[int, int]:
    """Where the tree of :func:`add_all` ends, which the module's docstring calls t.

    * ``constant``: the constant of the heap.
    * ``low``, ``high``: bounds of the heap's sum.
    * ``width``: bits of the accumulator.

    Returns how many columns the tree adds, and 1 if half their range is added to keep the sum positive, else
    0.
    """
    if low >= 0 and constant >= 0:
        cut = max(high - 1, 1).bit_length()
        biased = 0
    else:
        cut = max(-low - 1, -constant - 1, high - 1, 1).bit_length() + 1
        biased = 1
    return (cut, biased) if cut < width else (width, 0)


def two_rows(m: Module, columns: Sequence[Sequence[Bit]], adder: str) -> tuple[Wire, Wire]:
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
    half = propagate if adder in SMALL else Signal(n, name="half0")
    m.d.comb += [generate.eq(rows[0] & rows[1]), half.eq(rows[0] ^ rows[1])]
    if adder not in SMALL:
        m.d.comb += propagate.eq(rows[0] | rows[1])
    if adder == "timed":
        times = [max((bit.arrival for bit in column), default=0) + (len(column) > 1) for column in columns]
        carries = timed.carries(m, generate, propagate, times)
    else:
        carries = prefix.carries(m, generate, propagate, adder)
    m.d.comb += total.eq(half ^ Cat(Const(0, 1), carries[:n - 1]))
    return total, carries[n - 1]


def _above(m: Module, above: Wire, carry: Wire, top: Wire | None, adder: str) -> Wire:
    """``above`` counted by the carry below it: up on it, or down without it, as ``top``, the bit below it, is
    1 or 0."""
    n = len(above)
    # a bit that hands a flip on
    passes = named(m, above if top is None else above ^ ~top.replicate(n), "passes")
    if adder in ("ripple", "inferred"):
        flip = named(m, carry if top is None else ~(carry ^ top), "flip")
        return above ^ prefix.all_below(m, Cat(flip, passes[:n - 1]), "ripple", "flip")
    kind = "ripple" if n <= LONG else "brent_kung"
    flips: Wire = (
        Cat(Const(1, 1), prefix.all_below(m, passes[: n - 1], kind, "passes")) if n > 1 else Const(1, 1)
    )
    if adder != "timed":
        flip = named(m, carry if top is None else ~(carry ^ top), "flip")
        return above ^ (flips & flip.replicate(n))
    up = named(m, above ^ (flips if top is None else flips & top.replicate(n)), "up")
    down = named(m, above if top is None else above ^ (flips & ~top.replicate(n)), "down")
    return Mux(carry, up, down)


def tree_sum(m: Module, terms: Sequence[Wire] | Value, name: str) -> Wire:
    """Add values exactly, by a balanced tree of adders that synthesis chooses.

    * ``m``: the module that takes the logic.
    * ``terms``: the values, or one value whose bits are added. Shapes say which are signed.
    * ``name``: what the names of new signals begin with.

    Returns the sum. No adder is wider than its own sum needs.
    """
    level: list[Any] = [terms[i] for i in range(len(terms))]
    while len(level) > 1:
        sums = []
        for x, y in zip(level[::2], level[1::2]):
            total = Signal((x + y).shape(), name=f"{name}{len(level)}_{len(sums)}")
            m.d.comb += total.eq(x + y)
            sums.append(total)
        level = sums + level[len(sums) * 2:]
    return level[0]


def shifted(m: Module, value: Signal, places: Signal, width: int, name: str, unit: int = 1) -> Signal:
    """Signed ``value << places * unit`` in ``width`` bits: one row of multiplexers per bit of ``places``."""
    for bit in range(len(places)):
        by = unit << bit
        step = Signal(signed(min(width, len(value) + by)), name=f"{name}_by{by}")
        further: Any = value.shift_left(by)
        m.d.comb += step.eq(Mux(places[bit], further[:len(step)].as_signed(), value))
        value = step
    return value
