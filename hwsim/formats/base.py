"""The base class of a number format: bits, exact values of codes, special codes, rounding, codes for tests.

Streams, files and golden models exchange *codes*: the bits of an operand as an unsigned integer. Only a
format turns codes into values.
"""

from abc import ABC, abstractmethod
from enum import IntEnum
from typing import Any

import numpy as np
from amaranth.hdl import Module, Value


class Special(IntEnum):
    """What a code stands for that is not a number."""

    NONE = 0
    NAN = 1
    PLUS_INFINITY = 2
    MINUS_INFINITY = 3


class Format(ABC):
    """Base of all number formats. A subclass has ``bits``, the width of a code, and ``kind``, the family of
    formats that it is of.

    The value of a code that is not special is ``integers(code) * 2**unit``, exactly.
    """

    bits: Any
    kind: Any

    @property
    def unit(self) -> int:
        """Power of two of which every value is a multiple; 0 for integer formats."""
        return 0

    @property
    @abstractmethod
    def min(self) -> int:
        """Smallest finite value, in units."""

    @property
    @abstractmethod
    def max(self) -> int:
        """Largest finite value, in units."""

    @property
    def signed(self) -> bool:
        """Whether codes are two's complement numbers: hardware extends their sign."""
        return False

    @property
    def plain(self) -> bool:
        """Whether a code is its own value, in two's complement or unsigned: hardware adds codes as they are.
        """
        return False

    @property
    def floating(self) -> bool:
        """Whether codes have exponents of their own: floating-point formats and posits."""
        return False

    @property
    def has_specials(self) -> bool:
        """Whether there are codes that are not numbers."""
        return False

    @abstractmethod
    def integers(self, codes) -> np.ndarray:
        """Exact values of ``codes`` in units, of the same shape; special codes give 0.

        The array is int64, or holds Python integers (dtype object) where a value needs more than 62 bits.
        """

    def specials(self, codes) -> np.ndarray:
        """:class:`Special` of every code, int64 of the same shape."""
        return np.zeros(np.shape(codes), np.int64)

    @abstractmethod
    def encode(self, integers) -> np.ndarray:
        """Codes, int64, of exact values in units; formats that round take more arguments."""

    @abstractmethod
    def random(self, rng: np.random.Generator, shape) -> np.ndarray:
        """Random codes of the given shape, int64."""

    @property
    @abstractmethod
    def expression(self) -> str:
        """The value of a code in units as a Python integer expression of ``code``, for the manifest."""

    @property
    @abstractmethod
    def meaning(self) -> str:
        """How a code stands for a value, in a few words."""

    def result(self, codes) -> np.ndarray:
        """Codes of results as golden models and benches compare them: integer formats give their values, all
        others the codes.
        """
        return np.asarray(codes).astype(np.int64)

    def decoded(self, m: Module, code: Value) -> Value:
        """Hardware in ``m`` that gives a code's value in units, signed or unsigned as its shape says; 0 for
        special codes.
        """
        raise NotImplementedError
