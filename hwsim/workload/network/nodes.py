"""What each operator is: a product (``products.py`` and its neighbours), a vector operation, nothing that
computes, or not mapped.

Operators are those of ONNX's own domains, com.microsoft, QONNX and FINN's general ones. An operator of any
other domain is not mapped, whatever its name is. """

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from hwsim.workload.gemm import Vector
from hwsim.workload.network import attended, einsum, recurrent
from hwsim.workload.network.kinds import KINDS
from hwsim.workload.network.products import Pair, Work, convolution, matmul, matrices, packed, transposed
from hwsim.workload.network.scope import OURS, QUANTIZERS, Scope, number, numbers, text, title
from hwsim.workload.run import Run
from hwsim.workload.vectors import vector

if TYPE_CHECKING:
    from onnx import NodeProto

QUANTIZING = dict.fromkeys(
    ("Quant", "IntQuant", "FloatQuant", "BipolarQuant", "Trunc", "MultiThreshold"), "quantize"
)
"""Operations of QONNX and FINN, likewise."""

FUSED = {
    "BiasGelu": ("bias", "gelu"),
    "GemmFastGelu": ("gelu_tanh",),
    "SkipLayerNormalization": ("add", "layer_norm"),
    "SkipSimplifiedLayerNormalization": ("add", "rms_norm"),
    "SkipGroupNorm": ("add", "layer_norm"),
    "BiasSoftmax": ("add", "softmax"),
}
"""Operations of com.microsoft that are several, an element per output each."""

REDUCTIONS = {
    "ReduceMean",
    "ReduceSum",
    "ReduceMax",
    "ReduceMin",
    "ReduceProd",
    "ReduceL1",
    "ReduceL2",
    "ReduceSumSquare",
    "ReduceLogSum",
    "ReduceLogSumExp",
    "ArgMax",
    "ArgMin",
    "TopK",
    "QLinearReduceMean",
    "GlobalLpPool",
}
"""One operation per input."""

POOLS = {
    "MaxPool": "max_pool",
    "AveragePool": "average_pool",
    "LpPool": "average_pool",
    "GlobalMaxPool": "max_pool",
    "GlobalAveragePool": "average_pool",
    "QLinearGlobalAveragePool": "average_pool",
    "QLinearAveragePool": "average_pool",
}

FREE = {"Cast", "CastLike", "Compress", "Concat", "Constant", "ConstantOfShape", "DepthToSpace", "Dropout",
        "Expand", "EyeLike", "Flatten",
        "Gather", "GatherBlockQuantized", "GatherElements", "GatherND", "Identity", "NonZero", "OneHot",
        "Pad", "QLinearConcat", "Range",
        "Reshape", "ReverseSequence", "Scatter", "ScatterElements", "ScatterND", "Shape", "Size", "Slice",
        "SpaceToDepth", "Split",
        "SplitToSequence", "SequenceAt", "SequenceConstruct", "SequenceEmpty", "SequenceInsert",
        "ConcatFromSequence", "Squeeze", "Tile",
        "Transpose", "Unsqueeze"}
"""Operations that move, name or convert numbers."""

CONTROL = {"If", "Loop", "Scan"}

PRODUCTS: dict[str, Callable[[Scope, "NodeProto", Run], Work]] = {
    "Conv": convolution(Pair(bias=2)),
    "ConvInteger": convolution(Pair(0, 1, 2, 3)),
    "QLinearConv": convolution(Pair(0, 3, 2, 5, 8)),
    "ConvTranspose": transposed,
    "Gemm": matrices(Pair(bias=2)),
    "MatMul": matmul(Pair()),
    "MatMulInteger": matmul(Pair(0, 1, 2, 3)),
    "QLinearMatMul": matmul(Pair(0, 3, 2, 5)),
    "Attention": attended.work,
    "LSTM": recurrent.work,
    "GRU": recurrent.work,
    "RNN": recurrent.work,
}
"""Operator of ONNX -> what its products are."""

