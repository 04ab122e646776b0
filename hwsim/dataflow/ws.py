"""Weight-stationary systolic array: a tile of weights stays in the cells while activations stream past.

Computes    C = A W for any M, K, N: K in tiles of rows * lanes (one group of lanes per row), N in tiles of
            cols, M in blocks of acc_depth. Partial sums travel down the columns. The outlet adds up the K
            tiles in a memory of acc_depth sums per column.
Order       for each N tile, for each M block, for each K tile: rows weight beats, then one activation beat
            per row of the M block. Results: for each N tile, one beat for each m.
Cycles      `clocks` below. A tile occupies the array for max(block * beats, rows) clocks, because the weights
            of the next tile load into second registers of the cells while the current tile streams. In
            addition, a job takes the clocks of the first tile's weights at the start; at the end those of the
            skew, of the cells, and of the outlet with the stages of its arithmetic (`hwsim show rescale`),
            and one more with `accumulators: four_banks`. Groups along K with their own scale or zero point
            are whole K tiles and cost no further clocks.
Handshake   Streams may stall at any time. A missing activation is a bubble without effect on results; missing
            weights delay the next tile. While results are on their way and the consumer does not take rows,
            the whole array pauses.
Does not    Keep weights from one M block or job to the next. Every tile is loaded once per block.
Source      TPU, ISCA 2017 (weight FIFO, double-buffered weights, accumulator memory); Kung and Leiserson
            1978.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Const, Module, Mux, Signal
from amaranth.lib import data

from hwsim.dataflow.base import Run, chunks, sizes
from hwsim.dataflow.cycles import NO_GROUP, Timing
from hwsim.dataflow.nest import NOTHING, PAD_CODE, Loop, Nest, Size, Term, index
from hwsim.dataflow.stepped import NO_TAG, Delay, Machine, Skewed, hop
from hwsim.dataflow.systolic import (
    STROBE,
    CellPorts,
    Row,
    RowEdge,
    Skewing,
    SumCell,
    SystolicArray,
    going,
    systolic_parts,
)
from hwsim.engine.control import Chunks, Control, step_nested
from hwsim.engine.parts import fanout_levels
from hwsim.features import Amounts, Part, Rates
from hwsim.formulas.division import ceil_div
from hwsim.formulas.formula import Formula
from hwsim.params import param
from hwsim.pe.base import PE
from hwsim.pe.summation import Addition, Summation, groups
from hwsim.rescale.parameters import ROW
from hwsim.verilog.block import Block, Logic


@dataclass(frozen=True)
class Ws(Skewing):
    name: ClassVar[str] = "ws"
    weights_rest: ClassVar[bool] = True
    clocks: ClassVar[Formula] = Formula.read("""
        k_tiles = ceil_div(K, rows * lanes)
        n_tiles = ceil_div(N, cols)
        full_blocks = (M - 1) // m_tile
        last_block = (M - 1) % m_tile + 1
        sweep = k_tiles * (full_blocks * max(m_tile * beats, rows) + max(last_block * beats, rows))    # an N tile
        sweep_beats = k_tiles * M * beats
        load = lead
        compute = n_tiles * sweep_beats
        waits = n_tiles * (sweep - sweep_beats) - max(rows - last_block * beats, 0)    # no weights load under the job's last tile
        stall = waits + (n_tiles - 1) * max(table_load - sweep, 0)
        drain = tail
    """)  # noqa: E501

    acc_depth: int = param(512, lo=1, hi=1 << 16,
                           doc="sums per column of the accumulator memory; bounds the M block")

    # -- meaning ---------------------------------------------------------------------------------------------
    def timing(self, pe: PE) -> Timing:
        return self.timing_with(pe, self.sum_delay(pe) + self.cols - 1)

    def timing_with(self, pe: PE, way: int) -> Timing:
        """The numbers of an engine whose sums take ``way`` clocks from their activations' issue to the last
        column's outlet.
        """
        return Timing(self.rows, self.cols, pe.lanes, pe.beats, self.acc_depth, NO_GROUP,
                      self.rows + 1 + self.table_load(pe), way + self.outlet_latency(pe), self.table_load(pe),
                      self.rows * pe.lanes, pe.beats)

    def run(self, a: np.ndarray, w: np.ndarray, pe: PE, numbers: dict[str, np.ndarray] | None = None) -> Run:
        return WsMachine(self, pe, a, w, numbers).run()

    # -- order of the streams --------------------------------------------------------------------------------
    @property
    def tiles(self) -> tuple[Loop, ...]:
        over_m = Loop("m0", below="M", step=self.sized("acc_depth"))
        return Loop("n0", below="N", step=self.sized("cols")), over_m

    def k_loop(self, pe: PE) -> Loop:
        return Loop("k0", below="K", step=self.sized("rows") * Size(pe.lanes, "lanes"))

    def nests(self, pe: PE) -> dict[str, Nest]:
        rows = self.sized("rows")
        cols = self.sized("cols")
        lanes = Size(pe.lanes, "lanes")
        tiles = (*self.tiles, self.k_loop(pe))
        block = Loop("m", start="m0", size=self.sized("acc_depth"), below="M")
        out = {"a": Nest("A", (*tiles, block), (Loop("i", size=rows * lanes),),
                         (index("M", "m"), index("K", "k0", "i")), "A[{0}, {1}]", PAD_CODE),
               "w": Nest("W", (*tiles, Loop("r", size=rows)), (Loop("c", size=cols), Loop("l", size=lanes)),
                         (index("K", "k0", Term("r", lanes), "l"), index("N", "n0", "c")), "W[{0}, {1}]",
                         PAD_CODE)}
        if pe.rescale.row:
            _, which, where = self.group_loops(pe.rescale.group, 1)
            out["r"] = Nest(
                "R", (*tiles, block), (), (index("M", "m"), which), "the scale of row {0}" + where, NOTHING
            )
        return out | self.column_nests(pe)

    # -- hardware --------------------------------------------------------------------------------------------
    def products(self, pe: PE) -> int:
        return self.rows * pe.lanes

    def summation(self, pe: PE, k: int) -> Summation:
        """Parts are the beats of K tiles; a sum moves towards row 0, which holds a tile's first products."""
        tiles = [groups(tile, pe.lanes)[::-1] for tile in chunks(k, self.rows * pe.lanes)]
        return tuple(
            tuple(Addition(group, beat) for group in tile) for tile in tiles for beat in range(pe.beats)
        )

    def accumulate_depth(self, pe: PE) -> int:
        return self.acc_depth

    def repeats_rows(self, pe: PE) -> bool:
        return pe.beats > 1

    @property
    def tag_delay(self) -> int:
        return fanout_levels(self.rows) + self.rows

    @property
    def word_early(self) -> int:
        return 0

    def tag_layout(self, pe: PE) -> data.StructLayout:
        return data.StructLayout({"swap": 1} | pe.beat_fields)

    def array_parts(self, pe: PE, rates: Rates) -> list[Part] | None:
        return systolic_parts(self, pe, rates, pe.w_stored_width, False, "load_edge")

    def cell_structure(self, pe: PE, rates: Rates) -> Amounts:
        tag = self.tag_layout(pe).size
        bits = pe.a_width + tag + 1.0
        return {"held bits": (bits, (pe.a_width * rates.a + 0.3 * (tag + 1)) / bits),
                "stationary bits": (pe.w_stored_width + 0.0, rates.load)}

    def ports(self, pe: PE) -> CellPorts:
        """What travels through a cell."""
        return CellPorts.of(pe, pe.w_stored_width, self.products(pe), self.tag_layout(pe), self.pauses)

    def array(self, pe: PE, prefix: str) -> Block:
        ports = self.ports(pe)
        cell = WsCell(f"{prefix}_cell", pe, ports, pe.cell_core(f"{prefix}_core", ports.p, self.pauses))
        sum_cell = WsSumCell(f"{prefix}_sum_cell", ports, ports.advance) if ports.sum else None
        return SystolicArray(prefix, pe, Row(prefix, cell, sum_cell, ports, self.cols), ports, self.rows,
                             self.cols, slices_w=False, row_edge=RowEdge(f"{prefix}_load_edge", reached=True),
                             rings=self.rings)

    def control(self, pe: PE, prefix: str, outlet_tag: data.StructLayout) -> Control:
        return WsControl(f"{prefix}_control", self, pe, self.ports(pe).tag, outlet_tag)


