"""The command ``hwsim completion``: a script with which a shell completes commands, options and names.

The script contains all names, so the shell does not start Python at every key press. Print it again after an
update of hwsim.
"""

import argparse
import itertools
import shlex
from collections.abc import Callable, Iterable, Iterator

HELP = "Print a script for your shell that completes commands, options and names."
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
    """Return a function for each argument that lists the names it accepts, besides files."""
    from hwsim.answers.catalogue import KINDS, every_name
    from hwsim.files.library import shipped
    from hwsim.tech.names import technologies
    return {"config": lambda: shipped("config"), "configs": lambda: shipped("config"),
            "model": lambda: shipped("model"), "workload": lambda: [*shipped("workload"), *shipped("model")],
            "sweep": lambda: shipped("sweep"), "tech": technologies, "name": every_name,
            "kind": lambda: KINDS, "about": lambda: commands(top)}


def script(shell: str, top: argparse.ArgumentParser) -> str:
    """Return the script for ``bash``, ``zsh`` or ``tcsh``; ``top`` is the parser of all commands."""
    import shtab
    names = names_of(top)
    used: dict[str, str] = {}
    for action in arguments(top):
        if action.dest in names and takes_value(action) and not action.choices:
            used[action.dest] = " ".join(shlex.quote(name) for name in names[action.dest]())
            own = function(action.dest)
            complete = {"bash": own, "zsh": own, "tcsh": "f:*.yaml"}
            action.complete = complete  # type: ignore[attr-defined]
        elif action.metavar in ("FILE", "DIR"):
            complete = shtab.FILE if action.metavar == "FILE" else shtab.DIRECTORY
            action.complete = complete  # type: ignore[attr-defined]
    made = {"bash": bash_function, "zsh": zsh_function}.get(shell)
    return shtab.complete(top, shell, preamble="\n".join(itertools.starmap(made, used.items())) if made
                          else "")


def arguments(top: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield every argument of a parser and of its subcommands."""
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for sub in action.choices.values():
                yield from arguments(sub)
        else:
            yield action


def commands(top: argparse.ArgumentParser) -> list[str]:
    """Return the names of the commands."""
    return [name for action in top._actions if isinstance(action, argparse._SubParsersAction)
            for name in action.choices]


def takes_value(action: argparse.Action) -> bool:
    """Whether the option takes a value: ``--tech`` does, ``--help`` does not."""
    return action.nargs != 0


def function(dest: str) -> str:
    """Name of the shell function that completes an argument."""
    return f"_hwsim_names_of_{dest}"


def bash_function(dest: str, words: str) -> str:
    """The function in bash: it completes from ``words`` and from file names."""
    return f"{function(dest)}() {{\n  compgen -W {shlex.quote(words)} -- \"$1\"\n  compgen -f -- \"$1\"\n}}\n"


def zsh_function(dest: str, words: str) -> str:
    """The function in zsh: it completes from ``words`` and from file names."""
    return f"{function(dest)}() {{\n  compadd -- {words}\n  _files\n}}\n"
