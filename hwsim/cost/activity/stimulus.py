"""The GEMM whose operands drive a synthesized engine: their statistics, its size, its seed."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.cost.activity.arrays import read_matrices
from hwsim.dataflow import Dataflow
from hwsim.errors import ConfigError, shown
from hwsim.formats import FloatFormat, Format, PositFormat
from hwsim.formulas.division import ceil_div
from hwsim.pe.base import PE
from hwsim.verify.job import Job

BEATS = 192  # clocks, about, that the cells are kept busy per tile
SEED = 1


FRACTIONAL = (FloatFormat, PositFormat)
"""Formats whose values need not be whole numbers."""


@dataclass(frozen=True)
class Stimulus:
    """``data`` is ``uniform``, ``gaussian:S`` or the name of a file; ``dims`` are M, K, N; ``given`` says
    what a file holds, ``rule`` what the architecture's weights must be (:attr:`hwsim.pe.base.PE.w_rule`)."""

    data: str
    dims: tuple[int, int, int]
    job: Job
    given: str = ""
    rule: str = ""

    @property
    def text(self) -> str:
        """What results say of it."""
        kind, _, sigma = self.data.partition(":")
        operands = {
            "uniform": "operands uniform over all codes",
            "gaussian": f"operands gaussian, sigma {sigma} of the largest value, unsigned ones their "
                        "magnitude",
        }
        size = " x ".join(map(str, self.dims))
        rule = f"; weights of which {self.rule}" if self.rule else ""
        return (
            f"{operands.get(kind, f'{self.given} {self.data}')}{rule}, GEMM {size} (M x K x N), seed {SEED}"
        )


def stimulus(config: Config, data: str) -> Stimulus:
    """The job whose operands drive the synthesized engine of ``config``.

    * ``data``: ``uniform``, ``gaussian:S`` with a standard deviation of S times the largest value, or a file.

    Raises :class:`ConfigError` for other texts, and for a file that does not fit the engine.
    """
    dims = dimensions(config)
    pe = config.pe
    rng = np.random.default_rng(SEED)
    match = re.fullmatch(r"gaussian:([0-9]*\.?[0-9]+)", data)
    if data == "uniform":
        return Stimulus(data, dims, Job.random(rng, pe, *dims), rule=pe.w_rule)
    if match and 0 < float(match[1]) <= 10:
        m, k, n = dims
        job = Job.random(rng, pe, *dims)
        sigma = float(match[1])
        activations = gaussian(rng, pe.a, (m, k), sigma)
        weights = pe.nearest_w(gaussian(rng, pe.w, (k, n), sigma))
        return Stimulus(data, dims, replaced(job, activations, weights), rule=pe.w_rule)
    if data.endswith((".npy", ".npz")):
        return from_file(config, data, rng)
    raise ConfigError(
        "--data: must be uniform, gaussian:S with S in 0..10 (sigma over the largest value), or a "
        f"file .npy or .npz, not {shown(data)}"
    )


def dimensions(config: Config) -> tuple[int, int, int]:
    """M, K and N of a job that keeps all cells of an engine busy for about twice ``BEATS`` clocks, within its
    limits.
    """
    limits = config.flow.limits(config.pe)
    m, k, n = usual_dimensions(config.flow, config.pe)
    return min(int(m), limits.m), min(int(k), limits.k), min(int(n), limits.n)


