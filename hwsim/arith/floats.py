"""Floating-point numbers in hardware: taken apart, normalized, multiplied, placed in a fixed-point sum.

Computes    `decoded`: sign, significand, exponent and specials of a code. `product`: of two numbers, exact.
            `magnitude_placed`: a number as an integer in units of 2**unit, exact.
Specials    NaN in, NaN out, one code; infinity * 0 is NaN.
Does not    Add (:mod:`hwsim.arith.float_addition`) or round (:mod:`hwsim.arith.rounding`).
Source      IEEE 754-2019; Muller et al., "Handbook of Floating-Point Arithmetic", 2nd ed. 2018, chapters 7
            and 8.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from dataclasses import field as default
from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal

from hwsim.arith.shifts import leading_zeros, left
from hwsim.arith.sums import tree_sum
from hwsim.arith.wires import ZERO, Wire
from hwsim.formats.floating import FloatFormat


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
