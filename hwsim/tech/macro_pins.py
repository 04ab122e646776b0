"""Pins of SRAM macros: names, widths and what a memory's wrapper connects to them, from
``configs/tech/macro_pins.csv``."""

from dataclasses import dataclass
from functools import cache

from hwsim.errors import ConfigError
from hwsim.tech.memory import ports_of, rows
from hwsim.tech.sram_table import Row

FILE = "macro_pins.csv"


@dataclass(frozen=True)
class Pin:
    """A pin of a macro. ``use`` is a port of the memory, ``high`` or ``low`` (tied), or ``open``."""

    name: str
    output: bool
    width: int
    use: str


def pins(macro: Row) -> tuple[Pin, ...]:
    """The pins of a macro, in its own order, without those of power."""
    widths = {"1": 1, "address": (macro.words - 1).bit_length(), "word": macro.bits, "bytes": macro.bits // 8}
    return tuple(Pin(row["pin"], row["direction"] == "out", widths[row["width"]], row["use"])
                 for row in _table() if _family(row) == (macro.technology, macro.ports, macro.mask))


def technologies() -> list[str]:
    """Technologies whose macros a memory can be made of."""
    return list(dict.fromkeys(row["technology"] for row in _table()))


def ports_for(ports: str, technology: str) -> str:
    """The kind of macros that a memory with ``ports`` is made of: the same, or for 1r1w also one of two ports
    that do either.

    Raises :class:`ConfigError` where the technology has none whose pins are known.
    """
    ways = {"1rw": ("1rw",), "1r1w": ("1r1w", "2rw")}[ports]
    known = {(row["technology"], row["ports"]) for row in _table()}
    for way in ways:
        if way in ports_of(technology) and (technology, way) in known:
            return way
    has = ", ".join(way for way in ports_of(technology) if (technology, way) in known)
    raise ConfigError(f"{technology} has no macros for memories of {ports}, only those of {has}")


def _family(row: dict[str, str]) -> tuple[str, str, str]:
    return row["technology"], row["ports"], row["write_mask"]


@cache
def _table() -> tuple[dict[str, str], ...]:
    return tuple(row for _, row in rows(FILE))


__all__ = ["FILE", "Pin", "pins", "ports_for", "technologies"]
