"""Processing-element architectures: one module (or folder) each."""

from hwsim.pe.base import PE
from hwsim.registry import lookup, members


def architectures() -> dict[str, type[PE]]:
    """Every architecture by name."""
    return members("hwsim.pe", PE)


def architecture(name: object) -> type[PE]:
    """The architecture called ``name``; ParamError under the key ``pe`` otherwise."""
    return lookup("pe", architectures(), name)