class WsMachine(Machine):
    """The weight-stationary engine clock by clock."""

    def __init__(self, flow: Ws, pe: PE, a: np.ndarray, w: np.ndarray, numbers: dict | None):
        super().__init__(flow, pe, a, w, numbers)
        rows = flow.rows
        cols = flow.cols
        lanes = pe.lanes
        stages = fanout_levels(flow.rows)
        (m, k), n, tile = a.shape, w.shape[1], rows * lanes
        group = pe.rescale.group or k
        self.tiles = [(min(flow.acc_depth, m - at["m0"]), at["k0"] == 0, at["k0"] + tile >= k,
                       at["k0"] % group == 0, min(tile, k - at["k0"]))
                      for at in flow.nests(pe)["a"].turns(sizes((m, k, n)))]
        self.tile = self.row = self.beat = self.load_row = self.loads = 0
        self.loads_of_n = rows * len(self.tiles) // ceil_div(n, cols)
        self.loaded = False
        idle = np.zeros((rows, lanes + 4), np.int64)  # an activation group and its valid, swap, beat, sum
        self.a_stage = Delay(stages, idle)
        self.a_skew = Skewed(rows - 1 - np.arange(rows), (lanes + 4,))
        self.w_stage = Delay(stages, np.zeros((cols, lanes), np.int64))
        self.w_skew = Skewed(np.arange(cols), (lanes,))
        self.load_stage = Delay(stages, -1)
        self.load_skew = Skewed(np.arange(cols), (rows,))
        self.along = np.zeros((rows, cols, lanes + 4), np.int64)
        self.following, self.stationary = np.zeros((2, rows, cols, lanes), np.int64)
        self.products = Delay(pe.stages, (self.along, self.stationary))  # in the cells' stages

    def control(self) -> tuple:
        tag = NO_TAG
        issue = None
        if self.tile < len(self.tiles):
            block, first, last, group_first, count = self.tiles[self.tile]
            begins = self.row == 0 and self.beat == 0
            final_beat = self.beat == self.pe.beats - 1
            loads = begins and group_first
            if self.a.full and self.row_there and (self.loaded or not begins) and (not loads
                                                                                   or self.words_ready):
                issue = (self.a.beat, begins, self.beat)
                self.words_ready -= loads
                self.take_room(last and final_beat)
                scale = int(self.r.beat[0]) if self.pe.rescale.row else 0
                tag = (True, first and self.beat == 0, last and final_beat, self.row, loads,
                       0 if self.beat else count, scale)
                if final_beat:
                    self.a.take()
                    if self.pe.rescale.row:
                        self.r.take()
                    self.row = (self.row + 1) % block
                    self.tile += self.row == 0
                self.beat = (self.beat + 1) % self.pe.beats
                self.loaded = self.loaded and not begins
        self._enter(issue)
        return tag

    def _enter(self, issue: tuple | None) -> None:
        """Put an activation beat and, if the cells' next weights are free, a weight beat on their ways."""
        rows = self.rows
        cols = self.cols
        lanes = self.pe.lanes
        group = np.zeros((rows, lanes + 4), np.int64)
        if issue is not None:
            codes = issue[0].reshape(rows, lanes)
            group[:, :lanes] = self.pe.step_encode_a(codes)
            group[:, lanes:lanes + 3] = (1, issue[1], issue[2])
            group[:, lanes + 3] = (
                self.pe.a.integers(codes).sum(axis=1) if issue[2] == 0 and self.pe.counts_a_sum else 0
            )
        self.entering_a = self.a_skew.push(self.a_stage.push(group))
        weights = np.zeros((cols, lanes), np.int64)
        load = -1
        if self.w.full and not self.loaded and self.table_there:
            weights = self.pe.step_encode_w(self.w.take().reshape(cols, lanes), self.table)
            load = self.load_row
            self.load_row = (self.load_row + 1) % rows
            self.loaded = self.load_row == 0
            self.loads += 1
            self.n_done = self.loads % self.loads_of_n == 0
        self.entering_w = self.w_skew.push(self.w_stage.push(weights))
        load = self.load_stage.push(load)
        shifts = load >= rows - 1 - np.arange(rows)
        self.shifting = self.load_skew.push(np.broadcast_to(shifts, (cols, rows))).T.astype(bool)

    def reached(self) -> np.ndarray:
        """Activations with valid, swap, beat and sum that every cell sees on this clock."""
        return hop(self.along, self.entering_a)

    def cells(self) -> int:
        lanes = self.pe.lanes
        along = self.reached()
        valid = along[..., lanes]
        swap = along[..., lanes + 1]
        now = np.where(swap[..., None], self.following, self.stationary)
        above = np.concatenate([self.p[1:], np.zeros((1, self.cols), np.int64)])
        met, weights = self.products.push((along, now))  # what meets the partial sums
        self.p = self.pe.step_core(above, met[..., :lanes], weights, met[..., lanes + 2], self.width)
        self.a_sum = np.append(self.a_sum[1:], 0) + met[:, 0, lanes + 3]
        shifted = np.concatenate([self.following[1:], self.entering_w[None]])
        self.following = np.where(self.shifting[..., None], shifted, self.following)
        self.along = along
        self.stationary = now
        return int(valid.sum())


