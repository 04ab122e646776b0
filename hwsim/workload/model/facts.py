"""A model's config.json, read value by value: each has a rule, and a mistake names file, line, key and what
was meant.

A key that the file leaves out has the default that the family's published configuration class gives it
(``defaults.py``), as files leave out what equals the default. A key that is null has none. """

import difflib
import json
import re
from pathlib import Path
from typing import Any

from hwsim.errors import CONTROL, ConfigError, short, shown
from hwsim.files.scalars import integer, plain_text, real
from hwsim.files.source import Document, read_text, read_yaml
from hwsim.files.yaml_reader import MAX_DEPTH, MAX_VALUES, TOO_DEEP
from hwsim.workload.model.defaults import class_default, written_by_5

MOST = 1 << 24
MOST_LAYERS = 1 << 12
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:\n]')


def read_model(path: Path) -> Document:
    """A mapping in JSON or YAML, by the file's ending, with the line of every key. Raises
    :class:`ConfigError`.
    """
    return read_json(path) if path.suffix == ".json" else read_yaml(path)


def read_json(path: Path) -> Document:
    """Read a JSON file that holds one object; keys written twice are errors, a byte order mark is none.

    NaN and Infinity are read: published files hold them under keys that say nothing about counts. Where a
    value is used, its rule refuses them. """
    text = read_text(path)
    if not text.strip():
        raise ConfigError("empty file", f"{path}:1")

    _check_size(text, str(path))

    def once(pairs: list[tuple[str, Any]]) -> dict:
        out: dict[str, Any] = {}
        for key, value in pairs:
            if key in out:
                raise ValueError(f"{short(key)}: written twice")
            out[key] = value
        return out

    try:
        data = json.loads(text, parse_int=integer, parse_float=real, object_pairs_hook=once)
        if "\\" in text or CONTROL.search(text):
            _check_texts(data)
    except json.JSONDecodeError as e:
        raise ConfigError(f"malformed JSON: {e.msg}", f"{path}:{e.lineno}") from None
    except ValueError as e:
        raise ConfigError(str(e), str(path)) from None
    if not isinstance(data, dict):
        raise ConfigError("must be an object {\"key\": value}", f"{path}:1")
    return Document(str(path), data, _key_lines(text))


def _check_size(text: str, path: str) -> None:
    """Raise :class:`ConfigError` for too many or too deep values, before memory is spent on them."""
    line = 1
    depth = 0
    values = 0
    for match in _TOKEN.finditer(text):
        token = match.group()
        line += token == "\n"
        depth += (token in "{[") - (token in "}]")
        values += token in "{[,"
        if depth > MAX_DEPTH or values > MAX_VALUES:
            raise ConfigError(
                TOO_DEEP if depth > MAX_DEPTH else f"more than {MAX_VALUES:,} values", f"{path}:{line}"
            )


def _key_lines(text: str) -> dict[tuple, int]:
    """The line of every key of objects, by its path; lists are not entered."""
    lines: dict[tuple, int] = {(): 1}
    line = 1
    last = ""
    path: list[str | None] = []  # the key at every depth; None in a list
    for match in _TOKEN.finditer(text):
        token = match.group()
        line += token == "\n"
        if token in "{[":
            path.append(None)
        elif token in "}]":
            path.pop()
        elif token == ":":
            path[-1] = json.loads(last)
            if None not in path:
                lines[tuple(path)] = line
        last = last if token == "\n" else token
    return lines


def _check_texts(data: Any) -> None:
    """Raise :class:`ValueError` for the first text or key that holds control characters."""
    if isinstance(data, str):
        plain_text(data)
    elif isinstance(data, (dict, list)):
        for item in data:
            _check_texts(item)
        for item in data.values() if isinstance(data, dict) else ():
            _check_texts(item)


