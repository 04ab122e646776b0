"""Axes of a sweep: the values that one field, or several fields together, take."""

import math
from dataclasses import dataclass
from typing import Any

from hwsim.errors import ParamError, shown, unknown

MOST_VALUES = 100_000
SCALARS = (bool, int, float, str)


@dataclass(frozen=True)
class Axis:
    """``values[i]`` holds one value for each of ``paths``: dotted names of fields such as ``array.rows``."""

    paths: tuple[str, ...]
    values: tuple[tuple, ...]

    @property
    def name(self) -> str:
        """As the sweep file has it."""
        return ", ".join(self.paths)

    def __len__(self) -> int:
        return len(self.values)

    @classmethod
    def read(cls, key: str, given: Any) -> "Axis":
        """An axis as a sweep file writes it. Raises :class:`ParamError` under the axis's name.

        ``array.rows: [4, 8]``, ``{from: 4, to: 16, step: 4}`` or ``{from: 4, to: 64, factor: 2}``, both ends
        included; fields that move together share a key, ``"array.rows, array.cols": [[4, 64], [16, 16]]``.
        """
        paths = tuple(part.strip() for part in key.split(","))
        if not all(paths):
            raise ParamError(key, "must name a field, or several with commas between them")
        if isinstance(given, dict):
            values = [(x,) for x in _range(key, given)]
            if len(paths) > 1:
                raise ParamError(
                    key,
                    "must be a list of lists, one value for each field, where several fields share an axis",
                )
        elif isinstance(given, list) and given:
            values = [_item(key, paths, item) for item in given]
        else:
            raise ParamError(
                key,
                f"must be a list of values, {{from, to, step}} or {{from, to, factor}}, not {shown(given)}",
            )
        seen = set()
        for value in values:
            if repr(value) in seen:
                raise ParamError(
                    key, f"has the value {shown(value[0] if len(value) == 1 else list(value))} twice"
                )
            seen.add(repr(value))
        return cls(paths, tuple(values))


def _item(key: str, paths: tuple[str, ...], item: Any) -> tuple:
    values: tuple = ()
    if len(paths) == 1:
        values = (item,)
    elif isinstance(item, list):
        values = tuple(item)
    if len(values) != len(paths) or not all(type(v) in SCALARS for v in values):
        rule = "values must be numbers, texts, true or false"
        if len(paths) > 1:
            rule = f"values must be lists of {len(paths)}, one for each field"
        raise ParamError(key, f"{rule}, not {shown(item)}")
    return values


def _range(key: str, given: dict) -> list:
    """The values of a range; integers stay integers."""
    known = ("from", "to", "step", "factor")
    for name, value in given.items():
        if name not in known:
            raise ParamError(key, unknown("key of a range", name, known))
        if type(value) not in (int, float) or not _finite(value):
            raise ParamError(key, f"{name} must be a number, not {shown(value)}")
    if "from" not in given or "to" not in given or ("step" in given) == ("factor" in given):
        raise ParamError(key, "a range is {from, to, step} or {from, to, factor}")
    first = given["from"]
    last = given["to"]
    if last < first:
        raise ParamError(key, f"to must be at least from = {first}, not {last}")
    if "step" in given:
        if not given["step"] > 0:
            raise ParamError(key, f"step must be above 0, not {given['step']}")
        count = _count(key, (last - first) / given["step"] * (1 + 1e-12))
        return [
            first + i * given["step"]
            if all(type(v) is int for v in given.values())
            else _rounded(first + i * given["step"])
            for i in range(count)
        ]
    if not (given["factor"] > 1 and first > 0):
        raise ParamError(key, f"needs factor above 1 and from above 0, not {given['factor']} and {first}")
    count = _count(key, (math.log(last) - math.log(first)) / math.log(given["factor"]) + 1e-9)
    exact = all(type(v) is int for v in given.values())
    return [
        first * given["factor"] ** i if exact else _rounded(_scaled(first, given["factor"], i))
        for i in range(count)
    ]


def _finite(value: int | float) -> bool:
    """Whether a number is one that floats can hold."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _count(key: str, steps: float) -> int:
    """The number of values that so many steps make, the first included. Raises :class:`ParamError` where they
    are too many."""
    if steps >= MOST_VALUES:
        many = f"{math.floor(steps) + 1:,}" if math.isfinite(steps) else "endlessly many"
        raise ParamError(key, f"has {many} values, must have at most {MOST_VALUES:,}")
    return math.floor(steps) + 1


def _scaled(first: float, factor: float, times: int) -> float:
    """``first * factor ** times``, also where the power alone is more than a float holds."""
    try:
        return first * factor ** times
    except OverflowError:
        return first * factor ** (times // 2) * factor ** (times - times // 2)


def _rounded(x: float) -> float:
    """Without the last digits, which a step of 0.1 leaves wrong."""
    return float(f"{x:.12g}")
