"""Whether an engine computes with data of a format that has a name. Which keys would make it so is in
:mod:`hwsim.precision.settings`.

An engine computes a format where its cells take the elements, and its outlet the scales: of rows for
activations, of columns for weights, in groups of the format's size. Integers without scales run on every
engine of integers, in passes where they are wider (:mod:`hwsim.precision.passes`).
"""

from hwsim.data_formats import FORMATS, DataFormat, data_format
from hwsim.errors import ConfigError, ParamError
from hwsim.formats import Format, IntegerFormat
from hwsim.pe import PE
from hwsim.precision.settings import runs_integers, settings
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
    if not computes(pe, x, wanted[x]):
        one = wanted[x]
        what = "" if one.meaning == one.name else f" ({one.meaning})"
        try:
            advice = "set " + ", ".join(f"{key}: {value}" for key, value in settings(pe, wanted).items())
        except ConfigError as e:
            advice = e.message
        raise ParamError(
            f"{x}_format",
            f"{one.name}{what} is not what this engine computes, whose {NAMES[x]} are {said(pe, x)}: {advice}"
        )
    integers = wanted[x].integer
    if integers is None:
        return getattr(pe, x)
    return IntegerFormat("bipolar" if x == "w" and integers == ("int", 1) else integers[0], integers[1])


def computes(pe: PE, x: str, wanted: DataFormat) -> bool:
    """Whether the engine computes data of the format as operand ``x``."""
    there = scale(pe, x)
    if there is None and runs_integers(pe, x, wanted):
        return True
    return (
        str(getattr(pe, x)) == wanted.element
        and (str(there) if there else "") == wanted.scale
        and wanted.group in (0, pe.rescale.group)
        and (pe.rescale.factor or not wanted.factor)
    )


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
        if one.scale and own == getattr(pe, x) and computes(pe, x, one)
    ]
    return names[0] if names else f"{own} with {there} scales per {pe.rescale.group or 'whole K'}"
