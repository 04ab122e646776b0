"""Broadcast tensor core: operands reach all cells of a row or column on one clock; sums stay in the cells.

Computes    C = A W for any M, K, N: M in tiles of rows, N in tiles of cols. In every beat all cells take an
            operand group on the same clock, so the array is an M x N x K unit with M = rows, N = cols, K =
            lanes. Activations reach the cells of their row, and weights the cells of their column, through
            trees of registers in which no register drives more than 16 others. Results leave through a second
            register per cell: they shift down the columns while the next tile accumulates.
Order       As `os`: for each N tile, for each M tile, for each group of lanes along K: one activation beat
            and one weight beat. Results: for each N tile, one beat for each m.
Cycles      `clocks` below. A tile occupies the array for max(its beats, its rows) clocks, because its drain
            overlaps the next tile. If groups along K have their own scale or zero point, this holds for each
            group. If weights determine the beats, `clocks` gives the most (`hwsim/dataflow/counted.py`). In
            addition, a job takes the clocks of its first operands at the start; at the end those of the
            trees, of the rows of the last tile, and of the outlet with the stages of its arithmetic (`hwsim
            show rescale`).
Handshake   As `os`: an operand pair issues when both operands are there, and a bubble leaves sums unchanged.
            The last pair of a tile waits until its results cannot overtake those of the previous tile. A row
            of results leaves the cells when the outlet has room for it.
Does not    Reuse operands from one tile to the next. A is streamed once per N tile, W once per M tile.
Source      LUT Tensor Core, ISCA 2025, section 3.3 (M2 N64 K4); tensor cores as dot-product units, NVIDIA
            Volta 2017.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import data
from amaranth.lib.wiring import In, Out

from hwsim.dataflow.base import Run
from hwsim.dataflow.cycles import Timing
from hwsim.dataflow.output_stationary import CHUNKS, OutputStationary, TileControl, TileMachine, summing
from hwsim.dataflow.stepped import Delay
from hwsim.dataflow.systolic import groups, sliced_structure
from hwsim.engine.control import Control
from hwsim.engine.parts import FANOUT, fanout_levels
from hwsim.features import Amounts, Part, Rates
from hwsim.formulas.division import ceil_div
from hwsim.formulas.formula import Formula
from hwsim.pe.base import PE
from hwsim.verilog.block import Block, Logic, Structure, part, span

STROBE = data.StructLayout({"move": 1, "shift": 1})
"""``move`` takes finished sums to the second registers, ``shift`` moves these one row towards the outlet."""


@dataclass(frozen=True)
class Broadcast(OutputStationary):
    name: ClassVar[str] = "broadcast"
    clocks: ClassVar[Formula] = Formula.read(f"""
{CHUNKS}
        n_tiles = ceil_div(N, cols)
        whole_m_tiles = (M - 1) // rows
        last_rows = (M - 1) % rows + 1
        tile = whole_chunks * max(chunk, rows) + max(last_chunk, rows)
        last_tile = whole_chunks * max(chunk, last_rows) + max(last_chunk, last_rows)
        sweep = whole_m_tiles * tile + last_tile                        # an N tile
        sweep_beats = (whole_m_tiles + 1) * (whole_chunks * chunk + last_chunk)
        load = lead
        compute = n_tiles * sweep_beats
        waits = n_tiles * (sweep - sweep_beats) - max(last_rows - first_chunk, 0)  # nothing drains under the job's first chunk
        stall = waits + (n_tiles - 1) * max(table_load - sweep, 0)
        drain = tail + last_rows
    """)  # noqa: E501

    # -- meaning ---------------------------------------------------------------------------------------------
    def timing(self, pe: PE) -> Timing:
        return self.timing_with(pe, self.sum_delay(pe) + 1 + self.outlet_latency(pe))

    def run(self, a: np.ndarray, w: np.ndarray, pe: PE, numbers: dict[str, np.ndarray] | None = None) -> Run:
        return BroadcastMachine(self, pe, a, w, numbers).run()

    # -- hardware --------------------------------------------------------------------------------------------
    @property
    def capture(self) -> int:
        return 1

    @property
    def skewed(self) -> bool:
        return False

    def tag_layout(self, pe: PE) -> data.StructLayout:
        return data.StructLayout({"valid": 1, "first": 1} | pe.beat_fields)

    @property
    def word_period(self) -> int:
        return 1

    @property
    def tag_delay(self) -> int:
        return fanout_levels(self.rows) + fanout_levels(self.cols)

    def array_parts(self, pe: PE, rates: Rates) -> list[Part] | None:
        rows = self.rows
        cols = self.cols
        tag = self.tag_layout(pe).size + STROBE.size
        down = fanout_levels(rows)
        along = fanout_levels(cols)
        counted = pe.a_sum_width(pe.lanes) if pe.counts_a_sum else 0
        array: Amounts = {"register bits": (down * rows * pe.a_width, rates.a),
                          "w register bits": ((along + down) * cols * pe.w_width, rates.w),
                          "tag bits": (down * tag, 0.3), "count register bits": (down * rows * counted,
                                                                                 rates.a_code)}
        row: Amounts = {"register bits": (along * pe.a_width, rates.a), "tag bits": (along * tag, 0.3)}
        edge = sliced_structure(self, pe, rates, slices_w=True)
        return [Part("array", 1.0, array), Part("row", rows, row),
                *([Part("edge", 1.0, edge, self.name)] if edge else [])]

    def array(self, pe: PE, prefix: str) -> Block:
        return BroadcastArray(prefix, pe, self)

    def control(self, pe: PE, prefix: str, outlet_tag: data.StructLayout) -> Control:
        return BroadcastControl(f"{prefix}_control", self, pe, STROBE, outlet_tag)


class BroadcastMachine(TileMachine):
    """The broadcast engine clock by clock."""

    def __init__(self, flow: Broadcast, pe: PE, a: np.ndarray, w: np.ndarray, numbers: dict | None):
        super().__init__(flow, pe, a, w, numbers)
        # the trees, and the cells' stages
        self.tree = Delay(flow.sum_delay(pe), (*self.operands(None), -1, False))
        self.total = np.zeros((flow.rows, flow.cols), np.int64)
        self.a_total = np.zeros(flow.rows, np.int64)
        self.captured = False

    def enter(self, pair: tuple | None, shift: int) -> None:
        group, weights = self.operands(pair)
        self.here = self.tree.push((group, weights, shift, self.captured))
        self.captured = pair is not None and bool(pair[2][2])

    def cells(self) -> int:
        group, weights, shift, move = self.here
        lanes = self.pe.lanes
        shape = (self.rows, self.cols)
        valid = bool(group[0, lanes])
        first = bool(group[0, lanes + 1])
        beat = np.full(shape, group[0, lanes + 3])
        a = np.broadcast_to(group[:, None, :lanes], (*shape, lanes))
        w = np.broadcast_to(weights[None], (*shape, lanes))
        summed = self.pe.step_core(np.zeros(shape, np.int64) if first else self.total, a, w, beat, self.width)
        if move:
            self.p, self.a_sum = self.total, self.a_total
        elif shift >= 0:
            self.p = np.concatenate([self.p[1:], np.zeros((1, self.cols), np.int64)])
            self.a_sum = np.append(self.a_sum[1:], 0)
        if valid:
            self.total = summed
            self.a_total = group[:, lanes + 4] + (0 if first else self.a_total)
        return valid * self.rows * self.cols


class BroadcastCell(Logic):
    """An accumulator and the register through which its result leaves."""

    def __init__(self, name: str, pe: PE, tag: data.StructLayout, p_width: int, core: Block):
        super().__init__(name, {"a": In(unsigned(pe.a_width)), "w": In(unsigned(pe.w_width)), "tag": In(tag),
                                "strobe": In(STROBE), "p": In(signed(p_width)),
                                "p_out": Out(signed(p_width))}, blocks=(core,))
        self.pe, self.core = pe, core

    def build(self, m: Module) -> None:
        total, following = summing(m, self)
        with m.If(self.tag.valid):
            m.d.sync += total.eq(following)
        with m.If(self.strobe.move):
            m.d.sync += self.p_out.eq(total)
        with m.Elif(self.strobe.shift):
            m.d.sync += self.p_out.eq(self.p)


class BroadcastSumCell(Logic):
    """Counts the activations of its row, ahead of the tree that brings them to the cells; the sum leaves as
    results do.
    """

    def __init__(self, name: str, tag: data.StructLayout, width: int, sum_width: int):
        super().__init__(name, {"sum": In(signed(width)), "tag": In(tag), "strobe": In(STROBE),
                                "a_sum": In(signed(sum_width)), "a_sum_out": Out(signed(sum_width))})

    def build(self, m: Module) -> None:
        total = Signal.like(self.a_sum, name="total")
        with m.If(self.tag.valid):
            m.d.sync += total.eq(Mux(self.tag.first, 0, total) + self.sum)
        with m.If(self.strobe.move):
            m.d.sync += self.a_sum_out.eq(total)
        with m.Elif(self.strobe.shift):
            m.d.sync += self.a_sum_out.eq(self.a_sum)


class BroadcastRow(Structure):
    """``cols`` cells behind the tree that brings them their row's activations and control."""

    def __init__(self, name: str, cell: Block, sum_cell: Block | None, cols: int):
        self.cell, self.sum_cell, self.cols = cell, sum_cell, cols
        self.shared = ("a", "tag", "strobe")  # what travels through the tree
        wide = {key: cols * cell.width(key) for key in ("w", "p")}
        sums = {key: sum_cell.ports[key] for key in ("sum", "a_sum", "a_sum_out")} if sum_cell else {}
        super().__init__(
            name,
            {key: cell.ports[key] for key in self.shared}
            | {"w": In(unsigned(wide["w"])), "p": In(unsigned(wide["p"])), "p_out": Out(unsigned(wide["p"]))}
            | sums,
            blocks=(cell, *((sum_cell,) if sum_cell else ())),
        )

    def body(self) -> Iterator[str]:
        if self.sum_cell:
            yield self.place(self.sum_cell, "sum_cell", **{key: key for key in self.sum_cell.ports})
        width = sum(self.width(key) for key in self.shared)
        leaves = yield from tree(width, f"{{{', '.join(reversed(self.shared))}}}", self.cols, "node")
        at = 0
        slices = {}
        for key in self.shared:
            slices[key] = (at, self.width(key))
            at += self.width(key)
        outs = []
        for c in range(self.cols):
            bound = {key: f"{leaves[c]}[{low + size - 1}:{low}]" for key, (low, size) in slices.items()}
            w = part("w", self.cell.width("w"), c, self.cols)
            p = part("p", self.cell.width("p"), c, self.cols)
            yield f"wire {span(self.cell.width('p'))}p{c};"
            yield self.place(self.cell, f"cell{c}", **bound, w=w, p=p, p_out=f"p{c}")
            outs.append(f"p{c}")
        yield f"assign p_out = {{{', '.join(reversed(outs))}}};"


