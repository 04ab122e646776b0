"""The top module of the user's Verilog, elaborated by Yosys.

Yosys reads the text, applies parameters, and gives three views: the modules as written, the flat design
before any optimization, and the flat design in gates and flip-flops as mapping starts from it.
"""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hwsim.cost.foreign.source import FILE, Source
from hwsim.cost.netlist.mapping import ran, require
from hwsim.errors import ConfigError, shown, unknown
from hwsim.files.temporary import Temporary
from hwsim.tech import tool

WRAPPER = "hwsim_parameters"  # a module that applies them, and goes
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_$]*")
NUMBER = re.compile(
    r"-?(?:[0-9][0-9_]*(?:\.[0-9]+)?|[0-9]*'[sS]?(?:[bB][01_]+|[oO][0-7_]+|[dD][0-9_]+|[hH][0-9a-fA-F_]+))"
)
TEXT = re.compile(r"[\w .:+/-]+")
WORD = "word.json"
GATE = "gate.json"
NAMES = f"""\
delete p:*
write_json {WORD}
"""  # without processes: there may be test benches among the modules
VIEWS = f"""\
proc -noopt
flatten
check
write_json {WORD}
synth -top {{top}} -flatten -booth -noshare -noabc -run :check
write_json {GATE}
"""


@dataclass(frozen=True)
class Port:
    """A port of the top module; ``signed`` as it is declared."""

    name: str
    direction: str
    bits: int
    signed: bool


@dataclass(frozen=True)
class Views:
    """``text`` is what Yosys reads, ``read`` the commands by which it does.

    ``word`` and ``gate`` are the top module as its JSON has it, ``modules`` all modules as written, ``log``
    what it said.
    """

    source: Source
    text: str
    top: str
    read: tuple[str, ...]
    modules: dict[str, Any]
    word: dict[str, Any]
    gate: dict[str, Any]
    log: str

    def place(self, item: dict[str, Any]) -> str:
        """``file:line`` of ``item``: a cell, net, module or memory as Yosys lists it."""
        return self.source.place(item["attributes"].get("src", "").split("|")[-1])


def views(source: Source, top: str, parameters: dict[str, str], timeout_s: float) -> Views:
    """Elaborate ``top`` (``""``: the only module). Mistakes in the text are a :class:`ConfigError` with file
    and line."""
    require()
    read = [f"read_verilog {'-sv ' * source.system}{FILE}"]
    modules = _run(source, {}, source.text, [*read, NAMES], WORD, timeout_s)[WORD]["modules"]
    top = _top(source, top, modules)
    text = source.text
    if parameters:
        text += _wrapper(top, parameters, modules[top].get("parameter_default_values", {}))
        read.append(f"hierarchy -top {WRAPPER}")
        derived = _run(source, modules, text, [*read, NAMES], WORD, timeout_s)[WORD]["modules"]
        read += [f"delete {WRAPPER}", f"rename {derived[WRAPPER]['cells']['top']['type']} {top}"]
    files = _run(
        source, modules, text, [*read, f"hierarchy -check -top {top}", VIEWS.format(top=top)], GATE, timeout_s
    )
    word, gate = (files[name]["modules"][top] for name in (WORD, GATE))
    return Views(source, text, top, tuple(read), modules, word, gate, files["log"])


def ports(view: Views) -> tuple[Port, ...]:
    """The ports of the top module in order."""
    known = view.word["ports"].items()
    return tuple(
        Port(name, port["direction"], len(port["bits"]), bool(port.get("signed"))) for name, port in known
    )


def _top(source: Source, name: str, modules: dict[str, Any]) -> str:
    if not modules:
        raise ConfigError("has no module", str(source.paths[0]))
    if not name and len(modules) > 1:
        raise ConfigError(f"--top: names the module to be synthesized (known: {', '.join(sorted(modules))})")
    name = name or next(iter(modules))
    if name not in modules:
        raise ConfigError(f"--top: {shown(name)}: {unknown('module', name, modules)}")
    if not NAME.fullmatch(name):
        raise ConfigError(f"--top: must be a plain Verilog identifier, not {shown(name)}")
    return name


def _wrapper(top: str, parameters: dict[str, str], known: dict[str, str]) -> str:
    """A module that places the top module with its parameters."""
    values = []
    for name, value in parameters.items():
        if name not in known:
            raise ConfigError(f"--parameter {name}: {unknown(f'parameter of {top}', name, known)}")
        if not NUMBER.fullmatch(value) and not TEXT.fullmatch(value):
            raise ConfigError(
                f"--parameter {name}: must be a Verilog number or a plain text, not {shown(value)}"
            )
        if not NUMBER.fullmatch(value) and re.fullmatch("[01xz]+", known[name]):
            raise ConfigError(
                f"--parameter {name}: must be a Verilog number, as its default is, not {shown(value)}"
            )
        values.append(f".{name}({literal(value)})")
    return f"module {WRAPPER};\n  {top} #({', '.join(values)}) top ();\nendmodule\n"


def literal(value: str) -> str:
    """A parameter's value as Verilog writes it."""
    return value if NUMBER.fullmatch(value) else f'"{value}"'


def _run(source: Source, modules: dict[str, Any], text: str, script: list[str], last: str,
         timeout_s: float) -> dict[str, Any]:
    """The JSON files that a script writes, and ``log``; ``last`` is the one that it ends with."""
    with Temporary() as name:
        folder = Path(name)
        ended = ran(str(source.paths[0]), folder, {FILE: text, "map.ys": "\n".join(script)}, timeout_s)
        if ended.returncode or not (folder / last).exists():
            raise _mistake(source, modules, ended)
        files = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("*.json")}
        return {"log": ended.stdout} | files


def _mistake(source: Source, modules: dict[str, Any], ended: subprocess.CompletedProcess) -> ConfigError:
    """Why Yosys did not go through, with the place in the user's files."""
    log = ended.stdout + ended.stderr
    match = re.search(r"^(?:(\S+?:\d+)\S*: )?ERROR: ?(.*)", log, re.MULTILINE)
    if not match:
        return ConfigError(tool.failure(ended, "Yosys"), str(source.paths[0]))
    place = source.place(match[1] or "")
    message = match[2].replace("\\", "").rstrip("!")
    if word := re.search(r"SystemVerilog keyword `(\w+)' \(at (\S+)\) is not recognized", log):
        return ConfigError(
            f"{word[1]} is a word of SystemVerilog: its files are named .sv", source.place(word[2])
        )
    if "System task" in message:
        message += ": leave test benches out of the files"
    if include := re.search(r"include file `(.+?)'", message):
        place, message = source.missing.get(include[1], (place, message))
    if cell := re.search(r"in cell `(?:.*\.)?(\S+?)'", message):
        cells = [pair for module in modules.values() for pair in module["cells"].items()]
        places = [
            source.place(c["attributes"].get("src", ""))
            for name, c in cells
            if name.rpartition(".")[2] == cell[1]
        ]
        place = places[0] if len(places) == 1 else place
    if strange := re.search(r"Module `(\S+)' referenced in .* is not part of the design", message):
        message = f"{strange[1]}: {unknown('module', strange[1], modules)}"
    return ConfigError(message, place or str(source.paths[0]))
