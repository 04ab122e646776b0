"""Data of any integer format on an engine's operand: as it is, or in slices of its bits whose results are
added.

Computes    With v a value of the data and e_j values that the engine's operand can have,
                v = (sum over j of 2**shift_j * e_j + offset) / 2**halvings,   so for a matrix V of such
                values
                A V = (sum over j of 2**shift_j * A E_j + offset * S) / 2**halvings,  S the row sums of A,
            and likewise for a sliced A, with column sums of W. One slice is one pass of the GEMM through the
            engine.
Slices      int operand of b bits       int data: b - 1 bits as a number of no sign, the highest slice up to b
            bits with its sign.
                                        uint data of fewer than b bits: as they are; else, and where a bit is
                                        a beat, less 2**(bits - 1), which is the offset.
            uint operand of b bits      b bits each; int data plus 2**(bits - 1), which is the offset.
            bipolar operand             b bits each of 2v + 1 (int data) or 2v - (2**bits - 1) (uint data):
                                        halvings 1.
            ternary operand             one bit each; the sign's slice is 0 or -1.
            codebook                    code bits each; the column's tables hold the codes themselves, the
                                        highest slice's with a sign.
Exact       Always: sums of integers times powers of two. What keeps results from being added up
            (requantization at the outlet, rounded table entries, a halving of wrapped sums) is refused by
            :mod:`hwsim.precision.passes`.
"""

from dataclasses import dataclass, replace

import numpy as np

from hwsim.errors import ParamError
from hwsim.formats import Format
from hwsim.formats.integer import MEANING
from hwsim.pe import PE


@dataclass(frozen=True)
class Slice:
    """Bits ``low .. low + bits - 1`` of a number, in two's complement where ``signed``; the engine runs them
    at ``width`` bits."""

    low: int
    bits: int
    signed: bool
    width: int


@dataclass(frozen=True)
class Slices:
    """How ``data`` goes through an operand of an engine; see the module for ``offset`` and ``halvings``.

    ``added`` to a value gives the number whose bits are sliced; a slice p of a ``doubled`` one is taken as 2p
    - (2**bits - 1).
    ``native``: the engine has the data's values as they are.
    """

    data: Format
    parts: tuple[Slice, ...]
    added: int = 0
    doubled: bool = False
    native: bool = False

    @property
    def count(self) -> int:
        """Passes that this operand asks for."""
        return len(self.parts)

    @property
    def halvings(self) -> int:
        """Halvings of the sum of all passes."""
        return int(self.doubled and self.data.kind != "bipolar")

    @property
    def offset(self) -> int:
        """What the other operand's sums are multiplied by and added to the passes' sum."""
        if not self.halvings:
            return -self.added
        return (1 << self._bits) - 1 - 2 * self.added

    @property
    def _bits(self) -> int:
        return sum(part.bits for part in self.parts)

    def values(self, codes: np.ndarray) -> list[np.ndarray]:
        """Values of every slice of codes of the data, as the engine's operand takes them."""
        values = self.data.integers(codes)
        if self.native:
            return [values]
        bipolar = self.doubled and self.data.kind == "bipolar"
        numbers = np.asarray(codes).astype(np.int64) if bipolar else values + self.added
        out = []
        for part in self.parts:
            piece = numbers >> part.low & ((1 << part.bits) - 1)
            if self.doubled:
                piece = 2 * piece - ((1 << part.bits) - 1)
            elif part.signed:
                piece = piece - (piece >> part.bits - 1 << part.bits)
            out.append(piece)
        return out

    def bounds(self) -> tuple[int, int]:
        """Least and largest sum of all slices, each times its power of two."""
        if self.native or (self.doubled and self.data.kind == "bipolar"):
            return self.data.min, self.data.max
        low = self.data.min + self.added
        high = self.data.max + self.added
        return (
            (2 * low - (1 << self._bits) + 1, 2 * high - (1 << self._bits) + 1)
            if self.doubled
            else (low, high)
        )


def slices(pe: PE, x: str, data: Format) -> Slices:
    """How ``data`` goes through operand ``x``, ``a`` or ``w``, of an engine of ``pe``. Slices of A all run at
    the engine's width."""
    found = _slices(pe, x, data)
    if x == "w" or found.count == 1:
        return found
    return replace(found, parts=tuple(replace(part, width=pe.a.bits) for part in found.parts))


