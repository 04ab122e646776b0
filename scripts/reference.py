"""The reference pages, from the code: keys of YAML files, commands with their options, and what Python
offers."""

import argparse
import dataclasses
import re
from collections.abc import Iterable

from hwsim.commands.parser import parser
from hwsim.config.keys import default_of, keys, sections
from hwsim.params import Params, rule_of
from hwsim.sweep.report_section import ReportSection, Table
from hwsim.sweep.scenario import ScenarioKeys
from hwsim.sweep.spec import Search, Top, VariantKeys
from hwsim.workload.convolution import Convolution
from hwsim.workload.gemm import Gemm, Vector
from hwsim.workload.listing import File, Linear, Pool

OTHER_FILES: dict[str, tuple[str, dict[str, type[Params]]]] = {
    "Workload files": (
        "A workload file has the keys of its top level. `gemms`, `layers` and the lists in `sections` hold "
        "the others.",
        {
            "top level": File,
            "an entry of `gemms`": Gemm,
            "a layer: `linear`": Linear,
            "a layer: `conv`": Convolution,
            "a layer: `pool`": Pool,
            "a vector operation": Vector,
        },
    ),
    "Sweep files": (
        "A sweep file has the keys of its top level. `base` is a configuration; `axes` may vary any of its "
        "keys.",
        {
            "top level": Top,
            "an entry of `variants`": VariantKeys,
            "an entry of `workloads`": ScenarioKeys,
            "`search`": Search,
            "`report`": ReportSection,
            "an entry of `report.tables`": Table,
        },
    ),
}
"""Kinds of YAML files beside the configuration: what is said of them, and the classes whose fields are their
keys."""

PYTHON = """# Python

`import hwsim` offers these functions and classes. Every command is a function here. [The guide](../guide/python.md) has examples.

## Functions

::: hwsim.api
    options:
      heading_level: 3

## Classes

::: hwsim.config.Config
    options:
      heading_level: 3
      show_root_heading: true
      show_root_toc_entry: true
      members: [from_dict, with_, to_dict]

::: hwsim.accelerator.result.ModelResult
    options:
      heading_level: 3
      show_root_heading: true
      show_root_toc_entry: true
      members: [totals, summary, to_rows, to_pandas, energy]

::: hwsim.errors.ConfigError
    options:
      heading_level: 3
      show_root_heading: true
      show_root_toc_entry: true
"""  # noqa: E501


def pages() -> dict[str, str]:
    """Path below ``docs/`` -> text of each generated page."""
    return {"reference/yaml.md": yaml_page(), "reference/cli.md": cli_page(), "reference/python.md": PYTHON}


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    names = list(head)
    lines = [
        names,
        ["---"] * len(names),
        *([cell.replace("|", "\\|").replace("\n", " ") for cell in row] for row in rows),
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


# -- YAML ------------------------------------------------------------------------------------------
def yaml_page() -> str:
    """Every key of every kind of file."""
    parts = [
        "# Keys of YAML files",
        "A key that is not listed is an error. `hwsim show KEY` prints the same text. `hwsim show schema` "
        "prints a JSON Schema of configuration files, with which editors complete and check them.",
        "## Configuration files",
    ]
    for path, section in sections().items():
        own = [key for key in keys() if key.path.rpartition(".")[0] == path and key.path not in sections()]
        within = [other for other in sections() if other and other.rpartition(".")[0] == path]
        parts += [f"### {f'`{path}`' if path else 'Top level'}", sentence(section.doc)]
        rows = [
            [
                f"`{key.path.rpartition('.')[2]}`",
                sentence(key.field.metadata["doc"]),
                default_of(key.field),
                allowed(key.field),
                ", ".join(f"`{owner}`" for owner in key.owners),
            ]
            for key in own
        ]
        depends = any(key.owners for key in own)
        shown = rows if depends else [row[:-1] for row in rows]
        parts.append(
            table(["key", "meaning", "default", "values", *(["of"] if depends else [])], shown)
            if rows
            else ""
        )
        if within:
            parts.append("Sections: " + ", ".join(f"`{other}`" for other in within) + ".")
    for title, (about, classes) in OTHER_FILES.items():
        parts += [f"## {title}", about]
        for name, cls in classes.items():
            parts += [
                f"### {title.split()[0]}: {name}",
                table(["key", "meaning", "default", "values"], map(row_of, cls.schema())),
            ]
    return "\n\n".join(filter(None, parts)) + "\n"


def row_of(field: dataclasses.Field) -> list[str]:
    """A key's row."""
    return [f"`{field.name}`", sentence(field.metadata["doc"]), default_of(field), allowed(field)]


def allowed(field: dataclasses.Field) -> str:
    """What values a key takes."""
    return rule_of(field).removeprefix("must be ")


def sentence(text: str) -> str:
    """A text that begins with a capital letter."""
    return escaped(text[:1].upper() + text[1:])


def escaped(text: str) -> str:
    """A text whose angle brackets, stars and underscores are no markup; code in backquotes stays."""
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(part if part.startswith("`") else re.sub(r"([<>*_\[\]])", r"\\\1", part) for part in parts)


# -- commands --------------------------------------------------------------------------------------
def cli_page() -> str:
    """Every command with its options, from the parser itself."""
    top = parser()
    parts = [
        "# Commands",
        "`hwsim COMMAND --help` prints the same. Options are given by their whole names.",
        "## For every command",
        options_of(top, shared=True),
    ]
    for name, command in commands_of(top).items():
        parts += page_of(f"hwsim {name}", command, 2)
    return "\n\n".join(filter(None, parts)) + "\n"


def commands_of(command: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands below a command."""
    groups = [action for action in command._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(groups[0].choices) if groups else {}


def page_of(name: str, command: argparse.ArgumentParser, level: int) -> list[str]:
    """A command, then those below it."""
    parts = [f"{'#' * level} {name}", escaped(command.description or ""), options_of(command)]
    example = (command.epilog or "").partition("example:\n")[2]
    parts += [f"```text\n{example.strip()}\n```"] if example else []
    for below, sub in commands_of(command).items():
        parts += page_of(f"{name} {below}", sub, level + 1)
    return parts


SHARED = ("-h", "-v", "-q", "--wide", "--debug", "-V")


def options_of(command: argparse.ArgumentParser, shared: bool = False) -> str:
    """The arguments and options of a command; those that every command has stand alone."""
    rows = []
    for action in command._actions:
        if (
            isinstance(action, argparse._SubParsersAction)
            or any(x in SHARED for x in action.option_strings) is not shared
        ):
            continue
        value = action.metavar or (action.dest.upper() if action.nargs != 0 else "")
        names = (
            ", ".join(f"`{option}`" for option in action.option_strings)
            or f"`{str(action.metavar or action.dest).upper()}`"
        )
        value = (
            f" `{' '.join(value) if isinstance(value, tuple) else value}`"
            if action.option_strings and action.nargs != 0
            else ""
        )
        choices = (
            f" One of {', '.join(f'`{choice}`' for choice in action.choices)}." if action.choices else ""
        )
        rows.append([names + value, sentence((action.help or "").replace("%%", "%")) + choices])
    return table(["argument", "meaning"], rows) if rows else ""
