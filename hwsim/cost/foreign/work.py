"""Anybody's Verilog, costed as our own cells are, and beside one of ours: checked, simulated, mapped at one
period or along a curve."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from hwsim.cost.activity.traffic import Traffic
from hwsim.cost.foreign import bench, cell
from hwsim.cost.foreign.checks import checked
from hwsim.cost.foreign.design import views
from hwsim.cost.foreign.operands import WARM_UP, operands, split
from hwsim.cost.foreign.source import read
from hwsim.cost.netlist.parts import Part
from hwsim.cost.work import RELATIVE, TIMEOUT_S
from hwsim.errors import ConfigError
from hwsim.processes import cores
from hwsim.tech.technology import load_technology

UNMEASURED = "not measured without --operands NAME=.. for the inputs"


@dataclass(frozen=True)
class Task:
    """What is synthesized and how, in the words of the options of ``hwsim synth --verilog``.

    * ``files``, ``include``: paths; ``top``: the module to be synthesized; ``clock``: its clock, where no
      flip-flop shows it.
    * ``parameters``, ``operands``, ``reset``: ``NAME=VALUE`` each.
    * ``warm_up``: clocks of operands that do not count, 0 for the default; ``jobs``: processes, 0 for one per
      core.
    * ``beside``: a configuration or an architecture, whose cell ``data`` drives.
    """

    files: list[str]
    top: str
    technology: str
    parameters: list[str] = field(default_factory=list)
    include: list[str] = field(default_factory=list)
    clock: str = ""
    operands: list[str] = field(default_factory=list)
    reset: list[str] = field(default_factory=list)
    warm_up: int = 0
    beside: str = ""
    data: str = "uniform"
    timeout_s: float = TIMEOUT_S
    jobs: int = 0

    def __post_init__(self) -> None:
        if self.data != "uniform" and not self.beside:
            raise ConfigError(
                "--data: drives the cell of --beside; what --verilog reads has --operands NAME=.."
            )
        for option, value in (
            ("--reset", self.reset),
            ("--warm-up", self.warm_up),
            ("--data", self.data != "uniform"),
        ):
            if value and not self.operands:
                raise ConfigError(f"{option}: goes with --operands NAME=.., without which nothing runs")


@dataclass(frozen=True)
class Point:
    """Figures at one period: of the user's cell, and of ours where one was asked for and reaches the
    period."""

    period_ps: float
    cell: Any
    beside: Any


@dataclass(frozen=True)
class VerilogCosts:
    """Figures of a module. ``least_period_ps`` is the shortest period of a curve, 0 without one.

    ``reason`` says why there are no energies, where there are none; ``beside`` is the name of our cell, or
    empty; ``notes`` say what was found in the Verilog.
    """

    top: str
    technology: str
    least_period_ps: float
    points: tuple[Point, ...]
    reason: str
    beside: str
    notes: tuple[str, ...]


class Work:
    """The user's design and ours, checked, simulated and ready to be mapped. Use as a context manager."""

    def __init__(self, task: Task):
        technology = load_technology(task.technology)
        beside = [cell.ours(task.beside, task.data, bool(task.operands))] if task.beside else []
        parameters = split(task.parameters, "--parameter")
        view = views(read(task.files, task.include), task.top, parameters, task.timeout_s)
        self.design = design = checked(view, task.clock)
        text = ""
        streams = 1
        recorded: Callable[[list[str]], Traffic] | None = None  # no energy without operands
        if task.operands:
            driven = operands(design, task.operands, task.reset, task.warm_up or WARM_UP)
            text = driven.text
            streams = driven.streams
            traffic = bench.run(design, parameters, driven)

            def one_run(_: list[str]) -> Traffic:
                return traffic

            recorded = one_run
        part = Part(design.top, "As given.", design.text, {}, bench.paths(streams), "\n".join(design.read))
        subjects = [cell.Subject(design.top, part, text, recorded), *beside]
        self.reason = "" if text else UNMEASURED
        self.beside = beside[0].name if beside else ""
        self.cells = cell.Cells(technology, subjects, task.timeout_s, task.jobs or cores())

    def __enter__(self) -> "Work":
        self.cells.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self.cells.__exit__(*error)

    def costs(self, period_ns: float | None, progress: Any = None) -> VerilogCosts:
        """Costs of the module at a clock period in ns, or at five periods from the shortest possible one up.

        * ``period_ns``: the period; None for five.
        * ``progress``: is called with the number of finished steps and of all steps.

        Raises :class:`ConfigError` for a period that cannot be met.
        """
        least = self.cells.least() if period_ns is None else 0.0
        periods = (
            [round((period_ns or 0) * 1e3, 3)]
            if period_ns
            else [float(round(factor * least)) for factor in RELATIVE]
        )
        points = []
        for number, period in enumerate(periods):
            first, *others = self.cells.at(period, period_ns is None)
            points.append(Point(period, first, (others or [None])[0]))
            if progress:
                progress(number + 1, len(periods))
        return VerilogCosts(
            self.design.top,
            self.cells.technology.name,
            least,
            tuple(points),
            self.reason,
            self.beside,
            tuple(self.design.notes),
        )
