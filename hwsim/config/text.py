"""A configuration as YAML that gives the same configuration when it is read: every default written out, its
rule beside it."""

import dataclasses
import json
import re
from typing import Any

from hwsim.config.configuration import Config
from hwsim.config.keys import default_of, joined, sections
from hwsim.files.scalars import plain
from hwsim.params import rule_of

WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_./-]*")
COMMENT_COLUMN = 28


def scalar(value: Any) -> str:
    """A value as YAML writes it; texts in quotes where they would be read as something else."""
    if isinstance(value, str):
        return value if WORD.fullmatch(value) and plain(value) == value else json.dumps(value)
    return json.dumps(value)


def yaml_text(config: Config) -> str:
    """The file: each key with its rule and its default as a comment."""
    values = config.to_dict()
    if config.memory:
        values["buffers"]["technology"] = config.memory.buffers.technology
    owners = {"params": config.pe.name, "array": config.flow.name}
    return "\n".join(_mapping(values, "", owners)) + "\n"


def _mapping(values: dict[str, Any], path: str, owners: dict[str, str]) -> list[str]:
    """The lines of a section and those below it."""
    fields = {f.name: f for f in sections()[path].classes[owners.get(path, "")].schema()}
    indent = "  " * len(path.split(".")) if path else ""
    lines = []
    for key, value in values.items():
        if isinstance(value, dict):
            lines += [f"{indent}{key}:", *_mapping(value, joined(path, key), owners)]
        else:
            lines.append(commented(f"{indent}{key}: {scalar(value)}", fields[key]))
    return lines


def commented(line: str, f: dataclasses.Field) -> str:
    """A line with the rule and the default of its key."""
    return f"{line:<{COMMENT_COLUMN}}  # {rule_of(f).removeprefix('must be ')}; {default_of(f)}"

