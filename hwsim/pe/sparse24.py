"""2:4 sparse multiply-accumulate: at most two of every four weights along K are nonzero.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n], where at most two of W[4i .. 4i+3, n] are not 0. A is int
            or uint of a_bits, W is int or uint of w_bits, C is two's complement of p_bits. For every four
            lanes a cell has two multipliers; the place of a stored weight selects one of the four
            activations.
Packing     A word of the weight stream stands for four weights along K. It has the two stored weights of
            w_bits each, then their places among the four, two bits each, with those of the first weight
            lowest. The order of the two does not matter. If fewer than two are nonzero, a 0 at any place
            fills the word. hwsim writes the larger code first, so that both multipliers see weights at every
            place.
Structure   `multiplier`, `adder`: as in `mac`: the cell is one of `mac` with half the lanes, behind the
            selection.
Overflow    None while K <= k_max and p_bits is exact (the default). A smaller p_bits wraps modulo 2**p_bits,
            in the golden model and in the hardware. Nothing is rounded.
Cycles      One beat per operand group of `lanes` lanes, zeros included: `rows * cols * lanes` is the number
            of dense-equivalent MACs per clock; half of them are multiplications. The closed form of a whole
            GEMM is the dataflow's (`hwsim show ws` and the others).
Handshake   None in the core. Tags that travel with the operands tell the cell what to do with a sum; the
            dataflow defines them.
Does not    Run weights with more than two nonzero values in a group of four; they are refused. Right operands
            that are computed at run time (keys and values of attention) are refused too, and so are weights
            that need several passes, because their slices are not sparse. Activations are dense. The outlet
            applies zero points, scales and requantization (`hwsim show rescale`); for its zero points a code
            of 0 stands for minus the zero point.
Source      NVIDIA A100 Tensor Core GPU architecture, 2020; Mishra et al., "Accelerating sparse deep neural
            networks", arXiv 2104.08378: two values and two-bit indices of each four, pruning by magnitude.
            The structure of the cell is hwsim's own.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Module, Signal, Value

from hwsim.arith.selection import chosen
from hwsim.errors import ParamError
from hwsim.formats import held, wrap
from hwsim.params import param
from hwsim.pe.base import exact_bits
from hwsim.pe.integer import IntegerWeightPE, ProductPE
from hwsim.pe.mac import Mac, MacCore
from hwsim.verilog.block import Block

FOUR = 4
KEPT = 2
PLACE_BITS = 2


@dataclass(frozen=True)
class Sparse24(ProductPE, IntegerWeightPE):
    name: ClassVar[str] = "sparse24"
    source: ClassVar[str] = "NVIDIA A100, 2020; arXiv 2104.08378"
    throughput: ClassVar[str] = "rows * cols * lanes"
    counted: ClassVar[str] = "dense-equivalent"
    w_rule: ClassVar[str] = "at most two of every four weights along K are not 0"

    lanes: int = param(FOUR, lo=FOUR, hi=16,
                       doc="products along K, zeros included, that a cell takes per operand group")
    w_bits: int = param(8, lo=2, hi=16, unit="bit", doc="weight width")

    def check(self) -> None:
        if self.lanes % FOUR:
            raise ParamError("lanes", f"must be a multiple of {FOUR}, not {self.lanes}")

    # -- valid weights ---------------------------------------------------------------------------------------
    def w_allowed(self, groups: np.ndarray) -> np.ndarray:
        fours = groups.reshape(*groups.shape[:-1], -1, FOUR)
        return ((fours != 0).sum(axis=-1) <= KEPT).all(axis=-1)

    def nearest_w(self, codes: np.ndarray) -> np.ndarray:
        k, n = codes.shape
        fours = np.zeros((-(-k // FOUR), FOUR, n), np.int64)
        fours.reshape(-1, n)[:k] = codes
        order = np.argsort(-np.abs(self.w.integers(fours)), axis=1, kind="stable")
        np.put_along_axis(fours, order[:, KEPT:], 0, axis=1)
        return fours.reshape(-1, n)[:k]

    def draw_w(self, rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
        k, n = shape
        fours = (-(-k // FOUR), FOUR, n)
        codes = self.w.random(rng, fours)
        places = rng.random(fours).argsort(axis=1)
        return np.where(places < KEPT, codes, 0).reshape(-1, n)[:k]

    # -- words -----------------------------------------------------------------------------------------------
    @property
    def w_per_word(self) -> int:
        return FOUR

    @property
    def w_kept(self) -> int:
        return KEPT

    @property
    def w_word_bits(self) -> int:
        return KEPT * (self.w_bits + PLACE_BITS)

    @property
    def w_packing(self) -> str:
        b = self.w_bits
        return (f"holds two of lanes 4*j .. 4*j + 3, the others being 0: their codes in bits 0 .. {b - 1} "
                f"and {b} .. {2 * b - 1}, then the numbers 0 .. 3 of their lanes, two bits each, in the same "
                "order; where fewer are not 0, a code 0 with any number")

    def kept(self, codes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return codes and places, both ``(..., 2)``, of the stored weights of groups ``(..., 4)``.

    Raises ValueError if more than two of a group are not 0.
        """
        if not self.w_allowed(codes).all():
            raise ValueError(self.w_rule)
        places = np.argsort(-codes, axis=-1, kind="stable")[..., :KEPT]
        return np.take_along_axis(codes, places, axis=-1), places

    def pack_w(self, codes: np.ndarray) -> np.ndarray:
        weights, places = self.kept(codes.reshape(*codes.shape[:-1], -1, FOUR))
        shifts = np.arange(KEPT)
        kept = (weights << shifts * self.w_bits).sum(axis=-1)
        return kept | (places << KEPT * self.w_bits + shifts * PLACE_BITS).sum(axis=-1)

    @property
    def w_stored_width(self) -> int:
        return self.lanes // FOUR * self.w_word_bits

    # -- widths: half of the products are 0 ------------------------------------------------------------------
    @staticmethod
    def multiplied(k: int) -> int:
        """Return the largest number of nonzero products among ``k`` in a row that start at a multiple of
        four.
        """
        return k // FOUR * KEPT + min(k % FOUR, KEPT)

    def p_width(self, k: int) -> int:
        return min(self.total.bits, exact_bits(self.a, self.w, self.multiplied(k)))

    def features(self, p: Any) -> None:
        return None  # nothing is known yet of selections of activations

    # -- hardware --------------------------------------------------------------------------------------------
    @cached_property
    def cell(self) -> Mac:
        """The cell behind the selection of activations."""
        return Mac(lanes=self.lanes // FOUR * KEPT, k_max=self.k_max, a_bits=self.a_bits,
                   a_signed=self.a_signed, p_bits=self.p_bits, w_bits=self.w_bits, w_kind=self.w_kind,
                   multiplier=self.multiplier, adder=self.adder)

    def core(self, name: str, p_width: int) -> Block:
        return Sparse24Core(name, self, p_width)

    # -- NumPy steps -----------------------------------------------------------------------------------------
    def step_encode_w(self, codes: np.ndarray, table: np.ndarray | None = None) -> np.ndarray:
        """Return the two stored weights of every four, and their places: as many numbers as before."""
        kept = self.kept(codes.reshape(*codes.shape[:-1], -1, FOUR))
        return np.concatenate(kept, axis=-1).reshape(codes.shape)

    def step_core(self, p, a, w, beat, p_width):
        fours = w.reshape(*w.shape[:-1], -1, 2, KEPT)
        weights = fours[..., 0, :]
        places = fours[..., 1, :]
        selected = np.take_along_axis(a.reshape(*a.shape[:-1], -1, FOUR), places, axis=-1)
        products = held(self.a.integers(selected), p_width) * held(self.w.integers(weights), p_width)
        return wrap(p + products.sum(axis=(-2, -1)), p_width)


class Sparse24Core(MacCore):
    """``p_out = p_in + sum of w[i] * (the activation at place[i])`` over the kept weights, modulo 2**p_width;
    combinational.
    """

    def __init__(self, name: str, pe: Sparse24, p_width: int):
        super().__init__(name, pe.cell, p_width, of=pe)

    def pairs(self, m: Module) -> list[tuple[Value, Value]]:
        a_bits = self.pe.a_bits
        w_bits = self.pe.w_bits
        word_bits = KEPT * (self.pe.w_bits + PLACE_BITS)
        found: list[tuple[Value, Value]] = []
        for i in range(len(self.w) // word_bits):
            word = self.w[i * word_bits:(i + 1) * word_bits]
            four = [self.a[lane * a_bits:(lane + 1) * a_bits] for lane in range(i * FOUR, (i + 1) * FOUR)]
            for j in range(KEPT):
                selected = Signal(a_bits, name=f"selected{len(found)}")
                at = KEPT * w_bits + j * PLACE_BITS
                m.d.comb += selected.eq(chosen(four, word[at:at + PLACE_BITS]))
                found.append((selected, word[j * w_bits:(j + 1) * w_bits]))
        return found
