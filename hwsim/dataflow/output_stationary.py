"""The common base of `os` and `broadcast`: tiles of rows x cols outputs that stay in their cells.

It has the order of the streams, the controller that issues operand pairs tile after tile, and the drain of
one tile during the next.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data

from hwsim.dataflow.base import Dataflow, sizes
from hwsim.dataflow.counted import counted, expected
from hwsim.dataflow.cycles import NO_GROUP, Cycles, Timing
from hwsim.dataflow.nest import NOTHING, PAD_CODE, Loop, Nest, Size, index
from hwsim.dataflow.stepped import NO_TAG, Machine
from hwsim.engine.control import Control, step_nested
from hwsim.engine.parts import fanout_levels
from hwsim.formulas.division import ceil_div
from hwsim.pe.base import PE
from hwsim.rescale.parameters import ROW

CHUNKS = """
        whole_chunks = (K - 1) // group                                 # of what the cells add up: a group along K, or all of it
        chunk = ceil_div(group, lanes) * beats
        last_chunk = ceil_div((K - 1) % group + 1, lanes) * beats
        first_chunk = ceil_div(min(K, group), lanes) * beats
"""  # noqa: E501
"""The chunks of a tile in a closed form, and their beats."""


@dataclass(frozen=True)
class OutputStationary(Dataflow):
    """Base of the dataflows whose sums stay in the cells."""

    counts_beats: ClassVar[bool] = True

    @property
    def capture(self) -> int:
        """Clocks from the issue of a tile's last operands to the earliest decision to drain it."""
        raise NotImplementedError

    def passage(self, height: int) -> int:
        return max(height, self.capture)

    def cycles_with(self, m: int, w: np.ndarray, pe: PE) -> Cycles:
        most = super().cycles_with(m, w, pe)
        return counted(self, pe, m, w, most) if pe.counts_beats else most

    def mean_cycles(self, m: int, k: int, n: int, pe: PE) -> float:
        most = super().mean_cycles(m, k, n, pe)
        return expected(self, pe, (m, k, n)) if pe.counts_beats else most

    # -- order of the streams --------------------------------------------------------------------------------
    @property
    def tiles(self) -> tuple[Loop, ...]:
        return Loop("n0", below="N", step=self.sized("cols")), Loop("m0", below="M", step=self.sized("rows"))

    def k_loop(self, pe: PE) -> Loop:
        return Loop("k0", below="K", step=Size(pe.lanes, "lanes"))

    def nests(self, pe: PE) -> dict[str, Nest]:
        rows = Loop("r", size=self.sized("rows"))
        cols = Loop("c", size=self.sized("cols"))
        lanes = Loop("l", size=Size(pe.lanes, "lanes"))
        loops = (*self.tiles, self.k_loop(pe))
        m = index("M", "m0", "r")
        k = index("K", "k0", "l")
        n = index("N", "n0", "c")
        out = {"a": Nest("A", loops, (rows, lanes), (m, k), "A[{0}, {1}]", PAD_CODE),
               "w": Nest("W", loops, (cols, lanes), (k, n), "W[{0}, {1}]", PAD_CODE)}
        if pe.rescale.row:
            groups, which, where = self.group_loops(pe.rescale.group, 1)
            out["r"] = Nest("R", (*self.tiles, *groups), (rows,), (m, which), "the scale of row {0}" + where,
                            NOTHING)
        return out | self.column_nests(pe)

    def timing_with(self, pe: PE, drain: int) -> Timing:
        """The numbers of an engine that takes ``drain`` clocks from its last operands to the last tile's
        first results.
        """
        group = pe.rescale.group or NO_GROUP
        return Timing(self.rows, self.cols, pe.lanes, pe.beats, self.rows, group, 1 + self.table_load(pe),
                      drain, self.table_load(pe), group, 1)

    # -- hardware --------------------------------------------------------------------------------------------
    def products(self, pe: PE) -> Any:
        return min(pe.rescale.group or pe.k_max, pe.k_max) + 0 * self.rows

    def accumulate_depth(self, pe: PE) -> Any:
        return self.rows if pe.rescale.group else 0 * self.rows

    def tag_layout(self, pe: PE) -> data.StructLayout:
        """What travels with the operands: ``valid``, ``first`` and ``last`` of a sum, and the beat."""
        return data.StructLayout({"valid": 1, "first": 1, "last": 1} | pe.beat_fields)


