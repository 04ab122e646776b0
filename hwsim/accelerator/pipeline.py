"""Clocks of a tiled GEMM in closed form: NumPy over rows of (design, GEMM, tiling), no loop over tiles.

Computes    The tiles of a GEMM, M x K x N in tiles of m x k x n (the last ones smaller), are jobs of the
            engine in the order of three nested loops. Each buffer holds one tile of its operand, in a double
            buffer one more that is on its way. A tile stays while the loops leave it; C tiles of which K is
            not finished go to DRAM as partial sums and come back.
Clocks      A job takes  c = max(engine's cycles, load + A bits / rate_a + drain, W bits / rate_w + drain, C
            bits / rate_c), quotients rounded up: A, W bits are what it reads from the buffers, C bits what it
            writes, twice that where it adds to sums that are there. A GEMM whose data is wider than the
            engine takes several such jobs per tile, one after another: the first writes C, the others add to
            it. A transfer of one tile takes its bits / rate, rounded up. What is loaded for a tile waits the
            latency once; stores are posted. With double buffers
                load of the first tile + sum over tiles of max(c, load of the next + store of the previous) +
                store of the last;
            what concerns a single buffer waits for the job and the job for it: it is added to the tile, with
            a latency of its own.
Exact       Sums and quotients of whole numbers below 2**52, as floats; :mod:`hwsim.accelerator.events` says
            the same tile by tile.
"""

from functools import cached_property
from itertools import product
from math import prod
from typing import Any

import numpy as np

from hwsim.accelerator.problem import DIMS, ClosedForm, Problems

Order = tuple[str, str, str]
ORDERS: tuple[Order, ...] = (
    ("m", "k", "n"), ("m", "n", "k"), ("k", "m", "n"), ("k", "n", "m"), ("n", "m", "k"), ("n", "k", "m")
)


