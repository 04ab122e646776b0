"""Exhaustive search for tile sizes and loop orders, vectorized over problems and tilings.

Tile sizes along a dimension: the engine's own tile times 1, 2, 4, .. , even splits into 2 .. 8 parts, rounded
up to whole tiles of the engine, and the whole dimension, as far as the engine's job takes it. Every
combination that fits the buffers is evaluated in every loop order that differs; for the least latency without
those that a lower bound of their clocks rules out. The best is the one with the least of the objective; among
equals that with the least DRAM traffic, then the first.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import NamedTuple

import numpy as np

from hwsim.accelerator.pipeline import ORDERS, Order, Tiles, Walk
from hwsim.accelerator.problem import DIMS, NUMBERS, ClosedForm, Problems, alike
from hwsim.accelerator.traffic import dram_bits, energy

OBJECTIVES = ("latency", "energy", "edp")
SPLITS = (2, 3, 4, 5, 6, 7, 8)
ROWS = 1 << 14  # tilings evaluated at once: more of them leave the cache, fewer spend the time on calls
JOBS = tuple(
    name
    for name in NUMBERS
    if not name.startswith(("room_", "double_", "pj_")) and name not in ("rate", "latency")
)
"""What the clocks of a tile's job depend on, beside the timings: neither DRAM nor the size of buffers."""

PROBLEMS = 1 << 10  # problems whose combinations are laid out at once
SAFE = 1 - 1e-12  # of a quotient that is a lower bound: it was rounded


@dataclass
class Best:
    """The best tiling of every problem: ``clocks``, ``bits`` of DRAM traffic, tile sizes, index into
    ``orders``; -1: nothing fits."""

    clocks: np.ndarray
    key: np.ndarray
    bits: np.ndarray
    m: np.ndarray
    k: np.ndarray
    n: np.ndarray
    order: np.ndarray
    orders: list[Order] = field(default_factory=lambda: list(ORDERS))
    evaluated: int = 0

    @classmethod
    def none(cls, count: int) -> "Best":
        """Nothing found yet."""
        far = np.full((3, count), np.inf)
        zero = np.zeros((3, count))
        return cls(far[0], far[1], far[2], zero[0], zero[1], zero[2], np.full(count, -1))

    def put(self, at: np.ndarray, some: "Best") -> None:
        """Take over the best of some problems."""
        for name in ("clocks", "key", "bits", "m", "k", "n", "order"):
            getattr(self, name)[at] = getattr(some, name)
        self.evaluated += some.evaluated


class Found(NamedTuple):
    """Rows of one loop order: their problems (ascending), what is minimized, and what else is kept."""

    problem: np.ndarray
    key: np.ndarray
    bits: np.ndarray
    clocks: np.ndarray


def ladder(rows: Problems, dim: str, splits: tuple[int, ...] = SPLITS) -> np.ndarray:
    """Tile sizes ``(problems, candidates)`` along a dimension, ascending; 0 fills up."""
    total = getattr(rows, dim)
    base = getattr(rows, f"base_{dim}")
    most = rows.limit(dim)
    steps = max(1, int(np.ceil(np.log2((total / base).max()))) + 1) if len(total) else 1
    sizes = (
        [base * 2.0**i for i in range(steps)] + [np.ceil(total / s / base) * base for s in splits] + [most]
    )
    out = np.stack(sizes, axis=1)
    out[out > most[:, None]] = 0
    if dim == "k":
        out[(rows.whole_k > 0)[:, None] & (out < total[:, None])] = 0
    out.sort(axis=1)
    out[:, 1:][out[:, 1:] == out[:, :-1]] = 0
    out.sort(axis=1)
    return out[:, out.any(axis=0)]


def search(
    rows: Problems, closed_form: ClosedForm, objective: str = "latency", splits: tuple[int, ...] = SPLITS
) -> Best:
    """The best tiling of every problem; all on one dataflow."""
    best = Best.none(len(rows))
    together = np.argsort(alike(rows, JOBS)[1], kind="stable") if len(rows) else np.arange(0)
    for at in range(0, len(rows), PROBLEMS):
        some = together[at:at + PROBLEMS]
        best.put(some, _search(rows.take(some), closed_form, objective, splits))
    return best


