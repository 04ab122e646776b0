"""The ports of Verilog text: as hwsim writes them, and whether a file in its place has the same.

A file of one's own is checked twice: its text before anything is compiled (:func:`check_header`), and the
widths that the simulator found (:func:`wrong_port`), since simulators extend and cut values without a word.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from hwsim.assembly import Engine
from hwsim.manifest.document import ports as ports_of
from hwsim.verify.outcome import SimulationError

PORT = re.compile(r"^ +(input|output) +(?:wire|reg)? *(?:\[(\d+):0\] *)?(\w+),?$", re.M)
"""A port as hwsim writes it: direction, highest bit, name."""
BESIDE_NAMES = re.compile(r"\(\*.*?\*\)|\[[^\]]*\]|=[^,)]*", re.DOTALL)
"""Attributes, ranges and values in declarations."""
DIRECTION = re.compile(r"\b(?:input|output|inout)\b")
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
FAULT = "fault"
"""The file in which the cocotb bench says why it does not begin."""


# -- hwsim's own text ------------------------------------------------------------------------------
def module(text: str, name: str) -> str:
    """A module's text, in its form for simulators where it has two; empty where there is none."""
    found = re.findall(rf"^module {re.escape(name)}\b.*?^endmodule$", text, re.M | re.S)
    return found[-1] if found else ""


def ports(text: str, name: str) -> list[tuple[str, int, str]]:
    """Direction, width in bits and name of the ports of module ``name`` in the Verilog ``text``."""
    found = PORT.findall(module(text, name).split(");")[0])
    return [(direction, int(top or 0) + 1, port) for direction, top, port in found]


# -- files in its place ----------------------------------------------------------------------------
def check_header(engine: Engine, text: str, file: Path) -> None:
    """Check the ports that Verilog text declares, in place of those that a simulator would miss in words of
    its own.

    * ``engine``: the engine that the text is to be of.
    * ``text``, ``file``: the text, and the file that it was read from.

    Raises :class:`SimulationError` for another top module, for ports that are missing or have another
    direction, and for inputs that the engine does not have.
    """
    code = COMMENT.sub(" ", text)
    header = re.search(rf"\bmodule\s+{engine.name}\b([^;]*)", code)
    if not header:
        raise SimulationError(f"{file}: has no module {engine.name}, which is the engine's name")
    # every port stands in the header, whether or not it is declared there
    words = set(re.findall(r"\w+", header[1]))
    lacking = [port["name"] for port in ports_of(engine) if port["name"] not in words]
    if lacking:
        raise SimulationError(f"{file}: module {engine.name} has no port {', '.join(lacking)}")
    found = directions(header[1], code[header.end():].partition("endmodule")[0])
    for port in ports_of(engine):
        if found.pop(port["name"], port["direction"]) != port["direction"]:
            raise SimulationError(
                f"{file}: module {engine.name}: port {port['name']} must be an {port['direction']}"
            )
    undriven = [name for name, direction in found.items() if direction != "output"]
    if undriven:
        raise SimulationError(
            f"{file}: module {engine.name} has an input that the engine has not, and nothing drives: "
            f"{undriven[0]}"
        )


def directions(header: str, body: str) -> dict[str, str]:
    """Direction of every port of a module without comments, by name, from its declarations in the header or
    in the body."""
    if not DIRECTION.search(header):
        inside = re.sub(r"\b(function|task)\b.*?\bend\1\b", "", body, flags=re.DOTALL)
        header = " ".join(re.findall(rf"{DIRECTION.pattern}[^;]*", inside))
    found = {}
    direction = ""
    for word in re.findall(r"\w+", BESIDE_NAMES.sub(" ", header)):
        if DIRECTION.fullmatch(word):
            direction = word
        elif direction and word not in ("wire", "reg", "logic", "signed"):
            found[word] = direction
    return found


def wrong_port(top: str, ports: Iterable[Mapping[str, Any]], widths: Mapping[str, int]) -> str:
    """What is said of the first port that is not in the Verilog that runs, or has another width there; empty
    if none is.

    * ``top``: the engine's module.
    * ``ports``: as in the manifest, with ``name`` and ``width`` in bits.
    * ``widths``: bits of the top module's ports in the Verilog, by name.
    """
    for port in ports:
        bits = widths.get(port["name"], 0)
        if not bits:
            return f"module {top} has no port {port['name']}"
        if bits != port["width"]:
            return (
                f"module {top}: port {port['name']} has {bits} bits in the Verilog, and {port['width']} in "
                "the engine"
            )
    return ""


def check_ports(described: Mapping[str, Any], widths: Mapping[str, int]) -> None:
    """Raise :class:`SimulationError` unless the Verilog that runs has the ports that a manifest describes;
    ``widths`` as there."""
    if said := wrong_port(described["top"], described["ports"], widths):
        raise SimulationError(said)
