"""Cycles, time and utilization of a workload on an accelerator whose streams never stall."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.dataflow.base import Cycles
from hwsim.engine.control import CYCLE_BITS
from hwsim.errors import ConfigError, ParamError
from hwsim.export import dataframe
from hwsim.workload import Gemm, Workload


@dataclass(frozen=True)
class Layer:
    """One GEMM of a workload; ``cycles`` (and its parts load, compute, stall, drain) are of one repeat.

    ``utilization`` is MACs over what the array could do in these cycles at the GEMM's precision.
    """

    gemm: Gemm
    cycles: int
    parts: dict[str, int]
    utilization: float

    @property
    def total_cycles(self) -> int:
        """Cycles of all repeats."""
        return self.cycles * self.gemm.repeat

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        g = self.gemm
        return {"name": g.name, "section": g.section, "m": g.m, "k": g.k, "n": g.n, "repeat": g.repeat,
                **({"a_bits": g.a_bits} if g.a_bits else {}), **({"w_bits": g.w_bits} if g.w_bits else {}),
                "cycles": self.cycles, **self.parts, "total_cycles": self.total_cycles, "macs": g.macs,
                "utilization": self.utilization}


@dataclass(frozen=True)
class Result:
    """A workload on an accelerator: jobs run one after another, each exactly as long as the engine takes for it."""

    config: Config
    workload: Workload
    layers: tuple[Layer, ...]

    def totals(self, section: str | None = None) -> dict[str, Any]:
        """Sums over all layers, or those of one section: cycles, macs, utilization, time_s, gops (2 operations per MAC)."""
        layers = [x for x in self.layers if section is None or x.gemm.section == section]
        cycles, macs = sum(x.total_cycles for x in layers), sum(x.gemm.macs for x in layers)
        time_s = cycles / (self.config.clock_mhz * 1e6)
        busy = sum(x.utilization * x.total_cycles for x in layers)
        return {"cycles": cycles, "macs": macs, "utilization": busy / cycles,
                "time_s": time_s, "gops": 2 * macs / time_s / 1e9}

    def to_rows(self) -> list[dict[str, Any]]:
        """A flat dictionary per layer, which names its configuration and workload."""
        hz = self.config.clock_mhz * 1e6
        return [{"config": self.config.name, "workload": self.workload.name, "a_bits": 0, "w_bits": 0, **layer.to_dict(),
                 "time_s": layer.total_cycles / hz} for layer in self.layers]

    def to_dataframe(self) -> Any:
        """The rows as a pandas.DataFrame. Raises :class:`ConfigError` where pandas is not installed."""
        return dataframe(self.to_rows())

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        out = {"config": self.config.name, "workload": self.workload.name, "clock_mhz": self.config.clock_mhz,
               "totals": self.totals()}
        if self.workload.sections != [""]:
            out["sections"] = {s: self.totals(s) for s in self.workload.sections}
        return out | {"layers": [layer.to_dict() for layer in self.layers]}


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


def simulate(config: Config, workload: Workload) -> Result:
    """Evaluate the closed form for every GEMM at once, those of one precision together."""
    check_limits(config, workload)
    layers: dict[int, Layer] = {}
    for bits in {(g.a_bits, g.w_bits) for g in workload.gemms}:
        numbers = [i for i, g in enumerate(workload.gemms) if (g.a_bits, g.w_bits) == bits]
        gemms, pe = [workload.gemms[i] for i in numbers], config.pe.at(*bits)
        m, k, n = (np.array([getattr(g, dim) for g in gemms], dtype=np.int64) for dim in "mkn")
        cycles = config.flow.cycles(m, k, n, pe)
        parts = {f.name: getattr(cycles, f.name).tolist() for f in fields(Cycles)}
        for j, (i, g, total) in enumerate(zip(numbers, gemms, cycles.total.tolist())):
            layers[i] = Layer(g, total, {key: values[j] for key, values in parts.items()},
                              g.m * g.k * g.n / (total * config.flow.peak(pe)))
    return Result(config, workload, tuple(layers[i] for i in range(len(layers))))
