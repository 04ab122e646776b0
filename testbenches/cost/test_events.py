"""Events of jobs and their energies: counted against the streams and tile by tile, fitted against made-up
energies, kept and added up."""

import json
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from conftest import own_store
from test_synth import cost, todays

from hwsim.accelerator.events import Timeline
from hwsim.config import Config, configure, load
from hwsim.cost import macros, store
from hwsim.cost.activity.job_energy import event_energies, further_jobs, place
from hwsim.cost.activity.stimulus import dimensions, stimulus
from hwsim.cost.activity.traffic import record
from hwsim.cost.estimator import table as estimate_table
from hwsim.cost.estimator.estimate import estimator
from hwsim.cost.estimator.events import clock_part, in_synthesis, split
from hwsim.cost.estimator.fit import Points
from hwsim.cost.netlist.parts import Parts
from hwsim.dataflow import dataflow
from hwsim.dataflow.counts import EVENTS, counts, counts_at
from hwsim.files.source import yaml_document
from hwsim.pe import PE
from hwsim.simulation import simulate
from hwsim.verify.job import Job
from hwsim.workload import Gemm, Workload

ENGINE = "pe: {pe}\nparams: {{{params}}}\ndataflow: {flow}\narray: {{rows: 3, cols: 4{more}}}\n"
ENGINES = (
    ("mac", "lanes: 2", "os", ""),
    ("mac", "lanes: 2", "ws", ", acc_depth: 5"),
    ("bitserial", "lanes: 2, w_bits: 3", "broadcast", ""),
    ("bitserial", "lanes: 2, w_bits: 3", "ws", ", acc_depth: 5"),
)
BUFFERS = "buffers: {a: {kib: 1}, w: {kib: 1}, c: {kib: 1}}\ndram: {type: ddr4}\n"
DIMS = ((1, 1, 1), (7, 13, 9), (12, 24, 8), (3, 40, 5))


@pytest.fixture(autouse=True)
def no_results_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")
    monkeypatch.setattr(store, "SHIPPED", tmp_path / "none")


@cache
def engine(number: int, more: str = ""):
    pe, params, flow, array = ENGINES[number]
    return configure(
        yaml_document("engine", ENGINE.format(pe=pe, params=params, flow=flow, more=array) + more), "engine"
    )


def happened(config: Config, dims: tuple[int, int, int], pe: PE | None = None) -> dict[str, float]:
    pe = pe or config.pe
    return {
        event: float(count)
        for event, count in counts(*dims, config.flow.timing(pe), config.flow.cycles(*dims, pe)).items()
    }


@pytest.mark.parametrize("number", range(len(ENGINES)))
def test_operands_are_those_of_the_streams(number):
    """Useful codes are 1 and padding is 0: what the streams carry is what is counted."""
    config = engine(number)
    flow, pe = config.flow, config.pe
    assert pe.a_pad == pe.w_pad == 0
    for dims in DIMS:
        m, k, n = dims
        found = happened(config, dims)
        a = sum(int(block.sum()) for block in flow.beats("a", np.ones((m, k), np.int64), dims, pe))
        w = sum(int(block.sum()) for block in flow.beats("w", np.ones((k, n), np.int64), dims, pe))
        assert found["a"] == pytest.approx(a / (flow.rows * pe.lanes), rel=1e-12)
        assert found["w"] == pytest.approx(w / (flow.cols * pe.lanes), rel=1e-12)
        assert found["groups"] == pytest.approx(m * k * n / (flow.rows * flow.cols * pe.lanes), rel=1e-12)
        assert (
            found["macs"] == pytest.approx(found["groups"] * pe.beats, rel=1e-12)
            and found["results"] == m * n / flow.cols
        )


@pytest.mark.parametrize("number", range(len(ENGINES)))
def test_instances_see_what_the_array_sees_on_average(number):
    config = engine(number)
    flow = config.flow
    for dims in DIMS:
        cycles = flow.cycles(*dims, config.pe)
        every = [counts_at(flow, config.pe, dims, cycles, row, column)
                 for row in range(flow.rows) for column in range(flow.cols)]
        for event, mean in happened(config, dims).items():
            assert np.mean([found[event] for found in every]) == pytest.approx(mean, rel=1e-12), event
    cycles = flow.cycles(1, 1, 1, config.pe)
    last = counts_at(flow, config.pe, (1, 1, 1), cycles, flow.rows - 1, flow.cols - 1)
    assert last["macs"] == last["w"] == 0 < last["issue"], "the last cell has nothing to do"


