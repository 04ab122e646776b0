"""LUT Tensor Core cell with floating-point activations: tables of rounded sums, one weight plane per clock.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n] in rounded steps; A of `a_format`: float16, bfloat16,
            float8_e4m3fn, float8_e5m2; W of w_bits is, by w_kind, bipolar (the odd integers sum over b of
            2**b * (bit b ? +1 : -1)), uint, or int (two's complement). As in `lut`, all weights are treated
            as odd integers. For each group of `lanes` activations and each weight plane b a cell adds 2**b *
            T(i) to its register, i the group's bits of plane b (lane 0 lowest) and T(i) = sum over k of (bit
            k of i ? +a_k : -a_k), rounded to `entry_format`.
            2**b is added to the exponent. The register of `accumulate` (float32, float16, bfloat16) is C.
            With uint and int weights a cell adds half of that, 2**(b-1) * T(i), and the outlet adds to a sum,
            in the same format, round(c * S), S the row's exact sum of activations: uint c = (2**w_bits - 1) /
            2, int c = -1/2.
Rounding    To nearest even. `addition: fused` rounds the exact sum of a group once; `addition: halves` rounds
            the sum of each half of the lanes (of lanes // 2 and the rest, so on down to one), then the sum of
            both. An entry times 2**b is exact; the register is rounded after each addition of one.
            `table: half` stores the 2**(lanes-1) sums in which the top lane is added; the others are T(i) =
                -T(~i), by
            the sign. `folding: edge` inverts each index once per column, `folding: cell` in every cell.
            `table: full` stores all 2**lanes sums. `table_place: cell` computes tables in every cell. Results
            do not depend on these.
Order       Group after group in the order of K, of each group plane after plane, lowest first, from +0. In
            `ws` and `semisystolic` each plane of a K tile of rows * lanes is summed from +0, the last group
            first, and the outlet adds these sums in the order of K and of planes, with the register's
            rounding. The correction of uint and int weights is rounded once and added once to each sum that
            leaves the array, S being of its products;
            0 is added to the sums of planes after the first.
Overflow    An entry beyond the largest finite value of its format is an infinity, or with
            `overflow: saturate` the largest finite value; so is the register. `saturate` holds for infinities
            too: one in the activations becomes the largest finite value of its sign wherever it is rounded.
            2**b does not make an entry overflow.
            Subnormals are kept; with `subnormals: flush` activations, entries and sums below the least normal
            value are zeros of their sign.
Specials    NaN in, NaN out, one code. An entry with infinities of unlike signs is NaN. An infinite activation
            counts with the sign of each plane, so planes of unlike signs give NaN, also where the weight is a
            number that is not 0; S counts specials as 0. A sum of unlike zeros is +0. Lanes beyond K have
            activation +0, weight 0.
Cycles      One beat per weight plane at the job's precision, so W_BITS clocks per operand group. Tables,
            folding and core are combinational; the loop closes through the cell's register. The closed form
            of a whole GEMM is the dataflow's. A table takes 2, 6, 12, 24, 44 adders for 2..6 lanes, because
            sums over halves are shared.
            `fused`: these are integer adders, and each entry is rounded; `halves`: floating-point adders.
Stages      `stages` takes what does not depend on the register out of its loop: `stages: 1` the look-up,
            with the table where it is in the cell; `stages: 2` in two steps (`hwsim/pe/lut_float_steps.py`).
Handshake   None in the core. The cell accumulates on each clock on which the `valid` of its activations is
            high.
Does not    Take two's complement of one bit, uint or int weights with bfloat16 activations, whose exact sums
            are too wide, or with flushed subnormals. Take zero points or integer results at the outlet
            (`rescale`).
Source      LUT Tensor Core, ISCA 2025 (arXiv 2408.06003), equations 1-6; its entries are float16, its
            accumulators float16. Shared adders follow FIGLUT, HPCA 2025 (arXiv 2503.06862). The exact sum in
            an entry, the wider register and the correction in floating point are hwsim's own.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Module, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.float_addition import added, golden_added
from hwsim.arith.float_sum import FloatSum
from hwsim.arith.floats import Number, decoded, magnitude_placed
from hwsim.arith.rounding import Rounding, encoded, with_specials
from hwsim.arith.wires import any_of
from hwsim.errors import ParamError
from hwsim.formats import FLOATS, FloatFormat, Special, signed_bits
from hwsim.formats.exact import Exact
from hwsim.params import param
from hwsim.pe.base import Make
from hwsim.pe.floating import RESULTS, WIDEST, FloatPE, Lane, Merger
from hwsim.pe.lut_float_steps import Entries, steps
from hwsim.pe.signed_sums import LookUp, LookUpCore, additions, signed_sums
from hwsim.verilog.block import Block, Logic


@dataclass(frozen=True)
class LutFloat(LookUp, FloatPE):
    name: ClassVar[str] = "lut_float"
    source: ClassVar[str] = "LUT Tensor Core, ISCA 2025"

    a_format: str = param("float16", choices=("float16", "bfloat16", "float8_e4m3fn", "float8_e5m2"),
                          doc="format of activations")
    entry_format: str = param("float16", choices=("float16", "bfloat16", "float32"),
                              doc="format that entries of tables are rounded to")
    addition: str = param(
        "fused",
        choices=("fused", "halves"),
        doc="how an entry is rounded: the exact sum once (fused), or the sum of each half of the "
        "lanes and then their sum (halves)",
    )
    accumulate: str = param("float32", choices=RESULTS, doc="format of the cells' registers and of results")

    def check(self) -> None:
        super().check()
        bits = self._exact_bits(self.lanes)
        wide = f"a_format: {self.a_format}, whose exact sums have"
        if self.addition == "fused" and bits > WIDEST:
            raise ParamError(
                "addition", f"must be halves with {wide} {bits} bits, more than {WIDEST}, not fused"
            )
        if self.addition == "halves" and self.a_format not in ("float16", "bfloat16"):
            raise ParamError(
                "addition",
                f"must be fused with a_format: {self.a_format}, which is no format of "
                "entries, not halves: sums of halves are rounded to the format of activations",
            )
        if self.addition == "halves" and self.entry_format != self.a_format:
            raise ParamError(
                "entry_format",
                f"must be {self.a_format} with addition: halves of activations of that "
                f"format, not {self.entry_format}",
            )
        if self.corrections and bits > WIDEST:
            raise ParamError("w_kind", f"must be bipolar with {wide} {bits} bits, more than {WIDEST}, not "
                             f"{self.w_kind}")
        if self.corrections and self.subnormals == "flush":
            raise ParamError(
                "subnormals",
                f"must be keep with w_kind: {self.w_kind}, whose sums of activations have them, not flush",
            )

    # -- meaning ---------------------------------------------------------------------------------------------
    @property
    def a(self) -> FloatFormat:
        return FLOATS[self.a_format]

    @cached_property
    def sums(self) -> FloatSum:
        return FloatSum(self.entry, self.entry, 1, self._rule(self.accumulate))

    @property
    def entry(self) -> FloatFormat:
        """Format of an entry."""
        return FLOATS[self.entry_format]

    @property
    def entry_rule(self) -> Rounding:
        """How a sum becomes an entry."""
        return self._rule(self.entry_format)

    def _rule(self, name: str) -> Rounding:
        return Rounding(FLOATS[name], "rne", self.overflow, self.subnormals)

    @property
    def halved(self) -> int:
        """Places by which entries and S are shifted down, because an odd integer is twice a weight and
        more."""
        return int(bool(self.corrections))

    @property
    def result_words(self) -> str:
        beyond = f"beyond the largest value {'an infinity' if self.overflow == 'inf' else 'that value'}"
        small = ", subnormals as zeros" if self.subnormals == "flush" else ""
        how = "once" if self.addition == "fused" else "after each sum of two halves of the lanes"
        place = "2**(b - 1)" if self.halved else "2**b"
        factor = "-1/2" if self.w_kind == "int" else "(2**bits - 1)/2, bits of the job's precision,"
        correction = (
            f"; in the end plus {factor} times the exact sum over k of A[m, k], rounded likewise"
            if self.halved
            else ""
        )
        code = (
            "the code of W[k, n] with its highest bit inverted"
            if self.w_kind == "int"
            else "the code of W[k, n]"
        )
        return (
            f"sum over groups of {self.lanes} k and over bits b of {code}, lowest b first, of {place} * T, T "
            f"= sum over the group's k of (bit b set ? A[m, k] : -A[m, k]), rounded to {self.entry} {how}; "
            f"the sum rounded to {self.sums.result.format} after each T added{correction}; to nearest even, "
            f"{beyond}{small}; groups, bits and tiles of K in the dataflow's order (`hwsim show lut_float`), "
            "sums of tiles added and rounded likewise"
        )

    # -- widths ----------------------------------------------------------------------------------------------
    def _exact_bits(self, lanes: int) -> int:
        """Bits of an exact sum of ``lanes`` activations, signed."""
        return signed_bits(-lanes * self.a.max, lanes * self.a.max)

    @cached_property
    def lane(self) -> Lane:
        """What is stored of an entry: normalized, for a cell that adds to its exponent."""
        return Lane(self.entry, normalize=True, flush=self.subnormals == "flush")

    @property
    def looked_up(self) -> Entries:
        """How a cell looks up what it adds to its register."""
        return Entries(self, self.lane, self.sums, self.halved)

    @property
    def a_stored_width(self) -> int:
        return self.entries * self.lane.width if self.table_place == "row" else self.lanes * self.a.bits

    @property
    def a_table(self) -> tuple[int, int, int] | None:
        """As in the base; operations: shared additions, a rounding per exact sum, negations of a full
        table."""
        half = 1 << self.lanes - 1
        made = additions(self.lanes) + half * ((self.addition == "fused") + (self.table == "full"))
        return (self.entries, self.entry.bits, made) if self.table_place == "row" else None

    def correction_width(self, products: int) -> int:
        return self.sums.result.format.bits

    # -- hardware --------------------------------------------------------------------------------------------
    def encode_a(self, name: str) -> Block | None:
        return FloatTable(name, self) if self.table_place == "row" else None

    def core(self, name: str, p_width: int) -> Block:
        return LutFloatCore(name, self, p_width,
                            FloatTable(f"{name}_table", self) if self.table_place == "cell" else None)

    def steps(self, name: str, p_width: int, make: Make) -> list[Block | None]:
        table = FloatTable(f"{name}_table", self) if self.table_place == "cell" else None
        return steps(self.looked_up, name, p_width, table)

    def correction(self, m: Module, a_sum: Any, count: Any, bits: dict[str, Any]) -> Value:
        whole = Signal(signed(len(a_sum) + self.w_bits), name="correction_exact")
        m.d.comb += whole.eq(-a_sum if self.w_kind == "int" else (a_sum << bits["w"]) - a_sum)
        return encoded(m, self.sums.result, whole, self.a.unit - self.halved, "correction")

    def corrector(self, name: str) -> Block | None:
        return Merger(name, self.sums, self.sum.width) if self.corrections else None

    # -- the hardware's steps in NumPy -----------------------------------------------------------------------
    def step_core(self, p, a, w, beat, p_width):
        entry = Exact.of(self.entry, self._entries(a, self.step_signs(w, beat)), self.subnormals)
        placed = replace(entry, unit=entry.unit + beat - self.halved)
        return self.sums.step(p, Exact(*(part[..., None] for part in vars(placed).values())), p_width)

    def _entries(self, codes: np.ndarray, signs: np.ndarray) -> np.ndarray:
        """Codes ``(...)`` of entries for activation codes and signs ``(..., lanes)``."""
        codes, signs = np.broadcast_arrays(codes, signs)
        top = signs[..., -1]
        found = (self._halves if self.addition == "halves" else self._fused)(codes, signs * top[..., None])
        return found ^ np.where(top > 0, 0, self.entry.sign_bit)

    def _fused(self, codes: np.ndarray, signs: np.ndarray) -> np.ndarray:
        """Exact sums, rounded once."""
        a = Exact.of(self.a, codes, self.subnormals)
        how = self.entry_rule
        number = a.special == Special.NONE
        terms = np.where(number, a.integers << np.where(number, a.unit - self.a.unit, 0), 0) * signs
        infinite = a.special > Special.NAN
        up = infinite & ((a.special == Special.PLUS_INFINITY) == (signs > 0))
        nan = (a.special == Special.NAN).any(axis=-1)
        plus = up.any(axis=-1)
        minus = (infinite & ~up).any(axis=-1)
        special = np.where(nan | plus & minus, Special.NAN, np.where(plus, Special.PLUS_INFINITY, np.where(
            minus, Special.MINUS_INFINITY, Special.NONE)))
        return how.format.encode(terms.sum(axis=-1), self.a.unit, special=special, rounding=how.rounding,
                                 overflow=how.overflow, subnormals=how.subnormals)

    def _halves(self, codes: np.ndarray, signs: np.ndarray) -> np.ndarray:
        """Sums of sums over both halves of the lanes, each with its top lane added, rounded every time."""
        lanes = codes.shape[-1]
        if lanes == 1:
            return codes[..., 0]
        lower, upper = (self._halves(codes[..., part], signs[..., part] * signs[..., part][..., -1:])
                        for part in (slice(lanes // 2), slice(lanes // 2, lanes)))
        subtracted = signs[..., lanes // 2 - 1] != signs[..., -1]
        flipped = lower ^ np.where(subtracted, self.entry.sign_bit, 0)
        return golden_added(self.entry_rule, Exact.of(self.entry, flipped, self.subnormals), upper)

    def step_corrected(self, value, a_sum, count):
        how = self.sums.result
        codes = how.format.encode(self.recovery * np.asarray(a_sum, object), self.a.unit - self.halved,
                                  rounding=how.rounding, overflow=how.overflow)
        return self.sums.step_merge(value, codes, self.sum.width)


class FloatTable(Logic):
    """Activation codes to the table of their signed sums, entry 0 lowest, each as a :class:`Lane`;
    combinational."""

    clocked = False

    def __init__(self, name: str, pe: LutFloat):
        super().__init__(name, {"code": In(unsigned(pe.lanes * pe.a.bits)),
                                "stored": Out(unsigned(pe.entries * pe.lane.width))})
        self.pe = pe

    def build(self, m: Module) -> None:
        pe = self.pe
        bits = self.pe.a.bits
        codes = [self.code[lane * bits:(lane + 1) * bits] for lane in range(pe.lanes)]
        found = self._halves(m, codes) if pe.addition == "halves" else self._fused(m, codes)
        words = []
        for i, code in enumerate(found):
            words.append(Signal(pe.lane.width, name=f"entry{i}"))
            m.d.comb += words[i].eq(pe.lane.packed(m, code, f"entry{i}"))
        if pe.table == "full":
            words = [word ^ pe.lane.sign_bit for word in reversed(words)] + words
        m.d.comb += self.stored.eq(Cat(*words))

    def _fused(self, m: Module, codes: list[Value]) -> list[Value]:
        """Codes of exact sums, each rounded once."""
        pe = self.pe
        fmt = self.pe.a
        how = self.pe.entry_rule
        numbers = [
            decoded(m, fmt, code, f"a{lane}", flush=pe.subnormals == "flush")
            for lane, code in enumerate(codes)
        ]

        def leaf(lane: int) -> Signal:
            placed = magnitude_placed(m, numbers[lane], fmt.unit, fmt.integer_bits, f"a{lane}_placed")
            value = Signal(signed(fmt.integer_bits + 1), name=f"a{lane}_value")
            negative = numbers[lane].negative
            m.d.comb += value.eq((placed ^ negative.replicate(len(value))) + negative)
            return value

        def join(upper: Signal, lower: Signal, added: int, lanes: int, name: str) -> Signal:
            total = Signal(signed(pe._exact_bits(lanes)), name=name)
            m.d.comb += total.eq(upper + lower if added else upper - lower)
            return total

        return [self._with_specials(m, numbers, i, encoded(m, how, total, fmt.unit, f"rounded{i}"))
                for i, total in enumerate(signed_sums(pe.lanes, leaf, join))]

    def _with_specials(self, m: Module, numbers: list[Number], i: int, code: Value) -> Value:
        """The code of sum ``i`` unless activations are special; bit k of i: whether lane k is added, as the
        top one is."""
        signs = [number.negative if i >> lane & 1 or lane == self.pe.lanes - 1 else ~number.negative
                 for lane, number in enumerate(numbers)]
        nan, plus, minus = (Signal(name=f"{flag}{i}") for flag in ("nan", "plus", "minus"))
        m.d.comb += [nan.eq(any_of(*(number.nan for number in numbers)) | plus & minus),
                     plus.eq(any_of(*(number.infinite & ~sign for number, sign in zip(numbers, signs)))),
                     minus.eq(any_of(*(number.infinite & sign for number, sign in zip(numbers, signs))))]
        return with_specials(m, self.pe.entry_rule, code, nan, plus | minus, minus, f"sum{i}")

    def _halves(self, m: Module, codes: list[Value]) -> list[Value]:
        """Codes of sums of both halves' rounded sums."""
        pe = self.pe
        how = self.pe.entry_rule

        def join(upper: Value, lower: Value, plus: int, lanes: int, name: str) -> Value:
            code = lower if plus else lower ^ how.format.sign_bit
            number = decoded(
                m,
                how.format,
                code[: how.format.bits],
                f"{name}_lower",
                normalize=True,
                flush=pe.subnormals == "flush",
            )
            return added(m, how, number, upper, name)

        return signed_sums(pe.lanes, lambda lane: codes[lane], join)


class LutFloatCore(LookUpCore):
    """``p_out`` is the register ``p_in`` after 2**plane * T(w), T from the table ``a`` or built here;
    combinational."""

    def __init__(self, name: str, pe: LutFloat, p_width: int, table: Block | None):
        super().__init__(name, pe, p_width, table)
        self.pe = pe

    def build(self, m: Module) -> None:
        pe = self.pe
        negate, index = self.chosen(m)
        number = pe.looked_up.placed(m, self.picked(m, index), negate, self.beat.w_plane)
        m.d.comb += self.p_out.eq(pe.sums.add(m, self.p_in.as_unsigned(), [number], "sum"))
