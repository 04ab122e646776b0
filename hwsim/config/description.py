"""What lies around an engine, as the optional sections of a configuration file describe it.

    buffers:                      # on chip; sizes are of all cores' share each: every core has buffers of its
                                  own
      technology: cacti7_22       # whose figures count (`hwsim.tech.memory.memories`); default: the engine's
                                  process's own
      a: {kib: 64, width_bits: 128, banks: 2}      # activations
      w: {kib: 128, width_bits: 256, read_pj: 11.0, write_pj: 12.5, source: our compiler}   # weights, scales,
          zero points, tables
      c: {kib: 64, width_bits: 512, banks: 2}      # partial sums and results
    dram: {type: hbm2, stacks: 4, latency_ns: 100}  # or {bandwidth_gb_s: 25.6, pj_bit: 4.0, latency_ns: 80}
    vector_unit: {lanes: 64, bits: 16}              # non-GEMM operations
    cores: {count: 4, split: n}                     # engines side by side that share the DRAM

Figures of memories and DRAM come from the shipped tables; each of them can be the user's own, whose
``source`` is then printed. Those of a buffer are of one of its memories, as a memory compiler states them: of
a bank of one half.
"""

from dataclasses import dataclass
from typing import Any

from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.params import Params, param
from hwsim.pe import PE
from hwsim.quantity import Figure, Quantity
from hwsim.tech.memory import Dram, Sram, dram, drams, memories, sram
from hwsim.tech.sram_table import STAND_IN

RATE_STEP = 1024
"""DRAM rates count in 1/1024 bit per clock, rounded down: quotients of whole numbers are then exact in
floats."""


TABLES = ", that is of a bank of one half; default: the technology's"
SOURCE = "where the figures given here come from, in one line; default: the configuration"


def check_source(text: str | None) -> None:
    """Raise :class:`ParamError` for a source that does not print as one line."""
    if text is not None and not (text.strip() and text.isprintable()):
        raise ParamError("source", f"must be one line of printable characters, not {shown(text)}")


UNITS = {"read_pj": "pJ/bit", "write_pj": "pJ/bit", "leakage_mw": "mW", "area_um2": "mm2"}
"""The figures of a buffer that a configuration may give, and the units in which a whole buffer's are
counted."""


@dataclass(frozen=True)
class BufferFigures:
    """Of a whole buffer, all its memories together: energies per bit in pJ, leakage in mW, area in mm2."""

    read: Figure
    write: Figure
    leakage: Figure
    area: Figure


