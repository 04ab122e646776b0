"""The base of architectures whose sums are codes of floating-point registers: golden model, registers,
decoders."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.exact_sum import ExactSum
from hwsim.arith.floats import Number, draft
from hwsim.arith.linear import Linear
from hwsim.arith.operands import Operand, number
from hwsim.arith.partial_sum import Sum
from hwsim.arith.product_sum import ProductSum
from hwsim.formats import FloatFormat, IntegerFormat
from hwsim.formats.exact import Exact
from hwsim.params import param
from hwsim.pe.base import PE
from hwsim.pe.summation import Addition, Summation
from hwsim.verilog.block import Logic

RESULTS = ("float32", "float16", "bfloat16")
WIDEST = 256
"""Bits of the widest exact register; float16 by float16 with the largest K needs 100, posit16 by posit16
247."""


@dataclass(frozen=True)
class FloatPE(PE):
    """Sums in a register of :attr:`sums`, a word of bits that is the result or becomes it in the end."""

    integral: ClassVar[bool] = False

    subnormals: str = param("keep", choices=("keep", "flush"),
                            doc="values below the least normal one: kept, or flushed to zero")
    overflow: str = param("inf", choices=("inf", "saturate"),
                          doc="results beyond the largest finite value: infinity, or that value")

    # -- meaning ---------------------------------------------------------------------------------------------
    @cached_property
    def sums(self) -> ProductSum:
        """The register of a cell."""
        raise NotImplementedError

    @property
    def total(self) -> IntegerFormat:
        return IntegerFormat("int", self.sums.width(self.k_max))

    @property
    def p(self) -> Any:
        return self.rescale.result_format(self.sums.result.format)

    @property
    def sum(self) -> "Register":
        return Register(self.sums, self.sums.width(self.k_max))

    def dot(self, a: np.ndarray, w: np.ndarray, table: np.ndarray | None = None) -> np.ndarray:
        raise NotImplementedError(f"sums of {self.name} are codes: golden gives them")

    def golden(self, a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray] | None = None,
               order: Summation = ()) -> np.ndarray:
        if self.rescale.floating:
            return self.rescale.golden(self, a, w, numbers, order)
        assert not numbers and order
        first, *others = (self._register(a, w, additions) for additions in order)
        for part in others:
            first = self.sums.step_merge(first, part, self.sum.width)
        return self.sums.step_resolve(first, self.sum.width)

    def part(self, a: np.ndarray, w: np.ndarray, additions: tuple[Addition, ...],
             zero: np.ndarray | None = None, table: np.ndarray | None = None) -> Exact:
        assert zero is None and table is None
        return self.sum.exact(self._register(a, w, additions))

    def _register(self, a: np.ndarray, w: np.ndarray, additions: tuple[Addition, ...]) -> np.ndarray:
        """Registers ``(m, n)`` after additions."""
        m = a.shape[0]
        n = w.shape[1]
        lanes = self.lanes
        p = np.zeros((m, n), np.int64)
        for group, beat in additions:
            x = np.full((m, lanes), self.a_pad)
            y = np.full((lanes, n), self.w_pad)
            x[:, :group.stop - group.start], y[:group.stop - group.start] = a[:, group], w[group]
            p = self.step_core(p, x[:, None], y.T[None], np.full(1, beat), self.sum.width)
        if "a_sum" not in self.corrections:
            return p
        counted = [
            self.a.integers(a[:, group]).sum(axis=1, keepdims=True) for group, beat in additions if not beat
        ]
        return self.step_corrected(p, sum(counted, np.zeros((m, 1), np.int64)), np.zeros(1, np.int64))

    # -- hardware --------------------------------------------------------------------------------------------
    def p_width(self, k: int) -> int:
        return self.sums.width(k)


@dataclass(frozen=True)
class Lane:
    """What is stored of an operand's lane: significand, exponent, sign, and the flags NaN and infinity where
    the format has them. With ``raised`` it is a second factor of such products.
    """

    format: Operand
    normalize: bool
    flush: bool
    raised: Linear | None = None

    @cached_property
    def probe(self) -> Number:
        """The number of some code: its widths and its base."""
        return self.number(draft(), Signal(self.format.bits), "probe")

    def number(self, m: Module, code: Any, name: str) -> Number:
        """The number of a code."""
        one = number(m, self.format, code, name, self.normalize, self.flush)
        return self.raised.raised(m, one, name) if self.raised else one

    @property
    def signed(self) -> bool:
        """Whether there is a sign."""
        return self.format.kind != "uint"

    @property
    def flags(self) -> int:
        """How many flags there are."""
        if isinstance(self.format, FloatFormat):
            return {"ieee": 2, "nan": 1, "none": 0}[self.format.special]
        return int(self.format.has_specials)

    @property
    def width(self) -> int:
        """Bits of a lane."""
        return len(self.probe.significand) + len(self.probe.exponent) + self.signed + self.flags

    @property
    def sign_bit(self) -> int:
        """The sign of a lane, where there is one, as a number."""
        return self.signed << len(self.probe.significand) + len(self.probe.exponent)

    def packed(self, m: Module, code: Any, name: str) -> Any:
        """A code's lane."""
        one = self.number(m, code, name)
        return Cat(one.significand, one.exponent, *([one.negative] if self.signed else []),
                   *[one.nan, one.infinite][:self.flags])

    def unpacked(self, lane: Any) -> Number:
        """The number of a lane."""
        size = len(self.probe.significand)
        places = len(self.probe.exponent)
        flags = lane[size + places:]
        kept = [flags[i] for i in range(self.signed, self.signed + self.flags)]
        named = dict(zip(("nan", "infinite"), kept))
        negative = flags[0] if self.signed else Const(0, 1)
        return Number(negative, lane[:size], lane[size:size + places], self.probe.base, **named)


