"""Results as rows, data frames and CSV: a row is a flat dictionary, the same keys in every row."""

import csv
import io
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
