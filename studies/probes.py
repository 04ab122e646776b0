"""Probe sums: how many bits a sum keeps, how it rounds, and how many products it takes at once, from answers.

Computes    What a golden model makes of a few products in the order of K, zeros between them. Products are
            written over 2**SCALE, so that all formats from float8_e4m3fn on have their factors exactly.
Source      The kinds of question are those of FTTN, arXiv 2403.00232; the sums are ours, without a first
            summand, which not every tensor core's published answers include.
"""

import numpy as np

from hwsim.config import Config
from studies.study import table
from studies.sums import formats, summed

SCALE = 8
LEAST = 26
"""Places below 1 of the least product that float8_e4m3fn has."""
SUMS = {f"1 + 2^-{n} - 1": {0: 1.0, 1: 2.0 ** -n, 2: -1.0} for n in (13, 14, 23, 24, 25, 26)} | {
    "1 + 2^-24 + 2^-24": {0: 1.0, 1: 2.0 ** -24, 2: 2.0 ** -24},
    "1 + 3 * 2^-25": {0: 1.0, 1: 3 * 2.0 ** -25},
    "-1 - 3 * 2^-25": {0: -1.0, 1: -3 * 2.0 ** -25}}
"""Products by their place along K."""


def answer(built: Config, terms: dict[int, float]) -> float:
    """The sum of products at places along K."""
    k = max(terms) + 1
    a = np.zeros((1, k))
    w = np.zeros((k, 1))
    for place, value in terms.items():
        significand, exponent = np.frexp(np.ldexp(value, SCALE))
        half = (int(exponent) + 1) // 2
        a[0, place], w[place, 0] = np.ldexp(significand, half), np.ldexp(1.0, int(exponent) - half)
    first, second, _ = formats(built)
    x = first.encode_values(a)
    y = second.encode_values(w)
    assert (first.decode(x) == a).all() and (second.decode(y) == w).all(), terms
    return float(np.ldexp(summed(built, x, y)[0, 0], -SCALE))


def kept_bits(built: Config) -> int:
    """Of ``1 + 2**-n - 1`` the largest n with an answer, up to :data:`LEAST`."""
    return max(n for n in range(1, LEAST + 1) if answer(built, {0: 1.0, 1: 2.0 ** -n, 2: -1.0}))


def block(built: Config) -> int | None:
    """Products that are shifted together: the place from which the least one is not lost to 1 and -1.

    None where it is not lost at all.
    """
    least = 2.0 ** -LEAST
    first = next(place for place in range(2, 65) if answer(built, {0: 1.0, 1: -1.0, place: least}))
    return None if first == 2 else first


def written(value: float) -> str:
    """As powers of two: 0, 2^-3, 1, 1 + 2^-23, -1."""
    if value < 0:
        return "-" + written(-value).replace("+", "-")
    if value > 1:
        return f"1 + {written(value - 1)}"
    significand, exponent = np.frexp(value)
    assert significand in (0.0, 0.5), value
    return "0" if not value else "1" if value == 1 else f"2^{exponent - 1}"


def answers(cores: dict[str, Config]) -> str:
    """A table of all probe sums and of what they show, a column per engine by its title."""
    rows = [[title, *(written(answer(one, terms)) for one in cores.values())]
            for title, terms in SUMS.items()]
    groups = [block(one) for one in cores.values()]
    rows.append([f"fraction bits, up to {LEAST}", *(str(kept_bits(one)) for one in cores.values())])
    rows.append(["products per group", *(str(one) if one else "not seen" for one in groups)])
    return table(["products", *cores], rows)
