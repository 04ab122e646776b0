"""The outlet below the array: all its columns, the queue of aligned rows, and the stream of results.

Columns of a systolic array deliver a row of results one clock after another. Each column has a queue for its
results, so rows leave aligned without a triangle of registers.
"""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.engine.accumulators import Accumulators
from hwsim.engine.column import OutletColumn, QueuedColumn, column_tag, job_shapes, outlet_tag, value_width
from hwsim.engine.parts import Fanout, Skew, delay, fanout_levels
from hwsim.pe.base import PE
from hwsim.rescale.result_blocks import BlockQuantizer
from hwsim.verilog.block import Logic

READ_LATENCY = 3
"""Clocks from a partial sum at the last column's port to its row on the stream, without corrections:
register, write, read.
"""


class Outlet(Logic):
    """All columns, and the AXI4-Stream master that sends result rows; ``tlast`` is on the job's last row.

    The tag of column 0's ``p`` comes on ``tag`` ``tag_delay`` clocks earlier. Column c follows c clocks later
    where the array is ``skewed``, and its tag hops with it; else all columns come at once and a tree of
    registers brings the tag, and the sums of activations come as much earlier as the tree takes.

    Where the array pauses, ``advance`` is low while rows are ``pending`` in it and as many are on the stream
    as it may know of; what it does not know of finds room in the queues. Columns hold their tags
    ``flow.pause_delay`` clocks later, as cells hold everything. A consumer that is always ready is sent rows
    that registers align, ``deskew``. Rows of which blocks are made
    (:mod:`hwsim.rescale.result_blocks`) leave through two registers more.
    """

    resets = True

    def __init__(self, name: str, pe: PE, flow: Any):
        self.pe = pe
        self.cols = flow.cols
        self.tag_delay = flow.sum_delay(pe)
        products = flow.products(pe)
        depth = flow.accumulate_depth(pe)
        p_width = flow.p_width(pe)
        tag = outlet_tag(pe, depth, products)
        self.tag_layout = column_tag(pe, tag, products)
        sums = Accumulators(name, flow.accumulator_form(pe), depth, pe.outlet_sum.width,
                            flow.repeats_rows(pe)) if depth else None
        self.depth = flow.queue_depth(pe)
        self.group = flow.queue_group
        self.pause_rows = flow.pause_rows(pe)
        total = pe.outlet_sum.placed(name, value_width(pe, p_width, self.tag_layout))
        def column_of(kind: str, depth: int) -> OutletColumn:
            return OutletColumn(
                f"{name}_column{kind}",
                pe,
                p_width,
                self.tag_layout,
                total,
                sums,
                depth,
                flow.word_depth(pe),
                flow.pauses,
            )

        depths = flow.queue_depths(pe)
        kinds = [f"_{kind}" if flow.pauses else "" for kind in range(len(depths))]
        self.columns: list[OutletColumn | QueuedColumn] = []
        # large arithmetic is one module, whatever the depths of queues
        if len(depths) > 1 and not pe.integer_results:
            arithmetic = column_of("_arithmetic", 0)
            self.columns += [
                QueuedColumn(f"{name}_column{kind}", arithmetic, depth) for kind, depth in zip(kinds, depths)
            ]
        else:
            self.columns += [column_of(kind, depth) for kind, depth in zip(kinds, depths)]
        column = self.column = self.columns[-1]
        self.advance_tree = Fanout(f"{name}_advance_tree", 1, flow.cols) if flow.pauses else None
        self.entry_delay = fanout_levels(flow.rows)
        self.advance_delay = flow.pause_delay - fanout_levels(flow.cols)
        self.tree = None if flow.skewed else Fanout(f"{name}_tag_tree", column.width("tag"), flow.cols,
                                                    reset_bits=1)
        self.write_tree = Fanout(f"{name}_write_tree", 1, flow.cols) if column.word else None
        ports: dict = {"advance": Out(1), "pending": In(1)} if flow.pauses else {}
        if flow.on_credit:
            ports["row_done"] = Out(1)
        late = [flow.cols - c if flow.skewed else 1 for c in range(flow.cols)]
        self.quantizer = BlockQuantizer(f"{name}_block", blocks) if (blocks := pe.rescale.blocks) else None
        width = flow.cols * column.width("c")
        if self.quantizer:
            per_block = self.quantizer.width("codes") + self.quantizer.width("scale")
            width = flow.cols // self.quantizer.form.block * per_block
        self.deskew = None if column.depth else Skew(f"{name}_deskew", column.width("c"), late)
        if pe.counts_a_sum:
            ports["a_sum"] = In(signed(pe.a_sum_width(products)))
        if column.word:
            ports |= {"s": In(unsigned(flow.cols * column.word.size)), "s_take": In(1), "s_loaded": Out(1)}
        ports |= {key: In(shape) for key, shape in job_shapes(pe.rescale, pe.w_value).items()}
        if "bits" in pe.corrections:
            ports |= {f"{x}_bits": In(range(getattr(pe, x).bits + 1)) for x in pe.serial}
        super().__init__(name, {"p": In(unsigned(flow.cols * p_width)), "tag": In(tag), "start": In(1),
                                "m": In(range(flow.m_max + 1)), "n": In(range(flow.n_max + 1)), **ports,
                                "job_done": Out(1),
                                "tdata": Out(unsigned(width)), "tvalid": Out(1),
                                "tlast": Out(1), "tready": In(1)},
                         blocks=(*self.columns, *filter(None, (self.tree, self.write_tree, self.advance_tree,
                                                               self.deskew, self.quantizer))))
        # the aligned row, whether there is one, and whether it is a job's last
        self.row: Signal = self.tdata
        self.row_there: Signal = self.tvalid
        self.row_last: Signal = self.tlast
        if self.quantizer:
            self.row = Signal(flow.cols * column.width("c"), name="aligned")
            self.row_there = Signal(name="aligned_there")
            self.row_last = Signal(name="aligned_last")
            self.there = Signal(flow.cols, name="aligned_columns", reset_less=True)  # columns of it below N

    def build(self, m: Module) -> None:
        size = self.column.width("tag")
        words = self._words(m)
        pop = Signal(name="pop")
        rows = Signal(range(self.depth + 1), name="rows")  # aligned rows that can be read
        advance = self._advance(m, rows)
        shared = words | advance
        tags = self._tags(m, advance)
        if self.deskew is None:
            shared |= {"pop": [pop] * self.cols}
        lanes: list[tuple[Signal, Signal]] = []  # results, and when a column has one
        p_width = self.column.width("p")
        c_width = self.column.width("c")
        for i in range(self.cols):
            tag_out = Signal(size, name=f"tag{i}")
            c = Signal(c_width, name=f"c{i}")
            done = Signal(name=f"wrote{i}")
            m.submodules[f"column{i}"] = self.columns[i // self.group].instance(
                p=self.p[i * p_width:(i + 1) * p_width], tag=tags[i], tag_out=tag_out, wrote=done, c=c,
                **{key: values[i] for key, values in shared.items()})
            lanes.append((c, done))
            if self.tree is None:
                tags.append(tag_out)
        if words:
            m.d.comb += self.s_loaded.eq(words["s_loaded"][-1])
        taken: Any = self.tready if self.deskew is None else Const(1, 1)  # the row on the stream, if any
        goes = self._blocks(m, pop, taken) if self.quantizer else taken
        leaves = pop if self.quantizer is None else self.tvalid & taken
        m.d.comb += self.job_done.eq(leaves & self.tlast)
        row, (_, done) = Cat(*(c for c, _ in lanes)), lanes[-1]
        if self.deskew is not None:
            m.submodules.deskew = self.deskew.instance(d=row, q=self.row)
            m.d.sync += self.row_there.eq(done)
            m.d.comb += pop.eq(self.row_there)
        else:
            m.d.comb += self.row.eq(row)
            self._count(m, rows, done, pop, goes)
        self._last(m, pop)

    def _blocks(self, m: Module, pop: Signal, taken: Any) -> Value:
        """Two registers that make blocks of a row; whether the first can take one.

        ``taken``: a row that is on the stream leaves it.
        """
        quantizer = self.quantizer
        assert quantizer is not None
        full = Signal(name="comparing")  # a row is in the first register
        last = Signal(name="comparing_last", reset_less=True)
        enter = Signal(name="can_enter")
        leave = Signal(name="can_leave")
        leaves = Signal(name="leaves")
        m.d.comb += [leave.eq(~self.tvalid | taken), enter.eq(~full | leave), leaves.eq(full & leave)]
        with m.If(enter):
            m.d.sync += [full.eq(pop), last.eq(self.row_last)]
        with m.If(leave):
            m.d.sync += [self.tvalid.eq(full), self.tlast.eq(last)]
        codes, scales = [], []
        width = quantizer.width("values")
        size = quantizer.form.block
        for i in range(self.cols // size):
            codes.append(Signal(quantizer.width("codes"), name=f"codes{i}"))
            scales.append(Signal(quantizer.width("scale"), name=f"scale{i}"))
            m.submodules[f"block{i}"] = quantizer.instance(
                values=self.row[i * width:(i + 1) * width], there=self.there[i * size:(i + 1) * size],
                enter=pop, leave=leaves, codes=codes[-1], scale=scales[-1])
        m.d.comb += self.tdata.eq(Cat(*codes, *scales))
        return enter

    def _count(self, m: Module, rows: Signal, done: Signal, pop: Signal, taken: Any) -> None:
        """Count the rows that can be read; offer the oldest."""
        wrote = Signal(name="wrote")
        m.d.sync += [wrote.eq(done), rows.eq(rows + wrote - pop)]
        with m.If(wrote):
            m.d.sync += self.row_there.eq(1)
        with m.Elif(pop & (rows == 1)):
            m.d.sync += self.row_there.eq(0)
        m.d.comb += pop.eq(self.row_there & taken)
        if "row_done" in self.ports:
            m.d.comb += self.row_done.eq(pop)

    def _tags(self, m: Module, advance: dict[str, list[Any]]) -> list[Any]:
        """The tag at column 0, or at every column."""
        if self.tree is None:
            pausing = self.tag_delay - self.entry_delay if advance else 0  # clocks in cells that pause
            tag = delay(m, Value.cast(self.tag), self.tag_delay - pausing, "tag_line")
            return [self._entering(m, delay(m, tag, pausing, "tag_later", advance=advance["advance"][0]
                                            if advance else None))]
        size = self.column.width("tag")
        leaves = Signal(self.tree.width("q"), name="tags")
        early = delay(m, Value.cast(self.tag), self.tag_delay - fanout_levels(self.cols), "tag_line")
        m.submodules.tag_tree = self.tree.instance(d=self._entering(m, early), q=leaves)
        return [leaves[i * size:(i + 1) * size] for i in range(self.cols)]

    def _entering(self, m: Module, said: Value) -> Value:
        """The columns' tag, from what the controller said and what has been counted since."""
        if self.tag_layout == self.tag.shape():
            return said
        tag: Any = Signal(self.tag.shape(), name="tag_said")
        entering: Any = Signal(self.tag_layout, name="tag_entering")
        m.d.comb += tag.eq(said)
        for key in self.tag_layout.members:
            if key == "correction":
                bits = {x: getattr(self, f"{x}_bits") for x in self.pe.serial
                        if "bits" in self.pe.corrections}
                counted = (self.a_sum if "a_sum" in self.pe.corrections else None,
                           tag.count if "count" in self.pe.corrections else None)
                m.d.comb += entering.correction.eq(self.pe.correction(m, *counted, bits))
            else:
                m.d.comb += entering[key].eq(tag[key] if key in self.tag.shape().members
                                             else getattr(self, key))
        return Value.cast(entering)

    def _words(self, m: Module) -> dict[str, list[Any]]:
        """Ports of the columns that take words of scales: all columns write on the same clock."""
        if self.write_tree is None or self.column.word is None:
            return {}
        size = self.column.word.size
        writes = Signal(self.cols, name="s_writes")
        m.submodules.write_tree = self.write_tree.instance(d=self.s_take, q=writes)
        s = delay(m, self.s, fanout_levels(self.cols), "s_line", reset_less=True)
        return {"s": [s[i * size:(i + 1) * size] for i in range(self.cols)],
                "s_write": [writes[i] for i in range(self.cols)], "s_loaded": [Signal(name=f"s_loaded{i}")
                                                                               for i in range(self.cols)]}

    def _advance(self, m: Module, rows: Signal) -> dict[str, list[Any]]:
        """Decide whether the array goes on; the ports of the columns that say so."""
        if self.advance_tree is None:
            return {}
        leaves = Signal(self.cols, name="advances")
        m.d.comb += self.advance.eq((rows < self.pause_rows) | ~self.pending)
        m.submodules.advance_tree = self.advance_tree.instance(d=delay(m, self.advance, self.advance_delay,
                                                                       "advance_line"), q=leaves)
        return {"advance": [leaves[i] for i in range(self.cols)]}

    def _last(self, m: Module, pop: Signal) -> None:
        """A job leaves as ceil(N / cols) sweeps of M rows. Registers say of the row on the stream what comes
        to an end with it.
        """
        row = Signal.like(self.m, name="row")
        n_left = Signal.like(self.n, name="n_left")
        last_row = Signal(name="last_row")
        last_sweep = Signal(name="last_sweep")
        started = Signal(name="started")
        row_follows = Signal(name="last_row_next")
        sweep_follows = Signal(name="last_sweep_next")
        m.d.comb += [row_follows.eq(Mux(started | last_row, self.m == 1, row + 2 == self.m)),
                     sweep_follows.eq(Mux(started, self.n <= self.cols, Mux(last_row, n_left <= 2 * self.cols,
                                                                            last_sweep)))]
        m.d.sync += started.eq(self.start)
        with m.If(started | pop):
            m.d.sync += [last_row.eq(row_follows), last_sweep.eq(sweep_follows),
                         self.row_last.eq(row_follows & sweep_follows),
                         row.eq(Mux(started | last_row, 0, row + 1))]
        with m.If(started):
            m.d.sync += n_left.eq(self.n)
        with m.Elif(pop & last_row):
            m.d.sync += n_left.eq(n_left - self.cols)
        if self.quantizer:
            with m.If(started):
                m.d.sync += self.there.eq(Cat(self.n > c for c in range(self.cols)))
            with m.Elif(pop & last_row):
                m.d.sync += self.there.eq(Cat(n_left > self.cols + c for c in range(self.cols)))
