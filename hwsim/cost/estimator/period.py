"""How fast engines can be, and what speed costs, from parameters.

The shortest period of a part mapped for speed is a sum of logarithms: adders and trees of n bits or terms are
then about log2(n) gates deep. Of a cell, coefficients are an architecture's own but for that of the
accumulator's width, which is its own as well where it stands apart. The rest of an engine is its outlet and
its counters; the engine's shortest period is the longer of both.

A figure at a period over that of a slow clock is a function of the cell's *haste*, its shortest period over
the clock's: 0 for a clock that is slow enough for any netlist, 1 for the fastest.
"""

from collections.abc import Sequence
from math import log2
from typing import Any

import numpy as np

from hwsim.cost.estimator.parts import Model, cells_apart, outlet_arithmetic
from hwsim.dataflow import Dataflow
from hwsim.pe.base import PE

HASTE = (0.0, 0.3, 0.5, 0.65, 0.8, 0.9, 1.0)
"""Where the factors of :func:`factor` are given; between them their logarithms are linear."""


def columns(pe: PE, flow: Dataflow) -> dict[str, Any]:
    """What the coefficients of a cell's shortest period are multiplied by: name -> a number, or an array over
    the engines.
    """
    name = pe.name
    w_bits = pe.w_value.bits
    p = flow.as_arrays().p_width(pe)
    features = pe.features(1.0)
    if features is not None and features.gates is not None:
        counted = pe.features(p)
        assert counted is not None
        return {name: 1.0, f"{name}: levels": counted.levels}
    own = f"{name}: " if cells_apart(pe) else ""
    return {f"{own}sum bits": np.log2(p), name: 1.0,
            f"{name}: lanes": log2(pe.lanes),
            f"{name}: weight bits": log2(w_bits), f"{name}: activation bits": log2(pe.a.bits)}


def rest_columns(pe: PE, flow: Dataflow) -> dict[str, Any]:
    """What the coefficients of the shortest period of all but the cells are multiplied by, as
    :func:`columns`.
    """
    rescale = pe.rescale
    flow = flow.as_arrays()
    total = float(pe.total.bits)
    limits = np.log2(np.maximum(flow.m_max, flow.n_max) + 1.0)
    out = {"one": 1.0, "limit bits": np.log2(limits),
           "accumulated bits": log2(total) * (flow.accumulate_depth(pe) > 0)}
    if rescale.scale_bits:
        out |= {"scaled": 1.0, "scaled bits": log2(total), "scale bits": log2(rescale.scale_bits)}
    if rescale.requant != "none":
        out |= {"requantized": 1.0, "requantized bits": log2(total),
                "multiplier bits": log2(rescale.multiplier_bits)}
    if pe.corrections:
        out |= {"corrected": 1.0, "corrected bits": log2(total)}
    if rescale.floating:
        return {"written levels": Model(pe, flow).outlet_levels}
    if not pe.integer_results:
        found = outlet_arithmetic(pe)
        levels = np.maximum(found.adder_levels * (flow.accumulate_depth(pe) > 0), found.finisher_levels)
        out = {key: value * (levels == 0) for key, value in out.items()} | {"written levels": levels}
    features = pe.features(1.0)
    if features is not None and features.resolve:
        out |= {"resolved": 1.0, "resolved bits": log2(total)}
    return out


def shortest_ps(found: dict[str, Any], flow: Dataflow, coefficients: dict[str, float]) -> np.ndarray:
    """The shortest period in ps of engines.

    * ``found``: what coefficients are multiplied by, from :func:`columns` or :func:`rest_columns`.
    * ``flow``: the dataflow, whose parameters may be arrays.
    * ``coefficients``: those of the fit; a name that has none counts 0.

    Returns periods in the shape of the dataflow's parameters.
    """
    none = np.zeros(np.shape(flow.as_arrays().rows))
    return sum((coefficients.get(key, 0.0) * value for key, value in found.items()), none)


def cell_least_ps(pe: PE, flow: Dataflow, coefficients: dict[str, float]) -> np.ndarray:
    """The shortest period in ps of a cell, in the shape of the parameters of ``flow``."""
    return shortest_ps(columns(pe, flow), flow, coefficients)


def rest_least_ps(pe: PE, flow: Dataflow, coefficients: dict[str, float]) -> np.ndarray:
    """The shortest period in ps of all but the cells, in the shape of the parameters of ``flow``."""
    return shortest_ps(rest_columns(pe, flow), flow, coefficients)


def weights(haste: Any) -> np.ndarray:
    """Weights of a linear interpolation between the knots :data:`HASTE`.

    * ``haste``: values of any shape; one beyond the knots counts as the nearest knot.

    Returns an array (values, knots). The weights of a value add up to 1.
    """
    found = np.atleast_1d(np.clip(np.asarray(haste, float), HASTE[0], HASTE[-1]))
    return np.stack([np.interp(found, HASTE, row) for row in np.eye(len(HASTE))], axis=-1)


def factor(logarithms: Sequence[float], haste: Any, base: Any) -> np.ndarray:
    """A figure at a haste over that at the haste ``base``; ``logarithms`` are the factors' at the knots."""
    at = [
        np.interp(np.clip(np.asarray(x, float), HASTE[0], HASTE[-1]), HASTE, logarithms)
        for x in (haste, base)
    ]
    return np.exp(at[0] - at[1])


def fitted(
    ratios: Sequence[float], haste: Sequence[float], base: Sequence[float], smooth: float = 0.3
) -> list[float]:
    """The logarithms at the knots from ratios of a figure at one haste over that at another.

    Least squares; ``smooth`` holds neighbouring slopes together where there is little data. A slow clock's is
    0.
    """
    rows = (weights(haste) - weights(base))[:, 1:]
    bends = smooth * np.diff(np.eye(len(HASTE)), 2, axis=0)[:, 1:]
    matrix = np.concatenate([rows, bends])
    right = np.concatenate([np.log(ratios), np.zeros(len(bends))])
    return [0.0, *(float(f"{x:.4g}") for x in np.linalg.lstsq(matrix, right, rcond=None)[0])]
