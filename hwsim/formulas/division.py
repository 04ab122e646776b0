"""Rounded quotients of integers, of integer arrays, and of arrays of whole floats."""

import numpy as np


def ceil_div(x, y):
    """ceil(x / y) of integers or integer arrays, or of arrays of whole floats: exact while x < 2**52."""
    return np.ceil(x / y) if floats(x, y) else -(-x // y)


def floor_div(x, y):
    """floor(x / y), as :func:`ceil_div`."""
    return np.floor(x / y) if floats(x, y) else x // y


def floats(x, y) -> bool:
    """Whether one of them holds whole numbers as floats, whose quotients NumPy rounds many times faster."""
    return getattr(x, "dtype", None) == np.float64 or getattr(y, "dtype", None) == np.float64
