"""Quantizers of the golden side: float arrays to codes with scales per block, the same bits as the
specifications' reference code.

Computes    A block is ``block`` consecutive elements along one axis; the last one holds what is left. Its
            value is ``scale * element`` per element (:meth:`Blocks.decode`), for NVFP4 also times one scale
            of the tensor, for integer groups ``scale * (code - zero)``.
            MX (:func:`mx`): the scale is a power of two, X = 2**e with e clamped to -127..127, from the
            block's largest magnitude amax; an element is round(x / X), ties to even, saturating. Four rules
            give e, where E is the exponent of the element format's largest value and M that value:
            `floor`  floor(log2(amax)) - E, which clips magnitudes between M * X and 2**(E + 1) * X;
            `ceil`   ceil(log2(amax)) - E;
            `even`   floor(log2(amax + half a unit in the last place that the element format keeps)) - E;
            `rceil`  the least e with amax <= M * 2**e.
            NVFP4 (:func:`nvfp4`): float32 arithmetic, each step rounded to nearest even: tensor = amax /
            2688; block scale = float8_e4m3fn of clamp(amax of the block / 6 / tensor, 2**-6, 448); element =
            float4_e2m1fn of x / (tensor * block scale), saturating.
            Integer groups (:func:`groups`): float32 arithmetic; scale = max(max - min, 1e-5) / (2**bits - 1),
            zero = clamp(-round(min / scale), 0, 2**bits - 1), code = clamp(round(x / scale) + zero, 0,
            2**bits - 1); without zero points scale = max(amax, 1e-5) / (2**(bits - 1) - 1) and value =
            clamp(round(x / scale), -2**(bits - 1), 2**(bits - 1) - 1).
Zeros       A block of zeros has the least MX scale, 2**-127. A tensor of zeros has the NVFP4 tensor scale 1.
Specials    An infinity or NaN makes its MX block NaN: scale code 0xff, element codes 0. NVFP4 and integer
            groups refuse both. :func:`floating` converts one by one: `saturate` gives the largest finite
            value for all that is larger, infinities among it; `special` gives an infinity where the format
            has one and NaN elsewhere. What has neither saturates only. Posits do, and make NaR of
            infinities and NaN.
Does not    Search for better scales, or shuffle weights for a kernel's layout.
Source      OCP Microscaling Formats v1.0, 6.3 (`floor`) and 5.3; OCP 8-bit Floating Point v1.0, 5.1; NVIDIA,
            "Pretraining Large Language Models with NVFP4", arXiv 2509.25149; Lin et al., "AWQ", arXiv
            2306.00978 (groups). `even`, `ceil` and `rceil` are what libraries for training call these rules.
"""

from dataclasses import dataclass, replace

import numpy as np

from hwsim.errors import ParamError, shown, unknown
from hwsim.formats import FLOATS, POSITS, FloatFormat, IntegerFormat, PositFormat

RULES = ("floor", "ceil", "even", "rceil")
OVERFLOWS = ("saturate", "special")
MX_BLOCK = 32
NVFP4_BLOCK = 16
GROUP = 128
LEAST_RANGE = np.float32(1e-5)  # of a group of integers: keeps its scale from being zero
LEAST_NVFP4_SCALE = np.float32(2.0 ** -6)  # the least normal number of float8_e4m3fn


@dataclass(frozen=True)
class Element:
    """An element format of MX: values are ``format``'s times ``2**unit``."""

    format: FloatFormat | IntegerFormat
    mantissa_bits: int
    unit: int = 0

    @property
    def largest(self) -> float:
        """The largest value."""
        number_format = self.format
        if isinstance(number_format, FloatFormat):
            return float(number_format.decode(number_format.largest_code))
        return float(np.ldexp(number_format.max, self.unit))

    @property
    def exponent(self) -> int:
        """floor(log2) of the largest value."""
        return int(np.frexp(self.largest)[1]) - 1

    def encode(self, values: np.ndarray) -> np.ndarray:
        """Codes of float64 ``values``, to nearest even, saturating."""
        number_format = self.format
        if isinstance(number_format, FloatFormat):
            return number_format.encode_values(values)
        integers = np.clip(np.rint(np.ldexp(values, -self.unit)), number_format.min, number_format.max)
        return np.asarray(number_format.encode(integers.astype(np.int64)))


