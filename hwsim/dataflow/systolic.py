"""The systolic array of `ws` and `os`: operands enter at two edges and move one cell per clock.

Row 0 is the row next to the outlet. Activations enter at column 0 and travel along the row; weights enter at
row rows-1 and travel towards row 0; partial sums leave under row 0. Control travels with the activations
(``tag``), or from a tree of registers along the row (``strobe``). No net except the clock reaches every cell.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from amaranth.hdl import Cat, Const, Module, Signal, Value, signed, unsigned
from amaranth.lib import data
from amaranth.lib.wiring import In, Out

from hwsim.dataflow.base import Dataflow
from hwsim.engine.parts import RING_FROM, Fanout, Skew, delay, fanout_levels
from hwsim.features import Amounts, Part, Rates, tree_bits
from hwsim.params import param
from hwsim.pe.base import PE
from hwsim.verilog.block import Block, Logic, Structure, part, span

STROBE = data.StructLayout({"active": 1, "last": 1})
"""A burst of strobes to all rows; ``last`` marks its end."""


@dataclass(frozen=True)
class CellPorts:
    """Widths of what travels through a systolic cell: along the row ``a``, ``tag`` and a strobe; along the
    column ``w``, ``p``.

    Where the rows' sums of activations are counted, ``sum`` comes with every beat of a row and ``a_sum``
    leaves (else 0). Where the array ``pauses``, cells hold everything on clocks in which their ``advance`` is
    low. What belongs to partial sums is ``stages`` clocks later than the operands: ``sum``, and where
    ``late_tags`` the strobe and the tag but for its beat.
    """

    a: int
    w: int
    p: int
    tag: data.StructLayout
    sum: int = 0
    a_sum: int = 0
    pauses: bool = False
    stages: int = 0
    late_tags: bool = False

    @classmethod
    def of(cls, pe: PE, w: int, products: int, tag: data.StructLayout, pauses: bool = False,
           late_tags: bool = False) -> "CellPorts":
        """Ports of a cell of ``pe`` whose sums have up to ``products`` products."""
        sums = {"sum": pe.a_sum_width(pe.lanes), "a_sum": pe.a_sum_width(products)} if pe.counts_a_sum else {}
        return cls(pe.a_width, w, pe.p_width(products), tag, **sums, pauses=pauses, stages=pe.stages,
                   late_tags=late_tags)

    @property
    def advance(self) -> dict:
        """The port that lets a cell go on, where it can pause."""
        return {"advance": In(1)} if self.pauses else {}

    def members(self) -> dict:
        """Ports of the cell."""
        along = {"a": unsigned(self.a), "tag": self.tag, "strobe": unsigned(1),
                 "w": unsigned(self.w), "p": signed(self.p)}
        return {k: In(v) for k, v in along.items()} | {f"{k}_out": Out(v) for k,
                                                       v in along.items()} | self.advance


def systolic_parts(flow: Any, pe: PE, rates: Rates, w_bits: int, slices_w: bool, row_edge: str) -> list[Part]:
    """The parts of a systolic array whose columns take ``w_bits`` of a weight group; ``row_edge`` is what its
    rows have for strobes.
    """
    rows = flow.rows
    cols = flow.cols
    stages = fanout_levels(flow.rows)
    tag = flow.tag_layout(pe).size
    counted = pe.a_sum_width(pe.lanes) if pe.counts_a_sum else 0
    edge: Amounts = {"register bits": (stages * rows * (pe.a_width + counted), rates.a),
                     "w register bits": (stages * cols * w_bits, rates.w),
                     "tag bits": ((stages + rows - 1) * tag, 0.3)}
    to_cols = fanout_levels(cols)
    out = [Part("edge", 1.0, edge | sliced_structure(flow, pe, rates, slices_w)),
           Part("strobe_tree", 1.0, {"register bits": (2 * stages, rates.load)}),
           Part(row_edge, rows, {"one": (1.0, 1.0)}),
           Part("a_skew", 1.0, {"held bits": ((pe.a_width + counted) * rows * (rows - 1) / 2, rates.a)}),
           Part("w_skew", 1.0, {"held bits": (w_bits * cols * (cols - 1) / 2, rates.w)})]
    if flow.pauses:
        out += [Part("advance_rows", 1.0, {"register bits": (stages, 0.0)}),
                Part("advance_cols", rows + 1, {"register bits": (to_cols, 0.0)}),
                Part("outlet_advance_tree", 1.0, {"register bits": (to_cols, 0.0)})]
    return out


def sliced_structure(flow: Any, pe: PE, rates: Rates, slices_w: bool) -> Amounts:
    """Choices of a digit where operands enter the array; of weights where these are sliced there."""
    out: Amounts = {}
    if "a" in pe.serial:
        out["a choice bits"] = (flow.rows * pe.lanes * (pe.digit_count("a") - 1), 1.0)
        out["count tree bits"] = (flow.rows * tree_bits(pe.lanes, 1) * (pe.a_width > pe.lanes), 1.0)
    if slices_w and "w" in pe.serial:
        out["w choice bits"] = (flow.cols * pe.w_width * (pe.digit_count("w") - 1), rates.w)
    return out


def going(block: Logic) -> Value:
    """Whether a block goes on on this clock: always, unless it pauses."""
    return block.advance if "advance" in block.ports else Const(1, 1)


class SumCell(Logic):
    """Counts the activations that its row has seen, at the head of the row; keeps and drains sums as the
    row's cells do theirs.
    """

    def __init__(self, name: str, ports: CellPorts, members: dict):
        super().__init__(name, {"sum": In(signed(ports.sum)), "a_sum": In(signed(ports.a_sum)), **members,
                                "a_sum_out": Out(signed(ports.a_sum))})


class Row(Logic):
    """``cols`` cells in a row, and the one that counts its activations where these are counted.

    Where the array pauses, ``tree`` brings ``advance`` to the cells; what column 0 sees of it leaves as
    ``advance_out``.
    """

    def __init__(self, prefix: str, cell: Block, sum_cell: Block | None, ports: CellPorts, cols: int):
        tree = Fanout(f"{prefix}_advance_cols", 1, cols) if ports.pauses else None
        self.cell = cell
        self.sum_cell = sum_cell
        self.widths = ports
        self.cols = cols
        self.tree = tree
        self.resets = tree is not None
        sums = {"a_sum": In(signed(ports.a_sum)), "a_sum_out": Out(signed(ports.a_sum))} if sum_cell else {}
        if tree is not None:
            sums |= ports.advance | {"advance_out": Out(1)}
        super().__init__(f"{prefix}_row", {
            "a": In(unsigned(ports.a + ports.sum)), "tag": In(ports.tag), "strobe": In(1),
            "w": In(unsigned(cols * ports.w)), "p": In(unsigned(cols * ports.p)),
            "w_out": Out(unsigned(cols * ports.w)), "p_out": Out(unsigned(cols * ports.p)), **sums},
            blocks=(cell, *filter(None, (sum_cell, tree))))

    def build(self, m: Module) -> None:
        ports = self.widths
        advance = self._advance(m)
        a = self.a[:ports.a]
        tag = Value.cast(self.tag)
        strobe = self.strobe
        row_sum = self.a[ports.a:]
        if ports.stages:
            tag, strobe, row_sum = self._late(m, tag, strobe, row_sum, advance[0].get("advance", Const(1, 1)))
        if self.sum_cell:
            bound = {"sum": row_sum, "tag": tag, "strobe": strobe, "a_sum": self.a_sum,
                     "a_sum_out": self.a_sum_out, **advance[0]}
            m.submodules.sum_cell = self.sum_cell.instance(**{key: bound[key] for key in self.sum_cell.ports})
        w_outs, p_outs = [], []
        for c, (w, p) in enumerate(zip(groups(self.w, self.cols), groups(self.p, self.cols))):
            a_out = Signal(ports.a, name=f"a{c}")
            tag_out = Signal(len(tag), name=f"tag{c}")
            strobe_out = Signal(name=f"strobe{c}")
            w_outs.append(Signal(ports.w, name=f"w{c}"))
            p_outs.append(Signal(ports.p, name=f"p{c}"))
            m.submodules[f"cell{c}"] = self.cell.instance(
                a=a, tag=tag, strobe=strobe, w=w, p=p, a_out=a_out, tag_out=tag_out,
                strobe_out=strobe_out, w_out=w_outs[c], p_out=p_outs[c], **advance[c])
            a = a_out
            tag = tag_out
            strobe = strobe_out
        m.d.comb += [self.w_out.eq(Cat(*w_outs)), self.p_out.eq(Cat(*p_outs))]

    def _late(self, m: Module, tag: Any, strobe: Any, row_sum: Any, advance: Value) -> tuple[Any, Any, Any]:
        """What belongs to partial sums, as many clocks later as the cells have stages: once for the row."""
        ports = self.widths
        layout = self.widths.tag
        size = min((field.offset for key, field in layout if key == "beat"), default=layout.size)
        if ports.late_tags:
            tag = Cat(delay(m, tag[:size], ports.stages, "tag_late", advance=advance), tag[size:])
            strobe = delay(m, strobe, ports.stages, "strobe_late", advance=advance)
        return tag, strobe, delay(m, row_sum, ports.stages, "sum_late", advance=advance)

    def _advance(self, m: Module) -> list[dict[str, Any]]:
        """The port of every column's cell that lets it go on, where it can pause."""
        if self.tree is None:
            return [{} for _ in range(self.cols)]
        leaves = Signal(self.cols, name="advances")
        m.submodules.advance_tree = self.tree.instance(d=self.advance, q=leaves)
        m.d.comb += self.advance_out.eq(leaves[0])
        return [{"advance": leaves[c]} for c in range(self.cols)]


