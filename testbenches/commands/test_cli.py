"""The command line as a user runs it: every subcommand, its JSON, and every way to get it wrong."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import graded

from hwsim.config import load
from hwsim.dataflow import dataflows
from hwsim.errors import unknown
from hwsim.files.library import FOLDERS, shipped
from hwsim.pe import architectures
from hwsim.registry import specification
from hwsim.rescale.parameters import Rescale

CONFIGS = FOLDERS["config"]
GOOD = "pe: mac\ndataflow: ws\narray: {rows: 2, cols: 2}\n"


@pytest.mark.parametrize("command", [[], ["list"], ["show"], ["generate"], ["verify"], ["simulate"]])
def test_help_has_an_example(cli, command):
    code, out, err = cli(*command, "--help")
    assert code == 0 and err == "" and (not command or "example:\n  hwsim " + command[0] in out)


def test_list_names_everything(cli):
    code, out, err = cli("list")
    assert code == 0 and err == ""
    for name in [*architectures(), *dataflows(), *shipped("config"), *shipped("workload"), *shipped("model")]:
        assert f"  {name} " in out


@pytest.mark.parametrize("name", [*architectures(), *dataflows(), "rescale"])
def test_show_prints_the_docstring_and_every_field(cli, name):
    cls = {**architectures(), **dataflows(), "rescale": Rescale}[name]
    code, out, err = cli("show", name, "--wide")
    assert code == 0 and err == "" and specification(cls) in out
    assert all(f"  {field.name} " in out for field in cls.schema())


@pytest.mark.parametrize(
    "name", graded([*shipped("config"), *shipped("workload"), *shipped("model")], everyday=20, full=200)
)
def test_show_config_workload_and_model(cli, name):
    code, out, _ = cli("show", name)
    assert code == 0 and name in out


def test_generate_writes_all_files(cli, tmp_path):
    code, out, _ = cli("generate", CONFIGS / "tiny_os2x3.yaml", "-o", tmp_path / "a" / "b")
    assert code == 0 and "tiny_os2x3.v" in out
    assert sorted(p.name for p in (tmp_path / "a" / "b").iterdir()) == [
        "manifest.json",
        "manifest.schema.json",
        "tiny_os2x3.v",
    ]
    manifest = json.loads((tmp_path / "a" / "b" / "manifest.json").read_text())
    assert manifest["top"] == "tiny_os2x3" and manifest["files"] == ["tiny_os2x3.v"]
    assert f"module {manifest['top']}" in (tmp_path / "a" / "b" / "tiny_os2x3.v").read_text()


def test_verify_json(cli):
    code, out, err = cli(
        "verify", "tiny_os2x3", "--gemm", "5,7,4", "--gemm", "1,1,1", "--seed", "7", "--json"
    )
    data = json.loads(out)
    assert (code, err, data["passed"]) == (0, "", True)
    config = load("tiny_os2x3")
    assert data["runs"] == [
        {
            "m": m,
            "k": k,
            "n": n,
            "seed": 7,
            "stalls": False,
            "passes": 1,
            "mismatches": 0,
            "cycles_rtl": cycles,
            "cycles_model": cycles,
        }
        for m, k, n in ((5, 7, 4), (1, 1, 1))
        for cycles in [int(config.flow.cycles(m, k, n, config.pe).total)]
    ]


@pytest.mark.full
def test_verify_with_stalls_takes_longer(cli):
    code, out, _ = cli("verify", "tiny_os2x3", "--gemm", "9,20,7", "--stalls", "--seed", "3", "--json")
    (run,) = json.loads(out)["runs"]
    assert code == 0 and run["stalls"] and run["mismatches"] == 0 and run["cycles_rtl"] > run["cycles_model"]


@pytest.mark.full
def test_verify_failure_is_exit_code_1(cli, monkeypatch):
    from hwsim.pe.mac import Mac
    exact = Mac.golden
    monkeypatch.setattr(Mac, "golden", lambda self, *operands: exact(self, *operands) + 1)
    code, out, _ = cli("verify", "tiny_os2x3", "--gemm", "2,2,2", "--json")
    assert code == 1 and json.loads(out)["passed"] is False
    code, out, _ = cli("verify", "tiny_os2x3", "--gemm", "2,2,2")
    assert code == 1 and "FAILED" in out


def test_simulate_json_adds_up(cli):
    code, out, err = cli("simulate", "int8_ws16", "--workload", "llama2_7b", "--json")
    data = json.loads(out)
    assert (code, err, data["config"], data["workload"]) == (0, "", "int8_ws16", "llama2_7b")
    for layer in data["layers"]:
        assert layer["cycles"] == sum(layer[part] for part in ("load", "compute", "stall", "drain"))
        assert layer["utilization"] == layer["m"] * layer["k"] * layer["n"] / (layer["cycles"] * 256)
    totals = data["totals"]
    assert totals["cycles"] == sum(layer["cycles"] * layer["repeat"] for layer in data["layers"])
    assert totals["macs"] == sum(
        layer["m"] * layer["k"] * layer["n"] * layer["repeat"] for layer in data["layers"]
    )
    assert totals["cycles"] == sum(section["cycles"] for section in data["sections"].values())
    assert (
        totals["time_s"] == totals["cycles"] / 500e6
        and totals["gops"] == 2 * totals["macs"] / totals["time_s"] / 1e9
    )


def test_simulate_by_name_equals_by_path(cli):
    by_name = cli("simulate", "int8_ws16", "--workload", "llama2_7b", "--json")
    by_path = cli(
        "simulate",
        CONFIGS / "int8_ws16.yaml",
        "--workload",
        CONFIGS / "workloads" / "llama2_7b.yaml",
        "--json",
    )
    assert by_name == by_path


def test_simulate_sections_and_gemms(cli):
    code, out, _ = cli("simulate", "int8_ws16", "--workload", "llama2_7b", "--section", "decode", "--json")
    assert code == 0 and {layer["section"] for layer in json.loads(out)["layers"]} == {"decode"}
    code, out, _ = cli("simulate", "int8_ws16", "--gemm", "1,2,3", "--gemm", "4,5,6")
    assert code == 0 and "gemm1" in out


@pytest.mark.long
def test_simulate_rtl(cli):
    code, out, err = cli("simulate", "tiny_os2x3", "--workload", "tiny", "--rtl", "--json")
    data = json.loads(out)
    assert code == 0 and "cycles/s of Icarus Verilog: about" in err
    assert (
        data["rtl"]["passed"]
        and data["rtl"]["cycles"] == data["totals"]["cycles"]
        and len(data["rtl"]["runs"]) == 5
    )
    code, out, _ = cli("simulate", "tiny_os2x3", "--workload", "tiny", "--rtl")
    assert code == 0 and "5 GEMMs, 0 wrong results, 0 cycle counts that differ" in out


def test_rtl_refuses_absurd_sizes_with_the_estimate(cli):
    code, out, err = cli("simulate", "tiny_os2x3", "--gemm", "256,256,256", "--rtl", "--rtl-limit", "2")
    assert (code, out, err.count("\n")) == (2, "", 1) and "would take about" in err and "--rtl-limit" in err


def mistakes(tmp_path: Path):
    """(arguments, what the one line must say)."""
    count = iter(range(1000))

    def file(text: str | bytes) -> Path:
        path = tmp_path / f"c{next(count)}.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def config(text: str | bytes, *expected: str):
        return ["generate", file(text), "-o", tmp_path / "out"], expected

    def workload(text: str, *expected: str):
        return ["simulate", "int8_ws16", "--workload", file(text)], expected

    yield config(
        "pe: mac\nparams: {w_bit: 8}\ndataflow: ws\narray: {rows: 2, cols: 2}\n",
        ".yaml:2: w_bit: unknown key; did you mean 'w_bits'? (known: a_bits, a_signed, adder, k_max, lanes, "
        "multiplier, p_bits, stages, w_bits, w_kind)",
    )
    yield config(
        "pe: mac\nparams: {folding: edge}\ndataflow: ws\narray: {rows: 2, cols: 2}\n",
        ".yaml:2: params: folding: mac has no such key; lut, lut_float have it (keys of mac: a_bits, ",
    )
    yield config(GOOD + "params:\n  w_bits: 99\n", ".yaml:5: w_bits: must be an integer in 1..16 bit, not 99")
    yield config(GOOD + "params: {a_bits: on}\n", "a_bits: must be an integer in 2..16 bit, not 'on'")
    yield config(GOOD + "params: {a_bits: true}\n", "a_bits: must be an integer in 2..16 bit, not True")
    yield config(GOOD + "params: {a_bits: 1e1}\n", "a_bits: must be an integer in 2..16 bit, not 10.0")
    yield config(GOOD + "params: {a_signed: 1}\n", "a_signed: must be true or false, not 1")
    yield config(GOOD + "params: 5\n", ":4: params: must be a mapping, not 5")
    yield config(GOOD + "clock_mhz: -1\n", "clock_mhz: must be a number in 0.001..1000000 MHz, not -1")
    yield config(
        GOOD + "technology: tsmc5\n",
        "technology: unknown technology (known: asap7, ihp_sg13g2, sky130hd), not 'tsmc5'",
    )
    for name in ("module", "edge", "logic"):
        yield config(
            GOOD + f"name: {name}\n",
            f":4: name: must be no keyword of Verilog or SystemVerilog, as '{name}' is; "
            f"'{name}_engine' is free",
        )
    yield config(
        GOOD + "name: 'a b'\n",
        "name: must be a Verilog identifier, a letter and then letters, digits and '_', of at most "
        "64 characters, not 'a b'",
    )
    for key, section in (("lanes", "params"), ("acc_depth", "array"), ("group", "rescale")):
        yield config(
            GOOD + f"{key}: 4\n",
            f":4: {key}: unknown key at the top level; it is a key of the section {section}: "
            f"{section}: {{{key}: ..}}",
        )
    for name in ("clk", "rst", "busy", "cycles", "error", "s_axis_a_tdata", "start", "control", "a_codes"):
        yield config(
            GOOD + f"name: {name}\n",
            f":4: name: must not be a name inside the engine, where '{name}' is a port, wire or part; "
            f"'{name}_engine' is free",
        )
    yield config(GOOD + "colour: red\n", ":4: colour: unknown key")
    yield config(GOOD + "pe: mac\n", ":4: pe: written twice, first on line 1")
    yield config(GOOD.replace("mac", "mca"), ":1: pe: unknown name; did you mean 'mac'?")
    yield config(GOOD.replace("ws", "sw"), ":2: dataflow: unknown name; did you mean 'ws'?")
    yield config(GOOD.replace("rows: 2, ", ""), ":3: rows: missing; must be an integer in 1..256")
    yield config(GOOD.replace("rows: 2", "rows: 257"), ":3: rows: must be an integer in 1..256, not 257")
    yield config(GOOD.replace("rows: 2", "rows: 0"), ":3: rows: must be an integer in 1..256, not 0")
    yield config(
        "pe: mac\nparams: {lanes: 16, a_bits: 16}\ndataflow: ws\narray: {rows: 256, cols: 2}\n",
        ":4: array: 65792 bits of operands per clock, encoded or not (rows * 256 + cols * 128), must be at "
        "most 60000",
    )
    yield config(
        "pe: lut\nparams: {lanes: 6}\ndataflow: ws\narray: {rows: 256, cols: 2}\n",
        ":4: array: 90136 bits of operands per clock, encoded or not (rows * 352 + cols * 12), must be at "
        "most 60000",
    )
    yield config("dataflow: ws\narray: {rows: 1, cols: 1}\n", ":1: pe: missing; must be one of bitplane, ")
    yield config(
        "pe: mac\narray: {rows: 1, cols: 1}\n",
        ":1: dataflow: missing; must be one of broadcast, os, semisystolic, ws",
    )
    yield config("pe: [mac\n", "malformed YAML")
    yield config("", "empty file")
    yield config("a: " + "[" * 5000, ":1: nested deeper than 20 levels")
    yield config(GOOD + "params: {a_signed: !!bool yes}\n", "does not look like")
    yield ["generate", "x" * 300, "-o", tmp_path / "out"], ("unknown config",)
    yield (
        ["simulate", "int8_ws16", "--workload", "tiny", "--a-bits", "4"],
        ("hwsim: --a-bits: a list of GEMMs has no use for it",),
    )
    yield (
        ["simulate", "int8_ws16", "--workload", "tiny", "--seed", "4"],
        ("--seed and --rtl-limit go with --rtl",),
    )
    yield ["verify", "int8_ws16", "--gemm", "65536,16384,65536"], ("would take about",)
    yield workload('gemms: [{name: "a\\u0007", m: 1, k: 1, n: 1}]\n',
                   ":1: name: must hold no control character, not \\x07 as in 'a\\x07'")
    huge = file(
        "pe: mac\nparams: {k_max: 1048576}\ndataflow: ws\narray: {rows: 1, cols: 1, m_max: 16777216, n_max: "
        "16777216}\n"
    )
    yield (
        ["simulate", huge, "--gemm", "16777216,1048576,16777216"],
        ("more than its counter of 48 bits holds",),
    )
    yield config("- 1\n", ":1: must be a mapping")
    bomb = "a0: &a0 [1, 1]\n" + "".join(
        f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 12)
    )
    yield config(bomb, "more than 1,000,000 values")
    yield config("a: &a [*a]\n", "")
    yield config(b"\xff\xfe\x00", "not a text file (UTF-8)")
    yield config("pe: !!python/object/apply:os.system [ls]\n", ".yaml:1: ")
    yield ["generate", tmp_path / "none.yaml", "-o", tmp_path / "out"], ("none.yaml: no such file",)
    yield (
        ["generate", "int8_ws61", "-o", tmp_path / "out"],
        (
            "unknown config; did you mean 'int8_ws16', 'int8_ws128' or 'int8_os16'? (",
            " are known: `hwsim list configs`)",
        ),
    )
    yield ["generate", tmp_path / "folder.yaml", "-o", tmp_path / "out"], ("is not a file",)
    yield ["generate", "tiny_os2x3", "-o", tmp_path / "plain_file"], ("plain_file: cannot write",)
    yield ["generate", "tiny_os2x3", "-o", tmp_path / "taken"], ("cannot write: manifest.json is a folder",)
    yield ["generate", "tiny_os2x3"], ("-o/--output",)
    yield (["simulate", "int8_ws16", "--gemm", "1000000000000,1,1"],
           ("--gemm: m: must be an integer in 1..4294967296, not 1000000000000",))
    yield (
        ["report", tmp_path / "nowhere"],
        ("nowhere: no such folder; `hwsim sweep SWEEP -o DIR` writes the folder of a sweep",),
    )
    yield ["show", "lane"], ("lane: unknown name; did you mean 'lanes'?",)
    lost = file("base: lost.yaml\nworkloads: [{workload: tiny}]\naxes: {array.rows: [2]}\n")
    yield ["sweep", lost, "--dry-run"], (":1: base: lost.yaml: no such file",)
    yield workload(
        "gemms: [{name: x, m: 0, k: 1, n: 1}]\n", ":1: m: must be an integer in 1..4294967296, not 0"
    )
    yield workload(
        "gemms:\n  - {name: x, m: 1, k: -3, n: 1}\n", ":2: k: must be an integer in 1..4294967296, not -3"
    )
    yield workload("gemms:\n  - {name: x, m: 1, k: 1}\n", ":2: n: missing")
    yield workload(
        "gemms:\n  - {name: x, m: 1, k: 1, n: 1, repeats: 2}\n",
        ":2: repeats: unknown key; did you mean 'repeat'?",
    )
    yield (
        ["simulate", "bipolar_os8x8", "--gemm", "1,16385,1"],
        ("k: gemm0 has k = 16385, beyond the limit of bipolar_os8x8: params.k_max",),
    )
    yield (
        ["simulate", "bipolar_os8x8", "--gemm", "1,8,1", "--w-bits", "5"],
        ("w_bits: gemm0: weights of bipolar5", "rescale.requant"),
    )
    yield workload("gemms: []\n", "must hold at least one GEMM")
    yield workload("gemms: [5]\n", "a GEMM must be a mapping {name, m, k, n}, not 5")
    yield workload("name: x\n", "a workload has either gemms or sections")
    yield workload("sections: {a: 3}\n", "a: must be a list of GEMMs, not 3")
    yield (
        ["simulate", "int8_ws16", "--workload", "llama"],
        (
            "unknown workload; did you mean 'llama2_7b', ",
            " are known: `hwsim list workloads` and `hwsim list models`)",
        ),
    )
    yield ["simulate", "int8_ws16", "--workload", "llama2_7b", "--section", "train"], ("unknown section",)
    yield (
        ["simulate", "int8_ws16"],
        ("exactly one of --model NAME, --workload FILE and --gemm M,K,N says what runs",),
    )
    yield (
        ["simulate", "int8_ws16", "--gemm", "1,2"],
        ("must be M,K,N, three integers of at least 1, not '1,2'",),
    )
    yield (
        ["verify", "int8_ws16", "--gemm", f"{10**18},2,3"],
        ("must be M,K,N of at most 18 digits each, not '1000000000000000000,2,3'",),
    )
    yield (
        ["verify", "int8_ws16", "--gemm", "0,2,3"],
        ("must be M,K,N, three integers of at least 1, not '0,2,3'",),
    )
    yield ["verify", "int8_ws16", "--gemm", "1,2,-3"], ("not '1,2,-3'",)
    yield ["verify", "int8_ws16", "--gemm", "1,99999999,3"], ("k: gemm0 has k = 99999999, beyond the limit",)
    yield ["verify", "int8_ws16", "--seed", "-1"], ("--seed",)
    yield ["show", "mak"], ("mak: unknown name; did you mean 'mac'?",)
    yield ["shwo"], ("unknown command shwo; did you mean 'show'?",)
    yield [], ("required",)


def test_every_mistake_is_one_line_and_exit_2(cli, tmp_path):
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "plain_file").write_text("kept")
    (tmp_path / "taken" / "manifest.json").mkdir(parents=True)
    for arguments, expected in mistakes(tmp_path):
        code, out, err = cli(*arguments)
        assert (code, out, err.count("\n")) == (2, "", 1), (arguments, out, err)
        assert all(text in err for text in expected), (expected, err)
        assert not (tmp_path / "out").exists(), arguments
    assert (tmp_path / "plain_file").read_text() == "kept"
    assert [p.name for p in (tmp_path / "taken").iterdir()] == ["manifest.json"], (
        "something half-written was left"
    )


def test_an_unknown_name_gets_near_names_and_all_of_them_only_where_they_are_few():
    few, many = ("a_bits", "w_bits"), [f"llama-{i}" for i in range(13)]
    assert (
        unknown("key", "w_bit", few, "`hwsim list keys`")
        == "unknown key; did you mean 'w_bits'? (known: a_bits, w_bits)"
    )
    assert unknown("key", "M", ("k", "m")) == "unknown key; did you mean 'm'? (known: k, m)"
    assert unknown("key", "A_bits", few) == "unknown key; did you mean 'a_bits'? (known: a_bits, w_bits)"
    assert unknown("key", "-", ()) == "unknown key (known: none)"
    fields = [f"a.{number}" for number in range(3)] + [f"b.{number}x" for number in range(60)]
    assert unknown("field", "a.2y", fields) == "unknown field; did you mean 'a.2'? (known: a.0, a.1, a.2)"
    assert unknown("field", "b.2y", fields).endswith("? (60 are known)")
    assert unknown("field", "q", fields).count(",") == len(fields) - 1
    assert unknown("model", "llama-2", many, "`hwsim list models`") == (
        "unknown model; did you mean 'llama-2', 'llama-12' or 'llama-9'? (13 are known: `hwsim list models`)")
    assert (
        unknown("model", "-", many, "`hwsim list models`")
        == "unknown model (13 are known: `hwsim list models`)"
    )
    assert unknown("model", "-", many).endswith("llama-8, llama-9)")


def test_unwritable_output(cli, tmp_path):
    """A file system that takes no folders."""
    target = Path("/proc/hwsim_out")
    if not target.parent.is_dir():
        pytest.skip("needs a file system that refuses folders")
    code, _, err = cli("generate", "tiny_os2x3", "-o", target)
    assert code == 2 and err.count("\n") == 1 and "cannot write" in err


def test_a_write_that_fails_half_way_leaves_nothing(cli, monkeypatch, tmp_path):
    exact, calls = os.fdopen, []

    def full_disk(handle, *args, **kwargs):
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        return exact(handle, *args, **kwargs)

    monkeypatch.setattr("hwsim.generate.os.fdopen", full_disk)
    code, _, err = cli("generate", "tiny_os2x3", "-o", tmp_path / "out")
    assert (
        code == 2
        and err.count("\n") == 1
        and "No space left on device" in err
        and not (tmp_path / "out").exists()
    )


def test_names_are_not_markup(cli, tmp_path):
    (tmp_path / "w.yaml").write_text("sections: {'[/a]': [{name: '[red]hi[/b]', m: 1, k: 1, n: 1}]}\n")
    code, out, err = cli("simulate", "int8_ws16", "--workload", tmp_path / "w.yaml")
    assert (code, err) == (0, "") and "[red]hi[/b]" in out and "[/a]" in out


def test_icarus_missing(cli, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    for arguments in (["verify", "tiny_os2x3"], ["simulate", "tiny_os2x3", "--workload", "tiny", "--rtl"]):
        code, out, err = cli(*arguments)
        assert (code, out, err.count("\n")) == (2, "", 1) and "Icarus Verilog not found" in err


def test_no_traceback_from_a_closed_pipe():
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    command = f"{sys.executable} -m hwsim show int8_ws16 | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=env, timeout=60)
    assert done.returncode == 0 and done.stderr == ""


def test_an_option_that_is_not_known_is_told_with_the_nearest_or_the_key_of_that_name(cli):
    for option, said in (
        ("--prefil", "; did you mean --prefill?"),
        ("--modle=llama-2-7b", "; did you mean --model?"),
        ("--zzz", ""),
        ("--m-max", "; it is a key of the configuration file: array.m_max"),
    ):
        code, out, err = cli("simulate", "int8_os16", option)
        assert (code, out, err.count("\n")) == (
            2,
            "",
            1,
        ) and f": unrecognized argument{'' if said else 's:'} {option}{said} (see" in err
