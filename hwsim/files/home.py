"""The folder in which a user's caches lie, which a user whom a container was given by number does not
have."""

import os
from pathlib import Path


def cache() -> Path | None:
    """``$XDG_CACHE_HOME``, or ``.cache`` in the home folder; None for a user without either."""
    try:
        # tools run in other folders
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache").absolute()
    except RuntimeError:
        return None


def writable(folder: Path) -> bool:
    """Whether files can be written to a folder, which may have to be made."""
    there = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)
