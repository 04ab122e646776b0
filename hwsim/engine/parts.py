"""Small hardware pieces that engines share: delays, skews, register trees, stream inlets."""

from collections.abc import Iterator
from typing import Any

from amaranth.hdl import Cat, Const, Module, Signal, Value, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.verilog.block import Logic, Structure, part, span

FANOUT = 16  # loads that one register drives in a Fanout tree
MAX_BITS = 65_535  # of one value in Amaranth's netlist
RING_FROM = 4  # clocks of a skewed slice from which on a ring takes less energy than a shift register


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

    A slice is a shift register, in which every word moves on every clock. With ``rings``, one of
    ``RING_FROM`` clocks or more is a ring of words that stay where they are and a register behind it: a
    one-hot ``turn`` picks the oldest word, which leaves for the register and is replaced. Of s clocks::

        clock     0        1        ..  s - 2        s - 1        s
        ring[0]   d(0) in  d(0)     ..  d(0)         d(s-1) in
        out                                          d(0) in      d(0) on q
    """

    def __init__(
        self, name: str, width: int, delays: list[int], pauses: bool = False, rings: bool = False
    ):
        advance = {"advance": In(unsigned(len(delays)))} if pauses else {}
        super().__init__(
            name, {"d": In(unsigned(width * len(delays))), **advance, "q": Out(unsigned(width * len(delays)))}
        )
        self.slice_width = width
        self.delays = delays
        self.pauses = pauses
        self.clocked = any(delays)
        self.rings = rings
        self.resets = rings and max(delays) >= RING_FROM

    def body(self) -> Iterator[str]:
        for i, stages in enumerate(self.delays):
            if not stages:
                yield f"assign {self._slice('q', i)} = {self._slice('d', i)};"
            elif self.rings and stages >= RING_FROM:
                yield from self._ring(i, stages - 1)
            else:
                yield from self._line(i, stages)

    def _slice(self, port: str, i: int) -> str:
        """Slice ``i`` of a port."""
        return part(port, self.slice_width, i, len(self.delays))

    def _condition(self, i: int) -> str:
        """What lets slice ``i`` go on; empty where it always does."""
        return f"if ({part('advance', 1, i, len(self.delays))}) " if self.pauses else ""

    def _line(self, i: int, stages: int) -> Iterator[str]:
        """A slice as a shift register."""
        width = self.slice_width
        line = f"line{i}"
        bits = width * stages
        younger = self._slice("d", i)
        oldest = line
        if stages > 1:
            younger = f"{{{line}[{bits - width - 1}:0], {younger}}}"
            oldest = f"{line}[{bits - 1}:{bits - width}]"
        yield f"reg {span(bits)}{line};"
        yield f"always @(posedge clk) {self._condition(i)}{line} <= {younger};"
        yield f"assign {self._slice('q', i)} = {oldest};"

    def _ring(self, i: int, words: int) -> Iterator[str]:
        """A slice as a ring of ``words`` words and the register behind it."""
        width = self.slice_width
        turn = f"turn{i}"
        out = f"out{i}"
        ring = [f"ring{i}[{(j + 1) * width - 1}:{j * width}]" for j in range(words)]
        yield f"reg [{words - 1}:0] {turn};"
        yield f"reg {span(width * words)}ring{i};"
        yield f"reg {span(width)}{out};"
        yield f"wire {span(width)}oldest{i} ="
        for j, word in enumerate(ring):
            end = ";" if j == words - 1 else " |"
            yield f"  ({{{width}{{{turn}[{j}]}}}} & {word}){end}"
        yield f"always @(posedge clk) if (rst) {turn} <= 1;"
        yield f"  else {self._condition(i)}{turn} <= {{{turn}[{words - 2}:0], {turn}[{words - 1}]}};"
        yield f"always @(posedge clk) {self._condition(i)}begin"
        yield f"  {out} <= oldest{i};"
        for j, word in enumerate(ring):
            yield f"  if ({turn}[{j}]) {word} <= {self._slice('d', i)};"
        yield "end"
        yield f"assign {self._slice('q', i)} = {out};"


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
