"""A workload on a configuration that has buffers and DRAM: tilings, times, traffic and energies of every
layer.

All GEMMs are looked at together, as arrays.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from hwsim.accelerator.cases import Dims, Lowering, distinct, together
from hwsim.accelerator.layers import Shared, area, element_bits, gemm_layers, notes, standing, vector_layers
from hwsim.accelerator.lowered import Lowered, correction
from hwsim.accelerator.machine import Accelerator, granule, most_k, whole_k
from hwsim.accelerator.power import Power, power
from hwsim.accelerator.precompute import a_word, operation, outside
from hwsim.accelerator.problem import DIMS, Problems
from hwsim.accelerator.result import ModelResult
from hwsim.accelerator.search import OBJECTIVES, Best, ladder, search
from hwsim.accelerator.tilings import detailed
from hwsim.accelerator.totals import concatenated
from hwsim.accelerator.totals import distinct as distinct_problems
from hwsim.config import Config
from hwsim.config.description import tables_refused
from hwsim.engine.control import CYCLE_BITS
from hwsim.errors import ConfigError, shown, unknown
from hwsim.pe import PE
from hwsim.precision.passes import LONGEST_K
from hwsim.workload import Gemm, Vector, Workload

EXACT = 1 << 52
BUFFERS = {"a": "activations", "w": "weights", "c": "partial sums and results"}


def evaluate(config: Config, workload: Workload, objective: str = "latency") -> ModelResult:
    """Tile and time every GEMM; equal ones once. Raises :class:`ConfigError` for what does not fit or cannot
    be counted."""
    if objective not in OBJECTIVES:
        raise ConfigError(f"objective: {unknown('objective', objective, OBJECTIVES)}, not {shown(objective)}")
    figures = power(config)
    _check_objective(config, figures, objective)
    if outside(config.memory) and (reason := tables_refused(config.pe)):
        raise ConfigError(f"vector_unit: tables must be made in the engine: {reason}", config.path)
    first, which = distinct(workload.gemms)
    gemms = [workload.gemms[i] for i in first]
    places = [workload.places[i] for i in first]
    cases = Cases(Accelerator.of(config, figures), gemms, places)
    cases.lower()
    alone, like = distinct_problems(cases.rows, objective)
    rows = cases.rows.take(alone)
    best = search(rows, config.flow.closed_form, objective)
    shared = cases.shared(like)
    _check_found(cases, rows, best, shared)
    tilings = detailed(rows, best, config.flow.closed_form)
    layers = gemm_layers(config, workload.gemms, which, shared, tilings, figures)
    own, uncounted = _vectors(config, workload, [cases.ways[i] for i in which.tolist()])
    vectors = vector_layers(config, [v for v, _ in own], [bits for _, bits in own], figures)
    told = (*notes(config, workload, figures), *scale_notes(config.pe, cases.ways))
    return ModelResult(
        config, workload, layers, vectors, uncounted, objective, area(figures), standing(figures), told
    )


Work = list[tuple[Vector, tuple[int, int]]]
"""Vector operations, each with the bits of an element that it reads and writes."""


def _vectors(config: Config, workload: Workload, ways: list[Lowered]) -> tuple[Work, tuple[Vector, ...]]:
    """What the vector unit does, and what it would do if there were one; GEMM i runs as ``ways[i]`` says."""
    assert config.memory is not None
    corrections = (correction(config.pe, g, way) for g, way in zip(workload.gemms, ways))
    every = (*workload.vectors, *(v for v in corrections if v))
    unit = config.memory.vector
    if unit is None:
        return [], every
    ahead = [made for g, way in zip(workload.gemms, ways) if (made := operation(unit.tables, way, g))]
    return [*ahead, *((v, element_bits(config, v)) for v in every)], ()


def scale_notes(engine: PE, ways: Sequence[Lowered]) -> list[str]:
    """What is to be said of scales, each line once."""
    return list(dict.fromkeys(line for way, _ in together(ways) for line in way.scales.notes(engine)))


@dataclass
class Cases:
    """The GEMMs of a workload that differ, with the places where they are written first."""

    machine: Accelerator
    gemms: list[Gemm]
    places: list[str]

    def __post_init__(self):
        self.ways: list[Lowered] = []
        self.dims = Dims.of(self.gemms)

    @property
    def config(self) -> Config:
        """Of the accelerator."""
        return self.machine.config

    def lower(self) -> None:
        """Find how each of them runs. Raises :class:`ConfigError` for the first that cannot."""
        lowering = Lowering(self.config.pe)
        refused = None
        for gemm, place in zip(self.gemms, self.places):
            try:
                self.ways.append(self._lowered(lowering, gemm, place))
            except ConfigError as e:
                refused = e
                break
        self._check_exact()
        memory = self.config.memory
        reason = next((reason for way, _ in together(self.ways) if (reason := whole_k(way.pe))), "")
        if reason and memory and memory.cores.count > 1 and memory.cores.split == "k":
            raise ConfigError(f"cores: split: k shares out sums, but {reason}", self.config.path)
        if refused:
            raise refused

    def _lowered(self, lowering: Lowering, gemm: Gemm, place: str) -> Lowered:
        config = self.config
        if gemm.k > LONGEST_K:
            raise ConfigError(
                f"k: {gemm.name} has k = {gemm.k}, beyond the limit of {config.name}: {LONGEST_K}, "
                "all tiles of K together",
                place,
            )
        way = lowering.at(config, gemm, place)
        if gemm.k > config.pe.k_max:
            per_word = a_word(self.machine.memory.outside, way)[1]
            if whole_k(way.pe) or not most_k(config.pe, way, gemm.k, per_word):
                raise ConfigError(beyond_k(config, gemm), place)
        return way

    def _check_exact(self) -> None:
        """ConfigError for the first whose traffic is more than floats count exactly."""
        most = np.zeros(len(self.ways))
        for way, at in together(self.ways):
            most[at] = self._most_bits(way, at)
        for i in np.flatnonzero(most >= EXACT)[:1].tolist():
            gemm = self.gemms[i]
            raise ConfigError(
                f"{gemm.name}: {gemm.m} x {gemm.k} x {gemm.n} moves up to {most[i]:.2g} bits, more than the "
                f"{EXACT:.2g} that are counted exactly",
                self.places[i],
            )

    def _most_bits(self, way: Lowered, at: np.ndarray) -> np.ndarray:
        """At most the bits that any operand of these GEMMs moves."""
        engine, flow = self.config.pe, self.config.flow
        m, k, n = self.dims.floats(at)
        timing = flow.timing(way.pe)
        tile = flow.k_tile(engine)[0]
        pieces = {d: np.ceil(size / granule(engine, timing, tile, d)) for d, size in zip("mkn", (m, k, n))}
        word_bits, per_word = a_word(self.machine.memory.outside, way)
        row_scales = np.ceil(k / timing.sum_products) * way.scales.row_bits
        activations = m * (np.ceil(k / per_word) * word_bits + row_scales) * pieces["n"]
        weights = k * n * (way.word_bits + way.scales.bits) * pieces["m"]
        return way.count * np.maximum.reduce([activations, weights, 3 * way.result_bits(m, n) * pieces["k"]])

    @cached_property
    def _parts(self) -> "Parts":
        return Parts.of(self.machine, self.dims, self.ways)

    @property
    def rows(self) -> Problems:
        """The tiling problems of all shares."""
        return self._parts.rows

    def shared(self, like: np.ndarray) -> Shared:
        """How cores take them, where share i is number ``like[i]`` of those that differ."""
        config, parts = self.config, self._parts
        assert config.memory is not None
        array = config.flow.rows * config.flow.cols
        count = config.memory.cores.count
        peak = np.zeros(len(self.ways))
        c_bits = np.zeros(len(self.ways), np.int64)
        for way, at in together(self.ways):
            peak[at], c_bits[at] = array * way.pe.lanes / way.beats * count, way.c_bits
        rest = np.where(parts.rest >= 0, like[parts.rest], -1)
        return Shared(self.dims, like[parts.whole], rest, parts.times, peak, c_bits)


@dataclass(frozen=True)
class Parts:
    """The shares of GEMMs as rows of problems: GEMM i has ``whole[i]`` on ``times[i]`` cores, ``rest[i]`` on
    one.

    -1: none has a rest.
    """

    rows: Problems
    whole: np.ndarray
    rest: np.ndarray
    times: np.ndarray

    @classmethod
    def of(cls, machine: Accelerator, dims: Dims, ways: list[Lowered]) -> "Parts":
        """Those of GEMMs."""
        whole, rest, times = (np.full(len(ways), -1) for _ in range(3))
        rows: list[Problems] = []
        count = 0
        for way, at in together(ways):
            (size, each), (left, has) = machine.shares(way, dims.floats(at))
            times[at] = each
            sharers = each + has
            some = has > 0
            for place, share, mine in ((whole, size, np.full(len(at), True)), (rest, left, some)):
                if mine.any():
                    rows.append(machine.problems(way, [d[mine] for d in share], sharers[mine]))
                    place[at[mine]] = count + np.arange(int(mine.sum()))
                    count += int(mine.sum())
        return cls(concatenated(rows), whole, rest, times)


def _check_objective(config: Config, figures: Power, objective: str) -> None:
    """Energy can be minimized only where buffers' and DRAM's are known."""
    reason = next((f for f in figures.per_bit.values() if isinstance(f, str)), None)
    if objective != "latency" and reason:
        raise ConfigError(
            f"objective: {objective} needs all energies of buffers and DRAM: {reason}", config.path
        )


def _check_found(cases: Cases, rows: Problems, best: Best, shared: Shared) -> None:
    """ConfigError for the first GEMM whose smallest tile does not fit, or that takes longer than counters
    count."""
    bad = (best.order < 0) | (best.clocks >= 1 << CYCLE_BITS)
    failing = bad[shared.whole] | (shared.rest >= 0) & bad[shared.rest]
    for i in np.flatnonzero(failing)[:1].tolist():
        gemm = cases.gemms[i]
        name = f"{gemm.name}: {gemm.m} x {gemm.k} x {gemm.n}"
        row = int(shared.whole[i] if bad[shared.whole[i]] else shared.rest[i])
        if best.order[row] < 0:
            raise _does_not_fit(cases, rows.take(slice(row, row + 1)), i, name)
        raise ConfigError(f"{name} takes {best.clocks[row]:.3g} cycles, more than {CYCLE_BITS} bits count",
                          cases.places[i])


def _does_not_fit(cases: Cases, row: Problems, case: int, name: str) -> ConfigError:
    """Which buffer the smallest tile does not fit, and by how much."""
    config = cases.config
    whole = whole_k(cases.ways[case].pe)
    x, size, need, room = too_large(row)
    double = getattr(config.memory, x).double
    half = "each half of " if double else ""
    enough = math.ceil(need / 1024 * (2 if double else 1)) / 8
    why = f" ({whole})" if whole else ""
    tile = " x ".join(f"{d} = {int(size[d])}" for d in DIMS[x])
    return ConfigError(
        f"{name}: the smallest tile of {BUFFERS[x]}, {tile}, takes {need / 8192:,.4g} KiB{why}, but "
        f"{half}buffers.{x} holds {room / 8192:,.4g} KiB: {(need - room) / 8192:,.4g} KiB short; "
        f"buffers.{x}.kib: {enough:.12g} would be enough",
        cases.places[case] or config.path,
    )


def too_large(row: Problems) -> tuple[str, dict[str, float], float, float]:
    """Of a problem that no tiling fits: the operand whose smallest tile is too large, its sizes, its bits,
    the buffer's."""
    size = {d: float((s := ladder(row, d))[s > 0].min()) for d in "mkn"}
    for x, dims in DIMS.items():
        need = float(row.bits(x, *(size[d] for d in dims))[0])
        room = float(getattr(row, f"room_{x}")[0])
        if need > room:
            return x, size, need, room
    raise AssertionError(size)


def beyond_k(config: Config, gemm: Gemm) -> str:
    """Why a K cannot be cut into jobs or tiles, and what helps."""
    reason = whole_k(config.pe) or "a group of scales is longer"
    return (
        f"k: {gemm.name} has k = {gemm.k}, beyond the limit of {config.name}: params.k_max = "
        f"{config.pe.k_max}, and parts of K cannot be added up: {reason}; an engine with params.k_max: "
        f"{gemm.k} takes it"
    )
