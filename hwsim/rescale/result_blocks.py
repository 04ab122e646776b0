"""Results requantized to MX blocks: a row that leaves the outlet has elements, and beside them a scale per
block of columns, so that it is an operand of the next layer as it is.

Computes    A row of C, the results that float32 would have, in blocks of `block` columns from column 0 on;
            the last block of a row has the columns that are left of N. Of a block with the largest magnitude
            amax the scale is X = 2**e, by `scale_rule` of amax (:func:`hwsim.quantize.mx`), e in -127..127,
            and an element is round(C / X), to nearest even.
Overflow    Elements saturate: with `floor`, magnitudes that round beyond the largest element.
Specials    A NaN or an infinity makes its block NaN: scale code 0xff, element codes 0. A block of zeros has
            the least scale, 2**-127. A zero or what rounds to zero keeps its sign; int8 has one zero.
Cycles      Two clocks after the row has been aligned: exponents are compared while magnitudes are
            normalized; then magnitudes are divided by X, which is exact, and rounded. A row follows another
            on every clock.
Handshake   A row waits in either register while the row before it does, and in the columns' queues before.
Size        A comparator of 8 bits, a normalizer and a rounder per column, two registers of a row.
Source      OCP Microscaling Formats v1.0, 6.3 (`floor`) and 5.3; the other rules are those of
            :mod:`hwsim.quantize`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.float_addition import added
from hwsim.arith.float_integers import rounded_integer
from hwsim.arith.floats import Number, NumberLayout, decoded
from hwsim.arith.wires import ZERO, largest
from hwsim.data_formats import E8M0, FORMATS
from hwsim.formats import FLOATS, FloatFormat, IntegerFormat
from hwsim.quantize import ELEMENTS, Blocks, Element, mx
from hwsim.rescale.scaled import REGISTER, multiplied, rounding
from hwsim.verilog.block import Logic

SCALE = FLOATS[E8M0]
MX_RESULTS = {one.name: one.element for one in FORMATS.values() if one.scale == E8M0}
"""Names of results in MX blocks, and of their elements."""
RESULT = np.dtype([("code", np.int64), ("scale", np.int64)])
"""A result in a block: its element, and the code of its block's scale."""
STAGES = 2
"""Clocks from an aligned row to its blocks."""


