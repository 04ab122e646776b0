"""Where scales and zero points of a GEMM's weights are applied, and what they take where they are stored.

Scales      at the outlet     that has scales by stream, for groups of its own size or multiples of it
            where weights     widen to a parallel operand of at least twice their bits: the rest of the bits is an integer scale (QServe,
                              arXiv 2405.04532), the clocks are those of plain weights
            on results        one scale per column, where results are dequantized
            on sums           else: tiles of K are cut at groups, and every tile's sums are scaled where they are added up
Zero points at the outlet     that has them, as wide as the data's
            where weights     widen to a parallel operand that holds every code less every zero point
            on results        else: the row's sum of activations times the zero point, per group
Stored      what the data states; weights in the engine's own format, about which nothing is said, have the words of its outlet.
Refused     what has to be done after a result is requantized at the outlet; groups that an outlet's own groups cross.
"""

import math
from dataclasses import dataclass

from hwsim.dataflow.base import ceil_div
from hwsim.errors import ParamError
from hwsim.pe import PE
from hwsim.precision.data import wide
from hwsim.precision.passes import Passes
from hwsim.workload import Gemm

OUTLET, WIDENED, RESULTS, SUMS = "outlet", "widened", "results", "sums"


@dataclass(frozen=True)
class Scales:
    """``bits`` are stored per ``group`` (0: all of K) and column; tiles of K are ``k_tile`` long (0: any).

    ``scales`` and ``zeros`` say where they are applied; empty: there are none.
    """

    bits: int = 0
    group: int = 0
    k_tile: int = 0
    scales: str = ""
    zeros: str = ""
    wider: int = 0

    def notes(self, pe: PE) -> list[str]:
        """What is to be said of it, a line each."""
        out = []
        if self.scales == WIDENED and self.group:
            out.append(f"scales per {self.group} are applied where weights widen, as integers that fit the engine's weights")
        if self.scales == OUTLET and self.wider > pe.rescale.scale_bits:
            out.append(f"scales of {self.wider} bits run as the outlet's integers of {pe.rescale.scale_bits}")
        if self.scales == SUMS:
            out.append(f"tiles of K are cut at groups of {self.group}, whose sums are scaled where they are added up")
        return out

    def operations(self, gemm: Gemm) -> int:
        """Multiplications of sums by scales, outside the engine."""
        return gemm.m * gemm.n * ceil_div(gemm.k, self.group) if self.scales == SUMS else 0


def scales_of(engine: PE, gemm: Gemm, found: Passes) -> Scales:
    """The scales and zero points of a GEMM on an engine. :class:`ParamError` for what cannot be done exactly."""
    rescale, stated = engine.rescale, bool(gemm.w_scale_bits or gemm.w_zero_bits or gemm.w_zero)
    if (rescale.floating or rescale.row) and stated:
        raise ParamError("w_scale_bits", f"{gemm.right} have scales or zero points of their own, but the engine's outlet has those of "
                                         "blocks (rescale.accumulate, rescale.row_scale); run them on another engine")
    if gemm.a_zero and rescale.requant != "none":
        raise ParamError("a_zero", f"{gemm.a_zero} must be taken from results that the engine's outlet has requantized (rescale.requant); "
                                   "run it on another engine")
    if rescale.streams and not stated and not (gemm.w_bits or gemm.w_kind or wide(gemm)):
        return Scales(rescale.word_bits, rescale.group, scales=OUTLET)
    scales, k_tile = _scales(engine, gemm, found)
    return Scales(gemm.w_scale_bits + gemm.w_zero_bits, gemm.w_group, k_tile, scales, _zeros(engine, gemm, found), gemm.w_scale_bits)


def _parallel(engine: PE, found: Passes) -> bool:
    """Whether weights widen where they enter the array, without a beat more."""
    return found.w.native and "w" not in engine.serial and not engine.w_table


def _scales(engine: PE, gemm: Gemm, found: Passes) -> tuple[str, int]:
    """Where scales are applied, and the length of a tile of K that it asks for."""
    rescale, group = engine.rescale, gemm.w_group
    if not gemm.w_scale_bits:
        return "", 0
    outlet = bool(rescale.scale_bits) and rescale.streams
    if not group or group >= gemm.k:
        return OUTLET if outlet else RESULTS, 0
    own = rescale.group
    if outlet and own and group % own == 0:
        return OUTLET, 0
    if not outlet and _parallel(engine, found) and engine.w_value.bits >= 2 * found.w.data.bits:
        return WIDENED, 0
    if rescale.requant != "none" or (own and group % own):
        raise ParamError("w_group", f"{gemm.right} have scales per {group}, but the engine's outlet applies one per "
                                    f"{own or 'whole K'} (rescale.group)")
    step = own or 1
    tile = max(d * step for d in divisors(group // step) if d * step <= engine.k_max)
    return OUTLET if outlet and not own and tile == group else SUMS, tile


def divisors(number: int) -> list[int]:
    """All of them."""
    small = [d for d in range(1, math.isqrt(number) + 1) if number % d == 0]
    return small + [number // d for d in small]


def _zeros(engine: PE, gemm: Gemm, found: Passes) -> str:
    """Where zero points are subtracted."""
    if not (gemm.w_zero_bits or gemm.w_zero):
        return ""
    low, high = (gemm.w_zero, gemm.w_zero)
    if gemm.w_zero_bits:
        half = 1 << gemm.w_zero_bits - 1
        low, high = (0, 2 * half - 1) if found.w.data.kind == "uint" else (-half, half - 1)
    own = engine.rescale.zero(engine.w_value)
    if own is not None and found.w.native and own.min <= low and high <= own.max:
        return OUTLET
    if _parallel(engine, found) and engine.w.min <= found.w.data.min - high and found.w.data.max - low <= engine.w.max:
        return WIDENED
    if engine.rescale.requant != "none":
        raise ParamError("w_zero_bits" if gemm.w_zero_bits else "w_zero", f"zero points of {gemm.right} must be taken from results that "
                         "the engine's outlet has requantized (rescale.requant); run them on another engine")
    return RESULTS
