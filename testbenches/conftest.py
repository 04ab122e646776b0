"""What every bench shares: one hypothesis profile, and engines drawn at random by their parameters' own
rules."""

import random
import signal
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st

from hwsim.accelerator.lowered import lower
from hwsim.config import offered
from hwsim.cost import store
from hwsim.dataflow import dataflows
from hwsim.errors import ParamError
from hwsim.files.library import shipped
from hwsim.pe import architectures
from hwsim.verify.drawing import FIXED, drawn_config, most, rescaled, valid
from hwsim.verify.drawing import some_engine as some_engine
from hwsim.verify.drawing import some_job as some_job
from hwsim.workload import Gemm

# as in a shell's background job; commands under test would inherit it
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("hwsim", deadline=None, derandomize=True, print_blob=False,
                          suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
settings.load_profile("hwsim")

INTEGRAL = [name for name, cls in architectures().items() if cls.integral]
"""Architectures whose results are integers. Others have benches of their own over every dataflow."""

PAIRS = [(pe, flow) for pe in INTEGRAL for flow in dataflows() if flow not in architectures()[pe].not_offered]

FLOWS = list(dataflows())
EVERYDAY = [pair for pair in PAIRS if FLOWS.index(pair[1]) == INTEGRAL.index(pair[0]) % len(FLOWS)]
"""One dataflow for every architecture, every dataflow among them; the other pairs are for the whole suite."""


def cells(name: str) -> int:
    """Cells of a shipped configuration's array, read from its file: tests are collected without building
    engines."""
    array = yaml.safe_load(shipped("config")[name].read_text(encoding="utf-8"))["array"]
    return array["rows"] * array["cols"]


GOLDEN_RATIO = (1 + 5**0.5) / 2


def graded(cases, everyday: int, full: int) -> list:
    """Cases of a test, in order: so many for every day and for the whole suite, spread evenly over them; the
    others are long.

    Multiples of the golden ratio modulo 1 pick them: products of lists are cases too, and a constant step
    could pick one value of a list again and again.
    """
    cases = [case if isinstance(case, type(pytest.param())) else pytest.param(case) for case in cases]
    spread = sorted(range(len(cases)), key=lambda i: i * GOLDEN_RATIO % 1)
    ranks = dict(zip(spread, range(len(cases))))
    marks = [
        [] if ranks[i] < everyday else pytest.mark.full if ranks[i] < everyday + full else pytest.mark.long
        for i in range(len(cases))
    ]
    return [pytest.param(*case.values, id=case.id, marks=mark) for case, mark in zip(cases, marks)]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """What is long is not for every day either."""
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker("full")


ALL_PAIRS = [
    pytest.param(pair, id="-".join(pair), marks=[] if pair in EVERYDAY else [pytest.mark.full])
    for pair in PAIRS
]


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
    assume(offered(pe, flow) is None)  # parameters may rule a dataflow out
    if draw(st.booleans()):
        pe = rescaled(random.Random(draw(st.integers(0, 1 << 16))), pe, flow)
    return drawn_config(pe, flow)


@st.composite
def precisions(draw, config):
    """A precision for a job: each serial operand at its own width or any lower one."""
    return {f"{x}_bits": draw(st.just(0) | st.integers(config.pe.least_bits(x), getattr(config.pe, x).bits))
            for x in config.pe.serial}


@st.composite
def wider(draw, config):
    """Precisions and formats of data that need not be the engine's: narrower, wider, of another kind, with
    scales of its own."""
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


def own_store() -> Path:
    """The user's own folder of results of synthesis, where a test has given one."""
    folder = store.own()
    assert folder is not None
    return folder


@pytest.fixture(autouse=True)
def _sentences_in_one_line(monkeypatch):
    """Benches look for parts of sentences; test_text_width holds what commands really print to 80 columns."""
    monkeypatch.setattr("hwsim.answers.tables.text_width", lambda: None)


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
