"""The base of architectures with exact integer products: formats, golden model, widths and adders."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Module, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith import array, booth
from hwsim.arith.heap import Heap
from hwsim.arith.sums import ADDERS, add_all
from hwsim.arith.wires import Wire
from hwsim.features import CellFeatures, Gates, adder_rows, inverted_addends, together
from hwsim.formats import Format, IntegerFormat, held, signed_bits
from hwsim.params import param
from hwsim.pe.base import PE, Make, core_ports, exact_bits, reach
from hwsim.verilog.block import Block, Logic

BOOTH_BITS = 4
"""Of both operands, from which Yosys writes Booth digits for products that are left to it; rows of products
below.
"""

MULTIPLIERS = {"booth": (booth, "arrival"), "array": (array, "dadda")}
"""Partial products, and the tree that goes with them: the smallest cell and the fastest."""


def adder_param(default: str) -> str:
    """The parameter ``adder``, whose default is what ``benchmarks/choices.py`` found best for the cell."""
    return param(default, choices=("inferred", *ADDERS),
                 doc="carry-propagate adder: a prefix network, one that follows arrival times (timed), or "
                 "chosen by synthesis (inferred)")


@dataclass(frozen=True)
class IntegerPE(PE):
    """Integer activations times integer weights, summed exactly, or modulo 2**p_bits if it is set.

    Results do not depend on ``adder``.
    """

    spelled_out: ClassVar[tuple[str, ...]] = ("adder",)

    a_bits: int = param(8, lo=2, hi=16, unit="bit", doc="activation width")
    a_signed: bool = param(True, doc="activations are two's complement (true) or unsigned (false)")
    p_bits: int | None = param(None, lo=2, hi=62, unit="bit",
                               doc="result width; default: exact for k_max; a smaller one wraps")
    adder: str = adder_param("brent_kung")

    @property
    def a(self) -> Format:
        return IntegerFormat("int" if self.a_signed else "uint", self.a_bits)

    @property
    def total(self) -> Format:
        zero = self.rescale.zero(self.w_value)
        return IntegerFormat("int", self.p_bits or self.rescale.total_bits(*reach(self.a, self.w_value,
                                                                                  self.k_max, zero)))

    def dot(self, a: np.ndarray, w: np.ndarray, table: np.ndarray | None = None) -> np.ndarray:
        bits = exact_bits(self.a, self.w, a.shape[1])
        return held(self.a.integers(a), bits) @ held(self.w.integers(w), bits)

    def p_width(self, k: int) -> int:
        return min(self.total.bits, exact_bits(self.a, self.w_value, k))

    def addend(self) -> tuple[int, int]:
        """Bounds of what a beat adds to a partial sum, of a job at any precision."""
        return reach(self.a, self.w_value, self.lanes)

    def steps(self, name: str, p_width: int, make: Make) -> list[Block | None]:
        """The operands held if there are two registers; what they add to a sum; the sum."""
        bits = min(signed_bits(*self.addend()), p_width)
        terms = make(lambda pe, own: pe.core(own, bits), f"{name}_terms")
        product = Product(f"{name}_product", core_ports(self, p_width), terms)
        return [*[None] * (self.stages - 1), product, make(lambda pe, own: Accumulate(own, pe, bits, p_width),
                                                           f"{name}_sum")]

    def add_terms(self, m: Module, terms: Sequence[Wire], p_in: Wire, constant: int = 0) -> Wire:
        """``p_in`` + terms, each signed or not by its shape, + a constant; all but ``p_in`` within
        :meth:`addend`.
        """
        if self.adder == "inferred":
            return sum(terms, p_in) + constant
        heap = Heap(len(p_in))
        for term in terms:
            heap.add(term)
        heap.constant += constant
        return self.add_up(m, heap, p_in)

    def add_up(self, m: Module, heap: Heap, p_in: Wire, schedule: str = "dadda") -> Wire:
        """``p_in`` + what the heap adds up to, which is within :meth:`addend`: one compressor tree, and the
        ``adder``.
        """
        return add_all(m, heap, p_in, *self.addend(), self.adder, schedule)


@dataclass(frozen=True)
class ProductPE(IntegerPE):
    """Whole products of activations and weights, whose partial products may be spelled out."""

    spelled_out: ClassVar[tuple[str, ...]] = ("multiplier", "adder")

    adder: str = adder_param("timed")
    multiplier: str = param("array", choices=("inferred", *MULTIPLIERS),
                            doc="partial products: radix-4 Booth rows (small), a row per weight bit (fast), "
                            "or chosen by synthesis (inferred)")

    def features(self, p: Any) -> CellFeatures | None:
        bipolar = self.w_value.kind == "bipolar"
        booth_digits = self._booth
        terms = min(self.a.bits, 1 if bipolar else self.w_value.bits)
        owner = "booth multiplier" if booth_digits else "multiplier"
        terms = terms // 2 + 1 if booth_digits else terms
        # bipolar weights are costed as ternary ones, although they have no weight of 0
        return CellFeatures(self._multiplier(p), self.name, "ternary" if bipolar else owner, terms)

    @property
    def _booth(self) -> bool:
        """Whether the multiplier has Booth digits: where it is spelled out so, or where synthesis makes some.
        """
        return self.multiplier == "booth" or (self.multiplier == "inferred" and min(self.a.bits,
                                                                                    self.w_value.bits)
                                              >= BOOTH_BITS)

    def _multiplier(self, p: Any) -> Gates:
        """Products and their sum of ``p`` bits."""
        lanes = self.lanes
        a = self.a_bits
        w = self.w_value.bits
        signs = (self.a_signed, self.w_value.kind != "uint")
        if self.w_value.kind == "bipolar":
            return inverted_addends(lanes, a + 1, p)
        signed = any(signs)
        least = min(a, w)
        most = max(a, w)
        wide = max(x + (signed and not sign) for x, sign in zip((a, w), signs)) + 1
        if self.multiplier == "booth":
            digits = lanes * ((w + 1) // 2 if signs[1] else w // 2 + 1)
            chosen = {"booth row bits": digits * wide, "booth row bits x width": digits * wide * a,
                      "booth digits": digits}
            return together(chosen, {"carry adder bits": p}, adder_rows(digits, wide, p, signed))
        if self.multiplier == "array" or least < BOOTH_BITS:
            return together({"and bits": lanes * a * w, "carry adder bits": p}, adder_rows(lanes * least,
                                                                                           most, p, signed))
        digits = lanes * (least // 2 + 1)
        product = a + w
        return together({"booth row bits": digits * wide, "booth row bits x width": digits * wide * most,
                         "booth digits": digits, "product bits": lanes * product,
                         "carry adder bits": lanes * product + p}, adder_rows(lanes, product, p, signed))


@dataclass(frozen=True)
class IntegerWeightPE(IntegerPE):
    """Weights are two's complement, one bit of which is -1/+1, or unsigned: codes whose zero point is
    subtracted elsewhere.
    """

    w_bits: int = param(8, lo=1, hi=16, unit="bit", doc="weight width; one bit of int means -1/+1")
    w_kind: str = param("int", choices=("int", "uint"),
                        doc="values of weights: two's complement (int) or unsigned (uint)")

    @property
    def w(self) -> Format:
        return IntegerFormat("bipolar" if self.w_kind == "int" and self.w_bits == 1 else self.w_kind,
                             self.w_bits)


class Product(Logic):
    """What a beat adds to a partial sum, in two's complement: a core that adds to a sum of nothing;
    combinational.
    """

    clocked = False

    def __init__(self, name: str, ports: dict, core: Block):
        operands = {key: port for key, port in ports.items() if key not in ("p_in", "p_out")}
        super().__init__(name, operands | {"terms_out": Out(unsigned(core.width("p_out")))}, blocks=(core,))
        self.operands, self.core = operands, core

    def build(self, m: Module) -> None:
        m.submodules.core = self.core.instance(**{key: getattr(self, key) for key in self.operands}, p_in=0,
                                               p_out=self.terms_out)


class Accumulate(Logic):
    """``p_out`` = ``p_in`` + the number ``terms`` in two's complement, modulo 2**p_width; combinational."""

    clocked = False

    def __init__(self, name: str, pe: IntegerPE, bits: int, p_width: int):
        super().__init__(name, {"terms": In(unsigned(bits)), "p_in": In(signed(p_width)),
                                "p_out": Out(signed(p_width))})
        self.pe = pe

    def build(self, m: Module) -> None:
        m.d.comb += self.p_out.eq(self.pe.add_terms(m, [self.terms.as_signed()], self.p_in))
