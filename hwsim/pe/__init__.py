"""Cell architectures (processing elements), one module or folder each."""

from hwsim.pe.base import PE
from hwsim.registry import Members, lookup, members


def architectures() -> Members:
    """All architectures by name, including those of other packages (entry points ``hwsim.architectures``)."""
    return members("hwsim.pe", PE, "hwsim.architectures")


def architecture(name: object) -> type[PE]:
    """Return the architecture called ``name``. Raises ParamError with the key ``pe`` for an unknown name."""
    return lookup("pe", architectures(), name)
