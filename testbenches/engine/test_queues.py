"""Queues of results and of scales are as deep as they must be: with a place less, jobs take longer or results
are lost."""

import dataclasses
import random

import numpy as np
import pytest
from conftest import ALL_PAIRS, graded, some_engine, some_job

from hwsim.config import Config
from hwsim.cost.estimator.estimate import NotEstimated, estimate
from hwsim.dataflow import dataflows
from hwsim.dataflow.base import Dataflow
from hwsim.manifest.document import manifest
from hwsim.pe import architectures
from hwsim.rescale.parameters import Rescale
from hwsim.verify.icarus import Icarus, Outcome
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog

SHAPES = [(2, 3), (1, 1), (5, 4), (3, 18)]
CASES = graded(
    [pytest.param(flow, shape, id=f"{flow}-{shape}") for flow in dataflows() for shape in SHAPES], 1, 1
)


def engine(flow: str, shape: tuple[int, int], rescale: Rescale | None = None, lanes: int = 1) -> Config:
    """A small engine of 8-bit multiply-accumulate cells."""
    pe = dataclasses.replace(architectures()["mac"](k_max=256), lanes=lanes)
    if rescale is not None:
        pe = dataclasses.replace(pe, rescale=rescale)
    return Config(
        "dut", pe, dataflows()[flow](rows=shape[0], cols=shape[1], m_max=512, n_max=256), 500.0, "asap7", ""
    )


def always_ready(config: Config) -> Config:
    """The engine for a consumer that takes every row."""
    return dataclasses.replace(config, flow=dataclasses.replace(config.flow, results="always_ready"))


def run(
    config: Config, dims: list[tuple[int, int, int]], stall_seed: int | None = None
) -> tuple[list[Job], list[Outcome]]:
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
        assert outcome.c.tolist() == job.golden(config.pe, config.flow).tolist()
    return [
        outcome.cycles - int(config.flow.cycles(*job.dims, config.pe).total)
        for job, outcome in zip(jobs, outcomes)
    ]


@pytest.mark.full
@pytest.mark.parametrize("flow, shape", CASES)
def test_a_result_less_in_the_queues_costs_clocks(flow, shape, monkeypatch):
    config = engine(flow, shape)
    dims, depth = busiest(config), Dataflow.queue_depth
    assert excess(config, dims) == [0, 0]
    monkeypatch.setattr(Dataflow, "queue_depth", lambda self, pe: depth(self, pe) - 1)
    assert min(excess(config, dims)) > 0


@pytest.mark.parametrize("flow", [name for name, kind in dataflows().items() if kind(rows=1, cols=1).pauses])
@pytest.mark.parametrize("column", graded(range(3), 0, 1))
def test_a_result_less_in_the_queue_of_one_column_loses_results(flow, column, monkeypatch):
    """A consumer that stops at random: what the array has on its way when it pauses fills every queue to the
    last place."""
    config, depths = engine(flow, (2, 3)), Dataflow.queue_depths
    dims = [(120, 1, 3)]
    ((job,), (outcome,)) = run(config, dims, stall_seed=4)
    assert outcome.c.tolist() == job.golden(config.pe, config.flow).tolist()
    monkeypatch.setattr(
        Dataflow, "queue_depths", lambda self, pe: [d - (c == column) for c, d in enumerate(depths(self, pe))]
    )
    ((job,), (outcome,)) = run(config, dims, stall_seed=4)
    wrong = (outcome.c != job.golden(config.pe, config.flow)).any(axis=0)
    assert wrong.tolist() == [c == column for c in range(3)]


