"""lut_float: golden models against NumPy's own floats and MPFR, tables code by code, golden == stepped == RTL
in every dataflow."""

import dataclasses
import itertools
import random
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from circuits import Circuit, outputs
from conftest import graded, some_engine, some_job
from mpfr import exact, rounded
from rtl_checks import check_engine

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.errors import ParamError
from hwsim.formats import FLOATS, Special
from hwsim.pe.lut_float import FloatTable, LutFloat
from hwsim.pe.summation import Addition
from hwsim.rescale.parameters import Rescale
from hwsim.verification import RtlBench
from hwsim.verify.job import Job

HALF, BRAIN, E4M3, E5M2 = "float16", "bfloat16", "float8_e4m3fn", "float8_e5m2"
BRAINS: dict[str, Any] = {"a_format": BRAIN, "entry_format": BRAIN, "addition": "halves"}
KINDS: list[dict[str, Any]] = [
    {},
    {"w_bits": 1, "table": "full"},
    {"w_kind": "uint", "w_bits": 3, "lanes": 2},
    {"w_kind": "int", "w_bits": 4, "folding": "cell"},
    {**BRAINS, "w_bits": 4, "lanes": 3},
    {"addition": "halves", "lanes": 5, "accumulate": HALF},
    {"a_format": E4M3, "w_kind": "int"},
    {"a_format": E5M2, "w_kind": "uint", "accumulate": BRAIN, "overflow": "saturate"},
    {"table_place": "cell", "w_bits": 8, "lanes": 2},
    {"entry_format": "float32", "subnormals": "flush", "lanes": 6},
    {**BRAINS, "subnormals": "flush", "overflow": "saturate"},
    {"w_kind": "int", "w_bits": 8, "accumulate": HALF, "lanes": 3},
    {"entry_format": BRAIN, "table": "full", "table_place": "cell"},
]
PAIRS = [pytest.param(flow, kind, id=f"{flow}-{i}") for i, kind in enumerate(KINDS) for flow in dataflows()]


def engine(flow: str, kind: dict[str, Any], **sizes: Any) -> Config:
    """A small engine."""
    cls = dataflows()[flow]
    sizes = (
        {"rows": 3, "cols": 2}
        | ({"acc_depth": 5} if "acc_depth" in {f.name for f in cls.schema()} else {})
        | sizes
    )
    return Config("drawn", LutFloat(**kind), cls(**sizes), 500.0, "asap7", "")


# -- corners ---------------------------------------------------------------------------------------
def corner_groups(pe: LutFloat) -> np.ndarray:
    """Codes ``(groups, lanes)``: specials that meet and that do not, zeros of both signs, subnormals,
    overflow, cancellation, ties."""
    fmt, lanes = pe.a, pe.lanes
    minus, least, normal, one = fmt.sign_bit, 1, 1 << fmt.mantissa_bits, fmt.bias << fmt.mantissa_bits
    inf, nan, most = fmt.infinity_code or fmt.largest_code, fmt.nan_code or 0, fmt.largest_code
    tie = max(one - (fmt.mantissa_bits + 1 << fmt.mantissa_bits), least)
    pairs = [
        (inf, one),
        (inf, inf),
        (inf, inf | minus),
        (inf, most | minus),
        (inf | minus, 0),
        (nan, one),
        (nan, inf),
        (0, 0),
        (minus, minus),
        (0, minus),
        (minus, 0),
        (least, least),
        (least, least | minus),
        (normal, least | minus),
        (normal, normal + 1 | minus),
        (most, most),
        (most | minus, most | minus),
        (most, most | minus),
        (most, most - 1 | minus),
        (one, one | minus),
        (one, one + 1 | minus),
        (one, tie),
        (one + 1, tie),
        (one, tie | minus),
        (most, one),
        (most, least),
    ]
    groups = [
        [*pair, *[rest] * (lanes - 2)] for pair in pairs for rest in (0, minus, one, pair[0], pair[1] ^ minus)
    ]
    return np.array(groups + [group[::-1] for group in groups])


