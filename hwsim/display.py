"""How answers are shown: how wide tables are, how much is said of sources, and whether progress is said.

Options that every command takes set it; Python sees the defaults. Imports nothing of hwsim.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

PAGE = 80
"""Columns of a table where nothing says how wide the terminal is."""
MORE = "-v shows every source"
"""Where to find what a short answer leaves out."""


@dataclass(frozen=True)
class Display:
    """``wide``: all columns of a table; ``verbose``: all sources of figures; ``quiet``: neither progress nor
    notes."""

    wide: bool = False
    verbose: bool = False
    quiet: bool = False


PLAIN = Display()
_current: ContextVar[Display] = ContextVar("display")


def display() -> Display:
    """What holds now."""
    return _current.get(PLAIN)


@contextmanager
def shown_as(wanted: Display) -> Iterator[None]:
    """Show answers so while the context lasts."""
    token = _current.set(wanted)
    try:
        yield
    finally:
        _current.reset(token)


def table_width() -> int | None:
    """Columns that a table may take: the terminal's, ``COLUMNS`` or 80 in a pipe; None for as many as it
    needs."""
    if display().wide:
        return None
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return PAGE
    import shutil  # takes milliseconds, which `--help` does not have to wait for
    return shutil.get_terminal_size((PAGE, 24)).columns


def text_width() -> int | None:
    """Columns that a line of text may take; None for as many as it needs."""
    return table_width()


def remark(line: str) -> None:
    """Say a line on standard error that is no mistake, unless nobody wants to know."""
    if not display().quiet:
        print(line, file=sys.stderr)
