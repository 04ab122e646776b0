"""Damage to text and bytes, and data written as YAML, JSON and CSV in the many ways that people and programs
write them."""

import csv
import io
import json
import random
from typing import Any

import yaml

from fuzz.trees import number_text

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
BYTES = (b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\r\n", b"\r", b"\t", b"\x1b[2J", b"\xc3\x28",
         b"\xed\xa0\x80",
         b"\xf0\x9f\x98\x80", b"\xe2\x80\xa8", b"\x85", b'"', b"'", b"{", b"}", b"[", b"]", b":", b",", b"#",
         b"&a ", b"*a ",
         b"!!int ", b"!x ", b"---\n",
         b"...\n", b"? ", b"| ", b"> ", b"%YAML 3.0\n", b"<<: ", b"- ", b"0x", b"9" * 5000, b"[" * 3000,
         b"{a: " * 50, b"\\", b"\\u0000",
         b"/*", b"*/", b";", b"(", b")", b"=", b" " * 1000, b"\n" * 1000)


def yaml_bytes(rng: random.Random, data: Any) -> bytes:
    """Data as YAML, in a style at random; JSON is YAML too."""
    if rng.random() < 0.2:
        return json_bytes(rng, data)
    try:
        text = yaml.dump(
            data,
            Dumper=_DUMPER,
            default_flow_style=rng.choice((None, True, False)),
            sort_keys=False,
            width=200,
            allow_unicode=rng.random() < 0.5,
        )
    # what YAML as PyYAML writes it cannot hold
    except (ValueError, UnicodeError, RecursionError, yaml.YAMLError):
        return json_bytes(rng, data)
    return text.encode("utf-8", "surrogatepass")


def json_bytes(rng: random.Random, data: Any) -> bytes:
    """Data as JSON; integers of any length."""
    text = (
        "".join(_json(data))
        if rng.random() < 0.2
        else _dumped(data, rng.choice((None, 1, 2)), rng.random() < 0.8)
    )
    return text.encode("utf-8", "surrogatepass")


def _dumped(data: Any, indent: int | None, ascii_only: bool) -> str:
    try:
        return json.dumps(data, indent=indent, ensure_ascii=ascii_only)
    except ValueError:  # integers of thousands of digits
        return "".join(_json(data))


def _json(data: Any) -> list[str]:
    if isinstance(data, dict):
        parts = [[json.dumps(str(k)), ": ", *_json(v), ", "] for k, v in data.items()]
        return ["{", *(x for part in parts for x in part)][:-1 if parts else None] + ["}"]
    if isinstance(data, list):
        parts = [[*_json(v), ", "] for v in data]
        return ["[", *(x for part in parts for x in part)][:-1 if parts else None] + ["]"]
    if type(data) is int and abs(data) > 1 << 200:
        return [number_text(data)]
    return [json.dumps(data)]


def csv_bytes(rng: random.Random, rows: list[list[Any]]) -> bytes:
    """Rows as CSV with one of the separators, quotes and ends of lines that are about."""
    out = io.StringIO()
    writer = csv.writer(
        out,
        delimiter=rng.choice(",,,,,;\t"),
        lineterminator=rng.choice(("\n", "\r\n", "\r")),
        quoting=rng.choice((csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    )
    for row in rows:
        writer.writerow([number_text(x) if type(x) is int else x for x in row])
    return out.getvalue().encode("utf-8", "surrogatepass")


def damaged(rng: random.Random, content: bytes, times: int) -> bytes:
    """Bytes with so many faults: flipped, dropped, doubled, inserted, cut off."""
    out = bytearray(content)
    for _ in range(times):
        at, size = rng.randrange(len(out) + 1), rng.choice((1, 1, 2, 8, 100))
        kind = rng.randrange(7)
        if kind == 0 and out:
            out[min(at, len(out) - 1)] ^= 1 << rng.randrange(8)
        elif kind == 1:
            del out[at:at + size]
        elif kind == 2:
            out[at:at] = out[at:at + size]
        elif kind == 3:
            del out[at:]
        elif kind == 4:
            out[at:at] = rng.randbytes(size)
        else:
            out[at:at] = rng.choice(BYTES)
    return bytes(out)


def lines_moved(rng: random.Random, content: bytes) -> bytes:
    """A line twice, gone, elsewhere, or indented otherwise."""
    lines = content.split(b"\n")
    at, to = rng.randrange(len(lines)), rng.randrange(len(lines))
    kind = rng.randrange(4)
    if kind == 0:
        lines.insert(to, lines[at])
    elif kind == 1:
        del lines[at]
    elif kind == 2:
        lines.insert(to, lines.pop(at))
    else:
        lines[at] = rng.choice((b" ", b"\t", b"  ", b"- ")) + lines[at]
    return b"\n".join(lines)


def spoiled(rng: random.Random, content: bytes) -> bytes:
    """The content, mostly as it is, else with a fault or a few."""
    chance = rng.random()
    if chance < 0.88:
        return content
    if chance < 0.92:
        return lines_moved(rng, content)
    if chance < 0.94:
        return rng.choice((b"\xef\xbb\xbf", b"\xff\xfe")) + content
    return damaged(rng, content, rng.choice((1, 1, 1, 2, 5, 30)))
