"""ONNX operators that are products: sizes by arithmetic, and shapes of com.microsoft's as onnxruntime 1.31
measures them."""

import math
import re

import numpy as np
import pytest
from networks import gemms, saved, vectors
from onnx import TensorProto as T
from onnx import helper

from hwsim.errors import ConfigError
from hwsim.workload import load_workload
from hwsim.workload.network.equation import terms

F, U8, I8, I32 = T.FLOAT, T.UINT8, T.INT8, T.INT32
S, Z, ZI = ("s", F, []), ("z", U8, []), ("zi", I8, [])


@pytest.fixture
def file(tmp_path):
    return tmp_path / "net.onnx"


def microsoft(kind: str, inputs: list[str], outputs=("y",), **attributes):
    return helper.make_node(kind, inputs, list(outputs), domain="com.microsoft", name="op", **attributes)


def shape_of(path, name: str = "y"):
    """The shape of a result, as a product with a vector of ones behind it would need it."""
    from test_onnx_sizes import scope_of
    return scope_of(path).tensor(name).shape


@pytest.mark.parametrize(
    "a, b, attributes, expected, out",
    [
        ([4, 3], [6, 4], {"transA": 1, "transB": 1}, (3, 4, 6, 1), (3, 6)),
        ([2, 3, 4], [2, 6, 4], {"transB": 1}, (3, 4, 6, 2), (2, 3, 6)),
        ([3, 2, 4], [2, 4, 6], {"transBatchA": 1}, (3, 4, 6, 2), (2, 3, 6)),
        ([3, 2, 7, 4], [2, 7, 4, 6], {"transBatchA": 1}, (3, 4, 6, 14), (2, 7, 3, 6)),
        ([3, 2, 7, 4], [2, 7, 3, 6], {"transBatchA": 1, "transA": 1}, (4, 3, 6, 14), (2, 7, 4, 6)),
        ([2, 7, 5, 4], [4, 2, 7, 6], {"transBatchB": 1}, (5, 4, 6, 14), (2, 7, 5, 6)),
    ],
)
def test_fused_products(file, a, b, attributes, expected, out):
    saved(file, [microsoft("FusedMatMul", ["a", "b"], **attributes)], {"a": (F, a), "b": (F, b)})
    assert gemms(file) == [expected] and shape_of(file) == out
    assert math.prod(expected) == math.prod(out) * expected[1]


FUSED = [
    (microsoft("FusedGemm", ["x", "w", "b"], activation="Relu"), {"x": (F, [3, 4])},
     [("w", F, [4, 5]), ("b", F, [5])], (3, 4, 5, 1),
     {"bias": 15, "relu": 15}),
    (microsoft("FusedConv", ["x", "w", "b"], activation="Relu", pads=[1, 1, 1, 1]), {"x": (F, [1, 3, 8, 8])},
     [("w", F, [4, 3, 3, 3]), ("b", F, [4])], (64, 27, 4, 1), {"bias": 256, "relu": 256}),
    (microsoft("QGemm", ["x", "s", "z", "w", "s", "zi", "b", "s", "z"], transB=1), {"x": (U8, [3, 4])},
     [("w", I8, [5, 4]), ("b", I32, [5]), S, Z, ZI], (3, 4, 5, 1), {"bias": 15}),
    (microsoft("MatMulIntegerToFloat", ["x", "w", "s", "s", "z", "zi", "b"]), {"x": (U8, [2, 3, 4])},
     [("w", I8, [4, 5]), ("b", F, [5]), S, Z, ZI], (6, 4, 5, 1), {"bias": 30}),
    (microsoft("DynamicQuantizeMatMul", ["x", "w", "s", "zi", "b"]), {"x": (F, [2, 3, 4])},
     [("w", I8, [4, 5]), ("b", F, [5]), S, ZI],
     (6, 4, 5, 1), {"bias": 30}),
    (microsoft("MatMulNBits", ["x", "w", "q", "", "", "b"], K=64, N=24, bits=4, block_size=32),
     {"x": (F, [2, 3, 64])},
     [("w", U8, [24, 2, 16]), ("q", F, [48]), ("b", F, [24])], (6, 64, 24, 1), {"bias": 144})]


