"""Registers of sums of floating-point products in Icarus: adding a group, merging two registers, rounding,
against exact arithmetic."""

import numpy as np
import pytest
from amaranth.hdl import Cat
from circuits import Circuit, outputs
from conftest import graded

from hwsim.arith.aligned_sum import AlignedSum
from hwsim.arith.exact_sum import ExactSum
from hwsim.arith.fixed_sum import FixedSum
from hwsim.arith.float_sum import FloatSum
from hwsim.arith.floats import product
from hwsim.arith.linear import Linear
from hwsim.arith.near_far.sum import NearFarSum
from hwsim.arith.operands import exact_values, number
from hwsim.arith.rounding import Rounding
from hwsim.formats import FLOATS, IntegerFormat
from hwsim.formats.exact import products

E2M1, E2M3, E3M2, E4M3, E5M2, HALF, BRAIN = (FLOATS[name] for name in (
    "float4_e2m1fn", "float6_e2m3fn", "float6_e3m2fn", "float8_e4m3fn", "float8_e5m2", "float16", "bfloat16"))
INT4, INT8, UINT4 = IntegerFormat("int", 4), IntegerFormat("int", 8), IntegerFormat("uint", 4)
F32, F16, RZ = Rounding(FLOATS["float32"]), Rounding(FLOATS["float16"]), Rounding(FLOATS["float32"], "rz")
FLUSHED = Rounding(FLOATS["bfloat16"], subnormals="flush")
SUMS = [
    ExactSum(E2M1, E2M1, 4, F32, "timed"),
    FloatSum(HALF, HALF, 1, F32),
    AlignedSum(HALF, HALF, 4, RZ),
    FixedSum(E4M3, E4M3, 2, F32, bits=24, fraction_bits=8),
    FloatSum(E4M3, E4M3, 2, F32),
    FloatSum(BRAIN, BRAIN, 2, FLUSHED, fused=False),
    ExactSum(E4M3, E4M3, 2, F32),
    ExactSum(E5M2, E3M2, 3, F16, "brent_kung"),
    ExactSum(HALF, INT4, 1, F32),
    ExactSum(HALF, HALF, 2, F32, "ripple"),
    ExactSum(INT8, UINT4, 2, F16),
    FixedSum(HALF, INT4, 1, F32, bits=32, fraction_bits=20),
    FixedSum(E2M1, E2M3, 4, F32, bits=10, fraction_bits=2),
    FixedSum(E5M2, E5M2, 3, F32, bits=40, fraction_bits=30),
    FloatSum(HALF, HALF, 2, F16, fused=False),
    FloatSum(HALF, INT4, 2, F32),
    FloatSum(BRAIN, UINT4, 1, F32, fused=False),
    FloatSum(HALF, HALF, 2, F32),
    FloatSum(E5M2, E4M3, 1, Rounding(FLOATS["float16"], overflow="saturate")),
    AlignedSum(BRAIN, BRAIN, 8, RZ, extra_bits=1, least=-132),
    AlignedSum(HALF, HALF, 8, F16, extra_bits=1, least=-20),
    AlignedSum(HALF, HALF, 4, F16, least=-19),
    AlignedSum(E4M3, E4M3, 32, RZ, extra_bits=-10),
    AlignedSum(E5M2, E4M3, 16, RZ, extra_bits=-10),
    AlignedSum(
        HALF, HALF, 16, Rounding(FLOATS["float32"], "rz", subnormals="flush"), extra_bits=2, least=-133
    ),
    ExactSum(E4M3, E4M3, 2, F32, linear=Linear(E4M3, E4M3)),
    ExactSum(HALF, HALF, 1, F16, "timed", linear=Linear(HALF, HALF)),
    FixedSum(E5M2, E4M3, 2, F32, bits=30, fraction_bits=20, linear=Linear(E5M2, E4M3)),
    FloatSum(BRAIN, BRAIN, 1, F32, linear=Linear(BRAIN, BRAIN)),
    FloatSum(E4M3, E4M3, 4, F16, linear=Linear(E4M3, E4M3)),
    FloatSum(HALF, BRAIN, 2, FLUSHED, fused=False, linear=Linear(HALF, BRAIN)),
    AlignedSum(HALF, HALF, 4, RZ, extra_bits=1, least=-132, linear=Linear(HALF, HALF)),
    NearFarSum(HALF, HALF, 1, F32),
    NearFarSum(E4M3, E4M3, 4, F16),
    NearFarSum(BRAIN, BRAIN, 2, FLUSHED, fused=False),
    NearFarSum(HALF, INT4, 2, F32, leading_zeros="counted"),
    NearFarSum(BRAIN, BRAIN, 1, F32, linear=Linear(BRAIN, BRAIN)),
]


