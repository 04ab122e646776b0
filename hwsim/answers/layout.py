"""A table as lines of text that fit a width.

What is too wide is made narrower step by step, until it fits: less space between columns, and titles on
several lines; columns that the table can do without are left out, the least important first; cells are broken
between words; what is then left becomes several tables below one another, each with the first column. Words
are never broken and nothing is cut off: a table with a name that is wider than the terminal is wider, too.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from rich.cells import cell_len

from hwsim.errors import escaped

WIDEST_CELL = 500
NARROWEST = 12
"""Columns of a terminal that broken cells have at least."""
NARROWEST_TITLE = 8
LOOSE = 3
TIGHT = 2
"""Spaces between columns."""


@dataclass(frozen=True)
class Block:
    """The lines of one table, all equally wide."""

    head: list[str]
    body: list[str]

    @property
    def lines(self) -> list[str]:
        """An empty line, the head, a line across, the rows, an empty line."""
        empty = " " * width(self.head[0])
        return [empty, *self.head, *self.body, empty]


@dataclass(frozen=True)
class Column:
    """A title and cells; each may be of several lines."""

    title: str
    head: str
    cells: list[str]
    is_text: bool
    cells_width: int
    """Columns of a terminal that the widest cell takes."""

    @classmethod
    def of(cls, title: str, head: str, cells: list[str], is_text: bool) -> "Column":
        """A column of these cells."""
        return cls(title, head, cells, is_text, widest(cells))

    @cached_property
    def width(self) -> int:
        """Columns of a terminal that it takes."""
        return max(widest_line(self.head), self.cells_width)

    @cached_property
    def broken_cells(self) -> bool:
        """Whether a cell is of several lines."""
        return any("\n" in text for text in self.cells)

    @property
    def breakable(self) -> bool:
        """Whether its cells can be broken between words; numbers stay with their units."""
        return self.is_text and self.width > NARROWEST and any(" " in text for text in self.cells)

    def with_folded_title(self) -> "Column":
        """The same with a title on as many lines as the cells, or its longest word, want."""
        return replace(self, head=fold(self.head, max(NARROWEST_TITLE, self.cells_width)))

    def broken(self, columns: int) -> "Column":
        """The same with cells of at most so many columns, as far as their words allow."""
        return Column.of(
            self.title, fold(self.head, columns), [fold(text, columns) for text in self.cells], self.is_text
        )

    def padded(self, text: str) -> str:
        """Texts stand to the left, numbers to the right."""
        space = " " * (self.width - width(text))
        return text + space if self.is_text else space + text

    @property
    def padded_cells(self) -> list[str]:
        """All cells, of a line each, equally wide."""
        if not plain(self.cells):
            return list(map(self.padded, self.cells))
        return [text.ljust(self.width) if self.is_text else text.rjust(self.width) for text in self.cells]


@dataclass(frozen=True)
class Table:
    """Columns of text, then of numbers, under a head with a line; it takes time in proportion to its rows.

    ``optional``: titles of columns that are left out where space is short, the least important first.
    """

    columns: list[str]
    rows: list[list[str]]
    text_columns: int
    optional: Sequence[str] = field(default=())

    def lines(self) -> list[str]:
        """All of it, as wide as it has to be."""
        (block,), _ = self.fitted(None)
        return block.lines

    def fitted(self, limit: int | None) -> tuple[list[Block], list[str]]:
        """Tables of at most ``limit`` columns of a terminal, None for any number; and the titles of columns
        that are left out."""
        titles = list(map(cell, self.columns))
        cells = list(zip(*self.rows)) or [()] * len(titles)
        columns = [Column.of(title, title, shown_cells(own), i < self.text_columns)
                   for i, (title, own) in enumerate(zip(titles, cells))]
        if limit is None or whole_width(columns, LOOSE) <= limit:
            return [block(columns, LOOSE)], []
        columns = [column.with_folded_title() for column in columns]
        left_out = self._left_out(columns, limit)
        columns = broken([column for column in columns if column.title not in left_out], limit)
        return [block(part, TIGHT) for part in parts(columns, limit)], left_out

    def _left_out(self, columns: list[Column], limit: int) -> list[str]:
        """Titles of the columns to leave out: the least important first, until the others fit; then back
        comes what still fits."""
        widths = {column.title: column.width + TIGHT for column in columns if column.title in self.optional}
        space = limit - whole_width(columns, TIGHT)
        out: list[str] = []
        for title in filter(widths.__contains__, self.optional):
            if space < 0:
                out.append(title)
                space += widths[title]
        for title in reversed(out[:]):
            if space >= widths[title]:
                out.remove(title)
                space -= widths[title]
        return out


def whole_width(columns: list[Column], gap: int) -> int:
    """Columns of a terminal that a table takes."""
    return sum(column.width for column in columns) + gap * (len(columns) - 1) + 2


def broken(columns: list[Column], limit: int) -> list[Column]:
    """The columns; the widest whose cells have several words is broken as far as needed, then the next."""
    for index in sorted(range(len(columns)), key=lambda i: -columns[i].width):
        excess = whole_width(columns, TIGHT) - limit
        if excess > 0 and columns[index].breakable:
            narrow = columns[index].broken(max(columns[index].width - excess, NARROWEST))
            columns = [*columns[:index], narrow, *columns[index + 1:]]
    return columns


def parts(columns: list[Column], limit: int) -> list[list[Column]]:
    """The columns in groups that fit, the first column in each."""
    first, *others = columns
    out = [[first]]
    for column in others:
        if len(out[-1]) > 1 and whole_width([*out[-1], column], TIGHT) > limit:
            out.append([first])
        out[-1].append(column)
    return out


def block(columns: list[Column], gap: int) -> Block:
    """The columns as lines."""
    across = whole_width(columns, gap) - 2
    heads = [column.head.split("\n") for column in columns]
    height = max(map(len, heads))
    raised = [[""] * (height - len(head)) + head for head in heads]
    body = [f" {'─' * across} "]
    if any(column.broken_cells for column in columns):
        for row in zip(*(column.cells for column in columns)):
            body += joined(columns, [text.split("\n") for text in row], gap)
    else:
        space = " " * gap
        body += [f" {space.join(row)} " for row in zip(*(column.padded_cells for column in columns))]
    return Block(joined(columns, raised, gap), body)


def joined(columns: list[Column], cells: list[list[str]], gap: int) -> list[str]:
    """Cells of several lines beside one another, from the top."""
    height = max(map(len, cells))
    return [line(columns, [own[i] if i < len(own) else "" for own in cells], gap) for i in range(height)]


def line(columns: list[Column], texts: Sequence[str], gap: int) -> str:
    """One line of a table."""
    return " " + (" " * gap).join(column.padded(text) for column, text in zip(columns, texts)) + " "


def fold(text: str, columns: int) -> str:
    """A text in lines of at most so many columns, broken between words."""
    if len(text) <= columns:
        return text
    return "\n".join(textwrap.wrap(text, columns, break_long_words=False, break_on_hyphens=False)) or text


def plain(texts: Sequence[str]) -> bool:
    """Whether all texts are of one line, without control characters, and take as many columns as they have
    characters."""
    every = "".join(texts)
    return every.isascii() and every.isprintable()


def widest(texts: Sequence[str]) -> int:
    """Columns of a terminal that the widest line of all texts takes."""
    return max(map(len if plain(texts) else widest_line, texts), default=0)


def widest_line(text: str) -> int:
    """Columns of a terminal that the widest line of a text takes."""
    return width(text) if "\n" not in text else max(map(width, text.split("\n")))


def width(text: str) -> int:
    """Columns of a terminal that a text takes; a Chinese character takes two."""
    return len(text) if text.isascii() else cell_len(text)


def shown_cells(texts: Sequence[str]) -> list[str]:
    """:func:`cell` of all."""
    if plain(texts) and max(map(len, texts), default=0) <= WIDEST_CELL:
        return list(texts)
    return list(map(cell, texts))


def cell(text: str) -> str:
    """A text as a table shows it: one line without control characters, of at most 500 characters."""
    if not text.isascii() or not text.isprintable():
        text = " ".join(escaped(text).split())
    return text if len(text) <= WIDEST_CELL else text[:WIDEST_CELL - 3] + "..."
