"""A floating-point number to an integer: rounded once to the nearest, ties to even, and saturated.

Computes    `rounded_integer`: clamp(round(x)) of a normalized number x, in two's complement of `bits` bits.
Overflow    What is beyond the largest or least integer becomes that integer, infinities too.
Specials    A NaN gives 0, which is what integers have for it.
Size        A shift to the right of the significand by 0 .. bits places, an increment of bits - 1 bits, a
            negation of bits bits.
Depth       The sum of theirs.
Does not    Round in other ways, or say that something was beyond the range.
Source      IEEE 754-2019, 5.8 (convertToIntegerTiesToEven); what a NaN becomes is ours.
"""

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed

from hwsim.arith.floats import Number
from hwsim.arith.shifts import right
from hwsim.arith.wires import Wire
from hwsim.formats.exact import Exact


def rounded_integer(m: Module, x: Number, bits: int, name: str) -> Wire:
    """The nearest integer of a normalized number, signed, ``bits`` wide."""
    size, most = len(x.significand), bits - 1  # a top bit at 2**most or above is beyond the range
    place = Signal(signed(max(len(x.exponent), abs(x.base + size).bit_length()) + 2), name=f"{name}_place")
    there, over, under = (Signal(name=f"{name}_{what}") for what in ("there", "over", "under"))
    m.d.comb += [
        place.eq(x.exponent + (x.base + size - 1)),
        there.eq(x.significand[-1]),
        over.eq((place >= most) & there),
        under.eq(place < -1),
    ]
    places = Signal(range(most + 1), name=f"{name}_places")
    m.d.comb += places.eq(most - 1 - place)
    whole: Wire = Cat(Const(0, max(most + 1 - size, 0)), x.significand)  # that the top bits are there
    cut = right(m, whole, places, f"{name}_right")
    kept = cut.value[len(whole) - most :]
    guard = cut.value[len(whole) - most - 1]
    rest = cut.value[: len(whole) - most - 1]
    sticky = cut.sticky | (rest.any() if len(rest) else Const(0, 1))
    magnitude = Signal(bits, name=f"{name}_magnitude")
    m.d.comb += magnitude.eq(Mux(under, 0, kept + (guard & (sticky | kept[0]))))
    beyond = Signal(name=f"{name}_beyond")
    out = Signal(signed(bits), name=f"{name}_integer")
    m.d.comb += [beyond.eq(over | x.infinite | magnitude[-1]),
                 out.eq(Mux(x.nan, 0, Mux(beyond, Cat((~x.negative).replicate(most), x.negative),
                                          (magnitude ^ x.negative.replicate(bits)) + x.negative)))]
    return out


def golden_rounded_integer(x: Exact, bits: int) -> np.ndarray:
    """The same in NumPy, int64 of the shape of ``x``."""
    low = -(1 << bits - 1)
    high = (1 << bits - 1) - 1

    def one(integer: int, unit: int, special: int) -> int:
        if special:
            return {1: 0, 2: high, 3: low}[special]
        if unit >= 0:
            return min(max(integer << min(unit, bits), low), high)
        quotient, rest = divmod(abs(integer), 1 << -unit)
        quotient += 2 * rest > 1 << -unit or (2 * rest == 1 << -unit and quotient % 2)
        return min(max(-quotient if integer < 0 else quotient, low), high)

    parts = (
        np.broadcast_to(part, x.integers.shape).ravel().tolist() for part in (x.integers, x.unit, x.special)
    )
    return np.array([one(*map(int, each)) for each in zip(*parts)], np.int64).reshape(x.integers.shape)
