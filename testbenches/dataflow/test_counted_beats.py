"""Beats that the weights of an operand group determine: which digits take one, the clocks of jobs by their
data, bounds and mean without data, and the Verilog."""

import dataclasses
import itertools
import random
import re

import numpy as np
import pytest
from amaranth.sim import Simulator
from conftest import graded, some_engine, some_job
from rtl_checks import golden_in_icarus
from stranger import Host

from hwsim.config import Config, configure, offered
from hwsim.dataflow import dataflows
from hwsim.dataflow.counted import beat_shares, chunk_beats, counted, least
from hwsim.dataflow.output_stationary import OutputStationary
from hwsim.engine.beats import Marks
from hwsim.errors import ConfigError
from hwsim.files.source import Document
from hwsim.manifest.document import manifest
from hwsim.pe import architectures
from hwsim.pe.boothserial import Boothserial
from hwsim.rescale.parameters import Rescale
from hwsim.sweep.evaluate import architecture_of
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verilog.emit import verilog

FLOWS = [name for name, cls in dataflows().items() if cls.counts_beats]

ZEROS = Rescale(group=4, scale_bits=3, zero_bits=3)
"""Groups along K whose zero points need the sums of activations."""


def digits(value: int, count: int) -> list[int]:
    """Radix-4 digits of a value, the lowest first, by the definition; they add up to it."""
    bits = [0, *(value >> place & 1 for place in range(2 * count))]
    out = [-2 * bits[at + 2] + bits[at + 1] + bits[at] for at in range(0, 2 * count, 2)]
    assert sum(digit * 4 ** place for place, digit in enumerate(out)) == value
    return out


def flow_of(name: str, rows: int, cols: int) -> OutputStationary:
    flow = dataflows()[name](rows=rows, cols=cols, m_max=64, n_max=64)
    assert isinstance(flow, OutputStationary)
    return flow


def weights(rng: np.random.Generator, pe: Boothserial, kind: str, k: int, n: int) -> np.ndarray:
    """Weight codes (k, n) of a kind, at the precision of ``pe``."""
    uniform = pe.w.random(rng, (k, n))
    signed = pe.w_kind == "int"
    return {
        "uniform": uniform,
        "zero": np.zeros((k, n), np.int64),
        "largest": np.full((k, n), pe.w.encode(np.array(pe.w.max))),
        "least": np.full((k, n), pe.w.encode(np.array(pe.w.min))),
        "sparse": uniform * (rng.random((k, n)) < 0.1),
        "narrow": pe.w.encode(rng.integers(-1 if signed else 0, 2, (k, n))),
    }[kind]


KINDS = ("uniform", "zero", "largest", "least", "sparse", "narrow")


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("w_bits", range(2, 9))
def test_digits_that_take_a_beat(w_bits, w_kind):
    """Every code alone and pairs of codes; a digit without a beat adds nothing."""
    pe = Boothserial(w_bits=w_bits, w_kind=w_kind, zero_digits="skip")
    codes = np.arange(1 << w_bits)
    own = np.array([[d != 0 for d in digits(int(v), pe.beats)] for v in pe.w.integers(codes)])
    assert (pe.nonzero_digits(codes) == own).all()
    expression = compile(pe.digit_text, "digit", "eval")
    assert [[eval(expression, {"value": int(v), "j": j}) for j in range(pe.beats)]
            for v in pe.w.integers(codes)] == [digits(int(v), pe.beats) for v in pe.w.integers(codes)]
    for first, second in itertools.product(codes.tolist()[::3], codes.tolist()[::5]):
        taken = pe.taken_beats(np.array([first, second]))
        either = own[first] | own[second]
        assert taken.tolist() == (either.tolist() if either.any() else [True] + [False] * (pe.beats - 1))
    for beat in range(pe.beats):
        added = pe.step_added(np.full((len(codes), 1), 5), codes[:, None], np.full(len(codes), beat), 40)
        assert ((added == 0) == ~own[:, beat]).all()