MICROSOFT: dict[str, Callable[[Scope, "NodeProto", Run], Work]] = {
    "FusedConv": convolution(Pair(bias=2)),
    "FusedGemm": matrices(Pair(bias=2)),
    "QGemm": matrices(Pair(0, 3, 2, 5, 6)),
    "FusedMatMul": matmul(Pair()),
    "TransposeMatMul": matmul(Pair()),
    "FusedMatMulActivation": matmul(Pair()),
    "GemmFastGelu": matmul(Pair(bias=2)),
    "MatMulIntegerToFloat": matmul(Pair(0, 1, 4, 5, 6)),
    "MatMulInteger16": matmul(Pair()),
    "DynamicQuantizeMatMul": matmul(Pair(0, 1, None, 3, 4)),
    "MatMulNBits": packed,
    "MatMulBnb4": packed,
    "DynamicQuantizeLSTM": recurrent.work,
    **dict.fromkeys(("MultiHeadAttention", "GroupQueryAttention", "QAttention"), attended.work),
}
"""Operator of com.microsoft -> likewise; what is not here is as in ONNX."""


def work_of(scope: Scope, node: "NodeProto", run: Run) -> Work | None:
    """What a node computes, nothing for one that moves numbers, None where it is not mapped."""
    kind = node.op_type
    if node.domain in QUANTIZERS:
        return _each(scope, node, [QUANTIZING[kind]]) if kind in QUANTIZING else None
    if node.domain not in OURS:
        return None
    if kind in FREE:
        return Work()
    if kind == "Einsum":
        return einsum.work(scope, node, run)
    product = (MICROSOFT if node.domain == "com.microsoft" else PRODUCTS).get(kind) or PRODUCTS.get(kind)
    found = product(scope, node, run) if product is not None else Work()
    more = _vectors(scope, node, product is not None)
    if product is None and more is None:
        return None
    found.vectors += more or []
    return found


def _each(scope: Scope, node: "NodeProto", kinds: list[str]) -> Work | None:
    """Vector operations on every output."""
    out = scope.elements(node.output[0])
    return None if out is None else Work(vectors=[vector(title(node), kind, out) for kind in kinds])


def _vectors(scope: Scope, node: "NodeProto", fused: bool) -> list[Vector] | None:
    """The vector operations of a node, or None where it has none that is known."""
    kind = node.op_type
    name = title(node)
    out = scope.elements(node.output[0]) if node.output[0] else scope.elements(node.input[0])
    if kind in FUSED and node.domain == "com.microsoft":
        return [vector(f"{name} {x}", x, out) for x in FUSED[kind]] if out is not None else None
    if fused:
        return None
    if kind == "EmbedLayerNormalization" and out is not None:
        tables = 3 if len(node.input) > 4 and node.input[1] and node.input[4] else 2
        return [vector(f"{name} add", "add", out * (tables - 1)), vector(f"{name} norm", "layer_norm", out)]
    if kind in REDUCTIONS:
        total = scope.elements(node.input[0])
        return None if total is None else [vector(name, "elementwise", total)]
    if kind in POOLS:
        return _pool(scope, node, out)
    if kind in ("Resize", "Upsample"):
        return _resized(scope, node, out)
    if kind == "LRN" and out is not None:  # squares, their sum, three operations of the formula, product
        return [Vector(name, "local_norm", out * (number(node, "size", 1) + 4), out, out)]
    if kind not in KINDS or out is None:
        return None
    shared = kind == "Add" and any(scope.constant(x) and (scope.elements(x) or out) < out for x in node.input)
    return [vector(name, "bias" if shared else KINDS[kind], out)]


def _pool(scope: Scope, node: "NodeProto", out: int | None) -> list[Vector] | None:
    kind = node.op_type
    if kind.startswith(("Global", "QLinearGlobal")):
        total = scope.elements(node.input[0])
    else:
        total = None if out is None else out * math.prod(numbers(node, "kernel_shape", [1]))
    return None if total is None or out is None else [vector(title(node), POOLS[kind], total, results=out)]


def _resized(scope: Scope, node: "NodeProto", out: int | None) -> list[Vector] | None:
    """Copies of the nearest number, or linear interpolation: a product per corner, and their sum."""
    before, after = (scope.tensor(x).shape for x in (node.input[0], node.output[0]))
    mode = text(node, "mode", "nearest")
    if mode == "nearest":
        return []
    if mode not in ("linear", "bilinear") or out is None or before is None or after is None:
        return None
    corners = 1 << sum(p != q for p, q in zip(before, after))
    return [
        Vector(title(node), "interpolate", out * (2 * corners - 1), scope.elements(node.input[0]) or 0, out)
    ]
