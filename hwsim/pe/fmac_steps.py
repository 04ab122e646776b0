"""The steps of an `fmac` with two paths and `stages`: products, what they add to the register, and the sum.

Steps       `stages: 1`: products and addends (:func:`hwsim.arith.near_far.addend`) | sum. Addends do not
            depend on the register. `stages: 2`: products | addends | sum.
Does not    Cut the sum: register and sum are one clock's loop.
"""

from dataclasses import dataclass
from typing import Any, Protocol

from amaranth.hdl import Cat, Module, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.floats import ZERO, Number
from hwsim.arith.near_far import Addend, NearFarSum, addend_of
from hwsim.block import Block, Logic
from hwsim.pe.floating import Lane


class Multiplier(Protocol):
    """What the steps take of their architecture, `fmac`."""

    @property
    def lanes(self) -> int:
        """Products of a group."""
        ...

    @property
    def stages(self) -> int:
        """Registers between operands and sum."""
        ...

    @property
    def addition(self) -> str:
        """Whether a group is rounded once (``fused``) or product by product (``chained``)."""
        ...

    @property
    def sums(self) -> Any:
        """The register of a cell."""
        ...

    @property
    def a_width(self) -> int:
        """Bits of a stored group of activations."""
        ...

    @property
    def w_width(self) -> int:
        """Bits of a stored group of weights."""
        ...

    def lane(self, x: str) -> Lane:
        """What is stored of a lane of operand ``x``."""
        ...

    def product_of(self, m: Module, x: Number, y: Number, name: str) -> Number:
        """The product of stored numbers."""
        ...


@dataclass(frozen=True)
class Layout:
    """Where a product's fields are among bits: their widths, and which flags there are."""

    significand: int
    exponent: int
    base: int
    nan: bool
    infinite: bool

    @staticmethod
    def of(one: Number) -> "Layout":
        """The layout of products like ``one``."""
        return Layout(
            len(one.significand), len(one.exponent), one.base, one.nan is not ZERO, one.infinite is not ZERO
        )

    @property
    def width(self) -> int:
        """Bits of a product."""
        return self.significand + self.exponent + 1 + self.nan + self.infinite

    def packed(self, one: Number) -> Any:
        """The bits of a product."""
        flags = [*([one.nan] if self.nan else []), *([one.infinite] if self.infinite else [])]
        return Cat(one.significand, one.exponent, one.negative, *flags)

    def unpacked(self, bits: Any) -> Number:
        """The product of its bits."""
        at = self.significand + self.exponent
        return Number(
            bits[at],
            bits[: self.significand],
            bits[self.significand : at],
            self.base,
            bits[at + 1] if self.nan else ZERO,
            bits[at + 1 + self.nan] if self.infinite else ZERO,
        )


def two_paths(pe: Multiplier) -> NearFarSum:
    """The sum of an architecture that adds by two paths."""
    assert isinstance(pe.sums, NearFarSum)
    return pe.sums


def products(m: Module, pe: Multiplier, a: Any, w: Any) -> list[Number]:
    """The products of the lanes of stored operands.

    * ``m``: the module that takes the logic.
    * ``pe``: the architecture.
    * ``a``, ``w``: the stored operands of all lanes, lane 0 lowest.

    Returns a number per lane.
    """
    found = []
    one = pe.lane("a")
    other = pe.lane("w")
    for i in range(pe.lanes):
        x = one.unpacked(a[i * one.width:(i + 1) * one.width])
        y = other.unpacked(w[i * other.width:(i + 1) * other.width])
        found.append(pe.product_of(m, x, y, f"product{i}"))
    return found


def product_layout(pe: Multiplier) -> Layout:
    """The layout of a product."""
    return Layout.of(pe.product_of(_draft(), pe.lane("a").probe, pe.lane("w").probe, "probe"))


def addends(m: Module, pe: Multiplier, numbers: list[Number]) -> list[Addend]:
    """What the products of a group add to a register of two paths."""
    return two_paths(pe).addends(m, numbers, "sum")


