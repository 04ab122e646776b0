"""Carry-propagate adder whose prefix network follows the arrival of its columns: late columns pass few cells,
early ones few are spent on.

Computes    The carries of `prefix`, by the same cells, in an order found for given arrivals.
            First, the earliest that every span of columns can be ready: t(i, k) = CELL + min over j of
            max(t(i, j + 1), t(j, k)). Then, column by column from the lowest, the carry out of column i is
            made from the span i..j + 1 and the carry out of j with the j that needs fewest new cells and
            meets the deadline: t(n - 1, 0) for the last carry, SLACK more for the others, which feed one
            exclusive or and not a row of multiplexers.
Overflow    None: the last carry is the sum's bit n.
Size, depth No formula: both depend on the arrivals. Never later than any network of `prefix` in its own
            measure; from n - 1 cells (nothing late) to fewer than `kogge_stone`. Equal arrivals give depth
            log n for the last carry.
Does not    Know wires, fan-out or a library: times are in delays of an exclusive or.
Source      Prefix cells: Kogge and Stone 1973. Networks for uneven arrivals: Zimmermann, "Binary adder
            architectures for cell-based VLSI and their synthesis", ETH Zurich 1998. The greedy order here is
            ours.
"""

from collections.abc import Sequence

from amaranth.hdl import Cat, Module

from hwsim.arith.wires import Wire, named

CELL = 0.7
"""Delay of a prefix cell."""

SLACK = 2.0
"""How much later than the last carry the others may come."""

Cell = tuple[int, int, int]
"""``(i, j, k)``: span i..k from the spans i..j + 1 and j..k."""


def network(times: Sequence[float]) -> list[Cell]:
    """The prefix cells of an adder whose columns arrive at different times.

    * ``times``: arrival of every column, the lowest first, in delays of an exclusive or.

    Returns cells that make the carry out of every column. A cell comes after those that it needs.
    """
    return _Search(times).cells


class _Search:
    """Earliest times of all spans, and the cells chosen so far."""

    def __init__(self, times: Sequence[float]):
        n = len(times)
        self.earliest = {(i, i): float(time) for i, time in enumerate(times)}
        self.middle: dict[tuple[int, int], int] = {}
        for size in range(1, n):
            for k in range(n - size):
                self._split(k + size, k)
        self.ready = {(i, i): float(time) for i, time in enumerate(times)}
        self.cells: list[Cell] = []
        deadline = self.earliest[n - 1, 0]
        for i in range(1, n):
            last = deadline + (SLACK if i < n - 1 else 0)
            self._build(i, 0, min(range(i), key=lambda j: self._cost(i, j, last)))

    def _split(self, i: int, k: int) -> None:
        """Where span i..k is best split in two: earliest, then nearest to its middle."""
        time, _, j = min(
            (max(self.earliest[i, j + 1], self.earliest[j, k]), abs(i + k - 2 * j), j) for j in range(k, i)
        )
        self.earliest[i, k], self.middle[i, k] = time + CELL, j

    def _cost(self, i: int, j: int, deadline: float) -> tuple:
        """Of making carry i from carry j: lateness, cells, time."""
        time = max(self.earliest[i, j + 1], self.ready[j, 0]) + CELL
        return round(max(0.0, time - deadline), 6), len(self._missing(i, j + 1)), round(time, 6), j

    def _missing(self, i: int, k: int) -> set[tuple[int, int]]:
        """Spans that must be made for span i..k."""
        if (i, k) in self.ready:
            return set()
        j = self.middle[i, k]
        return {(i, k)} | self._missing(i, j + 1) | self._missing(j, k)

    def _build(self, i: int, k: int, j: int | None = None) -> None:
        """Make span i..k, split at ``j``, and what it needs."""
        if (i, k) in self.ready:
            return
        j = self.middle[i, k] if j is None else j
        self._build(i, j + 1)
        self._build(j, k)
        self.ready[i, k] = max(self.ready[i, j + 1], self.ready[j, k]) + CELL
        self.cells.append((i, j, k))


def carries(m: Module, g: Wire, p: Wire, times: Sequence[float]) -> Wire:
    """Carry out of every position of generate and propagate vectors that are there at ``times``."""
    generate, propagate = ({(i, i): x[i] for i in range(len(x))} for x in (g, p))
    for i, j, k in network(times):
        generate[i, k] = named(
            m, generate[i, j + 1] | propagate[i, j + 1] & generate[j, k], f"generate{i}_{k}"
        )
        if k:
            propagate[i, k] = named(m, propagate[i, j + 1] & propagate[j, k], f"propagate{i}_{k}")
    return Cat(*(generate[i, 0] for i in range(len(g))))
