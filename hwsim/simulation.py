"""Cycles, time, traffic and energy of a workload: on a whole accelerator, or on an engine whose streams never
stall."""

from collections.abc import Sequence
from dataclasses import fields, replace

import numpy as np

from hwsim.accelerator.beats import beat_notes, bounds
from hwsim.accelerator.cases import Dims, Lowering, together
from hwsim.accelerator.columns import Layers, record, stacked
from hwsim.accelerator.evaluate import beyond_k, evaluate
from hwsim.accelerator.figures import scaled
from hwsim.accelerator.layer_result import LayerResult
from hwsim.accelerator.layers import standing
from hwsim.accelerator.lowered import Lowered, correction
from hwsim.accelerator.machine import whole_k
from hwsim.accelerator.power import Power, power
from hwsim.accelerator.result import ModelResult
from hwsim.config import Config
from hwsim.dataflow.counts import EVENTS, counts
from hwsim.dataflow.cycles import Cycles
from hwsim.engine.control import CYCLE_BITS
from hwsim.errors import ConfigError
from hwsim.pe import PE
from hwsim.workload import Gemm, Vector, Workload

ADDING = "sum of jobs"


def in_jobs(workload: Workload, config: Config, lowering: Lowering) -> Workload:
    """GEMMs that are larger than a job of the engine as several jobs: parts of the result, and of K where it
    is longer than k_max.

    What adds parts of K and passes up (:mod:`hwsim.precision.passes`) is a vector operation: an engine alone
    has no place for it.
    Raises :class:`ConfigError` for results that cannot be added up.
    """
    made: list[tuple[Gemm, str]] = []
    vectors = list(workload.vectors)
    for gemm, place in zip(workload.gemms, workload.places):
        lowered = lowering.at(config, gemm, place)
        longest = _longest(config, gemm, lowered, place)
        if gemm.m <= config.flow.m_max and gemm.k <= longest and gemm.n <= config.flow.n_max:
            made.append((gemm, place))
        else:
            made += [(job, place) for job in _jobs(config, gemm, longest)]
        sums = lowered.count * -(-gemm.k // longest)
        results = gemm.m * gemm.n
        if sums > 1:
            vectors.append(
                Vector(
                    f"{gemm.name} sums",
                    ADDING,
                    (sums - 1) * results,
                    sums * results,
                    results,
                    gemm.repeat,
                    gemm.section,
                )
            )
        fixed = correction(config.pe, gemm, lowered)
        vectors += [fixed] if fixed else []
    return replace(
        workload, gemms=tuple(g for g, _ in made), places=tuple(p for _, p in made), vectors=tuple(vectors)
    )


def _jobs(config: Config, gemm: Gemm, longest: int) -> list[Gemm]:
    """The jobs that a GEMM is cut into, those of K at most so long."""
    parts = [(m, k, n, times * rows * columns) for m, rows in _parts(gemm.m, config.flow.m_max)
             for k, times in _parts(gemm.k, longest) for n, columns in _parts(gemm.n, config.flow.n_max)]
    names = [gemm.name] if len(parts) == 1 else [f"{gemm.name}.{i}" for i in range(len(parts))]
    return [replace(gemm, name=name, m=m, k=k, n=n, repeat=gemm.repeat * times)
            for name, (m, k, n, times) in zip(names, parts)]


def _parts(size: int, most: int) -> list[tuple[int, int]]:
    """Sizes of at most ``most`` that add up to ``size``, with how often each occurs."""
    whole, rest = divmod(size, most)
    return [(most, whole)] * bool(whole) + [(rest, 1)] * bool(rest)


def _longest(config: Config, gemm: Gemm, lowered: Lowered, place: str) -> int:
    """The longest K of a job of a GEMM."""
    group = config.pe.rescale.group or 1
    longest = lowered.scales.k_tile or config.pe.k_max // group * group
    if gemm.k <= config.pe.k_max and not lowered.scales.k_tile:
        return gemm.k
    reason = whole_k(config.pe)
    if not longest or reason:
        raise ConfigError(beyond_k(config, gemm), place)
    return longest


def check_limits(config: Config, workload: Workload, lowering: Lowering | None = None) -> None:
    """Raise :class:`ConfigError` for the first job that is larger than the engine takes, or takes longer than
    it counts."""
    limits = config.flow.limits(config.pe)
    lowering = lowering or Lowering(config.pe)
    alike: dict[PE, list[int]] = {}
    keys = {"m": "array.m_max", "k": "params.k_max", "n": "array.n_max"}
    ways = []
    for gemm, place in zip(workload.gemms, workload.places):
        for dim, key in keys.items():
            if getattr(gemm, dim) > getattr(limits, dim):
                raise ConfigError(
                    f"{dim}: {gemm.name} has {dim} = {getattr(gemm, dim)}, beyond the limit of "
                    f"{config.name}: {key} = {getattr(limits, dim)}",
                    place,
                )
        ways.append(lowering.at(config, gemm, place))
    for way, numbers in together(ways):
        for pe in {way.pe, way.rest}:
            alike.setdefault(pe, []).extend(numbers.tolist())
    for pe, numbers in alike.items():
        check_counter(config, pe, [(workload.gemms[i], workload.places[i]) for i in sorted(numbers)])


def check_counter(config: Config, pe: PE, gemms: list[tuple[Gemm, str]]) -> None:
    """Raise :class:`ConfigError` for the first of these GEMMs with their places whose clocks, run by ``pe``,
    the counter does not hold."""
    most = 1 << CYCLE_BITS
    dims = Dims.of([gemm for gemm, _ in gemms])
    m, k, n = dims.floats(slice(None))
    near = config.flow.closed_form(m, k, n, config.flow.timing(pe)).total  # off by far less than a half
    for i in np.flatnonzero(np.broadcast_to(near >= most / 2, len(gemms))).tolist():
        gemm, place = gemms[i]
        cycles = config.flow.cycles(dims.m[[i]], dims.k[[i]], dims.n[[i]], pe).total[0]
        if cycles >= most:
            raise ConfigError(
                f"{gemm.name}: {gemm.m} x {gemm.k} x {gemm.n} takes {cycles} cycles on {config.name}, more "
                f"than its counter of {CYCLE_BITS} bits holds",
                place,
            )


def simulate(config: Config, workload: Workload, objective: str = "latency") -> ModelResult:
    """Evaluate a workload. With buffers and DRAM every GEMM is tiled for the least ``objective``: latency,
    energy or edp.

    Without them jobs run one after another, each exactly as long as the engine takes for it. Raises
    :class:`ConfigError`.
    """
    return evaluate(config, workload, objective) if config.memory else engine_alone(config, workload)


def check_objective(config: Config, objective: str, key: str = "objective", why: str = "") -> None:
    """Raise :class:`ConfigError` where there is nothing to choose: ``key`` is what asked for it, ``why``
    there is no memory."""
    if objective != "latency" and not config.memory:
        raise ConfigError(
            f"{key}: nothing is tiled without buffers and DRAM, {why or without_memory(config)}",
            "" if key.startswith("-") else config.path,
        )


def without_memory(config: Config) -> str:
    """Why a configuration has no memory, in words."""
    return f"and {config.name} has no sections buffers and dram"


def engine_alone(config: Config, workload: Workload) -> ModelResult:
    """The closed form for every job at once, those of one precision together."""
    lowering = Lowering(config.pe)
    workload = in_jobs(workload, config, lowering)
    check_limits(config, workload, lowering)
    figures = power(config)
    ways = together([lowering.of(gemm) for gemm in workload.gemms])
    layers = Layers(workload.gemms, _streaming(config, workload.gemms, ways, figures))
    notes = ["streams never stall: no buffers and no DRAM are described"]
    notes += dict.fromkeys(line for way, _ in ways for line in way.scales.notes(config.pe))
    notes += [*beat_notes(config), *bounds(config, workload)]
    if workload.vectors:
        notes.append("non-GEMM operations take no time here: the configuration has no vector_unit")
    return ModelResult(
        config,
        workload,
        layers,
        uncounted=workload.vectors,
        area={"engine": scaled(figures.engine.area, 1e-6, "mm2")},
        standing_pj=standing(figures),
        notes=(*notes, *workload.rules),
    )


def _streaming(config: Config, gemms: Sequence[Gemm], ways: list[tuple[Lowered, np.ndarray]],
               figures: Power) -> LayerResult:
    """All jobs as one record; ``ways`` says which of them run alike."""
    parts = {f.name: np.zeros(len(gemms), np.int64) for f in fields(Cycles)}
    events = {event: np.zeros(len(gemms)) for event in EVENTS}
    per_clock = np.zeros(len(gemms))
    for way, at in ways:
        cycles, happened = job_cycles(config, way, [gemms[i] for i in at.tolist()])
        for into, values in ((parts, cycles), (events, happened)):
            for key, value in values.items():
                into[key][at] = value
        per_clock[at] = config.flow.rows * config.flow.cols * way.pe.lanes / way.beats
    work = stacked(gemms)
    total = sum(parts.values())
    filling = parts["load"] + parts["drain"] > parts["compute"] + parts["stall"]
    return record(
        work,
        cycles=total,
        parts=parts,
        bound=np.where(filling, "fill", "compute").astype(object),
        clock_mhz=config.clock_mhz,
        utilization=(work.m * work.k * work.n / (total * per_clock)).astype(float),
        energy={"engine": figures.engine.of_events(events)},
        events=events,
    )


def job_cycles(
    config: Config, lowered: Lowered, gemms: list[Gemm]
) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """Clocks by cause and events of GEMMs of one precision, all passes of each together."""
    m, k, n = (np.array([getattr(g, dim) for g in gemms], dtype=np.int64) for dim in "mkn")
    out = {f.name: np.zeros(len(gemms), np.int64) for f in fields(Cycles)}
    events: dict[str, np.ndarray] = {event: np.zeros(len(gemms)) for event in EVENTS}
    for pe, times in ((lowered.pe, lowered.times), (lowered.rest, lowered.rest_times)):
        if times:
            cycles = config.flow.cycles(m, k, n, pe)
            out = {key: total + times * getattr(cycles, key) for key, total in out.items()}
            own = counts(m, k, n, config.flow.timing(pe), cycles)
            events = {event: total + times * own[event] for event, total in events.items()}
    return out, events
