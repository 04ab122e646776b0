"""Zero points, scales and requantization: golden model against Python's own fractions, words, and what is
refused."""

import dataclasses
import itertools
import math
import random
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from conftest import INTEGRAL, PAIRS, graded, some_engine
from rtl_checks import golden_in_icarus

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.errors import ParamError
from hwsim.manifest.document import manifest
from hwsim.pe import architectures
from hwsim.rescale.parameters import Rescale
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog

K = 14
CASES = [
    {},
    {"scale_bits": 5},
    {"zero_bits": 3},
    {"group": 4, "scale_bits": 8, "zero_bits": 4},
    {"group": 4, "zero_bits": 1},
    {"requant": "int8"},
    {"group": 4, "scale_bits": 16, "zero_bits": 16, "requant": "int4", "multiplier_bits": 32},
    {"group": 12, "scale_bits": 3, "requant": "int8", "multiplier_bits": 1, "scales": "job"},
]


def with_rescale(name: str, rescale: dict):
    """A small engine's architecture with four lanes where it takes four, or as it is."""
    pe = architectures()[name](k_max=64)
    try:
        pe = dataclasses.replace(pe, lanes=4)
    except ParamError:
        pass
    return dataclasses.replace(pe, rescale=Rescale(**rescale))


def published(pe, a, w, numbers) -> list[list[int]]:
    """The docstring's equation, element by element, in fractions; ``w`` holds values."""
    rescale, size = pe.rescale, pe.rescale.group or a.shape[1]
    out = []
    for row in a.tolist():
        out.append([])
        for n, column in enumerate(w.T.tolist()):
            c = Fraction(0)
            for g, k0 in enumerate(range(0, len(row), size)):
                z = int(numbers["zero"][g, n]) if "zero" in numbers else 0
                s = int(numbers["scale"][g, n]) if "scale" in numbers else 1
                c += s * sum(x * (y - z) for x, y in zip(row[k0:k0 + size], column[k0:k0 + size]))
            if rescale.requant != "none":
                bits = int(rescale.requant[3:])
                c = Fraction(
                    math.floor(
                        c * int(numbers["multiplier"][-1, n]) / 2 ** int(numbers["shift"][-1, n])
                        + Fraction(1, 2)
                    )
                )
                c = min(max(c, -(1 << bits - 1)), (1 << bits - 1) - 1)
            out[-1].append(int(c))
    return out


@pytest.mark.parametrize("name, rescale", list(itertools.product(INTEGRAL, CASES)))
def test_golden(name, rescale):
    pe, rng = with_rescale(name, rescale), np.random.default_rng(7)
    job = Job.random(rng, pe, 3, K, 5)
    w = pe.w.decode(job.w)
    if pe.w_table:
        w = pe.w_value.decode(np.take_along_axis(job.numbers["table"], job.w, axis=0))
    assert job.golden(pe).tolist() == published(pe, pe.a.decode(job.a), w, job.numbers)


def test_rounding_is_half_up_and_saturates():
    rescale = Rescale(requant="int4")
    total = np.array([[-100, -9, -7, -6, -5, -3, -2, -1, 0, 1, 2, 3, 5, 6, 7, 9, 100]])
    one, halves = np.array([1]), np.array([1])
    assert rescale.requantized(total, one, halves).tolist() == [
        [-8, -4, -3, -3, -2, -1, -1, 0, 0, 1, 1, 2, 3, 3, 4, 5, 7]
    ]
    assert rescale.requantized(total, one, np.array([0])).tolist() == [
        [min(max(x, -8), 7) for x in total[0].tolist()]
    ]
    most = np.array([[(1 << 61) - 1, -(1 << 61)]])
    assert Rescale(requant="int8").requantized(most, np.array([(1 << 32) - 1]), np.array([63])).tolist() == [
        [127, -128]
    ]


def test_half_up_is_half_even_but_for_ties():
    """Where HAWQ-V3's torch.round differs: only on ties, by one."""
    rescale, total = Rescale(requant="int8"), np.arange(-400, 400)[None]
    up = rescale.requantized(total, np.array([3]), np.array([3]))[0]
    even = np.clip([round(Fraction(int(x) * 3, 8)) for x in total[0]], -128, 127)
    ties = np.array([Fraction(int(x) * 3, 8).denominator == 2 for x in total[0]])
    assert set((up - even)[ties].tolist()) == {0, 1} and (up == even)[~ties].all()


def test_words():
    rescale = Rescale(scale_bits=3, zero_bits=4, requant="int8", multiplier_bits=5)
    numbers = {
        "scale": np.array([[5]]),
        "zero": np.array([[-2]]),
        "multiplier": np.array([[17]]),
        "shift": np.array([[9]]),
    }
    assert (
        rescale.words(numbers).tolist() == [[5 | 0b1110 << 3 | 17 << 7 | 9 << 12]] and rescale.word_bits == 18
    )


