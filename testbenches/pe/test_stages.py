"""Registers between operands and accumulator: every architecture in every dataflow, golden == stepped == RTL,
one clock later a stage."""

import dataclasses
import random
from typing import Any

import numpy as np
import pytest
from conftest import PAIRS, graded, rescaled, some_engine, some_job
from rtl_checks import golden_in_icarus

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.generate import render
from hwsim.pe import architectures
from hwsim.pe.fmac import Fmac
from hwsim.pe.lut_float import LutFloat
from hwsim.rescale.parameters import Rescale
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog

STAGES = (1, 2)
FLOATS = [(name, flow) for name in ("fmac", "lut_float") for flow in dataflows()]
CASES = [
    pytest.param(pair, stages, id=f"{'-'.join(pair)}-{stages}")
    for stages in STAGES
    for pair in [*PAIRS, *FLOATS]
]
SUMS: tuple[dict[str, Any], ...] = (
    {"accumulate": "exact"},
    {"accumulate": "float32", "lanes": 2},
    {"accumulate": "aligned", "lanes": 4},
    {"accumulate": "float32", "paths": "near_far"},
    {"accumulate": "float16", "lanes": 2, "addition": "chained", "paths": "near_far"},
    {"accumulate": "bfloat16", "lanes": 2, "addition": "chained"},
    {"accumulate": "fixed", "lanes": 3, "fraction_bits": 6, "sum_bits": 18},
    {"accumulate": "fixed", "a_format": "int8", "w_format": "int4", "result": "integer", "overflow": "wrap",
     "sum_bits": 12},
    {"accumulate": "unrounded", "significand_bits": 12, "normalize": "approximate"},
    {"accumulate": "exact", "lanes": 2, "adder": "timed", "subnormals": "flush"},
    {"accumulate": "exact", "lanes": 2, "product": "lmul"},
    {"accumulate": "exact", "a_format": "posit8", "w_format": "float4_e2m1fn", "result": "posit16",
     "overflow": "saturate"},
)
"""Sums of floats whose order does not show, and kinds whose order does."""

LOOK_UPS: tuple[dict[str, Any], ...] = (
    {"lanes": 2, "w_bits": 2},
    {"lanes": 3, "w_bits": 2, "w_kind": "int", "table_place": "cell"},
    {"lanes": 2, "w_bits": 1, "table": "full", "accumulate": "bfloat16"},
    {"lanes": 2, "w_bits": 3, "w_kind": "uint", "folding": "cell", "a_format": "float8_e4m3fn"},
    {"lanes": 4, "w_bits": 2, "addition": "halves", "table_place": "cell", "folding": "cell",
     "accumulate": "float16"},
    {"lanes": 2, "w_bits": 1, "table": "full", "table_place": "cell", "overflow": "saturate",
     "subnormals": "flush"},
)
"""Tables of floats in rows and in cells, with every kind of weights, of entries and of folding."""

CELLS = 24
"""Most cells of an engine whose Verilog is simulated: the wide ones take minutes."""


def engine(rng: random.Random, pair: tuple[str, str], stages: int) -> Config:
    """An engine drawn at random, with so many stages."""
    if pair[0] != "fmac":
        config = some_engine(rng, pair)
        return dataclasses.replace(config, pe=dataclasses.replace(config.pe, stages=stages))
    sizes = {"rows": rng.randint(2, 5), "cols": rng.randint(2, 5)} | (
        {"acc_depth": 5} if pair[1] == "ws" else {}
    )
    return Config(
        "drawn",
        Fmac(**rng.choice(SUMS), k_max=64, stages=stages),
        dataflows()[pair[1]](**sizes),
        500.0,
        "asap7",
        "",
    )


def jobs_of(rng: random.Random, config: Config, count: int) -> list[Job]:
    """Random jobs for the engine."""
    operands, jobs = np.random.default_rng(rng.randrange(1 << 30)), []
    for _ in range(count):
        (m, k, n), precision = some_job(rng, config, 20)
        jobs.append(Job.random(operands, config.pe, m, k, n, **precision))
    return jobs


