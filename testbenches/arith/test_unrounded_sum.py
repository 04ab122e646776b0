"""Registers that are not rounded, normalized fully or approximately: golden models against the definition in
Python's integers, errors of long sums, circuits."""

from fractions import Fraction
from math import floor, log2

import numpy as np
import pytest
from amaranth.hdl import Cat
from circuits import Circuit, outputs
from conftest import graded

from hwsim.arith.floats import product
from hwsim.arith.linear import Linear
from hwsim.arith.operands import exact_values, number
from hwsim.arith.rounding import Rounding
from hwsim.arith.unrounded_sum import UnroundedSum
from hwsim.formats import FLOATS, POSITS, FloatFormat, IntegerFormat
from hwsim.formats.exact import Exact

BRAIN, HALF, E4M3, E5M2, TF32 = (
    FLOATS[name] for name in ("bfloat16", "float16", "float8_e4m3fn", "float8_e5m2", "tensorfloat32")
)
F32, F16, FLUSHED = (
    Rounding(FLOATS["float32"]),
    Rounding(FLOATS["float16"], overflow="saturate"),
    Rounding(BRAIN, subnormals="flush"),
)
SUMS = [
    UnroundedSum(BRAIN, BRAIN, 1, F32, False, 24, (1, 3)),
    UnroundedSum(BRAIN, BRAIN, 1, F32, False, 24),
    UnroundedSum(BRAIN, BRAIN, 2, FLUSHED, False, 8, (2, 4)),
    UnroundedSum(E4M3, E5M2, 3, F16, False, 12, (1, 2)),
    UnroundedSum(HALF, IntegerFormat("int", 4), 1, F16, False, 11, (3, 8)),
    UnroundedSum(E5M2, E5M2, 2, F32, False, 5, (1, 3)),
    UnroundedSum(BRAIN, BRAIN, 1, F32, False, 16, (1, 3), linear=Linear(BRAIN, BRAIN)),
    UnroundedSum(TF32, IntegerFormat("uint", 8), 1, F32, False, 32),
    UnroundedSum(E5M2, POSITS["posit8"], 2, F32, False, 12, (1, 3)),
    UnroundedSum(E4M3, POSITS["posit16"], 1, F32, False, 24, (1, 3)),
]
NAMES = [f"{one.a}-{one.w}-{one.bits}-{one.shifts}" for one in SUMS]


def drawn(sums: UnroundedSum, rng, shape: tuple[int, ...], specials: float) -> tuple[np.ndarray, np.ndarray]:
    """Codes of factors; exponents of half of the floats are close, and every other product nearly cancels the
    one before."""
    found = []
    for fmt in (sums.a, sums.w):
        if not isinstance(fmt, FloatFormat):
            found.append(fmt.random(rng, shape))
            continue
        near = (fmt.bias << fmt.mantissa_bits) + rng.integers(
            0, 4 << fmt.mantissa_bits, shape
        ) | fmt.sign_bit * rng.integers(0, 2, shape)
        found.append(np.where(rng.random(shape) < 0.5, near, fmt.random(rng, shape, specials, 1 / 4)))
    x, y = found
    assert isinstance(sums.a, FloatFormat)
    opposite = (x[..., :-1] ^ sums.a.sign_bit) + rng.integers(-1, 2, x[..., :-1].shape)
    cancels = np.arange(1, shape[-1]) % 2 == 1
    x[..., 1:] = np.where(cancels, np.clip(opposite, 0, (1 << sums.a.bits) - 1), x[..., 1:])
    y[..., 1:] = np.where(cancels, y[..., :-1], y[..., 1:])
    return x, y


def lead(value: Fraction) -> int:
    """The power of the top bit."""
    found = floor(log2(abs(value)))
    return found + (abs(value) >= Fraction(2) ** (found + 1)) - (abs(value) < Fraction(2) ** found)


