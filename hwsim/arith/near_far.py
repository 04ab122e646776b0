"""Addition of floating-point numbers by two paths, for a register that adds one number per clock.

Computes    `added`: a register plus an addend, rounded once: the number that :func:`hwsim.arith.floats.added`
            gives. `addend`: a number in the form in which the register takes it; it does not depend on the
            register, so that it may be made a clock before. `held` and `code`: the register of a code, and
            the code of a register.
Register    A `Held`: sign, significand with its first bit, exponent above that of the least normal value,
            and two flags, NaN and infinity. All zeros are +0. A code's exponent field is the exponent plus
            the significand's first bit, so a code is decoded and encoded outside of the loop.
Near path   Of unlike signs and exponents that differ by at most one, where the difference has no bit at the
            larger exponent. Significands are moved by at most one place and subtracted; the difference is
            shifted left by its leading zeros, as far as the exponent allows. It is rounded only where
            addends are longer than the register or lie partly below its least value.
Far path    All else: the smaller number is shifted right, and the sum is normalized by at most one place.
            Both numbers are shifted, each by its own difference of exponents, the lowest bit of it first, and
            the one that had to be is taken when the sign of the difference is there. Significands are added
            once: a row of half adders, then one network of carries that gives the sum and one more.
            Rounding, the carry of the bits below and the two's complement's one together are 0, 1 or 2; after
            the half adders they choose between these two sums, so that nothing is incremented after the
            addition.
Zeros       `anticipated` finds the place of the difference's first one from the significands, while they are
            subtracted; it may be one too high, and then one place more is shifted. `counted` counts the
            difference's own leading zeros.
Rounding, overflow, specials    As :mod:`hwsim.arith.floats` says, of formats with infinities; overflow is
            `inf` or `saturate`. With `inf` a sum beyond the largest finite value sets the flag. With
            subnormals flushed, the register may hold one, which counts as a zero of its sign.
Size        Of significands of p bits and addends of f >= p: two shifts to the right of f + 2 bits, two
            networks of carries with two sums each, one of p, one of f + 1 bits, a count, one shift to the
            left of f + 1 bits.
Depth       The larger of both paths. Far: the longer of a difference of exponents and a shift beside it, two
            multiplexers, half adders, a network, two multiplexers, the choice of the path. Near: one
            multiplexer, a network, the count (`counted`), a shift, the choice.
Source      Farmwald, "On the design of high performance digital arithmetic units", 1981 (two paths); Seidel
            and Even, "Delay-optimized implementation of IEEE floating-point addition", IEEE Trans. Computers
            53, 2004 (half adders and one compound addition); Schmookler and Nowka, "Leading zero anticipation
            and detection", ARITH 2001. The form of the register is ours.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from dataclasses import field as default
from functools import cached_property

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed

from hwsim.arith.float_sums import FloatSum
from hwsim.arith.floats import ZERO, Number, Rounding, overflow_code, shifted_down, specials
from hwsim.arith.heap import Wire
from hwsim.arith.prefix import all_below, carries, named
from hwsim.arith.shifts import leading_zeros, left
from hwsim.formats.floating import FloatFormat

NETWORK = "sklansky"
"""The network of carries in both additions of significands."""

LEADING_ZEROS = ("anticipated", "counted")
"""How the near path finds the distance by which it normalizes."""


@dataclass(frozen=True)
class Held:
    """A register: (-1)**negative * significand, whose top bit is that of the least normal value times
    2**exponent; or NaN, or an infinity."""

    negative: Wire
    significand: Wire
    exponent: Wire
    nan: Wire
    infinite: Wire

    @property
    def word(self) -> Wire:
        """Its bits, the significand lowest."""
        return Cat(self.significand, self.exponent, self.negative, self.nan, self.infinite)


@dataclass(frozen=True)
class Addend:
    """What is added, in the form of a register; ``beyond`` says that no finite register added to it gives a
    finite sum."""

    negative: Wire
    significand: Wire
    exponent: Wire
    nan: Wire
    infinite: Wire
    beyond: Wire

    @property
    def layout(self) -> "AddendLayout":
        """The layout of addends like this one."""
        return AddendLayout(len(self.significand), len(self.exponent))


@dataclass(frozen=True)
class AddendLayout:
    """Where an addend's fields are among bits: the widths of its significand and exponent."""

    significand: int
    exponent: int

    @property
    def width(self) -> int:
        """Bits of an addend."""
        return self.significand + self.exponent + 4

    def packed(self, one: Addend) -> Wire:
        """The bits of the addend ``one``, the significand lowest."""
        return Cat(one.significand, one.exponent, one.negative, one.nan, one.infinite, one.beyond)

    def unpacked(self, bits: Wire) -> Addend:
        """The addend whose bits are ``bits``."""
        f = self.significand
        at = f + self.exponent
        return Addend(bits[at], bits[:f], bits[f:at], bits[at + 1], bits[at + 2], bits[at + 3])


