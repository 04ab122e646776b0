"""What lies between two steps of a sum: a heap brought to at most two bits per column, packed into one word,
exact.

Computes    For a heap whose sum S is in low..high: bits of columns that add up to S + bias, which is never
            negative, so that all of them can be added to anything wider without a sign. The bias is 0 where
            nothing is negative, else half the columns' range.
Overflow    None: S + bias < 2**columns, so nothing is carried out of the highest column.
Size        A flip-flop per bit of a word that is kept; `compress` leaves two bits in most columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from amaranth.hdl import Cat, Const, Module

from hwsim.arith.compress import SCHEDULES, compress
from hwsim.arith.heap import PLAIN, Heap, with_constant
from hwsim.arith.wires import Wire


@dataclass(frozen=True)
class Terms:
    """Bits in every column of a word, the lowest column lowest, and what they add up to beyond the sum."""

    heights: tuple[int, ...]
    bias: int
    schedule: str

    @classmethod
    def of(cls, heap: Heap, low: int, high: int, schedule: str) -> "Terms":
        """The word of a heap whose sum is in ``low..high``."""
        if low >= 0 and heap.constant >= 0:
            count = max(high, 1).bit_length()
            bias = 0
        else:
            count = max(-low - 1, -heap.constant - 1, high).bit_length() + 1
            bias = 1 << count - 1
        columns = (heap.columns + [[] for _ in range(count)])[:count]
        _, columns = SCHEDULES[schedule](with_constant(columns, heap.constant + bias))
        return cls(tuple(max(len(column), 1) for column in columns[:count]), bias, schedule)

    @property
    def width(self) -> int:
        """Bits of a word."""
        return sum(self.heights)

    def packed(self, m: Module, heap: Heap) -> Wire:
        """The word of a heap."""
        columns = compress(
            m, with_constant(heap.columns[: len(self.heights)], heap.constant + self.bias), self.schedule
        )
        return self._word([[bit.value for bit in column] for column in columns])

    def written(self, total: Wire) -> Wire:
        """The word that stands for the number ``total``, which is the sum S plus ``bias``."""
        return self._word([[bit] for bit in total[:len(self.heights)]])

    def _word(self, columns: Sequence[Sequence[Wire]]) -> Wire:
        zeros = [Const(0, 1), Const(0, 1)]
        return Cat(
            *(bit for column, height in zip(columns, self.heights) for bit in [*column, *zeros][:height])
        )

    def add(self, heap: Heap, word: Wire, arrival: float = PLAIN) -> None:
        """Add the sum of a word to a heap."""
        at = 0
        for place, height in enumerate(self.heights):
            for bit in word[at:at + height]:
                heap.add_bit(bit, place, arrival)
            at += height
        heap.constant -= self.bias
