"""Quantizers of the golden side against ml_dtypes, gfloat and plain arithmetic on exact fractions, with
==."""

import struct
from fractions import Fraction
from math import floor

import gfloat
import gfloat.formats
import ml_dtypes
import numpy as np
import pytest

from hwsim import quantize
from hwsim.errors import ParamError
from hwsim.formats import FLOATS

NAMES = list(quantize.ELEMENTS)
GFLOAT = {
    "float8_e4m3fn": "mxfp8_e4m3",
    "float8_e5m2": "mxfp8_e5m2",
    "float6_e3m2fn": "mxfp6_e3m2",
    "float6_e2m3fn": "mxfp6_e2m3",
    "float4_e2m1fn": "mxfp4_e2m1",
    "int8": "mxint8",
}


def data(seed: int, shape=(6, 96)) -> np.ndarray:
    """float32 values of many sizes; rows of zeros, powers of two, ties, and numbers about to round to the
    next power of two."""
    rng = np.random.default_rng(seed)
    x = (rng.normal(size=shape) * np.exp2(rng.integers(-30, 30, (shape[0], 1)))).astype(np.float32)
    x[0, :32] = 0
    x[1] = np.exp2(rng.integers(-9, 9, shape[1])) * rng.choice([-1, 1], shape[1])
    x[2] = rng.integers(-64, 65, shape[1]) / 16
    x[3, ::32] = np.nextafter(np.float32(2.0 ** 7), np.float32(0))
    x[3, 1::32] = 2.0 ** 7 * rng.choice([1, 1.5, 1.75, 1.875, 1.9375, 1.96875], shape[1] // 32)
    return x


def exponent_by_bits(amax: np.float32, rule: str, element: str) -> int:
    """The scale's exponent from the bits of a float32: exponent field, mantissa, and a carry; `rceil` by
    exact fractions."""
    kind = quantize.ELEMENTS[element]
    (bits,) = struct.unpack("<I", struct.pack("<f", amax))
    if amax == 0:
        return -127
    if rule == "rceil":
        exponent = -200
        while Fraction(float(amax)) > Fraction(kind.largest) * Fraction(2) ** exponent:
            exponent += 1
    else:
        bits += {"floor": 0, "ceil": (1 << 23) - 1, "even": 1 << 22 - kind.mantissa_bits}[rule]
        exponent = (bits >> 23) - 127 - kind.exponent
    return min(max(exponent, -127), 127)


def nearest(value: Fraction, element: str) -> Fraction:
    """The element's value nearest to ``value``, ties to even codes, by looking at all of them."""
    kind = quantize.ELEMENTS[element]
    codes = np.arange(1 << kind.format.bits)
    values = np.ldexp(np.asarray(kind.format.decode(codes), np.float64), kind.unit)
    ordered = sorted((Fraction(float(v)), int(c)) for c, v in zip(codes, values) if np.isfinite(v))
    return min(ordered, key=lambda pair: (abs(pair[0] - value), pair[1] & 1))[0]


def test_the_elements_are_those_of_the_specification():
    known = {name: (kind.largest, kind.exponent) for name, kind in quantize.ELEMENTS.items()}
    assert known == {
        "float8_e4m3fn": (448, 8),
        "float8_e5m2": (57344, 15),
        "float6_e3m2fn": (28, 4),
        "float6_e2m3fn": (7.5, 2),
        "float4_e2m1fn": (6, 2),
        "int8": (127 / 64, 0),
    }


@pytest.mark.parametrize("rule", quantize.RULES)
@pytest.mark.parametrize("element", NAMES)
def test_mx_scales_are_those_of_the_bits(element, rule):
    x = data(1)
    found = quantize.mx(x, element, rule)
    expected = [
        [exponent_by_bits(np.abs(part).max(), rule, element) + 127 for part in np.split(row, 3)] for row in x
    ]
    assert found.scales.tolist() == expected and found.codes.shape == x.shape
    if rule == "rceil":  # nothing is clipped
        assert (np.abs(x) <= np.repeat(found.factors, 32, axis=1) * quantize.ELEMENTS[element].largest).all()


@pytest.mark.parametrize("rule", quantize.RULES)
@pytest.mark.parametrize("element", NAMES)
def test_mx_elements_are_nearest(element, rule):
    """Of some elements by all values of the format, of all by ml_dtypes, which knows no saturation for
    e4m3."""
    x, kind = data(2), quantize.ELEMENTS[element]
    found = quantize.mx(x, element, rule)
    scaled = x / np.repeat(found.factors, 32, axis=1)
    values = found.decode() / np.repeat(found.factors, 32, axis=1)
    for at in np.ndindex(2, 8):
        place = (at[0] + 2, 5 * at[1])
        assert Fraction(float(values[place])) == nearest(Fraction(float(scaled[place])), element)
    if element != "int8":
        top = kind.largest
        theirs = np.clip(scaled, -top, top).astype(getattr(ml_dtypes, element)).view(np.uint8)
        assert found.codes.tolist() == theirs.tolist()


@pytest.mark.parametrize("element", NAMES)
def test_mx_is_gfloats(element):
    x, theirs = data(3), getattr(gfloat.formats, f"format_info_{GFLOAT[element]}")
    found = quantize.mx(x, element, "floor").decode()
    expected = [
        [
            gfloat.quantize_block(theirs, part.astype(np.float64), gfloat.block.compute_scale_amax)
            for part in np.split(row, 3)
        ]
        for row in x
    ]
    assert found.tolist() == np.array(expected).reshape(x.shape).tolist()


def test_blocks_along_either_axis_and_what_is_left():
    x = data(4)[:, :70]
    rows, columns = quantize.mx(x, "float4_e2m1fn"), quantize.mx(x.T, "float4_e2m1fn", axis=0)
    assert rows.scales.shape == (6, 3) and rows.codes.tolist() == columns.codes.T.tolist()
    assert (
        rows.scales.tolist() == columns.scales.T.tolist()
        and rows.decode().tolist() == columns.decode().T.tolist()
    )
    last = quantize.mx(x[:, 64:], "float4_e2m1fn")
    assert (
        last.codes.tolist() == rows.codes[:, 64:].tolist()
        and last.scales.tolist() == rows.scales[:, 2:].tolist()
    )


@pytest.mark.parametrize("element", NAMES)
def test_mx_blocks_with_specials_are_nan_and_others_are_not(element):
    x = data(5)
    x[0, 3], x[2, 40], x[4, 95] = np.nan, np.inf, -np.inf
    found = quantize.mx(x, element)
    bad = np.zeros((6, 3), bool)
    bad[0, 0] = bad[2, 1] = bad[4, 2] = True
    assert ((found.scales == 255) == bad).all() and not found.codes[np.repeat(bad, 32, axis=1)].any()
    assert (np.isnan(found.decode()) == np.repeat(bad, 32, axis=1)).all()


def test_scales_end_where_their_format_ends():
    tiny, huge = np.full((1, 32), 2.0 ** -140), np.full((1, 32), 2.0 ** 150)
    assert quantize.mx(tiny, "float4_e2m1fn").scales.tolist() == [[0]]
    large = quantize.mx(huge, "float4_e2m1fn")
    assert large.scales.tolist() == [[254]] and set(large.codes.ravel()) == {7}


def test_nvfp4_step_by_step():
    """In NumPy's float32 and ml_dtypes' formats, and worked out for one element in fractions."""
    x = data(6, (4, 48))[1:4]
    found = quantize.nvfp4(x)
    tensor = np.abs(x).max() / np.float32(2688)
    amax = np.abs(x).reshape(3, 3, 16).max(axis=2)
    scales = np.clip(amax / np.float32(6) / tensor, np.float32(2**-6), np.float32(448)).astype(
        ml_dtypes.float8_e4m3fn
    )
    scaled = x.reshape(3, 3, 16) / (tensor * scales.astype(np.float32))[..., None]
    codes = np.clip(scaled, -6, 6).astype(ml_dtypes.float4_e2m1fn).view(np.uint8)
    assert found.tensor_scale == tensor and found.scales.tolist() == scales.view(np.uint8).tolist()
    assert found.codes.tolist() == codes.reshape(x.shape).tolist()
    # the largest block has the largest scale
    assert found.scales.max() == FLOATS["float8_e4m3fn"].largest_code
    place = np.unravel_index(np.abs(x).argmax(), x.shape)
    assert abs(found.codes[place]) & 7 == 7
    assert quantize.nvfp4(np.zeros((2, 16))).decode().tolist() == np.zeros((2, 16)).tolist()


def test_two_elements_to_a_byte():
    codes = quantize.nvfp4(data(6, (4, 48))).codes
    found = quantize.packed(codes)
    assert (
        found.dtype == np.uint8
        and (found & 15).tolist() == codes[:, ::2].tolist()
        and (found >> 4).tolist() == codes[:, 1::2].tolist()
    )
    assert quantize.packed(np.array([1, 2, 3])).tolist() == [0x21, 0x03]
    with pytest.raises(ParamError, match=r"must be in 0\.\.15, not 0\.\.16"):
        quantize.packed(np.array([0, 16]))


@pytest.mark.parametrize("bits", [2, 3, 4, 8])
def test_groups_with_zero_points(bits):
    """As a loop over groups in float32 scalars."""
    w = data(7).T
    found, top = quantize.groups(w, bits, block=32), 2 ** bits - 1
    assert found.zeros is not None
    for g in range(3):
        for n in range(w.shape[1]):
            part = w[32 * g:32 * g + 32, n]
            scale = max(part.max() - part.min(), np.float32(1e-5)) / np.float32(top)
            zero = min(max(-round(float(part.min() / scale)), 0), top)
            assert (found.scales[g, n], found.zeros[g, n]) == (scale, zero)
            codes = [min(max(round(float(x / scale)) + zero, 0), top) for x in part]
            assert found.codes[32 * g:32 * g + 32, n].tolist() == codes
    spread = np.repeat(found.scales.astype(np.float64), 32, axis=0)
    assert found.decode().tolist() == ((found.codes - np.repeat(found.zeros, 32, axis=0)) * spread).tolist()


@pytest.mark.parametrize("bits", [2, 4, 8])
def test_groups_around_zero(bits):
    w = data(8).T
    found, half = quantize.groups(w, bits, zero_points=False, block=96), 1 << bits - 1
    scale = np.maximum(np.abs(w).max(axis=0, keepdims=True), np.float32(1e-5)) / np.float32(half - 1)
    values = np.clip(np.rint(w / scale), -half, half - 1)
    assert found.zeros is None and found.scales.tolist() == scale.tolist()
    assert found.codes.tolist() == (values.astype(int) & 2 * half - 1).tolist()
    assert found.decode().tolist() == (values * scale.astype(np.float64)).tolist()


@pytest.mark.parametrize("element", ["float8_e4m3fn", "float8_e5m2", "float16", "bfloat16"])
def test_floats_one_by_one(element):
    """Overflow as ml_dtypes and NumPy convert; saturation is the largest value; both round ties to even at
    the end of the range."""
    fmt, kind = FLOATS[element], {"float16": np.float16}.get(element) or getattr(ml_dtypes, element)
    top = float(fmt.decode(fmt.largest_code))
    x = np.concatenate([
        data(9).ravel(),
        np.array([0.0, -0.0, np.nan, np.inf, -np.inf]),
        np.clip(top * np.array([1, 1.001, 1.03, 1.07, 1.2, -1.03, -1.2]), -3.4e38, 3.4e38),
    ]).astype(np.float32)
    with np.errstate(over="ignore"):
        converted = x.astype(kind)
    theirs = converted.view(np.uint8 if fmt.bits == 8 else np.uint16).astype(np.int64)
    found = quantize.floating(x, element, "special")
    nan = np.isnan(converted.astype(np.float32))
    assert found[~nan].tolist() == theirs[~nan].tolist() and (np.isnan(fmt.decode(found)) == nan).all()
    saturated = quantize.floating(x, element)
    beyond = ~np.isnan(x) & ~np.isfinite(converted.astype(np.float32))
    assert saturated[~beyond].tolist() == found[~beyond].tolist() and beyond.sum() >= 2
    assert fmt.decode(saturated[beyond]).tolist() == np.copysign(top, x[beyond]).tolist()


def test_rounding_is_once():
    """float64 values that would round twice by way of float32."""
    x = 1 + 2.0 ** -4 + 2.0 ** -40
    assert floor(Fraction(x) * 8) == 8 and FLOATS["float8_e4m3fn"].decode(
        quantize.floating(np.array([x]))
    ).tolist() == [1.125]


@pytest.mark.parametrize(
    "call, message",
    [
        (lambda: quantize.mx(np.ones(4), "float8_e4m3"), "element: unknown element format 'float8_e4m3'"),
        (lambda: quantize.mx(np.ones(4), rule="round"), "rule: unknown scale rule 'round'"),
        (lambda: quantize.mx(np.ones(4), block=0), "block: must be at least 1, not 0"),
        (lambda: quantize.mx(np.ones(4), axis=1), "axis: must be an axis of 1 dimensions, not 1"),
        (lambda: quantize.mx(np.ones((0, 4))), "x: must have elements"),
        (lambda: quantize.mx(np.array(["a"])), "x: must be an array of floats"),
        (lambda: quantize.nvfp4(np.array([1.0, np.nan])), "x: must be finite in float32, not nan at (1,)"),
        (lambda: quantize.nvfp4(np.array([1e-44])), "x: must have a largest magnitude"),
        (lambda: quantize.groups(np.array([[1e39]])), "x: must be finite in float32, not 1e+39 at (0, 0)"),
        (lambda: quantize.groups(np.ones(4), 9), "bits: must be in 2..8 bit, not 9"),
        (lambda: quantize.floating(np.ones(4), "float8_e8m0fnu"), "element: unknown format 'float8_e8m0fnu'"),
        (
            lambda: quantize.floating(np.ones(4), "float4_e2m1fn", "special"),
            "overflow: must be saturate with float4_e2m1fn",
        ),
        (
            lambda: quantize.floating(np.array([np.nan]), "float4_e2m1fn"),
            "x: must be without NaN with float4_e2m1fn",
        ),
    ],
)
def test_what_cannot_be_is_refused(call, message):
    with pytest.raises(ParamError) as told:
        call()
    assert str(told.value).startswith(message), str(told.value)
