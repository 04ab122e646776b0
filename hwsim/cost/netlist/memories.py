"""Large memories as flip-flops in banks: the Verilog of a design with every memory beyond ``WHOLE_BITS``
replaced by a module of banks.

A memory of flip-flops is synthesized with the module that holds it; hundreds of words make that slow and
nothing better. So a large one becomes a module of its own, whose banks of ``BANK`` words are one part placed
many times. The Verilog stays what it was, clock for clock, and is what Icarus runs and synthesis is compared
with. A memory that is a block (:class:`~hwsim.engine.memory.Ram`) is a macro (:mod:`hwsim.cost.macros`);
where a technology has no macros it is of flip-flops too, around which its ports stay what they are.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from amaranth.hdl import unsigned
from amaranth.lib.wiring import In, Out

from hwsim.engine.memory import Ram
from hwsim.verilog.block import Block, Structure, instance, span
from hwsim.verilog.emit import Written, structure

WHOLE_BITS = 4096
BANK = 16  # words


class MemoryBank(Structure):
    """Words in flip-flops, one written and one read per clock."""

    def __init__(self, name: str, width: int):
        self.bits = width
        super().__init__(
            name,
            {
                "write": In(1),
                "write_addr": In(range(BANK)),
                "data": In(unsigned(width)),
                "read_addr": In(range(BANK)),
                "q": Out(unsigned(width)),
            },
        )

    def body(self) -> Iterator[str]:
        yield f"reg {span(self.bits)}words [{BANK - 1}:0];"
        yield "assign q = words[read_addr];"
        yield "always @(posedge clk) if (write) words[write_addr] <= data;"


class MemoryBanks(Structure):
    """A memory of banks: decodes the upper bits of the addresses."""

    def __init__(self, name: str, width: int, depth: int):
        self.bits = width
        self.count = -(-depth // BANK)
        self.bank = MemoryBank(f"{name}_bank", width)
        super().__init__(
            name,
            {
                "write": In(1),
                "write_addr": In(range(depth)),
                "data": In(unsigned(width)),
                "read_addr": In(range(depth)),
                "q": Out(unsigned(width)),
            },
            blocks=(self.bank,),
        )

    def body(self) -> Iterator[str]:
        top = self.width("write_addr") - 1
        low = (BANK - 1).bit_length()
        yield f"wire [{self.bits * self.count - 1}:0] banks;"
        for i in range(self.count):
            yield self.place(
                self.bank,
                f"bank{i}",
                write=f"write & (write_addr[{top}:{low}] == {i})",
                data="data",
                write_addr=f"write_addr[{low - 1}:0]",
                read_addr=f"read_addr[{low - 1}:0]",
                q=f"banks[{(i + 1) * self.bits - 1}:{i * self.bits}]",
            )
        yield f"assign q = banks[read_addr[{top}:{low}] * {self.bits} +: {self.bits}];"


class RamOfBanks(Structure):
    """A memory that is a block, its words in banks of flip-flops."""

    def __init__(self, ram: Ram):
        self.bits = ram.bits
        self.kind = ram.kind
        self.banks = MemoryBanks(f"{ram.name}_words", ram.bits, ram.words)
        super().__init__(ram.name, dict(ram.ports.items()), blocks=(self.banks,))

    def body(self) -> Iterator[str]:
        single = self.kind == "1rw"
        read, write = ("enable & ~write", "enable & write") if single else ("read", "write")
        read_addr, write_addr = ("addr", "addr") if single else ("read_addr", "write_addr")
        yield f"wire {span(self.bits)}words_q;"
        yield f"reg {span(self.bits)}word;"
        yield "assign q = word;"
        yield self.place(
            self.banks,
            "memory_words",
            write=write,
            write_addr=write_addr,
            data="d",
            read_addr=read_addr,
            q="words_q",
        )
        yield f"always @(posedge clk) if ({read}) word <= words_q;"


def banked(modules: list[Written], macros: bool) -> list[Written]:
    """The modules with large memories in banks, which are modules behind the others.

    A memory inside a module needs one write and one read. Modules that are memories stay as they are with
    ``macros``.
    """
    out = []
    banks = list[Block]()
    for module in modules:
        if isinstance(module.block, Ram):
            if not macros and module.block.words * module.block.bits > WHOLE_BITS:
                block = RamOfBanks(module.block)
                module = replace(module, text=block.text(), places=block.places)
                banks += block.banks.walk()
        else:
            for memory in re.finditer(
                r"^  reg (?:\[(\d+):0\] )?(\w+) \[(\d+):0\];\n", module.text, re.MULTILINE
            ):
                width = int(memory[1] or 0) + 1
                depth = int(memory[3]) + 1
                if width * depth > WHOLE_BITS:
                    block = MemoryBanks(f"{module.name}_{memory[2]}", width, depth)
                    module = replaced(module, memory[2], block)
                    banks += block.walk()
        out.append(module)
    return [*out, *(structure(block) for block in banks if isinstance(block, Structure))]


def replaced(module: Written, name: str, block: MemoryBanks) -> Written:
    """A module with the memory ``name`` in its own module."""
    body = module.text
    label = f"memory_{name}"
    writes = re.findall(rf"^    if \((.*)\) {name}\[(\w+)\] <= (.*);\n", body, re.MULTILINE)
    body = re.sub(rf"^    if \(.*\) {name}\[\w+\] <= .*;\n", "", body, flags=re.MULTILINE)
    reads = re.findall(rf"\b{name}\[(\w+)\]", body)
    assert len(writes) == len(reads) == 1, (name, writes, reads)
    (enable, write_addr, data), (read_addr,) = writes[0], reads
    placed = instance(
        block, label, write=enable, write_addr=write_addr, data=data, read_addr=read_addr, q=f"{name}_q"
    )
    body = body.replace(f"{name}[{read_addr}]", f"{name}_q")
    body = re.sub(
        rf"^  reg (?:\[\d+:0\] )?{name} \[\d+:0\];\n",
        f"  wire {span(block.bits)}{name}_q;\n",
        body,
        flags=re.MULTILINE,
    )
    return replace(
        module,
        text=body.replace("endmodule\n", f"  {placed}\nendmodule\n"),
        places=module.places | {label: block.name},
    )
