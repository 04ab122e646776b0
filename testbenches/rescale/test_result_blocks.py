"""Results requantized to MX blocks at the outlet: the module by itself, engines in every model and in
Verilog, and the next layer."""

import dataclasses
import json
import random
import subprocess
from fractions import Fraction
from pathlib import Path
from typing import Any

import gfloat
import gfloat.formats
import ml_dtypes
import numpy as np
import pytest
from conftest import PAIRS, graded
from jsonschema import Draft202012Validator
from stranger import beats_of, lanes_of
from test_quantize import GFLOAT
from test_scales import FMACS, agree, engine, in_verilog, jobs

from hwsim.config import Config, load
from hwsim.dataflow import dataflows
from hwsim.errors import ConfigError, ParamError
from hwsim.formats import FLOATS
from hwsim.manifest.document import SCHEMA, manifest
from hwsim.pe import architectures
from hwsim.quantize import ELEMENTS, RULES
from hwsim.rescale.parameters import FACTOR, ROW, Rescale
from hwsim.rescale.result_blocks import MX_RESULTS, BlockQuantizer, ResultBlocks
from hwsim.verify.drawing import block_results, drawn_config, some_object
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verify.vectors import result_beats, vectors
from hwsim.verilog.emit import verilog
from hwsim.workload import Workload

E8M0 = "float8_e8m0fnu"
SINGLE = FLOATS["float32"]
MX = {"scale_format": E8M0, ROW: E8M0}
NAN = 0xFF
NAMES = tuple(ELEMENTS)
FLOWS = tuple(dataflows())


# -- a witness of its own --------------------------------------------------------------------------
def scale_of(amax: Fraction, element: str, rule: str) -> int:
    """The exponent of a scale, by fractions alone."""
    kind = ELEMENTS[element]
    if amax == 0:
        return -127
    floor = 0
    while Fraction(2) ** floor > amax:
        floor -= 1
    while Fraction(2) ** (floor + 1) <= amax:
        floor += 1
    if rule == "even":
        floor += amax + Fraction(2) ** (floor - 1 - kind.mantissa_bits) >= Fraction(2) ** (floor + 1)
    if rule == "ceil":
        floor += amax > Fraction(2) ** floor
    found = floor - kind.exponent
    if rule == "rceil":
        found += amax > Fraction(kind.largest) * Fraction(2) ** found
    return min(max(found, -127), 127)


def nearest(values: np.ndarray, element: str) -> np.ndarray:
    """Codes of elements: ml_dtypes rounds; what is beyond the largest is made that before."""
    kind = ELEMENTS[element]
    if element == "int8":
        return np.clip(np.rint(values * 64), -128, 127).astype(np.int64)
    near = np.clip(values, -kind.largest, kind.largest)
    return near.astype(getattr(ml_dtypes, element)).view(np.uint8).astype(np.int64)


def witness(codes: np.ndarray, element: str, rule: str, block: int) -> list[list[tuple[int, int]]]:
    """Elements and scales of rows of float32 codes."""
    with np.errstate(invalid="ignore"):  # NaNs that signal
        values = codes.astype(np.uint32).view(np.float32).astype(np.float64)
    out: list[list[tuple[int, int]]] = []
    for row in values:
        out.append([])
        for at in range(0, len(row), block):
            part = row[at : at + block]
            if not np.isfinite(part).all():
                out[-1] += [(0, NAN)] * len(part)
                continue
            e = scale_of(max(abs(Fraction(value)) for value in part.tolist()), element, rule)
            out[-1] += [(code, e + 127) for code in nearest(np.ldexp(part, -e), element).tolist()]
    return out


# -- the module by itself --------------------------------------------------------------------------
BENCH = """\
module bench;
  reg clk = 0;
  reg [{top}:0] vectors [0:{last}];
  reg [{top}:0] x;
  wire [{codes}:0] codes;
  wire [7:0] scale;
  integer i, file;
  dut dut (.clk(clk), .values(x[{values}:0]), .there(x[{top}:{values} + 1]), .enter(1'b1), .leave(1'b1),
           .codes(codes), .scale(scale));
  initial begin
    $readmemh("in.hex", vectors);
    file = $fopen("out.hex", "w");
    for (i = 0; i <= {last} + 2; i = i + 1) begin
      x = vectors[i > {last} ? {last} : i];
      if (i >= 2) $fwrite(file, "%h %h\\n", scale, codes);
      #1 clk = 1;
      #1 clk = 0;
    end
    $finish;
  end
endmodule
"""


