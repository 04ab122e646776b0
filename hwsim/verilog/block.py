"""A Verilog module of its own: described once, emitted once, instantiated by name.

Amaranth writes one module per *instance*; a :class:`Block` is written once and placed as an ``Instance``, so
that the text of an array grows with rows + cols and the hierarchy of the Verilog is the hierarchy of the
design. Logic is an Amaranth module (:class:`Logic`). Wiring whose number of *bits* grows with rows * cols is
written as Verilog directly (:class:`Structure`): Amaranth handles nets bit by bit and takes a minute for what
is a page of text.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from amaranth.hdl import ClockDomain, ClockSignal, Instance, Module, ResetSignal, Shape, Signal, Value
from amaranth.lib import wiring
from amaranth.lib.wiring import In

OPERATORS = "__operators"


class Block:
    """A module: its name, its ports (flat, packed values), its clock, and the blocks that it instantiates."""

    clocked = True
    resets = False
    # with registers it is synthesized on its own; else as part of the block around it, as one without
    # registers is
    alone = True
    title = ""  # what a whole design is, for the head of its file
    # the same module with operators instead of gates, for simulators; its name ends in OPERATORS
    operators: "Block | None" = None

    def __init__(self, name: str, members: dict, blocks: Iterable["Block"] = ()):
        self.name = name
        self.ports = wiring.Signature(members).members
        self.blocks = tuple(blocks)

    def width(self, port: str) -> int:
        """Bits of a port."""
        return Shape.cast(self.ports[port].shape).width

    def instance(self, **ports) -> Instance:
        """An Amaranth instance of this module with every port bound; an unbound or unknown port is a bug of
        ours."""
        assert ports.keys() == self.ports.keys(), (self.name, ports.keys() ^ self.ports.keys())
        args: dict[str, Any] = {"i_clk": ClockSignal()} if self.clocked else {}
        if self.resets:
            args["i_rst"] = ResetSignal()
        for key, member in self.ports.items():
            args[f"{'i' if member.flow == In else 'o'}_{key}"] = Value.cast(ports[key])
        return Instance(self.name, **args)

    def walk(self) -> Iterator["Block"]:
        """Every distinct block of this design, parents before children; one name is one module."""
        seen: dict[str, Block] = {}

        def visit(block: "Block") -> None:
            assert seen.setdefault(block.name, block) is block, f"two modules are called {block.name}"
            for child in block.blocks:
                if child.name not in seen:
                    visit(child)

        visit(self)
        return iter(seen.values())


class Logic(Block):
    """A module described in Amaranth: a subclass implements :meth:`build`; ports are attributes of their
    names."""

    def __init__(self, name: str, members: dict, blocks: Iterable[Block] = ()):
        super().__init__(name, members, blocks)
        for key, member in self.ports.items():
            setattr(self, key, Signal(member.shape, name=key))

    if TYPE_CHECKING:  # ports are attributes
        def __getattr__(self, name: str) -> Any: ...

    def build(self, m: Module) -> None:
        """Add this module's logic to ``m``."""
        raise NotImplementedError

    def module(self) -> Module:
        """The Amaranth module; it names the blocks that it instantiates and does not contain them."""
        m = Module()
        if self.clocked:
            m.domains += self.domain
        self.build(m)
        return m

    @cached_property
    def domain(self) -> ClockDomain:
        """The clock, and the synchronous reset where there is one."""
        return ClockDomain("sync", reset_less=not self.resets)


class Structure(Block):
    """A module of wires, shift registers and instances, written as Verilog by :meth:`body`."""

    places: dict[str, str] = {}
    """Label -> module of what it places, once :meth:`text` has been called; empty where that is a module's
    own."""

    def body(self) -> Iterator[str]:
        """Lines between the port list and ``endmodule``."""
        raise NotImplementedError

    def text(self) -> str:
        """The module; afterwards :attr:`places` has what it places."""
        self.places = {}
        ports = [("input", 1, p) for p, there in (("clk", self.clocked), ("rst", self.resets)) if there]
        ports += [
            ("input" if member.flow == In else "output", self.width(key), key)
            for key, member in self.ports.items()
        ]
        header = ",\n".join(f"  {flow:<6} wire {span(width)}{key}" for flow, width, key in ports)
        body = "\n".join(f"  {line}" if line else "" for line in self.body())
        return f"module {self.name} (\n{header}\n);\n{body}\nendmodule\n"

    def place(self, block: Block, label: str, **ports: str) -> str:
        """Verilog that instantiates ``block`` with every port bound to an expression; a line of
        :meth:`body`."""
        self.places[label] = block.name
        return instance(block, label, **ports)


def instance(block: Block, label: str, **ports: str) -> str:
    """Verilog that instantiates ``block`` with every port bound to an expression."""
    assert ports.keys() == block.ports.keys(), (block.name, ports.keys() ^ block.ports.keys())
    clocks = {p: p for p, there in (("clk", block.clocked), ("rst", block.resets)) if there}
    return f"{block.name} {label} ({', '.join(f'.{k}({v})' for k, v in (clocks | ports).items())});"


def span(width: int) -> str:
    """Verilog's declaration of a width: ``[7:0] `` or nothing for one bit."""
    return f"[{width - 1}:0] " if width > 1 else ""


def part(name: str, width: int, index: int, of: int) -> str:
    """Group ``index`` of ``of`` groups of ``width`` bits of the vector ``name``."""
    if of == 1:
        return name
    return f"{name}[{(index + 1) * width - 1}:{index * width}]" if width > 1 else f"{name}[{index}]"
