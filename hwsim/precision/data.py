"""Formats of a GEMM's data, whatever the engine that runs it.

A GEMM says its precisions (``a_bits``, ``w_bits``, with ``a_kind``, ``w_kind``; or ``a_format``,
``w_format``), or leaves them open. Open ones are, and an answer says so:

    activations                                 the engine's own format
    weights of linear and convolution layers    the engine's own format
    head, router, keys and values of attention  int8, or the engine's width where that is more
"""

from hwsim.errors import ParamError
from hwsim.formats import Format, IntegerFormat
from hwsim.formats.integer import MEANING
from hwsim.pe import PE
from hwsim.precision.blocks import data
from hwsim.workload.gemm import DEFAULT_BITS, KEPT, Gemm


def a_data(gemm: Gemm, pe: PE) -> Format:
    """Format of the left operand's codes."""
    found = _a_data(gemm, pe)
    if gemm.a_zero and found.floating:
        raise ParamError(
            "a_zero", f"must be 0 with activations of {found}, which have no zero point, not {gemm.a_zero}"
        )
    return found


def _a_data(gemm: Gemm, pe: PE) -> Format:
    if gemm.a_format:
        return data(pe, gemm, "a")
    if not gemm.a_bits:
        return _named(gemm.a_kind, pe.a.bits, "a") if gemm.a_kind else pe.a
    if not gemm.a_kind and gemm.a_bits == pe.a.bits:
        return pe.a
    return _named(gemm.a_kind or pe.a.kind, gemm.a_bits, "a")


def w_data(gemm: Gemm, pe: PE) -> Format:
    """Format of the right operand's codes."""
    found = _w_data(gemm, pe)
    for key in ("w_zero", "w_zero_bits"):
        if getattr(gemm, key) and found.floating:
            raise ParamError(
                key,
                f"must be 0 with {gemm.right} of {found}, which have no zero point, not {getattr(gemm, key)}",
            )
    return found


def _w_data(gemm: Gemm, pe: PE) -> Format:
    if gemm.w_format:
        return data(pe, gemm, "w")
    if not gemm.w_bits and not gemm.w_kind:
        return (
            IntegerFormat("int", max(DEFAULT_BITS, pe.w.bits))
            if wide(gemm) and pe.w.kind in MEANING
            else pe.w
        )
    bits = gemm.w_bits or pe.w.bits
    if gemm.w_kind or (wide(gemm) and pe.w.kind in MEANING):
        return _named(gemm.w_kind or "int", bits, "w")
    if bits == pe.w.bits:
        return pe.w
    if bits < pe.w.bits:
        lowered = pe.at(0, bits).w
        if lowered.bits == bits:
            return lowered
    kind = "int" if pe.w.kind == "ternary" or (pe.w_table and bits > pe.w.bits) else pe.w.kind
    return _named(kind, bits, "w")


def wide(gemm: Gemm) -> bool:
    """Whether the right operand keeps more bits than linear layers' weights where nothing is said."""
    return gemm.w_from == "activations" or gemm.kind in KEPT


def _named(kind: str, bits: int, x: str) -> Format:
    """A format by kind and bits; one bit of int is -1 or +1 in weights."""
    if kind not in MEANING:
        raise ParamError(
            f"{x}_bits",
            f"must be left out, or the width of {kind}, which the engine's operands have, not {bits}",
        )
    if kind == "ternary" and bits != 2:
        raise ParamError(f"{x}_bits", f"must be 2 with {x}_kind: ternary, not {bits}")
    return IntegerFormat("bipolar" if x == "w" and kind == "int" and bits == 1 else kind, bits)