@dataclass(frozen=True)
class Buffer(Params):
    """One on-chip buffer: `banks` memories of `ports` read/write ports each; `double` makes two halves."""

    kib: float = param(
        lo=0.125, hi=1 << 20, unit="KiB", doc="capacity, both halves of a double buffer together"
    )
    width_bits: int = param(
        128, lo=1, hi=1 << 16, unit="bit", doc="what one port of one bank reads or writes per clock"
    )
    banks: int = param(1, lo=1, hi=4096, doc="memories that are accessed side by side")
    ports: int = param(1, lo=1, hi=4, doc="read/write ports of each")
    double: bool = param(True, doc="two halves: one is filled or emptied while the engine works on the other")
    read_pj: float | None = param(
        None, lo=0, hi=1e9, unit="pJ", doc=f"energy of a read of width_bits in one memory{TABLES}"
    )
    write_pj: float | None = param(
        None, lo=0, hi=1e9, unit="pJ", doc=f"energy of a write of width_bits in one memory{TABLES}"
    )
    leakage_mw: float | None = param(None, lo=0, hi=1e9, unit="mW", doc=f"leakage of one memory{TABLES}")
    area_um2: float | None = param(None, lo=0, hi=1e12, unit="um2", doc=f"area of one memory{TABLES}")
    source: str | None = param(None, doc=SOURCE)

    def check(self) -> None:
        check_source(self.source)

    @property
    def tile_bits(self) -> int:
        """What one tile may take: half of a double buffer."""
        return int(self.kib * 8192) // (1 + self.double)

    @property
    def rate(self) -> int:
        """Bits per clock towards the engine."""
        return self.banks * self.ports * self.width_bits

    @property
    def memories(self) -> int:
        """Memories that it is made of: the banks of each half."""
        return self.banks * (1 + self.double)

    def figures(self, name: str, technology: str) -> BufferFigures:
        """Of the buffer that the configuration calls ``name``: its own figures, and the technology's where it
        gives none."""
        size = f"{self.memories} x {self.kib / self.memories:g} KiB"
        own = self._own(name)
        table = self._table(technology) if len(own) < len(UNITS) else {}

        def whole(key: str) -> Figure:
            q = own.get(key) or table[key]
            if isinstance(q, str):
                lacking = [other for other in UNITS if other not in own and table[other] == q]
                return (
                    f"buffer {name}, {size}: {q}; or give "
                    f"{', '.join(f'buffers.{name}.{other}' for other in lacking)}"
                )
            value = q.value / self.width_bits if UNITS[key] == "pJ/bit" else q.value * self.memories
            return Quantity(value, UNITS[key], f"{q.source}; {size}, {self.width_bits} bit", q.kind)

        return BufferFigures(*map(whole, UNITS))

    def memory(self, technology: str) -> Sram | None:
        """One of its memories, for its times; None where the technology has none like it.

        Also None where all figures are of the configuration's own memory.
        """
        if all(getattr(self, key) is not None for key in UNITS):
            return None
        try:
            return self._sram(technology)
        except ConfigError:
            return None

    def _own(self, name: str) -> dict[str, Quantity]:
        """The configuration's own figures of one memory: pJ, mW, mm2."""
        given = {key: getattr(self, key) for key in UNITS}
        given["area_um2"] = None if self.area_um2 is None else self.area_um2 * 1e-6
        return {
            key: Quantity(
                value,
                UNITS[key].removesuffix("/bit"),
                self.source or f"the configuration's buffers.{name}.{key}",
                "cited",
            )
            for key, value in given.items()
            if value is not None
        }

    def _table(self, technology: str) -> dict[str, Figure]:
        """The technology's figures of one memory: pJ, mW, mm2; in words why there are none."""
        try:
            one = self._sram(technology)
        except ConfigError as e:
            return dict.fromkeys(UNITS, e.message)
        return {
            "read_pj": one.read_energy,
            "write_pj": one.write_energy,
            "leakage_mw": one.leakage,
            "area_um2": one.area,
        }

    def _sram(self, technology: str) -> Sram:
        """One of its memories in a technology. Raises :class:`ConfigError` where that has none like it."""
        if self.ports > 2:
            raise ConfigError(f"ports: no figures are known for memories of {self.ports} read/write ports")
        return sram(self.kib / self.memories, self.width_bits, f"{self.ports}rw", technology)


@dataclass(frozen=True)
class Buffers(Params):
    """The three buffers of every core."""

    a: dict = param(doc="activations: kib, width_bits, banks, ports, double")
    w: dict = param(doc="weights with their scales, zero points and tables: as a")
    c: dict = param(doc="partial sums and results: as a")
    technology: str | None = param(
        None,
        doc="memories whose figures count: one of `hwsim tech list`; default: those of the engine's "
        f"process, and {STAND_IN} where it has none",
    )

    def check(self) -> None:
        if self.technology is not None and self.technology not in memories():
            raise ParamError(
                "technology",
                f"{unknown('memory', self.technology, memories())}, not {shown(self.technology)}",
            )


