"""What the arithmetic of an architecture consists of, counted from its parameters: rows of partial products, adders, multiplexers.

A structure is ``{name: (amount, activity)}``: so many bits of something, of which each takes a new value ``activity`` times per beat.
Amounts are those of the text that the generator writes, before synthesis. Names that several architectures use mean the same thing and
have one coefficient; the others are an architecture's own.
"""

from collections.abc import Callable
from math import log2
from typing import Any

from hwsim.pe.base import PE

Structure = dict[str, tuple[Any, Any]]

BOOTH_BITS = 4  # Yosys writes Booth digits from so many bits of both operands on, rows of products below
TRIT_DIGITS = 5


def tree_bits(terms: int, width: float) -> float:
    """Bits of the adders of a balanced tree over ``terms`` terms: as many as the wider operand of each has."""
    total = 0.0
    while terms > 1:
        total += terms // 2 * width
        width += 1
        terms -= terms // 2
    return total


def places(count: int) -> int:
    """Rows of multiplexers of a shift by 0 .. count - 1 places."""
    return (count - 1).bit_length()


def multiply(own: str, lanes: int, a: int, w: int, bipolar: bool) -> Structure:
    """Products of ``lanes`` lanes, and their sum."""
    product = a + w
    if bipolar:
        return {f"{own}: negated bits": (lanes * a, 1.0), f"{own}: sum tree bits": (tree_bits(lanes, a), 1.0)}
    if min(a, w) < BOOTH_BITS:
        return {f"{own}: product bits": (lanes * a * w, 1.0), f"{own}: product ends": (lanes * product, 1.0),
                f"{own}: lanes": (lanes, 1.0)}
    digits = min(a, w) // 2 + 1
    return {f"{own}: digit row bits": (lanes * digits * (max(a, w) + 1), 1.0), f"{own}: digits": (lanes * digits, 1.0),
            f"{own}: product adder bits": (lanes * product, 1.0), f"{own}: sum tree bits": (tree_bits(lanes, product), 1.0)}


def mac(pe: Any) -> Structure:
    """Integer multiply-accumulate, arithmetic left to synthesis."""
    return multiply("multiplier", pe.lanes, pe.a_bits, pe.w_bits, pe.w.kind == "bipolar")


def codebook(pe: Any) -> Structure:
    """The same on decoded values."""
    return multiply("multiplier", pe.lanes, pe.a_bits, pe.value_bits, pe.value_bits == 1)


def shiftadd(pe: Any) -> Structure:
    """A row per weight bit."""
    a = pe.a_bits + (not pe.a_signed)
    product = a + pe.w_bits
    return {"shiftadd: row bits": (pe.lanes * a * pe.w_bits, 1.0), "shiftadd: row adder bits": (pe.lanes * tree_bits(pe.w_bits, a), 1.0),
            "shiftadd: sum tree bits": (tree_bits(pe.lanes, product), 1.0)}


def ternary(pe: Any) -> Structure:
    """An isolated, conditionally inverted activation per lane; the ones counted beside the adders."""
    a = pe.a_bits + (not pe.a_signed)
    return {"ternary: selected bits": (pe.lanes * a, 1.0), "ternary: sum tree bits": (tree_bits(pe.lanes, a), 1.0),
            "ternary: lanes": (pe.lanes, 1.0)}


def bitserial(pe: Any) -> Structure:
    """Selected activations, their sum, its sign, its place."""
    a = pe.a_bits + (not pe.a_signed)
    dot = a + log2(pe.lanes) + 1
    signs = pe.w.kind == "int"
    return {"bitserial: selected bits": (pe.lanes * a, 1.0), "bitserial: inverted bits": (pe.lanes * a * (pe.w.kind != "uint"), 1.0),
            "bitserial: sum tree bits": (tree_bits(pe.lanes, a) + signs * dot, 1.0),
            "bitserial: shifter bits": ((dot + pe.w_bits / 2) * places(pe.w_bits), 1.0)}


