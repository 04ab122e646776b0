"""One cell, the user's or ours, mapped for a period, timed, and measured under its own traffic."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from hwsim.config import Config, configure, load
from hwsim.cost.activity.energy import Energy, port_name
from hwsim.cost.activity.stimulus import stimulus
from hwsim.cost.activity.traffic import Traffic, chosen, record
from hwsim.cost.engine import check_cells
from hwsim.cost.fitting import Context, Mapped, Mappings, energy_of, fastest, figures_of, fit, traffic_of
from hwsim.cost.netlist.mapping import YOSYS
from hwsim.cost.netlist.parts import Part, Parts
from hwsim.cost.netlist.paths import Corner
from hwsim.cost.result import PartCost
from hwsim.dataflow import dataflows
from hwsim.errors import ConfigError, VerificationError, unknown
from hwsim.files.library import shipped
from hwsim.files.source import yaml_document
from hwsim.pe import architectures
from hwsim.processes import Processes
from hwsim.quantity import Quantity
from hwsim.tech.technology import Technology

NOTHING = Energy(0.0, 0.0, 0)
# rows and columns of the engine around an architecture's cell: its netlist does not depend on them, its
# traffic does
SIDE = 4
ENERGY = ("energy_fj", "settled_fj", "recorded", "clocks")  # of a part; known where it was measured


@dataclass(frozen=True)
class CellCost:
    """What a cell costs at a period; ``stimulus`` is ``""`` where energy was not measured."""

    name: str
    technology: str
    corner: str
    period_ps: float
    stimulus: str
    part: PartCost

    @property
    def basis(self) -> str:
        """What figures at any period rest on."""
        return f"{YOSYS}, {self.technology} ({self.corner}), no wires, no clock tree"

    @property
    def source(self) -> str:
        """Where the figures come from, in one line."""
        return f"{self.basis}, at {self.period_ps:g} ps"

    def totals(self) -> dict[str, Quantity]:
        """Every figure with its source; energy only where it was measured."""
        part = self.part
        figures = {"area": (part.area_um2, "um2"), "least_period": (part.period_ps, "ps"),
                   "fmax": (1e6 / part.period_ps, "MHz"), "leakage": (part.leakage_nw, "nW")}
        out = {
            key: Quantity(value, unit, self.source, "characterized") for key, (value, unit) in figures.items()
        }
        if self.stimulus:
            energy = part.power_fj(self.period_ps)
            source = f"{self.source}; {self.stimulus}"
            out |= {"energy_per_clock": Quantity(energy, "fJ", source, "characterized"),
                    "power": Quantity(energy / self.period_ps * 1e3, "uW", source, "characterized")}
        return out

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        unsaid = ("part", "title", "instances", *(() if self.stimulus else ENERGY))
        figures = {key: value for key, value in asdict(self.part).items() if key not in unsaid}
        return {
            "name": self.name,
            "stimulus": self.stimulus or None,
            "source": self.source,
            "kind": "characterized",
            "totals": {key: quantity.to_dict() for key, quantity in self.totals().items()},
            "figures": figures,
        }


@dataclass
class Subject:
    """A cell to be synthesized; ``record`` makes its recorded run from the names of its ports, None for no
    energy."""

    name: str
    part: Part
    stimulus: str
    record: Callable[[list[str]], Traffic] | None
    recorded: Traffic | None = None

    def traffic(self, mapped: Mapped) -> Traffic | None:
        """The recorded run, which is made once: the ports do not depend on the mapping.

        Returns None where the module gets no operands.
        """
        if self.recorded is None and self.record:
            ports = mapped.netlist.ports
            self.recorded = self.record([
                port_name(path, port) for path in chosen(self.part) for port in ports
            ])
        return self.recorded


class Cells:
    """Cells in one technology, mapped by the recipe of our own, each from period to period. A context
    manager."""

    def __init__(self, technology: Technology, subjects: list[Subject], timeout_s: float, jobs: int):
        check_cells(technology)
        self.technology, self.subjects = technology, subjects
        self.context = Context(technology, Corner.of(technology), timeout_s)
        self.processes = Processes(min(jobs, len(subjects)))
        self.mappings: list[Mappings] = [{} for _ in subjects]

    def __enter__(self) -> "Cells":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.processes.close()

    def _mapped(self, function: Callable, *targets: float) -> list[Mapped]:
        """The mapping of every cell that ``function`` chooses for the targets."""
        arguments = [
            (self.context, subject.part, *targets, known)
            for subject, known in zip(self.subjects, self.mappings)
        ]
        answers = self.processes.map(function, arguments, lambda: None)
        self.mappings = [mappings for _, mappings in answers]
        return [mappings[best] for best, mappings in answers]

    def least(self) -> float:
        """The least period in ps of the first cell."""
        first = self._mapped(fastest)[0]
        self._check_cells(self.subjects[0], first)
        return first.period_ps

    @staticmethod
    def _check_cells(subject: Subject, mapped: Mapped) -> None:
        if not mapped.netlist.instances:
            raise ConfigError(f"{subject.name} has no cells: its outputs are inputs and constants")

    def at(self, period_ps: float, partly: bool = False) -> list[CellCost | None]:
        """Every cell's figures for a period.

        One that cannot be met is a :class:`ConfigError`; with ``partly`` only for the first cell, None for
        the others.
        """
        out: list[CellCost | None] = []
        for number, (subject, mapped) in enumerate(zip(self.subjects, self._mapped(fit, period_ps))):
            self._check_cells(subject, mapped)
            if mapped.period_ps <= period_ps:
                out.append(self._cost(subject, mapped, period_ps))
            elif partly and number:
                out.append(None)
            else:
                least = min(mapped.period_ps, self._mapped(fastest)[number].period_ps)
                raise ConfigError(
                    f"{subject.name}: a period of {period_ps:g} ps cannot be met in {self.technology.name}; "
                    f"the least reached is {least:.0f} ps"
                )
        return out

    def _cost(self, subject: Subject, mapped: Mapped, period_ps: float) -> CellCost:
        traffic = subject.traffic(mapped)
        drawn = NOTHING
        if traffic:
            own = traffic_of(subject.part, mapped.netlist, traffic)
            try:
                drawn = energy_of(self.context, subject.part, mapped.netlist, own)
            except VerificationError as e:
                raise VerificationError(
                    f"{e}; an incomplete sensitivity list, a race, or registers that are unknown at "
                    "first can do this"
                ) from None
        figures = replace(figures_of(self.technology, subject.part, mapped, drawn), instances=1)
        head = self.technology.header
        corner = f"{head.corner}, {head.voltage_v:g} V, {head.temperature_c:g} C"
        return CellCost(subject.name, self.technology.name, corner, period_ps, subject.stimulus, figures)


def ours(name: str, data: str, measured: bool) -> Subject:
    """The cell of a configuration, or of an architecture at its defaults, under its own GEMM of operands
    ``data``."""
    config = _configuration(name)
    parts = Parts(config.engine())
    part = next(part for part in parts if part.name == "cell")
    if not measured:
        return Subject(f"{name} cell", part, "", None)
    job = stimulus(config, data)
    return Subject(f"{name} cell", part, job.text, lambda nets: record(config, parts.text, [job.job], nets))


def _configuration(name: str) -> Config:
    """A configuration by name or path, or a small one of an architecture at its defaults."""
    classes = architectures()
    configs = shipped("config")
    if name in classes:
        flows = [
            flow
            for flow in sorted(dataflows(), key=lambda flow: flow != "os")
            if flow not in classes[name].not_offered
        ]
        text = f"pe: {name}\ndataflow: {flows[0]}\narray: {{rows: {SIDE}, cols: {SIDE}}}\n"
        return configure(yaml_document(name, text), f"{name}_engine")
    if "/" not in name and not name.endswith((".yaml", ".yml")) and name not in configs:
        raise ConfigError(f"--beside: {unknown('architecture or configuration', name, [*classes, *configs])}")
    return load(name)
