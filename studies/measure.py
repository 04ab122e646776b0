"""Engines that reports compare, and what synthesis says of them: kept results where there are any, else made
and kept."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from amaranth.hdl import Cat, Module, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.floats import draft
from hwsim.config import Config
from hwsim.cost import store
from hwsim.cost.activity.stimulus import SEED, Stimulus, dimensions, replaced
from hwsim.cost.engine import Synthesis, design
from hwsim.cost.flat import whole
from hwsim.cost.foreign.cell import Cells, Subject
from hwsim.cost.netlist.mapping import TIMEOUT_S
from hwsim.cost.netlist.parts import TOP, Part
from hwsim.cost.result import Cost
from hwsim.dataflow import dataflow
from hwsim.errors import ConfigError
from hwsim.formats import FloatFormat
from hwsim.options import INTERCONNECT
from hwsim.pe import architecture
from hwsim.pe.fmac import Fmac
from hwsim.rescale.parameters import Rescale
from hwsim.tech.technology import load_technology
from hwsim.verify.job import Job
from hwsim.verilog.block import Logic
from hwsim.verilog.emit import for_synthesis

NAME = "engine"
UNIT = ("cell", "encode_a", "encode_w", "array", "row", "edge")
"""Parts of a `broadcast` engine without its streams, control and result queues: what papers call the unit or
the tensor core."""
LONE = ("cell", "encode_a", "encode_w")
"""A cell, and what makes its operands once per row and column."""
DATA = "uniform"
NORMAL = "normal"
"""Operands uniform over all codes; floats normal with deviation 1, which rarely overflow, and integers
uniform."""


@dataclass(frozen=True)
class Point:
    """An engine at a clock period; ``label`` is its name in a report's data.

    ``scope`` is ``parts``, the sum of all its parts; ``wired``, these with wires and clock tree; ``unit``,
    only those of :data:`UNIT`;
    ``cells``, only those of :data:`LONE`; ``product``, nothing but a product of an `fmac`, of which no energy
    is measured; or ``flat``, the whole as one netlist. ``data`` are its operands, as `hwsim synth --data` has
    them, or :data:`NORMAL`.
    """

    label: str
    config: Config
    period_ps: float
    scope: str = "parts"
    data: str = DATA

    @property
    def design(self) -> str:
        """What is built, parameters at their defaults left out."""
        pe, flow = self.config.pe, self.config.flow
        said = [pe.name]
        for prefix, given in (("", pe), ("rescale.", pe.rescale)):
            values = given.to_dict()
            fields = sorted(given.schema(), key=lambda f: f.name)
            said += [f"{prefix}{f.name}={values[f.name]}" for f in fields if values[f.name] != f.default]
        gated = [] if self.config.clock_gating == "none" else [f"clock_gating={self.config.clock_gating}"]
        return " ".join([*said, flow.name, f"{flow.rows}x{flow.cols}", *gated, self.scope])


def config(
    pe: str,
    params: dict,
    flow: str,
    rows: int,
    cols: int,
    technology: str = "asap7",
    rescale: dict | None = None,
    **array: Any,
) -> Config:
    """An accelerator without a file; ``array`` has further parameters of the dataflow. Raises ParamError."""
    chosen = replace(architecture(pe).from_dict(params), rescale=Rescale.from_dict(rescale or {}))
    engine = dataflow(flow).from_dict({"rows": rows, "cols": cols, **array})
    chosen.rescale.check_flow(chosen, engine)
    return Config(NAME, chosen, engine, 500.0, technology, "")


def synthesis(point: Point, timeout_s: float = TIMEOUT_S) -> Synthesis:
    """The synthesis of a point, not yet run."""
    without = () if point.scope == "wired" else INTERCONNECT
    drawn = DATA if point.data == NORMAL else point.data
    work = Synthesis(
        point.config, load_technology(point.config.technology), drawn, timeout_s, without=without
    )
    if point.data == NORMAL:
        work.stimulus = normal(point.config)
    if point.scope in ("unit", "cells"):
        kept = UNIT if point.scope == "unit" else LONE
        work.parts = tuple(part for part in work.parts if part.name in kept)
    if point.scope == "product":
        work.parts = (Part("product", "A product.", for_synthesis(Product(point.config.pe)), {}, ((),)),)
    if point.scope == "flat":
        work.parts = (whole(NAME, work.verilog, TOP),)
    return work


def normal(config: Config) -> Stimulus:
    """The GEMM of :data:`NORMAL` operands for a configuration."""
    pe = config.pe
    dims = dimensions(config)
    rng = np.random.default_rng(SEED)
    m, k, n = dims
    job = Job.random(rng, pe, *dims)
    a, w = (fmt.encode_values(rng.normal(0, 1, shape)) if isinstance(fmt, FloatFormat) else codes
            for fmt, shape, codes in ((pe.a, (m, k), job.a), (pe.w, (k, n), job.w)))
    return Stimulus(NORMAL, dims, replaced(job, a, w), "integers uniform over all codes, floats")


class Product(Logic):
    """What an `fmac` cell has between a lane of both stored operands and its sum; combinational."""

    clocked = False

    def __init__(self, pe: Any):
        assert isinstance(pe, Fmac)
        self.pe = pe
        probe = pe.product_of(draft(), pe.lane("a").probe, pe.lane("w").probe, "probe")
        self.fields = ("significand", "exponent", "negative", "nan", "infinite")
        super().__init__(
            "product",
            {
                "a": In(unsigned(pe.lane("a").width)),
                "w": In(unsigned(pe.lane("w").width)),
                "out": Out(unsigned(sum(len(getattr(probe, key)) for key in self.fields))),
            },
        )

    def build(self, m: Module) -> None:
        found = self.pe.product_of(
            m, self.pe.lane("a").unpacked(self.a), self.pe.lane("w").unpacked(self.w), "product"
        )
        m.d.comb += self.out.eq(Cat(*(getattr(found, key) for key in self.fields)))


def product_at(point: Point, work: Synthesis) -> Cost:
    """The cost of a product alone: area and longest path."""
    with Cells(
        work.technology, [Subject("product", work.parts[0], "", None)], work.context.timeout_s, 1
    ) as cells:
        (found,) = cells.at(point.period_ps)
    assert found is not None
    job = work.stimulus.job
    flow = point.config.flow
    m, k, n = job.dims
    return Cost(
        NAME,
        design(point.config),
        found.technology,
        found.corner,
        point.period_ps,
        point.data,
        work.stimulus.text,
        m * k * n,
        0,
        float(flow.peak(point.config.pe)),
        found.part.period_ps,
        "product",
        work.keys(),
        (found.part,),
    )


def users() -> Path:
    """The user's folder for results of studies. Raises :class:`ConfigError` where the user has none."""
    home = store.own_to_write()
    if home is None:
        raise ConfigError(
            "results cannot be kept: this user has no home folder to write to; XDG_CACHE_HOME names another"
        )
    return home / "studies"


def measure(point: Point, folder: Path | None = None) -> tuple[Cost, bool]:
    """Its cost, and whether that was made anew rather than found. Raises ConfigError, VerificationError.

    A shipped configuration's own result stands for a point with wires and clock tree.
    """
    own = (folder or users()) / point.scope
    among = (own, store.SHIPPED) if point.scope == "wired" else (own,)
    work = synthesis(point)
    found = store.find(point.config, work.technology.name, point.period_ps, point.data, work.keys(), among)
    if found:
        return found, False
    cost = product_at(point, work) if point.scope == "product" else work.at(point.period_ps)
    store.keep(replace(cost, keys=cost.keys | {"generator": store.generator(point.config)}), own)
    return cost, True
