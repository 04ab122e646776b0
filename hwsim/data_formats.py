"""Formats of data by name: what workloads and options may call them. Elements, and the scales that blocks of
elements share.

    float16, tensorfloat32 (19 bits) ..     floats without scales; also fp16, bf16, tf32, fp8 (e4m3),
                                            fp8_e5m2, fp6_e2m3, fp6_e3m2, fp4
    posit8, posit16                         posits of the 2022 standard
    int8, uint4, bipolar2, ternary          integers of 1 to 32 bits without scales
    mxfp8, mxfp8_e5m2, mxfp6_e2m3 ..        OCP MX: blocks of 32 along K with a float8_e8m0fnu scale; mxint8
                                            in units of 2**-6
    nvfp4                                   blocks of 16 float4_e2m1fn with a float8_e4m3fn scale, and a
                                            float32 factor of the tensor

A pair says both operands:

    float16:int4                            activations, then weights
    w4a16, w8a8                             weights and activations by their bits: integers, 16 bits of
                                            activations float16
    mxfp4                                   both of one format

Source      OCP Microscaling Formats v1.0, 5.3; OCP 8-bit Floating Point v1.0; NVIDIA, arXiv 2509.25149
            (nvfp4); Standard for Posit Arithmetic, 2022.
"""

import re
from dataclasses import dataclass

from hwsim.errors import ParamError, shown, unknown

E8M0 = "float8_e8m0fnu"
E4M3 = "float8_e4m3fn"
E5M2 = "float8_e5m2"
E2M3 = "float6_e2m3fn"
E3M2 = "float6_e3m2fn"
E2M1 = "float4_e2m1fn"
WIDEST = 32
INTEGER = re.compile(r"(int|uint|bipolar)([1-9][0-9]?)")
BY_BITS = re.compile(r"w([1-9][0-9]?)a([1-9][0-9]?)")


@dataclass(frozen=True)
class DataFormat:
    """Codes of ``element``; every ``group`` of them along K has a scale of the format ``scale`` (0 and empty:
    none).

    ``factor``: results are multiplied by a number of the whole job too: the tensors' scales, or the elements'
    unit.
    """

    name: str
    element: str
    group: int = 0
    scale: str = ""
    factor: bool = False

    @property
    def integer(self) -> tuple[str, int] | None:
        """Kind and bits of integers without scales."""
        if self.element == "ternary2":
            return "ternary", 2
        found = INTEGER.fullmatch(self.element)
        return (found[1], int(found[2])) if found and not self.scale else None

    @property
    def meaning(self) -> str:
        """In words."""
        return f"{self.element} with {self.scale} scales per {self.group}" if self.scale else self.element


def _mx(name: str, element: str, factor: bool = False) -> DataFormat:
    return DataFormat(name, element, 32, E8M0, factor)


FORMATS = {
    one.name: one
    for one in (
        *(
            DataFormat(name, name)
            for name in (
                E2M1,
                E2M3,
                E3M2,
                E4M3,
                E5M2,
                "float16",
                "bfloat16",
                "tensorfloat32",
                "posit8",
                "posit16",
            )
        ),
        _mx("mxfp8", E4M3),
        _mx("mxfp8_e5m2", E5M2),
        _mx("mxfp6_e2m3", E2M3),
        _mx("mxfp6_e3m2", E3M2),
        _mx("mxfp4", E2M1),
        _mx("mxint8", "int8", factor=True),
        DataFormat("nvfp4", E2M1, 16, E4M3, factor=True),
        DataFormat("ternary", "ternary2"),
    )
}
"""Every format that has a name of its own; integers by kind and bits beside them."""

SHORT = {
    "fp4": E2M1,
    "fp6_e2m3": E2M3,
    "fp6_e3m2": E3M2,
    "fp8": E4M3,
    "fp8_e4m3": E4M3,
    "fp8_e5m2": E5M2,
    "fp16": "float16",
    "bf16": "bfloat16",
    "tf32": "tensorfloat32",
    "mxfp8_e4m3": "mxfp8",
    "mxfp4_e2m1": "mxfp4",
}
"""Other names."""

EXAMPLES = ("int4", "int8", "uint4", "uint8")


def data_format(name: str, key: str) -> DataFormat:
    """The format of a name. :class:`ParamError` of ``key`` where there is none."""
    if name in FORMATS or name in SHORT:
        return FORMATS[SHORT.get(name, name)]
    found = INTEGER.fullmatch(name)
    if found and int(found[2]) <= WIDEST:
        return DataFormat(name, name)
    kinds = [other for other in (*FORMATS, *SHORT) if other.startswith(f"{name}_")]
    if len(kinds) > 1:
        raise ParamError(key, f"must say which kind of {name}: {' or '.join(kinds)}, not {shown(name)}")
    raise ParamError(key, f"{unknown('format', name, (*FORMATS, *SHORT, *EXAMPLES))}, not {shown(name)}")


def pair(text: str, key: str = "format") -> tuple[DataFormat, DataFormat]:
    """The formats of activations and weights that a name or a pair says. Raises :class:`ParamError`."""
    if by_bits := BY_BITS.fullmatch(text):
        w_bits = int(by_bits[1])
        a_bits = int(by_bits[2])
        names = [
            "float16" if a_bits == 16 else f"int{a_bits}",
            "float16" if w_bits == a_bits == 16 else f"int{w_bits}",
        ]
    else:
        names = text.split(":")
    if len(names) > 2 or not all(names):
        raise ParamError(key, f"must be a format, or two as ACTIVATIONS:WEIGHTS, not {shown(text)}")
    return data_format(names[0], key), data_format(names[-1], key)
