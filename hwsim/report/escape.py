"""Texts that somebody gave, in Markdown, HTML and drawings: they show what they say, and none of them begins
a tag, a cell or a formula."""

import json
import re
from typing import Any

from hwsim.drawing import literal

_CODE_OR_TAG = re.compile(r"(?<![`\\])(`+)(?!`)[^\n]+?(?<!`)\1(?!`)|<")


def line(text: str) -> str:
    """One line of characters that can be printed."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def words(text: str) -> str:
    """A name or a reason in Markdown: none of its characters is a mark."""
    return line(text).replace("&", "&amp;").replace("<", "&lt;").replace("`", r"\`")


def cell(text: str) -> str:
    """The same in a table."""
    return words(text).replace("|", r"\|")


def prose(text: str) -> str:
    """Sentences in Markdown, with the marks that their author wrote, but no HTML; in code, between backticks,
    no tag begins anyway."""
    return _CODE_OR_TAG.sub(lambda found: "&lt;" if found[0] == "<" else found[0], text.strip())


def code(text: str) -> str:
    """A text as code in Markdown, whatever backticks it has."""
    text = line(text)
    ticks = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    gap = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{gap}{text}{gap}{ticks}"


def drawn(text: str) -> str:
    """A name in a picture."""
    return literal(line(text))


def json_in_html(value: Any) -> str:
    """JSON inside a script element: neither ``</script>`` nor ``<!--`` can be in it."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False).replace("<", "\\u003c")
