"""On-chip SRAM and DRAM: area, time, energy and bandwidth, every figure with its source.

    from hwsim.tech.memory import dram, sram
    sram(64, 128, "1rw", "cacti7_22").read_energy       # Quantity in pJ
    dram("hbm2").bandwidth                              # Quantity in GB/s per stack

SRAM comes from CACTI 7's estimates for 22, 32 and 45 nm (``cacti7_22`` ..), interpolated over capacity and width on logarithmic scales and
never beyond the table, and from the characterized macros of IHP's 130 nm process (``ihp_sg13g2``), which come in fixed sizes. A CACTI
name without a suffix is of high-performance cells (itrs-hp). ``cacti7_22_lstp`` is of low standby power: it leaks about 700 times less at
about the same energy per access, and takes 2.3 to 4.8 times as long. ``cacti7_22_lop`` is of low operating power: an access takes about two
thirds of the energy, while CACTI has it leak 1.4 times as much. Both are known at 128 bit only. There are none for asap7 and sky130hd:
whoever combines a process with another's memories names them. Raises :class:`ConfigError`.
"""

import csv
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import product
from math import exp, log

from hwsim.errors import ConfigError, shown, unknown
from hwsim.library import FOLDERS
from hwsim.quantity import Quantity
from hwsim.source import read_text

FIGURES = ("area_mm2", "read_pj", "write_pj", "leakage_mw", "access_ns", "cycle_ns")
MACROS = "ihp_sg13g2"
PORTS = ("1rw",)


@dataclass(frozen=True)
class Cacti:
    """A part of CACTI's table: the node in nm and the device type of the cells, as the table writes them."""

    node: str
    cells: str
    about: str

    @property
    def conditions(self) -> str:
        """What the figures hold for."""
        return f"CACTI 7, {self.node} nm, {self.cells}, 360 K"


CACTI = {"cacti7_22": Cacti("22", "itrs-hp", "high performance"), "cacti7_22_lop": Cacti("22", "itrs-lop", "low operating power"),
         "cacti7_22_lstp": Cacti("22", "itrs-lstp", "low standby power"), "cacti7_32": Cacti("32", "itrs-hp", "high performance"),
         "cacti7_45": Cacti("45", "itrs-hp", "high performance")}
MACRO_CONDITIONS = "IHP-Open-PDK, 130 nm, typical, 1.20 V, 25 C"


@dataclass(frozen=True)
class Sram:
    """One memory: energies are per access of ``width_bits``; ``cycle`` is None where the source states none."""

    kib: float
    width_bits: int
    technology: str
    area: Quantity
    read_energy: Quantity
    write_energy: Quantity
    leakage: Quantity
    access: Quantity
    cycle: Quantity | None


@dataclass(frozen=True)
class Dram:
    """One channel or stack of a DRAM standard at its peak data rate; ``energy_missing`` says why no energy is known where none is."""

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
            raise ConfigError(f"{self.name}: no energy per bit is known for it: {self.energy_missing}; known for {known}")
        return self.energy_known


def rows(name: str) -> list[tuple[int, dict[str, str]]]:
    """(line, row) of a shipped table, without its comments."""
    text = read_text(FOLDERS["technology"] / name)
    lines = [(i, line) for i, line in enumerate(text.splitlines(), 1) if line and not line.startswith("#")]
    reader = csv.DictReader(line for _, line in lines)
    return [(lines[k][0], row) for k, row in enumerate(reader, 1)]


@cache
def _cacti() -> dict[tuple[str, str], dict[tuple[int, int], dict[str, float]]]:
    """(node, cells) -> (bytes, width) -> figures."""
    out: dict[tuple[str, str], dict] = {}
    for _, row in rows("sram_cacti7.csv"):
        point = (int(row["size_bytes"]), int(row["width_bits"]))
        out.setdefault((row["node_nm"], row["cells"]), {})[point] = {k: float(row[k]) for k in FIGURES}
    return out


def sram(kib: float, width_bits: int, ports: str, technology: str) -> Sram:
    """A memory of ``kib`` KiB that reads or writes ``width_bits`` at a time; ``technology`` is one of :func:`memories`."""
    if ports not in PORTS:
        raise ConfigError(f"ports: must be one of {', '.join(PORTS)}, not {shown(ports)}")
    if technology == MACROS:
        return _macro(kib, width_bits)
    if technology not in CACTI:
        raise ConfigError(f"technology: no SRAM figures for {shown(technology)}; {unknown('memory', technology, memories())}")
    part = CACTI[technology]
    figures = _interpolated(_cacti()[part.node, part.cells], kib, width_bits, f"{technology} ({part.cells})")
    source = f"{part.conditions}, 1 bank, 1 read/write port, no ECC"
    quantities = [Quantity(figures[k], k.rsplit("_", 1)[1].replace("pj", "pJ").replace("mw", "mW"), source, "estimated") for k in FIGURES]
    return Sram(kib, width_bits, technology, *quantities)


