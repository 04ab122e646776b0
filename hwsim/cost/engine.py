"""Synthesis of an engine: every part mapped for a period, verified against the Verilog, timed and measured.

    from hwsim.config import load
    from hwsim.cost.engine import Synthesis
    Synthesis(load("int8_os16"), load_technology("asap7"), "uniform").at(2000.0).tops_per_watt

An engine is the sum of its parts, each hardened on its own: ``rows * cols`` cells of the same netlist, and so
on. Nothing is optimized across their borders. Its memories are macros where the technology has any
(:mod:`hwsim.cost.macros`).
"""

import hashlib
from collections.abc import Callable, Collection
from copy import copy
from functools import cached_property

import numpy as np

from hwsim.config import Config
from hwsim.cost.activity.energy import energy
from hwsim.cost.activity.job_energy import event_energies, further_jobs
from hwsim.cost.activity.stimulus import Stimulus, stimulus
from hwsim.cost.activity.traffic import Traffic, chosen, record
from hwsim.cost.fitting import (
    Context,
    Drawn,
    Mapped,
    Mappings,
    Try,
    energy_of,
    fastest,
    figures_of,
    fit,
    recorded,
    traffic_of,
    with_ports,
)
from hwsim.cost.macros import Accesses, accesses, figures, has_macros
from hwsim.cost.netlist.chain import Chain, chain, no_wire
from hwsim.cost.netlist.mapping import FLOW, TIMEOUT_S, YOSYS, require
from hwsim.cost.netlist.parts import Part, Parts
from hwsim.cost.netlist.paths import Corner
from hwsim.cost.result import Cost, PartCost, design, six_digits
from hwsim.cost.wiring.repeaters import Line, line, signal_wire
from hwsim.cost.wiring.wires import Wires, has_wires, key_of
from hwsim.errors import ConfigError
from hwsim.options import INTERCONNECT, UTILIZATION
from hwsim.processes import Processes
from hwsim.tech.families import incomplete
from hwsim.tech.macro import digest_of
from hwsim.tech.netlist import Netlist
from hwsim.tech.technology import Technology
from hwsim.verify.icarus import require as require_icarus
from hwsim.verify.job import Job

INSTANCES = 64  # measured at once, a bit of a word each
ROUNDS = 4  # of tightening parts on a path through several

Progress = Callable[[int, int], None]


