"""Compiles simulators' C++ with the system's compiler, several files at once; what it made is kept by its
content."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import cache as once
from pathlib import Path

from hwsim.errors import ConfigError, note
from hwsim.files.home import cache, writable
from hwsim.tech import tool

COMPILERS = ("g++", "clang++", "c++")
STANDARD = ("-std=gnu++17", "-pthread", "-w")
MOST_KEPT = 200  # files; those that were not used for longest go
SHOWN_S = 5.0  # a build that takes longer is announced


@dataclass(frozen=True)
class Unit:
    """A source file, how the compiler is called for it, whether its object is the same for every engine, and
    what it includes."""

    source: Path
    flags: tuple[str, ...]
    shared: bool = False
    includes: tuple[Path, ...] = ()

    @property
    def megabytes(self) -> float:
        """Size of what is compiled."""
        return sum(path.stat().st_size for path in (self.source, *self.includes)) / 1e6


def compiler() -> str:
    """The C++ compiler: ``CXX`` of the environment or the first of :data:`COMPILERS`. Raises
    :class:`ConfigError` where there is none."""
    wanted = os.environ.get("CXX", "").split()
    path = next((path for name in (wanted[:1] or COMPILERS) if (path := shutil.which(name))), None)
    if path is None:
        named = f" ({wanted[0]}, which CXX names)" if wanted else ""
        raise ConfigError(
            f"no C++ compiler found{named}, which this simulator needs: install one (Debian: apt-get install "
            "g++; macOS: xcode-select --install), or use --simulator icarus, which needs none"
        )
    return path


@once
def version(command: str) -> str:
    """What ``command --version`` prints."""
    return subprocess.run([command, "--version"], capture_output=True, text=True, errors="replace").stdout


def key_of(*parts: object) -> str:
    """A name for what is made of these parts."""
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:32]


def folder() -> Path | None:
    """Where builds are kept: a folder in the user's cache, or None where none can be written."""
    home = cache()
    if home is None or not writable(home):
        return None
    place = home / "hwsim" / "simulators"
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError:  # something else has one of these names
        return None
    return place


def digest(path: Path) -> str:
    """The digest of a file's content, which is a part of the name of a kept file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:32]


def kept(key: str, program: bool = True) -> Path | None:
    """The file that was kept under a name, if there is one; it counts as used now.

    A file that is not what was kept is removed; a ``program`` that may not be started here is none.
    """
    place = folder()
    for path in place.glob(f"{key}-*") if place else ():
        with suppress(OSError):
            if path.name == f"{key}-{digest(path)}":
                os.utime(path)
                if not program or os.access(path, os.X_OK):
                    return path
            else:
                path.unlink()
    return None


def keep(made: Path, key: str) -> Path:
    """Keep a file in the user's cache, if there is one, under a name that contains its digest.

    * ``made``: the file.
    * ``key``: what it depends on, the first part of the name.

    The least used files are removed where there are many. Returns ``made``, which no other process removes.
    """
    place = folder()
    if place is None:
        return made
    staged = place / f".{key}.{os.getpid()}"
    with suppress(OSError):
        shutil.copy2(made, staged)
        os.replace(staged, place / f"{key}-{digest(made)}")
        files = sorted(place.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in files[MOST_KEPT:]:
            path.unlink(missing_ok=True)
    with suppress(OSError):
        staged.unlink(missing_ok=True)  # of a disk that became full
    return made


def link(units: Sequence[Unit], target: Path, work: Path, seconds_per_mb: float) -> None:
    """Compile source files and link a program, in the folder ``work``; a build of more than a few seconds is
    announced.

    ``seconds_per_mb``: of one processor per megabyte of C++. Raises :class:`ConfigError` where the compiler
    fails.
    """
    command = compiler()
    workers = os.cpu_count() or 1
    sizes = [unit.megabytes for unit in units if not unit.shared]
    seconds = max(sum(sizes) / min(workers, max(1, len(sizes))), max(sizes, default=0)) * seconds_per_mb
    if seconds > SHOWN_S:
        note(
            f"compiling {sum(sizes):.1f} MB of C++ on {workers} processors: about {seconds:.0f} s; kept for "
            "the next run"
        )
    ordered = sorted(units, key=lambda unit: unit.megabytes, reverse=True)
    with ThreadPoolExecutor(workers) as pool:
        objects = list(
            pool.map(lambda numbered: _object(command, numbered[1], work, numbered[0]), enumerate(ordered))
        )
    _run([command, "-pthread", "-o", str(target), *map(str, objects)], work)


def _object(command: str, unit: Unit, work: Path, number: int) -> Path:
    """The object file of a unit."""
    key = key_of(version(command), unit.source.read_bytes().hex(), *unit.flags) + ".o" if unit.shared else ""
    found = kept(key, program=False) if key else None
    if found is not None:
        return found
    made = work / f"unit{number}.o"
    _run([command, *STANDARD, *unit.flags, "-c", str(unit.source), "-o", str(made)], work)
    return keep(made, key) if key else made


def _run(command: list[str], work: Path) -> None:
    done = tool.run(tool.leashed(command), work)
    if done.returncode:
        tool.check_space(work, done.stdout + done.stderr)
        raise ConfigError(tool.failure(done, Path(command[0]).name))
