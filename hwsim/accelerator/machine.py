"""Tiling problems of GEMMs on accelerators, as arrays.

Accelerators share architecture and dataflow; sizes, buffers, DRAM, cores and clocks may differ. ``Fields``
gives each of them by its dotted name, as a configuration file nests them, as an array of the designs or as
one value for all. Arrays of designs and of GEMMs that run alike broadcast: a sweep has many designs and one
GEMM, a simulation one design and many GEMMs.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

import numpy as np

from hwsim.accelerator.lowered import Lowered
from hwsim.accelerator.power import Power, value
from hwsim.accelerator.precompute import a_word
from hwsim.accelerator.problem import NUMBERS, Problems, event_columns
from hwsim.config import Config
from hwsim.config.description import RATE_STEP, Buffer, DramSpec
from hwsim.dataflow.cycles import Timing
from hwsim.formulas.division import ceil_div
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

    @classmethod
    def of(cls, given: Fields, count: int) -> "Vectors | None":
        """None where the designs have none."""
        if "vector_unit.lanes" not in given:
            return None
        lanes, bits, pj = (
            np.broadcast_to(np.asarray(given.get(f"vector_unit.{key}", default), float), (count,))
            for key, default in (("lanes", None), ("bits", 16), ("pj_op", np.nan))
        )
        schedule, tables = (
            np.broadcast_to(np.asarray(given.get(f"vector_unit.{key}", default), object), (count,))
            for key, default in (("schedule", "serial"), ("tables", "engine"))
        )
        return cls(lanes, bits, pj, schedule == "overlapped", tables)


@dataclass(frozen=True)
class Memories:
    """Buffers, DRAM and cores of designs: arrays. ``reasons[i]`` says why a figure of design i is not known,
    else ``""``."""

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

    @property
    def outside(self) -> np.ndarray:
        """Which of the designs make tables of activation sums outside the engine."""
        return (
            np.zeros(len(self.cores), dtype=bool) if self.vector is None else self.vector.tables != "engine"
        )

    def rate(self, sharers: np.ndarray) -> np.ndarray:
        """:meth:`Memory.rate` for arrays."""
        return np.floor(np.trunc(self.bandwidth * 8e3 / self.clock_mhz * RATE_STEP) / sharers) / RATE_STEP

    def streamed(self, ops: Any, read: Any, write: Any) -> np.ndarray:
        """:func:`streamed` on the designs' own vector units and DRAM."""
        assert self.vector is not None
        rate = self.rate(np.ones(len(self.cores)))
        return streamed(ops, read, write, self.vector.lanes, rate, self.latency)


def streamed(ops: Any, read: Any, write: Any, lanes: Any, rate: Any, latency: Any) -> np.ndarray:
    """Clocks of a vector unit of ``lanes`` on elements that come from DRAM and go back.

    ``ops`` operations, ``read`` and ``write`` bits, ``rate`` in bits per clock, ``latency`` in clocks:
    arrays, of Python integers where they have to be exact beyond 2**52.
    """
    moving = latency + np.ceil(read / rate) + np.ceil(write / rate)
    return np.maximum(ceil_div(ops, lanes), np.where(np.asarray(read + write) > 0, moving, 0))


def adding(results: Any, c_bits: Any, sharers: Any) -> tuple[Any, Any, Any]:
    """Operations, and bits read and written, that add up the sums of so many results that ``sharers`` cores
    have."""
    write = results * c_bits
    return (sharers - 1) * results, sharers * write, write


def distinct(count: int, columns: list[Any], function: Callable[..., Any]) -> tuple[list[Any], np.ndarray]:
    """``function`` of every distinct combination of values, and which of them each design has."""
    code = np.zeros(count, dtype=np.int64)
    for column in columns:
        if isinstance(column, np.ndarray):
            inverse = np.unique(column, return_inverse=True)[1]
            code = np.unique(code * (int(inverse.max()) + 1) + inverse, return_inverse=True)[1]
    _, first, which = np.unique(code, return_index=True, return_inverse=True)
    return [
        function(*(c[i] if isinstance(c, np.ndarray) else c for c in columns)) for i in first.tolist()
    ], which


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
    return DramFigures(
        dram.bandwidth.value,
        value(energy),
        float(dram.latency_ns),
        background.value if background else 0.0,
        energy if isinstance(energy, str) else "",
    )