class ArrayEdge(Logic):
    """What stands between the controller and the rows: beat slices, pipeline stages, the strobes' tree, the
    tags' taps.

    Everything leaves ``fanout_levels(rows)`` clocks after it came; the tag reaches row r another rows-1-r
    clocks later, clocks without ``advance`` not counted.
    """

    resets = True

    def __init__(self, name: str, pe: PE, ports: CellPorts, rows: int, cols: int, slices_w: bool,
                 tree: Fanout, row_edge: Block):
        super().__init__(name, {"a": In(unsigned(rows * pe.a_stored_width)),
                                "w": In(unsigned(cols * pe.w_stored_width)),
                                **({"sums": In(unsigned(rows * ports.sum))} if ports.sum else {}),
                                "tag": In(ports.tag), "strobe": In(STROBE), **ports.advance,
                                "a_rows": Out(unsigned(rows * (ports.a + ports.sum))),
                                "w_cols": Out(unsigned(cols * ports.w)),
                                "tags": Out(unsigned(rows * ports.tag.size)), "strobes": Out(unsigned(rows))},
                         blocks=(tree, row_edge))
        self.pe = pe
        self.widths = ports
        self.rows = rows
        self.cols = cols
        self.slices_w, self.tree, self.row_edge = slices_w, tree, row_edge

    def build(self, m: Module) -> None:
        latency = fanout_levels(self.rows)
        pe = self.pe
        a: Any = self._sliced(m, self.a, pe.slice_a, self.rows)
        if self.widths.sum:
            a = Cat(*(x for pair in zip(groups(a, self.rows), groups(self.sums, self.rows)) for x in pair))
        w = self._sliced(m, self.w, pe.slice_w, self.cols) if self.slices_w else self.w
        tag = delay(m, Value.cast(self.tag), latency, "tag_stage")
        taps = Signal(len(tag) * self.rows, name="tag_taps")  # tap i: the tag of i clocks ago
        later = Signal(len(tag) * (self.rows - 1), name="tag_line")
        with m.If(going(self)):
            m.d.sync += later.eq(taps)
        m.d.comb += taps.eq(Cat(tag, later))
        m.d.comb += [self.a_rows.eq(delay(m, a, latency, "a_stage")),
                     self.w_cols.eq(delay(m, w, latency, "w_stage")),
                     self.tags.eq(Cat(*reversed(groups(taps, self.rows)))),
                     self.strobes.eq(Cat(*self._strobes(m)))]

    def _sliced(self, m: Module, stored: Value, pick: Callable, count: int) -> Any:
        if not self.pe.serial:
            return stored
        return Cat(*(pick(m, group, self.tag.beat) for group in groups(stored, count)))

    def _strobes(self, m: Module) -> list[Value]:
        tree = Signal(self.tree.width("q"), name="tree")
        m.submodules.strobe_tree = self.tree.instance(d=self.strobe, q=tree)
        reach: Value = Const(1, 1)
        strobes = groups(tree, self.rows)
        for r in reversed(range(self.rows)):
            out = Signal(name=f"reach{r}")
            strobe = Signal(name=f"strobe{r}")
            m.submodules[f"edge{r}"] = self.row_edge.instance(tree=strobes[r], reach=reach, reach_out=out,
                                                              strobe=strobe)
            reach, strobes[r] = out, strobe
        return strobes


