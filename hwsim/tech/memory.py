"""On-chip SRAM and DRAM: area, time, energy and bandwidth, every figure with its source.

    from hwsim.tech.memory import dram, memory, sram
    memory(512, 30, "1rw", "asap7").read_energy         # Quantity in pJ
    sram(64, 128, "1rw", "cacti7_22").read_energy       # the same by capacity, 64 KiB of 128 bit
    dram("hbm2").bandwidth                              # Quantity in GB/s per stack

SRAM comes from the tables of :mod:`hwsim.tech.sram_table`, by the rule of :mod:`hwsim.tech.sram_rule`:
published macros and banks of three processes (``asap7``, ``ihp_sg13g2``, ``sky130hd``), and CACTI 7's
estimates for 22, 32 and 45 nm (``cacti7_22`` ..). A CACTI name without a suffix is of high-performance
cells (itrs-hp). ``cacti7_22_lstp`` is of low standby power: it leaks about 700 times less at about the same
energy per access, and takes 2.3 to 4.8 times as long. ``cacti7_22_lop`` is of low operating power: an
access takes about two thirds of the energy, while CACTI has it leak 1.4 times as much. Both are known at
128 bit only. Raises :class:`ConfigError`.
"""

import csv
from dataclasses import dataclass
from functools import cache
from math import ceil, isfinite

from hwsim.errors import ConfigError, shown, unknown
from hwsim.files.library import FOLDERS
from hwsim.files.source import read_text
from hwsim.quantity import Figure, Quantity
from hwsim.tech.sram_rule import Bank, Table, Tiling
from hwsim.tech.sram_table import FIGURES, PORTS, TECHNOLOGIES, Row, weakest
from hwsim.tech.sram_table import rows as table_rows

MODELLED = ("scaled", "estimated")
"""Kinds of a figure that a formula of :class:`hwsim.tech.sram_table.Facts` explains."""


@dataclass(frozen=True)
class Sram:
    """One memory: energies are per access of ``bits`` by one port. A figure that no source states is a text
    that says why.

    ``kinds`` are those of the tables, by the names of :data:`hwsim.tech.sram_table.FIGURES`; quantities of
    published macros are ``characterized``, all others ``estimated``, with the table's kind and formula in
    the source.
    """

    words: int
    bits: int
    ports: str
    technology: str
    area: Quantity
    clk_to_q: Figure
    setup: Figure
    cycle: Figure
    leakage: Figure
    read_energy: Figure
    write_energy: Figure
    kinds: dict[str, str]

    @property
    def kib(self) -> float:
        """Capacity in KiB."""
        return self.words * self.bits / 8192


@dataclass(frozen=True)
class Dram:
    """One channel or stack of a DRAM standard at its peak data rate; ``energy_missing`` says why no energy
    is known where none is.
    """

    name: str
    per: str
    bandwidth: Quantity
    energy_known: Quantity | None
    energy_missing: str = ""

    @property
    def energy(self) -> Quantity:
        """Energy per bit; a :class:`ConfigError` where no figure is known."""
        if self.energy_known is None:
            known = ", ".join(d for d in drams() if dram(d).energy_known)
            raise ConfigError(
                f"{self.name}: no energy per bit is known for it: {self.energy_missing}; known for {known}"
            )
        return self.energy_known


def rows(name: str) -> list[tuple[int, dict[str, str]]]:
    """The rows of a shipped table, each with its line number; comments are left out."""
    text = read_text(FOLDERS["technology"] / name)
    lines = [(i, line) for i, line in enumerate(text.splitlines(), 1) if line and not line.startswith("#")]
    reader = csv.DictReader(line for _, line in lines)
    return [(lines[k][0], row) for k, row in enumerate(reader, 1)]


