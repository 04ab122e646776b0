"""Where scales and zero points of a GEMM's operands are applied, and what they take where they are stored.

Scales      at the outlet     that has scales by stream, for groups of its own size or multiples of it
            where weights     widen to a parallel operand of at least twice their bits: the rest of the bits
                              is an integer scale (QServe, arXiv 2405.04532), the clocks are those of plain
                              weights
            on results        one scale per column, where results are dequantized
            on sums           else: tiles of K are cut at groups, and every tile's sums are scaled where they
                              are added up
Blocks      An outlet with floating-point scales or with scales of rows multiplies every job by them: weights
            that state scales must have its own, in width and group. A row and group of activations has a
            scale of its own where the outlet takes one.
Zero points at the outlet     that has them, as wide as the data's
            where weights     widen to a parallel operand that holds every code less every zero point
            on results        else: the row's sum of activations times the zero point, per group
Stored      what the data states; weights in the engine's own format, about which nothing is said, have the
            words of its outlet.
Refused     what has to be done after a result is requantized at the outlet or rounded to a floating-point
            format; groups that an outlet's own groups cross.
"""

import math
from dataclasses import dataclass

from hwsim.errors import ParamError
from hwsim.formulas.division import ceil_div
from hwsim.pe import PE
from hwsim.precision.data import wide
from hwsim.precision.passes import Passes
from hwsim.workload import Gemm

OUTLET = "outlet"
WIDENED = "widened"
RESULTS = "results"
SUMS = "sums"


@dataclass(frozen=True)
class Scales:
    """``bits`` are stored per ``group`` (0: all of K) and column; tiles of K are ``k_tile`` long (0: any).

    ``scales`` and ``zeros`` say where they are applied; empty: there are none. ``row_bits`` are stored per
    ``row_group`` and row.
    """

    bits: int = 0
    group: int = 0
    k_tile: int = 0
    scales: str = ""
    zeros: str = ""
    wider: int = 0
    row_bits: int = 0
    row_group: int = 0

    def notes(self, pe: PE) -> list[str]:
        """What is to be said of it, a line each."""
        out = []
        if self.scales == WIDENED and self.group:
            out.append(
                f"scales per {self.group} are applied where weights widen, as integers that fit the engine's "
                "weights"
            )
        if self.scales == OUTLET and self.wider > pe.rescale.scale_bits:
            out.append(f"scales of {self.wider} bits run as the outlet's integers of {pe.rescale.scale_bits}")
        if self.scales == SUMS:
            out.append(
                f"tiles of K are cut at groups of {self.group}, whose sums are scaled where they are added up"
            )
        return out

    def operations(self, gemm: Gemm) -> int:
        """Multiplications of sums by scales, outside the engine."""
        return gemm.m * gemm.n * ceil_div(gemm.k, self.group) if self.scales == SUMS else 0


def scales_of(engine: PE, gemm: Gemm, found: Passes) -> Scales:
    """The scales and zero points of a GEMM on an engine. :class:`ParamError` for what cannot be done
    exactly."""
    rescale = engine.rescale
    stated = bool(gemm.w_scale_bits or gemm.w_zero_bits or gemm.w_zero)
    if gemm.a_zero and (reason := _final(engine)):
        raise ParamError(
            "a_zero", f"{gemm.a_zero} must be taken from results that {reason}; run it on another engine"
        )
    if rescale.floating or rescale.row:
        return _blocks(engine, gemm, found)
    if rescale.streams and not stated and not (gemm.w_bits or gemm.w_kind or gemm.w_format or wide(gemm)):
        return Scales(rescale.word_bits, rescale.group, scales=OUTLET)
    scales, k_tile = _scales(engine, gemm, found)
    return Scales(
        gemm.w_scale_bits + gemm.w_zero_bits,
        gemm.w_group,
        k_tile,
        scales,
        _zeros(engine, gemm, found),
        gemm.w_scale_bits,
    )


def _final(engine: PE) -> str:
    """Why nothing can be subtracted from an engine's results; empty if it can."""
    if engine.rescale.requant != "none":
        return "the engine's outlet has requantized (rescale.requant)"
    if not engine.integer_results:
        return f"are rounded to {engine.p}"
    return (
        "the engine's outlet has multiplied by scales of rows (rescale.row_scale)"
        if engine.rescale.row
        else ""
    )


def _blocks(engine: PE, gemm: Gemm, found: Passes) -> Scales:
    """Scales of blocks at the outlet, which every job has."""
    rescale = engine.rescale
    own = rescale.group if rescale.group < gemm.k else 0
    group = gemm.w_group if gemm.w_group < gemm.k else 0
    if gemm.w_scale_bits and (
        rescale.scale is None or rescale.scale.bits != gemm.w_scale_bits or group != own
    ):
        have = f"{rescale.scale} scales per {own or 'whole K'}" if rescale.scale else "none of columns"
        raise ParamError(
            "w_scale_bits",
            f"{gemm.right} have scales of {gemm.w_scale_bits} bits per {group or 'whole K'}, but the "
            f"engine's outlet has {have}: set rescale.group and rescale.scale_format, or run them on another "
            "engine",
        )
    zeros = _zeros(engine, gemm, found)
    beside = gemm.w_zero_bits if zeros == WIDENED else 0
    rows = rescale.row.bits if rescale.row else 0
    return Scales(
        rescale.word_bits + beside, rescale.group, 0, OUTLET, zeros, row_bits=rows, row_group=rescale.group
    )


def _parallel(engine: PE, found: Passes) -> bool:
    """Whether weights widen where they enter the array, without a beat more."""
    return found.w.native and "w" not in engine.serial and not engine.w_table


def _scales(engine: PE, gemm: Gemm, found: Passes) -> tuple[str, int]:
    """Where scales are applied, and the length of a tile of K that it asks for."""
    rescale = engine.rescale
    group = gemm.w_group
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
        raise ParamError(
            "w_group",
            f"{gemm.right} have scales per {group}, but the engine's outlet applies one per "
            f"{own or 'whole K'} (rescale.group)",
        )
    if not engine.integer_results:
        raise ParamError(
            "w_group",
            f"{gemm.right} have scales per {group}, but the engine's results are sums of all of K, rounded "
            f"to {engine.p}: set rescale.group: {group}, rescale.scale_format and rescale.accumulate: "
            "float32",
        )
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
    if (
        _parallel(engine, found)
        and engine.w.min <= found.w.data.min - high
        and found.w.data.max - low <= engine.w.max
    ):
        return WIDENED
    if reason := _final(engine):
        raise ParamError(
            "w_zero_bits" if gemm.w_zero_bits else "w_zero",
            f"zero points of {gemm.right} must be taken from results that "
            f"{reason}; run them on another engine",
        )
    return RESULTS
