"""Clocks, traffic and energies of the best tilings of many problems, as arrays.

:mod:`hwsim.accelerator.tilings` says the same in detail.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from hwsim.accelerator.pipeline import Order, Tiles
from hwsim.accelerator.problem import NUMBERS, ClosedForm, Problems, alike
from hwsim.accelerator.search import SPLITS, Best, search
from hwsim.accelerator.traffic import active, dram_bits, events_pj, sram_bits
from hwsim.dataflow.cycles import Timing

ENERGIES = tuple(name for name in NUMBERS if name.startswith("pj_"))


@dataclass(frozen=True)
class Totals:
    """Of one core and problem: ``clocks``, of them ``active`` in the engine; DRAM bits; pJ of buffers, and of
    the engine's events.

    ``fits`` is False where no tiling fits the buffers; nothing else means anything there.
    """

    fits: np.ndarray
    clocks: np.ndarray
    active: np.ndarray
    dram_bits: np.ndarray
    buffers_pj: np.ndarray
    events_pj: np.ndarray


def concatenated(parts: list[Problems]) -> Problems:
    """The rows of several, one after the other."""
    t, rest = (
        Timing(*(np.concatenate([getattr(getattr(p, x), f.name) for p in parts]) for f in fields(Timing)))
        for x in ("t", "rest")
    )
    return Problems(t, rest, *(np.concatenate([getattr(p, name) for p in parts]) for name in NUMBERS))


def distinct(rows: Problems, objective: str) -> tuple[np.ndarray, np.ndarray]:
    """First row of each that has the same best tiling, and which of them each row is like: energies matter
    only to some objectives."""
    return alike(rows, [name for name in NUMBERS if objective != "latency" or name not in ENERGIES])


def best_of(
    rows: Problems, closed_form: ClosedForm, objective: str = "latency", splits: tuple[int, ...] = SPLITS
) -> Totals:
    """Search every problem, equal ones once, and add up what its best tiling takes."""
    first, which = distinct(rows, objective)
    best = search(rows.take(first), closed_form, objective, splits)
    return totals(rows, closed_form, best, which)


def totals(rows: Problems, closed_form: ClosedForm, best: Best, which: np.ndarray) -> Totals:
    """What the tilings ``best``, row i's at ``which[i]``, take."""
    out = Totals(best.order[which] >= 0, best.clocks[which], *(np.zeros(len(rows)) for _ in range(4)))
    for at, tiles, order in in_one_order(rows, closed_form, best, which):
        out.active[at], out.dram_bits[at] = active(tiles), dram_bits(tiles, order)
        out.events_pj[at] = events_pj(tiles)
        moved = sram_bits(tiles, order)
        out.buffers_pj[at] = sum(bits * getattr(tiles.rows, f"pj_{key}") for key, bits in moved.items())
    return out


def in_one_order(rows: Problems, closed_form: ClosedForm, best: Best,
                 which: np.ndarray) -> Iterator[tuple[np.ndarray, Tiles, Order]]:
    """Rows whose best tilings, row i's at ``which[i]``, have the same loops: their numbers, tiles and
    loops."""
    order = best.order[which]
    size = {d: getattr(best, d)[which] for d in "mkn"}
    code = order * 8 + sum((size[d] >= getattr(rows, d)).astype(np.int64) << i for i, d in enumerate("mkn"))
    for value in np.unique(code[order >= 0]).tolist():
        at = np.flatnonzero(code == value)
        single = frozenset(d for i, d in enumerate("mkn") if value >> i & 1)
        tiles = Tiles(rows.take(at), {d: size[d][at] for d in "mkn"}, single, closed_form)
        yield at, tiles, best.orders[value // 8]
