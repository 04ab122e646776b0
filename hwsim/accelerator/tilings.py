"""Everything about the best tilings of problems, as arrays: clocks by cause, traffic by operand, events."""

from itertools import product
from math import prod
from typing import Any

import numpy as np

from hwsim.accelerator.layers import Tilings, Traffic
from hwsim.accelerator.pipeline import Order, Tiles, Walk, reuse
from hwsim.accelerator.problem import DIMS, ClosedForm, Problems
from hwsim.accelerator.search import Best
from hwsim.accelerator.totals import in_one_order
from hwsim.accelerator.traffic import a_passes, all_bits, dram_bits, engine_events, once, pieces, sram_bits


def detailed(rows: Problems, best: Best, closed_form: ClosedForm) -> Tilings:
    """The best tiling of every problem; each has one."""
    out: dict[Any, Any] = {}
    order = np.empty(len(rows), object)
    events: dict[str, np.ndarray] = {}
    for at, tiles, loops in in_one_order(rows, closed_form, best, np.arange(len(rows))):
        columns = _clocks(tiles, loops) | _bits(tiles, loops)
        assert (columns["clocks"] == best.clocks[at]).all()
        for into, values, kind in ((out, columns, np.int64), (events, engine_events(tiles), np.float64)):
            for key, value in values.items():
                into.setdefault(key, np.zeros(len(rows), kind))[at] = value
        order[at] = "".join(loops)
    traffic: Traffic = {}
    for level, operand, direction in [key for key in out if isinstance(key, tuple)]:
        bits = out.pop((level, operand, direction))
        traffic.setdefault(level, {}).setdefault(operand, {})[direction] = bits
    tile, share = (tuple(getattr(whole, d).astype(np.int64) for d in "mkn") for whole in (best, rows))
    clocks = out.pop("clocks")
    busy = out.pop("busy")
    return Tilings(clocks, out, busy, traffic, events, tile, order, share)


def _clocks(tiles: Tiles, order: Order) -> dict[Any, Any]:
    """Clocks by cause of tilings in one loop order; those in which the DRAM works are ``busy``."""
    rows = tiles.rows
    clocks = Walk(tiles, order).clocks()
    parts = dict.fromkeys(("load", "compute", "stall", "drain"), np.float64(0))
    jobs = tiles.jobs()
    for at in product(*((0,) if d in tiles.single else (0, 1) for d in "mkn")):
        cls = dict(zip("mkn", at))
        count = prod([tiles.count(d, c) for d, c in cls.items()])
        for timing, passes in ((rows.t, rows.passes), (rows.rest, rows.rest_passes)):
            if passes.any():
                cycles = tiles.closed_form(*(tiles.sizes[d][c] for d, c in cls.items()), timing)
                parts = {key: total + count * passes * getattr(cycles, key) for key, total in parts.items()}
    turns = {x: 2 * reuse(tiles, order, x) - 1 if x == "c" else reuse(tiles, order, x) for x in DIMS}
    busy = sum(tiles.moved(x) * turns[x] for x in DIMS) + rows.latency * prod(tiles.trips.values())
    return parts | {"clocks": clocks, "sram": jobs - sum(parts.values()), "dram": clocks - jobs, "busy": busy}


def _bits(tiles: Tiles, order: Order) -> dict[Any, Any]:
    """Bits by level, operand and direction."""
    rows = tiles.rows
    sram = sram_bits(tiles, order)
    times = {x: reuse(tiles, order, x) for x in DIMS}
    row_scales, row_scale_reads = (once(tiles, "a", what) for what in (rows.row_scales, rows.row_scale_reads))
    a = all_bits(tiles, "a") - row_scales
    c = all_bits(tiles, "c")
    turns = tiles.trips["k"] * rows.every_pass
    across = pieces(tiles, "m", rows.t.m_tile)
    sweeps = pieces(tiles, "n", rows.t.cols) * rows.every_pass
    kinds = {"w": once(tiles, "w", rows.weight_bits), "scales": once(tiles, "w", rows.scales),
             "tables": rows.table_bits * rows.n * tiles.trips["k"]}
    reads = {"w": across * a_passes(rows), "scales": across * rows.every_pass,
             "tables": tiles.trips["m"] * rows.every_pass}
    back = {"dram": c * (times["c"] - 1), "sram": c * (turns - 1 + times["c"] - 1)}
    out = {("dram", "a", "read"): a * times["a"], ("dram", "row_scales", "read"): row_scales * times["a"],
           ("dram", "partial", "read"): back["dram"], ("dram", "partial", "write"): back["dram"],
           ("dram", "c", "write"): c,
           ("sram", "a", "read"): a * sweeps, ("sram", "a", "write"): a * times["a"],
           ("sram", "row_scales", "read"): row_scale_reads * sweeps,
           ("sram", "row_scales", "write"): row_scales * times["a"],
           ("sram", "partial", "read"): back["sram"], ("sram", "partial", "write"): back["sram"],
           ("sram", "c", "read"): c, ("sram", "c", "write"): c}
    for x, bits in kinds.items():
        once_each = bits * times["w"]
        out |= {
            ("dram", x, "read"): once_each,
            ("sram", x, "write"): once_each,
            ("sram", x, "read"): bits * reads[x],
        }
    for level, expected in (("dram", dram_bits(tiles, order)), ("sram", sum(sram.values()))):
        found = sum(bits for key, bits in out.items() if key[0] == level)
        assert np.array_equal(found + 0 * expected, expected), level
    return out
