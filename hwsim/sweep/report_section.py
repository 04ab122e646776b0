"""The ``report`` section of a sweep file: what its report says and shows beside the figures."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from hwsim.errors import ParamError, shown, unknown
from hwsim.files.source import Document
from hwsim.params import Params, param


@dataclass(frozen=True)
class ReportSection(Params):
    """Texts are one line each; ``tables`` hold :class:`Table`, ``heatmaps`` pairs of fields."""

    title: str = param("", doc="of the report; default: the sweep's name")
    conclusions: list | None = param(None, doc="sentences to act on")
    limits: list | None = param(None, doc="what the figures do not hold for")
    tables: list | None = param(None, doc="list of {title, by, best, where, also, results}")
    heatmaps: list | None = param(None, doc="list of pairs of fields")
    crossover: str = param("params.w_bits", doc="field over which architectures are compared")

    def check(self) -> None:
        for key in ("conclusions", "limits"):
            _texts(key, getattr(self, key) or [])
        for pair in self.heatmaps or []:
            if not isinstance(pair, list) or len(pair) != 2:
                raise ParamError("heatmaps", f"must be pairs of fields, not {shown(pair)}")
            _texts("heatmaps", pair)


@dataclass(frozen=True)
class Table(Params):
    """The best design for every combination of the values of some fields."""

    title: str = param(doc="above the table")
    by: list = param(doc="fields")
    best: str = param("", doc="result that decides; default: the first objective")
    where: dict | None = param(None, doc="values of fields that designs must have")
    also: list | None = param(None, doc="further fields to show")
    results: list | None = param(None, doc="results to show; default: the one that decides")

    def check(self) -> None:
        for key in ("by", "also", "results"):
            _texts(key, getattr(self, key) or [])


def _texts(key: str, given: list) -> None:
    for text in given:
        if not isinstance(text, str):
            raise ParamError(key, f"must be texts (in quotes where they hold a colon), not {shown(text)}")


def read_report_section(
    doc: Document, given: dict[str, Any] | None
) -> tuple[ReportSection, tuple[Table, ...]]:
    """The section and its tables. Raises :class:`ConfigError` with file and line."""
    try:
        said = ReportSection.from_dict(given or {})
    except ParamError as e:
        raise doc.located(e, "report") from None
    tables = []
    for i, item in enumerate(said.tables or []):
        if not isinstance(item, dict):
            raise doc.error(
                f"a table must be a mapping {{title, by, best, results}}, not {shown(item)}",
                "report",
                "tables",
                i,
            )
        try:
            tables.append(Table.from_dict(item))
        except ParamError as e:
            raise doc.located(e, "report", "tables", i) from None
    return said, tuple(tables)


def check_tables(
    doc: Document, tables: tuple[Table, ...], columns: Collection[str], results: Collection[str]
) -> None:
    """Every name in a table is a column, the one that decides a result. Raises :class:`ConfigError` with file
    and line."""
    for i, one in enumerate(tables):
        for key in ("by", "also", "results", "where"):
            for name in getattr(one, key) or []:
                if name not in columns:
                    raise doc.error(
                        f"{key}: {name}: {unknown('column', name, columns)}", "report", "tables", i, key
                    )
        if one.best and one.best not in results:
            raise doc.error(
                f"best: {one.best}: {unknown('result', one.best, results)}", "report", "tables", i, "best"
            )
