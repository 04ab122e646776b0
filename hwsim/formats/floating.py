"""Floating-point formats, named as in ml_dtypes: exact values of codes, and rounding of values to codes.

Computes    The value of a finite code is significand * 2**exponent, both integers: the significand has a sign
            and mantissa_bits + 1 bits, with an implied leading one unless the exponent field is 0.
            :meth:`FloatFormat.integers` returns the value as an integer times 2**unit, with the same unit for
            all codes.
Specials    `ieee`: the highest exponent field holds infinities (mantissa 0) and NaNs; `nan`: the code of all
            ones, either sign, is NaN; `none`: every code is finite. Encoding writes one canonical NaN.
Rounding    `rne`: to nearest, ties to the even significand; `rz`: toward zero; `half_up`: to nearest, ties
            toward +infinity. Values below the least normal one become subnormals (`keep`), or zeros of their
            sign after rounding (`flush`).
Overflow    If the rounded magnitude, with an unbounded exponent, exceeds the largest finite value, the code
            is that of the largest value (`saturate`), of an infinity (`inf`) or of NaN (`nan`). A choice that
            the format lacks is refused. Encoding an infinity follows the same rule.
Does not    Distinguish NaNs, or signal.
Source      IEEE 754-2019; OCP 8-bit Floating Point Specification v1.0; OCP Microscaling Formats Specification
            v1.0.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value

from hwsim.formats.base import Format, Special
from hwsim.formats.widths import EXACT_BITS, bit_length

ROUNDINGS = ("rne", "rz", "half_up")
OVERFLOWS = ("saturate", "inf", "nan")


@dataclass(frozen=True)
class Parts:
    """Codes taken apart, arrays of one shape: value = (-1)**negative * significand * 2**exponent where
    ``special`` is NONE.
    """

    negative: np.ndarray
    significand: np.ndarray
    exponent: np.ndarray
    special: np.ndarray


@dataclass(frozen=True)
class FloatFormat(Format):
    """A floating-point format: sign, exponent field and mantissa field from the highest bit down.

    ``has_sign`` and ``has_zero`` are both false for pure scales, whose codes are powers of two.
    """

    name: str
    exponent_bits: int
    mantissa_bits: int
    bias: int
    special: str = "ieee"
    has_sign: bool = True
    has_zero: bool = True

    def __str__(self) -> str:
        return self.name

    # -- fields ----------------------------------------------------------------------------------------------
    @property
    def bits(self) -> int:
        """Bits of a code."""
        return self.has_sign + self.exponent_bits + self.mantissa_bits

    @property
    def kind(self) -> str:
        """The format's name: no two of them are of one family."""
        return self.name

    @property
    def min(self) -> int:
        return -self.max if self.has_sign else int(self.integers(0))

    @property
    def max(self) -> int:
        return int(self.integers(self.largest_code))

    @property
    def floating(self) -> bool:
        return True

    @property
    def has_specials(self) -> bool:
        return self.special != "none"

    @property
    def expression(self) -> str:
        magnitude = (1 << self.exponent_bits + self.mantissa_bits) - 1
        mantissa = (1 << self.mantissa_bits) - 1
        field = f"(code >> {self.mantissa_bits} & {magnitude >> self.mantissa_bits})"
        if not self.has_zero:
            return f"1 << {field}"
        value = f"((code & {mantissa}) + (min({field}, 1) << {self.mantissa_bits}) << max({field}, 1) - 1)"
        return f"(1 - 2 * (code >> {self.bits - 1} & 1)) * {value}" if self.has_sign else value

    @property
    def meaning(self) -> str:
        parts = (
            f"{self.has_sign:d} sign, {self.exponent_bits} exponent (bias {self.bias}) and "
            f"{self.mantissa_bits} mantissa bits"
        )
        largest = f"{self.largest_code:#x} is the largest finite code without its sign, higher ones are "
        specials = {"ieee": f"; {largest}infinity and NaNs", "nan": f"; {largest}NaN",
                    "none": ""}[self.special]
        return f"{parts}; a value is `decode` times 2**{self.unit}{specials}"

    def decoded(self, m: Module, code: Value) -> Value:
        """The significand, shifted to its exponent's place, with the code's sign."""
        places = self.exponent_bits + self.mantissa_bits
        exponent = code[self.mantissa_bits:places]
        magnitude_code = code[:places]
        magnitude = Signal(self.max.bit_length(), name="magnitude")
        if self.has_zero:
            normal = exponent.any()  # type: ignore[reportAttributeAccessIssue]
            shifted = Cat(code[:self.mantissa_bits],
                          normal) << Value.cast(exponent - normal)[:self.exponent_bits]
        else:
            shifted = Const(1, 1) << exponent
        if self.has_specials:
            beyond = magnitude_code > self.largest_code  # type: ignore[reportOperatorIssue]
            shifted = Mux(beyond, 0, shifted)
        m.d.comb += magnitude.eq(shifted)
        return Mux(code[places], -magnitude, magnitude) if self.has_sign else magnitude

    @property
    def sign_bit(self) -> int:
        """The code's bit that makes a value negative; 0 without a sign."""
        return 1 << self.bits - 1 if self.has_sign else 0

    @property
    def unit(self) -> int:
        """Power of two of which every finite value is a multiple: the exponent of the least subnormal."""
        return self.has_zero - self.bias - self.mantissa_bits

    @property
    def largest_code(self) -> int:
        """Code of the largest finite value."""
        top = (1 << self.exponent_bits + self.mantissa_bits) - 1
        return {"ieee": top - (1 << self.mantissa_bits), "nan": top - 1, "none": top}[self.special]

    @property
    def infinity_code(self) -> int | None:
        """Code of +infinity, where there is one."""
        return self.largest_code + 1 if self.special == "ieee" else None

    @property
    def nan_code(self) -> int | None:
        """The NaN that is written, where there is one."""
        if self.special == "ieee":
            return self.largest_code + 1 + (1 << self.mantissa_bits - 1)
        return self.largest_code + 1 if self.special == "nan" else None

    @property
    def integer_bits(self) -> int:
        """Bits of the largest magnitude that :meth:`integers` gives."""
        return (self.largest_code >> self.mantissa_bits) - self.has_zero + self.mantissa_bits + 1

    # -- values ----------------------------------------------------------------------------------------------
    def parts(self, codes) -> Parts:
        """Fields of ``codes``, of any shape, as int64; bits above the format's are ignored."""
        codes = np.asarray(codes).astype(np.int64)
        magnitude = codes & (1 << self.exponent_bits + self.mantissa_bits) - 1
        field = magnitude >> self.mantissa_bits
        mantissa = magnitude & (1 << self.mantissa_bits) - 1
        normal = np.ones_like(field) if not self.has_zero else np.minimum(field, 1)
        exponent = np.maximum(field, self.has_zero) - self.bias - self.mantissa_bits
        return Parts(codes & self.sign_bit != 0, mantissa | normal << self.mantissa_bits, exponent,
                     self.specials(codes))

    def specials(self, codes) -> np.ndarray:
        """:class:`Special` of every code, int64 of the same shape."""
        codes = np.asarray(codes).astype(np.int64)
        magnitude = codes & (1 << self.exponent_bits + self.mantissa_bits) - 1
        negative = codes & self.sign_bit != 0
        out = np.where(magnitude > self.largest_code, int(Special.NAN), int(Special.NONE))
        if self.infinity_code is None:
            return out
        infinity = np.where(negative, int(Special.MINUS_INFINITY), int(Special.PLUS_INFINITY))
        return np.where(magnitude == self.infinity_code, infinity, out)

    def integers(self, codes) -> np.ndarray:
        """Exact values of ``codes`` in units of 2**unit, 0 for specials: int64, or Python integers where 62
        bits are too few.
        """
        parts = self.parts(codes)
        significand = np.where(parts.special == Special.NONE, np.where(parts.negative, -parts.significand,
                                                                       parts.significand), 0)
        if self.integer_bits > EXACT_BITS:
            significand = significand.astype(object)
            places = (parts.exponent - self.unit).astype(object)
            return significand << np.where(parts.special == Special.NONE, places, 0)
        return significand << np.where(parts.special == Special.NONE, parts.exponent - self.unit, 0)

    def decode(self, codes) -> np.ndarray:
        """Values of ``codes`` as float64, which holds every value of every format here; for people and for
        witnesses.
        """
        parts = self.parts(codes)
        values = np.ldexp(np.where(parts.negative, -1.0, 1.0) * parts.significand, parts.exponent)
        infinity = np.where(parts.special == Special.PLUS_INFINITY, np.inf, -np.inf)
        return np.where(parts.special == Special.NONE, values, np.where(parts.special == Special.NAN, np.nan,
                                                                        infinity))

    # -- codes -----------------------------------------------------------------------------------------------
    def encode(self, integers, unit: Any = 0, *, rounding: str = "rne", overflow: str = "saturate",
               subnormals: str = "keep", negative_zero: Any = False,
               special: Any = Special.NONE) -> np.ndarray:
        """Codes of the exact values ``integers * 2**unit``, int64 of their shape, each rounded once.

        ``integers`` are int64 of magnitudes below 2**62 or Python integers (dtype object); ``unit`` is a
        number or an array that broadcasts with them. Zeros are negative where ``negative_zero``; ``special``
        (:class:`Special`) takes the place of a number. Raises ValueError where the format lacks what
        ``overflow`` or ``special`` asks for, or a sign or a zero.
        """
        assert rounding in ROUNDINGS and overflow in OVERFLOWS and subnormals in ("keep", "flush"), (
            rounding,
            overflow,
            subnormals,
        )
        integers = np.asarray(integers)
        special = np.asarray(special)
        if integers.dtype != object:
            integers = integers.astype(np.int64)
        negative = (integers < 0).astype(bool)
        code = self._rounded(abs(integers), np.asarray(unit, np.int64), negative, rounding)
        if subnormals == "flush":
            code = np.where(code < 1 << self.mantissa_bits, 0, code)
        beyond = code > self.largest_code
        code = np.asarray(np.where(beyond, self._overflowed(overflow, bool(beyond.any())), code), np.int64)
        negative = np.where(integers == 0, negative_zero, negative).astype(bool)
        return self._special(code + np.where(negative, self.sign_bit, 0), special, overflow,
                             negative & ~beyond)

    def encode_values(self, values, **how) -> np.ndarray:
        """Codes of float64 ``values``, infinities, NaNs and negative zeros among them; keywords as
        :meth:`encode`.
        """
        values = np.asarray(values, np.float64)
        special = np.where(np.isnan(values), int(Special.NAN), np.where(values == np.inf,
                                                                        int(Special.PLUS_INFINITY),
                                                                        np.where(values == -np.inf,
                                                                                 int(Special.MINUS_INFINITY),
                                                                                 int(Special.NONE))))
        fraction, exponent = np.frexp(np.where(np.isfinite(values), values, 1.0))
        return self.encode(np.ldexp(fraction, 53).astype(np.int64), exponent - 53,
                           negative_zero=np.signbit(values), special=special, **how)

    def _rounded(self, magnitude: np.ndarray, unit: np.ndarray, negative: np.ndarray,
                 rounding: str) -> np.ndarray:
        """Codes, without sign, of magnitudes: beyond the largest finite code where the exponent would be."""
        lead = bit_length(magnitude) - 1 + unit
        # of the result's last place
        exponent = np.where(magnitude == 0, self.unit, np.maximum(lead - self.mantissa_bits, self.unit))
        if not self.has_zero and (magnitude == 0).any():
            raise ValueError(f"{self} has no zero")
        places = exponent - unit
        # less than half of the last place: any such value rounds as a quarter does
        tiny = places > EXACT_BITS
        if magnitude.dtype == object:
            tiny = tiny & (places > bit_length(magnitude) + 1)
        magnitude = np.where(tiny, np.minimum(magnitude, 1), magnitude)
        places = np.where(tiny, 2, places)
        right = np.maximum(places, 0)
        left = np.maximum(-places, 0)
        if magnitude.dtype == object:
            right = right.astype(object)
            left = left.astype(object)
        kept = (magnitude >> right) << left
        # what is cut off, beside one half of the last place
        twice = (magnitude - ((magnitude >> right) << right)) << 1
        one = np.ones_like(magnitude) << right
        if rounding == "rne":
            kept = kept + ((twice > one) | (twice == one) & (kept & 1 == 1))
        elif rounding == "half_up":
            kept = kept + ((twice > one) | (twice == one) & ~negative)
        code = ((exponent - self.unit) << self.mantissa_bits) + kept
        if not self.has_zero:  # no subnormals: what is below the least value is nearer to it than to nothing
            code = code - (1 << self.mantissa_bits)
            code = np.where(code < 0, 0, code)
        return code

    def _overflowed(self, overflow: str, needed: bool) -> int:
        """The code, without sign, of what is beyond the largest value."""
        code = {"saturate": self.largest_code, "inf": self.infinity_code, "nan": self.nan_code}[overflow]
        if code is None and needed:
            raise ValueError(f"{self} has no {overflow}")
        return code or 0

    def _special(self, code: np.ndarray, special: np.ndarray, overflow: str,
                 negative: np.ndarray) -> np.ndarray:
        """``code`` where there is a number."""
        nan = special == Special.NAN
        infinite = special >= Special.PLUS_INFINITY
        if not self.has_sign and (negative & ~nan | (special == Special.MINUS_INFINITY)).any():
            raise ValueError(f"{self} has no negative values")
        if nan.any() and self.nan_code is None:
            raise ValueError(f"{self} has no NaN")
        above = self._overflowed(overflow, bool(infinite.any()))
        signed = above + np.where(special == Special.MINUS_INFINITY, self.sign_bit if above != self.nan_code
                                  else 0, 0)
        if self.nan_code is not None:  # one NaN, without a sign
            code = np.where(code & (1 << self.exponent_bits + self.mantissa_bits) - 1 == self.nan_code,
                            self.nan_code, code)
        return np.where(nan, self.nan_code or 0, np.where(infinite, signed, code)).astype(np.int64)

    # -- stimuli ---------------------------------------------------------------------------------------------
    def corners(self) -> np.ndarray:
        """Codes worth testing with: zeros, the least and largest subnormals and normals, ones, specials, of
        both signs.
        """
        one = self.bias << self.mantissa_bits
        codes = {0, 1, (1 << self.mantissa_bits) - 1, 1 << self.mantissa_bits, (1 << self.mantissa_bits) + 1,
                 one, one + 1, self.largest_code - 1, self.largest_code,
                 *filter(None, (self.infinity_code, self.nan_code))}
        return np.array(sorted(codes | {code | self.sign_bit for code in codes}))

    def random(self, rng: np.random.Generator, shape, specials: float = 1 / 2048,
               corners: float = 1 / 8) -> np.ndarray:
        """Random codes: finite ones, uniform over the codes, with so many corners and specials among them."""
        finite = rng.integers(0, self.largest_code + 1, shape,
                              dtype=np.int64) | self.sign_bit * rng.integers(0, 2, shape, dtype=np.int64)
        table = self.corners()
        special = self.specials(table) != Special.NONE
        kind = rng.random(shape)
        codes = np.where(kind < corners, rng.choice(table[~special], shape), finite)
        if not special.any():
            return codes
        return np.where(kind >= 1 - specials, rng.choice(table[special], shape), codes)


FLOATS = {
    fmt.name: fmt
    for fmt in (
        FloatFormat("float4_e2m1fn", 2, 1, 1, "none"),
        FloatFormat("float6_e2m3fn", 2, 3, 1, "none"),
        FloatFormat("float6_e3m2fn", 3, 2, 3, "none"),
        FloatFormat("float8_e4m3fn", 4, 3, 7, "nan"),
        FloatFormat("float8_e5m2", 5, 2, 15),
        FloatFormat("float16", 5, 10, 15),
        FloatFormat("bfloat16", 8, 7, 127),
        FloatFormat("tensorfloat32", 8, 10, 127),
        FloatFormat("float32", 8, 23, 127),
        FloatFormat("float8_e8m0fnu", 8, 0, 127, "nan", has_sign=False, has_zero=False),
    )
}
"""Every format by its name; tensorfloat32 is NVIDIA's TF32, its 19 bits without padding."""
