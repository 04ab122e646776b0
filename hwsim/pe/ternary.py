"""Ternary cell: it subtracts the activation for a weight of -1, adds it for +1, and keeps the sum for 0.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n]; A is int or uint of a_bits, W is -1, 0 or +1 in two bits
            (code 0: 0, 1: +1, 2: -1, 3: 0), C is two's complement of p_bits. A cell adds `lanes` products per
            clock, each as (a AND nonzero) XOR negative, with `negative` as the carry-in. A weight of 0 keeps
            changes of a away from the adder.
Packing     `none`: a lane of the weight stream is one weight in its two bits. `base3`: a word of the weight
            stream is five weights in a byte, sum over i < 5 of code_i * 3**i, code_i in 0, 1, 2, the group's
            first weight lowest; once per column each byte is decoded into five codes, code_i = byte // 3**i
            modulo 3. Bytes 243..255, which hwsim never writes, therefore mean the same as 0..12. Code 3,
            which also means a weight of 0, is written as code 0.
Structure   `adder`: with `inferred`, synthesis chooses the structure of the sum; otherwise one compressor
            tree with one adder at its end adds addends, carries and p_in (`hwsim/arith/`). Results are the
            same in all cases.
Overflow    None while K <= k_max and p_bits is exact (the default). A smaller p_bits wraps modulo 2**p_bits,
            in the golden model and in the hardware. Nothing is rounded.
Cycles      One beat per operand group. The core is combinational; the loop closes through the cell's
            register. The closed form of a whole GEMM is the dataflow's (`hwsim show ws`, `hwsim show os`).
Handshake   None in the core. The cell accumulates on each clock on which the `valid` of its activations is
            high.
Does not    Gate the clock of a sum that does not change, or save time for zeros. Apply scales, which the
            outlet does (`hwsim show rescale`). It has no resolver, and no encoder except that of base3.
Source      BitNet b1.58, arXiv 2402.17764 (weights, 8-bit activations); MatMul-free LM, arXiv 2406.02528
            (accumulate by addition and subtraction alone). Five trits per byte, 3**5 = 243 <= 256: as in the
            Tiny Tapeout design rejunity/tiny-asic-1_58bit-matrix-mul. Keeping the operand of a zero away from
            the adder, and the decoder (a division by subtraction), are hwsim's own.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.heap import Heap
from hwsim.arith.sums import tree_sum
from hwsim.errors import ParamError
from hwsim.features import CellFeatures, adder_rows, together
from hwsim.formats import Format, IntegerFormat, wrap
from hwsim.params import param
from hwsim.pe.base import core_ports
from hwsim.pe.integer import IntegerPE
from hwsim.verilog.block import Block, Logic

TRITS = 5  # in a byte

SELECTED = 2.5
"""When the bits of an addend are expected, in delays of an exclusive or."""


@dataclass(frozen=True)
class Ternary(IntegerPE):
    name: ClassVar[str] = "ternary"
    source: ClassVar[str] = "BitNet b1.58, arXiv 2402.17764; MatMul-free LM, arXiv 2406.02528"
    throughput: ClassVar[str] = "rows * cols * lanes"

    packing: str = param("none", choices=("none", "base3"),
                         doc="weights on the stream: two bits each (none), or five in a byte (base3)")

    def check(self) -> None:
        if self.packing == "base3" and self.lanes % TRITS:
            raise ParamError("lanes", f"must be a multiple of {TRITS} with packing: base3, not {self.lanes}")

    @property
    def w(self) -> Format:
        return IntegerFormat("ternary", 2)

    @property
    def w_per_word(self) -> int:
        return TRITS if self.packing == "base3" else 1

    @property
    def w_word_bits(self) -> int:
        return 8 if self.packing == "base3" else self.w.bits

    @property
    def w_packing(self) -> str:
        if self.packing == "base3":
            return "holds the sum over t < 5 of 3**t * (code of lane 5*j + t), codes 0, 1, 2"
        return ""

    def pack_w(self, codes: np.ndarray) -> np.ndarray:
        if self.packing == "none":
            return codes
        return codes.reshape(*codes.shape[:-1], -1, TRITS) % 3 @ (3 ** np.arange(TRITS))

    def encode_w(self, name: str) -> Block | None:
        return Trits(name, self) if self.packing == "base3" else None

    def features(self, p: Any) -> CellFeatures | None:
        """An isolated, conditionally inverted activation per lane; the ones counted beside the adders."""
        a = self.a_bits + (not self.a_signed)
        logic = {"and bits": self.lanes * a, "xor bits": self.lanes * (a + 1), "low adder bits": self.lanes,
                 "carry adder bits": p}
        return CellFeatures(together(logic, adder_rows(self.lanes, a, p)), self.name,
                            encode_w={"words of trits": self.lanes // TRITS})

    def core(self, name: str, p_width: int) -> Block:
        return TernaryCore(name, self, p_width)

    def step_core(self, p, a, w, beat, p_width):
        negative = w >> 1
        addend = np.where(w & 1 ^ negative, self.a.integers(a), 0) ^ -negative
        return wrap(p + (addend + negative).sum(axis=-1), p_width)


class Trits(Logic):
    """Bytes of five ternary weights each to their two-bit codes; combinational.

    Highest digit first: each is found by two comparisons, and what it counts is taken away from what is left.
    """

    clocked = False

    def __init__(self, name: str, pe: Ternary):
        self.words = pe.lanes // TRITS
        super().__init__(name, {"code": In(unsigned(8 * self.words)), "stored": Out(unsigned(2 * pe.lanes))})

    def build(self, m: Module) -> None:
        m.d.comb += self.stored.eq(Cat(*(self._word(m, word) for word in range(self.words))))

    def _word(self, m: Module, word: int) -> Value:
        """The codes of one byte, the lowest digit's first."""
        codes = []
        left = Signal(range(3 ** TRITS), name=f"word{word}")
        byte = self.code[8 * word:8 * word + 8]
        m.d.comb += left.eq(Mux(byte >= 3 ** TRITS, byte - 3 ** TRITS, byte))
        for place in reversed(range(TRITS)):
            size = 3 ** place
            one, two = (Signal(name=f"{digit}{word}_{place}") for digit in ("one", "two"))
            rest = Signal(range(max(size, 2)), name=f"rest{word}_{place}")
            m.d.comb += [two.eq(left >= 2 * size), one.eq((left >= size) & ~two),
                         rest.eq(left - Mux(two, 2 * size, Mux(one, size, 0)))]
            codes = [one, two, *codes]
            left = rest
        return Cat(*codes)  # type: ignore[return-value]


