"""What a simulator did with a job, and what every simulator needs to know of the jobs that it runs."""

import re
from dataclasses import dataclass

import numpy as np

from hwsim.assembly import Engine
from hwsim.engine.packing import unpack
from hwsim.errors import VerificationError
from hwsim.verify.job import Job

MISSING = re.compile(r"(?:Unknown module type: |containing module: '|ERROR: Module `\\?)([\w$]+)")
"""A module that is missing, in the words of Icarus, Verilator and Yosys."""
STALLED_CYCLES = 60  # patience per expected clock when streams stall


@dataclass(frozen=True)
class Outcome:
    """What the RTL did with a job.

    ``c (m, n)`` are results as :meth:`hwsim.formats.Format.result` gives them, in blocks of the type
    :data:`hwsim.rescale.result_blocks.RESULT`. Clocks are by the bench's
    count and by the engine's register.
    """

    c: np.ndarray
    cycles: int
    register: int


class SimulationError(VerificationError):
    """The simulator failed or the bench gave up; the message ends with the last lines of its log."""


def rejected(log: str, otherwise: str) -> SimulationError:
    """The error of a simulator that does not take a file of Verilog.

    * ``log``: what it printed. If a module is missing, the error says what to do.
    * ``otherwise``: the error's text in all other cases.
    """
    found = MISSING.search(log)
    if not found:
        return SimulationError(otherwise)
    return SimulationError(
        f"no module {found[1]} in the Verilog: the file of --verilog must hold every module; to check a "
        "mapped netlist, append the Verilog models of its cells to it"
    )


def result_beats(engine: Engine, job: Job) -> int:
    """Beats of a job's results."""
    return engine.flow.c_beats(job.dims, engine.pe)


def patience(engine: Engine, jobs: list[Job], stalled: bool) -> int:
    """Clocks after which jobs that are not done never will be."""
    expected = sum(job.cycles(engine.pe, engine.flow) for job in jobs)
    return (expected + 1000) * (STALLED_CYCLES if stalled else 2)


def outcome(engine: Engine, job: Job, beats: np.ndarray, cycles: int, register: int) -> Outcome:
    """The outcome of a job from its result beats as bytes, ``(beats, bytes)``."""
    stream = engine.streams["c"]
    values = engine.pe.p.result(unpack(beats, stream.lane_bits, stream.lanes))
    assert len(values) == result_beats(engine, job), (len(values), job.dims)
    c = engine.flow.c_rows(values, job.dims, engine.pe)
    if blocks := engine.pe.rescale.blocks:
        scales = unpack(beats, stream.scale_bits, stream.scales, stream.offset)
        c = blocks.joined(c, engine.flow.c_scales(scales, job.dims, engine.pe))
    return Outcome(c, cycles, register)


def tail(log: str, lines: int = 6) -> str:
    """The last lines of a log, in one."""
    return " | ".join(log.strip().split("\n")[-lines:])
