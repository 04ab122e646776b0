"""The commands of ``hwsim`` and the options that all of them take."""

import argparse
import difflib
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from hwsim.commands import (
    check_plugin,
    compare,
    completion,
    generate,
    help,
    init,
    list,
    report,
    show,
    simulate,
    sweep,
    synth,
    tech,
    vectors,
    verify,
    version,
)
from hwsim.errors import escaped, nearest, one_line
from hwsim.exits import DEBUG, EXIT_CODES

COMMANDS = (list, show, init, generate, verify, vectors, simulate, compare, synth, tech, sweep, report, check_plugin, completion, help,
            version)
"""In the order of ``hwsim --help``; a command is called as its module, - for _."""
GUESSES = {"ls": "list", "info": "show", "describe": "show", "new": "init", "build": "generate", "emit": "generate", "test": "verify",
           "check": "verify", "sim": "simulate", "synthesize": "synth", "synthesis": "synth", "diff": "compare", "explore": "sweep",
           "run": "simulate CONFIG --workload FILE (cycles, energy), or hwsim verify CONFIG (the Verilog)",
           "plot": "simulate CONFIG --model NAME --plots DIR, hwsim synth CONFIG --plot FILE, or hwsim report DIR"}
"""What people call a command -> what it is called here."""
SHARED = {("-v", "--verbose"): "show every source of every figure, and what each holds for",
          ("-q", "--quiet"): "say neither progress nor notes on standard error, only mistakes",
          ("--wide",): "show all columns of tables, however wide the terminal is",
          (DEBUG,): "show tracebacks and warnings of Python where something goes wrong inside hwsim"}
"""Options that every command takes, before its name or after it."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line, and that takes options by their whole names: a script must not change its meaning."""

    def __init__(self, *args: Any, **options: Any):
        super().__init__(*args, **{"allow_abbrev": False, **options})
        for names, text in SHARED.items():
            self.add_argument(*names, action="store_true", default=argparse.SUPPRESS, help=text)

    def print_help(self, file: Any = None) -> None:
        """As usual, but a help that cannot be written is an error; argparse says nothing of it."""
        file = file or sys.stdout
        file.write(self.format_help())
        file.flush()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # type: ignore[override]
        """As usual; an option that is not known is told with the nearest one of the same command."""
        namespace, extras = super().parse_known_args(args, namespace)
        for option in extras:
            if option.startswith("--") and (near := difflib.get_close_matches(option.split("=")[0], self._option_string_actions, n=1)):
                self.error(f"unrecognized argument {option}; did you mean {near[0]}?")
        return namespace, extras

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """As usual; a command that is not known is told with what to use instead."""
        if isinstance(action, argparse._SubParsersAction) and value not in action.choices:
            raise argparse.ArgumentError(None, refusal(value, [*action.choices], self.prog))
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {one_line(message)} (see {self.prog} --help)\n")


class Version(argparse.Action):
    """Shows the version, which takes a look at what is installed, and ends."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, *_: Any) -> None:
        parser.exit(version.run(namespace))


def refusal(name: str, commands: Sequence[str], program: str) -> str:
    """What to use instead of a command that does not exist among those of ``program``: ``hwsim``, or ``hwsim tech``."""
    if name in GUESSES and GUESSES[name].split()[0] in commands:
        return f"there is no command {name}; use: {program} {GUESSES[name]}"
    if name.endswith((".yaml", ".yml")):
        return f"a command comes first: hwsim show {escaped(name)}, or simulate, verify, generate, synth"
    return f"unknown command {escaped(name)}{nearest(name, commands) or ';'} (known: {', '.join(commands)})"


def parser() -> Parser:
    """All commands, each with an example in its help."""
    top = Parser(prog="hwsim", description="From one YAML file: Verilog, a bit-exact golden model and exact cycles of a "
                                           "low-bit GEMM accelerator.", epilog=EXIT_CODES)
    top.add_argument("-V", "--version", action=Version, nargs=0, help="show the version")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Parser)
    for module in COMMANDS:
        sub = commands.add_parser(module.__name__.rpartition(".")[2].replace("_", "-"), help=module.HELP, description=module.HELP,
                                  epilog=f"example:\n  {module.EXAMPLE}", formatter_class=argparse.RawDescriptionHelpFormatter)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run, commands=top)
    return top
