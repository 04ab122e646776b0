"""Shipped configurations and workloads: what their first lines promise."""

import itertools
import re

import pytest

from hwsim.config import load
from hwsim.files.library import shipped
from hwsim.workload import load_workload


@pytest.mark.parametrize("name", shipped("config"))
def test_cycles_in_the_header(name):
    path = shipped("config")[name]
    first, second, *_ = path.read_text().splitlines()
    expected = re.fullmatch(r"# cycles of \((\d+), (\d+), (\d+)\): (\d+)", second)
    assert first.startswith("# ") and expected
    m, k, n, cycles = map(int, expected.groups())
    config = load(name)
    assert int(config.flow.cycles(m, k, n, config.pe).total) == cycles
    assert config.name == path.stem


@pytest.mark.parametrize("name", shipped("config"))
def test_throughput_is_the_architectures_formula(name):
    """In the steady state, at every precision: clocks that more operand groups add to a tile that fills the
    array."""
    config = load(name)
    pe, flow = config.pe, config.flow
    for bits in itertools.product(*(range(pe.least_bits(x), getattr(pe, x).bits + 1) for x in pe.serial)):
        low = pe.at(**{f"{x}_bits": b for x, b in zip(pe.serial, bits)})
        names = {
            "rows": flow.rows,
            "cols": flow.cols,
            "lanes": pe.lanes,
            "a_bits": low.a.bits,
            "w_bits": low.w.bits,
        }
        expected = eval(pe.throughput, {}, names)
        m, k, n = flow.m_tile * 8, flow.k_tile(pe)[0] * (pe.rescale.group or 256) * 4, flow.cols
        clocks = [int(flow.cycles(m, factor * k, n, low).total) for factor in (1, 2)]
        assert flow.peak(low) == m * k * n / (clocks[1] - clocks[0]) == expected


def test_the_promised_engines_are_there():
    kinds = {
        (c.pe.a.bits, c.pe.w.bits, c.flow.name, c.flow.rows, c.flow.cols)
        for c in map(load, shipped("config"))
    }
    assert {(8, 8, "ws", 16, 16), (8, 8, "os", 16, 16), (8, 8, "ws", 128, 128), (8, 4, "os", 32, 32)} <= kinds
    assert any(rows != cols for *_, rows, cols in kinds)


def test_steady_state_utilization():
    config = load("int8_ws128")
    m, k, n = 2048, 4096, 4096
    cycles = int(config.flow.cycles(m, k, n, config.pe).total)
    assert m * k * n / (cycles * config.flow.peak(config.pe)) >= 0.99


def test_llama_2_7b_has_its_published_parameters():
    """Weights of the linear layers + token embedding + norms = 6,738,415,616 (Llama-2-7B's published
    count)."""
    decode = [g for g in load_workload("llama2_7b").gemms if g.section == "decode"]
    linear = sum(g.k * g.n * g.repeat for g in decode if g.name not in ("scores", "values"))
    embedding, norms = 32000 * 4096, (2 * 32 + 1) * 4096
    assert linear + embedding + norms == 6_738_415_616


def test_llama_2_7b_prefill_is_decode_at_2048_tokens():
    workload = load_workload("llama2_7b")
    decode = {g.name: g for g in workload.gemms if g.section == "decode"}
    for g in (g for g in workload.gemms if g.section == "prefill"):
        tokens = 1 if g.name == "lm_head" else 2048
        assert (g.m, g.k, g.n, g.repeat) == (
            tokens,
            decode[g.name].k,
            decode[g.name].n,
            decode[g.name].repeat,
        )
