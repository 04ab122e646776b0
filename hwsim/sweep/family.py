"""The designs of a sweep that share architecture and dataflow: every field known, some of them along axes."""

import itertools
from collections import Counter
from collections.abc import Mapping
from dataclasses import MISSING, dataclass
from functools import cached_property
from math import prod
from typing import Any, get_args

import numpy as np

from hwsim.config import Header
from hwsim.config.description import UNITS, Buffer, Buffers, Cores, DramSpec, VectorUnit
from hwsim.dataflow import dataflow
from hwsim.errors import ConfigError, ParamError, unknown
from hwsim.files.source import Document
from hwsim.params import Params, check_field
from hwsim.pe import architecture
from hwsim.rescale.parameters import Rescale
from hwsim.sweep.axis import Axis
from hwsim.sweep.expression import Expression

CLASSES = {"pe": architecture, "dataflow": dataflow}
SECTIONS: dict[str, type[Params]] = {
    "rescale": Rescale,
    "buffers": Buffers,
    **{f"buffers.{x}": Buffer for x in "awc"},
    "dram": DramSpec,
    "vector_unit": VectorUnit,
    "cores": Cores,
}
OPTIONAL = frozenset(SECTIONS) - {"rescale"}
"""Sections that an accelerator may lack."""
# what is dear to change varies slowest: the order of enumeration
SLOWEST = ("technology", "params", "rescale", "array")

SIZES = dict.fromkeys(
    (f"buffers.{x}.{figure}" for x in "awc" for figure in UNITS),
    ("kib", "width_bits", "banks", "ports", "double"),
)
SIZES |= {"dram.pj_bit": ("type",), "dram.background_mw": ("type", "channels", "stacks", "bandwidth_gb_s")}
"""Figures that a configuration may give of its memories, and the fields beside each that it holds for."""


@dataclass(frozen=True)
class Constraint:
    """An expression that every kept design fulfils, and where it is written."""

    expression: Expression
    place: str

    @property
    def text(self) -> str:
        """As the sweep file has it."""
        return self.expression.text


