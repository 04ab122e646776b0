"""The outlet under the array: resolve, accumulate, align and stream out result rows.

Columns of a systolic array deliver a row of results one clock after one another. Each column keeps its results in a
queue of its own, so that the rows leave aligned without a triangle of registers; the tag that says what a partial sum
is travels from column to column with the data.
"""

from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import data
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from hwsim.block import Block, Logic
from hwsim.engine.parts import Fanout, delay, fanout_levels

READ_LATENCY = 3
"""Clocks from a partial sum at the last column's port to its row on the stream: register, write, read."""


def outlet_tag(accumulate_depth: int, beat: dict[str, data.StructLayout]) -> data.StructLayout:
    """What a partial sum is: ``valid``; where sums are accumulated also its address, ``first`` (overwrite) and ``last``
    (the sum is a result); in serial architectures the ``beat``."""
    fields: dict = {"valid": 1}
    if accumulate_depth:
        fields |= {"first": 1, "last": 1, "addr": range(accumulate_depth)}
        fields |= beat
    return data.StructLayout(fields)


class OutletColumn(Logic):
    """One column: register, (resolver,) (accumulator memory,) queue of ``depth`` results.

    ``c`` is the oldest result, valid two clocks after the tag's ``last`` sum was in the register; ``pop`` removes it.
    """

    resets = True

    def __init__(self, name: str, p_width: int, c_width: int, tag: data.StructLayout, accumulate_depth: int,
                 depth: int, resolve: Block | None):
        super().__init__(name, {
            "p": In(signed(p_width)), "tag": In(tag), "tag_out": Out(tag), "wrote": Out(1),
            "pop": In(1), "c": Out(signed(c_width))}, blocks=(resolve,) if resolve else ())
        self.accumulate_depth, self.depth, self.resolve = accumulate_depth, depth, resolve

    def build(self, m: Module) -> None:
        p = Signal.like(self.p, name="p_q", reset_less=True)
        tag = self.tag_out
        m.d.sync += [p.eq(self.p), tag.eq(self.tag)]
        value = self._resolved(m, p)
        total = Signal.like(self.c, name="total")
        if self.accumulate_depth:
            m.submodules.accumulators = sums = Memory(shape=signed(len(self.c)), depth=self.accumulate_depth, init=[])
            write: Any = sums.write_port()
            read: Any = sums.read_port(transparent_for=(write,))
            m.d.comb += [read.en.eq(1), read.addr.eq(self.tag.addr), total.eq(Mux(tag.first, 0, read.data) + value),
                         write.en.eq(tag.valid), write.addr.eq(tag.addr), write.data.eq(total),
                         self.wrote.eq(tag.valid & tag.last)]
        else:
            m.d.comb += [total.eq(value), self.wrote.eq(tag.valid)]
        self._queue(m, total)

    def _resolved(self, m: Module, p: Signal) -> Value:
        if self.resolve is None:
            return p
        value = Signal.like(self.c, name="resolved")
        ports = {"p": p, "c": value}
        if "beat" in self.resolve.ports:
            ports["beat"] = self.tag_out.beat
        m.submodules.resolve = self.resolve.instance(**ports)
        return value

    def _queue(self, m: Module, total: Signal) -> None:
        m.submodules.queue = queue = Memory(shape=signed(len(total)), depth=self.depth, init=[])
        write: Any = queue.write_port()
        read: Any = queue.read_port()
        oldest = Signal(range(self.depth), name="oldest")
        free = Signal(range(self.depth), name="free")
        after = Signal(range(self.depth), name="oldest_next")

        def successor(pointer: Value) -> Value:
            return Mux(pointer == self.depth - 1, 0, pointer + 1)

        m.d.comb += [write.en.eq(self.wrote), write.addr.eq(free), write.data.eq(total),
                     after.eq(Mux(self.pop, successor(oldest), oldest)),
                     read.en.eq(1), read.addr.eq(after), self.c.eq(read.data)]
        m.d.sync += oldest.eq(after)
        with m.If(self.wrote):
            m.d.sync += free.eq(successor(free))


class Outlet(Logic):
    """All columns, and the AXI4-Stream master that sends result rows; ``tlast`` is on the job's last row.

    The tag of column 0's ``p`` comes on ``tag`` ``tag_delay`` clocks earlier. Column c follows c clocks later where the
    array is ``skewed``, and its tag hops with it; else all columns come at once and a tree of registers brings the tag.
    """

    resets = True

    def __init__(self, name: str, column: OutletColumn, cols: int, tag_delay: int, skewed: bool, m_max: int, n_max: int):
        p_width, c_width = column.width("p"), column.width("c")
        tag = column.ports["tag"].shape
        self.tree = None if skewed else Fanout(f"{name}_tag_tree", column.width("tag"), cols)
        super().__init__(name, {
            "p": In(unsigned(cols * p_width)), "tag": In(tag), "start": In(1),
            "m": In(range(m_max + 1)), "n": In(range(n_max + 1)),
            "row_done": Out(1), "job_done": Out(1),
            "tdata": Out(unsigned(cols * c_width)), "tvalid": Out(1), "tlast": Out(1), "tready": In(1)},
            blocks=(column, *((self.tree,) if self.tree else ())))
        self.column, self.cols, self.tag_delay = column, cols, tag_delay

    def build(self, m: Module) -> None:
        size = self.column.width("tag")
        if self.tree is None:
            tags: list[Any] = [delay(m, Value.cast(self.tag), self.tag_delay, "tag_line")]
        else:
            leaves = Signal(self.tree.width("q"), name="tags")
            early = delay(m, Value.cast(self.tag), self.tag_delay - fanout_levels(self.cols), "tag_line")
            m.submodules.tag_tree = self.tree.instance(d=early, q=leaves)
            tags = [leaves[i * size:(i + 1) * size] for i in range(self.cols)]
        pop, lanes = Signal(name="pop"), []
        p_width, c_width = self.column.width("p"), self.column.width("c")
        done = wrote = Signal(name="wrote")
        for i in range(self.cols):
            tag_out, c = Signal(size, name=f"tag{i}"), Signal(c_width, name=f"c{i}")
            done = Signal(name=f"wrote{i}")
            m.submodules[f"column{i}"] = self.column.instance(
                p=self.p[i * p_width:(i + 1) * p_width], tag=tags[i], tag_out=tag_out, wrote=done, pop=pop, c=c)
            lanes.append(c)
            if self.tree is None:
                tags.append(tag_out)
        rows = Signal(range(self.column.depth + 1), name="rows")  # aligned rows that can be read
        m.d.sync += [wrote.eq(done), rows.eq(rows + wrote - pop)]
        m.d.comb += [self.tdata.eq(Cat(*lanes)), self.tvalid.eq(rows != 0), pop.eq(self.tvalid & self.tready),
                     self.row_done.eq(pop), self.job_done.eq(pop & self.tlast)]
        self._last(m, pop)

    def _last(self, m: Module, pop: Signal) -> None:
        """A job leaves as ceil(N / cols) sweeps of M rows."""
        row, n_left = Signal.like(self.m, name="row"), Signal.like(self.n, name="n_left")
        last_row, started = Signal(name="last_row"), Signal(name="started")
        m.d.comb += [last_row.eq(row + 1 == self.m), self.tlast.eq(last_row & (n_left <= self.cols))]
        m.d.sync += started.eq(self.start)
        with m.If(started):
            m.d.sync += n_left.eq(self.n)
        with m.Elif(pop):
            m.d.sync += row.eq(Mux(last_row, 0, row + 1))
            with m.If(last_row & ~self.tlast):
                m.d.sync += n_left.eq(n_left - self.cols)
