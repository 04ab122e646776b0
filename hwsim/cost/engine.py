"""Synthesis of an engine: every part mapped for a period, verified against the Verilog, timed and measured.

    from hwsim.config import load
    from hwsim.cost.engine import Synthesis
    Synthesis(load("int8_os16"), load_technology("asap7"), "uniform").at(2000.0).tops_per_watt

An engine is the sum of its parts, each hardened on its own: ``rows * cols`` cells of the same netlist, and so on. Nothing is optimized
across their borders.
"""

import hashlib
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from hwsim.config import Config
from hwsim.cost.chain import Chain, Ports, chain, ports_of
from hwsim.cost.energy import Energy, energy, port_name
from hwsim.cost.mapping import FLOW, TIMEOUT_S, YOSYS, require, synthesize
from hwsim.cost.parts import Part, Parts
from hwsim.cost.paths import Corner, Paths, paths
from hwsim.cost.record import Cost, PartCost, design
from hwsim.cost.stimulus import Stimulus, stimulus
from hwsim.cost.traffic import Traffic, chosen, record
from hwsim.emit import verilog
from hwsim.errors import ConfigError
from hwsim.tech.netlist import Netlist
from hwsim.tech.technology import Technology
from hwsim.verify.icarus import require as require_icarus

EFFORTS = (0.8, 0.55, 0.35, 0.2, 0.0)  # targets of the mapper as shares of the time between flip-flops, until timing agrees
ROUNDS = 4  # of tightening parts on a path through several

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Mapped:
    """A part's netlist and its timing."""

    netlist: Netlist
    paths: Paths
    period_ps: float


