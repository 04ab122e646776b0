"""Tiling problems of many accelerators at once: :mod:`hwsim.accelerator.machine` and :mod:`hwsim.accelerator.power` as arrays.

Designs share architecture and dataflow; sizes, buffers, DRAM, cores and clocks differ. ``Fields`` gives each of them by its dotted name, as
a configuration file nests them, as an array of the designs or as one value for all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

import numpy as np

from hwsim.accelerator.lowered import Lowered
from hwsim.accelerator.machine import whole_k
from hwsim.accelerator.power import BITS_KNOWN, value
from hwsim.accelerator.problem import NUMBERS, Problems, event_columns
from hwsim.dataflow.base import Timing
from hwsim.description import RATE_STEP, Buffer, DramSpec
from hwsim.pe import PE
from hwsim.tech.sram_table import default_memories

Fields = Mapping[str, Any]
BUFFER = {f.name: f.default for f in Buffer.schema()}


@dataclass(frozen=True)
class Vectors:
    """Vector units of designs: arrays."""

    lanes: np.ndarray
    bits: np.ndarray
    pj_op: np.ndarray
    overlapped: np.ndarray
    tables: np.ndarray

    @property
    def outside(self) -> np.ndarray:
        """Which of the designs make tables of activation sums outside the engine."""
        return self.tables != "engine"

    @classmethod
    def of(cls, given: Fields, count: int) -> "Vectors | None":
        """None where the designs have none."""
        if "vector_unit.lanes" not in given:
            return None
        lanes, bits, pj = (np.broadcast_to(np.asarray(given.get(f"vector_unit.{key}", default), float), (count,))
                           for key, default in (("lanes", None), ("bits", 16), ("pj_op", np.nan)))
        schedule, tables = (np.broadcast_to(np.asarray(given.get(f"vector_unit.{key}", default), object), (count,))
                            for key, default in (("schedule", "serial"), ("tables", "engine")))
        return cls(lanes, bits, pj, schedule == "overlapped", tables)


@dataclass(frozen=True)
class Memories:
    """Buffers, DRAM and cores of designs: arrays. ``reasons[i]`` says why a figure of design i is not known, else ``""``."""

    values: dict[str, np.ndarray]
    leakage_mw: np.ndarray
    area_mm2: np.ndarray
    cores: np.ndarray
    split: np.ndarray
    bandwidth: np.ndarray
    latency: np.ndarray
    clock_mhz: np.ndarray
    reasons: np.ndarray
    vector: "Vectors | None"
    background_mw: np.ndarray

    @property
    def standing_pj(self) -> np.ndarray:
        """Per clock: leakage of one core's buffers and its share of the DRAM's background power."""
        return (self.leakage_mw + self.background_mw / self.cores) / self.clock_mhz * 1e3

    def rate(self, sharers: np.ndarray) -> np.ndarray:
        """:meth:`Memory.rate` for arrays."""
        return np.floor(np.trunc(self.bandwidth * 8e3 / self.clock_mhz * RATE_STEP) / sharers) / RATE_STEP

    def streamed(self, ops: Any, read: Any, write: Any) -> np.ndarray:
        """Clocks of the vector unit on elements that come from DRAM and go back; bits read and written."""
        assert self.vector is not None
        rate = self.rate(np.ones(len(self.cores)))
        moving = self.latency + np.ceil(read / rate) + np.ceil(write / rate)
        return np.maximum(np.ceil(ops / self.vector.lanes), np.where(np.asarray(read + write) > 0, moving, 0.0))


def distinct(count: int, columns: list[Any], function: Callable[..., Any]) -> tuple[list[Any], np.ndarray]:
    """``function`` of every distinct combination of values, and which of them each design has."""
    code = np.zeros(count, dtype=np.int64)
    for column in columns:
        if isinstance(column, np.ndarray):
            inverse = np.unique(column, return_inverse=True)[1]
            code = np.unique(code * (int(inverse.max()) + 1) + inverse, return_inverse=True)[1]
    _, first, which = np.unique(code, return_index=True, return_inverse=True)
    return [function(*(c[i] if isinstance(c, np.ndarray) else c for c in columns)) for i in first.tolist()], which


@lru_cache(65536)
def buffer_figures(name: str, technology: str, *values: Any) -> tuple[dict[str, float], str]:
    """Numbers of one buffer, in the order of ``BUFFER``, and why figures are missing."""
    given = {key: v.item() if isinstance(v, np.generic) else v for key, v in zip(BUFFER, values)}
    buffer = Buffer(**given)
    found = vars(buffer.figures(name, technology))
    numbers = {key: value(figure) for key, figure in found.items()}
    reason = next((figure for figure in found.values() if isinstance(figure, str)), "")
    return {"room": buffer.tile_bits, "rate": buffer.rate, "double": float(buffer.double)} | numbers, reason


@dataclass(frozen=True)
class DramFigures:
    """Numbers of a DRAM: GB/s, pJ per bit, ns, mW beside its traffic; and why the energy is missing."""

    bandwidth: float
    pj_bit: float
    latency_ns: float
    background_mw: float
    reason: str


@lru_cache(4096)
def dram_figures(names: tuple[str, ...], *values: Any) -> DramFigures:
    """The figures of a DRAM whose fields ``names`` have these values."""
    given = {key: v.item() if isinstance(v, np.generic) else v for key, v in zip(names, values)}
    dram = DramSpec(**{key: v for key, v in given.items() if v is not None})
    energy, background = dram.energy, dram.background
    return DramFigures(dram.bandwidth.value, value(energy), float(dram.latency_ns), background.value if background else 0.0,
                       energy if isinstance(energy, str) else "")


def memories(given: Fields, clock_mhz: np.ndarray) -> Memories:
    """The memories of designs of one technology. Raises :class:`ConfigError` where a DRAM is not one."""
    count = len(clock_mhz)
    values: dict[str, np.ndarray] = {}
    leakage, area, reasons = np.zeros(count), np.zeros(count), np.full(count, "", dtype=object)
    technology = given.get("buffers.technology", default_memories(given["technology"]))
    for x in "awc":
        fields_of = [given.get(f"buffers.{x}.{key}", default) for key, default in BUFFER.items()]
        found, which = distinct(count, [x, technology, *fields_of], buffer_figures)
        table = {key: np.array([f[0][key] for f in found])[which] for key in found[0][0]}
        values |= {f"room_{x}": table["room"], f"rate_{x}": table["rate"], f"double_{x}": table["double"],
                   f"pj_{x}_read": table["read"], f"pj_{x}_write": table["write"]}
        leakage, area = leakage + table["leakage"], area + table["area"]
        why = np.array([f[1] for f in found], dtype=object)[which]
        reasons = np.where(reasons == "", why, reasons)
    names = tuple(f.name for f in DramSpec.schema() if f"dram.{f.name}" in given)
    found, which = distinct(count, [given[f"dram.{key}"] for key in names], lambda *v: dram_figures(names, *v))
    numbers = {key: np.array([getattr(f, key) for f in found])[which] for key in ("bandwidth", "pj_bit", "latency_ns", "background_mw")}
    why = np.array([f.reason for f in found], dtype=object)[which]
    values["pj_dram"] = numbers["pj_bit"]
    cores = np.broadcast_to(np.asarray(given.get("cores.count", 1), float), (count,))
    split = np.broadcast_to(np.asarray(given.get("cores.split", "n"), object), (count,))
    clocks = np.ceil(numbers["latency_ns"] * clock_mhz / 1e3)
    return Memories(values, leakage, area, cores, split, numbers["bandwidth"], clocks, clock_mhz, np.where(reasons == "", why, reasons),
                    Vectors.of(given, count), numbers["background_mw"])


def granule(pe: PE, t: Timing, k_tile: Any, dim: str) -> Any:
    """:func:`hwsim.accelerator.machine.granule` for arrays."""
    if dim == "k":
        return pe.rescale.group or k_tile
    return t.rows if dim == "m" else t.cols


def shares(pe: PE, t: Timing, k_tile: Any, memory: Memories, dims: tuple[int, int, int]) -> list[tuple[list[np.ndarray], np.ndarray]]:
    """What cores get of a GEMM: (m, k, n of a share, how many cores have it), the whole ones and the rest; a share of none is 0 times."""
    count = len(memory.cores)
    whole = [np.full(count, float(d)) for d in dims]
    rest = [w.copy() for w in whole]
    times, left = np.ones(count), np.zeros(count)
    for at, dim in enumerate("mkn"):
        here = memory.split == dim
        step = granule(pe, t, k_tile, dim)
        most = np.minimum(dims[at], np.ceil(np.ceil(dims[at] / step) / memory.cores) * step)
        over = dims[at] % most
        whole[at] = np.where(here, most, whole[at])
        rest[at] = np.where(here, np.maximum(over, 1.0), rest[at])
        times, left = np.where(here, dims[at] // most, times), np.where(here, (over > 0) * 1.0, left)
    return [(whole, times), (rest, left)]


def problems(lowered: Lowered, timings: tuple[Timing, Timing], k_tile: Any, limits: tuple[Any, Any], engine: PE, dims: list[np.ndarray],
             sharers: np.ndarray, memory: Memories, event_pj: Mapping[str, Any], pj_clock: np.ndarray) -> Problems:
    """:func:`hwsim.accelerator.machine.numbers` for arrays: a share of a GEMM on each design's ``engine``.

    ``timings`` are those of both kinds of passes; ``limits`` are the largest M and N of a job.
    """
    count, pe, timing = len(memory.cores), lowered.pe, timings[0]
    m, k, n = dims
    outside = memory.vector.outside if memory.vector is not None and pe.a_table else np.zeros(count, dtype=bool)
    entries, bits, _ = pe.a_table or (0, 0, 0)
    a_per = np.where(outside, pe.lanes, 1)
    step = pe.rescale.group or a_per
    base_k = lowered.base_k(np.asarray(granule(engine, timing, k_tile, "k"), np.int64), k)
    tile = lowered.scales.k_tile
    max_k = np.minimum(k, tile) if tile else np.where(k <= engine.k_max, k, engine.k_max // step * step)
    row: dict[str, Any] = {
        "m": m, "k": k, "n": n, "base_m": timing.rows, "base_k": base_k, "base_n": timing.cols,
        "whole_k": bool(whole_k(pe)), "max_m": np.minimum(m, limits[0]), "max_n": np.minimum(n, limits[1]), "max_k": max_k,
        "a_word_bits": np.where(outside, entries * bits * lowered.passes.a.count, lowered.a_bits), "a_per_word": a_per,
        **lowered.fields(), "rate": memory.rate(sharers), "latency": memory.latency, **event_columns(event_pj),
        "pj_clock": pj_clock, **memory.values}

    def array(value: Any) -> np.ndarray:
        return np.broadcast_to(np.asarray(value, np.float64), (count,))

    t, rest = (Timing(*(array(getattr(x, f.name)) for f in fields(Timing))) for x in timings)
    return Problems(t, rest, *(array(row[name]) for name in NUMBERS))


__all__ = ["BITS_KNOWN", "Memories", "memories", "problems", "shares"]
