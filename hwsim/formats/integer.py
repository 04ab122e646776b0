"""Integer formats: two's complement, unsigned, bipolar and ternary codes."""

from dataclasses import dataclass

import numpy as np
from amaranth.hdl import Module, Mux, Value

from hwsim.formats.base import Format
from hwsim.formats.widths import held

MEANING = {
    "int": "two's complement",
    "uint": "unsigned",
    "bipolar": "sum over bits b of (bit ? +1 : -1) * 2**b",
    "ternary": "0: 0, 1: +1, 2: -1, 3: 0",
}
"""Every kind, and how a code stands for a value."""


@dataclass(frozen=True)
class IntegerFormat(Format):
    """An integer format of ``bits`` bits.

    ``kind`` is ``int`` (two's complement), ``uint``, ``bipolar`` (each bit is -1 or +1, weighted by its
    place: one bit is -1/+1, ``b`` bits are the odd numbers of -(2**b - 1)..2**b - 1), or ``ternary`` (two
    bits: bit 0 adds one, bit 1 takes one away; 1 is +1, 2 is -1, and both 0, which is what is written, and 3
    are 0).
    """

    kind: str
    bits: int

    def __post_init__(self):
        assert self.kind in MEANING and 1 <= self.bits <= 256, (self.kind, self.bits)
        assert self.kind != "ternary" or self.bits == 2, self.bits

    def __str__(self) -> str:
        return f"{self.kind}{self.bits}"

    @property
    def min(self) -> int:
        """Smallest value."""
        return {"int": -(1 << (self.bits - 1)), "uint": 0, "bipolar": 1 - (1 << self.bits),
                "ternary": -1}[self.kind]

    @property
    def max(self) -> int:
        """Largest value."""
        top = (1 << self.bits) - 1
        return {"int": top >> 1, "uint": top, "bipolar": top, "ternary": 1}[self.kind]

    @property
    def signed(self) -> bool:
        return self.kind == "int"

    @property
    def _spare(self) -> int:
        """Bits more than a code's that its value, and what leads to it, takes in two's complement."""
        return 0 if self.kind == "int" else 1

    @property
    def plain(self) -> bool:
        return self.kind in ("int", "uint")

    def integers(self, codes) -> np.ndarray:
        """Values of ``codes``, same shape; bits above the format's are ignored."""
        codes = held(codes, self.bits + self._spare) & ((1 << self.bits) - 1)
        if self.kind == "int":
            return codes - ((codes >> (self.bits - 1)) << self.bits)
        if self.kind == "bipolar":
            return 2 * codes - ((1 << self.bits) - 1)
        if self.kind == "ternary":
            return (codes & 1) - (codes >> 1)
        return codes

    def decode(self, codes) -> np.ndarray:
        """The same as :meth:`integers`: the unit of an integer format is one."""
        return self.integers(codes)

    def result(self, codes) -> np.ndarray:
        return self.integers(codes)

    def encode(self, integers) -> np.ndarray:
        """Codes of ``integers``, int64 or Python integers as :meth:`integers`; a value that the format does
        not have raises ValueError.
        """
        values = held(integers, self.bits + self._spare)
        if self.kind == "bipolar":
            codes = (values + (1 << self.bits) - 1) >> 1
        elif self.kind == "ternary":
            codes = np.where(values < 0, 2, values & 1)
        else:
            codes = values & ((1 << self.bits) - 1)
        if not np.array_equal(self.decode(codes), values):
            raise ValueError(f"value outside {self}: {values[self.decode(codes) != values].flat[0]}")
        return codes

    @property
    def expression(self) -> str:
        return {"int": f"code - ((code >> {self.bits - 1}) << {self.bits})", "uint": "code",
                "bipolar": f"2 * code - {(1 << self.bits) - 1}",
                "ternary": "(code & 1) - (code >> 1)"}[self.kind]

    @property
    def meaning(self) -> str:
        return MEANING[self.kind]

    def decoded(self, m: Module, code: Value) -> Value:
        if self.kind == "int":
            return code.as_signed()
        if self.kind == "bipolar":
            return (code << 1) - ((1 << self.bits) - 1)
        return Mux(code[0] == code[1], 0, Mux(code[1], -1, 1)) if self.kind == "ternary" else code

    def random(self, rng: np.random.Generator, shape) -> np.ndarray:
        """Random codes of the given shape, uniform over those that :meth:`encode` writes."""
        return rng.integers(0, 3 if self.kind == "ternary" else 1 << self.bits, size=shape, dtype=np.int64)