@dataclass(frozen=True)
class Tilings:
    """Tilings that fit, as rows: of ``problem`` (ascending), with their tile sizes; ``alone``: bits of the
    dimensions in one tile."""

    rows: Problems
    closed_form: ClosedForm
    problem: np.ndarray
    size: dict[str, np.ndarray]
    alone: np.ndarray

    def some(self, index: np.ndarray) -> "Tilings":
        """Some of them."""
        return Tilings(
            self.rows,
            self.closed_form,
            self.problem[index],
            {d: s[index] for d, s in self.size.items()},
            self.alone[index],
        )

    def tiles(self) -> Iterator[tuple[np.ndarray, Tiles]]:
        """Which rows have the same dimensions in one tile, a bounded number at a time, all of a problem
        together; and their tiles."""
        for code in range(8):
            mine = np.flatnonzero(self.alone == code)
            single = frozenset(d for i, d in enumerate("mkn") if code >> i & 1)
            while len(mine):
                owners = self.problem[mine]
                count = len(mine)
                if count > ROWS:
                    count = int(
                        np.searchsorted(owners, owners[ROWS])
                        or np.searchsorted(owners, owners[ROWS], "right")
                    )
                index = mine[:count]
                mine = mine[count:]
                yield (
                    index,
                    Tiles(
                        self.rows.take(self.problem[index]),
                        {d: s[index] for d, s in self.size.items()},
                        single,
                        self.closed_form,
                    ),
                )


def _search(rows: Problems, closed_form: ClosedForm, objective: str, splits: tuple[int, ...]) -> Best:
    best = Best.none(len(rows))
    sizes = {d: ladder(rows, d, splits) for d in "mkn"}
    fits = _fitting(rows, sizes)
    problem, *picks = np.unravel_index(np.flatnonzero(fits), fits.shape)
    tilings = _tilings(rows, closed_form, sizes, problem, picks)
    if objective == "latency" and len(problem):
        tilings = _fastest(tilings, Jobs.of(rows, closed_form, sizes, problem, picks))
    for index, tiles in tilings.tiles():
        for order in tiles.orders:
            _keep(
                best,
                _evaluate(tiles, order, tilings.problem[index], objective),
                {d: s[index] for d, s in tilings.size.items()},
                order,
            )
        best.evaluated += len(index) * len(tiles.orders)
    return best


def _tilings(rows: Problems, closed_form: ClosedForm, sizes: dict[str, np.ndarray], problem: np.ndarray,
             picks: Sequence[np.ndarray]) -> Tilings:
    """Tilings of the problems ``problem`` whose sizes along m, k, n stand at ``picks`` in the ladders
    ``sizes``."""
    chosen = {d: sizes[d][problem, pick] for d, pick in zip("mkn", picks)}
    alone = np.zeros(len(problem), np.int8)
    for bit, dim in enumerate("mkn"):
        alone |= (chosen[dim] >= getattr(rows, dim)[problem]).astype(np.int8) << bit
    return Tilings(rows, closed_form, problem, chosen, alone)


@dataclass(frozen=True)
class Jobs:
    """Clocks of the jobs of tilings, found once for all problems that differ in buffers and DRAM alone.

    ``rows`` are the problems without others that are alike, ``sizes`` their ladders, and ``which`` says of
    each tiling of every problem where it stands in an array ``(rows, m, k, n)``; None: no problems are alike.
    """

    rows: Problems
    closed_form: ClosedForm
    sizes: dict[str, np.ndarray]
    which: np.ndarray | None

    @classmethod
    def of(cls, rows: Problems, closed_form: ClosedForm, sizes: dict[str, np.ndarray], problem: np.ndarray,
           picks: Sequence[np.ndarray]) -> "Jobs":
        """Those of the tilings of :func:`_tilings`."""
        first, like = alike(rows, JOBS)
        if len(first) == len(rows):
            return cls(rows, closed_form, sizes, None)
        which = like[problem]
        for dim, pick in zip("mkn", picks):
            which = which * sizes[dim].shape[1] + pick
        return cls(rows.take(first), closed_form, {d: s[first] for d, s in sizes.items()}, which)

    def clocks(self, of: Callable[[Tiles, np.ndarray], np.ndarray], some: np.ndarray,
               tilings: Tilings) -> np.ndarray:
        """``of`` of tiles and the indices of their rows, for ``tilings``: those numbered ``some`` of the
        problems'."""
        if self.which is None:
            clocks = np.empty(len(some))
            for index, tiles in tilings.tiles():
                clocks[index] = of(tiles, tilings.problem[index])
            return clocks
        which = self.which[some]
        shape = (len(self.rows), *(self.sizes[d].shape[1] for d in "mkn"))
        asked = np.zeros(prod(shape), bool)
        asked[which] = True
        places = np.flatnonzero(asked)
        row, *picks = np.unravel_index(places, shape)
        found = np.empty(len(asked))
        for index, tiles in _tilings(self.rows, self.closed_form, self.sizes, row, picks).tiles():
            found[places[index]] = of(tiles, row[index])
        return found[which]


