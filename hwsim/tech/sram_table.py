"""The tables of on-chip SRAM: one schema for all technologies, ``configs/tech/sram_*.csv``.

A row is one memory: technology, name, words, bits, ports (1rw, 1r1w, 2rw), write mask, seven figures
(:data:`FIGURES`), kind and source. An empty figure is one that the source does not state. ``kind`` is the
kind of every figure of the row, but for those that are named after it: ``published macro; scaled: read_pj;
estimated: leakage_nw write_pj``. Kinds, the strongest first: ``published macro`` (stated by the macro's own
library or layout), ``generated`` (by a memory model), ``scaled`` (from a stated figure, by a formula or
between rows), ``estimated`` (by an assumption). Raises :class:`ConfigError` with file and line.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from hwsim.errors import ConfigError, shown, unknown
from hwsim.files.library import FOLDERS
from hwsim.files.source import read_text

KINDS = ("published macro", "generated", "scaled", "estimated")
"""Kinds of a figure, the strongest first."""

PORTS = {"1rw": "1 read/write port", "1r1w": "1 read port and 1 write port", "2rw": "2 read/write ports"}
MASKS = ("none", "bit", "byte")


@dataclass(frozen=True)
class Column:
    """A figure's column in the tables, the unit of its quantity, and the power of ten between the two."""

    column: str
    unit: str
    power: int
    title: str


FIGURES = {
    "area": Column("area_um2", "mm2", -6, "area"),
    "clk_to_q": Column("t_clk_q_ps", "ns", -3, "clock to output"),
    "setup": Column("t_setup_ps", "ns", -3, "setup time"),
    "cycle": Column("t_cycle_ps", "ns", -3, "cycle time"),
    "leakage": Column("leakage_nw", "mW", -6, "leakage"),
    "read": Column("read_pj", "pJ", 0, "energy of a read"),
    "write": Column("write_pj", "pJ", 0, "energy of a write"),
}
COLUMNS = ("technology", "name", "words", "bits", "ports", "write_mask",
           *(column.column for column in FIGURES.values()), "kind", "source")


def weakest(kinds: Iterable[str]) -> str:
    """The weakest of some kinds, which names a figure that is made of all of them."""
    return max(kinds, key=KINDS.index)


@dataclass(frozen=True, eq=False)
class Row:
    """One memory of a table: figures in the units of :data:`FIGURES`, None where the source states none,
    and the kind of each.
    """

    technology: str
    name: str
    words: int
    bits: int
    ports: str
    mask: str
    values: dict[str, float | None]
    kinds: dict[str, str]
    source: str

    @property
    def label(self) -> str:
        """What answers call it: its size, and its name where it has one."""
        return f"{self.words} x {self.bits}" + (f" ({self.name})" if self.name else "")


@dataclass(frozen=True)
class Mux:
    """A 2:1 multiplexer behind stacked memories: delay in ns, energy of a transition of one bit in pJ, and
    whose figures they are.
    """

    delay: float
    energy: float
    source: str


AO22 = Mux(0.0303, 0.00035, "AO22x1_ASAP7_75t_R")
MUX_IHP = Mux(0.1598, 0.0089, "sg13g2_mux2_1")
MUX_SKY = Mux(0.3325, 0.0150, "sky130_fd_sc_hd__mux2_2")


@dataclass(frozen=True)
class Facts:
    """What the rows of a technology have in common.

    ``drawn``: a bank of any size between the rows can be had, so that figures are interpolated; otherwise
    the macros of the rows are all there is. ``missing``: why a figure is not stated. ``formulas``: how
    figures that are scaled or estimated were made.
    """

    origin: str
    holds_for: str
    about: str
    drawn: bool
    mux: Mux
    missing: dict[str, str]
    formulas: dict[str, str]
    model: str = ""

    @property
    def conditions(self) -> str:
        """Source, node, corner and temperature."""
        return f"{self.origin}, {self.holds_for}"


def _cacti(node: int, cells: str, about: str) -> Facts:
    """CACTI has no cells: a multiplexer is that of 130 nm, delay and energy in proportion to the node."""
    mux = Mux(MUX_IHP.delay * node / 130, MUX_IHP.energy * node / 130, f"{MUX_IHP.source}, {node}/130 of it,")
    missing = {"setup": "CACTI 7 states none"}
    return Facts(
        "CACTI 7", f"{node} nm, {cells}, 360 K", about, True, mux, missing, {}, "1 bank, {ports}, no ECC"
    )