class BroadcastEdge(Logic):
    """Picks the beat's slice of every stored operand group."""

    clocked = False

    def __init__(self, name: str, pe: PE, flow: Broadcast):
        self.pe, self.flow = pe, flow
        beat = {key: In(layout) for key, layout in pe.beat_fields.items()}
        super().__init__(name, {"a": In(unsigned(flow.rows * pe.a_stored_width)),
                                "w": In(unsigned(flow.cols * pe.w_stored_width)), **beat,
                                "a_rows": Out(unsigned(flow.rows * pe.a_width)),
                                "w_cols": Out(unsigned(flow.cols * pe.w_width))})

    def build(self, m: Module) -> None:
        beat = self.beat if self.pe.serial else None

        def sliced(stored: Value, pick, count: int) -> Value:
            return Cat(*(pick(m, group, beat) for group in groups(stored, count)))  # type: ignore[return-value]

        m.d.comb += [self.a_rows.eq(sliced(self.a, self.pe.slice_a, self.flow.rows)),
                     self.w_cols.eq(sliced(self.w, self.pe.slice_w, self.flow.cols))]


class BroadcastArray(Structure):
    """``rows`` rows behind the trees that bring them the weights and the control.

    What enters on clock t meets every cell on clock t + fanout_levels(rows) + fanout_levels(cols).
    """

    def __init__(self, prefix: str, pe: PE, flow: Broadcast):
        self.flow = flow
        p_width = flow.p_width(pe)
        tag = flow.tag_layout(pe)
        ports = {}
        self.stages = pe.stages
        self.sum_bits = min((field.offset for key, field in tag if key == "beat"), default=tag.size)
        self.edge = BroadcastEdge(f"{prefix}_edge", pe, flow)
        cell = BroadcastCell(f"{prefix}_cell", pe, tag, p_width, pe.cell_core(f"{prefix}_core", p_width))
        self.sum_cell = None
        if pe.counts_a_sum:
            width = pe.a_sum_width(pe.lanes)
            sum_width = pe.a_sum_width(flow.products(pe))
            self.sum_cell = BroadcastSumCell(f"{prefix}_sum_cell", tag, width, sum_width)
            ports = {"sums": In(unsigned(flow.rows * width)), "a_sum": Out(signed(sum_width))}
        self.row = BroadcastRow(f"{prefix}_row", cell, self.sum_cell, flow.cols)
        super().__init__(f"{prefix}_array", {
            "a": self.edge.ports["a"], "w": self.edge.ports["w"], "tag": In(tag), "strobe": In(STROBE),
            "p": Out(unsigned(flow.cols * p_width)), **ports}, blocks=(self.edge, self.row))

    def body(self) -> Iterator[str]:
        rows = self.flow.rows
        edge = self.edge
        for name in ("a_rows", "w_cols"):
            yield f"wire {span(edge.width(name))}{name};"
        ports = {key: key for key in edge.ports} | {key: f"tag[{self.width('tag') - 1}:2]"
                                                    for key in edge.ports if key == "beat"}
        yield self.place(edge, "edge_slices", **ports)
        # weights wait as long as the rows' trees take, activations as long as the tree across the rows
        w_late = yield from line(edge.width("w_cols"), "w_cols", fanout_levels(self.flow.cols), "w_stage")
        a_late = yield from line(edge.width("a_rows"), "a_rows", fanout_levels(rows), "a_stage")
        w = yield from tree(edge.width("w_cols"), w_late, rows, "w_node")
        control = yield from self._control()
        down, sums = ["p"], ""  # what leaves along the columns
        if self.sum_cell:
            down.append("a_sum")
            sums = yield from line(self.width("sums"), "sums", fanout_levels(rows) + self.stages, "sum_stage")
        for key in down:
            yield f"wire {span(self.row.width(key))}{key}{rows} = 0;"
        for r in reversed(range(rows)):
            for key in down:
                yield f"wire {span(self.row.width(key))}{key}{r};"
            counted = {"sum": part(sums, self.row.width("sum"), r, rows), "a_sum": f"a_sum{r + 1}",
                       "a_sum_out": f"a_sum{r}"} if self.sum_cell else {}
            yield self.place(self.row, f"row{r}", **counted, a=part(a_late, self.row.width("a"), r, rows),
                             w=w[r], p=f"p{r + 1}", p_out=f"p{r}",
                             tag=f"{control[r]}[{self.width('tag') + 1}:2]", strobe=f"{control[r]}[1:0]")
        for key in down:
            yield f"assign {key} = {key}0;"

    def _control(self) -> Iterator[str]:
        """The tree of tags and strobes; but for the beat they belong to partial sums, and come as much later
        as cells have stages.
        """
        size = self.width("tag")
        said = "{tag, strobe}"
        if self.stages:
            late = yield from line(self.sum_bits + 2, f"{{tag[{self.sum_bits - 1}:0], strobe}}", self.stages,
                                   "late")
            said = f"{{tag[{size - 1}:{self.sum_bits}], {late}}}" if size > self.sum_bits else late
        return (yield from tree(size + 2, said, self.flow.rows, "control_node"))


