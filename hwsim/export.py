"""Results as rows, data frames, CSV and JSON: a row is a flat dictionary, the same keys in every row."""

import csv
import io
import json
from typing import Any

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
            raise ConfigError(f"{missing('to_pandas()', 'pandas', 'pandas')}; to_rows() gives the same as dictionaries") from None
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


def json_text(document: Row) -> str:
    """A document as JSON: a key per line, and a line per item of a list, so that a hundred thousand layers take a second or two."""
    lines = [f"  {json.dumps(key)}: {_value_text(value)}" for key, value in document.items()]
    return "{\n" + ",\n".join(lines) + "\n}"


def _value_text(value: Any) -> str:
    """A list over as many lines as it has items, a mapping indented, anything else on a line."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"    {json.dumps(item)}" for item in value) + "\n  ]"
    return json.dumps(value, indent=2).replace("\n", "\n  ")
