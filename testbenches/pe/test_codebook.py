"""Codebook weights: golden model against Python's own integers, every code of every small table, tables that
wait for one another."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from hwsim.dataflow import dataflows
from hwsim.errors import ParamError
from hwsim.pe.codebook import Codebook, Lookup
from hwsim.verify.job import Job

SHAPES = [
    {},
    {"a_signed": False},
    {"w_bits": 2, "lanes": 3},
    {"w_bits": 3, "value_bits": 4},
    {"a_bits": 16, "value_bits": 16},
    {"a_bits": 2, "value_bits": 2, "a_signed": False},
]


def signed(code: int, bits: int) -> int:
    return code - (1 << bits) if code >> bits - 1 else code


@pytest.mark.parametrize("params", [*SHAPES, {"p_bits": 9}])
def test_golden(params):
    pe, rng = Codebook(**params), np.random.default_rng(3)
    job = Job.random(rng, pe, 5, 23, 4)
    half, table, out = 1 << pe.p.bits - 1, job.numbers["table"], []
    for row in job.a.tolist():
        values = [signed(x, pe.a_bits) if pe.a_signed else x for x in row]
        sums = [
            sum(
                x * signed(int(table[code, n]), pe.value_bits)
                for x, code in zip(values, job.w[:, n].tolist())
            )
            for n in range(4)
        ]
        out.append([(x + half) % (2 * half) - half for x in sums])
    assert job.golden(pe).tolist() == out


@pytest.mark.parametrize(("w_bits", "lanes"), [(2, 1), (3, 2), (4, 1), (4, 2)])
def test_every_code_finds_its_entry(w_bits, lanes):
    pe, rng = Codebook(w_bits=w_bits, lanes=lanes), np.random.default_rng(w_bits)
    block, table = Lookup("lookup", pe), rng.integers(0, 256, 1 << w_bits).tolist()

    async def bench(ctx):
        ctx.set(block.entries, sum(value << 8 * i for i, value in enumerate(table)))
        for word in range(1 << lanes * w_bits):
            ctx.set(block.code, word)
            await ctx.delay(1e-9)
            codes = [word >> i * w_bits & (1 << w_bits) - 1 for i in range(lanes)]
            assert ctx.get(block.stored) == sum(table[code] << 8 * i for i, code in enumerate(codes))

    simulator = Simulator(block.module())
    simulator.add_testbench(bench)
    simulator.run()


@pytest.mark.parametrize("flow", dataflows())
@pytest.mark.parametrize("k", [1, 40])
def test_short_tiles_wait_for_their_tables(flow, k):
    """Three N tiles: each after the first costs at least an entry per clock and one; long ones hide their
    tables."""
    array, pe = dataflows()[flow](rows=2, cols=2), Codebook(k_max=64)
    one, three = (int(array.cycles(2, k, n, pe).total) for n in (2, 6))
    job = Job.random(np.random.default_rng(1), pe, 2, k, 6)
    assert array.run(job.a, job.w, pe, job.numbers).cycles == three
    assert (three - one == 2 * 17) == (k == 1)


@pytest.mark.parametrize(
    "params",
    [{"w_bits": 1}, {"w_bits": 5}, {"value_bits": 1}, {"value_bits": 17}, {"lanes": 17}, {"a_bits": 1}],
)
def test_bounds(params):
    with pytest.raises(ParamError, match=f"{next(iter(params))}: must be"):
        Codebook(**params)
