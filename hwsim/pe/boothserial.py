"""Booth-serial weights: each clock multiplies whole activations by one radix-4 digit of the weights.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n], as the sum over digits j of W of 4**j * (sum over k of
            A[m,k] * d[j]), d[j] = -2 w[2j+1] + w[2j] + w[2j-1] in -2..2, w[-1] = 0; bits above the top are
            the sign, or 0 if w is unsigned. A is int or uint of a_bits. W of w_bits is, by w_kind, int or
            uint (codes whose zero point is subtracted elsewhere). C is two's complement of p_bits. In a beat
            a cell adds up 0, +-1 or +-2 times each of its `lanes` activations, shifted to the digit's place.
            This takes half the clocks of bit planes.
Structure   The encoder of a column extends a weight of lower precision by its sign, or by zeros, to w_bits.
            The selector of the digit is at the column's edge (`os`, `broadcast`) or in the cell that holds
            the weights (`ws`). It tells each lane whether to take the activation once, twice, or negated.
            `adder`: with `inferred`, synthesis chooses the structure of the sum; otherwise a compressor tree
            with that adder adds the terms of the lanes, and a second one adds the sum, shifted to its place,
            to p_in (`hwsim/arith/`). For weights of one digit, one tree does both. Results are the same in
            all cases.
Overflow    None while K <= k_max and p_bits is exact (the default). A smaller p_bits wraps modulo 2**p_bits,
            in the golden model and in the hardware. Nothing is rounded.
Cycles      ceil(w_bits / 2) beats per operand group of int, w_bits // 2 + 1 of uint, where w_bits is that of
            the job. With `zero_digits: skip` these are the most: a group takes a beat for every digit that is
            not 0 in some lane of some column, and one beat if there is none. The lowest digit comes first.
            The core is combinational; the loop closes through the cell's register. The closed form of a whole
            GEMM is the dataflow's (`hwsim show ws` and the others). If digits are skipped, it gives the most
            clocks. `hwsim verify` compares those of each job's weights; `hwsim simulate` says the least, the
            most, and the mean over uniform weights.
Handshake   None in the core. Tags that travel with the operands tell the cell what to do with a sum; the
            dataflow defines them. The tags hold the beat: the number of the digit. If digits are skipped, the
            controller takes their numbers from the weights that are next.
Does not    Skip digits in `ws` and `semisystolic`, where many rows of activations meet the same weights. Skip
            a digit in one column and take it in another. Say clocks of skipped digits in sweeps and
            comparisons, which have no weights. Offer weights of one bit, which have no sign; stored as two
            bits they also take one beat. Apply zero points, scales or requantization, which the outlet does
            (`hwsim show rescale`). It has no resolver.
Source      Booth, "A signed binary multiplication technique", 1951; MacSorley, Proc. IRE 49, 1961, for radix
            4. One digit per clock and whole operands of the other side, for many multiplications at once:
            OPT3 and OPT4, "Exploring the performance improvement of tensor processing engines through
            transformation in the bit-weight dimension of MACs", HPCA 2025; these also skip digits that are 0.
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.heap import Heap
from hwsim.arith.selection import chosen
from hwsim.arith.sums import add_heap, shifted, tree_sum
from hwsim.arith.wires import Wire
from hwsim.formats import signed_bits, wrap
from hwsim.params import param
from hwsim.pe.base import core_ports
from hwsim.pe.digits import Digits
from hwsim.pe.integer import IntegerWeightPE
from hwsim.verilog.block import Block, Logic

PLACED = 10.0
"""When the bits of a placed sum of terms are expected, in delays of an exclusive or."""

SELECTED = 2.0
SIGN = 1.0
"""When the bits of a term and of its negation are expected."""


@dataclass(frozen=True)
class Boothserial(IntegerWeightPE):
    name: ClassVar[str] = "boothserial"
    source: ClassVar[str] = "Booth 1951; OPT3 and OPT4, HPCA 2025"
    throughput: ClassVar[str] = "rows * cols * lanes / ((w_bits + 1) // 2)"
    serial: ClassVar[tuple[str, ...]] = ("w",)
    counting: ClassVar[str] = "zero_digits: skip"
    digit_text: ClassVar[str] = ("(2 * value >> 2 * j & 1) + (value >> 2 * j & 1) "
                                 "- 2 * (value >> 2 * j + 1 & 1)")

    w_bits: int = param(8, lo=2, hi=8, unit="bit", doc="largest weight width of a job")
    zero_digits: str = param("take", choices=("take", "skip"), before="take",
                             doc="digits of a group that are 0 in every lane of every column: `take`: each "
                             "takes a beat; `skip`: they take none, and a group takes a beat per other digit "
                             "or a single one; only in broadcast and os")

    def digits(self, x: str) -> Digits:
        return Digits(places=2, above=int(self.w_kind == "uint"), counted=self.zero_digits == "skip")

    @property
    def beat_flags(self) -> tuple[str, ...]:
        return ()

    # -- widths: a digit may exceed the weights that it is one of --------------------------------------------
    def digit_bounds(self) -> tuple[int, int]:
        """Least and largest value of a digit, times its place, at any precision of a job."""
        top = 4 ** (self.digit_count("w") - 1)
        if top == 1:
            return self.w.min, self.w.max
        below = top // 2
        low, high = {"int": ((-2, 2), (-1, 1)), "uint": ((0, 1), (0, 2))}[self.w_kind][self.w_bits % 2]
        return min(low * top, -below), max(high * top, below)

    def digit_sums(self, products: int) -> tuple[int, int]:
        """Least and largest sum of up to ``products`` activations, each times a digit."""
        terms = [a * digit for a in (self.a.min, self.a.max) for digit in self.digit_bounds()]
        return products * min(0, *terms), products * max(0, *terms)

    def p_width(self, k: int) -> int:
        return min(self.total.bits, max(super().p_width(k), signed_bits(*self.digit_sums(k))))

    def addend(self) -> tuple[int, int]:
        return self.digit_sums(self.lanes)

    # -- digits of weights, in NumPy -------------------------------------------------------------------------
    def digit(self, w: np.ndarray, number: np.ndarray) -> np.ndarray:
        """Return digits of weight codes, -2 to 2; arrays broadcast."""
        value, place = self.w.integers(w), 2 * number  # bits beyond the top are the value's sign
        below = np.where(place > 0, value >> np.maximum(place - 1, 0) & 1, 0)
        return below + (value >> place & 1) - 2 * (value >> place + 1 & 1)

    def nonzero_digits(self, w: np.ndarray) -> np.ndarray:
        return self.digit(w[..., None], np.arange(self.digit_count("w"))) != 0

    # -- hardware --------------------------------------------------------------------------------------------
    @property
    def encoder_bits(self) -> tuple[str, ...]:
        return ("w",) if self.least_bits("w") < self.w_bits else ()

    def encode_w(self, name: str) -> Block | None:
        return BoothserialExtend(name, self) if self.encoder_bits else None

    @property
    def w_width(self) -> int:
        return 3 * self.lanes

    def slice_w(self, m: Module, stored: Value, beat) -> Value:
        """Return three words of a bit per lane: the digit is -1 or 1, is -2 or 2, is negative (or a 0 of
        three ones).
        """
        count = self.digit_count("w")
        bits = self._bits(stored)
        low, middle, high = (chosen(bits[at:at + 2 * count:2], beat.w_plane) for at in range(3))
        return Cat(low ^ middle, (low ^ high) & ~(low ^ middle), high)  # type: ignore[return-value, operator]

    def mark_w(self, m: Module, stored: Value) -> Value:
        bits = self._bits(stored)
        return Cat(((bits[at] ^ bits[at + 1]) | (bits[at + 1] ^ bits[at + 2])).any()  # type: ignore[return-value, operator]
                   for at in range(0, 2 * self.digit_count("w"), 2))

    def _bits(self, stored: Value) -> list:
        """Return the bits of stored weights, a bit of every lane each, from the 0 below bit 0 to the highest
        one that a digit covers.
        """
        width = self.w_bits
        above = stored[width - 1::width] if self.w_kind == "int" else Const(0, self.lanes)
        return [Const(0, self.lanes), *(stored[bit::width] for bit in range(width)),
                *[above] * (2 * self.digit_count("w") - width)]

    def core(self, name: str, p_width: int) -> Block:
        return BoothserialCore(name, self, p_width)

    def step_core(self, p, a, w, beat, p_width):
        digits = self.digit(w, beat[..., None])
        return wrap(p + ((self.a.integers(a) * digits).sum(axis=-1) << 2 * beat), p_width)


class BoothserialExtend(Logic):
    """Weights of the job's precision with their sign, or zeros, up to the engine's: whatever the stream has
    there; combinational.
    """

    clocked = False

    def __init__(self, name: str, pe: Boothserial):
        width = pe.lanes * pe.w_bits
        super().__init__(name, {"code": In(unsigned(width)), "bits": In(range(pe.w_bits + 1)),
                                "stored": Out(unsigned(width))})
        self.pe = pe

    def build(self, m: Module) -> None:
        pe = self.pe
        width = self.pe.w_bits
        own: Wire = Signal(width, name="own")  # bits that a weight of the job has
        m.d.comb += own.eq(Cat(self.bits > place for place in range(width)))
        extended = []
        for lane in range(pe.lanes):
            code: Wire = self.code[lane * width:(lane + 1) * width]
            if pe.w_kind == "uint":
                extended.append(code & own)
                continue
            sign = Signal(name=f"sign{lane}")  # the highest bit that the weight has
            m.d.comb += sign.eq((code & own & ~(own >> 1)).any())
            extended.append((code & own) | (sign.replicate(width) & ~own))
        m.d.comb += self.stored.eq(Cat(*extended))


class BoothserialCore(Logic):
    """``p_out = p_in + (sum of digit[lane] * a[lane] << 2 * plane)``, modulo 2**p_width; combinational.

    A term is negated as its complement plus one; these ones are counted separately.
    """

    clocked = False

    def __init__(self, name: str, pe: Boothserial, p_width: int):
        super().__init__(name, core_ports(pe, p_width))
        self.pe = pe

    def build(self, m: Module) -> None:
        pe = self.pe
        lanes = self.pe.lanes
        width = pe.a_bits + (1 if pe.a_signed else 2)  # twice an activation, and its complement
        flags: list[Wire] = [Signal(lanes, name=name) for name in ("one", "two", "minus")]
        m.d.comb += [flag.eq(self.w[i * lanes:(i + 1) * lanes]) for i, flag in enumerate(flags)]
        terms = []
        for lane in range(lanes):
            code: Wire = self.a[lane * pe.a_bits:(lane + 1) * pe.a_bits]
            a, term = (Signal(signed(width), name=f"{name}{lane}") for name in ("a", "term"))
            once, twice, negated = (flag[lane].replicate(width) for flag in flags)
            selected: Wire = (a & once) | (a.shift_left(1)[:width] & twice)
            m.d.comb += [a.eq(code.as_signed() if pe.a_signed else code),
                         term.eq((selected ^ negated).as_signed())]
            terms.append(term)
        minus = flags[2]
        dot = Signal(signed(width + lanes.bit_length()), name="dot")
        if pe.adder != "inferred":
            self._compress(m, terms, minus, dot)
            return
        m.d.comb += [dot.eq(tree_sum(m, terms, "sum") + tree_sum(m, minus, "minuses")),
                     self.p_out.eq(self.p_in + self._placed(m, dot))]

    def _placed(self, m: Module, dot: Signal) -> Signal:
        """Return the sum of a digit's terms, shifted to the digit's place."""
        count = self.pe.digit_count("w")
        return dot if count == 1 else shifted(m, dot, self.beat.w_plane, len(dot) + 2 * (count - 1), "placed",
                                              2)

    def _compress(self, m: Module, terms: list[Signal], minus: Wire, dot: Signal) -> None:
        """Add up the terms; if there is a shift, the accumulator has a tree of its own."""
        pe = self.pe
        total = Heap(len(self.p_in))
        heap = total if pe.digit_count("w") == 1 else Heap(len(dot))
        for lane, term in enumerate(terms):
            heap.add(term, arrival=SELECTED)
            heap.add_bit(minus[lane], 0, SIGN)
        if heap is not total:
            m.d.comb += dot.eq(add_heap(m, heap, pe.adder))
            total.add(self._placed(m, dot), arrival=PLACED)
        m.d.comb += self.p_out.eq(pe.add_up(m, total, self.p_in))
