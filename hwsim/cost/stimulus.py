"""The GEMM whose operands drive a synthesized engine: their statistics, its size, its seed."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.cost.arrays import read_matrices
from hwsim.dataflow import Dataflow
from hwsim.errors import ConfigError, shown
from hwsim.formats import Format
from hwsim.formula import ceil_div
from hwsim.pe.base import PE
from hwsim.verify.job import Job

BEATS = 192  # clocks, about, that the cells are kept busy per tile
SEED = 1


@dataclass(frozen=True)
class Stimulus:
    """``data`` is ``uniform``, ``gaussian:S`` or the name of a file; ``dims`` are M, K, N; ``given`` says what a file holds,
    ``rule`` what the architecture's weights must be (:attr:`hwsim.pe.base.PE.w_rule`)."""

    data: str
    dims: tuple[int, int, int]
    job: Job
    given: str = ""
    rule: str = ""

    @property
    def text(self) -> str:
        """What results say of it."""
        kind, _, sigma = self.data.partition(":")
        operands = {"uniform": "operands uniform over all codes",
                    "gaussian": f"operands gaussian, sigma {sigma} of the largest value, unsigned ones their magnitude"}
        size = " x ".join(map(str, self.dims))
        rule = f"; weights of which {self.rule}" if self.rule else ""
        return f"{operands.get(kind, f'{self.given} {self.data}')}{rule}, GEMM {size} (M x K x N), seed {SEED}"


def stimulus(config: Config, data: str) -> Stimulus:
    """The job for a configuration. Raises :class:`ConfigError` for operand statistics or files that it cannot take."""
    dims, pe = dimensions(config), config.pe
    rng = np.random.default_rng(SEED)
    match = re.fullmatch(r"gaussian:([0-9]*\.?[0-9]+)", data)
    if data == "uniform":
        return Stimulus(data, dims, Job.random(rng, pe, *dims), rule=pe.w_rule)
    if match and 0 < float(match[1]) <= 10:
        return Stimulus(data, dims, replaced(Job.random(rng, pe, *dims), gaussian(rng, pe.a, (dims[0], dims[1]), float(match[1])),
                                             pe.nearest_w(gaussian(rng, pe.w, (dims[1], dims[2]), float(match[1])))), rule=pe.w_rule)
    if data.endswith((".npy", ".npz")):
        return from_file(config, data, rng)
    raise ConfigError("--data: must be uniform, gaussian:S with S in 0..10 (sigma over the largest value), or a file .npy or .npz, "
                      f"not {shown(data)}")


def dimensions(config: Config) -> tuple[int, int, int]:
    """M, K, N that keep all cells busy for about twice ``BEATS`` clocks, as far as the engine's jobs go."""
    limits = config.flow.limits(config.pe)
    m, k, n = usual_dimensions(config.flow, config.pe)
    return min(int(m), limits.m), min(int(k), limits.k), min(int(n), limits.n)


def usual_dimensions(flow: Dataflow, pe: PE) -> tuple[Any, Any, Any]:
    """The same without limits, also of a dataflow whose parameters are arrays: two tiles of K where products along K lie along a
    column, else two tiles of M."""
    groups, (tile, _) = max(BEATS // pe.beats, 1), flow.k_tile(pe)
    m, k = 2 * flow.m_tile, groups * pe.lanes + 0 * flow.rows
    if flow.weights_rest:
        along = tile > pe.lanes
        m, k = np.where(along, groups, m), np.where(along, 2 * tile, k)
    if pe.rescale.group:
        k = ceil_div(k, pe.rescale.group) * pe.rescale.group
    return m, k, flow.cols


def replaced(job: Job, a: np.ndarray, w: np.ndarray) -> Job:
    """The job with other operands."""
    return Job(a, w, job.a_bits, job.w_bits, job.numbers)


def gaussian(rng: np.random.Generator, fmt: Format, shape: tuple[int, int], sigma: float) -> np.ndarray:
    """Codes of the format's values nearest to normal numbers of deviation ``sigma`` times the largest value; magnitudes where unsigned."""
    drawn = rng.normal(0.0, sigma * fmt.max, shape)
    if fmt.kind == "bipolar":
        return fmt.encode(np.clip(2 * np.floor(drawn / 2).astype(np.int64) + 1, fmt.min, fmt.max))
    return fmt.encode(np.clip(np.rint(np.abs(drawn) if fmt.kind == "uint" else drawn).astype(np.int64), fmt.min, fmt.max))


def from_file(config: Config, name: str, rng: np.random.Generator) -> Stimulus:
    """Values from a file: .npy holds activations (M, K), weights are uniform; .npz holds ``a`` (M, K) and ``w`` (K, N)."""
    limits, pe = config.flow.limits(config.pe), config.pe
    most = {"a": (limits.m, limits.k), "w": (limits.k, limits.n)}

    def check(key: str, shape: tuple[int, ...]) -> None:
        if len(shape) != 2 or not all(1 <= size <= limit for size, limit in zip(shape, most[key])):
            what = {"a": "M x K", "w": "K x N"}[key]
            raise ConfigError(f"{key}: must be {what} with at most {most[key][0]} x {most[key][1]} numbers, not of shape {shown(shape)}",
                              name)

    arrays = read_matrices(name, ("a", "w"), check)
    (m, k), n = arrays["a"].shape, min(config.flow.cols, limits.n)
    if "w" in arrays:
        if len(arrays["w"]) != k:
            raise ConfigError(f"a has K = {k}, w has K = {len(arrays['w'])}", name)
        n = arrays["w"].shape[1]
    codes = {key: encoded(name, key, array, getattr(pe, key)) for key, array in arrays.items()}
    if "w" in codes:
        try:
            pe.check_w(codes["w"])
        except ValueError as e:
            raise ConfigError(f"w: {e}", name) from None
    job = Job.random(rng, pe, m, k, n)
    given = "activations and weights of" if "w" in arrays else "weights uniform over all codes, activations of"
    return Stimulus(Path(name).name, (m, k, n), replaced(job, codes["a"], codes.get("w", job.w)), given, pe.w_rule)


def encoded(name: str, key: str, array: np.ndarray, fmt: Format) -> np.ndarray:
    """The codes of whole numbers."""
    if array.dtype.kind == "f" and not (np.isfinite(array).all() and (array == np.rint(array)).all()):
        raise ConfigError(f"{key}: must be whole numbers, not {array[~np.isfinite(array) | (array != np.rint(array))][0]:g}", name)
    if array.dtype.kind in "uf" and (np.abs(array) >= 2.0 ** 63).any():  # as int64 they would be other numbers
        raise ConfigError(f"{key}: value outside {fmt}: {array[np.abs(array) >= 2.0 ** 63][0]:g}", name)
    try:
        return fmt.encode(array)
    except ValueError as e:
        raise ConfigError(f"{key}: {e}", name) from None
