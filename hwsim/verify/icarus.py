"""Compiles an engine with Icarus Verilog and runs jobs on it through the cocotb bench."""

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np

from hwsim.dataflow.base import Dataflow, c_rows, ceil_div
from hwsim.engine.control import JOB, job_layout
from hwsim.engine.engine import Engine, streams
from hwsim.engine.packing import pack, unpack
from hwsim.errors import ConfigError, VerificationError
from hwsim.pe import PE

STALLED_CYCLES = 60  # patience per expected clock when streams stall


@dataclass(frozen=True)
class Job:
    """Operand codes ``a (m, k)`` and ``w (k, n)`` of one GEMM, its precision (0: the engine's own), and its ``numbers``.

    These are scales, zero points, multipliers and shifts ``(groups, n)`` where the engine has a ``rescale``.
    """

    a: np.ndarray
    w: np.ndarray
    a_bits: int = 0
    w_bits: int = 0
    numbers: dict[str, np.ndarray] = field(default_factory=dict)

    @classmethod
    def random(cls, rng: np.random.Generator, pe: PE, m: int, k: int, n: int, a_bits: int = 0, w_bits: int = 0) -> "Job":
        """Uniform random codes and random numbers for an engine of ``pe``."""
        low = pe.at(a_bits, w_bits)
        return cls(low.a.random(rng, (m, k)), low.w.random(rng, (k, n)), a_bits, w_bits, pe.rescale.random(rng, low, k, n))

    def golden(self, pe: PE) -> np.ndarray:
        """The result ``(m, n)`` on an engine of ``pe``."""
        return pe.at(self.a_bits, self.w_bits).golden(self.a, self.w, self.numbers)

    def descriptor(self, pe: PE) -> int:
        """What the job stream of an engine of ``pe`` carries."""
        layout, low = job_layout(pe), pe.at(self.a_bits, self.w_bits)
        fields = dict(zip("mkn", self.dims)) | {f"{x}_bits": getattr(low, x).bits for x in pe.serial}
        if layout != JOB:
            widths = dict(layout)
            fields |= {key: int(values[0, 0]) & (1 << widths[key].width) - 1 for key, values in self.numbers.items()}
        return layout.const(fields).as_value().value

    def beats(self, pe: PE, flow: Dataflow) -> dict[str, np.ndarray]:
        """Beats of every stream into an engine as bytes, ``(beats, bytes)``."""
        (m, _, n), low = self.dims, pe.at(self.a_bits, self.w_bits)
        size = job_layout(pe).size // 8
        out = {"job": np.frombuffer(self.descriptor(pe).to_bytes(size, "little"), np.uint8)[None]}
        blocks = {"a": flow.a_beats(self.a, n, low), "w": flow.w_beats(self.w, m, low)}
        if pe.rescale.streams:
            blocks["s"] = flow.s_beats(pe.rescale.words(self.numbers), m)
        for x, stream in streams(pe, flow).items():
            if x in blocks:
                out[x] = np.concatenate([pack(block, stream.lane_bits, stream.width) for block in blocks[x]])
        return out

    @property
    def dims(self) -> tuple[int, int, int]:
        """M, K, N."""
        return *self.a.shape, self.w.shape[1]  # type: ignore[return-value]


@dataclass(frozen=True)
class Outcome:
    """What the RTL did with a job: ``c (m, n)`` values, clocks by the bench's count and by the engine's register."""

    c: np.ndarray
    cycles: int
    register: int


class SimulationError(VerificationError):
    """The simulator failed or the bench gave up; the message ends with the last lines of its log."""


