"""The data of a report: records of plain values as a table of comma-separated values."""

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any, TypeVar

Row = TypeVar("Row")


def read(cls: type[Row], text: str) -> list[Row]:
    """Records of the dataclass ``cls``, whose fields are text and numbers, as :func:`written` wrote them."""
    kinds: dict[str, Any] = {field.name: field.type for field in fields(cls)}  # type: ignore[arg-type]
    table = csv.DictReader(io.StringIO(text))
    return [cls(**{key: kinds[key](value) for key, value in row.items()}) for row in table]


def written(rows: Sequence[Any]) -> str:
    """Records of one dataclass, at least one, as text."""
    out = io.StringIO()
    writer = csv.DictWriter(out, [field.name for field in fields(rows[0])], lineterminator="\n")
    writer.writeheader()
    writer.writerows([asdict(row) for row in rows])
    return out.getvalue()
