"""Results as rows, data frames, CSV and JSON: a row is a flat dictionary, the same keys in every row."""

import csv
import io
import json
from typing import Any

from hwsim.errors import ConfigError

Row = dict[str, Any]


def dataframe(rows: list[Row]) -> Any:
    """Rows as a pandas.DataFrame. Raises :class:`ConfigError` where pandas is not installed."""
    try:
        import pandas
    except ImportError:
        raise ConfigError("to_dataframe() needs pandas, which is not installed: pip install pandas; to_rows() gives the same as "
                          "dictionaries") from None
    return pandas.DataFrame(rows)


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
