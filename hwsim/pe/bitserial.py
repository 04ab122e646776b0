"""Bit-serial weights: each clock multiplies whole activations by one bit plane of the weights.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n], as the sum over planes j of W of s * 2**j * (sum over k of
            A[m,k] * W_j[k,n]), s = -1 on the top plane of int, else +1. A is int or uint of a_bits. W of
            w_bits is, by w_kind, int, where one bit means -1/+1, both on an engine for one bit and in a job
            of one bit; or uint (codes whose zero point is subtracted elsewhere), where one bit means 0/1. C
            is two's complement of p_bits. In a beat a cell adds up those of its `lanes` activations whose
            weight bit is 1, shifted to the plane's place. Fewer weight bits take fewer clocks.
Structure   `adder`: with `inferred`, synthesis chooses the structure of the sum; otherwise a compressor tree
            with that adder adds the terms of the lanes. A second one adds the sum, shifted to its place, or
            its complement and a one, to p_in (`hwsim/arith/`). For one plane, one tree does both. Results are
            the same in all cases.
Overflow    None while K <= k_max and p_bits is exact (the default). A smaller p_bits wraps modulo 2**p_bits,
            in the golden model and in the hardware. Nothing is rounded.
Cycles      w_bits beats per operand group, where w_bits is that of the job. The lowest plane comes first. The
            core is combinational; the loop closes through the cell's register. The closed form of a whole
            GEMM is the dataflow's (`hwsim show ws` and the others).
Handshake   None in the core. Tags that travel with the operands tell the cell what to do with a sum; the
            dataflow defines them. The tags hold the beat: the number of the plane, and for int whether it is
            the top plane of the job and whether it is the only one.
Does not    Skip zero planes or zero bits, share subset sums between columns (UNPU's lookup bundles). Apply
            zero points, scales or requantization, which the outlet does (`hwsim show rescale`). It has no
            encoder and no resolver.
Source      Lee et al., "UNPU", ISSCC 2018: weights of 1 to 16 bits in series, activations in parallel. Judd
            et al., "Stripes", MICRO 2016, for the serial-parallel unit, there with the activations in series.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Const, Module, Mux, Signal, signed

from hwsim.arith.array import add_signed
from hwsim.arith.heap import Heap
from hwsim.arith.sums import add_heap, shifted, tree_sum
from hwsim.features import CellFeatures, places
from hwsim.formats import wrap
from hwsim.params import param
from hwsim.pe.base import core_ports
from hwsim.pe.integer import IntegerWeightPE
from hwsim.verilog.block import Block, Logic

PLACED = 10.0
"""When the bits of a placed sum of terms are expected, in delays of an exclusive or."""


@dataclass(frozen=True)
class Bitserial(IntegerWeightPE):
    name: ClassVar[str] = "bitserial"
    source: ClassVar[str] = "UNPU, ISSCC 2018; Stripes, MICRO 2016"
    throughput: ClassVar[str] = "rows * cols * lanes / w_bits"
    serial: ClassVar[tuple[str, ...]] = ("w",)

    w_bits: int = param(8, lo=1, hi=8, unit="bit",
                        doc="largest weight width of a job; one bit of int means -1/+1")

    @property
    def beat_flags(self) -> tuple[str, ...]:
        return ("w_top", "w_single") if self.w.kind == "int" else ()

    def features(self, p: Any) -> CellFeatures | None:
        """Selected activations, their sum, its sign, its place."""
        a = self.a_bits + (not self.a_signed)
        lanes = self.lanes
        signs = self.w.kind == "int"
        inverts = self.w.kind != "uint"
        dot = a + places(lanes) + 1
        return CellFeatures({"and bits": lanes * a, "xor bits": lanes * a * inverts + dot * signs,
                             "low adder bits": lanes * inverts, "full adder bits": max(lanes - 2, 0) * a,
                             "carry adder bits": (lanes > 1) * (dot - 1) + dot * signs + p,
                             "choice bits": (dot + self.w_bits / 2) * places(self.w_bits)}, self.name)

    def core(self, name: str, p_width: int) -> Block:
        return BitserialCore(name, self, p_width)

    def step_core(self, p, a, w, beat, p_width):
        bit = w >> beat[..., None] & 1
        if self.w.kind == "bipolar":
            bit = 2 * bit - 1
        dot = (self.a.integers(a) * bit).sum(axis=-1)
        negative = (beat == self.w_bits - 1) & (self.w.kind == "int")
        return wrap(p + (np.where(negative, -dot, dot) << beat), p_width)


class BitserialCore(Logic):
    """``p_out = p_in + (+-(sum of a[lane] where w[lane]) << plane)``, modulo 2**p_width; combinational.

    With one bit of int a weight of 0 selects -a, as its complement plus one; these ones are counted
    separately.
    """

    clocked = False

    def __init__(self, name: str, pe: Bitserial, p_width: int):
        super().__init__(name, core_ports(pe, p_width))
        self.pe = pe

    def build(self, m: Module) -> None:
        pe = self.pe
        beat = self.beat
        terms = []
        kind = self.pe.w.kind
        single = Const(1, 1) if kind == "bipolar" else beat.w_single if kind == "int" else None
        minus = Signal(pe.lanes, name="minus")
        if single is not None:
            m.d.comb += minus.eq(Mux(single, ~self.w, 0))
        for lane in range(pe.lanes):
            code = self.a[lane * pe.a_bits:(lane + 1) * pe.a_bits]
            # a complement of it is negative
            a = Signal(signed(pe.a_bits + (not pe.a_signed)), name=f"a{lane}")
            term = Signal(a.shape(), name=f"term{lane}")
            selected = Mux(self.w[lane], a, 0)
            m.d.comb += [a.eq(code.as_signed() if pe.a_signed else code),
                         term.eq(selected if single is None else Mux(minus[lane], ~a, selected))]
            terms.append(term)
        dot = Signal(signed(len(terms[0]) + pe.lanes.bit_length()), name="dot")
        if pe.adder != "inferred":
            self._compress(m, terms, minus, dot)
            return
        total = tree_sum(m, terms, "sum")
        m.d.comb += dot.eq(total if single is None else total + tree_sum(m, minus, "minuses"))
        placed = dot
        if pe.w_bits > 1:
            value = Signal(signed(len(dot) + 1), name="value")
            m.d.comb += value.eq(dot if single is None else Mux(beat.w_top & ~single, -dot, dot))
            placed = shifted(m, value, beat.w_plane, len(value) + pe.w_bits - 1, "placed")
        m.d.comb += self.p_out.eq(self.p_in + placed)

    def _compress(self, m: Module, terms: list[Signal], minus: Signal, dot: Signal) -> None:
        """Add up the terms; if there is a shift, the accumulator has a tree of its own."""
        pe = self.pe
        beat = self.beat
        kind = self.pe.w.kind
        total = Heap(len(self.p_in))
        heap = total if pe.w_bits == 1 else Heap(len(dot))
        for lane, term in enumerate(terms):
            heap.add(term)
            if kind != "uint":
                heap.add_bit(minus[lane], 0)
        if heap is not total:
            m.d.comb += dot.eq(add_heap(m, heap, pe.adder))
            placed = shifted(m, dot, beat.w_plane, len(dot) + pe.w_bits - 1, "placed")
            negative = beat.w_top & ~beat.w_single if kind == "int" else Const(0, 1)
            add_signed(m, total, placed, negative, "", arrival=PLACED)
        m.d.comb += self.p_out.eq(pe.add_up(m, total, self.p_in))
