"""Writes the report of a finished sweep: text, figures, a page, one design's YAML."""

from pathlib import Path

import numpy as np
import yaml

from hwsim.errors import ConfigError
from hwsim.files.library import shipped
from hwsim.files.source import read_yaml
from hwsim.generate import Files, write_all
from hwsim.report.analysis import pairs, sensitivity
from hwsim.report.data import Points, ordered, plain
from hwsim.report.escape import line
from hwsim.sweep.report_section import ReportSection, Table, check_tables, read_report_section

MOST_FRONTS = 6


def design_text(points: Points, row: int) -> str:
    """A design as a configuration file."""
    fields = {key: plain(value) for key, value in points.fields(row).items()}
    number = int(points.columns["design"][row])
    lines = [f"# Design {number} of the sweep {line(points.meta['name'])}."]
    for name in points.meta["columns"]:
        value = points.columns[name][row]
        if np.isfinite(value) and name in points.objectives:
            lines.append(f"# {name}: {value:.6g} {points.unit(name)}".rstrip())
    return (
        "\n".join(lines)
        + "\n"
        + yaml.safe_dump(ordered(fields), sort_keys=False, default_flow_style=None, width=140)
    )


def write_design(points: Points, number: int, output: str | None) -> Path:
    """One design's YAML; returns its path. Raises :class:`ConfigError`."""
    text = design_text(points, points.row(number))
    path = Path(output) if output else points.path / f"design_{number}.yaml"
    if path.suffix not in (".yaml", ".yml"):
        raise ConfigError(f"-o: must end in .yaml, not {path.name}")
    write_all({path: text})
    return path


def pictures(points: Points, said: ReportSection) -> dict[str, str]:
    """SVG texts by what they show, in the order of the report."""
    from hwsim.drawing import require
    from hwsim.report import figures
    require()
    main = next(iter(points.objectives))
    out = {f"pareto {x}, {y}": figures.pareto(points, x, y) for x, y in pairs(points)[:MOST_FRONTS]}
    found = sensitivity(points, main)
    if len(set(points.columns["variant"].tolist())) > 1:
        out["variants"] = figures.variants(points, main)
    axis = said.crossover
    if axis in points.axes:
        out[f"crossing {axis}"] = figures.crossing(points, main, axis)
    numeric = [s.axis for s in found if s.axis != "variant"]
    asked = said.heatmaps or ([numeric[:2]] if len(numeric) > 1 else [])
    for first, second in asked:
        if first in points.axes and second in points.axes:
            out[f"heatmap {first}, {second}"] = figures.heatmap(points, main, first, second)
    if found:
        out["sensitivity"] = figures.sensitivities(points, main)
    return out


def write_report(points: Points, html: bool = True) -> list[Path]:
    """Figures, report.md and report.html; the same bytes for the same data."""
    from hwsim.report.text import markdown
    said, tables = report_section(points)
    drawn = pictures(points, said)
    names = {
        key: "".join(c if c.isalnum() or c in "._" else "_" for c in key.replace(", ", "__")) + ".svg"
        for key in drawn
    }
    folder = points.path / "figures"
    command = f"hwsim sweep {source(points)} -o {points.path.as_posix()}"
    files: Files = {folder / names[key]: text for key, text in drawn.items()}
    files[points.path / "report.md"] = markdown(points, said, tables, command, names)
    if html:
        from hwsim.report.page import page
        files[points.path / "report.html"] = page(points, said, command, drawn)
    write_all(files)
    for old in folder.glob("*.svg"):
        if old not in files:
            old.unlink()
    return sorted(files, key=lambda path: (path.suffix == ".html", path.suffix == ".svg"))


def source(points: Points) -> str:
    """The sweep file: the shipped one where it is that, else as it was named.

    The copy in the folder is not it: paths in it may be relative to the sweep file.
    """
    own = points.path / "sweep.yaml"
    name = points.meta["name"]
    known = shipped("sweep").get(name)
    same = known is not None and own.is_file() and known.read_bytes() == own.read_bytes()
    return f"configs/sweeps/{name}.yaml" if same else points.meta.get("file", own.as_posix())


def report_section(points: Points) -> tuple[ReportSection, tuple[Table, ...]]:
    """What the sweep file wants said: conclusions, limits, which pictures."""
    path = points.path / "sweep.yaml"
    if not path.is_file():
        return ReportSection(), ()
    doc = read_yaml(path)
    said, tables = read_report_section(doc, doc.data.get("report"))
    check_tables(doc, tables, points.columns, points.meta["columns"])
    return said, tables