def held_bits(fmt: FloatFormat) -> int:
    """Bits of a register for sums of a format."""
    return fmt.bits + 3


def held_of(fmt: FloatFormat, word: Wire) -> Held:
    """The register whose bits are ``word``."""
    p = fmt.mantissa_bits + 1
    e = fmt.exponent_bits
    return Held(word[p + e], word[:p], word[p:p + e], word[p + e + 1], word[p + e + 2])


def held(m: Module, fmt: FloatFormat, word: Wire, name: str) -> Held:
    """The register of the code ``word``."""
    p, e = fmt.mantissa_bits, fmt.exponent_bits
    field = word[p:p + e]
    normal = Signal(name=f"{name}_normal")
    exponent = Signal(e, name=f"{name}_exponent")
    m.d.comb += [normal.eq(field.any()), exponent.eq(field - normal)]
    nan, infinite = specials(m, fmt, word, name)
    return Held(word[fmt.bits - 1], Cat(word[:p], normal), exponent, nan, infinite)


def code(m: Module, how: Rounding, p: Held, name: str) -> Wire:
    """The code of a register; subnormals are zeros if they are flushed."""
    fmt = how.format
    first = p.significand[-1]
    magnitude = Signal(fmt.bits - 1, name=f"{name}_magnitude")
    out = Signal(fmt.bits, name=f"{name}_code")
    number: Wire = Cat(p.significand[:-1], (p.exponent + first)[:fmt.exponent_bits])
    m.d.comb += [
        magnitude.eq(Mux(first, number, 0) if how.subnormals == "flush" else number),
        out.eq(Mux(p.nan, fmt.nan_code, Cat(Mux(p.infinite, fmt.infinity_code, magnitude), p.negative))),
    ]
    return out


def addend(m: Module, how: Rounding, x: Number, unit: int, name: str) -> Addend:
    """A number as an addend: exact, but for what is so far below the register's least value that one bit can
    stand for it.

    * ``m``: the module that takes the logic.
    * ``how``: the rounding of the register.
    * ``x``: the number; the first or the second bit of its significand is 1 unless it is 0.
    * ``unit``: a power of two of which all such numbers are multiples.
    * ``name``: what the names of new signals begin with.

    Returns the addend: its first bit is 1 unless its exponent is 0, as of a register.
    """
    fmt = how.format
    length = len(x.significand)
    first: Wire = x.significand[-1]
    offset = x.base + length - 1 - (fmt.unit + fmt.mantissa_bits)
    low = offset - 1
    high = offset + (1 << len(x.exponent)) - 1
    most = (1 << fmt.exponent_bits) - 2  # one above the largest finite exponent
    shifted = named(m, Mux(first, x.significand, Cat(ZERO, x.significand[:-1])), f"{name}_normal")
    width = max(low.bit_length(), high.bit_length()) + 1
    place = Signal(signed(width), name=f"{name}_place")
    m.d.comb += place.eq(x.exponent + offset - ~first)
    there: Wire = shifted[-1]
    beyond = named(m, there & (place > most), f"{name}_beyond") if high > most else ZERO
    exponent = Signal(fmt.exponent_bits, name=f"{name}_exponent")
    if low >= 0:
        m.d.comb += exponent.eq(Mux(there, place.as_unsigned(), 0))
        return Addend(x.negative, shifted, exponent, x.nan, x.infinite, beyond)
    size = max(length, fmt.mantissa_bits + 1 + 2 * (unit < fmt.unit))
    below: Wire = place[-1]
    distance = Signal(width, name=f"{name}_distance")
    m.d.comb += [
        exponent.eq(Mux(there & ~below, place.as_unsigned(), 0)),
        distance.eq(Mux(below, -place, 0)),
    ]
    cut = shifted_down(m, Cat(Const(0, size - length), shifted), distance, f"{name}_down")
    significand: Wire = Cat(cut.value[0] | cut.sticky, cut.value[1:])
    return Addend(x.negative, named(m, significand, f"{name}_significand"), exponent, x.nan, x.infinite,
                  beyond)