@pytest.mark.parametrize("made, inputs, weights, expected, more", FUSED, ids=[x[0].op_type for x in FUSED])
def test_products_of_com_microsoft(file, made, inputs, weights, expected, more):
    """The product, its bias and its activation; what follows has a shape."""
    last = expected[2] if made.op_type != "FusedConv" else 8
    saved(
        file,
        [
            made,
            helper.make_node("Cast", ["y"], ["c"], to=F),
            helper.make_node("MatMul", ["c", "v"], ["end"], name="after"),
        ],
        inputs,
        {"end": (F, None)},
        [*weights, ("v", F, [last, 2])],
    )
    workload = load_workload(file)
    assert (
        workload.gemms[0].m,
        workload.gemms[0].k,
        workload.gemms[0].n,
        workload.gemms[0].repeat,
    ) == expected
    assert (
        len(workload.gemms) == 2
        and vectors(file) == more
        and not any("not mapped" in note for note in workload.notes)
    )


def test_a_bias_counts_alike_wherever_it_is_written(file, tmp_path):
    layers = tmp_path / "w.yaml"
    layers.write_text("layers:\n  - {linear: fc, inputs: 128, outputs: 128, rows: 16, bias: true}\n")
    listed = load_workload(layers)
    gemm = [helper.make_node("Gemm", ["x", "w", "b"], ["y"], transB=1)]
    added = [helper.make_node("MatMul", ["x", "w"], ["t"]), helper.make_node("Add", ["b", "t"], ["y"])]
    conv = [helper.make_node("Reshape", ["x", "to"], ["r"]), helper.make_node("Conv", ["r", "k", "b"], ["y"])]
    weights = [
        ("w", F, [128, 128]),
        ("k", F, [128, 128, 1, 1]),
        ("b", F, [128]),
        ("to", np.array([16, 128, 1, 1])),
    ]
    for nodes in (gemm, added, conv):
        saved(file, nodes, {"x": (F, [16, 128])}, weights=weights)
        workload = load_workload(file)
        assert [(v.kind, v.ops, v.reads, v.writes) for v in workload.vectors] == [
            (v.kind, v.ops, v.reads, v.writes) for v in listed.vectors
        ]
        assert gemms(file) == [(16, 128, 128, 1)]
    saved(
        file,
        [helper.make_node("MatMul", ["x", "w"], ["t"]), helper.make_node("Add", ["t", "x"], ["y"])],
        {"x": (F, [16, 128])},
        weights=weights,
    )
    assert vectors(file) == {"add": 2048}, "two operands of full size are no bias"


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ([32, 64], [64, 5], (5, 64, 32, 1)),
        ([32, 64], [7, 64, 5], (35, 64, 32, 1)),
        ([7, 32, 64], [7, 64, 5], (5, 64, 32, 7)),
        ([32, 64], [64], (1, 64, 32, 1)),
    ],
)
def test_parameters_on_the_left_are_weights(file, a, b, expected):
    """The transposed product: columns of the activations are its rows."""
    saved(file, [helper.make_node("MatMul", ["w", "x"], ["y"])], {"x": (F, b)}, weights=[("w", F, a)])
    (gemm,) = load_workload(file, w_bits=4, a_bits=6).gemms
    assert (gemm.m, gemm.k, gemm.n, gemm.repeat) == expected and (gemm.kind, gemm.w_from) == (
        "linear",
        "parameters",
    )
    assert (gemm.a_bits, gemm.w_bits) == (6, 4)
    assert gemm.macs == (np.zeros(a) @ np.zeros(b)).size * a[-1]


