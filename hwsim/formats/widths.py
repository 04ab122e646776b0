"""Widths of two's complement integers, and arrays that compute exactly with them."""

import numpy as np

EXACT_BITS = 62
"""Widest two's complement integers that int64 arrays hold: sums of two of them are still exact. Wider ones
are Python integers.
"""


def held(values, bits: int) -> np.ndarray:
    """``values`` as an array that is exact for integers of ``bits`` bits: int64, or Python integers (dtype
    object) beyond 62 bits.
    """
    return np.asarray(values).astype(object if bits > EXACT_BITS else np.int64, copy=False)


def signed_bits(lo: int, hi: int) -> int:
    """Width of the narrowest two's complement integer that holds every value of ``lo..hi``."""
    return max((max(lo, 0) if lo >= 0 else -lo - 1).bit_length(), max(hi, 0).bit_length()) + 1


def wrap(values, bits: int):
    """``values`` reduced to two's complement of ``bits`` bits (wrapping), as the hardware's registers do."""
    values = held(values, bits) if bits > EXACT_BITS else np.asarray(values)
    half = 1 << (bits - 1)
    return ((values + half) & ((1 << bits) - 1)) - half


def bit_length(magnitude) -> np.ndarray:
    """Bits of non-negative integers, int64 of their shape; 0 has none."""
    if magnitude.dtype == object:
        return np.asarray(np.frompyfunc(int.bit_length, 1, 1)(magnitude), np.int64)
    high, low = (np.asarray(np.frexp(part * 1.0)[1], np.int64) for part in (magnitude >> 31,
                                                                            magnitude & (1 << 31) - 1))
    return np.where(magnitude >> 31 > 0, high + 31, low)