def bitplane(pe: Any) -> Structure:
    """Agreeing bits, their count, its sign, its place."""
    count = pe.lanes.bit_length() + 1
    signs = (pe.a.kind == "int") or (pe.w_kind == "int")
    shifts = pe.a_bits + pe.w_bits - 1
    return {"bitplane: and bits": (pe.lanes * (not pe.a_bipolar), 1.0), "bitplane: xnor bits": (pe.lanes * pe.a_bipolar, 1.0),
            "bitplane: count tree bits": (tree_bits(pe.lanes, 1), 1.0), "bitplane: count adder bits": (count * (pe.counts_a + signs), 1.0),
            "bitplane: shifter bits": ((count + shifts / 2) * places(shifts), 1.0)}


def lut(pe: Any) -> Structure:
    """The choice of an entry, its sign, its place; the table, where each cell has its own."""
    out: Structure = {"lut: choice bits": ((pe.entries - 1) * pe.entry_width, 1.0),
                      "lut: shifter bits": ((pe.entry_width + pe.w_bits / 2) * places(pe.w_bits), 1.0),
                      "lut: index bits": ((pe.lanes - 1) * (pe.folding == "cell" or pe.w_kind == "int"), 1.0)}
    if pe.table_place == "cell":
        out["lut: table adder bits"] = (table_adders(pe), 1.0 / pe.beats)
        out["lut: table ends"] = (table_ends(pe), 1.0 / pe.beats)
    return out


def table_adders(pe: Any) -> float:
    """Bits of the adders of a table of activation sums, whose halves are shared."""
    def bits(low: int, end: int) -> float:
        if end - low == 1:
            return 0.0
        middle = (low + end) // 2
        return bits(low, middle) + bits(middle, end) + (1 << end - low - 1) * pe.sum_width(end - low)

    return bits(0, pe.lanes)


def table_ends(pe: Any) -> float:
    """Bits of what follows the adders of a table: negations of a full one, rounding and saturation."""
    half = pe.entries // 2 if pe.table == "full" else pe.entries
    return half * pe.entry_width * ((pe.table == "full") + 2 * bool(pe.entry_shift))


CORES: dict[str, Callable[[Any], Structure]] = {f.__name__: f for f in (mac, codebook, shiftadd, ternary, bitserial, bitplane, lut)}
"""Architectures that have features."""


def encoder_a(pe: Any) -> Structure:
    """What a row's encoder consists of."""
    return {"table adder bits": (table_adders(pe), 1.0 / pe.beats), "table ends": (table_ends(pe), 1.0 / pe.beats)}


def encoder_w(pe: Any, rate: Any) -> Structure:
    """What a column's encoder consists of; ``rate`` is how often it gets new codes."""
    if pe.name == "lut":
        return {"folded bits": (pe.lanes * pe.w_bits, rate)}
    if pe.name == "codebook":
        return {"choice bits": (pe.lanes * ((1 << pe.w_bits) - 1) * pe.value_bits, rate)}
    return {"words of trits": (pe.lanes // TRIT_DIGITS, rate)}


def row_sum(pe: Any) -> Structure:
    """What counts a group of activations: a tree over lanes, and where operands are serial a gate or a shift."""
    if pe.name == "bitplane":
        count = pe.lanes.bit_length() + 1
        return {"plane choice bits": (pe.lanes * (pe.a_bits - 1), 1.0), "count tree bits": (tree_bits(pe.lanes, 1), 1.0),
                "shifter bits": (count * (1 + places(pe.a_bits)), 1.0)}
    return {"sum tree bits": (tree_bits(pe.lanes, pe.a_bits), 1.0 / pe.beats), "gate bits": (pe.a_sum_width(pe.lanes) * bool(pe.serial), 1.0)}


def reason_not(pe: PE) -> str:
    """Why an architecture, or its parameters, cannot be estimated; empty where they can."""
    if pe.name not in CORES:
        return f"{pe.name} has no characterized points"
    spelled = [key for key in pe.spelled_out if getattr(pe, key) != "inferred"]
    return f"{spelled[0]}: {getattr(pe, spelled[0])} is arithmetic that no characterized point has" if spelled else ""