class Synthesis:
    """A configuration in a technology; the traffic is recorded once for all periods. Raises
    :class:`ConfigError`, VerificationError.

    ``jobs`` processes work on its parts, which are then to be ended: use as a context manager. ``without``
    leaves out "wires" (their delay, energy and area), the "clock" tree, or both
    (:mod:`hwsim.cost.wiring.wires`);
    ``utilization`` is that of the floor plan.
    """

    def __init__(
        self,
        config: Config,
        technology: Technology,
        data: str,
        timeout_s: float = TIMEOUT_S,
        progress: Progress | None = None,
        jobs: int = 1,
        without: Collection[str] = (),
        utilization: float = UTILIZATION,
    ):
        check_cells(technology)
        self.config, self.technology = config, technology
        self.corner = Corner.of(technology)
        self.progress = progress
        if config.gated and not technology.clock_gates:
            raise ConfigError(
                f"clock_gating: must be none in {technology.name}, which states no clock gates, not gates",
                config.path,
            )
        self.context = Context(technology, self.corner, timeout_s, config.gated)
        self.processes = Processes(jobs)
        self.stimulus: Stimulus = stimulus(config, data)
        found = Parts(config.engine(), has_macros(technology))
        self.verilog = found.text
        self.parts = found.all
        self.memories = {
            part.memory: figures(part.memory, technology.name) for part in found.all if part.memory
        }
        self.mappings: dict[tuple[str, Try], Mapped] = {}
        self._energies: dict[tuple[str, Try], Drawn] = {}
        self.held = [kind for kind in INTERCONNECT if kind not in without and has_wires(technology)]
        self._wires: dict[tuple[tuple[str, Try], ...], Wires] = {}
        self.utilization = utilization
        self.wire_key = key_of(technology, utilization, without)

    def __enter__(self) -> "Synthesis":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.processes.close()

    # -- identity ----------------------------------------------------------------------------------
    def keys(self) -> dict[str, str]:
        """What a result depends on besides the period: tool, flow, digests of Verilog, facts of cells and
        macros, operands."""
        job = self.stimulus.job
        numbers = {"a": job.a, "w": job.w, **job.numbers}
        operands = b"".join(
            key.encode() + str(value.tolist()).encode() for key, value in sorted(numbers.items())
        )
        macros = {"memories": digest_of(self.technology.name)} if self.memories else {}
        gates = {"clock_gates": digest_of_gates(self.technology)} if self.context.clock_gates else {}
        return {
            "tool": YOSYS,
            "flow": FLOW,
            "verilog": digest("\n".join(p.text for p in self.parts)),
            "cells": digest(self.technology.to_liberty()),
            "operands": hashlib.sha256(operands).hexdigest()[:16],
            "wires": self.wire_key,
            **macros,
            **gates,
        }

    def driven_by(self, data: str) -> "Synthesis":
        """The same synthesis with other operands ``data``, as ``--data`` names them.

        Mapped netlists are shared; recorded traffic and energies are not. Raises :class:`ConfigError` for
        other data.
        """
        other = copy(self)
        other.__dict__.pop("traffic", None)
        other.stimulus, other._energies = stimulus(self.config, data), {}
        return other

    # -- one period --------------------------------------------------------------------------------
    def at(self, period_ps: float) -> Cost:
        """Synthesize the engine for a clock period in ps.

        Returns its cost. Raises :class:`ConfigError` for a period that cannot be met, with the period that
        was reached.
        """
        require()
        require_icarus()
        mapped, longest = self._closed(period_ps)
        bare = self.longest(mapped, False)
        self._measure(mapped)
        traffic = self.traffic
        costs = [self.figures(part, mapped[part.name], self._energies[part.name, mapped[part.name].key])
                 for part in self.parts]
        if self.held:
            costs += [
                cost for cost in self.wires(mapped).costs(traffic, self._events) if cost.kind in self.held
            ]
        job = self.stimulus.job
        flow = self.config.flow
        m, k, n = job.dims
        head = self.technology.header
        corner = f"{head.corner}, {head.voltage_v:g} V, {head.temperature_c:g} C"
        return Cost(
            self.config.name,
            design(self.config),
            self.technology.name,
            corner,
            period_ps,
            self.stimulus.data,
            self.stimulus.text,
            m * k * n,
            traffic.cycles,
            float(flow.peak(self.config.pe)),
            round(longest.period_ps, 2),
            " > ".join(longest.instances),
            self.keys(),
            tuple(costs),
            round(bare.period_ps, 2),
            " > ".join(bare.instances),
        )

    def _shown(self, half: int) -> Callable[[], None]:
        """What counts the parts that are done, in the first or the second half of all work."""
        done = half * len(self.parts)

        def one_more() -> None:
            nonlocal done
            done += 1
            if self.progress:
                self.progress(min(done, (half + 1) * len(self.parts)), 2 * len(self.parts))

        return one_more

    def _mapped(self, function: Callable, *targets: dict[str, float]) -> dict[str, Mapped]:
        """The mapping of every part that ``function`` chooses; it gets the part, its target where there are
        any, and its mappings."""
        arguments = [
            (self.context, part, *(each[part.name] for each in targets), self._known(part.name))
            for part in self.parts
        ]
        mapped = {}
        for part, (best, found) in zip(self.parts, self.processes.map(function, arguments, self._shown(0))):
            self.mappings |= {(part.name, key): m for key, m in found.items()}
            mapped[part.name] = found[best]
        return mapped

    def _known(self, name: str) -> Mappings:
        """The mappings of a part."""
        return {key: m for (part, key), m in self.mappings.items() if part == name}

    def _closed(self, period_ps: float) -> tuple[dict[str, Mapped], Chain]:
        """Every part mapped so that paths through several of them meet the period too: first by tighter
        targets for the parts on the longest path, then by any mapping that is known of them, those for least
        delay included."""
        targets = dict.fromkeys((part.name for part in self.parts), period_ps)
        mapped = self._mapped(fit, targets)
        for _ in range(ROUNDS - 1):
            longest = self.longest(mapped)
            if longest.period_ps <= period_ps:
                return mapped, longest
            for name in set(longest.parts):
                targets[name] *= 0.9 * period_ps / longest.period_ps
            mapped = self._mapped(fit, targets)
        least = self._mapped(fastest)
        reached = []
        for start in (mapped, least):
            mapped, longest = self._shortened(start, period_ps)
            if longest.period_ps <= period_ps:
                return mapped, longest
            reached.append(longest)
        best = min(reached, key=lambda c: c.period_ps)
        raise ConfigError(
            f"{self.config.name}: a period of {period_ps:g} ps cannot be met in {self.technology.name}; "
            f"the least reached is {best.period_ps:.0f} ps, through {' > '.join(best.instances)}"
            f"{', wires included' if 'wires' in self.held else ''}"
        )

    def _shortened(self, mapped: dict[str, Mapped], period_ps: float) -> tuple[dict[str, Mapped], Chain]:
        """The same with other known mappings for parts on the longest path, as long as one of them makes it
        shorter, until a period."""
        longest = self.longest(mapped)
        while longest.period_ps > period_ps:
            for name in set(longest.parts):
                self.mappings |= {
                    (name, key): with_ports(self.context, m) for key, m in self._known(name).items()
                }
            others = [
                mapped | {name: m}
                for name in dict.fromkeys(longest.parts)
                for m in self._known(name).values()
                if m.key != mapped[name].key
            ]
            found = [(self.longest(other), other) for other in others]
            shorter, best = min(found, key=lambda each: each[0].period_ps, default=(longest, mapped))
            if shorter.period_ps >= longest.period_ps:
                break
            mapped = best
            longest = shorter
        return mapped, longest

    def netlists(self, period_ps: float) -> dict[str, Netlist]:
        """Part -> the netlist that :meth:`at` measures for a clock period in ps.

        Raises :class:`ConfigError` for a period that cannot be met.
        """
        mapped, _ = self._closed(period_ps)
        return {part.name: mapped[part.name].netlist for part in self.parts}

    def fastest(self) -> Chain:
        """The longest path of the engine that mappings for least delay reach: its least period."""
        require()
        return self._shortened(self._mapped(fastest), 0.0)[1]

    def least(self) -> float:
        """The least period in ps that mappings for least delay reach."""
        return self.fastest().period_ps

    def longest(self, mapped: dict[str, Mapped], wired: bool = True) -> Chain:
        """The longest path of the engine.

        * ``mapped``: part -> its mapping.
        * ``wired``: whether wires between parts take time.
        """
        reduced = {name: found for name, m in mapped.items() if (found := with_ports(self.context, m).ports)}
        wires = self.wires(mapped) if wired and "wires" in self.held else None
        found = chain(list(self.parts), reduced, self.corner, wires.delay_ps if wires else no_wire)
        alone = {part.name: mapped[part.name].paths.reg_to_reg for part in self.parts}
        inside = wires.inside() if wires else {}
        for part in self.parts:
            least = max(alone[part.name], inside.get(part.name, 0.0))
            if least > found.period_ps:
                found = Chain(least, (".".join(part.paths[0]),), (part.name,))
        return found

    def wires(self, mapped: dict[str, Mapped]) -> Wires:
        """The wires of the engine, mapped like this; those of the last mapping are kept."""
        targets = tuple(sorted((name, found.key) for name, found in mapped.items()))
        if targets not in self._wires:
            self._wires = {
                targets: Wires(self.technology, self.corner, self.parts, mapped, self.utilization, self.line)
            }
        return self._wires[targets]

    @cached_property
    def line(self) -> Line:
        """A wire of a signal with its repeaters; the technology must have wires."""
        return line(self.technology, signal_wire(self.technology.header))

    # -- energy ------------------------------------------------------------------------------------
    @cached_property
    def traffic(self) -> Traffic:
        """The ports of recorded instances while the Verilog runs the job; which ports there are does not
        depend on the mapping."""
        netlists = {name: m.netlist for (name, _), m in self.mappings.items()}
        nets = [net for part in self.parts for net in recorded(part, netlists[part.name])]
        return record(self.config, self.verilog, self.jobs, nets)

    @property
    def jobs(self) -> list[Job]:
        """The jobs of the recorded run: the stimulus, and those that tell events apart."""
        return [self.stimulus.job, *further_jobs(self.config, self.stimulus.job)]

    def gate_level(
        self, period_ps: float, jobs: list[Job], stall_seed: int | None = None
    ) -> list[tuple[int, float]]:
        """Clocks and pJ, leakage apart, of every job in a recorded run in which all instances of all parts
        are measured.

        ``stall_seed`` makes every stream stall at random. Not for large engines: nothing is taken from a few
        instances.
        """
        netlists = self.netlists(period_ps)
        measured = [part for part in self.parts if part.memory or netlists[part.name].instances]
        nets = [net for part in measured for net in recorded(part, netlists[part.name], part.paths)]
        traffic = record(self.config, self.verilog, jobs, nets, stall_seed)
        clocks = np.array([len(window) for window in traffic.windows])
        total = np.zeros(len(jobs))
        for part in measured:
            if part.memory:
                total += [
                    one * part.instances
                    for one in accesses(part, traffic).jobs_fj(self.memories[part.memory])
                ]
                continue
            for at in range(0, part.instances, INSTANCES):
                paths = list(part.paths[at:at + INSTANCES])
                drawn = energy(part.name, netlists[part.name], self.technology, self.corner, traffic, paths)
                total += np.array(drawn.beyond_fj).sum(axis=1) + drawn.clock_fj * clocks * len(paths)
        return list(zip(clocks.tolist(), (total * 1e-3).tolist()))

    def _measure(self, mapped: dict[str, Mapped]) -> None:
        """Energies of the mappings that have none yet."""
        new = [part for part in self.parts if (part.name, mapped[part.name].key) not in self._energies]
        netlists = [mapped[part.name].netlist for part in new]
        arguments = [
            (self.context, part, netlist, traffic_of(part, netlist, self.traffic))
            for part, netlist in zip(new, netlists)
        ]
        for part, drawn in zip(new, self.processes.map(energy_of, arguments, self._shown(1))):
            self._energies[part.name, mapped[part.name].key] = drawn

    def figures(self, part: Part, mapped: Mapped, drawn: Drawn) -> PartCost:
        """What is kept of a part."""
        events = None
        if isinstance(drawn, Accesses):
            assert part.memory is not None, part.name
            taken = drawn.jobs_fj(self.memories[part.memory])
            events = self._events(taken) if len(taken) > 1 else None
        elif len(drawn.beyond_fj) > 1:
            events = event_energies(self.config, self.jobs, chosen(part), drawn.clock_fj, drawn.beyond_fj,
                                    bool(mapped.netlist.gates))
        return figures_of(self.technology, part, mapped, drawn, events)

    def _events(self, taken_fj: list[float]) -> dict[str, float]:
        """fJ of each event of what took so much in each recorded job, clock pins apart, all instances
        together or in the mean."""
        return six_digits(event_energies(self.config, self.jobs, [()], 0.0, [[one] for one in taken_fj]))


def check_cells(technology: Technology) -> None:
    """Raise :class:`ConfigError` for a technology with a cell that cannot be timed."""
    for cell in technology.cells.values():
        if reason := incomplete(cell):
            raise ConfigError(f"{cell.name}: {reason}: of no use for synthesis", technology.path)


def digest_of_gates(technology: Technology) -> str:
    """A fingerprint of the facts of a technology's clock gates."""
    return digest(str(technology.clock_gates))


def digest(text: str) -> str:
    """A short fingerprint of ``text``: 16 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
