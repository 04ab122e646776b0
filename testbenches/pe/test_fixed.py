"""`fmac` with an integer register, the 16-bit dynamic fixed point of training: against plain Python, in every
dataflow and in Verilog."""

from typing import Any

import numpy as np
import pytest
from conftest import graded
from rtl_checks import golden_in_icarus

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.errors import ConfigError, ParamError
from hwsim.pe.fmac import Fmac
from hwsim.simulation import simulate
from hwsim.verify.job import Job
from hwsim.workload import Gemm, Workload

FIXED = {"accumulate": "fixed", "result": "integer", "overflow": "saturate"}
INT16 = FIXED | {"a_format": "int16", "w_format": "int16"}
KINDS: list[dict[str, Any]] = [
    INT16 | {"lanes": 2},
    INT16 | {"lanes": 1, "fraction_bits": -8},
    INT16 | {"lanes": 2, "fraction_bits": -5, "overflow": "wrap"},
    INT16 | {"lanes": 3, "sum_bits": 24, "fraction_bits": -11, "stages": 1},
    INT16 | {"lanes": 2, "product": "shiftadd"},
    FIXED | {"a_format": "uint8", "w_format": "int8", "lanes": 4, "sum_bits": 16},
    FIXED | {"a_format": "float6_e2m3fn", "w_format": "int4", "lanes": 2, "sum_bits": 8, "fraction_bits": 1},
]
PAIRS = [pytest.param(flow, kind, id=f"{flow}-{i}") for i, kind in enumerate(KINDS) for flow in dataflows()]


def engine(flow: str, kind: dict[str, Any]) -> Config:
    """A small engine."""
    sizes: dict[str, Any] = {"rows": 3, "cols": 2} | ({"acc_depth": 5} if flow == "ws" else {})
    return Config("drawn", Fmac(**kind), dataflows()[flow](**sizes), 500.0, "asap7", "")


def kept(value: int, pe: Any) -> int:
    """What a register holds of a value."""
    half = 1 << pe.sum_bits - 1
    return (value + half) % (2 * half) - half if pe.overflow == "wrap" else max(-half, min(value, half - 1))


def computed(config: Config, job: Job) -> list[list[int]]:
    """Every product cut toward zero, registers kept in range after every group and every tile of K: Python's
    integers."""
    pe: Any = config.pe
    a, w = pe.a.integers(job.a).tolist(), pe.w.integers(job.w).tolist()
    cut = -pe.fraction_bits - pe.unit

    def one(i: int, j: int) -> int:
        whole = 0
        for part in config.flow.summation(pe, job.dims[1]):
            p = 0
            for group, _ in part:
                products = [a[i][k] * w[k][j] for k in range(group.start, group.stop)]
                p = kept(p + sum(abs(x) // 2 ** cut * (1 if x > 0 else -1) for x in products), pe)
            whole = kept(whole + p, pe)
        return whole

    return [[one(i, j) for j in range(job.dims[2])] for i in range(job.dims[0])]


def jobs_of(config: Config) -> list[Job]:
    """Random jobs; jobs of the largest products, of one sign until nearly the last and in turns; products
    that are cut to nothing."""
    pe, rng = config.pe, np.random.default_rng(3)
    out = [Job.random(rng, pe, *shape) for shape in ((4, 1, 3), (7, 13, 5), (5, 16, 2))]
    if pe.a.kind == pe.w.kind == "int":
        least, most = 1 << pe.a.bits - 1, (1 << pe.a.bits - 1) - 1
        ends = np.array([
            [least] * 12,
            [least] * 11 + [most],
            [least, most] * 6,
            [most] * 12,
            [1] * 12,
            [2 * least - 1] * 12,
        ])
        out.append(Job(ends, np.array([[least, most, 1, 2 * least - 1, least + 1]] * 12)))
    return out


@pytest.mark.parametrize("flow, kind", PAIRS)
def test_three_golden_models_agree(flow, kind):
    """The architecture's, Python's integers and the stepped model, in the clocks of the closed form."""
    config = engine(flow, kind)
    for job in jobs_of(config):
        run = config.flow.run(job.a, job.w, config.pe)
        assert run.c.tolist() == job.golden(config.pe, config.flow).tolist() == computed(config, job)
        assert run.cycles == int(config.flow.cycles(*job.dims, config.pe).total)


@pytest.mark.parametrize("flow, kind", graded(PAIRS, 0, 4))
def test_the_verilog_is_golden_and_takes_the_clocks_of_the_closed_form(flow, kind):
    config = engine(flow, kind)
    golden_in_icarus(config, jobs_of(config))


def test_saturation_shows_the_order_and_wrapping_does_not():
    """Two products of -2**15 by -2**15 are beyond 32 bits; what follows is subtracted from the largest
    value."""
    least, one, minus = 1 << 15, 1, (1 << 16) - 1
    forward, backward = ([least, least, minus, 0], [0, minus, least, least])
    w = np.array([[least, least, one, one]]).T
    for params, ends in (({}, ((1 << 31) - 2, (1 << 31) - 1)), ({"overflow": "wrap"}, ((1 << 31) - 1,) * 2)):
        config = engine("os", INT16 | {"lanes": 2} | params)
        order = config.flow.summation(config.pe, 4)
        found = [
            config.pe.golden(np.array([a]), w[::step], None, order)[0, 0]
            for a, step in ((forward, 1), (backward, -1))
        ]
        assert found == list(ends), params


def test_products_are_cut_toward_zero():
    config = engine("os", INT16 | {"fraction_bits": -4})
    a, w = np.array([[17], [15], [(1 << 16) - 15], [(1 << 16) - 17]]), np.array([[1]])
    assert config.pe.golden(a, w, None, config.flow.summation(config.pe, 1)).tolist() == [[1], [0], [0], [-1]]


@pytest.mark.parametrize(
    "kind, message",
    [
        (
            {"result": "integer"},
            "result: must be a floating-point format or a posit with accumulate: exact, not integer",
        ),
        (INT16 | {"overflow": "inf"}, "overflow: must be saturate or wrap with a result of int32, not inf"),
        (FIXED, "result: must be a floating-point format or a posit with a_format: float8_e4m3fn"),
        ({"overflow": "wrap"}, "overflow: must be inf or saturate with a result of float32, not wrap"),
        (INT16 | {"subnormals": "flush"}, "subnormals: must be left out with int16 by int16 to int32"),
        (INT16 | {"fraction_bits": 1}, "fraction_bits: must be at most 0, which exact products have, not 1"),
    ],
)
def test_what_there_is_not_is_refused(kind, message):
    with pytest.raises(ParamError) as refused:
        Fmac(**kind)
    assert message in str(refused.value)


def test_results_are_final():
    """Nothing is added to saturated sums afterwards: no slices of wider data, no zero points."""
    config = engine("os", INT16)
    assert config.pe.operations == "OPS"
    gemms = (
        Gemm("g", 4, 9, 3, a_format="int24", w_format="int16"),
        Gemm("g", 4, 9, 3, a_bits=16, w_bits=16, a_zero=3),
    )
    for gemm in gemms:
        with pytest.raises(ConfigError, match="rounded to int32"):
            simulate(config, Workload("w", (gemm,), ("",)))