class Icarus:
    """An engine compiled for Icarus Verilog in a folder of its own; use as a context manager."""

    def __init__(self, engine: Engine, verilog: str):
        if not (shutil.which("iverilog") and shutil.which("vvp")):
            raise ConfigError("Icarus Verilog not found: install it (Debian: apt-get install iverilog; macOS: brew install "
                              "icarus-verilog) or put iverilog and vvp on PATH")
        self.engine = engine
        self.cycles_per_second = 0.0  # of the latest run
        self.waits: list[int] = []  # of the latest run with stalls: clocks that the job, a, w and c streams kept the engine waiting
        self._keep = tempfile.TemporaryDirectory(prefix="hwsim_")
        self.folder = Path(self._keep.name)
        (self.folder / "engine.v").write_text(verilog)
        from cocotb_tools.runner import get_runner
        self._runner = get_runner("icarus")
        try:
            self._runner.build(sources=[self.folder / "engine.v"], hdl_toplevel=engine.name, build_dir=self.folder,
                               build_args=["-g2005"], timescale=("1ns", "1ps"), log_file=self.folder / "build.log")
        except (SystemExit, RuntimeError) as e:
            raise SimulationError(f"Icarus rejects the engine: {tail(self.folder / 'build.log')}") from e

    def __enter__(self) -> "Icarus":
        return self

    def __exit__(self, *_) -> None:
        self._keep.cleanup()

    def run(self, jobs: list[Job], stall_seed: int | None = None) -> list[Outcome]:
        """Run the jobs back to back; ``stall_seed`` makes every stream stall at random, each on its own."""
        engine, flow = self.engine, self.engine.flow
        plan: dict[str, Any] = {"count": len(jobs), "stall_seed": -1 if stall_seed is None else stall_seed}
        expected = rows = 0
        for i, job in enumerate(jobs):
            m, k, n = job.dims
            expected += int(flow.cycles(m, k, n, engine.pe.at(job.a_bits, job.w_bits)).total)
            rows += m * ceil_div(n, flow.cols)
            plan |= {f"{x}{i}": beats for x, beats in job.beats(engine.pe, flow).items()}
        plan |= {"rows": rows, "limit": (expected + 1000) * (2 if stall_seed is None else STALLED_CYCLES)}
        np.savez(self.folder / "jobs.npz", **plan)
        results = self._simulate()
        self.cycles_per_second = float(results["cycles"].sum() / results["seconds"])
        self.waits = results["waits"].tolist()
        if results["error"]:
            raise SimulationError(f"the engine reports error {int(results['error']):#x}")
        return [self._outcome(job, results, i) for i, job in enumerate(jobs)]

    def _simulate(self):
        log, results = self.folder / "run.log", self.folder / "results.npz"
        results.unlink(missing_ok=True)
        try:
            xml = self._runner.test(hdl_toplevel=self.engine.name, test_module="hwsim.verify.bench", build_dir=self.folder,
                                    test_dir=self.folder, log_file=log, extra_env={"HWSIM_BENCH": str(self.folder)},
                                    results_xml=str(self.folder / "results.xml"))
        except (SystemExit, RuntimeError) as e:
            raise SimulationError(tail(log)) from e
        cases = list(ElementTree.parse(xml).iter("testcase"))
        failed = any(case.find(kind) is not None for case in cases for kind in ("failure", "error"))
        if not cases or failed or not results.exists():
            raise SimulationError(tail(log))
        return np.load(results)

    def _outcome(self, job: Job, results, i: int) -> Outcome:
        stream, pe = self.engine.streams["c"], self.engine.pe
        values = pe.p.decode(unpack(results[f"c{i}"], stream.lane_bits, stream.lanes))
        m, n = job.a.shape[0], job.w.shape[1]
        assert len(values) == m * ceil_div(n, self.engine.flow.cols), (len(values), m, n)
        return Outcome(c_rows(values, m, n, self.engine.flow.cols), int(results["cycles"][i]), int(results["registers"][i]))


def tail(log: Path, lines: int = 6) -> str:
    """The last lines of a log, in one."""
    return " | ".join(log.read_text(errors="replace").split("\n")[-lines:]) if log.exists() else "no log"
