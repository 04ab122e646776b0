"""The numbers of a configuration that its tiling problems need."""

from hwsim.accelerator.lowered import Lowered
from hwsim.accelerator.power import BITS_KNOWN, Power
from hwsim.accelerator.precompute import a_word
from hwsim.accelerator.problem import event_columns
from hwsim.config import Config
from hwsim.dataflow.base import ceil_div
from hwsim.description import Memory
from hwsim.pe import PE
from hwsim.workload import Gemm

Dims = tuple[int, int, int]


class Job:
    """A GEMM as the cores take it."""

    def __init__(self, gemm: Gemm, place: str, lowered: Lowered, shares: list[tuple[Dims, int]]):
        self.gemm, self.place, self.lowered, self.shares = gemm, place, lowered, shares
        self.sharers = sum(count for _, count in shares)
        self.name = f"{gemm.name}: {gemm.m} x {gemm.k} x {gemm.n}"


def shares(config: Config, dims: Dims) -> list[tuple[Dims, int]]:
    """What the cores get of a GEMM (m, k, n): distinct shares and how many cores have each."""
    assert config.memory is not None
    cores = config.memory.cores
    at = "mkn".index(cores.split)
    step = granule(config, cores.split)
    most = min(dims[at], ceil_div(ceil_div(dims[at], step), cores.count) * step)
    whole, rest = divmod(dims[at], most)

    def with_share(size: int) -> Dims:
        m, k, n = (size if i == at else d for i, d in enumerate(dims))
        return m, k, n

    return [(with_share(most), whole)] + ([(with_share(rest), 1)] if rest else [])


def granule(config: Config, dim: str) -> int:
    """The engine's own tile along a dimension: smaller pieces leave cells idle. Groups along K stay together."""
    flow, pe = config.flow, config.pe
    if dim == "k":
        return pe.rescale.group or flow.k_tile(pe)[0]
    return flow.rows if dim == "m" else flow.cols


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


def beyond_k(config: Config, gemm: Gemm) -> str:
    """Why a K cannot be cut into jobs or tiles, and what helps."""
    reason = whole_k(config.pe) or "a group of scales is longer"
    return (f"k: {gemm.name} has k = {gemm.k}, beyond the limit of {config.name}: params.k_max = {config.pe.k_max}, and parts of K "
            f"cannot be added up: {reason}; an engine with params.k_max: {gemm.k} takes it")


def most_k(config: Config, lowered: Lowered, k: int) -> int:
    """The longest K of a tile of a GEMM of length ``k``: what the engine takes, in whole groups and tables; 0 if there is none."""
    most, group = config.pe.k_max, config.pe.rescale.group or a_word(config.memory, lowered)[1]
    if lowered.scales.k_tile:
        return min(lowered.scales.k_tile, k)
    return k if k <= most else most // group * group


def numbers(config: Config, lowered: Lowered, dims: Dims, sharers: int, power: Power) -> dict[str, float]:
    """A row of :class:`hwsim.accelerator.problem.Problems`: a share ``dims`` of a GEMM on one of ``sharers`` cores."""
    memory, flow = config.memory, config.flow
    assert isinstance(memory, Memory)
    m, k, n = dims
    a_bits, a_per = a_word(memory, lowered)
    base_k, max_k = lowered.base_k(granule(config, "k"), k), most_k(config, lowered, k)
    row = {"m": m, "k": k, "n": n, "base_m": granule(config, "m"), "base_k": base_k, "base_n": granule(config, "n"),
           "whole_k": bool(whole_k(lowered.pe)), "max_m": min(m, flow.m_max), "max_k": max_k, "max_n": min(n, flow.n_max),
           "a_word_bits": a_bits, "a_per_word": a_per, **lowered.fields(),
           "rate": memory.rate(config.clock_mhz, sharers), "latency": memory.latency(config.clock_mhz)}
    for x in "awc":
        buffer = getattr(memory, x)
        row |= {f"room_{x}": buffer.tile_bits, f"rate_{x}": buffer.rate, f"double_{x}": buffer.double}
    return row | {key: power.pj(key) for key in BITS_KNOWN} | event_columns(power.engine.event_pj) | {
        "pj_clock": power.pj("clock")}