@pytest.mark.parametrize("stages", STAGES)
@pytest.mark.parametrize("sums", graded(SUMS, 4, 100), ids=str)
def test_products_of_floats_are_out_of_the_loop(sums, stages):
    """The sum's step takes what the steps before made of the operands, and no operand."""
    pe = Fmac(**sums, k_max=64, stages=stages)
    first, *_, last = pe.steps("cell", pe.p_width(64), lambda build, name: build(pe, name))
    assert first is not None and last is not None
    assert {"a", "w", "terms_out"} == set(first.ports) and {"terms", "p_in", "p_out"} == set(last.ports)


@pytest.mark.parametrize("stages", STAGES)
@pytest.mark.parametrize("look_up", LOOK_UPS, ids=str)
def test_look_ups_of_floats_are_out_of_the_loop(look_up, stages):
    """The sum's step takes one number, whatever the table; what is held is less than a table and weights, but
    where the table's own logic is a step.
    """
    pe = LutFloat(**look_up, k_max=64, stages=stages)
    first, *_, last = pe.steps("cell", pe.p_width(64), lambda build, name: build(pe, name))
    assert first is not None and last is not None
    assert {"a", "w", "beat", "terms_out"} == set(first.ports)
    assert {"terms", "p_in", "p_out"} == set(last.ports)
    number = pe.looked_up.layout.width
    assert last.width("terms") == number < pe.entries * pe.lane.width + pe.w_width
    if stages == 1 or pe.table_place == "row":
        assert first.width("terms_out") <= number + 1 + pe.w_bits


@pytest.mark.parametrize("pair, stages", graded(CASES, 4, 12))
def test_the_stepped_model_is_golden_and_every_stage_takes_a_clock(pair, stages):
    rng = random.Random(f"{pair} {stages}")
    for _ in range(2):
        config = engine(rng, pair, stages)
        flow, without = config.flow, dataclasses.replace(config.pe, stages=0)
        for job in jobs_of(rng, config, 2):
            pe = config.pe.at(job.a_bits, job.w_bits)
            run = flow.run(job.a, job.w, pe, job.numbers)
            assert run.c.tolist() == job.golden(pe, flow).tolist(), (config, job.dims)
            assert run.cycles == job.cycles(config.pe, flow) == job.cycles(without, flow) + stages


@pytest.mark.parametrize("pair, stages", graded(CASES, 0, 3))
def test_the_verilog_is_golden_and_takes_the_clocks_of_the_closed_form(pair, stages):
    rng = random.Random(f"{pair} {stages} Verilog")
    config = next(
        config
        for config in iter(lambda: engine(rng, pair, stages), None)
        if config.flow.rows * config.flow.cols <= CELLS
    )
    golden_in_icarus(config, jobs_of(rng, config, 3), (None, rng.randrange(1 << 16)))


@pytest.mark.parametrize(
    "sums, stages",
    graded([pytest.param(sums, n, id=f"{i}-{n}") for i, sums in enumerate(SUMS) for n in STAGES], 0, 2),
)
def test_every_sum_of_floats_in_verilog(sums, stages):
    rng = random.Random(f"{sums} {stages} Verilog")
    pe = Fmac(**sums, k_max=64, stages=stages)
    config = Config("drawn", pe, dataflows()["os"](rows=2, cols=3), 500.0, "asap7", "")
    golden_in_icarus(config, jobs_of(rng, config, 3), (None, rng.randrange(1 << 16)))


