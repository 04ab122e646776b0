"""The order of every stream is data: a host that reads the manifest's ``nest`` alone makes the beats that
drive the Verilog."""

import dataclasses
import json
import random
from math import prod

import numpy as np
import pytest
from conftest import PAIRS, dims, drawn_config, engines, graded, precisions, some_engine
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from stranger import stream_of

from hwsim.config import Config
from hwsim.dataflow import dataflows
from hwsim.dataflow.base import sizes
from hwsim.dataflow.nest import NOTHING, PAD_CODE, Loop, Nest, Size, Term, index, number
from hwsim.errors import ParamError
from hwsim.manifest.document import manifest
from hwsim.rescale.parameters import ROW, Rescale
from hwsim.verify.job import Job


def with_row_scales(config: Config, groups: int) -> Config:
    """The engine with scales of rows, for groups of so many tiles of K (0: one for the whole K)."""
    tile, tile_name = config.flow.k_tile(config.pe)
    pe = dataclasses.replace(config.pe, rescale=Rescale(group=groups * tile, scale_bits=5, row_scale="uint8"))
    pe.rescale.check_engine(pe, tile, tile_name, config.flow.repeats_rows(pe))
    return drawn_config(pe, config.flow)


def agree(config: Config, job: Job) -> None:
    """Every stream of a job, made from the manifest's nests as JSON has them and made by the dataflow."""
    said = json.loads(json.dumps(manifest(config, config.engine(), [])))["streams"]
    pe, flow, names = config.pe.at(job.a_bits, job.w_bits), config.flow, sizes(job.dims)
    m, _, n = job.dims
    matrices = {"a": job.a, "w": job.w, "c": np.arange(1, m * n + 1).reshape(m, n)}
    if pe.rescale.streams:
        matrices["s"] = pe.rescale.words(job.numbers)
    if pe.rescale.row:
        matrices["r"] = job.numbers[ROW]
    if pe.w_table:
        matrices["t"] = job.numbers["table"]
    assert matrices.keys() == said.keys()
    for x, matrix in matrices.items():
        pad = next(
            (one["pad_code"] for one in said[x].get("precisions", ()) if one["bits"] == getattr(pe, x).bits),
            0,
        )
        wanted = stream_of(said[x]["nest"], names, matrix, pad)
        found = np.concatenate(list(flow.beats(x, matrix, job.dims, pe))).tolist()
        assert [
            [None if other is None else code for code, other in zip(*beats)] for beats in zip(found, wanted)
        ] == wanted, x
        nest = flow.nests(pe)[x]
        assert (len(found), len(found[0])) == (nest.beats(names), nest.width)
        assert nest.text() == said[x]["order"]
    c = np.concatenate(list(flow.beats("c", matrices["c"], job.dims, pe)))
    assert flow.c_rows(c, job.dims, pe).tolist() == matrices["c"].tolist() and len(c) == flow.c_beats(
        job.dims, pe
    )


@pytest.mark.long
@settings(max_examples=60)
@given(st.data())
def test_streams_of_random_engines_are_those_of_the_manifests_data(data):
    config = data.draw(engines())
    size = data.draw(dims(config, largest=24))
    agree(config, Job.random(np.random.default_rng(1), config.pe, *size, **data.draw(precisions(config))))


@pytest.mark.full
@settings(max_examples=40)
@given(st.data())
def test_streams_with_scales_of_rows(data):
    config, groups = data.draw(engines()), data.draw(st.integers(0, 3))
    size = data.draw(dims(config, largest=24))
    try:
        config = with_row_scales(config, groups)
    except ParamError:
        assume(False)
    agree(config, Job.random(np.random.default_rng(1), config.pe, *size))


@pytest.mark.parametrize("flow", dataflows())
def test_every_dataflow_has_every_stream(flow):
    """Codebook weights with scales per row and column in groups: six streams."""
    config = some_engine(random.Random(flow), ("codebook", flow))
    config = with_row_scales(config, 2)
    tile, _ = config.flow.k_tile(config.pe)
    job = Job.random(
        np.random.default_rng(2),
        config.pe,
        2 * config.flow.m_tile + 1,
        5 * tile + 1,
        2 * config.flow.cols + 1,
    )
    assert config.flow.nests(config.pe).keys() == set("awcsrt")
    agree(config, job)


