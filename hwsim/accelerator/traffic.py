"""Bits that move and energies of a tiled GEMM, in closed form over rows of tilings."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import product
from math import prod

import numpy as np

from hwsim.accelerator.pipeline import Order, Tiles, reuse
from hwsim.accelerator.problem import DIMS, Problems
from hwsim.dataflow.counts import EVENTS, counts


def once(tiles: Tiles, x: str, what) -> np.ndarray:
    """Sum of ``what(i, j)`` over all tiles of an operand, each once."""
    total = np.float64(0)
    for at in product(*((0,) if d in tiles.single else (0, 1) for d in DIMS[x])):
        i, j = (tiles.sizes[d][c] for d, c in zip(DIMS[x], at))
        total = total + what(i, j) * prod([tiles.count(d, c) for d, c in zip(DIMS[x], at)])
    return total  # type: ignore[return-value]


def pieces(tiles: Tiles, d: str, size) -> np.ndarray:
    """How many pieces of the engine's ``size`` all tiles along a dimension have."""
    full, last = tiles.sizes[d]
    return (tiles.trips[d] - 1) * np.ceil(full / size) + np.ceil(last / size)


def all_bits(tiles: Tiles, x: str) -> np.ndarray:
    """Bits of an operand, every tile once."""
    rows = tiles.rows
    if x not in tiles.memo:
        # whole words, and scales of every block that a tile has a part of
        in_words = x == "w" or (x == "a" and (rows.row_scaled or bool((rows.a_per_word > 1).any())))
        in_words = in_words or (x == "c" and rows.result_scaled)
        tiles.memo[x] = once(tiles, x, lambda i, j: rows.bits(x, i, j)) if in_words else (
            rows.bits(x, *(getattr(rows, d) for d in DIMS[x])))
    return tiles.memo[x]


def dram_bits(tiles: Tiles, order: Order) -> np.ndarray:
    """Bits between DRAM and the buffers: A, W, results, and partial sums that leave and come back."""
    c = all_bits(tiles, "c")
    return (
        all_bits(tiles, "a") * reuse(tiles, order, "a")
        + all_bits(tiles, "w") * reuse(tiles, order, "w")
        + c * (2 * reuse(tiles, order, "c") - 1)
    )


def sram_bits(tiles: Tiles, order: Order) -> dict[str, np.ndarray]:
    """Bits that each buffer reads and writes, ``a_read`` .. ``c_write``: towards the engine and towards
    DRAM."""
    rows = tiles.rows
    t = tiles.rows.t
    a = all_bits(tiles, "a")
    c = all_bits(tiles, "c")
    a_read = (
        once(tiles, "a", rows.activation_bits) + once(tiles, "a", rows.row_scale_reads)
        if rows.row_scaled
        else a
    )
    w = once(tiles, "w", rows.weight_bits) * a_passes(rows) + once(tiles, "w", rows.scales) * rows.every_pass
    tables = rows.table_bits * rows.n * tiles.trips["k"] * tiles.trips["m"] * rows.every_pass
    passes = reuse(tiles, order, "c")
    turns = tiles.trips["k"] * rows.every_pass
    return {
        "a_read": a_read * pieces(tiles, "n", t.cols) * rows.every_pass,
        "a_write": a * reuse(tiles, order, "a"),
        "w_read": w * pieces(tiles, "m", t.m_tile) + tables,
        "w_write": all_bits(tiles, "w") * reuse(tiles, order, "w"),
        "c_read": c * (turns - 1 + passes),
        "c_write": c * (turns + passes - 1),
    }


def a_passes(rows: Problems) -> np.ndarray:
    """How often all slices of W are read: once for every slice of A."""
    return (rows.passes * rows.slice_bits + rows.rest_passes * rows.rest_bits) / rows.word_bits


def active(tiles: Tiles) -> np.ndarray:
    """Clocks in which the engine works."""
    if "active" not in tiles.memo:
        tiles.memo["active"] = over_jobs(
            tiles, lambda m, k, n, t: {"total": tiles.closed_form(m, k, n, t).total}
        )["total"]
    return tiles.memo["active"]


def engine_events(tiles: Tiles) -> dict[str, np.ndarray]:
    """What happens in the engine in all tiles' jobs: :func:`hwsim.dataflow.counts.counts`."""
    missing = [event for event in EVENTS if f"event {event}" not in tiles.memo]
    if missing:
        found = over_jobs(tiles, lambda m, k, n, t: counts(m, k, n, t, tiles.closed_form(m, k, n, t)))
        tiles.memo |= {f"event {event}": count for event, count in found.items()}
    return {event: tiles.memo[f"event {event}"] for event in EVENTS}


def over_jobs(tiles: Tiles, numbers: Callable[..., Mapping[str, np.ndarray]]) -> dict[str, np.ndarray]:
    """Sums over all tiles' jobs, all passes of each, of ``numbers`` of their dimensions and of the engine's
    timing."""
    total, rows = defaultdict[str, np.ndarray](lambda: np.float64(0)), tiles.rows  # type: ignore[arg-type]
    for at in product(*((0,) if d in tiles.single else (0, 1) for d in "mkn")):
        sizes = [tiles.sizes[d][c] for d, c in zip("mkn", at)]
        times = prod([tiles.count(d, c) for d, c in zip("mkn", at)])
        for timing, passes in ((rows.t, rows.passes), (rows.rest, rows.rest_passes)):
            if passes.any():
                for key, number in numbers(*sizes, timing).items():
                    total[key] = total[key] + number * passes * times
    return dict(total)


def energy(tiles: Tiles, order: Order, clocks: np.ndarray, bits: np.ndarray) -> np.ndarray:
    """Energy of one core and its traffic in pJ."""
    rows = tiles.rows
    total = bits * rows.pj_dram + events_pj(tiles) + clocks * rows.pj_clock
    for key, amount in sram_bits(tiles, order).items():
        total = total + amount * getattr(rows, f"pj_{key}")
    return total


def events_pj(tiles: Tiles) -> np.ndarray:
    """Energy of the engine's events in pJ."""
    total = np.float64(0)
    for event, count in engine_events(tiles).items():
        total = total + count * getattr(tiles.rows, f"pj_event_{event}")
    return total  # type: ignore[return-value]
