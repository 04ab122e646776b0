"""Engines and jobs drawn at random by their parameters' own rules: what benches run on every architecture and
dataflow, known or not."""

import dataclasses
import random
from collections.abc import Callable
from typing import Any

from hwsim.config import Config, accumulated, offered
from hwsim.dataflow import Dataflow, dataflows
from hwsim.errors import ParamError
from hwsim.params import Params
from hwsim.pe import PE, architectures
from hwsim.rescale.parameters import FACTOR, ROW, Rescale
from hwsim.rescale.result_blocks import MX_RESULTS

FLOATING = ("scale_format", ROW, "accumulate", "result", FACTOR, "block", "scale_rule")
"""Parameters of the outlet that have benches of their own."""

SMALL = {"rows": 9, "cols": 9, "lanes": 4, "acc_depth": 24}  # keeps drawn engines and their simulations small
LOOSE = 3  # times that limit where a rule that spans fields asks for another number
FIXED = {"k_max": 64, "m_max": 80, "n_max": 80, "results": "stream"}  # others have benches of their own
PATIENCE = 1000
"""Draws until parameters that keep no rule are given up."""


def valid(cls: type[Params], value_of: Callable[[dataclasses.Field, int], Any]) -> Any:
    """An object of a parameter class from ``value_of(field, loose)``; a field that breaks a rule with others
    is drawn again, loosely."""
    by_name = {f.name: f for f in cls.schema()}
    values = {name: value_of(f, 1) for name, f in by_name.items()}
    for _ in range(PATIENCE):
        try:
            return cls(**values)
        except ParamError as e:
            if e.key not in by_name:
                raise
            values[e.key] = value_of(by_name[e.key], LOOSE)
    return cls(**values)


def most(f: dataclasses.Field, loose: int) -> int:
    """The largest number that is drawn for a parameter.

    * ``f``: the parameter.
    * ``loose``: a factor on the usual limit.
    """
    return min(f.metadata["hi"], loose * SMALL[f.name]) if f.name in SMALL else f.metadata["hi"]


def drawn_config(pe: PE, flow: Dataflow) -> Config:
    """The configuration of a drawn architecture and dataflow.

    A form of the outlet's memory that the architecture cannot have becomes the default.
    """
    if accumulated(pe, flow):
        flow = dataclasses.replace(flow, accumulators="auto")
    return Config("drawn", pe, flow, 500.0, "asap7", "")


def rescaled(rng: random.Random, pe: PE, flow: Dataflow) -> PE:
    """The architecture ``pe`` with integer scales, zero points, groups and requantization drawn at random.

    * ``rng``: draws them.
    * ``flow``: the dataflow; values are drawn until they go with both.

    Returns ``pe`` itself where none are found.
    """
    def drawn() -> dict:
        values: dict = {f.name: some_value(rng, f) for f in Rescale.schema() if f.name not in FLOATING}
        if rng.random() < 0.3:
            values |= {"scale_bits": 0, "zero_bits": rng.choice([0, values["zero_bits"]])}
        if values["requant"] == "none":
            del values["multiplier_bits"]
        return values

    return _with_rescale(rng, pe, flow, drawn)


def block_results(rng: random.Random, pe: PE, flow: Dataflow) -> PE:
    """The architecture ``pe`` with floating-point scales and results in MX blocks drawn at random.

    * ``rng``: draws them.
    * ``flow``: the dataflow; values are drawn until they go with both.

    Returns ``pe`` itself where none are found.
    """
    def drawn() -> dict:
        values: dict = {f.name: some_value(rng, f) for f in Rescale.schema() if f.name in FLOATING}
        sizes = [size for size in (1, 2, 4, 8) if flow.cols % size == 0]
        return values | {"result": rng.choice(list(MX_RESULTS)), "block": rng.choice(sizes)}

    return _with_rescale(rng, pe, flow, drawn)


def _with_rescale(rng: random.Random, pe: PE, flow: Dataflow, drawn: Callable[[], dict]) -> PE:
    """The architecture ``pe`` with values that are ``drawn`` until they go with ``flow``, or as it is."""
    for _ in range(PATIENCE):
        values = drawn()
        values["group"] = flow.k_tile(pe)[0] * rng.choice([0, 1, 1, 2, 3])
        try:
            out = dataclasses.replace(pe, rescale=Rescale(**values))
            out.rescale.check_flow(out, flow)
            return out
        except ParamError:
            continue
    return pe


def some_engine(rng: random.Random, pair: tuple[str, str]) -> Config:
    """Draw an engine of at least 2 x 2 cells; some are strips that are long enough for trees of two levels.

    * ``rng``: draws the parameters.
    * ``pair``: names of an architecture and a dataflow.
    """
    pe = some_object(rng, architectures()[pair[0]])
    flow = some_object(rng, dataflows()[pair[1]])
    for _ in range(PATIENCE):
        if offered(pe, flow) is None:
            break
        pe = some_object(rng, architectures()[pair[0]])
    if rng.random() < 0.2:
        strip = {"rows": rng.randint(17, 33), "cols": rng.randint(1, 2)}
        flow = dataclasses.replace(
            flow, **(strip if rng.random() < 0.5 else dict(zip(strip, reversed(strip.values()))))
        )
    if rng.random() < 0.6:
        pe = rescaled(rng, pe, flow)
    return drawn_config(pe, flow)


def some_object(rng: random.Random, cls: type[Params]) -> Any:
    """Draw the parameters of a class by their own rules, until they go together."""
    return valid(cls, lambda f, loose: some_value(rng, f, loose))


def some_value(rng: random.Random, f: dataclasses.Field, loose: int = 1) -> Any:
    """Draw a value of a parameter.

    * ``rng``: draws it.
    * ``f``: the parameter, with its rule.
    * ``loose``: a factor on the usual limits.
    """
    meta = f.metadata
    if f.name in FIXED or meta["choices"]:
        return FIXED.get(f.name) or rng.choice(meta["choices"])
    if f.type is bool:
        return rng.random() < 0.5
    low = max(meta["lo"], 2) if f.name in ("rows", "cols") else meta["lo"]
    value = rng.randint(low, max(low, most(f, loose)))
    return value if f.type is int or rng.random() < 0.5 else None


def some_job(rng: random.Random, config: Config, largest: int) -> tuple[tuple[int, int, int], dict[str, int]]:
    """Draw the sizes of a job and its precision.

    * ``rng``: draws them.
    * ``config``: the engine. Sizes are often those of its array, or one more or less.
    * ``largest``: the largest size otherwise.

    Returns (M, K, N), and ``a_bits`` and ``w_bits`` where operands are serial.
    """
    sides = (config.flow.rows, config.flow.rows * config.pe.lanes, config.flow.cols)
    m, k, n = (
        rng.choice([rng.randint(1, largest), min(max(1, side + rng.randint(-1, 1)), 60)]) for side in sides
    )
    pe = config.pe
    return (m, k, n), {
        f"{x}_bits": rng.choice([0, rng.randint(pe.least_bits(x), getattr(pe, x).bits)]) for x in pe.serial
    }
