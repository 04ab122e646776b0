"""Files that users write: text without byte order mark, and YAML whose every value knows its line."""

from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, ParamError, nearest
from hwsim.files.yaml_reader import parse

MAX_BYTES = 16 << 20
MOST_BESIDE = 1000
"""Files beside a missing one that are looked at for a near name."""


@dataclass(frozen=True)
class Document:
    """A YAML file as plain data, and the lines of its keys and list items by their paths:
    ``lines[("params", "lanes")]``.

    What stands on the same line as that which holds it has no entry of its own.
    """

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


MARKS = {
    "configuration": {"pe", "dataflow"},
    "workload": {"gemms", "layers", "sections"},
    "sweep": {"base", "axes", "variants"},
    "model": {"model_type"},
    "technology": {"cells"},
}
"""Keys at the top level by which a file of each kind is known."""


def file_kind(doc: Document) -> str | None:
    """The kind of a file, one of ``MARKS``; None where no key at its top level tells."""
    return next((kind for kind, marks in MARKS.items() if marks & doc.data.keys()), None)


def check_file(doc: Document, wanted: str) -> None:
    """Raise :class:`ConfigError` for a file of another kind.

    * ``doc``: the file.
    * ``wanted``: the kind that it must be, one of ``MARKS``.
    """
    if not MARKS[wanted] & doc.data.keys() and (other := file_kind(doc)):
        raise ConfigError(f"is a {other}, not a {wanted}", doc.path)


@dataclass(frozen=True)
class Values(Document):
    """The same values in memory, of no file: the place of a mistake is the keys that lead to it."""

    def place(self, *keys: object) -> str:
        """The keys above the last one, which messages begin with: ``array`` for ``array: rows``."""
        return ".".join(map(str, keys[:-1]))


def read_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """The content of a file of at most ``most`` bytes; anything that keeps it from being read is a
    :class:`ConfigError`."""
    try:
        if path.exists() and not path.is_file():
            raise ConfigError("is not a file", str(path))
        with path.open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError:
        raise ConfigError(f"no such file{near_file(path)}", str(path)) from None
    except OSError as e:
        raise ConfigError(e.strerror or str(e), str(path)) from None
    except ValueError:  # a name that no file can have
        raise ConfigError("no such file: a name has no zero characters", str(path)) from None
    if len(content) > most:
        raise ConfigError(f"larger than {most >> 20} MiB", str(path))
    return content


def near_file(path: Path) -> str:
    """``"; did you mean 'x.yaml'?"``, with a file beside ``path`` that has nearly its name.

    Empty where there is none."""
    try:
        beside = sorted(one.name for one in islice(path.parent.iterdir(), MOST_BESIDE) if one.is_file())
    except (OSError, ValueError):
        return ""
    same = [name for name in beside if Path(name).stem == path.stem]
    # an ending that many files have makes no file near
    near = [name for name in beside if nearest(path.stem, [Path(name).stem])]
    return nearest(path.name, same or near)


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, without byte order mark, lines ending in ``\\n``; a :class:`ConfigError`
    where it cannot be read."""
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError("not a text file (UTF-8)", str(path)) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_yaml(path: Path) -> Document:
    """Read a YAML file that holds one mapping."""
    return yaml_document(str(path), read_text(path))


def yaml_document(name: str, text: str) -> Document:
    """The text of a YAML file that holds one mapping; ``name`` is the file's in errors."""
    data, lines = parse(text, name)
    if data is None:
        raise ConfigError("empty file", f"{name}:1")
    if not isinstance(data, dict):
        raise ConfigError("must be a mapping (key: value)", f"{name}:1")
    return Document(name, data, lines)
