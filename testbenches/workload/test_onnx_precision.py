"""Bits, signs and zero points of operands of ONNX networks, from every place where a file says them."""

import numpy as np
import pytest
from networks import saved
from onnx import TensorProto as T
from onnx import helper

from hwsim.config import load
from hwsim.simulation import simulate
from hwsim.workload import Gemm, Workload, load_workload

F, U8, I8 = T.FLOAT, T.UINT8, T.INT8
S = ("s", np.float32(0.5))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "net.onnx"


def node(kind: str, inputs: list, outputs: list, domain: str = "", **attributes):
    return helper.make_node(kind, inputs, outputs, domain=domain, **attributes)


def codes(path, **how):
    """(format, bits, zero point) of left and right operand of every GEMM."""
    return [
        ((g.a_kind, g.a_bits, g.a_zero), (g.w_kind, g.w_bits, g.w_zero))
        for g in load_workload(path, **how).gemms
    ]


QONNX = "qonnx.custom_op.general"


def quant(name: str, bits: str, signed: int, domain: str = QONNX, kind: str = "Quant"):
    return node(
        kind, [name, "s", "zero", bits], [name + "q"], domain, signed=signed, narrow=0, rounding_mode="ROUND"
    )


WEIGHTS = [
    ("w", F, [64, 32]),
    S,
    ("zero", np.float32(0)),
    ("two", np.float32(2)),
    ("four", np.float32(4)),
    ("one", np.float32(1)),
]
INPUTS = {"x": (F, [4, 64])}


@pytest.mark.parametrize("domain, kind", [(QONNX, "Quant"), (QONNX, "IntQuant"), ("onnx.brevitas", "Quant"),
                                          ("finn.custom_op.general", "Quant")])
def test_qonnx_names_the_bits(file, domain, kind):
    nodes = [
        quant("x", "four", 0, domain, kind),
        quant("w", "two", 1, domain, kind),
        node("MatMul", ["xq", "wq"], ["y"]),
    ]
    saved(file, nodes, INPUTS, weights=WEIGHTS)
    assert codes(file) == [(("uint", 4, 0), ("int", 2, 0))]
    workload = load_workload(file)
    assert [(v.kind, v.ops) for v in workload.vectors] == [("quantize", 4 * 256)], (
        "weights are quantized before"
    )


def test_qonnx_as_the_command_line_runs_it(cli, file):
    """Four-bit activations, two-bit weights: the clocks of the same GEMM with these bits."""
    nodes = [quant("x", "four", 0), quant("w", "two", 1), node("MatMul", ["xq", "wq"], ["y"])]
    saved(file, nodes, {"x": (F, [1, 64])}, weights=WEIGHTS)
    config, kinds = load("bitplane_os8x8"), {0: "uint", 1: "int"}
    for signed, kind in kinds.items():
        nodes[0] = quant("x", "four", signed)
        saved(file, nodes, {"x": (F, [1, 64])}, weights=WEIGHTS)
        gemm = Gemm("g", 1, 64, 32, a_bits=4, w_bits=2, a_kind=kind, w_kind="int")
        listed = simulate(config, Workload("listed", (gemm,), ("",))).totals()["cycles"]
        assert simulate(config, load_workload(file)).totals()["cycles"] == listed
        code, out, err = cli("simulate", "bitplane_os8x8", "--workload", file)
        assert (code, err) == (0, "") and f"{listed} cycles" in out
        assert f"runs activations {kind}4 (the file's), weights int2 (the file's)" in out


def test_other_quantizers_of_qonnx(file):
    """BipolarQuant has one bit, Trunc the bits that it leaves and the sign that was there, MultiThreshold
    names its type."""
    nodes = [
        quant("x", "four", 0),
        node("Trunc", ["xq", "s", "zero", "four", "two"], ["t"], QONNX, rounding_mode="FLOOR"),
        node("BipolarQuant", ["w", "s"], ["wq"], QONNX),
        node("MatMul", ["t", "wq"], ["m"]),
        node("MultiThreshold", ["m", "levels"], ["h"], "finn.custom_op.general", out_dtype="UINT3"),
        node("MatMul", ["h", "v"], ["y"]),
    ]
    saved(file, nodes, INPUTS, weights=[*WEIGHTS, ("levels", F, [1, 7]), ("v", F, [32, 8])])
    assert codes(file) == [(("uint", 2, 0), ("bipolar", 1, 0)), (("uint", 3, 0), ("", 0, 0))]


