"""An engine as hardened parts: what is synthesized on its own, how often it is placed, and where.

A block without registers, or one that is not ``alone``, dissolves, with all that it contains, into the block
around it, unless that is the engine itself or text wiring (``Structure``); every other block is a part.
Blocks inside a part that are parts themselves are black
boxes in it: their pins are ports of what is left. So a cell takes its core, a column its resolver, while
encoders under the engine, columns under the outlet and cells under a row stay apart. A memory that is a block
(:class:`~hwsim.engine.memory.Ram`) is a part that is
not synthesized: a macro. Without macros it is one of flip-flops (:mod:`hwsim.cost.netlist.memories`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hwsim.assembly import Engine
from hwsim.cost.netlist.memories import banked
from hwsim.engine.memory import Ram
from hwsim.verilog.block import Block, Logic
from hwsim.verilog.emit import file_of, summary, written

NO_MACRO = "flip-flops, since there is no SRAM table for the technology"
TOP = "top"  # stands for the engine's name in the names of modules


@dataclass(frozen=True)
class Memory:
    """The size of a memory and its ports, 1rw or 1r1w."""

    words: int
    bits: int
    ports: str


@dataclass(frozen=True)
class Part:
    """A module less the parts inside it: its Verilog with all that dissolves into it and declarations of the
    black boxes.

    ``inside`` gives instance -> module of the black boxes; ``paths`` are the hierarchical names of its
    instances in the engine, ``read`` the commands by which Yosys reads ``text``, which is its file
    ``part.v``. A ``memory`` is a macro and not synthesized.
    ``note`` is what answers say of it.
    """

    module: str
    title: str
    text: str
    inside: dict[str, str]
    paths: tuple[tuple[str, ...], ...]
    read: str = "read_verilog part.v"
    note: str = ""
    memory: Memory | None = None

    @property
    def name(self) -> str:
        """The module's name without the engine's."""
        return self.module.removeprefix(f"{TOP}_")

    @property
    def instances(self) -> int:
        """How often the engine contains it."""
        return len(self.paths)


class Parts:
    """The parts of an engine, parents before children; ``text`` is its Verilog with its large memories in
    banks.

    Memories that are blocks are parts that are macros, or of flip-flops where there are no ``macros``.
    """

    def __init__(self, engine: Engine, macros: bool = True):
        self.engine, self.macros = engine, macros
        found = banked(written(engine), macros)
        self.text = file_of(engine.title, found)
        self.modules = {module.name: module for module in found}
        own = {block.name: block for block in engine.walk()}
        self.blocks = own | {module.name: module.block for module in found if module.name not in own}
        assert self.modules.keys() == self.blocks.keys(), self.modules.keys() ^ self.blocks.keys()

    def __iter__(self) -> Iterator[Part]:
        return iter(self.all)

    @cached_property
    def all(self) -> tuple[Part, ...]:
        """Every part."""
        paths: dict[str, list[tuple[str, ...]]] = {}
        self._place(self.engine.name, (), paths)
        return tuple(self._part(name, tuple(paths[name])) for name in self.blocks if name in paths)

    def _place(self, name: str, path: tuple[str, ...], paths: dict) -> None:
        paths.setdefault(name, []).append(path)
        for label, child in self._inside(name).items():
            self._place(child, (*path, label), paths)

    def dissolves(self, block: Block, into: Block) -> bool:
        """Whether ``block``, placed in ``into``, is no part of its own."""
        return not (block.clocked and block.alone) and isinstance(into, Logic) and into is not self.engine

    def _inside(self, name: str) -> dict[str, str]:
        """Label -> module of the parts inside one."""
        found = {}
        for label, child in self.modules[name].places.items():
            if not self.dissolves(self.blocks[child], self.blocks[name]):
                found[label] = child
        return found

    def _texts(self, name: str, dissolved: bool = False) -> Iterator[str]:
        """A module and what dissolves into it, to the bottom."""
        yield name
        for child in dict.fromkeys(self.modules[name].places.values()):
            if dissolved or self.dissolves(self.blocks[child], self.blocks[name]):
                assert self.blocks[name].clocked or not self.blocks[child].clocked, (
                    f"{child} has registers, but {name} around it has none"
                )
                yield from self._texts(child, True)

    def _part(self, name: str, paths: tuple[tuple[str, ...], ...]) -> Part:
        inside = self._inside(name)
        boxes = [self._box(child) for child in dict.fromkeys(inside.values())]
        text = "\n".join([*(self.modules[n].text for n in dict.fromkeys(self._texts(name))), *boxes])
        # the same module of two engines is the same text
        inside = {label: self._anonymous(child) for label, child in inside.items()}
        block = self.blocks[name]
        memory = (
            Memory(block.words, block.bits, block.kind) if isinstance(block, Ram) and self.macros else None
        )
        note = NO_MACRO if isinstance(block, Ram) and not self.macros else ""
        return Part(
            self._anonymous(name),
            summary(block),
            renamed(text, self.engine.name, TOP),
            inside,
            paths,
            note=note,
            memory=memory,
        )

    def _anonymous(self, module: str) -> str:
        return TOP + module.removeprefix(self.engine.name)

    def _box(self, name: str) -> str:
        """A module's ports alone."""
        head = self.modules[name].text.split(");", 1)[0]
        return f"(* blackbox *)\n{head.replace(' reg ', ' wire ')});\nendmodule\n"


def renamed(verilog: str, engine: str, name: str) -> str:
    """The Verilog with another name for the engine in those of its modules, where they are declared and
    placed; signals keep theirs."""
    return re.sub(
        rf"^(module | *){engine}((?:_\w+)? (?:\w+ )?\()", rf"\g<1>{name}\g<2>", verilog, flags=re.MULTILINE
    )
