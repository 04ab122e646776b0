"""The command ``hwsim list``: lists the names of everything."""

import argparse
import json
import textwrap

from hwsim.commands.options import json_option
from hwsim.display import table_width
from hwsim.errors import ConfigError, escaped, shown, unknown

HELP = "List the names of architectures, configurations, workloads, models, technologies and more."
EXAMPLE = "hwsim list models"
NAME_COLUMNS = 20


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim list``."""
    sub.add_argument("kind", nargs="?",
                     help="list only one kind: architectures, dataflows, configs, workloads, models, sweeps, "
                     "technologies, memories, drams or sections (default: all)")
    json_option(sub)


def run(args: argparse.Namespace) -> int:
    """``hwsim list [KIND]``."""
    from hwsim.answers.catalogue import KINDS, MEANING
    asked = args.kind
    if asked is not None and asked not in KINDS:
        asked = next(
            (kind for kind in (f"{asked}s", f"{asked.removesuffix('y')}ies") if kind in KINDS), asked
        )
    if asked is not None and asked not in KINDS:
        raise ConfigError(
            f"{shown(asked)}: {unknown('kind', asked, KINDS)}; `hwsim show {asked}` shows a single name"
        )
    found = {kind: names() for kind, names in KINDS.items() if asked in (None, kind)}
    if args.json:
        print(json.dumps(found, indent=2))
        return 0
    for kind, names in found.items():
        print(f"{kind}{f' ({MEANING[kind]})' if kind in MEANING else ''}:")
        for name, about in names.items():
            print(escaped(entry(name, about)))
    return 0


def entry(name: str, about: str) -> str:
    """A name and its description, wrapped to the terminal's width."""
    line = f"  {name:<{NAME_COLUMNS}} {about}"
    width = table_width()
    if width is None:
        return line
    return "\n".join(textwrap.wrap(line, max(width, 2 * NAME_COLUMNS),
                                   subsequent_indent=" " * (NAME_COLUMNS + 3), drop_whitespace=True,
                                   break_long_words=False, break_on_hyphens=False))