def by_definition(sums: UnroundedSum, factors: list[tuple[Fraction, Fraction]]) -> Fraction:
    """The register's value after products, exact fractions cut at the places that the definition says."""
    held, top = Fraction(0), sums.unit
    for x, y in factors:
        term, highest = x * y, top
        if term:
            highest = max(top, lead(x) + lead(y) + 1)
        step = Fraction(2) ** (highest - sums.bits + 1)
        total = sum((step * (abs(one) // step) * (1 if one > 0 else -1) for one in (term, held)), Fraction(0))
        if not total:
            held, top = Fraction(0), sums.unit
            continue
        zeros = highest - lead(total)
        if zeros < 0:
            step, zeros = 2 * step, -1
            total = step * (abs(total) // step) * (1 if total > 0 else -1)
        elif sums.shifts:
            zeros = (
                0 if zeros < sums.shifts[0] else sums.shifts[0] if zeros < sums.shifts[1] else sums.shifts[1]
            )
        held, top = total, highest - zeros
    return held


def value(x: Exact, at: tuple[int, ...]) -> Fraction:
    """A number's value."""
    return Fraction(int(x.integers[at])) * Fraction(2) ** int(x.unit[at])


@pytest.mark.parametrize("sums", graded([one for one in SUMS if one.linear is None], 0, 100), ids=str)
def test_registers_hold_what_the_definition_says(sums):
    rng, shape, width = np.random.default_rng(2), (60, 12 * sums.lanes), sums.width(12)
    x, y = (
        exact_values(fmt, codes, sums.result.subnormals)
        for fmt, codes in zip((sums.a, sums.w), drawn(sums, rng, shape, 0))
    )
    p, remaining = np.zeros(shape[0], np.int64), 0
    for group in range(12):
        at = slice(group * sums.lanes, (group + 1) * sums.lanes)
        p = sums.step(
            p,
            sums.products(
                *(
                    Exact(one.integers[:, at], one.unit[:, at], one.negative_zero[:, at], one.special[:, at])
                    for one in (x, y)
                )
            ),
            width,
        )
        found = sums.exact_of(p)
        remaining += sum(0 < abs(int(one)) < 1 << sums.bits - 1 for one in found.integers)
        for row in range(shape[0]):
            want = by_definition(sums, [(value(x, (row, i)), value(y, (row, i))) for i in range(at.stop)])
            assert value(found, (row,)) == want
    assert (remaining > 0) == (sums.shifts != ())  # sums with leading zeros


def test_long_sums_lose_what_leading_zeros_take():
    """Root mean square errors of 256 products of bfloat16, over sums of size 1: k of 1 costs next to nothing,
    k of 2 a tenth."""
    rng, errors = np.random.default_rng(3), {}
    x, y = (Exact.of(BRAIN, BRAIN.encode_values(rng.normal(0, sigma, (2000, 256)))) for sigma in (1.0, 0.05))
    exact = np.sum(
        np.ldexp(x.integers.astype(float), x.unit) * np.ldexp(y.integers.astype(float), y.unit), axis=1
    )
    for shifts in ((), (1, 2), (1, 3), (2, 4)):
        sums = UnroundedSum(BRAIN, BRAIN, 256, F32, False, 12, shifts)
        found = sums.exact_of(sums.step(np.zeros(2000, np.int64), sums.products(x, y), sums.width(256)))
        errors[shifts] = (
            np.sqrt(np.mean((np.ldexp(found.integers.astype(float), found.unit) - exact) ** 2)) / exact.std()
        )
    assert errors[()] < 0.003 and errors[1, 3] < errors[()] * 1.02 and errors[1, 2] < errors[()] * 1.02
    assert errors[()] * 1.05 < errors[2, 4] < errors[()] * 1.2


@pytest.mark.parametrize("sums", graded([pytest.param(one, id=name) for one, name in zip(SUMS, NAMES)], 0, 2))
def test_the_circuit(tmp_path, sums):
    """A group added, rounded and merged with the register before it; registers from real sums, that cancel
    too."""
    count, width, rng = 400, sums.width(64), np.random.default_rng(4)
    a, w, flush = sums.a, sums.w, sums.result.subnormals == "flush"

    def make(m, x, y, p):
        found = []
        for i in range(sums.lanes):
            one, other = (number(m, fmt, code[i * fmt.bits:(i + 1) * fmt.bits], f"{key}{i}", True, flush)
                          for fmt, code, key in ((a, x, "a"), (w, y, "w")))
            if sums.linear:
                found.append(
                    sums.linear.product(m, one, sums.linear.raised(m, other, f"w{i}"), f"product{i}")
                )
            else:
                found.append(product(m, one, other, f"product{i}"))
        after = sums.add(m, p, found, "sum")
        return Cat(after, sums.resolve(m, after, "code"), sums.merge(m, p, after, "merged"))

    x, y = drawn(sums, rng, (count, 6 * sums.lanes), 1 / 80)
    p = np.zeros(count, np.int64)
    circuit = Circuit(
        {"x": a.bits * sums.lanes, "y": w.bits * sums.lanes, "p": width},
        2 * width + sums.result.format.bits,
        make,
    )
    words, held, expected = ([], []), [], []
    for group in range(6):
        at = slice(group * sums.lanes, (group + 1) * sums.lanes)
        values = [exact_values(fmt, codes[:, at], sums.result.subnormals) for fmt, codes in ((a, x), (w, y))]
        after = sums.step(p, sums.products(*values), width)
        ones, bits = (1 << width) - 1, sums.result.format.bits
        fields = zip(
            after.tolist(),
            sums.step_resolve(after, width).tolist(),
            sums.step_merge(p, after, width).tolist(),
        )
        expected += [one & ones | code << width | (both & ones) << width + bits for one, code, both in fields]
        for word, fmt, codes in zip(words, (a, w), (x, y)):
            word += [sum(int(code) << i * fmt.bits for i, code in enumerate(row)) for row in codes[:, at]]
        held += (p & ones).tolist()
        p = after
    found = outputs(circuit, tmp_path, *(np.array(one, object) for one in (*words, held)))
    assert found.tolist() == expected
