"""What `import hwsim` offers: functions with the commands' answers, names in place of objects, mistakes in
one line."""

import copy
import inspect
import json
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import hwsim
from hwsim.accelerator.engine_cost import answer
from hwsim.cost.estimator.estimate import NotEstimated
from hwsim.files.library import shipped

FUNCTIONS = [name for name in hwsim.__all__ if inspect.isfunction(getattr(hwsim, name))]
SWEEP = """\
base: {pe: mac, dataflow: os, array: {rows: 4, cols: 4}}
axes: {array.rows: [2, 4], array.cols: [2, 4, 8]}
workloads: [{workload: tiny}]
"""


def test_every_name_is_there_and_says_what_it_is():
    assert dir(hwsim) == sorted(dir(hwsim)) and set(hwsim.__all__) <= set(dir(hwsim))
    assert {
        "load",
        "load_workload",
        "simulate",
        "compare",
        "generate",
        "verify",
        "synth",
        "sweep",
        "report",
    } <= set(FUNCTIONS)
    for name in FUNCTIONS:
        function = getattr(hwsim, name)
        documented = inspect.getdoc(function) or ""
        for argument, parameter in inspect.signature(function).parameters.items():
            assert f"``{argument}``" in documented, f"{name}: {argument} is not documented"
            assert parameter.annotation is not inspect.Parameter.empty
        assert function.__name__ == name


@pytest.mark.parametrize(
    "name, use",
    [
        ("run", "use hwsim.simulate"),
        ("synthesize", "use hwsim.synth"),
        ("load_config", "use hwsim.load"),
        ("from_yaml", "use hwsim.load"),
        ("estimate", "use hwsim.simulate(config, workload).summary()"),
        ("list_configs", "use hwsim.configs"),
        ("smulate", "mean hwsim.simulate"),
        ("generate_verilog", "use hwsim.generate"),
        ("GEMM", "use hwsim.load_workload([(M, K, N)])"),
        ("zzz", "dir(hwsim) lists"),
    ],
)
def test_names_that_others_guess_are_told_what_to_use(name, use):
    with pytest.raises(AttributeError) as caught:
        getattr(hwsim, name)
    assert use in str(caught.value)
    for told in str(caught.value).split("hwsim.")[1:]:
        assert told.startswith(tuple(hwsim.__all__))


def test_one_gemm_is_a_workload():
    config = hwsim.load("tiny_os2x3")
    assert hwsim.simulate(config, (4, 5, 6)).totals() == hwsim.simulate(config, [(4, 5, 6)]).totals()
    with pytest.raises(
        hwsim.ConfigError, match=r"workload\[0\]: must be \(M, K, N\), three integers of at least 1, not 4"
    ):
        hwsim.simulate(config, (4, 5))  # type: ignore[arg-type]
    with pytest.raises(
        hwsim.ConfigError,
        match=r"gemm: unknown argument; GEMMs are the workload itself: \(M, K, N\) or a list of them",
    ):
        hwsim.verify(config, gemm=(4, 5, 6))


def test_a_function_tried_as_a_method_is_told():
    with pytest.raises(
        AttributeError,
        match=r"a Config has no 'simulate'; functions take it: hwsim\.simulate\(config, workload\)",
    ):
        hwsim.load("tiny_os2x3").simulate  # noqa: B018
    assert not hasattr(hwsim.load("tiny_os2x3"), "nothing") and copy.copy(
        hwsim.load("tiny_os2x3")
    ) == hwsim.load("tiny_os2x3")


def test_guesses_name_what_exists():
    assert all(
        use.partition("(")[0].split(",")[0].split(".")[0] in hwsim.__all__ for use in hwsim._INSTEAD.values()
    )
    assert not hwsim._INSTEAD.keys() & set(hwsim.__all__)


def test_functions_stay_functions_when_their_namesakes_are_imported():
    """`hwsim.verify` is a function and a package; importing loads nothing until it is used."""
    code = (
        "import sys, hwsim; print(sorted(m for m in sys.modules if m.startswith('hwsim')))\n"
        "import hwsim.verification, hwsim.sweep.spec as spec, hwsim.generate\n"
        "from hwsim import generate, report\n"
        "import hwsim.report.data as data\n"
        "print([f.__name__ for f in (hwsim.verify, hwsim.sweep, generate, report)], spec.__name__, "
        "data.__name__)\n"
        "print(hwsim.verification.__name__, generate.write_all is sys.modules['hwsim.generate'].write_all)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines() == [
        "['hwsim']",
        "['verify', 'sweep', 'generate', 'report'] hwsim.sweep.spec hwsim.report.data",
        "hwsim.verification True",
    ]


