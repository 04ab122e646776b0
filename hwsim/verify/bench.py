"""The cocotb bench: drives any engine's streams with cocotbext-axi and writes down what came out, and when.

It runs inside the simulator, in its own process, and knows nothing of architectures: ``HWSIM_BENCH`` names a
folder with ``jobs.npz`` (beats as bytes, see :mod:`hwsim.verify.icarus`), results go to ``results.npz``
beside it.
"""

import json
import os
import time
from pathlib import Path
from typing import Any

import cocotb
import numpy as np
from cocotb.clock import Clock
from cocotb.triggers import ClockCycles, Event, RisingEdge, with_timeout
from cocotbext.axi import AxiStreamBus, AxiStreamFrame, AxiStreamSink, AxiStreamSource

from hwsim.verify.ports import FAULT, wrong_port
from hwsim.verify.stalls import STREAMS, pauses

PERIOD_NS = 10


def beats_of(rows: np.ndarray) -> list[int]:
    """Beats as integers, from their bytes of shape (beats, bytes), the lowest byte first."""
    return [int.from_bytes(row.tobytes(), "little") for row in rows]


def frame(beats: list[int]) -> AxiStreamFrame:
    """A frame of whole beats: the bus is driven as one lane as wide as it is."""
    return AxiStreamFrame(beats)  # type: ignore[arg-type]


class Watch:
    """Counts clocks from the edge that accepts a job to the edge that transfers its last result beat."""

    def __init__(self, dut, folder: Path, slaves: list[str], total_rows: int, count_waits: bool):
        self.count_waits = count_waits
        self.dut, self.folder, self.total_rows = dut, folder, total_rows
        self.cycles: list[int] = []
        self.registers: list[int] = []
        self.finished = Event()
        self.slaves = slaves
        self.waits = dict.fromkeys((*slaves, "c"), 0)

    def note_waits(self) -> None:
        """Count this clock for every stream whose other side is ready: an operand that is not offered, a
        result not taken."""
        for x in self.slaves:
            ready, valid = (int(getattr(self.dut, f"s_axis_{x}_{s}").value) for s in ("tready", "tvalid"))
            self.waits[x] += ready and not valid
        self.waits["c"] += int(self.dut.m_axis_c_tvalid.value) and not int(self.dut.m_axis_c_tready.value)

    async def run(self, jobs: int):
        """Watch an engine until it has finished ``jobs`` jobs.

        Writes down every beat of results, and the clocks of every job from its acceptance to its last result.
        """
        dut = self.dut
        now = 0
        started = 0
        rows = 0
        clk, job_valid, job_ready = dut.clk, dut.s_axis_job_tvalid, dut.s_axis_job_tready
        valid, ready, last = dut.m_axis_c_tvalid, dut.m_axis_c_tready, dut.m_axis_c_tlast
        while len(self.cycles) < jobs:
            await RisingEdge(clk)
            now += 1
            if int(job_valid.value) and int(job_ready.value):
                started = now
            if int(valid.value) and int(ready.value):
                rows += 1
                if int(last.value):
                    self.cycles.append(now - started)
                    await RisingEdge(clk)
                    now += 1
                    self.registers.append(int(dut.cycles.value))
                    if int(job_valid.value) and int(job_ready.value):
                        started = now
            if self.count_waits:
                self.note_waits()
            if now % 256 == 0:
                (self.folder / "progress").write_text(f"{rows} {self.total_rows}\n")
        self.finished.set()


@cocotb.test()
async def run_jobs(dut):
    folder = Path(os.environ["HWSIM_BENCH"])
    plan = np.load(folder / "jobs.npz")
    described = json.loads(str(plan["ports"]))
    widths = {
        port["name"]: len(getattr(dut, port["name"])) for port in described if hasattr(dut, port["name"])
    }
    if said := wrong_port(dut._name, described, widths):
        (folder / FAULT).write_text(said, encoding="utf-8")
        return
    count = int(plan["count"])
    seed = int(plan["stall_seed"])
    limit = int(plan["limit"])
    dut.rst.value = 1
    slaves = [x for x in STREAMS if hasattr(dut, f"s_axis_{x}_tvalid")]
    sources = {
        x: AxiStreamSource(AxiStreamBus.from_prefix(dut, f"s_axis_{x}"), dut.clk, dut.rst, byte_lanes=1)
        for x in slaves
    }
    c = AxiStreamSink(AxiStreamBus.from_prefix(dut, "m_axis_c"), dut.clk, dut.rst, byte_lanes=1)
    cocotb.start_soon(Clock(dut.clk, PERIOD_NS, unit="ns").start())
    await ClockCycles(dut.clk, 4)
    dut.rst.value = 0
    await ClockCycles(dut.clk, 2)
    if seed >= 0:
        sinks = [c] if int(plan["wait"]) else []
        for i, port in enumerate((*sources.values(), *sinks)):
            port.set_pause_generator(pauses(seed, i))
    began = time.perf_counter()
    watch = Watch(dut, folder, slaves, int(plan["rows"]), seed >= 0)
    cocotb.start_soon(watch.run(count))
    for i in range(count):
        for x, source in sources.items():
            source.send_nowait(frame(beats_of(plan[f"{x}{i}"])))
    await with_timeout(watch.finished.wait(), limit * PERIOD_NS, "ns")
    seconds = time.perf_counter() - began
    await ClockCycles(dut.clk, 20)
    frames = [(await c.recv(compact=False)).tdata for _ in range(count)]
    assert c.empty() and all(source.idle() for source in sources.values()), "beats left over"
    size = len(dut.m_axis_c_tdata) // 8
    results: dict[str, Any] = {
        f"c{i}": np.array([np.frombuffer(int(beat).to_bytes(size, "little"), np.uint8) for beat in beats])
        for i, beats in enumerate(frames)}
    np.savez(folder / "results.npz", cycles=watch.cycles, registers=watch.registers, seconds=seconds,
             waits=list(watch.waits.values()), error=int(dut.error.value),
             **results)
