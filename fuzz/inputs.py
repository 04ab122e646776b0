"""A seed makes an input: the files and the command line of one run."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fuzz import bases
from fuzz.damage import csv_bytes, damaged, json_bytes, spoiled, yaml_bytes
from fuzz.trees import INTEGERS, REALS, TEXTS, mutated, number_text

PLAIN = 9  # of the options of a command so many go with any file
NUMBERS = (
    "0",
    "1",
    "2",
    "4",
    "7",
    "8",
    "-1",
    "64",
    "1000",
    "16777216",
    "16777217",
    "99999999999",
    "1e3",
    "1e999",
    "nan",
    "inf",
    "0x10",
    "",
    " 1",
    "\u0663",
    "9" * 5000,
    "1_0",
    "+1",
    "1.5",
)
NAMES = (
    *bases.ENGINES,
    "none",
    "",
    "-",
    "../x",
    "a\x1bb",
    "x" * 300,
    "c.yaml",
    "tiny",
    "llama-2-7b",
    "which_engine",
    ".",
)
OPTIONS: dict[str, tuple[tuple[str, ...], ...]] = {
    "simulate": (
        ("--json",), ("--json",), ("--csv", "out/rows.csv"), ("--export", "out/gemms.yaml"),
        ("--group-by", "kind"),
        ("--group-by", "section"), ("--w-bits", "N"), ("--trace", "out/trace.json"),
        ("--json", "--objective", "edp"),
        ("--objective", "energy"), ("--section", "first"), ("--a-bits", "N"), ("--kv-bits", "N"),
        ("--batch", "N"),
        ("--prefill", "N"), ("--decode",), ("--context", "N"), ("--dim", "batch=N"), ("--dim", "T"),
        ("--gemm", "3,4,5"), ("--gemm", "T"),
        ("--seed", "N"), ("--debug",), ("--model", "llama-2-7b"), ("--workload", "tiny")),
    "compare": (
        ("--json",), ("--json", "--iso", "area"), ("--iso", "area"), ("--iso", "throughput"),
        ("--csv", "out/c.csv"), ("--w-bits", "N"),
        ("--json", "--objective", "edp"), ("--json", "--csv", "out/c.csv"), ("--debug",),
        ("--section", "T"), ("--gemm", "3,4,5"), ("--workload", "tiny"), ("--a-bits", "N")),
    "show": (("--debug",),), "list": (("--json",),),
    "generate": (("-o", "out"), ("-o", "T"), ("-o", "out", "--memories", "blackbox")),
    "verify": (("--gemm", "T"), ("--seed", "N"), ("--rtl-limit", "0.001"), ("--rtl-limit", "N"), ("--json",)),
    "sweep": (("--dry-run",), ("--resume",), ("--restart",), ("-j", "N"), ("--csv",)),
    "report": (("--design", "N"), ("--no-html",), ("-o", "out/design.yaml")),
    "synth": (
        ("--data", "T"), ("--period-ns", "N"), ("--timeout", "N"), ("--store", "out/store"), ("--tech", "T"),
        ("-j", "N"), ("--json",)),
    "tech": (("list",), ("show", "asap7"), ("show", "T"),
             ("import", "T", "-o", "out/t.yaml", "--process-nm", "N"))}


RUNS: dict[str, tuple[tuple[str, ...], ...]] = {
    "llama": (
        ("--prefill", "64"),
        ("--decode", "--context", "32"),
        ("--prefill", "128", "--decode"),
        ("--prefill", "7", "--batch", "3"),
    ),
    "bert": (("--prefill", "64"), ("--prefill", "5", "--batch", "2")),
    "vit": ((), ("--batch", "2")),
}
"""Options that a model needs, by its family; others are as llama."""


@dataclass(frozen=True)
class Input:
    """Arguments of ``hwsim``, and the content of the files that they name, relative to the folder where it
    runs.

    ``apart`` says that it needs a process of its own.
    """

    argv: list[str]
    files: dict[str, bytes] = field(default_factory=dict)
    apart: bool = False

    def to_dict(self) -> dict[str, Any]:
        """As JSON keeps it: bytes as Latin-1 text."""
        return {
            "argv": self.argv,
            "files": {name: content.decode("latin-1") for name, content in self.files.items()},
            "apart": self.apart,
        }

    @classmethod
    def from_dict(cls, kept: dict[str, Any]) -> "Input":
        """What :meth:`to_dict` gave."""
        return cls(
            kept["argv"],
            {name: text.encode("latin-1") for name, text in kept["files"].items()},
            kept["apart"],
        )


def kind_of(seed: int) -> str:
    """The kind of a seed's input, a name of this module."""
    return random.Random(seed).choices([kind.__name__ for kind in KINDS], list(KINDS.values()))[0]


