"""The shortest period of a cell mapped for speed, from its parameters: a sum of logarithms.

Adders and trees of n bits or terms are about log2(n) gates deep when they are made for speed. Coefficients are an architecture's own but
for that of the accumulator's width.
"""

from math import log2
from typing import Any

import numpy as np

from hwsim.cost.estimate_parts import Sizes, by_value
from hwsim.pe.base import PE


def columns(pe: PE, flow: str, sizes: Sizes) -> dict[str, Any]:
    """What the coefficients are multiplied by."""
    group = pe.rescale.group
    products = sizes.rows * pe.lanes if flow == "ws" else np.full_like(sizes.rows, min(group or pe.k_max, pe.k_max))
    name, w_bits = pe.name, pe.w_value.bits
    return {"sum bits": np.log2(by_value(pe.p_width, products)), f"{name}": 1.0, f"{name}: lanes": log2(pe.lanes),
            f"{name}: weight bits": log2(w_bits), f"{name}: activation bits": log2(pe.a.bits)}


def cell_least_ps(pe: PE, flow: str, sizes: Sizes, coefficients: dict[str, float]) -> np.ndarray:
    """The shortest period in ps of a cell, for every size."""
    return sum((coefficients.get(key, 0.0) * value for key, value in columns(pe, flow, sizes).items()), np.zeros_like(sizes.rows))