@pytest.mark.full
def test_an_engine_has_few_kinds_of_columns():
    for cols in range(1, 257):
        flow = dataflows()["os"](rows=2, cols=cols)
        depths = flow.queue_depths(architectures()["mac"]())
        assert len(depths) <= 8 and depths == sorted(depths, reverse=True)
        each = [depths[c // flow.queue_group] for c in range(cols)]
        assert all(
            has >= flow.queue_depth(architectures()["mac"]()) + cols - 1 - c for c, has in enumerate(each)
        )
        assert sum(each) - sum(
            flow.queue_depth(architectures()["mac"]()) + c for c in range(cols)
        ) <= cols * (cols // 16 + 1)


@pytest.mark.parametrize("flow, shape", graded([
    pytest.param(flow, shape) for flow in dataflows() for shape in ((2, 3), (1, 1), (4, 2), (1, 9))], 0, 2))
def test_a_word_less_in_the_queues_of_scales_costs_clocks(flow, shape, monkeypatch):
    lanes, group = 2, shape[0] * 2 if flow in ("ws", "semisystolic") else 2
    config = engine(flow, shape, Rescale(group=group, scale_bits=4, scales="stream"), lanes)
    dims = [
        (1 if flow in ("ws", "semisystolic") else shape[0], 24 * group, shape[1]),
        (1, 24 * group, 2 * shape[1]),
    ]
    assert excess(config, dims) == [0, 0]
    less = config.flow.word_depth(config.pe) - 1
    monkeypatch.setattr(Dataflow, "word_depth", lambda self, pe: less)
    assert max(excess(config, dims)) > 0


@pytest.mark.parametrize("pair", ALL_PAIRS)
def test_the_stepped_model_with_a_consumer_that_is_always_ready(pair):
    rng = random.Random(f"ready {pair}")
    for _ in range(4):
        config = always_ready(some_engine(rng, pair))
        (m, k, n), bits = some_job(rng, config, 20)
        pe, waiting = config.pe.at(**bits), dataclasses.replace(config.flow, results="stream")
        job = Job.random(np.random.default_rng(1), pe, m, k, n)
        found = config.flow.run(job.a, job.w, pe, job.numbers)
        assert found.c.tolist() == job.golden(pe).tolist()
        assert (
            found.cycles
            == job.cycles(pe, config.flow)
            == job.cycles(pe, waiting) - 1
        )


@pytest.mark.parametrize(
    "flow, rescale",
    graded(
        [
            pytest.param(flow, rescale)
            for flow in dataflows()
            for rescale in (None, Rescale(group=6, scale_bits=4, requant="int8"))
        ],
        0,
        2,
    ),
)
def test_the_verilog_for_a_consumer_that_is_always_ready(flow, rescale):
    config = always_ready(engine(flow, (3, 4), rescale, 2))
    made = config.engine()
    names = {name for block in made.walk() for name in (block.name, *block.ports)}
    assert "dut_outlet_deskew" in names and not names & {"advance", "row_done", "pop", "pending"}
    assert "queue [" not in verilog(made)
    assert excess(config, [(7, 13, 9), (1, 1, 1), (20, 6, 4)]) == [0, 0, 0]


def test_the_manifest_says_that_results_cannot_wait():
    config = engine("os", (2, 3))
    for made, ready in ((config, "read"), (always_ready(config), "ignored")):
        c = manifest(made, made.engine(), ["dut.v"])["streams"]["c"]
        assert c["tready"].startswith(ready)


def test_what_was_not_characterized_has_no_estimate():
    with pytest.raises(NotEstimated, match="always_ready"):
        estimate(always_ready(engine("os", (2, 3))))


@pytest.mark.parametrize("flow", graded(dataflows(), 0, 1))
def test_rows_on_their_way_through_a_wide_array_find_room(flow):
    """More rows are between the cells and the stream than queues hold, of tiles that have left the cells;
    nobody takes them for a while."""
    config = engine(flow, (3, 20))
    for seed in range(3):
        for job, outcome in zip(
            *run(config, [(5, 7, 19), (17, 1, 12), (3, 20, 21), (30, 2, 20)], stall_seed=seed)
        ):
            assert outcome.c.tolist() == job.golden(config.pe, config.flow).tolist()
