"""Addition by two paths, and the sum of products whose register it updates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from amaranth.hdl import Module, Mux, Signal

from hwsim.arith.float_sum import FloatSum
from hwsim.arith.floats import Number
from hwsim.arith.near_far.far import far_sum
from hwsim.arith.near_far.near import near_sum
from hwsim.arith.near_far.pair import paired
from hwsim.arith.near_far.register import Addend, Held, addend, code, held, held_bits, held_of
from hwsim.arith.rounding import Rounding, overflow_code
from hwsim.arith.wires import Wire, named


def added(m: Module, how: Rounding, x: Addend, p: Held, zeros: str, name: str) -> Held:
    """The register after an addend.

    * ``m``: the module that takes the logic.
    * ``how``: format, rounding, overflow (`inf` or `saturate`) and subnormals.
    * ``x``, ``p``: the addend and the register.
    * ``zeros``: one of :data:`hwsim.arith.near_far.near.LEADING_ZEROS`.
    * ``name``: what the names of new signals begin with.
    """
    fmt = how.format
    assert fmt.special == "ieee" and how.overflow in ("inf", "saturate"), how
    pair = paired(m, how, x, p, name)
    far = far_sum(m, how, pair, f"{name}_far")
    near, chosen = near_sum(m, how, pair, zeros, f"{name}_near")
    negative = Signal(name=f"{name}_negative")
    significand = Signal(fmt.mantissa_bits + 1, name=f"{name}_significand")
    exponent = Signal(fmt.exponent_bits, name=f"{name}_exponent")
    nan, infinite, over = (Signal(name=f"{name}_{key}") for key in ("nan", "infinite", "over"))
    large = x.infinite | x.beyond
    m.d.comb += [
        over.eq(large | p.infinite | Mux(chosen, near.over, far.over)),
        nan.eq(x.nan | p.nan | x.infinite & p.infinite & pair.unlike),
        infinite.eq(over if how.overflow == "inf" else 0),
        negative.eq(Mux(p.infinite, p.negative,
                        Mux(large, x.negative, Mux(chosen, near.negative, far.negative)))),
        significand.eq(Mux(chosen, near.significand, far.significand)),
        exponent.eq(Mux(chosen, near.exponent, far.exponent)),
    ]
    out = Held(negative, significand, exponent, nan, infinite)
    if how.overflow == "inf":
        return out
    largest = overflow_code(how) >> fmt.mantissa_bits
    return replace(
        out,
        significand=named(m, significand | over.replicate(len(significand)), f"{name}_limited"),
        exponent=named(m, Mux(over, largest - 1, exponent)[:fmt.exponent_bits], f"{name}_limited_exponent"),
    )


@dataclass(frozen=True)
class NearFarSum(FloatSum):
    """As :class:`hwsim.arith.float_sum.FloatSum`, with equal results, by two paths.

    A cell holds a register of ``held_bits``; its code leaves the array.
    """

    leading_zeros: str = field(default="anticipated", kw_only=True)

    @property
    def held_bits(self) -> int:
        """Bits of a cell's register."""
        return held_bits(self.result.format)

    def addends(self, m: Module, products: Sequence[Number], name: str) -> list[Addend]:
        """What a group adds to a register, one after another: a number per product, or their exact sum."""
        return [addend(m, self.result, one, self.product_unit, f"{name}_addend{i}")
                for i, one in enumerate(super().addends(m, products, name))]

    def add_addends(self, m: Module, p: Wire, addends: Iterable[Addend], name: str) -> Wire:
        """The bits of a cell's register ``p`` after addends."""
        register = held_of(self.result.format, p)
        for i, one in enumerate(addends):
            register = added(m, self.result, one, register, self.leading_zeros, f"{name}{i}")
        return register.word

    def code_of_held(self, m: Module, word: Wire, name: str) -> Wire:
        """The code of a cell's register."""
        return code(m, self.result, held_of(self.result.format, word), name)

    def add(self, m: Module, p: Wire, products: Sequence[Number], name: str) -> Wire:
        word = held(m, self.result.format, p, f"{name}_p").word
        after = self.add_addends(m, word, self.addends(m, products, name), name)
        return self.code_of_held(m, after, name)
