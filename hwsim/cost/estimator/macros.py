"""Memories of estimated engines that are macros: figures of the technology's SRAM table for arrays of sizes,
no coefficients."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from hwsim.tech.macro import Macro, macro
from hwsim.tech.sram_table import weakest


@dataclass(frozen=True)
class MemoryModel:
    """Macros of so many ``words``, 0 where there are none, of ``bits``; ``ports`` as
    :func:`hwsim.tech.macro.macro` takes them.

    ``reads`` and ``writes`` are those of one instance per clock in which operands issue.
    """

    words: np.ndarray
    bits: int
    ports: str
    reads: Any
    writes: Any


@dataclass(frozen=True)
class Macros:
    """The memories of engines that are macros: arrays of the sizes' shape; ``active_fj`` per clock in which
    the array takes operands.

    ``area_kind`` .. are the weakest kinds of all sizes together, ``source`` names the tables.
    """

    area_um2: np.ndarray
    leakage_nw: np.ndarray
    active_fj: np.ndarray
    area_kind: str
    leakage_kind: str
    energy_kind: str
    source: str

    def kind(self, figure: str) -> str:
        """The kind, as the SRAM tables state it, of the figure ``area_um2``, ``leakage_nw`` or ``energy_fj``.
        """
        kinds = {"area_um2": self.area_kind, "leakage_nw": self.leakage_kind, "energy_fj": self.energy_kind}
        return kinds[figure]

    @classmethod
    def of(cls, memories: Iterable[tuple[Any, MemoryModel]], technology: str) -> "Macros | None":
        """Of so many instances of memories; None where there are none. Raises :class:`ConfigError` for one
        that is no macro."""
        area = 0.0
        leakage = 0.0
        active = 0.0
        found = list[Macro]()
        for instances, memory in memories:
            distinct, where = np.unique(memory.words, return_inverse=True)
            each = [
                macro(int(words), memory.bits, memory.ports, technology) if words else None
                for words in distinct
            ]
            table = np.array([
                [m.area_um2, m.leakage_nw, m.read_fj, m.write_fj] if m else [0.0] * 4 for m in each
            ])
            one = table[where.ravel()].reshape(*memory.words.shape, 4)
            area = area + instances * one[..., 0]
            leakage = leakage + instances * one[..., 1]
            active = active + instances * (memory.reads * one[..., 2] + memory.writes * one[..., 3])
            found += filter(None, each)
        if not found:
            return None
        kinds = {
            f"{figure}_kind": weakest(getattr(m, f"{figure}_kind") for m in found)
            for figure in ("area", "leakage", "energy")
        }
        whose = " and ".join(dict.fromkeys(m.source.split("; ")[0] for m in found))
        return cls(np.asarray(area), np.asarray(leakage), np.asarray(active), **kinds, source=whose)
