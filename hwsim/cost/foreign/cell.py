"""One cell, the user's or ours, mapped for a period, timed, and measured under its own traffic: the figures that are compared."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from hwsim.config import Config, configure, load
from hwsim.cost.energy import Energy, port_name
from hwsim.cost.engine import check_cells
from hwsim.cost.fitting import Context, Mapped, energy_of, fastest, figures_of, fit, traffic_of
from hwsim.cost.foreign.bench import paths
from hwsim.cost.mapping import YOSYS
from hwsim.cost.parts import Part, Parts
from hwsim.cost.paths import Corner
from hwsim.cost.pool import Pool
from hwsim.cost.record import PartCost
from hwsim.cost.stimulus import Stimulus, stimulus
from hwsim.cost.traffic import Traffic, chosen, record
from hwsim.dataflow import dataflows
from hwsim.emit import verilog
from hwsim.errors import ConfigError, VerificationError, unknown
from hwsim.library import shipped
from hwsim.pe import architectures
from hwsim.quantity import Quantity
from hwsim.source import yaml_document
from hwsim.tech.technology import Technology

NOTHING = Energy(0.0, 0.0, 0)
SIDE = 4  # rows and columns of the engine whose cell stands for an architecture
"""Cells do not depend on the size of their array but for the traffic that they see."""


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
    def source(self) -> str:
        """Where the figures come from, in one line."""
        return f"{YOSYS}, {self.technology} ({self.corner}), no wires, no clock tree, at {self.period_ps:g} ps"

    def totals(self) -> dict[str, Quantity]:
        """Every figure with its source; energy only where it was measured."""
        part, source = self.part, self.source
        figures = {"area": (part.area_um2, "um2"), "least_period": (part.period_ps, "ps"), "leakage": (part.leakage_nw, "nW"),
                   "fmax": (1e6 / part.period_ps, "MHz")}
        out = {key: Quantity(value, unit, source, "characterized") for key, (value, unit) in figures.items()}
        if self.stimulus:
            energy, text = part.power_fj(self.period_ps), f"{source}; {self.stimulus}"
            out |= {"energy_per_clock": Quantity(energy, "fJ", text, "characterized"),
                    "power": Quantity(energy / self.period_ps * 1e3, "uW", text, "characterized")}
        return out

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        figures = {key: value for key, value in asdict(self.part).items() if key not in ("part", "title", "instances")}
        if not self.stimulus:
            figures = {key: value for key, value in figures.items() if key not in ("energy_fj", "settled_fj", "recorded", "clocks")}
        return {"name": self.name, "stimulus": self.stimulus or None, "source": self.source, "kind": "characterized",
                "totals": {key: q.to_dict() for key, q in self.totals().items()}, "figures": figures}


@dataclass
class Subject:
    """A cell to be synthesized: its part; ``traffic`` makes its recorded run from the port names of its netlist, None for no energy."""

    name: str
    part: Part
    stimulus: str
    traffic: Callable[[list[str]], Traffic] | None
    recorded: Traffic | None = None

    def traffic_for(self, mapped: Mapped) -> Traffic | None:
        """The recorded run, made once: which ports there are does not depend on the mapping."""
        if self.recorded is None and self.traffic and mapped.netlist.instances:
            names = [port_name(path, port) for path in chosen(self.part) for port in mapped.netlist.ports]
            self.recorded = self.traffic(names)
        return self.recorded


class Cells:
    """Cells in one technology, each mapped by the recipe of our own; mappings are kept from period to period. A context manager."""

    def __init__(self, technology: Technology, subjects: list[Subject], timeout_s: float, jobs: int):
        check_cells(technology)
        self.technology, self.subjects = technology, subjects
        self.context = Context(technology, Corner.of(technology), timeout_s)
        self.pool = Pool(self.context, min(jobs, len(subjects)))
        self.mappings: list[dict[int, Mapped]] = [{} for _ in subjects]

    def __enter__(self) -> "Cells":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.pool.close(stop=kind is not None)

    def _mapped(self, function: Callable, *targets: float) -> list[Mapped]:
        arguments = [(subject.part, *targets, known) for subject, known in zip(self.subjects, self.mappings)]
        answers = self.pool.map(function, arguments, lambda: None)
        self.mappings = [mappings for _, mappings in answers]
        return [mappings[target] for target, mappings in answers]

    def least(self) -> float:
        """The least period in ps of the first cell."""
        return self._mapped(fastest)[0].period_ps

    def at(self, period_ps: float, partly: bool = False) -> list[CellCost | None]:
        """The cells' figures for a period; one that cannot be met is an error, ``partly`` only of the first cell, else None."""
        mapped, out = self._mapped(fit, period_ps), []
        for number, (subject, netlist) in enumerate(zip(self.subjects, mapped)):
            if not netlist.netlist.instances:
                raise ConfigError(f"{subject.name} has no cells: its outputs are wires and constants")
            if netlist.period_ps <= period_ps:
                out.append(self._cost(subject, netlist, period_ps))
                continue
            if partly and number:
                out.append(None)
                continue
            least = min(netlist.period_ps, self._mapped(fastest)[number].period_ps)
            raise ConfigError(f"{subject.name}: a period of {period_ps:g} ps cannot be met in {self.technology.name}; the least reached is "
                              f"{least:.0f} ps")
        return out

    def _cost(self, subject: Subject, mapped: Mapped, period_ps: float) -> CellCost:
        traffic, drawn = subject.traffic_for(mapped), NOTHING
        if traffic:
            try:
                drawn = energy_of(self.context, subject.part, mapped.netlist, traffic_of(subject.part, mapped.netlist, traffic))
            except VerificationError as e:
                raise VerificationError(f"{e}; Verilog that simulates otherwise than it synthesizes (an incomplete sensitivity list, a race) "
                                        "does this") from None
        figures = replace(figures_of(self.technology, subject.part, mapped, drawn), instances=1)
        head = self.technology.header
        corner = f"{head.corner}, {head.voltage_v:g} V, {head.temperature_c:g} C"
        return CellCost(subject.name, self.technology.name, corner, period_ps, subject.stimulus if traffic else "", figures)


def theirs(name: str, text: str, read: tuple[str, ...], streams: int, run: str, traffic: Callable | None) -> Subject:
    """The user's module; ``run`` says what drives it."""
    part = Part(name, f"{name}, as given.", text, {}, paths(streams), "\n".join(read))
    return Subject(name, part, run, traffic)


def ours(name: str, data: str, measured: bool) -> Subject:
    """The cell of a configuration, or of an architecture at its defaults, under its own GEMM."""
    config = _configuration(name)
    found = Parts(config.engine(), verilog(config.engine()))
    part = next(part for part in found if part.name == "cell")
    drive: Stimulus = stimulus(config, data)

    def traffic(nets: list[str]) -> Traffic:
        return record(config, found.text, drive.job, nets)

    return Subject(f"{name} cell", part, drive.text, traffic if measured else None)


def _configuration(name: str) -> Config:
    classes = architectures()
    if name in classes:
        flow = next(flow for flow in sorted(dataflows(), key=lambda flow: flow != "os") if flow not in classes[name].not_offered)
        text = f"pe: {name}\ndataflow: {flow}\narray: {{rows: {SIDE}, cols: {SIDE}}}\n"
        return configure(yaml_document(name, text), f"{name}_engine")
    known = shipped("config")
    if "/" not in name and not name.endswith((".yaml", ".yml")) and name not in known:
        raise ConfigError(f"--beside {name}: {unknown('architecture or configuration', name, [*classes, *known])}")
    return load(name)
