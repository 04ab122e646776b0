"""The command ``hwsim show``: describes anything that has a name."""

import argparse

from hwsim.commands.options import json_option
from hwsim.commands.workload_options import dimension_option, sizes
from hwsim.errors import ConfigError, escaped

HELP = "Describe anything that `list` names: specification, parameters, ports, YAML; or a key of YAML."
EXAMPLE = "hwsim show array.rows"
FILES = ("configuration", "schema")
"""Kinds whose text is the content of a file: lines stay as they are."""


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim show``."""
    sub.add_argument("name", help="a name from `hwsim list`, a file, a key of a configuration such as "
                     "array.rows, or `schema` for the JSON Schema of configurations")
    dimension_option(sub)
    json_option(sub)


def run(args: argparse.Namespace) -> int:
    """``hwsim show NAME``."""
    if not args.name.strip():
        raise ConfigError("show: a name must not be empty; `hwsim list` shows all names")
    dims = sizes(args.dims)
    if args.json:
        from hwsim.answers.show_json import data
        from hwsim.export import json_text
        print(json_text(data(args.name, dims)))
        return 0
    from hwsim.answers.show import kind_of, show
    from hwsim.commands.paragraphs import narrowed
    from hwsim.display import text_width
    kind = kind_of(args.name, dims)
    if kind == "technology":
        from hwsim.answers.technology import show_any
        show_any(args.name)
        return 0
    text = escaped(show(args.name, dims))
    print(text if kind in FILES else narrowed(text, text_width(), join=kind != "key"))
    return 0
