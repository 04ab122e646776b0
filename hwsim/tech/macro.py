"""A memory of an engine as a macro of the process of its cells: area, times, leakage, energies, in the units
of synthesis.

    macro(256, 30, "1rw", "asap7").area_um2

The figures are those of :func:`hwsim.tech.memory.memory`. A memory with one read and one write port (1r1w)
is, the first that has every figure:

* the technology's own 1r1w memory;
* its memory of two ports that do either (2rw), which can do more than is asked;
* its single-port memory (1rw) with :data:`AREA_1R1W` of the area and leakage and :data:`ENERGY_1R1W` of the
  energies, an assumption, so that these figures are of kind ``estimated``.

A technology whose memories lack a figure that is needed (:data:`NEEDED`) is a :class:`ConfigError`. The least
period
alone may be missing: then nothing but clock-to-output and setup time bounds the clock.
"""

import hashlib
from dataclasses import dataclass, replace
from functools import cache

from hwsim.errors import ConfigError
from hwsim.quantity import Figure, Quantity, provenance
from hwsim.tech.memory import Sram, memory, ports_of
from hwsim.tech.sram_table import rows, weakest

AREA_1R1W = 2.0
"""Area and leakage of a memory with a read and a write port over those of one with a single port: an
assumption."""

ENERGY_1R1W = 1.25
"""Energy of an access, likewise."""

NEEDED = ("area", "clk_to_q", "setup", "leakage", "read_energy", "write_energy")


@dataclass(frozen=True)
class Macro:
    """Figures of one memory; energies are per access, ``cycle_ps`` is 0 where no least period is stated.

    ``area_kind`` .. are kinds of the tables (:data:`hwsim.tech.sram_table.KINDS`), the weakest where a figure
    has several parts; ``source`` names every table and formula.
    """

    words: int
    bits: int
    ports: str
    area_um2: float
    leakage_nw: float
    clk_to_q_ps: float
    setup_ps: float
    cycle_ps: float
    read_fj: float
    write_fj: float
    area_kind: str
    leakage_kind: str
    time_kind: str
    energy_kind: str
    source: str

    def scaled(self) -> "Macro":
        """This single-port memory with a read and a write port, by the assumption."""
        said = (
            f"1r1w estimated: {AREA_1R1W:g} x area and leakage, {ENERGY_1R1W:g} x energies of one port, "
            "times of one port, an assumption"
        )
        return replace(
            self,
            ports="1r1w",
            area_um2=AREA_1R1W * self.area_um2,
            leakage_nw=AREA_1R1W * self.leakage_nw,
            read_fj=ENERGY_1R1W * self.read_fj,
            write_fj=ENERGY_1R1W * self.write_fj,
            area_kind="estimated",
            leakage_kind="estimated",
            time_kind="estimated",
            energy_kind="estimated",
            source=f"{self.source}; {said}",
        )


@cache
def macro(words: int, bits: int, ports: str, technology: str) -> Macro:
    """The macro of a memory of ``words`` of ``bits`` with ``ports``, 1rw or 1r1w, in a technology with a
    table."""
    known = ports_of(technology)
    ways = ("1rw",) if ports == "1rw" else ("1r1w", "2rw", "1rw")
    reasons = []
    for way in (way for way in ways if way in known):
        found = memory(words, bits, way, technology)
        missing = [figure for key in NEEDED if isinstance(figure := getattr(found, key), str)]
        if missing:
            reasons += missing
            continue
        one = _macro(found, ports)
        return one.scaled() if way == "1rw" and ports == "1r1w" else one
    why = "; ".join(dict.fromkeys(reasons)) or f"{technology} has memories of {', '.join(known)}"
    raise ConfigError(f"a memory of {words} x {bits} bit, {ports}, is no macro in {technology}: {why}")


@cache
def digest_of(technology: str) -> str:
    """The digest of a technology's SRAM table: results with macros depend on it."""
    facts = [
        (row.name, row.words, row.bits, row.ports, row.values, row.kinds, row.source)
        for row in rows(technology)
    ]
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]


def _macro(found: Sram, ports: str) -> Macro:
    """The figures of a memory in the units of synthesis."""
    kinds, cycle = found.kinds, found.cycle
    source, _ = provenance(_known(getattr(found, key)) for key in NEEDED)
    times = ["clk_to_q", "setup"] + (["cycle"] if isinstance(cycle, Quantity) else [])
    return Macro(found.words, found.bits, ports, found.area.value * 1e6, _known(found.leakage).value * 1e6,
                 _known(found.clk_to_q).value * 1e3, _known(found.setup).value * 1e3,
                 cycle.value * 1e3 if isinstance(cycle, Quantity) else 0.0,
                 _known(found.read_energy).value * 1e3, _known(found.write_energy).value * 1e3,
                 kinds["area"], kinds["leakage"], weakest(kinds[key] for key in times),
                 weakest((kinds["read"], kinds["write"])), source)


def _known(figure: Figure) -> Quantity:
    """A figure that was found to be there."""
    assert isinstance(figure, Quantity), figure
    return figure
