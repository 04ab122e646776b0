"""Sums beyond 62 bits, and activations whose codes are no integers: golden, stepped model and Verilog, equal
in every bit."""

import dataclasses
import itertools
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pytest
from amaranth.hdl import Cat, Module, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out
from amaranth.sim import Simulator
from conftest import FLOWS, graded

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.engine.packing import pack, unpack
from hwsim.formats import FLOATS, IntegerFormat, signed_bits, wrap
from hwsim.params import param
from hwsim.pe.mac import Mac
from hwsim.rescale.parameters import Rescale
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.block import Block, Logic
from hwsim.verilog.emit import verilog

E2M1 = FLOATS["float4_e2m1fn"]


@dataclass(frozen=True)
class WideMac(Mac):
    """A multiply-accumulate of wider operands than the shipped one takes."""

    a_bits: int = param(30, lo=2, hi=64, unit="bit", doc="activation width")
    w_bits: int = param(28, lo=2, hi=64, unit="bit", doc="weight width")


@dataclass(frozen=True)
class DecodedMac(Mac):
    """Activations of E2M1, decoded to integers at the edge."""

    @property
    def a(self):
        return E2M1

    @cached_property
    def cell(self) -> Mac:
        bits = signed_bits(E2M1.min, E2M1.max)
        return Mac(lanes=self.lanes, k_max=self.k_max, a_bits=bits, w_bits=self.w_bits, w_kind=self.w_kind)

    @property
    def a_stored_width(self) -> int:
        return self.lanes * self.cell.a_bits

    def encode_a(self, name: str) -> Block:
        return Decoder(name, self)

    def core(self, name: str, p_width: int) -> Block:
        return self.cell.core(name, p_width)

    def step_encode_a(self, codes):
        return self.a.integers(codes)

    def step_core(self, p, a, w, beat, p_width):
        return self.cell.step_core(p, a, w, beat, p_width)


class Decoder(Logic):
    """E2M1 codes of a group to two's complement integers; combinational."""

    clocked = False

    def __init__(self, name: str, pe: DecodedMac):
        super().__init__(
            name, {"code": In(unsigned(pe.lanes * E2M1.bits)), "stored": Out(unsigned(pe.a_stored_width))}
        )
        self.pe = pe

    def build(self, m: Module) -> None:
        values = [Signal(signed(self.pe.cell.a_bits), name=f"value{lane}") for lane in range(self.pe.lanes)]
        for lane, value in enumerate(values):
            m.d.comb += value.eq(E2M1.decoded(m, self.code[lane * E2M1.bits:(lane + 1) * E2M1.bits]))
        m.d.comb += self.stored.eq(Cat(*values))


def engine(pe, flow: str) -> Config:
    """A small array of such cells."""
    return Config("wide", pe, dataflows()[flow](rows=2, cols=3), 500.0, "asap7", "")


def agree(config: Config, jobs: list[Job], expected: list[list]) -> None:
    """Golden model, stepped model and Verilog give what is expected, and as many clocks as the closed form
    says."""
    pe, flow = config.pe, config.flow
    for job, values in zip(jobs, expected, strict=True):
        run = flow.run(job.a, job.w, pe, job.numbers)
        assert job.golden(pe, flow).tolist() == values and run.c.tolist() == values
        assert run.cycles == int(flow.cycles(*job.dims, pe).total)
    with Icarus(config.engine(), verilog(config.engine())) as icarus:
        for job, values, outcome in zip(jobs, expected, icarus.run(jobs), strict=True):
            assert outcome.c.tolist() == values and outcome.cycles == int(flow.cycles(*job.dims, pe).total)