@pytest.mark.parametrize("name, rescale", list(itertools.product(INTEGRAL, CASES)))
def test_exact_width_holds_the_extremes(name, rescale):
    """No operands and numbers reach beyond the accumulator."""
    pe = dataclasses.replace(with_rescale(name, rescale), k_max=K)
    wide = dataclasses.replace(pe, p_bits=62, rescale=pe.rescale.raw)
    ends = {
        key: (
            (0, (1 << bits) - 1)
            if key != "zero" or pe.w_value.kind == "uint"
            else (-1 << bits - 1, (1 << bits - 1) - 1)
        )
        for key, bits in wide.rescale.widths().items()
    }
    values = [pe.w_value.encode(x).item() for x in (pe.w_value.min, pe.w_value.max)]
    groups = len(pe.rescale.groups(K))
    for x, y, which in itertools.product(
        (pe.a.min, pe.a.max), values, itertools.product((0, 1), repeat=len(ends))
    ):
        numbers = {key: np.full((groups, 1), ends[key][i]) for key, i in zip(ends, which)}
        w = np.full((K, 1), y)
        if pe.w_table:
            numbers["table"], w = np.full((pe.w_table[0], 1), y), np.zeros((K, 1), np.int64)
        total = int(wide.golden(np.full((1, K), pe.a.encode(x)), w, numbers)[0, 0])
        assert pe.total.min <= total <= pe.total.max, (total, pe.total)


@pytest.mark.full
def test_a_wrong_word_is_noticed():
    """One bit of one column's zero point: other results."""
    pe = with_rescale(PAIRS[0][0], {"group": 4, "scale_bits": 8, "zero_bits": 4})
    config = Config("dut", pe, dataflows()["os"](rows=2, cols=3), 500.0, "asap7", "")
    job = Job.random(np.random.default_rng(1), pe, 4, K, 5)
    zero = job.numbers["zero"].copy()
    zero[1, 3] ^= 1
    wrong = dataclasses.replace(job, numbers=job.numbers | {"zero": zero})
    engine = config.engine()
    with Icarus(engine, verilog(engine)) as icarus:
        c = icarus.run([wrong])[0].c
    assert c.tolist() == wrong.golden(pe).tolist() and np.flatnonzero(
        (c != job.golden(pe)).any(axis=0)
    ).tolist() == [3]


@pytest.mark.parametrize("w_kind, zero", [("int", "int3"), ("uint", "uint3")])
@pytest.mark.parametrize("scales", ["stream", "job"])
def test_the_manifest_says_what_numbers_mean(w_kind, zero, scales):
    """Format of every number, and the equation of the results."""
    mac: Any = architectures()["mac"]
    pe = mac(
        w_kind=w_kind, rescale=Rescale(group=4, scale_bits=5, zero_bits=3, requant="int8", scales=scales)
    )
    config = Config("dut", pe, dataflows()["os"](rows=2, cols=3), 500.0, "asap7", "")
    said = manifest(config, config.engine(), [])
    numbers = said["streams"]["s"]["word"] if scales == "stream" else said["job"]["fields"]
    assert [numbers[key]["format"] for key in pe.rescale.widths()] == ["uint5", zero, "uint16", "uint6"]
    assert said["result"]["equation"] == (
        "C[m, n] = min(max(floor(T * b / 2**c + 1/2), -128), 127), T = sum over g of "
        "(s * ((sum over k in g of A[m, k] * W[k, n]) - z * (sum over k in g of A[m, k])))")
    assert (
        said["result"]["where"]["g"]
        == "the groups of 4 consecutive k from k = 0 on; the last one is what is left of K"
    )
    assert said["result"]["group"] == 4


@pytest.mark.parametrize(
    "key, value, outside",
    [
        ("zero", 5, "int3: 5"),
        ("zero", -5, "int3: -5"),
        ("scale", 32, "uint5: 32"),
        ("scale", -1, "uint5: -1"),
        ("shift", 64, "uint6: 64"),
    ],
)
@pytest.mark.parametrize("scales", ["stream", "job"])
def test_numbers_that_are_too_wide_are_refused(key, value, outside, scales):
    """No bit of a number is dropped on its way to an engine."""
    mac: Any = architectures()["mac"]
    pe = mac(rescale=Rescale(scale_bits=5, zero_bits=3, requant="int8", scales=scales))
    job = Job.random(np.random.default_rng(1), pe, 2, 3, 4)
    wrong = dataclasses.replace(job, numbers=job.numbers | {key: np.full((1, 4), value)})
    with pytest.raises(ValueError, match=f"^{key}: value outside {outside}$"):
        wrong.beats(pe, dataflows()["os"](rows=2, cols=3))


def test_a_job_has_one_number_for_all_columns():
    mac: Any = architectures()["mac"]
    pe = mac(rescale=Rescale(scale_bits=5, scales="job"))
    job = Job.random(np.random.default_rng(1), pe, 2, 3, 4)
    wrong = dataclasses.replace(job, numbers={"scale": np.array([[1, 1, 2, 1]])})
    with pytest.raises(ValueError, match="scale: must be one number for all columns and groups"):
        wrong.beats(pe, dataflows()["os"](rows=2, cols=3))


