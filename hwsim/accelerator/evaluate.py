"""A workload on a configuration that has buffers and DRAM: tilings, times, traffic and energies of every layer."""

from collections import defaultdict
from itertools import product
from math import prod
from typing import Any

import numpy as np

from hwsim.accelerator.layers import area, layer, notes, standing, vector_layer
from hwsim.accelerator.lowered import correction, lower
from hwsim.accelerator.machine import Job, beyond_k, granule, most_k, numbers, shares, whole_k
from hwsim.accelerator.pipeline import Order, Tiles, Walk, reuse
from hwsim.accelerator.power import Power, power
from hwsim.accelerator.precompute import a_word, operation, outside
from hwsim.accelerator.problem import DIMS, Problems, stack
from hwsim.accelerator.result import ModelResult
from hwsim.accelerator.search import OBJECTIVES, Best, ladder, search
from hwsim.accelerator.traffic import a_passes, active, all_bits, dram_bits, engine_events, once, pieces, sram_bits
from hwsim.config import Config
from hwsim.dataflow.base import ceil_div
from hwsim.description import tables_refused
from hwsim.engine.control import CYCLE_BITS
from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.pe import PE
from hwsim.precision.passes import LONGEST_K
from hwsim.workload import Gemm, Workload

EXACT = 1 << 52
BUFFERS = {"a": "activations", "w": "weights", "c": "partial sums and results"}


def evaluate(config: Config, workload: Workload, objective: str = "latency") -> ModelResult:
    """Tile and time every GEMM; equal ones once. Raises :class:`ConfigError` for what does not fit or cannot be counted."""
    if objective not in OBJECTIVES:
        raise ConfigError(f"objective: {unknown('objective', objective, OBJECTIVES)}, not {shown(objective)}")
    figures = power(config)
    _check_objective(config, figures, objective)
    if outside(config.memory) and (reason := tables_refused(config.pe)):
        raise ConfigError(f"vector_unit: tables must be made in the engine: {reason}", config.path)
    jobs = [_job(config, g, place) for g, place in zip(workload.gemms, workload.places)]
    index: dict[tuple, int] = {}
    for job in jobs:
        for dims, _ in job.shares:
            index.setdefault((dims, job.lowered, job.sharers), len(index))
    rows = _rows(config, list(index), figures)
    best = search(rows, config.flow.closed_form, objective)
    _check_found(config, rows, best, jobs, index)
    details = _details(config, rows, best)
    layers = [layer(config, job, [(details[index[dims, job.lowered, job.sharers]], n) for dims, n in job.shares], figures) for job in jobs]
    every = (*workload.vectors, *(made for job in jobs if (made := correction(config.pe, job.gemm))))
    vectors = every if config.memory and config.memory.vector else ()
    tables = config.memory.vector.tables if config.memory and config.memory.vector else "engine"
    ahead = [made for job in jobs if (made := operation(tables, job.lowered, job.gemm))]
    own = [vector_layer(config, v, figures, bits) for v, bits in ahead] + [vector_layer(config, v, figures) for v in vectors]
    told = (*notes(config, workload, figures), *scale_notes(config.pe, jobs))
    return ModelResult(config, workload, tuple(layers), tuple(own),
                       () if vectors else every, objective, area(figures), standing(figures), told)


def scale_notes(engine: PE, jobs: list[Job]) -> list[str]:
    """What is to be said of scales, each line once."""
    return list(dict.fromkeys(line for job in jobs for line in job.lowered.scales.notes(engine)))


