"""The text of a Liberty library: any encoding that its syntax allows, plain or gzipped, with the files that
it includes in their places.

Liberty is ASCII; what else stands in comments and names is taken as UTF-8, or byte by byte as Latin-1 where
it is not that. A byte order mark is left out. ``include_file (NAME);`` is replaced by that file's text, NAME
taken from the folder of the file that says so.
Raises :class:`ConfigError` naming file and line.
"""

import gzip
import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hwsim.errors import ConfigError, shown
from hwsim.files.source import near_file

MAX_BYTES = 1 << 28
MAX_DEPTH = 16
MAX_PIECES = 10_000
INCLUDE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\])*"|\binclude_file\s*\(([^)]*)\)[ \t]*;?', re.S)
"""Comments and texts, which are passed over, and the statement, whose group is not None."""


@dataclass
class LibertyText:
    """``text`` is all of it; ``pieces`` say for growing offsets from which file and line on the text there
    is."""

    text: str = ""
    pieces: list[tuple[int, Path, int]] = field(default_factory=list)

    def place(self, offset: int) -> str:
        """``file:line`` of the character number ``offset`` of the text."""
        start, path, line = self.pieces[bisect_right([piece[0] for piece in self.pieces], offset) - 1]
        return f"{path}:{line + self.text.count(chr(10), start, offset)}"

    def line(self, number: int) -> str:
        """``file:line`` of line ``number`` of the text, counted from 0."""
        offset = 0
        for _ in range(number):
            offset = self.text.find("\n", offset) + 1
        return self.place(offset)


def read(path: Path) -> LibertyText:
    """The text of the file at ``path`` and of those that it includes. Raises :class:`ConfigError` with the
    place.
    """
    out = LibertyText()
    parts = []
    size = 0
    for text, file, line in _pieces(path, ()):
        out.pieces.append((size, file, line))
        parts.append(text)
        size += len(text)
        if size > MAX_BYTES or len(parts) > MAX_PIECES:
            rule = (
                f"larger than {MAX_BYTES >> 20} MiB"
                if size > MAX_BYTES
                else f"of more than {MAX_PIECES:,} pieces"
            )
            raise ConfigError(f"{rule} with the files that it includes", str(path))
    out.text = "".join(parts)
    return out


def _pieces(path: Path, above: tuple[Path, ...]) -> Iterator[tuple[str, Path, int]]:
    """(text, file, line of its beginning) in order; ``above`` are the files that include this one."""
    text = decoded(path)
    start = 0
    line = 1
    for match in INCLUDE.finditer(text) if "include_file" in text else ():
        if match[1] is None:
            continue
        name = match[1].replace("\\\n", " ").strip().strip('"').strip()
        here = line + text.count("\n", start, match.start())
        yield text[start:match.start()], path, line
        yield from _included(path, here, name, (*above, path))
        line = here + match[0].count("\n")
        start = match.end()
    yield text[start:], path, line


def _included(path: Path, line: int, name: str, above: tuple[Path, ...]) -> Iterator[tuple[str, Path, int]]:
    """The pieces of the file ``name`` that a line of ``path`` includes."""
    target = path.parent / name
    if not name or len(above) > MAX_DEPTH or target.resolve() in [p.resolve() for p in above]:
        rule = (
            "names no file"
            if not name
            else "includes itself"
            if len(above) <= MAX_DEPTH
            else f"deeper than {MAX_DEPTH} files"
        )
        raise ConfigError(f"include_file: {shown(name)}: {rule}", f"{path}:{line}")
    try:
        yield from _pieces(target, above)
    except ConfigError as e:
        raise (
            e
            if e.place != str(target)
            else ConfigError(f"include_file: {target}: {e.message}", f"{path}:{line}")
        ) from None


def decoded(path: Path) -> str:
    """The text of the file at ``path``, plain or gzipped, in UTF-8 or Latin-1. Raises :class:`ConfigError`.
    """
    try:
        if path.exists() and not path.is_file():
            raise ConfigError("is not a file", str(path))
        with path.open("rb") as f:
            zipped = f.read(2) == b"\x1f\x8b"
        with (gzip.open(path) if zipped else path.open("rb")) as f:
            data = f.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ConfigError(f"no such file{near_file(path)}", str(path)) from None
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise ConfigError("truncated or damaged gzip file", str(path)) from None
    except (OSError, ValueError) as e:
        raise ConfigError(getattr(e, "strerror", None) or str(e), str(path)) from None
    if len(data) > MAX_BYTES:
        raise ConfigError(f"larger than {MAX_BYTES >> 20} MiB", str(path))
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise ConfigError("not a Liberty library: not a text file", f"{path}:{line}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")