@dataclass(frozen=True)
class Pair:
    """An addend and a register, with significands in ``width`` bits, and what is known of their exponents."""

    x: Wire
    y: Wire
    unlike: Wire
    negative_x: Wire
    negative_y: Wire
    exponent_x: Wire
    exponent_y: Wire
    ahead: Wire
    behind: Wire
    swap: Wire
    exponent: Wire

    @property
    def width(self) -> int:
        return len(self.x)


@dataclass(frozen=True)
class Result:
    """What a path gives; ``over``: beyond the largest finite value."""

    negative: Wire
    significand: Wire
    exponent: Wire
    over: Wire


def added(m: Module, how: Rounding, x: Addend, p: Held, zeros: str, name: str) -> Held:
    """The register after an addend.

    * ``m``: the module that takes the logic.
    * ``how``: format, rounding, overflow (`inf` or `saturate`) and subnormals.
    * ``x``, ``p``: the addend and the register.
    * ``zeros``: one of :data:`LEADING_ZEROS`.
    * ``name``: what the names of new signals begin with.
    """
    fmt = how.format
    assert fmt.special == "ieee" and how.overflow in ("inf", "saturate"), how
    pair = _paired(m, how, x, p, name)
    far = _far(m, how, pair, f"{name}_far")
    near, chosen = _near(m, how, pair, zeros, f"{name}_near")
    negative = Signal(name=f"{name}_negative")
    significand = Signal(fmt.mantissa_bits + 1, name=f"{name}_significand")
    exponent = Signal(fmt.exponent_bits, name=f"{name}_exponent")
    nan, infinite, over = (Signal(name=f"{name}_{key}") for key in ("nan", "infinite", "over"))
    large = x.infinite | x.beyond
    m.d.comb += [
        over.eq(large | p.infinite | Mux(chosen, near.over, far.over)),
        nan.eq(x.nan | p.nan | x.infinite & p.infinite & pair.unlike),
        infinite.eq(over if how.overflow == "inf" else 0),
        negative.eq(Mux(p.infinite, p.negative,
                        Mux(large, x.negative, Mux(chosen, near.negative, far.negative)))),
        significand.eq(Mux(chosen, near.significand, far.significand)),
        exponent.eq(Mux(chosen, near.exponent, far.exponent)),
    ]
    out = Held(negative, significand, exponent, nan, infinite)
    if how.overflow == "inf":
        return out
    largest = overflow_code(how) >> fmt.mantissa_bits
    return replace(
        out,
        significand=named(m, significand | over.replicate(len(significand)), f"{name}_limited"),
        exponent=named(m, Mux(over, largest - 1, exponent)[:fmt.exponent_bits], f"{name}_limited_exponent"),
    )


def _paired(m: Module, how: Rounding, x: Addend, p: Held, name: str) -> Pair:
    """Both significands in one width, and both differences of exponents."""
    fmt = how.format
    width = max(len(x.significand), len(p.significand))
    value: Wire = p.significand
    if how.subnormals == "flush":
        value = value & value[-1].replicate(len(value))
    wide_x, wide_y = (named(m, Cat(Const(0, width - len(one)), one), f"{name}_{key}")
                      for one, key in ((x.significand, "x"), (value, "y")))
    ahead, behind = (Signal(fmt.exponent_bits + 1, name=f"{name}_{key}") for key in ("ahead", "behind"))
    swap = Signal(name=f"{name}_swap")
    exponent = Signal(fmt.exponent_bits, name=f"{name}_larger")
    m.d.comb += [
        ahead.eq(x.exponent - p.exponent),
        behind.eq(p.exponent - x.exponent),
        swap.eq(ahead[-1]),
        exponent.eq(Mux(swap, p.exponent, x.exponent)),
    ]
    unlike = named(m, x.negative ^ p.negative, f"{name}_unlike")
    return Pair(wide_x, wide_y, unlike, x.negative, p.negative, x.exponent, p.exponent, ahead, behind, swap,
                exponent)


