"""The one exception that a user's mistake raises, and how it names the place and the nearest known name."""

import difflib
import sys


class ConfigError(Exception):
    """A user's mistake, said in one line: place, key, rule, offending value.

    ``place`` is ``file:line`` where the mistake came from a file, else ``""``. The command line prints
    ``str(error)`` and exits with 2.
    """

    def __init__(self, message: str, place: str = ""):
        self.message = " ".join(str(message).split())
        self.place = place
        super().__init__(f"{place}: {self.message}" if place else self.message)

    def at(self, place: str) -> "ConfigError":
        """The same mistake with its place, unless it has one already."""
        return self if self.place else ConfigError(self.message, place)


class VerificationError(Exception):
    """The emitted Verilog could not be simulated to the end, or says itself that something is wrong; exit code 1."""


class ParamError(ConfigError):
    """A parameter that breaks a rule; ``key`` lets a loader find the line it was written on."""

    def __init__(self, key: str, rule: str):
        self.key = key
        super().__init__(f"{key}: {rule}")


def unknown(what: str, name: object, known) -> str:
    """``"unknown key; did you mean 'w_bits'? (known: a_bits, w_bits)"``, for a name that is not among ``known``."""
    names = sorted(str(k) for k in known)
    near = difflib.get_close_matches(str(name), names, n=1, cutoff=0.5)
    hint = f"; did you mean '{near[0]}'?" if near else ";"
    return f"unknown {what}{hint} (known: {', '.join(names) or 'none'})"


def shown(value: object) -> str:
    """A value as an error message shows it: one line, at most 60 characters."""
    text = repr(value) if isinstance(value, str) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."


def note(message: str) -> None:
    """Say in one line on standard error what is no mistake, but what whoever reads the answer must know."""
    print(f"hwsim: {' '.join(message.split())}", file=sys.stderr)
