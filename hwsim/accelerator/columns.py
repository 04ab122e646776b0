"""Layers of a workload as columns: one record whose numbers are arrays, with an entry per layer.

Single layers are made when they are asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import chain
from typing import Any, overload

import numpy as np

from hwsim.accelerator.layer_result import STATED, LayerResult
from hwsim.workload import Gemm, Vector

CHUNK = 1 << 13
"""Layers that are written out at once."""


def each(value: Any, change: Callable[[np.ndarray], Any]) -> Any:
    """A record, mapping or tuple of arrays, and of such, with every array changed; all else as it is."""
    if isinstance(value, np.ndarray):
        return change(value)
    if isinstance(value, Mapping):
        return {key: each(inner, change) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(each(inner, change) for inner in value)
    if is_dataclass(value) and not isinstance(value, type):
        copy = object.__new__(value.__class__)  # arrays do not keep the rules of single numbers
        for f in fields(value):
            object.__setattr__(copy, f.name, each(getattr(value, f.name), change))
        return copy
    return value


def column(values: Iterable[Any]) -> np.ndarray:
    """Python objects as an array: integers stay exact at any size."""
    plain = list(values)
    out = np.empty(len(plain), object)
    out[:] = plain
    return out


def stacked(works: Sequence[Gemm | Vector]) -> Any:
    """A GEMM, or a vector operation, whose fields are arrays of those of all."""
    cls = type(works[0])
    out = object.__new__(cls)
    for f in cls.schema():
        object.__setattr__(out, f.name, column(getattr(work, f.name) for work in works))
    return out


def record(work: Any, **values: Any) -> LayerResult:
    """Many layers as one, whose values are arrays."""
    return LayerResult(work, **values)


def in_order(columns: Iterable[Any]) -> Any:
    """The sum of numbers and of arrays, one number after the other, as Python adds them; integers stay
    exact."""
    plain = (values.tolist() if isinstance(values, np.ndarray) else (values,) for values in columns)
    return sum(chain.from_iterable(plain))


def one(values: np.ndarray) -> Any:
    """The Python number or text in an array of one entry."""
    return values.tolist()[0]


def without_nothing(layer: LayerResult) -> LayerResult:
    """A layer, or layers that are alike in this, without traffic and sums of cores that do not occur."""
    if not isinstance(layer.work, Gemm) or layer.traffic is None:
        return layer
    traffic = {level: {operand: moved for operand, directions in operands.items()
                       if (moved := {key: bits for key, bits in directions.items() if np.any(bits)})}
               for level, operands in layer.traffic.items()}
    parts = layer.parts
    energy = layer.energy or {}
    if not np.any(parts.get("reduce", 0)):
        parts = {key: clocks for key, clocks in parts.items() if key != "reduce"}
        energy = {key: figure for key, figure in energy.items() if key != "vector unit"}
    return replace(layer, traffic=traffic, parts=parts, energy=energy)


class Layers(Sequence[LayerResult]):
    """The layers of ``works``, a tuple of :class:`LayerResult` to those that index, slice or iterate.

    ``stack`` is all of them as one: a record whose numbers are arrays, those of its ``work`` too; None: there
    are none.
    """

    def __init__(self, works: Sequence[Gemm | Vector] = (), stack: LayerResult | None = None):
        self.works, self.stack = works, stack

    def __len__(self) -> int:
        return len(self.works)

    @overload
    def __getitem__(self, index: int) -> LayerResult: ...
    @overload
    def __getitem__(self, index: slice) -> "Layers": ...

    def __getitem__(self, index: int | slice) -> "LayerResult | Layers":
        numbers = range(len(self))[index]
        if isinstance(numbers, range):
            return self.take(np.arange(len(self))[index])
        assert self.stack is not None
        row = slice(numbers, numbers + 1)
        work = self.works[numbers]
        return without_nothing(
            replace(each(replace(self.stack, work=work), lambda values: one(values[row])), work=work)
        )

    def __iter__(self) -> Iterator[LayerResult]:
        return (self[i] for i in range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __repr__(self) -> str:
        return repr(tuple(self))

    def take(self, rows: np.ndarray) -> "Layers":
        """Some of them."""
        if self.stack is None or not len(rows):
            return Layers()
        return Layers([self.works[i] for i in rows.tolist()], each(self.stack, lambda values: values[rows]))

    @property
    def stacks(self) -> tuple[LayerResult, ...]:
        """The one record, or nothing."""
        return () if self.stack is None else (self.stack,)

    def alike(self) -> Iterator[list[tuple[np.ndarray, LayerResult]]]:
        """A bounded number of layers at a time, in order: those that have the same parts as one record, with
        their numbers."""
        for at in range(0, len(self), CHUNK):
            rows = np.arange(at, min(at + CHUNK, len(self)))
            code = self._code(rows)
            groups = [rows[code == value] for value in np.unique(code).tolist()]
            yield [(group, self._record(group)) for group in groups]

    def _record(self, rows: np.ndarray) -> LayerResult:
        """One record of layers that have the same parts."""
        part = each(self.stack, lambda values: values[rows])
        if isinstance(part.work, Gemm):
            for key in STATED:
                object.__setattr__(part.work, key, getattr(part.work, key)[0])
        return without_nothing(part)

    def _code(self, rows: np.ndarray) -> np.ndarray:
        """A number for each layer, equal for those that have the same parts."""
        assert self.stack is not None
        work: Any = self.stack.work
        code = np.zeros(len(rows), np.int64)
        if not isinstance(self.stack.work, Gemm):
            return code
        traffic: Any = self.stack.traffic or {}
        counts = [
            bits
            for operands in traffic.values()
            for directions in operands.values()
            for bits in directions.values()
        ]
        counts.append(self.stack.parts.get("reduce", np.zeros(len(self))))
        for own in [count[rows] != 0 for count in counts] + [getattr(work, key)[rows] for key in STATED]:
            if (own != own[0]).any():
                values, digit = np.unique(own, return_inverse=True)
                code = np.unique(code * len(values) + digit, return_inverse=True)[1]
        return code
