"""One workload for several engines: what it leaves open gets the narrowest of the engines' formats, so that
all run the same data.

An engine that is compared at its own width would be credited with traffic that every other engine could save
as well by storing the same narrow weights.
"""

from dataclasses import replace

from hwsim.formats import Format
from hwsim.pe import PE
from hwsim.precision.blocks import blocks, said
from hwsim.precision.data import wide
from hwsim.workload.gemm import DEFAULT_BITS, Gemm, Workload

SOURCE = "the narrowest of the engines'"
KINDS = ("int", "uint", "ternary", "bipolar")
"""Of formats of one width the first kind is taken."""


def narrowest(formats: list[Format]) -> Format:
    """The format of the fewest bits; of several the one whose kind comes first."""
    return min(
        formats, key=lambda data: (data.bits, KINDS.index(data.kind) if data.kind in KINDS else len(KINDS))
    )


def apart(engines: list[PE]) -> bool:
    """Whether engines have formats that are not all integers, and not all the same."""
    return floating(engines) and len({(said(pe, "a"), said(pe, "w")) for pe in engines}) > 1


def floating(engines: list[PE]) -> bool:
    """Whether one of them has floating-point operands, or blocks with scales."""
    return any(blocks(pe) or pe.a.floating or pe.w.floating for pe in engines)


def shared(workload: Workload, engines: list[PE]) -> Workload:
    """The workload with every precision that it leaves open said, the same for all ``engines``.

    Bits without a kind are integers in two's complement, or of the kind that all engines have.

    Floating-point formats and blocks with scales have no common narrowest: where one of the engines has such,
    each runs its own.
    """
    if floating(engines):
        return workload
    weights = narrowest([pe.w for pe in engines])
    activations = narrowest([pe.a for pe in engines])
    w_kinds = {pe.w.kind for pe in engines}
    a_kinds = {pe.a.kind for pe in engines}

    def stated(gemm: Gemm) -> Gemm:
        fields: dict[str, int | str] = {}
        if gemm.w_format:
            pass
        elif not gemm.w_bits and not gemm.w_kind:
            fields = {"w_bits": weights.bits, "w_kind": weights.kind}
            if wide(gemm):
                fields = {"w_bits": max(DEFAULT_BITS, weights.bits), "w_kind": "int"}
        elif not gemm.w_kind:
            fields = {
                "w_kind": "int"
                if wide(gemm) or len(w_kinds) > 1 or (gemm.w_bits != 2 and "ternary" in w_kinds)
                else weights.kind
            }
        if gemm.a_format:
            pass
        elif not gemm.a_bits and not gemm.a_kind:
            fields |= {"a_bits": activations.bits, "a_kind": activations.kind}
        elif not gemm.a_kind:
            fields |= {"a_kind": "int" if len(a_kinds) > 1 else activations.kind}
        return replace(gemm, **fields)

    gemms = tuple(map(stated, workload.gemms))
    changed = [(old, new) for old, new in zip(workload.gemms, gemms) if old != new]
    sources = {
        new.right: "default" if wide(new) else SOURCE for old, new in changed if old.w_bits != new.w_bits
    }
    sources |= {"activations": SOURCE} if any(old.a_bits != new.a_bits for old, new in changed) else {}
    return replace(
        workload,
        gemms=gemms,
        sources=workload.sources | {k: v for k, v in sources.items() if k not in workload.sources},
    )
