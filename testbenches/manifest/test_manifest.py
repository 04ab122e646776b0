"""The manifest alone drives an engine: a host that knows nothing else runs jobs on the emitted Verilog in
Icarus."""

import copy
import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import stranger
from conftest import PAIRS, cells, graded, some_engine
from manifests import CASES, described, drawn, files_of, inside, manifest_of, play
from stranger import Host

from hwsim.config import configure, load
from hwsim.files.library import shipped
from hwsim.files.source import Document
from hwsim.generate import render
from hwsim.manifest.document import SCHEMA, manifest

LARGEST = 1024  # cells of a shipped configuration that Icarus compiles in seconds


EVERYDAY = ("bitserial", "lut_rounded", "wrapping")


def floating(name: str) -> bool:
    """Whether a shipped configuration's results are floating-point numbers, which the host does not
    compute."""
    text = shipped("config")[name].read_text(encoding="utf-8")
    return any(key in text for key in ("pe: fmac", "pe: lut_float", "accumulate: float32"))


def cases() -> list[Any]:
    """Small engines for every day, the others and all shipped ones that Icarus compiles in seconds for the
    whole suite."""
    small = [name for name in shipped("config") if cells(name) <= LARGEST and not floating(name)]
    others = [name for name in (*CASES, *small) if name not in EVERYDAY]
    return [EVERYDAY[0], *graded(EVERYDAY[1:], 0, 1), *graded(others, 0, 2)]


@pytest.mark.full
@pytest.mark.parametrize("case", cases())
def test_a_host_that_knows_the_manifest_alone(case, tmp_path):
    said, verilog = files_of(case)
    host = Host(said)
    play(tmp_path, case, drawn(host, np.random.default_rng(3)), host, verilog)


@pytest.mark.parametrize("number", graded(range(len(PAIRS)), 0, 3))
def test_random_engines_from_their_manifests(number, tmp_path):
    config = some_engine(random.Random(number), PAIRS[number])
    files = render(config)
    host = Host(json.loads(files["manifest.json"]))
    rng = np.random.default_rng(number)
    limit = {"m": 80, "k": 64, "n": 80}
    works = [
        work for work in drawn(host, rng) if all(work.fields[key] <= most for key, most in limit.items())
    ]
    play(tmp_path, str(config), works, host, files["drawn.v"], stalls=number)


def test_the_host_imports_nothing_of_the_project():
    lines = Path(stranger.__file__).read_text(encoding="utf-8").splitlines()
    assert {line.split()[1].split(".")[0] for line in lines if line.startswith(("import ", "from "))} == {
        "itertools", "collections", "dataclasses", "functools", "types", "typing", "numpy"}


# -- what the manifest says, bites -----------------------------------------------------------------
def changed(said: dict[str, Any], *path: Any, to: Any) -> dict[str, Any]:
    """The manifest with another value at a path."""
    out = copy.deepcopy(said)
    inside(out, path[:-1])[path[-1]] = to(inside(out, path))
    return out


@pytest.mark.parametrize("case, path, to", [
    ("lut_rounded", ("result", "rounding", "most"), lambda most: most - 1),
    ("lut_rounded", ("result", "rounding", "code_xor", "3"), lambda _: 0),
    ("lut_rounded", ("result", "rounding", "a_sum_factor", "2"), lambda _: 1),
    ("wrapping", ("result", "accumulator"), lambda a: a | {"bits": 13, "min": 2 * a["min"]}),
    ("bitserial", ("streams", "w", "precisions", 0, "decode"), lambda _: "-code"),
])
def test_another_number_is_another_result(case, path, to):
    """Each of these numbers decides about results: with another one the host expects something else."""
    said = manifest_of(case)
    right, wrong = Host(said), Host(changed(said, *path, to=to))
    works = drawn(right, np.random.default_rng(3))
    assert any(right.expected(work).tolist() != wrong.expected(work).tolist() for work in works)


def test_bitserial_at_one_bit_is_minus_and_plus_one():
    weights = manifest_of("bitserial_os16")["streams"]["w"]
    one = weights["precisions"][0]
    assert [stranger.calculate(one["decode"], {"code": code}) for code in (0, 1)] == [-1, 1] and one[
        "bits"
    ] == 1
    assert [entry["format"] for entry in weights["precisions"][1:]] == [f"int{bits}" for bits in range(2, 9)]
    assert "lane's lowest bits" in weights["narrow"]


def test_groups_in_words():
    assert manifest_of("codebook_w4a8_os16")["result"]["where"]["g"].startswith(
        "the groups of 128 consecutive k"
    )
    whole = manifest_of("bipolar_os8x8")["result"]
    assert whole["group"] == 0 and "group" not in whole["equation"] and "g" not in whole["where"]


def test_a_given_width_wraps_and_says_so():
    assert manifest_of("wrapping_raw")["result"]["equation"].endswith("modulo 2**7, as two's complement")
    wide = described(pe="mac", params={"p_bits": 40})
    config = configure(Document("", wide, {}), "dut")
    assert manifest(config, config.engine(), [])["result"]["accumulator"]["wraps"] is False


@pytest.mark.full
def test_every_bit_of_error_is_described():
    for name in shipped("config"):
        said = manifest_of(name)
        width = next(port["width"] for port in said["ports"] if port["name"] == "error")
        assert list(said["status"]["error"]) == [str(bit) for bit in range(width)]
    config = configure(Document("", described(pe="codebook"), {}), "dut")
    assert manifest(config, config.engine(), [])["status"]["error"]["3"] == "always 0: no stream s_axis_s"


# -- what is not in the Verilog --------------------------------------------------------------------
def test_sections_that_are_not_in_the_verilog(cli, tmp_path):
    code, out, _ = cli("generate", "int8_os16", "-o", tmp_path)
    said = json.loads((tmp_path / "manifest.json").read_text())
    config = load("int8_os16")
    assert config.memory is not None
    sections = said["not_in_verilog"]["sections"]
    assert (
        code == 0
        and list(sections) == ["buffers", "dram", "vector_unit"]
        and sections["dram"] == config.memory.dram.to_dict()
    )
    assert "not in the Verilog: buffers, dram, vector_unit; it is one engine" in out
    assert (tmp_path / said["$schema"]).read_bytes() == SCHEMA.read_bytes()


def test_cores_are_not_in_the_verilog_but_for_one(cli, tmp_path):
    text = shipped("config")["int8_os16"].read_text() + "\ncores: {count: 4, split: n}\n"
    (tmp_path / "four.yaml").write_text(text)
    assert (
        "not in the Verilog: buffers, dram, vector_unit, cores; "
        in cli("generate", tmp_path / "four.yaml", "-o", tmp_path)[1]
    )
    assert (
        "Not in the Verilog, which is one engine: buffers, dram, vector_unit, cores\n"
        in cli("show", tmp_path / "four.yaml")[1]
    )


def test_an_engine_alone_is_all_in_the_verilog(cli, tmp_path):
    code, out, _ = cli("generate", "tiny_os2x3", "-o", tmp_path)
    assert code == 0 and "not in" not in out
    assert json.loads((tmp_path / "manifest.json").read_text())["not_in_verilog"]["sections"] == {}
