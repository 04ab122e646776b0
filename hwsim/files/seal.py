"""Digests that tell a whole file from one that was cut or changed since it was written.

A text ends in a line with the digest of the lines before it. A JSON mapping holds the digest of its other
values under ``digest``. A Parquet file holds the digest of its other bytes between data and footer, where its
readers do not look: a footer says where the data is, and is itself found from the end of the file.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

KEY = "digest"
TAIL = 8  # bytes at the end of a Parquet file: the length of the footer, "PAR1"
SIZE = 16  # characters of a digest
BLOCK = 1 << 20


class Damaged(ValueError):
    """Not what was written: cut, changed, or written by a version that kept no digest."""


def digest(data: bytes) -> str:
    """A fingerprint of 16 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()[:SIZE]


def digest_of(path: Path) -> str:
    """The fingerprint of a file, which memory need not hold."""
    total = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            total.update(block)
    return total.hexdigest()[:SIZE]


def as_json(value: Any) -> bytes:
    """The same bytes for the same value."""
    return (json.dumps(value, indent=1, default=str, ensure_ascii=False) + "\n").encode()


def sealed_text(text: str) -> str:
    """Whole lines, and a line with their digest."""
    return f"{text}{json.dumps({KEY: digest(text.encode())})}\n"


def opened_text(sealed: str) -> str:
    """The lines that were sealed. Raises :class:`Damaged`."""
    text, newline, _ = sealed.removesuffix("\n").rpartition("\n")
    if sealed != sealed_text(text + newline):
        raise Damaged
    return text + newline


def sealed_json(value: dict[str, Any]) -> bytes:
    """A mapping as JSON, with its digest as the last value."""
    return as_json(value | {KEY: digest(as_json(value))})


def opened_json(sealed: bytes) -> dict[str, Any]:
    """The mapping that was sealed. Raises :class:`Damaged`."""
    try:
        value = json.loads(sealed)
    except (ValueError, RecursionError):
        raise Damaged from None
    if not isinstance(value, dict) or value.pop(KEY, None) != digest(as_json(value)):
        raise Damaged
    return value


def sealed_parquet(data: bytes) -> bytes:
    """A Parquet file with the digest of its bytes."""
    at = len(data) - TAIL - int.from_bytes(data[-TAIL:-4], "little")
    return data[:at] + digest(data).encode() + data[at:]


def check_parquet(sealed: bytes) -> None:
    """Raise :class:`Damaged` for a Parquet file that is not as :func:`sealed_parquet` made it."""
    at = len(sealed) - TAIL - int.from_bytes(sealed[-TAIL:-4], "little")
    if at < SIZE or sealed[at - SIZE:at] != digest(sealed[:at - SIZE] + sealed[at:]).encode():
        raise Damaged
