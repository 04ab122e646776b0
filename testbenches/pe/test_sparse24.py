"""2:4 sparse weights: golden model, words and widths against Python's own integers; valid operands wherever
operands come in."""

import itertools

import numpy as np
import pytest
from conftest import FLOWS, graded
from integer_products import product, value

from hwsim.answers.tables import describe_engine
from hwsim.config import Config, load
from hwsim.cost.activity.job_energy import taken
from hwsim.cost.activity.stimulus import stimulus
from hwsim.dataflow import dataflows
from hwsim.errors import ConfigError, ParamError
from hwsim.formats import signed_bits
from hwsim.pe.mac import Mac
from hwsim.pe.sparse24 import Sparse24
from hwsim.rescale.parameters import Rescale
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verify.operands import Operands
from hwsim.verilog.emit import verilog
from hwsim.workload import Gemm

KINDS = [
    {},
    {"a_signed": False},
    {"w_kind": "uint"},
    {"a_bits": 3, "w_bits": 2, "lanes": 8},
    {"a_bits": 16, "w_bits": 16},
    {"p_bits": 9},
]


def engine(pe: Sparse24, flow: str) -> Config:
    """A small array of such cells."""
    return Config("sparse", pe, dataflows()[flow](rows=2, cols=3, m_max=64, n_max=64), 500.0, "asap7", "")


def counts(w: np.ndarray) -> set[int]:
    """How many of every four weights along K are not 0."""
    return {
        int((w[first : first + 4, column] != 0).sum())
        for first in range(0, len(w), 4)
        for column in range(w.shape[1])
    }


@pytest.mark.parametrize("params", KINDS)
def test_golden(params):
    pe, rng = Sparse24(**params), np.random.default_rng(3)
    a, w = pe.a.random(rng, (5, 23)), pe.draw_w(rng, (23, 4))
    assert pe.golden(a, w).tolist() == product(pe, a, w)


@pytest.mark.parametrize("k", [1, 2, 3, 4, 5, 7, 8, 30])
def test_weights_that_are_drawn_are_two_of_four_anywhere(k):
    pe, rng = Sparse24(w_bits=3), np.random.default_rng(k)
    w = pe.draw_w(rng, (k, 400))
    assert w.shape == (k, 400) and max(counts(w)) == min(k, 2)
    pe.check_w(w)
    pairs = {tuple(np.flatnonzero(w[:4, column]).tolist()) for column in range(400)}
    assert {pair for pair in pairs if len(pair) == 2} == set(itertools.combinations(range(min(k, 4)), 2))


@pytest.mark.parametrize("kind", ["int", "uint"])
def test_the_nearest_weights_keep_the_two_largest_of_four(kind):
    pe = Sparse24(w_bits=3, w_kind=kind)
    w = pe.w.random(np.random.default_rng(1), (11, 50))
    near = pe.nearest_w(w)
    pe.check_w(near)
    for first, column in itertools.product(range(0, 11, 4), range(50)):
        before, after = (
            [abs(value(3, kind == "int", int(x))) for x in codes[first : first + 4, column]]
            for codes in (w, near)
        )
        assert (
            sorted(after, reverse=True)[:2] == sorted(before, reverse=True)[:2]
            and np.count_nonzero(after) <= 2
        )
    assert ((near == w) | (near == 0)).all() and pe.nearest_w(near).tolist() == near.tolist()


def test_a_word_is_two_codes_and_their_places():
    pe = Sparse24(w_bits=5, lanes=8)
    groups = [group for group in itertools.product((0, 7, 31), repeat=4) if np.count_nonzero(group) <= 2]
    for word, group in zip(pe.pack_w(np.array(groups)).ravel().tolist(), groups, strict=True):
        found = [0, 0, 0, 0]
        for code, place in ((word & 31, word >> 10 & 3), (word >> 5 & 31, word >> 12 & 3)):
            found[place] += code
        assert tuple(found) == group and word >> 14 == 0
    assert pe.w_word_bits == 14 and pe.pack_w(np.zeros((3, 8), np.int64)).shape == (3, 2)


@pytest.mark.parametrize("k", range(1, 13))
@pytest.mark.parametrize("params", KINDS[:4])
def test_the_partial_sum_is_as_wide_as_half_the_products(k, params):
    pe = Sparse24(**params)
    kept = sum(min(2, k - first) for first in range(0, k, 4))
    ends = [x * y for x in (pe.a.min, pe.a.max) for y in (pe.w.min, pe.w.max)]
    assert pe.p_width(k) == signed_bits(kept * min(0, *ends), kept * max(0, *ends))


