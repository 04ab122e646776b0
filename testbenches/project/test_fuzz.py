"""A sample of the fuzzer's inputs, those that once went wrong, and its judges."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fuzz.inputs import KINDS, Input, kind_of, made
from fuzz.run import Answer, fault, in_process, judged
from hwsim.cli import main

KEPT = sorted((Path(__file__).parents[2] / "fuzz" / "kept").glob("*.json"))
SLOW = ("small_sweep", "generation")


@pytest.mark.full
@pytest.mark.parametrize(
    "seeds",
    [
        range(150),
        pytest.param(range(150, 450), marks=pytest.mark.long),
        pytest.param(range(450, 1500), marks=pytest.mark.long),
    ],
    ids=["few", "some", "many"],
)
def test_a_sample_of_inputs(seeds, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setitem(sys.modules, "pyosys", None)
    wrong = {seed: what for seed in seeds if kind_of(seed) not in SLOW and not made(seed).apart
             if (what := fault(made(seed), tmp_path / "case"))}
    assert wrong == {}, "look at one with: python -m fuzz --seed N"


@pytest.mark.parametrize("path", KEPT, ids=[path.stem for path in KEPT])
def test_inputs_that_once_went_wrong(path, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setitem(sys.modules, "pyosys", None)
    assert fault(Input.from_dict(json.loads(path.read_text(encoding="utf-8"))), tmp_path / "case") == ""


def test_an_input_of_every_kind_is_the_same_again():
    seeds = {kind_of(seed): seed for seed in range(3000)}
    assert set(seeds) == {kind.__name__ for kind in KINDS}
    for seed in seeds.values():
        case = made(seed)
        assert case == made(seed) == Input.from_dict(json.loads(json.dumps(case.to_dict())))


@pytest.mark.parametrize(
    "answer, expected",
    [
        (Answer(70, "", "hwsim: internal error: KeyError: 1\n"), "exit 70"),
        (Answer(2, "", "a\nb\n"), "exit 2 with 2 lines"),
        (Answer(0, "", "Traceback (most recent call last):\n"), "Traceback"),
        (Answer(0, "\x1b[31m", ""), "control character"),
        (Answer(2, "", ""), "exit 2 with 0 lines"),
        (Answer(0, '{"a": NaN}', ""), "no JSON"),
        (Answer(0, "", ""), "no JSON"),
        (Answer(None, "", ""), "takes longer"),
        (Answer(0, "{}", "hwsim: internal warning: x"), "internal warning"),
        (Answer(-9, "", ""), "exit -9"),
    ],
)
def test_the_judges_bite(answer, expected):
    assert expected in judged(Input(["simulate", "--json"]), answer)
    assert (
        judged(Input(["simulate", "--json"]), Answer(0, "{}", "x: a note\n"))
        == judged(Input([]), Answer(2, "", "hwsim: no\n"))
        == ""
    )


def test_files_left_behind_are_seen(tmp_path, monkeypatch):
    def leaves(argv):
        Path("left").write_text("x")
        print("hwsim: refused", file=sys.stderr)
        return 2

    monkeypatch.setattr("hwsim.cli.main", leaves)
    assert fault(Input(["list"]), tmp_path / "case") == "exit 2 leaves left 1"


def broken(error):
    def run(args):
        raise error
    return run


def test_an_error_of_ours_is_one_line_and_exit_70(cli, monkeypatch):
    for error in (
        AssertionError((3, "x\ny")),
        KeyError("k"),
        RecursionError("deep"),
        ValueError("\x1b[31m" + "z" * 9000),
    ):
        monkeypatch.setattr("hwsim.commands.list.run", broken(error))
        code, out, err = cli("list")
        assert (code, out, err.count("\n")) == (70, "", 1) and "\x1b" not in err and len(err) < 1000
        assert err.startswith(f"hwsim: internal error: {type(error).__name__}: ")
        assert err.endswith(
            "; please report it with the command and its input; --debug shows where it happened\n"
        )
        for arguments in (["list", "--debug"], ["--debug", "list"]):
            code, out, err = cli(*arguments)
            assert (
                (code, out) == (70, "")
                and err.startswith("Traceback (most recent call last):\n")
                and "in run\n" in err
            )
            assert err.splitlines()[-1].endswith("; please report it with the command and its input")


@pytest.mark.parametrize("arguments", [["list"], ["show", "mac"], ["tech", "list"], ["tech", "show", "asap7"],
                                       ["simulate", "tiny_os2x3", "--gemm", "1,1,1"]])
def test_debug_is_an_option_of_every_command(cli, arguments):
    assert cli(*arguments, "--debug")[:2] == cli("--debug", *arguments)[:2] == cli(*arguments)[:2]


def test_a_warning_of_python_is_one_line():
    code = (
        "import sys, warnings, hwsim.commands.list; from hwsim.cli import main\n"
        "hwsim.commands.list.run = lambda args: warnings.warn('a\\nb', "
        "RuntimeWarning)\nsys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run([sys.executable, "-c", code, "list"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert (
        done.stderr
        == "hwsim: internal warning: RuntimeWarning: a b; please report it with the command and its input\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "list", "--debug"], capture_output=True, text=True, check=False
    )
    assert "RuntimeWarning: a\nb" in done.stderr


@pytest.mark.full
def test_ctrl_c_while_modules_are_imported_is_one_line():
    """From where ``main`` begins: what Python itself does before is out of our hands. The child says when
    ``main`` imports the commands."""
    code = (
        "import os, sys\nfrom hwsim.cli import main\n"
        "sys.addaudithook(lambda event, given: event == 'import' and given[0] == 'hwsim.commands.parser' and "
        "os.write(1, b'.'))\n"
        "sys.exit(main())"
    )
    answers = set()
    for milliseconds in range(0, 120, 10):
        child = subprocess.Popen(
            [sys.executable, "-c", code, "simulate", "int8_os16", "--model", "llama-2-7b", "--prefill", "64"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        assert child.stdout and child.stdout.read(1) == "."
        time.sleep(milliseconds / 1000 + 0.001)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=60)
        answers.add((child.returncode, err))
    assert answers == {(130, "hwsim: interrupted\n")}


def test_ctrl_c_where_python_drops_exceptions_is_not_lost(cli, monkeypatch):
    class Dropping:
        def __del__(self):
            raise KeyboardInterrupt

    def run(*_: object) -> int:
        Dropping()
        time.sleep(20)
        return 0

    monkeypatch.setattr("hwsim.cli.run", run)
    hook = sys.unraisablehook
    assert cli("list") == (130, "", "hwsim: interrupted\n") and sys.unraisablehook is hook


def test_main_takes_its_arguments_from_the_command_line(capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["hwsim", "show", "nothing"])
    assert main() == 2 and capsys.readouterr().err.startswith("hwsim: nothing: unknown name")


def test_a_process_answers_as_a_call_does(tmp_path):
    answer = in_process(["show", "nothing"], tmp_path, tmp_path)
    assert (
        answer.code == 2
        and answer.err.startswith("hwsim: nothing: unknown name")
        and answer.err.count("\n") == 1
    )