@dataclass(frozen=True)
class ResultBlocks:
    """Blocks of ``block`` columns of elements ``name`` (a name of :data:`hwsim.quantize.ELEMENTS`), whose
    scales follow from ``rule``."""

    name: str
    block: int
    rule: str

    @property
    def element(self) -> Element:
        """The elements."""
        return ELEMENTS[self.name]

    @property
    def format(self) -> FloatFormat | IntegerFormat:
        """Format of an element's code."""
        return self.element.format

    def count(self, n: Any) -> Any:
        """Blocks of ``n`` columns."""
        return -(-n // self.block)

    @property
    def rule_text(self) -> str:
        """e of a block's largest magnitude, amax, by its rule."""
        top = self.element.exponent
        half = 1 + self.element.mantissa_bits
        return {
            "floor": f"floor(log2(amax)) - {top}",
            "ceil": f"ceil(log2(amax)) - {top}",
            "even": f"floor(log2(amax + 2**(floor(log2(amax)) - {half}))) - {top}",
            "rceil": f"the least e with amax <= {self.element.largest:.12g} * 2**e",
        }[self.rule]

    # -- meaning -----------------------------------------------------------------------------------
    def quantized(self, codes: np.ndarray) -> np.ndarray:
        """Results ``(m, n)`` of :data:`RESULT` from float32 codes ``(m, n)``."""
        made = mx(REGISTER.format.decode(codes), self.name, self.rule, block=self.block)
        return self.joined(self.format.result(made.codes), made.scales)

    def joined(self, elements: np.ndarray, scales: np.ndarray) -> np.ndarray:
        """Results ``(m, n)`` of :data:`RESULT` from elements ``(m, n)`` and scales ``(m, blocks)``."""
        out = np.zeros(elements.shape, RESULT)
        out["code"] = elements
        out["scale"] = np.repeat(scales, self.block, axis=1)[:, :elements.shape[1]]
        return out

    def as_blocks(self, c: np.ndarray) -> Blocks:
        """Results ``(m, n)`` of :data:`RESULT` as a quantized array: codes, and a scale per block."""
        codes = self.format.encode(c["code"]) if isinstance(self.format, IntegerFormat) else c["code"]
        return Blocks(np.asarray(codes), c["scale"][:, ::self.block], self.format, SCALE, self.block, 1,
                      self.element.unit)

    # -- hardware ----------------------------------------------------------------------------------
    @property
    def carry(self) -> int:
        """What is added to the code of a magnitude, exponent above mantissa, to give a scale's exponent.

        It carries into the exponent where the rule rounds up: above a power of two, above half a unit below
        the next one, or above the largest element times a power of two.
        """
        places = REGISTER.format.mantissa_bits
        most = int(np.ldexp(self.element.largest, places - self.element.exponent)) - (1 << places)
        return {
            "floor": 0,
            "ceil": (1 << places) - 1,
            "even": 1 << places - 1 - self.element.mantissa_bits,
            "rceil": (1 << places) - 1 - most,
        }[self.rule]


class BlockQuantizer(Logic):
    """A block of a row: exponents compared and magnitudes normalized, then elements rounded.

    ``values`` are float32 codes, of which those whose bit of ``there`` is high count. They enter the first
    register on clocks with ``enter``, what comes of them the second on clocks with ``leave``.
    """

    def __init__(self, name: str, blocks: ResultBlocks):
        self.form = blocks
        self.candidate = Candidate(f"{name}_candidate", blocks)
        self.rounder = Rounder(f"{name}_element", blocks, self.candidate.wires)
        size = blocks.block
        super().__init__(name, {
            "values": In(unsigned(size * REGISTER.format.bits)), "there": In(unsigned(size)),
            "enter": In(1), "leave": In(1),
            "codes": Out(unsigned(size * blocks.format.bits)), "scale": Out(unsigned(SCALE.bits))},
            blocks=(self.candidate, self.rounder))

    def build(self, m: Module) -> None:
        bits = REGISTER.format.bits
        numbers, fields, specials, codes = [], [], [], []
        scale = Signal(SCALE.bits, name="scale_q", reset_less=True)
        for i in range(self.form.block):
            number = Signal(self.candidate.wires.width, name=f"number{i}")
            held = Signal.like(number, name=f"number{i}_q", reset_less=True)
            field = Signal(SCALE.bits, name=f"field{i}")
            special = Signal(name=f"special{i}")
            code = Signal(self.form.format.bits, name=f"code{i}")
            m.submodules[f"candidate{i}"] = self.candidate.instance(
                value=self.values[i * bits:(i + 1) * bits], there=self.there[i], number=number, field=field,
                special=special)
            m.submodules[f"element{i}"] = self.rounder.instance(number=held, scale=scale, code=code)
            for some, one in ((numbers, number), (fields, field), (specials, special), (codes, code)):
                some.append(one)
            with m.If(self.enter):
                m.d.sync += held.eq(number)
        with m.If(self.enter):
            m.d.sync += scale.eq(self.scale_of(m, fields, specials))
        with m.If(self.leave):
            m.d.sync += [self.codes.eq(Cat(*codes)), self.scale.eq(scale)]

    def scale_of(self, m: Module, fields: Sequence[Any], specials: Sequence[Any]) -> Any:
        """The scale's code: the largest exponent less that of the largest element, within the codes of
        numbers; that of NaN where there is a special."""
        highest = largest(m, fields, "larger")
        below = self.form.element.exponent
        lowered = Signal(SCALE.bits, name="lowered")
        m.d.comb += lowered.eq(Mux(highest > below, highest - below, 0))
        assert SCALE.nan_code is not None
        limited = Mux(lowered == SCALE.nan_code, SCALE.nan_code - 1, lowered)
        return Mux(Value.cast(Cat(*specials)).any(), SCALE.nan_code, limited)


class Candidate(Logic):
    """What a column says of its block: its normalized number, the exponent that its magnitude asks for, and
    whether it is a NaN or an infinity; combinational.

    Exponents are fields as those of the codes, 0 where the column does not count.
    """

    clocked = False

    def __init__(self, name: str, blocks: ResultBlocks):
        self.form = blocks
        bits = REGISTER.format.bits
        self.wires = NumberLayout.of(lambda m: self._number(m, Signal(bits)))
        super().__init__(name, {"value": In(unsigned(bits)), "there": In(1),
                                "number": Out(unsigned(self.wires.width)), "field": Out(unsigned(SCALE.bits)),
                                "special": Out(1)})

    def build(self, m: Module) -> None:
        places = REGISTER.format.mantissa_bits
        top = self.value[places:-1].all()
        magnitude = Signal(len(self.value) - 1, name="magnitude")
        if self.form.carry:  # a subnormal of at least half the least normal value has the field 0
            mantissa = self.value[:places]
            doubled = Mux(mantissa[-1], Cat(ZERO, mantissa[:-1]), 0)
            m.d.comb += magnitude.eq(Mux(self.value[places:-1].any(), self.value[:-1], doubled))
        else:
            m.d.comb += magnitude.eq(self.value[:-1])
        carried = Signal(len(magnitude), name="carried")
        m.d.comb += [
            carried.eq(magnitude + self.form.carry),
            self.special.eq(self.there & top),
            self.field.eq(Mux(self.there & ~top, carried[places:], 0)),
            self.number.eq(self.wires.packed(self._number(m, self.value))),
        ]

    @staticmethod
    def _number(m: Module, code: Any) -> Number:
        """The number of a code, that of a special without its flags: no one reads it."""
        return replace(decoded(m, REGISTER.format, code, "value", normalize=True), nan=ZERO, infinite=ZERO)


class Rounder(Logic):
    """An element: a number divided by a scale, rounded; 0 where the scale is NaN; combinational."""

    clocked = False

    def __init__(self, name: str, blocks: ResultBlocks, number: NumberLayout):
        self.form = blocks
        self.wires = number
        super().__init__(name, {"number": In(unsigned(number.width)), "scale": In(unsigned(SCALE.bits)),
                                "code": Out(unsigned(blocks.format.bits))})

    def build(self, m: Module) -> None:
        kind = self.form.format
        whole = SCALE.nan_code
        assert whole is not None and whole - 1 == 2 * SCALE.bias
        opposite = Signal(SCALE.bits, name="opposite")  # the code of one divided by the scale
        m.d.comb += opposite.eq(whole - 1 - self.scale)
        inverse = Number(ZERO, Const(1, 1), opposite, SCALE.unit)
        value = multiplied(m, self.wires.unpacked(self.number), inverse, "divided")
        if isinstance(kind, FloatFormat):
            # -0 is what changes nothing, not even the sign of a zero
            rounded = added(m, rounding(kind), value, Const(kind.sign_bit, kind.bits), "rounded")
        else:
            units = replace(value, base=value.base - self.form.element.unit)
            rounded = rounded_integer(m, units, kind.bits, "rounded").as_unsigned()
        m.d.comb += self.code.eq(Mux(self.scale == whole, 0, rounded))
