"""Groups' sums times floating-point scales, added up in a float32 register: block formats such as MX and
NVFP4 at the outlet.

Computes    p := round(p + S * sa * sw) for one group after another from +0 on, to float32, to nearest even. S
            is a group's exact sum (or the code of a register that cells round), sw the scale of its column,
            sa that of its row. In the end C = round(p * f) to the result's format, f a float32 factor of the
            whole job, or 1.
Overflow    A register beyond the largest value is an infinity; so is a result, but of 8-bit formats, int8
            among them, which saturate.
Specials    NaN in, NaN out, one code, but 0 of int8; infinity - infinity and infinity * 0 are NaN. A sum that
            is exactly 0 is +0.
Rounding    One per group: the product of S and both scales is exact.
Cycles      Two clocks to the register: S is normalized while sw and sa are multiplied by one another, then
            both are multiplied. Two more from the register where C is not p, three with a factor: multiplied,
            rounded.
"""

from dataclasses import replace
from typing import Any

import numpy as np
from amaranth.hdl import Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith import operands
from hwsim.arith.float_addition import added, golden_added
from hwsim.arith.float_integers import golden_rounded_integer, rounded_integer
from hwsim.arith.floats import Number, NumberLayout, decoded, product, product_specials
from hwsim.arith.partial_sum import Sum
from hwsim.arith.rounding import Rounding
from hwsim.arith.wires import ZERO
from hwsim.formats import FLOATS, FloatFormat, Format
from hwsim.formats.exact import Exact, products
from hwsim.verilog.block import Block, Logic

REGISTER = Rounding(FLOATS["float32"])
"""The register of groups' sums."""


def rounding(result: FloatFormat) -> Rounding:
    """How a register becomes a result."""
    return Rounding(result, overflow="saturate" if result.bits <= 8 else "inf")


def scale(m: Module, fmt: Any, code: Any, name: str) -> Number:
    """The number of a scale's code, normalized."""
    if not isinstance(fmt, FloatFormat) or fmt.has_zero:
        return operands.number(m, fmt, code, name, normalize=True, flush=False)
    nan = Signal(name=f"{name}_nan")
    m.d.comb += nan.eq(code == fmt.nan_code)
    return Number(ZERO, Const(1, 1), code, fmt.unit, nan)


def register_number(m: Module, layout: NumberLayout | None, word: Any) -> Number:
    """The normalized number of a register: of its code, or of a number's word where there is a ``layout``."""
    if layout:
        return layout.unpacked(word)
    return decoded(m, REGISTER.format, word, "register", normalize=True)


def multiplied(m: Module, x: Number, y: Number, name: str) -> Number:
    """The exact product of two normalized numbers, normalized."""
    if y.is_power:
        exponent = Signal(range((1 << len(x.exponent)) + (1 << len(y.exponent)) - 1), name=f"{name}_exponent")
        m.d.comb += exponent.eq(x.exponent + y.exponent)
        nan, infinite = product_specials(m, x, y, name)
        return Number(x.negative, x.significand, exponent, x.base + y.base, nan, infinite)
    whole = product(m, x, y, name)
    top = whole.significand[-1]
    shifted = Signal.like(whole.significand, name=f"{name}_normal")
    exponent = Signal(range((1 << len(whole.exponent)) + 1), name=f"{name}_normal_exponent")
    m.d.comb += [
        shifted.eq(Mux(top, whole.significand, whole.significand << 1)),
        exponent.eq(whole.exponent + top),
    ]
    return replace(whole, significand=shifted, exponent=exponent, base=whole.base - 1)


