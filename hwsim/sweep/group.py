"""Designs that share architecture and dataflow, and what they come to on every workload."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import reduce
from itertools import product
from typing import Any

import numpy as np

from hwsim.accelerator.columns import each
from hwsim.accelerator.lowered import Lowered
from hwsim.accelerator.machine import Memories, memories
from hwsim.config import Config
from hwsim.config.description import IN_ENGINE
from hwsim.dataflow.counts import counts
from hwsim.sweep.accelerators import Layers, Results, accelerators, lowered
from hwsim.sweep.costs import EngineCosts, engine_costs
from hwsim.sweep.engines import Engines
from hwsim.sweep.results import COST, LACKING, MEMORY
from hwsim.sweep.scenario import Scenario
from hwsim.sweep.spec import Sweep, available
from hwsim.workload import Gemm


@dataclass
class Group:
    """``given`` has every field: an array where it moves, else a value. ``reasons`` of designs that fail are
    filled in."""

    sweep: Sweep
    made: Engines
    given: dict[str, Any]
    clock_mhz: np.ndarray
    reasons: np.ndarray
    config_of: Callable[[int], Config]
    whole: tuple[np.ndarray, np.ndarray] = field(init=False)

    def results(self, wanted: Callable[[Results], np.ndarray] | None = None) -> Results:
        """Every column of results.

        ``wanted`` says from the results that need no workload which designs are: the others get nothing more,
        nor do those that fail.
        """
        memory = self._memory()
        costs = engine_costs(
            self.sweep.costs,
            self.made,
            self.given["technology"],
            self.clock_mhz,
            self.reasons,
            self.config_of,
        )
        has = available(self.sweep)
        cores = memory.cores if memory else np.ones(len(self.clock_mhz))
        out: Results = {"peak_tops": self.made.peak * cores * self.clock_mhz * 2e-6}
        if has >= COST:
            out["engine_mm2"] = costs.area_mm2 * cores
            out["area_mm2"] = out["engine_mm2"] + (memory.area_mm2 * cores if memory else 0.0)
            with np.errstate(divide="ignore", invalid="ignore"):  # designs without costs
                out["peak_tops_per_mm2"] = out["peak_tops"] / out["area_mm2"]
        alive = (self.reasons == "") & (True if wanted is None else wanted(out))
        with np.errstate(divide="ignore", invalid="ignore"):  # designs that fail on a workload
            memory, costs = each((memory, costs), lambda values: values[alive])
            design = {key: value[alive] for key, value in out.items()}
            rest = self._taken(alive)._workloads(memory, costs, design, has, cores[alive])
        for key, values in rest.items():
            out[key] = missing(key, len(alive))
            out[key][alive] = values
        return out

    def _taken(self, alive: np.ndarray) -> "Group":
        """Some of the designs."""
        given = {
            key: value[alive] if isinstance(value, np.ndarray) else value for key, value in self.given.items()
        }
        where = np.flatnonzero(alive)
        part = Group(
            self.sweep,
            self.made.take(alive),
            given,
            self.clock_mhz[alive],
            self.reasons[alive],
            self.config_of,
        )
        part.whole = (self.reasons, where)
        return part

    def _workloads(
        self,
        memory: Memories | None,
        costs: EngineCosts,
        design: Results,
        has: frozenset[str],
        cores: np.ndarray,
    ) -> Results:
        """Results of every workload. A design that cannot run one of several has none for that one; it fails
        where it can run none."""
        out: Results = {}
        why: dict[str, np.ndarray] = {}
        for scenario in self.sweep.scenarios if len(self.reasons) else ():
            several = len(self.sweep.scenarios) > 1
            reasons = why[f"{scenario.name}: " if several else ""] = self.reasons.copy()
            raw = (
                accelerators(scenario, self.made, self.given, memory, costs, reasons, self.sweep.tiling)
                if memory
                else (self._streaming(scenario, costs, reasons))
            )
            for key, value in self._figures(scenario, raw, design, has, cores).items() if raw else ():
                out[f"{scenario.name}.{key}" if several else key] = np.where(reasons == "", value, np.nan)
        if why:
            failed = np.logical_and.reduce([reasons != "" for reasons in why.values()])
            first = np.asarray(next(iter(why.values())), dtype=object)
            out[LACKING] = np.where(failed, "", joined(why))
            reasons, where = self.whole
            reasons[where] = np.where(failed, first, "")
        return out

    def _memory(self) -> Memories | None:
        if MEMORY - available(self.sweep):
            return None
        memory = memories(self.given, self.clock_mhz)
        if self.sweep.costs != "none":
            self.reasons[:] = np.where(self.reasons == "", memory.reasons, self.reasons)
            if memory.vector is not None:
                unknown = np.isnan(memory.vector.pj_op) & (self.reasons == "")
                self.reasons[unknown] = "no energy is known for the vector unit; give vector_unit.pj_op"
        if memory.vector is not None:
            self.reasons[memory.outside & memory.vector.overlapped & (self.reasons == "")] = (
                f"vector_unit: tables: {IN_ENGINE}"
            )
        slow = memory.rate(memory.cores) <= 0
        self.reasons[slow & (self.reasons == "")] = "dram: less than 1/1024 bit per clock for each core"
        return memory

    def _streaming(self, scenario: Scenario, costs: EngineCosts, reasons: np.ndarray) -> Results:
        """Of engines whose streams never stall."""
        layers = Layers.of(scenario)
        count = len(self.clock_mhz)
        out = {key: np.zeros(count) for key in ("cycles", "engine_pj", "busy")}
        for gemm, repeat in zip(layers.gemms, layers.repeats):
            how = lowered(self.made, gemm, False)
            if isinstance(how, str):
                reasons[reasons == ""] = how
                return {}
            for pe, times in ((how.pe, how.times), (how.rest, how.rest_times)):
                for (m, k, n), jobs in self._jobs(gemm, how) if times else ():
                    timing = self.made.stacked.timing(pe)
                    cycles = self.made.flow.closed_form(m, k, n, timing)
                    out["cycles"] += repeat * times * jobs * cycles.total
                    out["engine_pj"] += (
                        repeat * times * jobs * costs.events.of(cycles.total, counts(m, k, n, timing, cycles))
                    )
            out["busy"] += repeat * gemm.m * gemm.k * gemm.n / self.made.peak_of(how)
        return out | {"active": out["cycles"], "leakage_pj": out["cycles"] * costs.leakage_pj}

    def _jobs(self, gemm: Gemm, how: Lowered) -> list[tuple[list[np.ndarray], np.ndarray]]:
        """Dimensions of the jobs that a GEMM is cut into, and how many of each every design runs."""
        engine = self.made.pe
        group = engine.rescale.group or 1
        longest = how.scales.k_tile or (gemm.k if gemm.k <= engine.k_max else engine.k_max // group * group)
        sizes = [
            np.minimum(gemm.m, self.made.sizes["m_max"]),
            np.minimum(gemm.k, longest),
            np.minimum(gemm.n, self.made.sizes["n_max"]),
        ]
        parts = []
        for total, size in zip((gemm.m, gemm.k, gemm.n), sizes):
            rest = total % size
            parts.append([
                (np.float64(size), total // size),
                (np.float64(np.maximum(rest, 1)), (rest > 0) * 1),
            ])
        made = [
            ([size for size, _ in part], reduce(np.multiply, [times for _, times in part]))
            for part in product(*parts)
        ]
        return [(sizes, jobs) for sizes, jobs in made if np.any(jobs)]

    def _figures(
        self, scenario: Scenario, raw: Results, design: Results, has: frozenset[str], cores: np.ndarray
    ) -> Results:
        seconds = raw["cycles"] / (self.clock_mhz * 1e6)
        operations = 2.0 * sum(g.macs for g in scenario.workload.gemms)
        out = {
            "cycles": raw["cycles"],
            "latency_ms": seconds * 1e3,
            "utilization": raw["busy"] / raw["cycles"],
            "tops": operations / seconds * 1e-12,
            "tokens_per_s": scenario.tokens / seconds,
        }
        if has >= MEMORY:
            out |= {"engine_share": raw["active"] / cores / raw["cycles"], "dram_mb": raw["dram_bits"] / 8e6}
        if has >= COST:
            parts = {
                key: raw[f"{key}_pj"]
                for key in ("engine", "buffers", "dram", "vector", "leakage")
                if f"{key}_pj" in raw
            }
            energy = sum(parts.values(), np.zeros(len(seconds))) * 1e-12
            out |= {f"{key}_mj": value * 1e-9 for key, value in parts.items()}
            out |= {
                "tops_per_mm2": out["tops"] / design["area_mm2"],
                "tops_per_engine_mm2": out["tops"] / design["engine_mm2"],
                "energy_mj": energy * 1e3,
                "j_per_token": energy / scenario.tokens,
                "tops_per_w": operations / energy * 1e-12,
                "edp_js": energy * seconds,
            }
        return out


def joined(why: dict[str, np.ndarray]) -> np.ndarray:
    """Which workloads have no results, and why, of every design in one text."""
    out = np.full(len(next(iter(why.values()))), "", dtype=object)
    for i in np.flatnonzero(np.logical_or.reduce([reasons != "" for reasons in why.values()])).tolist():
        out[i] = "; ".join(f"{prefix}{reasons[i]}" for prefix, reasons in why.items() if reasons[i])
    return out


def missing(name: str, count: int) -> np.ndarray:
    """A column of the result ``name`` for ``count`` points that were not evaluated yet."""
    return np.full(count, "", dtype=object) if name == LACKING else np.full(count, np.nan)
