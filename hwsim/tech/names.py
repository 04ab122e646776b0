"""Technologies by name or path: the shipped ones and the user's own.

A name is that of a shipped technology, of one that another package has (an entry point of the group
``hwsim.technologies``, which names the path of a file), or of a file ``NAME.yaml`` in a folder of the user's
own: one of those that the environment variable ``HWSIM_TECH_PATH`` lists as PATH does, the first that has it,
else ``$XDG_DATA_HOME/hwsim/tech`` (``~/.local/share/hwsim/tech``). What ends in ``.yaml`` or holds a ``/`` is
a path; in a configuration it starts from the configuration's folder. Raises :class:`ConfigError`.
"""

import os
from functools import cache
from os import PathLike
from pathlib import Path

from hwsim.errors import ConfigError, shown, unknown
from hwsim.files.library import shipped
from hwsim.registry import Members

SEARCH_PATH = "HWSIM_TECH_PATH"


def folders() -> list[Path]:
    """The folders of the user's own technologies, the first to be searched first; some may not exist."""
    named = [Path(part) for part in os.environ.get(SEARCH_PATH, "").split(os.pathsep) if part]
    try:
        data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    except RuntimeError:  # a user without a home
        return named
    return [*named, data / "hwsim" / "tech"]


def own() -> dict[str, Path]:
    """Name -> file of the user's own technologies."""
    found: dict[str, Path] = {}
    for folder in folders():
        for suffix in (".yaml", ".yml"):
            for path in sorted(folder.glob(f"*{suffix}")):
                found.setdefault(path.stem, path)
    return dict(sorted(found.items()))


@cache
def provided() -> Members:
    """Name -> file of the shipped technologies and those of other packages."""
    def fault(_: str, path: object) -> str:
        """What keeps an object from being a technology's file, or nothing."""
        if not isinstance(path, (str, PathLike)):
            return f"must be the path of a file, not {shown(path)}"
        return (
            ""
            if is_path(str(path)) and Path(path).is_file()
            else f"must be the path of a .yaml file, not {shown(str(path))}"
        )

    known = Members(shipped("technology"), "hwsim.technologies", fault)
    known.update({name: Path(path) for name, path in known.items()})
    return known


def technologies() -> dict[str, Path]:
    """Name -> file of the shipped technologies, other packages' and the user's own."""
    return own() | provided()


def is_path(name: str) -> bool:
    """Whether a text is a path and no name."""
    return Path(name).suffix in (".yaml", ".yml") or "/" in name or os.sep in name


def locate(name: str) -> Path:
    """The file of a technology, by name or path."""
    if is_path(name):
        return Path(name)
    known = technologies()
    theirs = own()
    if name not in known and name in provided().refused:
        raise ConfigError(provided().refused[name])
    if name in theirs and known[name] != theirs[name]:
        whose = (
            f"a technology of {provided().packages[name]}"
            if name in provided().packages
            else "a shipped technology"
        )
        raise ConfigError(
            f"{name} is {whose} and {theirs[name]} has the same name; rename that file, or give its path"
        )
    if name not in known:
        searched = ", ".join(str(folder) for folder in folders())
        rule = unknown("technology", name, known, "`hwsim list technologies`")
        raise ConfigError(
            f"{rule}, not {shown(name)}; a file's name ends in .yaml; technologies of your own are looked "
            f"for in {searched or SEARCH_PATH}"
        )
    return known[name]


def resolve(name: str, folder: Path) -> str:
    """A technology that a file in ``folder`` names: a known name as it is, a path from there on. Raises where
    there is no such file."""
    if not is_path(name):
        locate(name)
        return name
    path = folder / name
    if not path.is_file():
        raise ConfigError(f"{'is not a file' if path.exists() else 'no such file'}: {path}")
    return str(path)


def stamp(name: str) -> tuple[str, int, int]:
    """What changes when the file of the technology ``name`` does: path, time of its last change, size; for
    caches.

    Raises :class:`ConfigError` for a file that cannot be read.
    """
    path = locate(name)
    try:
        status = path.stat()
    except OSError as e:
        raise ConfigError(e.strerror or str(e), str(path)) from None
    return str(path), status.st_mtime_ns, status.st_size
