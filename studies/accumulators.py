"""Cells of the report on alignment: accumulators of FP8 products, tensor cores, float32 cells beside them."""

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

from hwsim.arith.exact_sum import ExactSum
from hwsim.config import Config
from hwsim.cost.result import PartCost
from hwsim.pe.tensor_cores import TENSOR_CORES
from studies.data import Data
from studies.measure import Point, config
from studies.study import CELLS, only, per_mac
from studies.sums import formats

SIDE = 2
PERIOD_PS = 4000.0
LANES = 8
OPERANDS = "gaussian:0.01"
"""Uniform codes hold NaNs, which a register keeps: it would draw next to nothing."""
KEPT = (25, 21, 17, 13, 9)
"""Fraction bits below the largest exponent of a group."""
CORES = {"v100_fp16": "V100 FP16", "a100_fp16": "A100 FP16", "h100_fp16": "H100 FP16",
         "h100_e4m3": "H100 FP8", "b200_e4m3": "B200 FP8"}

WIDE = "exact, lanes of h100_e4m3"
"""The label of an exact cell with as many lanes as H100's of FP8 products."""


def aligned(bits: int) -> str:
    """The label of an accumulator that keeps so many fraction bits."""
    return f"aligned {bits}"


ACCUMULATORS: dict[str, tuple[str, dict[str, Any]]] = {
    "exact": ("exact", {}),
    "fixed 32": ("fixed, 32 bits, 15 of fraction",
                 {"accumulate": "fixed", "sum_bits": 32, "fraction_bits": 15}),
    "fixed 24": ("fixed, 24 bits, 7 of fraction",
                 {"accumulate": "fixed", "sum_bits": 24, "fraction_bits": 7}),
    **{aligned(bits): (f"aligned, {bits} fraction bits", {"accumulate": "aligned", "extra_bits": bits - 23})
       for bits in KEPT},
    "float32": ("float32, to nearest", {"accumulate": "float32"}),
    "float16": ("float16, to nearest", {"accumulate": "float16"}),
}
"""Title and parameters by label."""


# -- engines -----------------------------------------------------------------------------------------------
def engine(params: dict[str, Any]) -> Config:
    """The engine whose cell is looked at."""
    return config("fmac", params, "broadcast", SIDE, SIDE)


def core_engine(name: str) -> Config:
    """The engine of a tensor core."""
    return engine(TENSOR_CORES[name].params)


def rounding_engine(name: str) -> Config:
    """The engine with a tensor core's operands and lanes that rounds a group's exact sum to float32."""
    pe = core_engine(name).pe.to_dict()
    return engine({key: pe[key] for key in ("a_format", "w_format", "lanes")} | {"accumulate": "float32"})


@cache
def engines() -> dict[str, Config]:
    """Engines by label, the same engine once."""
    built = {label: engine({"lanes": LANES} | params) for label, (_, params) in ACCUMULATORS.items()}
    built[WIDE] = engine({"lanes": core_engine("h100_e4m3").pe.lanes})
    for name in CORES:
        for label, made in ((name, core_engine(name)), (f"{name} rounded", rounding_engine(name))):
            if made not in built.values():
                built[label] = made
    return built


def label_of(made: Config) -> str:
    """The label of an engine."""
    return next(label for label, one in engines().items() if one == made)


def core(name: str) -> str:
    """The label of a tensor core."""
    return label_of(core_engine(name))


def partner(name: str) -> str:
    """The label of the float32 cell beside a tensor core."""
    return label_of(rounding_engine(name))


def shifting() -> list[str]:
    """Names of the tensor cores that align."""
    return [name for name in CORES if TENSOR_CORES[name].params["accumulate"] == "aligned"]


def alone_of(label: str) -> str:
    """The label of a product alone, with the operands of a cell."""
    return f"product {formats(engines()[label])[0].name}"


def points() -> list[Point]:
    """Products alone, and cells."""
    alone = {alone_of(label): made for label, made in engines().items()}
    found = [Point(label, made, PERIOD_PS, "product", OPERANDS) for label, made in alone.items()]
    return found + [Point(label, made, PERIOD_PS, "cells", OPERANDS) for label, made in engines().items()]


# -- figures -----------------------------------------------------------------------------------------------
def lanes(label: str) -> int:
    """Products per clock of a cell."""
    return engines()[label].pe.lanes


def cell(data: Data, label: str) -> PartCost:
    """The cell."""
    return only(data[label].cost, *CELLS)


def area(data: Data, label: str) -> float:
    """um2 of the cell per product and clock."""
    return cell(data, label).area_um2 / lanes(label)


def energy(data: Data, label: str) -> float:
    """fJ of the cell per product."""
    return per_mac(data[label].cost, *CELLS) * 1e3


def product(data: Data, label: str) -> float:
    """um2 of a product alone with the operands of a cell."""
    return only(data[alone_of(label)].cost, "product").area_um2


def per_bit(data: Data, figure: Callable[[Data, str], float]) -> float:
    """What a fraction bit more costs, by the line of least squares through the aligned cells."""
    return float(np.polyfit(KEPT, [figure(data, aligned(bits)) for bits in KEPT], 1)[0])


def exact_bits(label: str, whole: bool = False) -> int:
    """Bits of the exact sum of a group, or of a ``whole`` job of the largest K."""
    pe: Any = engines()[label].pe
    exact = ExactSum(pe.a, pe.w, pe.lanes, pe.rounding_rule)
    return exact.width(pe.k_max if whole else pe.lanes) - exact.flags


def aligned_bits(label: str) -> int:
    """Bits of a product's magnitude in an aligned sum, two of them before the point."""
    pe: Any = engines()[label].pe
    return 2 + pe.sums.fraction
