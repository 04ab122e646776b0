"""The progress bar of commands."""

import sys
from collections.abc import Callable

from hwsim.display import display


class progress:
    """A progress bar on standard error, shown only on a terminal.

As a context manager it returns the callback that takes progress, or None if there is no bar.
    """

    def __init__(self, label: str, quiet: bool):
        self.label = label
        self.shown = sys.stderr.isatty() and not (quiet or display().quiet)
        self.bar = None

    def __enter__(self) -> Callable[[int, int], None] | None:
        if not self.shown:
            return None
        from rich.console import Console
        from rich.progress import Progress
        self.bar = Progress(console=Console(stderr=True), transient=True).__enter__()
        task = self.bar.add_task(self.label, total=None)
        return lambda done, of: self.bar.update(task, completed=done, total=of or None) if self.bar else None

    def __exit__(self, *args) -> None:
        if self.bar:
            self.bar.__exit__(*args)
