"""The memory in which a column of the outlet adds up partial sums, one per clock: reads a row's sum, writes the one before.

On each edge the sum of the next row is read and that of the current row is written. Three forms of it:

registers   Flip-flops in the column, which read and write any two words.
two_port    A RAM that reads one word and writes another (1r1w), as an FPGA has them.
banks       Two RAMs of one port (1rw), for the even and the odd rows.

Rows of a tile follow one another, so the row that is read and the row that is written lie in different banks. They meet in one
bank where a tile follows another without a gap and an odd number of rows: row 0 is read while the last row is written. A *side
register* takes the sum that the bank refuses, and gives it back when its row is read. That is before the next sum is refused,
so one is enough. Rows that are read and written on one edge (a tile of one row, a row of several beats) go through the
side register too. The first tile along K reads nothing, the last one writes nothing.
"""

from dataclasses import dataclass
from typing import Any

from amaranth.hdl import Module, Mux, Signal, Value, signed
from amaranth.lib.memory import Memory

from hwsim.engine.memory import Ram

FORMS = ("auto", "registers", "two_port", "banks")
BANKS_FROM = 128
"""Sums per column from which on ``auto`` takes banks.

Two banks of so many sums of 30 bit are smaller than flip-flops in asap7 from 48 sums on, in ihp_sg13g2 from 64, in sky130hd from
192; the Verilog does not depend on the process.
"""
LEAST = 4
"""Sums per column that a RAM holds at least: a bank of one word needs no address."""


def chosen(form: str, depth: int) -> str:
    """The form of a memory of ``depth`` sums, "" without sums."""
    if form == "auto":
        form = "banks" if depth >= BANKS_FROM else "registers"
    return form if depth else ""


@dataclass(frozen=True)
class Access:
    """What a column asks on an edge: a row to read for the next sum, and the current sum to write into its row.

    ``data`` is written if ``write``; ``read`` says that the next sum needs the word at ``read_addr``.
    """

    read: Value
    read_addr: Value
    write: Value
    write_addr: Value
    data: Value


class Accumulators:
    """``depth`` sums of ``width`` bits in a ``form`` of :func:`chosen`.

    ``repeats``: a row can be read and written on one edge while another row waits in the side register (rows of several beats).
    """

    def __init__(self, prefix: str, form: str, depth: int, width: int, repeats: bool):
        self.form, self.depth, self.width, self.repeats = form, depth, width, repeats
        words, ports = {"two_port": (depth, "1r1w"), "banks": (-(-depth // 2), "1rw")}.get(form, (0, ""))
        self.ram = Ram(prefix, words, width, ports) if words else None

    def build(self, m: Module, access: Access) -> Value:
        """Add the memory to a module; returns the word that the last edge read."""
        if self.ram is None:
            return self._registers(m, access)
        side, same = Side(self.width, access), Signal(name="same_row")
        m.d.comb += same.eq(access.read & access.write & (access.read_addr == access.write_addr))
        if self.form == "two_port":
            word = self._two_port(m, self.ram, access, same)
            side.build(m, access, given=same, taken=same)
        else:
            word = self._banks(m, self.ram, access, same, side)
        return Value.cast(Mux(side.gives, side.data, word)).as_signed()

    def _registers(self, m: Module, access: Access) -> Value:
        m.submodules.accumulators = sums = Memory(shape=signed(self.width), depth=self.depth, init=[])
        write: Any = sums.write_port()
        read: Any = sums.read_port(transparent_for=(write,))
        m.d.comb += [read.en.eq(1), read.addr.eq(access.read_addr), write.en.eq(access.write),
                     write.addr.eq(access.write_addr), write.data.eq(access.data)]
        return read.data

    def _two_port(self, m: Module, ram: Ram, access: Access, same: Signal) -> Value:
        """The word of the RAM; a row that is written on the edge that reads it comes from the side register."""
        word = Signal(self.width, name="sums_word")
        m.submodules.sums = ram.instance(read=access.read & ~same, read_addr=access.read_addr, write=access.write,
                                         write_addr=access.write_addr, d=access.data, q=word)
        return word

    def _banks(self, m: Module, ram: Ram, access: Access, same: Signal, side: "Side") -> Value:
        """The word of the bank that was read."""
        waits, waiting = Signal(name="side_waits"), Signal(name="side_has_row")
        given, refused, fetch = Signal(name="side_given"), Signal(name="write_refused"), Signal(name="fetch")
        address, data = access.write_addr, access.data
        m.d.comb += [
            waiting.eq(waits & (side.addr == access.read_addr)),
            given.eq(access.read & waiting | same),
            fetch.eq(access.read & ~given),
            refused.eq(access.write & (same | fetch & (access.read_addr[0] == access.write_addr[0])))]
        side.build(m, access, given=given, taken=refused)
        with m.If(refused):
            m.d.sync += waits.eq(~same)
        with m.Elif(given):
            m.d.sync += waits.eq(0)
        store = access.write & ~refused
        if self.repeats:  # no bank is in use when a row repeats: the row that waits goes to its own
            address, data = Mux(same, side.addr, address), Mux(same, side.data, data)
            store = store | same & waits
        words = []
        for bank in range(2):
            reads, writes, word = Signal(name=f"read{bank}"), Signal(name=f"write{bank}"), Signal(self.width, name=f"word{bank}")
            m.d.comb += [reads.eq(fetch & (access.read_addr[0] == bank)), writes.eq(store & (address[0] == bank))]
            m.submodules[f"bank{bank}"] = ram.instance(enable=reads | writes, write=writes, d=data, q=word,
                                                       addr=Mux(reads, access.read_addr[1:], address[1:]))
            words.append(word)
        odd = Signal(name="odd", reset_less=True)
        m.d.sync += odd.eq(access.read_addr[0])
        return Mux(odd, words[1], words[0])


class Side:
    """A register beside the memory: a sum and its row; ``gives`` on the clock after it was asked for its sum."""

    def __init__(self, width: int, access: Access):
        self.data, self.gives = Signal(width, name="side", reset_less=True), Signal(name="side_gives", reset_less=True)
        self.addr = Signal(len(access.write_addr), name="side_addr", reset_less=True)

    def build(self, m: Module, access: Access, given: Signal, taken: Signal) -> None:
        """Give the sum on the next clock if ``given``; take the one that is written if ``taken``."""
        m.d.sync += self.gives.eq(given)
        with m.If(taken):
            m.d.sync += [self.data.eq(access.data), self.addr.eq(access.write_addr)]
