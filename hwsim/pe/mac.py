"""Integer multiply-accumulate: the reference cell that every other architecture is compared with.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n]; A is int or uint of a_bits; W of w_bits is, by w_kind, int
            (one bit: -1/+1) or uint (codes whose zero point is subtracted elsewhere); C is two's complement
            of p_bits. A cell adds `lanes` products per clock.
Structure   `multiplier`, `adder`: with `inferred`, synthesis chooses the structure of products or sum;
            otherwise one compressor tree with one adder at its end adds the partial products of all lanes and
            p_in (`hwsim/arith/`). Results are the same in all cases.
Overflow    None while K <= k_max and p_bits is exact (the default). A smaller p_bits wraps modulo 2**p_bits,
            in the golden model and in the hardware. Nothing is rounded.
Cycles      One beat per operand group. The core is combinational; the loop closes through the cell's
            register. With `stages`, each product is registered as two rows before the addition; with two
            stages, the sum of the products is registered too. Results come `stages` clocks later. The closed
            form of a whole GEMM is the dataflow's (`hwsim show ws` and the others).
Handshake   None in the core. Tags that travel with the operands tell the cell what to do with a sum; the
            dataflow defines them.
Does not    Skip zeros. Apply zero points, scales or requantization, which the outlet does (`hwsim show
            rescale`). Saturate, or drop bits of products: `fmac` with `result: integer` does. It has no
            encoder and no resolver.
Source      The textbook cell of systolic arrays: Kung and Leiserson, "Systolic Arrays for VLSI", 1978; the
            int8 engine of Jouppi et al., "In-Datacenter Performance Analysis of a Tensor Processing Unit",
            ISCA 2017.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from amaranth.hdl import Const, Fragment, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith import array
from hwsim.arith.heap import Heap
from hwsim.arith.sums import add_heap
from hwsim.arith.terms import Terms
from hwsim.formats import held, signed_bits, wrap
from hwsim.pe.base import PE, Make, core_ports
from hwsim.pe.integer import MULTIPLIERS, Accumulate, IntegerWeightPE, ProductPE
from hwsim.verilog.block import Block, Logic

Pairs = Sequence[tuple[Value, Value]]
"""Codes of activation and weight of products."""

MULTIPLIED = 8.0
"""When the bits of a product left to synthesis are expected."""


@dataclass(frozen=True)
class Mac(ProductPE, IntegerWeightPE):
    name: ClassVar[str] = "mac"
    source: ClassVar[str] = "Kung and Leiserson 1978; TPU, ISCA 2017"
    throughput: ClassVar[str] = "rows * cols * lanes"

    def core(self, name: str, p_width: int) -> Block:
        return MacCore(name, self, p_width)

    def step_core(self, p, a, w, beat, p_width):
        products = held(self.a.integers(a), p_width) * held(self.w.integers(w), p_width)
        return wrap(p + products.sum(axis=-1), p_width)

    @property
    def left_to_synthesis(self) -> bool:
        """Whether products and sum are operators."""
        return (self.multiplier, self.adder) == ("inferred", "inferred")

    @property
    def schedule(self) -> str:
        """The compressor tree that goes with the partial products."""
        return MULTIPLIERS.get(self.multiplier, (None, "dadda"))[1]

    @property
    def product_columns(self) -> int:
        """Columns that hold the partial products of a beat, their signs included."""
        return 4 * (self.a_bits + self.w_bits) + 8

    @cached_property
    def word(self) -> Terms:
        """What a register between partial products and sum holds."""
        heap = Heap(self.product_columns)
        draft = Module()
        self.add_rows(draft, heap, self.pairs(Signal(self.a_width), Signal(self.w_width)))
        Fragment.get(draft, None)  # which nothing else uses
        return Terms.of(heap, *self.addend(), self.schedule)

    def steps(self, name: str, p_width: int, make: Make) -> list[Block | None]:
        """Products in two rows; with two registers also their sum; then the accumulator. What is left to
        synthesis is cut behind the products.
        """
        if self.left_to_synthesis:
            return super().steps(name, p_width, make)
        word = self.word
        bits = min(signed_bits(*self.addend()), p_width)
        rows = make(lambda pe, own: MacProducts(own, pe, word), f"{name}_product")
        if self.stages == 1:
            return [rows, make(lambda pe, own: MacSum(own, pe, word, p_width), f"{name}_sum")]
        total = make(lambda pe, own: MacTotal(own, pe, word, bits), f"{name}_total")
        return [rows, total, make(lambda pe, own: Accumulate(own, pe, bits, p_width), f"{name}_sum")]

    def pairs(self, a: Value, w: Value) -> Pairs:
        """Codes of activation and weight of every product of a beat."""
        lanes = [Const(lane, range(self.lanes + 1)) for lane in range(self.lanes)]
        return [(a.word_select(lane, self.a_bits),  # type: ignore[reportReturnType]
                 w.word_select(lane, self.w_bits)) for lane in lanes]

    def products(self, m: Module, pairs: Pairs) -> Any:
        """The sum of the products of all lanes as operators."""
        dot = 0
        uint = self.w.kind == "uint"
        product_shape = (unsigned if uint and not self.a_signed else signed)(self.a_bits + self.w_bits)
        for lane, (activation, code) in enumerate(pairs):
            a = Signal(signed(self.a_bits) if self.a_signed else unsigned(self.a_bits), name=f"a{lane}")
            m.d.comb += a.eq(activation)
            product = Signal(product_shape, name=f"product{lane}")
            if self.w.kind == "bipolar":
                m.d.comb += product.eq(Mux(code[0], a, -a))
            else:
                w = Signal(unsigned(self.w_bits) if uint else signed(self.w_bits), name=f"w{lane}")
                m.d.comb += [w.eq(code), product.eq(a * w)]
            dot = dot + product
        return dot

    def add_rows(self, m: Module, heap: Heap, pairs: Pairs) -> None:
        """Put the partial products of all lanes into a heap."""
        rows, _ = MULTIPLIERS.get(self.multiplier, (None, "dadda"))
        for lane, (activation, code) in enumerate(pairs):
            a = Signal(signed(self.a_bits) if self.a_signed else unsigned(self.a_bits), name=f"a{lane}")
            w = Signal(signed(self.w_bits) if self.w.kind == "int" else unsigned(self.w_bits),
                       name=f"w{lane}")
            m.d.comb += [a.eq(activation), w.eq(code)]
            if self.w.kind == "bipolar":
                array.add_signed(m, heap, a, ~w, str(lane))
            elif rows is not None:
                rows.add_product(m, heap, a, w, str(lane))
            else:
                product = Signal((a * w).shape(), name=f"product{lane}")
                m.d.comb += product.eq(a * w)
                heap.add(product, 0, MULTIPLIED)


class MacCore(Logic):
    """``p_out = p_in + sum of a[lane] * w[lane]``, modulo 2**p_width; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Mac, p_width: int, of: PE | None = None):
        """``of``: the architecture whose core it is, where that is another one and :meth:`pairs` finds its
        products.
        """
        super().__init__(name, core_ports(of or pe, p_width))
        self.pe = pe
        self.p_width = p_width

    def build(self, m: Module) -> None:
        if self.pe.left_to_synthesis:
            self.infer(m)
        else:
            self.compress(m)

    def pairs(self, m: Module) -> Pairs:
        """Codes of activation and weight of every product."""
        return self.pe.pairs(self.a, self.w)

    def infer(self, m: Module) -> None:
        """Products and sum as operators."""
        m.d.comb += self.p_out.eq(self.p_in + self.pe.products(m, self.pairs(m)))

    def compress(self, m: Module) -> None:
        """Partial products of all lanes and ``p_in`` in one compressor tree."""
        heap = Heap(self.p_width)
        self.pe.add_rows(m, heap, self.pairs(m))
        m.d.comb += self.p_out.eq(self.pe.add_up(m, heap, self.p_in, self.pe.schedule))


