"""Carry-save multiply-accumulate: the cell keeps sum and carry apart; the outlet adds them.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n], with the formats of `mac`. A cell adds `lanes` products
            per clock: one tree of full adders adds the radix-4 Booth rows of all products and the
            accumulator. No carry propagates through the accumulator; sum and carry are added once per result,
            at the outlet.
Structure   `redundant: low` (the default): a product reaches only the low columns. Each of these keeps a sum
            bit, and a carry bit if its carry would come late. Their carry out or borrow (-1, 0 or +1) is kept
            in two bits. On the next clock it counts the upper bits, an ordinary number, up or down.
            `redundant: whole`: every column keeps sum and carry, and nothing counts. `slack` allows the tree
            that much more delay (counted in XOR gates) to keep fewer carry bits: it trades time for
            flip-flops. `encoding: column` (the default): the digits of a weight are computed once per column
            of the array and travel as three bits each. `encoding: cell`: the weight travels, and every cell
            computes its digits. Results are the same in all cases.
Bounds      With c low columns, the highest without a carry, and a sum of products S in -2**(c-1)..2**(c-1),
            the low columns hold L in 0..1.5 * 2**c - 1. L + S - L' is a multiple of 2**c between -2 * 2**c
            and 2 * 2**c, both excluded.
Resolves    c = sum + carry + 2**c * (upper + up - down), modulo 2**(bits of the exact sum): one adder per
            column, at the outlet.
Overflow    As `mac`: none, unless a given p_bits wraps. Nothing is rounded.
Cycles      One beat per operand group, as `mac`. The outlet's adder needs no clock of its own.
Handshake   None in the core. Tags that travel with the operands tell the cell what to do with a sum; the
            dataflow defines them.
Does not    Skip zero digits. The NumPy steps keep sums without carries; after resolving, both are equal in
            every bit.
Source      OPT1 of "Exploring the performance improvement of tensor processing engines through transformation
            in the bit-weight dimension of MACs", HPCA 2025, arXiv 2503.06342: compressed accumulation
            (`whole`, `cell`). Digits computed once per column: EN-T, ICCD 2024, arXiv 2404.11887. Redundancy
            only in the low columns, with a delayed count above them, is hwsim's own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Fragment, Module, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith import array, booth, prefix
from hwsim.arith.booth import Digit
from hwsim.arith.carry_save import plan, reduce, reduced
from hwsim.arith.heap import Bit, Heap, with_constant
from hwsim.arith.sums import ACCUMULATOR, add_heap
from hwsim.arith.terms import Terms
from hwsim.arith.wires import Wire
from hwsim.features import CellFeatures, Gates, each, together
from hwsim.formats import wrap
from hwsim.params import param
from hwsim.pe.base import Build, Make, core_ports, exact_bits
from hwsim.pe.integer import IntegerWeightPE
from hwsim.verilog.block import Block, Logic

DIGIT_BITS = len(Digit._fields)


@dataclass(frozen=True)
class Form:
    """What a register of partial sums holds, from its lowest bit on: ``low`` sum bits, a carry bit for every
    column in ``keeps``, and where there are ``width - low`` upper bits: up, down, and these.
    """

    width: int
    low: int
    keeps: tuple[int, ...]

    @property
    def counts(self) -> bool:
        """Whether there are upper bits, which are counted."""
        return self.low < self.width

    @property
    def bits(self) -> int:
        """Bits of the register."""
        return self.low + len(self.keeps) + (2 + self.width - self.low) * self.counts

    def parts(self, p: Wire) -> tuple[Wire, Wire, Wire, Wire, Wire]:
        """Sum bits, carry bits, up, down, upper bits of a register."""
        at = self.low + len(self.keeps)
        return p[:self.low], p[self.low:at], p[at:at + 1], p[at + 1:at + 2], p[at + 2:]


@dataclass(frozen=True)
class Carrysave(IntegerWeightPE):
    name: ClassVar[str] = "carrysave"
    source: ClassVar[str] = "OPT1, HPCA 2025, arXiv 2503.06342"
    throughput: ClassVar[str] = "rows * cols * lanes"

    redundant: str = param("low", choices=("low", "whole"),
                           doc="columns that keep sum and carry apart: only those that products reach (low), "
                           "or all (whole)")
    slack: int = param(0, lo=0, hi=16,
                       doc="extra delay that the tree may have, in XOR gates, to store fewer carry bits")
    encoding: str = param("column", choices=("column", "cell"),
                          doc="where Booth digits of the weights are computed")

    @property
    def encodes(self) -> bool:
        """Whether weights have digits and columns make them; the one bit of a bipolar weight is a sign and no
        digit.
        """
        return self.encoding == "column" and self.w.kind != "bipolar"

    @property
    def booth_digits(self) -> int:
        """Booth digits of a weight."""
        return booth.row_count(self.w_bits, self.w.kind == "int")

    @property
    def w_stored_width(self) -> int:
        return self.lanes * (self.booth_digits * DIGIT_BITS if self.encodes else self.w_bits)

    def p_width(self, k: int) -> int:
        return form(self, min(self.total.bits, exact_bits(self.a, self.w, k))).bits

    def features(self, p: Any) -> CellFeatures | None:
        """Booth rows, the adders that bring them and the accumulator together, the count above these; the
        adder at the outlet. Nothing is known of bipolar weights, which have no digits.
        """
        if self.w.kind == "bipolar":
            return None
        def of(part: Callable[[Form], int]) -> Any:
            return each(lambda bits: part(form_of(self, bits)), p)
        width = of(lambda shape: shape.width)
        low = of(lambda shape: shape.low)
        digits = self.lanes * self.booth_digits
        encoder: Gates = {"lowest digits": self.lanes, "odd digits": self.lanes * (self.w_bits % 2),
                          "booth digits": self.lanes * max(self.w_bits // 2 - 1, 0)}
        logic: Gates = {"booth row bits": digits * (self.a_bits + (1 if self.a_signed else 2)),
                        "carry-save adders": of(lambda shape: adders(self, shape.low)[0]),
                        "half adders": of(lambda shape: adders(self, shape.low)[1]),
                        "counter bits": width - low}
        return CellFeatures(together(logic, {} if self.encodes else encoder), self.name,
                            terms=self.booth_digits, encode_w=encoder, apart=True, resolved=width,
                            redundant=p - (width - low), resolve={"resolver bits": width})

    def encode_w(self, name: str) -> Block | None:
        return Digits(name, self) if self.encodes else None

    def core(self, name: str, p_width: int) -> Block:
        return CarrysaveCore(name, self, form_of(self, p_width))

    def steps(self, name: str, p_width: int, make: Make) -> list[Block | None]:
        shape = form_of(self, p_width)
        return [*[None] * (self.stages - 1), Products(f"{name}_product", self), Accumulated(f"{name}_sum",
                                                                                            self, shape)]

    def _with_operators(self, build: Build, name: str) -> Block:
        return build(self, name)  # cells have no adder

    def resolve(self, name: str, p_width: int) -> Block:
        return Resolve(name, self, form_of(self, p_width))

    def add_rows(self, m: Module, heap: Heap, a: Wire, w: Wire) -> None:
        """Add the products of all lanes to the heap: ``w`` is what a cell gets of the weights."""
        for lane in range(self.lanes):
            code = Signal(signed(self.a_bits) if self.a_signed else unsigned(self.a_bits), name=f"a{lane}")
            m.d.comb += code.eq(a[lane * self.a_bits:(lane + 1) * self.a_bits])
            width = len(w) // self.lanes
            weight = w[lane * width:(lane + 1) * width]
            if self.w.kind == "bipolar":
                array.add_signed(m, heap, code, ~weight[0], str(lane))
            elif self.encodes:
                digits = [Digit(*weight[at:at + DIGIT_BITS]) for at in range(0, width, DIGIT_BITS)]
                booth.add_rows(m, heap, code, digits, str(lane))
            else:
                value = Signal(signed(width) if self.w.kind == "int" else unsigned(width), name=f"w{lane}")
                m.d.comb += value.eq(weight)
                booth.add_product(m, heap, code, value, str(lane))

    def step_added(self, a, w, beat, bits):
        return wrap((self.a.integers(a) * self.w.integers(w)).sum(axis=-1), bits)

    def step_core(self, p, a, w, beat, p_width):
        shape = form_of(self, p_width)
        total = value(shape, p, p_width) + (self.a.integers(a) * self.w.integers(w)).sum(axis=-1)
        low = total & (1 << shape.low) - 1
        upper = total >> shape.low & (1 << shape.width - shape.low) - 1
        return wrap(low | upper << p_width - (shape.width - shape.low), p_width)

    def step_resolve(self, p, p_width):
        shape = form_of(self, p_width)
        return wrap(value(shape, p, p_width), shape.width).astype(np.int64)


@cache
def products(pe: Carrysave) -> Heap:
    """The rows of a cell's products, of which the columns' heights and the constant count."""
    heap, draft = Heap(4 * (pe.a_bits + pe.w_bits) + 8), Module()  # wider than any product
    pe.add_rows(draft, heap, Signal(pe.a_width), Signal(pe.w_width))
    Fragment.get(draft, None)  # which nothing else uses
    return heap


def terms(pe: Carrysave) -> Terms:
    """What a register between products and sum holds."""
    return Terms.of(products(pe), *pe.addend(), "arrival")


@cache
def layout(pe: Carrysave) -> tuple[int, frozenset[int]]:
    """How many columns are redundant in the widest sum, and which of them keep a carry."""
    heap = products(pe)
    if pe.stages:
        word = terms(pe)
        heap = Heap(heap.width)
        word.add(heap, Signal(word.width))
    largest = max(abs(end) for end in pe.addend())
    reach = max(place for place, column in enumerate(heap.columns) if column) + 1
    low = max((largest - 1).bit_length() + 1, reach, (-heap.constant - 1).bit_length())
    whole = pe.redundant == "whole" or low >= pe.total.bits
    if whole:
        low = pe.total.bits
    columns = (heap.columns + [[] for _ in range(low)])[:low]
    return low, plan(with_constant(columns, heap.constant + (0 if whole else 1 << low)), ACCUMULATOR,
                     pe.slack, whole)


@cache
def adders(pe: Carrysave, low: int) -> tuple[int, int]:
    """How many full and half adders bring the products and an accumulator of ``low`` redundant columns
    together.
    """
    heap = products(pe)
    most, keeps = layout(pe)
    if pe.stages:
        word = terms(pe)
        heap = Heap(heap.width)
        word.add(heap, Signal(word.width))
    counts = pe.redundant == "low" and most < pe.total.bits
    columns = with_constant((heap.columns + [[] for _ in range(low)])[:low],
                            heap.constant + (1 << low if counts else 0))
    accumulator = Bit(Const(0, 1), ACCUMULATOR)
    found, _ = reduced([[*column, *[accumulator] * (2 if place in keeps else 1)]
                        for place, column in enumerate(columns)], keeps)
    full = sum(len(adder.bits) == 3 for adder in found)
    return full, len(found) - full


def form(pe: Carrysave, width: int) -> Form:
    """How sums of ``width`` bits are kept."""
    low, keeps = layout(pe)
    return Form(width, min(low, width), tuple(sorted(place for place in keeps if place < width)))


def form_of(pe: Carrysave, bits: int) -> Form:
    """The form whose register has ``bits`` bits: every bit of a sum adds at least one."""
    (found,) = (shape for width in range(1, bits + 1) if (shape := form(pe, width)).bits == bits)
    return found


def value(shape: Form, p: np.ndarray, bits: int) -> np.ndarray:
    """What registers hold, as any of the numbers that are equal modulo ``2**width``: Python's own where int64
    is too narrow.
    """
    p = np.asarray(p, object if bits > 62 else np.int64)
    found = p & (1 << shape.low) - 1
    at = shape.low
    for place in shape.keeps:
        found = found + ((p >> at & 1) << place)
        at = at + 1
    if not shape.counts:
        return found
    return found + ((p >> at + 2) + (p >> at & 1) - (p >> at + 1 & 1) << shape.low)


class Digits(Logic):
    """The Booth digits of a group of weights, the lowest digit of the first weight lowest; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Carrysave):
        super().__init__(name, {"code": In(unsigned(pe.lanes * pe.w_bits)),
                                "stored": Out(unsigned(pe.w_stored_width))})
        self.pe = pe

    def build(self, m: Module) -> None:
        bits = self.pe.w_bits
        shape = signed if self.pe.w.kind == "int" else unsigned
        found = []
        for lane in range(self.pe.lanes):
            weight = Signal(shape(bits), name=f"w{lane}")
            m.d.comb += weight.eq(self.code[lane * bits:(lane + 1) * bits])
            found += [bit for digit in booth.digits(m, weight, str(lane)) for bit in digit]
        m.d.comb += self.stored.eq(Cat(*found))


