"""Reset, framing errors and impossible jobs on the emitted Verilog; the cocotb side is bench_protocol.py."""

import dataclasses
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from cocotb_tools.runner import get_runner
from conftest import ALL_PAIRS

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.emit import verilog
from hwsim.engine.packing import pack
from hwsim.pe import architectures
from hwsim.rescale import Rescale
from hwsim.verify.job import Job

M, K, N = 7, 11, 8


STREAMED = {"group": 12, "scale_bits": 4, "zero_bits": 3, "requant": "int8"}
CASES = [pytest.param(*pair.values, {}, id=pair.id, marks=pair.marks) for pair in ALL_PAIRS]
CASES += [pytest.param((next(iter(architectures())), flow), STREAMED | {"scales": scales}, id=f"{flow}-{scales}", marks=pytest.mark.full)
          for flow in dataflows() for scales in ("stream", "job")]


@pytest.mark.parametrize("pair, rescale", CASES)
def test_protocol(pair, rescale, tmp_path):
    pe = architectures()[pair[0]](k_max=256)
    if rescale:
        pe = dataclasses.replace(pe, lanes=2, rescale=Rescale(**rescale))
    config = Config("dut", pe, dataflows()[pair[1]](rows=3, cols=4, m_max=256, n_max=256), 500.0, "asap7", "")
    engine, flow = config.engine(), config.flow
    (tmp_path / "dut.v").write_text(verilog(engine))
    job = Job.random(np.random.default_rng(2), pe, M, K, N)
    golden = pe.p.encode(job.golden(pe))
    c = engine.streams["c"]
    sweeps = np.concatenate([golden[:, n0:n0 + flow.cols] for n0 in range(0, N, flow.cols)])
    assert N % flow.cols == 0, "every result lane has a meaning here"
    beats = {f"{x}0": beats for x, beats in job.beats(pe, flow).items()}
    np.savez(tmp_path / "jobs.npz", expected0=pack(sweeps, c.lane_bits, c.width), **beats)  # type: ignore[arg-type]
    runner = get_runner("icarus")
    runner.build(sources=[tmp_path / "dut.v"], hdl_toplevel="dut", build_dir=tmp_path, build_args=["-g2005"],
                 timescale=("1ns", "1ps"), log_file=tmp_path / "build.log")
    xml = runner.test(hdl_toplevel="dut", test_module="bench_protocol", build_dir=tmp_path, test_dir=tmp_path,
                      log_file=tmp_path / "run.log", results_xml=str(tmp_path / "results.xml"),
                      extra_env={"HWSIM_BENCH": str(tmp_path), "PYTHONPATH": str(Path(__file__).parent)})
    cases = list(ElementTree.parse(xml).iter("testcase"))
    failed = [case.get("name") for case in cases if case.find("failure") is not None or case.find("error") is not None]
    assert len(cases) == 4 and not failed, (failed, (tmp_path / "run.log").read_text()[-3000:])
