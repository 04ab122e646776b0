"""Frozen parameters whose fields are at once default, range check, unit, documentation and YAML schema.

A class derives from :class:`Params`, is decorated ``@dataclass(frozen=True)`` and declares each field with
:func:`param`. An object that exists is valid: construction raises :class:`ParamError` otherwise.
"""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass
from functools import cache
from typing import Any, get_args

from hwsim.errors import ParamError, nearest, shown, unknown
from hwsim.files.scalars import plain_text


def param(default: Any = MISSING, *, lo: float | None = None, hi: float | None = None,
          choices: tuple = (), unit: str = "", before: Any = MISSING, doc: str) -> Any:
    """A documented field: ``lo..hi`` inclusive for numbers, or one of ``choices``; ``unit`` is shown in
    errors and help.

    ``before`` is for a field that is added to a class of which results are kept: the value with which
    hardware is as it was before the field existed. It stays what it is when the default changes
    (:meth:`Params.named`).
    """
    metadata = {"lo": lo, "hi": hi, "choices": choices, "unit": unit, "doc": doc}
    return dataclasses.field(
        default=default, metadata=metadata if before is MISSING else metadata | {"before": before}
    )


@dataclass(frozen=True)
class Params:
    """Base of everything a user can parameterize."""

    def __post_init__(self):
        for f in self.schema():
            check_field(f, getattr(self, f.name))
        self.check()

    @classmethod
    def schema(cls) -> list[dataclasses.Field]:
        """The fields that a user sets: those declared with :func:`param`."""
        return list(_schema(cls))

    def check(self) -> None:
        """Rules that span several fields; raises :class:`ParamError`."""

    def left_out(self, where: str, *keys: str) -> None:
        """Raise :class:`ParamError` unless fields have their defaults; ``where`` says in which case, after
        "must be left out".
        """
        defaults = {f.name: f.default for f in self.schema()}
        for key in keys:
            value = getattr(self, key)
            if value != defaults[key]:
                raise ParamError(key, f"must be left out {where}, not {value}")

    @classmethod
    def from_dict(cls, values: dict[str, Any], **fixed: Any):
        """Build from a mapping as YAML gives it; unknown and missing keys are :class:`ParamError`."""
        names = {f.name: f for f in cls.schema()}
        for key in values:
            if key not in names:
                raise ParamError(str(key), unknown("key", key, names))
        for key, f in names.items():
            if f.default is MISSING and key not in values and key not in fixed:
                raise ParamError(key, f"missing; {rule_of(f)}")
        return cls(**values, **fixed)

    @classmethod
    def many(cls, columns: Mapping[str, Sequence[Any]]) -> list[Any]:
        """Objects from a column of values per field; other fields have their defaults. Equal values are
        checked once.

        Raises :class:`ParamError` where one of them would not exist, not necessarily for the first.
        """
        names = {f.name: f for f in cls.schema()}
        for key, values in columns.items():
            for _, value in {(type(value), value) for value in values}:
                check_field(names[key], value)
        rest = {key: f.default for key, f in names.items() if key not in columns}
        for key, default in rest.items():
            if default is MISSING:
                raise ParamError(key, f"missing; {rule_of(names[key])}")
        out = []
        put = object.__setattr__
        for values in zip(*columns.values()):
            thing = object.__new__(cls)
            for key, value in (*zip(columns, values), *rest.items()):
                put(thing, key, value)
            thing.check()
            out.append(thing)
        return out

    def to_dict(self) -> dict[str, Any]:
        """Every field and its value, in order of declaration."""
        return {f.name: getattr(self, f.name) for f in self.schema()}

    def named(self) -> dict[str, Any]:
        """The fields that kept results name: all but those with the value that hardware had ``before`` they
        existed.

        Defaults are named as other values are: a result is never taken for another default than its own.
        """
        values = self.to_dict()
        return {
            f.name: values[f.name]
            for f in self.schema()
            if "before" not in f.metadata or values[f.name] != f.metadata["before"]
        }


@cache
def _schema(cls: type[Params]) -> tuple[dataclasses.Field, ...]:
    return tuple(f for f in dataclasses.fields(cls) if "doc" in f.metadata)


@cache
def _types(f: dataclasses.Field) -> tuple[type, ...]:
    assert not isinstance(f.type, str), "postponed annotations hide the schema"
    return get_args(f.type) or (f.type,)


def rule_of(f: dataclasses.Field) -> str:
    """The rule a field's value must keep, in words: ``must be an integer in 1..8 bit``."""
    meta = f.metadata
    types = _types(f)
    if meta["choices"]:
        return "must be one of " + ", ".join(ranges(str(c) for c in meta["choices"]))
    if bool in types:
        return "must be true or false"
    names = {int: "an integer", str: "a text", dict: "a mapping", list: "a list"}
    kind = "a number" if float in types else next(names[t] for t in types if t in names)
    span = ""
    if meta["lo"] is not None and meta["hi"] is not None:
        span = f" in {_bound(meta['lo'])}..{_bound(meta['hi'])}"
    elif meta["lo"] is not None:
        span = f" of at least {_bound(meta['lo'])}"
    unit = f" {meta['unit']}" if meta["unit"] and span else ""
    return f"must be {kind}{span}{unit}"


def ranges(names: Iterable[str]) -> list[str]:
    """Names in their order; three or more in a row that count up are one: ``int2..int16``."""
    rows: list[list[tuple[str, str, int]]] = []
    for name in names:
        word = name.rstrip("0123456789")
        number = int(name[len(word):] or -1)
        if rows and word and rows[-1][-1][1:] == (word, number - 1):
            rows[-1].append((name, word, number))
        else:
            rows.append([(name, word, number)])
    return [
        text
        for row in rows
        for text in ([f"{row[0][0]}..{row[-1][0]}"] if len(row) > 2 else [name for name, *_ in row])
    ]


def _bound(value: float) -> str:
    """A limit of a range; whole numbers have no point."""
    return str(int(value)) if float(value).is_integer() else str(value)


def near_choice(f: dataclasses.Field, value: Any) -> str:
    """``"; did you mean 'float16'?"`` where a value is near a choice of the field: the short name of a
    format, a part of a name, or one with a letter wrong."""
    from hwsim.data_formats import SHORT
    if type(value) is not str or not f.metadata["choices"]:
        return ""
    choices = [str(choice) for choice in f.metadata["choices"]]
    long = SHORT.get(value.casefold())
    return f"; did you mean '{long}'?" if long in choices else nearest(value, choices)


def check_field(f: dataclasses.Field, value: Any) -> None:
    """Raise :class:`ParamError` unless ``value`` has the field's type and keeps its rule."""
    meta = f.metadata
    types = _types(f)
    if value is None and type(None) in types:
        return
    ok = type(value) in types or (float in types and type(value) is int)
    if ok and meta["choices"]:
        ok = value in meta["choices"]
    if ok and type(value) in (int, float):
        ok = (meta["lo"] is None or value >= meta["lo"]) and (meta["hi"] is None or value <= meta["hi"])
    if not ok:
        given = "nothing" if value is None else shown(value)
        raise ParamError(f.name, f"{rule_of(f)}, not {given}{near_choice(f, value)}")
    if type(value) is str:
        try:
            plain_text(value)
        except ValueError as e:
            raise ParamError(f.name, str(e)) from None
