"""What both paths of an addition work on, and what both of them do."""

from dataclasses import dataclass

from amaranth.hdl import Cat, Const, Module, Mux, Signal

from hwsim.arith.near_far.register import Addend, Held
from hwsim.arith.prefix import all_below, carries
from hwsim.arith.rounding import Rounding
from hwsim.arith.wires import ZERO, Wire, named

NETWORK = "sklansky"
"""The network of carries in both additions of significands."""


@dataclass(frozen=True)
class Pair:
    """An addend and a register, with significands in ``width`` bits, and what is known of their exponents."""

    x: Wire
    y: Wire
    unlike: Wire
    negative_x: Wire
    negative_y: Wire
    exponent_x: Wire
    exponent_y: Wire
    ahead: Wire
    behind: Wire
    swap: Wire
    exponent: Wire

    @property
    def width(self) -> int:
        return len(self.x)


@dataclass(frozen=True)
class Result:
    """What a path gives; ``over``: beyond the largest finite value."""

    negative: Wire
    significand: Wire
    exponent: Wire
    over: Wire


def paired(m: Module, how: Rounding, x: Addend, p: Held, name: str) -> Pair:
    """Both significands in one width, and both differences of exponents."""
    fmt = how.format
    width = max(len(x.significand), len(p.significand))
    value: Wire = p.significand
    if how.subnormals == "flush":
        value = value & value[-1].replicate(len(value))
    wide_x, wide_y = (named(m, Cat(Const(0, width - len(one)), one), f"{name}_{key}")
                      for one, key in ((x.significand, "x"), (value, "y")))
    ahead, behind = (Signal(fmt.exponent_bits + 1, name=f"{name}_{key}") for key in ("ahead", "behind"))
    swap = Signal(name=f"{name}_swap")
    exponent = Signal(fmt.exponent_bits, name=f"{name}_larger")
    m.d.comb += [
        ahead.eq(x.exponent - p.exponent),
        behind.eq(p.exponent - x.exponent),
        swap.eq(ahead[-1]),
        exponent.eq(Mux(swap, p.exponent, x.exponent)),
    ]
    unlike = named(m, x.negative ^ p.negative, f"{name}_unlike")
    return Pair(wide_x, wide_y, unlike, x.negative, p.negative, x.exponent, p.exponent, ahead, behind, swap,
                exponent)


def rounded_up(how: Rounding, guard: Wire, sticky: Wire, last: Wire, negative: Wire) -> Wire:
    """Whether a magnitude is rounded up."""
    if how.rounding == "rz":
        return ZERO
    return guard & (sticky | (last if how.rounding == "rne" else ~negative))


def sum_and_one_more(m: Module, x: Wire, y: Wire, name: str) -> tuple[Wire, Wire]:
    """``x + y`` in as many bits, and ``x + y + 1`` in one more, from one network of carries."""
    generate = named(m, x & y, f"{name}_generate")
    half = named(m, x ^ y, f"{name}_half")
    carry = carries(m, generate, half, NETWORK, f"{name}_carry")
    one_more = carry | all_below(m, half, NETWORK, f"{name}_all")
    return (named(m, half ^ Cat(ZERO, carry[:-1]), f"{name}_total"),
            named(m, Cat(half ^ Cat(Const(1, 1), one_more[:-1]), one_more[-1]), f"{name}_one_more"))
