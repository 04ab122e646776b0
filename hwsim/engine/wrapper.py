"""A memory made of the SRAM macros of a process: a module of the same name and ports as the behavioural one.

The macros are the same as in the cost figures (:func:`hwsim.tech.memory.placed`). A memory is one macro or
several: macros side by side share the bits of a word; of stacked macros, the upper bits of the address select
one. If the figures are for a size between published ones (asap7), the wrapper uses the next larger published
macro and leaves words and bits unused.

A word arrives one clock after the read, as from the behavioural memory: a register holds the upper bits of
the read address and selects the macro that was read. ``configs/tech/macro_pins.csv`` defines how unused
inputs are tied.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from amaranth.hdl import unsigned
from amaranth.lib.wiring import In, Out

from hwsim.engine.memory import Ram
from hwsim.errors import ConfigError, shown
from hwsim.tech.macro_pins import Pin, pins, ports_for, technologies
from hwsim.tech.memory import placed
from hwsim.tech.sram_table import Row, default_memories, rows
from hwsim.verilog.block import Block, Structure, span


@dataclass(frozen=True)
class Choice:
    """The macros of one memory: ``side`` of them share a word, ``bits`` each; ``stacked`` such rows share the
    words.

    ``words`` and ``bits`` are those of the bank that cost figures are of, at most those of the macro.
    """

    macro: Row
    side: int
    stacked: int
    words: int
    bits: int

    @property
    def count(self) -> int:
        """Macros of one memory."""
        return self.side * self.stacked


def check(technology: str) -> str:
    """The process of a technology, as a configuration names it. Raises :class:`ConfigError` where it has no
    macros.
    """
    process = default_memories(technology)
    if process not in technologies():
        known = ", ".join(technologies())
        raise ConfigError(f"--memories blackbox: no SRAM macros are known for {shown(technology)}, only for "
                          f"{known}")
    return process


def choice(ram: Ram, technology: str) -> Choice:
    """The macros that a memory is made of.

    Raises :class:`ConfigError` where the technology, as a configuration names it, has none for it.
    """
    process = check(technology)
    try:
        ports = ports_for(ram.kind, process)
    except ConfigError as error:
        raise ConfigError(f"--memories blackbox: {ram.name}: {error.message}") from None
    tiling = placed(ram.words, ram.bits, ports, process)
    tile = tiling.tile
    if len(tile.stood_in) == 1:
        macro = tile.stood_in[0]
        return Choice(macro, tiling.side, tiling.stacked, macro.words, macro.bits)
    larger = [row for row in rows(process) if row.ports == ports and row.words >= tile.words
              and row.bits >= tile.bits]
    macro = min(larger, key=lambda row: (row.words, row.bits))
    return Choice(macro, tiling.side, tiling.stacked, tile.words, tile.bits)


def choices_of(top: Block, technology: str) -> dict[Ram, Choice]:
    """The macros of every memory below ``top``. Raises :class:`ConfigError` as :func:`choice` does, also
    where there is no memory.
    """
    check(technology)
    return {block: choice(block, technology) for block in top.walk() if isinstance(block, Ram)}


def wrappers(choices: dict[Ram, Choice]) -> list[Structure]:
    """The modules that stand for memories, then the macros that they place, each once."""
    found = [Wrapper(ram, chosen) for ram, chosen in choices.items()]
    return [*found, *{wrapper.box.name: wrapper.box for wrapper in found}.values()]


class MacroBox(Structure):
    """An SRAM macro of the process, whose library and layout a place-and-route flow brings: ports alone."""

    clocked = False

    def __init__(self, macro: Row):
        self.pins = pins(macro)
        super().__init__(macro.name, {pin.name: (Out if pin.output else In)(unsigned(pin.width))
                                      for pin in self.pins})

    def body(self) -> Iterator[str]:
        yield from ()

    def text(self) -> str:
        return f"(* blackbox *)\n{super().text()}"


class Wrapper(Structure):
    """A RAM made of SRAM macros: a word that is read is on ``q`` after the edge, as in the behavioural module
    of this name.
    """

    def __init__(self, ram: Ram, chosen: Choice):
        self.ram = ram
        self.chosen = chosen
        self.box = MacroBox(chosen.macro)
        super().__init__(ram.name, dict(ram.ports.items()), blocks=(self.box,))
        macro = chosen.macro
        assert macro.words == 1 << (macro.words - 1).bit_length(), macro.name
        self.bits = -(-ram.bits // chosen.side)
        self.low = (macro.words - 1).bit_length()
        self.two = ram.kind == "1r1w"

    def body(self) -> Iterator[str]:
        yield "// Unused inputs are tied; power pins are left to the flow."
        for level in range(self.chosen.stacked):
            yield from self._level(level)
        yield from self._read()

    def _level(self, level: int) -> Iterator[str]:
        """One row of macros side by side, of which all see an access or none."""
        yield f"wire {span(self.ram.bits)}level{level};"
        for i in range(self.chosen.side):
            high = min((i + 1) * self.bits, self.ram.bits) - 1
            width = high - i * self.bits + 1
            name = f"word{level}_{i}"
            yield f"wire {span(self.chosen.macro.bits)}{name};"
            bound = {pin.name: self._bound(pin, level, high, name) for pin in self.box.pins}
            yield self.place(self.box, f"macro{level}_{i}", **bound).replace(", .", ",\n    .")
            held = sliced(name, self.chosen.macro.bits, width - 1, 0)
            yield f"assign {sliced(f'level{level}', self.ram.bits, high, i * self.bits)} = {held};"

    def _bound(self, pin: Pin, level: int, high: int, out: str) -> str:
        """What a pin of a macro is connected to; ``high`` is the highest bit of the word that it holds."""
        if pin.use in ("high", "low"):
            return (
                f"{{{pin.width}{{1'b{int(pin.use == 'high')}}}}}"
                if pin.width > 1
                else f"1'b{int(pin.use == 'high')}"
            )
        if pin.use in ("clk", "open", "q"):
            return {"clk": "clk", "open": "", "q": out}[pin.use]
        if pin.use == "d":
            low = high // self.bits * self.bits
            return padded(sliced("d", self.ram.bits, high, low), high - low + 1, pin.width)
        if pin.use.endswith("addr"):
            width = self.width(pin.use)
            return padded(sliced(pin.use, width, min(width, pin.width) - 1, 0), min(width, pin.width),
                          pin.width)
        return self._strobe(pin.use, level)

    def _strobe(self, use: str, level: int) -> str:
        """``enable``, ``read`` or ``write`` of a level: with one port ``enable`` alone chooses it."""
        if not self.two:
            return {"enable": "enable" + self._here("addr", level), "write": "write", "read": "~write"}[use]
        return use + self._here(f"{use}_addr", level)

    def _here(self, addr: str, level: int) -> str:
        """The condition that an address is of a level."""
        if self.chosen.stacked == 1:
            return ""
        return f" & ({self._upper(addr)} == {level})"

    def _upper(self, addr: str) -> str:
        """The bits of an address that choose the level."""
        return sliced(addr, self.width(addr), self.width(addr) - 1, self.low)

    def _read(self) -> Iterator[str]:
        """The word of the level that was read."""
        if self.chosen.stacked == 1:
            yield "assign q = level0;"
            return
        addr, read = ("read_addr", "read") if self.two else ("addr", "enable & ~write")
        yield f"reg {span(self.width(addr) - self.low)}level;"
        yield f"always @(posedge clk) if ({read}) level <= {self._upper(addr)};"
        others = "".join(f"level == {i} ? level{i} : " for i in range(1, self.chosen.stacked))
        yield f"assign q = {others}level0;"


def sliced(name: str, width: int, high: int, low: int) -> str:
    """Bits ``high`` .. ``low`` of a signal of ``width`` bits."""
    if (high, low) == (width - 1, 0):
        return name
    return f"{name}[{high}:{low}]" if high > low else f"{name}[{high}]"


def padded(value: str, width: int, wanted: int) -> str:
    """A value of ``width`` bits with zeros above it, ``wanted`` bits in all."""
    return value if width == wanted else f"{{{{{wanted - width}{{1'b0}}}}, {value}}}"