class TileControl(Control):
    """Issues operand pairs tile after tile, group after group, and drains each tile's sums under the next
    group or tile.

    A group's last pair waits until the previous sums are so far drained that the new ones cannot overtake
    them.
    """

    def __init__(self, name: str, flow: OutputStationary, pe: PE, strobe: data.StructLayout, outlet_tag):
        super().__init__(name, pe, flow, flow.tag_layout(pe), strobe, outlet_tag)
        self.goes = Signal(name="row_goes")  # a row of sums leaves the cells on this clock
        self.going_last: Signal | None = None  # whether the sums that leave are results, where not all are

    def sequence(self, m) -> None:
        flow, beats = self.flow, self.beats
        k, mm, n = self.loops(m, "", "a")
        issue = Signal(name="issue")
        captured = Signal(name="captured")
        k_first, k_last, last, free = (Signal(name=name) for name in ("k_first", "k_last", "last",
                                                                      "cells_free"))
        beats.build(m, self.start, self.job, issue, self.marks if self.pe.counts_beats else None)
        m.d.comb += [last.eq(k_last & beats.last),
                     issue.eq(self.a_full & self.w_there & (~last | free) & self.step),
                     captured.eq(issue & last), self.a_take.eq(issue & beats.last),
                     self.w_take.eq(issue & beats.last), self.tag.valid.eq(issue),
                     self.tag.first.eq(k_first & beats.first)]
        if "last" in flow.tag_layout(self.pe).members:
            m.d.comb += self.tag.last.eq(last)
        m.d.comb += beats.tag(self.tag)
        with m.If(self.a_take):
            step_nested(m, k, mm, n)
            m.d.sync += k_first.eq(k_last)
        with m.If(self.start):
            m.d.sync += k_first.eq(1)
        self.inlet(m, "streaming", k.last & mm.last & n.last, "a", "w")
        if self.pe.w_table:
            m.d.comb += self.n_done.eq(self.w_take & k.last & mm.last)
        about = {"height": (Mux(mm.last, mm.left, flow.rows),
                            range(flow.rows + 1))} | self._groups(m, k, k_last)
        left = self._drain(m, captured, about, free)
        self.strobes(m, captured, left)

    def _groups(self, m, k, k_last: Signal) -> dict[str, tuple]:
        """Where a group ends; what the outlet is to know of its sums, with its shape."""
        group = self.pe.rescale.group
        lanes = self.pe.lanes
        about: dict[str, tuple] = {}
        done = Signal(range(max(group, 1)), name="group_done")
        count = Signal(range(self.flow.products(self.pe) + 1), name="count")
        if group:
            first = Signal(name="first_group")
            group_last = Signal(name="group_last")
            m.d.comb += [group_last.eq(done == group - lanes), k_last.eq(k.last | group_last),
                         count.eq(done + Mux(k.last, k.left, lanes))]
            with m.If(self.a_take):
                m.d.sync += done.eq(Mux(k_last, 0, done + lanes))
                with m.If(k_last):
                    m.d.sync += first.eq(k.last)
            with m.If(self.start):
                m.d.sync += first.eq(1)
            about = {"first": (first, 1), "last": (k.last, 1)}
        else:
            m.d.comb += [k_last.eq(k.last), count.eq(self.k)]
        return about | ({"count": (count, count.shape())} if "count" in self.pe.corrections else {})

    def _drain(self, m, captured: Signal, about: dict[str, tuple], free: Signal) -> Signal:
        """Shift sums out, ``capture`` clocks after their last operands at the earliest, once the outlet has
        the word.

        ``about``: what is known of the sums when their last operands issue; it waits with them and then goes
        with every row.
        """
        rows = self.flow.rows
        capture = self.flow.capture
        tag = self.outlet_tag
        age = Signal(range(max(capture, 2)), name="age")
        left = Signal(range(rows + 1), name="drain_left")
        row = Signal(range(rows), name="drain_row")
        waiting = Signal(name="waiting")
        begin = Signal(name="drain_begin")
        kept = {key: Signal(shape, name=key if key == "height" else f"waiting_{key}") for key,
                (_, shape) in about.items()}
        height = kept["height"]
        m.d.comb += [begin.eq(waiting & (age == 0) & self.word_ready & self.row_there & self.step),
                     self.word_use.eq(begin), tag.valid.eq(self.goes)]
        if "pending" in self.ports:
            drains = waiting | (left != 0) | self.on_way(m, self.goes)
            m.d.comb += self.pending.eq(drains if rows >= fanout_levels(self.flow.cols) else 1)
        if capture >= rows:
            m.d.comb += free.eq(~waiting | begin)
        else:
            m.d.comb += free.eq(Mux(waiting, begin & (height <= capture), left <= capture + 1))
        with m.If(begin):
            m.d.sync += [left.eq(height), waiting.eq(0)]
        with m.Elif(self.goes):
            m.d.sync += left.eq(left - 1)
        with m.If(captured):
            m.d.sync += [waiting.eq(1), age.eq(capture - 1), *(kept[key].eq(value) for key,
                                                               (value, _) in about.items())]
        with m.Elif((age != 0) & self.step):
            m.d.sync += age.eq(age - 1)
        for key in (key for key in about if key in tag.shape().members):
            going = Signal.like(kept[key], name=f"drain_{key}")
            m.d.comb += tag[key].eq(going)
            if key == "last":  # only a tile's last group gives results
                self.going_last = going
            with m.If(begin):
                m.d.sync += going.eq(kept[key])
        if {"addr", "load"} & tag.shape().members.keys():
            self._number(m, begin, row)
        if ROW in tag.shape().members:
            self._row_scales(m, begin)
        self.pace(m, left)
        return left

    def _row_scales(self, m, begin: Signal) -> None:
        """Take the scales of a tile's rows as they begin to leave; one goes with every row."""
        size = len(self.outlet_tag[ROW])
        rows = Signal(len(self.r), name="row_scales", reset_less=True)
        g, mm, n = self.loops(m, "r_", "r")
        with m.If(begin):
            m.d.sync += rows.eq(self.r)
            step_nested(m, g, mm, n)
        with m.Elif(self.goes):
            m.d.sync += rows.eq(rows >> size)
        m.d.comb += [self.r_take.eq(begin), self.outlet_tag[ROW].eq(rows[:size])]
        self.inlet(m, "taking_rows", g.last & mm.last & n.last, "r")

    def _number(self, m, begin: Signal, row: Signal) -> None:
        """Number the rows of a drain from 0 on."""
        tag = self.outlet_tag
        with m.If(begin):
            m.d.sync += row.eq(0)
        with m.Elif(self.goes):
            m.d.sync += row.eq(row + 1)
        if "addr" in tag.shape().members:
            m.d.comb += tag.addr.eq(row)
        if "load" in tag.shape().members:
            m.d.comb += tag.load.eq(row == 0)

    def pace(self, m, left: Signal) -> None:
        """Drive ``step``, and ``goes`` while rows are ``left``."""
        raise NotImplementedError

    def strobes(self, m, captured: Signal, left: Signal) -> None:
        """Drive the strobes of a drain of which ``left`` rows, this one included, are still to shift."""
        raise NotImplementedError


