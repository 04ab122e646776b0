"""The script that ``hwsim completion`` prints: commands, options and shipped names of everything, completed by the shell alone.

Names are written into the script, so that a shell does not wait for Python at every key; the script is made anew after an update.
"""

import argparse
import itertools
import shlex
from collections.abc import Callable, Iterable, Iterator

HELP = "Print a script that completes commands, options and names in a shell."
EXAMPLE = 'eval "$(hwsim completion bash)"'
SHELLS = ("bash", "zsh", "tcsh")


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The option of ``hwsim completion``."""
    sub.add_argument("shell", choices=SHELLS)


def run(args: argparse.Namespace) -> int:
    """``hwsim completion SHELL``."""
    print(script(args.shell, args.commands))
    return 0


def names_of(top: argparse.ArgumentParser) -> dict[str, Callable[[], Iterable[str]]]:
    """Destination of an argument -> the names that it takes; a file will do as well."""
    from hwsim.catalogue import KINDS, every_name
    from hwsim.library import shipped
    from hwsim.tech.names import technologies
    return {"config": lambda: shipped("config"), "configs": lambda: shipped("config"), "model": lambda: shipped("model"),
            "workload": lambda: [*shipped("workload"), *shipped("model")], "sweep": lambda: shipped("sweep"), "tech": technologies,
            "name": every_name, "kind": lambda: KINDS, "about": lambda: commands(top)}


def script(shell: str, top: argparse.ArgumentParser) -> str:
    """The script for ``bash``, ``zsh`` or ``tcsh``, of a parser of commands."""
    import shtab
    names = names_of(top)
    used: dict[str, str] = {}
    for action in arguments(top):
        if action.dest in names and takes_value(action) and not action.choices:
            used[action.dest] = " ".join(shlex.quote(name) for name in names[action.dest]())
            action.complete = {"bash": function(action.dest), "zsh": function(action.dest), "tcsh": "f:*.yaml"}  # type: ignore[attr-defined]
        elif action.metavar in ("FILE", "DIR"):
            action.complete = shtab.FILE if action.metavar == "FILE" else shtab.DIRECTORY  # type: ignore[attr-defined]
    made = {"bash": bash_function, "zsh": zsh_function}.get(shell)
    return shtab.complete(top, shell, preamble="\n".join(itertools.starmap(made, used.items())) if made else "")


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


def bash_function(dest: str, words: str) -> str:
    """Names, in quotes for a shell, and files that begin with the word so far."""
    return f"{function(dest)}() {{\n  compgen -W {shlex.quote(words)} -- \"$1\"\n  compgen -f -- \"$1\"\n}}\n"


def zsh_function(dest: str, words: str) -> str:
    """Names and files."""
    return f"{function(dest)}() {{\n  compadd -- {words}\n  _files\n}}\n"
