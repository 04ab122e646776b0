"""How much the sums in a cell change from clock to clock: counted on random products that the architecture's
own step adds up.

What an adder and its register draw goes by how many bits of the sum change, and that is no share of the
width: a sum that stays in the cell walks, so that its upper bits change with its sign alone, often where
products have no mean and never where all are positive; sums that move on are of other products every clock.
Operands are uniform over all codes, as in :mod:`hwsim.cost.activity.stimulus`.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from hwsim.cost.activity.stimulus import BEATS
from hwsim.formats import signed_bits
from hwsim.pe.base import PE

SEED = 11
ROWS = 128  # of a column along which sums move; more change hardly more
PRODUCTS = 400_000  # about, that are counted
STREAMS = 32  # cells, where there are not too many products
BITS = 48  # of the sums that are counted: more than a cell has


@dataclass(frozen=True)
class Changes:
    """``low[r, b]``: bits of the lowest b that change per clock, the mean over the first r + 1 rows. What is
    added to the sums has ``width`` bits and changes sign ``signs`` times per clock."""

    low: np.ndarray
    width: int
    signs: float

    def of_sums(self, rows: Any, p: Any) -> np.ndarray:
        """Bits of sums of ``p`` bits that change per clock, in columns of ``rows``."""
        at = np.minimum(np.asarray(rows, int), len(self.low)) - 1
        return self.low[at, np.minimum(np.asarray(p, int), BITS)]

    def of_signs(self, p: Any) -> Any:
        """Copies of the addend's sign, in sums of ``p`` bits, that change per clock."""
        return self.signs * np.maximum(np.asarray(p, float) - self.width, 0.0)


@cache
def changes(pe: PE, stationary: bool) -> Changes:
    """The changes of an architecture's sums: moving along a column where weights are ``stationary``, else
    staying in the cell."""
    added = _added(pe, stationary)
    if stationary:
        sums = added.cumsum(axis=-1)
    else:
        tile = _groups(pe) * pe.beats
        sums = added.reshape(len(added), -1, tile).cumsum(axis=-1).reshape(len(added), -1, 1)
    changed = sums[:, 1:] ^ sums[:, :-1]
    bits = np.stack([(changed >> bit & 1).mean(axis=(0, 1)) for bit in range(BITS)], axis=1)
    rows = np.arange(1, bits.shape[0] + 1)[:, None]
    low = np.concatenate([np.zeros((len(bits), 1)), (bits.cumsum(axis=0) / rows).cumsum(axis=1)], axis=1)
    negative = added < 0
    return Changes(
        low,
        signed_bits(int(added.min()), int(added.max())),
        float((negative[:, 1:] != negative[:, :-1]).mean()),
    )


def _groups(pe: PE) -> int:
    """Operand groups of a tile that stays in a cell."""
    return max((pe.rescale.group // pe.lanes) if pe.rescale.group else BEATS // pe.beats, 1)


def _weights(pe: PE, rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Random codes ``(..., lanes)`` that a job can have."""
    return pe.nearest_w(pe.w.random(rng, shape).reshape(-1, 1)).reshape(shape)


def _added(pe: PE, stationary: bool) -> np.ndarray:
    """What is added in every clock: cells, clocks, rows."""
    rng = np.random.default_rng(SEED)
    rows = ROWS if stationary else 1
    groups = max(BEATS // pe.beats, 2)
    if not stationary:
        groups = _groups(pe) * max(-(-BEATS // (_groups(pe) * pe.beats)), 2)
    cells = int(np.clip(PRODUCTS // (groups * rows * pe.lanes), 1, STREAMS))
    shape = (cells, groups, rows, pe.lanes)
    a = pe.step_encode_a(pe.a.random(rng, shape))
    kept = (cells, 1, rows, pe.lanes) if stationary else shape
    w = pe.w_value.random(rng, kept) if pe.w_table else pe.step_encode_w(_weights(pe, rng, kept))
    w = np.broadcast_to(w, (*shape[:3], w.shape[-1]))
    steps = [pe.step_added(a, w, np.full(shape[:3], beat), BITS) for beat in range(pe.beats)]
    return np.stack(steps, axis=2).reshape(cells, groups * pe.beats, rows)