def _slices(pe: PE, x: str, data: Format) -> Slices:
    own = pe.a if x == "a" else pe.w
    if (data.bits <= own.bits and getattr(_lowered(pe, x, data.bits), x) == data) or data == own:
        return Slices(data, (Slice(0, data.bits, data.kind == "int", data.bits),), native=True)
    if own.kind not in MEANING:
        raise ParamError(
            f"{x}_bits",
            f"data of {data} do not run on an engine whose operands are {own}: leave out {x}_bits and "
            f"{x}_kind",
        )
    if x == "w" and pe.w_table:
        return _coded(pe, data)
    if data.kind == own.kind and data.bits <= own.bits:  # widened where it enters
        return Slices(
            data, (Slice(0, data.bits, False, max(data.bits, 2 if own.kind == "int" else 1)),), native=True
        )
    return {"int": _signed, "uint": _unsigned, "bipolar": _bipolar, "ternary": _ternary}[own.kind](
        pe, x, data
    )


def _lowered(pe: PE, x: str, bits: int) -> PE:
    return pe.at(bits, 0) if x == "a" else pe.at(0, bits)


def _integer(data: Format) -> tuple[int, bool]:
    """Bits of two's complement, or of no sign, that hold all values of a format, and whether they have a
    sign."""
    if data.kind == "bipolar":
        return data.bits + 1, True
    return data.bits, data.kind != "uint"


def _signed(pe: PE, x: str, data: Format) -> Slices:
    """An operand in two's complement."""
    own, (bits, signed) = getattr(pe, x).bits, _integer(data)
    # a bit less is a beat less
    fewer = x in pe.serial and pe.digits(x).count(bits) < pe.digits(x).count(bits + 1)
    shorter = fewer and bits >= 2 and pe.rescale.requant == "none"
    if not signed and bits < own and not shorter:
        return Slices(data, (Slice(0, bits, False, bits + 1),), native=True)
    least = max(2, pe.least_bits(x))
    added = 0 if signed else -(1 << bits - 1)
    if bits <= own:
        return Slices(data, (Slice(0, bits, True, max(bits, least)),), added, native=not added)
    low = -(-(bits - own) // (own - 1))
    top = bits - low * (own - 1)
    parts = [Slice(i * (own - 1), own - 1, False, own) for i in range(low)]
    return Slices(data, (*parts, Slice(low * (own - 1), top, True, max(top, least))), added)


def _cut(own: int, bits: int) -> tuple[Slice, ...]:
    """Slices of ``own`` bits of no sign, the highest of what is left."""
    return tuple(Slice(low, min(own, bits - low), False, min(own, bits - low)) for low in range(0, bits, own))


def _unsigned(pe: PE, x: str, data: Format) -> Slices:
    """An operand without a sign."""
    bits, signed = _integer(data)
    added = 1 << bits - 1 if signed else 0
    return Slices(
        data, _cut(getattr(pe, x).bits, bits), added, native=not added and bits <= getattr(pe, x).bits
    )


def _bipolar(pe: PE, x: str, data: Format) -> Slices:
    """An operand of odd numbers."""
    own = getattr(pe, x).bits
    if data.kind == "bipolar":
        return Slices(data, _cut(own, data.bits), doubled=True)
    bits, signed = _integer(data)
    return Slices(data, _cut(own, bits), 1 << bits - 1 if signed else 0, doubled=True)


def _ternary(pe: PE, x: str, data: Format) -> Slices:
    """An operand of -1, 0 and +1."""
    if data.kind == "bipolar" and data.bits == 1:
        return Slices(data, (Slice(0, 1, False, 2),), native=True)
    bits, signed = _integer(data)
    return Slices(data, tuple(Slice(i, 1, signed and i == bits - 1, 2) for i in range(bits)))


def _coded(pe: PE, data: Format) -> Slices:
    """An operand whose codes stand for values of a table."""
    bits, signed = _integer(data)
    cut = _cut(pe.w.bits, bits)
    parts = [Slice(p.low, p.bits, signed and i == len(cut) - 1, pe.w.bits) for i, p in enumerate(cut)]
    if not all(
        (pe.w_value.min <= -(1 << p.bits - 1) if p.signed else (1 << p.bits) - 1 <= pe.w_value.max)
        for p in parts
    ):
        raise ParamError(
            "w_bits", f"slices of {pe.w.bits} bits are beyond the tables' values of {pe.w_value}"
        )
    return Slices(data, tuple(parts))
