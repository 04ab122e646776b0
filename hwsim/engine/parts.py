"""Small hardware pieces that engines share: delays, skews, register trees, stream inlets."""

from collections.abc import Iterator
from typing import Any

from amaranth.hdl import Cat, Const, Module, Signal, Value, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.block import Logic, Structure, part, span

FANOUT = 16  # loads that one register drives in a Fanout tree
MAX_BITS = 65_535  # of one value in Amaranth's netlist


def registered(m: Module, value: Value, reset_bits: int, name: str) -> Any:
    """``value`` as it was a clock ago; of the register only the lowest ``reset_bits`` are reset with their
    domain."""
    parts = []
    for suffix, part_of, reset_less in (("", value[:reset_bits], False), ("_rest", value[reset_bits:], True)):
        if len(part_of):
            parts.append(Signal(len(part_of), name=f"{name}{suffix}", reset_less=reset_less))
            m.d.sync += parts[-1].eq(part_of)
    return Cat(*parts) if len(parts) > 1 else parts[0]


def delay(
    m: Module, value: Value, stages: int, name: str, reset_less: bool = False, advance: Value | None = None
) -> Any:
    """``value`` as it was ``stages`` clocks ago; one wide shift register, reset with its domain unless
    ``reset_less``, or one per stage beyond MAX_BITS. Only clocks with ``advance`` count."""
    if stages == 0 or len(value) == 0:
        return value
    if stages > 1 and len(value) * stages > MAX_BITS:
        for i in range(stages):
            value = delay(m, value, 1, f"{name}{i}", reset_less, advance)
        return value
    line = Signal(len(value) * stages, name=name, reset_less=reset_less)
    with m.If(Const(1, 1) if advance is None else advance):
        m.d.sync += line.eq(Cat(value, line)[:len(line)])
    return line[len(value) * (stages - 1):]


def fanout_levels(loads):
    """Register levels, at least one, of a tree in which no register drives more than ``FANOUT`` others;
    integers or integer arrays."""
    return 1 + sum(1 * (loads > FANOUT ** level) for level in range(1, 32))


class Fanout(Logic):
    """``q[i]`` = ``d`` of ``fanout_levels(loads)`` clocks ago, for every load: no register drives over
    ``FANOUT`` loads.

    The lowest ``reset_bits`` of every copy are reset; all unless given.
    """

    resets = True

    def __init__(self, name: str, width: int, loads: int, reset_bits: int | None = None):
        super().__init__(name, {"d": In(unsigned(width)), "q": Out(unsigned(width * loads))})
        self.bits = width
        self.loads = loads
        self.reset_bits = width if reset_bits is None else reset_bits

    def build(self, m: Module) -> None:
        levels = fanout_levels(self.loads)
        sources = [self.d]
        for level in range(levels):
            count = -(-self.loads // FANOUT ** (levels - level))  # registers of this level
            sources = [
                registered(m, sources[i // FANOUT], self.reset_bits, f"level{level}_{i}")
                for i in range(count)
            ]
        m.d.comb += self.q.eq(Cat(*(sources[i // FANOUT] for i in range(self.loads))))


class Skew(Structure):
    """Slice ``i`` of ``d`` (``width`` bits each) leaves on ``q`` after ``delays[i]`` clocks.

    Where it ``pauses``, only clocks count in which bit i of ``advance`` is high; on the others the slice's
    registers hold.
    """

    def __init__(self, name: str, width: int, delays: list[int], pauses: bool = False):
        advance = {"advance": In(unsigned(len(delays)))} if pauses else {}
        super().__init__(
            name, {"d": In(unsigned(width * len(delays))), **advance, "q": Out(unsigned(width * len(delays)))}
        )
        self.slice_width = width
        self.delays = delays
        self.pauses = pauses
        self.clocked = any(delays)

    def body(self) -> Iterator[str]:
        width = self.slice_width
        lanes = len(self.delays)
        for i, stages in enumerate(self.delays):
            d = part("d", width, i, lanes)
            q = part("q", width, i, lanes)
            line = f"line{i}"
            bits = width * stages
            if not stages:
                yield f"assign {q} = {d};"
                continue
            younger = f"{{{line}[{bits - width - 1}:0], {d}}}" if stages > 1 else d
            yield f"reg {span(bits)}{line};"
            condition = f"if ({part('advance', 1, i, lanes)}) " if self.pauses else ""
            yield f"always @(posedge clk) {condition}{line} <= {younger};"
            yield f"assign {q} = {line}{f'[{bits - 1}:{bits - width}]' if stages > 1 else ''};"


class Inlet(Logic):
    """One-beat register behind an AXI4-Stream slave.

    ``full`` rises on the clock after a transfer and says that ``data`` and ``last`` hold the beat; ``take``
    empties it and lets the next beat in on the same edge. ``enable`` must be high for a beat to be accepted.
    """

    resets = True

    def __init__(self, name: str, width: int, used: int):
        super().__init__(name, {
            "tdata": In(unsigned(width)), "tlast": In(1), "tvalid": In(1), "tready": Out(1),
            "enable": In(1), "take": In(1), "full": Out(1), "data": Out(unsigned(used)), "last": Out(1)})

    def build(self, m: Module) -> None:
        data = Signal.like(self.data, name="data_q", reset_less=True)
        last = Signal(name="last_q", reset_less=True)
        m.d.comb += [
            self.tready.eq(self.enable & (~self.full | self.take)),
            self.data.eq(data),
            self.last.eq(last),
        ]
        with m.If(self.tvalid & self.tready):
            m.d.sync += [data.eq(self.tdata), last.eq(self.tlast), self.full.eq(1)]
        with m.Elif(self.take):
            m.d.sync += self.full.eq(0)


class TableColumn(Logic):
    """The table of one column, and beside it the next one: ``take`` shifts an entry in, ``swap`` makes the
    next table current."""

    def __init__(self, name: str, entries: int, bits: int):
        super().__init__(
            name,
            {
                "entry": In(unsigned(bits)),
                "take": In(1),
                "swap": In(1),
                "entries": Out(unsigned(entries * bits)),
            },
        )

    def build(self, m: Module) -> None:
        following = Signal.like(self.entries, name="following")
        with m.If(self.take):
            m.d.sync += following.eq(Cat(following, self.entry)[len(self.entry):])
        with m.If(self.swap):
            m.d.sync += self.entries.eq(following)
