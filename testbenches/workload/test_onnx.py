"""ONNX networks: GEMMs of every operator, bit widths of quantized models, symbolic dimensions, what is not
mapped."""

import random
import subprocess
import sys

import numpy as np
import onnx
import pytest
from networks import Y, gemms, graph, saved
from onnx import TensorProto as T
from onnx import helper, numpy_helper

from hwsim.errors import ConfigError
from hwsim.extras import install
from hwsim.workload import load_workload


@pytest.fixture
def file(tmp_path):
    return tmp_path / "net.onnx"


@pytest.mark.parametrize("attributes, x, w, expected", [
    ({"pads": [1, 1, 1, 1]}, [2, 3, 8, 8], [6, 3, 3, 3], (128, 27, 6, 1)),
    ({"strides": [2, 2], "dilations": [2, 1]}, [1, 4, 9, 9], [6, 4, 3, 3], (3 * 4, 36, 6, 1)),
    ({"group": 4, "auto_pad": "SAME_UPPER"}, [1, 4, 7, 7], [8, 1, 3, 3], (49, 9, 2, 4)),
    ({}, [5, 2, 10], [3, 2, 4], (35, 8, 3, 1)),
    ({}, [1, 2, 4, 4, 4], [3, 2, 2, 2, 2], (27, 16, 3, 1))])
def test_convolutions(file, attributes, x, w, expected):
    saved(
        file,
        [helper.make_node("Conv", ["x", "w"], ["y"], **attributes)],
        {"x": (T.FLOAT, x)},
        Y,
        [("w", T.FLOAT, w)],
    )
    assert gemms(file) == [expected]
    assert load_workload(file).gemms[0].kind == "convolution"


def test_transposed_convolution(file):
    saved(
        file,
        [helper.make_node("ConvTranspose", ["x", "w"], ["y"], strides=[2, 2])],
        {"x": (T.FLOAT, [2, 4, 5, 5])},
        Y,
        [("w", T.FLOAT, [4, 6, 3, 3])],
    )
    assert gemms(file) == [(50, 4, 54, 1)]


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ([3, 4], [4, 5], (3, 4, 5, 1)),
        ([2, 3, 4], [4, 5], (6, 4, 5, 1)),
        ([2, 7, 3, 4], [2, 7, 4, 5], (3, 4, 5, 14)),
        ([2, 7, 3, 4], [2, 1, 4, 5], (21, 4, 5, 2)),
        ([3, 4], [6, 4, 5], (3, 4, 5, 6)),
        ([4], [4, 5], (1, 4, 5, 1)),
        ([3, 4], [4], (3, 4, 1, 1)),
    ],
)
def test_matrix_products(file, a, b, expected):
    """Rows and repeats by where the right operand differs; MACs are those of the product."""
    nodes = [helper.make_node("MatMul", ["a", "b"], ["y"])]
    saved(file, nodes, {"a": (T.FLOAT, a), "b": (T.FLOAT, b)}, Y)
    (gemm,) = load_workload(file).gemms
    assert (gemm.m, gemm.k, gemm.n, gemm.repeat) == expected and (gemm.kind, gemm.w_from) == (
        "attention",
        "activations",
    )
    assert gemm.macs == (np.zeros(a) @ np.zeros(b)).size * a[-1]
    saved(file, nodes, {"a": (T.FLOAT, a)}, Y, [("b", T.FLOAT, b)])
    assert (load_workload(file).gemms[0].kind, load_workload(file).gemms[0].w_from) == (
        "linear",
        "parameters",
    )


@pytest.mark.parametrize("trans_a", [0, 1])
@pytest.mark.parametrize("trans_b", [0, 1])
def test_gemm(file, trans_a, trans_b):
    a, b = [3, 4][::-1 if trans_a else 1], [4, 5][::-1 if trans_b else 1]
    saved(
        file,
        [helper.make_node("Gemm", ["a", "b"], ["y"], transA=trans_a, transB=trans_b)],
        {"a": (T.FLOAT, a)},
        Y,
        [("b", T.FLOAT, b)],
    )
    assert gemms(file) == [(3, 4, 5, 1)]


SCALES = [("s", T.FLOAT, []), ("z8", T.INT8, []), ("zu8", T.UINT8, [])]


