"""Area, leakage and energy of engines that were never synthesized, from their parameters; no EDA tool, no
Verilog.

    from hwsim.config import load
    from hwsim.cost.estimator.estimate import estimate, estimator
    estimate(load("int8_ws128")).area                          # a Quantity, kind ``estimated``, its error
    band in the source

    asap7 = estimator("asap7")                                 # many sizes of one architecture at once
    found = asap7.engines(Mac(), Os.stacked({"rows": [[16], [64]], "cols": [8, 16, 32]}), period_ps=2000.0)
    found.area_um2, found.energy_pj(busy=0.9)                  # arrays (2, 3)

A figure is a sum of coefficients times counted structures (:mod:`hwsim.cost.estimator.parts`) that were
fitted to characterized engines (:mod:`hwsim.cost.estimator.fit`); memories that are macros are those of the
technology's SRAM table (:mod:`hwsim.tech.macro`), with no coefficients. What depends on sizes alone is NumPy:
an architecture, its rescaling and a dataflow cost one call. The energy is that of operands uniform over all
codes; ``busy`` is the share of clocks in which the array takes operands. Beyond the periods, parameters and
arithmetic that were characterized there is no estimate but a reason (:class:`NotEstimated`).
"""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.cost.estimator.events import in_synthesis, quotient
from hwsim.cost.estimator.fit import ALL, Coefficients, predict
from hwsim.cost.estimator.macros import Macros
from hwsim.cost.estimator.parts import (
    SCALED,
    PartModel,
    cell_label,
    cells_apart,
    label,
    parts,
    reason_not,
)
from hwsim.cost.estimator.period import cell_least_ps, factor, rest_least_ps
from hwsim.cost.estimator.table import FOLDER
from hwsim.cost.result import EventEnergies
from hwsim.dataflow import Dataflow
from hwsim.errors import ConfigError
from hwsim.files.source import read_yaml
from hwsim.pe.base import PE
from hwsim.quantity import Quantity

COEFFICIENTS = "coefficients.json"
CONTROL = "control "  # and a dataflow: the group of parts whose coefficients are those of its controller


def synthesis_of(path: str) -> str:
    """The command or call that synthesizes a configuration; ``path`` is its file, empty where there is none.
    """
    return f"hwsim synth {path}" if path else "hwsim.synth(config)"


class NotEstimated(ConfigError):
    """Why there is no estimate."""

    def remedy(self, path: str) -> str:
        """What gives the configuration at ``path`` figures."""
        return f"run `{synthesis_of(path)}`"


class TooFast(NotEstimated):
    """A clock that the engine cannot have: synthesis would not reach it either."""

    def remedy(self, path: str) -> str:
        """What gives figures after all: a lower clock. ``path`` is the configuration's file and does not
        matter here.
        """
        return "a lower clock_mhz has figures"


@dataclass(frozen=True)
class Engines:
    """Estimates of engines that differ in size: arrays of the sizes' shape.

    ``idle_fj`` is drawn on every clock, ``active_fj`` on those in which the array takes operands.
    ``event_fj`` is what the latter is made
    of: energies of :data:`hwsim.dataflow.counts.EVENTS`. ``least_ps`` is the shortest period; ``met`` says
    whether it, less the band of its error, is at most ``period_ps``. ``macros`` are the parts of these that
    are macros, None where there are none.
    """

    area_um2: np.ndarray
    leakage_nw: np.ndarray
    idle_fj: np.ndarray
    active_fj: np.ndarray
    cell_least_ps: np.ndarray
    least_ps: np.ndarray
    met: np.ndarray
    period_ps: float
    event_fj: dict[str, np.ndarray]
    macros: Macros | None = None

    @property
    def events(self) -> EventEnergies:
        """Energies by what happens, leakage apart."""
        return EventEnergies(
            self.idle_fj * 1e-3, {event: energy * 1e-3 for event, energy in self.event_fj.items()}
        )

    def energy_pj(self, busy: Any = 1.0) -> np.ndarray:
        """Energy per clock, leakage included; ``busy`` is the share of clocks in which the array takes
        operands."""
        return (self.idle_fj + self.active_fj * busy + self.leakage_nw * self.period_ps * 1e-6) * 1e-3

    def shares(self, busy: Any = 1.0) -> dict[str, dict[str, Any]]:
        """Which shares of area and energy are cells and memories.

        * ``busy``: the share of clocks on which the array takes operands, 0..1; a number or an array.

        Returns ``area`` and ``energy``, each with the shares of ``cells`` and ``memories``, arrays of the
        engines.
        """
        none = np.zeros_like(self.area_um2)
        memories = {"area": none, "energy": none}
        if self.macros is not None:
            leakage = self.macros.leakage_nw * self.period_ps * 1e-6
            memories = {"area": self.macros.area_um2 / self.area_um2,
                        "energy": (self.macros.active_fj * busy + leakage) * 1e-3 / self.energy_pj(busy)}
        return {what: {"cells": 1.0 - share, "memories": share} for what, share in memories.items()}


