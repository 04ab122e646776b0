"""Estimates of floating-point cells: which engines have one, and what it is made of."""

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import graded

from hwsim.config import load
from hwsim.cost import store
from hwsim.cost.estimator.estimate import NotEstimated, estimate, estimator
from hwsim.cost.estimator.fit import predict
from hwsim.cost.estimator.parts import Model
from hwsim.dataflow import dataflow
from hwsim.pe import architecture

ROOT = Path(__file__).resolve().parents[2]
TEXT = "pe: fmac\nparams: {params}\ndataflow: {flow}\narray: {{rows: 8, cols: 8}}\nclock_mhz: 250\n"
COVERED = [
    ("{a_format: float8_e4m3fn, w_format: float8_e5m2, lanes: 4}", "os"),
    ("{a_format: float4_e2m1fn, w_format: float4_e2m1fn, accumulate: float32, lanes: 2}", "ws"),
    ("{a_format: float6_e2m3fn, w_format: float4_e2m1fn, accumulate: fixed, fraction_bits: 2}", "broadcast"),
    ("{a_format: float8_e4m3fn, w_format: float8_e4m3fn, accumulate: aligned, lanes: 8}", "os"),
    ("{a_format: bfloat16, w_format: float16, accumulate: float32}", "broadcast"),
    ("{a_format: float16, w_format: int4, product: shiftadd, accumulate: float32}", "ws"),
]
OUTSIDE = [
    ("{product: lmul}", "product: lmul"),
    ("{a_format: posit8, w_format: posit8}", "a_format: posit8"),
    ("{w_format: tensorfloat32, accumulate: float32}", "w_format: tensorfloat32"),
    ("{accumulate: unrounded}", "accumulate: unrounded"),
    ("{accumulate: float32, lanes: 2, addition: chained}", "addition: chained"),
    ("{accumulate: float32, paths: near_far}", "paths: near_far"),
    ("{result: float16}", "result: float16"),
    ("{lanes: 16}", "lanes: 16, more than 8,"),
    ("{a_format: float16, w_format: float16}", "accumulate: exact of a format of 16 bits"),
    ("{a_format: float16, w_format: int4, accumulate: float32, lanes: 2}",
     "lanes: 2 of a format of 16 bits"),
    ("{stages: 1}", "stages: 1 registers"),
]


@pytest.fixture(autouse=True)
def no_results_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")


def config_file(tmp_path, params: str, flow: str) -> Path:
    path = tmp_path / "engine.yaml"
    path.write_text(TEXT.format(params=params, flow=flow))
    return path


@pytest.mark.parametrize("params, flow", graded([pytest.param(*case) for case in COVERED], 2, 100))
def test_floating_point_engines_are_estimated(cli, tmp_path, params, flow):
    path = config_file(tmp_path, params, flow)
    code, out, _ = cli("simulate", path, "--gemm", "64,64,64", "-v")
    assert code == 0 and "never synthesized; estimated: area" in out and "held-out error of fmac" in out
    found = estimate(load(path))
    for figure in (found.area, found.leakage, found.fmax, found.energy_per_clock()):
        assert figure.value > 0 and figure.kind == "estimated" and "of its own" in figure.source


@pytest.mark.parametrize("params, reason", OUTSIDE)
def test_engines_that_are_like_no_point_are_told_why(cli, tmp_path, params, reason):
    code, out, _ = cli("simulate", config_file(tmp_path, params, "os"), "--gemm", "5,5,5")
    assert code == 0 and "not estimated" in out and reason in out and "mm2" not in out


def test_other_technologies_have_no_points():
    config = load(ROOT / "configs" / "fmac_e4m3_os8x8.yaml")
    assert estimate(config).area.value > 0
    with pytest.raises(NotEstimated, match="fmac has no characterized points in sky130hd"):
        estimate(replace(config, technology="sky130hd", clock_mhz=50.0))


def test_points_may_have_a_period_of_their_own():
    """At that period an estimate is the sum of its coefficients; at a shorter one it is larger."""
    asap7 = estimator("asap7")
    assert asap7.about["own_periods_ps"]["fmac"] == 5000.0 and asap7.about["period_ps"] == 2000.0
    pe = architecture("fmac").from_dict({"accumulate": "float32"})
    flow = dataflow("broadcast").stacked({"rows": 4, "cols": 4})
    parts = Model(pe, flow).parts()
    plain = sum(float(part.instances * predict(part, "area_um2", asap7.coefficients)) for part in parts)
    assert float(asap7.engines(pe, flow, 5000.0).area_um2) == pytest.approx(plain, rel=1e-12)
    assert float(asap7.engines(pe, flow, 1500.0).area_um2) > plain


@pytest.mark.parametrize("name, params", [("ws", {"accumulate": "float32"}), ("os", {})], ids=str)
def test_columns_share_their_arithmetic(name, params):
    """Several columns have queues alone, and a module of arithmetic each; one column has it inside."""
    pe = architecture("fmac").from_dict(params)

    def columns(count: int) -> dict:
        depth = {"acc_depth": 8} if name == "ws" else {}
        flow = dataflow(name).stacked({"rows": 4, "cols": count, **depth})
        return {part.name: part for part in Model(pe, flow).parts() if part.name.startswith("outlet_column")}

    several = columns(3)
    assert list(several) == ["outlet_column_arithmetic", *(f"outlet_column_{kind}" for kind in range(3))]
    arithmetic, *queues = several.values()
    depths = [float(part.structure["queue words"][0]) for part in queues]
    assert depths == [depths[0] - kind for kind in range(3)] and depths[-1] >= 1
    assert float(arithmetic.instances) == 3 and arithmetic.written and not any(x.written for x in queues)
    (whole,) = columns(1).values()
    assert whole.name == "outlet_column_0" and whole.written.keys() == arithmetic.written.keys()
    assert all(float(whole.written[word][0]) == float(arithmetic.written[word][0]) for word in whole.written)