@dataclass(frozen=True)
class DramSpec(Params):
    """The memory outside: a standard and how many channels or stacks of it, or plain figures."""

    type: str = param(
        "", doc="a standard that `hwsim list drams` names; without it, bandwidth_gb_s states the bandwidth"
    )
    channels: int | None = param(
        None, lo=1, hi=1024, doc="channels of the standard, where it counts in channels (default 1)"
    )
    stacks: int | None = param(
        None, lo=1, hi=64, doc="stacks of the standard, where it counts in stacks (default 1)"
    )
    bandwidth_gb_s: float | None = param(
        None, lo=1e-6, hi=1e6, unit="GB/s", doc="bandwidth, all in all; default: the standard's"
    )
    latency_ns: float = param(100.0, lo=0, hi=1e6, unit="ns", doc="from a request to its first data")
    pj_bit: float | None = param(None, lo=0, hi=1e6, unit="pJ", doc="energy per bit; default: the standard's")
    background_mw: float | None = param(
        None,
        lo=0,
        hi=1e9,
        unit="mW",
        doc="power of the whole DRAM beside its traffic (standby, refresh); default: not counted",
    )
    efficiency: float | None = param(
        None,
        lo=1e-6,
        hi=1,
        doc="share of the bandwidth that refresh, activation and turnaround leave; default: all of it",
    )
    source: str | None = param(None, doc=SOURCE)

    def check(self) -> None:
        check_source(self.source)
        if self.type:
            if self.type not in drams():
                raise ParamError("type", f"{unknown('DRAM', self.type, drams())}, not {shown(self.type)}")
            per = self.standard.per
            for key in ("channels", "stacks"):
                if getattr(self, key) is not None and key != f"{per}s":
                    raise ParamError(
                        key,
                        f"must be left out for {self.type}, which counts in {per}s, not {getattr(self, key)}",
                    )
        elif self.bandwidth_gb_s is None:
            raise ParamError("bandwidth_gb_s", "missing; a DRAM has either a type or a bandwidth")
        elif self.channels or self.stacks:
            key = "channels" if self.channels else "stacks"
            raise ParamError(key, f"must be left out without a type, not {getattr(self, key)}")

    @property
    def standard(self) -> Dram:
        """The standard, where there is one."""
        return dram(self.type)

    @property
    def bandwidth(self) -> Quantity:
        """What is reached of everything together."""
        if self.bandwidth_gb_s is not None:
            peak = Quantity(self.bandwidth_gb_s, "GB/s", self._given("bandwidth_gb_s"), "cited")
        else:
            count = self.channels or self.stacks or 1
            one = self.standard.bandwidth
            peak = Quantity(
                one.value * count,
                "GB/s",
                f"{count} {self.standard.per}{'s' * (count > 1)} of {one.source}",
                one.kind,
            )
        if self.efficiency is None:
            return peak
        return Quantity(
            peak.value * self.efficiency,
            "GB/s",
            f"{peak.source}; {self.efficiency:g} of it: {self._given('efficiency')}",
            peak.kind,
        )

    @property
    def energy(self) -> Figure:
        """Energy per bit, or why it is not known."""
        if self.pj_bit is not None:
            return Quantity(self.pj_bit, "pJ/bit", self._given("pj_bit"), "cited")
        if not self.type:
            return "no energy per bit is known for the DRAM; give dram.pj_bit"
        standard = self.standard
        return (
            standard.energy_known
            or f"no energy per bit is known for {self.type}: {standard.energy_missing}; give dram.pj_bit"
        )

    @property
    def background(self) -> Quantity | None:
        """Power beside the traffic; None where it is not counted."""
        return (
            None
            if self.background_mw is None
            else Quantity(self.background_mw, "mW", self._given("background_mw"), "cited")
        )

    def _given(self, key: str) -> str:
        """Where a figure that the configuration gives comes from."""
        return self.source or f"the configuration's dram.{key}"


IN_ENGINE = "must be engine with schedule: overlapped, which counts no way to DRAM and back"