class Synthesis:
    """A configuration in a technology; the traffic is recorded once for all periods. Raises :class:`ConfigError`, VerificationError."""

    def __init__(self, config: Config, technology: Technology, data: str, timeout_s: float = TIMEOUT_S, progress: Progress | None = None):
        self.config, self.technology, self.timeout_s = config, technology, timeout_s
        self.corner, self.progress = Corner.of(technology), progress
        self.stimulus: Stimulus = stimulus(config, data)
        found = Parts(config.engine(), verilog(config.engine()))
        self.verilog, self.parts = found.text, found.all
        self.mappings: dict[tuple[str, float], Mapped] = {}
        self._energies: dict[tuple[str, int], Energy] = {}

    # -- identity ----------------------------------------------------------------------------------------------------
    def keys(self) -> dict[str, str]:
        """What a result depends on besides the period: tool, flow, digests of the Verilog, of the cells' facts and of the operands."""
        job = self.stimulus.job
        numbers = {"a": job.a, "w": job.w, **job.numbers}
        operands = b"".join(key.encode() + str(value.tolist()).encode() for key, value in sorted(numbers.items()))
        return {"tool": YOSYS, "flow": FLOW, "verilog": digest("\n".join(p.text for p in self.parts)),
                "cells": digest(self.technology.to_liberty()), "operands": hashlib.sha256(operands).hexdigest()[:16]}

    def driven_by(self, data: str) -> "Synthesis":
        """The same synthesis with other operands: netlists are shared, traffic and energies are not."""
        other = copy(self)
        other.__dict__.pop("traffic", None)
        other.stimulus, other._energies = stimulus(self.config, data), {}
        return other

    # -- one period --------------------------------------------------------------------------------------------------
    def at(self, period_ps: float) -> Cost:
        """Synthesize for a clock period in ps; one that cannot be met is a :class:`ConfigError` that says what was reached."""
        require()
        require_icarus()
        mapped, longest = self._closed(period_ps)
        traffic, costs = self.traffic, []
        for number, part in enumerate(self.parts):
            self._show(len(self.parts) + number)
            costs.append(self._cost(part, mapped[part.name], traffic))
        job, flow = self.stimulus.job, self.config.flow
        m, k, n = job.dims
        head = self.technology.header
        corner = f"{head.corner}, {head.voltage_v:g} V, {head.temperature_c:g} C"
        return Cost(self.config.name, design(self.config), self.technology.name, corner, period_ps, self.stimulus.data,
                    self.stimulus.text, m * k * n, traffic.cycles, float(flow.peak(self.config.pe)),
                    round(longest.period_ps, 2), " > ".join(longest.instances), self.keys(), tuple(costs))

    def _show(self, done: int) -> None:
        if self.progress:
            self.progress(done, 2 * len(self.parts))

    def _closed(self, period_ps: float) -> tuple[dict[str, Mapped], Chain]:
        """Every part mapped so that paths through several of them meet the period too."""
        targets = dict.fromkeys((part.name for part in self.parts), period_ps)
        best: Chain | None = None
        for _ in range(ROUNDS):
            mapped = {}
            for number, part in enumerate(self.parts):
                self._show(number)
                mapped[part.name] = self.fit(part, targets[part.name], period_ps)
            longest = self.longest(mapped)
            if longest.period_ps <= period_ps:
                return mapped, longest
            best = longest if best is None or longest.period_ps < best.period_ps else best
            for name in set(longest.parts):
                targets[name] *= 0.9 * period_ps / longest.period_ps
        assert best is not None
        raise ConfigError(f"{self.config.name}: a period of {period_ps:g} ps cannot be met in {self.technology.name}; "
                          f"the least reached is {best.period_ps:.0f} ps, through {' > '.join(best.instances)}")

    def least(self) -> float:
        """The engine's period in ps with every part mapped for least delay."""
        return self.longest({part.name: self.map(part, 1) for part in self.parts}).period_ps

    def fit(self, part: Part, target_ps: float, period_ps: float) -> Mapped:
        """The slackest mapping of a part that meets the target, else the fastest one if it meets the period."""
        room, fastest = target_ps - self.corner.clk_to_q_ps - self.corner.setup_ps, None
        for effort in EFFORTS:
            found = self.map(part, max(round(effort * room), 1))
            if found.period_ps <= target_ps:
                return found
            fastest = found if fastest is None or found.period_ps < fastest.period_ps else fastest
            if effort * room <= 1:
                break
        assert fastest is not None
        if fastest.period_ps > period_ps:
            raise ConfigError(f"{self.config.name}: a period of {period_ps:g} ps cannot be met in {self.technology.name}; "
                              f"the least reached is {fastest.period_ps:.0f} ps, in {part.name}")
        return fastest

    def map(self, part: Part, target_ps: int) -> Mapped:
        """A part mapped for a combinational delay."""
        key = (part.name, target_ps)
        if key not in self.mappings:
            netlist = synthesize(part, self.technology, target_ps, self.timeout_s)
            found = paths(netlist, self.technology, self.corner) if netlist.instances else Paths(0.0, 0.0, 0.0, 0.0)
            self.mappings[key] = Mapped(netlist, found, found.period_ps(self.corner))
        return self.mappings[key]

    def longest(self, mapped: dict[str, Mapped]) -> Chain:
        """The longest path of the engine."""
        reduced: dict[str, Ports] = {name: ports_of(m.netlist, self.technology, self.corner) for name, m in mapped.items()}
        found = chain(list(self.parts), reduced, self.corner)
        for part in self.parts:
            alone = mapped[part.name].paths.reg_to_reg
            if alone > found.period_ps:
                found = Chain(alone, (".".join(part.paths[0]),), (part.name,))
        return found

    # -- energy ------------------------------------------------------------------------------------------------------
    @cached_property
    def traffic(self) -> Traffic:
        """The ports of recorded instances while the Verilog runs the job; which ports there are does not depend on the mapping."""
        netlists = {name: m.netlist for (name, _), m in self.mappings.items()}
        nets = [port_name(path, port) for part in self.parts if netlists[part.name].instances
                for path in chosen(part) for port in netlists[part.name].ports]
        return record(self.config, self.verilog, self.stimulus.job, nets)

    def _cost(self, part: Part, mapped: Mapped, traffic: Traffic) -> PartCost:
        netlist, cells, found = mapped.netlist, self.technology.cells, mapped.paths
        own = [cells[i.cell] for i in netlist.instances]
        recorded = chosen(part) if own else []
        key = (part.name, id(mapped))  # one object per mapping, kept as long as this
        if key not in self._energies:
            given = (self.technology, self.corner, traffic, recorded)
            self._energies[key] = energy(part.name, netlist, *given) if own else Energy(0.0, 0.0, 0)
        drawn = self._energies[key]
        figures = {"area_um2": sum(c.area_um2 for c in own), "leakage_nw": sum(c.leakage_nw for c in own), "period_ps": mapped.period_ps,
                   "reg_to_reg_ps": found.reg_to_reg, "in_to_reg_ps": found.in_to_reg, "reg_to_out_ps": found.reg_to_out,
                   "in_to_out_ps": found.in_to_out, "energy_fj": drawn.dynamic_fj, "settled_fj": drawn.settled_fj}
        return PartCost(part=part.name, title=part.title, instances=part.instances, cells=len(own),
                        flops=sum(c.flop is not None for c in own), recorded=len(recorded), clocks=drawn.clocks,
                        **{key: float(f"{figure:.6g}") for key, figure in figures.items()})


def digest(text: str) -> str:
    """A short fingerprint."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