def _fastest(tilings: Tilings, jobs: Jobs) -> Tilings:
    """The tilings that may have the least clocks: those whose lower bound is above the clocks of another are
    left out.

    The bounds are, one after the other, the traffic of DRAM, the jobs of ordinary tiles, and all jobs with
    the traffic of each loop order.
    Another's clocks are those of the most promising tiling, that with the lowest bound so far.
    """
    limit = np.full(len(tilings.rows), np.inf)
    left = np.arange(len(tilings.problem))

    def bounded(least: np.ndarray) -> None:
        nonlocal tilings, left
        _lower(limit, tilings.some(_promising(tilings, least)))
        some = np.flatnonzero(least <= limit[tilings.problem])
        tilings = tilings.some(some)
        left = left[some]

    bounded(_least_traffic(tilings))
    rows = jobs.rows
    beats = np.broadcast_to(jobs.closed_form(rows.m, rows.k, rows.n, rows.t).compute, len(rows))
    bounded(jobs.clocks(lambda tiles, row: tiles.ordinary_jobs(beats[row]), left, tilings))
    least = np.empty(len(left))
    clocks = jobs.clocks(lambda tiles, row: tiles.least_jobs(), left, tilings)
    for index, tiles in tilings.tiles():
        least[index] = np.minimum.reduce([_bound(tiles, clocks[index], order) for order in tiles.orders])
    bounded(least)
    return tilings


def _least_traffic(tilings: Tilings) -> np.ndarray:
    """At most the clocks of each tiling's DRAM traffic: in any loop order one operand passes by once."""
    rows, index = tilings.rows, tilings.problem
    bits = {
        "a": rows.bits("a", rows.m, rows.k),
        "w": rows.weight_bits(rows.k, rows.n) + rows.scales(rows.k, rows.n),
        "c": rows.bits("c", rows.m, rows.n),
    }
    a, w, c = (bits[x][index] for x in "awc")
    m, k, n = (np.ceil(getattr(rows, d)[index] / tilings.size[d]) for d in "mkn")
    again = c * (2 * k - 1)
    moved = np.minimum.reduce([a * n + w + again, a + w * m + again, a * n + w * m + c])
    return moved / rows.rate[index] * SAFE


def _bound(tiles: Tiles, jobs: np.ndarray, order: Order) -> np.ndarray:
    """At most the clocks of tilings in one loop order: all jobs after the first tile is there, or all
    traffic."""
    start = {"m": 0, "k": 0, "n": 0}
    rows = tiles.rows
    return np.maximum(
        jobs + rows.latency + tiles.move("a", start) + tiles.move("w", start),
        dram_bits(tiles, order) / rows.rate * SAFE,
    )


def _promising(tilings: Tilings, least: np.ndarray) -> np.ndarray:
    """The tiling of each problem with the lowest bound, the largest of them."""
    starts = np.flatnonzero(np.diff(tilings.problem, prepend=-1))
    lengths = np.diff(starts, append=len(tilings.problem))
    lowest = np.flatnonzero(least == np.repeat(np.minimum.reduceat(least, starts), lengths))
    volume = np.ones(len(lowest))
    for size in tilings.size.values():
        volume *= size[lowest]
    order = np.lexsort((-volume, tilings.problem[lowest]))
    return lowest[order[np.flatnonzero(np.diff(tilings.problem[lowest[order]], prepend=-1))]]


def _lower(limit: np.ndarray, tilings: Tilings) -> None:
    """Lower every problem's limit to the clocks of tilings, in their best loop orders."""
    for index, tiles in tilings.tiles():
        clocks = np.minimum.reduce([Walk(tiles, order).clocks() for order in tiles.orders])
        np.minimum.at(limit, tilings.problem[index], clocks)


def _fitting(rows: Problems, sizes: dict[str, np.ndarray]) -> np.ndarray:
    """Which combinations ``(problems, m, k, n)`` of tile sizes fit the buffers."""
    column = rows.take((slice(None), None, None))
    fits = {}
    for x, dims in DIMS.items():
        i = sizes[dims[0]][:, :, None]
        j = sizes[dims[1]][:, None, :]
        fits[x] = (column.bits(x, i, j) <= getattr(column, f"room_{x}")) & (i > 0) & (j > 0)
    return (fits["a"][:, :, :, None] & fits["w"][:, None, :, :]) & fits["c"][:, :, None, :]


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
    problems = problems[better]
    row = first[where][better]
    best.key[problems], best.bits[problems], best.clocks[problems] = (
        found.key[row],
        found.bits[row],
        found.clocks[row],
    )
    for d in "mkn":
        getattr(best, d)[problems] = size[d][row]
    best.order[problems] = best.orders.index(order)
