"""A report: the engines that it compares, its text and its figure; and what every report says of its
conditions."""

import io
import re
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from hwsim.cost.result import Cost, PartCost
from studies.data import Data
from studies.measure import Point

WIDTH = 120  # of lines of prose
CELLS = ("cell",)
ENCODERS = ("encode_a", "encode_w")
DISTRIBUTION = ("array", "row", "edge")


@dataclass(frozen=True)
class Claim:
    """What is published, where, under which conditions (``theirs``), and what ours are beyond those in the
    data."""

    title: str
    claim: str
    source: str
    theirs: str
    ours: str


@dataclass(frozen=True)
class Study:
    """``points`` gives the engines; ``sections``, paragraphs and tables of Markdown, and ``draw`` the figure,
    follow from their data."""

    name: str
    claim: Claim
    points: Callable[[], list[Point]]
    sections: Callable[[Data], list[str]]
    draw: Callable[[Any, Data], None]
    size: tuple[float, float] = (9.0, 4.0)

    def report(self, data: Data) -> str:
        """The text: claim, its conditions, ours, and what came out."""
        said = self.claim
        ours = f"{conditions(data)}. {self.claim.ours}"
        files = "from [engines.csv](engines.csv) and [parts.csv](parts.csv)"
        written = (
            f"Written by `python -m studies {self.name}` {files}. Figures are characterized (synthesis), "
            "those of publications cited."
        )
        lines = [
            f"# {said.title}",
            written,
            f"**Claim.** {said.claim}",
            f"**Source.** {said.source}",
            f"**Its conditions.** {said.theirs}",
            f"**Our conditions.** {ours}",
            "![figure](figure.svg)",
            *self.sections(data),
        ]
        return "\n\n".join(map(filled, lines)) + "\n"


def filled(text: str) -> str:
    """A paragraph or a list (items begin with ``* ``) in lines of even length; tables and headings as they
    are."""
    if text.startswith(("|", "#", "!")):
        return text
    items = re.split(r"\n(?=\* )", text)
    return "\n".join(
        textwrap.fill(
            " ".join(item.split()),
            WIDTH,
            subsequent_indent="  " * item.startswith("* "),
            break_long_words=False,
            break_on_hyphens=False,
        )
        for item in items
    )


def parts_of(cost: Cost, names: Iterable[str]) -> list[PartCost]:
    """The parts of an engine that have these names."""
    return [part for part in cost.parts if part.part in set(names)]


def only(cost: Cost, *names: str) -> PartCost:
    """The one part of an engine that has one of these names."""
    (found,) = parts_of(cost, names)
    return found


def area(cost: Cost, *names: str) -> float:
    """Area in um2 of all instances of the named parts; of everything without names."""
    return sum(p.area_um2 * p.instances for p in (parts_of(cost, names) if names else cost.parts))


def energy(cost: Cost, *names: str) -> float:
    """Energy in pJ per clock of all instances of the named parts, glitches and leakage included."""
    return (
        sum(
            p.power_fj(cost.period_ps) * p.instances for p in (parts_of(cost, names) if names else cost.parts)
        )
        * 1e-3
    )


def per_mac(cost: Cost, *names: str) -> float:
    """Energy in pJ per product of the named parts over the whole GEMM."""
    return energy(cost, *names) * cost.cycles / cost.macs


def density(cost: Cost, *names: str) -> float:
    """TOPS/mm2 of the named parts: two operations per product, all cells busy."""
    return 2 * cost.peak / cost.period_ps / area(cost, *names) * 1e6


def um2_per_product(cost: Cost, *names: str) -> float:
    """Area in um2 of the named parts per product and clock, all cells busy."""
    return area(cost, *names) / cost.peak


def last_below(widths: Iterable[int], below: Callable[[int], bool]) -> int:
    """The last of rising weight widths before the first that is not ``below``; 0 where that is the first of
    all."""
    last = 0
    for bits in widths:
        if not below(bits):
            break
        last = bits
    return last


def flop_um2(cost: Cost) -> float:
    """Area in um2 of a flip-flop: a row of a `broadcast` engine is registers and nothing else.

    An inverter counts with its flip-flop in a technology whose smallest flip-flop has an inverted output.
    """
    row = only(cost, "row")
    assert row.cells in (row.flops, 2 * row.flops), row
    return row.area_um2 / row.flops


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table in Markdown; numbers to four digits, right-aligned."""
    lines = [[number(cell) for cell in row] for row in rows]
    marks = ["---:" if lines and lines[0][i][:1].isdigit() else "---" for i in range(len(head))]
    return "\n".join("| " + " | ".join(line) + " |" for line in (head, marks, *lines))


def number(value: object) -> str:
    """Four digits of a float, everything else as it is."""
    return (
        f"{value:,.4g}"
        if isinstance(value, float) and abs(value) < 1e4
        else f"{value:,.0f}"
        if isinstance(value, float)
        else str(value)
    )


def conditions(data: Data, labels: Iterable[str] = ()) -> str:
    """What all figures of some engines, or of all, rest on; in one line."""
    costs = [data[label].cost for label in labels or data]
    tools = sorted({c.keys["tool"] for c in costs})
    techs = sorted({f"{c.technology} ({c.corner})" for c in costs})
    periods = sorted({c.period_ps for c in costs})
    operands = sorted({
        c.stimulus.split(", GEMM")[0] + ", seed " + c.stimulus.rsplit(" ", 1)[1] for c in costs
    })
    wires = sorted({c.interconnect for c in costs})
    said = (
        ", ".join(techs),
        " / ".join(f"{p:g} ps" for p in periods),
        *operands,
        ", ".join(tools),
        ", ".join(wires),
    )
    return "; ".join(said)


def verdict(ours: float, theirs: float, within: float = 0.05) -> str:
    """Whether a published ratio is there: reproduced where it differs by at most ``within``; and by how much
    it does."""
    away = ours / theirs - 1
    return f"{'reproduced' if abs(away) <= within else 'not reproduced'} ({away:+.1%})"


def svg(study: Study, data: Data) -> str:
    """The figure: the same bytes for the same data and version of matplotlib, which the file names."""
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure
    with matplotlib.rc_context({"svg.hashsalt": study.name, "svg.fonttype": "none", "font.size": 8.0}):
        figure = Figure(figsize=study.size, layout="constrained")
        canvas = FigureCanvasSVG(figure)
        out = io.StringIO()
        study.draw(figure, data)
        figure.suptitle(conditions(data), fontsize=6)
        canvas.print_svg(out, metadata={"Date": None, "Creator": f"matplotlib {matplotlib.__version__}"})
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
