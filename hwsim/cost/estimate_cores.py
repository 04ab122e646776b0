"""What the arithmetic of an architecture consists of, counted from its parameters: gates, choices, rows of adders, partial products.

Logic is ``{name: amount}`` in words that all architectures share, so that what a full adder costs is one number:

| word | what is counted |
| --- | --- |
| and bits, xor bits, choice bits | bits that are gated, inverted on demand, chosen of two |
| entry choice bits | bits of all entries of a table but one: a tree of choices |
| full adder bits | bits of the rows that a tree of carry-save adders takes in, each as wide as its term |
| sign adder bits | the places of such rows above their terms, up to the sum: copies of their signs |
| carry adder bits, and x levels | bits of adders that end in a sum; times the logarithm of its bits, as in adders that are made for speed |
| low adder bits | single ones that are added at the lowest places |
| count bits | full adders of a count of ones |
| booth row bits, booth digits, product bits | radix-4 rows of a multiplier, their encoders, and the bits of its product |
| booth row bits x width | the same rows, for a digit drives as many loads as a row is wide |
| signed addend bits | activations that a half table in the cell adds: the area of one of signed ones goes by these, not by its entries |
| table adder bits, table ends | adders of a table of activation sums, and what rounds or negates its entries |

Structures, of registers and of what lies between the cells, are ``{name: (amount, activity)}``: ``activity`` new values of each per clock
in which operands issue. Amounts are those of the generator's text before synthesis, which merges sums of sums into one tree.
"""

from collections.abc import Callable
from dataclasses import fields
from math import log2
from typing import Any

import numpy as np

from hwsim.pe.base import PE

Structure = dict[str, tuple[Any, Any]]
Logic = dict[str, Any]

BOOTH_BITS = 4  # of both operands, from which Yosys writes Booth digits for products that are left to it; rows of products below
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


def rows(terms: int, width: int, total: Any, signed: bool = True) -> Logic:
    """A carry-save tree over terms of ``width`` bits and a sum of ``total`` bits, without the adder at its end."""
    count = max(terms - 1, 0)
    return {"full adder bits": count * np.minimum(width, total), "sign adder bits": signed * count * np.maximum(total - width, 0)}


def together(*logic: Logic) -> Logic:
    """All of them."""
    out: Logic = {}
    for part in logic:
        for key, amount in part.items():
            out[key] = out.get(key, 0) + amount
    return out