@pytest.mark.parametrize("flow", graded(FLOWS, 0, 1))
def test_engines(flow):
    """Ragged K, zero points and scales, stalls: every bit of golden model, steps and Verilog; clocks of the
    same `mac`."""
    rng = np.random.default_rng(2)
    group = 16 if flow == "ws" else 8
    for pe in (
        Sparse24(lanes=8, a_bits=5, w_bits=4, k_max=64),
        Sparse24(w_kind="uint", w_bits=3, k_max=64, rescale=Rescale(group=group, zero_bits=3, scale_bits=4)),
    ):
        config = engine(pe, flow)
        dense = Mac(
            lanes=pe.lanes, a_bits=pe.a_bits, w_bits=pe.w_bits, w_kind=pe.w_kind, k_max=64, rescale=pe.rescale
        )
        jobs = [Job.random(rng, pe, *dims) for dims in ((5, 29, 4), (1, 1, 1), (3, 32, 7))]
        with Icarus(config.engine(), verilog(config.engine())) as icarus:
            for stalls in (None, 7):
                for job, outcome in zip(jobs, icarus.run(jobs, stalls), strict=True):
                    expected, cycles = (
                        job.golden(pe, config.flow),
                        int(config.flow.cycles(*job.dims, dense).total),
                    )
                    run = config.flow.run(job.a, job.w, pe, job.numbers)
                    assert outcome.c.tolist() == run.c.tolist() == expected.tolist()
                    assert run.cycles == cycles and (stalls or outcome.cycles == cycles)
                    if not pe.rescale.widths():
                        assert expected.tolist() == product(pe, job.a, job.w)


# -- operands that are not so ----------------------------------------------------------------------
def test_weights_that_are_not_sparse_are_refused():
    pe, w = Sparse24(w_bits=4), np.zeros((10, 3), np.int64)
    w[[4, 5, 7], 2] = 1, 2, 15
    said = (
        r"W\[4\.\.7, 2\] has codes \[1, 2, 0, 15\], but sparse24 takes weights of which at most two of every "
        r"four"
    )
    config, job = engine(pe, "os"), Job(np.zeros((2, 10), np.int64), w)
    for refuse in (
        lambda: pe.check_w(w),
        lambda: job.beats(pe, config.flow),
        lambda: job.golden(pe, config.flow),
    ):
        with pytest.raises(ValueError, match=said):
            refuse()
    with pytest.raises(ValueError, match="at most two of every four"):
        config.flow.run(job.a, job.w, pe)
    with pytest.raises(ValueError, match=r"W\[8\.\.9, 0\] has codes \[1, 1\]"):
        Odd().check_w(np.ones((10, 1), np.int64))


class Odd(Sparse24):
    """Takes nothing that is not 0, to see a group that is cut short."""

    def w_allowed(self, groups):
        return (groups.sum(axis=-1) == 4) | (groups.sum(axis=-1) == 0)


def test_operands_that_drive_synthesis(tmp_path):
    config = load("sparse24_os16")
    for data in ("uniform", "gaussian:0.3"):
        found = stimulus(config, data)
        assert max(counts(found.job.w)) == 2 and "weights of which at most two of every four" in found.text
    rng, path = np.random.default_rng(1), tmp_path / "operands.npz"
    a, w = rng.integers(-128, 128, (4, 12)), np.ones((12, 2), np.int64)
    np.savez(path, a=a, w=w)
    with pytest.raises(ConfigError, match=r"w: W\[0\.\.7, 0\] has codes"):
        stimulus(config, str(path))
    w[::2] = 0
    np.savez(path, a=a, w=w)
    assert stimulus(config, str(path)).job.w.tolist() == w.tolist()
    cut = taken(rng, config.pe, stimulus(config, "uniform").job, (3, 22, 5), {})
    assert max(counts(cut.w)) == 2


def test_data_of_other_precisions():
    config = engine(Sparse24(k_max=64), "os")
    found = Operands.random(config, Gemm("narrow", 3, 19, 4, w_bits=4), 0, 0)
    assert (
        max(counts(found.w)) == 2
        and found.golden().tolist() == found.jobs[0].golden(config.pe, config.flow).tolist()
    )
    for gemm, said in (
        (Gemm("wide", 3, 19, 4, w_bits=16), "slices of them would be others"),
        (Gemm("unsigned", 3, 19, 4, w_bits=8, w_kind="uint"), "slices of them would be others"),
        (Gemm("signs", 3, 19, 4, w_bits=1), "slices of them would be others"),
        (Gemm("scores", 3, 19, 4, w_from="activations"), "computed as the model runs"),
    ):
        with pytest.raises(
            ParamError, match=f"at most two of every four weights along K are not 0, but .*{said}"
        ):
            Operands.random(config, gemm, 0, 0)


def test_macs_are_called_dense_equivalent(cli):
    config = load("sparse24_os16")
    assert config.flow.peak(
        config.pe
    ) == 16 * 16 * 8 and "peak 2048 dense-equivalent MAC/cycle" in describe_engine(config)
    code, out, _ = cli("simulate", "sparse24_os16", "--gemm", "64,96,80")
    assert code == 0 and "491,520 dense-equivalent MACs" in out and "dense-equivalent GOPS" in out
    assert cli("show", "sparse24")[1].count("rows * cols * lanes dense-equivalent MACs per cycle") == 1


@pytest.mark.parametrize(
    "params",
    [{"lanes": 2}, {"lanes": 6}, {"w_bits": 1}, {"w_bits": 17}, {"a_bits": 1}, {"w_kind": "bipolar"}],
)
def test_bounds(params):
    with pytest.raises(ParamError, match=f"{next(iter(params))}: must be"):
        Sparse24(**params)
