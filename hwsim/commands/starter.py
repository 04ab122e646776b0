"""The file that ``hwsim init`` writes: a small accelerator that runs as it is, and every other key as a
comment, with what it means."""

import dataclasses
import re
import shlex
import textwrap
from pathlib import Path
from typing import Any

from hwsim.config import VERILOG_WORDS, configure
from hwsim.config.keys import default_of, joined, sections
from hwsim.config.text import scalar
from hwsim.errors import ConfigError, shown
from hwsim.files.source import yaml_document
from hwsim.params import rule_of

FILE = "accelerator.yaml"
"""Where the starter goes unless the user says otherwise."""
PAGE = 100
PLAIN = "npu"
"""What the top module is called, or how its name begins, where the file's name is none that Verilog takes."""
MOST_LETTERS = 60
CHOSEN: dict[str, Any] = {"pe": "mac", "dataflow": "os", "clock_mhz": 500, "technology": "asap7",
                          "params": {"a_bits": 8, "w_bits": 8, "lanes": 1}, "array": {"rows": 16, "cols": 16}}
"""What the starter says itself; all other keys of these sections are comments that say their defaults."""
OWNERS = {"params": "mac", "array": "os"}
AROUND = """\
# On-chip buffers, the memory outside and the unit for non-GEMM operations. Without these sections streams never stall.
# `hwsim show buffers`, `hwsim show buffers.a`, `hwsim show dram`, `hwsim show vector_unit`; `hwsim list drams` has all types.
buffers:
  a: {kib: 64, width_bits: 128, banks: 1}   # activations
  w: {kib: 64, width_bits: 128, banks: 1}   # weights
  c: {kib: 128, width_bits: 512, banks: 4}  # partial sums and results
dram: {type: lpddr5, channels: 4}
vector_unit: {lanes: 16, bits: 16, pj_op: 1.5}  # an addition and a multiplication at 45 nm, Horowitz, ISSCC 2014
# cores: {count: 2, split: n}  # engines side by side, `hwsim show cores`
"""  # noqa: E501


def starter(path: Path) -> str:
    """The text for a file of this name, whose top module is called as the file. Raises :class:`ConfigError`
    where that is no YAML file."""
    if path.suffix not in (".yaml", ".yml"):
        raise ConfigError(f"{shown(str(path))}: a configuration's file ends in .yaml")
    name = re.sub(r"[^A-Za-z0-9_]", "_", path.stem)[:MOST_LETTERS]
    inside = configure(yaml_document(str(path), _text(path, PLAIN)), PLAIN).engine().identifiers
    usable = re.match("[A-Za-z]", name) and name not in VERILOG_WORDS and name not in inside
    return _text(path, name if usable else f"{PLAIN}_{name}")


def _text(path: Path, name: str) -> str:
    return "\n".join([*_head(path), *_section("", CHOSEN, name), "", AROUND.rstrip()]) + "\n"


def _head(path: Path) -> list[str]:
    file = shlex.quote(str(path))
    return [
        "# An accelerator for low-bit GEMMs. A key in a comment has the value that holds without it.",
        "#",
        f"#   hwsim generate {file} -o build    its Verilog",
        f"#   hwsim verify {file}               the Verilog in a simulator, beside the golden model",
        f"#   hwsim simulate {file} --model llama-2-7b --decode --context 512",
        f"#   hwsim synth {file}                area, clock and energy of the Verilog",
        "#",
        "# `hwsim show KEY` explains a key (`hwsim show array.rows`), `hwsim list` lists all names.",
        "# For an editor that completes and checks: `hwsim show schema > hwsim.schema.json`, then this line",
        "# yaml-language-server: $schema=hwsim.schema.json",
        "",
    ]


def _section(path: str, chosen: dict[str, Any], name: str = "") -> list[str]:
    """The keys of a section: those that the starter says, then the others as comments."""
    fields = {f.name: f for f in sections()[path].classes[OWNERS.get(path, "")].schema()}
    indent = "  " if path else ""
    lines = [*_line(indent, fields["name"], name)] if name else []
    for key, value in chosen.items():
        if isinstance(value, dict):
            lines += [
                "",
                *_comment(indent, fields[key]),
                f"{indent}{key}:",
                *_section(joined(path, key), value),
            ]
        else:
            lines += _line(indent, fields[key], value)
    if path:
        for key, f in fields.items():
            if key not in chosen:
                lines += _line(indent, f, f.default, "# ")
    return lines


def _line(indent: str, f: dataclasses.Field, value: Any, mark: str = "") -> list[str]:
    return [*_comment(indent, f), f"{indent}{mark}{f.name}: {scalar(value)}"]


def _comment(indent: str, f: dataclasses.Field) -> list[str]:
    """What a key means, its rule and its default."""
    rule = rule_of(f).removeprefix("must be ")
    facts = [default_of(f)] if rule == "a text" else [rule, default_of(f)]
    text = f.metadata["doc"] + ("" if rule == "a mapping" else f" ({'; '.join(facts)})")
    return textwrap.wrap(text, PAGE, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}#   ",
                         break_long_words=False, break_on_hyphens=False)


def write(name: str) -> str:
    """Write the starter; what was written, in a line. Raises :class:`ConfigError` where there is a file
    already."""
    from hwsim.generate import write_files
    path = Path(name)
    text = starter(path)
    if path.exists() or path.is_symlink():
        raise ConfigError(f"{shown(name)}: is there already; name another file")
    write_files(path.parent, {path.name: text})
    return f"{path}  {len(text):,} bytes; next: hwsim verify {shlex.quote(str(path))}"