@pytest.mark.parametrize(
    "low, high, expected",
    [
        (0, 15, ("uint", 4, 3)),
        (-8, 7, ("int", 4, 3)),
        (-7, 7, ("int", 4, 3)),
        (-1, 1, ("int", 2, 3)),
        (0, 1, ("uint", 1, 3)),
        (-128, 127, ("int", 8, 3)),
        (-2, 1, ("int", 2, 3)),
    ],
)
def test_a_clip_between_quantize_and_dequantize(file, low, high, expected):
    """Fewer bits than the integer type has, of activations and of weights."""
    kind = np.int8 if low < 0 else np.uint8
    limits = [("low", np.array(low, kind)), ("high", np.array(high, kind)), ("z", np.array(3, kind))]
    nodes = []
    for name in "xw":
        nodes += [
            node("QuantizeLinear", [name, "s", "z"], [name + "q"]),
            node("Clip", [name + "q", "low", "high"], [name + "c"]),
            node("DequantizeLinear", [name + "c", "s", "z"], [name + "d"]),
        ]
    saved(
        file, [*nodes, node("MatMul", ["xd", "wd"], ["y"])], INPUTS, weights=[("w", F, [64, 32]), S, *limits]
    )
    assert codes(file) == [(expected, expected)]


def test_zero_points_of_activations_and_weights(file):
    """uint8 with 113 through a reshape; signed weights; without a zero point it is 0."""
    nodes = [
        node("QuantizeLinear", ["x", "s", "z"], ["xq"]),
        node("DequantizeLinear", ["xq", "s", "z"], ["xd"]),
        node("Reshape", ["xd", "to"], ["r"]),
        node("DequantizeLinear", ["w", "s"], ["wd"]),
        node("MatMul", ["r", "wd"], ["y"]),
    ]
    weights = [("w", I8, [64, 32]), S, ("z", np.array(113, np.uint8)), ("to", np.array([4, 64]))]
    saved(file, nodes, {"x": (F, [2, 2, 64])}, weights=weights)
    assert codes(file) == [(("uint", 8, 113), ("int", 8, 0))]


INTEGER = [
    ("MatMulInteger", ["x", "w", "z", "zi"]),
    ("QLinearMatMul", ["x", "s", "z", "w", "s", "zi", "s", "z"]),
    ("QGemm", ["x", "s", "z", "w", "s", "zi", "", "s", "z"]),
    ("MatMulIntegerToFloat", ["x", "w", "s", "s", "z", "zi"]),
]


@pytest.mark.parametrize("kind, inputs", INTEGER)
def test_zero_points_of_integer_operators(file, kind, inputs):
    domain = "com.microsoft" if kind in ("QGemm", "MatMulIntegerToFloat") else ""
    saved(file, [node(kind, inputs, ["y"], domain)], {"x": (U8, [4, 64])},
          weights=[("w", I8, [64, 32]), S, ("z", np.array(7, np.uint8)), ("zi", np.array(-2, np.int8))])
    assert codes(file) == [(("uint", 8, 7), ("int", 8, -2))]


def test_zero_points_of_integer_convolutions(file):
    weights = [("w", U8, [6, 3, 3, 3]), S, ("z", np.array(7, np.uint8)), ("zw", np.full(6, 9, np.uint8))]
    for kind, inputs in (
        ("ConvInteger", ["x", "w", "z", "zw"]),
        ("QLinearConv", ["x", "s", "z", "w", "s", "zw", "s", "z"]),
    ):
        saved(file, [node(kind, inputs, ["y"])], {"x": (U8, [1, 3, 8, 8])}, weights=weights)
        assert codes(file) == [(("uint", 8, 7), ("uint", 8, 9))] and load_workload(file).notes == ()


