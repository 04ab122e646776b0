"""A GEMM as an engine runs it: precisions of its passes, what its operands take where they are stored, and how K is cut.

Stored      Data travels and rests at its own width: activations and weights at their bits without gaps, weights that the engine has as
            they are in the words of its stream (five trits to a byte), scales and zero points beside every group of a column. What is
            narrower than the engine is widened where it enters the array, which costs no clock.
Scales      An outlet with scales applies them, in words of its own. Without one, weights narrower than a parallel operand are scaled
            where they are widened. Else tiles of K are one group long and are scaled where they are added up.
Passes      Wider data runs in passes (:mod:`hwsim.precision.passes`). A pass reads all bits of A's words and its own slice of W, and adds
            its result to the sum that is there.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from hwsim.accelerator.problem import NO_GROUP
from hwsim.dataflow.base import ceil_div
from hwsim.errors import ParamError
from hwsim.pe import PE
from hwsim.precision.passes import Passes, passes, widened
from hwsim.workload import Gemm, Vector

CORRECTION = "correction"


@dataclass(frozen=True)
class Lowered:
    """``pe`` in ``times`` passes that read ``slice_bits`` of a weight each, ``rest`` (as ``pe`` where there is none) in ``rest_times``."""

    passes: Passes
    pe: PE
    times: int
    slice_bits: int
    rest: PE
    rest_times: int
    rest_bits: int
    word_bits: int
    per_word: int
    scale_bits: int
    group: int
    table_bits: int
    c_bits: int
    k_apart: int

    @property
    def a_bits(self) -> int:
        """Bits of an activation where it is stored."""
        return self.passes.a.data.bits

    @property
    def count(self) -> int:
        """Passes altogether."""
        return self.times + self.rest_times

    @cached_property
    def beats(self) -> int:
        """Clocks of a cell per operand group, of all passes."""
        return self.times * self.pe.beats + self.rest_times * self.rest.beats

    def fields(self) -> dict[str, float]:
        """The part of a tiling problem that follows from precisions alone."""
        return {"passes": self.times, "rest_passes": self.rest_times, "slice_bits": self.slice_bits, "rest_bits": self.rest_bits,
                "word_bits": self.word_bits, "per_word": self.per_word, "scale_bits": self.scale_bits, "group": self.group or NO_GROUP,
                "table_bits": self.table_bits, "c_bits": self.c_bits}


DATA = ("k", "a_bits", "a_kind", "w_bits", "w_kind", "w_from", "kind", "w_group", "w_scale_bits", "w_zero_bits", "operand")
"""Fields of a GEMM that its precisions follow from."""


def lower(engine: PE, gemm: Gemm) -> Lowered:
    """A GEMM on an engine, sums as wide as all of its K needs.

    Raises :class:`ParamError`, with the GEMM's name, for a precision that the engine cannot run exactly.
    """
    try:
        return _lower(engine, tuple([getattr(gemm, key) for key in DATA]))
    except ParamError as e:
        raise ParamError(e.key, f"{gemm.name}: {e.message.removeprefix(e.key + ': ')}") from None


@lru_cache(1 << 14)
def _lower(engine: PE, data: tuple) -> Lowered:
    gemm = Gemm("gemm", m=1, n=1, **dict(zip(DATA, data)))
    found = passes(widened(engine, gemm.k), gemm)
    kinds = found.kinds()
    assert len(kinds) <= 2, kinds
    (pe, times, slice_bits), (rest, rest_times, rest_bits) = kinds[0], kinds[1] if len(kinds) > 1 else (kinds[0][0], 0, 0)
    word_bits, per_word = found.w.data.bits, 1
    if found.w.data == engine.w:
        word_bits, per_word = pe.w_word_bits, pe.w_per_word
    if found.w.count == 1:
        slice_bits = word_bits
    scale_bits, group = (gemm.w_scale_bits + gemm.w_zero_bits, gemm.w_group)
    if engine.rescale.streams:
        scale_bits, group = engine.rescale.word_bits, engine.rescale.group
    table = engine.w_table if engine.w_table and found.w.native else None
    return Lowered(found, pe, times, slice_bits, rest, rest_times, rest_bits, word_bits, per_word, scale_bits, group,
                   table[0] * table[1] if table else 0, found.sum_bits(gemm.k), _apart(engine, gemm, found))


def _apart(engine: PE, gemm: Gemm, found: Passes) -> int:
    """The longest K whose products may be added before they are scaled, where the outlet does not see to it; 0: any."""
    own, group = engine.rescale.group, gemm.w_group
    if not gemm.w_scale_bits or not group or group >= gemm.k or own == group:
        return 0
    if not engine.rescale.scale_bits and found.w.native and "w" not in engine.serial and found.w.data.bits < engine.w_value.bits:
        return 0
    if engine.rescale.scale_bits and own and group % own == 0:
        return 0
    if engine.rescale.requant != "none" or (own and own % group == 0) or (own and group % own):
        raise ParamError("w_group", f"{gemm.right} have scales per {group}, but the engine's outlet applies one per "
                                    f"{own or 'whole K'} (rescale.group)")
    return group


def zeros_apart(engine: PE, gemm: Gemm, found: Passes) -> bool:
    """Whether zero points of the weights are subtracted outside the engine: neither by its outlet nor where weights widen."""
    if not (gemm.w_zero_bits or gemm.w_zero):
        return False
    bits = gemm.w_zero_bits or abs(gemm.w_zero).bit_length() + 1
    widened_there = found.w.native and "w" not in engine.serial and found.w.data.bits < engine.w_value.bits and not engine.w_table
    return not widened_there and (engine.rescale.zero_bits < bits or not found.w.native)


def correction(engine: PE, gemm: Gemm) -> Vector | None:
    """What is added to the results of a GEMM outside the engine: offsets of slices, zero points. None: nothing.

    Operations: an addition per activation for sums of rows, per weight for sums of columns that no one knows beforehand (keys and
    values), and per result and group of scales. Nothing is moved for them: operands are summed up where they are quantized, and results
    corrected where they are dequantized.
    """
    found = lower(engine, gemm).passes
    zeros = zeros_apart(engine, gemm, found)
    rows, columns = bool(found.w_offset) or zeros, bool(found.a.offset or gemm.a_zero)
    if not (rows or columns):
        return None
    group = gemm.w_group if zeros and gemm.w_zero_bits else 0
    if engine.rescale.scale_bits and engine.rescale.group:
        group = engine.rescale.group
    results = gemm.m * gemm.n * ceil_div(gemm.k, group or gemm.k)
    sums = rows * gemm.m * gemm.k + (columns and gemm.w_from == "activations") * gemm.k * gemm.n
    return Vector(f"{gemm.name} correction", CORRECTION, sums + (rows + columns) * results, 0, 0, gemm.repeat, gemm.section)