def test_integer_operators_state_their_bits(file):
    """The bits are those of the operands' types."""
    nodes = [
        helper.make_node("QLinearConv", ["x", "s", "zu8", "w", "s", "z8", "s", "zu8"], ["c"], name="conv"),
        helper.make_node("ConvInteger", ["c", "w2"], ["d"], name="integer"),
        helper.make_node("MatMulInteger", ["m", "v"], ["e"], name="matmul"),
        helper.make_node("QLinearMatMul", ["m", "s", "z8", "v", "s", "z8", "s", "z8"], ["f"], name="qmatmul"),
    ]
    saved(file, nodes, {"x": (T.UINT8, [1, 2, 6, 6]), "m": (T.INT8, [3, 4])},
          {"d": (T.INT32, None), "e": (T.INT32, None), "f": (T.INT8, None)},
          [("w", T.INT8, [5, 2, 3, 3]), ("w2", T.INT8, [2, 5, 1, 1]), ("v", T.INT8, [4, 7]), *SCALES])
    assert [(g.name, g.m, g.k, g.n, g.a_bits, g.w_bits) for g in load_workload(file).gemms] == [
        ("conv", 16, 18, 5, 8, 8),
        ("integer", 16, 5, 2, 8, 8),
        ("matmul", 3, 4, 7, 8, 8),
        ("qmatmul", 3, 4, 7, 8, 8),
    ]


@pytest.mark.parametrize("kind, bits", [(T.INT4, 4), (T.UINT4, 4), (T.INT8, 8), (T.INT16, 16)])
def test_quantize_and_dequantize_around_float_operators(file, kind, bits):
    """The weight through a transposition, the activation through a reshape: bits are those in front of
    DequantizeLinear."""
    nodes = [
        helper.make_node("QuantizeLinear", ["x", "s", "z8"], ["xq"]),
        helper.make_node("DequantizeLinear", ["xq", "s", "z8"], ["xd"]),
        helper.make_node("Flatten", ["xd"], ["xf"]),
        helper.make_node("DequantizeLinear", ["w", "s", "z"], ["wd"]),
        helper.make_node("Transpose", ["wd"], ["wt"], perm=[1, 0]),
        helper.make_node("MatMul", ["xf", "wt"], ["y"], name="fc"),
        helper.make_node("MatMul", ["y", "v"], ["z_"], name="plain"),
    ]
    saved(file, nodes, {"x": (T.FLOAT, [3, 2, 4])}, {"z_": (T.FLOAT, None)},
          [("w", kind, [6, 8]), ("z", kind, []), ("v", T.FLOAT, [6, 2]), *SCALES])
    workload = load_workload(file)
    assert [(g.m, g.k, g.n, g.a_bits, g.w_bits, g.w_from) for g in workload.gemms] == [
        (3, 8, 6, 8, bits, "parameters"), (3, 6, 2, 0, 0, "parameters")]
    assert {v.kind: v.ops for v in workload.vectors} == {"quantize": 4 * 24, "dequantize": 2 * 24}, (
        "weights are no work at run time"
    )
    assert [(g.a_bits, g.w_bits) for g in load_workload(file, w_bits=3, a_bits=5).gemms] == [
        (8, bits),
        (5, 3),
    ]


def test_packed_weights(file):
    """MatMulNBits of com.microsoft is the product with K x N weights of its bits, and what follows has a
    shape."""
    nodes = [
        helper.make_node(
            "MatMulNBits", ["x", "b", "s"], ["y"], domain="com.microsoft", K=64, N=24, bits=4, block_size=32
        ),
        helper.make_node("MatMul", ["y", "v"], ["z"]),
    ]
    saved(file, nodes, {"x": (T.FLOAT, ["batch", "tokens", 64])}, {"z": (T.FLOAT, None)},
          [("b", T.UINT8, [24, 2, 16]), ("s", T.FLOAT, [48]), ("v", T.FLOAT, [24, 5])])
    workload = load_workload(file, dims={"batch": 2, "tokens": 7})
    assert [(g.m, g.k, g.n, g.w_bits) for g in workload.gemms] == [(14, 64, 24, 4), (14, 24, 5, 0)]


def test_symbolic_dimensions(file):
    saved(
        file,
        [helper.make_node("MatMul", ["x", "w"], ["y"], name="fc")],
        {"x": (T.FLOAT, ["batch", 4])},
        {"y": (T.FLOAT, ["batch", 2])},
        [("w", T.FLOAT, [4, 2])],
    )
    assert gemms(file, dims={"batch": 9}) == [(9, 4, 2, 1)]
    with pytest.raises(
        ConfigError,
        match=r"net.onnx: fc \(MatMul\): batch has no size in the file; give it with --dim batch=SIZE$",
    ):
        load_workload(file)
    with pytest.raises(ConfigError, match=r"--dim bach: unknown dimension; did you mean 'batch'\?"):
        load_workload(file, dims={"bach": 9})


