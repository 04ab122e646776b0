"""Carry-save accumulation: columns of a bit heap brought to one bit, or to two where a register keeps a carry
of its own.

Computes    Columns with the same value as the given ones, by full and half adders, and the carries out of the
            highest column.
            A column that *keeps a carry* ends with two bits, all others with one: between columns that keep
            one, carries ripple.
Plan        :func:`plan` chooses the columns. First all but the lowest and the highest keep a carry, which is
            the tree with the least delay. Then, from the lowest on, a column gives its carry up if the tree
            is not later for it than `slack` allows.
            The tree takes in what it puts out (an accumulator): a column has the carry bit among its inputs
            if it keeps one.
Overflow    Carries out of the highest column are handed back.
Size        A full adder takes one bit away, a half adder none. A carry that is not kept saves a flip-flop
            wherever sums are kept.
Does not    Propagate a carry through all columns: what is kept resolves to a number elsewhere, by one
            addition.
Source      Carry-save accumulators: Robertson 1958 and later; the least delay first is Oklobdzija's order, as
            in `compress`.
            OPT1 of arXiv 2503.06342 keeps a carry in every column. Carries in some columns alone are
            high-radix carry save.
"""

from collections.abc import Sequence
from itertools import pairwise

from amaranth.hdl import Const, Module

from hwsim.arith.compress import Adder, Columns, built, by_time
from hwsim.arith.heap import Bit


def reduced(columns: Columns, keeps: frozenset[int]) -> tuple[list[Adder], Columns]:
    """Adders that bring column i to two bits if it is in ``keeps``, else to one; the columns after them,
    carries out of the top last."""
    adders: list[Adder] = []
    columns = [*map(list, columns), []]
    for place, (column, above) in enumerate(pairwise(columns)):
        wanted = 2 if place in keeps else 1
        while len(column) > wanted:
            column.sort(key=by_time)
            size = 2 if (len(column) - wanted) % 2 else 3  # half adders first, of bits that are there early
            adder = Adder(place, column[:size])
            adders.append(adder)
            total, carry = adder.outputs()
            column[:size] = [total]
            above.append(carry)
    return adders, columns


def reduce(m: Module, columns: Columns, keeps: frozenset[int]) -> Columns:
    """Bring every column to two bits if it keeps a carry, else to one, and build the adders.

    * ``m``: the module that takes the adders.
    * ``columns``: the bits of every column, the lowest column first.
    * ``keeps``: the columns that keep a carry, as :func:`plan` chooses them.

    Returns the columns that are left, those of carries out of the highest one last.
    """
    adders, columns = reduced(columns, keeps)
    return built(m, adders, columns, early_carry=False)


def plan(added: Columns, accumulator: float, slack: float, top: bool) -> frozenset[int]:
    """The columns that keep a carry, where ``added`` and an accumulator meet, which is there at the time
    ``accumulator``.

    ``slack`` is how much later than the least delay the tree may be; ``top``: the highest column may keep a
    carry.
    """
    count = len(added)
    keeps = frozenset(range(1, count if top else count - 1))
    latest = _latest(added, accumulator, keeps) + slack
    for place in sorted(keeps):
        fewer = keeps - {place}
        if _latest(added, accumulator, fewer) <= latest:
            keeps = fewer
    return keeps


def _latest(added: Columns, accumulator: float, keeps: frozenset[int]) -> float:
    """When the last bit is there that a register takes."""
    own = Bit(Const(0, 1), accumulator)
    _, columns = reduced(
        [[*column, *[own] * (2 if place in keeps else 1)] for place, column in enumerate(added)], keeps
    )
    return max(bit.arrival for column in columns for bit in column)


def golden(columns: Sequence[int]) -> int:
    """Value of columns, given the number of ones in each: what the adders must not change."""
    return sum(ones << place for place, ones in enumerate(columns))
