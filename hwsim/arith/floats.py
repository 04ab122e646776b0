"""Floating-point numbers in hardware: taken apart, multiplied, placed in a fixed-point sum, added, rounded to
a code.

Computes    `decoded`: sign, significand, exponent and specials of a code. `product`: of two numbers, exact.
            `placed`: a number as an integer in units of 2**unit, exact. `encoded`: the code of an integer in
            such units, rounded once. `added`: the code of the sum of a number and a code, rounded once,
            whatever the widths: a fused multiply-add where the number is a product.
Rounding    As :mod:`hwsim.formats.floating` says: `rne`, `rz`, `half_up`; subnormals kept, or flushed to
            zeros where they enter and leave.
Overflow    `saturate`, `inf` or `nan` where the rounded value is beyond the largest finite one.
Specials    NaN in, NaN out, one code; infinity - infinity and infinity * 0 are NaN. A sum that is exactly 0
            is +0, unless both addends are -0.
Structure   `encoded`: absolute value, leading zeros counted down to the place of the least normal value at
            most (a one is put there), one shift to the left, one increment, which carries from the
            significand into the exponent field.
            `added`: one path. The number with the lower exponent is shifted right, what it loses is kept as
            one sticky bit. Both differences of exponents are made, and one is chosen; of significands the sum
            and one more, from one network of carries, so nothing is negated after an addition. Then as
            `encoded`, the place of the one being data.
Size, depth `encoded` of w bits: an increment and a shift of w bits, a count; depth the sum of theirs.
            `added`: two shifts, a network of carries with a second output and an increment of
            max(significands, result + 2) + 4 bits, a count; depth the sum of theirs, of a difference of
            exponents and of four multiplexers.
Does not    Signal exceptions. Numbers that `added` takes must be normalized (`decoded` with `normalize`), the
            code need not be.
Source      IEEE 754-2019; Muller et al., "Handbook of Floating-Point Arithmetic", 2nd ed. 2018, chapters 7
            and 8. The one that limits the count is ours.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from dataclasses import field as default
from typing import Any

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed

from hwsim.arith.heap import Wire
from hwsim.arith.prefix import all_below, carries
from hwsim.arith.shifts import Cut, leading_zeros, left, right
from hwsim.arith.sums import tree_sum
from hwsim.formats.floating import Exact, FloatFormat, total

ZERO: Wire = Const(0, 1)
NETWORK = "brent_kung"
"""The network of carries in an addition of significands."""


def draft() -> Module:
    """A module that only shows widths."""
    m = Module()
    m._MustUse__silence = True  # type: ignore[attr-defined]
    return m


@dataclass(frozen=True)
class Number:
    """A number in hardware: (-1)**negative * significand * 2**(exponent + base), or NaN, or an infinity of
    that sign.

    ``significand`` and ``exponent`` are unsigned wires, ``base`` is a constant.
    """

    negative: Wire
    significand: Wire
    exponent: Wire
    base: int
    nan: Wire = default(default_factory=lambda: ZERO)
    infinite: Wire = default(default_factory=lambda: ZERO)

    @property
    def is_power(self) -> bool:
        """Whether it is a power of two by its format."""
        return isinstance(self.significand, Const)

    @property
    def layout(self) -> "NumberLayout":
        """The layout of numbers like this one."""
        flags = tuple(flag for flag in ("negative", "nan", "infinite") if getattr(self, flag) is not ZERO)
        significand = 0 if self.is_power else len(self.significand)
        return NumberLayout(significand, len(self.exponent), self.base, flags)


@dataclass(frozen=True)
class NumberLayout:
    """A number as a word of bits: significand, exponent, and of sign and flags those that there are, from the
    lowest bit on.

    A power of two has no ``significand``: it would be 1.
    """

    significand: int
    exponent: int
    base: int
    flags: tuple[str, ...]

    @classmethod
    def of(cls, made: Callable[[Module], Number]) -> "NumberLayout":
        """The layout of the numbers that a function makes."""
        return made(draft()).layout

    @property
    def width(self) -> int:
        """Bits of the word."""
        return self.significand + self.exponent + len(self.flags)

    def packed(self, number: Number) -> Any:
        """The word of a number."""
        significand = number.significand if self.significand else Const(0, 0)
        return Cat(significand, number.exponent, *(getattr(number, flag) for flag in self.flags))

    def unpacked(self, word: Any) -> Number:
        """The number of a word."""
        places = self.significand + self.exponent
        flags = {flag: word[places + i] for i, flag in enumerate(self.flags)}
        significand = word[:self.significand] if self.significand else Const(1, 1)
        return Number(flags.get("negative", ZERO), significand, word[self.significand:places], self.base,
                      flags.get("nan", ZERO), flags.get("infinite", ZERO))


@dataclass(frozen=True)
class Rounding:
    """How a value becomes a code of ``format``: ``rounding``, ``overflow`` and ``subnormals`` as in
    :mod:`hwsim.formats.floating`.

    The format is a :class:`FloatFormat`; exact sums are rounded to a :class:`hwsim.formats.PositFormat` too,
    which saturates, and a fixed-point register that is not rounded has an
    :class:`hwsim.formats.IntegerFormat`.
    """

    format: Any
    rounding: str = "rne"
    overflow: str = "inf"
    subnormals: str = "keep"


def decoded(m: Module, fmt: FloatFormat, code: Wire, name: str, normalize: bool = False, flush: bool = False,
            biased: bool = False) -> Number:
    """The number of a code. With ``normalize`` the significand's top bit is 1 unless it is 0; with ``flush``
    subnormals are 0.

    The exponent is the code's field less one, and that of a subnormal is 0; the significand of what is no
    number is 0. With ``biased`` the exponent is the field, and 1, and significands of specials mean nothing:
    less logic for a sum's loop.
    """
    mantissa = code[:fmt.mantissa_bits]
    field = code[fmt.mantissa_bits:fmt.mantissa_bits + fmt.exponent_bits]
    normal = Signal(name=f"{name}_normal")
    significand = Signal(fmt.mantissa_bits + 1, name=f"{name}_significand")
    exponent = Signal(fmt.exponent_bits, name=f"{name}_exponent")
    m.d.comb += [
        normal.eq(field.any()),
        exponent.eq(Cat(field[0] | ~normal, field[1:]) if biased else field - normal),
    ]
    nan, infinite = specials(m, fmt, code, name)
    value: Wire = Cat(Mux(normal, mantissa, 0) if flush else mantissa, normal)
    m.d.comb += significand.eq(value if nan is ZERO or biased else Mux(nan | infinite, 0, value))
    number = Number(code[fmt.bits - 1], significand, exponent, fmt.unit - biased, nan, infinite)
    return normalized(m, number, name) if normalize else number


def specials(m: Module, fmt: FloatFormat, code: Wire, name: str) -> tuple[Wire, Wire]:
    """Whether a code is NaN, and whether it is an infinity."""
    if fmt.special == "none":
        return ZERO, ZERO
    nan = Signal(name=f"{name}_nan")
    if fmt.special == "nan":
        m.d.comb += nan.eq(code[:fmt.bits - 1].all())
        return nan, ZERO
    top = Signal(name=f"{name}_top")
    infinite = Signal(name=f"{name}_infinite")
    mantissa = code[:fmt.mantissa_bits].any()
    m.d.comb += [
        top.eq(code[fmt.mantissa_bits : fmt.bits - 1].all()),
        nan.eq(top & mantissa),
        infinite.eq(top & ~mantissa),
    ]
    return nan, infinite


def normalized(m: Module, number: Number, name: str) -> Number:
    """The same number with a significand whose top bit is 1; 0 keeps an exponent no higher than any other's.

    A significand of one bit is as it is: its 0 has the exponent of its 1.
    """
    room = len(number.significand) - 1
    if not room:
        return number
    zeros = leading_zeros(m, number.significand, f"{name}_zeros")
    shifted = left(m, number.significand, zeros, room + 1, f"{name}_left")
    exponent = Signal(range((1 << len(number.exponent)) + room), name=f"{name}_normal_exponent")
    m.d.comb += exponent.eq(Mux(shifted[room], number.exponent + room - zeros, 0))
    return replace(number, significand=shifted, exponent=exponent, base=number.base - room)


def integer(m: Module, code: Wire, name: str) -> Number:
    """The number of an integer in hardware.

    * ``m``: the module that takes the logic.
    * ``code``: the integer; the shape of the wire says whether it is signed.
    * ``name``: what the names of new signals begin with.

    Returns its sign and magnitude; the exponent is 0 and has no bits.
    """
    if not code.shape().signed:
        return Number(ZERO, code, Const(0, 0), 0)
    magnitude = Signal(len(code), name=f"{name}_magnitude")
    bits = code.as_unsigned()
    m.d.comb += magnitude.eq((bits ^ bits[-1].replicate(len(bits))) + bits[-1])
    return Number(bits[-1], magnitude, Const(0, 0), 0)


def product(m: Module, x: Number, y: Number, name: str, rows: bool = False) -> Number:
    """The exact product of two numbers; its significand is as wide as both together and may have one leading
    zero more.

    With ``rows`` significands are not multiplied: rows of x's, selected by the bits of y's, are added.
    """
    significand = Signal(len(x.significand) + len(y.significand), name=f"{name}_significand")
    exponent = Signal(range((1 << len(x.exponent)) + (1 << len(y.exponent)) - 1), name=f"{name}_exponent")
    negative = Signal(name=f"{name}_negative")
    by_rows = (
        [(x.significand & bit.replicate(len(x.significand))) << i for i, bit in enumerate(y.significand)]
        if rows
        else []
    )
    multiplied = tree_sum(m, by_rows, f"{name}_row") if rows else x.significand * y.significand
    m.d.comb += [
        significand.eq(multiplied),
        exponent.eq(x.exponent + y.exponent),
        negative.eq(x.negative ^ y.negative),
    ]
    nan, infinite = product_specials(m, x, y, name)
    return Number(negative, significand, exponent, x.base + y.base, nan, infinite)


def product_specials(m: Module, x: Number, y: Number, name: str) -> tuple[Wire, Wire]:
    """Whether the product of two numbers is NaN, and whether it is an infinity.

    * ``m``: the module that takes the logic.
    * ``x``, ``y``: the factors.
    * ``name``: what the names of new signals begin with.

    Returns both bits, constant where neither factor can be NaN or infinite.
    """
    if all(wire is ZERO for wire in (x.nan, x.infinite, y.nan, y.infinite)):
        return ZERO, ZERO
    nan = Signal(name=f"{name}_nan")
    infinite = Signal(name=f"{name}_infinite")
    lost = [one.infinite & ~other.significand.any() & ~other.infinite
            for one, other in ((x, y), (y, x)) if one.infinite is not ZERO]
    wrong = x.nan | y.nan
    for condition in lost:
        wrong = wrong | condition
    m.d.comb += [nan.eq(wrong), infinite.eq((x.infinite | y.infinite) & ~nan)]
    return nan, infinite


def magnitude_placed(m: Module, number: Number, unit: int, width: int, name: str) -> Wire:
    """The magnitude of a number as an integer in units of 2**unit, modulo 2**width: what is no special must
    be a multiple of it."""
    places = number.base - unit
    assert places >= 0, (number.base, unit)
    exponent: Wire = number.exponent
    return left(m, Cat(Const(0, places), number.significand), exponent, width, name)


def encoded(m: Module, how: Rounding, value: Wire, unit: int, name: str) -> Wire:
    """The code of ``value * 2**unit``, a signed integer of any width, rounded once."""
    bits = value.as_unsigned()
    negative = bits[-1]
    magnitude = Signal(len(bits), name=f"{name}_magnitude")
    m.d.comb += magnitude.eq((bits ^ negative.replicate(len(bits))) + negative)
    return _fixed(m, how, negative, magnitude, unit, name)


def _fixed(m: Module, how: Rounding, negative: Wire, magnitude: Wire, unit: int, name: str) -> Wire:
    """The code of a sign and a magnitude in units of 2**unit."""
    fmt = how.format
    least = fmt.unit + fmt.mantissa_bits - unit  # the bit of the least normal value
    # zeros, that there is something to cut
    below = max(fmt.mantissa_bits + 2 - max(len(magnitude), least + 1), 0)
    wide: Wire = Cat(Const(0, below), magnitude, Const(0, max(least + 1 - len(magnitude), 0)))
    least = least + below
    top = len(wide) - 1
    field = Signal(range(max(top - least, 0) + 2), name=f"{name}_field")
    # below the least normal value there is nothing to count, unless no value but 0 is
    counted: Wire = Cat(Const(1, 1), wide[least + 1:]) if least >= 0 else wide
    zeros = leading_zeros(m, counted, f"{name}_zeros")
    m.d.comb += field.eq(top - least + 1 - zeros)
    shifted = left(m, wide, zeros, len(wide), f"{name}_left")
    return packed(m, how, negative, field, shifted, name)


def rounded(m: Module, how: Rounding, negative: Wire, size: Wire, room: Wire, name: str) -> Wire:
    """The code of a sign and a ``size``; the least normal value is ``room`` places below its top bit.

    A one at that place limits the count of leading zeros: it is made while ``size`` still is.
    """
    limit = shifted_down(m, Const(1 << len(size) - 1, len(size)), room, f"{name}_limit").value
    zeros = leading_zeros(m, size | limit, f"{name}_zeros")
    field = Signal(len(room) + 1, name=f"{name}_field")
    m.d.comb += field.eq(room + 1 - zeros)
    return packed(m, how, negative, field, left(m, size, zeros, len(size), f"{name}_left"), name)


def packed(m: Module, how: Rounding, negative: Wire, field: Wire, shifted: Wire, name: str) -> Wire:
    """The code of ``shifted``: ``field`` is the code's exponent field where its top bit is one, and of no
    account where it is zero."""
    fmt = how.format
    keep = fmt.mantissa_bits + 1
    kept: Wire = shifted[-keep:]
    guard: Wire = shifted[-keep - 1]
    rest: Wire = shifted[:-keep - 1]
    sticky = rest.any() if len(rest) else ZERO
    up = {"rne": guard & (sticky | kept[0]), "rz": ZERO, "half_up": guard & (sticky | ~negative)}[
        how.rounding
    ]
    truncated = Signal(fmt.mantissa_bits + len(field), name=f"{name}_truncated")
    m.d.comb += truncated.eq(Cat(kept[:-1], field & kept[-1].replicate(len(field))))
    most = 1 << len(truncated)
    code = Signal(range(max(most, fmt.largest_code) + 1), name=f"{name}_code")
    m.d.comb += code.eq(truncated + up)
    result: Wire = code[:fmt.bits - 1]
    exponent: Wire = code[fmt.mantissa_bits:]
    if how.subnormals == "flush":
        result = Mux(exponent.any(), result, 0)
    sign: Wire = negative
    if most > fmt.largest_code:
        over = Signal(name=f"{name}_over")
        m.d.comb += over.eq(code > fmt.largest_code)
        result = Mux(over, overflow_code(how), result)
        if how.overflow == "nan":
            sign = sign & ~over
    packed = Signal(fmt.bits, name=f"{name}_packed")
    m.d.comb += packed.eq(Cat(result, Const(0, fmt.bits - 1 - len(result)), sign))
    return packed


def overflow_code(how: Rounding) -> int:
    """The code, without its sign, of a magnitude beyond the largest finite one, by the rule ``how.overflow``.
    """
    fmt = how.format
    code = {"saturate": fmt.largest_code, "inf": fmt.infinity_code, "nan": fmt.nan_code}[how.overflow]
    assert code is not None, (fmt.name, how.overflow)
    return code


def with_specials(
    m: Module, how: Rounding, code: Wire, nan: Wire, infinite: Wire, negative: Wire, name: str
) -> Wire:
    """``code`` unless there is a NaN, or else an infinity, of the sign ``negative``, which is subject to the
    rule of overflow."""
    if nan is ZERO and infinite is ZERO:
        return code
    fmt = how.format
    out = Signal(how.format.bits, name=f"{name}_with_specials")
    sign = negative if how.overflow != "nan" else ZERO
    m.d.comb += out.eq(
        Mux(nan, fmt.nan_code or 0, Mux(infinite, Cat(Const(overflow_code(how), fmt.bits - 1), sign), code))
    )
    return out


def added(m: Module, how: Rounding, x: Number, code: Wire, name: str) -> Wire:
    """The code of ``x`` plus the number of ``code``, which is of the result's format, rounded once; ``x`` is
    normalized.

    A product counts as normalized: its first or its second bit is 1 unless it is 0.
    """
    fmt = how.format
    y = decoded(m, fmt, code, f"{name}_p", flush=how.subnormals == "flush", biased=True)
    width = max(len(x.significand), len(y.significand), fmt.mantissa_bits + 3) + 2
    order = _ordered(m, x, y, width, name)
    unlike: Wire = Signal(name=f"{name}_unlike")
    m.d.comb += unlike.eq(x.negative ^ y.negative)
    size, reverse = magnitude_added(m, Cat(ZERO, order.big), order.small, unlike, name)
    some = Signal(name=f"{name}_some")
    negative = Signal(name=f"{name}_negative")
    m.d.comb += [some.eq(size.any()), negative.eq(
        Mux(some, Mux(order.swap, y.negative, x.negative) ^ reverse, x.negative & y.negative))]
    # the top bit of `size` is one place above the larger number's
    room = Signal.like(order.place, name=f"{name}_room")
    m.d.comb += room.eq(order.place - (fmt.unit + fmt.mantissa_bits - order.base))
    result = rounded(m, how, negative, size, room, name)
    nan = Signal(name=f"{name}_sum_nan")
    infinite = Signal(name=f"{name}_sum_infinite")
    m.d.comb += [
        nan.eq(x.nan | y.nan | x.infinite & y.infinite & unlike),
        infinite.eq(x.infinite | y.infinite),
    ]
    return with_specials(m, how, result, nan, infinite, Mux(x.infinite, x.negative, y.negative), name)


def magnitude_added(m: Module, big: Wire, small: Wire, unlike: Wire, name: str) -> tuple[Wire, Wire]:
    """The size of ``big`` plus ``small``, or ``unlike``: of their difference, and whether that is negative;
    one bit wider than both.

    Both sums, ``big + ~small`` and one more, come from one network of carries: the size of a negative
    difference is the complement of the first, so nothing is negated after the addition.
    """
    width = len(big)
    addend, generate, half = (Signal(width, name=f"{name}_{key}") for key in ("addend", "generate", "half"))
    m.d.comb += [addend.eq(small ^ unlike.replicate(width)), generate.eq(big & addend), half.eq(big ^ addend)]
    carry = carries(m, generate, half, NETWORK, f"{name}_carry")
    one_more = carry | all_below(m, half, NETWORK, f"{name}_all")
    total = Signal(width, name=f"{name}_total")
    further = Signal(width, name=f"{name}_further")
    reverse = Signal(name=f"{name}_reverse")
    size = Signal(width + 1, name=f"{name}_size")
    m.d.comb += [total.eq(half ^ Cat(ZERO, carry[:-1])), further.eq(half ^ Cat(Const(1, 1), one_more[:-1])),
                 reverse.eq(unlike & ~one_more[-1]),
                 size.eq(Mux(unlike, Mux(reverse, ~total, further), Cat(total, carry[-1])))]
    return size, reverse


@dataclass(frozen=True)
class Ordered:
    """Two significands by the places of their tops: ``big`` is y's where ``swap``; ``small``, shifted right,
    has a sticky bit below.

    ``place`` + ``base`` is the exponent of the place above the top of ``big``.
    """

    swap: Wire
    big: Wire
    small: Wire
    place: Wire
    base: int


def _ordered(m: Module, x: Number, y: Number, width: int, name: str) -> Ordered:
    """The significands of two numbers in ``width`` bits, aligned. A zero ``x`` is the smaller one, whatever
    its exponent."""
    # places above the significands, of exponents 0
    top_x = x.base + len(x.significand)
    top_y = y.base + len(y.significand)
    base = min(top_x, top_y)
    most = max(top - base + (1 << len(number.exponent)) for top, number in ((top_x, x), (top_y, y)))
    place_x, place_y, place = (Signal(range(most + 1), name=f"{name}_place{key}") for key in ("_x", "_y", ""))
    swap = Signal(name=f"{name}_swap")
    difference = Signal(signed(len(place) + 1), name=f"{name}_difference")
    apart = Signal(len(place), name=f"{name}_apart")
    m.d.comb += [
        place_x.eq(x.exponent + (top_x - base)),
        place_y.eq(y.exponent + (top_y - base)),
        difference.eq(place_x - place_y),
        swap.eq(difference[-1] | ~x.significand.any()),
        apart.eq(Mux(swap, place_y - place_x, difference)),
        place.eq(Mux(swap, place_y, place_x)),
    ]
    big = Signal(width, name=f"{name}_big")
    small = Signal(width, name=f"{name}_small")
    wide_x, wide_y = (Cat(Const(0, width - len(number.significand)), number.significand) for number in (x, y))
    m.d.comb += [big.eq(Mux(swap, wide_y, wide_x)), small.eq(Mux(swap, wide_x, wide_y))]
    cut = shifted_down(m, small, apart, f"{name}_right")
    aligned = Signal(width + 1, name=f"{name}_aligned")
    m.d.comb += aligned.eq(Cat(cut.sticky, cut.value))
    return Ordered(swap, big, aligned, place, base)


def shifted_down(m: Module, value: Wire, places: Wire, name: str) -> Cut:
    """As :func:`right`, with many more bits of ``places`` than the value has places."""
    bits = len(value).bit_length()  # beyond so many places nothing is left
    cut = right(m, value, places[:bits], name)
    beyond = places[bits:]
    if len(places) <= bits:
        return cut
    far = Signal(name=f"{name}_far")
    sticky = Signal(name=f"{name}_sticky")
    rest = Signal(len(value), name=f"{name}_rest")
    m.d.comb += [
        far.eq(beyond.any()),
        sticky.eq(Mux(far, value.any(), cut.sticky)),
        rest.eq(Mux(far, 0, cut.value)),
    ]
    return Cut(rest, sticky)


def golden_added(how: Rounding, x: Exact, codes: np.ndarray) -> np.ndarray:
    """Add numbers to codes in NumPy, each sum rounded once: what :func:`added` must give.

    * ``how``: the rounding; its format is that of the codes.
    * ``x``: exact values.
    * ``codes``: codes, of the shape of ``x``.

    Returns the sums' codes in that shape.
    """
    y = Exact.of(how.format, codes, how.subnormals)
    return total(x, y).encode(how.format, rounding=how.rounding, overflow=how.overflow,
                              subnormals=how.subnormals)