class TernaryCore(Logic):
    """``p_out = p_in +- a[lane]`` or neither, over the lanes, modulo 2**p_width; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Ternary, p_width: int):
        super().__init__(name, core_ports(pe, p_width))
        self.pe = pe

    def build(self, m: Module) -> None:
        pe = self.pe
        addends = []
        carries = []
        for lane in range(pe.lanes):
            code = self.a[lane * pe.a_bits:(lane + 1) * pe.a_bits]
            # a complement of it is negative
            a = Signal(signed(pe.a_bits + (not pe.a_signed)), name=f"a{lane}")
            nonzero = Signal(name=f"nonzero{lane}")
            negative = Signal(name=f"negative{lane}")
            addend = Signal(a.shape(), name=f"addend{lane}")
            m.d.comb += [
                a.eq(code.as_signed() if pe.a_signed else code),
                nonzero.eq(self.w[2 * lane] ^ self.w[2 * lane + 1]), negative.eq(self.w[2 * lane + 1]),
                addend.eq(a & nonzero.replicate(len(a)) ^ negative.replicate(len(a))),
            ]
            addends.append(addend)
            carries.append(negative)
        if pe.adder == "inferred":
            m.d.comb += self.p_out.eq(self.p_in + tree_sum(m, addends, "sum") + tree_sum(m, carries,
                                                                                         "carries"))
            return
        heap = Heap(len(self.p_in))
        for addend, carry in zip(addends, carries):
            heap.add(addend, 0, SELECTED)
            heap.add_bit(carry, 0)
        m.d.comb += self.p_out.eq(pe.add_up(m, heap, self.p_in))
