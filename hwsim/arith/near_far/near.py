"""The near path: differences that may lose leading bits."""

from amaranth.hdl import Cat, Const, Module, Mux, Signal

from hwsim.arith.near_far.pair import Pair, Result, rounded_up, sum_and_one_more
from hwsim.arith.rounding import Rounding
from hwsim.arith.shifts import leading_zeros, left
from hwsim.arith.wires import ZERO, Wire, named

LEADING_ZEROS = ("anticipated", "counted")
"""How the near path finds the distance by which it normalizes."""


def near_sum(m: Module, how: Rounding, pair: Pair, zeros: str, name: str) -> tuple[Result, Wire]:
    """The difference of numbers of nearly equal exponents, and whether it is the result."""
    fmt = how.format
    width = pair.width + 1
    p = fmt.mantissa_bits + 1
    # exponents modulo four tell which one is the larger, if they are near
    apart = named(m, (pair.exponent_x[:2] - pair.exponent_y[:2])[:2], f"{name}_apart")
    x = named(m, Mux(apart == 3, Cat(pair.x, ZERO), Cat(ZERO, pair.x)), f"{name}_x")
    y = named(m, Mux(apart == 1, Cat(pair.y, ZERO), Cat(ZERO, pair.y)), f"{name}_y")
    size, reverse = _difference(m, x, y, name)
    limit = Signal(width, name=f"{name}_limit")
    larger = pair.exponent
    m.d.comb += limit.eq(Cat(*(larger == width - 1 - at if width - 1 - at < 1 << len(larger) else ZERO
                               for at in range(width))))
    shifted, distance = _normalized(m, x, y, size, limit, zeros, name)
    some = named(m, size.any(), f"{name}_some")
    below = width - p
    up: Wire = ZERO
    negative = named(m, (pair.negative_x ^ reverse) & some, f"{name}_negative")
    if below > 1:
        rest: Wire = shifted[:below - 1]
        up = rounded_up(how, shifted[below - 1], rest.any(), shifted[below], negative)
    rounded = Signal(p + 1, name=f"{name}_rounded")
    exponent = Signal(fmt.exponent_bits, name=f"{name}_exponent")
    over = Signal(name=f"{name}_over")
    most = (1 << fmt.exponent_bits) - 2
    m.d.comb += [
        rounded.eq(shifted[below:] + up),
        exponent.eq(Mux(some, larger - distance + rounded[p], 0)),
        over.eq((exponent == most) if below > 1 else ZERO),
    ]
    # whatever was shifted out by one place belongs to the far path if the first bit is there
    near = (pair.ahead == 0) | ((pair.ahead == 1) | (pair.behind == 1)) & ~size[-1]
    chosen = named(m, pair.unlike & near, f"{name}_chosen")
    first: Wire = rounded[p - 1:]
    return Result(negative, Cat(rounded[:p - 1], first.any()), exponent, over), chosen


def _difference(m: Module, x: Wire, y: Wire, name: str) -> tuple[Wire, Wire]:
    """The size of ``x - y``, and whether it is negative."""
    width = len(x)
    total, further = sum_and_one_more(m, x, ~y, name)
    size = Signal(width, name=f"{name}_size")
    reverse = Signal(name=f"{name}_reverse")
    m.d.comb += [reverse.eq(~further[width]), size.eq(Mux(reverse, ~total, further[:width]))]
    return size, reverse


def _normalized(
    m: Module, x: Wire, y: Wire, size: Wire, limit: Wire, zeros: str, name: str
) -> tuple[Wire, Wire]:
    """The size of ``x - y``, shifted left until its first one or that of ``limit`` is at the top, and how
    far."""
    width = len(size)
    if zeros == "counted":
        distance = leading_zeros(m, size | limit, f"{name}_zeros")
        return left(m, size, distance, width, f"{name}_left"), distance
    assert zeros == "anticipated", zeros
    guess = leading_zeros(m, anticipated(m, x, y, name) | limit, f"{name}_zeros")
    rough = left(m, size, guess, width, f"{name}_left")
    bound = left(m, limit, guess, width, f"{name}_bound")
    once = named(m, ~rough[-1] & ~bound[-1], f"{name}_once")
    shifted = named(m, Mux(once, Cat(ZERO, rough[:-1]), rough), f"{name}_shifted")
    return shifted, named(m, guess + once, f"{name}_distance")


def anticipated(m: Module, x: Wire, y: Wire, name: str) -> Wire:
    """A vector whose first one is at that of ``abs(x - y)`` or one place above it."""
    width = len(x)
    equal = ~(x ^ y)
    more = x & ~y
    less = ~x & y
    found = []
    for i in range(width):
        above = equal[i + 1] if i + 1 < width else Const(1, 1)
        more_below, less_below = (more[i - 1], less[i - 1]) if i else (ZERO, ZERO)
        found.append(above & (more[i] & ~less_below | less[i] & ~more_below)
                     | ~above & (less[i] & ~less_below | more[i] & ~more_below))
    return named(m, Cat(*found), f"{name}_first")
