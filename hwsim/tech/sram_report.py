"""How far the rule for memories is off: every row of the tables is left out in turn and made from the
others; a report as text.

A figure takes part if the sources of the row and of all rows that stand in for it state it: what is scaled
or estimated in the tables follows a formula, and would only show how well the formula is interpolated.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hwsim.tech.memory import ports_of
from hwsim.tech.sram_rule import Bank, Table
from hwsim.tech.sram_table import TECHNOLOGIES, Row, rows

TITLES = {"area": "area", "read": "read", "write": "write", "clk_to_q": "clk-to-q"}
WAYS = ("between", "tiles")
AIM = 0.15
AIMS = (("ihp_sg13g2", "area"), ("ihp_sg13g2", "read"), ("asap7", "area"))
"""Technologies and figures of one-port memories whose interpolation is to be within :data:`AIM`."""

INDEPENDENT = ("published macro", "generated")


@dataclass(frozen=True)
class HeldOut:
    """One row made from the others: which ``way``, the bank that stands for it, and relative errors of
    figures, estimated / stated - 1.
    """

    technology: str
    row: Row
    way: str
    bank: Bank
    errors: dict[str, float]

    @property
    def missed(self) -> dict[str, float]:
        """The errors above the aim."""
        return {key: error for key, error in self.errors.items() if abs(error) > AIM}

    @property
    def shipped(self) -> bool:
        """Whether answers would take this way for a memory of this size: macros are never interpolated."""
        return self.way == "tiles" or TECHNOLOGIES[self.technology].drawn


def held_out(technology: str, ports: str) -> Iterator[HeldOut]:
    """Leave out every row of a table in turn, and make it from the others.

    * ``technology``, ``ports``: which table and which of its rows.

    Yields each row between its neighbours and as tiles; not as tiles where a bank could be drawn between
    others.
    """
    facts = TECHNOLOGIES[technology]
    known = [row for row in rows(technology) if row.ports == ports]
    for row in known:
        rest = Table(other for other in known if other is not row)
        between = rest.between(row.words, row.bits)
        if between:
            yield HeldOut(technology, row, "between", between, errors(row, between))
        if not (between and facts.drawn):
            tiles = rest.tiled(row.words, row.bits, facts.drawn, facts.mux)
            yield HeldOut(technology, row, "tiles", tiles, errors(row, tiles))


def errors(row: Row, bank: Bank) -> dict[str, float]:
    """Relative errors of a bank ``bank`` that stands for a row, of figures that both state independently of a
    formula.
    """
    found = {}
    for key in TITLES:
        own = row.values[key]
        other = bank.values[key]
        stated = all(one.kinds[key] in INDEPENDENT for one in (row, *bank.stood_in))
        if own is not None and other is not None and stated:
            found[key] = other / own - 1
    return found


def report() -> str:
    """reports/sram.md."""
    found = {(name, ports): list(held_out(name, ports)) for name in TECHNOLOGIES for ports in ports_of(name)}
    every = [one for group in found.values() for one in group]
    lines = [*INTRODUCTION, *_errors(found), "", *aims(found), "", *_reading(found), "", *_misses(every)]
    return "\n".join(lines) + "\n"


def _errors(found: dict[tuple[str, str], list[HeldOut]]) -> Iterator[str]:
    yield "## Errors"
    yield ""
    columns = " | ".join(f"{title}: median | 95 % | largest" for title in TITLES.values())
    yield f"| technology | ports | made | in answers | rows | {columns} |"
    yield "| --- | --- | --- | --- | ---: |" + " ---: | ---: | ---: |" * len(TITLES)
    for (name, ports), group in found.items():
        for way in WAYS:
            own = [one for one in group if one.way == way]
            if own:
                cells = [_cells([one.errors[key] for one in own if key in one.errors]) for key in TITLES]
                shipped = "yes" if own[0].shipped else "no"
                yield f"| {name} | {ports} | {way} | {shipped} | {len(own)} | {' | '.join(cells)} |"


def _cells(values: list[float]) -> str:
    """Median, 95th percentile and the largest with its sign; dashes where no source states the figure."""
    if not values:
        return "- | - | -"
    sizes = np.abs(values)
    return f"{np.median(sizes):.1%} | {np.quantile(sizes, 0.95):.1%} | {max(values, key=abs):+.1%}"


def aims(found: dict[tuple[str, str], list[HeldOut]]) -> Iterator[str]:
    """Lines of the report on the aims: which held-out rows miss them, and why."""
    yield f"## The aim: held-out rows within {AIM:.0%}"
    yield ""
    for name, key in AIMS:
        own = [one for one in found[name, "1rw"] if one.way == "between"]
        missed = [one for one in own if key in one.missed]
        most = max(abs(one.errors[key]) for one in own if key in one.errors)
        said = f"missed by {', '.join(one.row.label for one in missed)}" if missed else "reached"
        what = f"* {name}, {TITLES[key]}"
        yield f"{what}, between rows: {said}; {len(own)} rows, the largest error is {most:.1%}."
        edge = [one for one in found[name, "1rw"] if one.way == "tiles" and key in one.errors]
        over = sum(key in one.missed for one in edge)
        yield f"{what}, as tiles of the others: {over} of {len(edge)} rows are above {AIM:.0%}."


def _reading(found: dict[tuple[str, str], list[HeldOut]]) -> Iterator[str]:
    """What follows, from the figures above."""
    yield "## What follows"
    yield ""

    def group(name: str, way: str, key: str) -> list[float]:
        return [one.errors[key] for one in found[name, "1rw"] if one.way == way and key in one.errors]

    for name in TECHNOLOGIES:
        between, tiles = (np.array(group(name, way, "area")) for way in WAYS)
        over = [f"{TITLES[key]} {sum(abs(e) > AIM for e in errors)} of {len(errors)}"
                for key in TITLES for errors in [group(name, "between", key)] if errors]
        yield (
            f"* {name}: area is off by {np.median(np.abs(between)):.1%} at the median between rows and by "
            f"{np.median(np.abs(tiles)):.1%} as tiles, which are larger than the row in {sum(tiles > 0)} of "
            f"{len(tiles)} cases. Above {AIM:.0%} between rows: {', '.join(over)}."
        )
    late = [error for name in TECHNOLOGIES for error in group(name, "between", "clk_to_q")]
    yield (
        "* Times between rows are those of the next larger row: too long in "
        f"{sum(error > 0 for error in late)}, too short in {sum(error < 0 for error in late)} of {len(late)} "
        f"rows; the least error is {min(late):+.1%}."
    )


def _misses(every: list[HeldOut]) -> Iterator[str]:
    """Every figure that is off by more than the aim, with its reason."""
    yield f"## Above {AIM:.0%}"
    yield ""
    yield "| technology | ports | row left out | made | errors | reason |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for one in every:
        if one.missed:
            said = ", ".join(f"{TITLES[key]} {error:+.0%}" for key, error in one.missed.items())
            row = f"{one.row.ports} | {one.row.words} x {one.row.bits}"
            yield f"| {one.technology} | {row} | {one.way} | {said} | {'; '.join(reasons(one))} |"


def reasons(one: HeldOut) -> Iterator[str]:
    """Texts on why the figures of one held-out row are missed."""
    spatial = {key for key in one.missed if key != "clk_to_q"}
    if spatial:
        yield _cause(one)
    if spatial & {"read", "write"} and one.technology == "sky130hd":
        yield "energies of these macros do not rise with size"
    if "clk_to_q" in one.missed:
        larger = one.bank.stood_in[-1]
        more = " and multiplexers" if one.bank.kinds["clk_to_q"] == "estimated" else ""
        yield f"time of {larger.words} x {larger.bits}{more}"


def _cause(one: HeldOut) -> str:
    """What stands in for the row."""
    if one.way == "tiles":
        return f"beyond the others: {one.bank.notes['area'].split('; ')[0]}"
    first = one.bank.stood_in[0]
    last = one.bank.stood_in[-1]
    if {row.words for row in one.bank.stood_in} == {one.row.words}:
        return f"between {first.bits} and {last.bits} bit"
    return f"between {first.words} and {last.words} words"


INTRODUCTION = f"""\
# Memories against rows left out

Written by `scripts/report_sram.py` from `configs/tech/sram_*.csv`. Every row is left out in turn and made
from the others by the rule of `hwsim/tech/sram_rule.py`. An error is estimated / stated - 1. `between`:
interpolated, area and energy linear in the bits and logarithmic in the words, a time is that of the next
larger row. `tiles`: equal memories side by side and stacked. Answers interpolate where a bank of any size
can be drawn (asap7, CACTI), with tiles beyond the rows; where macros are all there is (IHP, sky130) they
take tiles, and a size that is no macro has no other area than that of its tiles. A row that is left out
leaves a gap twice as wide as any that an answer meets between rows. Figures that are scaled or estimated in
the tables follow formulas: they do not take part, nor do rows that such figures stand in for. These are the
energies of asap7, those of two-port IHP macros, and outliers of sky130. A dash: no source states the
figure.

Misses have these causes: beyond the rows a memory is made of others and repeats, or wastes, their
periphery; between rows a source changes how it divides the memory into arrays and column multiplexers,
which no neighbour shows; sky130's energies are not consistent between sizes; and times, which are never
interpolated, are those of a larger memory. {AIM:.0%} is the aim for area and energy of a read.

""".splitlines()
