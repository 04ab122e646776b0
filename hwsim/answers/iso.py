"""The same accelerator with another number of cells, so that several can be compared at equal area or
throughput.

Rows and columns are searched over all pairs around what the wanted size needs. Of those within ``TOLERANCE``
of it whose ratio of rows to columns is at most twice or half the configuration's own, the one divisible by
the highest powers of two is taken, since sizes of layers are, then the one of the nearest ratio; where no
pair is within the tolerance, the nearest in size.
Areas are those of the engines that a simulation shows: of the kept synthesis at the configuration's own size,
else the estimator's. Buffers and the number of cores stay as they are, and buffers' area, which rows and
columns do not change, takes no part. Throughput is the peak:
products of all cells per second, operands at their full width.
"""

from dataclasses import dataclass, replace

import numpy as np

from hwsim.accelerator.power import engine_figures
from hwsim.config import MAX_OPERAND_BITS, Config, operand_bits
from hwsim.cost.estimator.estimate import NotEstimated, estimator
from hwsim.errors import ConfigError, ParamError
from hwsim.quantity import Quantity

TOLERANCE = 0.02
MARGIN = 3  # times the number of rows, or columns, of the same shape at the wanted size


@dataclass(frozen=True)
class Matched:
    """A configuration at the wanted size; ``reached`` is its engines' area, or its peak, over the wanted
    one."""

    config: Config
    reached: float

    @property
    def within(self) -> bool:
        """Whether it is near enough."""
        return abs(self.reached - 1) <= TOLERANCE


def area_mm2(config: Config) -> float:
    """Area in mm2 of all engines of ``config``, without buffers. Raises :class:`ConfigError` where it is not
    known.
    """
    found = engine_figures(config).area
    if not isinstance(found, Quantity):
        raise ConfigError(f"--iso area: the area of {config.name} is not known: {found}")
    return found.value * 1e-6 * cores(config)


def peak(config: Config) -> float:
    """Products per second of all cells of ``config`` at its clock."""
    return float(config.flow.peak(config.pe)) * config.clock_mhz * 1e6 * cores(config)


def cores(config: Config) -> int:
    """Number of engines side by side in ``config``."""
    return config.memory.cores.count if config.memory else 1


def matched(config: Config, iso: str, wanted: float) -> Matched:
    """The configuration with as many cells as ``iso``, ``area`` in mm2 or ``throughput`` in products per
    second, wants."""
    measure = area_mm2 if iso == "area" else peak
    own = measure(config) / wanted
    if abs(own - 1) <= TOLERANCE:
        return Matched(config, own)
    rows, cols = grid(config, 1 / own)
    size = (
        areas(config, rows, cols)
        if iso == "area"
        else peak(config) / (config.flow.rows * config.flow.cols) * rows * cols
    )
    chosen = ranked(
        rows,
        cols,
        np.abs(size / wanted - 1),
        np.abs(np.log(rows / cols * (config.flow.cols / config.flow.rows))),
    )
    for at in chosen:
        found = resized(config, int(rows[at]), int(cols[at]))
        if found is not None:
            return Matched(found, measure(found) / wanted)
    raise ConfigError(
        f"--iso {iso}: no number of rows and columns near what it needs is possible for {config.name}"
    )


def ranked(rows: np.ndarray, cols: np.ndarray, off: np.ndarray, shape: np.ndarray) -> np.ndarray:
    """Indices of pairs, the best first; ``off`` is how far the size is off, ``shape`` the logarithm of the
    change of the ratio."""
    if not (off <= TOLERANCE).any():
        return np.argsort(off, kind="stable")
    alike = (off <= TOLERANCE) & (shape <= max(np.log(2) + 1e-9, shape[off <= TOLERANCE].min()))
    pairs = np.flatnonzero(alike)
    even = (rows & -rows) * (cols & -cols)
    return pairs[np.lexsort((off[pairs], shape[pairs], np.negative(even[pairs])))]


def grid(config: Config, factor: float) -> tuple[np.ndarray, np.ndarray]:
    """Rows and columns that are tried, when the area or the peak is to grow by about a factor."""
    side = np.sqrt(max(factor, 1.0)) * MARGIN
    limits = {f.name: f.metadata["hi"] for f in config.flow.schema()}
    numbers = [
        np.arange(1, min(limits[key], int(getattr(config.flow, key) * side) + 1) + 1)
        for key in ("rows", "cols")
    ]
    rows, cols = np.meshgrid(*numbers, indexing="ij")
    return rows.ravel(), cols.ravel()


def areas(config: Config, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """Area of all engines in mm2 with so many rows and columns."""
    flow = config.flow.stacked(config.flow.to_dict() | {"rows": rows, "cols": cols})
    try:
        found = estimator(config.technology).engines(config.pe, flow, round(1e6 / config.clock_mhz, 3))
    except NotEstimated as e:
        raise ConfigError(f"--iso area: other sizes of {config.name} are not estimated: {e}") from None
    return found.area_um2 * 1e-6 * cores(config)


def resized(config: Config, rows: int, cols: int) -> Config | None:
    """The configuration with other rows and columns; None where its rules do not allow it."""
    try:
        flow = replace(config.flow, rows=rows, cols=cols)
        config.pe.rescale.check_flow(config.pe, flow)
    except ParamError:
        return None
    if sum(count * width for count, width in operand_bits(config.pe, flow).values()) > MAX_OPERAND_BITS:
        return None
    return replace(config, flow=flow)
