"""The precisions that an answer was computed with, in words: every operand's format, who says it, and in how
many passes it runs."""

from hwsim.pe import PE
from hwsim.precision.blocks import said
from hwsim.precision.data import wide
from hwsim.precision.passes import Passes, passes
from hwsim.workload.gemm import DEFAULT_BITS, Gemm, Workload


def precisions_text(workload: Workload, pe: PE) -> str:
    """``activations int8 (the engine's), weights uint4 in groups of 128 (the file's, awq), ..``

    Raises :class:`hwsim.errors.ParamError` for a GEMM that ``pe`` cannot run.
    """
    left: dict[str, None] = {}
    right: dict[str, dict[str, None]] = {}
    seen: set[tuple] = set()
    for gemm in workload.gemms:
        key = (
            gemm.a_format,
            gemm.w_format,
            gemm.a_bits,
            gemm.a_kind,
            gemm.a_zero,
            gemm.right,
            gemm.w_bits,
            gemm.w_kind,
            gemm.w_from,
            gemm.kind,
            gemm.w_group,
            gemm.w_scale_bits,
            gemm.w_zero_bits,
            gemm.w_zero,
        )
        if key in seen:
            continue
        seen.add(key)
        found = passes(pe, gemm)
        left[_left(gemm, found, workload)] = None
        right.setdefault(_right(gemm, found, workload), {})[gemm.right] = None
    operands = [f"{', '.join(names)} {text}" for text, names in right.items()]
    return ", ".join([f"activations {' and '.join(left)}", *operands])


def _left(gemm: Gemm, found: Passes, workload: Workload) -> str:
    zero = f" with zero point {gemm.a_zero}" if gemm.a_zero else ""
    source = "the engine's"
    if gemm.a_bits or gemm.a_kind or gemm.a_format:
        source = workload.sources.get("activations", "stated")
    return f"{said(found.pe, 'a', found.a.data)}{zero} ({source}{_passes(found.a.count)})"


def _right(gemm: Gemm, found: Passes, workload: Workload) -> str:
    stored = [
        f"{what} of {bits}"
        for what, bits in (("scales", gemm.w_scale_bits), ("zero points", gemm.w_zero_bits))
        if bits
    ]
    group = f" in groups of {gemm.w_group}" if gemm.w_group else ""
    group += f" with {' and '.join(stored)} bits" if stored else ""
    group += f" with zero point {gemm.w_zero}" if gemm.w_zero else ""
    source = "default" if wide(gemm) else "the engine's"
    if gemm.w_bits or gemm.w_kind or gemm.w_format:
        source = workload.sources.get(gemm.right, "stated")
    return f"{said(found.pe, 'w', found.w.data)}{group} ({source}{_passes(found.w.count)})"


def _passes(count: int) -> str:
    return f", {count} passes" if count > 1 else ""


def stated_text(workload: Workload) -> str:
    """The precisions that a workload states, whatever the engine:
    ``activations 8 bits, weights each engine's own, head 8 bits ..``"""
    found: dict[str, dict[str, None]] = {}
    for gemm in workload.gemms:
        open_bits = f"{DEFAULT_BITS} bits or the engine's if more" if wide(gemm) else "each engine's own"
        for operand, name, bits, kind, otherwise in (
                ("activations", gemm.a_format, gemm.a_bits, gemm.a_kind, "each engine's own"),
                (gemm.right, gemm.w_format, gemm.w_bits, gemm.w_kind, open_bits)):
            text = name or (f"{kind} {bits} bits".strip() if bits or kind else otherwise)
            found.setdefault(text, {})[operand] = None
    return "; ".join(f"{', '.join(names)}: {text}" for text, names in found.items())
