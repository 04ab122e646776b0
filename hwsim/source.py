"""YAML files whose every value knows its line.

Scalars are read by the YAML 1.2 core rules: ``on``, ``yes`` and ``010`` are what they look like (texts and ten), and
``1e3`` is a number. A key written twice is an error.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from hwsim.errors import ConfigError, ParamError, shown

MAX_BYTES = 4 << 20
MAX_VALUES = 200_000  # aliases can make a small file enormous


class _Core(yaml.SafeLoader):
    """SafeLoader without YAML 1.1's implicit types."""

    yaml_implicit_resolvers: dict = {}


for _tag, _pattern, _first in (
        ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
        ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
        ("int", r"^[-+]?[0-9][0-9_]*$|^0x[0-9a-fA-F_]+$", "-+0123456789"),
        ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789")):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


@dataclass(frozen=True)
class Document:
    """A YAML file as plain data, and the line of every key and list item by its path: ``lines[("params", "lanes")]``."""

    path: str
    data: Any
    lines: dict[tuple, int] = field(repr=False)

    def place(self, *keys: object) -> str:
        """``file:line`` of the value at ``keys``, or of its nearest ancestor that is written down."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return f"{self.path}:{self.lines.get(keys, 1)}"

    def error(self, message: str, *keys: object) -> ConfigError:
        """A mistake in the value at ``keys``."""
        return ConfigError(message, self.place(*keys))

    def located(self, error: ParamError, *keys: object) -> ConfigError:
        """The mistake of a parameter of the mapping at ``keys``, with its line."""
        return ConfigError(error.message, self.place(*keys, error.key))


def _number(text: str) -> int:
    return int(text, 16) if text.startswith("0x") else int(text.replace("_", ""))


def _plain(node: yaml.Node, path: str, keys: tuple, lines: dict[tuple, int], depth: int = 0) -> Any:
    if depth > 20 or len(lines) > MAX_VALUES:
        rule = "nested deeper than 20 levels" if depth > 20 else f"more than {MAX_VALUES:,} values"
        raise ConfigError(rule, f"{path}:{node.start_mark.line + 1}")
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, keys, lines, depth)
    if isinstance(node, yaml.SequenceNode):
        items = []
        for i, item in enumerate(node.value):
            lines[(*keys, i)] = item.start_mark.line + 1
            items.append(_plain(item, path, (*keys, i), lines, depth + 1))
        return items
    tag, text = node.tag.rsplit(":", 1)[-1], node.value
    if tag != "str" and tag != _Core("").resolve(yaml.ScalarNode, text, (True, False)).rsplit(":", 1)[-1]:
        raise ConfigError(f"{shown(text)} does not look like {shown(node.tag)}; write plain values", f"{path}:{node.start_mark.line + 1}")
    try:
        return {"int": _number, "float": float, "bool": lambda t: t.lower() == "true", "null": lambda t: None,
                "str": str}[tag](text)
    except (KeyError, ValueError):
        raise ConfigError(f"cannot read {shown(text)} as {tag}", f"{path}:{node.start_mark.line + 1}") from None


def _mapping(node: yaml.MappingNode, path: str, keys: tuple, lines: dict[tuple, int], depth: int) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise ConfigError("a key must be a text", f"{path}:{line}")
        key = key_node.value
        if key in out:
            raise ConfigError(f"{key}: written twice, first on line {lines[(*keys, key)]}", f"{path}:{line}")
        lines[(*keys, key)] = line
        out[key] = _plain(value_node, path, (*keys, key), lines, depth + 1)
    return out


def read_text(path: Path) -> str:
    """The text of a file; anything that keeps it from being read is a :class:`ConfigError`."""
    try:
        if path.exists() and not path.is_file():
            raise ConfigError("is not a file", str(path))
        if path.stat().st_size > MAX_BYTES:
            raise ConfigError(f"larger than {MAX_BYTES >> 20} MiB", str(path))
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError("no such file", str(path)) from None
    except UnicodeDecodeError:
        raise ConfigError("not a text file (UTF-8)", str(path)) from None
    except OSError as e:
        raise ConfigError(e.strerror or str(e), str(path)) from None


def read_yaml(path: Path) -> Document:
    """Read a YAML file that holds one mapping."""
    return yaml_document(str(path), read_text(path))


def yaml_document(name: str, text: str) -> Document:
    """The text of a YAML file that holds one mapping; ``name`` is the file's in errors."""
    lines: dict[tuple, int] = {(): 1}
    try:
        node = yaml.compose(text, Loader=_Core)
    except RecursionError:
        raise ConfigError("nested too deeply", name) from None
    except yaml.YAMLError as e:
        mark = getattr(e, "problem_mark", None)
        problem = getattr(e, "problem", None) or str(e)
        raise ConfigError(f"malformed YAML: {problem}", f"{name}:{mark.line + 1}" if mark else name) from None
    if node is None:
        raise ConfigError("empty file", f"{name}:1")
    if not isinstance(node, yaml.MappingNode):
        raise ConfigError("must be a mapping (key: value)", f"{name}:{node.start_mark.line + 1}")
    return Document(name, _plain(node, name, (), lines), lines)
