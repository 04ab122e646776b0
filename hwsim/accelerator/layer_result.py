"""What a simulation gives of one layer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hwsim.quantity import Figure, Quantity
from hwsim.workload import Gemm, Vector

STATED = ("a_bits", "w_bits", "a_format", "w_format")
"""Fields of a GEMM that are not written where they are not stated."""

PARTS = (
    "engine",
    "engine clock",
    "engine leakage",
    "buffers",
    "buffer leakage",
    "dram",
    "dram background",
    "vector unit",
)
"""What energy is spent in: the engine's is that of what happens in it, its clock's that of every clock that
passes."""


@dataclass(frozen=True)
class Tiling:
    """How a GEMM is cut: ``tile`` and ``share`` (what one core gets) as (m, k, n); loops in ``order``,
    outermost first."""

    tile: tuple[int, int, int]
    order: str
    share: tuple[int, int, int]
    cores: int = 1

    @property
    def tiles(self) -> tuple[int, int, int]:
        """Tiles along m, k, n of the share."""
        m, k, n = (-(-s // t) for s, t in zip(self.share, self.tile))
        return m, k, n

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        return {
            "m": self.tile[0],
            "k": self.tile[1],
            "n": self.tile[2],
            "order": self.order,
            "tiles": list(self.tiles),
            "share": list(self.share),
            "cores": self.cores,
        }


@dataclass(frozen=True)
class LayerResult:
    """A GEMM or a vector operation; everything is of one repeat.

    ``parts`` add up to ``cycles``: of a GEMM the engine's load, compute, stall and drain over all tiles,
    ``sram`` and ``dram`` in which it waits for buffers and DRAM, ``reduce`` in which cores' sums are added.
    ``bound`` is what is busy longest: compute, sram, dram, fill (load and drain), vector. ``utilization`` is
    MACs over what all arrays could do in the cycles at the GEMM's precision. ``traffic``
    is in bits: by level (``dram``, and the buffers together as ``sram``), operand (a, row_scales, w, scales,
    tables, partial, c;
    elements of a vector operation) and direction (read, write). ``energy`` is in pJ. ``events`` are what
    happens in all engines together.
    """

    work: Gemm | Vector
    cycles: int
    parts: dict[str, int]
    bound: str
    clock_mhz: float
    utilization: float = 0.0
    tiling: Tiling | None = None
    traffic: dict[str, dict[str, dict[str, int]]] | None = None
    energy: dict[str, Figure] | None = None
    events: Mapping[str, float] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"LayerResult({self.work.name}: {self.cycles:,} cycles x {self.work.repeat:,}, {self.bound})"

    @property
    def gemm(self) -> Gemm:
        """The GEMM of a layer that is one."""
        assert isinstance(self.work, Gemm)
        return self.work

    @property
    def section(self) -> str:
        """Its part of the workload."""
        return self.work.section

    @property
    def time_s(self) -> float:
        """Time of one repeat."""
        return self.cycles / (self.clock_mhz * 1e6)

    @property
    def total_cycles(self) -> int:
        """Cycles of all repeats."""
        return self.cycles * self.work.repeat

    def moved(self, level: str = "dram") -> int:
        """Bits read and written at a level."""
        operands = (self.traffic or {}).get(level, {})
        return sum(sum(directions.values()) for directions in operands.values())

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        w = self.work
        out: dict[str, Any] = {"name": w.name, "section": w.section}
        if isinstance(w, Gemm):
            stated = {key: getattr(w, key) for key in STATED if getattr(w, key)}
            out |= {"m": w.m, "k": w.k, "n": w.n, "repeat": w.repeat, **stated}
        else:
            out |= {"kind": w.kind, "ops": w.ops, "reads": w.reads, "writes": w.writes, "repeat": w.repeat}
        out |= {
            "cycles": self.cycles,
            **self.parts,
            "total_cycles": self.total_cycles,
            "time_s": self.time_s,
            "bound": self.bound,
        }
        if isinstance(w, Gemm):
            out |= {"macs": w.macs, "utilization": self.utilization}
        if self.tiling:
            out["tiling"] = self.tiling.to_dict()
        if self.traffic is not None:
            out["traffic_bits"] = self.traffic
        if self.energy is not None:
            out["energy_pj"] = {
                key: figure.value if isinstance(figure, Quantity) else None
                for key, figure in self.energy.items()
            }
        return out
