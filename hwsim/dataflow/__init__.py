"""Dataflows, one module each."""

from hwsim.dataflow.base import Dataflow
from hwsim.registry import Members, lookup, members


def dataflows() -> Members:
    """Every dataflow by name, those of other packages (entry points ``hwsim.dataflows``) among them."""
    return members("hwsim.dataflow", Dataflow, "hwsim.dataflows")


def dataflow(name: object) -> type[Dataflow]:
    """The dataflow called ``name``; ParamError under the key ``dataflow`` otherwise."""
    return lookup("dataflow", dataflows(), name)
