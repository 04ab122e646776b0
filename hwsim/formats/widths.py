"""Widths of two's complement integers."""

import numpy as np


def signed_bits(lo: int, hi: int) -> int:
    """Width of the narrowest two's complement integer that holds every value of ``lo..hi``."""
    return max((max(lo, 0) if lo >= 0 else -lo - 1).bit_length(), max(hi, 0).bit_length()) + 1


def wrap(values, bits: int):
    """``values`` reduced to two's complement of ``bits`` bits (wrapping), as the hardware's registers do."""
    values = np.asarray(values)
    half = 1 << (bits - 1)
    return ((values + half) & ((1 << bits) - 1)) - half