def test_names_of_what_is_shipped(cli):
    listed = cli("list")[1]
    for names in (
        hwsim.configs(),
        hwsim.workloads(),
        hwsim.models(),
        hwsim.architectures(),
        hwsim.dataflows(),
    ):
        assert names and all(f"\n  {name} " in listed for name in names)
    assert hwsim.technologies() == list(shipped("technology")) and "which_engine" in hwsim.sweeps()


@pytest.mark.parametrize("name", hwsim.configs())
def test_configurations_as_dictionaries(name):
    config = hwsim.load(name)
    again = hwsim.Config.from_dict(config.to_dict())
    assert again.to_dict() == config.with_().to_dict() == config.to_dict() and (again.pe, again.flow) == (
        config.pe,
        config.flow,
    )
    assert pickle.loads(pickle.dumps(config)) == copy.deepcopy(config) == config and len(repr(config)) < 140


def test_changes():
    config = hwsim.load("mac_m2n64k4")
    wider = config.with_(array={"cols": np.int64(32)}, clock_mhz=np.float32(600), params={"lanes": 2})
    assert (wider.flow.rows, wider.flow.cols, wider.clock_mhz, wider.pe.lanes) == (
        config.flow.rows,
        32,
        600.0,
        2,
    )
    assert config.with_(dataflow="ws", pe="bitserial").flow.rows == config.flow.rows
    assert config.with_(buffers=None, dram=None, vector_unit=None, cores=None).memory is None
    assert config.with_(technology="sky130hd").buffer_technology == "sky130hd" != config.buffer_technology
    assert hwsim.simulate(wider, "tiny").summary() != hwsim.simulate(config, "tiny").summary()


@pytest.mark.full
def test_functions_answer_as_commands_do(cli, tmp_path):
    printed = json.loads(
        cli("simulate", "int8_os16", "--model", "gpt2", "--prefill", 64, "--objective", "edp", "--json")[1]
    )
    result = hwsim.simulate("int8_os16", "gpt2", "edp", prefill=64)
    assert json.loads(json.dumps(result.summary())) == printed["summary"]
    names = ["int8_os16", "mac_m2n64k4"]
    printed = json.loads(cli("compare", *names, "--workload", "tiny", "--iso", "throughput", "--json")[1])
    compared = hwsim.compare(names, "tiny", "throughput")
    assert json.loads(json.dumps(compared.to_rows())) == printed["configs"]
    assert compared.to_frame()["cycles"].tolist() == [row["cycles"] for row in printed["configs"]]
    printed = json.loads(cli("verify", "tiny_os2x3", "--gemm", "3,5,4", "--stalls", "--seed", 7, "--json")[1])
    verified = hwsim.verify("tiny_os2x3", [(3, 5, 4)], stalls=True, seed=7)
    assert (verified.passed, verified.to_rows()) == (printed["passed"], printed["runs"])
    assert cli("generate", "tiny_os2x3", "-o", tmp_path / "command")[0] == 0
    files = hwsim.generate("tiny_os2x3", tmp_path / "function")
    for name, text in files.items():
        assert (tmp_path / "command" / name).read_text() == (tmp_path / "function" / name).read_text() == text
    for thing in (result, compared, verified, compared[0].result.workload, result.layers[0]):
        assert len(repr(thing)) < 140 and "\n" not in repr(thing)


@pytest.mark.full
def test_synth(cli):
    """A kept result is taken, as the command does."""
    cost = hwsim.synth("tiny_os2x3")
    assert json.loads(json.dumps(cost.to_dict())) == json.loads(cli("synth", "tiny_os2x3", "--json")[1])
    assert repr(cost).startswith("Cost(tiny_os2x3 in asap7 at ") and len(repr(cost)) < 140


