"""Results of designs with buffers and DRAM: every GEMM tiled for its least time, designs, GEMMs and tilings
as one array.

Cores take their shares at the same time; a GEMM ends with the slowest. Energy is engines (by what happens in
them and by every clock that passes, whether they work or wait), buffers, DRAM, and leakage over the whole
time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from hwsim.accelerator.cases import distinct
from hwsim.accelerator.evaluate import BUFFERS, too_large
from hwsim.accelerator.lowered import Lowered, correction, lower
from hwsim.accelerator.machine import Memories, adding, problems, shares, whole_k
from hwsim.accelerator.precompute import operation
from hwsim.accelerator.problem import DIMS, Problems
from hwsim.accelerator.totals import Totals, best_of, concatenated
from hwsim.config.description import tables_refused
from hwsim.errors import ParamError
from hwsim.precision.passes import LONGEST_K
from hwsim.sweep.costs import EngineCosts
from hwsim.sweep.engines import Engines
from hwsim.sweep.scenario import Scenario
from hwsim.workload import Gemm

Results = dict[str, np.ndarray]


@dataclass(frozen=True)
class Layers:
    """Distinct GEMMs of a scenario and how often each occurs."""

    gemms: tuple[Gemm, ...]
    repeats: tuple[int, ...]

    @classmethod
    def of(cls, scenario: Scenario) -> "Layers":
        """The GEMMs of ``scenario``, equal ones once with the sum of their repeats."""
        gemms = scenario.workload.gemms
        first, which = distinct(gemms)
        repeats = [0] * len(first)
        for number, gemm in zip(which.tolist(), gemms):
            repeats[number] += gemm.repeat
        return cls(tuple(gemms[i] for i in first), tuple(repeats))


def lowered(made: Engines, gemm: Gemm, tiled: bool) -> Lowered | str:
    """How a GEMM runs on an architecture, or the reason why it cannot.

    * ``made``: engines of the architecture.
    * ``gemm``: the GEMM.
    * ``tiled``: whether buffers and DRAM are modelled, so that K may be split over tiles.
    """
    engine = made.pe
    group = made.pe.rescale.group or 1
    if gemm.k > engine.k_max and (whole_k(engine) or (tiled and gemm.k > LONGEST_K) or group > engine.k_max):
        return f"k: {gemm.name} has k = {gemm.k}, beyond params.k_max = {engine.k_max}"
    try:
        return lower(engine, gemm)
    except ParamError as e:
        return e.message


def accelerators(
    scenario: Scenario,
    made: Engines,
    given: Mapping[str, Any],
    memory: Memories,
    costs: EngineCosts,
    reasons: np.ndarray,
    objective: str,
) -> Results:
    """Clocks and energies of a scenario: ``cycles``, ``busy`` (clocks that its MACs need at least), energies
    in pJ, ``dram_bits``."""
    layers = Layers.of(scenario)
    count = len(memory.cores)
    outside = memory.outside
    if outside.any() and (refusal := tables_refused(made.pe)):
        reasons[outside & (reasons == "")] = f"vector_unit: tables must be made in the engine: {refusal}"
        if outside.all():
            return {}
    rows: list[Problems] = []
    owners: list[tuple[int, int, np.ndarray]] = []
    busy = np.zeros(count)
    for number, (gemm, repeat) in enumerate(zip(layers.gemms, layers.repeats)):
        how = lowered(made, gemm, True)
        if isinstance(how, str):
            reasons[reasons == ""] = how
            return {}
        if whole_k(how.pe):
            split = (memory.split == "k") & (memory.cores > 1) & (reasons == "")
            reasons[split] = f"cores: split: k shares out sums, but {whole_k(how.pe)}"
        timing, rest = (
            made.timing if pe == made.pe else made.stacked.timing(pe) for pe in (how.pe, how.rest)
        )
        parts = shares(made.pe, timing, made.k_tile, memory, (gemm.m, gemm.k, gemm.n))
        sharers = parts[0][1] + parts[1][1]
        busy += repeat * gemm.m * gemm.k * gemm.n / (made.peak_of(how) * memory.cores)
        limits = made.sizes["m_max"], made.sizes["n_max"]
        for dims, times in parts:
            if times.any():
                rows.append(
                    problems(
                        how,
                        (timing, rest),
                        made.k_tile,
                        limits,
                        made.pe,
                        dims,
                        sharers,
                        memory,
                        costs.event_pj,
                        costs.clock_pj + costs.leakage_pj + memory.standing_pj,
                    )
                )
                owners.append((number, repeat, times))
    found = best_of(concatenated(rows), made.flow.closed_form, objective)
    out = _sums(rows, owners, found, reasons, count) | {"busy": busy}
    _reduced(out, layers, made, memory)
    _vectors(out, scenario, made, memory)
    out["dram_pj"] = (
        out["dram_bits"] * memory.values["pj_dram"]
        + out["cycles"] * memory.background_mw / memory.clock_mhz * 1e3
    )
    out["engine_pj"] += out["cycles"] * costs.clock_pj * memory.cores
    out["leakage_pj"] = (
        out["cycles"] * (costs.leakage_pj + memory.leakage_mw / memory.clock_mhz * 1e3) * memory.cores
    )
    return out


def _sums(rows: list[Problems], owners: list[tuple[int, int, np.ndarray]], found: Totals, reasons: np.ndarray,
          count: int) -> Results:
    """Over layers and cores."""
    out = {key: np.zeros(count) for key in ("engine_pj", "buffers_pj", "dram_bits", "active")}
    slowest = np.zeros((owners[-1][0] + 1, count))
    for number, (layer, repeat, times) in enumerate(owners):
        at = slice(number * count, (number + 1) * count)
        here = times > 0
        for i in np.flatnonzero(here & ~found.fits[at] & (reasons == "")):
            reasons[i] = why_not(rows[number], int(i))
        clocks = np.where(here & found.fits[at], found.clocks[at], 0.0)
        slowest[layer] = np.maximum(slowest[layer], clocks * repeat)
        each = repeat * times
        out["engine_pj"] += each * found.events_pj[at]
        out["buffers_pj"] += each * found.buffers_pj[at]
        for key in ("dram_bits", "active"):
            out[key] += each * getattr(found, key)[at]
    out["cycles"] = slowest.sum(axis=0)
    return out


def _reduced(out: Results, layers: Layers, made: Engines, memory: Memories) -> None:
    """Where cores share out K, the vector unit adds their sums."""
    if not ((memory.split == "k") & (memory.cores > 1)).any():
        return
    for gemm, repeat in zip(layers.gemms, layers.repeats):
        how = lowered(made, gemm, True)
        assert not isinstance(how, str)
        parts = shares(made.pe, made.timing, made.k_tile, memory, (gemm.m, gemm.k, gemm.n))
        sharers = parts[0][1] + parts[1][1]
        here = (memory.split == "k") & (sharers > 1)
        ops, read, write = adding(float(gemm.m * gemm.n) * here, how.c_bits, sharers)
        out["cycles"] += repeat * memory.streamed(ops, read, write)
        out["dram_bits"] += repeat * (read + write)
        out["vector_ops"] = out.get("vector_ops", 0.0) + repeat * ops


def _vectors(out: Results, scenario: Scenario, made: Engines, memory: Memories) -> None:
    """Work that is no GEMM, where there is a vector unit: its own, and tables of activation sums that it
    makes."""
    unit = memory.vector
    if unit is None:
        return
    clocks = np.zeros(len(memory.cores))
    ops = out.get("vector_ops", np.zeros(len(memory.cores)))
    bits = np.where(unit.overlapped, 0, unit.bits)
    corrections = (correction(made.pe, gemm, lower(made.pe, gemm)) for gemm in scenario.workload.gemms)
    fixed = [v for v in corrections if v]
    own = (*scenario.workload.vectors, *fixed)
    work: list[tuple] = [(v, np.where(unit.overlapped, 0, v.read_bits or unit.bits), bits, True) for v in own]
    for tables in ("separate", "fused"):
        here = (unit.tables == tables) & (not tables_refused(made.pe))
        for gemm in scenario.workload.gemms if here.any() else ():
            how = lowered(made, gemm, True)
            assert not isinstance(how, str)
            if ahead := operation(tables, how, gemm):
                work.append((ahead[0], *ahead[1], here))
    for v, read_bits, write_bits, here in work:
        read = v.reads * read_bits * here
        write = v.writes * write_bits * here
        clocks += v.repeat * memory.streamed(float(v.ops) * here, read, write)
        out["dram_bits"] += v.repeat * (read + write)
        ops = ops + float(v.repeat * v.ops) * here
    out["cycles"] = np.where(unit.overlapped, np.maximum(out["cycles"], clocks), out["cycles"] + clocks)
    out["vector_pj"] = ops * unit.pj_op


def why_not(rows: Problems, i: int) -> str:
    """One line on the buffer that is too small for the smallest tile of problem number ``i`` of ``rows``."""
    x, size, need, room = too_large(rows.take(slice(i, i + 1)))
    tile = " x ".join(f"{d} = {size[d]:g}" for d in DIMS[x])
    return (f"the smallest tile of {BUFFERS[x]}, {tile}, takes {need / 8192:,.4g} KiB; "
            f"buffer {x} has {room / 8192:,.4g} KiB for it")
