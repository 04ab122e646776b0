"""Multiplier-free integer cell: it adds the activation, shifted, for every weight bit that is set.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n]; A is int or uint of a_bits; W of w_bits is, by w_kind, int
            (one bit: -1/+1) or uint (codes whose zero point is subtracted elsewhere); C is two's complement
            of p_bits. A cell adds `lanes` products per clock, each as w_bits rows: a * w = sum over i <
            w_bits - 1 of (w[i] ? a : 0) << i, plus for uint, minus for int the top bit's row (w[top] ? a : 0)
            << top, which int subtracts as its complement; the carries of all lanes are one constant.
Structure   `adder`: with `inferred`, synthesis chooses the structure of the sum; otherwise one compressor
            tree with one adder at its end adds the rows of all lanes and p_in (`hwsim/arith/`). Results are
            the same in all cases.
Overflow    None while K <= k_max and p_bits is exact (the default). A smaller p_bits wraps modulo 2**p_bits,
            in the golden model and in the hardware. Nothing is rounded.
Cycles      One beat per operand group. The core is combinational; the loop closes through the cell's
            register. The closed form of a whole GEMM is the dataflow's (`hwsim show ws`, `hwsim show os`).
Handshake   None in the core. The cell accumulates on each clock on which the `valid` of its activations is
            high.
Does not    Take float16 activations (MixPE's W4A16), or skip zero bits. Apply MixPE's scale and zero point
            per 128 products, which the outlet does: `rescale: {group: 128, scale_bits: 8, zero_bits: 4}`
            (`hwsim show rescale`). It has no encoder and no resolver.
Source      MixPE, arXiv 2411.16158: the shift-and-add cell for W4A8; its gate-level structure (selected rows,
            complemented sign row) is hwsim's own, because the paper's abstract and public simulator do not
            state one.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Module, Signal, Value, signed, unsigned

from hwsim.arith.heap import Heap
from hwsim.arith.sums import tree_sum
from hwsim.features import CellFeatures, adder_rows, inverted_addends, together
from hwsim.formats import wrap
from hwsim.params import param
from hwsim.pe.base import core_ports
from hwsim.pe.integer import IntegerWeightPE, adder_param
from hwsim.verilog.block import Block, Logic


@dataclass(frozen=True)
class Shiftadd(IntegerWeightPE):
    name: ClassVar[str] = "shiftadd"
    source: ClassVar[str] = "MixPE, arXiv 2411.16158"
    throughput: ClassVar[str] = "rows * cols * lanes"

    w_bits: int = param(4, lo=1, hi=8, unit="bit",
                        doc="weight width; each bit is one row of adders; one bit of int means -1/+1")
    adder: str = adder_param("timed")

    def features(self, p: Any) -> CellFeatures | None:
        """A row per weight bit, all in one tree; where that is left to synthesis, lanes are summed first,
        each by an adder of its own.
        """
        lanes = self.lanes
        w = self.w_bits
        signed = self.a_signed or self.w.kind != "uint"
        if self.w.kind == "bipolar":  # as trits, of which these have no 0
            return CellFeatures(inverted_addends(lanes, self.a_bits + (not self.a_signed), p), self.name,
                                "ternary")
        a = self.a_bits + (signed and not self.a_signed)
        if w == 1:
            logic = together({"and bits": lanes * a, "carry adder bits": p}, adder_rows(lanes, a, p, signed))
        elif self.adder != "inferred":
            logic = together({"and bits": lanes * w * a, "carry adder bits": p}, adder_rows(lanes * w, a, p,
                                                                                            signed))
        else:
            own = {"and bits": lanes * w * a, "full adder bits": lanes * (w - 2) * a,
                   "carry adder bits": lanes * (a + w - 1) + p}
            logic = together(own, adder_rows(lanes, a + w, p, signed))
        return CellFeatures(logic, self.name, terms=w)

    def core(self, name: str, p_width: int) -> Block:
        return ShiftaddCore(name, self, p_width)

    def step_core(self, p, a, w, beat, p_width):
        a = self.a.integers(a)
        top = self.w_bits - 1
        if self.w.kind == "bipolar":
            signs = 1 - (w & 1)
            return wrap(p + (a ^ -signs).sum(axis=-1) + signs.sum(axis=-1), p_width)
        for i in range(top):
            p = p + (np.where(w >> i & 1, a, 0) << i).sum(axis=-1)
        row = np.where(w >> top & 1, a, 0)
        if self.w.kind == "uint":
            return wrap(p + (row << top).sum(axis=-1), p_width)
        return wrap(p + (~row << top).sum(axis=-1) + (self.lanes << top), p_width)


class ShiftaddCore(Logic):
    """``p_out = p_in + sum of a[lane] * w[lane]`` without a multiplier, modulo 2**p_width; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Shiftadd, p_width: int):
        super().__init__(name, core_ports(pe, p_width))
        self.pe = pe

    def build(self, m: Module) -> None:
        pe = self.pe
        terms = []
        heap = Heap(len(self.p_in))
        complemented = pe.w.kind != "uint"  # a complement is negative
        shape = signed(pe.a_bits + (not pe.a_signed)) if complemented or pe.a_signed else unsigned(pe.a_bits)
        for lane in range(pe.lanes):
            code = self.a[lane * pe.a_bits:(lane + 1) * pe.a_bits]
            a = Signal(shape, name=f"a{lane}")
            m.d.comb += a.eq(code.as_signed() if pe.a_signed else code)
            w = self.w[lane * pe.w_bits:(lane + 1) * pe.w_bits]
            if pe.w.kind == "bipolar":
                rows, ones = self._signed(m, a, w, lane)
            else:
                rows = self._rows(m, a, w, lane)
                ones = []
            if pe.adder == "inferred":
                terms.append(rows[0][0] + ones[0] if ones else self._product(m, rows, lane))
            for row, place in rows:
                heap.add(row, place)
            for one in ones:
                heap.add_bit(one, 0)
        heap.constant += (carries := pe.lanes << pe.w_bits - 1 if pe.w.kind == "int" else 0)
        inferred = pe.adder == "inferred"
        m.d.comb += self.p_out.eq(self.p_in + tree_sum(m, terms, "sum") + carries if inferred
                                  else pe.add_up(m, heap, self.p_in))

    def _rows(self, m: Module, a: Signal, w: Value, lane: int) -> list[tuple[Signal, int]]:
        """A lane's rows and their places: they add up to its product, short of the top row's carry-in where
        that is subtracted.
        """
        pe = self.pe
        rows = []
        subtracted = pe.w_bits - 1 if pe.w.kind == "int" else None
        for i in range(pe.w_bits):
            row = Signal(a.shape(), name=f"row{lane}_{i}")
            selected = a & Value.cast(w[i]).replicate(len(a))
            m.d.comb += row.eq(~selected if i == subtracted else selected)
            rows.append((row, i))
        return rows

    def _product(self, m: Module, rows: list[tuple[Signal, int]], lane: int) -> Value:
        """The sum of a lane's rows."""
        product = tree_sum(m, [row.shift_left(i) for row, i in rows], f"product{lane}_")
        bits = Value.cast(product[:self.pe.a_bits + self.pe.w_bits])
        return bits.as_signed() if rows[0][0].shape().signed else bits

    def _signed(self, m: Module, a: Signal, w: Value, lane: int) -> tuple[list[tuple[Signal, int]],
                                                                          list[Signal]]:
        """The activation, or its complement where the one weight bit is 0, and the one that then makes it
        minus the activation.
        """
        addend = Signal(a.shape(), name=f"addend{lane}")
        negative = Signal(name=f"negative{lane}")
        m.d.comb += [negative.eq(~w), addend.eq(a ^ negative.replicate(len(a)))]
        return [(addend, 0)], [negative]
