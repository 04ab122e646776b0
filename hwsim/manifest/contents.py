"""What the modules of a design hold and where: instances and memories, read from the blocks and not from
their Verilog."""

from dataclasses import dataclass, field
from functools import cache

from amaranth.hdl import Fragment, Instance, Shape
from amaranth.lib.memory import Memory

from hwsim.engine.memory import Ram
from hwsim.verilog.block import Block, Logic, Structure

Path = tuple[str, ...]
"""A hierarchical name: the top module's name and the labels of instances below it."""

READ_CLOCKS = 1
"""Clocks from the edge that takes an address to that from which on its word is there, of every memory."""


@dataclass(frozen=True)
class RegisterMemory:
    """A memory of flip-flops inside a module: ``words`` of ``bits``, and how many ports write and read."""

    name: str
    words: int
    bits: int
    writes: int
    reads: int

    @property
    def ports(self) -> str:
        """As kinds of ports are written: ``1r1w`` reads one word and writes one in a clock."""
        return f"{self.reads}r{self.writes}w"


@dataclass
class Contents:
    """What one module holds itself: label -> module of its instances, and its memories."""

    instances: dict[str, str] = field(default_factory=dict)
    memories: list[RegisterMemory] = field(default_factory=list)


class _Platform:
    """Amaranth asks a platform for the memories of a design; this one notes them, each with the fragment that
    stands for it."""

    def __init__(self) -> None:
        self.memories: list[tuple[Fragment, Memory]] = []

    def get_memory(self, memory: Memory) -> Fragment:
        """An empty fragment for the memory."""
        fragment = Fragment()
        self.memories.append((fragment, memory))
        return fragment


def contents(block: Block) -> Contents:
    """What a module holds itself."""
    if isinstance(block, Logic):
        return _of_logic(block)
    assert isinstance(block, Structure), block.name
    block.text()
    return Contents(block.places)


def _of_logic(block: Logic) -> Contents:
    """What Amaranth makes of a module."""
    found = Contents()
    platform = _Platform()
    for fragment, label, _ in Fragment.get(block.module(), platform).subfragments:
        if isinstance(fragment, Instance):
            found.instances[label] = fragment.type
            continue
        memory = next((one for stand_in, one in platform.memories if stand_in is fragment), None)
        assert memory is not None, f"{block.name}: {label} is neither an instance nor a memory"
        found.memories.append(RegisterMemory(label, memory.depth, Shape.cast(memory.shape).width,
                                             len(memory.write_ports), len(memory.read_ports)))
    return found


@dataclass(frozen=True)
class Found:
    """A memory of a design: the module that is it or holds it, and the hierarchical names of its
    instances."""

    module: str
    memory: Ram | RegisterMemory
    paths: tuple[Path, ...]


def memories(top: Block) -> list[Found]:
    """Every memory below ``top``, in the order of :meth:`Block.walk`: RAMs, which are modules, and memories
    inside modules."""
    blocks = list(top.walk())
    held = {block.name: contents(block) for block in blocks}
    rams = {block.name: block for block in blocks if isinstance(block, Ram)}
    paths: dict[str, list[Path]] = {}

    @cache
    def leads(name: str) -> bool:
        """Whether there is a memory in a module or below it: only there are paths of interest."""
        return (
            name in rams or bool(held[name].memories) or any(map(leads, set(held[name].instances.values())))
        )

    def visit(name: str, path: Path) -> None:
        paths.setdefault(name, []).append(path)
        for label, module in held[name].instances.items():
            if leads(module):
                visit(module, (*path, label))

    visit(top.name, (top.name,))
    out = []
    for name in (name for name in held if name in paths):
        if name in rams:
            out.append(Found(name, rams[name], tuple(paths[name])))
        out += [
            Found(name, memory, tuple((*path, memory.name) for path in paths[name]))
            for memory in held[name].memories
        ]
    return out