class StationaryCell(Logic):
    """A cell in which a weight group rests while the next one, ``w_out``, waits to take its place."""

    def compute(self, m: Module) -> tuple[Signal, Signal, Signal]:
        """The weights that rest, those of this clock, and the next partial sum; the core is between them."""
        stationary = Signal.like(self.w, name="w_stationary")
        w = Signal.like(self.w, name="w_now")
        m.d.comb += w.eq(Mux(self.tag.swap, self.w_out, stationary))
        p = Signal.like(self.p, name="p_next")
        ports = {"a": self.a, "w": w, "p_in": self.p, "p_out": p}
        if self.pe.serial:
            ports |= {"beat": self.tag.beat, "w": self.pe.slice_w(m, w, self.tag.beat)}
        if "advance" in self.core.ports:
            ports["advance"] = self.advance
        m.submodules.core = self.core.instance(**ports)
        return stationary, w, p


class WsCell(StationaryCell):
    """A stationary weight group and one step of the partial sum.

    ``strobe`` shifts the column's next weights one cell towards row 0; ``tag.swap``, travelling with a tile's
    first activations, makes the next weights the stationary ones.
    """

    def __init__(self, name: str, pe: PE, ports: CellPorts, core: Block):
        super().__init__(name, ports.members(), blocks=(core,))
        self.pe, self.core = pe, core

    def build(self, m: Module) -> None:
        stationary, w, p = self.compute(m)
        with m.If(going(self)):
            m.d.sync += [self.a_out.eq(self.a), self.tag_out.eq(self.tag), self.strobe_out.eq(self.strobe),
                         stationary.eq(w), self.p_out.eq(p)]
            with m.If(self.strobe):
                m.d.sync += self.w_out.eq(self.w)