@pytest.mark.parametrize(
    "equation, a, b, expected",
    [
        ("bk,kn->bn", [4, 64], [64, 32], (4, 64, 32, 1)),
        ("bhqd,bhkd->bhqk", [2, 3, 5, 8], [2, 3, 7, 8], (5, 8, 7, 6)),
        ("bij,bjk->ik", [2, 3, 4], [2, 4, 5], (3, 8, 5, 1)),
        ("...ij,jk->...ik", [2, 3, 4, 5], [5, 6], (24, 5, 6, 1)),
        ("i,i->", [9], [9], (1, 9, 1, 1)),
        ("ij,jk", [3, 4], [4, 5], (3, 4, 5, 1)),
        ("bqd,bd->bq", [2, 3, 4], [2, 4], (3, 4, 1, 2)),
        ("nchw,oc->nohw", [2, 3, 4, 5], [6, 3], (40, 3, 6, 1)),
    ],
)
def test_einsum(file, equation, a, b, expected):
    """M, K, N and repeats; their product is the number of multiplications that the definition has."""
    saved(
        file, [helper.make_node("Einsum", ["a", "b"], ["y"], equation=equation)], {"a": (F, a), "b": (F, b)}
    )
    assert gemms(file) == [expected]
    operands, _ = terms(equation) or ([], "")
    if "." not in equation:
        sizes = {x: n for labels, shape in zip(operands, (a, b)) for x, n in zip(labels, shape)}
        assert math.prod(expected) == math.prod(sizes.values())


def test_einsum_that_is_no_product_of_two(file):
    fc, weights = helper.make_node("MatMul", ["x", "w"], ["m"]), [("w", F, [4, 2])]

    def others(equation: str, inputs: dict):
        saved(
            file,
            [helper.make_node("Einsum", list(inputs), ["y"], equation=equation), fc],
            {"x": (F, [3, 4]), **inputs},
            {"y": (F, None), "m": (F, None)},
            weights,
        )
        return vectors(file), load_workload(file).notes

    assert others("i,j->ij", {"a": (F, [3]), "b": (F, [5])}) == ({"mul": 15}, ()), "nothing is summed"
    assert others("ij->ji", {"a": (F, [3, 5])}) == ({}, ()) and others("ij->i", {"a": (F, [3, 5])}) == (
        {"elementwise": 15},
        (),
    )
    assert others("ij,jk,kl->il", {x: (F, [3, 3]) for x in "abc"})[1] == (
        "not mapped, operations not known and not counted: Einsum (y)",
    )
    with pytest.raises(
        ConfigError,
        match=re.escape("y (Einsum): equation: ij,jk->ik does not fit operands of (3, 4, 5) and (4, 5)"),
    ):
        others("ij,jk->ik", {"a": (F, [3, 4, 5]), "b": (F, [4, 5])})


@pytest.mark.parametrize(
    "kind, gates, expected",
    [
        ("LSTM", 4, {"add": 5, "bias": 4, "sigmoid": 3 * 4, "tanh": 2, "mul": 3}),
        ("GRU", 3, {"add": 5, "bias": 3, "sigmoid": 2 * 4, "tanh": 1, "mul": 3}),
        ("RNN", 1, {"add": 1, "bias": 1, "tanh": 1}),
    ],
)
@pytest.mark.parametrize("directions", [1, 2])
def test_recurrent_layers(file, kind, gates, expected, directions):
    """X of 10 steps, 3 sequences, 16 inputs; 32 hidden numbers. Steps' inputs at once, states step by
    step."""
    way = {"direction": "bidirectional"} if directions == 2 else {}
    saved(
        file,
        [helper.make_node(kind, ["x", "w", "r", "b"], ["y"], hidden_size=32, name="rnn", **way)],
        {"x": (F, [10, 3, 16])},
        weights=[
            ("w", F, [directions, gates * 32, 16]),
            ("r", F, [directions, gates * 32, 32]),
            ("b", F, [directions, 2 * gates * 32]),
        ],
    )
    assert gemms(file) == [(30, 16, gates * 32, directions), (3, 32, gates * 32, 10 * directions)]
    assert load_workload(file).macs == 10 * 3 * directions * gates * 32 * (16 + 32)
    total = 10 * 3 * 32 * directions
    assert vectors(file) == {name: times * total for name, times in expected.items()}


