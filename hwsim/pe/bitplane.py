"""Bit planes of both operands: AND and popcount over many lanes, one pair of planes per clock.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n] = sum over planes i of A and j of W of s * 2**(i+j) *
            d(i,j). A is int or uint of a_bits. W of w_bits is, by w_kind, int or uint (codes whose zero point
            is subtracted elsewhere): d = popc(A_i & W_j); or bipolar: each plane is -1/+1, the values are the
            odd numbers in -(2**w_bits - 1)..2**w_bits - 1, and d = 2*popc(A_i & W_j) - popc(A_i). popc(A_i)
            is counted once per row and travels with the activations. s is -1 if exactly one of the planes is
            the top plane of a two's complement operand, else +1. C is two's complement of p_bits. With
            `a_bipolar` activations are bipolar too, and weights must be: cells add 2**(i+j) * popc(A_i XNOR
            W_j) to P, and the outlet computes C = 2*P - count * (2**a_bits - 1) * (2**w_bits - 1), where
            count is the number of products in the sum and the widths are those of the job. Lanes beyond K
            hold the activation code 0 and the weight code of all ones, whose planes differ everywhere, so
            they add nothing to P.
Structure   `adder`: with `inferred`, synthesis chooses the structure of the sum; otherwise a tree of full
            adders counts. The count, shifted to its place, or its complement and a one, is added to p_in by
            one adder of that kind (`hwsim/arith/`). Results are the same in all cases.
Overflow    None while K <= k_max and p_bits is exact (the default). A smaller p_bits wraps modulo 2**p_bits,
            in the golden model and in the hardware. Nothing is rounded.
Cycles      a_bits * w_bits beats per operand group, with the widths of the job. Lowest planes come first;
            activation planes change fastest. The core is combinational; the loop closes through the cell's
            register. The closed form of a whole GEMM is the dataflow's (`hwsim show ws` and the others).
Handshake   None in the core. Tags that travel with the operands tell the cell what to do with a sum; the
            dataflow defines them. The tags hold the beat: both planes and whether each is the top one of a
            two's complement operand.
Does not    Combine bipolar activations with weights of other kinds, or take two's complement of one bit,
            whose values are 0 and -1. Skip zero planes. Apply zero points and scales, which the outlet does
            (`hwsim show rescale`). It has no encoder.
Source      Umuroglu, Rasnayake, Sjalander, "BISMO", FPL 2018: planes, AND and popcount, the sign rule.
            ABQ-LLM (2024) for planes of low-bit LLM operands; bipolar planes: APT-LLM (2025). Counting
            popc(A_i) per row is hwsim's own.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed
from amaranth.lib.wiring import In, Out

from hwsim.arith.array import add_signed
from hwsim.arith.heap import Heap
from hwsim.arith.popcount import popcount
from hwsim.arith.selection import plane
from hwsim.arith.sums import shifted, tree_sum
from hwsim.errors import ParamError
from hwsim.features import Amounts, CellFeatures, places, tree_bits
from hwsim.formats import Format, IntegerFormat, signed_bits, wrap
from hwsim.params import param
from hwsim.pe.base import core_ports
from hwsim.pe.integer import IntegerPE
from hwsim.verilog.block import Block, Logic

COUNTED = 8.0
"""When the bits of a placed count are expected, in delays of an exclusive or."""


@dataclass(frozen=True)
class Bitplane(IntegerPE):
    name: ClassVar[str] = "bitplane"
    source: ClassVar[str] = "BISMO, FPL 2018; ABQ-LLM"
    throughput: ClassVar[str] = "rows * cols * lanes / (a_bits * w_bits)"
    serial: ClassVar[tuple[str, ...]] = ("a", "w")

    lanes: int = param(64, lo=1, hi=256,
                       doc="products along K that a cell takes per operand group; width of its popcount")
    a_bits: int = param(8, lo=1, hi=8, unit="bit",
                        doc="largest activation width of a job; two's complement: at least 2")
    w_bits: int = param(8, lo=1, hi=8, unit="bit",
                        doc="largest weight width of a job; two's complement: at least 2")
    w_kind: str = param("int", choices=("bipolar", "int", "uint"),
                        doc="values of weights: two's complement (int), unsigned (uint), or -1/+1 in every "
                        "plane (bipolar)")
    a_bipolar: bool = param(False, doc="whether activations are -1/+1 in every plane too: XNOR instead of "
                            "AND")

    def check(self) -> None:
        if self.a_bipolar and (self.w_kind != "bipolar" or not self.a_signed):
            raise ParamError("a_bipolar",
                             "must be false but with w_kind: bipolar and a_signed: true, not true")
        for x in self.serial:
            bits = getattr(self, x).bits
            least = self.least_bits(x)
            if bits < least:
                raise ParamError(f"{x}_bits", f"must be in {least}..8 bit in two's complement, not {bits}")

    def least_bits(self, x: str) -> int:
        return 2 if getattr(self, x).kind == "int" else 1

    @property
    def a(self) -> Format:
        return IntegerFormat("bipolar", self.a_bits) if self.a_bipolar else super().a

    @property
    def w(self) -> Format:
        return IntegerFormat(self.w_kind, self.w_bits)

    @property
    def w_pad(self) -> int:
        return (1 << self.w_bits) - 1 if self.a_bipolar else 0

    @property
    def beat_flags(self) -> tuple[str, ...]:
        return ("a_top",) * (self.a.kind == "int") + ("w_top",) * (self.w_kind == "int")

    @property
    def counts_a(self) -> bool:
        """Whether the number of ones in a plane of the activations travels with it."""
        return self.w_kind == "bipolar" and not self.a_bipolar

    @property
    def a_width(self) -> int:
        return self.lanes + (self.lanes.bit_length() if self.counts_a else 0)

    # -- recovery of two bipolar operands --------------------------------------------------------------------
    @property
    def corrections(self) -> frozenset[str]:
        return frozenset({"count", "bits"} if self.a_bipolar else ())

    @property
    def _most(self) -> int:
        """Largest product of two bipolar operands."""
        return ((1 << self.a_bits) - 1) * ((1 << self.w_bits) - 1)

    def p_width(self, k: int) -> int:
        return min(self.total.bits, signed_bits(0, k * self._most)) if self.a_bipolar else super().p_width(k)

    def addend(self) -> tuple[int, int]:
        return (0, self.lanes << self.a_bits + self.w_bits - 2) if self.a_bipolar else super().addend()

    def correction_width(self, products: int) -> int:
        return signed_bits(-products * self._most, 0)

    def correction(self, m, a_sum, count, bits):
        by_a = (count << bits["a"]) - count
        return by_a - (by_a << bits["w"])

    def step_correction(self, a_sum, count):
        return -count * self._most

    def resolve(self, name: str, p_width: int) -> Block | None:
        return Doubled(name, p_width) if self.a_bipolar else None

    def step_resolve(self, p, p_width):
        return 2 * p if self.a_bipolar else p

    # -- hardware --------------------------------------------------------------------------------------------

    def slice_a(self, m: Module, stored: Value, beat: Any) -> Value:
        """Return the plane; with bipolar weights, the number of its ones follows above it."""
        bits = plane(stored, self.lanes, beat.a_plane)
        if not self.counts_a:
            return bits
        picked = Signal(self.lanes, name="a_picked")
        count = Signal(range(self.lanes + 1), name="a_count")
        m.d.comb += [picked.eq(bits), count.eq(tree_sum(m, picked, "a_count"))]
        return Cat(picked, count)  # type: ignore[return-value]

    def slice_sum(self, m: Module, code: Value, beat: Any) -> Value:
        """Add plane by plane, in the first plane of the weights: the place of the sign depends on the job's
        precision.
        """
        ones = Signal(range(self.lanes + 1), name="ones")
        value = Signal(signed(len(ones) + 1), name="value")
        m.d.comb += [ones.eq(tree_sum(m, plane(code, self.lanes, beat.a_plane), "ones")),
                     value.eq(Mux(beat.a_top, -ones, ones) if self.a.kind == "int" else ones)]
        placed = shifted(m, value, beat.a_plane, len(value) + self.a_bits - 1, "placed")
        return Mux(beat.w_plane == 0, placed, 0)

    def features(self, p: Any) -> CellFeatures | None:
        """Agreeing bits, their count, its sign, its place."""
        lanes = self.lanes
        signs = self.a.kind == "int" or self.w_kind == "int"
        count = lanes.bit_length() + 1
        shifts = self.a_bits + self.w_bits - 1
        return CellFeatures({"and bits": lanes * (not self.a_bipolar), "xor bits": lanes * self.a_bipolar
                             + count * signs,
                             "count bits": max(lanes - lanes.bit_length(), 0),
                             "low adder bits": lanes.bit_length(),
                             "carry adder bits": count * (self.counts_a + signs) + p,
                             "choice bits": (count + shifts / 2) * places(shifts)}, self.name,
                            "bitplane, counts taken off" if self.counts_a else "")

    def row_sum_structure(self) -> Amounts:
        count = self.lanes.bit_length() + 1
        return {"plane choice bits": (self.lanes * (self.a_bits - 1), 1.0),
                "count tree bits": (tree_bits(self.lanes, 1), 1.0),
                "shifter bits": (count * (1 + places(self.a_bits)), 1.0)}

    def core(self, name: str, p_width: int) -> Block:
        return BitplaneCore(name, self, p_width)

    def step_core(self, p, a, w, beat, p_width):
        i = beat % self.a_bits
        j = beat // self.a_bits
        a_plane = a >> i[..., None] & 1
        w_plane = w >> j[..., None] & 1
        value = (a_plane & w_plane).sum(axis=-1)
        negative = (self.a.kind == "int") & (i == self.a_bits - 1)
        if self.a_bipolar:
            value = (a_plane == w_plane).sum(axis=-1)
        elif self.w_kind == "bipolar":
            value = 2 * value - a_plane.sum(axis=-1)
        elif self.w_kind == "int":
            negative = negative ^ (j == self.w_bits - 1)
        return wrap(p + (np.where(negative, -value, value) << i + j), p_width)


class Doubled(Logic):
    """Twice the sum of agreeing bits, of which the outlet takes the number of all; combinational."""

    clocked = False

    def __init__(self, name: str, p_width: int):
        super().__init__(name, {"p": In(signed(p_width)), "c": Out(signed(p_width + 1))})

    def build(self, m: Module) -> None:
        m.d.comb += self.c.eq(self.p << 1)


class BitplaneCore(Logic):
    """``p_out = p_in + (+-popc(a & w) << a_plane + w_plane)``, modulo 2**p_width; combinational.

    With bipolar weights the shifted value is ``2*popc(a & w) - popc(a)``; with two bipolar operands ``popc(a
    xnor w)``.
    """

    clocked = False

    def __init__(self, name: str, pe: Bitplane, p_width: int):
        super().__init__(name, core_ports(pe, p_width))
        self.pe = pe

    def build(self, m: Module) -> None:
        pe = self.pe
        beat = self.beat
        lanes = self.pe.lanes
        both = Signal(lanes, name="both")
        ones = Signal(range(lanes + 1), name="ones")
        value, signed_value = (Signal(signed(len(ones) + 1), name=name) for name in ("value", "signed_value"))
        negative = Signal(name="negative")
        places = Signal(range(pe.a_bits + pe.w_bits - 1), name="places")
        a_top = beat.a_top if pe.a.kind == "int" else Const(0, 1)
        m.d.comb += [both.eq(~(self.a ^ self.w) if pe.a_bipolar else self.a[:lanes] & self.w),
                     ones.eq(tree_sum(m, both, "ones") if pe.adder == "inferred"
                             else popcount(m, both, pe.adder))]
        if pe.counts_a:
            m.d.comb += [value.eq((ones << 1) - self.a[lanes:]), negative.eq(a_top)]
        else:
            m.d.comb += [value.eq(ones), negative.eq(a_top ^ beat.w_top if pe.w_kind == "int" else a_top)]
        m.d.comb += places.eq(beat.a_plane + beat.w_plane)
        width = len(value) + pe.a_bits + pe.w_bits - 2
        if pe.adder != "inferred":
            heap = Heap(len(self.p_in))
            add_signed(m, heap, shifted(m, value, places, width, "placed"), negative, "", arrival=COUNTED)
            m.d.comb += self.p_out.eq(pe.add_up(m, heap, self.p_in))
            return
        m.d.comb += signed_value.eq(Mux(negative, -value, value))
        placed = shifted(m, signed_value, places, width, "placed")
        m.d.comb += self.p_out.eq(self.p_in + placed)
