"""Wires with repeaters: a buffer of the technology at the distance of least delay, and what a wire then takes
in time, area and energy.

A stage is a buffer, a wire of ``length`` um and the next buffer's input. Its delay is the buffer's own at the
load of wire and input (the library's arcs, mean of both edges), plus the Elmore delay of the wire, ln 2 * r *
length * (c * length / 2 + input). The slew at the buffer is the one that settles along a line of equal
stages: the buffer's output slew and the wire's own spread add in squares (PERI, Kashyap et al., TCAD 21(5),
2002). The distance is the one of least delay per um; among the buffers, each at its own distance, the one
with the least product of delay and energy per um is taken: larger buffers are a little faster and draw much
more. A wire up to that distance has no repeater and slows down what drives it, which is taken to be as strong
as a repeater. Pins that are many load a balanced tree of repeaters instead, where that is faster.
"""

from dataclasses import dataclass
from math import log

import numpy as np

from hwsim.tech.cells import Cell
from hwsim.tech.header import Header
from hwsim.tech.technology import Technology

LN2 = log(2)
SPAN = 40.0  # the longest stage that is tried, over the length that an ideal buffer's would have
POINTS = 400  # lengths that are tried
SETTLE = 20  # stages until the slew has settled


@dataclass(frozen=True)
class Wire:
    """Resistance and capacitance per um: kohm and fF, whose product is ps."""

    kohm_um: float
    ff_um: float


def signal_wire(header: Header) -> Wire:
    """The wire of a signal; the technology must state its resistance and capacitance."""
    assert header.wire_ohm_um is not None and header.wire_ff_um is not None
    return Wire(header.wire_ohm_um * 1e-3, header.wire_ff_um)


def clock_wire(header: Header) -> Wire:
    """The wire of the clock; the technology must state its resistance and capacitance."""
    assert header.clock_wire_ohm_um is not None and header.clock_wire_ff_um is not None
    return Wire(header.clock_wire_ohm_um * 1e-3, header.clock_wire_ff_um)


@dataclass(frozen=True)
class Line:
    """A wire with its repeaters.

    ``reach_um`` is the distance of repeaters; ``fixed_ps`` and ``slope_ps_ff`` give a buffer's delay at a
    load; ``inside_fj`` is the energy within a buffer per transition.
    """

    wire: Wire
    buffer: str
    cap_ff: float
    area_um2: float
    leakage_nw: float
    inside_fj: float
    reach_um: float
    fixed_ps: float
    slope_ps_ff: float
    voltage_v: float

    @property
    def stage_ff(self) -> float:
        """The load that a stage has beside the next input."""
        return self.wire.ff_um * self.reach_um

    @property
    def stage_ps(self) -> float:
        """Delay of a stage of full length."""
        return float(self._stage(np.asarray(self.reach_um), np.asarray(self.stage_ff)))

    def _stage(self, length: np.ndarray, load: np.ndarray) -> np.ndarray:
        driven = self.fixed_ps + self.slope_ps_ff * (load + self.cap_ff)
        return driven + LN2 * self.wire.kohm_um * length * (load / 2 + self.cap_ff)

    def buffer_ps(self, load_ff: np.ndarray) -> np.ndarray:
        """Delay in ps of a repeater, without wire, at loads in fF of any shape."""
        return self.fixed_ps + self.slope_ps_ff * np.asarray(load_ff)

    def repeaters(self, load_ff: np.ndarray) -> np.ndarray:
        """Number of repeaters of nets, so that no stage has a larger load than a stage of full length.

        * ``load_ff``: loads of the nets, wire and pins, in fF; of any shape.
        """
        return np.maximum(np.ceil(np.asarray(load_ff) / self.stage_ff - 1e-9) - 1, 0.0)

    def delay_ps(self, length_um: np.ndarray, load_ff: np.ndarray) -> np.ndarray:
        """What a path of ``length_um`` with a load of ``load_ff`` along it, wire and pins, adds to the delay
        of what drives it.

        The load of one input is not counted again: what drives the wire was timed with one.
        """
        count = self.repeaters(load_ff) + 1
        stage = self._stage(np.asarray(length_um) / count, np.asarray(load_ff) / count)
        return count * stage - self.fixed_ps - self.slope_ps_ff * self.cap_ff

    def tree_ps(self, load_ff: np.ndarray) -> np.ndarray:
        """Delay in ps that many pins add to what drives them, through a balanced tree of repeaters.

        * ``load_ff``: loads of all pins of each net together, in fF; of any shape.

        No repeater has a larger load than one at full distance; all levels share the load equally.
        """
        pins = np.maximum(np.asarray(load_ff, float) / self.cap_ff, 1.0)
        levels = np.maximum(np.ceil(np.log(pins) / log(self.stage_ff / self.cap_ff + 1) - 1e-9), 1.0)
        each = np.minimum(np.asarray(load_ff, float), self.cap_ff * pins ** (1 / levels))
        return self.slope_ps_ff * each + (levels - 1) * self.buffer_ps(each)

    def energy_fj(self, length_um: np.ndarray, repeaters: np.ndarray) -> np.ndarray:
        """Energy of a transition, C V^2 / 2 of wire and repeaters' inputs and the repeaters' own; pins are
        paid where they are."""
        charged = self.wire.ff_um * np.asarray(length_um) + self.cap_ff * np.asarray(repeaters)
        return 0.5 * self.voltage_v ** 2 * charged + self.inside_fj * np.asarray(repeaters)


