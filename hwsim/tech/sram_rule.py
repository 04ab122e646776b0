"""The figures of a memory of any size, from the rows of a table.

A memory that is a row has the row's figures. Where a bank of any size can be drawn (``drawn``), one between
the rows has

* area and energies linear in the bits between neighbours of the same depth, then on logarithmic scales
  between neighbouring depths;
* leakage likewise, per bit;
* times of the next larger row: of the upper depth, at the next width. They are never interpolated.

Nothing is extrapolated. Other memories are made of tiles, all alike: side by side, where area, energies and
leakage add and times are those of one; and stacked, where area and leakage add, energies are those of one,
and every doubling costs one 2:1 multiplexer of time and, in a read, of energy per bit (one transition
each). A memory below the smallest rows is a larger one of which a part is unused. The tiling of least area
is taken, then that of fewest tiles, among those of at most :data:`MOST_TILES`; where none is of so few,
that of fewest. Wires between tiles and the multiplexers' area are left out, which is why many small tiles
are not taken for a large memory.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import exp, log

from hwsim.tech.sram_table import FIGURES, Mux, Row, weakest

MOST_TILES = 16
"""Tiles that a memory has at most, unless it needs more: a choice that keeps wires between tiles short."""

SPATIAL = ("area", "leakage", "read", "write")
"""Figures that are interpolated; the others are times."""


@dataclass(frozen=True)
class Bank:
    """Figures of one bank or of several together, their kinds, and how they were found; None is a figure
    that is not stated.

    ``stood_in``: the rows that the figures come from. ``notes``: in words, by figure; empty where there is
    nothing to say.
    """

    words: int
    bits: int
    values: dict[str, float | None]
    kinds: dict[str, str]
    stood_in: tuple[Row, ...]
    notes: dict[str, str]

    @property
    def area(self) -> float:
        """In mm2; every row states one."""
        area = self.values["area"]
        assert area is not None, self.stood_in
        return area

    @classmethod
    def of(cls, row: Row) -> "Bank":
        """A row as it is."""
        return cls(row.words, row.bits, row.values, row.kinds, (row,), dict.fromkeys(FIGURES, row.name))


@dataclass(frozen=True)
class Tiling:
    """A memory of equal tiles: so many side by side, so many of these stacked."""

    tile: Bank
    side: int
    stacked: int

    @property
    def count(self) -> int:
        """Tiles."""
        return self.side * self.stacked

    @property
    def area(self) -> float:
        """Of all of them, in mm2."""
        return self.count * self.tile.area


class Table:
    """Rows of one technology and one kind of ports."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = tuple(rows)
        self.depths: dict[int, list[Row]] = {}
        for row in sorted(self.rows, key=lambda row: (row.words, row.bits)):
            self.depths.setdefault(row.words, []).append(row)

    def between(self, words: int, bits: int) -> Bank | None:
        """The bank of that size: a row, or interpolated between rows; None without neighbours on both sides.
        """
        if words in self.depths and self._covers(words, bits):
            return self._across(words, bits)
        depths = [depth for depth in self.depths if self._covers(depth, bits)]
        place = bisect_left(depths, words)
        if place in (0, len(depths)):
            return None
        low, high = (self._across(depth, bits) for depth in depths[place - 1:place + 1])
        return _mixed(words, bits, low, high)

    def _covers(self, depth: int, bits: int) -> bool:
        column = self.depths[depth]
        return column[0].bits <= bits <= column[-1].bits

    def _across(self, words: int, bits: int) -> Bank:
        """At the depth of rows, between two of its widths."""
        column = self.depths[words]
        place = bisect_left([row.bits for row in column], bits)
        high = Bank.of(column[place])
        return high if high.bits == bits else _mixed(words, bits, Bank.of(column[place - 1]), high)

    def memory(self, words: int, bits: int, drawn: bool, mux: Mux) -> Bank:
        """The figures of a memory of ``words`` of ``bits``; see the rule above."""
        return self.whole(words, bits, drawn) or self.tiled(words, bits, drawn, mux)

    def whole(self, words: int, bits: int, drawn: bool) -> Bank | None:
        """The single bank that is a memory of that size, or None.

        * ``words``, ``bits``: the size.
        * ``drawn``: whether banks of other sizes than the rows' can be drawn.
        """
        own = next((row for row in self.rows if (row.words, row.bits) == (words, bits)), None)
        if own:
            return Bank.of(own)
        return self.between(words, bits) if drawn else None

    def tiled(self, words: int, bits: int, drawn: bool, mux: Mux) -> Bank:
        """The memory of that size made of tiles; ``drawn`` as in :meth:`whole`, ``mux`` selects between
        stacked tiles.
        """
        return _joined(words, bits, self.tiling(words, bits, drawn), mux)

    def tiling(self, words: int, bits: int, drawn: bool) -> Tiling:
        """The tiles that stand for a memory of that size, by the rule above; ``drawn`` as in :meth:`whole`.
        """
        found = []
        for row in self.rows:
            side = -(-bits // row.bits)
            stacked = -(-words // row.words)
            tile = self._tile(-(-words // stacked), -(-bits // side), row) if drawn else Bank.of(row)
            found.append(Tiling(tile, side, stacked))
        most = max(MOST_TILES, min(tiling.count for tiling in found))
        few = [tiling for tiling in found if tiling.count <= most]
        return min(few, key=lambda tiling: (tiling.area, tiling.count))

    def _tile(self, words: int, bits: int, row: Row) -> Bank:
        """The least bank that holds so much and is not above ``row``."""
        sizes = [(w, b) for w in (words, row.words) for b in (bits, row.bits)]
        banks = [bank for bank in (self.between(*size) for size in sizes) if bank]
        return min(banks, key=lambda bank: bank.area)


def _mixed(words: int, bits: int, low: Bank, high: Bank) -> Bank:
    """Between two banks: of one depth, or of one width; times are those of the larger one."""
    deeper = low.words != high.words
    share = (
        _share(words / low.words, high.words / low.words)
        if deeper
        else (bits - low.bits) / (high.bits - low.bits)
    )
    values = dict(high.values)
    for key in SPATIAL:
        start = _per_bit(low, key)
        end = _per_bit(high, key)
        if start is None or end is None:
            values[key] = None
            continue
        mean = _geometric(start, end, share) if deeper else start * (1 - share) + end * share
        values[key] = mean * (words * bits if key == "leakage" else 1)
    rows = tuple(dict.fromkeys((*low.stood_in, *high.stood_in)))
    kinds = {key: weakest(("scaled", kind)) for key, kind in high.kinds.items()}
    kinds |= {key: weakest((kinds[key], low.kinds[key])) for key in SPATIAL}
    first, last = (f"{row.words} x {row.bits}" for row in (rows[0], rows[-1]))
    notes = dict.fromkeys(FIGURES, f"scaled: that of {last}")
    notes |= dict.fromkeys(SPATIAL, f"scaled: {words} x {bits} between {first} and {last}")
    return Bank(words, bits, values, kinds, rows, notes)


def _share(ratio: float, whole: float) -> float:
    """The share of a ratio in a whole one, on a logarithmic scale."""
    return log(ratio) / log(whole)


def _geometric(low: float, high: float, share: float) -> float:
    """Between two figures, on a logarithmic scale."""
    return exp(log(low) * (1 - share) + log(high) * share)


def _per_bit(bank: Bank, key: str) -> float | None:
    """A figure as it is interpolated: leakage per bit, the others as they are."""
    value = bank.values[key]
    return value / (bank.words * bank.bits) if value is not None and key == "leakage" else value


def _joined(words: int, bits: int, tiling: Tiling, mux: Mux) -> Bank:
    """The tiles as one memory."""
    tile, count = tiling.tile, tiling.count
    levels = (tiling.stacked - 1).bit_length()
    times = {"area": count, "leakage": count, "read": tiling.side, "write": tiling.side}
    extra = {"read": levels * mux.energy * bits, "clk_to_q": levels * mux.delay}
    values = dict(tile.values)
    for key, value in tile.values.items():
        if value is not None:
            values[key] = value * times.get(key, 1) + extra.get(key, 0.0)
    ways = (tiling.side, "side by side"), (tiling.stacked, "stacked")
    counts = [f"{number} {way}" for number, way in ways if number > 1]
    what = f"{' and '.join(counts) or 'a part'} of {tile.words} x {tile.bits}"
    notes = {key: "; ".join(filter(None, (what, note))) for key, note in tile.notes.items()}
    if not levels:
        return replace(tile, words=words, bits=bits, values=values, notes=notes)
    notes |= {key: f"{notes[key]}; estimated: {levels} x {mux.source} as 2:1 multiplexer" for key in extra}
    kinds = tile.kinds | dict.fromkeys(extra, "estimated")
    return Bank(words, bits, values, kinds, tile.stood_in, notes)
