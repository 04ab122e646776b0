"""The report as one page that works offline: a picture to explore, a table to sort and filter, every design's
YAML.

Plotly's own bundle (inside its Python package) draws; it travels compressed and is unpacked by the browser.
What the page shows is a part
of large sweeps: every design on a front, the best of every variant, and others evenly spread;
``points.parquet`` has all.
"""

import base64
import gzip
import html
import re
from pathlib import Path
from typing import Any

import yaml

from hwsim.errors import ConfigError
from hwsim.extras import missing
from hwsim.report.analysis import by_variant, front, pairs
from hwsim.report.data import Points, distinct, name_of, ordered, plain
from hwsim.report.escape import json_in_html, line
from hwsim.report.marks import colour_of, spread
from hwsim.report.text import columns_of, number
from hwsim.sweep.report_section import ReportSection

SHOWN = 2500
LISTED = 400
HERE = Path(__file__).resolve().parent


def bundle() -> str:
    """Plotly's JavaScript, compressed and in letters. Raises :class:`ConfigError` where it is not
    installed."""
    try:
        import plotly
    except ImportError:
        raise ConfigError(f"{missing('report.html', 'Plotly', 'report')}; --no-html leaves it out") from None
    text = (Path(plotly.__file__).parent / "package_data" / "plotly.min.js").read_bytes()
    return base64.b64encode(gzip.compress(text, 9, mtime=0)).decode()


def chosen(points: Points, most: int) -> list[int]:
    """Rows that are shown: fronts and best designs first, then others evenly spread; by their numbers."""
    rows: dict[int, None] = {}
    for x, y in pairs(points):
        rows |= dict.fromkeys(front(points.goodness(x), points.goodness(y)).tolist())
    for name in points.objectives:
        rows |= dict.fromkeys(by_variant(points, name))
    for row in spread(len(points), most).tolist():
        if len(rows) >= most:
            break
        rows[row] = None
    return sorted(rows)


def template_of(points: Points, row: int) -> str:
    """The YAML of a variant with ``{{field}}`` where designs differ."""
    family = points.family(row)
    moving = [path for key in family["axes"] for path in key.split(", ")]
    fields = points.fields(row) | {path: f"{{{{{path}}}}}" for path in moving} | {"name": "{{name}}"}
    text = yaml.safe_dump(
        ordered({k: plain(v) for k, v in fields.items()}),
        sort_keys=False,
        default_flow_style=None,
        width=1000,
    )
    return re.sub(r"'(\{\{[^}]*\}\})'", r"\1", text)


def data_of(points: Points, rows: list[int]) -> dict[str, Any]:
    """What the page's script reads."""
    names = list(
        dict.fromkeys([
            *columns_of(points),
            *(p for f in points.meta["families"] for key in f["axes"] for p in key.split(", ")),
        ])
    )
    known = points.meta["columns"]
    variants = distinct(points.columns["variant"])
    first = {
        v: next(r for r in rows if points.columns["variant"][r] == v)
        for v in variants
        if v in points.columns["variant"][rows]
    }
    fronts = {}
    place = {row: i for i, row in enumerate(rows)}
    for x, y in pairs(points):
        fronts[f"{x}|{y}"] = [
            place[r] for r in front(points.goodness(x), points.goodness(y)).tolist() if r in place
        ]
    return {
        "name": line(points.meta["name"]),
        "prefix": name_of(points.meta["name"], 0)[:-1],
        "total": len(points),
        "design": [int(points.columns["design"][r]) for r in rows],
        "variant": [variants.index(points.columns["variant"][r]) for r in rows],
        "variants": [v or points.meta["families"][0]["fixed"]["pe"] for v in variants],
        "colours": list(colour_of(points).values()),
        "templates": [template_of(points, first[v]) if v in first else "" for v in variants],
        "columns": {n: [_short(points.columns[n][r]) for r in rows] for n in names if n in points.columns},
        "units": {n: known[n]["unit"] for n in names if n in known},
        "ways": {n: known[n]["way"] for n in names if n in known},
        "pairs": [list(p) for p in pairs(points)],
        "fronts": fronts,
    }


