"""Cycles, time, traffic and energy of a workload: on a whole accelerator, or on an engine whose streams never stall."""

from dataclasses import fields

import numpy as np

from hwsim.accelerator.evaluate import evaluate
from hwsim.accelerator.power import power
from hwsim.accelerator.result import LayerResult, ModelResult, scaled
from hwsim.config import Config
from hwsim.dataflow.base import Cycles
from hwsim.engine.control import CYCLE_BITS
from hwsim.errors import ConfigError, ParamError
from hwsim.workload import Workload


def check_limits(config: Config, workload: Workload) -> None:
    """Raise :class:`ConfigError` for the first GEMM that is larger than the engine takes."""
    limits = config.flow.limits(config.pe)
    keys = {"m": "array.m_max", "k": "params.k_max", "n": "array.n_max"}
    for gemm, place in zip(workload.gemms, workload.places):
        for dim, key in keys.items():
            if getattr(gemm, dim) > getattr(limits, dim):
                raise ConfigError(f"{dim}: {gemm.name} has {dim} = {getattr(gemm, dim)}, beyond the limit of {config.name}: "
                                  f"{key} = {getattr(limits, dim)}", place)
        try:
            pe = gemm.on(config.pe)
        except ParamError as e:
            raise ConfigError(f"{e.key}: {gemm.name}: {e.message.removeprefix(e.key + ': ')} ({config.name})", place) from None
        m, k, n = (np.array([x], dtype=object) for x in (gemm.m, gemm.k, gemm.n))
        cycles = config.flow.cycles(m, k, n, pe).total[0]
        if cycles >= 1 << CYCLE_BITS:
            raise ConfigError(f"{gemm.name}: {gemm.m} x {gemm.k} x {gemm.n} takes {cycles} cycles on {config.name}, more than its counter "
                              f"of {CYCLE_BITS} bits holds", place)


def simulate(config: Config, workload: Workload, objective: str = "latency") -> ModelResult:
    """Evaluate a workload. With buffers and DRAM every GEMM is tiled for the least ``objective``: latency, energy or edp.

    Without them jobs run one after another, each exactly as long as the engine takes for it. Raises :class:`ConfigError`.
    """
    return evaluate(config, workload, objective) if config.memory else engine_alone(config, workload)


def engine_alone(config: Config, workload: Workload) -> ModelResult:
    """The closed form for every GEMM at once, those of one precision together."""
    check_limits(config, workload)
    layers: dict[int, LayerResult] = {}
    figures = power(config)
    for bits in {(g.a_bits, g.w_bits) for g in workload.gemms}:
        numbers = [i for i, g in enumerate(workload.gemms) if (g.a_bits, g.w_bits) == bits]
        gemms, pe = [workload.gemms[i] for i in numbers], config.pe.at(*bits)
        m, k, n = (np.array([getattr(g, dim) for g in gemms], dtype=np.int64) for dim in "mkn")
        cycles = config.flow.cycles(m, k, n, pe)
        parts = {f.name: getattr(cycles, f.name).tolist() for f in fields(Cycles)}
        for j, (i, g, total) in enumerate(zip(numbers, gemms, cycles.total.tolist())):
            own = {key: values[j] for key, values in parts.items()}
            bound = "fill" if own["load"] + own["drain"] > own["compute"] + own["stall"] else "compute"
            layers[i] = LayerResult(g, total, own, bound, config.clock_mhz, g.m * g.k * g.n / (total * config.flow.peak(pe)),
                                    energy={"engine": scaled(figures.engine.active, total, "pJ")})
    leakage = (scaled(figures.engine.leakage, 1e3 / config.clock_mhz, "pJ"), "no buffers are described")
    notes = ["streams never stall: no buffers and no DRAM are described"]
    if workload.vectors:
        notes.append("operations that are no GEMM take no time here: the configuration has no vector_unit")
    return ModelResult(config, workload, tuple(layers[i] for i in range(len(layers))), uncounted=workload.vectors,
                       area={"engine": scaled(figures.engine.area, 1e-6, "mm2")}, leakage_pj=leakage, notes=tuple(notes))
