"""The commands that tell of names and write what shells and editors want: list, show, init, completion, help, version."""

import argparse
import json
import textwrap

from hwsim.display import table_width
from hwsim.errors import ConfigError, escaped, nearest, unknown
from hwsim.options import json_option

SHELLS = ("bash", "zsh", "tcsh")
NAME_COLUMNS = 20
GUESSES = {"ls": "list", "info": "show", "describe": "show", "new": "init", "build": "generate", "emit": "generate", "test": "verify",
           "check": "verify", "sim": "simulate", "synthesize": "synth", "synthesis": "synth", "diff": "compare", "explore": "sweep",
           "run": "simulate CONFIG --workload FILE (cycles, energy), or hwsim verify CONFIG (the Verilog)",
           "plot": "simulate CONFIG --model NAME --plots DIR, hwsim synth CONFIG --plot FILE, or hwsim report DIR"}
"""What people call a command -> what it is called here."""


def refusal(name: str, commands: list[str], program: str) -> str:
    """What to use instead of a command that does not exist among those of ``program``: ``hwsim``, or ``hwsim tech``."""
    if name in GUESSES and GUESSES[name].split()[0] in commands:
        return f"there is no command {name}; use: {program} {GUESSES[name]}"
    if name.endswith((".yaml", ".yml")):
        return f"a command comes first: hwsim show {escaped(name)}, or simulate, verify, generate, synth"
    return f"unknown command {escaped(name)}{nearest(name, commands) or ';'} (known: {', '.join(commands)})"


def list_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim list``."""
    sub.add_argument("kind", nargs="?", help="only one kind: architectures, dataflows, configs, workloads, models, sweeps, technologies, "
                                             "memories, drams or sections (default: all)")
    json_option(sub)


def show_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim show``."""
    from hwsim.workload.command import dimension_option
    sub.add_argument("name", help="any name of `hwsim list`, a file, a key of a configuration (array.rows), or `schema`: the JSON Schema "
                                  "of configurations")
    dimension_option(sub)
    json_option(sub)


def init_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim init``."""
    sub.add_argument("file", nargs="?", default="accelerator.yaml", metavar="FILE", help="file to write (default accelerator.yaml)")


def run_list(args: argparse.Namespace) -> int:
    """``hwsim list [KIND]``."""
    from hwsim.catalogue import KINDS, MEANING
    if args.kind is not None and args.kind not in KINDS:
        raise ConfigError(f"{unknown('kind', args.kind, KINDS)}; `hwsim show {args.kind}` shows a single name")
    found = {kind: names() for kind, names in KINDS.items() if args.kind in (None, kind)}
    if args.json:
        print(json.dumps(found, indent=2))
        return 0
    for kind, names in found.items():
        print(f"{kind}{f' ({MEANING[kind]})' if kind in MEANING else ''}:")
        for name, about in names.items():
            print(escaped(entry(name, about)))
    return 0


def entry(name: str, about: str) -> str:
    """A name and what it is, broken into lines of the terminal's width."""
    line, width = f"  {name:<{NAME_COLUMNS}} {about}", table_width()
    if width is None:
        return line
    return "\n".join(textwrap.wrap(line, max(width, 2 * NAME_COLUMNS), subsequent_indent=" " * (NAME_COLUMNS + 3), drop_whitespace=True,
                                   break_long_words=False, break_on_hyphens=False))


def run_show(args: argparse.Namespace) -> int:
    """``hwsim show NAME``."""
    from hwsim.workload.command import sizes
    dims = sizes(args.dims)
    if args.json:
        from hwsim.export import json_text
        from hwsim.show_json import data
        print(json_text(data(args.name, dims)))
        return 0
    from hwsim.show import kind_of, show
    if kind_of(args.name, dims) == "technology":
        from hwsim.tech.command import show_any
        return show_any(args.name)
    print(escaped(show(args.name, dims)))
    return 0


def run_init(args: argparse.Namespace) -> int:
    """``hwsim init FILE``."""
    from hwsim.starter import write
    print(escaped(write(args.file)))
    return 0


def run_completion(args: argparse.Namespace) -> int:
    """``hwsim completion SHELL``."""
    from hwsim.completion import script
    print(script(args.shell))
    return 0
