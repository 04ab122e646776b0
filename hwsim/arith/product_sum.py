"""The base class of registers of sums of products, as a register holds them from one group of products to the
next.

Computes    p := p + sum over the lanes of a group of a * w, and at the end a code of the result's format:
            :class:`ExactSum <hwsim.arith.exact_sum.ExactSum>` an exact integer, rounded once, in the end;
            :class:`FixedSum <hwsim.arith.fixed_sum.FixedSum>` an integer that saturates or wraps;
            :class:`FloatSum <hwsim.arith.float_sum.FloatSum>` a code that is rounded after every group or
            product; :class:`AlignedSum <hwsim.arith.aligned_sum.AlignedSum>` one rounded as in tensor cores;
            :class:`UnroundedSum <hwsim.arith.unrounded_sum.UnroundedSum>` a number that is cut, not rounded.
Zero        The register's code 0 is the sum of no products, +0. A product of -0 changes no sum.
Order       Of exact sums it does not show. Rounded ones are added group after group, and sums of K tiles one
            after another.
Posits      Operands of any register, and results of `ExactSum`, whose register then is a quire. NaR counts as
            NaN.
Specials    NaN, infinity - infinity and infinity * 0 give NaN. A result beyond the largest finite value
            follows `overflow`.
Does not    Keep more than a NaN's being one.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Module

from hwsim.arith.floats import Number
from hwsim.arith.linear import Linear
from hwsim.arith.operands import Operand
from hwsim.arith.rounding import Rounding
from hwsim.arith.wires import Wire
from hwsim.formats.exact import Exact, products


@dataclass(frozen=True)
class ProductSum(ABC):
    """The sum of products of formats ``a`` and ``w``, ``lanes`` at a time; ``result`` says how it is rounded.

    ``linear`` says how products are made that are not exact. In hardware, ``m`` is the module that takes the
    logic, and the names of all new signals begin with ``name``.
    """

    a: Operand
    w: Operand
    lanes: int
    result: Rounding
    linear: Linear | None = field(default=None, kw_only=True)
    ordered: ClassVar[bool]
    """Whether the order of additions shows in the result."""
    rounds_last: ClassVar[bool]
    """Whether a register becomes a code only in the end."""

    @property
    def normalize(self) -> bool:
        """Whether factors have to be normalized."""
        return self.linear is not None

    @cached_property
    def product_unit(self) -> int:
        """Power of two of which all products are multiples."""
        return self.linear.unit if self.linear else self.a.unit + self.w.unit

    @abstractmethod
    def width(self, k: int) -> int:
        """Bits of a register for sums of up to ``k`` products, its flags included."""

    # -- in words ----------------------------------------------------------------------------------
    @property
    @abstractmethod
    def words(self) -> str:
        """What a result is."""

    @property
    def sum_words(self) -> str:
        """What is summed."""
        if not self.linear:
            return "sum over k of A[m, k] * W[k, n]"
        kept = self.result.subnormals == "keep"
        subnormals = "subnormal numbers normalized" if kept else "subnormal numbers as zeros"
        return (f"sum over k of L-Mul products of A[m, k] and W[k, n] (fields of exponent and "
                f"{self.linear.fraction} mantissa bits added as integers, plus "
                f"2**{self.linear.fraction - self.linear.places}; exponents without limit, {subnormals})")

    @property
    def group_words(self) -> str:
        """What is added at a time."""
        return f"each {self.lanes} products" if self.lanes > 1 else "each product"

    @staticmethod
    def order_words(added: str = "added and rounded") -> str:
        """The order of additions, after a semicolon, and what is done to sums of tiles."""
        return ("; tiles of K and groups in the dataflow's order (`hwsim show` it), "
                f"sums of tiles {added} likewise")

    # -- hardware ----------------------------------------------------------------------------------
    def add(self, m: Module, p: Wire, products: Sequence[Number], name: str) -> Wire:
        """Return the register ``p`` after a group of products: a number per lane, in the order of the lanes.
        """
        return self.add_addends(m, p, self.addends(m, products, name), name)

    def addends(self, m: Module, products: Sequence[Number], name: str) -> Iterable[Any]:
        """Return the part of :meth:`add` that does not depend on the register; here the products themselves.
        """
        return products

    @abstractmethod
    def add_addends(self, m: Module, p: Wire, addends: Iterable[Any], name: str) -> Wire:
        """Return the register ``p`` after what :meth:`addends` gives."""

    @abstractmethod
    def merge(self, m: Module, x: Wire, y: Wire, name: str) -> Wire:
        """Add two registers, as the outlet does with the sums of two K tiles; all are equally wide."""

    @abstractmethod
    def resolve(self, m: Module, p: Wire, name: str) -> Wire:
        """Return the code of a register, ``result.format.bits`` wide."""

    @abstractmethod
    def number(self, m: Module, p: Wire, name: str) -> Number:
        """Turn a register into a normalized number, exactly: the top bit of its significand is 1 unless it is
        0.
        """

    # -- NumPy -------------------------------------------------------------------------------------
    def products(self, x: Exact, y: Exact) -> Exact:
        """Multiply values of formats ``a`` and ``w``, exactly or as ``linear`` says; their shapes broadcast.
        """
        return self.linear.golden(x, y) if self.linear else products(x, y)

    @abstractmethod
    def exact_of(self, p: np.ndarray) -> Exact:
        """Return the exact values of registers ``p``, signed integers of any shape, in that shape."""

    @abstractmethod
    def step(self, p: np.ndarray, products: Exact, width: int) -> np.ndarray:
        """Return registers ``p (...)`` of ``width`` bits, signed integers, after groups ``(..., lanes)`` of
        products.
        """

    @abstractmethod
    def step_merge(self, x: np.ndarray, y: np.ndarray, width: int) -> np.ndarray:
        """Return registers of ``width`` bits: :meth:`merge` of each pair of two arrays of one shape."""

    @abstractmethod
    def step_resolve(self, p: np.ndarray, width: int) -> np.ndarray:
        """Return the codes of registers ``p`` of ``width`` bits, in their shape."""
