"""Yosys's combinational cells, the numbers that their words are, and the logic of bits that are
polynomials."""

from dataclasses import dataclass
from typing import Any

from proofs.polynomial import Polynomial, Ring, Undecided

BITWISE = {"$mux", "$not", "$and", "$or", "$xor", "$xnor", "$pos", "$buf"}
SHIFTS = {"$shl", "$sshl", "$shr", "$sshr"}
ARITHMETIC = {"$add", "$sub", "$mul", "$neg"} | SHIFTS
COMPARISONS = {"$eq", "$ne", "$lt", "$le", "$gt", "$ge"}
REDUCTIONS = {
    "$reduce_and",
    "$reduce_or",
    "$reduce_bool",
    "$reduce_xor",
    "$reduce_xnor",
    "$logic_not",
    "$logic_and",
    "$logic_or",
}

Bits = tuple[Any, ...]  # netlist bits, lowest first: numbers, or "0", "1"


@dataclass(frozen=True)
class Word:
    """An integer in ``lo..hi``, exactly ``value``, or equal to it modulo 2**modulus where that is given."""

    value: Polynomial
    lo: int
    hi: int
    modulus: int | None = None


@dataclass(frozen=True)
class Cell:
    """A cell: its kind, its operands and output, whether operands are two's complement."""

    kind: str
    ports: dict[str, Bits]
    signed: bool

    @property
    def width(self) -> int:
        """Bits of the output."""
        return len(self.ports["Y"])

    def extended(self, port: str, low: int, high: int) -> Bits:
        """Bits ``low .. high - 1`` of an operand, extended to the output's width."""
        bits = self.ports[port]
        fill = bits[-1] if self.signed and bits else "0"
        return tuple(bits[i] if i < len(bits) else fill for i in range(low, high))


def gate(ring: Ring, kind: str, x: Polynomial, y: Polynomial) -> Polynomial:
    """AND, OR, XOR or XNOR of two bits."""
    both = ring.product(x, y)
    one = Polynomial.const(1)
    if kind == "$and":
        return both
    if kind == "$or":
        return x.plus(y).plus(both, -1)
    different = x.plus(y).plus(both, -2)
    return different if kind == "$xor" else one.plus(different, -1)


def any_of(ring: Ring, bits: list[Polynomial]) -> Polynomial:
    """Whether one of the bits is 1."""
    none = Polynomial.const(1)
    for x in bits:
        none = ring.product(none, Polynomial.const(1).plus(x, -1))
    return Polynomial.const(1).plus(none, -1)


def compared(ring: Ring, kind: str, x: Word, y: Word) -> Polynomial:
    """A comparison, as the sign of a difference; equality as neither sign."""
    if x.modulus is not None or y.modulus is not None:
        raise Undecided("a comparison of numbers that are known modulo a power of two")
    if kind in ("$gt", "$le"):
        x, y = y, x
    one = Polynomial.const(1)
    below = ring.negative(x.value.plus(y.value, -1))
    if kind in ("$lt", "$gt"):
        return below
    if kind in ("$ge", "$le"):
        return one.plus(below, -1)
    unequal = below.plus(ring.negative(y.value.plus(x.value, -1)))
    return unequal if kind == "$ne" else one.plus(unequal, -1)