class Tiles:
    """Tilings ``size`` (m, k, n: arrays as long as ``rows``). Dimensions in ``single`` have one tile in every
    row, others two or more.

    A tile's *class* says for each dimension: 0 an ordinary tile, 1 the last, 2 the second, which is the last
    where there are two.
    """

    def __init__(
        self, rows: Problems, size: dict[str, np.ndarray], single: frozenset[str], closed_form: ClosedForm
    ):
        self.rows, self.single, self.closed_form = rows, single, closed_form
        self.trips = {d: np.ceil(getattr(rows, d) / size[d]) for d in "mkn"}
        self.sizes = {d: (size[d], getattr(rows, d) - (self.trips[d] - 1) * size[d]) for d in "mkn"}
        self.all_double = all(bool(getattr(rows, f"double_{x}").all()) for x in DIMS)
        self.memo: dict[str, np.ndarray] = {}
        self._jobs: dict = {}
        self._beats: dict = {}  # of a pass, as far as it was asked for
        self._moves: dict = {}
        self._loads: dict = {}

    def _plain(self, cls: dict[str, int], dims: str) -> tuple[int, ...]:
        return tuple(0 if d in self.single else cls[d] for d in dims)

    # -- jobs --------------------------------------------------------------------------------------
    def job(self, cls: dict[str, int], later: bool | None) -> np.ndarray:
        """Clocks of a tile's job; ``later``: it adds to sums of earlier tiles."""
        key = (*self._plain(cls, "mkn"), bool(later))
        if key not in self._jobs:
            rows = self.rows
            first = self._pass(key[:3], False, bool(later))
            if rows.sliced:
                first = first + (rows.passes - 1) * self._pass(key[:3], False, True)
                first = first + rows.rest_passes * self._pass(key[:3], True, True)
            self._jobs[key] = first
        return self._jobs[key]

    def _pass(self, key: tuple[int, ...], rest: bool, later: bool) -> np.ndarray:
        """Clocks of one pass; ``later``: it adds to sums that are there."""
        m = self.sizes["m"][key[0]]
        n = self.sizes["n"][key[2]]
        base = self._ends((*key, "rest" if rest else ""))
        c_clocks = self.rows.bits("c", m, n) / self.rows.rate_c
        return np.maximum(base, np.ceil(c_clocks * 2 if later else c_clocks))

    def _ends(self, key: tuple) -> np.ndarray:
        """A pass as far as engine and operands bound it."""
        if key not in self._jobs:
            m, k, n = (self.sizes[d][i] for d, i in zip("mkn", key))
            rest = bool(key[3])
            rows = self.rows
            c = self.closed_form(m, k, n, self.rows.rest if rest else self.rows.t)
            self._beats[key] = c.compute
            a, w = (np.ceil(rows.read_bits(x, m, k, n, rest) / getattr(rows, f"rate_{x}")) for x in "aw")
            busy = np.maximum(c.compute + c.stall, a) + c.load
            self._jobs[key] = np.maximum(busy, w) + c.drain
        return self._jobs[key]

    # -- transfers ---------------------------------------------------------------------------------
    def move(self, x: str, cls: dict[str, int]) -> np.ndarray:
        """Clocks that a tile of an operand takes between DRAM and its buffer."""
        key = (x, *self._plain(cls, DIMS[x]))
        if key not in self._moves:
            if 2 in key[1:]:
                d = DIMS[x][key.index(2) - 1]
                other = dict(zip(DIMS[x], key[1:]))
                self._moves[key] = np.where(
                    self.trips[d] == 2, self.move(x, other | {d: 1}), self.move(x, other | {d: 0})
                )
            else:
                i, j = (self.sizes[d][at] for d, at in zip(DIMS[x], key[1:]))
                self._moves[key] = np.ceil(self.rows.bits(x, i, j) / self.rows.rate)
        return self._moves[key]

    def overlapped(self, x: str, cls: dict[str, int]) -> np.ndarray:
        """The same where the buffer is double, else 0."""
        return self.move(x, cls) if self.all_double else self.move(x, cls) * getattr(self.rows, f"double_{x}")

    def load(self, cls: dict[str, int], operands: str) -> np.ndarray:
        """What is loaded beside a job for the tile of this class."""
        key = (operands, *self._plain(cls, "mkn"))
        if key not in self._loads:
            total = sum((self.overlapped(x, cls) for x in operands), np.float64(0))
            self._loads[key] = total + self.rows.latency * (1 if self.all_double else total > 0)
        return self._loads[key]

    def moved(self, x: str) -> Any:
        """Clocks of all tiles of an operand, each once."""
        total = np.float64(0)
        for at in product(*((0,) if d in self.single else (0, 1) for d in DIMS[x])):
            cls = dict(zip(DIMS[x], at))
            total = total + self.move(x, cls) * prod([self.count(d, i) for d, i in cls.items()])
        return total

    def jobs(self) -> Any:
        """Clocks of all tiles' jobs."""
        total: Any = np.float64(0)
        for at in product(*((0,) if d in self.single else (0, 1) for d in "mkn")):
            cls = dict(zip("mkn", at))
            first = 0.0 if at[1] else 1.0
            across = self.count("m", at[0]) * self.count("n", at[2])
            total = total + across * (
                first * self.job(cls, False) + (self.count("k", at[1]) - first) * self.job(cls, True)
            )
        return total

    def least_jobs(self) -> Any:
        """At most the clocks of all tiles' jobs: as if none added to sums that are there."""
        total: Any = np.float64(0)
        for at in product(*((0,) if d in self.single else (0, 1) for d in "mkn")):
            cls = dict(zip("mkn", at))
            total = total + prod([self.count(d, i) for d, i in cls.items()]) * self.job(cls, False)
        return total

    def ordinary_jobs(self, beats: np.ndarray) -> np.ndarray:
        """At most the clocks of all tiles' jobs, from those of ordinary tiles alone.

        ``beats``: clocks on which operands enter in a job that is the whole GEMM. Cut into jobs it has no
        fewer, so that what ordinary tiles do not have of them is left for the others.
        """
        count = prod([self.count(d, 0) for d in "mkn"])
        job = self.job({"m": 0, "k": 0, "n": 0}, False)
        return beats + count * (job - self._beats[0, 0, 0, ""])

    def count(self, d: str, i: int):
        """How many tiles along a dimension are of class ``i``, 0 or 1."""
        return 1.0 if i or d in self.single else self.trips[d] - 1

    @cached_property
    def orders(self) -> list[Order]:
        """Loop orders that differ, outermost first: loops of one tile are outermost."""
        alone = tuple(d for d in "mkn" if d in self.single)
        rest = [d for d in "mkn" if d not in self.single]
        if len(rest) == 3:
            return list(ORDERS)
        return [alone + tuple(rest), *([alone + tuple(reversed(rest))] if len(rest) == 2 else [])]  # type: ignore[list-item]


