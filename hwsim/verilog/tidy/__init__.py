"""Verilog as a person would write it, from what Yosys writes.

Yosys names every intermediate value, declares every port twice and spells each register as a wire, an
assignment and an always block. :func:`tidy` rewrites such modules: ANSI ports, nets that nobody reads
dropped, aliases merged, temporaries put where they are used, `if (rst) .. else if (enable) ..` registers,
sized constants, plain names.
Meaning     The same bits on the same clocks. An expression takes a net's place only where the context gives
            it the net's width and sign (:mod:`hwsim.verilog.tidy.inline`); an `if` on an X condition holds
            where `?:` would merge.
Does not    Touch a module that it does not understand, or that is tidy: such text is returned as it came.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from hwsim.verilog.tidy.expression import Unknown
from hwsim.verilog.tidy.passes import Passes
from hwsim.verilog.tidy.reader import read
from hwsim.verilog.tidy.writer import write

MODULE = re.compile(r"^module [^\n]*?\(.*?^endmodule\n", re.M | re.S)
INSTANCE = re.compile(r"^ *(\w+) (\w+) \(\n", re.M)
"""An instance as Yosys writes it."""


@dataclass(frozen=True)
class Tidied:
    """A module: its text, and label -> module of what it places, in the order of the text."""

    name: str
    text: str
    places: dict[str, str]


def tidy(verilog: str, ports: Mapping[str, Sequence[str]] = MappingProxyType({})) -> str:
    """``verilog`` with each module rewritten; what stands between modules is dropped. ``ports``: order by
    module name."""
    return "\n".join(module.text for module in tidied(verilog, ports))


def tidied(verilog: str, ports: Mapping[str, Sequence[str]] = MappingProxyType({})) -> list[Tidied]:
    """The same, module by module."""
    return [_module(source, ports) for source in MODULE.findall(verilog)]


def _module(source: str, ports: Mapping[str, Sequence[str]]) -> Tidied:
    try:
        netlist = read(source)
        Passes(netlist)
    except Unknown:
        name = source.removeprefix("module ").partition("(")[0].strip()
        return Tidied(name, source, {found[2]: found[1] for found in INSTANCE.finditer(source)})
    return Tidied(netlist.name, *write(netlist, ports.get(netlist.name, netlist.ports)))