def _job(config: Config, g: Gemm, place: str) -> Job:
    """Check a GEMM and share it out."""
    if g.k > LONGEST_K:
        raise ConfigError(f"k: {g.name} has k = {g.k}, beyond the limit of {config.name}: {LONGEST_K}, all tiles of K together", place)
    try:
        lowered = lower(config.pe, g)
    except ParamError as e:
        raise ConfigError(f"{e.message} ({config.name})", place) from None
    pe = lowered.pe
    if g.k > config.pe.k_max and (whole_k(pe) or not most_k(config, lowered, g.k)):
        raise ConfigError(beyond_k(config, g), place)
    pieces = {d: ceil_div(getattr(g, d), granule(config, d)) for d in "mkn"}
    a_bits, a_per = a_word(config.memory, lowered)
    weights = g.k * g.n * (lowered.word_bits + lowered.scales.bits)
    row_scales = ceil_div(g.k, config.flow.timing(pe).sum_products) * lowered.scales.row_bits
    most = lowered.count * max(g.m * (ceil_div(g.k, a_per) * a_bits + row_scales) * pieces["n"], weights * pieces["m"],
                               3 * g.m * g.n * lowered.c_bits * pieces["k"])
    if most >= EXACT:
        raise ConfigError(f"{g.name}: {g.m} x {g.k} x {g.n} moves up to {most:.2g} bits, more than the {EXACT:.2g} that are "
                          "counted exactly", place)
    assert config.memory is not None
    cores = config.memory.cores
    if cores.count > 1 and cores.split == "k" and whole_k(pe):
        raise ConfigError(f"cores: split: k shares out sums, but {whole_k(pe)}", config.path)
    return Job(g, place, lowered, shares(config, (g.m, g.k, g.n)))


def _rows(config: Config, keys: list[tuple], figures: Power) -> Problems:
    """Problems of distinct (share, precisions, cores)."""
    timings = {lowered: (config.flow.timing(lowered.pe), config.flow.timing(lowered.rest)) for _, lowered, _ in keys}
    return stack([numbers(config, lowered, dims, sharers, figures) for dims, lowered, sharers in keys],
                 [timings[lowered] for _, lowered, _ in keys])


def _check_objective(config: Config, figures: Power, objective: str) -> None:
    """Energy can be minimized only where buffers' and DRAM's are known."""
    reason = next((f for f in figures.per_bit.values() if isinstance(f, str)), None)
    if objective != "latency" and reason:
        raise ConfigError(f"objective: {objective} needs all energies of buffers and DRAM: {reason}", config.path)


def _check_found(config: Config, rows: Problems, best: Best, jobs: list[Job], index: dict[tuple, int]) -> None:
    """ConfigError for the first GEMM whose smallest tile does not fit, or that takes longer than counters count."""
    for job in jobs:
        for dims, _ in job.shares:
            i = index[dims, job.lowered, job.sharers]
            if best.order[i] < 0:
                raise _does_not_fit(config, rows.take(slice(i, i + 1)), job)
            if best.clocks[i] >= 1 << CYCLE_BITS:
                raise ConfigError(f"{job.name} takes {best.clocks[i]:.3g} cycles, more than {CYCLE_BITS} bits count", job.place)


def _does_not_fit(config: Config, row: Problems, job: Job) -> ConfigError:
    """Which buffer the smallest tile does not fit, and by how much."""
    size = {d: (s := ladder(row, d))[s > 0].min() for d in "mkn"}
    for x, dims in DIMS.items():
        buffer = getattr(config.memory, x)
        need, room = int(row.bits(x, *(size[d] for d in dims))[0]), buffer.tile_bits
        if need > room:
            half, why = "each half of " if buffer.double else "", f" ({whole_k(job.lowered.pe)})" if whole_k(job.lowered.pe) else ""
            tile = " x ".join(f"{d} = {int(size[d])}" for d in dims)
            return ConfigError(f"{job.name}: the smallest tile of {BUFFERS[x]}, {tile}, takes {need / 8192:,.4g} KiB{why}, but {half}"
                               f"buffers.{x} holds {room / 8192:,.4g} KiB: {(need - room) / 8192:,.4g} KiB short", job.place or config.path)
    raise AssertionError((job.name, size))