def test_recurrent_layers_of_other_layouts_and_mistakes(file):
    weights = [("w", F, [1, 128, 16]), ("r", F, [1, 128, 32])]
    saved(
        file,
        [helper.make_node("LSTM", ["x", "w", "r"], ["y"], hidden_size=32, layout=1)],
        {"x": (F, [3, 10, 16])},
        weights=weights,
    )
    assert gemms(file) == [(30, 16, 128, 1), (3, 32, 128, 10)]
    saved(
        file,
        [helper.make_node("LSTM", ["x", "w", "r"], ["y"], hidden_size=32)],
        {"x": (F, [10, 3, 15])},
        weights=weights,
    )
    with pytest.raises(
        ConfigError,
        match=re.escape(
            "y (LSTM): X of (10, 3, 15), W of (1, 128, 16) and R of (1, 128, 32) do not go together"
        ),
    ):
        load_workload(file)
    quantized = microsoft(
        "DynamicQuantizeLSTM", ["x", "w", "r", "", "", "", "", "", "s", "zi", "s", "zi"], hidden_size=8
    )
    saved(
        file,
        [quantized],
        {"x": (F, [6, 2, 5])},
        weights=[("w", I8, [1, 5, 32]), ("r", I8, [1, 8, 32]), ("s", F, [1]), ("zi", I8, [1])],
    )
    assert gemms(file) == [(12, 5, 32, 1), (2, 8, 32, 6)] and shape_of(file) == (6, 1, 2, 8)
    assert {(g.a_bits, g.a_kind, g.a_zero, g.w_bits, g.w_kind) for g in load_workload(file).gemms} == {
        (8, "uint", 128, 8, "int")
    }


ATTENTIONS = [
    ("MultiHeadAttention", {"q": [2, 5, 16], "k": [2, 7, 16], "v": [2, 7, 24]}, {"num_heads": 4},
     [(5, 4, 7, 8), (5, 7, 6, 8)],
     (2, 5, 24)),
    ("MultiHeadAttention", {"q": [2, 5, 4, 3, 4]}, {"num_heads": 4}, [(5, 4, 5, 8), (5, 5, 4, 8)],
     (2, 5, 16)),
    ("MultiHeadAttention", {"q": [2, 5, 16], "k": [2, 7, 4, 2, 4]}, {"num_heads": 4},
     [(5, 4, 7, 8), (5, 7, 4, 8)], (2, 5, 16)),
    ("MultiHeadAttention", {"q": [2, 5, 16], "k": [2, 4, 7, 4], "v": [2, 4, 7, 4]}, {"num_heads": 4},
     [(5, 4, 7, 8), (5, 7, 4, 8)],
     (2, 5, 16)),
    ("MultiHeadAttention",
     {"q": [2, 5, 16], "k": [2, 5, 16], "v": [2, 5, 16], "": [], " ": [], "  ": [], "pk": [2, 4, 3, 4],
                            "pv": [2, 4, 3, 4]}, {"num_heads": 4}, [(5, 4, 8, 8), (5, 8, 4, 8)], (2, 5, 16)),
    ("GroupQueryAttention",
     {"q": [1, 1, 64], "k": [1, 1, 16], "v": [1, 1, 16], "pk": [1, 2, 100, 8], "pv": [1, 2, 100, 8]},
     {"num_heads": 8, "kv_num_heads": 2}, [(4, 8, 101, 2), (4, 101, 8, 2)], (1, 1, 64)),
    ("GroupQueryAttention",
     {"q": [1, 1, 64], "k": [1, 1, 16], "v": [1, 1, 16], "pk": [1, 2, 100, 8], "pv": [1, 2, 100, 8]},
     {"num_heads": 8, "kv_num_heads": 2, "local_window_size": 32}, [(4, 8, 32, 2), (4, 32, 8, 2)],
     (1, 1, 64)),
    ("GroupQueryAttention", {"q": [2, 5, 96]}, {"num_heads": 8, "kv_num_heads": 2},
     [(20, 8, 5, 4), (20, 5, 8, 4)], (2, 5, 64)),
    ("Attention", {"q": [2, 5, 16], "w": [16, 48]}, {"num_heads": 4},
     [(10, 16, 48, 1), (5, 4, 5, 8), (5, 5, 4, 8)], (2, 5, 16)),
    ("Attention", {"q": [2, 5, 16], "w": [16, 48], "": [], " ": [], "pk": [2, 2, 4, 3, 4]}, {"num_heads": 4},
     [(10, 16, 48, 1), (5, 4, 8, 8), (5, 8, 4, 8)], (2, 5, 16))]