def test_zero_points_that_are_not_one_number_are_said(file):
    """Found at run time, or different from channel to channel."""
    nodes = [node("DynamicQuantizeLinear", ["x"], ["xq", "xs", "xz"], name="dynamic"),
             node("MatMulInteger", ["xq", "w", "xz", "zw"], ["y"], name="fc")]
    saved(
        file,
        nodes,
        INPUTS,
        {"y": (T.INT32, None)},
        [("w", U8, [64, 3]), ("zw", np.array([120, 130, 125], np.uint8))],
    )
    assert codes(file) == [(("uint", 8, 128), ("uint", 8, 130))]
    assert load_workload(file).notes == (
        "dynamic: the zero point is found at run time; 128 stands for it",
        "fc: zero points differ from channel to channel; the largest stands for them",
    )
    nodes += [
        node("DynamicQuantizeLinear", ["v"], ["vq", "vs", "vz"], name="other"),
        node("MatMulInteger", ["vq", "w", "vz"], ["u"]),
    ]
    saved(
        file,
        nodes,
        {**INPUTS, "v": (F, [4, 64])},
        {"y": (T.INT32, None), "u": (T.INT32, None)},
        [("w", U8, [64, 3]), ("zw", U8, [3])],
    )
    assert load_workload(file).notes == (
        "dynamic and 1 more: the zero point is found at run time; 128 stands for it",
    ), "one line"
    saved(
        file,
        [node("DynamicQuantizeMatMul", ["x", "w", "s"], ["y"], "com.microsoft")],
        INPUTS,
        weights=[("w", I8, [64, 3]), S],
    )
    assert codes(file) == [(("uint", 8, 128), ("int", 8, 0))]


@pytest.mark.parametrize(
    "zeros, expected", [([], ("int", 4, 0, 32, 32, 0)), (["zp"], ("uint", 4, 0, 32, 32, 4))]
)
def test_packed_weights(file, zeros, expected):
    """Groups with scales; without zero points codes are two's complement in effect, with them they are
    unsigned."""
    saved(
        file,
        [
            node(
                "MatMulNBits",
                ["x", "w", "q", *zeros],
                ["y"],
                "com.microsoft",
                K=64,
                N=24,
                bits=4,
                block_size=32,
            )
        ],
        INPUTS,
        weights=[("w", U8, [24, 2, 16]), ("q", F, [48]), ("zp", U8, [24])],
    )
    (gemm,) = load_workload(file, a_bits=5).gemms
    assert (gemm.a_kind, gemm.a_bits) == ("", 5)
    assert (
        gemm.w_kind,
        gemm.w_bits,
        gemm.w_zero,
        gemm.w_group,
        gemm.w_scale_bits,
        gemm.w_zero_bits,
    ) == expected
    assert load_workload(file, a_bits=5).sources == {"activations": "asked for", "weights": "the file's"}


def test_what_is_quantized_in_parts(file):
    """Parts that are quantized alike are together what they are; others are not quantized."""
    def both(second: str, third: str):
        nodes = [quant("x", "four", 0), node("Identity", ["x"], ["v"]), quant("v", second, 0),
                 node("Concat", ["xq", third], ["c"], axis=0),
                 node("MatMul", ["c", "w"], ["y"])]
        saved(file, nodes, INPUTS, {"y": (F, None), "vq": (F, None)}, WEIGHTS)
        return codes(file)[0][0]

    assert both("two", "vq") == ("uint", 4, 0) and both("four", "x") == ("", 0, 0)


def test_weights_on_the_left_take_their_bits_along(file):
    nodes = [quant("w", "two", 1), quant("x", "four", 0), node("MatMul", ["wq", "xq"], ["y"])]
    saved(file, nodes, {"x": (F, [32, 5])}, weights=WEIGHTS)
    assert codes(file) == [(("uint", 4, 0), ("int", 2, 0))]


def test_show_says_the_codes(cli, file):
    nodes = [quant("x", "four", 0), quant("w", "two", 1), node("MatMul", ["xq", "wq"], ["y"], name="fc")]
    saved(file, nodes, INPUTS, weights=WEIGHTS)
    code, out, err = cli("show", file)
    assert (code, err) == (0, "") and "  fc: 4 x 64 x 32, 1 times, a uint4, w int2\n" in out