def line(width: int, d: str, stages: int, name: str) -> Iterator[str]:
    """Verilog of ``stages`` registers in a row; gives the name of the last."""
    for stage in range(stages):
        yield f"reg {span(width)}{name}{stage};"
        yield f"always @(posedge clk) {name}{stage} <= {d};"
        d = f"{name}{stage}"
    return d


def tree(width: int, d: str, loads: int, name: str) -> Iterator[str]:
    """Verilog of a tree of registers of which none drives more than FANOUT others; gives the leaf of every
    load.
    """
    sources = [d]
    levels = fanout_levels(loads)
    for level in range(levels):
        count = ceil_div(loads, FANOUT ** (levels - level))
        nodes = [f"{name}{level}_{i}" for i in range(count)]
        yield f"reg {span(width)}{', '.join(nodes)};"
        assignments = " ".join(f"{node} <= {sources[i // FANOUT]};" for i, node in enumerate(nodes))
        yield f"always @(posedge clk) begin {assignments} end"
        sources = nodes
    return [sources[i // FANOUT] for i in range(loads)]


class BroadcastControl(TileControl):
    """Moves finished sums one clock after their last operands, and shifts.

    A shift for whose row the outlet has no room waits. Operands go on meanwhile, until sums would move onto a
    row that waits.
    """

    def __init__(self, *args) -> None:
        super().__init__(*args)
        self.move = Signal(name="move")

    def pace(self, m: Module, left: Signal) -> None:
        room = self.credits != 0 if self.flow.on_credit else Const(1, 1)
        if self.going_last is not None:
            room = room | ~self.going_last
        m.d.comb += [self.goes.eq((left != 0) & room),
                     self.step.eq(~self.move | (left == 0) | ((left == 1) & self.goes)),
                     self.reserve.eq(self.goes & (1 if self.going_last is None else self.going_last))]

    def strobes(self, m: Module, captured: Signal, left: Signal) -> None:
        with m.If(self.step):
            m.d.sync += self.move.eq(captured)
        m.d.comb += [self.strobe.move.eq(self.move & self.step), self.strobe.shift.eq(self.goes)]