TECHNOLOGIES = {
    "cacti7_22": _cacti(22, "itrs-hp", "high performance"),
    "cacti7_22_lop": _cacti(22, "itrs-lop", "low operating power"),
    "cacti7_22_lstp": _cacti(22, "itrs-lstp", "low standby power"),
    "cacti7_32": _cacti(32, "itrs-hp", "high performance"),
    "cacti7_45": _cacti(45, "itrs-hp", "high performance"),
    "ihp_sg13g2": Facts(
        "IHP-Open-PDK",
        "130 nm, typical, 1.20 V, 25 C",
        "macros of fixed sizes",
        False,
        MUX_IHP,
        {"cycle": "the macros' libraries state no least period"},
        dict.fromkeys(("read", "write"), "libraries of two-port macros repeat energies of one-port macros"),
    ),
    "asap7": Facts(
        "asap7_sram_0p0",
        "7 nm, TT, 0.7 V, 25 C",
        "banks of a predictive process",
        True,
        AO22,
        {"cycle": "the banks' libraries state 0"},
        {
            "read": "4.291 pJ * (words / 1024)^0.60 * (bits / 64)^0.92, from the one characterized bank, "
                    "1024 x 64",
            "write": "1.15 * read, an assumption: the banks' libraries state 0",
            "leakage": "17.2 pW per bit, five off fins of SRAM transistors, without periphery: "
            "the banks' libraries state 0",
        },
    ),
    "sky130hd": Facts(
        "sky130 SRAM macros",
        "130 nm, tt, 1.80 V, 25 C",
        "macros of fixed sizes",
        False,
        MUX_SKY,
        dict.fromkeys(
            ("clk_to_q", "setup", "cycle", "leakage", "read", "write"),
            "its library's is computed, not characterized",
        ),
        {
            "read": "1.70 + 8.05 * bits / 32 pJ, in place of an outlier of its library",
            "write": "5.53 + 3.22 * bits / 32 + 4.06 * words * bits / 16384 pJ, "
            "in place of an outlier of its library",
            "leakage": "43 pW per bit, in place of an outlier of its library",
        },
    ),
}
"""What the tables hold, by the name that ``buffers.technology`` takes."""

STAND_IN = "cacti7_22"
"""Memories of an engine whose process has none in the tables."""


def default_memories(technology: str) -> str:
    """The memories of a process: those of its own macros or banks where the tables have them, else
    :data:`STAND_IN`; ``technology`` as a configuration names it.
    """
    own = technology in TECHNOLOGIES and not TECHNOLOGIES[technology].model
    return technology if own else STAND_IN


def files() -> list[Path]:
    """The shipped tables."""
    return sorted(FOLDERS["technology"].glob("sram_*.csv"))


@cache
def rows(technology: str) -> tuple[Row, ...]:
    """Every memory of a technology, ports by ports and by size."""
    order = list(PORTS)
    found = [row for path in files() for row in read(path) if row.technology == technology]
    return tuple(sorted(found, key=lambda row: (order.index(row.ports), row.words, row.bits)))


@cache
def read(path: Path) -> tuple[Row, ...]:
    """The rows of the table at ``path``. Raises :class:`ConfigError` with file and line."""
    numbered = enumerate(read_text(path).splitlines(), 1)
    lines = [(number, line) for number, line in numbered if line and not line.startswith("#")]
    reader = csv.DictReader((line for _, line in lines), strict=True)
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise ConfigError(f"columns: must be {','.join(COLUMNS)}", f"{path}:{lines[0][0] if lines else 1}")
    places: dict[tuple[str, str, int, int], str] = {}
    found = []
    for k, fields in enumerate(reader, 1):
        place = f"{path}:{lines[k][0]}"
        row = _row(fields, place)
        key = (row.technology, row.ports, row.words, row.bits)
        if key in places:
            raise ConfigError(f"{row.label}, {row.ports}: written twice, first on {places[key]}", place)
        places[key] = f"line {lines[k][0]}"
        found.append(row)
    return tuple(found)


def _row(fields: dict[str, str], place: str) -> Row:
    """One line of a table."""
    if None in fields or None in fields.values():
        raise ConfigError(f"must have {len(COLUMNS)} columns", place)
    for key, known in (("technology", TECHNOLOGIES), ("ports", PORTS), ("write_mask", MASKS)):
        if fields[key] not in known:
            raise ConfigError(f"{key}: {unknown(key, fields[key], known)}, not {shown(fields[key])}", place)
    if not fields["source"]:
        raise ConfigError("source: missing", place)
    words, bits = (_number(fields, key, 0, place) for key in ("words", "bits"))
    if not words or not bits or words % 1 or bits % 1:
        raise ConfigError("words, bits: must be whole numbers", place)
    values = {key: _number(fields, c.column, c.power, place) for key, c in FIGURES.items()}
    if values["area"] is None:
        raise ConfigError("area_um2: missing", place)
    return Row(fields["technology"], fields["name"], int(words), int(bits), fields["ports"],
               fields["write_mask"], values, _kinds(fields["kind"], place), fields["source"])


def _number(fields: dict[str, str], key: str, power: int, place: str) -> float | None:
    """A number of the table in the unit of its quantity, correctly rounded; None for an empty field."""
    if not fields[key]:
        return None
    try:
        number = Decimal(fields[key])
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or number <= 0:
        raise ConfigError(f"{key}: must be a number above 0 or empty, not {shown(fields[key])}", place)
    return float(number.scaleb(power))


def _kinds(text: str, place: str) -> dict[str, str]:
    """The kind of every figure of a row."""
    own, *others = text.split("; ")
    exceptions = [piece.partition(": ") for piece in others]
    columns = {c.column: key for key, c in FIGURES.items()}
    for kind in (own, *(kind for kind, _, _ in exceptions)):
        if kind not in KINDS:
            raise ConfigError(f"kind: {unknown('kind', kind, KINDS)}, not {shown(kind)}", place)
    found = dict.fromkeys(FIGURES, own)
    for kind, _, names in exceptions:
        for name in names.split():
            if name not in columns:
                raise ConfigError(f"kind: {unknown('figure', name, columns)}, not {shown(name)}", place)
            found[columns[name]] = kind
    return found