def wrapped(values, bits: int):
    """Two's complement."""
    return ((values + (1 << bits - 1)) & ((1 << bits) - 1)) - (1 << bits - 1)


def circuit(sums, width: int) -> Circuit:
    """The register after a group, the code of that, and it merged with the register before."""
    a, w, flush = sums.a, sums.w, sums.result.subnormals == "flush"

    def make(m, x, y, p):
        found = []
        for i in range(sums.lanes):
            pair = [number(m, fmt, code[i * fmt.bits:(i + 1) * fmt.bits], f"{key}{i}", sums.normalize, flush)
                    for fmt, code, key in ((a, x, "a"), (w, y, "w"))]
            if sums.linear:
                second = sums.linear.raised(m, pair[1], f"w{i}")
                found.append(sums.linear.product(m, pair[0], second, f"product{i}"))
            else:
                found.append(product(m, pair[0], pair[1], f"product{i}"))
        after = sums.add(m, p, found, "sum")
        return Cat(after, sums.resolve(m, after, "code"), sums.merge(m, p, after, "merged"))

    return Circuit(
        {"x": a.bits * sums.lanes, "y": w.bits * sums.lanes, "p": width},
        2 * width + sums.result.format.bits,
        make,
    )


@pytest.mark.parametrize(
    "sums",
    graded(
        [
            pytest.param(one, id=f"{type(one).__name__}-{one.a}-{one.w}-{one.lanes}-{one.result.format}-{i}")
            for i, one in enumerate(SUMS)
        ],
        1,
        5,
    ),
)
def test_a_group_is_added_merged_and_rounded(tmp_path, sums):
    count, width, rng = 300, sums.width(64), np.random.default_rng(1)

    def drawn(fmt):
        shape = (count, sums.lanes)
        return (
            fmt.random(rng, shape)
            if isinstance(fmt, IntegerFormat)
            else fmt.random(rng, shape, 1 / 40, 1 / 4)
        )

    def group():
        x, y = drawn(sums.a), drawn(sums.w)
        values = [
            exact_values(fmt, codes, sums.result.subnormals) for fmt, codes in ((sums.a, x), (sums.w, y))
        ]
        return x, y, (sums.linear.golden if sums.linear else products)(*values)

    p = np.zeros(count, object if width > 62 else np.int64)
    for _ in range(2):
        p = sums.step(p, group()[2], width)
    x, y, exact = group()
    if isinstance(sums, FloatSum):  # registers that cancel, or nearly so
        opposite = sums.step(np.zeros(count, np.int64), exact, width) ^ -(1 << width - 1)
        p = wrapped(np.where(rng.random(count) < 0.4, opposite + rng.integers(-1, 2, count), p), width)
    after = sums.step(p, exact, width)
    codes, merged = sums.step_resolve(after, width), sums.step_merge(p, after, width)
    ones, bits = (1 << width) - 1, sums.result.format.bits
    expected = [(int(one) & ones) | int(code) << width | (int(both) & ones) << width + bits
                for one, code, both in zip(after, codes, merged)]
    words = [
        [sum(int(code) << i * fmt.bits for i, code in enumerate(row)) for row in rows]
        for rows, fmt in ((x, sums.a), (y, sums.w))
    ]
    assert (
        outputs(
            circuit(sums, width), tmp_path, np.array(words[0], object), np.array(words[1], object), p
        ).tolist()
        == expected
    )
