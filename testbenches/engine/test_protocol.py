"""Reset, framing errors and refused jobs on the emitted Verilog, as the manifest says them; the cocotb side
is bench_protocol.py."""

import dataclasses
import json

import numpy as np
import pytest
from conftest import PAIRS, graded
from simulator import simulate
from stranger import Host

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.generate import render
from hwsim.pe import architectures
from hwsim.rescale.parameters import Rescale

DIMS = 7, 11, 8

STREAMED = {"group": 12, "scale_bits": 4, "zero_bits": 3, "requant": "int8"}
CASES = graded([pytest.param(pair, {}, id="-".join(pair)) for pair in PAIRS], 0, 1)
CASES += graded([pytest.param(("mac", flow), STREAMED | {"scales": scales}, id=f"{flow}-{scales}")
                 for flow in dataflows() for scales in ("stream", "job")], 0, 1)


@pytest.mark.parametrize("pair, rescale", CASES)
def test_protocol(pair, rescale, tmp_path):
    pe = architectures()[pair[0]](k_max=256)
    if rescale:
        pe = dataclasses.replace(pe, lanes=2, rescale=Rescale(**rescale))
    config = Config("dut", pe, dataflows()[pair[1]](rows=3, cols=4, m_max=256, n_max=256), 500.0, "asap7", "")
    files = render(config)
    host = Host(json.loads(files["manifest.json"]))
    # short jobs, codes in the lowest bits of their lanes
    lowest = {key: host.fields[key]["min"] for key in ("a_bits", "w_bits")}
    job = host.draw(np.random.default_rng(2), DIMS, **lowest)
    assert DIMS[2] % host.names["cols"] == 0, "every result lane has a meaning here"
    refused = host.refused(job)
    assert {name.split()[0] for name in refused} >= {"m", "k", "n", "a_bits", "w_bits", "reserved"}
    if rescale.get("scales") == "job":
        assert {"zero 0x4", "zero 0x5", "zero 0xfffb", "scale 0x10", "shift 0x40"} <= refused.keys()
        assert not {"zero 0x3", "zero 0xfffd"} & refused.keys()
    said = host.manifest["recovery"]
    bits = {f"{x}_bit": bit for x, bit in said["false_tlast"]["error_bits"].items()} | {
        "refused_bit": said["refused_job"]["error_bit"]
    }
    plan = {f"{x}0": beats for x, beats in host.beats(job).items()} | bits | {
        "expected0": host.as_bytes(host.result_beats(job), host.streams["c"]["tdata_width"]),
        "refused": host.as_bytes(list(refused.values()), host.manifest["job"]["tdata_width"]),
        "clocks_to_next_job": said["refused_job"]["clocks_to_next_job"]}
    assert (said["refused_job"]["operand_beats"], said["refused_job"]["result_beats"]) == (0, 0), (
        "what the bench expects"
    )
    assert len(simulate(tmp_path, "dut", files["dut.v"], "bench_protocol", plan)) == 6
