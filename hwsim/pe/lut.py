"""LUT Tensor Core cell: a table of signed activation sums per row, looked up by one weight plane per clock.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n]; A is int or uint of a_bits; W of w_bits is, by w_kind,
            bipolar (the odd integers sum over b of 2**b * (bit b ? +1 : -1)), uint, or int (two's
            complement). All weights are treated as odd integers q'. Bipolar weights are odd already. An
            unsigned u becomes q' = 2u - (2**w_bits - 1). A two's complement weight is treated as the u with
            inverted top bit. For each group of `lanes` activations and each weight plane b a cell adds 2**b *
            T(i), i the group's bits of plane b (lane 0 lowest) and T(i) = sum over k of (bit k of i ? +a_k :
            -a_k). The outlet computes C from the sum P of these and the row's sum of activations S: bipolar C
            = P, uint C = (P + (2**w_bits - 1) * S) / 2, int C = (P - S) / 2. `table: half` stores the
            2**(lanes-1) sums in which the top lane is added; T(i) = -T(~i) gives the others. This half fits
            a_bits + clog2(lanes) bits (one more for uint); the other half does not. `folding: edge` inverts
            each index once per column, `folding: cell` in every cell. `table: full` stores all 2**lanes sums
            and negates nothing. `table_place: cell` is the conventional look-up table, computed in every
            cell. Results do not depend on these three switches.
Structure   `adder`: with `inferred`, synthesis chooses the structure of the sum; otherwise one adder of that
            kind adds the entry, shifted to its place, or its complement and a one, to p_in; the bits above
            the entry only count up or down (`hwsim/arith/`). Results are the same in all cases.
Overflow    None while K <= k_max and p_bits is exact (the default). A smaller p_bits wraps modulo 2**p_bits,
            in the golden model and in the hardware. Nothing is rounded unless `entry_bits` is given and
            narrower than the half table's entries of W bits: with s = W - entry_bits a stored sum t is
            floor((t + 2**(s-1)) / 2**s), saturated to +-(2**(entry_bits-1) - 1), and stands for 2**s times
            its value. S is not rounded. If the division by 2 leaves a half, it is cut off. Groups are `lanes`
            wide from k = 0 on; the last group is filled with activations 0 and weight codes 0.
Cycles      One beat per weight plane at the job's precision, so W_BITS clocks per operand group. Tables,
            folding and core are combinational; the loop closes through the cell's register. The closed form
            of a whole GEMM is the dataflow's. A table costs 2, 6, 12, 24, 44 adders for 2..6 lanes because
            sums over halves of the lanes are shared (without sharing: 2, 8, 24, 64, 160). A full table costs
            2**(lanes-1) negations more.
Handshake   None in the core. The cell accumulates on each clock on which the `valid` of its activations is
            high.
Does not    Take two's complement of one bit, whose values are 0 and -1. Scale its tables to their contents,
            take floating point, skip zeros or saturate a result. Apply zero points and scales, which the
            outlet does (`hwsim show rescale`).
Source      LUT Tensor Core, ISCA 2025 (arXiv 2408.06003), equations 1-6: reinterpretation, odd symmetry,
            folding. The paper stores the half in which the top lane is subtracted; hwsim stores the other
            one. Shared adders follow FIGLUT, HPCA 2025 (arXiv 2503.06862). The power of two as scale of the
            entries is hwsim's own.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.array import add_signed
from hwsim.arith.heap import Heap
from hwsim.arith.sums import shifted
from hwsim.features import CellFeatures, places
from hwsim.formats import Format, IntegerFormat, signed_bits, wrap
from hwsim.params import param
from hwsim.pe.base import exact_bits
from hwsim.pe.integer import IntegerPE
from hwsim.pe.signed_sums import LookUp, LookUpCore, additions, signed_sums
from hwsim.verilog.block import Block, Logic

LOOKED_UP = 8.0
"""When the bits of a placed entry are expected, in delays of an exclusive or."""


@dataclass(frozen=True)
class Lut(LookUp, IntegerPE):
    name: ClassVar[str] = "lut"
    source: ClassVar[str] = "LUT Tensor Core, ISCA 2025"

    entry_bits: int | None = param(None, lo=4, hi=16, unit="bit",
                                   doc="width that table entries are rounded to; default: exact")

    # -- meaning ---------------------------------------------------------------------------------------------
    @property
    def total(self) -> Format:
        if self.p_bits or not self.entry_shift:
            return super().total
        most = self._most(self.k_max)
        s = (self.k_max * min(0, self.a.min), self.k_max * max(0, self.a.max))
        offsets = [self.recovery * x for x in s]
        low = (min(offsets) - most) >> self.halvings
        high = (max(offsets) + most) >> self.halvings
        zero = self.rescale.zero(self.w)
        if zero is not None:
            products = [-z * x for z in (zero.min, zero.max) for x in s]
            low = low + min(products)
            high = high + max(products)
        return IntegerFormat("int", self.rescale.total_bits(low, high))

    @property
    def halvings(self) -> int:
        return int(self.w_kind != "bipolar")

    def dot(self, a: np.ndarray, w: np.ndarray, table: np.ndarray | None = None) -> np.ndarray:
        values = self.a.integers(a)
        if not self.entry_shift:
            return values @ self.w.integers(w) << self.halvings
        total = np.repeat(self.recovery * values.sum(axis=1, keepdims=True), w.shape[1], axis=1)
        unsigned = w ^ (1 << self.w_bits - 1) if self.w_kind == "int" else w
        for k in range(0, a.shape[1], self.lanes):
            group = np.zeros((a.shape[0], 1, self.lanes), np.int64)
            group[:, 0, :a.shape[1] - k] = values[:, k:k + self.lanes]
            codes = np.zeros((w.shape[1], self.lanes), np.int64)
            codes[:, :w.shape[0] - k] = unsigned[k:k + self.lanes].T
            # the code of the lanes beyond K is 0, and like the others' its top bit is inverted
            if self.w_kind == "int":
                codes[:, w.shape[0] - k:] = 1 << self.w_bits - 1
            for b in range(self.w_bits):
                total += self._signed_sum(group, 2 * (codes >> b & 1) - 1) << b
        return total

    def _signed_sum(self, values: np.ndarray, signs: np.ndarray) -> np.ndarray:
        """Sum over the last axis of values times signs, 1 or -1, rounded as table entries are."""
        total = (values * signs).sum(axis=-1)
        shift = self.entry_shift
        if not shift:
            return total
        top = signs[..., -1]
        most = self.entry_most
        return top * np.clip((top * total + (1 << shift - 1)) >> shift, -most, most) << shift

    # -- widths ----------------------------------------------------------------------------------------------
    def _most(self, k: int) -> int:
        """Largest magnitude of the sum of rounded look-ups for ``k`` products."""
        return -(-k // self.lanes) * (self.entry_most << self.entry_shift) * ((1 << self.w_bits) - 1)

    def p_width(self, k: int) -> int:
        exact = exact_bits(self.a, IntegerFormat("bipolar", self.w_bits), k)
        if self.entry_shift:
            exact = signed_bits(-self._most(k), self._most(k))
        return min(self.total.bits + self.halvings, exact)

    def addend(self) -> tuple[int, int]:
        most = 1 << self.entry_width + self.entry_shift + self.w_bits - 2
        return -most, most

    def correction_width(self, products: int) -> int:
        return self.a_sum_width(products) + (self.w_bits if self.w_kind == "uint" else 1)

    def sum_width(self, lanes: int) -> int:
        """Bits of a signed sum of ``lanes`` activations of which the top one is added."""
        most = max(self.a.max, -self.a.min)
        return signed_bits(self.a.min - (lanes - 1) * most, self.a.max + (lanes - 1) * most)

    @property
    def entry_shift(self) -> int:
        """Low bits that rounding takes from a table entry."""
        return max(0, self.sum_width(self.lanes) - self.entry_bits) if self.entry_bits else 0

    @property
    def rounding(self) -> tuple[int, int] | None:
        return (self.entry_shift, self.entry_most) if self.entry_shift else None

    @property
    def entry_width(self) -> int:
        """Bits of a table entry."""
        if self.entry_shift:
            return self.sum_width(self.lanes) - self.entry_shift
        most = self.lanes * max(self.a.max, -self.a.min)
        return signed_bits(-most, most) if self.table == "full" else self.sum_width(self.lanes)

    @property
    def entry_most(self) -> int:
        """Largest magnitude of a rounded table entry."""
        return (1 << self.entry_width - 1) - 1

    @property
    def a_table(self) -> tuple[int, int, int] | None:
        """As in the base; operations: shared additions, a round and two compares per rounded sum, the
        negations of a full table.
        """
        half = 1 << self.lanes - 1
        made = additions(self.lanes) + half * (3 * bool(self.entry_shift) + (self.table == "full"))
        return (self.entries, self.entry_width, made) if self.table_place == "row" else None

    @property
    def a_stored_width(self) -> int:
        return self.entries * self.entry_width if self.table_place == "row" else self.lanes * self.a_bits

    # -- hardware --------------------------------------------------------------------------------------------
    def encode_a(self, name: str) -> Block | None:
        return Table(name, self) if self.table_place == "row" else None

    def features(self, p: Any) -> CellFeatures | None:
        """The choice of an entry, its sign, its place; the table, where each cell has its own."""
        wide = self.entry_width
        index = self.folding == "cell" or self.w_kind == "int"
        in_cell = self.table_place == "cell"
        logic: dict[str, Any] = {"entry choice bits": (self.entries - 1) * wide,
                                 "choice bits": (wide + self.w_bits / 2) * places(self.w_bits),
                                 "xor bits": (wide + self.w_bits - 1) * (self.table == "half")
                                 + (self.lanes - 1) * index, "carry adder bits": p}
        if in_cell and self.table == "half" and self.a_signed:
            logic |= {"entry choice bits": 0, "signed addend bits": self.lanes * self.a_bits}
        elif in_cell:
            logic |= self._table_logic()
        return CellFeatures(logic, "lut, table in the cell" if in_cell else self.name, entries=self.entries,
                            encode_a=self._table_logic(), encode_w={"folded bits": self.lanes * self.w_bits})

    def _table_logic(self) -> dict[str, Any]:
        """The adders of a table of activation sums, whose halves are shared; negations of a full one,
        rounding and saturation.
        """
        def bits(low: int, end: int) -> float:
            if end - low == 1:
                return 0.0
            middle = (low + end) // 2
            return bits(low, middle) + bits(middle, end) + (1 << end - low - 1) * self.sum_width(end - low)

        half = self.entries // 2 if self.table == "full" else self.entries
        return {"table adder bits": bits(0, self.lanes),
                "table ends": half * self.entry_width * ((self.table == "full") + 2 * bool(self.entry_shift))}

    def core(self, name: str, p_width: int) -> Block:
        return LutCore(name, self, p_width, Table(f"{name}_table", self) if self.table_place == "cell"
                       else None)

    def correction(self, m, a_sum, count, bits):
        return -a_sum if self.w_kind == "int" else (a_sum << bits["w"]) - a_sum

    def step_core(self, p, a, w, beat, p_width):
        return wrap(p + (self._signed_sum(self.a.integers(a), self.step_signs(w, beat)) << beat), p_width)

    def step_correction(self, a_sum, count):
        return self.recovery * a_sum


class Table(Logic):
    """Activation codes to the table of their signed sums, entry 0 lowest; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Lut):
        super().__init__(name, {"code": In(unsigned(pe.lanes * pe.a_bits)),
                                "stored": Out(unsigned(pe.entries * pe.entry_width))})
        self.pe = pe

    def build(self, m: Module) -> None:
        pe = self.pe
        entries = [self._rounded(m, i, entry) for i, entry in enumerate(signed_sums(
            pe.lanes, lambda lane: self._activation(m, lane), lambda *halves: self._sum(m, *halves)))]
        if pe.table == "full":
            negated = []
            for i, entry in enumerate(reversed(entries)):
                negated.append(Signal(signed(pe.entry_width), name=f"negated{i}"))
                m.d.comb += negated[i].eq(-entry)
            added = [Signal(signed(pe.entry_width), name=f"entry{i}") for i in range(len(entries))]
            m.d.comb += [wide.eq(entry) for wide, entry in zip(added, entries)]
            entries = negated + added
        m.d.comb += self.stored.eq(Cat(*entries))

    def _activation(self, m: Module, lane: int) -> Signal:
        pe = self.pe
        a = Signal(signed(pe.a_bits) if pe.a_signed else unsigned(pe.a_bits), name=f"a{lane}")
        m.d.comb += a.eq(self.code[lane * pe.a_bits:(lane + 1) * pe.a_bits])
        return a

    def _sum(self, m: Module, upper: Signal, lower: Signal, added: int, lanes: int, name: str) -> Signal:
        total = Signal(signed(self.pe.sum_width(lanes)), name=name)
        m.d.comb += total.eq(upper + lower if added else upper - lower)
        return total

    def _rounded(self, m: Module, i: int, entry: Signal) -> Signal:
        pe = self.pe
        shift = self.pe.entry_shift
        if not shift:
            return entry
        most = pe.entry_most
        rounded = Signal(signed(pe.entry_width + 1), name=f"rounded{i}")
        out = Signal(signed(pe.entry_width), name=f"saturated{i}")
        m.d.comb += [rounded.eq((entry + (1 << shift - 1)) >> shift),
                     out.eq(Mux(rounded > most, most, Mux(rounded < -most, -most, rounded)))]
        return out


