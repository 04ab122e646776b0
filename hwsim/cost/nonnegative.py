"""Least squares whose coefficients are not negative."""

import numpy as np

TIE = 1e-7
"""Gradients that differ by less, relative to the largest, are equal: which is larger, rounding decides."""

def nnls(gram: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Solve a least-squares problem with non-negative unknowns, by Lawson and Hanson's active sets.

    * ``gram``: A'A, of shape (n, n).
    * ``right``: A'b, of shape (n,).

    Returns the x of least |A x - b|, of shape (n,).
    """
    scale = np.sqrt(np.maximum(np.diag(gram), 1e-300))
    gram = gram / np.outer(scale, scale)
    right = right / scale
    x = np.zeros(len(right))
    passive = np.zeros(len(right), bool)
    tolerance = 1e-9 * max(np.abs(right).max(), 1e-300)
    for _ in range(10 * len(right)):
        gradient = right - gram @ x
        gradient[passive] = -np.inf
        best = gradient.max()
        if best <= tolerance:
            break
        # columns that are multiples of one another differ in rounding alone: the first of them is taken
        passive[np.flatnonzero(gradient >= best * (1.0 - TIE))[0]] = True
        while True:
            used = np.flatnonzero(passive)
            trial = np.linalg.lstsq(gram[np.ix_(used, used)], right[used], rcond=1e-10)[0]
            if (trial > 0).all():
                break
            falling = trial <= 0
            step = (x[used][falling] / np.maximum(x[used][falling] - trial[falling], 1e-300)).min()
            x[used] += step * (trial - x[used])
            passive[used[x[used] <= 1e-12]] = False
            x[~passive] = 0.0
        x[:] = 0.0
        x[used] = trial
    return x / scale
