"""Semi-systolic weight-stationary array: activations reach all cells of a row on one clock.

Computes    C = A W for any M, K, N, with weights that stay in the cells, tiled as `ws`: K in tiles of rows *
            lanes (one group of lanes per row), N in tiles of cols, M in blocks of acc_depth. A tree of
            registers brings the activations of a row to all of its cells on the same clock; no register
            drives more than 16 others. Partial sums travel down all columns side by side. The outlet adds up
            the K tiles in a memory of acc_depth sums per column.
Order       As `ws`: for each N tile, for each M block, for each K tile: rows weight beats, then one
            activation beat per row of the M block. Results: for each N tile, one beat for each m.
Cycles      `clocks` below, as for `ws`, but the drain has the levels of the tree in place of the skew of cols
            - 1.
Handshake   Streams may stall at any time. A missing activation is a bubble without effect on results; missing
            weights delay the next tile. An activation beat whose sums are results issues when the outlet has
            room for its row.
Does not    Keep weights from one M block or job to the next. Pause the array: if results are not taken,
            activations wait. Offer cost estimates.
Source      Kung, "Why systolic architectures?", Computer 15(1), 1982: design B1, in which inputs are
            broadcast, results move and weights stay. NVDLA's convolution core, 2017, broadcasts features to
            the cells of all kernels, with a tree of adders in place of the column.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Module, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.dataflow.base import Run
from hwsim.dataflow.cycles import Timing
from hwsim.dataflow.stepped import Delay, Skewed
from hwsim.dataflow.systolic import CellPorts, RowEdge, SystolicArray, groups
from hwsim.dataflow.ws import StationaryCell, Ws, WsMachine, WsSumCell
from hwsim.engine.parts import Fanout, delay, fanout_levels
from hwsim.features import Amounts, Part, Rates
from hwsim.pe.base import PE
from hwsim.verilog.block import Block, Logic


@dataclass(frozen=True)
class Semisystolic(Ws):
    name: ClassVar[str] = "semisystolic"

    # -- meaning ---------------------------------------------------------------------------------------------
    def timing(self, pe: PE) -> Timing:
        return self.timing_with(pe, self.sum_delay(pe))

    def run(self, a: np.ndarray, w: np.ndarray, pe: PE, numbers: dict[str, np.ndarray] | None = None) -> Run:
        return SemisystolicMachine(self, pe, a, w, numbers).run()

    # -- hardware --------------------------------------------------------------------------------------------
    @property
    def skewed(self) -> bool:
        return False

    @property
    def tag_delay(self) -> int:
        return fanout_levels(self.rows) + self.rows + fanout_levels(self.cols)

    def array_parts(self, pe: PE, rates: Rates) -> list[Part] | None:
        return None

    def cell_structure(self, pe: PE, rates: Rates) -> Amounts:
        return {}

    def array(self, pe: PE, prefix: str) -> Block:
        ports = self.ports(pe)
        cell = SemisystolicCell(f"{prefix}_cell", pe, ports, pe.cell_core(f"{prefix}_core", ports.p))
        sum_cell = WsSumCell(f"{prefix}_sum_cell", ports, {}) if ports.sum else None
        row = SemisystolicRow(f"{prefix}_row", cell, sum_cell, ports, self.cols)
        return SystolicArray(prefix, pe, row, ports, self.rows, self.cols, slices_w=False,
                             row_edge=RowEdge(f"{prefix}_load_edge", reached=True),
                             w_delays=[fanout_levels(self.cols)] * self.cols, rings=self.rings)


class SemisystolicMachine(WsMachine):
    """The semi-systolic engine clock by clock."""

    def __init__(self, flow: Semisystolic, pe: PE, a: np.ndarray, w: np.ndarray, numbers: dict | None):
        super().__init__(flow, pe, a, w, numbers)
        rows = flow.rows
        cols = flow.cols
        lanes = pe.lanes
        together = np.zeros(flow.cols, np.int64)
        stages = fanout_levels(rows) + fanout_levels(cols)
        self.a_stage = Delay(stages, np.zeros((rows, lanes + 4), np.int64))
        self.w_stage = Delay(stages, np.zeros((cols, lanes), np.int64))
        self.w_skew = Skewed(together, (lanes,))
        self.load_stage = Delay(stages, -1)
        self.load_skew = Skewed(together, (rows,))

    def reached(self) -> np.ndarray:
        return np.repeat(self.entering_a[:, None], self.cols, axis=1)


class SemisystolicCell(StationaryCell):
    """A stationary weight group and one step of the partial sum; what its row's tree brings goes no further.

    ``strobe`` shifts the column's next weights one cell towards row 0; ``tag.swap``, with a tile's first
    activations, makes the next weights the stationary ones.
    """

    def __init__(self, name: str, pe: PE, ports: CellPorts, core: Block):
        super().__init__(name, {"a": In(unsigned(ports.a)), "tag": In(ports.tag), "strobe": In(1),
                                "w": In(unsigned(ports.w)),
                                "p": In(signed(ports.p)), "w_out": Out(unsigned(ports.w)),
                                "p_out": Out(signed(ports.p))}, blocks=(core,))
        self.pe, self.core = pe, core

    def build(self, m: Module) -> None:
        stationary, w, p = self.compute(m)
        m.d.sync += [stationary.eq(w), self.p_out.eq(p)]
        with m.If(self.strobe):
            m.d.sync += self.w_out.eq(self.w)


class SemisystolicRow(Logic):
    """``cols`` cells behind the tree that brings them their row's activations, tag and strobe.

    The row's activations are counted ahead of the tree: the outlet has a tree of as many levels to bring the
    sum to its columns.
    """

    resets = True

    def __init__(self, name: str, cell: Block, sum_cell: Block | None, ports: CellPorts, cols: int):
        self.cell = cell
        self.sum_cell = sum_cell
        self.widths = ports
        self.cols = cols
        # bits that are reset: a strobe or a swap out of nothing would move weights
        control = 1 + ports.tag.size
        self.tree = Fanout(f"{name}_tree", control + ports.a, cols, control)
        sums = {"a_sum": In(signed(ports.a_sum)), "a_sum_out": Out(signed(ports.a_sum))} if sum_cell else {}
        super().__init__(name, {
            "a": In(unsigned(ports.a + ports.sum)), "tag": In(ports.tag), "strobe": In(1),
            "w": In(unsigned(cols * ports.w)), "p": In(unsigned(cols * ports.p)),
            "w_out": Out(unsigned(cols * ports.w)), "p_out": Out(unsigned(cols * ports.p)), **sums},
            blocks=(cell, *((sum_cell,) if sum_cell else ()), self.tree))

    def build(self, m: Module) -> None:
        ports = self.widths
        leaves = Signal(self.tree.width("q"), name="leaves")
        m.submodules.tree = self.tree.instance(d=Cat(self.strobe, Value.cast(self.tag), self.a[:ports.a]),
                                               q=leaves)
        if self.sum_cell:
            row_sum = delay(m, self.a[ports.a:], ports.stages, "sum_late", reset_less=True)
            m.submodules.sum_cell = self.sum_cell.instance(sum=row_sum, a_sum=self.a_sum,
                                                           a_sum_out=self.a_sum_out)
        outs: dict[str, list[Any]] = {"w_out": [], "p_out": []}
        columns = zip(groups(leaves, self.cols), groups(self.w, self.cols), groups(self.p, self.cols))
        for c, (leaf, w, p) in enumerate(columns):
            outs["w_out"].append(Signal(ports.w, name=f"w{c}"))
            outs["p_out"].append(Signal(ports.p, name=f"p{c}"))
            m.submodules[f"cell{c}"] = self.cell.instance(
                strobe=leaf[0], tag=leaf[1:1 + ports.tag.size], a=leaf[1 + ports.tag.size:], w=w, p=p,
                **{key: signals[c] for key, signals in outs.items()})
        m.d.comb += [getattr(self, key).eq(Cat(*signals)) for key, signals in outs.items()]
