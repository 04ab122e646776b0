"""cocotb side of test_protocol.py: what an engine does with a reset in mid-job, false tlast, and jobs that it
refuses.

What is sent, what must come back and which bits of ``error`` rise is a host's, which read the manifest alone.
"""

import os
from pathlib import Path

import cocotb
import numpy as np
from cocotb.clock import Clock
from cocotb.triggers import ClockCycles, RisingEdge, with_timeout
from cocotbext.axi import AxiStreamBus, AxiStreamSink, AxiStreamSource

from hwsim.verify.bench import beats_of, frame

PATIENCE = 40  # clocks in which an engine would do what it must not do


class Client:
    """Streams of one engine and the beats of one good job, from ``jobs.npz``."""

    def __init__(self, dut):
        self.dut = dut
        plan = np.load(Path(os.environ["HWSIM_BENCH"]) / "jobs.npz")
        self.slaves = [x for x in ("job", "a", "w", "s", "t") if f"{x}0" in plan]
        self.beats = {key: beats_of(plan[f"{key}0"]) for key in (*self.slaves, "expected")}
        self.framing = {x: 1 << int(plan[f"{x}_bit"]) for x in self.slaves if x != "job"}
        self.refused, self.refusal = beats_of(plan["refused"]), 1 << int(plan["refused_bit"])
        self.clocks_to_next_job = int(plan["clocks_to_next_job"])
        self.sources = {}

    async def reset(self, clocks: int = 1):
        """Start the clock the first time; hold reset and make new stream clients."""
        dut = self.dut
        dut.rst.value = 1
        if not self.sources:
            cocotb.start_soon(Clock(dut.clk, 10, unit="ns").start())
        self.sources = self.sources or {
            x: AxiStreamSource(AxiStreamBus.from_prefix(dut, f"s_axis_{x}"), dut.clk, dut.rst, byte_lanes=1)
            for x in self.slaves
        }
        self.sink = getattr(self, "sink", None) or AxiStreamSink(
            AxiStreamBus.from_prefix(dut, "m_axis_c"), dut.clk, dut.rst, byte_lanes=1)
        await ClockCycles(dut.clk, clocks)
        # a frame may have ended on the very edge of the reset
        for port in (*self.sources.values(), self.sink):
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
    """An early or missing tlast sets the stream's error bit, which stays; results are right, of this job and
    the next; reset clears it."""
    client = Client(dut)
    for stream, bit in client.framing.items():
        beats = client.beats[stream]
        await client.reset(2)
        client.send(**{stream: [beats[:1]]})  # early, if there are more
        await ClockCycles(dut.clk, PATIENCE)
        assert int(dut.busy.value) == (len(beats) > 1), "waits for the beats that are missing"
        client.send(**{x: [beats[1:]] if x == stream else [] for x in client.slaves})
        assert await client.results() == client.beats["expected"]
        assert int(dut.error.value) == (bit if len(beats) > 1 else 0)
        client.send(**{stream: [beats + beats]})  # missing on the first of two jobs
        client.send(**{stream: []})
        assert await client.results() == await client.results() == client.beats["expected"]
        client.send()
        assert await client.results() == client.beats["expected"] and int(dut.error.value) == bit
        await client.reset(1)
        assert int(dut.error.value) == 0


@cocotb.test()
async def impossible_jobs_are_refused(dut):
    """A field outside its range sets the error bit and does nothing else; the next job runs without a
    reset."""
    client = Client(dut)
    for word in client.refused:
        await client.reset(1)
        client.sources["job"].send_nowait(frame([word]))
        await ClockCycles(dut.clk, 4)
        assert int(dut.error.value) == client.refusal and not int(dut.busy.value), hex(word)
    client.send()
    assert await client.results() == client.beats["expected"]
    await RisingEdge(dut.clk)
    cycles = int(dut.cycles.value)
    client.sources["job"].send_nowait(frame(client.refused[:1]))
    await ClockCycles(dut.clk, 6)
    assert int(dut.cycles.value) == cycles > 0 and not int(dut.busy.value)
    client.send()
    assert await client.results() == client.beats["expected"] and int(dut.error.value) == client.refusal


@cocotb.test()
async def a_job_right_behind_a_refused_one(dut):
    """It is taken so many clocks later as the manifest says, and takes the operand beats that are on
    offer."""
    client = Client(dut)
    await client.reset(2)
    client.send(job=[client.refused[:1]])
    for _ in range(PATIENCE):
        await RisingEdge(dut.clk)
        assert not any(int(getattr(dut, f"s_axis_{x}_tready").value) for x in client.slaves if x != "job")
        assert not int(dut.m_axis_c_tvalid.value)
    for word in (client.refused[0], client.beats["job"][0]):
        client.sources["job"].send_nowait(frame([word]))
    taken = []
    for clock in range(PATIENCE):
        await RisingEdge(dut.clk)
        if int(dut.s_axis_job_tvalid.value) and int(dut.s_axis_job_tready.value):
            taken.append(clock)
    assert len(taken) == 2 and taken[1] - taken[0] == client.clocks_to_next_job
    assert await client.results() == client.beats["expected"]


@cocotb.test()
async def a_reset_clears_everything(dut):
    """After a reset busy, cycles and error are 0 and no result of the job before it comes."""
    client = Client(dut)
    await client.reset(2)
    client.sources["job"].send_nowait(frame(client.refused[:1]))
    client.send()
    await ClockCycles(dut.clk, 12)
    assert int(dut.busy.value) and int(dut.cycles.value) and int(dut.error.value) == client.refusal
    await client.reset(1)
    assert not int(dut.busy.value) and not int(dut.cycles.value) and not int(dut.error.value)
    await ClockCycles(dut.clk, PATIENCE)
    assert client.sink.empty() and not int(dut.m_axis_c_tvalid.value)


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
