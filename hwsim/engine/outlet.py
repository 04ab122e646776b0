"""The outlet below the array: resolves, corrects, scales, accumulates, requantizes, aligns, sends rows.

Columns of a systolic array deliver a row of results one clock after another. Each column has a queue for its
results, so rows leave aligned without a triangle of registers. A tag describes each partial sum and travels
from column to column with the data. It also carries what all columns share: the row's sum of activations and
the correction that is added to each of its sums.
"""

from dataclasses import replace
from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import data
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from hwsim.block import Logic
from hwsim.engine.accumulators import Access, Accumulators
from hwsim.engine.parts import Fanout, Skew, delay, fanout_levels, registered
from hwsim.formats import Format
from hwsim.pe.base import PE
from hwsim.rescale import FACTOR, ROW, Rescale
from hwsim.result_blocks import BlockQuantizer
from hwsim.sums import Sum

READ_LATENCY = 3
"""Clocks from a partial sum at the last column's port to its row on the stream, without corrections:
register, write, read.
"""


def outlet_tag(pe: PE, depth: int, products: int) -> data.StructLayout:
    """What the controller says of a partial sum of up to ``products`` products: ``valid``.

    Where ``depth`` sums are accumulated also its address, ``first`` (overwrite) and ``last`` (the sum is a
    result); ``load`` with the first sum of a group that has a word of its own; ``count`` of products.
    """
    fields: dict = {"valid": 1}  # the lowest bit, which alone is reset
    if depth:
        fields |= {"first": 1, "last": 1, "addr": range(depth)}
    if pe.rescale.streams:
        fields |= {"load": 1}
    if pe.rescale.row:
        fields |= {ROW: unsigned(pe.rescale.row.bits)}
    if "count" in pe.corrections:
        fields |= {"count": range(products + 1)}
    return data.StructLayout(fields)


def job_shapes(rescale: Rescale, w: Format) -> dict:
    """Shapes of the numbers that come with a job."""
    shapes = number_shapes(rescale, w) if rescale.scales == "job" else {}
    return shapes | ({FACTOR: unsigned(rescale.factor_format.bits)} if rescale.factor_format else {})


def number_shapes(rescale: Rescale, w: Format) -> dict:
    """Shapes of a word's numbers."""
    return {key: (signed if f.signed else unsigned)(f.bits) for key, f in rescale.formats(w).items()}


def column_tag(pe: PE, control: data.StructLayout, products: int) -> data.StructLayout:
    """What travels along the columns with a row's partial sums."""
    fields: dict = {key: f.shape for key, f in control if key != "count"}
    if pe.corrections:
        fields |= {"correction": signed(pe.correction_width(products))}
    if pe.rescale.zero_bits:
        fields |= {"a_sum": signed(pe.a_sum_width(products))}
    fields |= job_shapes(pe.rescale, pe.w_value)
    return data.StructLayout(fields)


class Pipe:
    """A value on its way through a column, with what is known of it (``notes``); ``early`` are the notes of
    one clock before.

    ``held`` are numbers that stay as they are for a job and need no registers.
    """

    def __init__(self, m: Module, value: Value, notes: dict[str, Any], early: dict[str, Any],
                 held: dict[str, Any]):
        self.m = m
        self.value = value
        self.notes = notes
        self.early = early
        self.held = held
        self.stage = 0

    def number(self, key: str) -> Any:
        """A scale, zero point, multiplier or shift, which no later stage needs."""
        return self.held[key] if key in self.held else self.notes.pop(key)

    def advance(self, value: Value, name: str, only: Value | None = None) -> None:
        """``value``, made of this stage's, and all notes enter registers; with ``only``, the value on clocks
        on which it is high."""
        self.stage += 1
        self.early = self.notes
        self.notes = {}
        self.value = Signal(value.shape(), name=name, reset_less=True)
        if only is None:
            self.m.d.sync += self.value.eq(value)
        else:
            with self.m.If(only):
                self.m.d.sync += self.value.eq(value)
        for key, note in self.early.items():
            self.notes[key] = Signal(Value.cast(note).shape(), name=f"{key}_{self.stage}",
                                     reset_less=key != "valid")
            self.m.d.sync += self.notes[key].eq(note)


