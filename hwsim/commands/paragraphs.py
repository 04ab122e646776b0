"""Narrows a data sheet to the columns of a terminal.

A data sheet has entries: a word or more that name the entry, two spaces or more, and a text. Continued lines
begin in the column where the text began. Other lines are text of their own indentation. A line that has room
for the first word of the next one ends a paragraph: formulas and lists stay a line each. Imports nothing of
hwsim.
"""

import re
from dataclasses import dataclass
from textwrap import wrap

ENTRY = re.compile(r" *\S+(?: \S+)*? {2,}(?=\S)")
"""What stands before the text of an entry."""
FULL = 100
"""A line that would be longer than this with the next word was broken by its author, and may be joined."""


@dataclass
class Paragraph:
    """Lines that are one text; ``lead`` stands before it, and continued lines begin in the column
    ``hang``."""

    lead: str
    hang: int
    lines: list[str]

    def takes(self, line: str) -> bool:
        """Whether a line continues the text."""
        first = line.split(maxsplit=1)[0]
        return (indentation(line) == self.hang and ENTRY.match(line) is None
                and len(self.lines[-1]) + 1 + len(first) > FULL)

    def narrow(self, width: int) -> list[str]:
        """The lines, none longer than ``width`` columns where words allow it."""
        if all(len(line) <= width for line in self.lines):
            return self.lines
        text = " ".join(line.strip() for line in [self.lines[0][len(self.lead):], *self.lines[1:]])
        lead, hang = self.lead, self.hang
        if hang > width // 2 or (len(self.lines) == 1 and not lead.strip()):
            hang = indentation(self.lines[0]) + 2
        if len(lead) > width // 2:
            lead, text = lead[:hang - 2], lead[hang - 2:] + text
        return wrap(text, width, initial_indent=lead, subsequent_indent=" " * hang,
                    break_long_words=False, break_on_hyphens=False)


def indentation(line: str) -> int:
    """The number of spaces that a line begins with."""
    return len(line) - len(line.lstrip(" "))


def narrowed(text: str, width: int | None, join: bool = True) -> str:
    """A data sheet in a narrower column.

    * ``text``: The data sheet.
    * ``width``: The number of columns; None leaves the text as it is.
    * ``join``: Whether a text may have several lines; otherwise every line is a text of its own.

    Returns the text. A line is longer than ``width`` only where a single word is.
    """
    if width is None:
        return text
    found: list[Paragraph] = []
    for line in text.split("\n"):
        if join and found and line.strip() and found[-1].lines[-1].strip() and found[-1].takes(line):
            found[-1].lines.append(line)
        else:
            entry = ENTRY.match(line)
            lead = entry[0] if entry else " " * indentation(line)
            found.append(Paragraph(lead, len(lead), [line]))
    return "\n".join(line for paragraph in found for line in paragraph.narrow(width))