class ScaledSum(Sum):
    """The register of ``part``'s sums times scales.

    ``scales`` are the formats of a group's scales by name, ``factor`` that of f, or None.
    """

    width: int = REGISTER.format.bits

    def __init__(self, part: Sum, scales: dict[str, Format], result: Format, factor: FloatFormat | None):
        self.part, self.scales, self.result, self.factor = part, scales, result, factor
        self.normalizer: Normalizer | None = None
        self.multiplier: ScaleProduct | None = None
        self.scaler: Scaler | None = None
        self.factorer: FactorProduct | None = None

    @property
    def ordered(self) -> bool:
        return True

    @property
    def converts(self) -> bool:
        """Whether a result is another code than the register's."""
        return self.factor is not None or self.result != REGISTER.format

    @property
    def latency(self) -> int:
        return (2 + (self.factor is not None)) * self.converts

    # -- hardware ----------------------------------------------------------------------------------
    def placed(self, name: str, width: int) -> "ScaledSum":
        out = type(self)(self.part, self.scales, self.result, self.factor)
        out.normalizer = normalizer = Normalizer(f"{name}_normalize", self.part, width)
        out.multiplier = multiplier = ScaleProduct(f"{name}_scales", self.scales)
        out.scaler = Scaler(f"{name}_scale", normalizer.wires, multiplier.wires)
        self.finishing(out, name)
        return out

    def finishing(self, out: "ScaledSum", name: str) -> None:
        """Make the modules of the register and of what follows it."""
        assert out.scaler is not None
        out.adder = Adder(f"{name}_add", out.scaler.wires)
        out.factorer = FactorProduct(f"{name}_factor", self.factor) if self.factor else None
        out.finisher = (
            Converter(f"{name}_round", self.result, out.factorer and out.factorer.wires)
            if self.converts
            else None
        )

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(block for block in (
            self.normalizer, self.multiplier, self.scaler, self.adder, self.factorer, self.finisher) if block)

    def scale(self, pipe: Any) -> None:
        """Multiply a group's sum on its way through an outlet by its scales, which the pipe has by their
        names.

        The scales are multiplied by one another while the sum is normalized.
        """
        m = pipe.m
        assert self.normalizer is not None and self.multiplier is not None and self.scaler is not None
        blocks = {"number": self.normalizer, "scale": self.multiplier, "term": self.scaler}
        number, product_of_scales, term = (
            Signal(block.wires.width, name=name) for name, block in blocks.items()
        )
        codes = {key: pipe.number(key) for key in self.scales}
        m.submodules.normalize = self.normalizer.instance(p=pipe.value, number=number)
        m.submodules.scales = self.multiplier.instance(**codes, product=product_of_scales)
        pipe.notes["scale_product"] = product_of_scales
        pipe.advance(number, "normalized")
        m.submodules.scaler = self.scaler.instance(
            number=pipe.value, scale=pipe.number("scale_product"), term=term
        )
        pipe.advance(term, "scaled")

    def add(self, m: Module, held: Value, word: Value, first: Value) -> Value:
        assert self.adder is not None
        total = Signal(self.width, name="added")
        m.submodules.add = self.adder.instance(held=Mux(first, 0, held.as_unsigned()), term=word, sum=total)
        return total

    def alone(self, m: Module, word: Value) -> Value:
        return self.add(m, Const(0, self.width), word, Const(1, 1))

    def finish(self, pipe: Any) -> None:
        if self.finisher is None:
            return
        # what is no result is not multiplied and rounded
        pipe.advance(pipe.value, "accumulated", pipe.notes["valid"])
        self.leaving(pipe)
        if self.factorer:
            product_with_factor = Signal(self.factorer.wires.width, name="factored")
            pipe.m.submodules.times_factor = self.factorer.instance(
                p=pipe.value.as_unsigned(), factor=pipe.number("factor"), product=product_with_factor)
            pipe.advance(product_with_factor, "multiplied")
        c = Signal(self.result.bits, name="converted")
        pipe.m.submodules.round = self.finisher.instance(value=pipe.value.as_unsigned(), c=c)
        pipe.advance(c, "rounded")

    def leaving(self, pipe: Any) -> None:
        """Make of a register what is multiplied by the factor, and rounded."""

    # -- NumPy -------------------------------------------------------------------------------------
    def scaled(self, sums: Exact, scales: dict[str, np.ndarray]) -> Exact:
        """Groups' sums times the numbers of the scales' codes, exactly; shapes broadcast."""
        out = Exact(sums.integers.astype(object), sums.unit, sums.negative_zero, sums.special)
        for key, fmt in self.scales.items():
            out = products(out, operands.exact_values(fmt, scales[key]))  # type: ignore[arg-type]
        return out

    def added(self, held: np.ndarray, word: Any, first: np.ndarray) -> np.ndarray:
        """Registers, codes, after terms ``word`` as :meth:`scaled` gives them."""
        return golden_added(REGISTER, word, np.where(first, 0, held))

    def finished(self, word: np.ndarray, factor: np.ndarray | None = None) -> np.ndarray:
        if not self.converts:
            return word
        value = self.value(word)
        value = Exact(value.integers.astype(object), value.unit, value.negative_zero, value.special)
        if self.factor is not None:
            value = products(value, Exact.of(self.factor, factor))
        if not isinstance(self.result, FloatFormat):
            return golden_rounded_integer(value, self.result.bits)
        return golden_added(rounding(self.result), value, np.zeros(word.shape, np.int64))

    def value(self, word: np.ndarray) -> Exact:
        """The exact values of registers."""
        return Exact.of(REGISTER.format, word)


