"""Tiled GEMMs: the closed form of a pipeline equals the tile-by-tile events, on random engines, memories, tilings and loop orders."""

from dataclasses import replace
from itertools import permutations, product

import numpy as np
import pytest
from conftest import dims, engines, precisions
from hypothesis import given, settings
from hypothesis import strategies as st

from hwsim.accelerator.description import Buffer, Buffers, Cores, DramSpec, Memory
from hwsim.accelerator.events import Timeline
from hwsim.accelerator.machine import numbers, whole_k
from hwsim.accelerator.pipeline import Tiles, Walk
from hwsim.accelerator.power import power
from hwsim.accelerator.problem import stack
from hwsim.accelerator.search import ladder, search
from hwsim.accelerator.traffic import active, dram_bits, sram_bits

ENDLESS = {"kib": float(1 << 20), "width_bits": 1 << 16, "banks": 4096, "ports": 4}


def memory_of(draw) -> Memory:
    """Any memory: single and double buffers, slow and fast ports, DRAM from a trickle to a flood."""
    buffers = [Buffer(64.0, width_bits=draw(st.integers(1, 300)), banks=draw(st.sampled_from((1, 2, 64))), double=draw(st.booleans()))
               for _ in "awc"]
    spec = DramSpec(bandwidth_gb_s=draw(st.floats(1e-3, 1e4)), latency_ns=draw(st.sampled_from((0.0, 0.3, 17.0, 400.0))))
    return Memory(Buffers({}, {}, {}), *buffers, spec, None, Cores())


def row(config, pe, shape, sharers=1):
    return stack([numbers(config, pe, shape, sharers, power(config))], [config.flow.timing(pe)])


def tiles_of(config, pe, shape, size, sharers=1) -> Tiles:
    sizes = {d: np.array([float(s)]) for d, s in zip("mkn", size)}
    single = frozenset(d for d, s, whole in zip("mkn", size, shape) if s >= whole)
    return Tiles(row(config, pe, shape, sharers), sizes, single, config.flow.closed_form)


def sizes_for(draw, config, pe, shape) -> tuple[int, ...]:
    """A tile: any size along M and N, whole groups along K."""
    step = pe.rescale.group or pe.lanes
    k = shape[1] if whole_k(pe) else min(shape[1], step * draw(st.integers(1, max(1, -(-shape[1] // step)))))
    parts = [min(d, -(-d // draw(st.integers(1, 6)))) for d in (shape[0], shape[2])]
    return parts[0], k, parts[1]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_closed_form_equals_events(data):
    config = data.draw(engines())
    config = replace(config, memory=memory_of(data.draw))
    shape = data.draw(dims(config))
    pe = config.pe.at(**data.draw(precisions(config)))
    size, sharers = sizes_for(data.draw, config, pe, shape), data.draw(st.sampled_from((1, 1, 3)))
    tiles = tiles_of(config, pe, shape, size, sharers)
    assert config.memory is not None
    for order in tiles.orders:
        timeline = Timeline(config.flow, pe, config.memory, config.clock_mhz, shape, size, order, sharers)
        events = list(timeline.events())
        assert Walk(tiles, order).clocks()[0] == timeline.now
        moved = sum(timeline.bits(e.operand, e.tile) for e in events if e.kind != "compute")
        assert dram_bits(tiles, order)[0] == moved
        jobs = [timeline._dims(e.tile) for e in events if e.kind == "compute"]
        assert active(tiles)[0] == sum(int(config.flow.cycles(*job, pe).total) for job in jobs)
        assert sram_bits(tiles, order)["a_write"][0] == sum(timeline.bits("a", e.tile) for e in events if e.operand == "a")