def in_module(folder: Path, blocks: ResultBlocks, codes: np.ndarray, there: np.ndarray) -> list[list[Any]]:
    """Elements and scales of blocks of float32 codes, of which those count that are ``there``."""
    module = BlockQuantizer("dut", blocks)
    words = []
    for row, mask in zip(codes, there):
        columns = sum(int(bit) << i for i, bit in enumerate(mask))
        words.append(sum(int(code) << 32 * i for i, code in enumerate([*row, columns])))
    (folder / "in.hex").write_text("".join(f"{word:x}\n" for word in words))
    size = 32 * blocks.block
    bench = BENCH.format(top=size + blocks.block - 1, last=len(words) - 1, values=size - 1,
                         codes=blocks.block * blocks.format.bits - 1)
    (folder / "bench.v").write_text(verilog(module) + bench)
    subprocess.run(["iverilog", "-g2005", "-o", "bench", "bench.v"], cwd=folder, check=True, timeout=120)
    subprocess.run(["vvp", "bench"], cwd=folder, check=True, capture_output=True, timeout=600)
    out = []
    bits = blocks.format.bits
    for line in (folder / "out.hex").read_text().splitlines():
        scale, word = (int(text, 16) for text in line.split())
        elements = [word >> i * bits & (1 << bits) - 1 for i in range(blocks.block)]
        out.append([(code, scale) for code in blocks.format.result(np.array(elements)).tolist()])
    return out


def float32_codes(values: Any) -> np.ndarray:
    return np.asarray(values, np.float32).view(np.uint32).astype(np.int64)


def corners(element: str, rng: np.random.Generator) -> np.ndarray:
    """Pairs of codes: every place where an element changes and its neighbours, in three binades; every
    exponent with mantissas where a scale changes; specials; anything."""
    kind = ELEMENTS[element]
    some = np.ldexp(np.asarray(kind.format.decode(np.arange(1 << kind.format.bits)), np.float64), kind.unit)
    some = np.unique(np.abs(some[np.isfinite(some)]))
    changes = np.concatenate([some, (some[1:] + some[:-1]) / 2, [kind.largest * 1.03, kind.largest * 1.07]])
    pairs: list[tuple[int, int]] = []
    for power in (0, -126 - kind.exponent, 127 - kind.exponent):
        with np.errstate(over="ignore"):
            codes = float32_codes(np.ldexp(changes, power))
        top = int(float32_codes(np.ldexp(1.0, kind.exponent + power)))
        near = (codes[:, None] + np.arange(-1, 2)).ravel()
        pairs += [(max(int(code), 0) | int(rng.integers(2)) << 31, top) for code in near]
    most = int(np.ldexp(kind.largest, 23 - kind.exponent)) - (1 << 23)
    half = (1 << 23) - (1 << 22 - kind.mantissa_bits)
    edges = [0, 1, 1 << 22, (1 << 22) + 1, (1 << 23) - 1, *(most + d for d in (-1, 0, 1)),
             *(half + d for d in (-1, 0, 1))]
    for field in range(256):
        for mantissa in edges:
            amax = field << 23 | min(mantissa, (1 << 23) - 1)
            below = max(amax - (int(rng.integers(0, 20)) << 23) - int(rng.integers(0, 1 << 23)), 0)
            pair = [amax | int(rng.integers(2)) << 31, below | int(rng.integers(2)) << 31]
            pairs.append(tuple(rng.permutation(pair).tolist()))
    pairs += [(0, 0), (1 << 31, 0), (1 << 31, 1 << 31), (255 << 23, 0), (511 << 23, 1), ((255 << 23) + 1, 0)]
    pairs += rng.integers(0, 1 << 32, (500, 2)).tolist()
    return np.array(pairs)


@pytest.mark.parametrize("element, rule", graded([pytest.param(e, r) for r in RULES for e in NAMES], 0, 3))
def test_the_module_is_the_witness(element, rule, tmp_path):
    blocks = ResultBlocks(element, 2, rule)
    codes = corners(element, np.random.default_rng(1))
    want = witness(codes, element, rule, 2)
    assert blocks.quantized(codes).tolist() == want
    assert in_module(tmp_path, blocks, codes, np.ones(codes.shape, bool)) == want


@pytest.mark.full
@pytest.mark.parametrize("block", [1, 4, pytest.param(8, marks=pytest.mark.full)])
def test_columns_beyond_n_do_not_count(block, tmp_path):
    rng = np.random.default_rng(block)
    codes = rng.integers(0, 1 << 32, (300, block))
    codes[::3] = float32_codes(rng.normal(size=codes[::3].shape))
    there = np.arange(block) < rng.integers(1, block + 1, (300, 1))
    codes[1, -1] = 255 << 23
    found = in_module(tmp_path, ResultBlocks("float8_e4m3fn", block, "floor"), codes, there)
    for row, codes_of, mask in zip(found, codes, there):
        count = int(mask.sum())
        (want,) = witness(codes_of[None, :count], "float8_e4m3fn", "floor", block)
        assert row[:count] == want


