"""Events of estimated engines: what share of an engine's energy goes by which event, learned from
characterized engines.

An estimate says what an engine draws in a clock with operands while it runs the GEMM of a synthesis. The
shares of events in that energy, the mean over the characterized engines of a dataflow, and how often each
event happens in that GEMM on the estimated engine, give the energy of an event.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np

from hwsim.cost.activity.stimulus import usual_dimensions
from hwsim.cost.estimator.fit import Coefficients, Points, predict
from hwsim.dataflow import Dataflow
from hwsim.dataflow.counts import EVENTS, counts
from hwsim.pe.base import PE


def in_synthesis(pe: PE, flow: Dataflow) -> dict[str, np.ndarray]:
    """Events per clock on which operands issue, in the GEMM that drives a synthesis.

    * ``pe``: the architecture.
    * ``flow``: the dataflow; its parameters may be arrays of one shape, an engine per element.

    Returns event -> counts per clock, of that shape. The GEMM is
    :func:`hwsim.cost.activity.stimulus.usual_dimensions`: that of a synthesis without the limits of an
    engine's jobs.
    """
    flow = flow.as_arrays()
    dims = usual_dimensions(flow, pe)
    timing = flow.timing(pe)
    cycles = flow.closed_form(*dims, timing)
    return {event: count / cycles.compute for event, count in counts(*dims, timing, cycles).items()}


def quotient(energy: np.ndarray, count: np.ndarray) -> np.ndarray:
    """Divide energies by counts of events, arrays of one shape; 0 where the event does not happen."""
    return np.where(count > 0, energy / np.where(count > 0, count, 1.0), 0.0)


def clock_part(points: Points, coefficients: Coefficients) -> float:
    """Which share of the energy that the fit gives every clock the clock pins take.

    * ``points``: the characterized engines.
    * ``coefficients``: those of the fit.

    Returns the median over the engines that state the energy of their clock pins; 1 where none does.
    """
    found: dict[int, float] = {}
    for row in points.rows:
        if "clock_pj" in points.lines[row.point]:
            still = row.instances * float(predict(row.part, "energy_fj", coefficients, 0.0))
            found[row.point] = found.get(row.point, 0.0) + still
    ratios = [points.lines[number]["clock_pj"] * 1e3 / still for number, still in found.items()]
    return float(f"{np.median(ratios):.4g}") if ratios else 1.0


def split(lines: Iterable[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Shares of events by dataflow, the mean over the lines of a table that have the events of whole
    engines."""
    found: dict[str, list[list[float]]] = {}
    for line in lines:
        total = sum(line.get("events", {}).values())
        if total:
            found.setdefault(line["design"]["dataflow"], []).append([
                line["events"].get(event, 0.0) / total for event in EVENTS
            ])
    return {
        flow: dict(zip(EVENTS, np.mean(shares, axis=0).round(6).tolist()))
        for flow, shares in sorted(found.items())
    }