@pytest.mark.full
@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("w_bits", range(2, 9))
def test_the_marks_of_every_code_in_hardware(w_bits, w_kind):
    """Two columns: every code in one, and every fifth one in the other."""
    pe = Boothserial(w_bits=w_bits, w_kind=w_kind, zero_digits="skip")
    block = Marks("marks", pe, 2)
    seen = []
    pairs = [(a, b) for a in range(1 << w_bits) for b in range(0, 1 << w_bits, 5)]

    async def bench(ctx):
        for a, b in pairs:
            ctx.set(block.w, a | b << w_bits)
            await ctx.delay(1e-9)
            seen.append(ctx.get(block.marks))

    simulator = Simulator(block.module())
    simulator.add_testbench(bench)
    simulator.run()
    marked = pe.nonzero_digits(np.array(pairs)).any(axis=1) @ (1 << np.arange(pe.beats))
    assert seen == marked.tolist()


@pytest.mark.parametrize("name", graded(FLOWS, 0, len(FLOWS)))
def test_models_agree_on_the_clocks_of_the_data(name):
    """Random engines, precisions and weights: the stepped model, golden and the clocks with the weights."""
    rng = random.Random(name)
    operands = np.random.default_rng(3)
    fewer = 0
    for kind in KINDS * 4:
        config = some_engine(rng, ("boothserial", name))
        whole = dataclasses.replace(config.pe, zero_digits="skip")
        (m, k, n), bits = some_job(rng, config, 24)
        pe = whole.at(**bits)
        assert isinstance(pe, Boothserial)
        drawn = Job.random(operands, whole, m, k, n, **bits)
        job = dataclasses.replace(drawn, w=weights(operands, pe, kind, k, n))
        run = config.flow.run(job.a, job.w, pe, job.numbers)
        assert run.c.tolist() == job.golden(whole, config.flow).tolist()
        assert run.cycles == job.cycles(whole, config.flow), (config, job.dims, kind)
        most = int(config.flow.cycles(m, k, n, pe).total)
        assert least(config.flow, pe, job.dims) <= run.cycles <= most
        assert kind != "zero" or run.cycles == least(config.flow, pe, job.dims)
        fewer += run.cycles < most
    assert fewer > len(KINDS)


@pytest.mark.parametrize("name", FLOWS)
def test_equal_beats_give_the_closed_form(name):
    """What walks chunks is the dataflow's formula where all beats are taken: of every architecture."""
    rng = random.Random(f"equal {name}")
    for pe_name in ("mac", "boothserial", "bitserial", "lut"):
        for _ in range(10):
            config = some_engine(rng, (pe_name, name))
            flow, pe = config.flow, dataclasses.replace(
                config.pe, **({"zero_digits": "take"} if pe_name == "boothserial" else {}))
            (m, k, n), bits = some_job(rng, config, 40)
            pe = pe.at(**bits)
            cycles = flow.cycles(m, k, n, pe)
            found = counted(flow, pe, m, np.zeros((k, n), np.int64), cycles)
            assert (int(found.compute), int(found.total)) == (int(cycles.compute), int(cycles.total))
            assert flow.mean_cycles(m, k, n, pe) == int(cycles.total)


@pytest.mark.parametrize("name", FLOWS)
@pytest.mark.parametrize("rows, cols, lanes, dims, w_bits, w_kind", graded([pytest.param(*case) for case in (
    (3, 1, 1, (5, 2, 2), 3, "int"), (4, 2, 1, (6, 2, 2), 3, "uint"), (9, 1, 2, (2, 3, 2), 2, "int"),
    (5, 2, 2, (7, 2, 3), 2, "uint"), (1, 1, 1, (1, 3, 1), 4, "int"))], 0, 2))