class OutletColumn(Logic):
    """One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of
    results.

    ``c`` is the oldest result, valid two clocks (and those of the arithmetic) after the tag's ``last`` sum
    was in the register; ``pop`` removes it. Without a queue (``depth`` 0) it is the result, there on the
    clock on which ``wrote`` is high. Words of scales enter a queue by ``s_write``; one becomes current with a
    tag's ``load``. Where the array ``pauses``, ``p`` and ``tag`` are looked at on clocks with ``advance``
    alone, and ``tag_out`` holds on the others.
    """

    resets = True

    def __init__(self, name: str, pe: PE, p_width: int, tag: data.StructLayout, total: Sum, sums: Accumulators
                 | None, depth: int, words: int, pauses: bool):
        self.pe = pe
        self.tag_layout = tag
        self.total = total
        self.sums = sums
        self.depth = depth
        self.words = words
        self.resolve = pe.resolve(f"{name}_resolve", p_width)
        self.corrector = pe.corrector(f"{name}_correct")
        self.word = data.StructLayout(number_shapes(pe.rescale, pe.w_value)) if pe.rescale.streams else None
        extra = {"s": In(self.word), "s_write": In(1), "s_loaded": Out(1)} if self.word else {}
        if pauses:
            extra["advance"] = In(1)
        if depth:
            extra["pop"] = In(1)
        self.pauses = pauses
        # a sum is at the port, in the register
        self.entering = Signal(name="entering")
        self.there = Signal(name="there")
        super().__init__(
            name,
            {
                "p": In(signed(p_width)),
                "tag": In(tag),
                "tag_out": Out(tag),
                "wrote": Out(1),
                "c": Out(signed(pe.column_result.bits)),
                **extra,
            },
            blocks=filter(
                None, (self.resolve, self.corrector, *total.blocks, sums and total.adder, sums and sums.ram)
            ),
        )

    def build(self, m: Module) -> None:
        rescale = self.pe.rescale
        tag = self.tag_out
        p = Signal.like(self.p, name="p_q", reset_less=True)
        m.d.sync += p.eq(self.p)
        self._tag(m)
        kept = [key for key in ("first", "last", "addr") if key in self.tag_layout.members]
        numbers = self._numbers(m)
        shared = {ROW: tag[ROW]} if rescale.row else {}
        notes = {"valid": self.there} | {key: tag[key] for key in kept} | (numbers if self.word
                                                                           else {}) | shared
        early = {"valid": self.entering} | {key: self.tag[key] for key in kept}
        held = {key: tag[key] for key in job_shapes(rescale, self.pe.w_value)}
        pipe = Pipe(m, self._resolved(m, p), notes, early, held)
        if self.pe.corrections or rescale.zero_bits:
            self._correct(pipe)
        if rescale.floating:
            self.total.scale(pipe)
        elif rescale.scale_bits:
            pipe.advance(pipe.value * pipe.number("scale"), "scaled")
        if rescale.row and not rescale.floating:
            pipe.advance(pipe.value * pipe.number(ROW), "row_scaled")
        self._accumulate(m, pipe)
        if rescale.requant != "none":
            self._requantize(pipe)
        m.d.comb += self.wrote.eq(pipe.notes["valid"])
        if self.depth:
            queued(m, pipe.value, self.wrote, self.pop, self.c, self.depth)
        else:
            m.d.comb += self.c.eq(pipe.value)

    def _tag(self, m: Module) -> None:
        """The tag's register. One that holds through a pause says only once what it says."""
        entering: Any = Value.cast(self.tag)
        tag: Any = Value.cast(self.tag_out)
        if not self.pauses:
            m.d.comb += [self.entering.eq(self.tag.valid), self.there.eq(self.tag_out.valid),
                         tag.eq(registered(m, entering, 1, "tag"))]
            return
        valid = Signal(name="tag_valid")
        rest = Signal(len(entering) - 1, name="tag_rest", reset_less=True)
        fresh = Signal(name="fresh")
        m.d.sync += fresh.eq(self.advance)
        with m.If(self.advance):
            m.d.sync += [valid.eq(entering[0]), rest.eq(entering[1:])]
        m.d.comb += [tag.eq(Cat(valid, rest)), self.entering.eq(self.tag.valid & self.advance),
                     self.there.eq(valid & fresh)]

    def _resolved(self, m: Module, p: Signal) -> Value:
        if self.resolve is None:
            return p
        value = Signal(self.resolve.ports["c"].shape, name="resolved")
        m.submodules.resolve = self.resolve.instance(p=p, c=value)
        return value

    def _numbers(self, m: Module) -> dict[str, Any]:
        """The current scale, zero point, multiplier and shift, as far as there are any."""
        if self.word is None:
            return {}
        m.submodules.words = words = Memory(shape=unsigned(self.word.size), depth=self.words, init=[])
        write: Any = words.write_port()
        read: Any = words.read_port()
        current = Signal(range(self.words), name="word_at", init=self.words - 1)
        free = Signal(range(self.words), name="word_free")
        following = Signal(range(self.words), name="word_next")
        m.d.comb += [write.en.eq(self.s_write), write.addr.eq(free), write.data.eq(self.s),
                     following.eq(Mux(self.entering & self.tag.load, successor(current, self.words),
                                      current)), read.en.eq(1), read.addr.eq(following),
                     self.s_loaded.eq(self.there & self.tag_out.load)]
        m.d.sync += current.eq(following)
        with m.If(self.s_write):
            m.d.sync += free.eq(successor(free, self.words))
        word = Signal(self.word, name="word")
        m.d.comb += word.eq(read.data)
        return {key: word[key] for key in self.word.members}

    def _correct(self, pipe: Pipe) -> None:
        if self.corrector is not None:
            merged = Signal(signed(self.corrector.width("merged")), name="merged_correction")
            pipe.m.submodules.correct = self.corrector.instance(
                held=pipe.value.as_unsigned(), word=self.tag_out.correction.as_unsigned(), merged=merged)
            pipe.advance(merged, "corrected")
            return
        zero = pipe.number("zero") if self.pe.rescale.zero_bits else None
        pipe.advance(corrected(self.pe, pipe.value, self.tag_out, zero), "corrected")

    def _accumulate(self, m: Module, pipe: Pipe) -> None:
        sums = self.total
        total = Signal(signed(sums.width), name="total")
        if self.sums:
            early, between = pipe.early, pipe.notes
            for _ in range(self.sums.extra_clocks):
                pipe.advance(pipe.value, "awaiting")
            valid, first, last, addr = (pipe.notes.pop(key) for key in ("valid", "first", "last", "addr"))
            access = Access(early["valid"] & ~early["first"], early["addr"], valid & ~last, addr, total)
            if self.sums.extra_clocks:
                access = replace(access, write_next=between["valid"] & ~between["last"],
                                 next_addr=between["addr"])
            m.d.comb += total.eq(sums.add(m, self.sums.build(m, access), pipe.value, first))
            pipe.notes["valid"] = valid & last
        else:
            m.d.comb += total.eq(sums.alone(m, pipe.value))
        pipe.value = total
        sums.finish(pipe)

    def _requantize(self, pipe: Pipe) -> None:
        m = pipe.m
        result = self.pe.p
        pipe.advance(pipe.value, "accumulated")
        pipe.advance(pipe.value * pipe.number("multiplier"), "product")
        # the lowest bit says whether to round up
        doubled = Signal(signed(len(pipe.value) + 1), name="doubled")
        rounded = Signal(signed(len(doubled)), name="rounded")
        clamped = Signal(signed(result.bits), name="clamped")
        m.d.comb += [doubled.eq((pipe.value << 1) >> pipe.number("shift")),
                     rounded.eq(Value.cast(doubled[1:]).as_signed() + doubled[0]),
                     clamped.eq(Mux(rounded > result.max, result.max, Mux(rounded < result.min, result.min,
                                                                          rounded)))]
        pipe.advance(clamped, "requantized")

