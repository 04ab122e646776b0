"""Sweeps of accelerators with buffers, DRAM, cores and a vector unit, against the model of one
configuration."""

from collections import Counter

import numpy as np
import pytest
from sweeping import scalar, swept

from hwsim.sweep.evaluate import Evaluator

MEMORY = """
base: {pe: mac, dataflow: os, array: {rows: 8, cols: 8}, buffers: {a: {kib: 16}, w: {kib: 16}, c: {kib: 16}}, dram: {type: hbm2},
       vector_unit: {lanes: 16, pj_op: 1.0}}
workloads: [{model: llama-3.2-1b, prefill: 64, name: prefill}, {model: llama-3.2-1b, decode: true, context: 300, batch: 3, w_bits: 2}]
costs: none
axes:
  dataflow: [ws, os, broadcast]
  params.w_bits: [2, 4]
  params.lanes: [2, 4]
  array.rows: [3, 16, 64]
  array.cols: [16, 24]
  buffers.a.kib: [8, 64]
  buffers.w.kib: [0.5, 4, 100]
  buffers.w.double: [true, false]
  buffers.c.kib: [64]
  buffers.c.width_bits: [32, 512]
  dram.bandwidth_gb_s: [0.7, 25.6]
  dram.latency_ns: [0, 77.7]
  cores.count: [1, 3]
  cores.split: [n, m, k]
  vector_unit.schedule: [serial, overlapped]
  clock_mhz: [333, 1000]
variants:
  - {name: mac}
  - {name: lut, set: {pe: lut}, axes: {rescale.group: [0, 128], rescale.scale_bits: [8]}}
  - {name: bitserial, set: {pe: bitserial}}
"""  # noqa: E501

TABLES = """
base: {pe: lut, dataflow: os, array: {rows: 8, cols: 8}, buffers: {a: {kib: 64}, w: {kib: 64}, c: {kib: 64}}, dram: {type: hbm2},
       vector_unit: {lanes: 16, pj_op: 1.0}}
workloads: [{model: llama-3.2-1b, prefill: 64, name: prefill}, {model: llama-3.2-1b, decode: true, context: 300, batch: 3, w_bits: 2}]
costs: none
axes:
  params.w_bits: [2, 4]
  dataflow: [os, broadcast]
  array.rows: [3, 16]
  buffers.a.kib: [8, 64]
  rescale.group: [0, 128]
  rescale.scale_bits: [8]
  vector_unit.tables: [engine, separate, fused]
  vector_unit.schedule: [serial, overlapped]
variants:
  - {name: half}
  - {name: other, set: {pe: mac}}
"""  # noqa: E501


def hold(found: dict, row: int, results: dict[str, dict], point: dict) -> None:
    """One design's results, of every workload that it can run, are the model's."""
    for scenario, totals in results.items():
        assert found[f"{scenario}.cycles"][row] == totals["cycles"], (scenario, point)
        assert found[f"{scenario}.dram_mb"][row] == totals["dram_bits"] / 8e6
        assert found[f"{scenario}.utilization"][row] == pytest.approx(totals["utilization"], rel=1e-9)


@pytest.mark.long
def test_tables_made_by_the_vector_unit_equal_the_scalar_model(tmp_path):
    outcome = Counter()
    sweep = swept(tmp_path, TABLES)
    for family in sweep.families:
        index = np.random.default_rng(1).choice(family.size, 24, replace=False)
        found, reasons = Evaluator(sweep).results(family, np.sort(index), family.columns(np.sort(index)))
        for row, i in enumerate(np.sort(index).tolist()):
            results, errors = scalar(sweep, family.point(i))
            tables = family.point(i)["vector_unit.tables"]
            outcome[family.fixed["pe"], tables, bool(results)] += 1
            assert bool(reasons[row]) == (len(errors) == 2), (reasons[row], errors, family.point(i))
            hold(found, row, results, family.point(i))
    assert {key for key in outcome if key[2]} == {
        ("lut", "engine", True),
        ("lut", "separate", True),
        ("lut", "fused", True),
        ("mac", "engine", True),
    }
    assert outcome["mac", "fused", False] > 0 and outcome["lut", "separate", False] > 0


@pytest.mark.full
def test_designs_with_memories_equal_the_scalar_model(tmp_path):
    sweep, rng = swept(tmp_path, MEMORY), np.random.default_rng(8)
    fitted = short = 0
    for family in sweep.families[::2]:
        index = np.sort(rng.choice(family.size, 5, replace=False))
        found, reasons = Evaluator(sweep).results(family, index, family.columns(index))
        for row, i in enumerate(index.tolist()):
            results, errors = scalar(sweep, family.point(i))
            assert bool(reasons[row]) == (len(errors) == 2), (errors, family.point(i))
            assert bool(found["lacking"][row]) == (len(errors) == 1), (errors, family.point(i))
            short, fitted = short + len(errors), fitted + len(results)
            hold(found, row, results, family.point(i))
    assert fitted > 5 and short > 2, (fitted, short)
