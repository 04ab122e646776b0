"""cocotb side of test_protocol.py: what an engine does with a reset in mid-job, false tlast, and impossible jobs."""

import os
from pathlib import Path

import cocotb
import numpy as np
from cocotb.clock import Clock
from cocotb.triggers import ClockCycles, RisingEdge, with_timeout
from cocotbext.axi import AxiStreamBus, AxiStreamSink, AxiStreamSource

from hwsim.engine.control import JOB, NUMBERS
from hwsim.verify.bench import beats_of, frame

A_FRAMING, W_FRAMING, JOB_RANGE, S_FRAMING, T_FRAMING = 1, 2, 4, 8, 16


class Client:
    """Streams of one engine and the beats of one good job, from ``jobs.npz``."""

    def __init__(self, dut):
        self.dut = dut
        plan = np.load(Path(os.environ["HWSIM_BENCH"]) / "jobs.npz")
        self.slaves = [x for x in ("job", "a", "w", "s", "t") if f"{x}0" in plan]
        self.beats = {key: beats_of(plan[f"{key}0"]) for key in (*self.slaves, "expected")}
        self.sources = {}

    async def reset(self, clocks: int = 1):
        """Start the clock the first time; hold reset and make new stream clients."""
        dut = self.dut
        dut.rst.value = 1
        if not self.sources:
            cocotb.start_soon(Clock(dut.clk, 10, unit="ns").start())
        self.sources = self.sources or {
            x: AxiStreamSource(AxiStreamBus.from_prefix(dut, f"s_axis_{x}"), dut.clk, dut.rst, byte_lanes=1) for x in self.slaves}
        self.sink = getattr(self, "sink", None) or AxiStreamSink(
            AxiStreamBus.from_prefix(dut, "m_axis_c"), dut.clk, dut.rst, byte_lanes=1)
        await ClockCycles(dut.clk, clocks)
        for port in (*self.sources.values(), self.sink):  # a frame may have ended on the very edge of the reset
            port.clear()
        dut.rst.value = 0
        await RisingEdge(dut.clk)

    def send(self, **changed):
        """Queue the job; ``changed`` replaces the beats of a stream, as lists of frames."""
        for x, source in self.sources.items():
            for beats in changed.get(x, [self.beats[x]]):
                source.send_nowait(frame(beats))

    async def results(self):
        """The next frame of results."""
        return list((await with_timeout(self.sink.recv(compact=False), 200_000, "ns")).tdata)


@cocotb.test()
async def reset_in_mid_job(dut):
    """A reset of one clock at any moment of a job leaves an engine that does the next job right."""
    client = Client(dut)
    await client.reset(3)
    for clocks in range(1, 60, 3):
        client.send()
        await ClockCycles(dut.clk, clocks)
        await client.reset(1)
        client.send()
        assert await client.results() == client.beats["expected"], f"wrong after a reset in clock {clocks}"
        assert int(dut.error.value) == 0
        await ClockCycles(dut.clk, 5)
        assert client.sink.empty() and not int(dut.busy.value)


@cocotb.test()
async def false_tlast_is_reported(dut):
    """An early or missing tlast sets the stream's error bit; results are still right; reset clears it."""
    client = Client(dut)
    for stream, bit in (("a", A_FRAMING), ("w", W_FRAMING), ("s", S_FRAMING), ("t", T_FRAMING)):
        if stream not in client.slaves:
            continue
        await client.reset(2)
        beats = client.beats[stream]
        client.send(**{stream: [beats[:1], beats[1:]]})
        assert await client.results() == client.beats["expected"]
        assert int(dut.error.value) == bit
    await client.reset(1)
    assert int(dut.error.value) == 0


@cocotb.test()
async def impossible_jobs_are_refused(dut):
    """A dimension of 0 or beyond its limit sets the error bit and produces nothing; the next job runs."""
    client = Client(dut)
    await client.reset(2)
    good = client.beats["job"][0]
    m, k, n = (good >> 32 * i & 0xFFFFFFFF for i in range(3))
    numbers = NUMBERS if len(dut.s_axis_job_tdata) > JOB.size else {}
    above = JOB.size
    for key, width in numbers.items():  # scales in the job: a number with another highest bit is one that is too wide
        above += width
        await client.reset(1)
        client.sources["job"].send_nowait(frame([good ^ 1 << above - 1]))
        await ClockCycles(dut.clk, 6)
        assert int(dut.error.value) == JOB_RANGE and not int(dut.busy.value), key
    for bad in ((0, k, n, 0), (m, 0, n, 0), (m, k, 0, 0), (257, k, n, 0), (m, 257, n, 0), (m, k, 257, 0), (1 << 31, k, n, 0), (m, k, n, 1)):
        await client.reset(1)
        changed = JOB.const(dict(zip(("m", "k", "n", "reserved"), bad))).as_value().value
        word = good >> JOB.size << JOB.size | changed  # numbers that come with the job stay
        client.sources["job"].send_nowait(frame([word]))
        await ClockCycles(dut.clk, 6)
        assert int(dut.error.value) == JOB_RANGE and not int(dut.busy.value), bad
        client.send()
        assert await client.results() == client.beats["expected"]


@cocotb.test()
async def streams_wait_for_their_job(dut):
    """No operand is accepted before a job, and no second job before the first is done."""
    client = Client(dut)
    await client.reset(2)
    client.send(job=[])
    for _ in range(20):
        await RisingEdge(dut.clk)
        assert not any(int(getattr(dut, f"s_axis_{x}_tready").value) for x in client.slaves if x != "job")
        assert not int(dut.m_axis_c_tvalid.value)
    client.send(**{x: [] for x in client.slaves if x != "job"})
    client.send()
    while int(dut.s_axis_job_tready.value):
        await RisingEdge(dut.clk)
    while not int(dut.m_axis_c_tvalid.value) or not int(dut.m_axis_c_tlast.value):
        assert not int(dut.s_axis_job_tready.value) and int(dut.busy.value)
        await RisingEdge(dut.clk)
    assert await client.results() == await client.results() == client.beats["expected"]
