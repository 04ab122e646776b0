"""Exhaustive search for tile sizes and loop orders, vectorized over problems and tilings.

Tile sizes along a dimension: the engine's own tile times 1, 2, 4, .. , even splits into 2 .. 8 parts, rounded up to whole tiles of the
engine, and the whole dimension, as far as the engine's job takes it. Every combination that fits the buffers is evaluated in every loop
order that differs. The best is the one with the least of the objective; among equals that with the least DRAM traffic, then the first.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from hwsim.accelerator.pipeline import Order, Tiles, Walk
from hwsim.accelerator.problem import DIMS, ClosedForm, Problems
from hwsim.accelerator.traffic import dram_bits, energy

OBJECTIVES = ("latency", "energy", "edp")
SPLITS = (2, 3, 4, 5, 6, 7, 8)
ROWS = 1 << 12  # tilings evaluated at once: their arrays stay in the cache
BATCH = 1 << 19  # combinations laid out at once


@dataclass
class Best:
    """The best tiling of every problem: ``clocks``, ``bits`` of DRAM traffic, tile sizes, index into ``orders``; -1: nothing fits."""

    clocks: np.ndarray
    key: np.ndarray
    bits: np.ndarray
    m: np.ndarray
    k: np.ndarray
    n: np.ndarray
    order: np.ndarray
    orders: list[Order] = field(default_factory=list)
    evaluated: int = 0

    @classmethod
    def none(cls, count: int) -> "Best":
        """Nothing found yet."""
        far, zero = np.full((3, count), np.inf), np.zeros((3, count))
        return cls(far[0], far[1], far[2], zero[0], zero[1], zero[2], np.full(count, -1))


class Found(NamedTuple):
    """Rows of one loop order: their problems (ascending), what is minimized, and what else is kept."""

    problem: np.ndarray
    key: np.ndarray
    bits: np.ndarray
    clocks: np.ndarray


def ladder(rows: Problems, dim: str, splits: tuple[int, ...] = SPLITS) -> np.ndarray:
    """Tile sizes ``(problems, candidates)`` along a dimension, ascending; 0 fills up."""
    total, base, most = getattr(rows, dim), getattr(rows, f"base_{dim}"), rows.limit(dim)
    steps = max(1, int(np.ceil(np.log2((total / base).max()))) + 1) if len(total) else 1
    sizes = [base * 2.0 ** i for i in range(steps)] + [np.ceil(total / s / base) * base for s in splits] + [most]
    out = np.stack(sizes, axis=1)
    out[out > most[:, None]] = 0
    if dim == "k":
        out[(rows.whole_k > 0)[:, None] & (out < total[:, None])] = 0
    out.sort(axis=1)
    out[:, 1:][out[:, 1:] == out[:, :-1]] = 0
    out.sort(axis=1)
    return out[:, out.any(axis=0)]


def search(rows: Problems, closed_form: ClosedForm, objective: str = "latency", splits: tuple[int, ...] = SPLITS) -> Best:
    """The best tiling of every problem; all on one dataflow."""
    best = Best.none(len(rows))
    best.orders = [("m", "k", "n"), ("m", "n", "k"), ("k", "m", "n"), ("k", "n", "m"), ("n", "m", "k"), ("n", "k", "m")]
    at = 0
    while at < len(rows):
        count = max(1, min(len(rows) - at, BATCH // 1000))
        part = rows.take(slice(at, at + count))
        _search(part, at, closed_form, objective, splits, best)
        at += count
    return best


def _search(rows: Problems, at: int, closed_form: ClosedForm, objective: str, splits: tuple[int, ...], best: Best) -> None:
    sizes = {d: ladder(rows, d, splits) for d in "mkn"}
    fits = _fitting(rows, sizes)
    problem, *picks = np.nonzero(fits)
    chosen = {d: sizes[d][problem, i] for d, i in zip("mkn", picks)}
    alone = sum(((chosen[d] >= getattr(rows, d)[problem]).astype(np.int8) << i for i, d in enumerate("mkn")), np.int8(0))
    for code in range(8):
        mine = np.flatnonzero(alone == code)
        single = frozenset(d for i, d in enumerate("mkn") if code >> i & 1)
        for start in range(0, len(mine), ROWS):
            index = mine[start:start + ROWS]
            size = {d: chosen[d][index] for d in "mkn"}
            tiles = Tiles(rows.take(problem[index]), size, single, closed_form)
            for order in tiles.orders:
                _keep(best, _evaluate(tiles, order, problem[index] + at, objective), size, order)
                best.evaluated += len(index)


def _fitting(rows: Problems, sizes: dict[str, np.ndarray]) -> np.ndarray:
    """Which combinations ``(problems, m, k, n)`` of tile sizes fit the buffers."""
    shape = (len(rows), *(sizes[d].shape[1] for d in "mkn"))
    out = np.ones(shape, bool)
    for d, axis in zip("mkn", range(1, 4)):
        out &= (sizes[d] > 0).reshape([len(rows)] + [-1 if i == axis else 1 for i in range(1, 4)])
    column = rows.take((slice(None), None, None))
    for x, dims in DIMS.items():
        i, j = sizes[dims[0]][:, :, None], sizes[dims[1]][:, None, :]
        ok = column.bits(x, i, j) <= getattr(column, f"room_{x}")
        out &= np.expand_dims(ok, "mkn".index(next(d for d in "mkn" if d not in dims)) + 1)
    return out


def _evaluate(tiles: Tiles, order: Order, problem: np.ndarray, objective: str) -> Found:
    clocks = Walk(tiles, order).clocks()
    bits = dram_bits(tiles, order)
    key = clocks
    if objective != "latency":
        key = energy(tiles, order, clocks, bits)
        key = key * clocks if objective == "edp" else key
    return Found(problem, key, bits, clocks)


def _keep(best: Best, found: Found, size: dict[str, np.ndarray], order: Order) -> None:
    """Take over what is better than the best so far."""
    starts = np.flatnonzero(np.diff(found.problem, prepend=-1))
    problems = found.problem[starts]
    least = np.minimum.reduceat(found.key, starts)
    lengths = np.diff(starts, append=len(found.problem))
    tied = np.where(found.key == np.repeat(least, lengths), found.bits, np.inf)
    bits = np.minimum.reduceat(tied, starts)
    first = np.flatnonzero(tied == np.repeat(bits, lengths))
    owners, where = np.unique(found.problem[first], return_index=True)
    assert len(owners) == len(problems)
    better = (least < best.key[problems]) | (least == best.key[problems]) & (bits < best.bits[problems])
    problems, row = problems[better], first[where][better]
    best.key[problems], best.bits[problems], best.clocks[problems] = found.key[row], found.bits[row], found.clocks[row]
    for d in "mkn":
        getattr(best, d)[problems] = size[d][row]
    best.order[problems] = best.orders.index(order)
