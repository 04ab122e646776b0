"""Matrices of numbers from .npy and .npz files, whose headers are read and judged before any data is.

A compressed file of a few megabytes can hold gigabytes, and a file with holes takes no place on the disk.
What a header says of shape and type is all that has to be known to refuse them.

Source      "NumPy enhancement proposal 1: a simple file format for NumPy arrays"; an .npz file is a ZIP
            archive of them.
"""

import errno
import io
import struct
import tokenize
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO

import numpy as np

from hwsim.errors import ConfigError, shown

MOST_NUMBERS = 1 << 24
"""In one operand: more keep the simulator busy for days."""
MOST_SAID = 120  # characters of NumPy's own reason, which may hold the header
HEADER_BYTES = 10_000  # NumPy takes no header that is longer
COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

NO_ARRAY = (ValueError, EOFError, KeyError, OverflowError, struct.error, zipfile.BadZipFile, zlib.error)
"""What NumPy and the standard library raise for a file that is none."""
NO_HEADER = (TypeError, MemoryError, RecursionError, SyntaxError, tokenize.TokenError)
"""What they raise besides for a header, which is read by Python's own parser."""

Check = Callable[[str, tuple[int, ...]], None]
"""Raises :class:`ConfigError` for a name and a shape that cannot be taken."""


def read_matrices(name: str, known: tuple[str, ...], check: Check) -> dict[str, np.ndarray]:
    """The matrices of a file; an .npy file's is the first of the ``known`` names, an .npz file has that one
    and maybe others.

    Values are int64, uint64 or float64. Raises :class:`ConfigError` for everything that is no such file.
    """
    try:
        with Path(name).open("rb") as file:
            zipped = file.read(2) == b"PK"
            file.seek(0)
            if zipped:
                return _archive(name, file, known, check)
            check_header(name, known[0], file, check)
            file.seek(0)
            return {known[0]: _matrix(file)}
    except NO_ARRAY as e:
        raise ConfigError(f"is no NumPy file of numbers: {str(e)[:MOST_SAID]}", name) from None
    except OSError as e:
        if e.errno == errno.EINVAL:
            raise ConfigError(
                "is no NumPy file of numbers: its directory points outside of it", name
            ) from None
        raise ConfigError(e.strerror or "cannot be read", name) from None


def _archive(name: str, file: IO[bytes], known: tuple[str, ...], check: Check) -> dict[str, np.ndarray]:
    """The arrays of an .npz file."""
    with zipfile.ZipFile(file) as archive:
        members = {info.filename.removesuffix(".npy"): info for info in archive.infolist()}
        if known[0] not in members or members.keys() - set(known) or len(members) < len(archive.infolist()):
            names = [info.filename.removesuffix(".npy") for info in archive.infolist()]
            held = ", ".join(sorted(names))[:MOST_SAID] or "none"
            raise ConfigError(f"must hold the arrays {' and '.join(known)}, not {held}", name)
        for key, info in members.items():
            if info.flag_bits & 1:
                raise ConfigError(f"{key}: is encrypted", name)
            if info.compress_type not in COMPRESSIONS:
                raise ConfigError(
                    f"{key}: is compressed in a way that NumPy does not write (method {info.compress_type})",
                    name,
                )
            with archive.open(info) as member:
                check_header(name, key, member, check)
        found = {}
        for key, info in members.items():
            with archive.open(info) as member:
                found[key] = _matrix(member)
        return found


def check_header(name: str, key: str, file: IO[bytes], check: Check) -> None:
    """Judge an array by its header, before its data is read.

    * ``name``, ``key``: the file and the array in it, which errors name.
    * ``file``: the array's bytes.
    * ``check``: takes the key and the shape, and raises :class:`ConfigError` for a shape that is not taken.

    Raises :class:`ConfigError`.
    """
    head = io.BytesIO(file.read(HEADER_BYTES))
    version = np.lib.format.read_magic(head)
    read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    try:
        shape, _, dtype = read(head)
    except NO_HEADER:
        raise ValueError("its header is none") from None
    check(key, shape)
    if np.prod(shape, dtype=object) > MOST_NUMBERS:
        raise ConfigError(
            f"{key}: must have at most {MOST_NUMBERS:,} numbers, not {' x '.join(map(str, shape))}", name
        )
    if dtype.kind not in "iuf":
        raise ConfigError(f"{key}: must be whole numbers, not {shown(str(dtype))}", name)


def _matrix(file: IO[bytes]) -> np.ndarray:
    """The array whose header was checked, to the file's end, where an archive's checksum is compared."""
    array = np.lib.format.read_array(file, allow_pickle=False)
    if file.read(1):
        raise ValueError("holds more than its header says")
    return array.astype({"i": np.int64, "u": np.uint64, "f": np.float64}[array.dtype.kind])
