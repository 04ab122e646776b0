"""What the operands of a sum of products are: formats of their codes, exact values, numbers in hardware."""

import numpy as np
from amaranth.hdl import Module

from hwsim.arith import posits
from hwsim.arith.floats import Number, decoded, integer, normalized
from hwsim.arith.wires import Wire
from hwsim.formats import FloatFormat, IntegerFormat, PositFormat
from hwsim.formats.exact import Exact

Operand = FloatFormat | PositFormat | IntegerFormat
"""What an operand's codes are: floating-point numbers, posits, or integers of kind int or uint."""


def exact_values(fmt: Operand, codes: np.ndarray, subnormals: str = "keep") -> Exact:
    """The exact values of codes of an operand."""
    if isinstance(fmt, FloatFormat):
        return Exact.of(fmt, codes, subnormals)
    if isinstance(fmt, PositFormat):
        return fmt.exact(codes)
    values = fmt.integers(codes)
    none = np.zeros_like(values)
    return Exact(values, none, none.astype(bool), none)


def number(m: Module, fmt: Operand, code: Wire, name: str, normalize: bool, flush: bool) -> Number:
    """The number of an operand's code, normalized (with an exponent of its own) if asked for."""
    if isinstance(fmt, FloatFormat):
        return decoded(m, fmt, code, name, normalize, flush)
    if isinstance(fmt, PositFormat):
        return posits.decoded(m, fmt, code, name)
    plain = integer(m, code.as_signed() if fmt.kind == "int" else code, name)
    return normalized(m, plain, name) if normalize else plain


def significand_bits(fmt: Operand) -> int:
    """Bits of the significand that a factor of format ``fmt`` has after it was normalized."""
    if isinstance(fmt, FloatFormat):
        return fmt.mantissa_bits + 1
    return fmt.fraction_bits + 1 if isinstance(fmt, PositFormat) else fmt.bits