class TileMachine(Machine):
    """The controller of :class:`TileControl` clock by clock; a dataflow adds :meth:`enter` and :meth:`cells`.
    """

    def __init__(self, flow: OutputStationary, pe: PE, a: np.ndarray, w: np.ndarray, numbers: dict | None):
        super().__init__(flow, pe, a, w, numbers)
        self.capture = flow.capture
        k = a.shape[1]
        groups = [ceil_div(part.stop - part.start, pe.lanes) for part in pe.rescale.groups(k)]
        counts = [part.stop - part.start for part in pe.rescale.groups(k)]
        tiles = flow.nests(pe)["a"].turns(sizes((self.m, k, self.n)))
        heights = [min(flow.rows, self.m - at["m0"]) for at in tiles]
        # what leaves the cells together
        self.chunks = [(height, size, i == 0, i == len(groups) - 1, counts[i])
                       for height in heights for i, size in enumerate(groups)]
        self.chunks_of_n = len(self.chunks) // ceil_div(self.n, flow.cols)
        self.chunk = self.group = self.beat = self.age = self.drained = self.left = 0
        self.taken = pe.taken_beats(self.w.beats)
        self.waiting = None
        self.draining = None
        self.row_scales = np.zeros(flow.rows, np.int64)

    def control(self) -> tuple:
        height = self.waiting[0] if self.waiting else 0
        begin = bool(self.waiting) and self.age == 0 and self.words_ready > 0 and self.row_there
        free = (begin and height <= self.capture) if self.waiting else self.left <= self.capture + 1
        shift = -1
        tag = NO_TAG
        if self.left:
            _, _, first, last, count = self.draining
            self.take_room(last)
            shift = self.drained
            tag = (
                True,
                first,
                last,
                self.drained,
                self.drained == 0,
                count,
                int(self.row_scales[self.drained]),
            )
            self.drained, self.left = self.drained + 1, self.left - 1
        if begin:
            self.words_ready -= 1
            if self.pe.rescale.row:
                self.row_scales = self.r.take()
            self.draining = self.waiting
            self.waiting = None
            self.left = height
            self.drained = 0
        self.age = max(self.age - 1, 0)
        self.enter(self._issue(free), shift)
        return tag

    def _issue(self, free: bool) -> tuple | None:
        """This clock's operand pair with its valid, first, last, beat, and whether that is its first beat;
        None for a bubble.
        """
        if self.chunk == len(self.chunks) or not (self.a.full and self.w.full and self.table_there):
            return None
        beats = np.flatnonzero(self.taken[self.w.at - 1])  # of the pair in the inlets
        final_beat = self.beat == len(beats) - 1
        last = final_beat and self.group == self.chunks[self.chunk][1] - 1
        if last and not free:
            return None
        first = self.group == 0 and self.beat == 0
        pair = (self.a.beat, self.w.beat, (1, first, last, beats[self.beat]), self.beat == 0)
        if last:
            self.waiting, self.age = self.chunks[self.chunk], self.capture - 1
            self.chunk += 1
            self.n_done = self.chunk % self.chunks_of_n == 0
        if final_beat:
            self.a.take()
            self.w.take()
            self.group = 0 if last else self.group + 1
        self.beat = 0 if final_beat else self.beat + 1
        return pair

    def operands(self, pair: tuple | None) -> tuple[np.ndarray, np.ndarray]:
        """Stored activations with valid, first, last, beat and their sum ``(rows, lanes + 5)``, and stored
        weights ``(cols, lanes)``.
        """
        rows = self.rows
        cols = self.cols
        lanes = self.pe.lanes
        group = np.zeros((rows, lanes + 5), np.int64)
        weights = np.zeros((cols, lanes), np.int64)
        if pair is not None:
            codes = pair[0].reshape(rows, lanes)
            group[:, :lanes] = self.pe.step_encode_a(codes)
            group[:, lanes:lanes + 4] = pair[2]
            group[:, lanes + 4] = (
                self.pe.a.integers(codes).sum(axis=1) if pair[3] and self.pe.counts_a_sum else 0
            )
            weights = self.pe.step_encode_w(pair[1].reshape(cols, lanes), self.table)
        return group, weights

    def enter(self, pair: tuple | None, shift: int) -> None:
        """Put an operand pair and drain shift number ``shift`` (-1: none) on their ways."""
        raise NotImplementedError


def summing(m: Module, cell: Any) -> tuple[Signal, Signal]:
    """The accumulator of a ``cell`` with its core: what it holds, and what the core makes of it."""
    total = Signal.like(cell.p, name="total")
    base = Signal.like(cell.p, name="base")
    following = Signal.like(cell.p, name="total_next")
    m.d.comb += base.eq(Mux(cell.tag.first, 0, total))
    ports = {"a": cell.a, "w": cell.w, "p_in": base, "p_out": following}
    if cell.pe.serial:
        ports["beat"] = cell.tag.beat
    if "advance" in cell.core.ports:
        ports["advance"] = cell.advance
    m.submodules.core = cell.core.instance(**ports)
    return total, following