class MacProducts(Logic):
    """The products of a beat in the two rows of ``word``; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Mac, word: Terms):
        operands = {key: port for key, port in core_ports(pe, 1).items() if key in ("a", "w")}
        super().__init__(name, operands | {"terms_out": Out(unsigned(word.width))})
        self.pe, self.word = pe, word

    def build(self, m: Module) -> None:
        if self.pe.left_to_synthesis:
            total = Signal(len(self.word.heights), name="total")
            products = self.pe.products(m, self.pe.pairs(self.a, self.w))
            m.d.comb += [total.eq(products + self.word.bias), self.terms_out.eq(self.word.written(total))]
            return
        heap = Heap(self.pe.product_columns)
        self.pe.add_rows(m, heap, self.pe.pairs(self.a, self.w))
        m.d.comb += self.terms_out.eq(self.word.packed(m, heap))


class MacTotal(Logic):
    """The number that two rows stand for, in two's complement; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Mac, word: Terms, bits: int):
        super().__init__(name, {"terms": In(unsigned(word.width)), "terms_out": Out(unsigned(bits))})
        self.pe, self.word = pe, word

    def build(self, m: Module) -> None:
        heap = Heap(self.width("terms_out"))
        self.word.add(heap, self.terms)
        m.d.comb += self.terms_out.eq(add_heap(m, heap, self.pe.adder))


class MacSum(Logic):
    """``p_out`` = ``p_in`` + what two rows stand for, modulo 2**p_width; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Mac, word: Terms, p_width: int):
        super().__init__(name, {"terms": In(unsigned(word.width)), "p_in": In(signed(p_width)),
                                "p_out": Out(signed(p_width))})
        self.pe, self.word, self.p_width = pe, word, p_width

    def build(self, m: Module) -> None:
        heap = Heap(self.p_width)
        self.word.add(heap, self.terms)
        m.d.comb += self.p_out.eq(self.pe.add_up(m, heap, self.p_in))