@dataclass(frozen=True)
class Estimator:
    """The coefficients of a technology; ``about`` says what they were fitted to, ``bands`` how far they are
    from held-out engines.

    ``shares`` are those of events in what the characterized engines of a dataflow draw beside their clock
    pins (:func:`split`); of a dataflow without them all of it goes by the clocks in which operands issue.
    ``clock_part`` is what clock pins take of what the fit gives every clock; the rest is drawn where operands
    issue.
    """

    technology: str
    coefficients: Coefficients
    haste: dict[str, list[float]]
    least: dict[str, float]
    rest: dict[str, float]
    bands: dict[str, dict[str, list[float]]]
    about: dict[str, Any]
    shares: dict[str, dict[str, float]] = field(default_factory=dict)
    clock_part: float = 1.0

    @property
    def slowest_ps(self) -> float:
        """The longest period that is estimated: ten times the longest characterized one, as netlists do not
        change any more."""
        return 10 * self.about["slowest_ps"]

    def check(self, pe: PE, flow: Dataflow, period_ps: float) -> None:
        """Refuse engines that the fit says nothing about.

        * ``pe``, ``flow``: the architecture and the dataflow.
        * ``period_ps``: the clock period in ps.

        Raises :class:`NotEstimated` with the reason.
        """
        characterized = {key.split(":")[0] for key in self.least}
        for name, known in ((pe.name, characterized), (flow.name, characterized_flows())):
            if name not in known:
                raise NotEstimated(f"{name} has no characterized points")
        if cells_apart(pe) and cell_label(pe) not in self.about["own_points"]:
            raise NotEstimated(f"{pe.name} has no characterized points in {self.technology}")
        if pe.rescale.floating and SCALED not in self.about["own_points"]:
            raise NotEstimated(f"outlets with {SCALED} have no characterized points in {self.technology}")
        if pe.rescale.row and not pe.rescale.floating:
            raise NotEstimated("outlets with row_scale and integer sums have no characterized points")
        if reason := reason_not(pe, flow):
            raise NotEstimated(reason)
        if np.any(flow.results == "always_ready"):
            raise NotEstimated("engines without queues of results (results: always_ready) were not "
                               "characterized")
        if period_ps > self.slowest_ps:
            raise NotEstimated(
                f"a period of {period_ps:g} ps is beyond the estimator's {self.slowest_ps:g} ps "
                f"in {self.technology}"
            )

    def engines(self, pe: PE, flow: Dataflow, period_ps: float) -> Engines:
        """Estimate engines of one architecture, its rescaling included.

        * ``pe``: the architecture.
        * ``flow``: the dataflow; its parameters may be arrays of one shape, an engine per element.
        * ``period_ps``: the clock period in ps. Where an engine cannot have it, its figures are those of its
          shortest period.

        Returns figures of that shape. Raises :class:`NotEstimated` where nothing like it was characterized.
        """
        flow = flow.as_arrays()
        self.check(pe, flow, period_ps)
        every = parts(pe, flow)
        cell = cell_least_ps(pe, flow, self.least)
        rest = rest_least_ps(pe, flow, self.rest)
        least = np.maximum(cell, rest)
        area, leakage, idle, active = self._cells([part for part in every if not part.own_pace],
                                                  self._hurried(cell_label(pe), cell, period_ps))
        if own := [part for part in every if part.own_pace]:
            more = self._cells(own, self._hurried(label(pe), rest, period_ps))
            area, leakage, idle, active = map(np.add, (area, leakage, idle, active), more)
        events = self._events(pe, flow, active)
        macros = Macros.of([(part.instances, part.memory) for part in every if part.memory], self.technology)
        if macros is not None:
            area = area + macros.area_um2
            leakage = leakage + macros.leakage_nw
            active = active + macros.active_fj
            each = quotient(macros.active_fj, in_synthesis(pe, flow)["adds"])
            events["adds"] = events.get("adds", 0.0) + each
        met = least * (1 - self.band(pe, "least_ps")[1]) <= period_ps
        return Engines(area, leakage, idle, active, cell, least, met, period_ps, events, macros)

    def _hurried(self, name: str, least_ps: np.ndarray, period_ps: float) -> dict[str, np.ndarray]:
        """Figures at a period over those at the period of the points of the label ``name``, for parts whose
        shortest period is ``least_ps``."""
        base = least_ps / self.about["own_periods_ps"].get(name, self.about["period_ps"])
        return {figure: factor(found, least_ps / period_ps, base) for figure, found in self.haste.items()}

    def _cells(self, some: list[PartModel], factors: dict[str, np.ndarray]) -> tuple[Any, Any, Any, Any]:
        """Area, leakage, and energy of every clock and of clocks with operands, of parts that are no macros.
        """
        area = leakage = idle = active = 0.0
        for part in some:
            if part.memory is not None:
                continue
            area = area + part.instances * predict(part, "area_um2", self.coefficients)
            leakage = leakage + part.instances * predict(part, "leakage_nw", self.coefficients)
            still = predict(part, "energy_fj", self.coefficients, 0.0) * self.clock_part
            idle = idle + part.instances * still
            active = active + part.instances * (predict(part, "energy_fj", self.coefficients, 1.0) - still)
        energy = factors["energy_fj"]
        return area * factors["area_um2"], leakage * factors["leakage_nw"], idle * energy, active * energy

    def _events(self, pe: PE, flow: Dataflow, active_fj: np.ndarray) -> dict[str, np.ndarray]:
        """Energies of events that come to ``active_fj`` per clock with operands in the GEMM of a
        synthesis."""
        shares = self.shares.get(flow.name, {"issue": 1.0})
        per_issue = in_synthesis(pe, flow)
        return {event: quotient(active_fj * share, per_issue[event]) for event, share in shares.items()}

    def banded(self, pe: PE, figure: str) -> str:
        """What the error band of a figure is of: the architecture, or all of them where too few points could
        be held out."""
        return label(pe) if figure in self.bands.get(label(pe), {}) else ALL

    def band(self, pe: PE, figure: str) -> tuple[float, float]:
        """How far estimates of an architecture are off.

        * ``pe``: the architecture.
        * ``figure``: ``area_um2``, ``leakage_nw``, ``energy_fj``, or ``least_ps`` for the shortest period.

        Returns median and 95th percentile of the errors of engines that were left out of the fit, as
        fractions.
        """
        median, most = self.bands[self.banded(pe, figure)][figure]
        return median, most

    def source(self, pe: PE, figure: str) -> str:
        """One line on where an estimate comes from and how far it may be off; ``pe`` and ``figure`` as in
        :meth:`band`.
        """
        about, (median, most) = self.about, self.band(pe, figure)
        more = f" and {own} of its own" if (own := about["own_points"].get(label(pe))) else ""
        return (f"estimator, {self.technology}, fitted to {about['points']} engines{more} ({about['tool']}, "
                f"flow {about['flow']}); held-out error of {self.banded(pe, figure)}: median {median:.1%}, "
                f"95 % within {most:.1%}; no wires, no clock tree")


