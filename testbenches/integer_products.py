"""Products of matrices of integer codes, by Python's own integers alone."""

from collections.abc import Callable
from typing import Any

import numpy as np


def value(bits: int, signed: bool, code: int) -> int:
    """The integer of a code of so many bits, in two's complement if ``signed``."""
    return code - (1 << bits) if signed and code >> bits - 1 else code


def weight(pe: Any, code: int) -> int:
    """The weight of a code: of one bit of int -1 or 1."""
    if pe.w_kind == "int" and pe.w_bits == 1:
        return 1 if code else -1
    return value(pe.w_bits, pe.w_kind == "int", code)


def product(
    pe: Any, a: np.ndarray, w: np.ndarray, weight_of: Callable[[Any, int], int] = weight
) -> list[list[int]]:
    """The result of activation codes ``a (m, k)`` and weight codes ``w (k, n)``, in the bits of the
    architecture's sums; ``weight_of`` says what a weight's code stands for."""
    half = 1 << pe.p.bits - 1
    rows = [[value(pe.a_bits, pe.a_signed, int(code)) for code in row] for row in a]
    columns = [[weight_of(pe, int(code)) for code in column] for column in w.T]
    sums = [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in rows]
    return [[(one + half) % (2 * half) - half for one in row] for row in sums]
