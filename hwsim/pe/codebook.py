"""Codebook weights: a code of two to four bits selects a value from the table of its output column.

Computes    C[m,n] = sum over k of A[m,k] * T[n][W[k,n]]; A is int or uint of a_bits, W an unsigned code of
            w_bits, T[n] the table of column n: 2**w_bits two's complement values of value_bits. C is two's
            complement of p_bits. Codes are decoded once per column, where they enter the array. Cells
            multiply by the values and add `lanes` products per clock. The outlet can apply scales per group
            (`hwsim show rescale`); with them the result is any4's s * T[q].
Structure   `multiplier`, `adder`: as in `mac`, whose cell this architecture uses.
Overflow    None while K <= k_max and p_bits is exact (the default). A smaller p_bits wraps modulo 2**p_bits,
            in the golden model and in the hardware. Nothing is rounded.
Cycles      One beat per operand group. The first weights of a job wait 2**w_bits + 1 clocks for their tables.
            Each following N tile takes at least 2**w_bits + 1 clocks, since its tables arrive while the tile
            before it is computed. The closed form of a whole GEMM is the dataflow's (`hwsim show ws` and the
            others).
Handshake   Tables come on s_axis_t, for each N tile entry 0 first, one entry of every column per beat. None
            in the core. The cell accumulates on each clock on which the `valid` of its activations is high.
Does not    Take floating-point tables (any4's are bfloat16: quantize them to value_bits), share a table
            between columns, or sum activations by code before multiplying.
Source      any4, ICML 2025 (arXiv 2507.04610): a table of 16 values per output channel, after group scaling.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Module, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.selection import entry
from hwsim.features import CellFeatures
from hwsim.formats import Format, IntegerFormat
from hwsim.params import param
from hwsim.pe.base import Make
from hwsim.pe.integer import ProductPE
from hwsim.pe.mac import Mac
from hwsim.verilog.block import Block, Logic


@dataclass(frozen=True)
class Codebook(ProductPE):
    name: ClassVar[str] = "codebook"
    source: ClassVar[str] = "any4, ICML 2025, arXiv 2507.04610"
    throughput: ClassVar[str] = "rows * cols * lanes"

    w_bits: int = param(4, lo=2, hi=4, unit="bit", doc="width of a weight code; a table has 2**w_bits values")
    value_bits: int = param(8, lo=2, hi=16, unit="bit", doc="width of a table's values, two's complement")

    @property
    def w(self) -> Format:
        return IntegerFormat("uint", self.w_bits)

    @property
    def w_value(self) -> Format:
        return IntegerFormat("int", self.value_bits)

    @property
    def w_table(self) -> tuple[int, int]:
        return 1 << self.w_bits, self.value_bits

    @property
    def w_stored_width(self) -> int:
        return self.lanes * self.value_bits

    def dot(self, a: np.ndarray, w: np.ndarray, table: np.ndarray | None = None) -> np.ndarray:
        assert table is not None
        return self.a.integers(a) @ self.w_value.integers(np.take_along_axis(table, w, axis=0))

    @cached_property
    def cell(self) -> Mac:
        """The cell's arithmetic, on decoded weights."""
        return Mac(lanes=self.lanes, k_max=self.k_max, a_bits=self.a_bits, a_signed=self.a_signed,
                   p_bits=self.p_bits, w_bits=self.value_bits, multiplier=self.multiplier, adder=self.adder,
                   stages=self.stages)

    def encode_w(self, name: str) -> Block:
        return Lookup(name, self)

    def features(self, p: Any) -> CellFeatures | None:
        found = super().features(p)
        return found and replace(found, encode_w={"choice bits": self.lanes * ((1 << self.w_bits) - 1)
                                                  * self.value_bits})

    def core(self, name: str, p_width: int) -> Block:
        return self.cell.core(name, p_width)

    def steps(self, name: str, p_width: int, make: Make) -> list[Block | None]:
        return self.cell.steps(name, p_width, lambda build, own: make(lambda pe, of: build(pe.cell, of), own))

    def step_encode_w(self, codes, table=None):
        assert table is not None
        return np.take_along_axis(table.T, codes, axis=1)

    def step_core(self, p, a, w, beat, p_width):
        return self.cell.step_core(p, a, w, beat, p_width)


class Lookup(Logic):
    """Weight codes to their column's values: the entry that a code names, entry 0 lowest; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Codebook):
        entries, bits = pe.w_table
        super().__init__(name, {"code": In(unsigned(pe.lanes * pe.w_bits)),
                                "entries": In(unsigned(entries * bits)),
                                "stored": Out(unsigned(pe.w_stored_width))})
        self.pe = pe

    def build(self, m: Module) -> None:
        bits = self.pe.w_bits
        m.d.comb += self.stored.eq(Cat(*(entry(m, self.entries, self.code[lane * bits:(lane + 1) * bits],
                                               f"lane{lane}_by_bit") for lane in range(self.pe.lanes))))
