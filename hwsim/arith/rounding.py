"""Rounding: exact values, and in hardware integers and magnitudes, become codes of a floating-point format.

Computes    `encoded`: the code of an integer in units of 2**unit, rounded once. `rounded`: of a magnitude
            whose place of the least normal value is data. `with_specials`: a code, or the NaN or infinity
            that is in its place.
Rounding    As :mod:`hwsim.formats.floating` says: `rne`, `rz`, `half_up`; subnormals kept, or flushed to
            zeros.
Overflow    `saturate`, `inf` or `nan` where the rounded value is beyond the largest finite one.
Structure   `encoded`: absolute value, leading zeros counted down to the place of the least normal value at
            most (a one is put there), one shift to the left, one increment, which carries from the
            significand into the exponent field. `rounded`: the same, the place of the one being data.
Size, depth `encoded` of w bits: an increment and a shift of w bits, a count; depth the sum of theirs.
Source      IEEE 754-2019. The one that limits the count is ours.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal

from hwsim.arith.shifts import leading_zeros, left, shifted_down
from hwsim.arith.wires import ZERO, Wire
from hwsim.formats import PositFormat
from hwsim.formats.exact import Exact


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

    @property
    def words(self) -> str:
        """How a value is rounded."""
        return f"rounded to {self.format}, {'to nearest even' if self.rounding == 'rne' else 'toward zero'}"

    @property
    def range_words(self) -> str:
        """What becomes of values beyond the largest one and below the least."""
        beyond = f"beyond the largest value {'an infinity' if self.overflow == 'inf' else 'that value'}"
        if isinstance(self.format, PositFormat):
            beyond += ", below the least above 0 that value"
        return beyond + self.subnormal_words

    @property
    def subnormal_words(self) -> str:
        """What becomes of subnormal numbers, after a comma; empty where they are kept."""
        return ", subnormals as zeros" if self.subnormals == "flush" else ""

    def codes(self, values: Exact) -> np.ndarray:
        """Return the codes of exact values, each rounded once, in their shape."""
        return values.encode(self.format, rounding=self.rounding, overflow=self.overflow,
                             subnormals=self.subnormals)


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
