"""Integer multiply-accumulate: the reference cell that every other architecture is compared with.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n]; A is int or uint of a_bits; W of w_bits is, by w_kind, int (one
            bit: -1/+1) or uint (codes whose zero point is subtracted elsewhere); C is two's complement of p_bits. A cell
            adds `lanes` products per clock.
Structure   `multiplier`, `adder`: inferred leaves products or sum to synthesis; otherwise the partial products of all lanes and
            p_in meet in one compressor tree with one adder at its end (`hwsim/arith/`). The values are the same.
Overflow    None while K <= k_max and p_bits is exact (the default). A given p_bits wraps modulo 2**p_bits, in the
            golden model as in the hardware. Nothing is rounded.
Cycles      One beat per operand group. The core is combinational; the cell's register closes the loop. With `stages`, products are
            registered before they are added, and results come as many clocks later.
            A whole GEMM: see the dataflow's closed form (`hwsim show ws` and the others).
Handshake   None in the core: what is done with a sum is the dataflow's, by tags that travel with the operands.
Does not    Skip zeros. Zero points, scales and requantization are the outlet's (`hwsim show rescale`); no encoder, no resolver.
Source      The textbook cell of systolic arrays: Kung and Leiserson, "Systolic Arrays for VLSI", 1978; the int8
            engine of Jouppi et al., "In-Datacenter Performance Analysis of a Tensor Processing Unit", ISCA 2017.
"""

from dataclasses import dataclass
from typing import ClassVar

from amaranth.hdl import Const, Module, Mux, Signal, Value, signed, unsigned

from hwsim.arith import array
from hwsim.arith.heap import Heap
from hwsim.block import Block, Logic
from hwsim.formats import held, wrap
from hwsim.pe.base import PE, core_ports
from hwsim.pe.integer import MULTIPLIERS, IntegerWeightPE, ProductPE

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


class MacCore(Logic):
    """``p_out = p_in + sum of a[lane] * w[lane]``, modulo 2**p_width; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Mac, p_width: int, of: PE | None = None):
        """``of``: the architecture whose core it is, where that is another one and :meth:`pairs` finds its products."""
        super().__init__(name, core_ports(of or pe, p_width))
        self.pe = pe
        self.p_width = p_width

    def build(self, m: Module) -> None:
        if (self.pe.multiplier, self.pe.adder) == ("inferred", "inferred"):
            self.infer(m)
        else:
            self.compress(m)

    def pairs(self, m: Module) -> list[tuple[Value, Value]]:
        """Codes of activation and weight of every product."""
        pe, lanes = self.pe, [Const(lane, range(self.pe.lanes + 1)) for lane in range(self.pe.lanes)]
        return [(self.a.word_select(lane, pe.a_bits), self.w.word_select(lane, pe.w_bits)) for lane in lanes]

    def infer(self, m: Module) -> None:
        """Products and sum as operators."""
        pe, dot, uint = self.pe, 0, self.pe.w.kind == "uint"
        product_shape = (unsigned if uint and not pe.a_signed else signed)(pe.a_bits + pe.w_bits)
        for lane, (activation, code) in enumerate(self.pairs(m)):
            a = Signal(signed(pe.a_bits) if pe.a_signed else unsigned(pe.a_bits), name=f"a{lane}")
            m.d.comb += a.eq(activation)
            product = Signal(product_shape, name=f"product{lane}")
            if pe.w.kind == "bipolar":
                m.d.comb += product.eq(Mux(code[0], a, -a))
            else:
                w = Signal(unsigned(pe.w_bits) if uint else signed(pe.w_bits), name=f"w{lane}")
                m.d.comb += [w.eq(code), product.eq(a * w)]
            dot = dot + product
        m.d.comb += self.p_out.eq(self.p_in + dot)

    def compress(self, m: Module) -> None:
        """Partial products of all lanes and ``p_in`` in one compressor tree."""
        pe, heap = self.pe, Heap(self.p_width)
        rows, schedule = MULTIPLIERS.get(pe.multiplier, (None, "dadda"))
        for lane, (activation, code) in enumerate(self.pairs(m)):
            a = Signal(signed(pe.a_bits) if pe.a_signed else unsigned(pe.a_bits), name=f"a{lane}")
            w = Signal(signed(pe.w_bits) if pe.w.kind == "int" else unsigned(pe.w_bits), name=f"w{lane}")
            m.d.comb += [a.eq(activation), w.eq(code)]
            if pe.w.kind == "bipolar":
                array.add_signed(m, heap, a, ~w, str(lane))
            elif rows is not None:
                rows.add_product(m, heap, a, w, str(lane))
            else:
                product = Signal((a * w).shape(), name=f"product{lane}")
                m.d.comb += product.eq(a * w)
                heap.add(product, 0, MULTIPLIED)
        m.d.comb += self.p_out.eq(pe.add_up(m, heap, self.p_in, schedule))