class QueuedColumn(Logic):
    """One column: arithmetic that is the same module in all columns, and a queue of results.

    Its ports are those of ``column`` and ``pop``, which removes the oldest of at most ``depth`` results.
    """

    resets = True

    def __init__(self, name: str, column: OutletColumn, depth: int):
        self.column = column
        self.depth = depth
        self.word = column.word
        super().__init__(name, {**column.ports, "pop": In(1)}, blocks=[column])

    def build(self, m: Module) -> None:
        c = Signal(self.column.width("c"), name="result")
        ports = {key: getattr(self, key) for key in self.column.ports}
        m.submodules.arithmetic = self.column.instance(**{**ports, "c": c})
        queued(m, c, self.wrote, self.pop, self.c, self.depth)


def queued(m: Module, value: Value, wrote: Value, pop: Value, oldest_value: Value, depth: int) -> None:
    """Add a queue of ``depth`` words: ``value`` enters where ``wrote`` is high, ``oldest_value`` is the
    oldest, which ``pop`` removes."""
    m.submodules.queue = queue = Memory(shape=signed(len(value)), depth=depth, init=[])
    write: Any = queue.write_port()
    read: Any = queue.read_port()
    oldest = Signal(range(depth), name="oldest")
    free = Signal(range(depth), name="free")
    after = Signal(range(depth), name="oldest_next")
    m.d.comb += [write.en.eq(wrote), write.addr.eq(free), write.data.eq(value),
                 after.eq(Mux(pop, successor(oldest, depth), oldest)),
                 read.en.eq(1), read.addr.eq(after), oldest_value.eq(read.data)]
    m.d.sync += oldest.eq(after)
    with m.If(wrote):
        m.d.sync += free.eq(successor(free, depth))


