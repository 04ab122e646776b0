"""What each ONNX operation is: a GEMM, a vector operation, nothing that computes, or not mapped.

    Conv, ConvInteger, QLinearConv     a row per output position, a column per output channel of a group, once per group
    ConvTranspose                      a row per input position, kernel size * channels columns, summed up where they overlap
    Gemm                               as it is
    MatMul, MatMulInteger, QLinearMatMul, MatMulNBits
                                       dimensions in which the right operand differs are repeats, those that it is shared in are rows

Bits are those of the operands' integer types, in operators on integers and behind a DequantizeLinear alike.
"""

import math
from collections.abc import Callable
from typing import Any

from hwsim.workload.gemm import Gemm, Vector
from hwsim.workload.network.graph import Graph, title
from hwsim.workload.run import Run
from hwsim.workload.vectors import vector

KINDS = {
    "Relu": "relu", "LeakyRelu": "leaky_relu", "PRelu": "leaky_relu", "Clip": "clip", "Sigmoid": "sigmoid", "Tanh": "tanh", "Swish": "silu",
    "Gelu": "gelu", "FastGelu": "gelu_tanh", "HardSwish": "hard_swish", "HardSigmoid": "hard_sigmoid", "Elu": "elu",
    "Softmax": "softmax", "LogSoftmax": "softmax", "LayerNormalization": "layer_norm", "InstanceNormalization": "layer_norm",
    "GroupNormalization": "layer_norm", "RMSNormalization": "rms_norm", "SimplifiedLayerNormalization": "rms_norm",
    "BatchNormalization": "batch_norm", "RotaryEmbedding": "rotary", "QuantizeLinear": "quantize", "DynamicQuantizeLinear": "quantize",
    "DequantizeLinear": "dequantize", **dict.fromkeys(("Add", "Sub", "Max", "Min", "Sum", "QLinearAdd"), "add"),
    **dict.fromkeys(("Mul", "Div", "Pow", "Where", "QLinearMul"), "mul"),
    **dict.fromkeys(("Abs", "And", "Ceil", "Cos", "CumSum", "Equal", "Erf", "Exp", "Floor", "Greater", "GreaterOrEqual", "Less",
                     "LessOrEqual", "Log", "Mod", "Neg", "Not", "Or", "Reciprocal", "Round", "Sign", "Sin", "Sqrt", "Trilu"),
                    "elementwise")}
"""Operation -> kind of :data:`hwsim.workload.vectors.COSTS`, an element per output."""

REDUCTIONS = {"ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin", "ReduceL2", "ReduceSumSquare", "ArgMax", "ArgMin", "TopK"}
"""One operation per input."""

POOLS = {"MaxPool": "max_pool", "AveragePool": "average_pool", "GlobalMaxPool": "max_pool", "GlobalAveragePool": "average_pool",
         "QLinearGlobalAveragePool": "average_pool", "QLinearAveragePool": "average_pool"}

FREE = {"Cast", "CastLike", "Concat", "Constant", "ConstantOfShape", "DepthToSpace", "Dropout", "Expand", "Flatten", "Gather",
        "GatherElements", "GatherND", "Identity", "OneHot", "Pad", "QLinearConcat", "Range", "Reshape", "ScatterElements", "ScatterND",
        "Shape", "Size", "Slice", "SpaceToDepth", "Split", "Squeeze", "Tile", "Transpose", "Unsqueeze"}
"""Operations that move, name or convert numbers."""

HEAVY = {"Attention", "DFT", "DeformConv", "Einsum", "GRU", "GroupQueryAttention", "If", "LSTM", "Loop", "MultiHeadAttention", "RNN",
         "STFT", "Scan"}
"""Operations whose work does not follow from the size of their result."""


def vector_of(graph: Graph, node: Any) -> Vector | None:
    """The vector operation of a node, or None where it is none or its shape is not known."""
    out = graph.elements(node.output[0])
    name, kind = title(node), node.op_type
    if kind in REDUCTIONS:
        total = graph.elements(node.input[0])
        return vector(name, "elementwise", total) if total else None
    if kind in POOLS:
        if kind.startswith(("Global", "QLinearGlobal")):
            total = graph.elements(node.input[0])
        else:
            kernel = next((math.prod(a.ints) for a in node.attribute if a.name == "kernel_shape"), 1)
            total = out * kernel if out else None
        return vector(name, POOLS[kind], total, results=out) if total and out else None
    return vector(name, KINDS[kind], out) if kind in KINDS and out else None