ELEMENTS = {name: Element(FLOATS[name], FLOATS[name].mantissa_bits) for name in (
    "float8_e4m3fn", "float8_e5m2", "float6_e3m2fn", "float6_e2m3fn", "float4_e2m1fn")}
ELEMENTS["int8"] = Element(IntegerFormat("int", 8), 6, -6)
"""MX element formats by name: MXFP8, MXFP6, MXFP4 and MXINT8, whose integers are in units of 2**-6."""


@dataclass(frozen=True)
class Blocks:
    """A quantized array.

    * ``codes``: codes of the elements, int64, of the array's shape.
    * ``scales``: one per block, the array's shape with blocks in place of elements along ``axis``: codes of
      ``scale_format``, or float32 numbers where that is None.
    * ``element``: the elements' format; its values are multiples of ``2**unit`` where it is an integer
      format.
    * ``block``: elements along ``axis`` that share a scale.
    * ``tensor_scale``: a scale of the whole array; 1 but for NVFP4.
    * ``zeros``: zero points, int64, of the shape of ``scales``; None without.
    """

    codes: np.ndarray
    scales: np.ndarray
    element: FloatFormat | IntegerFormat
    scale_format: FloatFormat | None
    block: int
    axis: int
    unit: int = 0
    tensor_scale: np.float32 = np.float32(1)
    zeros: np.ndarray | None = None

    @property
    def factors(self) -> np.ndarray:
        """Scales as numbers, float64, one per block, without the tensor's."""
        return np.asarray(
            self.scales if self.scale_format is None else self.scale_format.decode(self.scales), np.float64
        )

    def decode(self) -> np.ndarray:
        """The values that the codes stand for, float64, of the array's shape; exact but for products with a
        float32 scale."""
        values = np.asarray(self.element.decode(self.codes), np.float64)
        if self.zeros is not None:
            values = values - spread(self.zeros, self)
        return np.ldexp(values, self.unit) * (spread(self.factors, self) * np.float64(self.tensor_scale))


