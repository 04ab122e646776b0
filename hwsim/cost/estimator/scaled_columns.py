"""Columns of outlets with floating-point scales, for many array sizes at once: registers, gates, changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from hwsim.cost.estimator.outlet_gates import MOST_PRODUCTS, ScaledOutlet, scaled_outlet
from hwsim.features import Gates, by_pair, together
from hwsim.pe.base import PE
from hwsim.verilog.gates import WORDS


@dataclass(frozen=True)
class ScaledColumn:
    """What columns with floating-point scales have, arrays of the sizes' shape: bits of registers, gates, and
    changes of gates per sum and per result."""

    wide: float
    sum_bits: Any
    term_bits: Any
    result_bits: Any
    gates: Gates
    changed: Gates
    glitches: Gates
    results_changed: Gates
    results_glitches: Gates


@dataclass(frozen=True)
class ScaledColumns:
    """The outlet columns of an architecture with floating-point scales; ``resting`` as of
    :class:`~hwsim.cost.estimator.outlet_gates.ScaledOutlet`."""

    pe: PE
    resting: bool

    def of(self, value: Any, products: Any) -> ScaledColumn:
        """Those for sums of ``value`` bits, of ``products`` products each; arrays."""
        def each_of(part: Callable[[ScaledOutlet], float]) -> np.ndarray:
            return self._each(part, value, products)

        def words(part: Callable[[ScaledOutlet], Gates]) -> Gates:
            return self._words(part, value, products)

        return ScaledColumn(
            float(self.pe.outlet_sum.width),
            each_of(lambda one: one.sum_bits),
            each_of(lambda one: one.placed.scaler.wires.width),
            each_of(lambda one: one.result_bits + one.result_stages),
            words(lambda one: together(*one.gates)),
            words(lambda one: one.changed[0].lasting),
            words(lambda one: one.changed[0].glitches),
            words(lambda one: one.changed[1].lasting),
            words(lambda one: one.changed[1].glitches),
        )

    def levels(self, value: Any, products: Any) -> np.ndarray:
        """Levels of the longest path between registers."""
        return self._each(lambda one: one.levels, value, products)

    def blocks(self, value: Any, products: Any) -> tuple[Gates, Gates]:
        """Gates of a block of results that change per row, and their further changes."""
        return (self._words(lambda one: one.block_changed.lasting, value, products),
                self._words(lambda one: one.block_changed.glitches, value, products))

    def _each(self, part: Callable[[ScaledOutlet], float], value: Any, products: Any) -> np.ndarray:
        """A figure of columns, once per width and number of products."""
        shape = np.zeros(np.broadcast_shapes(np.shape(value), np.shape(products)))
        return by_pair(lambda bits, count: part(scaled_outlet(self.pe, bits, count, self.resting)),
                       np.asarray(value) + shape, np.minimum(products, MOST_PRODUCTS) + shape)

    def _words(self, part: Callable[[ScaledOutlet], Gates], value: Any, products: Any) -> Gates:
        """The same of every word that counts gates."""
        return {word: self._each(lambda one, word=word: part(one).get(word, 0.0), value, products)
                for word in WORDS.values()}
