"""Large memories as flip-flops in banks: the Verilog of a design with every memory beyond ``WHOLE_BITS`` replaced by a module of banks.

A memory of flip-flops is synthesized with the module that holds it; hundreds of words make that slow and nothing better. So a large one
becomes a module of its own, whose banks of ``BANK`` words are one part placed many times. The Verilog stays what it was, clock for clock,
and is what Icarus runs and synthesis is compared with. A memory that is a block (:class:`~hwsim.engine.memory.Ram`) is a macro
(:mod:`hwsim.cost.macros`); where a technology has no macros it is of flip-flops too, around which its ports stay what they are.
"""

import re
from collections.abc import Iterator, Mapping

from amaranth.hdl import unsigned
from amaranth.lib.wiring import In, Out

from hwsim.block import Block, Structure, span
from hwsim.engine.memory import Ram

WHOLE_BITS = 4096
BANK = 16  # words


class MemoryBank(Structure):
    """Words in flip-flops, one written and one read per clock."""

    def __init__(self, name: str, width: int):
        self.bits = width
        super().__init__(name, {"write": In(1), "write_addr": In(range(BANK)), "data": In(unsigned(width)), "read_addr": In(range(BANK)),
                                "q": Out(unsigned(width))})

    def body(self) -> Iterator[str]:
        yield f"reg {span(self.bits)}words [{BANK - 1}:0];"
        yield "assign q = words[read_addr];"
        yield "always @(posedge clk) if (write) words[write_addr] <= data;"


class MemoryBanks(Structure):
    """A memory of banks: decodes the upper bits of the addresses."""

    def __init__(self, name: str, width: int, depth: int):
        self.bits, self.count, self.bank = width, -(-depth // BANK), MemoryBank(f"{name}_bank", width)
        super().__init__(name, {"write": In(1), "write_addr": In(range(depth)), "data": In(unsigned(width)), "read_addr": In(range(depth)),
                                "q": Out(unsigned(width))}, blocks=(self.bank,))

    def body(self) -> Iterator[str]:
        top, low = self.width("write_addr") - 1, (BANK - 1).bit_length()
        yield f"wire [{self.bits * self.count - 1}:0] banks;"
        for i in range(self.count):
            yield self.place(self.bank, f"bank{i}", write=f"write & (write_addr[{top}:{low}] == {i})", data="data",
                             write_addr=f"write_addr[{low - 1}:0]", read_addr=f"read_addr[{low - 1}:0]",
                             q=f"banks[{(i + 1) * self.bits - 1}:{i * self.bits}]")
        yield f"assign q = banks[read_addr[{top}:{low}] * {self.bits} +: {self.bits}];"


class RamOfBanks(Structure):
    """A memory that is a block, its words in banks of flip-flops."""

    def __init__(self, ram: Ram):
        self.bits, self.kind, self.banks = ram.bits, ram.kind, MemoryBanks(f"{ram.name}_words", ram.bits, ram.words)
        super().__init__(ram.name, dict(ram.ports.items()), blocks=(self.banks,))

    def body(self) -> Iterator[str]:
        single = self.kind == "1rw"
        read, write = ("enable & ~write", "enable & write") if single else ("read", "write")
        read_addr, write_addr = ("addr", "addr") if single else ("read_addr", "write_addr")
        yield f"wire {span(self.bits)}words_q;"
        yield f"reg {span(self.bits)}word;"
        yield "assign q = word;"
        yield self.place(self.banks, "memory_words", write=write, write_addr=write_addr, data="d", read_addr=read_addr, q="words_q")
        yield f"always @(posedge clk) if ({read}) word <= words_q;"


def banked(text: str, rams: Mapping[str, Ram], macros: bool) -> tuple[str, dict[str, list[Block]]]:
    """The Verilog with large memories in banks, and module -> the memories that it now holds.

    A memory inside a module needs one write and one read. ``rams`` are the modules that are memories: with ``macros`` they stay
    as they are.
    """
    found: dict[str, list[Block]] = {}

    def module(match: re.Match) -> str:
        name, body = match[1], match[0]
        if name in rams:
            if macros or rams[name].words * rams[name].bits <= WHOLE_BITS:
                return body
            block = RamOfBanks(rams[name])
            found[name] = [block.banks]
            return block.text()
        for memory in re.finditer(r"^  reg (?:\[(\d+):0\] )?(\w+) \[(\d+):0\];\n", body, re.MULTILINE):
            width, depth = int(memory[1] or 0) + 1, int(memory[3]) + 1
            if width * depth > WHOLE_BITS:
                block = MemoryBanks(f"{name}_{memory[2]}", width, depth)
                found.setdefault(name, []).append(block)
                body = replaced(body, memory[2], block)
        return body

    text = re.sub(r"^module (\w+) \(.*?^endmodule\n", module, text, flags=re.MULTILINE | re.DOTALL)
    blocks = [b for blocks in found.values() for block in blocks for b in block.walk()]
    return "\n".join([text, *(b.text() for b in blocks if isinstance(b, Structure))]), found


def replaced(body: str, name: str, block: MemoryBanks) -> str:
    """A module's text with the memory ``name`` in its own module."""
    writes = re.findall(rf"^    if \((.*)\) {name}\[(\w+)\] <= (.*);\n", body, re.MULTILINE)
    body = re.sub(rf"^    if \(.*\) {name}\[\w+\] <= .*;\n", "", body, flags=re.MULTILINE)
    reads = re.findall(rf"\b{name}\[(\w+)\]", body)
    assert len(writes) == len(reads) == 1, (name, writes, reads)
    (enable, write_addr, data), (read_addr,) = writes[0], reads
    placed = block.place(block, "memory_" + name, write=enable, write_addr=write_addr, data=data, read_addr=read_addr, q=f"{name}_q")
    body = body.replace(f"{name}[{read_addr}]", f"{name}_q")
    body = re.sub(rf"^  reg (?:\[\d+:0\] )?{name} \[\d+:0\];\n", f"  wire {span(block.bits)}{name}_q;\n", body, flags=re.MULTILINE)
    return body.replace("endmodule\n", f"  {placed}\nendmodule\n")
