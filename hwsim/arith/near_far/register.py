"""The register of an addition by two paths, and what is added to it."""

from dataclasses import dataclass

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed

from hwsim.arith.floats import Number, specials
from hwsim.arith.rounding import Rounding
from hwsim.arith.shifts import shifted_down
from hwsim.arith.wires import ZERO, Wire, named
from hwsim.formats.floating import FloatFormat


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
