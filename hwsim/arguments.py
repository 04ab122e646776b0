"""Arguments of the functions of ``import hwsim``: one rule for each name, and errors that say it."""

from dataclasses import dataclass
from typing import Any

from hwsim.errors import ParamError, shown
from hwsim.files.scalars import settled
from hwsim.options import MEMORIES, UTILIZATION
from hwsim.params import Params, param

RTL_LIMIT_S = 600.0
TIMEOUT_S = 900.0


@dataclass(frozen=True)
class Arguments(Params):
    """The arguments of functions, each with its rule; a name means the same everywhere."""

    objective: str = param("latency", choices=("latency", "energy", "edp"), doc="what tilings are chosen for")
    iso: str | None = param(None, choices=("area", "throughput"), doc="what others are resized to")
    memories: str = param("behavioural", choices=MEMORIES, doc="how memories are written")
    output: str | None = param(None, doc="folder to write to")
    stalls: bool = param(False, doc="whether streams stall at random")
    seed: int = param(0, lo=0, hi=(1 << 32) - 1, doc="of operands and stalls")
    limit_s: float = param(RTL_LIMIT_S, lo=0, hi=1e9, unit="s", doc="longest simulation of Verilog")
    check_clock: bool = param(True, doc="whether impossible clocks are refused")
    technology: str | None = param(None, doc="name or path")
    period_ns: float | None = param(None, lo=1e-6, hi=1e6, unit="ns", doc="clock period")
    data: str = param("uniform", doc="operands")
    utilization: float = param(UTILIZATION, lo=0.05, hi=1, doc="share of the floor plan that is covered")
    jobs: int = param(0, lo=0, hi=1024, doc="processes; 0: one per core")
    again: bool = param(False, doc="whether kept results are made again")
    store: str | None = param(None, doc="folder of kept results")
    timeout_s: float = param(TIMEOUT_S, lo=0.001, hi=1e6, unit="s", doc="of the synthesis of one part")
    scheduler: str = param("", doc="address of a Dask scheduler")
    resume: bool = param(False, doc="whether an interrupted sweep goes on")
    restart: bool = param(False, doc="whether an unfinished sweep is dropped")
    csv: bool = param(False, doc="whether points.csv is written")
    html: bool = param(True, doc="whether report.html is written")


def checked(**values: Any) -> Arguments:
    """The arguments, each by its rule. Raises :class:`ParamError`."""
    if values.get("output") == "":  # would be the folder in which the user happens to be
        raise ParamError("output", "must be the name of a folder, not ''")
    return Arguments(**{key: settled(value, key) for key, value in values.items()})


def typed(key: str, value: object, rule: str, *types: type) -> None:
    """Raise :class:`ParamError` unless an argument is of one of the types."""
    if not isinstance(value, types):
        raise ParamError(key, f"must be {rule}, not {shown(value)}, which is of type {type(value).__name__}")
