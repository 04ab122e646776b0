"""A memory as a separate block: behavioural Verilog that tools infer as RAM, and that a macro can replace."""

from collections.abc import Iterator

from amaranth.hdl import unsigned
from amaranth.lib.wiring import In, Out

from hwsim.verilog.block import Structure, span

PORTS = ("1rw", "1r1w")
"""Kinds of ports: one that reads or writes in a clock, or one that reads and one that writes."""


class Ram(Structure):
    """A RAM: a word that is read is on ``q`` after the edge, and only until the next one; nothing clears the
    words.

    With one port (1rw) ``enable`` starts an access, and ``write`` says which. With two (1r1w) ``read`` and
    ``write`` may come together, but not with one address.
    """

    def __init__(self, prefix: str, words: int, bits: int, ports: str = "1rw"):
        assert ports in PORTS, ports
        self.words = words
        self.bits = bits
        self.kind = ports
        address = In(range(words))
        word = unsigned(bits)
        members = {"enable": In(1), "write": In(1), "addr": address} if ports == "1rw" else {
            "read": In(1), "read_addr": address, "write": In(1), "write_addr": address}
        super().__init__(f"{prefix}_ram_{words}x{bits}_{ports}", members | {"d": In(word), "q": Out(word)})

    def body(self) -> Iterator[str]:
        yield f"reg {span(self.bits)}words [{self.words - 1}:0];"
        yield f"reg {span(self.bits)}word;"
        yield "assign q = word;"
        yield "always @(posedge clk)"
        if self.kind == "1rw":
            yield "  if (enable) begin"
            yield "    if (write) words[addr] <= d;"
            yield "    else word <= words[addr];"
        else:
            yield "  begin"
            yield "    if (write) words[write_addr] <= d;"
            yield "    if (read) word <= words[read_addr];"
        yield "  end"