@dataclass(frozen=True)
class Estimate:
    """A configuration's estimate at its clock."""

    config: Config
    estimator: Estimator
    engines: Engines

    def quantity(self, value: Any, unit: str, figure: str, more: str = "") -> Quantity:
        """An estimated figure with its error band, which is that of the cells; macros' kind is that of their
        table.

        The source says where the clock is faster than the estimated fmax.
        """
        macros = self.engines.macros
        if macros is not None and figure not in ("cell_least_ps", "least_ps"):
            more = f"{more}; memories: {macros.source}, {macros.kind(figure)}"
        return Quantity(
            float(value), unit, self.estimator.source(self.config.pe, figure) + more + self.hurry, "estimated"
        )

    @property
    def hurry(self) -> str:
        """What is said of a clock beyond the estimated fmax that the band of the estimate still allows; ""
        for others."""
        fastest = 1e6 / float(self.engines.least_ps)
        if self.config.clock_mhz <= fastest or not self.engines.met:
            return ""
        return (
            f"; {self.config.clock_mhz:g} MHz is beyond the estimated fmax of {fastest:,.0f} MHz, though "
            "within its band"
        )

    def shares(self, busy: float = 1.0) -> dict[str, dict[str, float]]:
        """Which shares of area and energy are cells and memories; ``busy`` and result as in
        :meth:`Engines.shares`.
        """
        return {what: {kind: float(share) for kind, share in kinds.items()}
                for what, kinds in self.engines.shares(busy).items()}

    @property
    def events(self) -> EventEnergies:
        """Energies by what happens, of the whole engine, leakage apart."""
        return self.engines.events

    @property
    def period_ps(self) -> float:
        """The clock period."""
        return self.engines.period_ps

    @property
    def area(self) -> Quantity:
        """Area of all cells and memories."""
        return self.quantity(self.engines.area_um2, "um2", "area_um2")

    @property
    def leakage(self) -> Quantity:
        """Leakage of all cells and memories."""
        return self.quantity(self.engines.leakage_nw * 1e-6, "mW", "leakage_nw")

    @property
    def fmax(self) -> Quantity:
        """The highest clock of the engine."""
        return self.quantity(1e6 / self.engines.least_ps, "MHz", "least_ps")

    def energy_per_clock(self, busy: float = 1.0) -> Quantity:
        """Energy per clock in pJ, glitches and leakage included.

        * ``busy``: the share of clocks on which the array takes operands, 0..1.
        """
        return self.quantity(self.engines.energy_pj(busy), "pJ", "energy_fj",
                             f"; operands uniform over all codes, {busy:.1%} of clocks busy")