def sram(kib: float, width_bits: int, ports: str, technology: str) -> Sram:
    """A memory that holds ``kib`` KiB and reads or writes ``width_bits`` at a time; ``technology`` is one
    of :func:`memories`.
    """
    if width_bits < 1:
        raise ConfigError(f"width: must be at least 1 bit, not {shown(width_bits)}")
    if not isfinite(kib) or kib * 8192 < width_bits:
        raise ConfigError(f"capacity: must be at least one word of {width_bits} bit, not {kib:g} KiB")
    return memory(ceil(round(kib * 8192 / width_bits, 6)), width_bits, ports, technology)


def memory(words: int, bits: int, ports: str, technology: str) -> Sram:
    """A memory of ``words`` of ``bits`` with ``ports``: 1rw, 1r1w or 2rw; ``technology`` is one of
    :func:`memories`.
    """
    if technology not in TECHNOLOGIES:
        near = unknown("memory", technology, memories())
        raise ConfigError(f"technology: no SRAM figures for {shown(technology)}; {near}")
    if words < 1 or bits < 1:
        raise ConfigError(f"words, bits: must be at least 1, not {shown(words)}, {shown(bits)}")
    if ports not in PORTS:
        raise ConfigError(f"ports: must be one of {', '.join(PORTS)}, not {shown(ports)}")
    known = ports_of(technology)
    if ports not in known:
        raise ConfigError(f"ports: {technology} has memories of {', '.join(known)}, none of {ports}")
    facts = TECHNOLOGIES[technology]
    bank = _table(technology, ports).memory(words, bits, facts.drawn, facts.mux)
    found = {key: _figure(key, bank, ports, technology) for key in FIGURES}
    area = found["area"]
    assert isinstance(area, Quantity), area
    return Sram(words, bits, ports, technology, area, found["clk_to_q"], found["setup"], found["cycle"],
                found["leakage"], found["read"], found["write"], bank.kinds)


@cache
def _table(technology: str, ports: str) -> Table:
    return Table(row for row in table_rows(technology) if row.ports == ports)


def placed(words: int, bits: int, ports: str, technology: str) -> Tiling:
    """The banks that a memory is made of: one, or tiles.

    * ``words``, ``bits``: the memory's size.
    * ``ports``: ``1rw``, ``1r1w`` or ``2rw``.
    * ``technology``: a name of :func:`memories`.
    """
    table = _table(technology, ports)
    drawn = TECHNOLOGIES[technology].drawn
    one = table.whole(words, bits, drawn)
    return Tiling(one, 1, 1) if one else table.tiling(words, bits, drawn)


def _figure(key: str, bank: Bank, ports: str, technology: str) -> Figure:
    """A figure with the sources of its rows, how it was found, and the formula behind rows that are not
    published.
    """
    facts = TECHNOLOGIES[technology]
    value = bank.values[key]
    if value is None:
        return f"{technology} has no {FIGURES[key].title}: {facts.missing[key]}"
    sources = " and ".join(dict.fromkeys(row.source for row in bank.stood_in))
    model = f", {facts.model.format(ports=PORTS[ports])}" if facts.model else ""
    pieces = [f"{sources}, {facts.holds_for}{model}", bank.notes[key]]
    kind = weakest(row.kinds[key] for row in bank.stood_in)
    if kind in MODELLED:
        pieces.append(f"{kind}: {facts.formulas[key]}")
    said = "characterized" if bank.kinds[key] == "published macro" else "estimated"
    return Quantity(value, FIGURES[key].unit, "; ".join(filter(None, pieces)), said)


@cache
def _drams() -> dict[str, Dram]:
    out = {}
    for _, row in rows("dram.csv"):
        rate = int(row["width_bits"]) * float(row["gbit_s_pin"]) / 8
        bandwidth = Quantity(rate, f"GB/s per {row['per']}", row["bandwidth_source"], "cited")
        stated = (
            Quantity(float(row["pj_bit"]), "pJ/bit", row["energy_source"], "cited") if row["pj_bit"] else None
        )
        energy = stated or from_currents(row["name"])
        out[row["name"]] = Dram(
            row["name"], row["per"], bandwidth, energy, "" if energy else row["energy_source"]
        )
    return out


