"""Sums: what a register of partial sums holds, how two of them are added, and how the whole sum becomes a result.

A partial sum is a word of bits. The word 0 is the sum of nothing, so that cells and accumulators begin with 0 whatever they hold.
Cells add products to a word (:meth:`hwsim.pe.base.PE.core`). A resolver (:meth:`hwsim.pe.base.PE.resolve`) makes of the word that
leaves the array the word that the outlet adds up over tiles along K. The class here says how: in hardware, and in NumPy for the
golden and the cycle-stepped models.

Order       The sum of integers is the same in any order. Where the order of additions shows in the result (``ordered``), the golden
            model follows the order that the dataflow states (:meth:`hwsim.dataflow.base.Dataflow.summation`).
"""

from abc import ABC, abstractmethod
from typing import Any

import numpy as np
from amaranth.hdl import Module, Mux, Value

from hwsim.block import Block
from hwsim.formats import EXACT_BITS, wrap


class Sum(ABC):
    """Base of all sums. A subclass has ``width``, the bits of a word in the outlet."""

    width: Any
    adder: Block | None = None
    """The module that :meth:`add` instantiates, if it does."""
    finisher: Block | None = None
    """The module that :meth:`finish` instantiates, if it does."""

    def placed(self, name: str) -> "Sum":
        """The same sum for the columns of one outlet, with large arithmetic in modules that are called after ``name``."""
        return self

    @property
    def integer(self) -> bool:
        """Whether a word is an integer in two's complement, which scales and zero points can be applied to."""
        return False

    @property
    def ordered(self) -> bool:
        """Whether the order of additions shows in the result."""
        return False

    @property
    def latency(self) -> int:
        """Clocks that :meth:`finish` adds to the outlet."""
        return 0

    def zeros(self, shape: Any) -> np.ndarray:
        """Sums of nothing."""
        return np.zeros(shape, np.int64 if self.width <= EXACT_BITS else object)

    # -- hardware --------------------------------------------------------------------------------------------------
    @abstractmethod
    def add(self, m: Module, held: Value, word: Value, first: Value) -> Value:
        """The sum of two words, or ``word`` alone where it is the ``first``; bits beyond the width are dropped."""

    @abstractmethod
    def finish(self, pipe: Any) -> None:
        """Make a result of a whole sum on its way through an outlet (:class:`hwsim.engine.outlet.Pipe`), in ``latency`` clocks."""

    # -- the same in NumPy -----------------------------------------------------------------------------------------
    @abstractmethod
    def added(self, held: np.ndarray, word: np.ndarray, first: np.ndarray) -> np.ndarray:
        """What :meth:`add` gives."""

    @abstractmethod
    def finished(self, word: np.ndarray) -> np.ndarray:
        """What :meth:`finish` gives, as :meth:`hwsim.formats.Format.result` has it."""


class IntegerSum(Sum):
    """An integer in two's complement of ``width`` bits, which wraps; the result is its ``2**halvings``-th part, rounded down."""

    def __init__(self, width: int, halvings: int = 0):
        self.width, self.halvings = width, halvings

    @property
    def integer(self) -> bool:
        return True

    def add(self, m: Module, held: Value, word: Value, first: Value) -> Value:
        return Mux(first, 0, held) + word

    def finish(self, pipe: Any) -> None:
        if self.halvings:
            pipe.value = Value.cast(pipe.value[self.halvings:]).as_signed()

    def added(self, held: np.ndarray, word: np.ndarray, first: np.ndarray) -> np.ndarray:
        return wrap(np.where(first, 0, held) + word, self.width)

    def finished(self, word: np.ndarray) -> np.ndarray:
        return word >> self.halvings
