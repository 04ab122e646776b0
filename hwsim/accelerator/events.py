"""A tiled GEMM tile by tile, as events on the DRAM channel and the engine: the second witness of the closed
form, and a timeline.

A step is one tile's job. It begins when the tile's operands are in their buffers and the job before it has
ended. While the engine works, the DRAM channel stores what the step before left in a double buffer and then
loads what the next tile needs into double buffers; when both are done, single buffers are stored and loaded.
Integers and plain loops; nothing here is shared with :mod:`hwsim.accelerator.pipeline`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from hwsim.accelerator.lowered import Lowered
from hwsim.config.description import RATE_STEP, Memory
from hwsim.dataflow import Dataflow
from hwsim.dataflow.base import chunks
from hwsim.pe import PE

USES = {"a": (0, 1), "w": (1, 2), "c": (0, 2)}  # which of m, k, n


@dataclass(frozen=True)
class Event:
    """``kind`` is load, compute or store, of ``operand`` (compute: empty) of the tile with these indices;
    clocks ``start`` .. ``end``."""

    kind: str
    operand: str
    tile: tuple[int, int, int]
    start: int
    end: int


class Timeline:
    """One core's run: the GEMM (m, k, n) in tiles ``size``, loops in ``order`` (outermost first), ``sharers``
    cores on the DRAM."""

    def __init__(
        self,
        flow: Dataflow,
        lowered: Lowered,
        memory: Memory,
        clock_mhz: float,
        dims: tuple[int, int, int],
        size: tuple[int, int, int],
        order: tuple[str, ...],
        sharers: int = 1,
    ):
        self.flow = flow
        self.lowered = lowered
        self.pe = lowered.pe
        self.memory = memory
        self.rate = round(memory.rate(clock_mhz, sharers) * RATE_STEP)  # per RATE_STEP clocks
        self.latency = memory.latency(clock_mhz)
        self.parts = [list(chunks(d, s)) for d, s in zip(dims, size)]
        self.tables_ahead = memory.vector is not None and memory.vector.tables != "engine"
        self.tiles = self._walk(order)
        self.now = 0
        self._jobs: dict[tuple, int] = {}  # by dimensions, and whether sums are there already

    def _walk(self, order: tuple[str, ...]) -> list[tuple[int, int, int]]:
        at = ["mkn".index(d) for d in order]
        return [
            tuple(ix[at.index(d)] for d in range(3))
            for ix in product(*(range(len(self.parts[i])) for i in at))
        ]  # type: ignore

    def _dims(self, tile: tuple[int, int, int]) -> tuple[int, int, int]:
        m, k, n = (self.parts[d][i].stop - self.parts[d][i].start for d, i in enumerate(tile))
        return m, k, n

    # -- bits, element by element ------------------------------------------------------------------
    def weights(self, k: int, n: int) -> tuple[int, int]:
        """Bits of weights and of the groups' numbers in a tile."""
        how = self.lowered
        words = len(range(0, k, how.per_word))
        groups = len(range(0, k, how.scales.group or k)) if how.scales.bits else 0
        return n * words * how.word_bits, n * groups * how.scales.bits

    def slices(self, k: int, n: int) -> list[tuple[PE, int]]:
        """The architecture of every pass, and the bits of weights that it reads."""
        how = self.lowered.passes
        parts = []
        for _, _, _, part, pe in how.each():
            parts.append((pe, self.weights(k, n)[0] if how.w.count == 1 else n * k * part.bits))
        return parts

    def tables(self, n: int) -> int:
        """Bits of the columns' tables."""
        return n * self.lowered.table_bits

    def activations(self, m: int, k: int) -> int:
        """Bits of activations, or of the tables that stand for them."""
        if not self.tables_ahead:
            return m * k * self.lowered.a_bits
        assert self.pe.a_table
        return (
            m
            * len(range(0, k, self.pe.lanes))
            * self.pe.a_table[0]
            * self.pe.a_table[1]
            * self.lowered.passes.a.count
        )

    def row_scales(self, m: int, k: int, every: int) -> int:
        """Bits of a scale per row for every so many products of K; 0: one for all of them."""
        bits = self.pe.rescale.row.bits if self.pe.rescale.row else 0
        return sum(bits * len(range(0, k, every or k)) for _ in range(m)) if bits else 0

    def scale_reads(self, m: int, k: int) -> int:
        """Bits of the scales on the stream for an N tile of the array: a beat for every sum that leaves
        it."""
        if not self.pe.rescale.row:
            return 0
        scales = np.ones((m, len(self.pe.rescale.groups(k))), np.int64)  # and padding is 0
        return (
            sum(int(block.sum()) for block in self.flow.beats("r", scales, (m, k, 1), self.pe))
            * self.pe.rescale.row.bits
        )

    def results(self, m: int, n: int) -> int:
        """Bits of sums or results, and of the scales of their blocks."""
        blocks = self.pe.rescale.blocks
        scales = len(range(0, n, blocks.block)) if blocks else 0
        return m * (n * self.lowered.c_bits + 8 * scales)

    def bits(self, x: str, tile: tuple[int, int, int]) -> int:
        """Bits of one operand's tile."""
        m, k, n = self._dims(tile)
        if x == "w":
            return sum(self.weights(k, n)) + self.tables(n)
        if x == "a":
            return self.activations(m, k) + self.row_scales(m, k, self.pe.rescale.group)
        return self.results(m, n)

    def transfer(self, x: str, tile: tuple[int, int, int]) -> int:
        """Clocks on the DRAM channel."""
        return -(-self.bits(x, tile) * RATE_STEP // self.rate)

    def job(self, tile: tuple[int, int, int]) -> int:
        """Clocks of the engine, its buffers included."""
        key = (*self._dims(tile), tile[1] > 0)
        if key not in self._jobs:
            self._jobs[key] = self._job(*key)
        return self._jobs[key]

    def _job(self, m: int, k: int, n: int, later: bool) -> int:
        total = 0
        for pe, weights in self.slices(k, n):
            cycles = self.flow.cycles(m, k, n, pe)
            load = int(cycles.load)
            drain = int(cycles.drain)
            scales = self.weights(k, n)[1]
            nests = self.flow.nests(self.pe)
            reads = {
                "a": sum(
                    self.activations(m, k) + self.scale_reads(m, k)
                    for _ in range(0, n, nests["a"].step("N", n))
                ),
                "w": sum(weights + scales for _ in range(0, m, nests["w"].step("M", m))) + self.tables(n),
                "c": self.results(m, n) * (2 if later or total else 1),
            }
            port = {x: -(-bits // getattr(self.memory, x).rate) for x, bits in reads.items()}
            total += max(int(cycles.total), load + port["a"] + drain, port["w"] + drain, port["c"])
        return total

    # -- time --------------------------------------------------------------------------------------
    def needs(self, tile: tuple[int, int, int], before: tuple[int, int, int] | None) -> list[str]:
        """Operands that are loaded when ``tile`` follows ``before``."""
        changed = [x for x, uses in USES.items() if before is None or any(tile[d] != before[d] for d in uses)]
        return [x for x in changed if x != "c" or tile[1] > 0]

    def leaves(self, tile: tuple[int, int, int], after: tuple[int, int, int] | None) -> bool:
        """Whether the C tile is stored when ``after`` follows."""
        return after is None or (tile[0], tile[2]) != (after[0], after[2])

    def events(self) -> Iterator[Event]:
        """Everything that happens, step by step; afterwards :attr:`now` is the clock at which the last store
        ends."""
        tiles = self.tiles
        double = {x: getattr(self.memory, x).double for x in USES}
        self.now = 0
        yield from self._loads(tiles[0], self.needs(tiles[0], None))
        pending: tuple[int, int, int] | None = None  # left in a double buffer by the step before
        for i, tile in enumerate(tiles):
            following = tiles[i + 1] if i + 1 < len(tiles) else None
            needed = self.needs(following, tile) if following else []
            start = self.now
            end = self.now + self.job(tile)
            yield Event("compute", "", tile, start, end)
            if pending:
                yield from self._store(pending)
            if following:
                yield from self._loads(following, [x for x in needed if double[x]])
            self.now = max(self.now, end)
            pending = None
            if self.leaves(tile, following):
                if double["c"]:
                    pending = tile
                else:
                    yield from self._store(tile)
            if following:
                yield from self._loads(following, [x for x in needed if not double[x]])
        if pending:
            yield from self._store(pending)

    def _loads(self, tile: tuple[int, int, int], operands: list[str]) -> Iterator[Event]:
        """Transfers one after another; the first waits for the DRAM's latency."""
        for i, x in enumerate(operands):
            start = self.now + (0 if i else self.latency)
            self.now = start + self.transfer(x, tile)
            yield Event("load", x, tile, start, self.now)

    def _store(self, tile: tuple[int, int, int]) -> Iterator[Event]:
        start = self.now
        self.now = self.now + self.transfer("c", tile)
        yield Event("store", "c", tile, start, self.now)

    def clocks(self) -> int:
        """Clocks from the first request to the end of the last store."""
        for _ in self.events():
            pass
        return self.now
