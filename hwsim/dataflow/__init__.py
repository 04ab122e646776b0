"""Dataflows: one module each."""

from hwsim.dataflow.base import Dataflow
from hwsim.registry import lookup, members


def dataflows() -> dict[str, type[Dataflow]]:
    """Every dataflow by name."""
    return members("hwsim.dataflow", Dataflow)


def dataflow(name: object) -> type[Dataflow]:
    """The dataflow called ``name``; ParamError under the key ``dataflow`` otherwise."""
    return lookup("dataflow", dataflows(), name)
