"""The parser of ``hwsim``: all commands, and the options that every command accepts."""

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
from hwsim.commands.exits import DEBUG, EXIT_CODES
from hwsim.errors import escaped, nearest, one_line

COMMANDS = (list, show, init, generate, verify, vectors, simulate, compare, synth, tech, sweep, report,
            check_plugin, completion, help, version)
"""In the order of ``hwsim --help``. A command has the name of its module, with - in place of _."""
GUESSES = {
    "ls": "list",
    "info": "show",
    "describe": "show",
    "new": "init",
    "build": "generate",
    "emit": "generate",
    "test": "verify",
    "check": "verify",
    "sim": "simulate",
    "synthesize": "synth",
    "synthesis": "synth",
    "ppa": "synth",
    "fmax": "synth",
    "diff": "compare",
    "explore": "sweep",
    "dse": "sweep",
    "verilog": "generate",
    "rtl": "generate",
    "export": "generate",
    "golden": "verify",
    "stimuli": "vectors",
    "testbench": "vectors",
    "schema": "show schema",
    "validate": "show FILE",
    "lint": "show FILE",
    "waves": "verify CONFIG --waves FILE",
    "models": "list models",
    "configs": "list configs",
    "workloads": "list workloads",
    "technologies": "list technologies",
    "architectures": "list architectures",
    **dict.fromkeys(
        ("estimate", "cost", "area", "power", "energy"),
        "synth CONFIG, or hwsim simulate CONFIG --workload FILE (which estimates what was never synthesized)",
    ),
    "run": "simulate CONFIG --workload FILE (cycles, energy), or hwsim verify CONFIG (the Verilog)",
    "plot": "simulate CONFIG --model NAME --plots DIR, hwsim synth CONFIG --plot FILE, or hwsim report DIR",
}
"""Names that people try -> the command that they mean."""
SHARED = {("-v", "--verbose"): "show the source of every figure and the conditions under which it holds",
          ("-q", "--quiet"): "print only errors on standard error, neither progress nor notes",
          ("--wide",): "print all columns of tables, even if the terminal is too narrow",
          (DEBUG,): "show Python tracebacks and warnings when hwsim itself fails"}
"""Options of every command; they may stand before or after the command's name."""


class Parser(argparse.ArgumentParser):
    """An argument parser that reports an error in one line.

Options must be spelled in full: an abbreviation in a script could become ambiguous later.
    """

    def __init__(self, *args: Any, **options: Any):
        super().__init__(*args, **{"allow_abbrev": False, **options})
        for names, text in SHARED.items():
            self.add_argument(*names, action="store_true", default=argparse.SUPPRESS, help=text)

    def print_help(self, file: Any = None) -> None:
        """Print the help; unlike argparse, raise an error if it cannot be written."""
        file = file or sys.stdout
        file.write(self.format_help())
        file.flush()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # type: ignore[override]
        """Parse; an unknown option is reported with the configuration's key of that name, or with the nearest
        option of the same command.
        """
        namespace, extras = super().parse_known_args(args, namespace)
        for option in extras:
            if option.startswith("--") and (path := _key(option.split("=")[0][2:].replace("-", "_"))):
                self.error(f"unrecognized argument {option}; it is a key of the configuration file: {path}")
            if option.startswith("--") and (near := difflib.get_close_matches(option.split("=")[0],
                                                                              self._option_string_actions,
                                                                              n=1)):
                self.error(f"unrecognized argument {option}; did you mean {near[0]}?")
        return namespace, extras

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Check a value; an unknown command is reported with the command to use instead."""
        if isinstance(action, argparse._SubParsersAction) and value not in action.choices:
            raise argparse.ArgumentError(None, refusal(value, [*action.choices], self.prog))
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {one_line(message)} (see {self.prog} --help)\n")


def _key(name: str) -> str:
    """The paths of a configuration's keys that have this name."""
    from hwsim.config.keys import called
    return " or ".join(sorted({key.path for key in called(name)}))


class Version(argparse.Action):
    """Prints the version and exits."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, *_: Any) -> None:
        parser.exit(version.run(namespace))


def refusal(name: str, commands: Sequence[str], program: str) -> str:
    """Return the message for an unknown command ``name``; ``program`` is ``hwsim`` or ``hwsim tech``."""
    if name in GUESSES and GUESSES[name].split()[0] in commands:
        return f"there is no command {name}; use: {program} {GUESSES[name]}"
    if name.endswith((".yaml", ".yml")):
        return f"a command comes first: hwsim show {escaped(name)}, or simulate, verify, generate, synth"
    return f"unknown command {escaped(name)}{nearest(name, commands) or ';'} (known: {', '.join(commands)})"


def parser() -> Parser:
    """Return the parser of all commands. The help of each command ends with an example."""
    top = Parser(prog="hwsim",
                 description="Describe a low-bit GEMM accelerator in one YAML file; get its Verilog, a "
                 "bit-exact golden model and exact cycle counts.", epilog=EXIT_CODES)
    top.add_argument("-V", "--version", action=Version, nargs=0, help="show the version")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Parser)
    for module in COMMANDS:
        sub = commands.add_parser(module.__name__.rpartition(".")[2].replace("_", "-"), help=module.HELP,
                                  description=module.HELP, epilog=f"example:\n  {module.EXAMPLE}",
                                  formatter_class=argparse.RawDescriptionHelpFormatter)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run, commands=top)
    return top