@pytest.mark.parametrize(
    "flow, k_max",
    graded(itertools.starmap(pytest.param, itertools.product(FLOWS, (8, 16, 32, 64))), everyday=0, full=2),
)
def test_sums_beyond_int64(flow, k_max):
    """Exact sums of 61 to 66 bits, scaled ones of up to 82: as Python integers compute them, the largest ones
    among them."""
    for scale_bits in (0, 16):
        pe = WideMac(
            lanes=2,
            k_max=k_max,
            multiplier="inferred",
            adder="inferred",
            rescale=Rescale(scale_bits=scale_bits),
        )
        config, k = engine(pe, flow), k_max
        rng, jobs, expected = np.random.default_rng(k_max), [], []
        for ends in (False, True):
            job = Job.random(rng, pe, 3, k, 4)
            if ends:
                low = {x: np.full_like(getattr(job, x), 1 << getattr(pe, x).bits - 1) for x in "aw"}
                numbers = {
                    key: np.full_like(values, (1 << scale_bits) - 1) for key, values in job.numbers.items()
                }
                job = dataclasses.replace(job, **low, numbers=numbers)
            a, w = (getattr(pe, x).integers(getattr(job, x)).astype(object) for x in "aw")
            jobs.append(job)
            expected.append((a @ w * (job.numbers["scale"][0].astype(object) if scale_bits else 1)).tolist())
        assert expected[-1][0][0] == (k << 56) * ((1 << scale_bits) - 1 or 1) and pe.p.bits == signed_bits(
            0, expected[-1][0][0]
        )
        agree(config, jobs, expected)


@pytest.mark.parametrize("flow", graded(FLOWS, 0, 2))
def test_zero_points_with_activations_that_are_decoded(flow):
    """C = sum of A (W - z) where a code of A is no integer, in units of A's halves."""
    pe = DecodedMac(lanes=2, k_max=16, w_bits=4, w_kind="uint", rescale=Rescale(group=8, zero_bits=4))
    config, rng = engine(pe, flow), np.random.default_rng(3)
    jobs, expected = [Job.random(rng, pe, m, k, n) for m, k, n in ((1, 1, 1), (5, 13, 7), (2, 16, 3))], []
    for job in jobs:
        halves = np.array([0, 1, 2, 3, 4, 6, 8, 12])
        a = np.where(job.a >> 3, -1, 1) * halves[job.a & 7]
        zero = np.repeat(job.numbers["zero"], 8, axis=0)[:job.dims[1]]
        expected.append((a @ (job.w - zero)).tolist())
    agree(config, jobs, expected)


@pytest.mark.parametrize("name", FLOATS)
def test_decoders_of_floating_formats_give_the_integers(name):
    fmt, m = FLOATS[name], Module()
    codes = np.arange(1 << fmt.bits) if fmt.bits <= 8 else fmt.random(np.random.default_rng(1), 300)
    code, seen = Signal(fmt.bits), []
    integer = Signal(signed(signed_bits(fmt.min, fmt.max)))
    m.d.comb += integer.eq(fmt.decoded(m, code))

    async def drive(context):
        for i in codes.tolist():
            context.set(code, i)
            await context.delay(1e-9)
            seen.append(context.get(integer))

    simulator = Simulator(m)
    simulator.add_testbench(drive)
    simulator.run()
    assert seen == fmt.integers(codes).tolist()


@pytest.mark.parametrize("bits", [61, 62, 63, 64, 65, 80])
def test_integers_on_both_sides_of_int64(bits):
    rng = np.random.default_rng(bits)
    ends = [0, 1, (1 << bits - 1) - 1, 1 << bits - 1, (1 << bits) - 1]
    codes = ends + [int.from_bytes(rng.bytes(16), "big") % (1 << bits) for _ in range(7)]
    plain = {"int": [code - (code >> bits - 1 << bits) for code in codes], "uint": codes,
             "bipolar": [2 * code - (1 << bits) + 1 for code in codes]}
    for kind, values in plain.items():
        fmt = IntegerFormat(kind, bits)
        integers = fmt.integers(np.array(codes, object))
        assert integers.tolist() == values and fmt.encode(integers).tolist() == codes
    assert wrap(np.array(plain["uint"], object), bits).tolist() == plain["int"]
    beats = pack(np.array(codes, object).reshape(4, 3), bits, -(-3 * bits // 8) * 8)
    assert [int.from_bytes(beat.tobytes(), "little") for beat in beats] == [
        sum(code << i * bits for i, code in enumerate(codes[3 * row:3 * row + 3])) for row in range(4)]
    assert unpack(beats, bits, 3).ravel().tolist() == codes
