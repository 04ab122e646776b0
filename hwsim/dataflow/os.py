"""Output-stationary systolic array: each cell keeps one output while both operands stream past it.

Computes    C = A W for any M, K, N: M in tiles of rows, N in tiles of cols; a cell adds lanes products per operand
            group until K is used up. Results leave through a second register per cell, shifting down the columns while
            the next tile accumulates.
Order       for each N tile, for each M tile, for each group of lanes along K: one activation beat and one weight beat.
            Results: for each N tile, one beat for each m.
Cycles      A tile costs max(T, rows), T = ceil(K / lanes) * beats; the drain of one tile overlaps the next tile. From
            the edge that accepts the job to the edge that transfers the last result:
                1                                                     load: the first operands
              + (tiles - 1) * max(T, rows) + T
              + rows + cols + latency + rows of the last M tile + 2   drain: skew, shift, outlet
            latency = levels of the control tree, 1 up to 16 rows, 2 up to 256.
Handshake   Streams may stall at any time: an operand pair issues when both are there, a bubble leaves sums as they
            are. A tile's last pair waits until the previous tile's drain has begun, and a drain begins when the
            outlet has room for the tile.
Does not    Reuse operands from one tile to the next: A is streamed once per N tile, W once per M tile.
Source      Gemmini's output-stationary mode, DAC 2021, for the dataflow; the drain through a shadow register is ours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data

from hwsim.block import Block, Logic
from hwsim.dataflow.base import Cycles, Dataflow, Run, beats_formula, ceil_div, chunks, padded
from hwsim.dataflow.stepped import NO_TAG, Delay, Machine, Skewed, hop
from hwsim.dataflow.systolic import CellPorts, RowEdge, SystolicArray
from hwsim.engine.control import Control, step_nested
from hwsim.engine.outlet import READ_LATENCY
from hwsim.engine.parts import fanout_levels
from hwsim.pe.base import PE, beat_layout


@dataclass(frozen=True)
class Os(Dataflow):
    name: ClassVar[str] = "os"

    # -- meaning ---------------------------------------------------------------------------------------------------
    def cycles(self, m, k, n, pe: PE) -> Cycles:
        m, k, n = (np.asarray(x, dtype=np.int64) for x in (m, k, n))
        tiles = ceil_div(m, self.rows) * ceil_div(n, self.cols)
        tile = ceil_div(k, pe.lanes) * pe.beats
        stall = (tiles - 1) * np.maximum(self.rows - tile, 0)
        last_rows = (m - 1) % self.rows + 1
        drain = self.rows + self.tag_delay + last_rows + self.cols - 1 + READ_LATENCY
        return Cycles(np.ones_like(m), tiles * tile, stall, drain)

    def run(self, a: np.ndarray, w: np.ndarray, pe: PE) -> Run:
        return OsMachine(self, pe, a, w).run()

    def tiles(self, m: int, n: int) -> Iterator[tuple[slice, slice]]:
        """Slices of M and N in the order of the streams."""
        for nn in chunks(n, self.cols):
            for mm in chunks(m, self.rows):
                yield mm, nn

    @staticmethod
    def _beats(block: np.ndarray, side: int, pe: PE, pad: int) -> np.ndarray:
        """Beats of a block ``(side or fewer, k)``: one per group of lanes."""
        groups = ceil_div(block.shape[1], pe.lanes)
        block = padded(block, (side, groups * pe.lanes), pad)
        return block.reshape(side, groups, pe.lanes).transpose(1, 0, 2).reshape(groups, -1)

    def a_beats(self, a: np.ndarray, n: int, pe: PE) -> Iterator[np.ndarray]:
        for mm, _ in self.tiles(a.shape[0], n):
            yield self._beats(a[mm], self.rows, pe, pe.a_pad)

    def w_beats(self, w: np.ndarray, m: int, pe: PE) -> Iterator[np.ndarray]:
        for _, nn in self.tiles(m, w.shape[1]):
            yield self._beats(w[:, nn].T, self.cols, pe, pe.w_pad)

    def order(self) -> dict[str, list[str]]:
        tile = ["for n0 in 0, cols, 2*cols, .. while n0 < N", "for m0 in 0, rows, 2*rows, .. while m0 < M",
                "for k0 in 0, lanes, 2*lanes, .. while k0 < K"]
        return {
            "a": tile + ["one beat; lane r*lanes + l holds A[m0 + r, k0 + l], r in 0 .. rows - 1, l in 0 .. lanes - 1"],
            "w": tile + ["one beat; lane c*lanes + l holds W[k0 + l, n0 + c], c in 0 .. cols - 1, l in 0 .. lanes - 1"],
            "c": tile[:1] + ["for m in 0 .. M - 1", "one beat; lane c holds C[m, n0 + c]; lanes with n0 + c >= N mean nothing"]}

    def formula(self, pe: PE) -> dict[str, str]:
        return beats_formula(pe) | {
            "tiles": f"((M + {self.rows - 1}) // {self.rows}) * ((N + {self.cols - 1}) // {self.cols})",
            "tile": f"((K + {pe.lanes - 1}) // {pe.lanes}) * beats",
            "last_rows": f"(M - 1) % {self.rows} + 1",
            "cycles": f"1 + (tiles - 1) * max(tile, {self.rows}) + tile + last_rows"
                      f" + {self.rows + self.tag_delay + self.cols - 1 + READ_LATENCY}"}

    # -- hardware --------------------------------------------------------------------------------------------------
    def p_width(self, pe: PE) -> int:
        return pe.p_width(pe.k_max)

    @property
    def queue_depth(self) -> int:
        return self.rows + self.tag_delay + self.cols + READ_LATENCY

    @property
    def tag_delay(self) -> int:
        return fanout_levels(self.rows)

    def _ports(self, pe: PE) -> CellPorts:
        fields: dict = {"valid": 1, "first": 1, "last": 1}
        if pe.serial:
            fields["beat"] = beat_layout(pe)
        return CellPorts(pe.a_width, pe.w_width, self.p_width(pe), data.StructLayout(fields))

    def array(self, pe: PE, prefix: str) -> Block:
        ports = self._ports(pe)
        cell = OsCell(f"{prefix}_cell", pe, ports, pe.core(f"{prefix}_core", ports.p))
        return SystolicArray(prefix, pe, cell, ports, self.rows, self.cols, slices_w=True,
                             row_edge=RowEdge(f"{prefix}_drain_edge", reached=False))

    def control(self, pe: PE, prefix: str, outlet_tag: data.StructLayout) -> Control:
        return OsControl(f"{prefix}_control", self, pe, self._ports(pe).tag, outlet_tag)


class OsMachine(Machine):
    """The output-stationary engine clock by clock."""

    def __init__(self, flow: Os, pe: PE, a: np.ndarray, w: np.ndarray):
        super().__init__(flow, pe, a, w)
        rows, cols, lanes, stages = flow.rows, flow.cols, pe.lanes, fanout_levels(flow.rows)
        self.groups = ceil_div(a.shape[1], lanes)
        self.heights = [mm.stop - mm.start for mm, _ in flow.tiles(self.m, self.n)]
        self.tile = self.group = self.beat = self.age = self.height = self.drained = self.draining = 0
        self.waiting = False
        size = lanes + 4  # an activation group and its valid, first, last, beat
        self.a_stage = Delay(stages, np.zeros((rows, size), np.int64))
        self.a_skew = Skewed(rows - 1 - np.arange(rows), (size,))
        self.w_stage, self.w_skew = Delay(stages, np.zeros((cols, lanes), np.int64)), Skewed(np.arange(cols), (lanes,))
        self.shift_stage, self.shift_skew = Delay(stages, -1), Skewed(np.arange(cols), (rows,))
        self.along, self.down = np.zeros((rows, cols, size), np.int64), np.zeros((rows, cols, lanes), np.int64)
        self.total = np.zeros((rows, cols), np.int64)

    def control(self) -> tuple:
        begin = self.waiting and self.age == 0 and self.credits >= self.height
        shift, tag = -1, NO_TAG
        if self.draining:
            shift, tag = self.drained, (True, True, True, 0, 0)
            self.drained, self.draining = self.drained + 1, self.draining - 1
        if begin:
            self.credits -= self.height
            self.waiting, self.draining, self.drained = False, self.height, 0
        self.age = max(self.age - 1, 0)
        self._enter(self._issue())
        shift = self.shift_stage.push(shift)
        shifts = (shift >= 0) & (shift <= self.rows - 1 - np.arange(self.rows))
        self.shifting = self.shift_skew.push(np.broadcast_to(shifts, (self.cols, self.rows))).T.astype(bool)
        return tag

    def _issue(self) -> tuple | None:
        """This clock's operand pair with its valid, first, last, beat; None for a bubble."""
        if self.tile == len(self.heights) or not (self.a.full and self.w.full):
            return None
        final_beat = self.beat == self.pe.beats - 1
        last = final_beat and self.group == self.groups - 1
        if last and self.waiting:
            return None
        pair = (self.a.beat, self.w.beat, (1, self.group == 0 and self.beat == 0, last, self.beat))
        if last:
            self.waiting, self.age, self.height = True, self.rows - 1, self.heights[self.tile]
            self.tile += 1
        if final_beat:
            self.a.take(), self.w.take()
            self.group = (self.group + 1) % self.groups
        self.beat = (self.beat + 1) % self.pe.beats
        return pair

    def _enter(self, pair: tuple | None) -> None:
        rows, cols, lanes = self.rows, self.cols, self.pe.lanes
        group, weights = np.zeros((rows, lanes + 4), np.int64), np.zeros((cols, lanes), np.int64)
        if pair is not None:
            group[:, :lanes] = self.pe.step_encode_a(pair[0].reshape(rows, lanes))
            group[:, lanes:] = pair[2]
            weights = self.pe.step_encode_w(pair[1].reshape(cols, lanes))
        self.entering_a = self.a_skew.push(self.a_stage.push(group))
        self.entering_w = self.w_skew.push(self.w_stage.push(weights))

    def cells(self) -> int:
        lanes = self.pe.lanes
        moves = (self.along[..., lanes] & self.along[..., lanes + 2]).astype(bool)  # sums that the previous clock ended
        along = hop(self.along, self.entering_a)
        down = np.concatenate([self.down[1:], self.entering_w[None]])
        valid, first, beat = along[..., lanes].astype(bool), along[..., lanes + 1].astype(bool), along[..., lanes + 3]
        summed = self.pe.step_core(np.where(first, 0, self.total), along[..., :lanes], down, beat, self.width)
        above = np.concatenate([self.p[1:], np.zeros((1, self.cols), np.int64)])
        self.p = np.where(moves, self.total, np.where(self.shifting, above, self.p))
        self.total = np.where(valid, summed, self.total)
        self.along, self.down = along, down
        return int(valid.sum())