def cornered(pe: LutFloat, count: int, w_bits: int = 0) -> Job:
    """Rows of two groups of corners and a ragged one of one activation; columns choose every entry in every
    plane."""
    rng, groups, low = (
        np.random.default_rng(9),
        corner_groups(pe),
        dataclasses.replace(pe, w_bits=w_bits or pe.w_bits),
    )
    rows = groups[rng.permutation(len(groups))[:count]]
    a = np.concatenate([rows, groups[rng.integers(0, len(groups), len(rows))], rows[:, :1]], axis=1)
    indices = range(1 << pe.lanes) if pe.lanes < 5 else rng.integers(0, 1 << pe.lanes, 16).tolist()
    columns = [
        [(index >> lane & 1) * ((1 << low.w_bits) - 1) for lane in range(pe.lanes)] for index in indices
    ]
    w = np.array(columns).T
    planes = rng.integers(0, 1 << low.w_bits, w.shape)
    return Job(
        a, np.concatenate([w, planes, rng.integers(0, 1 << low.w_bits, (1, w.shape[1]))]), w_bits=w_bits
    )


def jobs_of(config: Config, seed: int) -> list[Job]:
    """Random jobs, K = 1 and ragged groups among them, one of a lower precision; corners in so many rows."""
    rng, pe = np.random.default_rng(seed), config.pe
    assert isinstance(pe, LutFloat)
    jobs = [Job.random(rng, pe, *shape) for shape in ((4, 1, 3), (7, 13, 5), (5, 16, 2))]
    return [
        *jobs,
        Job.random(rng, pe, 3, 9, 2, w_bits=pe.least_bits("w")),
        cornered(pe, 5),
        cornered(pe, 2, pe.least_bits("w")),
    ]


@pytest.mark.parametrize("flow, kind", graded(PAIRS, 1, 3))
def test_the_stepped_model_is_golden_and_takes_the_clocks_of_the_closed_form(flow, kind):
    config = engine(flow, kind)
    for job in [*jobs_of(config, 5), cornered(LutFloat(**kind), 30)]:
        low = config.pe.at(job.a_bits, job.w_bits)
        run = config.flow.run(job.a, job.w, low)
        assert run.c.tolist() == job.golden(config.pe, config.flow).tolist()
        assert run.cycles == int(config.flow.cycles(*job.dims, low).total)


@pytest.mark.parametrize("flow, kind", graded(PAIRS, 0, 1))
def test_the_verilog_is_golden_and_takes_the_clocks_of_the_closed_form(flow, kind):
    config = engine(flow, kind)
    jobs = jobs_of(config, 6)
    with RtlBench(config) as bench:
        for seed in (None, 3):
            for job, outcome in zip(jobs, bench.simulator.run(jobs, seed), strict=True):
                low = config.pe.at(job.a_bits, job.w_bits)
                assert outcome.c.tolist() == job.golden(config.pe, config.flow).tolist(), (job.dims, seed)
                assert seed is not None or outcome.cycles == int(config.flow.cycles(*job.dims, low).total)


@pytest.mark.parametrize("flow", graded(dataflows(), 0, 2))
def test_random_engines_are_golden_and_take_the_clocks_of_the_closed_form(flow):
    rng, operands = random.Random(flow), np.random.default_rng(1)
    for _ in range(4):
        config = some_engine(rng, ("lut_float", flow))
        for _ in range(2):
            dims, precision = some_job(rng, config, 20)
            job, low = Job.random(operands, config.pe, *dims, **precision), config.pe.at(**precision)
            run = config.flow.run(job.a, job.w, low, job.numbers)
            assert run.c.tolist() == job.golden(config.pe, config.flow).tolist(), (config, dims, precision)
            assert run.cycles == int(config.flow.cycles(*dims, low).total), (config, dims, precision)


@pytest.mark.parametrize("flow, part", graded([pytest.param(flow, part, id=f"{flow}-{part}")
                                               for part in range(4) for flow in dataflows()], 0, 0))
