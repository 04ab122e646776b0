"""Whether an engine computes with data of a format that has a name, and which keys of its configuration would
make it so.

An engine computes a format where its cells take the elements, and its outlet the scales: of rows for
activations, of columns for weights, in groups of the format's size. Integers without scales run on every
engine of integers, in passes where they are wider (:mod:`hwsim.precision.passes`).
"""

from hwsim.data_formats import FORMATS, DataFormat, data_format
from hwsim.errors import ParamError
from hwsim.formats import FLOATS, POSITS, Format, IntegerFormat
from hwsim.pe import PE
from hwsim.workload.gemm import Gemm


def blocks(pe: PE) -> bool:
    """Whether the outlet multiplies every job by scales of blocks."""
    return pe.rescale.floating or pe.rescale.row is not None


def scale(pe: PE, x: str) -> Format | None:
    """The scale of a group of operand ``x`` that such an outlet takes."""
    if not blocks(pe):
        return None
    return pe.rescale.row if x == "a" else pe.rescale.scale


NAMES = {"a": "activations", "w": "weights"}


def data(pe: PE, gemm: Gemm, x: str) -> Format:
    """The elements of the format that a GEMM names, as data of operand ``x``.

    Raises :class:`ParamError` with the keys to set, those of both operands, where the engine does not compute
    it.
    """
    wanted = {y: data_format(name, f"{y}_format") for y in "aw" if (name := getattr(gemm, f"{y}_format"))}
    if missing(pe, x, wanted[x]):
        keys = dict.fromkeys(key for y, one in wanted.items() for key in missing(pe, y, one))
        one = wanted[x]
        what = "" if one.meaning == one.name else f" ({one.meaning})"
        raise ParamError(
            f"{x}_format",
            f"{one.name}{what} is not what this engine computes, whose {NAMES[x]} are {said(pe, x)}: set "
            f"{', '.join(keys)}",
        )
    integers = wanted[x].integer
    if integers is None:
        return getattr(pe, x)
    return IntegerFormat("bipolar" if x == "w" and integers == ("int", 1) else integers[0], integers[1])


def missing(pe: PE, x: str, wanted: DataFormat) -> list[str]:
    """The keys that would have to be set, with their values; none where the engine computes the format."""
    rescale = pe.rescale
    out = []
    if wanted.integer and not getattr(pe, x).floating and scale(pe, x) is None:
        return []
    if str(getattr(pe, x)) != wanted.element:
        out += _element(pe, x, wanted.element)
    there = scale(pe, x)
    if (str(there) if there else "") != wanted.scale:
        key = "row_scale" if x == "a" else "scale_format"
        out.append(f"rescale.{key}: {wanted.scale or ('none' if x == 'a' else 'uint')}")
    if wanted.group and rescale.group != wanted.group:
        out.append(f"rescale.group: {wanted.group}")
    if wanted.scale in FLOATS and not rescale.floating:
        out.append("rescale.accumulate: float32")
    if wanted.factor and not rescale.factor:
        out.append("rescale.factor: true")
    return out


def _element(pe: PE, x: str, element: str) -> list[str]:
    """Keys that make the elements of operand ``x`` what they must be."""
    if hasattr(pe, f"{x}_format"):
        return [f"params.{x}_format: {element}"]
    integer = element not in FLOATS | POSITS
    if integer and element.startswith("int") and hasattr(pe, f"{x}_bits"):
        kind = {"a_signed": "params.a_signed: true", "w_kind": "params.w_kind: int"}
        key = "a_signed" if x == "a" else "w_kind"
        other = hasattr(pe, key) and getattr(pe, x).kind != "int"
        return [f"params.{x}_bits: {element.removeprefix('int')}", *([kind[key]] if other else [])]
    return ["pe: fmac", f"params.{x}_format: {element}"]


def said(pe: PE, x: str, codes: Format | None = None) -> str:
    """What data of operand ``x`` are, ``codes`` or those of the engine: a format's name where they have
    one."""
    own = codes or getattr(pe, x)
    there = scale(pe, x)
    if there is None:
        return str(own)
    names = [
        one.name
        for one in FORMATS.values()
        if one.scale and own == getattr(pe, x) and not missing(pe, x, one)
    ]
    return names[0] if names else f"{own} with {there} scales per {pe.rescale.group or 'whole K'}"
