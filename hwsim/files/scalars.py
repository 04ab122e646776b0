"""Scalars of the user's files, in YAML and JSON alike: what they stand for, and what none of them may be.

YAML's are read by the YAML 1.2 core rules: ``on``, ``yes`` and ``010`` are what they look like (texts and
ten), and ``1e3`` is a number.
"""

import math
import re
from pathlib import PurePath
from typing import Any

from hwsim.errors import CONTROL, ParamError, escaped, shown

MAX_DIGITS = 64
MAX_BITS = 128
Scalar = str | int | float | bool | None

_INTEGER = re.compile(r"[-+]?[0-9][0-9_]*|0x[0-9a-fA-F_]+")
_REAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def integer(text: str) -> int:
    """The integer that a file has written, decimal or ``0x``, of at most 128 bits: any float can hold it.

    Raises :class:`ValueError` with the rule that it breaks.
    """
    value = 1 << MAX_BITS
    if len(text) <= MAX_DIGITS:
        digits = text.replace("_", "")
        value = int(digits, 16) if digits.startswith("0x") else int(digits)
    if abs(value) >= 1 << MAX_BITS:
        raise ValueError(f"must be an integer of at most {MAX_BITS} bits, not {shown(text)}")
    return value


def real(text: str) -> float:
    """The number that a file has written. Raises :class:`ValueError` where no float is as large."""
    value = float(text)
    if math.isinf(value):
        raise ValueError(f"must be a number of at most 1.8e308, not {shown(text)}")
    return value


def plain_text(text: str) -> str:
    """The text itself. Raises :class:`ValueError` where it holds control characters other than tabs and ends
    of lines."""
    if found := CONTROL.search(text):
        raise ValueError(f"must hold no control character, not {escaped(found[0])} as in {shown(text)}")
    return text


def plain(text: str) -> Scalar:
    """What a scalar of YAML without quotes stands for. Raises :class:`ValueError` with the rule that it
    breaks."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "-+.0123456789":
        if _INTEGER.fullmatch(text):
            return integer(text)
        if _REAL.fullmatch(text):
            return real(text)
    return plain_text(text)


def settled(value: Any, key: str) -> Any:
    """What Python code gives as plain data, as if a file had held it: numbers of NumPy become Python's,
    tuples lists, paths texts.

    Raises :class:`ParamError` that names the dotted ``key`` of anything that no file could hold.
    """
    if isinstance(value, dict):
        strange = next((name for name in value if not isinstance(name, str)), None)
        if strange is not None:
            raise ParamError(key, f"keys must be texts, not {shown(strange)}")
        return {name: settled(item, f"{key}.{name}") for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [settled(item, f"{key}[{i}]") for i, item in enumerate(value)]
    if hasattr(value, "dtype") and not getattr(value, "shape", None):
        value = value.item()
    if isinstance(value, PurePath):
        return str(value)
    if value is None or type(value) in (str, int, float, bool):
        return value
    raise ParamError(
        key,
        f"must be plain data (numbers, texts, true or false, lists, dictionaries), not {shown(value)}, "
        f"which is of type {type(value).__name__}",
    )
