"""The one exception that a user's mistake raises, and how it names the place and the nearest known name."""

import difflib
import re
from collections.abc import Iterable

from hwsim.display import remark

LONGEST_WORD = 300
LONGEST_LINE = 2000
LONGEST_NAME = 60
SHORTEST_PART = 3
MOST_NAMES = 1000
MOST_LISTED = 12
MOST_BESIDE_NEAR = 40
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that do something to a terminal, or that no encoding has: all control characters but tab and
line feed, marks of direction, separators of lines, halves of surrogate pairs."""


class ConfigError(Exception):
    """A user's mistake, said in one line: place, key, rule, offending value.

    ``place`` is ``file:line`` where the mistake came from a file, else ``""``. The command line prints
    ``str(error)`` and exits with 2.
    """

    def __init__(self, message: str, place: str = ""):
        self.message = one_line(message)
        self.place = place
        super().__init__(f"{one_line(place)}: {self.message}" if place else self.message)

    def at(self, place: str) -> "ConfigError":
        """The same mistake with its place, unless it has one already."""
        return self if self.place else ConfigError(self.message, place)


class VerificationError(Exception):
    """The emitted Verilog could not be simulated to the end, or says itself that something is wrong; exit
    code 1."""


class ParamError(ConfigError):
    """A parameter that breaks a rule; ``key`` lets a loader find the line it was written on."""

    def __init__(self, key: str, rule: str):
        self.key = key
        super().__init__(f"{short(key)}: {rule}")


def unknown(what: str, name: object, known: Iterable[object], lists_all: str = "") -> str:
    """The message about a name that is not among the known ones.

    * ``what``: the kind of name, such as ``key``.
    * ``lists_all``: the commands that list the known names. Where there are commands and more than twelve
      names, the message gives the commands and up to three near names.

    Of many names, one of which is near, those of the same section are listed alone.

    Returns ``"unknown key; did you mean 'w_bits'? (known: a_bits, w_bits)"``, or
    ``"unknown model; did you mean 'llama-3-8b'? (62 are known: `hwsim list models`)"``.
    """
    names = sorted(short(str(k)) for k in known)
    if lists_all and len(names) > MOST_LISTED:
        return f"unknown {what}{nearest(name, names, 3)} ({len(names)} are known: {lists_all})"
    near = nearest(name, names)
    if near and len(names) > MOST_BESIDE_NEAR:
        section = str(name).rpartition(".")[0]
        names = [each for each in names if section and each.rpartition(".")[0] == section] or names
        if len(names) > MOST_BESIDE_NEAR:
            return f"unknown {what}{near} ({len(names)} are known)"
    return f"unknown {what}{near} (known: {', '.join(names[:MOST_NAMES]) or 'none'})"


def nearest(name: object, known: Iterable[str], most: int = 1) -> str:
    """``"; did you mean 'w_bits'?"`` with up to ``most`` names, or nothing where no known name is near.

    Names that differ in capitals alone are nearest, then those of which it is a part between underscores,
    those near as a whole, and those with a part that begins with it."""
    wanted, names = str(name)[:LONGEST_NAME], list(dict.fromkeys(known))[:MOST_NAMES]
    folded = wanted.casefold()
    with_parts = names if len(folded) >= SHORTEST_PART else []
    near = (
        [each for each in names if each != wanted and each.casefold() == folded]
        or [each for each in with_parts if "_" in each and folded in each.casefold().split("_")]
        or difflib.get_close_matches(wanted, names, n=most, cutoff=0.5)
        or [each for each in with_parts if f"_{folded}" in f"_{each.casefold()}"]
    )[:most]
    quoted = [f"'{each}'" for each in near]
    return (
        f"; did you mean {' or '.join(filter(None, (', '.join(quoted[:-1]), quoted[-1])))}?" if quoted else ""
    )


def shown(value: object) -> str:
    """A value as an error message shows it: one line, at most 60 characters."""
    try:
        text = repr(value) if isinstance(value, str) else str(value)
    except ValueError:  # Python does not write out integers of more than 4,300 digits
        text = (
            "an integer of thousands of digits"
            if isinstance(value, int)
            else f"a {type(value).__name__} that holds such integers"
        )
    return short(" ".join(text.split()))


def short(name: str) -> str:
    """A name of the user's as messages and tables show it: at most 60 characters, control characters
    escaped."""
    text = escaped(name)
    return text if len(text) <= LONGEST_NAME else text[:LONGEST_NAME - 3] + "..."


def escaped(text: str) -> str:
    """The text with its control characters written as ``\\x1b``, ``\\u2028``."""
    return CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def one_line(text: str) -> str:
    """A message as a single line: control characters escaped, words of more than 300 characters cut, 2,000
    characters at most."""
    words = [
        word if len(word) <= LONGEST_WORD else word[: LONGEST_WORD - 3] + "..."
        for word in escaped(str(text)).split()
    ]
    line = " ".join(words)
    half = LONGEST_LINE // 2
    return line if len(line) <= LONGEST_LINE else f"{line[:half]} ... {line[-half:]}"


def note(message: str) -> None:
    """Say in one line on standard error what is no mistake, but what whoever reads the answer must know."""
    remark(f"hwsim: {one_line(message)}")