def made(seed: int) -> Input:
    """The input of a seed, the same on every machine."""
    kind = kind_of(seed)
    return next(make for make in KINDS if make.__name__ == kind)(random.Random(seed + 1))


def _changes(rng: random.Random) -> int:
    """How many changes a file gets."""
    return rng.choice((0, 1, 1, 1, 1, 1, 2, 2, 3, 8))


def _options(rng: random.Random, command: str, most: int = 1) -> list[str]:
    """A few options of a command, their values drawn where they are letters that stand for numbers and
    texts."""
    out: list[str] = []
    for _ in range(rng.choice((0, 0, 0, most))):
        for word in rng.choice(OPTIONS[command] if most > 1 else OPTIONS[command][:PLAIN]):
            number = rng.choice(NUMBERS if most > 1 else NUMBERS[1:6])
            text = rng.choice(TEXTS).replace("\x00", "").encode("utf-8", "replace").decode()
            out.append(number if word == "N" else text if word == "T" else word.replace("=N", f"={number}"))
    return out


def _run_of(rng: random.Random, name: str, option: str) -> list[str]:
    """A command that reads a file as a workload or model."""
    if rng.random() < 0.2:
        return ["show", name]
    if rng.random() < 0.1:
        return ["compare", rng.choice(bases.ENGINES), "int8_os16", option, name, *_options(rng, "compare")]
    return ["simulate", rng.choice(bases.ENGINES), option, name, *_options(rng, "simulate")]


def configuration(rng: random.Random) -> Input:
    """An accelerator in YAML."""
    content = spoiled(rng, yaml_bytes(rng, mutated(rng, bases.config(rng), _changes(rng))))
    chance, name = rng.random(), rng.choice(("c.yaml", "c.yaml", "c.yml", "a b.yaml", "é.yaml"))
    if chance < 0.6:
        argv = ["simulate", name, "--gemm", "5,40,7", *_options(rng, "simulate")]
    elif chance < 0.75:
        argv = ["simulate", name, "--workload", "tiny", *_options(rng, "simulate")]
    elif chance < 0.9:
        argv = ["compare", "int8_os16", name, "--gemm", "64,64,64", *_options(rng, "compare")]
    else:
        argv = ["show", name]
    return Input(argv, {name: content})


def generation(rng: random.Random) -> Input:
    """A configuration to Verilog: the slow one, so of a small engine."""
    base = bases.loaded("config", "tiny_os2x3")
    return Input(
        ["generate", "c.yaml", "-o", "out"],
        {"c.yaml": spoiled(rng, yaml_bytes(rng, mutated(rng, base, _changes(rng))))},
    )


def workload(rng: random.Random) -> Input:
    """GEMMs or layers in YAML."""
    content = spoiled(rng, yaml_bytes(rng, mutated(rng, bases.workload(rng), _changes(rng))))
    return Input(_run_of(rng, "w.yaml", "--workload"), {"w.yaml": content})


def table(rng: random.Random) -> Input:
    """GEMMs or a SCALE-Sim topology in CSV."""
    rows = mutated(rng, rng.choice((bases.GEMM_ROWS, bases.TOPOLOGY)), _changes(rng))
    rows = [row if isinstance(row, list) else [row] for row in rows] if isinstance(rows, list) else [[rows]]
    return Input(_run_of(rng, "w.csv", "--workload"), {"w.csv": spoiled(rng, csv_bytes(rng, rows))})


def model(rng: random.Random) -> Input:
    """A transformer's config.json, or the same in YAML."""
    base = bases.model(rng)
    data, name = mutated(rng, base, _changes(rng)), rng.choice(("config.json", "config.json", "m.yaml"))
    content = spoiled(rng, (json_bytes if name.endswith("json") else yaml_bytes)(rng, data))
    argv = _run_of(rng, name, rng.choice(("--model", "--workload")))
    runs = RUNS[base["model_type"]] if base["model_type"] in RUNS and rng.random() < 0.9 else RUNS["llama"]
    return Input(argv if argv[0] == "show" else argv + list(rng.choice(runs)), {name: content})


