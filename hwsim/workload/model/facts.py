"""A model's config.json, read value by value: each has a rule, and a mistake names file, line, key and what was meant."""

import difflib
import json
import re
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, shown
from hwsim.source import Document, read_text, read_yaml

MOST = 1 << 24
MOST_LAYERS = 1 << 12
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:\n]')


def read_model(path: Path) -> Document:
    """A mapping in JSON or YAML, by the file's ending, with the line of every key. Raises :class:`ConfigError`."""
    return read_json(path) if path.suffix == ".json" else read_yaml(path)


def read_json(path: Path) -> Document:
    """Read a JSON file that holds one object; keys written twice, NaN and infinities are errors."""
    text = read_text(path)
    if not text.strip():
        raise ConfigError("empty file", f"{path}:1")

    def refuse(constant: str) -> None:
        raise ConfigError(f"{constant} is not a number", str(path))

    def once(pairs: list[tuple[str, Any]]) -> dict:
        out = dict(pairs)
        if len(out) < len(pairs):
            keys = [key for key, _ in pairs]
            raise ConfigError(f"{next(k for k in keys if keys.count(k) > 1)}: written twice", str(path))
        return out

    try:
        data = json.loads(text, parse_constant=refuse, object_pairs_hook=once)
    except json.JSONDecodeError as e:
        raise ConfigError(f"malformed JSON: {e.msg}", f"{path}:{e.lineno}") from None
    except RecursionError:
        raise ConfigError("nested too deeply", str(path)) from None
    except ValueError as e:  # integers of thousands of digits
        raise ConfigError(f"malformed JSON: {e}", str(path)) from None
    if not isinstance(data, dict):
        raise ConfigError("must be an object {\"key\": value}", f"{path}:1")
    return Document(str(path), data, _top_lines(text))


def _top_lines(text: str) -> dict[tuple, int]:
    """The line of every key of the outermost object."""
    lines: dict[tuple, int] = {(): 1}
    line, depth, last = 1, 0, ""
    for match in _TOKEN.finditer(text):
        token = match.group()
        line += token == "\n"
        depth += (token in "{[") - (token in "}]")
        if token == ":" and depth == 1:
            lines[(json.loads(last),)] = line
        last = last if token == "\n" else token
    return lines


class Facts:
    """The values of a model's file, each checked when it is asked for."""

    def __init__(self, doc: Document):
        self.doc, self.family = doc, ""

    def error(self, message: str, key: str) -> ConfigError:
        """A mistake in the value of ``key``."""
        return self.doc.error(message, key)

    def has(self, key: str) -> bool:
        """Whether the key is there and not null."""
        return self.doc.data.get(key) is not None

    def number(self, key: str, default: int | None = None, lo: int = 1, hi: int = MOST) -> int:
        """An integer in ``lo..hi``; a missing or null key is an error where there is no default."""
        rule = f"must be an integer in {lo}..{hi}"
        value = self._value(key, default, rule)
        if type(value) is not int or not lo <= value <= hi:
            raise self.error(f"{key}: {rule}, not {shown(value)}", key)
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
            raise self.error(f"{key}: must be one of {', '.join(sorted(known))}, not {shown(value)}{hint}", key)
        return known[value]

    def texts(self, key: str, length: int) -> list[str]:
        """A list of ``length`` texts, or an empty one where the key is missing."""
        value = self.doc.data.get(key)
        if value is None:
            return []
        if not isinstance(value, list) or len(value) != length or not all(isinstance(x, str) for x in value):
            raise self.error(f"{key}: must be a list of {length} texts, one per layer, not {shown(value)}", key)
        return value

    def _value(self, key: str, default: Any, rule: str) -> Any:
        value = self.doc.data.get(key, default)
        if value is None and default is not None:
            return default
        if value is None:
            near = difflib.get_close_matches(key, self.doc.data, n=1, cutoff=0.7) if key not in self.doc.data else []
            hint = f"; is {near[0]!r} it?" if near else ""
            raise self.error(f"{key}: missing, model_type {self.family} has it; {rule}{hint}", *near[:1] or [key])
        return value
