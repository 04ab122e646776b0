"""Temporary folders that are gone when the work is, however it ends.

A folder's name says which process made it and when. That process locks it (flock), and the kernel gives the
lock back when it dies. So a folder of this user that nobody holds is left over, and whoever makes the next
one in the same place removes it. Folders of processes that live stay, also of those in another container or
on another computer that share the place. Where the file system knows no locks, all stay.
"""

import fcntl
import os
import re
import shutil
import stat
import tempfile
import time
import weakref
from contextlib import suppress
from pathlib import Path

from hwsim.errors import ConfigError

OURS = re.compile(r"hwsim-[0-9]+-[0-9]+-[a-z0-9_]{8}")
"""The process, the second in which it made the folder, letters."""


class Temporary:
    """A temporary folder until :meth:`cleanup` or the end of the process; a context manager that gives its
    name. Raises as :func:`make`."""

    def __init__(self) -> None:
        self.name, handle = make()
        self._remove = weakref.finalize(self, remove, self.name, handle)

    def cleanup(self) -> None:
        """Remove the folder."""
        self._remove()

    def __enter__(self) -> str:
        return self.name

    def __exit__(self, *_: object) -> None:
        self.cleanup()


def make() -> tuple[str, int]:
    """A new folder and the handle that holds it, for :func:`remove`. Raises :class:`ConfigError` where none
    can be made."""
    try:
        remove_left_over(Path(tempfile.gettempdir()))
        while True:  # unless another process takes it for left over before it is locked
            name = tempfile.mkdtemp(prefix=f"hwsim-{os.getpid()}-{int(time.time())}-")
            if (handle := opened(Path(name))) is not None:
                return name, handle
    except OSError as e:
        reason = f"no folder for temporary files: {e.strerror or e}; TMPDIR names another place"
        raise ConfigError(reason, str(e.filename or "")) from None


def remove(name: str, handle: int) -> None:
    """Remove a folder of this process."""
    shutil.rmtree(name, ignore_errors=True)
    os.close(handle)


def opened(folder: Path) -> int | None:
    """A handle on a new folder, which locks it where the file system knows locks; None where it is gone."""
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        return None
    with suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_EX)
    if folder.exists():
        return handle
    os.close(handle)
    return None


def remove_left_over(place: Path) -> None:
    """Remove the folders of this user that the processes which made them did not live to remove."""
    for folder in place.glob("hwsim-*"):
        with suppress(OSError):
            info = folder.lstat()
            if OURS.fullmatch(folder.name) and stat.S_ISDIR(info.st_mode) and info.st_uid == os.geteuid():
                _remove_unlocked(folder)


def _remove_unlocked(folder: Path) -> None:
    """Remove a folder that nobody holds; OSError where somebody does."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(handle)