class Products(Logic):
    """The products of a beat, in the two rows that :func:`terms` says; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Carrysave):
        operands = {key: port for key, port in core_ports(pe, 1).items() if key in ("a", "w")}
        super().__init__(name, operands | {"terms_out": Out(unsigned(terms(pe).width))})
        self.pe = pe

    def build(self, m: Module) -> None:
        heap = Heap(products(self.pe).width)
        self.pe.add_rows(m, heap, self.a, self.w)
        m.d.comb += self.terms_out.eq(terms(self.pe).packed(m, heap))


class Accumulator(Logic):
    """``p_out = p_in`` + what :meth:`add` puts into a heap, in the form of :class:`Form`; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Carrysave, shape: Form, added: dict):
        super().__init__(name, added | {"p_in": In(signed(shape.bits)), "p_out": Out(signed(shape.bits))})
        self.pe, self.shape = pe, shape

    def add(self, m: Module, heap: Heap) -> None:
        """Put what is added into the heap."""
        raise NotImplementedError

    def build(self, m: Module) -> None:
        shape = self.shape
        heap = Heap(self.shape.low)
        zero: Wire = Const(0, 1)
        self.add(m, heap)
        sums, carries, up, down, upper = shape.parts(self.p_in)
        kept = dict(zip(shape.keeps, carries))
        columns = with_constant(heap.columns[:shape.low],
                                heap.constant + (1 << shape.low if shape.counts else 0))
        for place, column in enumerate(columns):
            column += [Bit(bit, ACCUMULATOR) for bit in (sums[place],
                                                         *([kept[place]] if place in kept else []))]
        *columns, over = reduce(m, columns, frozenset(kept))
        out: list[Wire] = [column[0].value if column else zero for column in columns]
        out += [columns[place][1].value if len(columns[place]) > 1 else zero for place in kept]
        if shape.counts:
            out += [*self._late(m, [bit.value for bit in over]), self._counted(m, up, down, upper)]
        m.d.comb += self.p_out.eq(Cat(*out))

    def _late(self, m: Module, over: list[Wire]) -> tuple[Signal, Signal]:
        """Up and down: whether two of the low columns' carries out are one, of which there are at most two,
        and whether none is.
        """
        up = Signal(name="up")
        down = Signal(name="down")
        pairs: Wire = Cat(*(x & y for i, x in enumerate(over) for y in over[:i]))
        ones: Wire = Cat(*over)
        m.d.comb += [up.eq(pairs.any()), down.eq(~ones.any())]
        return up, down

    def _counted(self, m: Module, up: Wire, down: Wire, upper: Wire) -> Wire:
        """The upper bits and what the clock before found: a bit changes if there is a count, and all below it
        hand it on.
        """
        passes = Signal(len(upper), name="passes")
        flips = Signal(len(upper), name="flips")
        m.d.comb += passes.eq(upper ^ down.replicate(len(upper)))
        below: Wire = Const(1, 1)
        if len(upper) > 1:
            below = Cat(below, prefix.all_below(m, passes[:-1], "ripple", "passes"))
        m.d.comb += flips.eq(below & (up ^ down).replicate(len(upper)))
        return upper ^ flips