class WsSumCell(SumCell):
    """Adds its row's activations to the sum that passes, as the row's cells add products."""

    def build(self, m: Module) -> None:
        with m.If(going(self)):
            m.d.sync += self.a_sum_out.eq(self.a_sum + self.sum)


class WsControl(Control):
    """Loads tiles of weights ahead of the activations that stream past them."""

    def __init__(self, name: str, flow: Ws, pe: PE, tag, outlet_tag):
        super().__init__(name, pe, flow, tag, STROBE, outlet_tag)

    def sequence(self, m: Module) -> None:
        self.follow(m)
        # the cells' next weights are a whole tile that has not been swapped in
        loaded = Signal(name="loaded")
        swap = self._stream(m, loaded)
        self._load(m, loaded, swap)

    def _stream(self, m: Module, loaded: Signal) -> Signal:
        """Issue activation beats; the returned signal is high on each tile's first."""
        flow, beats = self.flow, self.beats
        k, mm, n = self.loops(m, "stream_", "a")
        row = Signal(range(flow.acc_depth), name="row")
        issue = Signal(name="issue")
        swap = Signal(name="swap")
        k_first = Signal(name="k_first")
        last_row = Signal(name="last_row")
        loads = Signal(name="group_begins")
        beats.build(m, self.start, self.job, issue)
        word = ~loads | self.word_ready if self.pe.rescale.streams else Const(1, 1)
        if flow.on_credit:  # beats whose sums are results take room for a row
            results = Signal(name="results")
            m.d.comb += [results.eq(k.last & beats.last), self.reserve.eq(issue & results)]
            word = word & (~results | (self.credits != 0))
        m.d.comb += [
            last_row.eq((row == flow.acc_depth - 1) | (row + 1 == mm.left)),
            swap.eq(issue & (row == 0) & beats.first),
            issue.eq(self.a_full & ((row != 0) | ~beats.first | loaded) & word & self.row_there & self.step),
            self.a_take.eq(issue & beats.last),
            self.tag.swap.eq(swap),
            self.outlet_tag.valid.eq(issue), self.outlet_tag.addr.eq(row),
            self.outlet_tag.first.eq(k_first & beats.first), self.outlet_tag.last.eq(k.last & beats.last),
        ]
        m.d.comb += beats.tag(self.tag)
        # with so few rows that the array could not be paused in time, results may always be on their way
        if self.flow.pauses:
            on_way = self.on_way(m, issue & k.last)
            m.d.comb += self.pending.eq(on_way if flow.rows > fanout_levels(flow.cols) else 1)
        self._groups(m, k, {"k": k_first, "row": row == 0, "last_row": last_row}, issue, loads)
        with m.If(self.a_take):
            m.d.sync += row.eq(Mux(last_row, 0, row + 1))
            with m.If(last_row):
                step_nested(m, k, mm, n)
                m.d.sync += k_first.eq(k.last)
        with m.If(self.start):
            m.d.sync += k_first.eq(1)
        self.inlet(m, "streaming", last_row & k.last & mm.last & n.last, "a",
                   *(["r"] if self.pe.rescale.row else []))
        return swap

    def _groups(self, m: Module, k: Chunks, at: dict[str, Any], issue: Signal, loads: Signal) -> None:
        """What the outlet is told of groups: ``loads`` with the first activations of each, and how many
        products a tile has.
        """
        group = self.pe.rescale.group
        tile = self.flow.products(self.pe)
        beats = self.beats
        if "count" in self.pe.corrections:
            m.d.comb += self.outlet_tag.count.eq(Mux(beats.first, Mux(k.last, k.left, tile), 0))
        if self.pe.rescale.row:
            m.d.comb += [self.r_take.eq(self.a_take), self.outlet_tag[ROW].eq(self.r)]
        if not self.pe.rescale.streams:
            return
        done = Signal(range(max(group, 1)), name="group_done")  # products of the group before this tile
        m.d.comb += [loads.eq(((done == 0) if group else at["k"]) & at["row"] & beats.first),
                     self.word_use.eq(issue & loads), self.outlet_tag.load.eq(loads)]
        if group:
            with m.If(self.a_take & at["last_row"]):
                m.d.sync += done.eq(Mux(k.last | (done == group - tile), 0, done + tile))

    def _load(self, m: Module, loaded: Signal, swap: Signal) -> None:
        """Load the next tile's weights, the first of them on the clock of the current tile's swap."""
        k, mm, n = self.loops(m, "load_", "w")
        row = Signal(range(self.flow.rows), name="load_row")
        last_row = Signal(name="load_last")
        m.d.comb += [last_row.eq(row == self.flow.rows - 1),
                     self.w_take.eq(self.w_there & (~loaded | swap) & self.step),
                     self.strobe.active.eq(self.w_take), self.strobe.last.eq(last_row)]
        if self.pe.w_table:
            m.d.comb += self.n_done.eq(self.w_take & last_row & k.last & mm.last)
        with m.If(self.w_take):
            m.d.sync += row.eq(Mux(last_row, 0, row + 1))
            with m.If(last_row):
                step_nested(m, k, mm, n)
        with m.If(self.w_take & last_row):
            m.d.sync += loaded.eq(1)
        with m.Elif(swap):
            m.d.sync += loaded.eq(0)
        self.inlet(m, "loading", last_row & k.last & mm.last & n.last, "w")
