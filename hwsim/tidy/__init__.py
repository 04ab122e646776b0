"""Verilog as a person would write it, from what Yosys writes.

Yosys names every intermediate value, declares every port twice and spells each register as a wire, an assignment and
an always block. :func:`tidy` rewrites such modules: ANSI ports, nets that nobody reads dropped, aliases merged,
temporaries put where they are used, `if (rst) .. else if (enable) ..` registers, sized constants, plain names.
Meaning     The same bits on the same clocks. An expression takes a net's place only where the context gives it the net's
            width and sign (:mod:`hwsim.tidy.inline`); an `if` on an X condition holds where `?:` would merge.
Does not    Touch a module that it does not understand, or that is tidy: such text is returned as it came.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from hwsim.tidy.expression import Unknown
from hwsim.tidy.passes import Passes
from hwsim.tidy.reader import read
from hwsim.tidy.writer import write

MODULE = re.compile(r"^module [^\n]*?\(.*?^endmodule\n", re.M | re.S)


def tidy(verilog: str, ports: Mapping[str, Sequence[str]] = MappingProxyType({})) -> str:
    """``verilog`` with each module rewritten; what stands between modules is dropped. ``ports``: order by module name."""
    return "\n".join(_module(source, ports) for source in MODULE.findall(verilog))


def _module(source: str, ports: Mapping[str, Sequence[str]]) -> str:
    try:
        netlist = read(source)
        Passes(netlist)
    except Unknown:
        return source
    return write(netlist, ports.get(netlist.name, netlist.ports))