@pytest.mark.full
@pytest.mark.parametrize("number", [1, 3])
def test_adds_are_the_accesses_of_the_outlets_memory(number):
    """Every column reads and writes once per sum that is added to an earlier one, in the Verilog as Icarus
    runs it."""
    flow = replace(engine(number).flow, acc_depth=512)
    config = replace(engine(number), flow=flow)
    parts = Parts(config.engine(), True)
    (memory,) = (part for part in parts if part.memory)
    jobs = [Job.random(np.random.default_rng(4), config.pe, *dims) for dims in DIMS]
    found = macros.accesses(memory, record(config, parts.text, jobs, macros.nets(memory)))
    wanted = [flow.cols * happened(config, dims)["adds"] for dims in DIMS]
    assert found.jobs == tuple((adds, adds) for adds in wanted) and max(wanted) > 0


def test_places_are_read_from_paths():
    assert place(("array", "row3", "cell12")) == (3, 12) and place((
        "outlet",
        "column4",
        "memory_accumulators",
        "bank0",
    )) == (None, 4)
    assert place(("array", "edge_regs", "edge2")) == (2, None) and place((
        "array",
        "edge_regs",
    )) == place(()) == (None, None)
    assert (
        place(("encode_a1",)) == (1, None)
        and place(("encode_w7",)) == (None, 7)
        and place(("row_sum_5",)) == (5, None)
    )


@pytest.mark.parametrize("number", [1, 2])
def test_a_tiled_gemm_has_the_events_of_its_tiles(number):
    """Weights of twice the engine's bits run in several passes; every tile's jobs are added up one by one."""
    config = engine(number, BUFFERS)
    gemm = Gemm("g", 50, 300, 70, w_bits=2 * config.pe.w.bits)
    (layer,) = simulate(config, Workload("w", (gemm,), ("",))).layers
    assert config.memory is not None and layer.tiling is not None and np.prod(layer.tiling.tiles) > 1
    from hwsim.accelerator.lowered import lower

    line = Timeline(
        config.flow,
        lower(config.pe, gemm),
        config.memory,
        config.clock_mhz,
        (50, 300, 70),
        layer.tiling.tile,
        tuple(layer.tiling.order),
    )
    total: dict[str, float] = dict.fromkeys(EVENTS, 0.0)
    for tile in line.tiles:
        dims = line._dims(tile)
        for pe, _ in line.slices(dims[1], dims[2]):
            total = {event: total[event] + count for event, count in happened(config, dims, pe).items()}
    assert layer.events == pytest.approx(total, rel=1e-9)


def test_energies_of_events_are_found_again():
    """Energies that are made of events come back, and a part without any has none; only one with clock gates
    takes any by moves."""
    config = engine(2)
    # without groups, sums are results
    made = dict(zip(EVENTS, (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.0, 0.0, 0.0)))
    jobs = [stimulus(config, "uniform").job, *further_jobs(config, stimulus(config, "uniform").job)]
    assert {job.w_bits for job in jobs} == {0, 1} and len({job.dims for job in jobs}) == 5
    paths = [("array", "row0", "cell0"), ("array", "row1", "cell3"), ("array", "row2", "cell1")]
    seen = [
        [counts_at(config.flow, config.pe.at(j.a_bits, j.w_bits), j.dims, j.clocks(config.pe, config.flow),
                   *place(path)) for path in paths]
        for j in jobs
    ]
    drawn = tuple(
        tuple(sum(made[event] * float(found[event]) for event in EVENTS) for found in own) for own in seen
    )
    assert event_energies(config, jobs, paths, 10.0, drawn) == pytest.approx(
        {event: made[event] for event in EVENTS[:-1]}, abs=1e-6
    )
    gated = dict(zip(EVENTS, (0.0, 2.0, 3.0, 4.0, 5.0, 0.0, 0.0, 0.0, 7.0)))
    drawn = tuple(
        tuple(sum(gated[event] * float(found[event]) for event in EVENTS) for found in own) for own in seen
    )
    assert event_energies(config, jobs, paths, 10.0, drawn, gated=True) == pytest.approx(gated, abs=1e-6)
    assert set(event_energies(config, jobs, paths, 0.0, [[0.0] * 3] * len(jobs)).values()) == {0.0}


def test_further_jobs_have_the_operands_that_were_given():
    config = engine(0)
    job = stimulus(config, "gaussian:0.05").job
    for other in further_jobs(config, job):
        assert set(np.unique(other.a)) <= set(np.unique(job.a)) and set(np.unique(other.w)) <= set(
            np.unique(job.w)
        )


