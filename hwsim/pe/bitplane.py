"""Bit planes of both operands: AND and popcount over many lanes, one pair of planes per clock.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n] = sum over planes i of A and j of W of s * 2**(i+j) * d(i,j).
            A is int or uint of a_bits. W of w_bits is, by w_kind, int or uint (codes whose zero point is subtracted
            elsewhere): d = popc(A_i & W_j); or bipolar, each plane -1/+1, the odd numbers of
            -(2**w_bits - 1)..2**w_bits - 1: d = 2*popc(A_i & W_j) - popc(A_i), whose popc(A_i) is counted once per
            row and travels with the activations. s is -1 if exactly one of the planes is the top plane of a two's
            complement operand, else +1. C is two's complement of p_bits.
Overflow    None while K <= k_max and p_bits is exact (the default). A given p_bits wraps modulo 2**p_bits, in the
            golden model as in the hardware. Nothing is rounded.
Cycles      a_bits * w_bits beats per operand group, the widths being the job's, lowest planes first, activation planes
            fastest. The core is combinational; the cell's register closes the loop. A whole GEMM: see the dataflow's
            closed form (`hwsim show ws` and the others).
Handshake   None in the core: what is done with a sum is the dataflow's, by tags that travel with the operands. They
            hold the beat: both planes and whether each is the top one of a two's complement operand.
Does not    Take bipolar activations (XNOR): an operand pair with no zero cannot fill lanes beyond K. Take two's complement
            of one bit, whose values are 0 and -1. Skip zero planes, saturate, scale, round or subtract a zero point; no
            encoder, no resolver.
Source      Umuroglu, Rasnayake, Sjalander, "BISMO", FPL 2018: planes, AND and popcount, the sign rule. ABQ-LLM (2024) for
            planes of low-bit LLM operands; bipolar planes: APT-LLM (2025). popc(A_i) per row is ours.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed

from hwsim.block import Block, Logic
from hwsim.errors import ParamError
from hwsim.formats import Format, wrap
from hwsim.params import param
from hwsim.pe.base import core_ports, plane, shifted, tree_sum
from hwsim.pe.integer import IntegerPE


@dataclass(frozen=True)
class Bitplane(IntegerPE):
    name: ClassVar[str] = "bitplane"
    source: ClassVar[str] = "BISMO, FPL 2018; ABQ-LLM"
    throughput: ClassVar[str] = "rows * cols * lanes / (a_bits * w_bits)"
    serial: ClassVar[tuple[str, ...]] = ("a", "w")

    lanes: int = param(64, lo=1, hi=256, doc="products along K that a cell takes per operand group; width of its popcount")
    a_bits: int = param(8, lo=1, hi=8, unit="bit", doc="largest activation width of a job; two's complement: at least 2")
    w_bits: int = param(8, lo=1, hi=8, unit="bit", doc="largest weight width of a job; two's complement: at least 2")
    w_kind: str = param("int", choices=("bipolar", "int", "uint"), doc="weights are two's complement, unsigned, or -1/+1 in every plane")

    def check(self) -> None:
        for x in self.serial:
            bits, least = getattr(self, x).bits, self.least_bits(x)
            if bits < least:
                raise ParamError(f"{x}_bits", f"must be in {least}..8 bit in two's complement, not {bits}")

    def least_bits(self, x: str) -> int:
        return 2 if getattr(self, x).kind == "int" else 1

    @property
    def w(self) -> Format:
        return Format(self.w_kind, self.w_bits)

    @property
    def beat_flags(self) -> tuple[str, ...]:
        return ("a_top",) * self.a_signed + ("w_top",) * (self.w_kind == "int")

    @property
    def a_width(self) -> int:
        return self.lanes + (self.lanes.bit_length() if self.w_kind == "bipolar" else 0)

    def slice_a(self, m: Module, stored: Value, beat: Any) -> Value:
        """The plane; with bipolar weights above it the number of its ones."""
        bits = plane(stored, self.lanes, beat.a_plane)
        if self.w_kind != "bipolar":
            return bits
        picked, count = Signal(self.lanes, name="a_picked"), Signal(range(self.lanes + 1), name="a_count")
        m.d.comb += [picked.eq(bits), count.eq(tree_sum(m, picked, "a_count"))]
        return Cat(picked, count)  # type: ignore[return-value]

    def slice_sum(self, m: Module, code: Value, beat: Any) -> Value:
        """Plane by plane, beside the first plane of the weights: where a code's sign is depends on the job's precision."""
        ones = Signal(range(self.lanes + 1), name="ones")
        value = Signal(signed(len(ones) + 1), name="value")
        m.d.comb += [ones.eq(tree_sum(m, plane(code, self.lanes, beat.a_plane), "ones")),
                     value.eq(Mux(beat.a_top, -ones, ones) if self.a_signed else ones)]
        placed = shifted(m, value, beat.a_plane, len(value) + self.a_bits - 1, "placed")
        return Mux(beat.w_plane == 0, placed, 0)

    def core(self, name: str, p_width: int) -> Block:
        return BitplaneCore(name, self, p_width)

    def step_core(self, p, a, w, beat, p_width):
        i, j = beat % self.a_bits, beat // self.a_bits
        a_plane, w_plane = a >> i[..., None] & 1, w >> j[..., None] & 1
        value, negative = (a_plane & w_plane).sum(axis=-1), self.a_signed & (i == self.a_bits - 1)
        if self.w_kind == "bipolar":
            value = 2 * value - a_plane.sum(axis=-1)
        elif self.w_kind == "int":
            negative = negative ^ (j == self.w_bits - 1)
        return wrap(p + (np.where(negative, -value, value) << i + j), p_width)


class BitplaneCore(Logic):
    """``p_out = p_in + (+-popc(a & w) << a_plane + w_plane)``, modulo 2**p_width; combinational.

    With bipolar weights the shifted value is ``2*popc(a & w) - popc(a)``.
    """

    clocked = False

    def __init__(self, name: str, pe: Bitplane, p_width: int):
        super().__init__(name, core_ports(pe, p_width))
        self.pe = pe

    def build(self, m: Module) -> None:
        pe, beat, lanes = self.pe, self.beat, self.pe.lanes
        both, ones = Signal(lanes, name="both"), Signal(range(lanes + 1), name="ones")
        value, signed_value = (Signal(signed(len(ones) + 1), name=name) for name in ("value", "signed_value"))
        negative, places = Signal(name="negative"), Signal(range(pe.a_bits + pe.w_bits - 1), name="places")
        a_top = beat.a_top if pe.a_signed else Const(0, 1)
        m.d.comb += [both.eq(self.a[:lanes] & self.w), ones.eq(tree_sum(m, both, "ones"))]
        if pe.w_kind == "bipolar":
            m.d.comb += [value.eq((ones << 1) - self.a[lanes:]), negative.eq(a_top)]
        else:
            m.d.comb += [value.eq(ones), negative.eq(a_top ^ beat.w_top if pe.w_kind == "int" else a_top)]
        m.d.comb += [places.eq(beat.a_plane + beat.w_plane), signed_value.eq(Mux(negative, -value, value))]
        placed = shifted(m, signed_value, places, len(value) + pe.a_bits + pe.w_bits - 2, "placed")
        m.d.comb += self.p_out.eq(self.p_in + placed)
