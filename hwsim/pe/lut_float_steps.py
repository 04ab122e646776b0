"""The steps of a `lut_float` with `stages`: the table where each cell has its own, the look-up, and the sum.

Steps       `stages: 1`: look-up | sum; the look-up has the table too where each cell has its own.
            `stages: 2`: entry | its place | sum; with tables in the cells, table | look-up | sum. The look-up
            chooses an entry of the table, and its place adds sign and plane to it.
Does not    Cut the sum: register and sum are one clock's loop.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from amaranth.hdl import Cat, Module, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.float_sum import FloatSum
from hwsim.arith.floats import Number, NumberLayout
from hwsim.arith.selection import entry
from hwsim.pe.base import core_ports
from hwsim.pe.floating import Lane
from hwsim.pe.signed_sums import LookUp, chosen, tabled
from hwsim.verilog.block import Block, Logic


@dataclass(frozen=True)
class Entries:
    """How cells of an architecture look up what they add to their register.

    ``lane`` is what is stored of an entry, ``sums`` the register; entries are shifted down by ``halved``
    places.
    """

    pe: LookUp
    lane: Lane
    sums: FloatSum
    halved: int

    def placed(self, m: Module, picked: Value, negate: Value, plane: Value) -> Number:
        """The number that is added.

        * ``m``: the module that takes the logic.
        * ``picked``: the entry's bits.
        * ``negate``: whether it changes its sign.
        * ``plane``: the plane of the weights that chose it.
        """
        word = Signal(self.lane.width, name="entry")
        negative = Signal(name="negative")
        m.d.comb += word.eq(picked)
        one = self.lane.unpacked(word)
        bits = self.pe.w_bits
        exponent = Signal(range((1 << len(one.exponent)) + bits - 1), name="exponent")
        m.d.comb += [negative.eq(one.negative ^ negate),
                     exponent.eq(one.exponent + plane if bits > 1 else one.exponent)]
        return replace(one, negative=negative, exponent=exponent, base=one.base - self.halved)

    @cached_property
    def layout(self) -> NumberLayout:
        """The layout of the numbers that are added."""
        word = Signal(self.lane.width)
        return NumberLayout.of(lambda m: self.placed(m, word, Signal(), self.beat().w_plane))

    def beat(self) -> Any:
        """A beat of the architecture, as a signal."""
        layout = self.pe.beat_layout
        assert layout is not None
        return Signal(layout, name="beat")


def steps(entries: Entries, name: str, p_width: int, table: Block | None) -> list[Block | None]:
    """The steps of an architecture with stages.

    * ``entries``: how its cells look up; the architecture's ``stages`` are at least 1.
    * ``name``: what the blocks' names begin with.
    * ``p_width``: bits of the register.
    * ``table``: what makes a cell's own table, if there is one.
    """
    summed = Sum(f"{name}_sum", entries, p_width)
    if entries.pe.stages == 1:
        return [LookedUp(f"{name}_addend", entries, table), summed]
    if table is not None:
        return [Tabled(f"{name}_entries", entries, table), FromTable(f"{name}_addend", entries), summed]
    return [Picked(f"{name}_entry", entries), Placed(f"{name}_addend", entries), summed]


def _operands(entries: Entries) -> dict[str, Any]:
    """Ports of what a cell takes in a beat."""
    ports = core_ports(entries.pe, 1)
    return {key: ports[key] for key in ("a", "w", "beat")}


class LookedUp(Logic):
    """What a beat adds to a register; combinational."""

    clocked = False

    def __init__(self, name: str, entries: Entries, table: Block | None):
        self.entries, self.table = entries, table
        ports = _operands(entries) | {"terms_out": Out(unsigned(entries.layout.width))}
        super().__init__(name, ports, blocks=filter(None, (table,)))

    def build(self, m: Module) -> None:
        negate, index = chosen(m, self.entries.pe, self.w, self.beat)
        picked = entry(m, tabled(m, self.a, self.table), index, "picked")
        number = self.entries.placed(m, picked, negate, self.beat.w_plane)
        m.d.comb += self.terms_out.eq(self.entries.layout.packed(number))


class Picked(Logic):
    """The entry that a beat chooses from the table ``a``, whether it is negated, and its plane;
    combinational."""

    clocked = False

    def __init__(self, name: str, entries: Entries):
        self.entries = entries
        width = entries.lane.width + 1 + len(entries.beat().w_plane)
        super().__init__(name, _operands(entries) | {"terms_out": Out(unsigned(width))})

    def build(self, m: Module) -> None:
        negate, index = chosen(m, self.entries.pe, self.w, self.beat)
        m.d.comb += self.terms_out.eq(Cat(entry(m, self.a, index, "picked"), negate, self.beat.w_plane))


class Placed(Logic):
    """What an entry of :class:`Picked` adds to a register; combinational."""

    clocked = False

    def __init__(self, name: str, entries: Entries):
        self.entries = entries
        width = entries.lane.width + 1 + len(entries.beat().w_plane)
        super().__init__(name, {"terms": In(unsigned(width)),
                                "terms_out": Out(unsigned(entries.layout.width))})

    def build(self, m: Module) -> None:
        size = self.entries.lane.width
        number = self.entries.placed(m, self.terms[:size], self.terms[size], self.terms[size + 1:])
        m.d.comb += self.terms_out.eq(self.entries.layout.packed(number))


class Tabled(Logic):
    """The table of a group's activations, with the weights and the beat; combinational."""

    clocked = False

    def __init__(self, name: str, entries: Entries, table: Block):
        self.table = table
        width = table.width("stored") + entries.pe.w_width + len(Value.cast(entries.beat()))
        super().__init__(name, _operands(entries) | {"terms_out": Out(unsigned(width))}, blocks=(table,))

    def build(self, m: Module) -> None:
        m.d.comb += self.terms_out.eq(Cat(tabled(m, self.a, self.table), self.w, self.beat))


class FromTable(Logic):
    """What a beat of :class:`Tabled` adds to a register; combinational."""

    clocked = False

    def __init__(self, name: str, entries: Entries):
        self.entries = entries
        self.size = entries.pe.entries * entries.lane.width
        width = self.size + entries.pe.w_width + len(Value.cast(entries.beat()))
        super().__init__(name, {"terms": In(unsigned(width)),
                                "terms_out": Out(unsigned(entries.layout.width))})

    def build(self, m: Module) -> None:
        beat = self.entries.beat()
        end = self.size + self.entries.pe.w_width
        m.d.comb += beat.eq(self.terms[end:])
        negate, index = chosen(m, self.entries.pe, self.terms[self.size:end], beat)
        picked = entry(m, self.terms[:self.size], index, "picked")
        number = self.entries.placed(m, picked, negate, beat.w_plane)
        m.d.comb += self.terms_out.eq(self.entries.layout.packed(number))


class Sum(Logic):
    """``p_out`` is the register ``p_in`` after the addend ``terms``; combinational."""

    clocked = False

    def __init__(self, name: str, entries: Entries, p_width: int):
        self.entries = entries
        super().__init__(name, {"terms": In(unsigned(entries.layout.width)),
                                "p_in": In(signed(p_width)), "p_out": Out(signed(p_width))})

    def build(self, m: Module) -> None:
        number = self.entries.layout.unpacked(self.terms)
        m.d.comb += self.p_out.eq(self.entries.sums.add(m, self.p_in.as_unsigned(), [number], "sum"))