class LutCore(LookUpCore):
    """``p_out = p_in + 2**plane * T(w)``, modulo 2**p_width, T from the table ``a`` or built here;
    combinational.
    """

    def __init__(self, name: str, pe: Lut, p_width: int, table: Block | None):
        super().__init__(name, pe, p_width, table)
        self.pe, self.p_width = pe, p_width

    def build(self, m: Module) -> None:
        pe = self.pe
        negate, index = self.chosen(m)
        found = Signal(signed(pe.entry_width), name="entry")
        placed = Signal(signed(pe.entry_width + pe.w_bits - 1), name="placed")
        if pe.adder != "inferred":
            m.d.comb += [found.eq(self.picked(m, index)), placed.eq(self._placed(m, found, len(placed)))]
            heap = Heap(self.p_width)
            if pe.table == "full":
                heap.add(placed, pe.entry_shift, LOOKED_UP)
            else:
                add_signed(m, heap, placed, negate, "", pe.entry_shift, LOOKED_UP)
            m.d.comb += self.p_out.eq(pe.add_up(m, heap, self.p_in))
            return
        scaled = Signal(signed(self.p_width), name="scaled")
        term = Signal(self.p_width, name="term")
        m.d.comb += [found.eq(self.picked(m, index)), placed.eq(self._placed(m, found, len(placed))),
                     scaled.eq(placed << pe.entry_shift)]
        if pe.table == "full":
            m.d.comb += self.p_out.eq(self.p_in + scaled)
            return
        # one place more below: the negation's carry goes through the only adder
        raised, total = (Signal(self.p_width + 1, name=name) for name in ("raised", "total"))
        m.d.comb += [term.eq(scaled ^ negate.replicate(self.p_width)), raised.eq(Cat(Const(1, 1), self.p_in)),
                     total.eq(raised + Cat(negate, term)), self.p_out.eq(total[1:])]

    def _placed(self, m: Module, entry: Signal, width: int) -> Value:
        """The entry at the plane's place."""
        return shifted(m, entry, self.beat.w_plane, width, "entry") if self.pe.w_bits > 1 else entry
