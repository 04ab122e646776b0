"""The memory in which a column of the outlet adds up partial sums, one per clock.

On each clock edge it reads the sum of the next row and writes that of the current row. It has four forms:

registers   Flip-flops in the column; any two words can be read and written.
two_port    A RAM that reads one word and writes another (1r1w), as an FPGA has them.
banks       Two RAMs of one port (1rw), for the even and the odd rows.
four_banks  Four RAMs of one port, for the rows by their two lowest bits, and a register behind them.

Rows of a tile follow one another, so the row that is read and the row that is written are in different banks.
There is one exception: if a tile has an odd number of rows and the next tile follows without a gap, row 0 is
read while the last row is written, and both are in the same bank. A *side register* then takes the sum that
the bank cannot take, and returns it when its row is read. That happens before the next such sum, so one
register is enough. Rows that are read and written on the same edge (a tile of one row, a row of several
beats) also use the side register. The first tile along K reads nothing; the last one writes nothing.

``four_banks`` is for RAMs that are slow compared with the clock: a word has a whole clock to get from the RAM
to a register, and is added on the next clock. A small 4-bit ws engine with 512 sums per column, synthesized
for least delay, reaches 251 MHz in ihp_sg13g2 and 192 MHz in sky130hd; with ``banks`` it reaches 203 and 150
MHz. A row is read two clocks before its sum is written, so another row is in between:

    clock t      row r is read
    clock t + 1  its word goes from the RAM to the register
    clock t + 2  its sum is made, and written while row r + 2 is read

The row that is written lies in the bank of the row that is read where a tile follows another: without a gap
if a tile has 4 i + 2 rows, row 0 and row 1 being read while the last but one and the last are written; after
a clock without a row if it has 4 i + 1. These are at most the last two rows of a tile. Each has a side
register, one for even and one for odd rows. A row that is read although its sum is not made yet needs no RAM:
the sum goes to the register as soon as it is made, and is not written, as a later one will be.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed
from amaranth.lib.memory import Memory

from hwsim.engine.memory import Ram

FORMS = ("auto", "registers", "two_port", "banks", "four_banks")
BANKS_FROM = 128
"""Sums per column from which on ``auto`` takes banks.

