"""Which keys of a configuration make its engine compute data of formats that have names."""

from math import gcd
from typing import Any

from hwsim.data_formats import INTEGER, DataFormat
from hwsim.errors import ConfigError, ParamError
from hwsim.formats import FLOATS
from hwsim.params import Params, check_field
from hwsim.pe import PE, architectures
from hwsim.rescale.parameters import FACTOR, ROW, Rescale

Settings = dict[str, str]
"""Keys and the values that they must have."""


def settings(pe: PE, wanted: dict[str, DataFormat]) -> Settings:
    """What to set so that an engine of ``pe`` computes ``wanted``, formats by operand. An operand without one
    stays as it is.

    Raises :class:`ConfigError` where no engine computes both.
    """
    groups = {one.group for one in wanted.values() if one.group}
    if len(groups) > 1:
        sizes = " and of ".join(map(str, sorted(groups)))
        raise ConfigError(f"no engine computes blocks of {sizes} together; rescale.group is of both operands")
    out: Settings = {}
    for x, one in wanted.items():
        if str(getattr(pe, x)) != one.element and not runs_integers(pe, x, one):
            out |= _element(pe, x, one.element)
    if "pe" in out:
        out = _other_cells(pe, wanted)
    elif groups and (size := groups.pop()) % pe.lanes and _takes(type(pe), "lanes", gcd(size, pe.lanes)):
        out["params.lanes"] = str(gcd(size, pe.lanes))
    out |= _sums(pe, out)
    cells = out.get("pe")
    integers = cells == "mac" if cells else pe.sum.integer
    return out | _outlet(pe.rescale, wanted, integers)


def runs_integers(pe: PE, x: str, one: DataFormat) -> bool:
    """Whether data of the format are integers, and operand ``x`` takes integers, of any width."""
    return bool(one.integer) and not getattr(pe, x).floating


def _takes(cls: type[PE], key: str, value: str | int) -> bool:
    """Whether an architecture has the parameter, and the parameter the value."""
    for field in cls.schema():
        if field.name == key:
            try:
                check_field(field, value)
            except ParamError:
                return False
            return True
    return False


def _element(pe: PE, x: str, element: str) -> Settings:
    """What makes the elements of operand ``x`` what they must be; ``pe`` where these cells cannot."""
    cls = type(pe)
    if _takes(cls, f"{x}_format", element):
        return {f"params.{x}_format": element}
    integer = INTEGER.fullmatch(element)
    if not (integer and integer[1] == "int" and _takes(cls, f"{x}_bits", int(integer[2]))):
        return {"pe": "fmac"}
    out = {f"params.{x}_bits": integer[2]}
    if getattr(pe, x).kind != "int":
        kinds = {"a_signed": "true", "a_bipolar": "false"} if x == "a" else {"w_kind": "int"}
        names = {field.name for field in cls.schema()}
        out |= {f"params.{key}": value for key, value in kinds.items() if key in names}
    return out


def _other_cells(pe: PE, wanted: dict[str, DataFormat]) -> Settings:
    """Cells of another architecture: of integers where all data are, else of floats."""
    if len(wanted) == 2 and all(one.integer for one in wanted.values()):
        return {"pe": "mac"}
    out = {"pe": "fmac"}
    for x in "aw":
        element = _holding(wanted[x].element if x in wanted else str(getattr(pe, x)))
        if not _takes(architectures()["fmac"], f"{x}_format", element):
            raise ConfigError(f"no architecture multiplies {element} and floats")
        out[f"params.{x}_format"] = element
    return out


def _sums(pe: PE, out: Settings) -> Settings:
    """How cells of floats must add up, where exact sums would be too wide."""
    if out.get("pe") != "fmac" and pe.name != "fmac":
        return {}
    values = {} if "pe" in out else pe.to_dict()
    values |= {key.removeprefix("params."): value for key, value in out.items() if key != "pe"}
    more: Settings = {}
    for key, value in (("accumulate", "float32"), ("addition", "chained")):
        if _refused(architectures()["fmac"], values) == key:
            values[key] = value
            more[f"params.{key}"] = value
    return more


def _refused(cls: type[Params], values: dict[str, Any]) -> str:
    """The key that ``cls`` refuses first, empty where it takes the values."""
    try:
        cls(**values)
    except ParamError as e:
        return e.key
    return ""


def _holding(element: str) -> str:
    """A format of ``fmac`` that holds the values of ``element``."""
    if element == "ternary2":
        return "int2"
    integer = INTEGER.fullmatch(element)
    return f"int{int(integer[2]) + 1}" if integer and integer[1] == "bipolar" else element


def _outlet(rescale: Rescale, wanted: dict[str, DataFormat], integers: bool) -> Settings:
    """What the outlet must be told; ``integers``: sums of the cells are."""
    now = rescale.to_dict()
    default = {field.name: field.default for field in Rescale.schema()}
    new = dict(now)
    if "a" in wanted:
        new[ROW] = wanted["a"].scale or default[ROW]
    for one in wanted.values():
        new["group"] = one.group or new["group"]
        new[FACTOR] = new[FACTOR] or one.factor
    if "w" in wanted:
        new["scale_format"] = wanted["w"].scale or default["scale_format"]
    floats = [new[key] for key in ("scale_format", ROW) if new[key] in FLOATS]
    if floats and not rescale.floating:
        new["accumulate"] = "float32"
    if "w" in wanted and (floats or new[ROW] != default[ROW] or not integers):
        new["scale_bits"] = 0
    left_out = []
    if floats:
        left_out += ["requant", "multiplier_bits", "scales"]
    if not integers:
        left_out += ["requant", "multiplier_bits", "scale_bits", "zero_bits"]
    if not (floats or new[ROW] != default[ROW] or new["scale_bits"]):
        left_out += ["accumulate", "result", FACTOR, "block", "scale_rule"]
        left_out += [] if new["zero_bits"] and integers else ["group"]
    new |= {key: default[key] for key in left_out}
    if _refused(Rescale, new) == "stages":  # nothing is multiplied any more
        new["stages"] = default["stages"]
    return {f"rescale.{key}": str(value).lower() if isinstance(value, bool) else str(value)
            for key, value in new.items() if value != now[key]}