class RowEdge(Logic):
    """Lets a row take the strobes of a burst that are meant for it; ``reach`` walks one row nearer per
    strobe.

    ``reached`` true: row r takes strobe i if i >= rows-1-r. Loading: rows nearer to row 0 still hold the
    weights of the tile that is about to stream until the new tile's first beat gets there. ``reached`` false:
    row r takes strobe i if i <= rows-1-r. Draining: rows through which the last result has passed are left
    alone, since the next tile's results may move in at once.
    """

    resets = True

    def __init__(self, name: str, reached: bool):
        super().__init__(name, {"tree": In(STROBE), "reach": In(1), "reach_out": Out(1), "strobe": Out(1)})
        self.reached = reached

    def build(self, m: Module) -> None:
        active = self.tree.active
        m.d.comb += self.strobe.eq(active & self.reach if self.reached else active & ~self.reach_out)
        with m.If(active):
            m.d.sync += self.reach_out.eq(self.reach & ~self.tree.last)


@dataclass(frozen=True)
class Skewing(Dataflow):
    """A dataflow whose rows of activations and columns of weights wait for their turn to enter the array."""

    skew: str = param("registers", choices=("registers", "rings"), before="registers",
                      doc=f"how operands wait for their row or column: `registers`: in shift registers; "
                      f"`rings`: in words that stay where they are, written and read in turn, where they "
                      f"wait for {RING_FROM} clocks or more. Cycles are the same")

    @property
    def rings(self) -> bool:
        """Whether they wait in rings."""
        return self.skew == "rings"

    @property
    def uncharacterized(self) -> str:
        return f"skew: {self.skew}" if self.rings else ""


