"""Layers' results from their tilings, as arrays: clocks by cause, what bounds them, traffic and energy by
part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from hwsim.accelerator.beats import beat_notes
from hwsim.accelerator.columns import Layers, column, each, record, stacked
from hwsim.accelerator.figures import scaled
from hwsim.accelerator.layer_result import Tiling
from hwsim.accelerator.machine import adding, streamed
from hwsim.accelerator.power import Figure, Power
from hwsim.accelerator.precompute import NOTE, outside
from hwsim.config import Config
from hwsim.formulas.division import ceil_div
from hwsim.quantity import Quantity, provenance
from hwsim.workload import Gemm, Vector, Workload

Traffic = dict[str, dict[str, dict[str, Any]]]
"""Bits by level, operand, direction."""

CLOCKS = ("load", "compute", "stall", "drain", "sram", "dram")
BOUNDS = np.array(["compute", "sram", "dram", "fill", "vector"], object)


@dataclass(frozen=True)
class Tilings:
    """The best tilings of shares, as arrays.

    ``clocks`` are those of a share, ``parts`` by cause, ``busy`` those in which the DRAM works; ``traffic``
    is in bits, ``events`` are the engine's. ``tile`` and ``share`` are (m, k, n), ``order`` the loops,
    outermost first.
    """

    clocks: np.ndarray
    parts: dict[str, np.ndarray]
    busy: np.ndarray
    traffic: Traffic
    events: Mapping[str, np.ndarray]
    tile: Any
    order: Any
    share: Any


@dataclass(frozen=True)
class Shared:
    """GEMMs as the cores take them, as arrays: ``times`` cores have the share ``whole``, one has ``rest``
    (-1: none).

    Shares are numbers of tilings. ``peak`` is MACs per clock of all arrays, ``c_bits`` the bits of a sum.
    """

    gemms: Any
    whole: np.ndarray
    rest: np.ndarray
    times: np.ndarray
    peak: np.ndarray
    c_bits: np.ndarray

    @property
    def sharers(self) -> np.ndarray:
        """Cores that have a share."""
        return self.times + (self.rest >= 0)

    def summed(self, value: np.ndarray) -> np.ndarray:
        """Of all cores together, from what the tilings have."""
        return value[self.whole] * self.times + np.where(self.rest >= 0, value[self.rest], 0)

    def slowest(self, clocks: np.ndarray) -> np.ndarray:
        """The share that takes longest."""
        return np.where((self.rest >= 0) & (clocks[self.rest] > clocks[self.whole]), self.rest, self.whole)


def gemm_layers(config: Config, gemms: Sequence[Gemm], which: np.ndarray, shared: Shared, tilings: Tilings,
                figures: Power) -> Layers:
    """The layers of ``gemms``; GEMM i is number ``which[i]`` of ``shared``."""
    assert config.memory is not None
    slowest = each(tilings, lambda values: values[shared.slowest(tilings.clocks)])
    traffic: Traffic = each(tilings.traffic, lambda bits: shared.summed(bits).astype(np.int64))
    events = each(tilings.events, shared.summed)
    parts, cycles = slowest.parts, slowest.clocks
    products = shared.gemms.m * shared.gemms.n
    adding = None
    if config.memory.cores.split == "k" and (shared.sharers > 1).any():
        adding = np.where(shared.sharers > 1, products, 0)
        parts = parts | {"reduce": _reduce(config, shared, adding, traffic["dram"])}
        cycles = cycles + parts["reduce"]
    moved = sum(bits for directions in traffic["dram"].values() for bits in directions.values())
    energy = {"engine": figures.engine.of_events(events), "buffers": _buffer_energy(traffic["sram"], figures),
              "dram": scaled(figures.per_bit["pj_dram"], moved, "pJ"), **_stood(figures, cycles)}
    if adding is not None:
        energy["vector unit"] = scaled(_per_op(config), ((shared.sharers - 1) * adding).astype(float), "pJ")
    sharers: Any = shared.sharers
    tiling = Tiling(slowest.tile, slowest.order, slowest.share, sharers)
    utilization = (products * shared.gemms.k / (cycles * shared.peak)).astype(float)
    bound = _bound(parts, slowest.busy)
    cases = record(
        None,
        cycles=cycles,
        parts=parts,
        bound=bound,
        clock_mhz=config.clock_mhz,
        utilization=utilization,
        tiling=tiling,
        traffic=traffic,
        energy=energy,
        events=events,
    )
    return Layers(gemms, replace(each(cases, lambda values: values[which]), work=stacked(gemms)))


def _bound(clocks: Mapping[str, np.ndarray], busy: np.ndarray) -> np.ndarray:
    """What is busy longest."""
    compute = clocks["compute"] + clocks["stall"]
    waiting = np.where(clocks["sram"] > 0, compute + clocks["sram"], 0)
    times = [compute, waiting, busy, clocks["load"] + clocks["drain"], clocks.get("reduce", 0 * busy)]
    return BOUNDS[np.argmax(times, axis=0)]


def _reduce(
    config: Config, shared: Shared, results: np.ndarray, dram: dict[str, dict[str, Any]]
) -> np.ndarray:
    """Clocks in which the vector unit adds the cores' sums of so many ``results``.

    The way of these sums is added to the traffic ``dram``.
    """
    ops, read, write = (amount.astype(np.int64) for amount in adding(results, shared.c_bits, shared.sharers))
    dram["partial"]["write"] = dram["partial"]["write"] + np.where(write, dram["c"]["write"], 0)
    dram["partial"]["read"] = dram["partial"]["read"] + read
    dram["c"]["write"] = np.where(write, write, dram["c"]["write"])
    return _streamed(config, ops, read, write).astype(np.int64)


def _streamed(config: Config, ops: np.ndarray, read: np.ndarray, write: np.ndarray) -> np.ndarray:
    """Clocks of the vector unit on elements that come from DRAM and go back."""
    memory = config.memory
    assert memory and memory.vector
    rate = memory.rate(config.clock_mhz)
    latency = memory.latency(config.clock_mhz)
    return streamed(ops, read, write, memory.vector.lanes, rate, latency)


def vector_layers(config: Config, works: Sequence[Vector], bits: Sequence[tuple[int, int]],
                  figures: Power) -> Layers:
    """Vector operations; ``bits`` of an element that each reads and writes."""
    memory = config.memory
    if not works:
        return Layers()
    assert memory and memory.vector
    serial = memory.vector.schedule == "serial"
    ops = column(v.ops for v in works)
    read = column(v.reads * of_read * serial for v, (of_read, _) in zip(works, bits))
    write = column(v.writes * of_write * serial for v, (_, of_write) in zip(works, bits))
    cycles = _streamed(config, ops, read, write)
    least = ceil_div(ops, memory.vector.lanes)
    energy = {"vector unit": scaled(_per_op(config), ops.astype(float), "pJ"),
              "dram": scaled(figures.per_bit["pj_dram"], (read + write).astype(float), "pJ"),
              **_stood(figures, (cycles * serial).astype(float))}
    bound = np.where(cycles > least, "dram", "vector").astype(object)
    parts = {"vector": least, "dram": cycles - least}
    traffic = {"dram": {"elements": {"read": read, "write": write}}}
    return Layers(
        works,
        record(
            stacked(works),
            cycles=cycles,
            parts=parts,
            bound=bound,
            clock_mhz=config.clock_mhz,
            utilization=np.zeros(len(works)),
            traffic=traffic,
            energy=energy,
        ),
    )


def element_bits(config: Config, v: Vector) -> tuple[int, int]:
    """Bits of an element that a vector operation reads and writes."""
    assert config.memory and config.memory.vector
    return v.read_bits or config.memory.vector.bits, config.memory.vector.bits


def _per_op(config: Config) -> Figure:
    assert config.memory and config.memory.vector
    pj = config.memory.vector.pj_op
    return "no energy is known for the vector unit; give vector_unit.pj_op" if pj is None else Quantity(
        pj, "pJ", "the configuration's vector_unit.pj_op", "cited")


OWNER = {"a": "a", "row_scales": "a", "w": "w", "scales": "w", "tables": "w", "partial": "c", "c": "c"}


def _buffer_energy(sram: dict[str, dict[str, Any]], figures: Power) -> Figure:
    """Accesses of all buffers."""
    total: Any = 0.0
    used = []
    for operand, directions in sram.items():
        for direction, count in directions.items():
            figure = figures.per_bit[f"pj_{OWNER[operand]}_{direction}"]
            if not isinstance(figure, Quantity):
                return figure
            total = total + count * figure.value
            used.append(figure)
    return Quantity(total, "pJ", *provenance(used))


def standing(figures: Power) -> dict[str, Figure]:
    """What is drawn on every clock whatever happens, in pJ: clock pins and leakage of engines, leakage of
    buffers, DRAM background."""
    per_clock = figures.cores / figures.clock_mhz * 1e3
    found: dict[str, Figure] = {"engine clock": scaled(figures.engine.clock, figures.cores, "pJ"),
                                "engine leakage": scaled(figures.engine.leakage, per_clock, "pJ")}
    buffers = figures.buffer_leakage.values()
    unknown = next((f for f in buffers if isinstance(f, str)), None)
    known = [f for f in buffers if isinstance(f, Quantity)]
    found["buffer leakage"] = unknown or "no buffers are described"
    if known and not unknown:
        found["buffer leakage"] = Quantity(sum(f.value for f in known) * per_clock, "pJ", *provenance(known))
    if figures.background:
        found["dram background"] = scaled(figures.background, 1e3 / figures.clock_mhz, "pJ")
    return found


def _stood(figures: Power, cycles: Any) -> dict[str, Figure]:
    return {key: scaled(f, cycles, "pJ") for key, f in standing(figures).items()}


def area(figures: Power) -> dict[str, Figure]:
    """mm2 of all engines and buffers; vector unit and DRAM interface are not in it."""
    out: dict[str, Figure] = {"engine": scaled(figures.engine.area, figures.cores * 1e-6, "mm2")}
    return out | {f"buffer {x}": scaled(f, figures.cores, "mm2") for x, f in figures.buffer_area.items()}


def notes(config: Config, workload: Workload, figures: Power) -> tuple[str, ...]:
    """What the figures rest on."""
    memory = config.memory
    assert memory is not None
    out = [*beat_notes(config), "every layer's activations come from DRAM and its results go back there",
             "an engine that waits takes the energy of leakage and clock, and no other"]
    if workload.vectors and not memory.vector:
        out.append("non-GEMM operations take no time here: the configuration has no vector_unit")
    if memory.vector and workload.vectors:
        out.append(
            {
                "serial": "the engine waits while the vector unit works, whose elements come from DRAM and "
                          "go back there",
                "overlapped": "the vector unit works on elements on chip while the engine does",
            }[memory.vector.schedule]
        )
    if memory.vector and outside(memory):
        out.append(NOTE.format(memory.vector.tables))
    return (*out, *workload.rules, *slow(config), *figures.unknown())


def slow(config: Config) -> list[str]:
    """Buffers whose memories take longer for an access than a clock is, and those of which no cycle time is
    stated."""
    memory = config.memory
    period_ns = 1e3 / config.clock_mhz
    technology = config.buffer_technology
    assert memory is not None
    ones = {x: one for x in "awc" if (one := getattr(memory, x).memory(technology))}
    out = []
    unstated = {}
    for x, one in ones.items():
        if isinstance(one.cycle, str):
            unstated.setdefault(one.cycle, []).append(x)
        known = [q for q in (one.cycle, one.clk_to_q) if isinstance(q, Quantity)]
        if known and known[0].value > period_ns:
            out.append(
                f"buffer {x}: a memory in {technology} takes {known[0].value:.3g} ns for an access, the "
                f"clock {period_ns:.3g} ns; it is taken to give a word on every clock all the same"
            )
    return out + [
        f"buffer {', '.join(names)}: {reason}; a word on every clock is assumed"
        for reason, names in unstated.items()
    ]