def memories(given: Fields, clock_mhz: np.ndarray) -> Memories:
    """The memories of designs of one technology. Raises :class:`ConfigError` where a DRAM is not one."""
    count = len(clock_mhz)
    values: dict[str, np.ndarray] = {}
    leakage = np.zeros(count)
    area = np.zeros(count)
    reasons = np.full(count, "", dtype=object)
    technology = given.get("buffers.technology", default_memories(given["technology"]))
    for x in "awc":
        fields_of = [given.get(f"buffers.{x}.{key}", default) for key, default in BUFFER.items()]
        found, which = distinct(count, [x, technology, *fields_of], buffer_figures)
        table = {key: np.array([f[0][key] for f in found])[which] for key in found[0][0]}
        values |= {f"room_{x}": table["room"], f"rate_{x}": table["rate"], f"double_{x}": table["double"],
                   f"pj_{x}_read": table["read"], f"pj_{x}_write": table["write"]}
        leakage = leakage + table["leakage"]
        area = area + table["area"]
        why = np.array([f[1] for f in found], dtype=object)[which]
        reasons = np.where(reasons == "", why, reasons)
    names = tuple(f.name for f in DramSpec.schema() if f"dram.{f.name}" in given)
    found, which = distinct(
        count, [given[f"dram.{key}"] for key in names], lambda *v: dram_figures(names, *v)
    )
    numbers = {
        key: np.array([getattr(f, key) for f in found])[which]
        for key in ("bandwidth", "pj_bit", "latency_ns", "background_mw")
    }
    why = np.array([f.reason for f in found], dtype=object)[which]
    values["pj_dram"] = numbers["pj_bit"]
    cores = np.broadcast_to(np.asarray(given.get("cores.count", 1), float), (count,))
    split = np.broadcast_to(np.asarray(given.get("cores.split", "n"), object), (count,))
    clocks = np.ceil(numbers["latency_ns"] * clock_mhz / 1e3)
    return Memories(
        values,
        leakage,
        area,
        cores,
        split,
        numbers["bandwidth"],
        clocks,
        clock_mhz,
        np.where(reasons == "", why, reasons),
        Vectors.of(given, count),
        numbers["background_mw"],
    )


def described(config: Config) -> dict[str, Any]:
    """The memory of a configuration as ``Fields``."""
    memory = config.memory
    assert memory is not None
    sections = {"dram": memory.dram, "cores": memory.cores, "vector_unit": memory.vector}
    sections |= {f"buffers.{x}": getattr(memory, x) for x in "awc"}
    fields_of = {f"{name}.{key}": value for name, section in sections.items() if section
                 for key, value in section.to_dict().items()}
    return fields_of | {"technology": config.technology, "buffers.technology": config.buffer_technology}


def granule(pe: PE, t: Timing, k_tile: Any, dim: str) -> Any:
    """The engine's own tile along a dimension: smaller pieces leave cells idle. Groups along K stay
    together."""
    if dim == "k":
        return pe.rescale.group or k_tile
    return t.rows if dim == "m" else t.cols


Share = tuple[list[np.ndarray], np.ndarray]