class OsCell(Logic):
    """An accumulator and the register through which its result leaves.

    ``tag.first`` starts a sum, the clock after ``tag.last`` moves it to ``p_out``; ``strobe`` shifts the column's
    results one cell towards row 0. On the same clock the move wins: the row edge lets no later shift through.
    """

    def __init__(self, name: str, pe: PE, ports: CellPorts, core: Block):
        super().__init__(name, ports.members(), blocks=(core,))
        self.pe, self.core = pe, core

    def build(self, m: Module) -> None:
        total, base = Signal.like(self.p, name="total"), Signal.like(self.p, name="base")
        following = Signal.like(self.p, name="total_next")
        m.d.sync += [self.a_out.eq(self.a), self.tag_out.eq(self.tag), self.strobe_out.eq(self.strobe), self.w_out.eq(self.w)]
        m.d.comb += base.eq(Mux(self.tag.first, 0, total))
        ports = {"a": self.a, "w": self.w, "p_in": base, "p_out": following}
        if self.pe.serial:
            ports["beat"] = self.tag.beat
        m.submodules.core = self.core.instance(**ports)
        with m.If(self.tag.valid):
            m.d.sync += total.eq(following)
        with m.If(self.tag_out.valid & self.tag_out.last):
            m.d.sync += self.p_out.eq(total)
        with m.Elif(self.strobe):
            m.d.sync += self.p_out.eq(self.p)


