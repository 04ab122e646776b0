"""What the layers of a simulation add up to: by section and in total, every energy with its source or the
reason why it is not known."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from hwsim.accelerator.columns import Layers, in_order, without_nothing
from hwsim.accelerator.figures import added, scaled, total
from hwsim.accelerator.layer_result import PARTS
from hwsim.config import Config
from hwsim.quantity import Figure
from hwsim.workload import Vector, Workload


@dataclass(frozen=True)
class LayerSums:
    """The layers of a workload on an accelerator, which run one after another, and what they add up to.

    ``layers`` are the GEMMs, ``vectors`` the operations of the vector unit; ``uncounted`` are vector
    operations that no unit was there for. ``area`` is by part; ``standing_pj`` is what parts draw on every
    clock; ``notes`` say what the figures rest on.
    """

    config: Config
    workload: Workload
    layers: Layers
    vectors: Layers = field(default_factory=Layers)
    uncounted: tuple[Vector, ...] = ()
    objective: str = "latency"
    area: dict[str, Figure] | None = None
    standing_pj: dict[str, Figure] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def totals(self, section: str | None = None) -> dict[str, Any]:
        """Sums over all layers, or those of one section: cycles, macs, utilization, time_s, gops (2
        operations per MAC).

        With a memory also gemm_cycles, vector_cycles, dram_bits, sram_bits; with tokens of a section
        tokens_per_s.
        """
        layers, vectors = (part.stacks for part in self.of(section))
        gemm, vector, cycles = self.cycles(section)
        macs = in_order(x.gemm.macs for x in layers)
        time_s = cycles / (self.config.clock_mhz * 1e6)
        busy = in_order(x.utilization * x.total_cycles for x in layers)
        out = {
            "cycles": cycles,
            "macs": macs,
            "utilization": busy / cycles,
            "time_s": time_s,
            "gops": 2 * macs / time_s / 1e9,
        }
        if self.config.memory:
            out |= {"gemm_cycles": gemm, "vector_cycles": vector,
                    **{f"{level}_bits": in_order(x.moved(level) * x.work.repeat for x in (*layers, *vectors))
                       for level in ("dram", "sram")}}
        tokens = self.tokens(section)
        return out | ({"tokens": tokens, "tokens_per_s": tokens / time_s} if tokens else {})

    def cycles(self, section: str | None = None) -> tuple[int, int, int]:
        """Cycles of the GEMMs, of the vector unit, and of both as they are scheduled."""
        gemm, vector = (in_order(x.total_cycles for x in part.stacks) for part in self.of(section))
        if self.overlapped:
            sections = self.workload.sections if section is None else [section]
            each = [[in_order(x.total_cycles for x in part.stacks) for part in self.of(s)] for s in sections]
            return gemm, vector, sum(map(max, each))
        return gemm, vector, gemm + vector

    @property
    def overlapped(self) -> bool:
        """Whether the vector unit works while the engine does."""
        memory = self.config.memory
        return bool(memory and memory.vector and memory.vector.schedule == "overlapped")

    def tokens(self, section: str | None) -> int:
        """Tokens that a section gives, 0 where the workload does not say or where it has several sections."""
        sections = self.workload.sections if section is None else [section]
        return self.workload.tokens.get(sections[0], 0) if len(sections) == 1 else 0

    def energy(self, section: str | None = None) -> dict[str, Figure]:
        """Energy in J by part, and their ``total``; with a memory alone all parts are there."""
        layers = [without_nothing(x) for part in self.of(section) for x in part.stacks]
        out: dict[str, Figure] = {}
        for part in PARTS:
            figures = [(x.work.repeat, x.energy[part]) for x in layers if x.energy and part in x.energy]
            if figures:
                out[part] = added(figures, 1e-12, "J")
        clocks = self.cycles(section)[2]
        for part, figure in self.standing_pj.items():
            out[part] = scaled(figure, clocks * 1e-12, "J")
        return out | {"total": total(out, "J")}

    def energy_per(self, count: int, section: str | None = None) -> Figure:
        """The total energy over a number of tokens, images or whatever else, in J."""
        return scaled(self.energy(section)["total"], 1 / count, "J")

    def of(self, section: str | None) -> tuple[Layers, Layers]:
        """Layers and vector operations of a section; all of them for None."""
        if section is None:
            return self.layers, self.vectors
        return self._by_section.get(section, (Layers(), Layers()))

    @cached_property
    def _by_section(self) -> dict[str, tuple[Layers, Layers]]:
        found: dict[str, tuple[list[int], list[int]]] = {}
        for number, part in enumerate((self.layers, self.vectors)):
            for i, work in enumerate(part.works):
                found.setdefault(work.section, ([], []))[number].append(i)
        if len(found) == 1:  # a copy of everything is spared
            return dict.fromkeys(found, (self.layers, self.vectors))
        return {section: (self.layers.take(np.array(layers, int)), self.vectors.take(np.array(vectors, int)))
                for section, (layers, vectors) in found.items()}
