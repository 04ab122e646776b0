"""What every bench shares: one hypothesis profile, and engines drawn at random by their parameters' own rules."""

import dataclasses
import random
import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from hwsim.accelerator.lowered import lower
from hwsim.config import Config, accumulated, offered
from hwsim.cost import store
from hwsim.dataflow import dataflows
from hwsim.errors import ParamError
from hwsim.pe import architectures
from hwsim.rescale import Rescale
from hwsim.workload import Gemm

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in a shell's background job; commands under test would inherit it
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("hwsim", deadline=None, derandomize=True, print_blob=False,
                          suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
settings.load_profile("hwsim")

SMALL = {"rows": 9, "cols": 9, "lanes": 4, "acc_depth": 24}  # keeps drawn engines and their simulations small
LOOSE = 3  # times that limit where a rule that spans fields asks for another number
FIXED = {"k_max": 64, "m_max": 80, "n_max": 80, "results": "stream"}  # others have benches of their own
INTEGRAL = [name for name, cls in architectures().items() if cls.integral]
"""Architectures whose results are integers. Others have benches of their own over every dataflow."""

PAIRS = [(pe, flow) for pe in INTEGRAL for flow in dataflows() if flow not in architectures()[pe].not_offered]

FLOWS = list(dataflows())
EVERYDAY = [pair for pair in PAIRS if FLOWS.index(pair[1]) == INTEGRAL.index(pair[0]) % len(FLOWS)]
"""One dataflow for every architecture, every dataflow among them; the other pairs are for the whole suite."""


def graded(cases, everyday: int, full: int) -> list:
    """Cases of a test, in order: so many for every day and for the whole suite, spread evenly over them; the others are long."""
    cases = [case if isinstance(case, type(pytest.param())) else pytest.param(case) for case in cases]
    width = max(len(cases) - 1, 1).bit_length()
    spread = sorted(range(len(cases)), key=lambda i: int(f"{i:0{width}b}"[::-1], 2))
    ranks = dict(zip(spread, range(len(cases))))
    marks = [[] if ranks[i] < everyday else pytest.mark.full if ranks[i] < everyday + full else pytest.mark.long for i in range(len(cases))]
    return [pytest.param(*case.values, id=case.id, marks=mark) for case, mark in zip(cases, marks)]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """What is long is not for every day either."""
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker("full")


ALL_PAIRS = [pytest.param(pair, id="-".join(pair), marks=[] if pair in EVERYDAY else [pytest.mark.full]) for pair in PAIRS]


def valid(cls, value_of):
    """An object of a parameter class from ``value_of(field, loose)``; a field that breaks a rule with others is drawn again, loosely."""
    by_name = {f.name: f for f in cls.schema()}
    values = {name: value_of(f, 1) for name, f in by_name.items()}
    while True:
        try:
            return cls(**values)
        except ParamError as e:
            values[e.key] = value_of(by_name[e.key], LOOSE)


def most(f: dataclasses.Field, loose: int) -> int:
    """Largest number drawn for a parameter."""
    return min(f.metadata["hi"], loose * SMALL[f.name]) if f.name in SMALL else f.metadata["hi"]


def drawn(draw, cls):
    """An object of a parameter class, every field drawn from its own range."""
    def value_of(f, loose: int):
        meta = f.metadata
        if f.name in FIXED:
            return FIXED[f.name]
        if meta["choices"]:
            return draw(st.sampled_from(meta["choices"]))
        if f.type is bool:
            return draw(st.booleans())
        numbers = st.integers(meta["lo"], most(f, loose))
        return draw(numbers if f.type is int else st.none() | numbers)

    return valid(cls, value_of)


@st.composite
def engines(draw, pairs=tuple(PAIRS)):
    """A configuration of any architecture in any dataflow that offers it."""
    pe_name, flow_name = draw(st.sampled_from(pairs))
    pe, flow = drawn(draw, architectures()[pe_name]), drawn(draw, dataflows()[flow_name])
    assert offered(pe, flow) is None
    if draw(st.booleans()):
        pe = rescaled(random.Random(draw(st.integers(0, 1 << 16))), pe, flow)
    return drawn_config(pe, flow)


def drawn_config(pe, flow) -> Config:
    """The configuration of what was drawn; a form of the outlet's sums that it cannot have becomes the default."""
    if accumulated(pe, flow):
        flow = dataclasses.replace(flow, accumulators="auto")
    return Config("drawn", pe, flow, 500.0, "asap7", "")


def rescaled(rng: random.Random, pe, flow):
    """The architecture with scales, zero points, groups and requantization drawn at random, as far as they go together."""
    while True:
        values: dict = {f.name: some_value(rng, f) for f in Rescale.schema()}
        if rng.random() < 0.3:
            values |= {"scale_bits": 0, "zero_bits": rng.choice([0, values["zero_bits"]])}
        if values["requant"] == "none":
            del values["multiplier_bits"]
        values["group"] = flow.k_tile(pe)[0] * rng.choice([0, 1, 1, 2, 3])
        try:
            out = dataclasses.replace(pe, rescale=Rescale(**values))
            out.rescale.check_engine(out, *flow.k_tile(out))
            return out
        except ParamError:
            continue


@st.composite
def precisions(draw, config):
    """A precision for a job: each serial operand at its own width or any lower one."""
    return {f"{x}_bits": draw(st.just(0) | st.integers(config.pe.least_bits(x), getattr(config.pe, x).bits))
            for x in config.pe.serial}


@st.composite
def wider(draw, config):
    """Precisions and formats of data that need not be the engine's: narrower, wider, of another kind, with scales of its own."""
    kind = draw(st.sampled_from(("", "int", "uint", "ternary", "bipolar")))
    bits = 2 if kind == "ternary" else draw(st.integers(0, 12))
    fields = {"w_kind": kind if bits else "", "w_bits": bits, "a_bits": draw(st.integers(0, 12)),
              "a_kind": draw(st.sampled_from(("", "int", "uint")))}
    if draw(st.booleans()):
        fields |= {"w_scale_bits": draw(st.integers(1, 20)), "w_zero_bits": draw(st.integers(0, 8))}
    try:
        lower(config.pe, Gemm("probe", 1, 1, 1, **fields))
    except ParamError:
        return {}
    return fields


@st.composite
def dims(draw, config, largest: int = 40):
    """M, K, N of a job that the engine takes; edges of its tiles are likely."""
    limits = config.flow.limits(config.pe)
    edges = {"m": (config.flow.rows, config.flow.m_tile), "n": (config.flow.cols,),
             "k": (config.flow.rows * config.pe.lanes, config.pe.lanes, config.pe.rescale.group)}

    def one(dim: str):
        top = min(largest, getattr(limits, dim))
        near = [e + d for e in edges[dim] for d in (-1, 0, 1) if 1 <= e + d <= top]
        return draw(st.integers(1, top) | st.sampled_from(near or [1]))

    return one("m"), one("k"), one("n")


def some_engine(rng: random.Random, pair: tuple[str, str]) -> Config:
    """A configuration that is not minimal: at least 2 x 2 cells, sometimes a strip long enough for trees of two levels."""
    pe, flow = some_object(rng, architectures()[pair[0]]), some_object(rng, dataflows()[pair[1]])
    if rng.random() < 0.2:
        strip = {"rows": rng.randint(17, 33), "cols": rng.randint(1, 2)}
        flow = dataclasses.replace(flow, **(strip if rng.random() < 0.5 else dict(zip(strip, reversed(strip.values())))))
    if rng.random() < 0.6:
        pe = rescaled(rng, pe, flow)
    return drawn_config(pe, flow)


def some_object(rng: random.Random, cls):
    """An object of a parameter class."""
    return valid(cls, lambda f, loose: some_value(rng, f, loose))


def some_value(rng: random.Random, f: dataclasses.Field, loose: int = 1):
    """A value for a parameter by its own rule."""
    meta = f.metadata
    if f.name in FIXED or meta["choices"]:
        return FIXED.get(f.name) or rng.choice(meta["choices"])
    if f.type is bool:
        return rng.random() < 0.5
    low = max(meta["lo"], 2) if f.name in ("rows", "cols") else meta["lo"]
    value = rng.randint(low, max(low, most(f, loose)))
    return value if f.type is int or rng.random() < 0.5 else None


def some_job(rng: random.Random, config: Config, largest: int) -> tuple[tuple[int, int, int], dict[str, int]]:
    """Dimensions around the array's, and a precision."""
    sides = (config.flow.rows, config.flow.rows * config.pe.lanes, config.flow.cols)
    m, k, n = (rng.choice([rng.randint(1, largest), min(max(1, side + rng.randint(-1, 1)), 60)]) for side in sides)
    pe = config.pe
    return (m, k, n), {f"{x}_bits": rng.choice([0, rng.randint(pe.least_bits(x), getattr(pe, x).bits)]) for x in pe.serial}


def own_store() -> Path:
    """The user's own folder of results of synthesis, where a test has given one."""
    folder = store.own()
    assert folder is not None
    return folder


@pytest.fixture
def cli(capsys):
    """Run the command line in this process: ``cli(*args) -> (exit code, stdout, stderr)``."""
    from hwsim.cli import main

    def run(*args: object) -> tuple[int, str, str]:
        try:
            code = main([str(a) for a in args])
        except SystemExit as e:
            code = int(e.code or 0)
        out = capsys.readouterr()
        return code, out.out, out.err

    return run
