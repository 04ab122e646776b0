"""Writes an engine's Verilog, its manifest and the manifest's JSON Schema to a folder, and whatever else is
written: all or nothing."""

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from hwsim.config import Config
from hwsim.engine.wrapper import choices_of, wrappers
from hwsim.errors import ConfigError
from hwsim.manifest.document import SCHEMA, manifest, modelled
from hwsim.verilog.emit import structures, verilog

Files = dict[Path, str | bytes]
"""What a command will write: texts as UTF-8."""


def render(config: Config, memories: str = "behavioural") -> dict[str, str]:
    """File name -> text of everything that a configuration generates.

    ``memories``: one of :data:`hwsim.options.MEMORIES`. Raises :class:`ConfigError` where a memory cannot be
    made of macros.
    """
    engine = config.engine()
    choices = choices_of(engine, config.technology) if memories == "blackbox" else {}
    sources = {f"{config.name}.v": verilog(engine, frozenset(ram.name for ram in choices))}
    if choices:
        title = f"{engine.title}: memories, made of SRAM macros of {config.technology}"
        sources[f"{config.name}_memories.v"] = structures(title, wrappers(choices))
    described = manifest(config, engine, list(sources), {ram.name: chosen for ram, chosen in choices.items()})
    return sources | {
        "manifest.json": json.dumps(described, indent=2) + "\n",
        SCHEMA.name: SCHEMA.read_text(encoding="utf-8"),
    }


def summary(config: Config, folder: Path, files: dict[str, str], memories: str = "behavioural") -> list[str]:
    """What `hwsim generate` prints: a line per file, and what the Verilog has not or has otherwise than was
    asked."""
    lines = [f"{folder / name}  {len(text):,} bytes" for name, text in files.items()]
    apart = folder / f"{config.name}_memories.v"
    if apart.name not in files and apart.exists():
        lines.append(
            f"{apart} is of an earlier run and not one of the manifest's files: its modules are in "
            f"{config.name}.v too"
        )
    if memories == "blackbox" and apart.name not in files:
        lines.append(
            "no memory of this engine is a module of its own: there is nothing that a macro could replace"
        )
    if sections := modelled(config):
        lines.append(
            f"not in the Verilog: {', '.join(sections)}; it is one engine, and hwsim alone models what is "
            "around it"
        )
    return lines


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files of a folder: all of them or none, see :func:`write_all`."""
    write_all({folder / name: content for name, content in files.items()})


def write_all(files: Mapping[Path, str | bytes]) -> None:
    """Write files, texts as UTF-8, each replaced in one step when all are on the disk; their folders are made
    where missing.

    What cannot be written is a :class:`ConfigError` and leaves nothing, no folder either.
    """
    staged: list[tuple[Path, Path]] = []
    made: list[Path] = []
    place = Path()
    try:
        for path, content in files.items():
            place = path.parent
            made += [p for p in (place, *place.parents) if not p.exists()]
            staged.append((_staged(path, content), path))
        for temporary, target in staged:
            place = target.parent
            os.replace(temporary, target)
    except OSError as e:
        raise unwritable(place, e) from None
    finally:  # of what was written, nothing is left to be removed
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
        _remove_empty(made)


def unwritable(folder: Path, error: OSError) -> ConfigError:
    """The mistake of a folder in which nothing can be written; a file in its place is named."""
    for place in (folder, *folder.parents):
        if place.is_file():
            return ConfigError("cannot write: this is a file, and a folder is needed here", str(place))
    return ConfigError(f"cannot write: {error.strerror or error}", str(folder))


def _staged(path: Path, content: str | bytes) -> Path:
    """A file beside ``path`` with its new content, and the permissions that a new file gets."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        raise IsADirectoryError(None, f"{path.name} is a folder")
    umask = os.umask(0)
    os.umask(umask)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        temporary.chmod(0o666 & ~umask)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _remove_empty(folders: list[Path]) -> None:
    """Remove folders that were made for nothing, the innermost first."""
    for folder in sorted(set(folders), key=lambda path: len(path.parts), reverse=True):
        with suppress(OSError):
            folder.rmdir()