def _conv(graph: Graph, node: Any, x: int = 0, w: int = 1) -> tuple[int, int, int, int]:
    weights, out = graph.shape(node, node.input[w]), graph.shape(node, node.output[0])
    groups = graph.attribute(node, "group", 1)
    if len(weights) < 3 or len(out) != len(weights) or groups < 1 or weights[0] % groups:
        raise graph.error(node, f"group: weights of {weights} do not make a convolution of {groups} groups onto {out}")
    return out[0] * math.prod(out[2:]), math.prod(weights[1:]), weights[0] // groups, groups


def _transposed(graph: Graph, node: Any) -> tuple[int, int, int, int]:
    weights, data = graph.shape(node, node.input[1]), graph.shape(node, node.input[0])
    groups = graph.attribute(node, "group", 1)
    if len(weights) < 3 or len(data) != len(weights) or groups < 1 or weights[0] % groups:
        raise graph.error(node, f"group: weights of {weights} do not make a convolution of {groups} groups from {data}")
    return data[0] * math.prod(data[2:]), weights[0] // groups, math.prod(weights[1:]), groups


def _gemm(graph: Graph, node: Any) -> tuple[int, int, int, int]:
    a, b = graph.shape(node, node.input[0]), graph.shape(node, node.input[1])
    if len(a) != 2 or len(b) != 2:
        raise graph.error(node, f"operands must be matrices, not {a} and {b}")
    m, k = reversed(a) if graph.attribute(node, "transA", 0) else a
    n = b[0] if graph.attribute(node, "transB", 0) else b[1]
    return m, k, n, 1


def _matmul(graph: Graph, node: Any, x: int = 0, w: int = 1) -> tuple[int, int, int, int]:
    """Leading dimensions of the right operand are repeats; where it has one copy for all, they are rows."""
    a, b = graph.shape(node, node.input[x]), graph.shape(node, node.input[w])
    a, b = (1, *a) if len(a) == 1 else a, (*b, 1) if len(b) == 1 else b
    if not a or not b or a[-1] != b[-2]:
        raise graph.error(node, f"operands of {a} and {b} do not go together")
    depth = max(len(a), len(b)) - 2
    left, right = ((1,) * (depth - len(s) + 2) + s[:-2] for s in (a, b))
    rows = math.prod(p for p, q in zip(left, right) if q == 1)
    return a[-2] * rows, a[-1], b[-1], math.prod(q for q in right)


GEMMS: dict[str, tuple[Callable[..., tuple[int, int, int, int]], int, int]] = {
    "Conv": (_conv, 0, 1), "ConvInteger": (_conv, 0, 1), "QLinearConv": (_conv, 0, 3), "ConvTranspose": (_transposed, 0, 1),
    "Gemm": (_gemm, 0, 1), "MatMul": (_matmul, 0, 1), "MatMulInteger": (_matmul, 0, 1), "QLinearMatMul": (_matmul, 0, 3)}
"""Operation -> function that gives M, K, N and repeats; numbers of the inputs that are left and right operand."""


def gemm_of(graph: Graph, node: Any, run: Run) -> Gemm:
    """The GEMM of a node that is one."""
    function, x, w = GEMMS[node.op_type]
    if len(node.input) <= max(x, w):
        raise graph.error(node, f"has {len(node.input)} inputs, too few")
    m, k, n, repeat = function(graph, node, x, w) if function in (_conv, _matmul) else function(graph, node)
    fixed = node.input[w] in graph.constants
    kind = "convolution" if function in (_conv, _transposed) else "linear" if fixed else "attention"
    a_bits = graph.bits(node.input[x]) or (run.a_bits if fixed else 0)
    w_bits = graph.bits(node.input[w]) or (run.w_bits if fixed else run.kv_bits)
    return Gemm(title(node), m, k, n, repeat, a_bits=a_bits, w_bits=w_bits, kind=kind, w_from="parameters" if fixed else "activations")