def network(rng: random.Random) -> Input:
    """An ONNX file."""
    content = bases.onnx_model(rng)
    if rng.random() < 0.25:
        content = damaged(rng, content, rng.choice((1, 1, 3)))
    dims = rng.choice(([], [], ["--dim", "batch=2"], ["--dim", "x[0]=1"]))
    argv = _run_of(rng, "n.onnx", "--workload")
    return Input(argv if argv[0] == "show" else argv + dims, {"n.onnx": content})


def space(rng: random.Random) -> Input:
    """A sweep, counted but not run."""
    content = spoiled(rng, yaml_bytes(rng, mutated(rng, bases.sweep(rng), _changes(rng))))
    return Input(["sweep", "s.yaml", "--dry-run"], {"s.yaml": content})


def small_sweep(rng: random.Random) -> Input:
    """A sweep that is run: four points."""
    content = spoiled(rng, yaml_bytes(rng, mutated(rng, bases.SWEEP, rng.choice((1, 1, 2, 3)))))
    return Input(["sweep", "s.yaml", "-o", "out", "-j", "1"], {"s.yaml": content}, apart=True)


def technology(rng: random.Random) -> Input:
    """Standard cells in YAML."""
    content = spoiled(rng, yaml_bytes(rng, mutated(rng, bases.technology(), _changes(rng))))
    return Input(
        ["tech", "show", "t.yaml", *rng.choice(([], [], ["--liberty", "out/t.lib"]))], {"t.yaml": content}
    )


def library(rng: random.Random) -> Input:
    """A Liberty library, plain or gzipped."""
    content, name = bases.liberty(), rng.choice(("l.lib", "l.lib", "l.lib.gz"))
    for _ in range(_changes(rng)):
        content = _liberty_change(rng, content)
    content = spoiled(rng, content)
    content = bases.gzipped(content) if name.endswith("gz") else content
    if rng.random() < 0.05:
        content = damaged(rng, content, 2)
    options = rng.choice((
        [],
        [],
        ["--name", rng.choice(TEXTS).replace("\x00", "").encode("utf-8", "replace").decode()],
        ["--note", "a\nb"],
        ["--source", "\x1b[31m"],
    ))
    return Input(
        [
            "tech",
            "import",
            name,
            "-o",
            "out/t.yaml",
            "--process-nm",
            rng.choice(("130", "130", "130", *NUMBERS)),
            *options,
        ],
        {name: content},
    )


def _liberty_change(rng: random.Random, content: bytes) -> bytes:
    """A word, number or text of a library becomes another one."""
    words = content.split(b" ")
    at, to = rng.randrange(len(words)), rng.randrange(len(words))
    value = rng.choice((rng.choice(INTEGERS), rng.choice(REALS), rng.choice(TEXTS), None, None, None))
    text = number_text(value) if type(value) is int else str(value)
    words[at] = words[to] if value is None else text.encode("utf-8", "surrogatepass")
    return b" ".join(words)


def operands(rng: random.Random) -> Input:
    """Arrays in NumPy's files."""
    content = bases.arrays(rng)
    name = rng.choice(("d.npz", "d.npy"))
    if rng.random() < 0.5:
        content = damaged(rng, content, rng.choice((1, 1, 2, 4)))
    return Input(
        ["synth", "tiny_os2x3", "--data", name, "--timeout", "0.001", "-j", "1", "--store", "kept"],
        {name: content},
    )


def command_line(rng: random.Random) -> Input:
    """Options of all commands, together as nobody meant them."""
    command = rng.choice(list(OPTIONS))
    argv = [command]
    if command not in ("list", "tech"):
        argv.append(rng.choice(NAMES))
    if command == "synth":
        argv += ["--timeout", "0.001", "--store", "kept", "-j", "1"]
    if command == "sweep":
        argv.append("--dry-run")
    for _ in range(rng.choice((0, 1, 2, 4))):
        argv += _options(rng, command, 3)
    if rng.random() < 0.15:
        argv.insert(
            rng.randrange(len(argv) + 1),
            rng.choice(("--help", "--version", "--debug", "--nothing", "--jsn", "--", "-x", "\x1b[31m")),
        )
    if rng.random() < 0.1:
        argv = argv[1:]
    return Input(argv, apart=command in ("verify", "synth"))


KINDS: dict[Callable[[random.Random], Input], float] = {
    configuration: 20,
    workload: 16,
    table: 10,
    model: 16,
    network: 9,
    space: 10,
    technology: 6,
    library: 4,
    operands: 3,
    command_line: 10,
    generation: 0.5,
    small_sweep: 0.3,
}
"""Kinds of input with their shares, which keep 10,000 inputs to a few minutes."""
