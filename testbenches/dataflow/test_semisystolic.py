"""Weights that rest under activations that are broadcast: clocks against `ws`, Verilog with stalls, what
cells hold."""

import dataclasses

import numpy as np
import pytest
from conftest import graded

from hwsim.config import Config, load
from hwsim.dataflow.semisystolic import Semisystolic
from hwsim.dataflow.ws import Ws
from hwsim.pe.bitserial import Bitserial
from hwsim.pe.mac import Mac
from hwsim.rescale.parameters import Rescale
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog

PES = {
    "mac": Mac(k_max=64),
    "zero points": Mac(w_bits=3, k_max=64, rescale=Rescale(zero_bits=3, scale_bits=4)),
    "beats": Bitserial(w_bits=3, lanes=2, k_max=64, rescale=Rescale(zero_bits=2, requant="int8")),
}
SHAPES = [(2, 3), (3, 18), (17, 2), (1, 1)]
CASES = graded(
    [
        pytest.param(name, shape, results, id=f"{name}-{shape}-{results}")
        for name in PES
        for shape in SHAPES
        for results in ("stream", "always_ready")
    ],
    0,
    1,
)


@pytest.mark.parametrize("rows, cols", [(1, 1), (16, 16), (8, 24), (17, 16), (4, 200)])
def test_the_drain_has_levels_of_a_tree_in_place_of_a_skew(rows, cols):
    """A register drives 16 others: a level for up to 16 columns, two for up to 256."""
    pe, levels = Mac(), 1 if cols <= 16 else 2
    m, k, n = (np.array(values) for values in ([1, 7, 600, 513], [1, 300, 5, 64], [1, 40, 400, 7]))
    ws, found = (cls(rows=rows, cols=cols).cycles(m, k, n, pe) for cls in (Ws, Semisystolic))
    assert (ws.total - found.total).tolist() == [cols - 1 - levels] * 4
    for part in ("load", "compute", "stall"):
        assert getattr(ws, part).tolist() == getattr(found, part).tolist()


@pytest.mark.parametrize("name, shape, results", CASES)
def test_models_and_verilog(name, shape, results):
    pe, flow = (
        PES[name],
        Semisystolic(rows=shape[0], cols=shape[1], acc_depth=6, m_max=64, n_max=64, results=results),
    )
    config, rng = Config("dut", pe, flow, 500.0, "asap7", ""), np.random.default_rng(1)
    jobs = [Job.random(rng, pe, *dims) for dims in ((1, 1, 1), (13, 40, 21), (6, 7, 3))]
    with Icarus(config.engine(), verilog(config.engine())) as icarus:
        for stalls in (None, 3):
            for job, outcome in zip(jobs, icarus.run(jobs, stalls), strict=True):
                run, cycles = flow.run(job.a, job.w, pe, job.numbers), int(flow.cycles(*job.dims, pe).total)
                assert outcome.c.tolist() == run.c.tolist() == job.golden(pe, flow).tolist()
                assert run.cycles == cycles and (stalls or outcome.cycles == cycles)


def test_cells_hold_no_activations():
    """Ports of a cell by which nothing hops to the next column, and the same clocks from load to the last
    operands as `ws`."""
    config = load("int8_semisystolic16")
    cells = {block.name: block for block in config.engine().walk() if block.name.endswith("_cell")}
    assert set(cells["int8_semisystolic16_cell"].ports) == {"a", "tag", "strobe", "w", "p", "w_out", "p_out"}
    ws = load("int8_ws16")
    assert dataclasses.replace(ws.flow) == Ws(rows=16, cols=16) and config.flow.peak(
        config.pe
    ) == ws.flow.peak(ws.pe)
