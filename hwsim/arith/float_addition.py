"""Addition of floating-point numbers: the code of the sum of a number and a code, rounded once.

Computes    `added`: whatever the widths; a fused multiply-add where the number is a product.
            `magnitude_added`: the size of a sum or difference of significands.
Specials    NaN in, NaN out, one code; infinity - infinity is NaN. A sum that is exactly 0 is +0, unless both
            addends are -0.
Structure   One path. The number with the lower exponent is shifted right, what it loses is kept as one sticky
            bit. Both differences of exponents are made, and one is chosen; of significands the sum and one
            more, from one network of carries, so nothing is negated after an addition. Then the sum is
            rounded (:func:`hwsim.arith.rounding.rounded`).
Size, depth Two shifts, a network of carries with a second output and an increment of max(significands,
            result + 2) + 4 bits, a count; depth the sum of theirs, of a difference of exponents and of four
            multiplexers.
Does not    Signal exceptions. Numbers that are added must be normalized (`decoded` with `normalize`), the
            code need not be.
Source      IEEE 754-2019; Muller et al., "Handbook of Floating-Point Arithmetic", 2nd ed. 2018, chapters 7
            and 8.
"""

from dataclasses import dataclass

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed

from hwsim.arith.floats import Number, decoded
from hwsim.arith.prefix import all_below, carries
from hwsim.arith.rounding import Rounding, rounded, with_specials
from hwsim.arith.shifts import shifted_down
from hwsim.arith.wires import ZERO, Wire
from hwsim.formats.exact import Exact, total

NETWORK = "brent_kung"
"""The network of carries in an addition of significands."""


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


def golden_added(how: Rounding, x: Exact, codes: np.ndarray) -> np.ndarray:
    """Add numbers to codes in NumPy, each sum rounded once: what :func:`added` must give.

    * ``how``: the rounding; its format is that of the codes.
    * ``x``: exact values.
    * ``codes``: codes, of the shape of ``x``.

    Returns the sums' codes in that shape.
    """
    return how.codes(total(x, Exact.of(how.format, codes, how.subnormals)))