@pytest.mark.parametrize("element", NAMES)
def test_results_are_gfloats(element):
    rng = np.random.default_rng(4)
    values = (rng.normal(size=(5, 64)) * np.exp2(rng.integers(-30, 30, (5, 1)))).astype(np.float32)
    blocks = ResultBlocks(element, 32, "floor")
    found = blocks.as_blocks(blocks.quantized(float32_codes(values))).decode()
    theirs = getattr(gfloat.formats, f"format_info_{GFLOAT[element]}")
    for i, at in np.ndindex(5, 2):
        part = slice(32 * at, 32 * at + 32)
        some = values[i, part].astype(np.float64)
        wanted = gfloat.quantize_block(theirs, some, gfloat.block.compute_scale_amax)
        assert found[i, part].tolist() == wanted.tolist()


# -- engines ---------------------------------------------------------------------------------------
def blocked(flow: str, result: str = "mxfp8", block: int = 4, name: str = "mac", **more: Any) -> Config:
    """A small engine of 3 x 4 cells with results in blocks."""
    params = more.pop("params", {})
    return engine(name, flow, MX | {"result": result, "block": block} | more, **params)


def plain(config: Config) -> Config:
    """The same with the results of its columns."""
    rescale = dataclasses.replace(config.pe.rescale, result="float32", block=32, scale_rule="floor")
    return dataclasses.replace(config, pe=dataclasses.replace(config.pe, rescale=rescale))


CASES = [(flow, result, block, rule) for flow in FLOWS for result, block, rule in (
    ("mxfp8", 4, "floor"), ("mxfp8_e5m2", 2, "even"), ("mxfp6_e2m3", 4, "ceil"), ("mxfp6_e3m2", 1, "floor"),
    ("mxfp4", 4, "rceil"), ("mxint8", 2, "floor"))]


@pytest.mark.parametrize("flow, result, block, rule", graded([pytest.param(*case) for case in CASES], 2, 10))
def test_golden_is_the_witness_of_float32_results(flow, result, block, rule):
    exact: dict[str, Any] = {"accumulate": "exact", "scale_format": "float16", ROW: "float8_e4m3fn"}
    every: list[dict[str, Any]] = [{}, {FACTOR: True}, exact]
    for more in every:
        config = blocked(flow, result, block, scale_rule=rule, **more)
        found = jobs(config)
        agree(config, found)
        for job in found:
            codes = job.golden(plain(config).pe, config.flow)
            want = witness(codes, MX_RESULTS[result], rule, block)
            assert job.golden(config.pe, config.flow).tolist() == want


@pytest.mark.parametrize("flow, result, block, rule", graded([pytest.param(*case) for case in CASES], 0, 2))
def test_the_verilog_is_golden(flow, result, block, rule):
    config = blocked(flow, result, block, scale_rule=rule)
    in_verilog(config, jobs(config))


@pytest.mark.parametrize("flow", graded(FLOWS, 0, 1))
def test_rows_that_no_queue_holds(flow):
    """A consumer that is always ready: the clocks of two registers more than float32 takes, and no stall."""
    config = blocked(flow, params={"a_bits": 4})
    config = dataclasses.replace(config, flow=dataclasses.replace(config.flow, results="always_ready"))
    in_verilog(config, jobs(config))
    m, k, n = 5, 9, 7
    other = plain(config).flow.cycles(m, k, n, plain(config).pe).total
    assert config.flow.cycles(m, k, n, config.pe).total == other + 2


ANY = [(name, flow) for name, flow in (*PAIRS, *(("fmac", flow) for flow in FLOWS))
       if not (architectures()[name].serial and dataflows()[flow].weights_rest)]


def drawn(seed: str, pair: tuple[str, str]) -> tuple[Config, list[Job]]:
    """An engine drawn by the rules of its parameters, and ragged jobs."""
    rng = random.Random(seed)
    name, flow = pair
    array = some_object(rng, dataflows()[flow])

    def architecture() -> Any:
        if name == "fmac":
            return architectures()[name](**FMACS[rng.choice(list(FMACS))])
        return some_object(rng, architectures()[name])

    pe = block_results(rng, architecture(), array)
    while pe.rescale.blocks is None:  # some, as with a given p_bits, have no such outlet
        pe = block_results(rng, architecture(), array)
    config = drawn_config(pe, array)
    operands = np.random.default_rng(rng.randrange(1 << 30))
    sizes = [(rng.randint(1, 12), rng.randint(1, 40), rng.randint(1, 20)) for _ in range(3)] + [(1, 1, 1)]
    return config, [Job.random(operands, config.pe, *dims) for dims in sizes]


