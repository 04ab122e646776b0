"""The far path: all sums that are normalized by at most one place."""

from dataclasses import dataclass

from amaranth.hdl import Cat, Const, Module, Mux, Signal

from hwsim.arith.near_far.pair import Pair, Result, rounded_up, sum_and_one_more
from hwsim.arith.rounding import Rounding
from hwsim.arith.wires import ZERO, Wire, named


def far_sum(m: Module, how: Rounding, pair: Pair, name: str) -> Result:
    """The sum, where it is normalized by at most one place."""
    fmt = how.format
    p = fmt.mantissa_bits + 1
    big, small = _aligned(m, pair, max(pair.width, p + 2), name)
    negative = named(m, Mux(pair.swap, pair.negative_y, pair.negative_x), f"{name}_negative")
    below = len(big) - p  # bits below a register's significand, the last one sticky
    low = named(m, (big[:below] + small[:below] + pair.unlike)[:below + 1], f"{name}_low")
    half = named(m, big[below:] ^ small[below:], f"{name}_half")
    both = named(m, big[below:] & small[below:], f"{name}_both")
    plain, one_more = sum_and_one_more(m, Cat(half[1:], ZERO), both, f"{name}_upper")
    sums = plain, one_more[:p]
    choice = _chosen(m, how, pair, Bits(low, half, both), sums, negative, name)
    exponent = Signal(fmt.exponent_bits, name=f"{name}_exponent")
    over = Signal(name=f"{name}_over")
    up = choice.top
    down = ~choice.top & ~choice.first & choice.may_left
    most = (1 << fmt.exponent_bits) - 2
    larger = pair.exponent
    further, less = (named(m, (larger + by)[:fmt.exponent_bits], f"{name}_{key}")
                     for by, key in ((1, "further"), (-1, "less")))
    m.d.comb += [
        exponent.eq(Mux(up, further, Mux(down, less, larger))),
        over.eq((larger == most) & ~down | (larger == most - 1) & up),
    ]
    return Result(negative, choice.significand, exponent, over)


def _aligned(m: Module, pair: Pair, body: int, name: str) -> tuple[Wire, Wire]:
    """The larger number and the smaller one, shifted right and complemented where signs are unlike, in
    ``body`` bits and a sticky one."""
    big, small = (Signal(body + 1, name=f"{name}_{key}") for key in ("big", "small"))
    rows = []
    for value, places, key in ((pair.x, pair.behind, "x"), (pair.y, pair.ahead, "y")):
        wide: Wire = Cat(Const(0, body - len(value)), value)
        rows.append((wide, _right(m, wide, places[:-1], pair.unlike, f"{name}_{key}")))
    (wide_x, down_x), (wide_y, down_y) = rows
    m.d.comb += [
        big.eq(Cat(ZERO, Mux(pair.swap, wide_y, wide_x))),
        small.eq(Mux(pair.swap, down_x, down_y)),
    ]
    return big, small


def _right(m: Module, value: Wire, places: Wire, unlike: Wire, name: str) -> Wire:
    """``value`` shifted right, with a sticky bit below, all bits complemented if ``unlike``."""
    size = len(value)
    bits = len(value).bit_length()
    row = named(m, value ^ unlike.replicate(size), f"{name}_row")
    lost: list[Wire] = []
    for bit in range(min(bits, len(places))):
        by = min(1 << bit, size)
        step = Signal(size, name=f"{name}_by{by}")
        cut = Signal(name=f"{name}_cut{by}")
        gone = (row[:by] ^ unlike.replicate(by)).any()
        m.d.comb += [
            step.eq(Mux(places[bit], Cat(row[by:], unlike.replicate(by)), row)),
            cut.eq(places[bit] & gone),
        ]
        lost.append(cut)
        row = step
    every: Wire = Cat(*lost)
    sticky = every.any()
    if len(places) > bits:
        far = named(m, places[bits:].any(), f"{name}_beyond")
        sticky = Mux(far, value.any(), sticky)
        row = Mux(far, unlike.replicate(size), row)
    return Cat(sticky ^ unlike, row)


@dataclass(frozen=True)
class Bits:
    """An addition in parts: the sum ``low`` of the low bits with its carry, and half sums and carries of the
    high ones."""

    low: Wire
    half: Wire
    both: Wire


@dataclass(frozen=True)
class Choice:
    """The rounded significand of the far path: bits p and p - 1 of the rounded sum, and whether one place to
    the left was allowed."""

    significand: Wire
    top: Wire
    first: Wire
    may_left: Wire


def _chosen(
    m: Module, how: Rounding, pair: Pair, bits: Bits, sums: tuple[Wire, Wire], negative: Wire, name: str
) -> Choice:
    """Which of two sums of the bits from the second on, and at which place.

    A sum has a carry (like signs), or begins at the larger exponent, or one place lower (unlike signs). Each
    case has its own bit to round at. Its rounding and the carry from below are added to the lowest half sum,
    and what that carries chooses between the sums.
    """
    low = bits.low
    zero = bits.half[0]
    size = len(low) - 1
    carry = low[size]
    last = low[size - 1]
    guard = low[size - 2]
    rest = low[:size - 2]
    p = len(bits.half)
    unrounded = named(m, zero & carry, f"{name}_unrounded")
    lowest = zero ^ carry
    second = sums[0][0] ^ unrounded
    sticky = named(m, rest.any(), f"{name}_sticky")
    like = rounded_up(how, lowest, last | guard | sticky, second, negative)
    normal = rounded_up(how, last, guard | sticky, lowest, negative)
    lower = rounded_up(how, guard, sticky, last, negative)
    other = named(m, Mux(pair.unlike, lower & last, like), f"{name}_other_up")
    plain = named(m, normal, f"{name}_plain_up")
    may_left = named(m, pair.unlike & pair.exponent.any(), f"{name}_may_left")
    tops = [named(m, Mux(pair.unlike, may_left & ~one[p - 2], one[p - 1]), f"{name}_moved{i}")
            for i, one in enumerate(sums)]
    moved = named(m, Mux(unrounded, tops[1], tops[0]), f"{name}_moved")
    more = [named(m, zero & carry | (zero | carry) & up, f"{name}_more{i}")
            for i, up in enumerate((plain, other))]
    one_more = named(m, Mux(moved, more[1], more[0]), f"{name}_one_more")
    unit = [named(m, lowest ^ up, f"{name}_unit{i}") for i, up in enumerate((plain, other))]
    below = named(m, last ^ lower, f"{name}_below")
    placed = []
    for i, one in enumerate(sums):
        plainly = Cat(unit[0], one[:p - 1])
        lefthand = Cat(below, unit[1], one[:p - 2])
        elsewhere = Mux(pair.unlike, lefthand, one)
        placed.append(named(m, Mux(moved, elsewhere, plainly), f"{name}_placed{i}"))
    top, first = (named(m, Mux(one_more, sums[1][at], sums[0][at]), f"{name}_rounded{at}")
                  for at in (p - 1, p - 2))
    top = top ^ pair.unlike  # the carry of a difference that is not negative is one
    picked = named(m, Mux(one_more, placed[1], placed[0]), f"{name}_picked")
    # where rounding carries out, all bits below are zeros, and the first one is not among them
    leading = picked[p - 1] | top | pair.unlike & moved & first
    return Choice(named(m, Cat(picked[:p - 1], leading), f"{name}_significand"), top, first, may_left)