GATED = "engines with clock gates have no characterized points"


def estimate(config: Config) -> Estimate:
    """Estimate what the engine of ``config`` costs, in its technology and at its clock.

    Raises :class:`NotEstimated` where nothing like it was characterized, and for a clock that it cannot have.
    """
    made = attempted(config)
    if not made.engines.met:
        raise TooFast(too_fast(float(made.engines.least_ps), made.period_ps))
    return made


def attempted(config: Config) -> Estimate:
    """Estimate the engine of ``config`` whether or not it can have its clock.

    At a clock that it cannot have, figures are those of its shortest period. Raises :class:`NotEstimated`.
    """
    if config.gated:
        raise NotEstimated(GATED)
    found = estimator(config.technology)
    return Estimate(config, found, found.engines(config.pe, config.flow, round(1e6 / config.clock_mhz, 3)))


def check_clock(config: Config) -> None:
    """Refuse a configuration whose engine cannot have its clock in its technology, as far as that is known.

    * ``config``: the configuration. A kept synthesis at this clock, or ``impossible_clock: allow``, lets any
      clock pass.

    Raises :class:`ConfigError`.
    """
    from hwsim.cost.store import known
    if config.impossible_clock == "allow" or known(config) is not None:
        return
    try:
        made = attempted(config)
    except NotEstimated:
        return
    if not made.engines.met:
        fmax = made.fmax
        place = config.path
        if place:
            with suppress(ConfigError):  # what was a pipe, or is gone, has no lines to be named
                place = read_yaml(Path(place)).place("clock_mhz")
        raise ConfigError(f"clock_mhz: {config.clock_mhz:g} MHz is impossible: {config.name} has about "
                          f"{fmax.value:,.0f} MHz in {made.estimator.technology} ({fmax.source}); "
                          "`impossible_clock: allow` answers without figures of cost", place)


def too_fast(least_ps: float, period_ps: float) -> str:
    """Why an engine whose shortest period is ``least_ps`` has no figures at ``period_ps``, both in ps."""
    return f"the engine needs about {least_ps:,.0f} ps (estimated), the clock's period is {period_ps:,.0f} ps"


@cache
def fitted() -> dict[str, dict[str, Any]]:
    """What was fitted, by technology."""
    return json.loads((FOLDER / COEFFICIENTS).read_text(encoding="utf-8"))


@cache
def characterized_flows() -> frozenset[str]:
    """Dataflows of which some technology has characterized engines: the parts of an engine that only they
    have, its controller first."""
    return frozenset(
        group.removeprefix(CONTROL)
        for one in fitted().values()
        for group in one["coefficients"]["area_um2"]
        if group.startswith(CONTROL)
    )


@cache
def estimator(technology: str) -> Estimator:
    """The estimator of a shipped technology. Raises :class:`NotEstimated` for others."""
    known = fitted()
    if technology not in known:
        raise NotEstimated(f"{technology} has no characterized engines")
    return Estimator(technology, **known[technology])
