"""Cycles, time, traffic and energy of a workload: on a whole accelerator, or on an engine whose streams never stall."""

from dataclasses import fields, replace

import numpy as np

from hwsim.accelerator.evaluate import evaluate
from hwsim.accelerator.figures import scaled
from hwsim.accelerator.layer_result import LayerResult
from hwsim.accelerator.layers import standing
from hwsim.accelerator.lowered import Lowered, correction, lower
from hwsim.accelerator.machine import beyond_k, whole_k
from hwsim.accelerator.power import power
from hwsim.accelerator.result import ModelResult
from hwsim.config import Config
from hwsim.dataflow.base import Cycles
from hwsim.dataflow.counts import EVENTS, counts
from hwsim.engine.control import CYCLE_BITS
from hwsim.errors import ConfigError, ParamError
from hwsim.pe import PE
from hwsim.workload import Gemm, Vector, Workload

ADDING = "sum of jobs"


def in_jobs(workload: Workload, config: Config) -> Workload:
    """GEMMs that are larger than a job of the engine as several jobs: parts of the result, and of K where it is longer than k_max.

    What adds parts of K and passes up (:mod:`hwsim.precision.passes`) is a vector operation: an engine alone has no place for it.
    Raises :class:`ConfigError` for results that cannot be added up.
    """
    made: list[tuple[Gemm, str]] = []
    vectors = list(workload.vectors)
    for gemm, place in zip(workload.gemms, workload.places):
        lowered = _lowered(config, gemm, place)
        longest = _longest(config, gemm, lowered, place)
        parts = [(m, k, n, times * rows * columns) for m, rows in _parts(gemm.m, config.flow.m_max)
                 for k, times in _parts(gemm.k, longest) for n, columns in _parts(gemm.n, config.flow.n_max)]
        single = len(parts) == 1
        for i, (m, k, n, times) in enumerate(parts):
            name = gemm.name if single else f"{gemm.name}.{i}"
            made.append((gemm if single and times == 1 else replace(gemm, name=name, m=m, k=k, n=n, repeat=gemm.repeat * times), place))
        sums, results = lowered.count * -(-gemm.k // longest), gemm.m * gemm.n
        if sums > 1:
            vectors.append(Vector(f"{gemm.name} sums", ADDING, (sums - 1) * results, sums * results, results, gemm.repeat, gemm.section))
        fixed = correction(config.pe, gemm)
        vectors += [fixed] if fixed else []
    return replace(workload, gemms=tuple(g for g, _ in made), places=tuple(p for _, p in made), vectors=tuple(vectors))


def _parts(size: int, most: int) -> list[tuple[int, int]]:
    """Sizes of at most ``most`` that add up to ``size``, with how often each occurs."""
    whole, rest = divmod(size, most)
    return [(most, whole)] * bool(whole) + [(rest, 1)] * bool(rest)


def _lowered(config: Config, gemm: Gemm, place: str) -> Lowered:
    try:
        return lower(config.pe, gemm)
    except ParamError as e:
        raise ConfigError(f"{e.message} ({config.name})", place) from None


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


def check_limits(config: Config, workload: Workload) -> None:
    """Raise :class:`ConfigError` for the first job that is larger than the engine takes, or takes longer than it counts."""
    limits = config.flow.limits(config.pe)
    alike: dict[PE, list[tuple[Gemm, str]]] = {}
    keys = {"m": "array.m_max", "k": "params.k_max", "n": "array.n_max"}
    for gemm, place in zip(workload.gemms, workload.places):
        for dim, key in keys.items():
            if getattr(gemm, dim) > getattr(limits, dim):
                raise ConfigError(f"{dim}: {gemm.name} has {dim} = {getattr(gemm, dim)}, beyond the limit of {config.name}: "
                                  f"{key} = {getattr(limits, dim)}", place)
        lowered = _lowered(config, gemm, place)
        for pe in {lowered.pe, lowered.rest}:
            alike.setdefault(pe, []).append((gemm, place))
    for pe, gemms in alike.items():
        check_counter(config, pe, gemms)


def check_counter(config: Config, pe: PE, gemms: list[tuple[Gemm, str]]) -> None:
    """Raise :class:`ConfigError` for the first of these GEMMs with their places whose clocks, run by ``pe``, the counter does not hold."""
    m, k, n = (np.array([getattr(gemm, dim) for gemm, _ in gemms], dtype=object) for dim in "mkn")
    for (gemm, place), cycles in zip(gemms, config.flow.cycles(m, k, n, pe).total):
        if cycles >= 1 << CYCLE_BITS:
            raise ConfigError(f"{gemm.name}: {gemm.m} x {gemm.k} x {gemm.n} takes {cycles} cycles on {config.name}, more than its counter "
                              f"of {CYCLE_BITS} bits holds", place)


def simulate(config: Config, workload: Workload, objective: str = "latency") -> ModelResult:
    """Evaluate a workload. With buffers and DRAM every GEMM is tiled for the least ``objective``: latency, energy or edp.

    Without them jobs run one after another, each exactly as long as the engine takes for it. Raises :class:`ConfigError`.
    """
    return evaluate(config, workload, objective) if config.memory else engine_alone(config, workload)


def check_objective(config: Config, objective: str, key: str = "objective", why: str = "") -> None:
    """Raise :class:`ConfigError` where there is nothing to choose: ``key`` is what asked for it, ``why`` there is no memory."""
    if objective != "latency" and not config.memory:
        raise ConfigError(f"{key}: nothing is tiled without buffers and DRAM, {why or without_memory(config)}",
                          "" if key.startswith("-") else config.path)


def without_memory(config: Config) -> str:
    """Why a configuration has no memory, in words."""
    return f"and {config.name} has no sections buffers and dram"


def engine_alone(config: Config, workload: Workload) -> ModelResult:
    """The closed form for every job at once, those of one precision together."""
    workload = in_jobs(workload, config)
    check_limits(config, workload)
    layers: dict[int, LayerResult] = {}
    figures = power(config)
    groups: dict[Lowered, list[int]] = {}
    for i, gemm in enumerate(workload.gemms):
        groups.setdefault(lower(config.pe, gemm), []).append(i)
    for lowered, numbers in groups.items():
        gemms = [workload.gemms[i] for i in numbers]
        cycles, events = job_cycles(config, lowered, gemms)
        parts = {key: values.tolist() for key, values in cycles.items()}
        macs_per_clock = config.flow.rows * config.flow.cols * lowered.pe.lanes / lowered.beats
        for j, (i, g) in enumerate(zip(numbers, gemms)):
            own = {key: values[j] for key, values in parts.items()}
            happened = {event: float(values[j]) for event, values in events.items()}
            total = sum(own.values())
            bound = "fill" if own["load"] + own["drain"] > own["compute"] + own["stall"] else "compute"
            layers[i] = LayerResult(g, total, own, bound, config.clock_mhz, g.m * g.k * g.n / (total * macs_per_clock),
                                    energy={"engine": figures.engine.of_events(happened)}, events=happened)
    notes = ["streams never stall: no buffers and no DRAM are described"]
    notes += dict.fromkeys(line for lowered in groups for line in lowered.scales.notes(config.pe))
    if workload.vectors:
        notes.append("non-GEMM operations take no time here: the configuration has no vector_unit")
    return ModelResult(config, workload, tuple(layers[i] for i in range(len(layers))), uncounted=workload.vectors,
                       area={"engine": scaled(figures.engine.area, 1e-6, "mm2")}, standing_pj=standing(figures),
                       notes=(*notes, *workload.rules))


def job_cycles(config: Config, lowered: Lowered, gemms: list[Gemm]) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
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
