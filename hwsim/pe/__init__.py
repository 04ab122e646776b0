"""Processing-element architectures: one module (or folder) each."""

from hwsim.pe.base import PE
from hwsim.registry import Members, lookup, members


def architectures() -> Members:
    """Every architecture by name, those of other packages (entry points ``hwsim.architectures``) among them."""
    return members("hwsim.pe", PE, "hwsim.architectures")


def architecture(name: object) -> type[PE]:
    """The architecture called ``name``; ParamError under the key ``pe`` otherwise."""
    return lookup("pe", architectures(), name)