def usual_dimensions(flow: Dataflow, pe: PE) -> tuple[Any, Any, Any]:
    """M, K and N as of :func:`dimensions`, whatever the limits; the parameters of ``flow`` may be arrays.

    The job has two tiles of K where products along K lie along a column, else two tiles of M.
    """
    groups, (tile, _) = max(BEATS // pe.beats, 1), flow.k_tile(pe)
    m = 2 * flow.m_tile
    k = groups * pe.lanes + 0 * flow.rows
    if flow.weights_rest:
        along = tile > pe.lanes
        m = np.where(along, groups, m)
        k = np.where(along, 2 * tile, k)
    if pe.rescale.group:
        k = ceil_div(k, pe.rescale.group) * pe.rescale.group
    return m, k, flow.cols


def replaced(job: Job, a: np.ndarray, w: np.ndarray) -> Job:
    """The job with other operands."""
    return Job(a, w, job.a_bits, job.w_bits, job.numbers)


def largest(fmt: FloatFormat | PositFormat) -> float:
    """The largest finite value of a format, whose ``max`` is in units finer than 1."""
    return float(np.ldexp(float(fmt.max), fmt.unit))


def gaussian(rng: np.random.Generator, fmt: Format, shape: tuple[int, int], sigma: float) -> np.ndarray:
    """Codes of the format's values nearest to normal numbers of deviation ``sigma`` times the largest value;
    magnitudes where unsigned."""
    if isinstance(fmt, FRACTIONAL):
        return fmt.encode_values(rng.normal(0.0, sigma * largest(fmt), shape))
    drawn = rng.normal(0.0, sigma * fmt.max, shape)
    if fmt.kind == "bipolar":
        return fmt.encode(np.clip(2 * np.floor(drawn / 2).astype(np.int64) + 1, fmt.min, fmt.max))
    return fmt.encode(
        np.clip(np.rint(np.abs(drawn) if fmt.kind == "uint" else drawn).astype(np.int64), fmt.min, fmt.max)
    )


def from_file(config: Config, name: str, rng: np.random.Generator) -> Stimulus:
    """A job whose operands come from a file.

    * ``config``: the configuration.
    * ``name``: the file. A ``.npy`` file holds activations (M, K); weights are uniform then. A ``.npz`` file
      holds ``a`` (M, K) and may hold ``w`` (K, N).
    * ``rng``: draws what the file does not hold.

    Raises :class:`ConfigError` with file and key for shapes and values that the engine does not take.
    """
    limits = config.flow.limits(config.pe)
    pe = config.pe
    most = {"a": (limits.m, limits.k), "w": (limits.k, limits.n)}

    def check(key: str, shape: tuple[int, ...]) -> None:
        if len(shape) != 2 or not all(1 <= size <= limit for size, limit in zip(shape, most[key])):
            what = {"a": "M x K", "w": "K x N"}[key]
            raise ConfigError(
                f"{key}: must be {what} with at most {most[key][0]} x {most[key][1]} numbers, not of "
                f"shape {shown(shape)}",
                name,
            )

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
    about = (
        "activations and weights of" if "w" in arrays else "weights uniform over all codes, activations of"
    )
    nearest = {
        str(getattr(pe, key)) for key, array in arrays.items() if rounds(codes[key], array, getattr(pe, key))
    }
    if nearest:
        about = f"{about.removesuffix(' of')}, rounded to {' and '.join(sorted(nearest))}, of"
    job = replaced(job, codes["a"], codes.get("w", job.w))
    return Stimulus(Path(name).name, (m, k, n), job, about, pe.w_rule)


def rounds(codes: np.ndarray, array: np.ndarray, fmt: Format) -> bool:
    """Whether the values of ``codes`` differ from the numbers that they were encoded from."""
    return isinstance(fmt, FRACTIONAL) and bool((fmt.decode(codes) != array).any())


def encoded(name: str, key: str, array: np.ndarray, fmt: Format) -> np.ndarray:
    """Encode numbers of a file as codes.

    * ``name``, ``key``: the file, and the array in it.
    * ``array``: numbers of any shape, whole ones for a format of integers.
    * ``fmt``: the format.

    Returns codes of that shape; of floats and posits, those nearest to the numbers. Raises
    :class:`ConfigError` for values outside the format, and for fractions where it holds integers.
    """
    if isinstance(fmt, FRACTIONAL):
        values = array.astype(np.float64)
        outside = values[~(np.abs(values) <= largest(fmt))]
        if len(outside):
            raise ConfigError(
                f"{key}: value outside {fmt}: {outside[0]:g}; the largest is {largest(fmt):g}", name
            )
        return fmt.encode_values(values)
    if array.dtype.kind == "f":
        fractions = array[~np.isfinite(array) | (array != np.rint(array))]
        if len(fractions):
            raise ConfigError(f"{key}: must be whole numbers, not {fractions[0]:g}", name)
    # as int64, numbers of 2**63 or more would be others
    if array.dtype.kind in "uf" and (np.abs(array) >= 2.0 ** 63).any():
        raise ConfigError(f"{key}: value outside {fmt}: {array[np.abs(array) >= 2.0 ** 63][0]:g}", name)
    try:
        return fmt.encode(array)
    except ValueError as e:
        raise ConfigError(f"{key}: {e}", name) from None
