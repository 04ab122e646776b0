"""Sums: what a register of partial sums holds, how two of them are added, and how the whole sum becomes a
result.

A partial sum is a word of bits. The word 0 is the sum of nothing, so that cells and accumulators begin with 0
whatever they hold.
Cells add products to a word (:meth:`hwsim.pe.base.PE.core`). A resolver (:meth:`hwsim.pe.base.PE.resolve`)
makes of the word that leaves the array the word that the outlet adds up over tiles along K. The class here
says how: in hardware, and in NumPy for the golden and the cycle-stepped models.

Order       The sum of integers is the same in any order. Where the order of additions shows in the result
            (``ordered``), the golden model follows the order that the dataflow states
            (:meth:`hwsim.dataflow.base.Dataflow.summation`).
"""

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import Any

import numpy as np
from amaranth.hdl import Module, Mux, Value

from hwsim.arith.floats import Number, integer, normalized
from hwsim.formats import held, wrap
from hwsim.formats.exact import Exact
from hwsim.verilog.block import Block


class Sum(ABC):
    """Base of all sums. A subclass has ``width``, the bits of a word in the outlet."""

    width: Any
    adder: Block | None = None
    """The module that :meth:`add` instantiates, if it does."""
    finisher: Block | None = None
    """The module that :meth:`finish` instantiates, if it does."""

    def placed(self, name: str, width: int) -> "Sum":
        """The same sum for the columns of one outlet, with large arithmetic in modules that are called after
        ``name``.

        ``width`` is that of the words that it adds, as they come.
        """
        return self

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Modules that a column instantiates which adds nothing up."""
        return (self.finisher,) if self.finisher else ()

    @property
    def integer(self) -> bool:
        """Whether a word is an integer in two's complement, which scales and zero points can be applied
        to."""
        return False

    @property
    def ordered(self) -> bool:
        """Whether the order of additions shows in the result."""
        return False

    @property
    def reach(self) -> tuple[int, int]:
        """Unit of a word that is not ordered, as a power of two, and the bits of the exact sum of all words
        of a job, signed."""
        raise NotImplementedError

    @property
    def latency(self) -> int:
        """Clocks that :meth:`finish` adds to the outlet."""
        return 0

    def zeros(self, shape: Any) -> np.ndarray:
        """Sums of nothing."""
        return held(np.zeros(shape, np.int64), self.width)

    # -- hardware ----------------------------------------------------------------------------------
    @abstractmethod
    def add(self, m: Module, held: Value, word: Value, first: Value) -> Value:
        """The sum of two words, or ``word`` alone where it is the ``first``; bits beyond the width are
        dropped."""

    def alone(self, m: Module, word: Value) -> Value:
        """The sum of one word, where no others are added to it."""
        return word

    def scale(self, pipe: Any) -> None:
        """Multiply a word on its way through an outlet by floating-point scales, where a sum is one of such
        products."""
        raise NotImplementedError

    def number(self, m: Module, word: Value, name: str) -> Number:
        """A word as a normalized number in hardware, for scales that are floating-point numbers."""
        raise NotImplementedError

    @abstractmethod
    def finish(self, pipe: Any) -> None:
        """Make a result of a whole sum on its way through an outlet (:class:`hwsim.engine.column.Pipe`), in
        ``latency`` clocks."""

    # -- the same in NumPy -------------------------------------------------------------------------
    def exact(self, word: np.ndarray) -> Exact:
        """What :meth:`number` gives."""
        raise NotImplementedError

    @abstractmethod
    def added(self, held: np.ndarray, word: np.ndarray, first: np.ndarray) -> np.ndarray:
        """What :meth:`add` gives."""

    @abstractmethod
    def finished(self, word: np.ndarray) -> np.ndarray:
        """What :meth:`finish` gives, as :meth:`hwsim.formats.Format.result` has it."""


class IntegerSum(Sum):
    """An integer in two's complement of ``width`` bits, which wraps; the result is its ``2**halvings``-th
    part, rounded down."""

    def __init__(self, width: int, halvings: int = 0):
        self.width, self.halvings = width, halvings

    @property
    def integer(self) -> bool:
        return True

    @property
    def reach(self) -> tuple[int, int]:
        return -self.halvings, self.width

    def add(self, m: Module, held: Value, word: Value, first: Value) -> Value:
        return Mux(first, 0, held) + word

    def finish(self, pipe: Any) -> None:
        if self.halvings:
            pipe.value = Value.cast(pipe.value[self.halvings:]).as_signed()

    def number(self, m: Module, word: Value, name: str) -> Number:
        number = normalized(m, integer(m, word, name), name)
        return replace(number, base=number.base - self.halvings)

    def exact(self, word: np.ndarray) -> Exact:
        none = np.zeros(word.shape, np.int64)
        return Exact(word, none - self.halvings, none.astype(bool), none)

    def added(self, held: np.ndarray, word: np.ndarray, first: np.ndarray) -> np.ndarray:
        return wrap(np.where(first, 0, held) + word, self.width)

    def finished(self, word: np.ndarray) -> np.ndarray:
        return word >> self.halvings
