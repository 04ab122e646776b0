"""YAML to plain data and the line of every value, from a parser's events: limits hold while a file is read,
not after.

A file that is beyond a limit on values or depth so costs little; an alias counts as what it stands for.
"""

from collections.abc import Callable, Iterable
from typing import Any

import yaml

from hwsim.errors import ConfigError, short, shown
from hwsim.files.scalars import plain, plain_text

MAX_VALUES = 1_000_000
MAX_DEPTH = 20
TOO_DEEP = f"nested deeper than {MAX_DEPTH} levels"
# libyaml where PyYAML is built with it: 20 times as fast
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TYPES = {"null": type(None), "bool": bool, "int": int, "float": float}
Path = tuple[str | int, ...]


def parse(text: str, file: str) -> tuple[Any, dict[Path, int]]:
    """Data of a file's text, and the lines of its keys and list items by their paths, as
    :class:`hwsim.files.source.Document` has them.

    Raises :class:`ConfigError` with file and line.
    """
    builder = Builder(file)
    try:
        builder.build(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as e:
        line = f":{e.problem_mark.line + 1}" if e.problem_mark else ""
        problem = str(e.problem or e.context)
        rule = TOO_DEEP if "nesting depth" in problem else f"malformed YAML: {problem}"
        raise ConfigError(rule, f"{file}{line}") from None
    except yaml.reader.ReaderError as e:
        raise ConfigError(f"malformed YAML: {e.reason}", f"{file}{_line_of(text, e)}") from None
    if not builder.documents:
        raise ConfigError("empty file", f"{file}:1")
    return builder.root, builder.lines


def _line_of(text: str, error: yaml.reader.ReaderError) -> str:
    """The line of a character that YAML does not have."""
    character = error.character if isinstance(error.character, str) else chr(error.character)
    at = text.find(character)
    return f":{text.count(chr(10), 0, at) + 1}" if at >= 0 else ""


class _Open:
    """A mapping or list whose end is not read yet: its path, the line on which it is found, and the key that
    waits for a value."""

    __slots__ = ("anchor", "key", "key_line", "line", "path", "value")

    def __init__(self, value: Any, path: Path, line: int, anchor: str | None):
        self.value, self.path, self.line, self.anchor = value, path, line, anchor
        self.key: str | None = None
        self.key_line = line


class Builder:
    """Data and lines from events, one after another."""

    def __init__(self, file: str):
        self.file = file
        self.root: Any = None
        self.lines: dict[Path, int] = {(): 1}
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[Any, Path] | None] = {}
        self.values = self.documents = 0
        self.known: dict[str, Any] = {}

    def build(self, events: Iterable[Any]) -> None:
        """Take all events."""
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
            yaml.MappingStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceStartEvent: self._start,
            yaml.SequenceEndEvent: self._end,
        }
        for event in events:
            if handler := handlers.get(type(event)):
                handler(event)

    def _error(self, event: Any, rule: str) -> ConfigError:
        return ConfigError(rule, f"{self.file}:{event.start_mark.line + 1}")

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self._error(event, "holds a second document; a file holds one")

    def _scalar(self, event: Any) -> None:
        top = self.open[-1] if self.open else None
        try:
            if top is not None and top.key is None and type(top.value) is dict:
                self._key(event, top, plain_text(event.value))
            else:
                self._put(event, self._value(event))
        except ValueError as e:
            key = f"{short(top.key)}: " if top is not None and top.key is not None else ""
            raise self._error(event, f"{key}{e}") from None

    def _value(self, event: Any) -> Any:
        """What a scalar stands for. Raises :class:`ValueError`."""
        text, tag = event.value, event.tag
        if tag is not None and tag != "!":
            name = tag.rsplit(":", 1)[-1]
            value = plain_text(text) if name == "str" else plain(text)
            if name != "str" and type(value) is not _TYPES.get(name):
                raise ValueError(f"{shown(text)} does not look like {shown(tag)}; write plain values")
            return value
        if not event.implicit[0]:
            return plain_text(text)
        if text not in self.known:
            self.known[text] = plain(text)
        return self.known[text]

    def _key(self, event: Any, top: _Open, key: str) -> None:
        """A key of a mapping. Its line is kept where it is another than the mapping's."""
        assert isinstance(top.value, dict)
        line = event.start_mark.line + 1
        if key in top.value:
            first = self.lines.get((*top.path, key), top.line)
            raise self._error(event, f"{short(key)}: written twice, first on line {first}")
        self._count(event)
        top.key, top.key_line, top.value[key] = key, line, None
        if line != top.line:
            self.lines[(*top.path, key)] = line
        if event.anchor:
            self.anchors[event.anchor] = (key, ())

    def _count(self, event: Any) -> None:
        """One more key or item."""
        self.values += 1
        if self.values > MAX_VALUES:
            raise self._error(event, f"more than {MAX_VALUES:,} values")

    def _put(self, event: Any, value: Any) -> tuple[Path, int]:
        """Put a value where it belongs; its path, and the line that is given for it."""
        line = event.start_mark.line + 1
        if not self.open:
            self.root = value
            path = ()
            line = 1
        else:
            top = self.open[-1]
            if isinstance(top.value, list):
                self._count(event)
                path = (*top.path, len(top.value))
                top.value.append(value)
                if line != top.line:
                    self.lines[path] = line
            elif top.key is None:
                raise self._error(event, "a key must be a text")
            else:
                path = (*top.path, top.key)
                line = top.key_line
                top.value[top.key] = value
                top.key = None
        if event.anchor:
            self.anchors[event.anchor] = None if type(value) in (dict, list) else (value, path)
        return path, line

    def _start(self, event: Any) -> None:
        """A mapping or a list begins."""
        mapping = type(event) is yaml.MappingStartEvent
        tag = event.tag
        if tag is not None and tag not in ("!", f"tag:yaml.org,2002:{'map' if mapping else 'seq'}"):
            raise self._error(
                event,
                f"{shown(tag)} is no type of a {'mapping' if mapping else 'list'} here; write plain values",
            )
        if len(self.open) >= MAX_DEPTH:
            raise self._error(event, TOO_DEEP)
        value: dict | list = {} if mapping else []
        self.open.append(_Open(value, *self._put(event, value), event.anchor))

    def _end(self, event: Any) -> None:
        """The innermost mapping or list is complete."""
        done = self.open.pop()
        if done.anchor:
            self.anchors[done.anchor] = (done.value, done.path)

    def _alias(self, event: Any) -> None:
        """A copy of what was anchored before."""
        name = event.anchor
        top = self.open[-1] if self.open else None
        anchored = self.anchors.get(name)
        if anchored is None:
            reason = (
                "is part of what it stands for"
                if name in self.anchors
                else f"there is no &{short(name)} before it"
            )
            raise self._error(event, f"*{short(name)}: {reason}")
        value, source = anchored
        event.anchor = None  # an alias has no anchor of its own
        if top is not None and top.key is None and type(top.value) is dict and type(value) is str:
            self._key(event, top, value)
            return
        path, line = self._put(event, self._copy(event, value, len(self.open)))
        self._copy_lines(value, source, self._line(source), path, line)

    def _copy(self, event: Any, value: Any, depth: int) -> Any:
        """The same data once more, all of which counts."""
        if not isinstance(value, (dict, list)):
            return value
        if depth >= MAX_DEPTH:
            raise self._error(event, TOO_DEEP)
        for _ in value:
            self._count(event)
        if isinstance(value, dict):
            return {key: self._copy(event, item, depth + 1) for key, item in value.items()}
        return [self._copy(event, item, depth + 1) for item in value]

    def _copy_lines(self, value: Any, source: Path, source_line: int, path: Path, line: int) -> None:
        """Lines of a copy at ``path``: those of ``value`` at ``source``."""
        if not isinstance(value, (dict, list)):
            return
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            own = self.lines.get((*source, key), source_line)
            if own != line:
                self.lines[(*path, key)] = own
            self._copy_lines(item, (*source, key), own, (*path, key), own)

    def _line(self, path: Path) -> int:
        """The line of a value: its own, or that of what holds it."""
        while path not in self.lines:
            path = path[:-1]
        return self.lines[path]