def spread(per_block: np.ndarray, blocks: Blocks) -> np.ndarray:
    """Numbers of blocks, one for every element."""
    return np.take(per_block, np.arange(blocks.codes.shape[blocks.axis]) // blocks.block, axis=blocks.axis)


# -- quantizers ------------------------------------------------------------------------------------
def mx(
    x: np.ndarray,
    element: str = "float8_e4m3fn",
    rule: str = "floor",
    *,
    axis: int = -1,
    block: int = MX_BLOCK,
) -> Blocks:
    """Quantize to a microscaling format.

    * ``x``: floats of any shape.
    * ``element``: a name of :data:`ELEMENTS`.
    * ``rule``: of the scale, one of :data:`RULES`.
    * ``axis``: along which blocks lie: the last for activations ``(m, k)``, 0 for weights ``(k, n)``.
    * ``block``: elements of a block; 32 in the specification.

    Returns :class:`Blocks` with scales in float8_e8m0fnu. Raises :class:`ParamError` on an unknown name or an
    invalid size.
    """
    if element not in ELEMENTS:
        raise ParamError("element", unknown(f"element format {shown(element)}", element, tuple(ELEMENTS)))
    if rule not in RULES:
        raise ParamError("rule", unknown(f"scale rule {shown(rule)}", rule, RULES))
    values, axis = _array(x, axis, block)
    kind = ELEMENTS[element]
    finite = np.isfinite(values)
    largest = _reduced(np.maximum, np.where(finite, np.abs(values), 0.0), axis, block)
    sound = _reduced(np.logical_and, finite, axis, block)
    exponents = np.where(largest > 0, np.clip(_exponents(largest, kind, rule), -127, 127), -127)
    scale_format = FLOATS["float8_e8m0fnu"]
    scales = np.where(sound, exponents + scale_format.bias, scale_format.nan_code or 0).astype(np.int64)
    shape = Blocks(
        np.zeros(values.shape, np.int64), scales, kind.format, scale_format, block, axis, kind.unit
    )
    usable = np.where(spread(sound, shape), values, 0.0)
    return replace(shape, codes=kind.encode(np.ldexp(usable, -spread(exponents, shape))))


def _exponents(largest: np.ndarray, kind: Element, rule: str) -> np.ndarray:
    """Exponents of scales by a rule, exactly, from largest magnitudes; anything where that is 0."""
    fraction, exponent = np.frexp(largest)  # fraction in 0.5..1
    if rule == "rceil":
        top, places = np.frexp(kind.largest)
        return exponent - places + (fraction > top)
    if rule == "ceil":
        return exponent - 1 + (fraction > 0.5) - kind.exponent
    if rule == "even":
        rounded = fraction + 0.25 * 2.0 ** -kind.mantissa_bits
        return exponent - 1 + (rounded >= 1) - kind.exponent
    return exponent - 1 - kind.exponent


def nvfp4(x: np.ndarray, *, axis: int = -1, block: int = NVFP4_BLOCK) -> Blocks:
    """Quantize to NVFP4: float4_e2m1fn with a float8_e4m3fn scale per block and a float32 scale of the
    tensor.

    * ``x``: finite floats of any shape, taken as float32.
    * ``axis``, ``block``: as :func:`mx`; 16 elements in the format.

    Returns :class:`Blocks`. Raises :class:`ParamError` where something is not finite, or beyond float32.
    """
    values, axis = _array(x, axis, block)
    single = _finite_single(values)
    element = FLOATS["float4_e2m1fn"]
    scale_format = FLOATS["float8_e4m3fn"]
    magnitude = np.abs(single)
    most = magnitude.max(initial=np.float32(0))
    tensor = most / np.float32(448 * 6) if most else np.float32(1)
    if not tensor:
        raise ParamError(
            "x", f"must have a largest magnitude whose 2,688th part float32 holds, or be zero, not {most:g}"
        )
    largest = _reduced(np.maximum, magnitude, axis, block)
    wanted = np.clip(largest / np.float32(6) / tensor, LEAST_NVFP4_SCALE, np.float32(448))
    scales = scale_format.encode_values(wanted)
    shape = Blocks(
        np.zeros(values.shape, np.int64), scales, element, scale_format, block, axis, tensor_scale=tensor
    )
    total = tensor * scale_format.decode(scales).astype(np.float32)
    if not total.all():
        raise ParamError(
            "x", f"must have a largest magnitude whose scales float32 holds, or be zero, not {most:g}"
        )
    with np.errstate(over="ignore"):
        scaled = np.clip(single / spread(total, shape), np.float32(-6), np.float32(6))
    return replace(shape, codes=element.encode_values(scaled))


def groups(
    x: np.ndarray, bits: int = 4, *, zero_points: bool = True, axis: int = 0, block: int = GROUP
) -> Blocks:
    """Quantize to integers with a float32 scale, and a zero point, per group.

    * ``x``: finite floats of any shape, taken as float32; weights are ``(k, n)``.
    * ``bits``: of a code, 2 to 8.
    * ``zero_points``: unsigned codes with zero points; else two's complement codes around zero.
    * ``axis``, ``block``: as :func:`mx`.

    Returns :class:`Blocks` of ``uint`` or ``int`` elements. Raises :class:`ParamError` on an invalid number,
    or what is not finite.
    """
    if type(bits) is not int or not 2 <= bits <= 8:
        raise ParamError("bits", f"must be in 2..8 bit, not {shown(bits)}")
    values, axis = _array(x, axis, block)
    single = _finite_single(values)
    element = IntegerFormat("uint" if zero_points else "int", bits)
    with np.errstate(over="ignore"):
        if zero_points:
            low, high = (_reduced(reduce, single, axis, block) for reduce in (np.minimum, np.maximum))
            scales = np.maximum(high - low, LEAST_RANGE) / np.float32(element.max)
            zeros = np.clip(-np.rint(low / scales), 0, element.max).astype(np.int64)
        else:
            scales = np.maximum(_reduced(np.maximum, np.abs(single), axis, block), LEAST_RANGE) / np.float32(
                element.max
            )
            zeros = np.zeros(scales.shape, np.int64)
    if not np.isfinite(scales).all():
        raise ParamError("x", "must have groups whose range float32 holds")
    shape = Blocks(np.zeros(values.shape, np.int64), scales, element, None, block, axis)
    steps = np.rint(single / spread(scales, shape)) + spread(zeros, shape)
    codes = np.asarray(element.encode(np.clip(steps, element.min, element.max).astype(np.int64)))
    return replace(shape, codes=codes, zeros=zeros if zero_points else None)


def floating(x: np.ndarray, element: str = "float8_e4m3fn", overflow: str = "saturate") -> np.ndarray:
    """Codes of floats one by one, to nearest even, without scales.

    * ``x``: floats of any shape.
    * ``element``: a name of :data:`hwsim.formats.FLOATS` but float8_e8m0fnu, or of
      :data:`hwsim.formats.POSITS`.
    * ``overflow``: ``"saturate"``: the largest finite value; ``"special"``: infinity, or NaN where the format
      has none.

    Returns int64 of the shape of ``x``. Raises :class:`ParamError` on an unknown name, or on ``special``
    where the format has neither infinity nor NaN, and of posits.
    """
    names = (*(name for name in FLOATS if FLOATS[name].has_sign), *POSITS)
    if element not in names:
        raise ParamError("element", unknown(f"format {shown(element)}", element, names))
    if overflow not in OVERFLOWS:
        raise ParamError("overflow", unknown(f"way of overflow {shown(overflow)}", overflow, OVERFLOWS))
    number_format = (FLOATS | POSITS)[element]
    values = _floats(x)
    if isinstance(number_format, PositFormat):
        if overflow == "special":
            raise ParamError(
                "overflow", f"must be saturate with {element}, which has no infinity, not special"
            )
        return number_format.encode_values(values)
    if number_format.nan_code is None and (overflow == "special" or np.isnan(values).any()):
        what = "overflow" if overflow == "special" else "x"
        raise ParamError(
            what,
            f"must be {'saturate' if overflow == 'special' else 'without NaN'} with {element}, which has no "
            "NaN",
        )
    beyond = "inf" if number_format.infinity_code is not None else "nan"
    return number_format.encode_values(values, overflow=beyond if overflow == "special" else "saturate")


def packed(codes: np.ndarray) -> np.ndarray:
    """Codes of 4 bits as bytes, two in one: ``(.., n)`` to uint8 ``(.., (n + 1) // 2)``, the first in the low
    half.

    Raises :class:`ParamError` where a code has more than 4 bits.
    """
    codes = np.asarray(codes)
    if codes.size and (codes.min() < 0 or codes.max() > 15):
        raise ParamError("codes", f"must be in 0..15, not {codes.min()}..{codes.max()}")
    even = np.pad(codes, [(0, 0)] * (codes.ndim - 1) + [(0, codes.shape[-1] % 2)])
    return (even[..., ::2] | even[..., 1::2] << 4).astype(np.uint8)


# -- arrays ----------------------------------------------------------------------------------------
def _floats(x: np.ndarray) -> np.ndarray:
    """The array as float64."""
    values = np.asarray(x)
    if values.dtype.kind not in "fiu":
        raise ParamError("x", f"must be an array of floats, not of {values.dtype}")
    return values.astype(np.float64)


def _array(x: np.ndarray, axis: int, block: int) -> tuple[np.ndarray, int]:
    """The array as float64 and its axis counted from the first."""
    values = _floats(x)
    if type(block) is not int or block < 1:
        raise ParamError("block", f"must be at least 1, not {shown(block)}")
    if type(axis) is not int or not -values.ndim <= axis < values.ndim:
        raise ParamError("axis", f"must be an axis of {values.ndim} dimensions, not {shown(axis)}")
    if not values.size:
        raise ParamError("x", f"must have elements, not shape {values.shape}")
    return values, axis % values.ndim


def _finite_single(values: np.ndarray) -> np.ndarray:
    """The array as float32."""
    with np.errstate(over="ignore"):
        single = values.astype(np.float32)
    if not np.isfinite(single).all():
        place = tuple(int(i) for i in np.argwhere(~np.isfinite(single))[0])
        raise ParamError("x", f"must be finite in float32, not {values[place]:g} at {place}")
    return single


def _reduced(reduce: np.ufunc, values: np.ndarray, axis: int, block: int) -> np.ndarray:
    """One number per block."""
    return reduce.reduceat(values, np.arange(0, values.shape[axis], block), axis=axis)
