"""Traffic, room and port time of block formats: scales per column, row and group, in closed form and element
by element."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memories import endless
from test_accelerator import compare_with_events, memory_of

from hwsim.config import Config, load
from hwsim.config.description import Buffer
from hwsim.dataflow import dataflows
from hwsim.errors import ConfigError
from hwsim.pe import architectures
from hwsim.rescale.parameters import Rescale
from hwsim.simulation import simulate
from hwsim.workload import Gemm, Workload

E8M0 = "float8_e8m0fnu"
BLOCKS = {
    "mx": {"scale_format": E8M0, "row_scale": E8M0, "accumulate": "float32"},
    "rows": {"row_scale": "float8_e4m3fn", "accumulate": "float32", "result": "bfloat16"},
    "columns": {"scale_format": "float16", "accumulate": "float32"},
    "results": {"scale_format": E8M0, "accumulate": "float32", "result": "mxfp6_e2m3", "block": 4},
    "integers": {"scale_bits": 5, "row_scale": "uint8"}}
ENGINES = {"mac": {"a_bits": 8, "w_bits": 8, "lanes": 2}, "shiftadd": {"a_bits": 8, "w_bits": 4, "lanes": 2},
           "fmac": {"a_format": "float4_e2m1fn", "w_format": "float4_e2m1fn", "lanes": 2}}


def engine(name: str, flow: str, blocks: str, groups: int) -> Config:
    """A small engine whose groups are so many tiles of K, 0 for the whole K."""
    array = dataflows()[flow](rows=3, cols=4, **({"acc_depth": 5} if flow in ("ws", "semisystolic") else {}))
    pe = architectures()[name](**ENGINES[name], k_max=1024)  # type: ignore[reportCallIssue]
    rescale = Rescale(**({"group": groups * array.k_tile(pe)[0]} | BLOCKS[blocks]))
    pe = dataclasses.replace(pe, rescale=rescale)
    k_tile, k_tile_name = array.k_tile(pe)
    rescale.check_engine(pe, k_tile, k_tile_name, array.repeats_rows(pe))
    return Config("dut", pe, array, 500.0, "asap7", "")


CASES = [(name, flow, blocks) for name in ENGINES for flow in dataflows() for blocks in BLOCKS
         if (name, blocks) != ("fmac", "integers")]


@pytest.mark.full
@settings(max_examples=80)
@given(st.data())
def test_closed_form_equals_events(data):
    """Any tiling of any GEMM in every loop order, with slow ports and slow DRAM."""
    name, flow, blocks = data.draw(st.sampled_from(CASES))
    config = engine(name, flow, blocks, data.draw(st.integers(0, 3)))
    compare_with_events(data, dataclasses.replace(config, memory=memory_of(data.draw)))


@pytest.mark.parametrize(("name", "element", "scale", "group"), [
    ("mxfp4_os8x8", 4, 8, 32), ("nvfp4_os8x8", 4, 8, 16), ("mxint8_os8x8", 8, 8, 32)])
def test_every_scale_is_counted_once(name, element, scale, group):
    """A ragged last block has a scale too."""
    config = dataclasses.replace(load(name), memory=endless())
    m, k, n = 20, 10 * group + 1, 24
    layer = simulate(config, Workload.of([(m, k, n)])).layers[0]
    assert layer.traffic is not None
    assert layer.traffic["dram"] == {
        "a": {"read": m * k * element},
        "row_scales": {"read": m * 11 * scale},
        "w": {"read": k * n * element},
        "scales": {"read": n * 11 * scale},
        "c": {"write": m * n * 32},
    }
    sram = layer.traffic["sram"]  # A once per 8 columns, W once per 8 rows
    assert sram["row_scales"] == {"read": m * 11 * scale * 3, "write": m * 11 * scale}
    assert sram["scales"] == {"read": n * 11 * scale * 3, "write": n * 11 * scale}


def test_blocks_of_results_have_a_scale_each():
    """8 bits per row and started block, beside elements of 4; a tile has whole blocks."""
    config = load("mxfp4_os8x8").with_(rescale={"result": "mxfp4", "block": 8})
    layer = simulate(dataclasses.replace(config, memory=endless()), Workload.of([(20, 64, 27)])).layers[0]
    assert layer.traffic is not None
    assert layer.traffic["dram"]["c"] == {"write": 20 * (27 * 4 + 4 * 8)}
    assert layer.traffic["sram"]["c"] == {"read": 20 * (27 * 4 + 4 * 8), "write": 20 * (27 * 4 + 4 * 8)}
    small = dataclasses.replace(endless(), c=Buffer(kib=16 * 16 * 4 / 8192, width_bits=8, double=False))
    layer = simulate(dataclasses.replace(config, memory=small), Workload.of([(20, 64, 27)])).layers[0]
    assert layer.tiling is not None and layer.tiling.tile[0] * layer.tiling.tile[2] < 16 * 16
    assert layer.traffic is not None and layer.traffic["dram"]["c"] == {"write": 20 * (27 * 4 + 4 * 8)}


def test_scales_of_rows_come_with_every_tile_of_resting_weights():
    """In ws each beat of activations brings its row's scale: once per tile of K, not once per group."""
    config = dataclasses.replace(engine("fmac", "ws", "mx", 3), memory=endless())
    layer = simulate(config, Workload.of([(7, 36, 4)])).layers[0]
    assert layer.traffic is not None
    assert layer.traffic["dram"]["row_scales"] == {"read": 7 * 2 * 8}  # groups of 18
    assert layer.traffic["sram"]["row_scales"]["read"] == 7 * 6 * 8  # tiles of 6


def test_scales_take_room_and_time():
    """A buffer that holds the elements of a block row alone is too small; its port takes longer with scales
    than without."""
    memory = dataclasses.replace(endless(), a=Buffer(kib=8 * 64 * 4 / 8192, width_bits=8, double=False))
    config = dataclasses.replace(load("mxfp4_os8x8"), memory=memory)
    with pytest.raises(
        ConfigError,
        match=r"the smallest tile of activations, m = 8 x k = 64, takes 0.2656 KiB .*0.01562 KiB short",
    ):
        simulate(config, Workload.of([(8, 64, 8)]))
    wide = dataclasses.replace(config, memory=dataclasses.replace(memory, a=Buffer(kib=64.0, width_bits=8)))
    plain = dataclasses.replace(wide, pe=dataclasses.replace(wide.pe, rescale=Rescale()))
    with_scales, without = (simulate(one, Workload.of([(8, 64, 8)])).layers[0] for one in (wide, plain))
    assert with_scales.cycles > without.cycles
    port = 8 * (64 * 4 + 2 * 8) // 8
    assert with_scales.cycles >= port > 8 * 64 * 4 // 8


@pytest.mark.parametrize(
    "fields", [{}, {"w_bits": 4}, {"w_kind": "int", "w_bits": 8}, {"kind": "head"}, {"w_from": "activations"}]
)
def test_every_job_of_an_engine_of_blocks_has_scales(fields):
    """Stated element widths, heads, keys and values do not make the streams of scales go away."""
    config = dataclasses.replace(load("mxint8_os8x8"), memory=endless())
    gemm = Gemm("g", 8, 64, 8, **fields)
    layer = simulate(config, Workload("w", (gemm,), ("",))).layers[0]
    assert layer.traffic is not None
    assert layer.traffic["dram"]["scales"] == layer.traffic["dram"]["row_scales"] == {"read": 8 * 2 * 8}