def test_random_engines_in_verilog(flow, part):
    check_engine(random.Random(f"lut_float {flow} {part}"), ("lut_float", flow), (False, True))


@pytest.mark.parametrize("flow", graded(("os", "broadcast"), 0, 1))
def test_groups_with_scales(flow):
    """Weights of groups, W4A16: sums of groups times a scale of their column in a float32 register."""
    rescale = Rescale(group=8, scale_format="float16", accumulate="float32")
    config = engine(flow, {"w_kind": "uint", "w_bits": 4, "rescale": rescale})
    rng = np.random.default_rng(8)
    jobs = [Job.random(rng, config.pe, *dims) for dims in ((4, 1, 3), (7, 19, 5))]
    with RtlBench(config) as bench:
        outcomes = bench.simulator.run(jobs)
    for job, outcome in zip(jobs, outcomes):
        run = config.flow.run(job.a, job.w, config.pe, job.numbers)
        assert outcome.c.tolist() == run.c.tolist() == job.golden(config.pe, config.flow).tolist()
        assert outcome.cycles == run.cycles == int(config.flow.cycles(*job.dims, config.pe).total)


# -- golden models ---------------------------------------------------------------------------------
def odd(pe: LutFloat, code: int, bit: int) -> int:
    """The sign of a weight's bit, as the odd integer has it that stands for it."""
    return 1 if (code >> bit & 1) ^ (pe.w_kind == "int" and bit == pe.w_bits - 1) else -1


def in_numpy(pe: LutFloat, a: np.ndarray, w: np.ndarray, order: Any, register: Any) -> np.ndarray:
    """The docstring in NumPy's floats: float64 holds every exact sum of few float16 numbers, conversions and
    sums are IEEE's."""
    values = a.astype(np.uint16).view(np.float16).astype(np.float64)
    finite = np.where(np.isfinite(values), values, 0.0)
    out = np.zeros((len(a), w.shape[1]), register)
    factor = {"bipolar": 0.0, "int": -0.5, "uint": (2 ** pe.w_bits - 1) / 2}[pe.w_kind]
    for m, n in itertools.product(range(len(a)), range(w.shape[1])):
        sums = []
        for part in order:
            p = register(0)
            for group, bit in part:
                lanes = range(group.start, group.start + pe.lanes)
                signs = [odd(pe, int(w[k, n]) if k < len(w) else 0, bit) for k in lanes]
                group_values = [values[m, k] if k < group.stop else 0.0 for k in lanes]
                # of both signs of the whole, the one in which the last lane is added
                entry = np.float16(sum(signs[-1] * sign * x for sign, x in zip(signs, group_values)) + 0.0)
                p = register(np.float64(p) + signs[-1] * np.float64(entry) * 2.0 ** (bit - (factor != 0)))
            if factor:
                whole = sum(finite[m, group].sum() for group, bit in part if bit == 0)
                p = register(np.float64(p) + np.float64(register(factor * whole)))
            sums.append(p)
        total = sums[0]
        for p in sums[1:]:
            total = register(np.float64(total) + np.float64(p))
        out[m, n] = total
    return out


@pytest.mark.filterwarnings("ignore:invalid value", "ignore:overflow")
@pytest.mark.parametrize(
    "kind",
    [
        {},
        {"w_kind": "uint", "lanes": 3},
        {"w_kind": "int", "w_bits": 3},
        {"accumulate": HALF, "w_bits": 1},
        {"accumulate": HALF, "w_kind": "int"},
    ],
)
@pytest.mark.parametrize("flow", ["os", "ws"])
def test_golden_is_what_numpy_makes_of_floats(flow, kind):
    """Specials, signed zeros, subnormals, overflow. In a float32 register float64 would round twice: there
    sums must be exact."""
    config = engine(flow, kind)
    pe: Any = config.pe
    job, register = cornered(pe, 60), np.float16 if pe.accumulate == HALF else np.float32
    # about 1 beside specials and zeros, so that float64 holds the sums of registers and entries
    if register is np.float32:
        field, number = job.a >> 10 & 31, pe.a.specials(job.a) == Special.NONE
        wild = number & (job.a & 0x7fff != 0) & ((field < 12) | (field > 19))
        job = dataclasses.replace(job, a=np.where(wild, job.a & 0x83ff | 15 << 10, job.a))
    got = job.golden(pe, config.flow)
    want = in_numpy(pe, job.a, job.w, config.flow.summation(pe, job.a.shape[1]), register)
    codes = want.view(np.uint16 if register is np.float16 else np.uint32).astype(np.int64)
    assert got.tolist() == pe.p.result(np.where(np.isnan(want), pe.p.nan_code, codes)).tolist()