@pytest.mark.parametrize("pair", graded([pytest.param(pair, id="-".join(pair)) for pair in ANY], 0, 6))
def test_random_engines(pair):
    for seed in range(2):
        agree(*drawn(f"{pair} {seed}", pair))


@pytest.mark.parametrize("pair", graded([pytest.param(pair, id="-".join(pair)) for pair in ANY], 0, 1))
def test_random_engines_in_verilog(pair):
    in_verilog(*drawn(f"{pair} verilog", pair))


# -- benches bite ----------------------------------------------------------------------------------
class Dirty(Job):
    """A job whose scales of columns beyond N are NaN, as nobody says what they are."""

    def beats(self, pe: Any, flow: Any) -> dict[str, np.ndarray]:
        out = super().beats(pe, flow)
        ones = np.ones(self.numbers["scale"].shape, int)
        used = np.concatenate(list(flow.beats("s", ones, self.dims, pe)))
        return out | {"s": np.where(used, out["s"], NAN).astype(np.uint8)}


def ragged(config: Config) -> list[Job]:
    """Jobs whose last blocks are not whole."""
    rng = np.random.default_rng(2)
    return [Dirty(**vars(Job.random(rng, config.pe, 9, 5, n))) for n in (5, 6, 7, 1)]


@pytest.mark.full
def test_scales_of_columns_beyond_n_mean_nothing():
    config = blocked("os", params={"a_bits": 4})
    in_verilog(config, ragged(config))


MUTANTS = {
    "a row does not wait": (".leave(leaves)", ".leave(1'b1)"),
    "columns beyond N count": ("special = there & ", "special = "),
    "a scale has another exponent": ("- 8'd8", "- 8'd7"),
    "an element beyond the largest is NaN": ("rounded_over ? 7'd126", "rounded_over ? 7'd127"),
}


@pytest.mark.parametrize("name", graded(MUTANTS, 0, 3))
def test_a_mutant_is_noticed(name):
    config = blocked("os", params={"a_bits": 4})
    found = ragged(config)
    engine = config.engine()
    text = verilog(engine)
    before, after = MUTANTS[name]
    assert before in text
    with Icarus(engine, text.replace(before, after)) as icarus:
        outcomes = icarus.run(found, 3)
    assert any(outcome.c.tolist() != job.golden(config.pe, config.flow).tolist()
               for job, outcome in zip(found, outcomes, strict=True))


# -- the next layer --------------------------------------------------------------------------------
@pytest.mark.parametrize("result, params", [
    ("mxfp8", {"lanes": 2}),
    ("mxfp4", {"a_format": "float4_e2m1fn", "w_format": "float4_e2m1fn", "lanes": 4}),
    ("mxint8", {}),
])
def test_results_are_operands_of_the_next_layer(result, params):
    """Elements are the next job's activations and scales those of its rows: what it computes is what the
    values of the blocks give, in float32."""
    name = "mac" if result == "mxint8" else "fmac"
    rng = np.random.default_rng(6)
    first = blocked("os", result, 4, name=name, params=params)
    pe: Any = dataclasses.replace(first.pe, rescale=dataclasses.replace(first.pe.rescale, group=4))
    first = dataclasses.replace(first, pe=pe)
    job = Job.random(rng, pe, 5, 12, 8)
    near_one = {key: 127 + rng.integers(-3, 4, value.shape) for key, value in job.numbers.items()}
    specials = [np.where(fmt.specials(x) == 0, x, 0) for fmt, x in ((pe.a, job.a), (pe.w, job.w))]
    job = dataclasses.replace(job, a=specials[0], w=specials[1], numbers=near_one)
    blocks = pe.rescale.blocks.as_blocks(job.golden(pe, first.flow))
    assert (blocks.codes.shape, blocks.scales.shape, blocks.axis) == ((5, 8), (5, 2), 1)
    following = Job.random(rng, pe, 5, 8, 3)
    w = np.where(pe.w.specials(following.w) == 0, following.w, 0)
    numbers = {"scale": np.full((2, 3), 127), ROW: blocks.scales}
    following = Job(blocks.codes, w, numbers=numbers)
    single = plain(first)
    agree(single, [following])
    left, right = np.ldexp(blocks.decode(), -blocks.unit), pe.w.decode(w)
    if not isinstance(right, np.ndarray) or right.dtype.kind == "i":
        right = right.astype(np.float64)
    got = following.golden(single.pe, single.flow).astype(np.uint32).view(np.float32)
    for i, j in np.ndindex(got.shape):
        p = np.float32(0)
        for at in (0, 4):
            exact = sum(Fraction(left[i, k]) * Fraction(right[k, j]) for k in range(at, at + 4))
            p = np.float32(float(Fraction(float(p)) + exact))
        assert got[i, j] == p