def from_currents(name: str) -> Quantity | None:
    """Energy in pJ of a bit that is read at full rate from the DRAM ``name``; None where no currents are
    known.

    It comes from the supply currents in dram_idd.csv by the formula that the file states. It contains reading
    beyond an open row's standby, and opening and closing rows that are read whole. Standby, refresh and
    controller are left out.
    """
    found = [row for _, row in rows("dram_idd.csv") if row["name"] == name]
    total = 0.0
    for row in found:
        volt, open_ma, rc, ras = (float(row[key]) for key in ("volt", "idd3n", "trc_ns", "tras_ns"))
        total += volt * (float(row["idd4r"]) - open_ma) / float(row["gbit_s"])
        if row["idd0"]:
            total += (
                volt
                * (float(row["idd0"]) * rc - open_ma * ras - float(row["idd2n"]) * (rc - ras))
                / float(row["row_bits"])
            )
    sources = ", ".join(dict.fromkeys(row["source"] for row in found))
    source = f"read burst, rows opened, read whole and closed; from the currents of {sources}"
    return Quantity(total, "pJ/bit", source, "estimated") if found else None


def drams() -> list[str]:
    """Names of the DRAM standards."""
    return list(_drams())


def dram(name: str) -> Dram:
    """The DRAM standard called ``name``. Raises :class:`ConfigError` for an unknown one."""
    if name not in _drams():
        raise ConfigError(f"dram: {unknown('name', name, _drams())}, not {shown(name)}")
    return _drams()[name]


def memories() -> list[str]:
    """Names that :func:`sram` takes as technology."""
    return list(TECHNOLOGIES)


def ports_of(technology: str) -> list[str]:
    """The kinds of ports of the memories of ``technology``, a name of :func:`memories`."""
    return list(dict.fromkeys(row.ports for row in table_rows(technology)))


def every(technology: str) -> list[tuple[Row, Sram]]:
    """The memories that are rows of a technology's table, by ports and size."""
    return [(row, memory(row.words, row.bits, row.ports, technology)) for row in table_rows(technology)]


def conditions(technology: str) -> str:
    """Model or library, node, corner and temperature of ``technology``, a name of :func:`memories`."""
    return TECHNOLOGIES[technology].conditions


def basis(technology: str) -> tuple[str, str]:
    """Kind and source of figures in a technology, for a list that names no single memory."""
    facts = TECHNOLOGIES[technology]
    if facts.model:
        return "estimated", f"CACTI 7 ({technology}), interpolated over capacity and width"
    counted = ("area", "leakage", "read", "write")
    kinds = {row.kinds[key] for row in _table(technology, "1rw").rows for key in counted}
    rule = "interpolated over words and width, tiled beyond" if facts.drawn else "macros, tiled"
    others = [kind for kind in MODELLED if kind in kinds]
    source = f"{facts.conditions}, {rule}" + (f", in part {' and '.join(others)}" if others else "")
    return "estimated" if others else "characterized", source


def sizes(technology: str) -> str:
    """One line on the memories of ``technology``, a name of :func:`memories`: kinds of figures, ports, words
    and bits.
    """
    rows = table_rows(technology)
    kinds = ", ".join(dict.fromkeys(row.kinds[key] for row in rows for key in ("area", "read", "write")))
    ranges = "; ".join(_range(technology, ports) for ports in ports_of(technology))
    return f"{TECHNOLOGIES[technology].about} ({kinds}); {ranges}"


def _range(technology: str, ports: str) -> str:
    rows = _table(technology, ports).rows
    spans = [(min(span), max(span)) for span in ([row.words for row in rows], [row.bits for row in rows])]
    words, bits = (str(low) if low == high else f"{low}..{high}" for low, high in spans)
    return f"{ports} {words} words, {bits} bit"