@pytest.mark.parametrize(
    "look_up, stages",
    graded([pytest.param(one, n, id=f"{i}-{n}") for i, one in enumerate(LOOK_UPS) for n in STAGES], 0, 2),
)
def test_every_table_of_floats_in_every_dataflow(look_up, stages):
    """Stepped model and Verilog; dataflows in turn."""
    rng = random.Random(f"{look_up} {stages}")
    pe = LutFloat(**look_up, k_max=64, stages=stages)
    places = LOOK_UPS.index(look_up) + stages
    name = [*dataflows()][places % len(dataflows())]
    flow = dataflows()[name](rows=2, cols=3, **({"acc_depth": 5} if name in ("ws", "semisystolic") else {}))
    config = Config("drawn", pe, flow, 500.0, "asap7", "")
    jobs = jobs_of(rng, config, 3)
    for job in jobs:
        run = flow.run(job.a, job.w, pe.at(job.a_bits, job.w_bits), job.numbers)
        assert run.c.tolist() == job.golden(pe, flow).tolist() and run.cycles == job.cycles(pe, flow)
    golden_in_icarus(config, jobs, (None, rng.randrange(1 << 16)))


@pytest.mark.full
@pytest.mark.parametrize("flow", ["ws", "os", "broadcast"])
def test_results_that_are_always_taken(flow):
    """Without queues the array never pauses, and neither do the registers in the cells."""
    config = Config(
        "drawn",
        architectures()["mac"](stages=2, k_max=64),
        dataflows()[flow](rows=3, cols=2, results="always_ready"),
        500.0,
        "asap7",
        "",
    )
    job, made = Job.random(np.random.default_rng(3), config.pe, 7, 9, 5), config.engine()
    with Icarus(made, verilog(made)) as icarus:
        (outcome,) = icarus.run([job])
    assert outcome.c.tolist() == job.golden(config.pe, config.flow).tolist()
    assert outcome.cycles == int(config.flow.cycles(*job.dims, config.pe).total)


@pytest.mark.parametrize("flow", dataflows())
def test_groups_with_scales_are_late_with_their_sums(flow):
    """Words of scales, corrections by sums of activations and pauses come as much later as the sums."""
    rng = random.Random(flow)
    pe = dataclasses.replace(architectures()["mac"](lanes=2, k_max=64, stages=2), rescale=Rescale())
    config = Config(
        "drawn",
        rescaled(rng, pe, dataflows()[flow](rows=4, cols=3)),
        dataflows()[flow](rows=4, cols=3),
        500.0,
        "asap7",
        "",
    )
    assert config.pe.rescale != Rescale()
    for job in jobs_of(rng, config, 4):
        run = config.flow.run(job.a, job.w, config.pe, job.numbers)
        assert run.c.tolist() == job.golden(config.pe, config.flow).tolist()
        assert run.cycles == int(config.flow.cycles(*job.dims, config.pe).total)


YAML = (
    "name: staged\npe: mac\nparams: {k_max: 256, stages: STAGES}\ndataflow: os\narray: {rows: 2, cols: 2}\n"
)


def written(folder, stages: object) -> str:
    """A configuration file."""
    path = folder / "staged.yaml"
    path.write_text(YAML.replace("STAGES", str(stages)))
    return str(path)


@pytest.mark.full
def test_answers_know_the_stages(cli, tmp_path):
    """`show` prints them, the formula in the manifest counts them, and no figure of an engine without them is
    given."""
    found = {}
    for stages in (0, 1):
        path = written(tmp_path, stages)
        code, out, _ = cli("show", path)
        assert code == 0 and f"stages: {stages} " in out
        found[stages] = cli("simulate", path, "--gemm", "5,7,4", "--json")
    assert found[0][0] == found[1][0] == 0
    assert '"area_mm2": null' not in found[0][1] and '"area_mm2": null' in found[1][1]
    assert "stages: 1 registers in a cell are what no characterized point has" in found[1][1]
    from hwsim.config import load
    manifests = [render(load(written(tmp_path, stages)))["manifest.json"] for stages in (0, 1)]
    assert '"stages": 1' in manifests[1] and manifests[0] != manifests[1]


@pytest.mark.parametrize("stages", [3, -1, 1.5, "yes", "two"])
def test_bad_values(cli, tmp_path, stages):
    path = written(tmp_path, stages)
    code, out, err = cli("simulate", path, "--gemm", "5,7,4")
    assert (
        (code, out) == (2, "")
        and err.startswith(f"hwsim: {path}:3: stages: must be")
        and err.count("\n") == 1
    ), err