class CarrysaveCore(Accumulator):
    """``p_out = p_in + sum of a[lane] * w[lane]``; combinational."""

    def __init__(self, name: str, pe: Carrysave, shape: Form):
        super().__init__(name, pe, shape, {key: port for key, port in core_ports(pe, 1).items()
                                           if key in ("a", "w")})

    def add(self, m: Module, heap: Heap) -> None:
        self.pe.add_rows(m, heap, self.a, self.w)


class Accumulated(Accumulator):
    """``p_out = p_in`` + the products in ``terms``; combinational."""

    def __init__(self, name: str, pe: Carrysave, shape: Form):
        super().__init__(name, pe, shape, {"terms": In(unsigned(terms(pe).width))})

    def add(self, m: Module, heap: Heap) -> None:
        terms(self.pe).add(heap, self.terms)


class Resolve(Logic):
    """``c`` = the number that ``p`` stands for; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Carrysave, shape: Form):
        super().__init__(name, {"p": In(signed(shape.bits)), "c": Out(signed(shape.width))})
        self.pe, self.shape = pe, shape

    def build(self, m: Module) -> None:
        shape = self.shape
        heap = Heap(self.shape.width)
        sums, carries, up, down, upper = shape.parts(self.p)
        heap.add(sums)
        for place, bit in zip(shape.keeps, carries):
            heap.add_bit(bit, place)
        if shape.counts:
            heap.add(upper, shape.low)
            heap.add_bit(up, shape.low)
            heap.add_bit(~down, shape.low)  # -down = ~down - 1
            heap.constant -= 1 << shape.low
        m.d.comb += self.c.eq(add_heap(m, heap, self.pe.adder))