# -- far path --------------------------------------------------------------------------------------
def _far(m: Module, how: Rounding, pair: Pair, name: str) -> Result:
    """The sum, where it is normalized by at most one place."""
    fmt = how.format
    p = fmt.mantissa_bits + 1
    big, small = _aligned(m, pair, max(pair.width, p + 2), name)
    negative = named(m, Mux(pair.swap, pair.negative_y, pair.negative_x), f"{name}_negative")
    below = len(big) - p  # bits below a register's significand, the last one sticky
    low = named(m, (big[:below] + small[:below] + pair.unlike)[:below + 1], f"{name}_low")
    half = named(m, big[below:] ^ small[below:], f"{name}_half")
    both = named(m, big[below:] & small[below:], f"{name}_both")
    plain, one_more = _sum_and_one_more(m, Cat(half[1:], ZERO), both, f"{name}_upper")
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
    like = _up(how, lowest, last | guard | sticky, second, negative)
    normal = _up(how, last, guard | sticky, lowest, negative)
    lower = _up(how, guard, sticky, last, negative)
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


def _up(how: Rounding, guard: Wire, sticky: Wire, last: Wire, negative: Wire) -> Wire:
    """Whether a magnitude is rounded up."""
    if how.rounding == "rz":
        return ZERO
    return guard & (sticky | (last if how.rounding == "rne" else ~negative))


def _sum_and_one_more(m: Module, x: Wire, y: Wire, name: str) -> tuple[Wire, Wire]:
    """``x + y`` in as many bits, and ``x + y + 1`` in one more, from one network of carries."""
    generate = named(m, x & y, f"{name}_generate")
    half = named(m, x ^ y, f"{name}_half")
    carry = carries(m, generate, half, NETWORK, f"{name}_carry")
    one_more = carry | all_below(m, half, NETWORK, f"{name}_all")
    return (named(m, half ^ Cat(ZERO, carry[:-1]), f"{name}_total"),
            named(m, Cat(half ^ Cat(Const(1, 1), one_more[:-1]), one_more[-1]), f"{name}_one_more"))


# -- near path -------------------------------------------------------------------------------------
def _near(m: Module, how: Rounding, pair: Pair, zeros: str, name: str) -> tuple[Result, Wire]:
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
        up = _up(how, shifted[below - 1], rest.any(), shifted[below], negative)
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
    total, further = _sum_and_one_more(m, x, ~y, name)
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


# -- the register of a cell ------------------------------------------------------------------------
@dataclass(frozen=True)
class NearFarSum(FloatSum):
    """As :class:`hwsim.arith.float_sums.FloatSum`, with equal results, by two paths.

    A cell holds a register of ``held_bits``; its code leaves the array.
    """

    leading_zeros: str = default(default="anticipated", kw_only=True)

    @cached_property
    def product_unit(self) -> int:
        """Power of two of which all products are multiples."""
        return self.exact.product_unit

    @property
    def held_bits(self) -> int:
        """Bits of a cell's register."""
        return held_bits(self.result.format)

    def addends(self, m: Module, products: Sequence[Number], name: str) -> list[Addend]:
        """What a group adds to a register, one after another: a number per product, or their exact sum."""
        return [addend(m, self.result, one, self.product_unit, f"{name}_addend{i}")
                for i, one in enumerate(super().addends(m, products, name))]

    def add_addends(self, m: Module, p: Wire, addends: Sequence[Addend], name: str) -> Wire:
        """The bits of a cell's register ``p`` after addends."""
        register = held_of(self.result.format, p)
        for i, one in enumerate(addends):
            register = added(m, self.result, one, register, self.leading_zeros, f"{name}{i}")
        return register.word

    def code_of_held(self, m: Module, word: Wire, name: str) -> Wire:
        """The code of a cell's register."""
        return code(m, self.result, held_of(self.result.format, word), name)

    def add(self, m: Module, p: Wire, products: Sequence[Number], name: str) -> Wire:
        word = held(m, self.result.format, p, f"{name}_p").word
        after = self.add_addends(m, word, self.addends(m, products, name), name)
        return self.code_of_held(m, after, name)