def test_the_mean_is_that_over_all_weights(name, rows, cols, lanes, dims, w_bits, w_kind):
    pe = Boothserial(lanes=lanes, w_bits=w_bits, w_kind=w_kind, zero_digits="skip")
    flow = flow_of(name, rows, cols)
    m, k, n = dims
    most = int(flow.cycles(m, k, n, pe).total)
    every = [int(flow.cycles_with(m, np.array(codes).reshape(k, n), pe).total)
             for codes in itertools.product(range(1 << w_bits), repeat=k * n)]
    assert flow.mean_cycles(m, k, n, pe) == pytest.approx(np.mean(every), rel=1e-12)
    assert least(flow, pe, dims) == min(every) and most >= max(every)


def test_shares_of_beats():
    """One weight of three bits, by hand: 0 takes a beat as 1, 2, -1, -2 do (and -4); 3 and -3 take two."""
    pe = Boothserial(w_bits=3, zero_digits="skip")
    per_code = [max(sum(d != 0 for d in digits(value, 2)), 1) for value in range(-4, 4)]
    assert beat_shares(pe, 1).tolist() == [0, per_code.count(1) / 8, per_code.count(2) / 8]
    assert beat_shares(pe, 0).tolist() == [0, 1, 0]
    for weights_ in (1, 2, 7, 4096):
        assert beat_shares(Boothserial(zero_digits="skip"), weights_).sum() == pytest.approx(1, rel=1e-12)


def test_beats_of_chunks():
    """Two tiles of N and two groups of K, the second one shorter."""
    pe = Boothserial(w_bits=4, lanes=2, zero_digits="skip", rescale=Rescale(group=4, scale_bits=3))
    w = np.zeros((6, 3), np.int64)
    w[0, 0], w[3, 1], w[4, 2] = 5, 4, 15  # 1 + 4, 4, -1
    assert chunk_beats(flow_of("os", 2, 2), pe, w).tolist() == [[2 + 1, 1], [1 + 1, 1]]


# -- the Verilog -----------------------------------------------------------------------------------
def jobs_of(pe: Boothserial, rng: np.random.Generator) -> list[Job]:
    """Jobs of every kind of weights and several precisions, back to back."""
    jobs = []
    for kind, bits in zip(KINDS + KINDS, (0, 0, 0, 0, 0, 0, 2, 3, 4, 5, 6, 3)):
        bits = min(bits, pe.w_bits)
        low = pe.at(w_bits=bits)
        m, k, n = (int(rng.integers(1, most)) for most in (9, 14, 7))
        job = Job.random(rng, pe, m, k, n, w_bits=bits)
        jobs.append(dataclasses.replace(job, w=weights(rng, low, kind, k, n)))  # type: ignore[arg-type]
    return jobs


CASES = [(name, params) for name in FLOWS for params in (
    {"lanes": 2, "w_bits": 7, "rescale": ZEROS}, {"a_bits": 4, "w_kind": "uint"},
    {"lanes": 1, "stages": 1, "p_bits": 13})]


@pytest.mark.parametrize("name, params", graded([pytest.param(*case) for case in CASES], 0, 2))
def test_the_verilog_takes_the_clocks_of_the_data(name, params):
    rng = np.random.default_rng(5)
    pe = Boothserial(**{"a_bits": 5, "k_max": 64, "zero_digits": "skip"} | params)
    flow = flow_of(name, 3, 2)
    golden_in_icarus(Config("counted", pe, flow, 500.0, "asap7", ""), jobs_of(pe, rng), (None, 3))


@pytest.mark.full
@pytest.mark.parametrize("wrong, results", [
    pytest.param("4'b1101 & ", False, id="a digit is skipped"),
    pytest.param("4'b1000 | ", True, id="a digit of 0 takes a clock")])