@pytest.mark.parametrize("kind, operands, attributes, expected, out", ATTENTIONS)
def test_attention_of_com_microsoft(file, kind, operands, attributes, expected, out):
    """Rows of queries that share keys, keys of the past and of the input; softmax over every score."""
    names = [x.strip() for x in operands]
    saved(
        file,
        [microsoft(kind, names, **attributes)],
        {x: (F, shape) for x, shape in operands.items() if x.strip() and x != "w"},
        weights=[("w", F, operands["w"])] if "w" in operands else [],
    )
    assert gemms(file) == expected and shape_of(file) == out
    m, _, n, repeat = expected[-2]
    assert vectors(file) == {"softmax": 5 * m * n * repeat}
    inner = [(g.kind, g.w_from, g.w_bits) for g in load_workload(file, kv_bits=3, w_bits=5).gemms[-2:]]
    assert inner == [("attention", "activations", 3)] * 2


@pytest.mark.parametrize(
    "q, k, v, attributes, expected",
    [
        ([2, 8, 5, 4], [2, 2, 7, 4], [2, 2, 7, 6], {}, [(20, 4, 7, 4), (20, 7, 6, 4)]),
        (
            [2, 5, 32],
            [2, 7, 8],
            [2, 7, 12],
            {"q_num_heads": 8, "kv_num_heads": 2},
            [(20, 4, 7, 4), (20, 7, 6, 4)],
        ),
    ],
)
def test_attention_of_onnx(file, q, k, v, attributes, expected):
    made = helper.make_node("Attention", ["q", "k", "v"], ["y"], **attributes)
    saved(file, [made], {"q": (F, q), "k": (F, k), "v": (F, v)}, opset=23)
    assert gemms(file) == expected
    assert shape_of(file) == ((2, 8, 5, 6) if len(q) == 4 else (2, 5, 48))


def test_attention_that_makes_no_sense(file):
    saved(
        file,
        [microsoft("MultiHeadAttention", ["q", "k", "v"], num_heads=5)],
        {x: (F, [2, 5, 16]) for x in "qkv"},
    )
    with pytest.raises(
        ConfigError,
        match=re.escape(
            "op (MultiHeadAttention): its operands and numbers of heads do not make an attention"
        ),
    ):
        load_workload(file)


