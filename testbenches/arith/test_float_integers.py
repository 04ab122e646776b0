"""Floats to integers: every float16 code, corners and random codes of float32, against Python's round of
fractions and NumPy's rint."""

from fractions import Fraction

import numpy as np
import pytest
from circuits import Circuit, outputs
from conftest import graded

from hwsim.arith.float_integers import golden_rounded_integer, rounded_integer
from hwsim.arith.floats import decoded, product
from hwsim.formats.exact import Exact
from hwsim.formats.floating import FLOATS

HALF, SINGLE = FLOATS["float16"], FLOATS["float32"]


def wanted(values: np.ndarray, bits: int) -> list[int]:
    """Python's round is to nearest even, of a fraction exactly."""
    low, high = -(1 << bits - 1), (1 << bits - 1) - 1

    def one(value: float) -> int:
        if np.isnan(value):
            return 0
        return (
            (high if value > 0 else low) if np.isinf(value) else min(max(round(Fraction(value)), low), high)
        )

    return [one(float(value)) for value in values]


def signed(codes: np.ndarray, bits: int) -> list[int]:
    return [code - (code >> bits - 1 << bits) for code in map(int, codes)]


def single_codes() -> np.ndarray:
    """Ties and their neighbours around every integer of 9 bits, powers of two, specials, random codes."""
    ties = np.arange(-260, 261, dtype=np.float32) / 2
    near = np.concatenate([
        ties,
        np.nextafter(ties, np.float32(np.inf)),
        np.nextafter(ties, np.float32(-np.inf)),
        -ties,
    ])
    powers = np.ldexp(np.float32(1), np.arange(-149, 128)).astype(np.float32)
    codes = np.concatenate([near, powers, -powers]).view(np.uint32).astype(np.int64)
    return np.concatenate([codes, SINGLE.corners(), np.random.default_rng(3).integers(0, 1 << 32, 4000)])


@pytest.mark.parametrize("bits", graded([8, 4, 2], 1, 2))
def test_every_half(tmp_path, bits):
    codes = np.arange(1 << 16)
    circuit = Circuit(
        {"x": 16}, bits, lambda m, x: rounded_integer(m, decoded(m, HALF, x, "x", normalize=True), bits, "i")
    )
    expected = wanted(codes.astype(np.uint16).view(np.float16), bits)
    assert golden_rounded_integer(Exact.of(HALF, codes), bits).tolist() == expected
    assert signed(outputs(circuit, tmp_path, codes), bits) == expected


def test_singles(tmp_path):
    codes = single_codes()
    circuit = Circuit(
        {"x": 32}, 8, lambda m, x: rounded_integer(m, decoded(m, SINGLE, x, "x", normalize=True), 8, "i")
    )
    values = codes.astype(np.uint32).view(np.float32)
    with np.errstate(invalid="ignore"):
        numpy_says = np.nan_to_num(np.clip(np.rint(values), -128, 127)).astype(int).tolist()
    assert wanted(values, 8) == numpy_says == golden_rounded_integer(Exact.of(SINGLE, codes), 8).tolist()
    assert signed(outputs(circuit, tmp_path, codes), 8) == numpy_says


def test_narrow_significands(tmp_path):
    """Two bits of significand: every e3m2 and e2m1 code, with fewer bits than the integer has."""
    for name in ("float4_e2m1fn", "float6_e3m2fn"):
        fmt = FLOATS[name]
        codes = np.arange(1 << fmt.bits)
        circuit = Circuit(
            {"x": fmt.bits},
            8,
            lambda m, x, fmt=fmt: rounded_integer(m, decoded(m, fmt, x, "x", normalize=True), 8, "i"),
        )
        expected = wanted(fmt.decode(codes), 8)
        assert (
            signed(outputs(circuit, tmp_path, codes), 8)
            == expected
            == golden_rounded_integer(Exact.of(fmt, codes), 8).tolist()
        )


def test_a_wrong_rounding_is_noticed(tmp_path):
    """The bench bites: a product that is not normalized is not what the circuit takes."""
    def made(m, x):
        number = decoded(m, HALF, x, "x", normalize=True)
        return rounded_integer(m, product(m, number, number, "square"), 8, "i")

    codes = np.arange(0x3c00, 0x4a00)
    values = codes.astype(np.uint16).view(np.float16).astype(np.float64) ** 2
    assert signed(outputs(Circuit({"x": 16}, 8, made), tmp_path, codes), 8) != wanted(values, 8)
