"""What `os` and `broadcast` share: tiles of rows x cols outputs that stay in their cells while K passes by.

Streams, the controller that issues operand pairs tile after tile, and the drain of one tile under the next.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from amaranth.hdl import Mux, Signal
from amaranth.lib import data

from hwsim.dataflow.base import Dataflow, ceil_div, chunks, padded
from hwsim.dataflow.stepped import NO_TAG, Machine
from hwsim.engine.control import Control, step_nested
from hwsim.pe.base import PE, beat_member


@dataclass(frozen=True)
class OutputStationary(Dataflow):
    """Base of the dataflows whose sums stay in the cells."""

    @property
    def capture(self) -> int:
        """Clocks from the issue of a tile's last operands to the earliest decision to drain it."""
        raise NotImplementedError

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

    # -- hardware --------------------------------------------------------------------------------------------------
    def p_width(self, pe: PE) -> int:
        return pe.p_width(pe.k_max)

    def tag_layout(self, pe: PE) -> data.StructLayout:
        """What travels with the operands: ``valid``, ``first`` and ``last`` of a sum, and the beat."""
        return data.StructLayout({"valid": 1, "first": 1, "last": 1} | beat_member(pe))


class TileControl(Control):
    """Issues operand pairs tile after tile and drains each tile under the next.

    A tile's last pair waits until the previous tile is so far drained that the new results cannot overtake it.
    """

    def __init__(self, name: str, flow: OutputStationary, pe: PE, strobe: data.StructLayout, outlet_tag):
        super().__init__(name, pe, flow.limits(pe), flow.queue_depth, flow.tag_layout(pe), strobe, outlet_tag)
        self.flow = flow

    def sequence(self, m) -> None:
        flow, beats = self.flow, self.beats
        k, mm, n = self.loops(m, "", flow.rows, self.pe.lanes, flow.cols)
        active, issue = Signal(name="streaming"), Signal(name="issue")
        k_first, last, free = Signal(name="k_first"), Signal(name="last"), Signal(name="cells_free")
        captured = Signal(name="captured")
        beats.build(m, self.start, self.job, issue)
        final = k.last & mm.last & n.last
        m.d.comb += [
            last.eq(k.last & beats.last), issue.eq(self.a_full & self.w_full & (~last | free)), captured.eq(issue & last),
            self.a_take.eq(issue & beats.last), self.w_take.eq(issue & beats.last),
            self.tag.valid.eq(issue), self.tag.first.eq(k_first & beats.first)]
        if "last" in flow.tag_layout(self.pe).members:
            m.d.comb += self.tag.last.eq(last)
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
        left = self._drain(m, captured, Mux(mm.last, mm.left, flow.rows), free)
        self.strobes(m, captured, left)

    def _drain(self, m, captured: Signal, tile_rows, free: Signal) -> Signal:
        """Shift a tile out, ``capture`` clocks after its last operands at the earliest, once the outlet has room for it."""
        rows, capture = self.flow.rows, self.flow.capture
        age, height = Signal(range(max(capture, 2)), name="age"), Signal(range(rows + 1), name="height")
        left, waiting = Signal(range(rows + 1), name="drain_left"), Signal(name="waiting")
        begin = Signal(name="drain_begin")
        m.d.comb += [begin.eq(waiting & (age == 0) & (self.credits >= height)),
                     self.reserve.eq(Mux(begin, height, 0)), self.outlet_tag.valid.eq(left != 0)]
        if capture >= rows:
            m.d.comb += free.eq(~waiting | begin)
        else:
            m.d.comb += free.eq(Mux(waiting, begin & (height <= capture), left <= capture + 1))
        with m.If(begin):
            m.d.sync += [left.eq(height), waiting.eq(0)]
        with m.Elif(left != 0):
            m.d.sync += left.eq(left - 1)
        with m.If(captured):
            m.d.sync += [waiting.eq(1), age.eq(capture - 1), height.eq(tile_rows)]
        with m.Elif(age != 0):
            m.d.sync += age.eq(age - 1)
        return left

    def strobes(self, m, captured: Signal, left: Signal) -> None:
        """Drive the strobes of a drain of which ``left`` rows, this one included, are still to shift."""
        raise NotImplementedError


class TileMachine(Machine):
    """The controller of :class:`TileControl` clock by clock; a dataflow adds :meth:`enter` and :meth:`cells`."""

    def __init__(self, flow: OutputStationary, pe: PE, a: np.ndarray, w: np.ndarray):
        super().__init__(flow, pe, a, w)
        self.groups, self.capture = ceil_div(a.shape[1], pe.lanes), flow.capture
        self.heights = [mm.stop - mm.start for mm, _ in flow.tiles(self.m, self.n)]
        self.tile = self.group = self.beat = self.age = self.height = self.drained = self.draining = 0
        self.waiting = False

    def control(self) -> tuple:
        begin = self.waiting and self.age == 0 and self.credits >= self.height
        free = (begin and self.height <= self.capture) if self.waiting else self.draining <= self.capture + 1
        shift, tag = -1, NO_TAG
        if self.draining:
            shift, tag = self.drained, (True, True, True, 0, 0)
            self.drained, self.draining = self.drained + 1, self.draining - 1
        if begin:
            self.credits -= self.height
            self.waiting, self.draining, self.drained = False, self.height, 0
        self.age = max(self.age - 1, 0)
        self.enter(self._issue(free), shift)
        return tag

    def _issue(self, free: bool) -> tuple | None:
        """This clock's operand pair with its valid, first, last, beat; None for a bubble."""
        if self.tile == len(self.heights) or not (self.a.full and self.w.full):
            return None
        final_beat = self.beat == self.pe.beats - 1
        last = final_beat and self.group == self.groups - 1
        if last and not free:
            return None
        pair = (self.a.beat, self.w.beat, (1, self.group == 0 and self.beat == 0, last, self.beat))
        if last:
            self.waiting, self.age, self.height = True, self.capture - 1, self.heights[self.tile]
            self.tile += 1
        if final_beat:
            self.a.take()
            self.w.take()
            self.group = (self.group + 1) % self.groups
        self.beat = (self.beat + 1) % self.pe.beats
        return pair

    def operands(self, pair: tuple | None) -> tuple[np.ndarray, np.ndarray]:
        """Stored activations with valid, first, last, beat ``(rows, lanes + 4)``, and stored weights ``(cols, lanes)``."""
        rows, cols, lanes = self.rows, self.cols, self.pe.lanes
        group, weights = np.zeros((rows, lanes + 4), np.int64), np.zeros((cols, lanes), np.int64)
        if pair is not None:
            group[:, :lanes] = self.pe.step_encode_a(pair[0].reshape(rows, lanes))
            group[:, lanes:] = pair[2]
            weights = self.pe.step_encode_w(pair[1].reshape(cols, lanes))
        return group, weights

    def enter(self, pair: tuple | None, shift: int) -> None:
        """Put an operand pair and drain shift number ``shift`` (-1: none) on their ways."""
        raise NotImplementedError