class Normalizer(Logic):
    """The normalized number of a group's sum; combinational."""

    clocked = False

    def __init__(self, name: str, part: Sum, width: int):
        self.part = part
        self.wires = NumberLayout.of(lambda m: part.number(m, Signal(signed(width)), "sum"))
        super().__init__(name, {"p": In(signed(width)), "number": Out(unsigned(self.wires.width))})

    def build(self, m: Module) -> None:
        m.d.comb += self.number.eq(self.wires.packed(self.part.number(m, self.p, "sum")))


class ScaleProduct(Logic):
    """The normalized product of the numbers of scales' codes; combinational."""

    clocked = False

    def __init__(self, name: str, scales: dict[str, Format]):
        self.scales = scales
        self.wires = NumberLayout.of(
            lambda m: self._multiplied(m, {key: Signal(fmt.bits) for key, fmt in scales.items()})
        )
        super().__init__(
            name,
            {
                **{key: In(unsigned(fmt.bits)) for key, fmt in scales.items()},
                "product": Out(unsigned(self.wires.width)),
            },
        )

    def build(self, m: Module) -> None:
        m.d.comb += self.product.eq(
            self.wires.packed(self._multiplied(m, {key: getattr(self, key) for key in self.scales}))
        )

    def _multiplied(self, m: Module, codes: dict[str, Any]) -> Number:
        one, *others = (scale(m, fmt, codes[key], key) for key, fmt in self.scales.items())
        for other in others:
            one = (
                multiplied(m, one, other, "scales")
                if other.is_power or not one.is_power
                else multiplied(m, other, one, "scales")
            )
        return one


class Scaler(Logic):
    """A number times a scale; combinational."""

    clocked = False

    def __init__(self, name: str, number: NumberLayout, factor: NumberLayout):
        self.inside = number
        self.factor = factor
        self.wires = NumberLayout.of(lambda m: self._term(m, Signal(number.width), Signal(factor.width)))
        super().__init__(name, {"number": In(unsigned(number.width)), "scale": In(unsigned(factor.width)),
                                "term": Out(unsigned(self.wires.width))})

    def build(self, m: Module) -> None:
        m.d.comb += self.term.eq(self.wires.packed(self._term(m, self.number, self.scale)))

    def _term(self, m: Module, number: Any, factor: Any) -> Number:
        return multiplied(m, self.inside.unpacked(number), self.factor.unpacked(factor), "scaled")


class Adder(Logic):
    """A register after a term; combinational."""

    clocked = False

    def __init__(self, name: str, term: NumberLayout):
        self.wires = term
        register = unsigned(ScaledSum.width)
        super().__init__(name, {"held": In(register), "term": In(unsigned(term.width)), "sum": Out(register)})

    def build(self, m: Module) -> None:
        m.d.comb += self.sum.eq(added(m, REGISTER, self.wires.unpacked(self.term), self.held, "added"))


class FactorProduct(Logic):
    """The normalized product of a register and the factor; combinational."""

    clocked = False  # the register is a code, or with ``number`` the word of a number

    def __init__(self, name: str, factor: FloatFormat, number: NumberLayout | None = None):
        self.format = factor
        self.number = number
        width = number.width if number else ScaledSum.width
        self.wires = NumberLayout.of(lambda m: self._multiplied(m, Signal(width), Signal(factor.bits)))
        super().__init__(name, {"p": In(unsigned(width)), "factor": In(unsigned(factor.bits)),
                                "product": Out(unsigned(self.wires.width))})

    def build(self, m: Module) -> None:
        m.d.comb += self.product.eq(self.wires.packed(self._multiplied(m, self.p, self.factor)))

    def _multiplied(self, m: Module, code: Any, factor: Any) -> Number:
        register = register_number(m, self.number, code)
        return multiplied(m, register, scale(m, self.format, factor, "factor"), "product")


class Converter(Logic):
    """The result of a register's code, or of a ``number`` that a word is; combinational."""

    clocked = False

    def __init__(self, name: str, result: Format, number: NumberLayout | None):
        self.format = result
        self.number = number
        width = number.width if number else ScaledSum.width
        super().__init__(name, {"value": In(unsigned(width)), "c": Out(unsigned(result.bits))})

    def build(self, m: Module) -> None:
        value = register_number(m, self.number, self.value)
        if isinstance(self.format, FloatFormat):
            m.d.comb += self.c.eq(
                added(m, rounding(self.format), value, Const(0, self.format.bits), "rounded")
            )
        else:
            m.d.comb += self.c.eq(rounded_integer(m, value, self.format.bits, "rounded"))
