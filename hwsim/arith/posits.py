"""Posits in hardware: a code to a number, and a number to the code nearest to it.

Computes    `decoded`: sign, normalized significand and exponent of a code, and whether it is NaR. `encoded`:
            the code of a normalized number, rounded once.
Rounding    As :mod:`hwsim.formats.posit` says: regime, exponent and fraction are written one after another,
            and what the code has no room for rounds it to nearest, ties to even.
Overflow    Beyond the largest value the code is that of the largest, below the least that of the least.
Specials    `encoded` makes NaR of NaN and of infinities. `decoded` gives NaR as NaN, with a significand of 0.
Structure   `decoded`: absolute value of the code; the regime's bits after the first are counted as leading
            zeros (ones are inverted), and shifted out to the left. `encoded`: a row of the regime's bit, the
            bit that ends it, exponent and fraction are shifted right by the regime's length; one increment,
            and one more where the code is negated.
Size, depth `decoded` of n bits: an increment, a count and a shift of n bits. `encoded`: a shift of 2n bits
            and two increments of n bits.
            Depth the sum of theirs.
Source      Standard for Posit Arithmetic (2022), Posit Working Group.
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed

from hwsim.arith.floats import Number
from hwsim.arith.shifts import leading_zeros, left, right
from hwsim.arith.wires import Wire
from hwsim.formats.posit import EXPONENT_BITS, PositFormat


def decoded(m: Module, fmt: PositFormat, code: Wire, name: str) -> Number:
    """The number of a code; its significand's top bit is 1 unless it is 0, of which the exponent is 0 too."""
    bits = fmt.bits
    negative = code[fmt.bits - 1]
    body, some, nar, ones = (Signal(width, name=f"{name}_{key}")
                             for key, width in (("body", bits - 1), ("some", 1), ("nar", 1), ("ones", 1)))
    m.d.comb += [
        body.eq((code[: bits - 1] ^ negative.replicate(bits - 1)) + negative),
        some.eq(code[: bits - 1].any()),
        nar.eq(negative & ~some),
        ones.eq(body[-1]),
    ]
    after: Wire = body[:-1]
    # bits of the regime after its first
    more = leading_zeros(m, Cat(Const(1, 1), after ^ ones.replicate(bits - 2)), f"{name}_more")
    tail = left(m, body[:-2], more, bits - 3, f"{name}_left")
    regime = Signal(range(2 * bits - 3), name=f"{name}_regime")
    exponent = Signal(len(regime) + EXPONENT_BITS, name=f"{name}_exponent")
    significand = Signal(fmt.fraction_bits + 1, name=f"{name}_significand")
    m.d.comb += [
        regime.eq(Mux(ones, more + (bits - 2), (bits - 3) - more)),
        exponent.eq(Mux(some, Cat(tail[-EXPONENT_BITS:], regime), 0)),
        significand.eq(Cat(tail[:-EXPONENT_BITS], some)),
    ]
    return Number(negative, significand, exponent, fmt.unit - fmt.fraction_bits, nar)


def encoded(m: Module, fmt: PositFormat, x: Number, name: str) -> Wire:
    """Round a normalized number to a posit.

    * ``m``: the module that takes the logic.
    * ``fmt``: the posit format.
    * ``x``: the number; NaN and infinities become NaR.
    * ``name``: what the names of new signals begin with.

    Returns the code, ``fmt.bits`` wide: to nearest, ties to even, never beyond the largest or below the least
    posit.
    """
    bits = fmt.bits
    size = len(x.significand)
    lowest = x.base + size - 1  # the power of the top bit where the exponent is 0
    most = max((1 << len(x.exponent)) - 1 + lowest, -lowest)
    power = Signal(signed(most.bit_length() + 1), name=f"{name}_power")
    ones = Signal(name=f"{name}_ones")
    regime = Signal(max(len(power) - EXPONENT_BITS, bits.bit_length()), name=f"{name}_regime")
    low: Wire = power[-1]
    # the signal `regime` counts the bits of the posit's regime after its first one
    m.d.comb += [power.eq(x.exponent + lowest), ones.eq(~low),
                 regime.eq((power >> EXPONENT_BITS) ^ low.replicate(len(regime)))]
    room = fmt.fraction_bits + 1  # the longest fraction, and a bit that rounds it
    below: Wire = Cat(Const(0, max(room + 1 - size, 0)), x.significand[:-1])
    rest: Wire = below[:-room]
    row = Cat(below[-room:], power[:EXPONENT_BITS], ~ones, ones.replicate(bits - 1))
    cut = right(m, row, regime[:(bits - 2).bit_length()], f"{name}_right")
    code = Signal(bits - 1, name=f"{name}_code")
    away = Signal(name=f"{name}_away")
    sticky = cut.sticky | rest.any() if len(rest) else cut.sticky
    far = Signal(name=f"{name}_far")
    least = Signal(bits - 1, name=f"{name}_least")
    m.d.comb += [away.eq(cut.value[0] & (sticky | cut.value[1])),
                 far.eq(regime >= Mux(ones, bits - 1, bits - 2)),
                 least.eq(Mux(ones, (1 << bits - 1) - 1, 1)),
                 code.eq(Mux(far, least, cut.value[1:bits] + away))]
    out = Signal(bits, name=f"{name}_posit")
    signed_code = Cat(code ^ x.negative.replicate(bits - 1), x.negative) + x.negative
    m.d.comb += out.eq(Mux(x.nan | x.infinite, fmt.nar, Mux(x.significand[-1], signed_code, 0)))
    return out
