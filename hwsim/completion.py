"""The script that ``hwsim completion`` prints: commands, options and shipped names of everything, completed by the shell alone.

Names are written into the script, so that a shell does not wait for Python at every key; the script is made anew after an update.
"""

import argparse
import shlex
from collections.abc import Callable, Iterable, Iterator

from hwsim.catalogue import KINDS, every_name
from hwsim.commands import parser
from hwsim.library import shipped
from hwsim.tech.names import technologies

NAMES: dict[str, Callable[[], Iterable[str]]] = {
    "config": lambda: shipped("config"), "configs": lambda: shipped("config"), "model": lambda: shipped("model"),
    "workload": lambda: [*shipped("workload"), *shipped("model")], "sweep": lambda: shipped("sweep"), "tech": technologies,
    "name": every_name, "kind": lambda: KINDS, "about": lambda: commands(parser())}
"""Destination of an argument -> the names that it takes; a file will do as well."""


def script(shell: str) -> str:
    """The script for ``bash``, ``zsh`` or ``tcsh``."""
    import shtab
    top = parser()
    used: dict[str, None] = {}
    for action in arguments(top):
        if action.dest in NAMES and takes_value(action) and not action.choices:
            used[action.dest] = None
            action.complete = {"bash": function(action.dest), "zsh": function(action.dest), "tcsh": "f:*.yaml"}  # type: ignore[attr-defined]
        elif action.metavar in ("FILE", "DIR"):
            action.complete = shtab.FILE if action.metavar == "FILE" else shtab.DIRECTORY  # type: ignore[attr-defined]
    preamble = {"bash": "\n".join(map(bash_function, used)), "zsh": "\n".join(map(zsh_function, used))}
    return shtab.complete(top, shell, preamble=preamble.get(shell, ""))


def arguments(top: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every argument of a parser and of those of its commands."""
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for sub in action.choices.values():
                yield from arguments(sub)
        else:
            yield action


def commands(top: argparse.ArgumentParser) -> list[str]:
    """Names of the commands."""
    return [name for action in top._actions if isinstance(action, argparse._SubParsersAction) for name in action.choices]


def takes_value(action: argparse.Action) -> bool:
    """Whether a value follows; ``--tech`` takes one, ``--help`` none."""
    return action.nargs != 0


def function(dest: str) -> str:
    """The shell's function that completes an argument."""
    return f"_hwsim_names_of_{dest}"


def words(dest: str) -> str:
    """The names of an argument, in quotes for a shell."""
    return " ".join(shlex.quote(name) for name in NAMES[dest]())


def bash_function(dest: str) -> str:
    """Names and files that begin with the word so far."""
    return f"{function(dest)}() {{\n  compgen -W {shlex.quote(words(dest))} -- \"$1\"\n  compgen -f -- \"$1\"\n}}\n"


def zsh_function(dest: str) -> str:
    """Names and files."""
    return f"{function(dest)}() {{\n  compadd -- {words(dest)}\n  _files\n}}\n"