def test_what_is_not_mapped_is_listed(file):
    """Operators that are not known have no share of operations, since nobody knows it."""
    nodes = [
        helper.make_node("MatMul", ["x", "w"], ["a"]),
        helper.make_node("Softplus", ["a"], ["b"]),
        helper.make_node("Softmax", ["b"], ["c"]),
        helper.make_node("Strange", ["c"], ["d"], domain="com.microsoft"),
        helper.make_node("Conv", ["c", "w"], ["e"], domain="own", name="far"),
        helper.make_node("DFT", ["c"], ["f"]),
        helper.make_node("DFT", ["f"], ["h"], name="second"),
    ]
    outputs = dict.fromkeys("deh", (T.FLOAT, None))
    saved(file, nodes, {"x": (T.FLOAT, [10, 10])}, outputs, [("w", T.FLOAT, [10, 10])])
    workload = load_workload(file)
    assert workload.notes == (
        "not mapped, operations not known and not counted: Conv of own (far), DFT (2 nodes, first f), "
        "Strange (d)",
    )
    assert {v.kind: v.ops for v in workload.vectors} == {"softmax": 500, "softplus": 300}
    assert len(workload.gemms) == 1, "a Conv of another domain is no convolution"


def test_functions_are_inlined(file):
    body = [helper.make_node("MatMul", ["p", "q"], ["r"])]
    function = helper.make_function("own", "Product", ["p", "q"], ["r"], body, [helper.make_opsetid("", 21)])
    saved(file, [helper.make_node("Product", ["x", "w"], ["y"], domain="own")], {"x": (T.FLOAT, [3, 4])}, Y,
          [("w", T.FLOAT, [4, 2])], [function])
    assert gemms(file) == [(3, 4, 2, 1)]


def test_weights_may_be_elsewhere(file):
    """External data are not opened: a network of gigabytes needs its graph alone."""
    saved(
        file,
        [helper.make_node("MatMul", ["x", "w"], ["y"])],
        {"x": (T.FLOAT, [3, 400])},
        Y,
        [("w", T.FLOAT, [400, 20])],
    )
    model = onnx.load(str(file))
    model.graph.initializer[0].CopyFrom(numpy_helper.from_array(np.zeros((400, 20), np.float32), "w"))
    onnx.save(model, str(file), save_as_external_data=True, location="weights.bin", size_threshold=0)
    (file.parent / "weights.bin").unlink()
    assert gemms(file) == [(3, 400, 20, 1)]


def test_a_network_and_its_layers_agree(cli, file):
    """ResNet-18's first layers by hand and as a network: the same command line, the same cycles."""
    nodes = [helper.make_node("Conv", ["x", "w"], ["c"], pads=[3] * 4, strides=[2, 2], name="conv1"),
             helper.make_node("Relu", ["c"], ["r"]),
             helper.make_node("MaxPool", ["r"], ["p"], kernel_shape=[3, 3], strides=[2, 2], pads=[1] * 4)]
    saved(
        file,
        nodes,
        {"x": (T.FLOAT, ["n", 3, 224, 224])},
        {"p": (T.FLOAT, None)},
        [("w", T.FLOAT, [64, 3, 7, 7])],
    )
    listed, network = load_workload("resnet18"), load_workload(file, dims={"n": 1})
    fields = [[(g.name, g.m, g.k, g.n, g.repeat, g.kind) for g in w.gemms[:1]] for w in (listed, network)]
    assert fields[0] == fields[1]
    assert [v.ops for v in network.vectors] == [
        v.ops for v in listed.vectors if v.name in ("conv1 relu", "maxpool")
    ]
    code, out, err = cli("simulate", "int8_os16", "--workload", file, "--dim", "n=2")
    assert (code, err) == (0, "") and "conv1" in out


@pytest.mark.parametrize(
    "content, expected",
    [
        (b"", "empty file"),
        (b"hello, this is no network\n" * 9, "not an ONNX model"),
        (bytes(range(256)) * 40, "not an ONNX model"),
        (b"\x08\x07", "holds no operations"),
    ],
)
def test_files_that_are_no_networks(cli, file, content, expected):
    file.write_bytes(content)
    code, out, err = cli("simulate", "int8_os16", "--workload", file)
    assert (code, out, err.count("\n")) == (2, "", 1) and f"net.onnx: {expected}" in err


