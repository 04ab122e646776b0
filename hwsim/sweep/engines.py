"""Many engines of one architecture and dataflow as arrays: which of them exist, and what their cycles depend
on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from hwsim.accelerator.lowered import Lowered
from hwsim.config import MAX_OPERAND_BITS, Config, configure, offered, operand_bits
from hwsim.dataflow import dataflow
from hwsim.dataflow.base import Dataflow
from hwsim.dataflow.cycles import Timing
from hwsim.engine.accumulators import LEAST
from hwsim.errors import ConfigError, ParamError
from hwsim.files.source import Document
from hwsim.pe import PE, architecture
from hwsim.rescale.parameters import Rescale
from hwsim.sweep.family import Family, nested

UNSIZED = ("rows", "cols", "acc_depth", "m_max", "n_max")


def pe_of(point: Mapping[str, Any]) -> PE:
    """The architecture of a point. Raises :class:`ParamError` where its parameters do not go together."""
    data = nested(point)
    rescale = Rescale.from_dict(data.get("rescale", {}))
    return architecture(data["pe"]).from_dict(data.get("params", {}), rescale=rescale)


def config_of(family: Family, index: int) -> Config:
    """The configuration of point number ``index`` of ``family``. Raises :class:`ConfigError` for an invalid
    design.
    """
    return configure(Document("", nested(family.point(index)), {}), "point")


def reason_of(family: Family, index: int) -> str:
    """Why point number ``index`` of ``family`` is an invalid design; empty for a valid one.

    The reason is that of the same configuration file.
    """
    try:
        config_of(family, index)
    except ConfigError as e:
        return e.message
    return ""


@dataclass(frozen=True)
class Engines:
    """``valid[i]`` says whether engine i exists; ``timing`` holds arrays of all of them."""

    pe: PE
    flow: type[Dataflow]
    sizes: dict[str, np.ndarray]
    valid: np.ndarray
    timing: Timing
    stacked: Any

    def take(self, where: np.ndarray) -> "Engines":
        """The engines at positions, or under a mask, ``where``."""
        sizes = {x: v[where] for x, v in self.sizes.items()}
        stacked = self.flow.stacked(sizes)
        return Engines(self.pe, self.flow, sizes, self.valid[where], stacked.timing(self.pe), stacked)

    @property
    def k_tile(self) -> Any:
        """Products along K of the engine's own tile."""
        return self.stacked.k_tile(self.pe)[0]

    def peak_of(self, how: Lowered) -> np.ndarray:
        """MACs per clock of every engine in the steady state, for a GEMM that runs as ``how`` says."""
        return self.sizes["rows"] * self.sizes["cols"] * how.pe.lanes / how.beats

    @property
    def peak(self) -> np.ndarray:
        """MACs per clock in the steady state."""
        return self.sizes["rows"] * self.sizes["cols"] * self.pe.lanes / self.pe.beats


def engines(
    pe: PE, flow_name: str, fixed: Mapping[str, Any], columns: Mapping[str, np.ndarray], count: int
) -> Engines:
    """The engines of ``count`` points that share an architecture; fields along no axis are in ``fixed``."""
    flow = dataflow(flow_name)
    names = [f.name for f in flow.schema()]
    sizes = {
        x: np.broadcast_to(np.asarray(columns.get(f"array.{x}", fixed[f"array.{x}"])), (count,))
        for x in names
    }
    stacked = flow.stacked(sizes)
    valid = np.ones(count, dtype=bool)
    if offered(pe, stacked):
        valid[:] = False
    else:
        valid &= _group_fits(pe, stacked) & _blocks_fit(pe, stacked)
        valid &= _operands_fit(pe, flow, sizes) & _accumulators_fit(pe, stacked)
    return Engines(pe, flow, sizes, valid, stacked.timing(pe), stacked)


def _group_fits(pe: PE, stacked: Any) -> np.ndarray:
    """:meth:`Rescale.check_engine` for arrays."""
    k_tile, name = stacked.k_tile(pe)
    fits = np.asarray(not pe.rescale.group or pe.rescale.group % np.asarray(k_tile) == 0)
    try:
        pe.rescale.check_engine(pe, pe.rescale.group or 1, name, bool(np.any(stacked.repeats_rows(pe))))
    except ParamError:
        fits = np.asarray(False)
    return fits


def _blocks_fit(pe: PE, stacked: Any) -> np.ndarray:
    """:meth:`Rescale.check_columns` for arrays."""
    if pe.rescale.blocks is None:
        return np.asarray(True)
    return (np.asarray(stacked.cols) % pe.rescale.block == 0) & (
        np.asarray(stacked.n_max) % pe.rescale.block == 0
    )


def _operands_fit(pe: PE, flow: type[Dataflow], sizes: Mapping[str, np.ndarray]) -> np.ndarray:
    """The limit on operands per clock for arrays: a row's and a column's bits do not depend on how many there
    are."""
    one = flow(**{x: v[:1].tolist()[0] for x, v in sizes.items()})
    sides = operand_bits(pe, one)
    return sizes["rows"] * sides["rows"][1] + sizes["cols"] * sides["cols"][1] <= MAX_OPERAND_BITS


def _accumulators_fit(pe: PE, stacked: Any) -> np.ndarray:
    """:func:`hwsim.config.accumulated` for arrays."""
    depth = np.asarray(stacked.accumulate_depth(pe))
    form = stacked.accumulators
    least = sum(np.where(form == name, sums, 0) for name, sums in LEAST.items())
    return (form == "auto") | (depth > 0) & (depth >= least)
