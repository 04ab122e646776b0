"""Queues of results and of scales are as deep as they must be: with a place less, jobs take longer or results are lost."""

import dataclasses

import numpy as np
import pytest

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.dataflow.base import Dataflow
from hwsim.emit import verilog
from hwsim.pe import architectures
from hwsim.rescale import Rescale
from hwsim.verify.icarus import Icarus, Outcome
from hwsim.verify.job import Job

SHAPES = [(2, 3), (1, 1), (5, 4), (3, 18)]
CASES = [pytest.param(flow, shape, id=f"{flow}-{shape}", marks=[] if shape == SHAPES[0] else pytest.mark.full)
         for flow in dataflows() for shape in SHAPES]


def engine(flow: str, shape: tuple[int, int], rescale: Rescale | None = None, lanes: int = 1) -> Config:
    """A small engine of 8-bit multiply-accumulate cells."""
    pe = dataclasses.replace(architectures()["mac"](k_max=256), lanes=lanes)
    if rescale is not None:
        pe = dataclasses.replace(pe, rescale=rescale)
    return Config("dut", pe, dataflows()[flow](rows=shape[0], cols=shape[1], m_max=512, n_max=256), 500.0, "asap7", "")


def run(config: Config, dims: list[tuple[int, int, int]], stall_seed: int | None = None) -> tuple[list[Job], list[Outcome]]:
    """Jobs of the given dimensions, back to back, on the Verilog."""
    rng, made = np.random.default_rng(1), config.engine()
    jobs = [Job.random(rng, config.pe, *each) for each in dims]
    with Icarus(made, verilog(made)) as icarus:
        return jobs, icarus.run(jobs, stall_seed)


def busiest(config: Config) -> list[tuple[int, int, int]]:
    """Jobs in which a row of results leaves on every clock for longer than any queue is deep."""
    deepest = max(config.flow.queue_depths(config.pe))
    m = 2 * deepest + 3 * config.flow.rows
    return [(m, 1, config.flow.cols + 1), (m, config.flow.rows, 1)]


def excess(config: Config, dims: list[tuple[int, int, int]]) -> list[int]:
    """Clocks of the Verilog beyond the closed form; results are asserted to be right."""
    jobs, outcomes = run(config, dims)
    for job, outcome in zip(jobs, outcomes):
        assert outcome.c.tolist() == job.golden(config.pe).tolist()
    return [outcome.cycles - int(config.flow.cycles(*job.dims, config.pe).total) for job, outcome in zip(jobs, outcomes)]


@pytest.mark.parametrize("flow, shape", CASES)
def test_a_result_less_in_the_queues_costs_clocks(flow, shape, monkeypatch):
    config = engine(flow, shape)
    dims, depth = busiest(config), Dataflow.queue_depth
    assert excess(config, dims) == [0, 0]
    monkeypatch.setattr(Dataflow, "queue_depth", lambda self, pe: depth(self, pe) - 1)
    assert min(excess(config, dims)) > 0


@pytest.mark.parametrize("flow", [name for name, kind in dataflows().items() if kind(rows=1, cols=1).pauses])
@pytest.mark.parametrize("column", [0, pytest.param(1, marks=pytest.mark.full), pytest.param(2, marks=pytest.mark.full)])
def test_a_result_less_in_the_queue_of_one_column_loses_results(flow, column, monkeypatch):
    """A consumer that stops at random: what the array has on its way when it pauses fills every queue to the last place."""
    config, depths = engine(flow, (2, 3)), Dataflow.queue_depths
    dims = [(120, 1, 3)]
    ((job,), (outcome,)) = run(config, dims, stall_seed=4)
    assert outcome.c.tolist() == job.golden(config.pe).tolist()
    monkeypatch.setattr(Dataflow, "queue_depths", lambda self, pe: [d - (c == column) for c, d in enumerate(depths(self, pe))])
    ((job,), (outcome,)) = run(config, dims, stall_seed=4)
    wrong = (outcome.c != job.golden(config.pe)).any(axis=0)
    assert wrong.tolist() == [c == column for c in range(3)]


def test_an_engine_has_few_kinds_of_columns():
    for cols in range(1, 257):
        flow = dataflows()["os"](rows=2, cols=cols)
        depths = flow.queue_depths(architectures()["mac"]())
        assert len(depths) <= 8 and depths == sorted(depths, reverse=True)
        each = [depths[c // flow.queue_group] for c in range(cols)]
        assert all(has >= flow.queue_depth(architectures()["mac"]()) + cols - 1 - c for c, has in enumerate(each))
        assert sum(each) - sum(flow.queue_depth(architectures()["mac"]()) + c for c in range(cols)) <= cols * (cols // 16 + 1)


@pytest.mark.parametrize("flow", dataflows())
@pytest.mark.parametrize("shape", [(2, 3), *(pytest.param(shape, marks=pytest.mark.full) for shape in ((1, 1), (4, 2), (1, 9)))])
def test_a_word_less_in_the_queues_of_scales_costs_clocks(flow, shape, monkeypatch):
    lanes, group = 2, shape[0] * 2 if flow == "ws" else 2
    config = engine(flow, shape, Rescale(group=group, scale_bits=4, scales="stream"), lanes)
    dims = [(1 if flow == "ws" else shape[0], 24 * group, shape[1]), (1, 24 * group, 2 * shape[1])]
    assert excess(config, dims) == [0, 0]
    less = config.flow.word_depth - 1
    monkeypatch.setattr(Dataflow, "word_depth", less)
    assert max(excess(config, dims)) > 0