def addend_bits(pe: Multiplier) -> int:
    """Bits of one such addend."""
    layout = product_layout(pe)
    return len(addends(_draft(), pe, [layout.unpacked(Signal(layout.width))] * pe.lanes)[0].word)


def _draft() -> Module:
    """A module that only shows widths."""
    m = Module()
    m._MustUse__silence = True  # type: ignore[attr-defined]
    return m


def steps(pe: Multiplier, name: str, p_width: int) -> list[Block | None]:
    """The steps of an architecture with two paths and stages, under names that begin with ``name``."""
    summed = SummedAddends(f"{name}_sum", pe, p_width)
    if pe.stages == 1:
        return [ProductAddends(f"{name}_addend", pe), summed]
    return [Products(f"{name}_product", pe), Addends(f"{name}_addend", pe), summed]


def _operands(pe: Multiplier) -> dict[str, Any]:
    """Ports of stored operands."""
    return {"a": In(unsigned(pe.a_width)), "w": In(unsigned(pe.w_width))}


def _numbers(pe: Multiplier, terms: Any) -> list[Number]:
    """The products in a step's terms."""
    layout = product_layout(pe)
    return [layout.unpacked(terms[i * layout.width:(i + 1) * layout.width]) for i in range(pe.lanes)]


def _addend_count(pe: Multiplier) -> int:
    """Addends of a group."""
    return 1 if pe.addition == "fused" else pe.lanes


class Products(Logic):
    """The products of a group, lane 0 lowest in ``terms_out``; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Multiplier):
        self.pe = pe
        self.layout = product_layout(pe)
        super().__init__(name, _operands(pe) | {"terms_out": Out(unsigned(pe.lanes * self.layout.width))})

    def build(self, m: Module) -> None:
        found = products(m, self.pe, self.a, self.w)
        m.d.comb += self.terms_out.eq(Cat(*(self.layout.packed(one) for one in found)))


class Addends(Logic):
    """What the products ``terms`` add to a register of two paths; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Multiplier):
        self.pe = pe
        super().__init__(name, {"terms": In(unsigned(pe.lanes * product_layout(pe).width)),
                                "terms_out": Out(unsigned(_addend_count(pe) * addend_bits(pe)))})

    def build(self, m: Module) -> None:
        found = addends(m, self.pe, _numbers(self.pe, self.terms))
        m.d.comb += self.terms_out.eq(Cat(*(one.word for one in found)))


class ProductAddends(Logic):
    """What the products of a group add to a register of two paths; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Multiplier):
        self.pe = pe
        super().__init__(
            name, _operands(pe) | {"terms_out": Out(unsigned(_addend_count(pe) * addend_bits(pe)))}
        )

    def build(self, m: Module) -> None:
        found = addends(m, self.pe, products(m, self.pe, self.a, self.w))
        m.d.comb += self.terms_out.eq(Cat(*(one.word for one in found)))


class SummedAddends(Logic):
    """``p_out`` is the register ``p_in`` of two paths after the addends ``terms``; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Multiplier, p_width: int):
        self.pe = pe
        self.bits = addend_bits(pe)
        super().__init__(name, {"terms": In(unsigned(_addend_count(pe) * self.bits)),
                                "p_in": In(signed(p_width)), "p_out": Out(signed(p_width))})

    def build(self, m: Module) -> None:
        sums = two_paths(self.pe)
        bits = self.bits
        found = [addend_of(sums.result.format, self.terms[i * bits:(i + 1) * bits])
                 for i in range(_addend_count(self.pe))]
        m.d.comb += self.p_out.eq(sums.add_to_held(m, self.p_in.as_unsigned(), found, "sum"))


class Packed(Logic):
    """``c`` is the code of a register ``p`` of two paths; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Multiplier, p_width: int):
        self.pe = pe
        super().__init__(name, {"p": In(signed(p_width)), "c": Out(signed(pe.sums.result.format.bits))})

    def build(self, m: Module) -> None:
        m.d.comb += self.c.eq(two_paths(self.pe).code_of_held(m, self.p.as_unsigned(), "code"))
