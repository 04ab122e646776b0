"""A GEMM as an engine runs it: precisions of its passes, what its operands take where they are stored, and
how K is cut.

Stored      Data travels and rests at its own width: activations and weights at their bits without gaps,
            weights that the engine has as they are in the words of its stream (five trits to a byte), scales
            and zero points beside every group of a column. What is narrower than the engine is widened where
            it enters the array, which costs no clock.
Scales      :mod:`hwsim.accelerator.scales` says where they are applied; tiles of K are whole groups where
            that is possible.
Passes      Wider data runs in passes (:mod:`hwsim.precision.passes`). A pass reads all bits of A's words and
            its own slice of W, and adds its result to the sum that is there. Tables of a codebook's slices
            are constants that are made where they enter.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Any

import numpy as np

from hwsim.accelerator.problem import NO_GROUP
from hwsim.accelerator.scales import RESULTS, SUMS, Scales, scales_of
from hwsim.errors import ParamError
from hwsim.formulas.division import ceil_div
from hwsim.pe import PE
from hwsim.precision.passes import Passes, passes, widened
from hwsim.rescale.result_blocks import SCALE
from hwsim.workload import Gemm, Vector

CORRECTION = "correction"


@dataclass(frozen=True)
class Lowered:
    """``pe`` in ``times`` passes that read ``slice_bits`` of a weight each, ``rest`` (as ``pe`` where there
    is none) in ``rest_times``."""

    passes: Passes
    pe: PE
    times: int
    slice_bits: int
    rest: PE
    rest_times: int
    rest_bits: int
    word_bits: int
    per_word: int
    table_bits: int
    c_bits: int
    c_scale_bits: int
    c_block: int
    scales: Scales

    @property
    def a_bits(self) -> int:
        """Bits of an activation where it is stored."""
        return self.passes.a.data.bits

    def base_k(self, granule: Any, k: Any) -> Any:
        """The least tile of K: whole groups of scales where the outlet's own, of which ``granule`` consists,
        do not see to it.

        ``granule`` and ``k`` are integers, or arrays of many designs.
        """
        if self.scales.k_tile:
            return self.scales.k_tile
        aligned = np.lcm(granule, self.scales.group or 1)
        return np.where(aligned <= np.minimum(k, self.passes.pe.k_max), aligned, granule)

    def result_bits(self, m: Any, n: Any) -> Any:
        """Bits of sums or results of so many rows and columns, with the scales of their blocks."""
        return m * (n * self.c_bits + ceil_div(n, self.c_block) * self.c_scale_bits)

    @property
    def count(self) -> int:
        """Passes altogether."""
        return self.times + self.rest_times

    @cached_property
    def w_offset(self) -> bool:
        """Whether the weights' slices leave out an offset, which sums of activations are multiplied by."""
        return bool(self.passes.w_offset)

    @cached_property
    def beats(self) -> int:
        """Clocks of a cell per operand group, of all passes."""
        return self.times * self.pe.beats + self.rest_times * self.rest.beats

    def fields(self) -> dict[str, float]:
        """The part of a tiling problem that follows from precisions alone."""
        return {
            "passes": self.times,
            "rest_passes": self.rest_times,
            "slice_bits": self.slice_bits,
            "rest_bits": self.rest_bits,
            "word_bits": self.word_bits,
            "per_word": self.per_word,
            "scale_bits": self.scales.bits,
            "group": self.scales.group or NO_GROUP,
            "a_scale_bits": self.scales.row_bits,
            "a_group": self.scales.row_group or NO_GROUP,
            "table_bits": self.table_bits,
            "c_bits": self.c_bits,
            "c_scale_bits": self.c_scale_bits,
            "c_block": self.c_block,
        }


DATA = (
    "k",
    "a_bits",
    "a_kind",
    "a_zero",
    "w_bits",
    "w_kind",
    "w_zero",
    "w_from",
    "kind",
    "w_group",
    "w_scale_bits",
    "w_zero_bits",
    "operand",
    "a_format",
    "w_format",
)
"""Fields of a GEMM that its precisions follow from."""

_data = attrgetter(*DATA)


def precisions(engine: PE, gemm: Gemm) -> tuple:
    """What :func:`lower` goes by: K counts only where it is beyond ``k_max`` or within a group of scales."""
    k, *others = _data(gemm)
    return (k if k > engine.k_max else min(k, max(gemm.w_group, engine.rescale.group) + 1), *others)


def lower(engine: PE, gemm: Gemm) -> Lowered:
    """A GEMM on an engine, sums as wide as all of its K needs.

    Raises :class:`ParamError`, with the GEMM's name, for a precision that the engine cannot run exactly.
    """
    try:
        return _lower(engine, precisions(engine, gemm))
    except ParamError as e:
        raise ParamError(e.key, f"{gemm.name}: {e.message.removeprefix(e.key + ': ')}") from None


@lru_cache(1 << 14)
def _lower(engine: PE, data: tuple) -> Lowered:
    gemm = Gemm("gemm", m=1, n=1, **dict(zip(DATA, data)))
    found = passes(widened(engine, gemm.k), gemm)
    kinds = found.kinds()
    assert len(kinds) <= 2, kinds
    (pe, times, slice_bits), (rest, rest_times, rest_bits) = (
        kinds[0],
        kinds[1] if len(kinds) > 1 else (kinds[0][0], 0, 0),
    )
    word_bits = found.w.data.bits
    per_word = 1
    if found.w.data == engine.w:
        word_bits, per_word = pe.w_word_bits, pe.w_per_word
    if found.w.count == 1:
        slice_bits = word_bits
    scales = scales_of(engine, gemm, found)
    table = engine.w_table if engine.w_table and found.w.native else None
    c_bits = found.sum_bits() + (gemm.w_scale_bits if scales.scales == SUMS else 0)
    blocks = engine.rescale.blocks
    return Lowered(
        found,
        pe,
        times,
        slice_bits,
        rest,
        rest_times,
        rest_bits,
        word_bits,
        per_word,
        table[0] * table[1] if table else 0,
        c_bits,
        SCALE.bits if blocks else 0,
        blocks.block if blocks else NO_GROUP,
        scales,
    )


def correction(engine: PE, gemm: Gemm, how: Lowered) -> Vector | None:
    """What is done to the results of a GEMM outside the engine: offsets of slices, zero points, scales of
    groups. None: nothing.

    ``how`` is what :func:`lower` says of the GEMM.

    Operations: an addition per activation for sums of rows, per weight for sums of columns that no one knows
    beforehand (keys and values), and per result and group; a multiplication per sum that is scaled. Nothing
    is moved for them: operands are summed up where they are quantized, and results corrected where they are
    dequantized.
    """
    scales = how.scales
    zeros = how.scales.zeros == RESULTS
    rows = how.w_offset or zeros
    columns = bool(how.passes.a.offset or gemm.a_zero)
    if not (rows or columns or scales.operations(gemm)):
        return None
    group = gemm.w_group if zeros and gemm.w_zero_bits else 0
    if engine.rescale.scale_bits and engine.rescale.group:
        group = engine.rescale.group
    results = gemm.m * gemm.n * ceil_div(gemm.k, group or gemm.k)
    sums = rows * gemm.m * gemm.k + (columns and gemm.w_from == "activations") * gemm.k * gemm.n
    operations = sums + (rows + columns) * results + scales.operations(gemm)
    return Vector(f"{gemm.name} correction", CORRECTION, operations, 0, 0, gemm.repeat, gemm.section)
