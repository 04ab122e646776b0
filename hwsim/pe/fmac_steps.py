"""The steps of an `fmac` with `stages`: products, what they add to the register, and the sum.

Steps       `stages: 1`: products and addends | sum. `stages: 2`: products | addends | sum. Addends do not
            depend on the register: of exact and fixed sums the products at their places in the register; of
            fused lanes their exact sum; with two paths numbers in the register's form
            (:func:`hwsim.arith.near_far.register.addend`); else the products themselves, so that the second
            stage only waits (one lane or chained ones with one path, `aligned`, `unrounded`).
Does not    Cut the sum: register and sum are one clock's loop.
"""

from typing import Any, Protocol

from amaranth.hdl import Cat, Module, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.floats import Number, NumberLayout, draft
from hwsim.pe.base import Make
from hwsim.pe.floating import Lane
from hwsim.verilog.block import Block, Logic


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


def product_layout(pe: Multiplier) -> NumberLayout:
    """The layout of a product of the architecture ``pe``."""
    return NumberLayout.of(lambda m: pe.product_of(m, pe.lane("a").probe, pe.lane("w").probe, "probe"))


def addends(m: Module, pe: Multiplier, numbers: list[Number]) -> list[Any]:
    """What the products of a group add to a register.

    * ``m``: the module that takes the logic.
    * ``pe``: the architecture.
    * ``numbers``: the products, lane 0 first.
    """
    return list(pe.sums.addends(m, numbers, "sum"))


class Addends:
    """What a group adds to the register of the architecture ``pe``, as bits: ``width`` of them."""

    def __init__(self, pe: Multiplier):
        layout = product_layout(pe)
        found = addends(draft(), pe, [layout.unpacked(Signal(layout.width))] * pe.lanes)
        self.count = len(found)
        self.layout = found[0].layout
        self.width = self.count * self.layout.width

    def packed(self, found: list[Any]) -> Any:
        """The bits of the addends ``found``."""
        return Cat(*(self.layout.packed(one) for one in found))

    def unpacked(self, bits: Any) -> list[Any]:
        """The addends whose bits are ``bits``."""
        size = self.layout.width
        return [self.layout.unpacked(bits[i * size:(i + 1) * size]) for i in range(self.count)]


def steps(pe: Multiplier, name: str, p_width: int, make: Make) -> list[Block | None]:
    """The steps of an architecture with stages.

    * ``pe``: the architecture; its ``stages`` are at least 1.
    * ``name``: what the blocks' names begin with.
    * ``p_width``: bits of the register.
    * ``make``: what makes a block that may have written-out arithmetic (:meth:`hwsim.pe.base.PE.steps`).
    """
    summed = make(lambda one, own: Sum(own, one, p_width), f"{name}_sum")
    if pe.stages == 1:
        return [ProductsToAddends(f"{name}_addend", pe), summed]
    return [Products(f"{name}_product", pe), ToAddends(f"{name}_addend", pe), summed]


def _operands(pe: Multiplier) -> dict[str, Any]:
    """Ports of stored operands."""
    return {"a": In(unsigned(pe.a_width)), "w": In(unsigned(pe.w_width))}


def _numbers(pe: Multiplier, terms: Any) -> list[Number]:
    """The products in a step's terms."""
    layout = product_layout(pe)
    return [layout.unpacked(terms[i * layout.width:(i + 1) * layout.width]) for i in range(pe.lanes)]


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


class ToAddends(Logic):
    """What the products ``terms`` add to a register; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Multiplier):
        self.pe = pe
        self.addends = Addends(pe)
        super().__init__(name, {"terms": In(unsigned(pe.lanes * product_layout(pe).width)),
                                "terms_out": Out(unsigned(self.addends.width))})

    def build(self, m: Module) -> None:
        m.d.comb += self.terms_out.eq(self.addends.packed(addends(m, self.pe, _numbers(self.pe, self.terms))))


class ProductsToAddends(Logic):
    """What the products of a group add to a register; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Multiplier):
        self.pe = pe
        self.addends = Addends(pe)
        super().__init__(name, _operands(pe) | {"terms_out": Out(unsigned(self.addends.width))})

    def build(self, m: Module) -> None:
        found = addends(m, self.pe, products(m, self.pe, self.a, self.w))
        m.d.comb += self.terms_out.eq(self.addends.packed(found))


class Sum(Logic):
    """``p_out`` is the register ``p_in`` after the addends ``terms``; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Multiplier, p_width: int):
        self.pe = pe
        self.addends = Addends(pe)
        super().__init__(name, {"terms": In(unsigned(self.addends.width)),
                                "p_in": In(signed(p_width)), "p_out": Out(signed(p_width))})

    def build(self, m: Module) -> None:
        found = self.addends.unpacked(self.terms)
        m.d.comb += self.p_out.eq(self.pe.sums.add_addends(m, self.p_in.as_unsigned(), found, "sum"))


class Packed(Logic):
    """``c`` is the code of a register ``p`` of two paths; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Multiplier, p_width: int):
        self.pe = pe
        super().__init__(name, {"p": In(signed(p_width)), "c": Out(signed(pe.sums.result.format.bits))})

    def build(self, m: Module) -> None:
        m.d.comb += self.c.eq(self.pe.sums.code_of_held(m, self.p.as_unsigned(), "code"))
