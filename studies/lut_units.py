"""What the report `lut_float` compares: units with tables, units that multiply, and their rounding errors."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np

from hwsim.formats import FLOATS
from hwsim.pe.lut_float import LutFloat
from hwsim.pe.tensor_cores import TENSOR_CORES
from studies.measure import NORMAL, Point, config

PERIOD_PS = 3500.0
ROWS = 2
COLS = 64
FEW = 8
LANES = 4
WIDTHS = (1, 2, 4, 6, 8)
PLAIN = 2
"""Weight bits of the units that differ in their tables."""
HALF = {"a_format": "float16", "lanes": LANES, "accumulate": "float16"}


@dataclass(frozen=True)
class Unit:
    """A unit of the report: its title, architecture and parameters."""

    title: str
    pe: str
    params: dict[str, Any]

    def point(self, label: str) -> Point:
        """What is synthesized: a cell and encoders, of an engine of few columns."""
        built = config(self.pe, self.params, "broadcast", ROWS, FEW)
        return Point(label, replace(built, clock_gating="gates"), PERIOD_PS, "cells", NORMAL)

    def core(self, label: str) -> Point:
        """A whole tensor core of such units: with encoders, and with what distributes operands."""
        built = config(self.pe, self.params, "broadcast", ROWS, COLS)
        return Point(label, replace(built, clock_gating="gates"), PERIOD_PS, "unit", NORMAL)


def look_up(title: str, bits: int, **more: Any) -> Unit:
    """Tables of float16 sums and float16 registers, unless ``more`` says otherwise."""
    return Unit(title, "lut_float", HALF | {"w_bits": bits} | more)


FP16 = {
    "core": Unit("FP16 MAC of a V100's tensor core", "fmac", TENSOR_CORES["v100_fp16_to_fp16"].params),
    "single": Unit("FP16 MAC of one product", "fmac", HALF | {"w_format": "float16", "lanes": 1}),
}
TABLES = {
    "full": look_up("full table", PLAIN, table="full"),
    "half": look_up("half table, index folded in the cells", PLAIN, folding="cell"),
    f"lut w{PLAIN}": look_up("index folded once per column", PLAIN),
    "wide sums": look_up("the same, float32 registers", PLAIN, accumulate="float32"),
}
KINDS = {"lut": "LUT tensor core", "add": "ADD", "conventional": "conventional LUT"}
UNITS = {f"lut w{bits}": look_up(KINDS["lut"], bits) for bits in WIDTHS}
UNITS |= FP16 | {"add w1": Unit(KINDS["add"], "fmac", HALF | {"w_format": "uint1"})}
UNITS |= {label: unit for label, unit in TABLES.items() if label not in UNITS}
MAC_CORE = "whole FP16 MAC"
CORES = {"whole lut w1": UNITS["lut w1"], "whole lut w2": UNITS["lut w2"], MAC_CORE: FP16["core"],
         "whole add w1": UNITS["add w1"]}
"""Whole tensor cores."""


@cache
def error(label: str) -> float:
    """Root mean square error of 1,024 sums of 256 products of normal activations, over their deviation."""
    found = UNITS[label].point(label).config
    pe = found.pe
    rng = np.random.default_rng(1)
    assert isinstance(pe, LutFloat)
    a = pe.a.encode_values(rng.normal(0, 1, (64, 256)))
    w = pe.draw_w(rng, (256, 16))
    codes = pe.golden(a, w, order=found.flow.summation(pe, 256))
    exact = pe.a.decode(a) @ pe.w.integers(w)
    off = FLOATS[str(UNITS[label].params["accumulate"])].decode(codes) - exact
    return float(np.sqrt(np.mean(off ** 2)) / exact.std())
