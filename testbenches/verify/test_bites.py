"""Each bench is shown to bite: a wrong golden model, a wrong cycle formula and a wrong circuit must all be
noticed."""

import dataclasses

import numpy as np
import pytest
from conftest import graded

from hwsim.config import load
from hwsim.dataflow.cycles import Cycles
from hwsim.pe.mac import Mac
from hwsim.verification import RtlBench
from hwsim.verify.icarus import Icarus, SimulationError
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog
from hwsim.workload import Gemm

GEMM = Gemm("g", 5, 7, 4)


def test_perturbed_golden_fails(monkeypatch):
    config = load("tiny_os2x3")
    exact = Mac.golden
    monkeypatch.setattr(
        Mac, "golden", lambda self, a, w, *rest: exact(self, a, w, *rest) + (np.arange(w.shape[1]) == 2)
    )
    with RtlBench(config) as bench:
        (run,) = bench.run([GEMM], seed=1)
    assert (run.mismatches, run.passed) == (5, False)


@pytest.mark.parametrize("part", graded([f.name for f in dataclasses.fields(Cycles)], 0, 4))
def test_perturbed_cycles_fail(monkeypatch, part):
    config = load("tiny_os2x3")
    exact = type(config.flow).cycles

    def off_by_one(self, m, k, n, pe):
        cycles = exact(self, m, k, n, pe)
        return dataclasses.replace(cycles, **{part: getattr(cycles, part) + 1})

    with RtlBench(config) as bench:
        monkeypatch.setattr(type(config.flow), "cycles", off_by_one)
        (run,) = bench.run([GEMM], seed=1)
    assert (run.mismatches, run.cycles_model - run.cycles_rtl, run.passed) == (0, 1, False)


@pytest.mark.full
@pytest.mark.parametrize("config_name", ["tiny_os2x3", pytest.param("int8_ws16", marks=pytest.mark.full)])
def test_perturbed_circuit_fails(config_name):
    """An adder that became an exclusive or, in the core as simulators read it: found in the values."""
    config = load(config_name)
    engine = config.engine()
    text = verilog(engine)
    gates, core = text.split(f"`else\nmodule {engine.name}_core", 1)
    body, rest = core.split("endmodule", 1)
    assert " + " in body
    broken = f"{gates}`else\nmodule {engine.name}_core{body.replace(' + ', ' ^ ', 1)}endmodule{rest}"
    rng = np.random.default_rng(0)
    job = Job(config.pe.a.random(rng, (5, 7)), config.pe.w.random(rng, (7, 4)))
    with Icarus(engine, broken) as icarus:
        assert icarus.run([job])[0].c.tolist() != config.pe.golden(job.a, job.w).tolist()


@pytest.mark.full
def test_stuck_engine_is_reported():
    """An engine that never takes a job: the bench gives up with a message instead of hanging."""
    config = load("tiny_os2x3")
    engine = config.engine()
    text = verilog(engine)
    head, control = text.split(f"module {engine.name}_control", 1)
    body, rest = control.split("endmodule", 1)
    assert "assign job_ready = " in body
    never = body.replace("assign job_ready = ", "assign job_ready = 1 & 0 & ", 1)
    stuck = f"{head}module {engine.name}_control{never}endmodule{rest}"
    with Icarus(engine, stuck) as icarus, pytest.raises(SimulationError):
        icarus.run([Job(np.zeros((1, 1), int), np.zeros((1, 1), int))])
