"""Output-stationary systolic array: each cell keeps one output while both operands stream past.

Computes    C = A W for any M, K, N: M in tiles of rows, N in tiles of cols. A cell adds lanes products per
            operand group until it has all of K. Results leave through a second register per cell: they shift
            down the columns while the next tile accumulates.
Order       for each N tile, for each M tile, for each group of lanes along K: one activation beat and one
            weight beat. Results: for each N tile, one beat for each m.
Cycles      `clocks` below. A tile occupies the array for max(its beats, its rows) clocks, because its drain
            overlaps the next tile. If groups along K have their own scale or zero point, this holds for each
            group. If weights determine the beats, `clocks` gives the most (`hwsim/dataflow/counted.py`). In
            addition, a job takes the clocks of its first operands at the start; at the end those of the skew,
            of the rows of the last tile, and of the outlet with the stages of its arithmetic (`hwsim show
            rescale`).
Handshake   Streams may stall at any time. An operand pair issues when both operands are there, and a bubble
            leaves sums unchanged. The last pair of a tile waits until the drain of the previous tile has
            begun. While a tile has to leave and the consumer does not take its rows, the whole array pauses.
Does not    Reuse operands from one tile to the next. A is streamed once per N tile, W once per M tile.
Source      Gemmini's output-stationary mode, DAC 2021, for the dataflow. The drain through a second register
            is hwsim's own.
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data
from amaranth.lib.wiring import In

from hwsim.dataflow.base import Run
from hwsim.dataflow.cycles import Timing
from hwsim.dataflow.output_stationary import CHUNKS, OutputStationary, TileControl, TileMachine, summing
from hwsim.dataflow.stepped import Delay, Skewed, hop
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
from hwsim.engine.control import Control
from hwsim.engine.parts import fanout_levels
from hwsim.features import Amounts, Part, Rates
from hwsim.formulas.formula import Formula
from hwsim.pe.base import PE
from hwsim.verilog.block import Block, Logic


@dataclass(frozen=True)
class Os(Skewing, OutputStationary):
    name: ClassVar[str] = "os"
    clocks: ClassVar[Formula] = Formula.read(f"""
{CHUNKS}
        n_tiles = ceil_div(N, cols)
        m_tiles = ceil_div(M, rows)
        tile = whole_chunks * max(chunk, rows) + max(last_chunk, rows)
        sweep = m_tiles * tile                                          # an N tile
        sweep_beats = m_tiles * (whole_chunks * chunk + last_chunk)
        last_rows = M - (m_tiles - 1) * rows
        load = lead
        compute = n_tiles * sweep_beats
        waits = n_tiles * (sweep - sweep_beats) - max(rows - first_chunk, 0)  # nothing drains under the job's first chunk
        stall = waits + (n_tiles - 1) * max(table_load - sweep, 0)
        drain = tail + last_rows
    """)  # noqa: E501

    # -- meaning ---------------------------------------------------------------------------------------------
    def timing(self, pe: PE) -> Timing:
        return self.timing_with(pe, self.rows + self.sum_delay(pe) + self.cols - 1 + self.outlet_latency(pe))

    def run(self, a: np.ndarray, w: np.ndarray, pe: PE, numbers: dict[str, np.ndarray] | None = None) -> Run:
        return OsMachine(self, pe, a, w, numbers).run()

    # -- hardware --------------------------------------------------------------------------------------------
    @property
    def capture(self) -> int:
        return self.rows

    @property
    def tag_delay(self) -> int:
        return fanout_levels(self.rows)

    def array_parts(self, pe: PE, rates: Rates) -> list[Part] | None:
        return systolic_parts(self, pe, rates, pe.w_width, True, "drain_edge")

    def cell_structure(self, pe: PE, rates: Rates) -> Amounts:
        tag = self.tag_layout(pe).size
        bits = pe.a_width + tag + 1.0 + pe.w_width
        return {"held bits": (bits, (pe.a_width * rates.a + 0.3 * (tag + 1) + pe.w_width * rates.w) / bits)}

    def array(self, pe: PE, prefix: str) -> Block:
        ports = CellPorts.of(pe, pe.w_width, self.products(pe), self.tag_layout(pe), self.pauses,
                             late_tags=True)
        cell = OsCell(f"{prefix}_cell", pe, ports, pe.cell_core(f"{prefix}_core", ports.p, self.pauses))
        sum_cell = OsSumCell(f"{prefix}_sum_cell", ports) if ports.sum else None
        return SystolicArray(prefix, pe, Row(prefix, cell, sum_cell, ports, self.cols), ports, self.rows,
                             self.cols, slices_w=True,
                             row_edge=RowEdge(f"{prefix}_drain_edge", reached=False),
                             rings=self.rings)

    def control(self, pe: PE, prefix: str, outlet_tag: data.StructLayout) -> Control:
        return OsControl(f"{prefix}_control", self, pe, STROBE, outlet_tag)


class OsMachine(TileMachine):
    """The output-stationary engine clock by clock."""

    def __init__(self, flow: Os, pe: PE, a: np.ndarray, w: np.ndarray, numbers: dict | None):
        super().__init__(flow, pe, a, w, numbers)
        rows = flow.rows
        cols = flow.cols
        lanes = pe.lanes
        stages = fanout_levels(flow.rows)
        self.a_stage = Delay(stages, np.zeros((rows, lanes + 5), np.int64))
        self.a_skew = Skewed(rows - 1 - np.arange(rows), (lanes + 5,))
        self.w_stage = Delay(stages, np.zeros((cols, lanes), np.int64))
        self.w_skew = Skewed(np.arange(cols), (lanes,))
        self.shift_stage = Delay(stages, -1)
        self.shift_skew = Skewed(np.arange(cols), (rows,))
        self.along = np.zeros((rows, cols, lanes + 5), np.int64)
        self.down = np.zeros((rows, cols, lanes), np.int64)
        self.total = np.zeros((rows, cols), np.int64)
        self.a_total = np.zeros(rows, np.int64)
        # in the cells' stages
        self.products = Delay(pe.stages, (self.along, self.down, np.zeros((rows, cols), bool)))
        self.met = self.along

    def enter(self, pair: tuple | None, shift: int) -> None:
        group, weights = self.operands(pair)
        self.entering_a = self.a_skew.push(self.a_stage.push(group))
        self.entering_w = self.w_skew.push(self.w_stage.push(weights))
        shift = self.shift_stage.push(shift)
        shifts = (shift >= 0) & (shift <= self.rows - 1 - np.arange(self.rows))
        self.shifting = self.shift_skew.push(np.broadcast_to(shifts, (self.cols, self.rows))).T.astype(bool)

    def cells(self) -> int:
        lanes = self.pe.lanes
        # sums that the previous clock ended
        moves = (self.met[..., lanes] & self.met[..., lanes + 2]).astype(bool)
        self.along = hop(self.along, self.entering_a)
        self.down = np.concatenate([self.down[1:], self.entering_w[None]])
        along, down, shifting = self.products.push((self.along, self.down, self.shifting))
        valid = along[..., lanes].astype(bool)
        first = along[..., lanes + 1].astype(bool)
        beat = along[..., lanes + 3]
        summed = self.pe.step_core(np.where(first, 0, self.total), along[..., :lanes], down, beat, self.width)
        above = np.concatenate([self.p[1:], np.zeros((1, self.cols), np.int64)])
        self.p = np.where(moves, self.total, np.where(shifting, above, self.p))
        self.total = np.where(valid, summed, self.total)
        # the sums of activations go as column 0 does
        above = np.append(self.a_sum[1:], 0)
        self.a_sum = np.where(moves[:, 0], self.a_total, np.where(shifting[:, 0], above, self.a_sum))
        counted = np.where(first[:, 0], 0, self.a_total) + along[:, 0, lanes + 4]
        self.a_total = np.where(valid[:, 0], counted, self.a_total)
        self.met = along
        return int(valid.sum())


class OsCell(Logic):
    """An accumulator and the register through which its result leaves.

    ``tag.first`` starts a sum, the clock after ``tag.last`` moves it to ``p_out``; ``strobe`` shifts the
    column's results one cell towards row 0. With stages in the core, tag and strobe come with the products,
    the tag's beat with the operands. On the same clock the move wins: the row edge lets no later shift
    through.
    """

    def __init__(self, name: str, pe: PE, ports: CellPorts, core: Block):
        super().__init__(name, ports.members(), blocks=(core,))
        self.pe, self.core = pe, core

    def build(self, m: Module) -> None:
        total, following = summing(m, self)
        with m.If(going(self)):
            m.d.sync += [self.a_out.eq(self.a), self.tag_out.eq(self.tag), self.strobe_out.eq(self.strobe),
                         self.w_out.eq(self.w)]
            with m.If(self.tag.valid):
                m.d.sync += total.eq(following)
            with m.If(self.tag_out.valid & self.tag_out.last):
                m.d.sync += self.p_out.eq(total)
            with m.Elif(self.strobe):
                m.d.sync += self.p_out.eq(self.p)


class OsSumCell(SumCell):
    """Counts a row's activations and lets the sum leave as the row's results do."""

    def __init__(self, name: str, ports: CellPorts):
        super().__init__(name, ports, {"tag": In(ports.tag), "strobe": In(1), **ports.advance})

    def build(self, m: Module) -> None:
        total = Signal.like(self.a_sum, name="total")
        ended = Signal(name="ended")
        with m.If(going(self)):
            m.d.sync += ended.eq(self.tag.valid & self.tag.last)
            with m.If(self.tag.valid):
                m.d.sync += total.eq(Mux(self.tag.first, 0, total) + self.sum)
            with m.If(ended):
                m.d.sync += self.a_sum_out.eq(total)
            with m.Elif(self.strobe):
                m.d.sync += self.a_sum_out.eq(self.a_sum)


class OsControl(TileControl):
    """Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the
    controller with it.
    """

    def pace(self, m: Module, left: Signal) -> None:
        self.follow(m)
        m.d.comb += self.goes.eq((left != 0) & self.step)

    def strobes(self, m: Module, captured: Signal, left: Signal) -> None:
        m.d.comb += [self.strobe.active.eq(self.goes), self.strobe.last.eq(left == 1)]