def multiplier(pe: Any, w: int, signs: tuple[bool, bool], p: Any) -> Logic:
    """Products with weights of ``w`` bits and their sum; ``signs`` of activations and weights."""
    lanes, a, signed, least, most = pe.lanes, pe.a_bits, any(signs), min(pe.a_bits, w), max(pe.a_bits, w)
    wide = max(x + (signed and not sign) for x, sign in zip((a, w), signs)) + 1
    if pe.multiplier == "booth":
        digits = lanes * ((w + 1) // 2 if signs[1] else w // 2 + 1)
        chosen = {"booth row bits": digits * wide, "booth row bits x width": digits * wide * a, "booth digits": digits}
        return together(chosen, {"carry adder bits": p}, rows(digits, wide, p, signed))
    if pe.multiplier == "array" or least < BOOTH_BITS:
        return together({"and bits": lanes * a * w, "carry adder bits": p}, rows(lanes * least, most, p, signed))
    digits, product = lanes * (least // 2 + 1), a + w
    return together({"booth row bits": digits * wide, "booth row bits x width": digits * wide * most, "booth digits": digits,
                     "product bits": lanes * product, "carry adder bits": lanes * product + p}, rows(lanes, product, p, signed))


def added(lanes: int, a: int, p: Any) -> Logic:
    """Activations that one bit inverts, the ones added at the bottom."""
    return together({"xor bits": lanes * (a + 1), "low adder bits": lanes, "carry adder bits": p}, rows(lanes, a, p))


def mac(pe: Any, p: Any) -> Logic:
    """Integer multiply-accumulate."""
    if pe.w.kind == "bipolar":
        return added(pe.lanes, pe.a_bits + 1, p)
    return multiplier(pe, pe.w_bits, (pe.a_signed, pe.w.kind != "uint"), p)


def codebook(pe: Any, p: Any) -> Logic:
    """The same on decoded values."""
    return multiplier(pe, pe.value_bits, (pe.a_signed, True), p)


def shiftadd(pe: Any, p: Any) -> Logic:
    """A row per weight bit, all in one tree; where that is left to synthesis, lanes are summed first, each by an adder of its own."""
    lanes, w, signed = pe.lanes, pe.w_bits, pe.a_signed or pe.w.kind != "uint"
    if pe.w.kind == "bipolar":
        return added(lanes, pe.a_bits + (not pe.a_signed), p)
    a = pe.a_bits + (signed and not pe.a_signed)
    if w == 1:
        return together({"and bits": lanes * a, "carry adder bits": p}, rows(lanes, a, p, signed))
    if pe.adder != "inferred":
        return together({"and bits": lanes * w * a, "carry adder bits": p}, rows(lanes * w, a, p, signed))
    own = {"and bits": lanes * w * a, "full adder bits": lanes * (w - 2) * a, "carry adder bits": lanes * (a + w - 1) + p}
    return together(own, rows(lanes, a + w, p, signed))


def ternary(pe: Any, p: Any) -> Logic:
    """An isolated, conditionally inverted activation per lane; the ones counted beside the adders."""
    a = pe.a_bits + (not pe.a_signed)
    return together({"and bits": pe.lanes * a, "xor bits": pe.lanes * (a + 1), "low adder bits": pe.lanes, "carry adder bits": p},
                    rows(pe.lanes, a, p))


def bitserial(pe: Any, p: Any) -> Logic:
    """Selected activations, their sum, its sign, its place."""
    a, lanes, signs, inverts = pe.a_bits + (not pe.a_signed), pe.lanes, pe.w.kind == "int", pe.w.kind != "uint"
    dot = a + places(lanes) + 1
    return {"and bits": lanes * a, "xor bits": lanes * a * inverts + dot * signs, "low adder bits": lanes * inverts,
            "full adder bits": max(lanes - 2, 0) * a, "carry adder bits": (lanes > 1) * (dot - 1) + dot * signs + p,
            "choice bits": (dot + pe.w_bits / 2) * places(pe.w_bits)}


def bitplane(pe: Any, p: Any) -> Logic:
    """Agreeing bits, their count, its sign, its place."""
    lanes, signs = pe.lanes, pe.a.kind == "int" or pe.w_kind == "int"
    count, shifts = lanes.bit_length() + 1, pe.a_bits + pe.w_bits - 1
    return {"and bits": lanes * (not pe.a_bipolar), "xor bits": lanes * pe.a_bipolar + count * signs,
            "count bits": max(lanes - lanes.bit_length(), 0), "low adder bits": lanes.bit_length(),
            "carry adder bits": count * (pe.counts_a + signs) + p, "choice bits": (count + shifts / 2) * places(shifts)}


def lut(pe: Any, p: Any) -> Logic:
    """The choice of an entry, its sign, its place; the table, where each cell has its own."""
    entry, index = pe.entry_width, pe.folding == "cell" or pe.w_kind == "int"
    out: Logic = {"entry choice bits": (pe.entries - 1) * entry, "choice bits": (entry + pe.w_bits / 2) * places(pe.w_bits),
                  "xor bits": (entry + pe.w_bits - 1) * (pe.table == "half") + (pe.lanes - 1) * index, "carry adder bits": p}
    if pe.table_place == "cell" and pe.table == "half" and pe.a_signed:
        return out | {"entry choice bits": 0, "signed addend bits": pe.lanes * pe.a_bits}
    if pe.table_place == "cell":
        out |= {"table adder bits": table_adders(pe), "table ends": table_ends(pe)}
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


CORES: dict[str, Callable[[Any, Any], Logic]] = {f.__name__: f for f in (mac, codebook, shiftadd, ternary, bitserial, bitplane, lut)}
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
    return {"sum tree bits": (tree_bits(pe.lanes, pe.a_bits), 1.0 / pe.beats),
            "gate bits": (pe.a_sum_width(pe.lanes) * bool(pe.serial), 1.0)}


def label(pe: PE) -> str:
    """What an error band is of: an architecture, or a variant of one that is another machine."""
    return "lut, table in the cell" if getattr(pe, "table_place", "row") == "cell" else pe.name


def encoded(pe: Any) -> bool:
    """Whether a multiplier has Booth digits: where it is spelled out so, or where synthesis makes some."""
    return pe.multiplier == "booth" or (pe.multiplier == "inferred" and min(pe.a.bits, pe.w_value.bits) >= BOOTH_BITS)


def owner(pe: Any, at_rest: bool) -> str:
    """Whose coefficients the energy of a cell's logic has; ``at_rest``: the weights stay while activations change."""
    name = label(pe)
    if pe.name in ("mac", "codebook"):
        name = "booth multiplier" if encoded(pe) else "multiplier"
    if pe.w_value.kind == "bipolar" and pe.name in ("mac", "shiftadd"):
        name = "ternary"  # whose weights of 0 these have not
    if pe.name == "bitplane" and pe.counts_a:
        name = "bitplane, counts taken off"
    return f"{name}, weights at rest" if at_rest and not pe.serial else name


def depth(pe: Any) -> float:
    """Levels that a change may come through: the logarithm of the terms that are added, or of a table's entries."""
    if pe.name == "lut":
        return log2(pe.entries)
    terms, a, w = 1, pe.a.bits, pe.w_value.bits if pe.w_value.kind != "bipolar" else 1
    if pe.name == "shiftadd":
        terms = w
    elif pe.name in ("mac", "codebook"):
        terms = min(a, w) // 2 + 1 if encoded(pe) else min(a, w)
    return log2(pe.lanes * terms + 1)


def reason_not(pe: PE) -> str:
    """Why an architecture, or its parameters, cannot be estimated; empty where they can."""
    if pe.name not in CORES:
        return f"{pe.name} has no characterized points"
    if pe.stages:
        return f"stages: {pe.stages} registers in a cell are what no characterized point has"
    usual = {f.name: f.default for f in fields(pe)}
    other = [key for key in pe.spelled_out if getattr(pe, key) != usual[key]]
    return f"{other[0]}: {getattr(pe, other[0])} is arithmetic that no characterized point has" if other else ""
