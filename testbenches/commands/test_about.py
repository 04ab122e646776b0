"""Names, keys, starters, completion and help on the command line: what is listed is shown, what is written
runs."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hwsim.answers.catalogue import KINDS, every_name
from hwsim.commands.completion import arguments, commands
from hwsim.commands.parser import GUESSES, parser
from hwsim.config import Config, configure, load
from hwsim.config.keys import keys, sections
from hwsim.config.text import yaml_text
from hwsim.files.library import shipped
from hwsim.files.source import yaml_document
from hwsim.workload import load_workload


def same(one: Config, other: Config) -> bool:
    """Whether two configurations are the same wherever they were read."""
    whole = [replace(config, memory=None, path="") for config in (one, other)]
    technologies = [config.memory and config.memory.buffers.technology for config in (one, other)]
    return whole[0] == whole[1] and technologies[0] == technologies[1] and one.to_dict() == other.to_dict()


@pytest.mark.parametrize("name", ["rescale", "buffers.a", "dram", "vector_unit", "cores"])
def test_what_is_shown_of_a_section_has_no_markup_and_no_broken_lines(cli, name):
    """A name stands in single backticks, and no line of a specification is deeper than its column of text."""
    code, out, err = cli("show", name, "--wide")
    assert (code, err) == (0, "") and "``" not in out
    about = out.partition("\nParameters\n")[0].splitlines()[1:]
    assert about and all(len(line) - len(line.lstrip()) in (0, 2, 12) for line in about)


def test_list_by_kind_and_as_json(cli):
    code, out, _ = cli("list", "--json")
    found = json.loads(out)
    assert code == 0 and list(found) == list(KINDS) and all(found.values())
    assert {"asap7", "ws_or_os", "hbm2", "cacti7_22", "buffers.a", "llama-2-7b"} <= {
        name for names in found.values() for name in names
    }
    for kind, names in found.items():
        assert json.loads(cli("list", kind, "--json")[1]) == {kind: names}
        code, out, _ = cli("list", kind)
        assert code == 0 and [line.split()[0] for line in out.splitlines()[1:] if line[2] != " "] == list(
            names
        )
        assert all(len(line) <= 80 for line in out.splitlines())
    for one, many in (
        ("sweep", "sweeps"),
        ("memory", "memories"),
        ("technology", "technologies"),
        ("dram", "drams"),
    ):
        assert cli("list", one) == cli("list", many)
    code, out, _ = cli("list", "sweeps", "--wide")
    assert len(out.splitlines()) == 1 + len(shipped("sweep"))


SOME = [
    "mac",
    "ws",
    "rescale",
    "int8_os16",
    "tiny",
    "gpt2",
    "ws_or_os",
    "asap7",
    "cacti7_22",
    "hbm2",
    "buffers",
    "buffers.a",
    "params",
]


@pytest.mark.parametrize(
    "name",
    [*SOME, *(pytest.param(name, marks=pytest.mark.full) for name in every_name() if name not in SOME)],
)
def test_every_name_is_shown_as_text_and_json(cli, name):
    code, out, err = cli("show", name)
    assert (code, err) == (0, "") and len(out) > 60
    found = json.loads(cli("show", name, "--json")[1])
    assert found["name"] == name and len(found) > 2


def test_every_key_is_shown(cli):
    for key in keys():
        code, out, _ = cli("show", key.path, "--wide")
        section = key.path in sections()  # which is shown with its keys; `rescale` with its specification
        assert code == 0 and (section or f"{key.path}: {key.text}\n" in out)
        assert (
            not section
            or key.path == "rescale"
            or out.startswith(f"{key.path}: {sections()[key.path].doc}\n")
        )
    code, out, _ = cli("show", "kib", "--wide")
    assert [line.split(":")[0] for line in out.splitlines()] == [
        "buffers.a.kib",
        "buffers.w.kib",
        "buffers.c.kib",
    ]
    code, out, _ = cli("show", "array.acc_depth", "--json")
    assert json.loads(out)["keys"][0]["of"] == ["semisystolic", "ws"]
    assert ", asap7, sky130hd" in cli("show", "buffers.technology", "--wide")[1]


@pytest.mark.parametrize("name", shipped("config"))
def test_yaml_gives_the_same_configuration(name):
    assert same(configure(yaml_document("x.yaml", yaml_text(load(name))), "x"), load(name))


@pytest.mark.parametrize("name", ["int8_os16", "lut_m2n64k4_w1to4", "tiny_os2x3"])
def test_a_shown_configuration_can_be_pasted(cli, tmp_path, name):
    code, out, _ = cli("show", name)
    path = tmp_path / "pasted.yaml"
    path.write_text(out, encoding="utf-8")
    assert code == 0 and same(load(path), load(name))
    assert "an integer in 1..256; required" in out and "MHz; default 500.0" in out
    assert json.loads(cli("show", name, "--json")[1])["configuration"] == load(name).to_dict()


@pytest.mark.full
def test_init_writes_what_runs(cli, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for command in (["init"], ["init", "new/2-module.yml"], ["init", "start.yaml"]):
        code, out, err = cli(*command)
        path = Path(command[1] if len(command) > 1 else "accelerator.yaml")
        assert (code, err) == (0, "") and out.startswith(str(path)) and f"hwsim verify {path}" in out
        text = path.read_text(encoding="utf-8")
        commented = re.sub(r"^( *)# (\w+: \S+$|cores: .*)", r"\1\2", text, flags=re.M)
        assert commented.count("\n  k_max:") == 1 and "\ncores: " in commented
        path.with_stem("all").write_text(commented.replace("count: 2", "count: 1"), encoding="utf-8")
        assert same(load(path), load(path.with_stem("all"))), "a comment says another value than the default"
    before = Path("accelerator.yaml").read_text(encoding="utf-8")
    code, _, err = cli("init")
    assert (
        code == 2
        and "is there already" in err
        and Path("accelerator.yaml").read_text(encoding="utf-8") == before
    )
    assert cli("init", "x.json")[0] == 2 and not Path("x.json").exists()
    assert cli("generate", "accelerator.yaml", "-o", "build")[0] == 0 and Path("build/accelerator.v").exists()
    assert cli("verify", "accelerator.yaml", "--gemm", "3,5,4")[0] == 0
    code, out, _ = cli("simulate", "accelerator.yaml", "--model", "gpt2", "--decode", "--context", "64")
    assert code == 0 and "tokens/s" in out and "J per token" in out


@pytest.mark.parametrize("guess", [*GUESSES, "shwo", "my.yaml"])
def test_a_guessed_command_is_told_what_to_use(cli, guess):
    code, out, err = cli(guess, "x")
    assert (code, out, err.count("\n")) == (2, "", 1)
    advice = err.split(": ", 1)[1].removesuffix(" (see hwsim --help)\n")
    used = re.findall(r"hwsim (\w+)", advice) or re.findall("did you mean '(.*)'", advice)
    assert used and set(used) <= set(commands(parser())), err


def test_help_and_version(cli):
    assert cli("help")[1] == cli("--help")[1] and cli("help", "synth")[1] == cli("synth", "--help")[1]
    assert cli("version") == cli("-V") == cli("--version") and re.fullmatch(
        r"hwsim \d[\w.]*\n", cli("version")[1]
    )
    for name in commands(parser()):
        code, out, _ = cli("help", name)
        assert (
            code == 0
            and f"usage: hwsim {name} " in out
            and "example:\n  " in out
            and f"hwsim {name}" in out.split("example:")[1]
        )
    assert "use: hwsim tech list" in cli("tech", "ls")[2]
    code, _, err = cli("help", "syn")
    assert code == 2 and "did you mean 'synth'?" in err


@pytest.mark.full
def test_quiet_says_nothing_but_mistakes(cli):
    code, out, err = cli("simulate", "tiny_os2x3", "--gemm", "2,3,2", "--rtl", "-q")
    assert (code, err) == (0, "") and "0 wrong results" in out
    assert "no such file" in cli("-q", "show", "none.yaml")[2]


@pytest.mark.full
def test_sources_are_one_line_or_all(cli):
    command = ("compare", "int8_os16", "shiftadd_w4a8_os16", "--gemm", "4,4,4")
    short, whole = cli(*command)[1], cli(*command, "-v")[1]
    assert (
        "int8_os16, shiftadd_w4a8_os16: engine characterized, buffers" in short
        and "-v shows every source\n" in short
    )
    assert "srambank" in whole and "srambank" not in short and "-v" not in whole
    assert (
        "wires of cell:" in cli("synth", "int8_os16", "-v")[1]
        and "wires of cell:" not in cli("synth", "int8_os16")[1]
    )


def test_completion(cli, tmp_path):
    script = tmp_path / "complete.sh"
    code, out, _ = cli("completion", "bash")
    script.write_text(out, encoding="utf-8")
    assert code == 0

    def completed(*words: str) -> list[str]:
        line = (
            f'source {script}; COMP_WORDS=({" ".join(words)}); COMP_CWORD={len(words) - 1}; _shtab_hwsim; '
            f'echo "${{COMPREPLY[@]}}"'
        )
        return subprocess.run(
            ["bash", "-c", line], capture_output=True, text=True, check=True, cwd=tmp_path
        ).stdout.split()

    assert completed("hwsim", "simu") == ["simulate"] and completed("hwsim", "simulate", "int8_os") == [
        "int8_os16"
    ]
    assert completed("hwsim", "simulate", "int8_os16", "--model", "llama-3-") == ["llama-3-70b", "llama-3-8b"]
    assert completed("hwsim", "show", "buffers.") == ["buffers.a", "buffers.w", "buffers.c"]
    assert completed("hwsim", "synth", "int8_os16", "--tech", "asa") == ["asap7"]
    assert completed("hwsim", "simulate", "int8_os16", "--work") == ["--workload"]
    assert (
        "#compdef hwsim" in cli("completion", "zsh")[1] and "complete hwsim" in cli("completion", "tcsh")[1]
    )


SCRIPTS = sorted(
    path for path in (Path(__file__).parents[2] / "scripts").glob("*.py") if "__main__" in path.read_text()
)


@pytest.mark.full
@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_explains_itself_and_does_nothing_else(path):
    done = subprocess.run([sys.executable, path, "--help"], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0 and done.stdout.startswith(f"usage: {path.name} [-h]"), done.stdout
    assert not done.stderr and len(done.stdout.splitlines()) > 3


def test_synthesis_of_the_shipped_names_its_configurations():
    """`scripts/update_costs.py NAME` looks at that configuration alone; another name is refused."""
    script = Path(__file__).parents[2] / "scripts" / "update_costs.py"
    done = subprocess.run([sys.executable, script, "tiny_os2x4"], capture_output=True, text=True)
    assert done.returncode == 2
    assert "tiny_os2x4: unknown configuration; did you mean 'tiny_os2x3'" in done.stderr


MISTAKES = [
    (["simulate", "int8_ws16", "--gemm", "4,4,4", "--plots", "x"], "--plots: "),
    (["simulate", "int8_ws16", "--gemm", "4,4,4", "--objective", "energy"], "--objective: "),
    (
        ["simulate", "bipolar_os8x8", "--gemm", "1,16385,1"],
        "--gemm: k: gemm0 has k = 16385, beyond the limit",
    ),
    (["verify", "tiny_os2x3", "--gemm", "1,999,1"], "--gemm: k: gemm0 has k = 999, beyond the limit"),
    (
        ["simulate", "int8_ws16", "--workload", "tiny", "--batch", "4"],
        "--batch: a list of GEMMs has no use for it",
    ),
    (["simulate", "int8_ws16", "--model", "gpt2"], "--prefill: missing; a language model takes prefill"),
    (
        ["simulate", "int8_ws16", "--model", "gpt2", "--prefill", "4000"],
        "--prefill: must be at most 1024 tokens",
    ),
    (["synth", "int8_os16", "--tech", "asap8"], "--tech: unknown technology; did you mean 'asap7'?"),
    (["list", "swep"], "'swep': unknown kind; did you mean 'sweeps'?"),
    (["simulate", "", "--gemm", "1,1,1"], "'': unknown config"),
    (["simulate", "hwsim", "--gemm", "1,1,1"], "hwsim: is a folder"),
    (["generate", "configs/int8_ws16.yml", "-o", "build/x"],
     "configs/int8_ws16.yml: no such file; did you mean 'int8_ws16.yaml'?"),
    (["sweep", "configs/x.yaml"], "configs/x.yaml: no such file\n"),
    (["generate", "tiny_os2x3", "-o", "README.md/rtl"], "README.md: cannot write: this is a file, and a"),
    (["sweep", "walkthrough", "-o", "README.md"], "README.md: cannot write: this is a file, and a folder"),
    (["simulate", "int8_ws16", "--workload", "configs/int8_os16.yaml"],
     "configs/int8_os16.yaml: is a configuration, not a workload"),
    (["simulate", "configs/workloads/tiny.yaml", "--gemm", "1,1,1"],
     "configs/workloads/tiny.yaml: is a workload, not a configuration"),
    (["sweep", "configs/int8_os16.yaml"], "configs/int8_os16.yaml: is a configuration, not a sweep"),
    (["simulate", "configs/sweeps/walkthrough.yaml", "--gemm", "1,1,1"],
     "configs/sweeps/walkthrough.yaml: is a sweep, not a configuration"),
    (["simulate", "configs/tech/asap7.yaml", "--gemm", "1,1,1"],
     "configs/tech/asap7.yaml: is a technology, not a configuration"),
    (["show", "dram.typ"], "dram.typ: unknown name; did you mean 'dram.type'?"),
]


@pytest.mark.parametrize(("arguments", "message"), MISTAKES)
def test_a_mistake_of_the_command_line_is_blamed_on_it(cli, arguments, message):
    code, out, err = cli(*arguments)
    assert (code, out, err.count("\n")) == (2, "", 1) and err.startswith(f"hwsim: {message}"), err


@pytest.mark.parametrize("key", ["pe", "dataflow"])
@pytest.mark.parametrize(
    "instead, rule", [("", "missing; must be one of"), ("KEY:\n", "empty; must be one of")]
)
def test_a_choice_that_is_missing_or_empty_is_told_by_every_command(key, instead, rule, cli, tmp_path):
    text = re.sub(rf"^{key}:.*\n", instead.replace("KEY", key), shipped("config")["tiny_os2x3"].read_text(
        encoding="utf-8"), flags=re.M)
    path = tmp_path / "e.yaml"
    path.write_text(text)
    for command in (["show", str(path)], ["simulate", str(path), "--gemm", "1,1,1"]):
        code, out, err = cli(*command)
        assert (code, out, err.count("\n")) == (2, "", 1) and f": {key}: {rule} " in err


def test_every_option_says_what_it_is():
    for action in arguments(parser()):
        assert action.help or action.dest in ("shell", "about"), action


def test_every_option_is_in_some_bench():
    """An option that no bench names is run by none."""
    benches = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parents[1].rglob("*.py"))
    for action in arguments(parser()):
        assert not action.option_strings or any(
            re.search(f'"{option}["= ]', benches) for option in action.option_strings
        ), action


@pytest.mark.parametrize(
    ("model", "options"),
    [
        (
            "deepseek-v2-lite",
            {
                "--attention": "causal",
                "--experts": "rounded",
                "--latent": "expanded",
                "--w-bits": 4,
                "--w-group": 64,
                "--w-scale-bits": 8,
                "--w-zero-bits": 4,
                "--head-bits": 6,
            },
        ),
        ("llama-3.2-1b", {"--k-bits": 4, "--v-bits": 5, "--a-bits": 7, "--batch": 2}),
        ("llama-3.2-1b", {"--kv-bits": 3}),
    ],
)
def test_options_of_a_run_are_fields_of_a_run(cli, tmp_path, model, options):
    written = tmp_path / "gemms.yaml"
    words = [word for option in options.items() for word in option]
    code, _, err = cli(
        "simulate",
        "int8_ws16",
        "--model",
        model,
        "--prefill",
        16,
        "--decode",
        *words,
        "--export",
        written,
        "-q",
    )
    assert (code, err) == (0, "")
    fields: dict[str, Any] = {option[2:].replace("-", "_"): value for option, value in options.items()}
    gemms = load_workload(model, prefill=16, decode=True, **fields).gemms
    assert load_workload(written).gemms == gemms != load_workload(model, prefill=16, decode=True).gemms


def test_an_empty_name_is_told(cli):
    for options in ([], ["--json"]):
        assert cli("show", "", *options) == (
            2,
            "",
            "hwsim: show: a name must not be empty; `hwsim list` shows all names\n",
        )