# -- the best tilings in detail ------------------------------------------------------------------------------------------
def _details(config: Config, rows: Problems, best: Best) -> list[dict[str, Any]]:
    """Everything about the best tiling of every problem; those of one loop order at once."""
    out: list[dict[str, Any]] = [{}] * len(rows)
    size = np.stack([getattr(best, d) for d in "mkn"])
    alone = size >= np.stack([getattr(rows, d) for d in "mkn"])
    groups = defaultdict(list)
    for i in range(len(rows)):
        groups[tuple(alone[:, i]), int(best.order[i])].append(i)
    for (singles, order_at), members in groups.items():
        order = best.orders[order_at]
        at = np.array(members)
        tiles = Tiles(rows.take(at), dict(zip("mkn", size[:, at])), frozenset(d for d, one in zip("mkn", singles) if one),
                      config.flow.closed_form)
        columns, events = _columns(tiles, order), engine_events(tiles)
        assert (columns["clocks"] == best.clocks[at]).all()
        for j, i in enumerate(members):
            out[i] = {key: int(np.broadcast_to(column, at.shape)[j]) for key, column in columns.items()}
            out[i]["events"] = {key: float(np.broadcast_to(count, at.shape)[j]) for key, count in events.items()}
            out[i]["tile"] = tuple(int(s) for s in size[:, i])
            out[i]["share"] = tuple(int(getattr(rows, d)[i]) for d in "mkn")
            out[i]["order"] = "".join(order)
    return out


def _columns(tiles: Tiles, order: Order) -> dict[str, Any]:
    """Clocks by cause and bits by operand of tilings in one loop order."""
    rows, clocks = tiles.rows, Walk(tiles, order).clocks()
    parts = dict.fromkeys(("load", "compute", "stall", "drain"), np.float64(0))
    jobs = tiles.jobs()
    for at in product(*((0,) if d in tiles.single else (0, 1) for d in "mkn")):
        cls = dict(zip("mkn", at))
        count = prod([tiles.count(d, c) for d, c in cls.items()])
        for timing, passes in ((rows.t, rows.passes), (rows.rest, rows.rest_passes)):
            if passes.any():
                cycles = tiles.closed_form(*(tiles.sizes[d][c] for d, c in cls.items()), timing)
                parts = {key: total + count * passes * getattr(cycles, key) for key, total in parts.items()}
    out: dict[str, Any] = parts | {"clocks": clocks, "sram": jobs - sum(parts.values()), "dram": clocks - jobs, "active": active(tiles)}
    times = {x: reuse(tiles, order, x) for x in DIMS}
    turns = {x: 2 * times[x] - 1 if x == "c" else times[x] for x in DIMS}
    out["busy"] = sum(tiles.moved(x) * turns[x] for x in DIMS) + rows.latency * prod(tiles.trips.values())
    return out | _bits(tiles, order)


def _bits(tiles: Tiles, order: Order) -> dict[str, Any]:
    """Bits by level, operand and direction, ``level/operand/direction``."""
    rows, sram, times = tiles.rows, sram_bits(tiles, order), {x: reuse(tiles, order, x) for x in DIMS}
    c, turns, across = all_bits(tiles, "c"), tiles.trips["k"] * rows.every_pass, pieces(tiles, "m", rows.t.m_tile)
    scales, read = (once(tiles, "a", what) for what in (rows.row_scales, rows.row_scale_reads))
    kinds = {"w": once(tiles, "w", rows.weight_bits), "scales": once(tiles, "w", rows.scales),
             "tables": rows.table_bits * rows.n * tiles.trips["k"]}
    reads = {"w": across * a_passes(rows), "scales": across * rows.every_pass, "tables": tiles.trips["m"] * rows.every_pass}
    a, sweeps = all_bits(tiles, "a") - scales, pieces(tiles, "n", rows.t.cols) * rows.every_pass
    out = {"dram/a/read": a * times["a"], "dram/row_scales/read": scales * times["a"], "dram/partial/read": c * (times["c"] - 1),
           "dram/partial/write": c * (times["c"] - 1), "dram/c/write": c,
           "sram/a/read": a * sweeps, "sram/row_scales/read": read * sweeps,
           "sram/a/write": a * times["a"], "sram/row_scales/write": scales * times["a"],
           "sram/partial/read": c * (turns - 1 + times["c"] - 1), "sram/partial/write": c * (turns - 1 + times["c"] - 1),
           "sram/c/read": c, "sram/c/write": c}
    for x, bits in kinds.items():
        out |= {f"dram/{x}/read": bits * times["w"], f"sram/{x}/write": bits * times["w"],
                f"sram/{x}/read": bits * reads[x]}
    for level, expected in (("dram", dram_bits(tiles, order)), ("sram", sum(sram.values()))):
        assert np.array_equal(sum(v for key, v in out.items() if key.startswith(level)) + 0 * expected, expected), level
    return out