class Facts:
    """The values of a model's file, each checked when it is asked for."""

    def __init__(self, doc: Document, family: str = ""):
        self.doc, self.family = doc, family
        self.read: set[str] = {"model_type"}
        self.taken: dict[str, int] = {}  # sizes that the file leaves out
        self.notes: list[str] = []
        self.parts: list[Facts] = []  # objects inside, whose keys count

    def nested(self, key: str, family: str) -> "Facts":
        """The values of the object under ``key``, empty where it is missing."""
        self.read.add(key)
        value = self.doc.data.get(key)
        if value is not None and not isinstance(value, dict):
            raise self.error(f"{key}: must be an object of values, not {shown(value)}", key)
        return Facts(inner(self.doc, key), family)

    @property
    def newer(self) -> bool:
        """Whether version 5 of transformers wrote the file."""
        return written_by_5(self.doc.data)

    def error(self, message: str, key: str) -> ConfigError:
        """A mistake in the value of ``key``."""
        return self.doc.error(message, key)

    def has(self, key: str) -> bool:
        """Whether the key is there and not null."""
        self.read.add(key)
        return self.doc.data.get(key) is not None

    def raw(self, key: str) -> Any:
        """The value as it stands in the file, None where it is missing."""
        self.read.add(key)
        return self.doc.data.get(key)

    def skip(self, *keys: str) -> None:
        """Keys that the family knows and that change nothing here."""
        self.read.update(keys)

    def number(self, key: str, default: int | None = None, lo: int = 1, hi: int = MOST) -> int:
        """An integer in ``lo..hi``; a missing or null key is an error where there is no default."""
        rule = f"must be an integer in {lo}..{hi}"
        value = self._value(key, default, rule)
        if type(value) is not int or not lo <= value <= hi:
            raise self.error(f"{key}: {rule}, not {shown(value)}", key)
        return value

    def optional(self, key: str) -> int | None:
        """An integer, or None where neither the file nor the class has it."""
        self.read.add(key)
        known = class_default(self.family, key, self.doc.data)
        return self.number(key) if self.has(key) or (known is not None and key not in self.doc.data) else None

    def either(self, *keys: str) -> str:
        """The one of ``keys``, names of one thing, that the file has, or the class; the first where neither
        has one. Two that differ are an error. """
        there = [key for key in keys if self.has(key)]
        for key in there[1:]:
            if self.doc.data[key] != self.doc.data[there[0]]:
                first, other = (shown(self.doc.data[name]) for name in (there[0], key))
                raise self.error(f"{key}: is the same as {there[0]} = {first}, not {other}", key)
        known = [key for key in keys if class_default(self.family, key, self.doc.data) is not None]
        return (there or known or keys)[0]

    def only(self, key: str, *values: Any) -> None:
        """A key of which other values than ``values``, or null, would change counts in a way that is not
        read.
        """
        value = self.raw(key)
        if value is not None and not any(type(value) is type(x) and value == x for x in values):
            known = " or ".join(json.dumps(x) for x in values)
            raise self.error(
                f"{key}: only {known} is known for model_type {self.family}, not {shown(value)}", key
            )

    def real(self, key: str, default: float) -> float:
        """Any finite number."""
        value = self._value(key, default, "must be a number")
        if type(value) not in (int, float) or not abs(value) < float("inf"):
            raise self.error(f"{key}: must be a number, not {shown(value)}", key)
        return value

    def share(self, key: str, default: float) -> float:
        """A number in 0..1."""
        value = self._value(key, default, "must be a number in 0..1")
        if type(value) not in (int, float) or not 0 <= value <= 1:
            raise self.error(f"{key}: must be a number in 0..1, not {shown(value)}", key)
        return value

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self._value(key, default, "must be true or false")
        if type(value) is not bool:
            raise self.error(f"{key}: must be true or false, not {shown(value)}", key)
        return value

    def choice(self, key: str, known: dict[str, str], default: str) -> str:
        """What ``known`` says of a text; a text that it does not know is an error."""
        value = self._value(key, default, "must be a text")
        if not isinstance(value, str) or value not in known:
            near = difflib.get_close_matches(str(value), known, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise self.error(f"{key}: must be one of {', '.join(sorted(known))}, not {shown(value)}{hint}",
                             key)
        return known[value]

    def texts(self, key: str, length: int, known: tuple[str, ...]) -> list[str]:
        """A list of ``length`` texts of ``known``, or an empty one where the key is missing."""
        value = self.raw(key)
        if value is None:
            return []
        if not isinstance(value, list) or len(value) != length or not all(isinstance(x, str) for x in value):
            raise self.error(f"{key}: must be a list of {length} texts, one per layer, not {shown(value)}",
                             key)
        for text in value:
            if text not in known:
                raise self.error(f"{key}: must be of {', '.join(known)}, not {shown(text)}", key)
        return value

    def numbers(self, key: str, length: int = 0, lo: int = 0) -> list[int]:
        """A list of integers of at least ``lo``, ``length`` of them unless 0; the class's, or an empty one,
        where the key is missing.
        """
        value = self._value(key, [], "must be a list of integers")
        fits = isinstance(value, list) and all(type(x) is int and lo <= x <= MOST for x in value)
        if not fits or (length and value and len(value) != length):
            many = f"{length} " if length else ""
            raise self.error(f"{key}: must be a list of {many}integers of at least {lo}, not {shown(value)}",
                             key)
        return value

    def _value(self, key: str, default: Any, rule: str) -> Any:
        self.read.add(key)
        value = self.doc.data.get(key)
        if value is None and key not in self.doc.data:
            value = class_default(self.family, key, self.doc.data)
            if type(value) is int:
                self.taken[key] = value
        if value is None:
            value = default
        if value is None:
            near = difflib.get_close_matches(key, self.doc.data, n=1,
                                             cutoff=0.7) if key not in self.doc.data else []
            hint = f"; is {near[0]!r} it?" if near else ""
            why = f"missing, and the class of model_type {self.family} has no default for it"
            raise self.error(f"{key}: {why}; {rule}{hint}", *near[:1] or [key])
        return value


def inner(doc: Document, key: str) -> Document:
    """The object under ``key`` as a document of its own, with its lines."""
    lines = {path[1:]: line for path, line in doc.lines.items() if path[:1] == (key,)}
    return Document(doc.path, doc.data.get(key) or {}, lines or {(): doc.lines.get((), 1)})