class SystolicArray(Structure):
    """The edge, the skews and ``rows`` rows.

    What enters with the tag of clock t meets the cell of row r, column c in clock
    t + fanout_levels(rows) + rows-1-r + c.

    Where the array pauses, ``advance`` of clock t decides whether cells and skews go on in clock
    t + fanout_levels(rows) + fanout_levels(cols): trees of registers bring it there.
    """

    resets = True

    def __init__(self, prefix: str, pe: PE, row: Block, ports: CellPorts, rows: int, cols: int,
                 slices_w: bool, row_edge: RowEdge, w_delays: list[int] | None = None,
                 rings: bool = False):
        """``row`` is every row of cells, whose tree of ``advance``, if any, is its ``tree``; ``w_delays`` are
        the clocks that weights wait for their columns, c for column c unless given; ``rings`` is that of
        :class:`~hwsim.engine.parts.Skew`.
        """
        self.widths = ports
        self.rows = rows
        self.cols = cols
        self.row = row
        tree = Fanout(f"{prefix}_strobe_tree", STROBE.size, rows)
        self.edge = ArrayEdge(f"{prefix}_edge", pe, ports, rows, cols, slices_w, tree, row_edge)
        self.a_skew = Skew(f"{prefix}_a_skew", ports.a + ports.sum, [rows - 1 - r for r in range(rows)],
                           ports.pauses, rings)
        self.w_skew = Skew(f"{prefix}_w_skew", ports.w, w_delays or list(range(cols)), ports.pauses, rings)
        self.rows_tree = Fanout(f"{prefix}_advance_rows", 1, rows) if ports.pauses else None
        self.cols_tree = row.tree if isinstance(row, Row) else None
        self.operands = {key: port for key, port in self.edge.ports.items() if port.flow == In}
        sums = {"a_sum": Out(signed(ports.a_sum))} if ports.sum else {}
        super().__init__(f"{prefix}_array", self.operands | {"p": Out(unsigned(cols * ports.p))} | sums,
                         blocks=(self.edge, self.a_skew, self.w_skew,
                                 *filter(None, (self.rows_tree, self.cols_tree)), self.row))

    def body(self) -> Iterator[str]:
        ports, rows = self.widths, self.rows
        for name in ("a_rows", "w_cols", "tags", "strobes"):
            yield f"wire {span(self.edge.width(name))}{name};"
        yield from self._advance()
        edge, skew_a, skew_w = ({"advance": name} if ports.pauses else {} for name in (
            part("col_advances", 1, 0, self.cols), "row_advances", "col_advances"))
        yield self.place(self.edge, "edge_regs", **{key: key for key in self.operands} | edge,
                         a_rows="a_rows", w_cols="w_cols", tags="tags", strobes="strobes")
        yield f"wire {span(self.a_skew.width('q'))}a_skewed;"
        yield self.place(self.a_skew, "a_skew", d="a_rows", q="a_skewed", **skew_a)
        yield f"wire {span(self.w_skew.width('q'))}w{rows};"
        yield self.place(self.w_skew, "w_skew", d="w_cols", q=f"w{rows}", **skew_w)
        yield f"wire {span(self.cols * ports.p)}p{rows} = 0;"
        if ports.sum:
            yield f"wire {span(ports.a_sum)}a_sum{rows} = 0;"
        for r in reversed(range(rows)):
            w_out = f"w{r}" if r else "unused_w"
            sums = {}
            yield f"wire {span(self.cols * ports.w)}{w_out};"
            yield f"wire {span(self.cols * ports.p)}p{r};"
            if ports.sum:
                yield f"wire {span(ports.a_sum)}a_sum{r};"
                sums = {"a_sum": f"a_sum{r + 1}", "a_sum_out": f"a_sum{r}"}
            if ports.pauses:
                sums |= {"advance": part("advances", 1, r, rows), "advance_out": part("row_advances", 1, r,
                                                                                      rows)}
            yield self.place(self.row, f"row{r}", **sums, a=part("a_skewed", ports.a + ports.sum, r, rows),
                             tag=part("tags", ports.tag.size, r, rows), strobe=part("strobes", 1, r, rows),
                             w=f"w{r + 1}", p=f"p{r + 1}", w_out=w_out, p_out=f"p{r}")
        yield "assign p = p0;"
        if ports.sum:
            yield "assign a_sum = a_sum0;"

    def _advance(self) -> Iterator[str]:
        """The tree to the rows, and beside the rows' own trees one more, for the skew of the weights and the
        tags.
        """
        if self.rows_tree is None or self.cols_tree is None:
            return
        yield f"wire {span(self.rows)}advances;"
        yield f"wire {span(self.rows)}row_advances;"
        yield f"wire {span(self.cols)}col_advances;"
        yield self.place(self.rows_tree, "advance_rows", d="advance", q="advances")
        yield self.place(self.cols_tree, "advance_cols", d=part("advances", 1, self.rows - 1, self.rows),
                         q="col_advances")


def groups(value: Value, count: int) -> list[Any]:
    """``value`` in ``count`` groups of equal width."""
    width = len(value) // count
    return [value[i * width:(i + 1) * width] for i in range(count)]