def halves(fmt: Any, terms: list[Fraction]) -> Fraction:
    """Sums of both halves, rounded, then their sum."""
    if len(terms) == 1:
        return terms[0]
    middle = len(terms) // 2
    return rounded(fmt, halves(fmt, terms[:middle]) + halves(fmt, terms[middle:]))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.get("subnormals") != "flush"])
@pytest.mark.parametrize("flow", ["os", "ws"])
def test_golden_is_what_mpfr_makes_of_exact_fractions(flow, kind):
    config, rng = engine(flow, kind), np.random.default_rng(7)
    pe: Any = config.pe
    m, k, n, fmt = 3, 23, 2, pe.a
    reach = min(4, fmt.bias) << fmt.mantissa_bits
    a = (fmt.bias << fmt.mantissa_bits) + rng.integers(-reach, reach, (m, k)) | fmt.sign_bit * rng.integers(
        0, 2, (m, k)
    )
    w, register, entry = pe.w.random(rng, (k, n)), pe.sums.result.format, FLOATS[pe.entry_format]
    order = config.flow.summation(pe, k)
    codes = pe.golden(a, w, None, order)
    factor = {"bipolar": Fraction(0), "int": Fraction(-1, 2), "uint": Fraction(2**pe.w_bits - 1, 2)}[
        pe.w_kind
    ]
    for i, j in itertools.product(range(m), range(n)):
        want = Fraction(0)
        for part in order:
            p = Fraction(0)
            for group, bit in part:
                terms = [
                    odd(pe, int(w[at, j]), bit) * exact(fmt, a[i, at])
                    for at in range(group.start, group.stop)
                ]
                terms += [Fraction(0)] * (pe.lanes - len(terms))
                found = (
                    halves(entry, terms)
                    if pe.addition == "halves"
                    else rounded(entry, sum(terms, Fraction(0)))
                )
                p = rounded(register, p + found * Fraction(2) ** (bit - (factor != 0)))
            whole = sum(
                (
                    exact(fmt, a[i, at])
                    for group, bit in part
                    if bit == 0
                    for at in range(group.start, group.stop)
                ),
                Fraction(0),
            )
            want = rounded(register, want + rounded(register, p + rounded(register, factor * whole)))
        assert exact(register, codes[i, j]) == want


def test_orders_of_planes_show():
    """In `ws` a plane of a whole K tile is summed before the next one; in `os` all planes of a group are."""
    pe = LutFloat(w_bits=2, accumulate=HALF)
    orders = {flow: engine(flow, {}).flow.summation(pe, 9) for flow in ("os", "ws")}
    first, second, third = slice(0, 4), slice(4, 8), slice(8, 9)
    assert orders["os"] == (
        tuple(Addition(group, beat) for group in (first, second, third) for beat in (0, 1)),
    )
    assert orders["ws"] == tuple(
        tuple(Addition(group, beat) for group in (third, second, first)) for beat in (0, 1)
    )
    rng = np.random.default_rng(4)
    a, w = pe.a.encode_values(rng.normal(size=(8, 9))), pe.w.random(rng, (9, 6))
    assert (pe.golden(a, w, None, orders["os"]) != pe.golden(a, w, None, orders["ws"])).any()


