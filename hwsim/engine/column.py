"""A column of the outlet: what the tags on its way say, the arithmetic on its sums, its queue of results.

A tag describes each partial sum and travels from column to column with the data. It also carries what all
columns share: the row's sum of activations and the correction that is added to each of its sums.
"""

from dataclasses import replace
from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import data
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from hwsim.arith.partial_sum import Sum
from hwsim.engine.accumulators import Access, Accumulators
from hwsim.engine.parts import registered
from hwsim.formats import Format
from hwsim.pe.base import PE
from hwsim.rescale.parameters import FACTOR, ROW, Rescale
from hwsim.verilog.block import Logic


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

    def multiply(self, factor: Value, name: str, stages: int) -> None:
        """The value times an unsigned ``factor``; with ``stages`` first times the two halves of it, each into
        a register."""
        if not stages:
            self.advance(self.value * factor, name)
            return
        bits = len(self.value) + len(factor)
        split = -(-len(factor) // 2)
        high = f"{name}_high"
        if split < len(factor):
            self.notes[high] = self.value * factor[split:]
        self.advance(self.value * factor[:split], f"{name}_low")
        whole = self.value + (self.notes.pop(high) << split) if high in self.notes else self.value
        self.advance(Value.cast(whole)[:bits].as_signed(), name)


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
            pipe.multiply(pipe.number("scale"), "scaled", rescale.stages)
        if rescale.row and not rescale.floating:
            pipe.multiply(pipe.number(ROW), "row_scaled", rescale.stages)
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
        if zero is not None and self.pe.rescale.stages:
            pipe.notes["zero_product"] = zero * self.tag_out.a_sum
            pipe.advance(recovered(self.pe, pipe.value, self.tag_out), "recovered")
            pipe.advance(without_zero(self.pe, pipe.value, pipe.notes.pop("zero_product")), "corrected")
            return
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
        pipe.multiply(pipe.number("multiplier"), "product", self.pe.rescale.stages)
        # the lowest bit says whether to round up
        doubled = Signal(signed(len(pipe.value) + 1), name="doubled")
        rounded = Signal(signed(len(doubled)), name="rounded")
        clamped = Signal(signed(result.bits), name="clamped")
        m.d.comb += doubled.eq((pipe.value << 1) >> pipe.number("shift"))
        if self.pe.rescale.stages:
            pipe.advance(doubled, "shifted")
            doubled = pipe.value
        m.d.comb += [rounded.eq(Value.cast(doubled[1:]).as_signed() + doubled[0]),
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
    value = recovered(pe, value, tag)
    return without_zero(pe, value, zero * tag.a_sum) if pe.rescale.zero_bits else value


def recovered(pe: PE, value: Any, tag: Any) -> Any:
    """A partial sum with the architecture's correction, where it has one."""
    return value + tag.correction if pe.corrections else value


def without_zero(pe: PE, value: Any, product: Any) -> Any:
    """A partial sum less the ``product`` of its column's zero point and its row's activations."""
    return value - (product << pe.halvings)


def value_width(pe: PE, p_width: int, tag: data.StructLayout) -> int:
    """Bits of a partial sum when it is to be scaled."""
    if pe.corrector("correct") is not None:
        return p_width
    resolve = pe.resolve("resolve", p_width)
    value = Signal(signed(resolve.width("c") if resolve else p_width))
    shapes = number_shapes(pe.rescale, pe.w_value)
    return len(Value.cast(corrected(pe, value, Signal(tag), Signal(shapes["zero"]) if "zero" in shapes
                                    else None)))