@pytest.mark.long
def test_synth_in_other_ways(cli, tmp_path, monkeypatch):
    """Curves, an FPGA and anybody's Verilog: the figures of the commands."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "mul.v"
    path.write_text("module mul (input [3:0] a, b, output [7:0] p); assign p = a * b; endmodule\n")
    (tmp_path / "mini.yaml").write_text(
        "{pe: mac, params: {a_bits: 2, w_bits: 2}, dataflow: os, array: {rows: 1, cols: 1}}"
    )
    small, kept = hwsim.load(tmp_path / "mini.yaml"), tmp_path / "kept"
    curve = hwsim.synth_curve(small, store=kept, jobs=1)
    printed = json.loads(cli("synth", "mini.yaml", "--curve", "--store", kept, "--json")[1])
    assert curve.least_period_ps == printed["least_period_ps"]
    assert json.loads(json.dumps([cost.to_dict() for cost in curve.costs])) == printed["points"]
    fpga = hwsim.synth_ecp5(small, store=kept)
    printed = json.loads(cli("synth", "mini.yaml", "--target", "ecp5", "--store", kept, "--json")[1])
    assert json.loads(json.dumps(fpga.to_dict())) == printed
    found = hwsim.synth_verilog(path, "mul", 1, operands={"a": "uniform", "b": 3}, jobs=1)
    drive = ("--operands", "a=uniform", "b=3")
    printed = json.loads(
        cli("synth", "--verilog", "mul.v", "--top", "mul", "--period-ns", "1", *drive, "--json")[1]
    )
    assert json.loads(json.dumps(found.points[0].cell.to_dict())) == printed["cell"] and not found.reason
    assert len(hwsim.synth_verilog([path], "mul").points) == 5


def test_sweep_and_report(tmp_path):
    path = tmp_path / "small.yaml"
    path.write_text(SWEEP)
    points = hwsim.sweep(path, tmp_path / "out", jobs=1)
    again = hwsim.load_sweep(tmp_path / "out").to_rows()
    assert (
        points.to_rows() == again
        and len(again) == len(points.to_pandas()) == 6
        and "small: 6 designs" in repr(points)
    )
    assert {(row["array.rows"], row["array.cols"]) for row in again} == {
        (r, c) for r in (2, 4) for c in (2, 4, 8)
    }
    files = hwsim.report(points, html=False)
    assert files[0].name == "report.md" and all(file.is_file() for file in files)


api: Any = hwsim  # types that are wrong on purpose
WRONG = [
    (lambda: api.load(3), "config: must be a Config, a name or a path, not 3, which is of type int"),
    (lambda: api.load("int8_ws61"), "int8_ws61: unknown config; did you mean 'int8_ws16'"),
    (lambda: api.Config("int8_ws16"), "Config: is made by hwsim.load(name or path) or "
                                      "hwsim.Config.from_dict(values)"),
    (lambda: api.Config.from_dict([]), "values: must be a dict, not []"),
    (lambda: api.Config.from_dict({"pe": "mac", "array": {"rows": {1}}}), "values.array.rows: must be plain "
                                                                          "data"),
    (lambda: api.load("int8_ws16").with_(array={"rws": 3}), "array: rws: unknown key; did you mean 'rows'?"),
    (lambda: api.load("int8_ws16").with_(array={"rows": 0}), "array: rows: must be an integer in 1..256, not "
                                                             "0"),
    (lambda: api.load("mac_m2n64k4").with_(buffers={"a": {"kib": -1}}), "buffers.a: kib: must be a number "
                                                                        "in"),
    (lambda: api.load("int8_ws16").with_(pee=1), "pee: unknown key; did you mean 'pe'?"),
    (lambda: api.simulate("int8_ws16", None), "workload: must be a Workload, a name, a path or a list of (M, "
                                              "K, N), not None"),
    (lambda: api.simulate("int8_ws16", [(1, 2)]), "workload[0]: must be (M, K, N), three integers of at "
                                                  "least 1, not (1, 2)"),
    (lambda: api.simulate("int8_ws16", []), "workload: must hold at least one GEMM"),
    (lambda: api.simulate("int8_ws16", [(8, 8, 8)], prefill=3), "prefill: unknown argument"),
    (lambda: api.simulate("int8_ws16", api.load_workload("tiny"), prefill=3),
     "prefill: goes with a workload's name or path"),
    (lambda: api.simulate("int8_ws16", "llama-2-7b", prefil=3), "prefil: unknown key; did you mean "
                                                                "'prefill'?"),
    (lambda: api.simulate("int8_ws16", "llama-2-7b", prefill="3"), "prefill: must be an integer in "
                                                                   "0..16777216 token, not '3'"),
    (lambda: api.simulate("int8_os16", "tiny", "speed"), "objective: must be one of latency, energy, edp, "
                                                         "not 'speed'"),
    (lambda: api.simulate("int8_ws16", "tiny", "edp"), "objective: nothing is tiled without buffers and "
                                                       "DRAM"),
    (lambda: api.simulate(api.load("int8_ws16").with_(clock_mhz=90000), "tiny"),
     "clock_mhz: 90000 MHz is impossible"),
    (lambda: api.compare("int8_os16", "tiny"), "configs: must be a list of configurations, not 'int8_os16'"),
    (lambda: api.compare(["int8_os16"], "tiny"), "configs: must be two configurations or more, not "
                                                 "'int8_os16' alone"),
    (lambda: api.verify("tiny_os2x3", seed=-1), "seed: must be an integer in 0..4294967295, not -1"),
    (lambda: api.verify("int8_ws16", [(4000, 9, 9)] * 9999, limit_s=0.1), "limit_s in Python"),
    (lambda: api.generate("tiny_os2x3", memories="x"), "memories: must be one of behavioural, blackbox, not "
                                                       "'x'"),
    (lambda: api.synth("int8_os16", period_ns=-1), "period_ns: must be a number in"),
    (lambda: api.synth("int8_os16", without=["wire"]), "without: must be a list of wires and clock or one of "
                                                       "them, not 'wire'"),
    (lambda: api.synth_verilog("x.v", 3, 1), "top: must be a name, not 3, which is of type int"),
    (lambda: api.synth_verilog("x.v", "x", 1, operands=["a=1"]), "operands: must be a dictionary, not"),
    (lambda: api.synth_verilog("x.v", "x", 1, reset={"rst": 1}), "--reset: goes with --operands NAME=.."),
    (lambda: api.synth_verilog("none.v", "x", 1), "none.v: no such file"),
    (lambda: api.synth_ecp5("tiny_os2x4"), "tiny_os2x4: unknown config; did you mean 'tiny_os2x3'"),
    (lambda: api.synth_curve("tiny_os2x3", without="x"), "without: must be a list of wires, clock or both, "
                                                         "not 'x'"),
    (lambda: api.sweep("which_engin"), "unknown sweep; did you mean 'which_engine'?"),
    (lambda: api.sweep("which_engine", jobs="2"), "jobs: must be an integer in 0..1024, not '2'"),
    (lambda: api.verify("tiny_os2x3", simulator="x"), "unknown simulator (known: cxxrtl, icarus, verilator), "
                                                      "not 'x'"),
    (lambda: api.load("fmac_e4m3_os8x8").with_(params={"a_format": "fp8"}),
     ", not 'fp8'; did you mean 'float8_e4m3fn'?"),
    (lambda: api.load_workload("gpt2"), "prefill: missing; a language model takes prefill"),
    (lambda: api.load_workload("gpt2", Prefill=4), "Prefill: unknown key; did you mean 'prefill'?"),
    (lambda: api.report(Path("/nowhere")), "/nowhere: no such folder"),
    (lambda: api.load({"pe": "mac"}), "config: must be a Config, a name or a path, not a dict; "
                                      "hwsim.Config.from_dict(values) makes"),
]


@pytest.mark.parametrize(
    "call, message", WRONG, ids=[message.split(":")[0] + str(i) for i, (_, message) in enumerate(WRONG)]
)
def test_mistakes_are_one_line(call, message):
    with pytest.raises(hwsim.ConfigError) as caught:
        call()
    assert message in str(caught.value) and "\n" not in str(caught.value)


def test_hints_for_configurations_of_no_file():
    """What gives a configuration figures is said as a command where a file holds it, else as a call."""
    config = hwsim.load("int8_ws16")
    for other, told in ((config.with_(array={"rows": 24}), "hwsim.synth(config)"),
                        (replace(config, flow=replace(config.flow, rows=24)), f"hwsim synth {config.path}")):
        found = answer(hwsim.simulate(other, "tiny"))
        assert found.to_dict()["hint"] == told and found.to_dict()["totals"]["area"]["kind"] == "estimated"
        assert NotEstimated("").remedy(other.path) == f"run `{told}`"
