"""Ternary cell: a weight of -1, 0 or +1 subtracts the activation, holds the sum, or adds the activation.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n]; A is int or uint of a_bits, W is -1, 0 or +1 in two bits (code 0: 0,
            1: +1, 2: -1, 3: 0), C is two's complement of p_bits. A cell adds `lanes` products per clock, each as
            (a AND nonzero) XOR negative, with `negative` as the carry-in: a weight of 0 isolates the adder from a.
Overflow    None while K <= k_max and p_bits is exact (the default). A given p_bits wraps modulo 2**p_bits, in the
            golden model as in the hardware. Nothing is rounded.
Cycles      One beat per operand group. The core is combinational; the cell's register closes the loop.
            A whole GEMM: see the dataflow's closed form (`hwsim show ws`, `hwsim show os`).
Handshake   None in the core: the cell accumulates in each clock whose `valid` travels with the activations.
Does not    Take five weights per byte (base 3): a lane of the weight stream is one weight. Gate the clock of a sum
            that holds, skip zeros in time, or apply the scales of weights and tokens; no encoder, no resolver.
Source      BitNet b1.58, arXiv 2402.17764 (weights, 8-bit activations); MatMul-free LM, arXiv 2406.02528 (accumulate
            by addition and subtraction alone). The isolation of a zero's operand is ours.
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from amaranth.hdl import Module, Signal, signed

from hwsim.block import Block, Logic
from hwsim.formats import Format, wrap
from hwsim.pe.base import core_ports, tree_sum
from hwsim.pe.integer import IntegerPE


@dataclass(frozen=True)
class Ternary(IntegerPE):
    name: ClassVar[str] = "ternary"
    source: ClassVar[str] = "BitNet b1.58, arXiv 2402.17764; MatMul-free LM, arXiv 2406.02528"
    throughput: ClassVar[str] = "rows * cols * lanes"


    @property
    def w(self) -> Format:
        return Format("ternary", 2)

    def core(self, name: str, p_width: int) -> Block:
        return TernaryCore(name, self, p_width)

    def step_core(self, p, a, w, beat, p_width):
        negative = w >> 1
        addend = np.where(w & 1 ^ negative, self.a.decode(a), 0) ^ -negative
        return wrap(p + (addend + negative).sum(axis=-1), p_width)


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
        m.d.comb += self.p_out.eq(self.p_in + tree_sum(m, addends, "sum") + tree_sum(m, carries, "carries"))
