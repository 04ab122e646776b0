"""Cycle-stepped models: the second witness between the closed forms and the RTL.

One NumPy step advances the whole array by one clock; nothing here counts cycles by formula. A dataflow derives a
machine from :class:`Machine` and says what its controller and its cells do in one clock. Streams never stall.
"""

from dataclasses import dataclass

import numpy as np

from hwsim.dataflow.base import Dataflow, Run, c_rows, ceil_div
from hwsim.formats import wrap
from hwsim.pe.base import PE


@dataclass
class Tags:
    """What the partial sums in a line of outlet columns are; arrays of one entry per column."""

    valid: np.ndarray
    first: np.ndarray
    last: np.ndarray
    addr: np.ndarray
    beat: np.ndarray

    @classmethod
    def empty(cls, cols: int) -> "Tags":
        return cls(*(np.zeros(cols, dtype) for dtype in (bool, bool, bool, int, int)))

    def shift(self, entry: tuple, skewed: bool) -> None:
        """``entry`` reaches column 0 while every tag hops one column, or all columns at once."""
        for line, value in zip((self.valid, self.first, self.last, self.addr, self.beat), entry):
            if skewed:
                line[1:] = line[:-1].copy()
                line[0] = value
            else:
                line[:] = value


NO_TAG = (False, False, False, 0, 0)


class Outlet:
    """Registers, accumulator memory and queues of all columns; see :mod:`hwsim.engine.outlet`."""

    def __init__(self, flow: Dataflow, pe: PE):
        self.pe, self.bits, self.skewed = pe, pe.p.bits, flow.skewed
        self.p, self.tags = np.zeros(flow.cols, np.int64), Tags.empty(flow.cols)
        self.sums = np.zeros((max(flow.accumulate_depth, 1), flow.cols), np.int64)
        self.queues: list[list[int]] = [[] for _ in range(flow.cols)]
        self.columns = np.arange(flow.cols)
        self.wrote, self.rows = False, 0
        self.line = [NO_TAG] * flow.tag_delay

    def step(self, p: np.ndarray, tag: tuple) -> list[int] | None:
        """One clock: ``p`` at the columns' ports, ``tag`` from the controller; the row that leaves on this clock."""
        leaves = [queue.pop(0) for queue in self.queues] if self.rows else None
        self.rows += int(self.wrote) - (leaves is not None)
        tags = self.tags
        held = np.where(tags.first, 0, self.sums[tags.addr, self.columns])
        total = wrap(held + self.pe.step_resolve(self.p, tags.beat), self.bits)
        self.sums[tags.addr[tags.valid], self.columns[tags.valid]] = total[tags.valid]
        done = tags.valid & tags.last
        for c in np.flatnonzero(done):
            self.queues[c].append(int(total[c]))
        self.wrote = bool(done[-1])
        self.line.append(tag)
        self.p = p.copy()
        tags.shift(self.line.pop(0), self.skewed)
        return leaves


@dataclass
class Inlet:
    """A stream of beats that is always valid, behind its one-beat register."""

    beats: np.ndarray
    at: int = 0
    full: bool = False

    def __post_init__(self):
        self.taken = False

    @property
    def beat(self) -> np.ndarray:
        """The beat in the register."""
        return self.beats[self.at - 1]

    def take(self) -> np.ndarray:
        """Take the beat on this clock."""
        assert self.full
        self.taken = True
        return self.beat

    def step(self) -> None:
        """The clock edge."""
        accept = self.at < len(self.beats) and (not self.full or self.taken)
        self.full = accept or (self.full and not self.taken)
        self.at += accept
        self.taken = False


class Machine:
    """One job on one engine, clock by clock."""

    def __init__(self, flow: Dataflow, pe: PE, a: np.ndarray, w: np.ndarray):
        self.flow, self.pe, self.m, self.n = flow, pe, a.shape[0], w.shape[1]
        self.rows, self.cols, self.width = flow.rows, flow.cols, flow.p_width(pe)
        self.a = Inlet(np.concatenate(list(flow.a_beats(a, self.n, pe))))
        self.w = Inlet(np.concatenate(list(flow.w_beats(w, self.m, pe))))
        self.credits = flow.queue_depth
        self.outlet = Outlet(flow, pe)
        self.p = np.zeros((self.rows, self.cols), np.int64)

    def run(self) -> Run:
        """Step until the last result row has left."""
        expected = self.m * ceil_div(self.n, self.cols)
        out: list[list[int]] = []
        active: list[int] = []
        while len(out) < expected:  # one iteration is one clock after the edge that accepts the job
            tag = self.control()
            bottom = self.p[0].copy()
            active.append(self.cells())
            row = self.outlet.step(bottom, tag)
            if row is not None:
                out.append(row)
                self.credits += 1
            self.a.step()
            self.w.step()
        return Run(c_rows(np.array(out), self.m, self.n, self.cols), len(active), np.array(active))

    def control(self) -> tuple:
        """The controller's clock: issue beats, reserve credits; returns the outlet tag."""
        raise NotImplementedError

    def cells(self) -> int:
        """The array's clock; returns how many cells computed."""
        raise NotImplementedError


class Delay:
    """``push(x)`` returns what was pushed ``stages`` clocks ago, ``idle`` at first."""

    def __init__(self, stages: int, idle):
        self.line = [idle] * stages

    def push(self, value):
        """One clock."""
        self.line.append(value)
        return self.line.pop(0)


class Skewed:
    """Vectors of which element i comes ``delays[i]`` clocks later; idle elements are zero."""

    def __init__(self, delays: np.ndarray, shape: tuple[int, ...]):
        self.depth = int(delays.max()) + 1
        self.ring = np.zeros((self.depth, len(delays), *shape), np.int64)
        self.delays, self.index, self.now = delays, np.arange(len(delays)), 0

    def push(self, vector: np.ndarray) -> np.ndarray:
        """One clock: ``vector`` enters, the skewed one leaves."""
        self.ring[self.now % self.depth] = vector
        out = self.ring[(self.now - self.delays) % self.depth, self.index].copy()
        self.now += 1
        return out


def hop(line: np.ndarray, entering: np.ndarray) -> np.ndarray:
    """What every cell of ``line (rows, cols, ..)`` sees from its left neighbour; ``entering (rows, ..)`` at column 0."""
    return np.concatenate([entering[:, None], line[:, :-1]], axis=1)