def reuse(tiles: Tiles, order: Order, x: str) -> np.ndarray | float:
    """How often every tile of an operand passes by: once for each turn of the loop that it does not depend
    on, unless that is innermost."""
    free = next(d for d in order if d not in DIMS[x])
    return 1.0 if free == order[2] or free in tiles.single else tiles.trips[free]


class Walk:
    """The steps of one loop order, those that take equally long at once."""

    def __init__(self, tiles: Tiles, order: Order):
        self.tiles = tiles
        self.order = order
        self.trips = tiles.trips
        self.inner = [x for x in "aw" if order[2] in DIMS[x]]
        self.total = np.zeros(len(tiles.rows))

    def cls(self, *at: int) -> dict[str, int]:
        return dict(zip(self.order, at))

    def later(self, *past: bool | None) -> bool:
        """Whether K is past its first tile, from what is known of the three loops."""
        return bool(past[self.order.index("k")])

    def slots(self, d: str) -> list[tuple]:
        """(how many, class, past the first) of the turns of a loop."""
        if d in self.tiles.single:
            return [(1.0, 0, False)]
        t = self.trips[d]
        return (
            [(1.0, 0, False), (t - 2, 0, True), (1.0, 1, True)]
            if d == "k"
            else [(t - 1, 0, None), (1.0, 1, None)]
        )

    def following(self, d: str) -> list[tuple]:
        """(how many, class) of the turns of a loop after its first."""
        return [] if d in self.tiles.single else [(self.trips[d] - 2, 0), (1.0, 1)]

    def advance(self, d: str) -> list[tuple]:
        """(how many, class of the next, past the first) of the turns of a loop before its last."""
        if d in self.tiles.single:
            return []
        t = self.trips[d]
        if d == "k":
            return [(1.0, 2, False), (np.maximum(t - 3, 0), 0, True), (t > 2, 1, True)]
        return [(t - 2, 0, None), (1.0, 1, None)]

    def step(self, count, cls: dict[str, int], later: bool, load, store) -> None:
        self.total += count * np.maximum(self.tiles.job(cls, later), load + store)

    def load(self, cls: dict[str, int], whole: bool, later: bool):
        """Entering a tile: all operands at the start of a run of the innermost loop, else those that it
        changes."""
        operands = "aw" if whole else "".join(self.inner)
        return self.tiles.load(cls, operands + ("c" if later and (whole or self.order[2] != "k") else ""))

    def leave(self, *at: int):
        return self.tiles.overlapped("c", self.cls(*at))

    def within(self, *at: int):
        """What a step within a run stores of the step before it."""
        return 0.0 if self.order[2] == "k" else self.leave(*at)

    def clocks(self) -> np.ndarray:
        """Clocks of the GEMM."""
        tiles, (o, p, q) = self.tiles, self.order
        start = self.cls(0, 0, 0)
        end = self.cls(1, 1, 1)
        self.total += (
            tiles.rows.latency + tiles.move("a", start) + tiles.move("w", start) + tiles.move("c", end)
        )
        if q in tiles.single:
            self.total += tiles.job(start, False)
            return self.total
        self._middles(o, p, q)
        self._firsts(o, p)
        self._lasts(o, p)
        if not tiles.all_double:
            self.total += self._serial() - tiles.move("c", end) * (1 - tiles.rows.double_c)
        return self.total

    def _middles(self, o: str, p: str, q: str) -> None:
        t = self.trips[q]
        for (n_o, i, past_o), (n_p, j, past_p) in product(self.slots(o), self.slots(p)):
            here = self.cls(i, j, 0)
            later = self.later(past_o, past_p, True)
            self.step(
                n_o * n_p * np.maximum(t - 3, 0),
                here,
                later,
                self.load(here, False, later),
                self.within(i, j, 0),
            )
            self.step(
                n_o * n_p * (t > 2),
                here,
                later,
                self.load(self.cls(i, j, 1), False, later),
                self.within(i, j, 0),
            )

    def _firsts(self, o: str, p: str) -> None:
        """The first step of every run: stored is the last C tile of the run before."""
        for (n_o, i, past_o), (n_p, j) in product(self.slots(o), self.following(p)):
            load = self.load(self.cls(i, j, 2), False, self.later(past_o, True, True))
            self.step(
                n_o * n_p, self.cls(i, j, 0), self.later(past_o, True, False), load, self.leave(i, 0, 1)
            )
        for n_o, i in self.following(o):
            load = self.load(self.cls(i, 0, 2), False, self.later(True, False, True))
            self.step(n_o, self.cls(i, 0, 0), self.later(True, False, False), load, self.leave(0, 1, 1))
        self.step(
            1.0,
            self.cls(0, 0, 0),
            False,
            self.load(self.cls(0, 0, 2), False, self.later(False, False, True)),
            0.0,
        )

    def _lasts(self, o: str, p: str) -> None:
        """The last step of every run: loaded is the first tile of the next run."""
        many_o = o not in self.tiles.single
        many_p = p not in self.tiles.single
        for (n_o, i, past_o), (n_p, j, past_p) in product(self.slots(o), self.advance(p)):
            load = self.load(self.cls(i, j, 0), True, self.later(past_o, True, False))
            self.step(
                n_o * n_p, self.cls(i, 0, 1), self.later(past_o, past_p, True), load, self.within(i, 0, 0)
            )
        for n_o, i, past_o in self.advance(o):
            load = self.load(self.cls(i, 0, 0), True, self.later(True, False, False))
            self.step(n_o, self.cls(0, 1, 1), self.later(past_o, many_p, True), load, self.within(0, 1, 0))
        self.step(1.0, self.cls(1, 1, 1), self.later(many_o, many_p, True), 0.0, self.within(1, 1, 0))

    def _serial(self) -> np.ndarray:
        """Transfers of single buffers, without the first tile's: they wait for the job, and the job for
        them."""
        tiles = self.tiles
        rows = self.tiles.rows
        start = self.cls(0, 0, 0)
        one = {x: 1 - getattr(rows, f"double_{x}") for x in DIMS}
        total = np.zeros(len(rows))
        for x in "aw":
            total += one[x] * (tiles.moved(x) * reuse(tiles, self.order, x) - tiles.move(x, start))
        passes = reuse(tiles, self.order, "c")
        total += one["c"] * tiles.moved("c") * (2 * passes - 1)
        o, p, q = (tiles.trips[d] for d in self.order)
        k_at = self.order.index("k")
        runs = o * p
        back = (runs - p, runs - o, 0 * runs)[k_at]  # runs in which partial sums come back
        inner = np.max([one[x] for x in self.inner], axis=0)
        either = np.maximum(one["a"], one["w"])
        waits = np.where(inner > 0, runs, one["c"] * back) * (q - 1) + np.where(
            either > 0, runs - 1, one["c"] * back
        )
        return total + rows.latency * waits