# -- what a host is told ---------------------------------------------------------------------------
def test_a_host_finds_elements_and_scales_by_the_manifest():
    config = blocked("ws", "mxfp6_e2m3", 2)
    said = json.loads(json.dumps(manifest(config, config.engine(), ["dut.v"])))
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(said)
    stream = said["streams"]["c"]
    scales = stream["scales"]
    m, n = 3, 7
    job = Job.random(np.random.default_rng(8), config.pe, m, 4, n)
    golden = job.golden(config.pe, config.flow)
    beats, mask = result_beats(config, golden)
    assert stream["tdata_width"] == 8 * beats.shape[1] and stream["format"] == "float6_e2m3fn"
    codes, found = np.zeros((m, n), int), np.zeros((m, scales["columns"] * 2), int)
    names = said["parameters"] | {"M": m, "K": 4, "N": n}
    for part, into, at in ((stream, codes, 0), (scales, found, scales["offset"])):
        places = [lanes_of(part["nest"], names, turn) for turn in beats_of(part["nest"]["loops"], names)]
        assert len(places) == len(beats)
        for lanes, beat, known in zip(places, beats, mask):
            word, ones = (int.from_bytes(x.tobytes(), "little") for x in (beat, known))
            for i, place in enumerate(lanes):
                bits = part["lane_bits"]
                assert (ones >> at + i * bits & 1) == (place is not None)
                if place is not None:
                    into[place] = word >> at + i * bits & (1 << bits) - 1
    assert codes.tolist() == golden["code"].tolist()
    assert found.tolist() == golden["scale"][:, ::2].tolist()
    assert "x" in said["result"]["where"] and said["result"]["equation"].startswith("C[m, n] = R / x")


@pytest.mark.full
def test_vectors_pass_in_their_bench(tmp_path):
    config = blocked("os", "mxint8", 2, params={"a_bits": 4})
    files = vectors(config, Workload.of([(3, 5, 7), (1, 1, 1)]), 5)
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    subprocess.run(["iverilog", "-g2005", "-o", "bench.vvp", "bench.v", "dut.v"], cwd=tmp_path, check=True)
    for stalls in ([], ["+stalls=3"]):
        done = subprocess.run(["vvp", "bench.vvp", *stalls], cwd=tmp_path, capture_output=True, text=True,
                              check=True)
        assert done.stdout.splitlines()[-1].startswith("PASS: 2 jobs")
    first, _ = json.loads(files["vectors.json"])["jobs"]
    numbers = {key: np.array(values) for key, values in first["numbers"].items()}
    golden = Job(np.array(first["a"]), np.array(first["w"]), numbers=numbers).golden(config.pe, config.flow)
    assert first["c"] == golden["code"].tolist() and first["c_scales"] == golden["scale"][:, ::2].tolist()


# -- what there is not -----------------------------------------------------------------------------
@pytest.mark.parametrize("values, message", [
    ({"result": "mxfp8"}, "result: must be left out with accumulate: exact, not mxfp8"),
    (MX | {"accumulate": "float32", "block": 16}, "block: must be left out with result: auto, which"),
    (MX | {"accumulate": "float32", "scale_rule": "even"}, "scale_rule: must be left out with result: auto"),
    (MX | {"accumulate": "float32", "result": "mxfp8", "block": 24}, "block: must be a power of two, not 24"),
    (MX | {"accumulate": "float32", "result": "mxfp5"}, "result: must be one of"),
])
def test_what_does_not_go_together_is_refused(values, message):
    with pytest.raises(ParamError, match=message):
        Rescale(**values)


@pytest.mark.parametrize("array, message", [
    ({"cols": 12}, "block: must divide array.cols = 12, not 8"),
    ({"n_max": 100}, "block: must divide array.n_max = 100, not 8"),
])
def test_blocks_are_whole_in_rows_and_jobs(array, message):
    with pytest.raises(ConfigError, match=message):
        load("mxfp4_os8x8").with_(array=array, rescale={"result": "mxfp4", "block": 8})