@pytest.mark.parametrize("pair", graded([pytest.param(pair, id="-".join(pair)) for pair in PAIRS], 2, 4))
def test_another_nest_is_another_stream(pair):
    """Loops in another order, another step or another lane show, so that equal streams say something."""
    config = some_engine(random.Random(5), pair)
    flow, pe = config.flow, config.pe
    m, k, n = 2 * flow.m_tile + 1, 3 * flow.k_tile(pe)[0] + 1, 2 * flow.cols + 1
    for x, matrix in (
        ("a", np.arange(1, m * k + 1).reshape(m, k)),
        ("w", np.arange(1, k * n + 1).reshape(k, n)),
    ):
        nest = flow.nests(pe)[x].data()
        right = stream_of(nest, sizes((m, k, n)), matrix)
        swapped = nest | {"loops": [nest["loops"][1], nest["loops"][0], *nest["loops"][2:]]}
        smaller = nest | {
            "loops": [nest["loops"][0] | {"step": nest["loops"][0]["step"] + 1}, *nest["loops"][1:]]
        }
        fewer = nest | {
            "loops": nest["loops"][1:],
            "indices": [
                one | {"terms": {key: f for key, f in one["terms"].items() if key != "n0"}}
                for one in nest["indices"]
            ],
        }
        assert all(stream_of(other, sizes((m, k, n)), matrix) != right for other in (swapped, smaller, fewer))


# -- nests that no dataflow has --------------------------------------------------------------------
@st.composite
def nests(draw):
    """A nest over tiles and ragged parts of tiles, with up to three lanes, and sums that are divided."""
    step = {d: draw(st.integers(1, 6)) for d in "MK"}
    part = draw(st.integers(1, step["M"]))
    loops = [Loop("m0", below="M", step=number(step["M"])), Loop("k0", below="K", step=number(step["K"])),
             Loop("x", size=number(draw(st.integers(1, 3))), step=number(draw(st.integers(1, 2))))]
    loops = draw(st.permutations(loops))
    if draw(st.booleans()):
        loops.append(Loop("m", below="M", start="m0", size=number(step["M"]), step=number(part)))
    lanes = tuple(
        Loop(name, size=number(draw(st.integers(1, 3))))
        for name in draw(st.sampled_from(["", "p", "pq", "pqr"]))
    )
    names = [axis.name for axis in (*loops, *lanes)]
    terms = [
        [
            Term(name, number(draw(st.integers(1, 3))))
            for name in draw(st.lists(st.sampled_from(names), unique=True))
        ]
        for _ in "MK"
    ]
    indices = tuple(index(d, *sums, divisor=draw(st.integers(1, 4))) for d, sums in zip("MK", terms))
    return Nest("A", tuple(loops), lanes, indices, "A[{0}, {1}]", PAD_CODE)


@settings(max_examples=200)
@given(nests(), st.integers(1, 14), st.integers(1, 14))
def test_beats_of_any_nest(nest, m, k):
    job = {"M": m, "K": k}
    shape = [-(-job[each.below] // each.divisor) for each in nest.indices]
    operand = np.arange(prod(shape)).reshape(shape)
    wanted = stream_of(json.loads(json.dumps(nest.data())), job, operand, 77777)
    assert np.concatenate(list(nest.blocks(operand, job, 77777))).tolist() == wanted
    assert nest.beats(job) == len(wanted)


def test_blocks_of_a_large_operand_are_not_copies():
    flow, (m, k) = dataflows()["ws"](rows=4, cols=4), (512, 64)
    a = np.zeros((m, k), np.int64)
    nest = flow.nests(some_engine(random.Random(1), ("mac", "ws")).pe)["a"]
    blocks = list(nest.blocks(a, {"M": m, "K": k // nest.width * nest.width, "N": 9}))
    assert all(np.shares_memory(block, a) and not block.flags.writeable for block in blocks)


def test_nests_in_words():
    side = Size(4, "side")
    inner = Loop("m", below="M", start="m0", size=side, step=number(2))
    nest = Nest("C", (Loop("m0", below="M", step=side), inner, Loop("e", size=number(16))),
                (Loop("c", size=side), Loop("l", size=number(3))),
                (index("M", "m", Term("c", side * number(3))), index("N", "l")), "C[{0}, {1}]", NOTHING)
    assert nest.text() == [
        "for m0 in 0, side, 2*side, .. while m0 < M",
        "for m in m0, m0 + 2, .. while m < min(m0 + side, M)",
        "for e in 0 .. 15",
        "one beat; lane c*3 + l holds C[m + c*side*3, l], c in 0 .. side - 1, l in 0 .. 2; lanes with m + "
        "c*side*3 >= M or l >= N mean nothing",
    ]