def test_simulate_adds_up_events_clocks_and_leakage(cli):
    config = load("tiny_os2x3")
    event_fj = dict(zip(EVENTS, (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0)))
    c = cost(design=store.design(config), keys=todays(), period_ps=10000.0)
    cell = replace(c.parts[0], clock_fj=10.0, event_fj=event_fj)
    mean = replace(c.parts[0], part="memory", instances=1, energy_fj=3.0)  # events not told apart
    c = replace(c, parts=(cell, mean))
    store.keep(c, own_store())
    found = json.loads(cli("simulate", "tiny_os2x3", "--gemm", "5,7,4", "--json")[1])
    clocks, counted = found["totals"]["cycles"], happened(config, (5, 7, 4))
    events = 4 * sum(event_fj[event] * counted[event] for event in EVENTS)
    energy = events + clocks * (4 * 10.0 + 3.0) + clocks * c.leakage.value * 1e4
    assert found["cost"]["workload"]["energy"]["value"] == pytest.approx(energy * 1e-12, rel=1e-12)
    parts = found["layers"][0]["energy_pj"]
    assert parts["engine"] == pytest.approx(events * 1e-3, rel=1e-12)
    text = cli("simulate", "tiny_os2x3", "--gemm", "5,7,4", "-v")[1]
    assert "energy by events; memory at the mean of every clock, half of all jobs within" in text


def test_estimates_share_out_what_the_gemm_of_a_synthesis_draws():
    """Whatever the shares, that GEMM takes what the estimate says; how often events happen in it is what its
    own counts say."""
    known = estimator("asap7")
    for number, shares in (
        (0, {}),
        (1, {"ws": {"issue": 0.1, "a": 0.2, "w": 0.3, "macs": 0.3, "sums": 0.1}}),
    ):
        config = engine(number)
        flow = config.flow.stacked(config.flow.to_dict() | {"rows": 3, "cols": 4, "acc_depth": 5})
        found = replace(known, shares=shares).engines(config.pe, flow, 2000.0)
        dims = dimensions(config)
        counted = happened(config, dims)
        per_issue = {event: float(count) for event, count in in_synthesis(config.pe, flow).items()}
        assert per_issue == pytest.approx(
            {event: count / counted["issue"] for event, count in counted.items()}, rel=1e-12
        )
        assert float(found.events.of(0, counted)) == pytest.approx(
            float(found.active_fj) * counted["issue"] * 1e-3, rel=1e-12
        )


def test_clock_pins_are_a_part_of_what_the_fit_gives_every_clock():
    """The median over whole engines; what they do not take is drawn where operands issue."""
    known = estimator("asap7")
    lines = [
        line
        for line in estimate_table.read("asap7")
        if "chain" in line and line["design"]["dataflow"] == "os"
    ][:3]
    still = [float(known.engines(c.pe, c.flow, line["period_ps"]).idle_fj) / known.clock_part
             for line in lines for c in [estimate_table.config(line["design"], "asap7")]]
    made = [line | {"clock_pj": part * fj * 1e-3} for line, part, fj in zip(lines, (0.7, 0.9, 0.8), still)]
    assert clock_part(Points.of("asap7", made), known.coefficients) == 0.8
    bare = [{key: value for key, value in line.items() if key != "clock_pj"} for line in lines]
    assert clock_part(Points.of("asap7", bare), known.coefficients) == 1.0
    config = engine(0)
    flow = dataflow("os").stacked({"rows": 3, "cols": 4})
    whole, part = (replace(known, clock_part=x).engines(config.pe, flow, 2000.0) for x in (1.0, 0.8))
    assert float(part.idle_fj) == pytest.approx(0.8 * float(whole.idle_fj), rel=1e-12)
    assert float(part.energy_pj()) == pytest.approx(float(whole.energy_pj()), rel=1e-12)


def test_shares_are_means_over_whole_engines():
    def line(flow, **events):
        return {"design": {"dataflow": flow}, "events": events}

    found = split([
        line("os", issue=1.0, macs=3.0),
        line("os", issue=3.0, macs=1.0),
        line("ws", macs=2.0),
        {"design": {"dataflow": "ws"}},
    ])
    assert (
        found["os"] == dict.fromkeys(EVENTS, 0.0) | {"issue": 0.5, "macs": 0.5} and found["ws"]["macs"] == 1.0
    )