def _interpolated(table: dict[tuple[int, int], dict[str, float]], kib: float, width: int, what: str) -> dict[str, float]:
    """Bilinear in the logarithms of capacity and width; exact at the points of the table."""
    brackets = []
    for value, axis, name, unit in ((kib * 1024, 0, "capacity", "KiB"), (width, 1, "width", "bit")):
        points = sorted({p[axis] for p in table})
        scale = 1024 if unit == "KiB" else 1
        if not points[0] <= value <= points[-1]:
            raise ConfigError(f"{name}: must be in {points[0] // scale}..{points[-1] // scale} {unit} for {what}, not {value / scale:g}")
        i = min(bisect_right(points, value) - 1, len(points) - 1)
        j = i if points[i] == value else i + 1
        share = log(value / points[i]) / log(points[j] / points[i]) if j > i else 0.0
        brackets.append([(points[i], 1 - share), *([(points[j], share)] if j > i else [])])
    corners = list(product(*brackets))
    missing = next(((a, b) for (a, _), (b, _) in corners if (a, b) not in table), None)
    if missing:
        raise ConfigError(f"{kib:g} KiB at {width} bit: {what} has no figure for {missing[0] // 1024} KiB at {missing[1]} bit")
    if len(corners) == 1:
        return table[corners[0][0][0], corners[0][1][0]]
    return {k: exp(sum(s * t * log(table[a, b][k]) for (a, s), (b, t) in corners)) for k in FIGURES}


def _macro(kib: float, width: int) -> Sram:
    known = [row for _, row in rows("sram_ihp_sg13g2.csv")]
    for row in known:
        if int(row["width_bits"]) == width and int(row["words"]) * width == kib * 8192:
            source = f"IHP-Open-PDK, {row['macro']}, typical, 1.20 V, 25 C"
            area, read, write, leakage, access = (
                Quantity(float(row[key]) * scale, unit, source, "characterized") for key, scale, unit in (
                    ("area_um2", 1e-6, "mm2"), ("read_pj", 1.0, "pJ"), ("write_pj", 1.0, "pJ"), ("leakage_nw", 1e-6, "mW"),
                    ("access_ns", 1.0, "ns")))
            return Sram(kib, width, MACROS, area, read, write, leakage, access, None)
    raise ConfigError(f"{kib:g} KiB at {width} bit: {MACROS} has macros of fixed sizes only (KiB x bit): {_macro_sizes()}")


def _macro_sizes() -> str:
    words = [(int(row["words"]), int(row["width_bits"])) for _, row in rows("sram_ihp_sg13g2.csv")]
    return ", ".join(f"{count * width / 8192:g} x {width}" for count, width in words)


@cache
def _drams() -> dict[str, Dram]:
    out = {}
    for _, row in rows("dram.csv"):
        rate = int(row["width_bits"]) * float(row["gbit_s_pin"]) / 8
        bandwidth = Quantity(rate, f"GB/s per {row['per']}", row["bandwidth_source"], "cited")
        stated = Quantity(float(row["pj_bit"]), "pJ/bit", row["energy_source"], "cited") if row["pj_bit"] else None
        energy = stated or from_currents(row["name"])
        out[row["name"]] = Dram(row["name"], row["per"], bandwidth, energy, "" if energy else row["energy_source"])
    return out


def from_currents(name: str) -> Quantity | None:
    """Energy of a bit read at full rate, from the supply currents of dram_idd.csv by the formula that it states; None without currents.

    Contains reading above an open row's standby and opening and closing rows that are read whole; no standby, refresh or controller.
    """
    found = [row for _, row in rows("dram_idd.csv") if row["name"] == name]
    total = 0.0
    for row in found:
        volt, open_ma, rc, ras = (float(row[key]) for key in ("volt", "idd3n", "trc_ns", "tras_ns"))
        total += volt * (float(row["idd4r"]) - open_ma) / float(row["gbit_s"])
        if row["idd0"]:
            total += volt * (float(row["idd0"]) * rc - open_ma * ras - float(row["idd2n"]) * (rc - ras)) / float(row["row_bits"])
    sources = ", ".join(dict.fromkeys(row["source"] for row in found))
    source = f"read burst, rows opened, read whole and closed; from the currents of {sources}"
    return Quantity(total, "pJ/bit", source, "estimated") if found else None


def drams() -> list[str]:
    """Names of the DRAM standards."""
    return list(_drams())


def dram(name: str) -> Dram:
    """A DRAM standard."""
    if name not in _drams():
        raise ConfigError(f"dram: {unknown('name', name, _drams())}, not {shown(name)}")
    return _drams()[name]


def memories() -> list[str]:
    """Names that :func:`sram` takes as technology."""
    return [*CACTI, MACROS]


def every(technology: str) -> list[Sram]:
    """The memories that a name of :func:`memories` has figures of, by size and width."""
    if technology == MACROS:
        points = [(int(row["words"]) * int(row["width_bits"]) // 8, int(row["width_bits"])) for _, row in rows("sram_ihp_sg13g2.csv")]
    else:
        points = list(_cacti()[CACTI[technology].node, CACTI[technology].cells])
    return [sram(size / 1024, width, "1rw", technology) for size, width in sorted(points)]


def conditions(technology: str) -> str:
    """Model or library, node, corner and temperature of a name of :func:`memories`."""
    return MACRO_CONDITIONS if technology == MACROS else CACTI[technology].conditions


def sizes(technology: str) -> str:
    """The memories that a name of :func:`memories` has figures of, in words."""
    if technology == MACROS:
        return f"macros of fixed sizes (KiB x bit): {_macro_sizes()}"
    points = _cacti()[CACTI[technology].node, CACTI[technology].cells]
    capacities, widths = sorted({p[0] // 1024 for p in points}), sorted({p[1] for p in points})
    width = f"{widths[0]} bit" if len(widths) == 1 else f"{widths[0]}..{widths[-1]} bit"
    return f"{CACTI[technology].about}; {capacities[0]}..{capacities[-1]} KiB, {width}"
