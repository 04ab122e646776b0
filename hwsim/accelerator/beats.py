"""What answers say of engines whose clocks depend on the weights, which a workload does not have."""

from hwsim.accelerator.lowered import lower
from hwsim.config import Config
from hwsim.dataflow.counted import least
from hwsim.pe import PE
from hwsim.workload import Workload


def beat_notes(config: Config) -> list[str]:
    """What the clocks of a configuration are that depend on the weights; nothing where they do not."""
    if not config.pe.counts_beats:
        return []
    return [f"the weights determine the clocks: these are the most, {config.pe.beats} beats per operand "
            f"group of the engine's own precision, where weights of 0 take one; all that follows from clocks "
            f"is for the most too"]


def refusal(where: str) -> str:
    """Why a comparison or a sweep, ``where``, takes no such engine."""
    return f"the weights determine its clocks, and {where} has none; hwsim simulate says bounds"


def bounds(config: Config, workload: Workload) -> list[str]:
    """The least and the mean clocks of the GEMMs of a workload, jobs of an engine alone; nothing where the
    weights do not matter.
    """
    if not config.pe.counts_beats:
        return []
    fewest = 0
    mean = 0.0
    known: dict[tuple[PE, tuple[int, int, int]], tuple[int, float]] = {}
    for gemm in workload.gemms:
        way = lower(config.pe, gemm)
        dims = gemm.m, gemm.k, gemm.n
        for pe, times in ((way.pe, way.times), (way.rest, way.rest_times)):
            if times and (pe, dims) not in known:
                known[pe, dims] = least(config.flow, pe, dims), config.flow.mean_cycles(*dims, pe)
            if times:
                fewest += gemm.repeat * times * known[pe, dims][0]
                mean += gemm.repeat * times * known[pe, dims][1]
    return [f"the least are {fewest:,} cycles; the mean over independent weights that are uniform over the "
            f"codes of their width is {mean:,.1f}"]
