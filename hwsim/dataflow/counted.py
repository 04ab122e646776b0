"""Clocks of jobs whose weights determine how many beats every operand group takes, where sums stay in the
cells.

A chunk is what a cell adds up before its sum leaves: the products of a tile along K, or of a group of K with
a scale of its own. The operands of a chunk follow those of the chunk before without a pause. Its last pair
alone waits, until the sums of the chunk before cannot be overtaken::

    end[i] = end[i - 1] + max(beats[i], passage[i - 1])

``end`` is the clock of a chunk's last pair, ``beats`` all beats of its groups, and ``passage`` the clocks for
which the sums of a chunk occupy the way out (:meth:`Dataflow.passage`). With equal beats this is the
dataflow's ``clocks``.
"""

from dataclasses import replace
from functools import cache

import numpy as np

from hwsim.dataflow.base import Dataflow
from hwsim.dataflow.cycles import Cycles
from hwsim.pe.base import PE


def counted(flow: Dataflow, pe: PE, m: int, w: np.ndarray, most: Cycles) -> Cycles:
    """Return the clocks of a job of ``m`` rows with weight codes ``w (k, n)``; ``most`` are those with all
    beats.
    """
    beats = chunk_beats(flow, pe, w)
    whole_tiles, last_rows = divmod(m - 1, flow.rows)  # tiles as high as the array, and the last one
    whole, last = (np.maximum(flow.passage(rows) - beats, 0) for rows in (flow.rows, last_rows + 1))
    stall = whole_tiles * whole.sum() + last.sum() - last[0, 0]  # nothing is before the first chunk
    return Cycles(most.load, (whole_tiles + 1) * beats.sum(), stall, most.drain)


def chunk_beats(flow: Dataflow, pe: PE, w: np.ndarray) -> np.ndarray:
    """Return the beats of the chunks ``(tiles of N, chunks of a tile)`` of weight codes ``w (k, n)``."""
    k, n = w.shape
    tiles = [pe.taken_beats(block).sum(axis=1) for block in flow.beats("w", w, (1, k, n), pe)]
    starts = [part.start // pe.lanes for part in pe.rescale.groups(k)]
    return np.add.reduceat(np.array(tiles), starts, axis=1)


def least(flow: Dataflow, pe: PE, dims: tuple[int, int, int]) -> int:
    """Return the clocks of a job (M, K, N) whose operand groups take one beat each."""
    return int(flow.closed_form(*dims, replace(flow.timing(pe), beats=1)).total)


def expected(flow: Dataflow, pe: PE, dims: tuple[int, int, int]) -> float:
    """Return the mean clocks of a job (M, K, N) over weights that are independent of one another and uniform
    over all codes of their width.

    The mean comes from the distribution of the beats; nothing is sampled.
    """
    m, k, n = dims
    most = flow.cycles(m, k, n, pe)
    whole_tiles, last_rows = divmod(m - 1, flow.rows)
    passages = flow.passage(flow.rows), flow.passage(last_rows + 1)
    sizes = [part.stop - part.start for part in pe.rescale.groups(k)]
    tiles = [(flow.cols, (n - 1) // flow.cols), ((n - 1) % flow.cols + 1, 1)]  # columns, tiles of so many
    beats = whole = last = first = 0.0
    for columns, count in reversed(tiles):
        for size in set(sizes):
            mean, waits = chunk_means(pe, columns, size, passages)
            times = count * sizes.count(size)
            beats += times * mean
            whole += times * waits[0]
            last += times * waits[1]
            if times and size == sizes[0]:
                first = waits[1]
    total = (whole_tiles + 1) * beats + whole_tiles * whole + last - first
    return float(most.load) + total + float(most.drain)


def chunk_means(pe: PE, columns: int, size: int, passages: tuple[int, ...]) -> tuple[float, list[float]]:
    """Return the mean beats of a chunk of ``size`` products along K in so many columns, and the mean clocks
    for which it waits after each of the ``passages``.
    """
    groups, rest = divmod(size, pe.lanes)
    shares = [beat_shares(pe, columns * pe.lanes)] * groups
    shares += [beat_shares(pe, columns * rest)] if rest else []
    mean = sum(float(share @ np.arange(len(share))) for share in shares)
    reach = max(passages)
    chunk = np.ones(1)  # chance of every number of beats below the longest passage
    for share in shares if len(shares) < reach else []:
        chunk = np.convolve(chunk, share)[:reach]
    if len(shares) >= reach:  # each takes a beat at least
        chunk = np.zeros(1)
    return mean, [float(chunk @ np.maximum(one - np.arange(len(chunk)), 0)) for one in passages]


@cache
def beat_shares(pe: PE, weights: int) -> np.ndarray:
    """Return how likely an operand group of so many uniform weights takes 0, 1, .. beats."""
    nonzero = pe.nonzero_digits(np.arange(1 << pe.w.bits))
    digits = nonzero.shape[1]
    masks = nonzero @ (1 << np.arange(digits))
    chances = np.array([((masks & ~mask) == 0).mean() ** weights for mask in range(1 << digits)])
    taken = np.zeros(digits + 1)
    for digit in range(digits):  # of digits within a mask, then of exactly those of the mask
        within = np.arange(1 << digits) >> digit & 1 == 1
        chances[within] -= chances[np.flatnonzero(within) ^ 1 << digit]
    for mask, chance in enumerate(chances):
        taken[max(mask.bit_count(), 1)] += chance
    return taken