def successor(pointer: Value, depth: int) -> Value:
    """The place after ``pointer`` in a ring of ``depth``."""
    return Mux(pointer == depth - 1, 0, pointer + 1)


def corrected(pe: PE, value: Any, tag: Any, zero: Any) -> Any:
    """A partial sum with what its row's ``tag`` says of it, and its column's zero point."""
    if pe.corrections:
        value = value + tag.correction
    if pe.rescale.zero_bits:
        value = value - ((zero * tag.a_sum) << pe.halvings)
    return value


def value_width(pe: PE, p_width: int, tag: data.StructLayout) -> int:
    """Bits of a partial sum when it is to be scaled."""
    if pe.corrector("correct") is not None:
        return p_width
    resolve = pe.resolve("resolve", p_width)
    value = Signal(signed(resolve.width("c") if resolve else p_width))
    shapes = number_shapes(pe.rescale, pe.w_value)
    return len(Value.cast(corrected(pe, value, Signal(tag), Signal(shapes["zero"]) if "zero" in shapes
                                    else None)))


class Outlet(Logic):
    """All columns, and the AXI4-Stream master that sends result rows; ``tlast`` is on the job's last row.

    The tag of column 0's ``p`` comes on ``tag`` ``tag_delay`` clocks earlier. Column c follows c clocks later
    where the array is ``skewed``, and its tag hops with it; else all columns come at once and a tree of
    registers brings the tag, and the sums of activations come as much earlier as the tree takes.

    Where the array pauses, ``advance`` is low while rows are ``pending`` in it and as many are on the stream
    as it may know of; what it does not know of finds room in the queues. Columns hold their tags
    ``flow.pause_delay`` clocks later, as cells hold everything. A consumer that is always ready is sent rows
    that registers align, ``deskew``. Rows of which blocks are made (:mod:`hwsim.result_blocks`) leave through
    two registers more.
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
