"""The GEMMs of a workload that differ: equal ones are looked at once, and those that run alike together."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import numpy as np

from hwsim.accelerator.columns import column
from hwsim.accelerator.lowered import DATA, Lowered, lower, precisions
from hwsim.config import Config
from hwsim.errors import ConfigError, ParamError
from hwsim.pe import PE
from hwsim.workload import Gemm

_identity = attrgetter("m", "n", *DATA)


def distinct(gemms: Sequence[Gemm]) -> tuple[list[int], np.ndarray]:
    """Which GEMMs differ in more than name, section and repeats.

    Returns the number of the first of each kind, and which of these each GEMM is like.
    """
    numbers: dict[tuple, int] = {}
    first: list[int] = []
    which = []
    for i, gemm in enumerate(gemms):
        number = numbers.setdefault(_identity(gemm), len(first))
        if number == len(first):
            first.append(i)
        which.append(number)
    return first, np.array(which, np.int64)


class Lowering:
    """How GEMMs run on an engine, each precision found once."""

    def __init__(self, engine: PE):
        self.engine = engine
        self.ways: dict[tuple, Lowered] = {}

    def of(self, gemm: Gemm) -> Lowered:
        """:func:`lower`."""
        key = precisions(self.engine, gemm)
        way = self.ways.get(key)
        if way is None:
            way = self.ways[key] = lower(self.engine, gemm)
        return way

    def at(self, config: Config, gemm: Gemm, place: str) -> Lowered:
        """The same. Raises :class:`ConfigError` at the GEMM's place."""
        try:
            return self.of(gemm)
        except ParamError as e:
            raise ConfigError(f"{e.message} ({config.name})", place) from None


@dataclass(frozen=True)
class Dims:
    """Sizes of GEMMs: arrays of Python integers."""

    m: np.ndarray
    k: np.ndarray
    n: np.ndarray

    @classmethod
    def of(cls, gemms: Sequence[Gemm]) -> "Dims":
        """Those of GEMMs."""
        return cls(*(column(getattr(gemm, d) for gemm in gemms) for d in "mkn"))

    def floats(self, rows: Any) -> list[np.ndarray]:
        """Those of some GEMMs, as whole floats."""
        return [getattr(self, d)[rows].astype(float) for d in "mkn"]


def together(ways: Sequence[Lowered]) -> list[tuple[Lowered, np.ndarray]]:
    """Each way in which some GEMMs run, and their numbers."""
    groups: dict[int, tuple[Lowered, list[int]]] = {}
    for i, way in enumerate(ways):
        groups.setdefault(id(way), (way, []))[1].append(i)
    return [(way, np.array(numbers)) for way, numbers in groups.values()]
