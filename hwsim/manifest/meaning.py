"""What an engine's codes and results mean, as the manifest has it: numbers and Python integer expressions,
explained in words."""

import dataclasses
from typing import Any

import numpy as np

from hwsim.formats import FloatFormat, Format
from hwsim.pe import PE

NUMBER_MEANING = {
    "scale": "s, what a group's sum is multiplied by",
    "zero": "z, what is subtracted from a group's weights",
    "multiplier": "b of the requantization by b / 2**c",
    "shift": "c of the requantization by b / 2**c",
    "row_scale": "r, what a group's sum of a row is multiplied by",
    "factor": "what every result is multiplied by",
}
ROUNDING_STEPS = [
    "t runs over the tables of a group: `lanes` consecutive k each, from the group's first k on; a lane "
    "beyond K has A = 0 and the pad_code",
    "b runs over the bits of the job's precision; u[k] = code of W[k, n] ^ code_xor; "
    "d[k, b] = +1 where bit b of u[k] is 1, else -1",
    "e[t, b] = d[last k of t, b], which takes the last lane's sign out",
    "r[t, b] = min(max(floor((e[t, b] * (sum over k in t of d[k, b] * A[m, k]) + 2**(shift - 1)) / "
    "2**shift), -most), most)",
    "P = sum over t and b of 2**(b + shift) * e[t, b] * r[t, b], plus a_sum_factor * (sum over the group's "
    "k of A[m, k])",
]


# -- codes -----------------------------------------------------------------------------------------
def number(fmt: Format) -> dict[str, Any]:
    """The values of a format."""
    return {"format": str(fmt), "decode": fmt.expression, "min": fmt.min, "max": fmt.max} | (
        {"unit": f"2**{fmt.unit}"} if fmt.unit else {}
    )


def codes(fmt: Format) -> dict[str, Any]:
    """The same, and in words how a code stands for a value."""
    return number(fmt) | {"meaning": fmt.meaning}


def precisions(pe: PE, x: str) -> list[dict[str, Any]]:
    """What codes of operand ``x`` mean in a job of every precision that the engine runs, the full one
    last."""
    bits = range(pe.least_bits(x), getattr(pe, x).bits) if x in pe.serial else ()
    return [{"bits": getattr(at, x).bits, **codes(getattr(at, x)), "pad_code": getattr(at, f"{x}_pad")}
            for at in (*(pe.at(**{f"{x}_bits": b}) for b in bits), pe)]


# -- result ----------------------------------------------------------------------------------------
def result(pe: PE) -> dict[str, Any]:
    """What the result stream carries, exactly."""
    rescale = pe.rescale
    total = pe.total
    wraps = _wraps(pe)
    words = f"no job within the limits needs more than {total.bits} bits"
    if wraps:
        words = f"the sum modulo 2**{total.bits}, as two's complement, before any requantization"
    if not pe.integer_results:
        words = f"the register of a sum, {total.bits} bits, of which `equation` says what it holds"
    accumulator = {"bits": total.bits, "wraps": wraps, "min": total.min, "max": total.max, "meaning": words}
    requant = {"format": str(pe.p), "min": pe.p.min, "max": pe.p.max} if rescale.requant != "none" else None
    return {"equation": equation(pe), "where": _where(pe), "group": rescale.group, "accumulator": accumulator,
            "rounding": _rounding(pe), "requant": requant}


def _wraps(pe: PE) -> bool:
    """Whether accumulators are too narrow for some job within the limits."""
    given = getattr(pe, "p_bits", None)
    return given is not None and dataclasses.replace(pe, p_bits=None).total.bits > given


def _rounding(pe: PE) -> dict[str, Any] | None:
    """How sums are rounded where they are not sums of exact products."""
    if pe.rounding is None:
        return None
    shift, most = pe.rounding
    one = np.ones(1, np.int64)
    none = np.zeros(1, np.int64)
    jobs = {bits: pe.at(w_bits=bits) for bits in range(pe.least_bits("w"), pe.w.bits + 1)}
    return {"lanes": pe.lanes, "shift": shift, "most": most, "halvings": pe.halvings,
            "code_xor": {str(bits): (1 << bits - 1) * (pe.w.kind == "int") for bits in jobs},
            "a_sum_factor": {str(bits): int(at.step_correction(one, none)[0]) for bits, at in jobs.items()},
            "steps": ROUNDING_STEPS}