def test_a_wrong_walk_is_found(wrong, results):
    """What the bench says of wrong marks: results that are wrong, or right ones at other clocks."""
    pe = Boothserial(a_bits=4, k_max=64, zero_digits="skip")
    flow = flow_of("broadcast", 2, 1)
    engine = Config("counted", pe, flow, 500.0, "asap7", "").engine()
    text = verilog(engine)
    changed = re.sub(r"assign marks = ([^;]+);", rf"assign marks = {wrong}(\1);", text)
    assert changed != text
    job = dataclasses.replace(Job.random(np.random.default_rng(1), pe, 3, 6, 2),
                              w=np.array([[4, 6], [5, 0], [8, 4], [0, 1], [20, 4], [255, 4]]))
    with Icarus(engine, changed) as icarus:
        outcome, = icarus.run([job])
    assert (outcome.c.tolist() == job.golden(pe, flow).tolist()) == results
    assert outcome.cycles != job.cycles(pe, flow)


# -- without data ----------------------------------------------------------------------------------
def document(**changes) -> Document:
    return Document("", {"name": "skipping", "pe": "boothserial", "params": {"zero_digits": "skip"},
                         "dataflow": "broadcast", "array": {"rows": 4, "cols": 2}, "clock_mhz": 500,
                         "technology": "asap7"} | changes, {})


@pytest.mark.parametrize("name", [name for name in dataflows() if name not in FLOWS])
def test_dataflows_that_hold_weights_refuse_in_one_line(name):
    with pytest.raises(ConfigError, match=f"{name} is not offered for boothserial: with zero_digits: skip "
                                          "the weights of a group determine how many beats it takes"):
        configure(document(dataflow=name), "skipping")
    other = architectures()["boothserial"]()
    assert offered(other, dataflows()[name](rows=2, cols=2)) is None, "with all digits it is offered"


def test_a_host_that_knows_the_manifest_counts_the_clocks():
    config = configure(document(rescale={"group": 4, "scale_bits": 3, "zero_bits": 2},
                                params={"zero_digits": "skip", "lanes": 2, "w_bits": 7}), "skipping")
    host = Host(manifest(config, config.engine(), []))
    rng = np.random.default_rng(2)
    for dims, bits in (((5, 11, 5), 0), ((1, 1, 1), 4), ((9, 4, 3), 2), ((4, 9, 2), 0)):
        work = host.draw(rng, dims, w_bits=bits)
        job = Job(work.a.astype(np.int64), work.w.astype(np.int64), 0, bits)
        assert host.cycles(work) == job.cycles(config.pe, config.flow)


def test_answers_without_data_say_what_their_clocks_are(cli, tmp_path):
    path = tmp_path / "skipping.yaml"
    path.write_text(
        "pe: boothserial\nparams: {zero_digits: skip}\ndataflow: broadcast\narray: {rows: 4, cols: 2}\n"
        "clock_mhz: 500\ntechnology: asap7\n")
    code, out, _ = cli("simulate", path, "--gemm", "8,16,4")
    assert code == 0
    flow, pe = flow_of("broadcast", 4, 2), Boothserial(zero_digits="skip")
    assert f"at most {int(flow.cycles(8, 16, 4, pe).total):,} cycles" in out
    assert f"the least are {least(flow, pe, (8, 16, 4)):,} cycles" in out
    assert f"is {flow.mean_cycles(8, 16, 4, pe):,.1f}" in out
    buffers = [f"  {x}: {{kib: 64, width_bits: 128, banks: 1}}\n" for x in "awc"]
    path.write_text(
        path.read_text() + "buffers:\n" + "".join(buffers) + "dram: {type: lpddr5, channels: 1}\n")
    code, out, _ = cli("simulate", path, "--gemm", "8,16,4")
    assert code == 0 and "latency at most " in out and "note: the weights determine the clocks" in out
    code, out, error = cli("compare", path, "int8_os16", "--gemm", "8,16,4")
    assert code == 2 and "the weights determine its clocks" in error and error.count("\n") == 1
    refused = architecture_of((("params.zero_digits", "skip"), ("pe", "boothserial")))
    assert isinstance(refused, str) and "weights determine its clocks" in refused