def _short(value: Any) -> Any:
    value = plain(value)
    return (
        None
        if value is None or value != value
        else float(f"{value:.6g}")
        if isinstance(value, float)
        else value
    )


def table_of(points: Points, rows: list[int]) -> str:
    """The table's rows, readable without any script."""
    names = columns_of(points)
    head = "".join(
        f'<th scope="col" data-kind="{"text" if points.columns[n].dtype == object else "number"}"><button '
        'type="button">'
        f"{html.escape(n)}{small(points.unit(n))}</button></th>"
        for n in names
    )
    body = []
    for row in rows:
        cells = "".join(_cell(points.columns[n][row]) for n in names)
        at = int(points.columns["design"][row])
        shown = f'<th scope="row" data-value="{at}"><button type="button" class="show">{at}</button></th>'
        body.append(f'<tr data-design="{at}">{shown}{cells}</tr>')
    return (
        '<table><thead><tr><th scope="col" data-kind="number"><button '
        f'type="button">design</button></th>{head}</tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table>"
    )


def small(unit: str) -> str:
    """A unit beside a heading."""
    return f" <small>{html.escape(unit)}</small>" if unit else ""


def _cell(value: Any) -> str:
    value = plain(value)
    text = html.escape(number(value))
    return (
        f"<td>{text}</td>"
        if isinstance(value, str)
        else f'<td class="n" data-value="{_short(value)}">{text}</td>'
    )


def inline(picture: str, prefix: str) -> str:
    """An SVG inside the page: no XML head, identifiers of its own."""
    picture = picture[picture.index("<svg"):]
    picture = re.sub(r'\bid="([^"]+)"', rf'id="{prefix}\1"', picture)
    picture = re.sub(r'(href="#|url\(#)', rf"\g<1>{prefix}", picture)
    return re.sub(r'<svg ([^>]*?)width="[^"]*" height="[^"]*"', r"<svg \1", picture, count=1)


def page(points: Points, said: ReportSection, command: str, pictures: dict[str, str]) -> str:
    """The text of report.html."""
    meta = points.meta
    rows = chosen(points, SHOWN)
    listed = chosen(points, LISTED)
    more = "" if len(rows) == len(points) else (
        f" The picture shows {len(rows):,} of {len(points):,} designs: all fronts, and others evenly spread.")
    less = (
        ""
        if len(listed) == len(points)
        else f"{len(listed):,} of {len(points):,} designs: fronts, best ones, others evenly spread. "
    )
    parts = {
        "TITLE": html.escape(said.title or meta["name"]),
        "ABOUT": html.escape(meta["about"]),
        "MORE": more,
        "LESS": less,
        "CONCLUSIONS": "".join(f"<li>{html.escape(t)}</li>" for t in said.conclusions or []),
        "LIMITS": "".join(f"<li>{html.escape(t)}</li>" for t in said.limits or []),
        "TABLE": table_of(points, listed),
        "FIGURES": "".join(
            f"<figure><figcaption>{html.escape(key)}</figcaption>{inline(text, f'f{i}-')}</figure>"
            for i, (key, text) in enumerate(pictures.items())
            if not key.startswith("pareto")
        ),
        "SOURCES": "".join(
            f"<tr><td>{html.escape(s['what'])}</td><td>{html.escape(s['kind'])}</td>"
            f"<td>{html.escape(s['source'])}</td></tr>"
            for s in meta["sources"]
        ),
        "COMMAND": html.escape(command),
        "CSS": (HERE / "page.css").read_text(encoding="utf-8"),
        "JS": (HERE / "page.js").read_text(encoding="utf-8"),
        "DATA": json_in_html(data_of(points, rows)),
        "BUNDLE": bundle(),
        "COUNTS": html.escape(
            f"{meta['size']:,} points, {meta['evaluated']:,} evaluated, {meta['kept']:,} kept"
        ),
    }
    text = (HERE / "page.html").read_text(encoding="utf-8")
    return re.sub(r"\{\{([A-Z]+)\}\}", lambda m: parts[m[1]], text)