@pytest.mark.parametrize(
    "kind",
    [{"w_kind": "uint", "w_bits": 8}, {"w_kind": "int", "w_bits": 8}, {"w_kind": "bipolar", "w_bits": 8}],
)
def test_small_whole_numbers_are_exact(kind):
    pe = LutFloat(**kind)
    rng = np.random.default_rng(2)
    values, w = rng.integers(-30, 31, (5, 17)), pe.w.random(rng, (17, 4))
    order = engine("ws", kind).flow.summation(pe, 17)
    codes = pe.golden(pe.a.encode_values(values), w, None, order)
    assert pe.p.decode(codes).tolist() == (values @ pe.w.integers(w)).tolist()


# -- tables ----------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", graded([kind for kind in KINDS if kind.get("w_kind") != "int"], 0, 2))
def test_tables_of_corners(tmp_path, kind):
    """Every entry of the tables of corners and of random groups, as the cell reads it."""
    pe, rng = LutFloat(**kind), np.random.default_rng(3)
    groups = np.concatenate([corner_groups(pe), pe.a.random(rng, (80, pe.lanes), 1 / 40, 1 / 4)])
    block = FloatTable("table", pe)

    def make(m, x):
        m.d.comb += block.code.eq(x)
        block.build(m)
        return block.stored

    words = [sum(int(code) << lane * pe.a.bits for lane, code in enumerate(group)) for group in groups]
    found = outputs(
        Circuit(
            {"x": pe.lanes * pe.a.bits},
            pe.a_stored_width if pe.table_place == "row" else block.width("stored"),
            make,
        ),
        tmp_path,
        np.array(words, object),
    )
    low = (1 << pe.lanes) - pe.entries
    signs = np.array([
        [2 * (index >> lane & 1) - 1 for lane in range(pe.lanes)] for index in range(low, 1 << pe.lanes)
    ])
    want = pe._entries(groups[:, None], signs[None])
    probe, least = pe.lane.probe, 1 << pe.entry.mantissa_bits
    for word, codes in zip(found, want):
        for i, code in enumerate(codes):
            lane = word >> i * pe.lane.width & (1 << pe.lane.width) - 1
            size, places = len(probe.significand), len(probe.exponent)
            negative, nan, infinite = (lane >> size + places + flag & 1 for flag in range(3))
            special = pe.entry.specials(code)
            assert (nan, infinite) == (special == Special.NAN, special > Special.NAN)
            if special == Special.NONE:
                value = Fraction(lane & (1 << size) - 1) * Fraction(2) ** (
                    (lane >> size & (1 << places) - 1) + probe.base
                )
                small = code & pe.entry.sign_bit - 1 < least and pe.subnormals == "flush"
                assert (-value if negative else value) == (0 if small else exact(pe.entry, code))
            if special != Special.NAN:
                assert negative == bool(code & pe.entry.sign_bit)


@pytest.mark.parametrize(
    "kind, message",
    [
        (
            {"a_format": BRAIN},
            "addition: must be halves with a_format: bfloat16, whose exact sums have 264 bits, more than "
            "256, not fused",
        ),
        ({"a_format": BRAIN, "addition": "halves"}, "entry_format: must be bfloat16 with addition: halves"),
        ({**BRAINS, "w_kind": "uint"}, "w_kind: must be bipolar with a_format: bfloat16"),
        ({"a_format": E4M3, "addition": "halves"}, "addition: must be fused with a_format: float8_e4m3fn"),
        ({"w_kind": "int", "subnormals": "flush"}, "subnormals: must be keep with w_kind: int"),
        ({"w_kind": "int", "w_bits": 1}, "w_bits: must be in 2..8 bit in two's complement, not 1"),
        ({"table": "full", "folding": "cell"}, "folding: must be edge with table: full"),
        ({"a_format": "int8"}, "a_format: must be one of"),
    ],
)
def test_what_there_is_not_is_refused(kind, message):
    with pytest.raises(ParamError) as refused:
        LutFloat(**kind)
    assert message in str(refused.value)