Two banks of so many sums of 30 bit are smaller than flip-flops in asap7 from 48 sums on, in ihp_sg13g2 from
64, in sky130hd from 192; the Verilog does not depend on the process.
"""
LEAST = {"two_port": 4, "banks": 4, "four_banks": 5}
"""Sums per column from which on there can be RAMs of a form: a bank of one word needs no address."""


def chosen(form: Any, depth: Any) -> Any:
    """The form of a memory of ``depth`` sums, "" without sums; of arrays of forms or depths, an array."""
    found = np.where(form == "auto", np.where(depth >= BANKS_FROM, "banks", "registers"), form)
    found = np.where(depth > 0, found, "")
    return found if found.ndim else str(found)


def extra_clocks(form: Any) -> Any:
    """Clocks that a form adds to the way of a sum through the outlet; of an array of forms, an array."""
    return (form == "four_banks") * 1


@dataclass(frozen=True)
class Access:
    """What a column asks on an edge: a row to read for a sum to come, and the current sum to write into its
    row.

    ``data`` is written if ``write``; ``read`` says that the sum after :func:`extra_clocks` and one more clock
    needs the word at ``read_addr``. With an extra clock a row is in between: ``write_next`` says that its sum
    is written to ``next_addr`` on the next edge.
    """

    read: Value
    read_addr: Value
    write: Value
    write_addr: Value
    data: Value
    write_next: Value = field(default_factory=lambda: Const(0, 1))
    next_addr: Value = field(default_factory=lambda: Const(0, 1))


class Accumulators:
    """``depth`` sums of ``width`` bits in a ``form`` of :func:`chosen`.

    ``repeats``: a row can be read and written on one edge while another row waits in the side register (rows
    of several beats).
    """

    def __init__(self, prefix: str, form: str, depth: int, width: int, repeats: bool):
        self.form, self.depth, self.width, self.repeats = form, depth, width, repeats
        count, ports = {"two_port": (1, "1r1w"), "banks": (2, "1rw"),
                        "four_banks": (4, "1rw")}.get(form, (0, ""))
        self.count = count
        self.extra_clocks = extra_clocks(form)
        self.ram = Ram(prefix, -(-depth // count), width, ports) if count else None

    def build(self, m: Module, access: Access) -> Value:
        """Add the memory to a module; returns the word that the last edge read, with an extra clock the last
        but one.
        """
        if self.ram is None:
            return self._registers(m, access)
        if self.form == "four_banks":
            return FourBanks(self, self.ram).build(m, access).as_signed()
        side = Side(self.width, access)
        same = Signal(name="same_row")
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
        """The word of the RAM; a row that is written on the edge that reads it comes from the side register.
        """
        word = Signal(self.width, name="sums_word")
        m.submodules.sums = ram.instance(read=access.read & ~same, read_addr=access.read_addr,
                                         write=access.write, write_addr=access.write_addr, d=access.data,
                                         q=word)
        return word

    def _banks(self, m: Module, ram: Ram, access: Access, same: Signal, side: "Side") -> Value:
        """The word of the bank that was read."""
        waiting = Signal(name="side_has_row")
        given = Signal(name="side_given")
        refused = Signal(name="write_refused")
        fetch = Signal(name="fetch")
        address, data = access.write_addr, access.data
        m.d.comb += [
            waiting.eq(side.waits & (side.addr == access.read_addr)),
            given.eq(access.read & waiting | same),
            fetch.eq(access.read & ~given),
            refused.eq(access.write & (same | fetch & (access.read_addr[0] == access.write_addr[0])))]
        side.build(m, access, given=given, taken=refused)
        side.keep(m, given=given, taken=refused, same=same)
        store = access.write & ~refused
        if self.repeats:  # no bank is in use when a row repeats: the row that waits goes to its own
            address = Mux(same, side.addr, address)
            data = Mux(same, side.data, data)
            store = store | same & side.waits
        words = self.place(m, ram, fetch, access.read_addr, Write(store, address, data))
        odd = Signal(name="odd", reset_less=True)
        m.d.sync += odd.eq(access.read_addr[0])
        return Mux(odd, words[1], words[0])

    def place(self, m: Module, ram: Ram, fetch: Value, read_addr: Value, write: "Write") -> list[Signal]:
        """Add the banks, which take rows by the lowest bits of an address; returns their words."""
        words = []
        low = self.count.bit_length() - 1
        for bank in range(self.count):
            reads = Signal(name=f"read{bank}")
            writes = Signal(name=f"write{bank}")
            word = Signal(self.width, name=f"word{bank}")
            m.d.comb += [reads.eq(fetch & (read_addr[:low] == bank)),
                         writes.eq(write.store & (write.addr[:low] == bank))]
            m.submodules[f"bank{bank}"] = ram.instance(enable=reads | writes, write=writes, d=write.data,
                                                       q=word, addr=Mux(reads, read_addr[low:],
                                                                        write.addr[low:]))
            words.append(word)
        return words


@dataclass(frozen=True)
class Write:
    """What banks write on an edge: ``data`` to row ``addr`` if ``store``."""

    store: Value
    addr: Value
    data: Value


class Side:
    """A register beside the memory: a sum and its row; ``gives`` on the clock after it was asked for its sum.

    ``waits`` says that it holds a row whose turn comes later.

    ``low`` bits of the row are the same for all that come here, and not kept.
    """

    def __init__(self, width: int, access: Access, name: str = "side", low: int = 0):
        self.data = Signal(width, name=name, reset_less=True)
        self.gives = Signal(name=f"{name}_gives", reset_less=True)
        self.addr = Signal(len(access.write_addr) - low, name=f"{name}_addr", reset_less=True)
        self.waits = Signal(name=f"{name}_waits")
        self.low = low

    def build(self, m: Module, access: Access, given: Signal, taken: Signal) -> None:
        """Give the sum on the next clock if ``given``; take the one that is written if ``taken``."""
        m.d.sync += self.gives.eq(given)
        with m.If(taken):
            m.d.sync += [self.data.eq(access.data), self.addr.eq(access.write_addr[self.low:])]

    def keep(self, m: Module, given: Signal, taken: Signal, same: Signal) -> None:
        """Remember whether a row ``waits``: one that was taken, until it is given. The ``same`` row does not
        wait but goes on.
        """
        with m.If(taken):
            m.d.sync += self.waits.eq(~same)
        with m.Elif(given):
            m.d.sync += self.waits.eq(0)


class FourBanks:
    """Four single-port RAMs with a register behind them; the module's text says what goes where and when."""

    def __init__(self, sums: Accumulators, ram: Ram):
        self.sums, self.ram = sums, ram
        self.same = Signal(name="same_row")
        self.follows_next = Signal(name="next_row")
        self.follows = Signal(name="follows", reset_less=True)
        self.given = Signal(name="side_given")
        self.refused = Signal(name="write_refused")
        self.fetch = Signal(name="fetch")
        self.waiting = tuple(Signal(name=f"side{i}_has_row") for i in range(2))

    def build(self, m: Module, access: Access) -> Value:
        """Add them to a module; returns the word of the row that was read two edges ago.

        ``same``: the row that is read is the one that is written, and its sum goes through a side register
        instead. ``follows_next``: it is the row in between, whose sum will be given to the register on the
        next clock, on which ``follows`` is high.
        """
        width = self.sums.width
        data = access.data
        reads = access.read_addr
        writes = access.write_addr
        sides = [Side(width, access, f"side{i}", 1) for i in range(2)]
        m.d.comb += [self.follows_next.eq(access.read & access.write_next & (reads == access.next_addr)),
                     self.same.eq(access.read & access.write & ~self.follows_next & (reads == writes)),
                     *(waiting.eq(side.waits & (side.addr == reads[1:])) for waiting,
                       side in zip(self.waiting, sides, strict=True)),
                     self.given.eq(self.same | access.read & Mux(reads[0], self.waiting[1], self.waiting[0])),
                     self.fetch.eq(access.read & ~self.follows_next & ~self.given),
                     self.refused.eq(access.write & ~self.follows & (self.same
                                                                     | self.fetch
                                                                     & (reads[:2] == writes[:2])))]
        m.d.sync += self.follows.eq(self.follows_next)
        for i, side in enumerate(sides):
            self._side(m, access, side, i)
        word0, word1, word2, word3 = self.sums.place(m, self.ram, self.fetch, reads,
                                                     self._write(m, access, sides))
        bank = Signal(2, name="bank", reset_less=True)
        ready = Signal(width, name="ready", reset_less=True)
        word = Mux(bank[1], Mux(bank[0], word3, word2), Mux(bank[0], word1, word0))
        gives = sides[0].gives | sides[1].gives
        from_side = Mux(sides[1].gives, sides[1].data, sides[0].data)
        m.d.sync += [bank.eq(reads[:2]), ready.eq(Mux(self.follows, data, Mux(gives, from_side, word)))]
        return ready

    def _side(self, m: Module, access: Access, side: Side, odd: int) -> None:
        """The side register of the even or the odd rows."""
        given = Signal(name=f"given{odd}")
        taken = Signal(name=f"taken{odd}")
        m.d.comb += [given.eq(self.given & (access.read_addr[0] == odd)),
                     taken.eq(self.refused & (access.write_addr[0] == odd))]
        side.build(m, access, given=given, taken=taken)
        side.keep(m, given=given, taken=taken, same=self.same)

    def _write(self, m: Module, access: Access, sides: list[Side]) -> Write:
        """The current sum, unless a side register takes it or a later one will be there."""
        store = Signal(name="store")
        row = Signal.like(access.write_addr, name="stored_row")
        data = Signal(self.sums.width, name="stored")
        sum_goes = access.write & ~self.refused & ~self.follows
        if not self.sums.repeats:
            m.d.comb += [store.eq(sum_goes), row.eq(access.write_addr), data.eq(access.data)]
            return Write(store, row, data)
        # Of rows of several beats the last of a tile alone can wait, and only if it is 4 i. No bank is in use
        # when a row repeats:
        # where that needs its side register, it goes to its own bank.
        even = sides[0]
        goes = self.same & sides[0].waits & (access.write_addr[0] == 0)
        m.d.comb += [store.eq(sum_goes | goes), data.eq(Mux(self.same, even.data, access.data)),
                     row.eq(Mux(self.same, Cat(Const(0, 1), even.addr), access.write_addr))]
        return Write(store, row, data)
