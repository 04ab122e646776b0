"""Results as rows, data frames, CSV and JSON: a row is a flat dictionary, the same keys in every row."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from hwsim.errors import ConfigError
from hwsim.extras import missing

Row = dict[str, Any]


class Tabular:
    """What has rows, and so can be a data frame of pandas too."""

    def to_rows(self, *args: Any, **options: Any) -> list[Row]:
        """A flat dictionary per row, the same keys in each."""
        raise NotImplementedError

    def to_pandas(self, *args: Any, **options: Any) -> Any:
        """What :meth:`to_rows` gives, with the same arguments, as a ``pandas.DataFrame``.

        Raises :class:`ConfigError` where pandas, which is an extra, is not installed.
        """
        try:
            from pandas import DataFrame
        except ImportError:
            raise ConfigError(
                f"{missing('to_pandas()', 'pandas', 'pandas')}; to_rows() gives the same as dictionaries"
            ) from None
        return DataFrame(self.to_rows(*args, **options))

    to_frame = to_pandas


def csv_text(rows: list[Row]) -> str:
    """Rows as CSV with a header line; what a row does not have is empty."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


class JsonLines:
    """A list of mappings as lines of JSON, which are made as they are written."""

    def blocks(self) -> Iterator[list[str]]:
        """The lines, some at a time."""
        raise NotImplementedError


def json_lines(columns: Row) -> list[str]:
    """A line of JSON for each of many mappings, which come as one whose values are arrays where they
    differ."""
    found: list[list[Any]] = []
    template = _template(columns, found)
    return [template % row for row in zip(*found)]


def _template(value: Any, found: list[list[Any]]) -> str:
    """The JSON of a value with a place for every array in it, whose texts are added to ``found``."""
    if isinstance(value, np.ndarray):
        found.append(_texts(value))
        return "%s"
    if isinstance(value, Mapping):
        pairs = (f"{_template(key, found)}: {_template(inner, found)}" for key, inner in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_template(inner, found) for inner in value) + "]"
    return json.dumps(value).replace("%", "%%")


def _texts(values: np.ndarray) -> list[Any]:
    """Numbers as they are, whose text is that of JSON; anything else as JSON, equal values once."""
    plain = values.tolist()
    kind = values.dtype.kind
    if kind in "iu" or (kind == "f" and np.isfinite(values).all()) or all(type(x) is int for x in plain):
        return plain
    texts = {x: json.dumps(x) for x in set(plain)}
    return [texts[x] for x in plain]


def json_text(document: Row) -> str:
    """A document as JSON: a key per line, and a line per item of a list, so that a hundred thousand layers
    take a second or two."""
    return "".join(json_pieces(document))


def json_pieces(document: Row) -> Iterator[str]:
    """The same in pieces, one after the other: a list of :class:`JsonLines` is never there as a whole."""
    start = "{\n"
    for key, value in document.items():
        yield f"{start}  {json.dumps(key)}: "
        yield from _lines_text(value) if isinstance(value, JsonLines) else (_value_text(value),)
        start = ",\n"
    yield "\n}" if document else "{}"


def _lines_text(lines: JsonLines) -> Iterator[str]:
    """A list over as many lines as it has items."""
    start = "["
    for block in lines.blocks():
        yield start + "\n    " + ",\n    ".join(block)
        start = ","
    yield "[]" if start == "[" else "\n  ]"


def _value_text(value: Any) -> str:
    """A list over as many lines as it has items, a mapping indented, anything else on a line."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"    {json.dumps(item)}" for item in value) + "\n  ]"
    return json.dumps(value, indent=2).replace("\n", "\n  ")