def buffers(technology: Technology) -> list[Cell]:
    """The buffers of a technology that are timed."""
    return [cell for name in technology.families.get("buf", ()) if (cell := technology.cells[name]).arcs]


def line(technology: Technology, wire: Wire) -> Line:
    """The wire with the best of the technology's :func:`buffers`, of which there must be some."""
    found = [_best(technology, wire, cell) for cell in buffers(technology)]
    return min(
        found,
        key=lambda one: (
            one.stage_ps
            / one.reach_um
            * float(one.energy_fj(np.asarray(one.reach_um), np.asarray(1.0)))
            / one.reach_um
        ),
    )


def _best(technology: Technology, wire: Wire, cell: Cell) -> Line:
    """A buffer at the distance of least delay."""
    cap = sum(cell.caps.values())
    header = technology.header
    limit = cell.outputs[0].max_ff
    weakest = max(_mean(cell, "delay", technology.slews[0], cap) / (wire.kohm_um * wire.ff_um), 1.0) ** 0.5
    lengths = np.geomspace(weakest / SPAN, weakest * SPAN, POINTS)
    lengths = [x for x in lengths.tolist() if limit is None or x * wire.ff_um + cap <= limit] or [lengths[0]]
    return min(
        (_line(technology, header, wire, cell, cap, x) for x in lengths),
        key=lambda one: one.stage_ps / one.reach_um,
    )


def _line(technology: Technology, header: Header, wire: Wire, cell: Cell, cap: float, length: float) -> Line:
    """A buffer at some distance, at the slew that settles there."""
    load = wire.ff_um * length + cap
    slew = technology.slews[0]
    spread = log((100 - header.slew_low_pct) / (100 - header.slew_high_pct)) / header.slew_derate
    spread *= wire.kohm_um * length * (wire.ff_um * length / 2 + cap)
    for _ in range(SETTLE):
        slew = (_mean(cell, "slew", slew, load) ** 2 + spread ** 2) ** 0.5
    fixed = _mean(cell, "delay", slew, 0.0)
    slope = (_mean(cell, "delay", slew, load) - fixed) / load
    inside = [table.at(slew, load) for energy in cell.energies for table in energy.tables]
    return Line(
        wire,
        cell.name,
        cap,
        cell.area_um2,
        cell.leakage_nw,
        sum(inside) / max(len(inside), 1),
        length,
        fixed,
        slope,
        header.voltage_v,
    )


def _mean(cell: Cell, figure: str, slew: float, load: float) -> float:
    """Delay or slew, the mean of both edges."""
    values = [table.at(slew, load) for arc in cell.arcs for table in getattr(arc, figure)]
    return sum(values) / len(values)