def test_networks_that_make_no_sense(cli, file):
    def wrong(expected: str, nodes, *args, options=()):
        saved(file, nodes, *args)
        code, out, err = cli("simulate", "int8_os16", "--workload", file, *options)
        assert (code, out, err.count("\n")) == (2, "", 1) and expected in err, (out, err)

    product, w = [helper.make_node("MatMul", ["x", "w"], ["y"])], [("w", T.FLOAT, [4, 2])]
    wrong(
        "holds no GEMM whose size is known; its operations are Relu",
        [helper.make_node("Relu", ["x"], ["y"])],
        {"x": (T.FLOAT, [2])},
        Y,
    )
    wrong(
        "operands of (3, 4) and (5, 2) do not go together",
        product,
        {"x": (T.FLOAT, [3, 4])},
        Y,
        [("w", T.FLOAT, [5, 2])],
    )
    wrong(
        "y (MatMul): x[0] has no size in the file; give it with --dim x[0]=SIZE",
        product,
        {"x": (T.FLOAT, [0, 4])},
        Y,
        w,
    )
    wrong("m: must be an integer in 1..", product, {"x": (T.FLOAT, [1 << 40, 4])}, Y, w)
    strange = helper.make_node("Strange", ["x"], ["q"], domain="com.microsoft")
    wrong(
        "the shape of 'q' is not known",
        [strange, helper.make_node("MatMul", ["q", "w"], ["y"])],
        {"x": (T.FLOAT, [3, 4])},
        Y,
        w,
    )
    wrong("inputs, too few", [helper.make_node("MatMul", ["x"], ["y"])], {"x": (T.FLOAT, [3, 4])}, Y)
    grouped = [helper.make_node("Conv", ["x", "w"], ["y"], group=2)]
    wrong(
        "do not make a convolution of 2 groups",
        grouped,
        {"x": (T.FLOAT, [1, 3, 8, 8])},
        Y,
        [("w", T.FLOAT, [5, 3, 3, 3])],
    )
    wrong(
        "prefill: an ONNX network has no use for it",
        product,
        {"x": (T.FLOAT, [3, 4])},
        Y,
        w,
        options=("--prefill", "3"),
    )


def test_onnx_is_imported_only_for_its_files():
    """Reading a model needs no ONNX, and where it is not installed one line says what to install."""
    code = ("import sys; sys.modules['onnx'] = None\n"
            "from hwsim.workload import load_workload\n"
            "load_workload('llama-3-8b', prefill=4); load_workload('resnet18')\n"
            "try: load_workload('x.onnx')\nexcept Exception as e: print(e)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (
        done.stdout == f"x.onnx: reading ONNX needs the package onnx, which is an extra: {install('onnx')}\n"
    ), done.stderr


@pytest.mark.parametrize("seed", range(3))
def test_damaged_files_are_workloads_or_one_line(file, seed):
    """Bytes changed, put in and taken out of a network with branches, loops and operators of
    com.microsoft."""
    rng, refused = random.Random(seed), 0
    branch = graph([helper.make_node("MatMul", ["x", "w"], ["p"])], {}, {"p": (T.FLOAT, None)})
    nodes = [
        helper.make_node("If", ["c"], ["i"], then_branch=branch, else_branch=branch),
        helper.make_node("FusedMatMul", ["i", "w"], ["f"], domain="com.microsoft", transB=1),
        helper.make_node("Einsum", ["f", "w"], ["e"], equation="ij,jk->ik"),
        helper.make_node("Reshape", ["e", "to"], ["r"]),
        helper.make_node("LSTM", ["r", "l", "l"], ["y"], hidden_size=4),
    ]
    saved(file, nodes, {"x": (T.FLOAT, [3, 4]), "c": (T.BOOL, [])},
          weights=[("w", T.FLOAT, [4, 4]), ("l", T.FLOAT, [1, 16, 4]), ("to", np.array([3, 1, 4]))])
    whole = file.read_bytes()
    assert load_workload(file).macs == 3 * 4 * (4 + 4 + 4) + 3 * 16 * 8
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(rng.choice([1, 1, 2, 4])):
            at = rng.randrange(len(damaged))
            damaged[at : at + rng.choice([0, 1, 1, 4])] = rng.choice([
                b"",
                bytes([rng.randrange(256)]),
                damaged[: rng.randrange(12)],
            ])
        file.write_bytes(damaged)
        try:
            assert load_workload(file).gemms
        except ConfigError as e:
            refused += 1
            assert "\n" not in str(e) and str(file) in str(e)
    assert 0 < refused < 150