PASSED = [
    (microsoft("SkipLayerNormalization", ["x", "x", "g"], ["y", "", "", "sum"]), {"x": (F, [2, 3, 8])},
     [("g", F, [8])], (2, 3, 8),
     {"add": 48, "layer_norm": 7 * 48}),
    (microsoft("QLinearAdd", ["x", "s", "z", "v", "s", "z", "s", "z"]),
     {"x": (U8, [2, 3, 4]), "v": (U8, [3, 1])}, [S, Z], (2, 3, 4),
     {"add": 24}),
    (microsoft("QLinearSigmoid", ["x", "s", "z", "s", "z"]), {"x": (U8, [2, 3])}, [S, Z], (2, 3),
     {"sigmoid": 24}),
    (microsoft("QLinearGlobalAveragePool", ["x", "s", "z", "s", "z"]), {"x": (U8, [1, 3, 4, 4])}, [S, Z],
     (1, 3, 1, 1),
     {"average_pool": 48}),
    (microsoft("QLinearAveragePool", ["x", "s", "z", "s", "z"], kernel_shape=[2, 2], strides=[2, 2]),
     {"x": (U8, [1, 3, 8, 8])}, [S, Z],
     (1, 3, 4, 4), {"average_pool": 192}),
    (microsoft("QLinearConcat", ["s", "z", "x", "s", "z", "v", "s", "z"], axis=1),
     {"x": (U8, [1, 3]), "v": (U8, [1, 5])}, [S, Z], (1, 8),
     {}),
    (microsoft("EmbedLayerNormalization", ["i", "", "e", "p", "", "g", "g"]), {"i": (I32, [2, 5])},
     [("e", F, [10, 8]), ("p", F, [9, 8]), ("g", F, [8])], (2, 5, 8), {"add": 80, "layer_norm": 560}),
    (microsoft("BiasGelu", ["x", "g"]), {"x": (F, [2, 8])}, [("g", F, [8])], (2, 8),
     {"bias": 16, "gelu": 80}),
    (microsoft("GatherBlockQuantized", ["e", "i", "q"], bits=4, block_size=16, gather_axis=0,
               quantize_axis=1), {"i": (I32, [1, 3])},
     [("e", U8, [10, 16]), ("q", F, [10, 2])], (1, 3, 32), {}),
    (helper.make_node("SimplifiedLayerNormalization", ["x", "g"], ["y"]), {"x": (F, [2, 8])}, [("g", F, [8])],
     (2, 8), {"rms_norm": 64}),
    (helper.make_node("Resize", ["x", "", "r"], ["y"], mode="nearest"), {"x": (F, [1, 3, 4, 4])},
     [("r", np.array([1, 1, 2, 2], np.float32))],
     (1, 3, 8, 8), {}),
    (helper.make_node("Resize", ["x", "", "r"], ["y"], mode="linear"), {"x": (F, [1, 3, 4, 4])},
     [("r", np.array([1, 1, 2, 2], np.float32))],
     (1, 3, 8, 8), {"interpolate": 7 * 192}),
    (helper.make_node("LRN", ["x"], ["y"], size=5), {"x": (F, [1, 3, 4, 4])}, [], (1, 3, 4, 4),
     {"local_norm": 9 * 48})]


@pytest.mark.parametrize("made, inputs, weights, out, expected", PASSED, ids=[x[0].op_type for x in PASSED])
def test_other_operators_pass_shapes_and_have_work_of_their_own(file, made, inputs, weights, out, expected):
    fc = helper.make_node("MatMul", ["m", "w"], ["end"])
    saved(
        file,
        [made, fc],
        {**inputs, "m": (F, [1, 4])},
        {"y": (F, None), "end": (F, None)},
        [*weights, ("w", F, [4, 2])],
    )
    assert shape_of(file) == out and vectors(file) == expected


def test_operators_of_other_domains_are_not_mapped(file):
    """Whatever their names are, and even where nothing follows from them."""
    for domain, outputs in (
        ("my.sparse", ["a", "y"]),
        ("my.sparse", ["y"]),
        ("finn.custom_op.general", ["y", "a"]),
    ):
        nodes = [
            helper.make_node("Conv", ["x", "w"], ["a"], domain=domain, name="not_onnx"),
            helper.make_node("Conv", ["x", "w"], ["y"]),
        ]
        saved(
            file, nodes, {"x": (F, [1, 4, 8, 8])}, dict.fromkeys(outputs, (F, None)), [("w", F, [4, 4, 3, 3])]
        )
        workload = load_workload(file)
        named = "Conv of my.sparse" if domain == "my.sparse" else "Conv"
        assert gemms(file) == [(36, 36, 4, 1)]
        assert workload.notes == (f"not mapped, operations not known and not counted: {named} (not_onnx)",)