@dataclass(frozen=True)
class Family:
    """``fixed`` holds every field by its dotted name, defaults included; those of ``axes`` are overridden
    point by point."""

    name: str
    fixed: Mapping[str, Any]
    axes: tuple[Axis, ...]
    constraints: tuple[Constraint, ...]
    dropped: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Points before anything is pruned."""
        return prod(len(axis) for axis in self.axes)

    @cached_property
    def moving(self) -> tuple[str, ...]:
        """Fields along axes."""
        return tuple(path for axis in self.axes for path in axis.paths)

    @cached_property
    def names(self) -> dict[str, str]:
        """What expressions call the fields: the dotted names, and their last parts where only one field has
        them."""
        last = Counter(path.rsplit(".", 1)[-1] for path in self.fixed)
        short = {path.rsplit(".", 1)[-1]: path for path in self.fixed if last[path.rsplit(".", 1)[-1]] == 1}
        return short | {path: path for path in self.fixed}

    def values(self, path: str) -> list[Any]:
        """The values of the field ``path``: those along its axis, or its fixed one; none where the family
        lacks the field.
        """
        for axis in self.axes:
            if path in axis.paths:
                return [v[axis.paths.index(path)] for v in axis.values]
        return [self.fixed[path]] if path in self.fixed else []

    @cached_property
    def _values(self) -> list[dict[str, np.ndarray]]:
        return [
            {path: array([v[i] for v in axis.values]) for i, path in enumerate(axis.paths)}
            for axis in self.axes
        ]

    def columns(self, index: np.ndarray) -> dict[str, np.ndarray]:
        """Values of the moving fields at the points ``index``; the last axis runs fastest."""
        found: dict[str, np.ndarray] = {}
        rest = np.asarray(index, dtype=np.int64)
        for axis, values in zip(reversed(self.axes), reversed(self._values)):
            rest, digit = rest // len(axis), rest % len(axis)
            found |= {path: value[digit] for path, value in values.items()}
        return {path: found[path] for path in self.moving}

    def point(self, index: int) -> dict[str, Any]:
        """Field -> value of point number ``index``, in Python's types. The last axis varies fastest."""
        out = dict(self.fixed)
        rest = index
        for axis in reversed(self.axes):
            rest, digit = divmod(rest, len(axis))
            out.update(zip(axis.paths, axis.values[digit]))
        return out

    def named(self, columns: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
        """Those of ``names`` that are fields, for an expression."""
        return {
            name: columns.get(self.names[name], self.fixed[self.names[name]])
            for name in names
            if name in self.names
        }

    @cached_property
    def early(self) -> tuple[Constraint, ...]:
        """Constraints that speak of fields alone: known before anything is evaluated."""
        return tuple(c for c in self.constraints if all(name in self.names for name in c.expression.names))

    @cached_property
    def late(self) -> tuple[Constraint, ...]:
        """Constraints that need results."""
        return tuple(c for c in self.constraints if c not in self.early)


def array(values: list) -> np.ndarray:
    """Values of one field as an array: of bool, integers or numbers, and of objects where some are texts."""
    kinds = {type(v) for v in values}
    if kinds == {bool}:
        return np.array(values, dtype=bool)
    if kinds <= {int, float}:
        return np.array(values, dtype=np.int64 if kinds == {int} else np.float64)
    return np.array(values, dtype=object)


def nested(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Dotted names -> values as the nested mapping that a configuration file is."""
    out: dict[str, Any] = {}
    for path, value in fields.items():
        *parents, last = path.split(".")
        at = out
        for parent in parents:
            at = at.setdefault(parent, {})
        at[last] = value
    return out


def flat(data: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """A nested mapping as dotted names -> values; ``prefix`` stands before every name."""
    out: dict[str, Any] = {}
    for key, value in data.items():
        out |= flat(value, f"{prefix}{key}.") if isinstance(value, Mapping) else {f"{prefix}{key}": value}
    return out


def expand(name: str, base: dict, source: Document, keys: tuple, changes: dict, changes_place: str,
           axes: list[tuple[Axis, str]], constraints: list[tuple[Expression, str]]) -> list[Family]:
    """The families of a variant: one, or one for each architecture and dataflow along its axes."""
    choices = []
    for key in CLASSES:
        found = [(axis, place) for axis, place in axes if key in axis.paths]
        if len(found) > 1 or any(len(axis.paths) > 1 for axis, _ in found):
            raise ConfigError(f"{key}: must be an axis of its own; use variants", found[0][1])
        choices.append([(key, v[0], place) for axis, place in found for v in axis.values] or [None])
    rest = [(axis, place) for axis, place in axes if not set(axis.paths) & set(CLASSES)]
    families = []
    for choice in itertools.product(*choices):
        chosen = [c for c in choice if c is not None]
        label = " ".join([*([name] if name else []), *(str(value) for _, value, _ in chosen)])
        picked = changes | {key: value for key, value, _ in chosen}
        place = chosen[0][2] if chosen else changes_place
        families.append(_family(label, base, source, keys, picked, place, rest, constraints))
    return families


def _family(name: str, base: dict, source: Document, keys: tuple, changes: dict, place: str,
            axes: list[tuple[Axis, str]], constraints: list[tuple[Expression, str]]) -> Family:
    given = flat(base)
    try:
        classes = {key: find(changes.get(key, base.get(key))) for key, find in CLASSES.items()}
    except ParamError as e:
        raise (ConfigError(e.message, place) if e.key in changes else source.located(e, *keys)) from None
    known = schema(classes)
    kept = {
        "params": classes["pe"].name != base.get("pe"),
        "array": classes["dataflow"].name != base.get("dataflow"),
    }
    dropped = [p for p in given if p not in known and kept.get(p.split(".")[0])]
    fields: dict[str, Any] = {}
    for path, value in ((p, v) for p, v in given.items() if p not in dropped and p not in changes):
        _checked(path, value, known, source.place(*keys, *path.split(".")))
        fields[path] = value
    for path, value in changes.items():
        _checked(path, value, known, place)
        fields[path] = value
    moving = Counter(path for axis, _ in axes for path in axis.paths)
    for axis, at in axes:
        for path in axis.paths:
            if moving[path] > 1 or path in changes:
                raise ConfigError(f"{path}: is on two axes, or on an axis and set", at)
        for values in axis.values:
            for path, value in zip(axis.paths, values):
                _checked(path, value, known, at, f" ({name})" if name else "")
    _check_figures({*fields, *moving}, axes)
    present = {p.rpartition(".")[0] for p in (*fields, *moving)}
    known = {
        p: f
        for p, f in known.items()
        if p.rpartition(".")[0] not in OPTIONAL or p.rpartition(".")[0] in present
    }
    missing = [p for p, f in known.items() if p not in fields and f.default is MISSING and p not in moving]
    if missing:
        raise ConfigError(f"{missing[0]}: missing in the base, and no axis gives it", place)
    defaults = {p: f.default for p, f in known.items() if f.default is not MISSING and f.default is not None}
    first = {path: value for axis, _ in axes for path, value in zip(axis.paths, axis.values[0])}
    found = tuple(axis for axis, _ in sorted(axes, key=lambda x: _speed(x[0])))
    for key in ("buffers.a", "buffers.w", "buffers.c", "dram"):
        if present & OPTIONAL and key not in present:
            raise ConfigError(
                f"{key}: missing; an accelerator with one of {', '.join(sorted(present & OPTIONAL))} needs "
                "buffers and dram",
                place,
            )
    return Family(
        name,
        defaults | first | fields,
        found,
        tuple(Constraint(e, at) for e, at in constraints),
        tuple(dropped),
    )


def _check_figures(given: set[str], axes: list[tuple[Axis, str]]) -> None:
    """A figure of one size holds for no other: where the size moves, the figure moves with it."""
    for figure, sizes in SIZES.items():
        section = figure.rpartition(".")[0]
        for axis, at in axes if figure in given else ():
            moved = next(
                (path for path in axis.paths if path in [f"{section}.{size}" for size in sizes]), None
            )
            if moved and figure not in axis.paths:
                raise ConfigError(f"{moved}: {figure} holds for one value of it; put both on one axis, "
                                  f"'{moved}, {figure}': [[.., ..], ..]", at)


def _speed(axis: Axis) -> int:
    roots = [path.split(".")[0] for path in axis.paths]
    return min(SLOWEST.index(root) if root in SLOWEST else len(SLOWEST) for root in roots)


def schema(classes: Mapping[str, type]) -> dict[str, Any]:
    """Every field of an accelerator by its dotted name, from the classes of its architecture and dataflow."""
    found = {
        f.name: f
        for f in Header.schema()
        if f.type is not dict and dict not in get_args(f.type) and f.name != "name"
    }
    for section, cls in {"params": classes["pe"], "array": classes["dataflow"], **SECTIONS}.items():
        found |= {f"{section}.{f.name}": f for f in cls.schema() if f.type is not dict}
    return found


def _checked(path: str, value: Any, known: Mapping[str, Any], place: str, of: str = "") -> None:
    if path == "name":
        return
    if path not in known:
        raise ConfigError(f"{path}: {unknown('field', path, known)}{of}", place)
    try:
        check_field(known[path], value)
    except ParamError as e:
        raise ConfigError(f"{path}: {e.message.removeprefix(e.key + ': ')}{of}", place) from None


__all__ = ["Constraint", "Family", "array", "expand", "flat", "nested", "schema"]