class Decoder(Logic):
    """Codes of a group to significands, exponents, signs and flags; combinational."""

    clocked = False

    def __init__(self, name: str, lane: Lane, lanes: int):
        self.lane, self.lanes = lane, lanes
        super().__init__(name, {"code": In(unsigned(lanes * lane.format.bits)),
                                "stored": Out(unsigned(lanes * lane.width))})

    def build(self, m: Module) -> None:
        bits = self.lane.format.bits
        m.d.comb += self.stored.eq(Cat(*(self.lane.packed(m, self.code[i * bits:(i + 1) * bits], f"lane{i}")
                                         for i in range(self.lanes))))


class Merger(Logic):
    """The register of the products of two registers; combinational."""

    clocked = False

    def __init__(self, name: str, sums: ProductSum, width: int):
        self.sums = sums
        super().__init__(name, {"held": In(unsigned(width)), "word": In(unsigned(width)),
                                "merged": Out(unsigned(width))})

    def build(self, m: Module) -> None:
        m.d.comb += self.merged.eq(self.sums.merge(m, self.held, self.word, "sum"))


class Resolver(Logic):
    """The code of a register's sum; combinational."""

    clocked = False

    def __init__(self, name: str, sums: ProductSum, width: int):
        self.sums = sums
        super().__init__(name, {"p": In(unsigned(width)), "code": Out(unsigned(sums.result.format.bits))})

    def build(self, m: Module) -> None:
        m.d.comb += self.code.eq(self.sums.resolve(m, self.p, "rounded"))


class Register(Sum):
    """The register of ``sums`` in the outlet, of ``width`` bits."""

    def __init__(self, sums: ProductSum, width: int):
        self.sums, self.width = sums, width

    @property
    def ordered(self) -> bool:
        return self.sums.ordered

    @property
    def reach(self) -> tuple[int, int]:
        assert isinstance(self.sums, ExactSum)
        return self.sums.unit, self.width - self.sums.flags

    @property
    def latency(self) -> int:
        return 2 * self.sums.rounds_last

    def placed(self, name: str, width: int) -> "Register":
        out = Register(self.sums, self.width)
        out.adder = Merger(f"{name}_merge", self.sums, self.width)
        out.finisher = Resolver(f"{name}_round", self.sums, self.width) if self.sums.rounds_last else None
        return out

    def add(self, m: Module, held: Any, word: Any, first: Any) -> Any:
        assert self.adder is not None
        wide = Signal(signed(self.width), name="word")
        merged = Signal(signed(self.width), name="merged")
        m.d.comb += wide.eq(word)
        m.submodules.merge = self.adder.instance(held=held.as_unsigned(), word=wide.as_unsigned(),
                                                 merged=merged)
        return Mux(first, wide, merged)

    def finish(self, pipe: Any) -> None:
        if self.finisher is not None:
            pipe.advance(pipe.value, "accumulated")
            code = Signal(self.finisher.width("code"), name="code")
            pipe.m.submodules.round = self.finisher.instance(p=pipe.value.as_unsigned(), code=code)
            pipe.advance(code, "rounded")

    def number(self, m: Module, word: Any, name: str) -> Number:
        return self.sums.number(m, word, name)

    def exact(self, word: np.ndarray) -> Exact:
        return self.sums.exact_of(word)

    def added(self, held: np.ndarray, word: np.ndarray, first: np.ndarray) -> np.ndarray:
        return np.where(first, word, self.sums.step_merge(held, word, self.width))

    def finished(self, word: np.ndarray) -> np.ndarray:
        return self.sums.step_resolve(word, self.width)