@dataclass(frozen=True)
class VectorUnit(Params):
    """The unit that runs non-GEMM operations."""

    lanes: int = param(lo=1, hi=1 << 16, doc="operations per clock")
    bits: int = param(16, lo=1, hi=64, unit="bit", doc="width of an element on its way from and to DRAM")
    pj_op: float | None = param(
        None, lo=0, hi=1e6, unit="pJ", doc="energy of an operation; without it the vector unit's is not known"
    )
    schedule: str = param(
        "serial",
        choices=("serial", "overlapped"),
        doc="serial: it has the machine to itself, its elements come from "
        "DRAM and go back; overlapped: it works on elements on chip while the engine works on others",
    )
    tables: str = param(
        "engine",
        choices=("engine", "separate", "fused"),
        doc="where tables of activation sums are made: in the engine's "
        "encoders; here, as an operation ahead of every GEMM; or here, fused with the operation before",
    )

    def check(self) -> None:
        if self.tables != "engine" and self.schedule == "overlapped":
            raise ParamError("tables", f"{IN_ENGINE}, not {self.tables}")


@dataclass(frozen=True)
class Cores(Params):
    """Engines with their buffers side by side; every one takes a share of every GEMM."""

    count: int = param(
        1, lo=1, hi=1024, doc="engines, each with buffers of its own; they share the DRAM's bandwidth evenly"
    )
    split: str = param(
        "n",
        choices=("m", "n", "k"),
        doc="the dimension that is shared out; k leaves a sum over cores to the vector unit",
    )


@dataclass(frozen=True)
class Memory:
    """All of it together."""

    buffers: Buffers
    a: Buffer
    w: Buffer
    c: Buffer
    dram: DramSpec
    vector: VectorUnit | None
    cores: Cores

    def to_dict(self, technology: str | None) -> dict[str, Any]:
        """The sections with every default written out, as YAML takes them; ``technology`` is that of the
        buffers."""
        sections = {"buffers": {"technology": technology} | {x: getattr(self, x).to_dict() for x in "awc"},
                    "dram": self.dram.to_dict(), "cores": self.cores.to_dict()}
        return sections | ({"vector_unit": self.vector.to_dict()} if self.vector else {})

    def rate(self, clock_mhz: float, sharers: int = 1) -> float:
        """Bits per clock that each of ``sharers`` gets from the DRAM, in steps of 1 / RATE_STEP, rounded
        down."""
        bits = self.dram.bandwidth.value * 8e3 / clock_mhz
        return int(bits * RATE_STEP) // sharers / RATE_STEP

    def latency(self, clock_mhz: float) -> int:
        """The DRAM's latency in clocks, rounded up."""
        return -int(-self.dram.latency_ns * clock_mhz / 1e3 // 1)


def build(sections: dict[str, dict | None], make) -> Memory | None:
    """The sections of a file; ``make(cls, values, *keys)`` builds one with errors that name their line. None
    where there are none."""
    given = [key for key, value in sections.items() if value is not None]
    if not given:
        return None
    for key in ("buffers", "dram"):
        if sections[key] is None:
            raise ParamError(given[0], f"needs the section {key} too")
    buffers = make(Buffers, sections["buffers"], "buffers")
    a, w, c = (make(Buffer, getattr(buffers, x), "buffers", x) for x in "awc")
    vector = (
        make(VectorUnit, sections["vector_unit"], "vector_unit")
        if sections["vector_unit"] is not None
        else None
    )
    cores = make(Cores, sections["cores"] or {}, "cores")
    if cores.count > 1 and cores.split == "k" and vector is None:
        raise ParamError("cores", "split: k needs a vector_unit to add the cores' sums, none is given")
    return Memory(buffers, a, w, c, make(DramSpec, sections["dram"], "dram"), vector, cores)


SECTIONS = ("buffers", "dram", "vector_unit", "cores")


def tables_refused(pe: PE) -> str:
    """Why tables of this architecture cannot be made outside; empty if they can."""
    if pe.a_table is None:
        return f"{pe.name} has no tables of activation sums that are made once per row"
    if (pe.rounding or not pe.integral) and pe.counts_a_sum:
        return "these weights need every row's exact sum of activations, which rounded entries do not hold"
    return ""