def equation(pe: PE) -> str:
    """What the result stream carries, in one line."""
    if blocks := pe.rescale.blocks:
        units = f" in units of 2**{blocks.element.unit}" if blocks.element.unit else ""
        return (f"C[m, n] = R / x, rounded to nearest even to {pe.p}{units}, beyond its range the nearest "
                f"limit, 0 where x is NaN; R = {_scaled(pe)}")
    if pe.rescale.floating:
        return f"C[m, n] = {_scaled(pe)}"
    if not pe.integral:
        return f"C[m, n] = {pe.result_words}"
    total = _total(pe)
    if _wraps(pe):
        total = f"({total}) modulo 2**{pe.total.bits}, as two's complement"
    if pe.rescale.requant == "none":
        return f"C[m, n] = {total}"
    return f"C[m, n] = min(max(floor(T * b / 2**c + 1/2), {pe.p.min}), {pe.p.max}), T = {total}"


def _scaled(pe: PE) -> str:
    """What a float32 register holds, and what is made of it."""
    rescale = pe.rescale
    scales = " * ".join(letter for letter, there in (("r", rescale.row), ("s", rescale.scale)) if there)
    sums = f"(sum over k in g of A[m, k] * {'V[W[k, n], n]' if pe.w_table else 'W[k, n]'})"
    if rescale.zero_bits:
        sums = f"({sums} - z * (sum over k in g of A[m, k]))"
    if not pe.integral:
        sums = f"({pe.result_words})" if pe.sum.ordered else sums
    factor = " * f" if rescale.factor else ""
    fmt = pe.column_result
    beyond = "that value" if fmt.bits <= 8 else "an infinity"
    limit = (
        f"beyond its largest value {beyond}"
        if isinstance(fmt, FloatFormat)
        else "beyond its range the nearest limit, 0 for NaN"
    )
    if not pe.outlet_sum.ordered:
        return (
            f"(sum over g of {scales} * {sums}){factor}, exact, then rounded to nearest even to {fmt}, "
            f"{limit}; g runs over the groups"
        )
    register = (
        f"p, where p = 0, then p = p + {scales} * {sums} for one g after another, rounded to float32 after "
        "each: to nearest even, beyond the largest value an infinity; g runs over the groups, in `ws` over "
        "their K tiles of rows * lanes"
    )
    if not pe.outlet_sum.converts:
        return register
    return f"p{factor}, rounded to nearest even to {fmt}, {limit}; {register[3:]}"


def _total(pe: PE) -> str:
    """The sum before it is wrapped or requantized."""
    rescale = pe.rescale
    halved = pe.rounding is not None and pe.halvings
    over = "k in g" if rescale.group else "k"
    weight = "V[W[k, n], n]" if pe.w_table else "W[k, n]"
    term = "P" if pe.rounding else f"sum over {over} of A[m, k] * {weight}"
    if rescale.zero_bits:
        products = term if pe.rounding else f"({term})"
        term = f"{products} - {'2 * ' * bool(halved)}z * (sum over {over} of A[m, k])"
    if rescale.scale_bits:
        term = f"s * ({term})"
    if rescale.row:
        term = f"r * ({term})"
    if rescale.group:
        term = f"sum over g of ({term})"
    if not halved:
        return term
    return "floor(P / 2)" if term == "P" else f"floor(({term}) / 2)"


def _where(pe: PE) -> dict[str, str]:
    """The letters of the equation."""
    rescale = pe.rescale
    out = {"A, W": "values of activations and weights, by `decode` of the job's precision"}
    if pe.w_table:
        out = {"A": "values of activations, by `decode`", "W": "codes of weights",
               "V": "values of the tables, by `decode` of stream t: V[e, n] is entry e of column n's table"}
    if rescale.group:
        out["g"] = (
            f"the groups of {rescale.group} consecutive k from k = 0 on; the last one is what is left of K"
        )
    if pe.rounding:
        out["P"] = f"the rounded sum of {'group g' if rescale.group else 'the whole K'}, by `rounding`"
    if rescale.row:
        out["r"] = f"row_scale, of row m{' and group g' if rescale.group else ''}, by stream r"
    if rescale.factor:
        out["f"] = "factor, of the job"
    if rescale.blocks:
        out["x"] = (
            f"2**e, the scale of row m and block n // {rescale.block}, by `scales` of stream c; "
            f"e = {rescale.blocks.rule_text}, at least -127 and at most 127, and -127 where amax is 0; "
            f"amax is the largest magnitude of R in the block's {rescale.block} columns, those below N; x is "
            "NaN where R of one of them is NaN or an infinity"
        )
    if rescale.floating and not rescale.group:
        out["g"] = "the whole of K"
    for key in rescale.widths():
        group = " and group g" if rescale.group else ""
        if key in ("multiplier", "shift") and rescale.group:
            group = ", from the word of the last group"
        source = f"of column n{group}, by stream s" if rescale.streams else "of the job"
        out[NUMBER_MEANING[key][0]] = f"{key}, {source}"
    return out
