"""Number formats: how an operand's code (its bits, as an unsigned integer) becomes a value.

Streams, files and golden models exchange *codes*; only a format turns them into values.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Format:
    """An integer format of ``bits`` bits.

    ``kind`` is ``int`` (two's complement), ``uint``, ``bipolar`` (each bit is -1 or +1, weighted by its
    place: one bit is -1/+1, ``b`` bits are the odd numbers of -(2**b - 1)..2**b - 1), or ``ternary`` (two bits:
    bit 0 adds one, bit 1 takes one away; 1 is +1, 2 is -1, and both 0, which is what is written, and 3 are 0).
    """

    kind: str
    bits: int

    def __post_init__(self):
        assert self.kind in ("int", "uint", "bipolar", "ternary") and 1 <= self.bits <= 128, (self.kind, self.bits)
        assert self.kind != "ternary" or self.bits == 2, self.bits

    def __str__(self) -> str:
        return f"{self.kind}{self.bits}"

    @property
    def min(self) -> int:
        """Smallest value."""
        return {"int": -(1 << (self.bits - 1)), "uint": 0, "bipolar": 1 - (1 << self.bits), "ternary": -1}[self.kind]

    @property
    def max(self) -> int:
        """Largest value."""
        top = (1 << self.bits) - 1
        return {"int": top >> 1, "uint": top, "bipolar": top, "ternary": 1}[self.kind]

    def decode(self, codes) -> np.ndarray:
        """Values of ``codes`` as int64, same shape; bits above the format's are ignored."""
        codes = np.asarray(codes).astype(np.int64) & ((1 << self.bits) - 1)
        if self.kind == "int":
            return codes - ((codes >> (self.bits - 1)) << self.bits)
        if self.kind == "bipolar":
            return 2 * codes - ((1 << self.bits) - 1)
        if self.kind == "ternary":
            return (codes & 1) - (codes >> 1)
        return codes

    def encode(self, values) -> np.ndarray:
        """Codes of ``values`` as int64; a value that the format does not have raises ValueError."""
        values = np.asarray(values, dtype=np.int64)
        if self.kind == "bipolar":
            codes = (values + (1 << self.bits) - 1) >> 1
        elif self.kind == "ternary":
            codes = np.where(values < 0, 2, values & 1)
        else:
            codes = values & ((1 << self.bits) - 1)
        if not np.array_equal(self.decode(codes), values):
            raise ValueError(f"value outside {self}: {values[self.decode(codes) != values].flat[0]}")
        return codes

    def random(self, rng: np.random.Generator, shape) -> np.ndarray:
        """Random codes of the given shape, uniform over those that :meth:`encode` writes."""
        return rng.integers(0, 3 if self.kind == "ternary" else 1 << self.bits, size=shape, dtype=np.int64)


def signed_bits(lo: int, hi: int) -> int:
    """Width of the narrowest two's complement integer that holds every value of ``lo..hi``."""
    return max((max(lo, 0) if lo >= 0 else -lo - 1).bit_length(), max(hi, 0).bit_length()) + 1


def wrap(values, bits: int):
    """``values`` reduced to two's complement of ``bits`` bits (wrapping), as the hardware's registers do."""
    values = np.asarray(values)
    half = 1 << (bits - 1)
    return ((values + half) & ((1 << bits) - 1)) - half