def shares(pe: PE, t: Timing, k_tile: Any, memory: Memories, dims: Sequence[Any]) -> list[Share]:
    """What cores get of a GEMM: (m, k, n of a share, how many cores have it), the whole ones and the rest.

    A share that no core has is there 0 times.
    """
    sizes = np.broadcast_arrays(*(np.asarray(d, float) for d in dims), np.ones(len(memory.cores)))[:3]
    whole = [size.copy() for size in sizes]
    rest = [size.copy() for size in sizes]
    times = np.ones(sizes[0].shape)
    left = np.zeros(sizes[0].shape)
    for at, dim in enumerate("mkn"):
        here = memory.split == dim
        size = sizes[at]
        step = granule(pe, t, k_tile, dim)
        most = np.minimum(size, np.ceil(np.ceil(size / step) / memory.cores) * step)
        over = size % most
        whole[at] = np.where(here, most, whole[at])
        rest[at] = np.where(here, np.maximum(over, 1.0), rest[at])
        times = np.where(here, size // most, times)
        left = np.where(here, (over > 0) * 1.0, left)
    return [(whole, times), (rest, left)]


def whole_k(pe: PE) -> str:
    """Why a tile must have all of K; empty if it need not."""
    if pe.rescale.floating:
        return "results are rounded at the outlet (rescale.accumulate)"
    if not pe.integer_results:
        return f"results are rounded to {pe.p} in the order of K"
    if pe.rescale.requant != "none":
        return "results are requantized at the engine's outlet, which takes the sum over all of K"
    if pe.halvings and pe.rounding:
        return "halves of rounded sums are cut off once per job"
    return ""


def most_k(engine: PE, lowered: Lowered, k: Any, a_per_word: Any = 1) -> Any:
    """The longest K of a tile of a GEMM of length ``k``: what the engine takes, in whole groups and tables;
    0: none."""
    tile = lowered.scales.k_tile
    step = engine.rescale.group or a_per_word
    return np.minimum(k, tile) if tile else np.where(k <= engine.k_max, k, engine.k_max // step * step)


def problems(
    lowered: Lowered,
    timings: tuple[Timing, Timing],
    k_tile: Any,
    limits: tuple[Any, Any],
    engine: PE,
    dims: list[np.ndarray],
    sharers: np.ndarray,
    memory: Memories,
    event_pj: Mapping[str, Any],
    pj_clock: Any,
) -> Problems:
    """The problems of shares ``dims`` of GEMMs on one of ``sharers`` cores of each design's ``engine``.

    ``timings`` are those of both kinds of passes; ``limits`` are the largest M and N of a job.
    """
    pe, timing, (m, k, n) = lowered.pe, timings[0], dims
    word_bits, per_word = a_word(memory.outside, lowered)
    row: dict[str, Any] = {
        "m": m,
        "k": k,
        "n": n,
        "base_m": timing.rows,
        "base_n": timing.cols,
        "base_k": lowered.base_k(np.asarray(granule(engine, timing, k_tile, "k"), np.int64), k),
        "whole_k": bool(whole_k(pe)),
        "max_m": np.minimum(m, limits[0]),
        "max_n": np.minimum(n, limits[1]),
        "max_k": most_k(engine, lowered, k, per_word),
        "a_word_bits": word_bits,
        "a_per_word": per_word,
        **lowered.fields(),
        "rate": memory.rate(sharers),
        "latency": memory.latency,
        **event_columns(event_pj),
        "pj_clock": pj_clock,
        **memory.values,
    }
    shape = np.broadcast_shapes(m.shape, memory.cores.shape)

    def array(value: Any) -> np.ndarray:
        return np.broadcast_to(np.asarray(value, np.float64), shape)

    t, rest = (Timing(*(array(getattr(x, f.name)) for f in fields(Timing))) for x in timings)
    return Problems(t, rest, *(array(row[name]) for name in NUMBERS))


@dataclass(frozen=True)
class Accelerator:
    """A configuration with buffers and DRAM as a batch of one design, beside its figures."""

    config: Config
    figures: Power
    memory: Memories

    @classmethod
    def of(cls, config: Config, figures: Power) -> "Accelerator":
        """That of a configuration."""
        return cls(config, figures, memories(described(config), np.array([config.clock_mhz])))

    def shares(self, lowered: Lowered, dims: Sequence[Any]) -> list[Share]:
        """:func:`shares` of GEMMs."""
        pe, flow = self.config.pe, self.config.flow
        return shares(pe, flow.timing(lowered.pe), flow.k_tile(pe)[0], self.memory, dims)

    def problems(self, lowered: Lowered, dims: list[np.ndarray], sharers: Any) -> Problems:
        """:func:`problems` of shares of GEMMs."""
        pe, flow = self.config.pe, self.config.flow
        timings = (flow.timing(lowered.pe), flow.timing(lowered.rest))
        limits = (flow.m_max, flow.n_max)
        return problems(lowered, timings, flow.k_tile(pe)[0], limits, pe, dims, sharers, self.memory,
                        self.figures.engine.event_pj, self.figures.pj("clock"))
