"""The events of a job in closed form; they and the number of clocks determine an engine's energy.

Every count is a mean over the array, for one cell, one row or one column. Rows, columns and lanes that a job
does not use hold zeros and hardly change, so only useful operands are counted.

| event | what is counted |
| --- | --- |
| issue | clocks in which operands issue |
| a | useful operand groups that a row takes, however many clocks the array works on each |
| w | useful operand groups that a column takes |
| groups | useful pairs of operand groups that a cell takes |
| macs | clocks in which a cell works on them: several per pair where operands go bit by bit |
| sums | partial sums that leave a useful column of the array |
| adds | sums of any column that are added to earlier ones in the outlet's memory; a side register takes the
last of an odd block | | results | results of a useful column | | moves | clocks of a job, those on which it
waits left out |
"""

from dataclasses import replace
from typing import Any

import numpy as np

from hwsim.dataflow.base import Dataflow, sizes
from hwsim.dataflow.cycles import Cycles, Timing
from hwsim.formulas.division import ceil_div, floor_div
from hwsim.pe.base import PE

EVENTS = ("issue", "a", "w", "groups", "macs", "sums", "adds", "results", "moves")

Counts = dict[str, Any]


def counts(m: Any, k: Any, n: Any, t: Timing, cycles: Cycles) -> Counts:
    """Events of jobs: arrays that broadcast like those of the closed form, ``cycles`` of the same jobs."""
    along_k = k / t.lanes
    columns = n / t.cols
    sweeps = ceil_div(n, t.cols)
    pairs = m * along_k * columns / t.rows
    k_tiles = ceil_div(k, t.sum_products)
    blocks = floor_div(m, t.m_tile)
    aside = np.where(np.equal(t.beats, 1), blocks * (t.m_tile % 2) + (m - blocks * t.m_tile) % 2, 0)
    return {"issue": cycles.compute, "a": m * along_k * sweeps / t.rows,
            "w": columns * along_k * ceil_div(m, t.m_tile), "groups": pairs, "macs": pairs * t.beats,
            "sums": m * columns * k_tiles * t.sum_beats, "adds": (m - aside) * sweeps * (k_tiles - 1),
            "results": m * columns, "moves": cycles.total}


def shares(flow: Dataflow, pe: PE, dims: tuple[int, int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Of a job's useful operands what each row and each column of the array gets, over the mean of all of
    them.
    """
    m, k, n = dims
    columns = np.bincount(np.arange(n) % flow.cols, minlength=flow.cols)
    if flow.k_tile(pe)[0] > pe.lanes:  # products along K lie along a column
        rows = np.bincount(np.arange(k) // pe.lanes % flow.rows, minlength=flow.rows)
    else:
        rows = np.bincount(np.arange(m) % flow.rows, minlength=flow.rows)
    return rows / rows.mean(), columns / columns.mean()


BY_ROW = ("a", "groups", "macs")
BY_COLUMN = ("w", "groups", "macs", "sums", "results")


def counts_at(flow: Dataflow, pe: PE, dims: tuple[int, int, int], cycles: Cycles, row: int | None,
              column: int | None) -> Counts:
    """The events that an instance in a row and a column sees of a job that takes ``cycles``; None stands for
    all of them.
    """
    beats = cycles.compute / flow.nests(pe)["a"].beats(sizes(dims))  # the mean of all operand groups
    found = counts(*dims, replace(flow.timing(pe), beats=beats), cycles)
    rows, columns = shares(flow, pe, dims)
    for events, share, at in ((BY_ROW, rows, row), (BY_COLUMN, columns, column)):
        if at is not None:
            found |= {event: found[event] * share[at] for event in events}
    return found
