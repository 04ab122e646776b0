"""Changes to plain data (mappings, lists, scalars) that keep it data: what a grammar allows, and what it does
not."""

import copy
import math
import random
from typing import Any

INTEGERS = (0, 1, -1, 2, 3, 7, 8, 16, 31, 32, 33, 63, 64, 255, 256, 257, 4095, 65535, 65536, 1 << 24,
            (1 << 31) - 1, 1 << 31, 1 << 32,
            (1 << 32) + 1, (1 << 53) + 1, (1 << 63) - 1, 1 << 63, 1 << 64, -(1 << 31), -(1 << 63), 1 << 127,
            1 << 128, 10 ** 40,
            10 ** 400, 10 ** 5000)
REALS = (
    0.0,
    -0.0,
    0.5,
    1.5,
    -1.5,
    1e-320,
    1e-9,
    1e9,
    1e30,
    1e200,
    1.7976931348623157e308,
    -1e308,
    0.1,
    3.999999999999999,
)
TEXTS = ("", " ", "a", "mac", "int8_ws16", "tiny", "../..", "/", "/dev/null", "/dev/zero", "/proc/self/mem",
         ".", "a/b", "-", "--", "-1",
         "1e999", "-1e999", ".inf", "-.inf", ".nan", "NaN", "Infinity", "0x", "0x1_", "1_000", "010", "0o17",
         "1:30", "on", "no", "null",
         "~", "true", "<<", "*", "&a", "!!int 3", "\xe9", "\ufb01", "\u6f22\u5b57", "\u200b", "\u202etxet",
         "e\u0301", "\U0001f600",
         "\x00", "a\x00b", "\x1b[31mred", "\x07", "\x7f", "\x85", "\u2028", "\ud800", "\r", "a\nb", "\t",
         "%s%n", "{0}", "${HOME}",
         "$(id)", "`id`", "[red]x[/]", "<!--<script>", "</script>", "a" * 70, "b" * 300, "c " * 2000, "=1+1",
         "'", '"', "\\", "#", ": ",
         "- ", "a,b", "a.b", "__class__", "__import__('os')", "rows * cols == 4", "1/0", "10**10**10",
         "rows ==", "(" * 100, "None",
         "array.rows", "params.a_bits", "uniform", "minimize")


def number_text(number: int) -> str:
    """An integer in digits; one that Python does not write out as a power of ten of its size."""
    if abs(number) < 1 << 200:
        return str(number)
    return "-" * (number < 0) + "1" + "0" * int(number.bit_length() * math.log10(2))


def mutated(rng: random.Random, data: Any, times: int) -> Any:
    """A copy of the data with so many changes."""
    out = copy.deepcopy(data)
    for _ in range(times):
        out = _change(rng, out)
    return out


def anything(rng: random.Random) -> Any:
    """A value of any type, near a boundary."""
    kind = rng.randrange(12)
    if kind < 4:
        return rng.choice(INTEGERS)
    if kind < 6:
        return rng.choice(REALS)
    if kind < 9:
        return rng.choice(TEXTS)
    return rng.choice((
        None,
        True,
        False,
        [],
        {},
        [[]],
        [1, 2],
        ["a"],
        {"a": 1},
        {"": {}},
        [None],
        {"from": 1, "to": 1e308, "step": 1e-300},
        {"from": 1, "to": 1 << 60, "factor": 1.0000001},
        {"from": -1, "to": 2.5, "step": 0.1},
    ))


def _slots(data: Any) -> list[tuple[Any, Any]]:
    """Every place of a value: what holds it, and its key or index there."""
    out: list[tuple[Any, Any]] = []
    waiting = [data]
    while waiting:
        holder = waiting.pop()
        items = (
            holder.items()
            if isinstance(holder, dict)
            else enumerate(holder)
            if isinstance(holder, list)
            else ()
        )
        for key, value in items:
            out.append((holder, key))
            waiting.append(value)
    return out


def _change(rng: random.Random, data: Any) -> Any:
    """One change somewhere; of the whole, rarely."""
    slots = _slots(data)
    if not slots or rng.random() < 0.01:
        return anything(rng)
    holder, key = rng.choice(slots)
    rng.choices(
        (_number, _drop, _replace, _retype, _rename, _repeat, _swap, _nest, _borrow),
        (10, 3, 3, 1, 1, 2, 2, 0.5, 2),
    )[0](rng, holder, key, slots)
    return data


def _drop(rng: random.Random, holder: Any, key: Any, slots: list) -> None:
    del holder[key]


def _replace(rng: random.Random, holder: Any, key: Any, slots: list) -> None:
    holder[key] = anything(rng)


def _number(rng: random.Random, holder: Any, key: Any, slots: list) -> None:
    """Another number near the one that is there, or at a boundary."""
    value = holder[key]
    if type(value) is bool:
        holder[key] = not value
    if type(value) not in (int, float):
        return
    near = [
        value + 1,
        value + 1,
        value - 1,
        -value,
        value * 2,
        value * 2,
        value * 1000,
        value // 2,
        value // 2,
        0,
        1,
        rng.randrange(1, 70),
    ]
    holder[key] = rng.choice(near if abs(value) > 1e300 else [*near, value / 3, float(value)])


def _retype(rng: random.Random, holder: Any, key: Any, slots: list) -> None:
    """The same value as another type."""
    value = holder[key]
    text = (
        number_text(value)
        if type(value) is int
        else str(value)[:4000]
        if isinstance(value, str)
        else type(value).__name__
    )
    holder[key] = rng.choice((text, [value], {"value": value}, [value, value], bool(value)))


def _rename(rng: random.Random, holder: Any, key: Any, slots: list) -> None:
    """Another key: misspelt, of another mapping, or strange."""
    if not isinstance(holder, dict):
        return _replace(rng, holder, key, slots)
    name, others = str(key), [k for _, k in slots if isinstance(k, str)]
    at = rng.randrange(len(name) + 1)
    new = rng.choice((
        name[:at] + name[at + 1 :],
        name[:at] + "x" + name[at:],
        name.upper(),
        rng.choice(others or ["a"]),
        rng.choice(TEXTS),
    ))
    items = [(new if k == key else k, v) for k, v in holder.items()]
    holder.clear()
    holder.update(items)
    return None


def _repeat(rng: random.Random, holder: Any, key: Any, slots: list) -> None:
    """An item many times."""
    if isinstance(holder, list):
        holder[key:key] = [holder[key]] * rng.choice((1, 1, 2, 50))
    else:
        holder[f"{key}{rng.choice(('', '2', '_', ' '))}"] = holder[key]


def _swap(rng: random.Random, holder: Any, key: Any, slots: list) -> None:
    """Two scalars change places."""
    other, at = rng.choice(slots)
    if not any(isinstance(x, (dict, list)) for x in (holder[key], other[at])):
        holder[key], other[at] = other[at], holder[key]


def _nest(rng: random.Random, holder: Any, key: Any, slots: list) -> None:
    """A value inside lists or mappings."""
    for _ in range(rng.choice((1, 2, 18, 25, 60))):
        holder[key] = [holder[key]] if rng.random() < 0.7 else {"a": holder[key]}


def _borrow(rng: random.Random, holder: Any, key: Any, slots: list) -> None:
    """What stands elsewhere in the file."""
    other, at = rng.choice(slots)
    holder[key] = copy.deepcopy(other[at])