class OsControl(Control):
    """Issues operand pairs tile after tile and drains each tile under the next."""

    def __init__(self, name: str, flow: Os, pe: PE, tag, outlet_tag):
        super().__init__(name, pe, flow.limits(pe), flow.queue_depth, tag, outlet_tag)
        self.flow = flow

    def sequence(self, m: Module) -> None:
        flow, beats = self.flow, self.beats
        k, mm, n = self.loops(m, "", flow.rows, self.pe.lanes, flow.cols)
        active, issue = Signal(name="streaming"), Signal(name="issue")
        k_first, last = Signal(name="k_first"), Signal(name="last")
        beats.build(m, self.start, self.job, issue)
        waiting, begin = Signal(name="waiting"), Signal(name="drain_begin")
        final = k.last & mm.last & n.last
        m.d.comb += [
            last.eq(k.last & beats.last),
            issue.eq(self.a_full & self.w_full & (~last | ~waiting | begin)),
            self.a_take.eq(issue & beats.last), self.w_take.eq(issue & beats.last),
            self.tag.valid.eq(issue), self.tag.first.eq(k_first & beats.first), self.tag.last.eq(last),
        ]
        m.d.comb += beats.tag(self.tag)
        with m.If(self.a_take):
            step_nested(m, k, mm, n)
            m.d.sync += k_first.eq(k.last)
        with m.If(self.start):
            m.d.sync += [active.eq(1), k_first.eq(1)]
        with m.Elif(self.a_take & final):
            m.d.sync += active.eq(0)
        for operand in "aw":
            self.inlet(m, operand, active, final)
        self._drain(m, issue & last, Mux(mm.last, mm.left, flow.rows), waiting, begin)

    def _drain(self, m: Module, captured, tile_rows, waiting: Signal, begin: Signal) -> None:
        """Shift a tile out, ``rows`` clocks after its last operands at the earliest, once the outlet has room for it."""
        rows = self.flow.rows
        age, height = Signal(range(rows), name="age"), Signal(range(rows + 1), name="height")
        left = Signal(range(rows + 1), name="drain_left")
        m.d.comb += [begin.eq(waiting & (age == 0) & (self.credits >= height)),
                     self.reserve.eq(Mux(begin, height, 0)),
                     self.strobe.active.eq(left != 0), self.strobe.last.eq(left == 1), self.outlet_tag.valid.eq(left != 0)]
        with m.If(begin):
            m.d.sync += [left.eq(height), waiting.eq(0)]
        with m.Elif(left != 0):
            m.d.sync += left.eq(left - 1)
        with m.If(captured):
            m.d.sync += [waiting.eq(1), age.eq(rows - 1), height.eq(tile_rows)]
        with m.Elif(age != 0):
            m.d.sync += age.eq(age - 1)
