"""Verilog files of the user's as one text, with the files that they include in their places, and where each
line is from.

Files are read in the order in which they are named, so that macros of one hold in the next. `` `include
`` looks in the folder of the file that says it, then in the folders of ``--include``, then in those of all
named files. An include that
no folder has stays as it is: it may be in a branch that is switched off. Raises :class:`ConfigError`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hwsim.errors import ConfigError, shown
from hwsim.files.source import MAX_BYTES, read_text

FILE = "part.v"  # what the tools call the text
INCLUDE = re.compile(
    r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|`include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)', re.S
)
"""Comments and texts, which are passed over, and the directive, one of whose groups is not None."""


@dataclass
class Source:
    """``lines`` of the whole text, the (file, line) of each, and of includes that stay (``missing``) place
    and reason."""

    paths: tuple[Path, ...]
    lines: list[str] = field(default_factory=list)
    places: list[tuple[Path, int]] = field(default_factory=list)
    missing: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines) + "\n"

    @property
    def system(self) -> bool:
        """Whether it is SystemVerilog: a file is named ``.sv``."""
        return any(path.suffix == ".sv" for path in self.paths)

    def place(self, where: str) -> str:
        """``file:line`` of a place as Yosys states it, such as ``part.v:12.3-12.9``; empty for none."""
        number = re.match(rf"{re.escape(FILE)}:(\d+)", where)
        if not number or not 0 < int(number[1]) <= len(self.places):
            return ""
        path, line = self.places[int(number[1]) - 1]
        return f"{path}:{line}"


def read(names: Sequence[str], folders: Sequence[str]) -> Source:
    """The text of the files ``names``; includes are looked for in ``folders`` too."""
    paths = tuple(map(Path, names))
    for folder in folders:
        if not Path(folder).is_dir():
            raise ConfigError(f"--include: no such folder: {folder}")
    source = Source(paths)
    search = [*map(Path, folders), *(path.parent for path in paths)]
    for path in paths:
        _add(source, path, search, ())
    return source


def _add(source: Source, path: Path, search: list[Path], above: tuple[Path, ...]) -> None:
    """Append a file's lines and those of what it includes; ``above`` are the files that include it."""
    text = read_text(path)
    start = 0
    line = 1
    for match in INCLUDE.finditer(text):
        name = match[1] or match[2]
        if name is None:
            continue
        here = line + text.count("\n", start, match.start())
        target = next((folder / name for folder in [path.parent, *search] if (folder / name).is_file()), None)
        if target is None or target.resolve() in [p.resolve() for p in (*above, path)]:
            rule = (
                "includes itself, which is not supported"
                if target
                else "no such file; --include DIR says where to look"
            )
            source.missing.setdefault(name, (f"{path}:{here}", f"`include {shown(name)}: {rule}"))
            continue
        _append(source, text[start:match.start()], path, line)
        _add(source, target, search, (*above, path))
        start = match.end()
        line = here
    _append(source, text[start:], path, line)


def _append(source: Source, text: str, path: Path, line: int) -> None:
    lines = text.removesuffix("\n").split("\n")
    source.lines += lines
    source.places += [(path, line + i) for i in range(len(lines))]
    if sum(map(len, lines)) + len(source.lines) > MAX_BYTES:
        raise ConfigError(f"with what it includes larger than {MAX_BYTES >> 20} MiB", str(source.paths[0]))
