"""Estimates of engines whose outlets scale sums by floating-point numbers: which have one, and what their
outlets are made of."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from amaranth.hdl import Fragment, Value
from amaranth.hdl._ir import PortDirection, build_netlist
from amaranth.hdl._nir import FlipFlop, Memory
from amaranth.lib.wiring import In
from conftest import graded

from hwsim.config import Config, load
from hwsim.cost import store
from hwsim.cost.activity.stimulus import dimensions
from hwsim.cost.estimator import table
from hwsim.cost.estimator.estimate import NotEstimated, estimate, estimator
from hwsim.cost.estimator.held_out import MAIN
from hwsim.cost.estimator.outlet_gates import Stage, bits_of, scaled_outlet
from hwsim.cost.estimator.parts import SCALED, Model
from hwsim.dataflow import dataflow
from hwsim.rescale.parameters import ROW
from hwsim.verilog.block import Logic

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ("mxfp4_os8x8", "nvfp4_os8x8", "mxint8_os8x8")
MX = {"scale_format": "float8_e8m0fnu", "row_scale": "float8_e8m0fnu", "accumulate": "float32"}
NV = {"scale_format": "float8_e4m3fn", "row_scale": "float8_e4m3fn", "accumulate": "float32"}
FP4 = {"a_format": "float4_e2m1fn", "w_format": "float4_e2m1fn", "lanes": 2}
ENGINES = [
    ("fmac", FP4, "os", MX | {"group": 16}),
    ("mac", {"lanes": 4}, "ws", NV | {"group": 16, "factor": True, "result": "bfloat16"}),
    ("fmac", FP4, "broadcast", NV | {"group": 16, "accumulate": "exact", "result": "int8"}),
    ("mac", {}, "os", MX | {"group": 8, "result": "float8_e4m3fn", "row_scale": "none"}),
    ("shiftadd", {"w_bits": 4}, "os", MX | {"group": 32, "result": "mxfp8", "block": 4}),
    ("bitserial", {"w_bits": 4}, "os", NV | {"group": 8, "zero_bits": 4}),
]


@pytest.fixture(autouse=True)
def no_results_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")


def engine(pe: str, params: dict, flow: str, rescale: dict, cols: int = 4) -> Config:
    """A small engine."""
    array = {"rows": 4, "cols": cols} | ({"acc_depth": 8} if flow == "ws" else {})
    return table.config(
        {"pe": pe, "params": params, "dataflow": flow, "array": array, "rescale": rescale}, MAIN, 200.0
    )


@pytest.mark.parametrize("given", graded([pytest.param(one) for one in ENGINES], 2, 100))
def test_engines_with_floating_point_scales_are_estimated(given):
    config = engine(*given)
    found = estimate(config)
    for figure in (found.area, found.leakage, found.fmax, found.energy_per_clock()):
        assert figure.value > 0 and figure.kind == "estimated"
    assert f"held-out error of {SCALED}" in found.area.source and "of its own" in found.area.source
    plain = replace(config, pe=replace(config.pe, rescale=type(config.pe.rescale)()))
    assert found.area.value > estimate(plain).area.value


@pytest.mark.parametrize("change, reason", [
    ({"scale_format": "float32", "row_scale": "none"}, "scale_format: float32 with floating-point scales"),
    ({"row_scale": "uint8"}, "row_scale: uint8 with floating-point scales"),
    ({"group": 0}, "group: 0 with floating-point scales"),
])
def test_outlets_that_are_like_no_point_are_told_why(change, reason):
    with pytest.raises(NotEstimated, match=reason):
        estimate(engine("fmac", FP4, "os", MX | {"group": 16} | change))


def test_other_technologies_have_no_points():
    config = engine("mac", {}, "os", MX | {"group": 8})
    with pytest.raises(NotEstimated, match=f"outlets with {SCALED} have no characterized points in sky130hd"):
        estimate(replace(config, technology="sky130hd", clock_mhz=20.0))


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_engines_are_estimated_beside_their_synthesis(name):
    """None of them is in the fit; errors are within the band that the answer states."""
    config = load(ROOT / "configs" / f"{name}.yaml")
    kept = store.known(config)
    assert kept is not None
    kept = kept.without_interconnect
    found = estimate(config)
    busy = int(config.flow.cycles(*dimensions(config), config.pe).compute) / (kept.cycles + 1)
    for figure, value, known in (
        ("area_um2", found.area.value, kept.area.value),
        ("energy_fj", found.energy_per_clock(busy).value, kept.energy_per_clock.value),
    ):
        assert abs(value / known - 1) <= estimator(MAIN).band(config.pe, figure)[1]


@pytest.mark.parametrize("given", graded([pytest.param(one) for one in ENGINES], 3, 100))
def test_registers_of_a_column_are_counted(given):
    """Bits of registers and of memories are those of the netlist that Amaranth makes of the column."""
    config = engine(*given)
    blocks = {block.name.removeprefix(f"{config.name}_"): block for block in config.engine().walk()}
    parts = {part.name: part for part in Model(config.pe, config.flow).parts()}
    name = next(name for name in ("outlet_column_arithmetic", "outlet_column") if name in parts)
    column = blocks[name]
    assert isinstance(column, Logic)
    ports = {key: (Value.cast(getattr(column, key)),
                   PortDirection.Input if member.flow == In else PortDirection.Output)
             for key, member in column.ports.items()}
    ports |= {key: (signal, PortDirection.Input)
              for key, signal in (("clk", column.domain.clk), ("rst", column.domain.rst))}
    named = [(key, *port) for key, port in ports.items()]
    netlist = build_netlist(Fragment.get(column.module(), None), named)
    flops = sum(len(cell.data) for cell in netlist.cells if isinstance(cell, FlipFlop))
    memories = sum(cell.width * cell.depth for cell in netlist.cells if isinstance(cell, Memory))
    structure = parts[name].structure
    assert float(structure["register bits"][0]) == flops
    assert float(structure["own memory bits"][0]) == memories


@pytest.mark.parametrize("given", graded([pytest.param(one) for one in ENGINES[:4]], 2, 100))
def test_gates_of_an_outlet_compute_what_the_outlet_does(given):
    """Sums and registers that pass through the counted gates are those of the golden model."""
    pe = engine(*given).pe
    width = int(pe.p_width(16))
    outlet = scaled_outlet(pe, width, 16, False)
    normalizer, multiplier, scaler, adder = outlet.sums
    rng = np.random.default_rng(3)
    codes = rng.integers(0, 1 << min(width, 12), 24)
    held = rng.integers(0, 1 << 30, 24) if outlet.placed.width == 32 else np.zeros(24, np.int64)
    scales = {key: fmt.encode_values(2.0 ** rng.integers(-3, 4, 24))
              for key, fmt in outlet.placed.scales.items()}
    number = normalizer.after({"p": bits_of(codes, width)})
    scale = multiplier.after({key: bits_of(found, outlet.placed.scales[key].bits)
                              for key, found in scales.items()})
    term = scaler.after({"number": number, "scale": scale})
    total = adder.after({"held": bits_of(held, outlet.placed.width), "term": term})
    golden = pe.outlet_sum
    exact = golden.scaled(pe.sum.exact(codes), scales)
    expected = golden.added(held, exact, np.zeros(24, bool))
    assert total == bits_of(np.asarray(expected) & (1 << outlet.placed.width) - 1, outlet.placed.width)
    assert isinstance(normalizer, Stage) and (ROW in scales) == (pe.rescale.row is not None)


def test_gates_that_change_are_at_most_all_gates():
    pe = engine(*ENGINES[0]).pe
    outlet = scaled_outlet(pe, int(pe.p_width(16)), 16, False)
    for changed, gates in zip(outlet.changed, outlet.gates):
        assert all(0 <= amount <= gates[word] for word, amount in changed.lasting.items())
        assert all(amount >= 0 for amount in changed.glitches.values())


def test_sizes_take_one_call():
    pe = engine(*ENGINES[0]).pe
    flow = dataflow("os").stacked({"rows": [[4], [8]], "cols": [8, 16, 32]})
    found = estimator(MAIN).engines(pe, flow, 5000.0)
    assert found.area_um2.shape == (2, 3) and (np.diff(found.area_um2, axis=1) > 0).all()
    alone = estimator(MAIN).engines(pe, dataflow("os").stacked({"rows": 8, "cols": 16}), 5000.0)
    assert float(alone.area_um2) == float(found.area_um2[1, 1])
