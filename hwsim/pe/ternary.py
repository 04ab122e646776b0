"""Ternary cell: a weight of -1, 0 or +1 subtracts the activation, holds the sum, or adds the activation.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n]; A is int or uint of a_bits, W is -1, 0 or +1 in two bits (code 0: 0,
            1: +1, 2: -1, 3: 0), C is two's complement of p_bits. A cell adds `lanes` products per clock, each as
            (a AND nonzero) XOR negative, with `negative` as the carry-in: a weight of 0 isolates the adder from a.
Packing     `none`: a lane of the weight stream is one weight in its two bits. `base3`: a word of the weight stream is
            five weights in a byte, sum over i < 5 of code_i * 3**i, code_i in 0, 1, 2, the group's first weight lowest;
            once per column each byte is turned into five codes, code_i = byte // 3**i modulo 3, so that the bytes
            243..255, which nothing writes, mean what 0..12 mean. Code 3, like code 0 a weight of 0, is written as 0.
Structure   `adder`: inferred leaves the sum to synthesis; otherwise addends, carries and p_in meet in one compressor tree
            with one adder at its end (`hwsim/arith/`). The values are the same.
Overflow    None while K <= k_max and p_bits is exact (the default). A given p_bits wraps modulo 2**p_bits, in the
            golden model as in the hardware. Nothing is rounded.
Cycles      One beat per operand group. The core is combinational; the cell's register closes the loop.
            A whole GEMM: see the dataflow's closed form (`hwsim show ws`, `hwsim show os`).
Handshake   None in the core: the cell accumulates in each clock whose `valid` travels with the activations.
Does not    Gate the clock of a sum that holds, or skip zeros in time. Scales are the outlet's (`hwsim show rescale`); no
            resolver; no encoder but base3's.
Source      BitNet b1.58, arXiv 2402.17764 (weights, 8-bit activations); MatMul-free LM, arXiv 2406.02528 (accumulate
            by addition and subtraction alone). Five trits per byte, 3**5 = 243 <= 256: as in the Tiny Tapeout design
            rejunity/tiny-asic-1_58bit-matrix-mul. The isolation of a zero's operand and the decoder, a division by
            subtraction, are ours.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.heap import Heap
from hwsim.block import Block, Logic
from hwsim.errors import ParamError
from hwsim.features import CellFeatures, adder_rows, together
from hwsim.formats import Format, IntegerFormat, wrap
from hwsim.params import param
from hwsim.pe.base import core_ports, tree_sum
from hwsim.pe.integer import IntegerPE

TRITS = 5  # in a byte

SELECTED = 2.5
"""When the bits of an addend are expected, in delays of an exclusive or."""


@dataclass(frozen=True)
class Ternary(IntegerPE):
    name: ClassVar[str] = "ternary"
    source: ClassVar[str] = "BitNet b1.58, arXiv 2402.17764; MatMul-free LM, arXiv 2406.02528"
    throughput: ClassVar[str] = "rows * cols * lanes"

    packing: str = param("none", choices=("none", "base3"), doc="weights of the stream: two bits each, or five in a byte")

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
        return "holds the sum over t < 5 of 3**t * (code of lane 5*j + t), codes 0, 1, 2" if self.packing == "base3" else ""

    def pack_w(self, codes: np.ndarray) -> np.ndarray:
        if self.packing == "none":
            return codes
        return codes.reshape(*codes.shape[:-1], -1, TRITS) % 3 @ (3 ** np.arange(TRITS))

    def encode_w(self, name: str) -> Block | None:
        return Trits(name, self) if self.packing == "base3" else None

    def features(self, p: Any) -> CellFeatures | None:
        """An isolated, conditionally inverted activation per lane; the ones counted beside the adders."""
        a = self.a_bits + (not self.a_signed)
        logic = {"and bits": self.lanes * a, "xor bits": self.lanes * (a + 1), "low adder bits": self.lanes, "carry adder bits": p}
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
        codes, left = [], Signal(range(3 ** TRITS), name=f"word{word}")
        byte = self.code[8 * word:8 * word + 8]
        m.d.comb += left.eq(Mux(byte >= 3 ** TRITS, byte - 3 ** TRITS, byte))
        for place in reversed(range(TRITS)):
            size = 3 ** place
            one, two = (Signal(name=f"{digit}{word}_{place}") for digit in ("one", "two"))
            rest = Signal(range(max(size, 2)), name=f"rest{word}_{place}")
            m.d.comb += [two.eq(left >= 2 * size), one.eq((left >= size) & ~two),
                         rest.eq(left - Mux(two, 2 * size, Mux(one, size, 0)))]
            codes, left = [one, two, *codes], rest
        return Cat(*codes)  # type: ignore[return-value]


class TernaryCore(Logic):
    """``p_out = p_in +- a[lane]`` or neither, over the lanes, modulo 2**p_width; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Ternary, p_width: int):
        super().__init__(name, core_ports(pe, p_width))
        self.pe = pe

    def build(self, m: Module) -> None:
        pe, addends, carries = self.pe, [], []
        for lane in range(pe.lanes):
            code = self.a[lane * pe.a_bits:(lane + 1) * pe.a_bits]
            a = Signal(signed(pe.a_bits + (not pe.a_signed)), name=f"a{lane}")  # a complement of it is negative
            nonzero, negative = Signal(name=f"nonzero{lane}"), Signal(name=f"negative{lane}")
            addend = Signal(a.shape(), name=f"addend{lane}")
            m.d.comb += [
                a.eq(code.as_signed() if pe.a_signed else code),
                nonzero.eq(self.w[2 * lane] ^ self.w[2 * lane + 1]), negative.eq(self.w[2 * lane + 1]),
                addend.eq(a & nonzero.replicate(len(a)) ^ negative.replicate(len(a))),
            ]
            addends.append(addend)
            carries.append(negative)
        if pe.adder == "inferred":
            m.d.comb += self.p_out.eq(self.p_in + tree_sum(m, addends, "sum") + tree_sum(m, carries, "carries"))
            return
        heap = Heap(len(self.p_in))
        for addend, carry in zip(addends, carries):
            heap.add(addend, 0, SELECTED)
            heap.add_bit(carry, 0)
        m.d.comb += self.p_out.eq(pe.add_up(m, heap, self.p_in))