@pytest.mark.parametrize("pair", PAIRS)
def test_every_pair_takes_groups(pair):
    config = some_engine(random.Random(1), pair)
    flow, tile = config.flow, config.flow.k_tile(config.pe)[0]
    pe = dataclasses.replace(config.pe, rescale=Rescale(group=2 * tile, scale_bits=4), k_max=10 * tile)
    pe.rescale.check_engine(pe, *flow.k_tile(pe))
    job = Job.random(np.random.default_rng(1), pe, 3, 5 * tile, flow.cols + 1)
    run = flow.run(job.a, job.w, pe, job.numbers)
    assert run.c.tolist() == job.golden(pe).tolist() and run.cycles == job.cycles(pe, flow)


MULTIPLIED = [
    ({"scale_bits": 1}, 1),
    ({"zero_bits": 3}, 1),
    ({"group": 1, "scale_bits": 8, "zero_bits": 4}, 2),
    ({"group": 2, "scale_bits": 3, "row_scale": "uint8"}, 2),
    ({"requant": "int8"}, 2),
    ({"group": 1, "scale_bits": 16, "zero_bits": 15, "requant": "int4", "multiplier_bits": 32}, 4),
    ({"group": 3, "scale_bits": 3, "requant": "int8", "multiplier_bits": 1, "scales": "job"}, 3),
]
"""Numbers that integers are multiplied by, ``group`` in tiles of K, and the clocks of registers within."""

REGISTERED = [
    pytest.param(pair, *case, id=f"{'-'.join(pair)}-{i}")
    for pair in PAIRS
    for i, case in enumerate(MULTIPLIED)
    if pair[0] != "bitplane" or "zero_bits" not in case[0]  # some are of bipolar activations
]


def registered(pair, rescale: dict, stages: int) -> tuple[Config, list[Job]]:
    """A small random engine of ``pair`` with so many registers in the multiplications of its outlet, and jobs
    of one group, several, and a ragged last one."""
    config = some_engine(random.Random(f"{pair} {rescale}"), pair)
    tile = config.flow.k_tile(config.pe)[0]
    group = tile * rescale.get("group", 0)
    pe = dataclasses.replace(
        config.pe, k_max=4 * (group or tile), rescale=Rescale(**rescale | {"group": group}, stages=stages)
    )
    pe.rescale.check_flow(pe, config.flow)
    rng = np.random.default_rng(5)
    sizes = [(3, tile, config.flow.cols + 1), (1, 3 * (group or tile), 1), (5, (group or tile) + tile, 2)]
    return dataclasses.replace(config, pe=pe), [Job.random(rng, pe, *size) for size in sizes]


@pytest.mark.parametrize("pair, rescale, clocks", graded(REGISTERED, 6, 20))
def test_registers_in_multiplications_delay_results(pair, rescale, clocks):
    """The same results, so many clocks later in every job."""
    config, jobs = registered(pair, rescale, 1)
    without = registered(pair, rescale, 0)[0].pe
    for job in jobs:
        run = config.flow.run(job.a, job.w, config.pe, job.numbers)
        assert run.c.tolist() == job.golden(config.pe).tolist() == job.golden(without).tolist()
        assert run.cycles == job.cycles(config.pe, config.flow) == job.cycles(without, config.flow) + clocks


@pytest.mark.parametrize("pair, rescale, clocks", graded(REGISTERED, 0, 3))
def test_registers_in_multiplications_in_verilog(pair, rescale, clocks):
    config, jobs = registered(pair, rescale, 1)
    golden_in_icarus(config, jobs, (None, clocks))


@pytest.mark.parametrize(
    "values",
    [
        {"stages": 2, "scale_bits": 3},
        {"stages": 1},
        {"stages": 1, "scale_format": "float8_e4m3fn"},
        {"group": -1},
        {"group": 8},
        {"scale_bits": 17},
        {"zero_bits": 17},
        {"requant": "int16"},
        {"multiplier_bits": 0},
        {"scales": "register"},
        {"scales": "job"},
        {"multiplier_bits": 8},
    ],
)
def test_bounds(values):
    with pytest.raises(ParamError, match=f"{next(iter(values))}: must be"):
        Rescale(**values)


def test_what_does_not_go_together():
    mac: Any = architectures()["mac"]
    bitplane: Any = architectures()["bitplane"]
    with pytest.raises(ParamError, match="group: must be a multiple of lanes = 4, not 6"):
        Rescale(group=6, scale_bits=4).check_engine(mac(lanes=4), 4, "lanes")
    with pytest.raises(ParamError, match="zero_bits: must be 0 with bipolar activations"):
        Rescale(zero_bits=4).check_engine(bitplane(w_kind="bipolar", a_bipolar=True), 64, "lanes")
