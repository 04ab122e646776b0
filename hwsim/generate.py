"""Writes an engine's Verilog, its manifest and the manifest's JSON Schema to a folder: all of them, or none."""

import json
import os
import tempfile
from pathlib import Path

from hwsim.config import Config
from hwsim.emit import verilog
from hwsim.errors import ConfigError
from hwsim.manifest import SCHEMA, manifest, modelled


def render(config: Config) -> dict[str, str]:
    """File name -> text of everything that a configuration generates."""
    engine = config.engine()
    source = f"{config.name}.v"
    return {source: verilog(engine), "manifest.json": json.dumps(manifest(config, engine, [source]), indent=2) + "\n",
            SCHEMA.name: SCHEMA.read_text(encoding="utf-8")}


def summary(config: Config, folder: Path, files: dict[str, str]) -> list[str]:
    """What `hwsim generate` prints: a line per file, and one that names the sections which are not in the Verilog."""
    lines = [f"{folder / name}  {len(text):,} bytes" for name, text in files.items()]
    if sections := modelled(config):
        lines.append(f"not in the Verilog: {', '.join(sections)}; it is one engine, and hwsim alone models what is around it")
    return lines


def write_files(folder: Path, files: dict[str, str]) -> None:
    """Write the files, each replaced in one step; what cannot be written is a :class:`ConfigError` and leaves nothing."""
    staged: list[tuple[str, Path]] = []
    umask = os.umask(0)
    os.umask(umask)
    made = [p for p in (folder, *folder.parents) if not p.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            if (folder / name).is_dir():
                raise IsADirectoryError(None, f"{name} is a folder")
            handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
            staged.append((temporary, folder / name))
            with os.fdopen(handle, "w", encoding="utf-8") as f:
                f.write(text)
            Path(temporary).chmod(0o666 & ~umask)
        for temporary, target in staged:
            os.replace(temporary, target)
    except OSError as e:
        for temporary, _ in staged:
            Path(temporary).unlink(missing_ok=True)
        for path in made:
            try:
                path.rmdir()
            except OSError:
                break
        raise ConfigError(f"cannot write: {e.strerror or e}", str(folder)) from None
