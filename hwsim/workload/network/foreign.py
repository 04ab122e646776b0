"""Shapes after operators that ONNX's own inference does not know: those of com.microsoft, QONNX and FINN.

A rule gives what is known of a node's outputs, in order, or nothing where the shapes of its inputs are not
known. Operators that do to shapes what one of ONNX's does are asked of ONNX's inference under that name.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hwsim.workload.network import attention
from hwsim.workload.network.equation import sizes, spread, terms
from hwsim.workload.network.scope import QUANTIZERS, Scope, number, numbers, text
from hwsim.workload.network.standard import standard
from hwsim.workload.network.tensor import Shape, Tensor, broadcast, integer

if TYPE_CHECKING:
    from onnx import NodeProto

FLOAT = 1
INT32 = 6
Rule = Callable[[Scope, "NodeProto"], list[Tensor]]


def viewed(shape: Shape | None, transposed: int, batch_transposed: int = 0) -> Shape | None:
    """An operand of FusedMatMul as it is multiplied: the first axis moved before the last, then the last two
    exchanged."""
    if shape is None or len(shape) < 2:
        return shape
    if batch_transposed and len(shape) > 2:
        shape = (*shape[1:-1], shape[0], shape[-1])
    return (*shape[:-2], shape[-1], shape[-2]) if transposed else shape


def product(a: Shape | None, b: Shape | None) -> Shape | None:
    """The shape of a matrix product."""
    if a is None or b is None or not a or not b:
        return None
    left = (1, *a) if len(a) == 1 else a
    right = (*b, 1) if len(b) == 1 else b
    ahead = broadcast(left[:-2], right[:-2])
    if ahead is None:
        return None
    return ahead + (left[-2:-1] if len(a) > 1 else ()) + (right[-1:] if len(b) > 1 else ())


def _input(scope: Scope, node: "NodeProto", i: int) -> Tensor:
    return scope.tensor(node.input[i]) if len(node.input) > i and node.input[i] else Tensor()


def _like(i: int = 0, *more: int) -> Rule:
    """Outputs with the shape of input ``i``; ``more`` are numbers of further outputs that have it."""
    def rule(scope: Scope, node: "NodeProto") -> list[Tensor]:
        found = _input(scope, node, i)
        tensor = Tensor(found.shape, found.kind)
        return [tensor if n in (0, *more) else Tensor() for n in range(max(more, default=0) + 1)]
    return rule


def _joined(*inputs: int) -> Rule:
    """The shape that operands have together; the type of the last."""
    def rule(scope: Scope, node: "NodeProto") -> list[Tensor]:
        found = [_input(scope, node, i) for i in inputs]
        return [Tensor(broadcast(*(x.shape for x in found)), found[-1].kind)]
    return rule


def _multiplied(a: int, b: int, kind: int = 0) -> Rule:
    """A matrix product of inputs ``a`` and ``b``, transposed as attributes say."""
    def rule(scope: Scope, node: "NodeProto") -> list[Tensor]:
        left, right = operands(scope, node, a, b)
        return [Tensor(product(left, right), kind or _input(scope, node, a).kind)]
    return rule


def operands(scope: Scope, node: "NodeProto", a: int, b: int) -> tuple[Shape | None, Shape | None]:
    """Shapes of a product's operands as they are multiplied."""
    left = _input(scope, node, a).shape
    right = _input(scope, node, b).shape
    return (viewed(left, number(node, "transA", 0), number(node, "transBatchA", 0)),
            viewed(right, number(node, "transB", 0), number(node, "transBatchB", 0)))


def _packed(scope: Scope, node: "NodeProto") -> list[Tensor]:
    x = _input(scope, node, 0)
    n = number(node, "N", 0)
    return [Tensor((*x.shape[:-1], n), x.kind)] if x.shape and n > 0 else []


def _as(op_type: str, inputs: slice, *without: str) -> Rule:
    """ONNX's ``op_type`` on some of the inputs, without attributes that it has not."""
    def rule(scope: Scope, node: "NodeProto") -> list[Tensor]:
        from onnx import NodeProto
        if number(node, "channels_last", 0):
            return []
        plain = NodeProto()
        plain.CopyFrom(node)
        plain.op_type, plain.domain = op_type, ""
        plain.input[:] = node.input[inputs]
        del plain.attribute[:]
        plain.attribute.extend(x for x in node.attribute if x.name not in without)
        found = standard(scope, plain)
        return [] if found[0].shape is None else found
    return rule


def _embedded(scope: Scope, node: "NodeProto") -> list[Tensor]:
    ids = _input(scope, node, 0).shape
    table = _input(scope, node, 2)
    if ids is None or table.shape is None or len(table.shape) != 2:
        return []
    wide = Tensor((*ids, table.shape[1]), table.kind)
    return [wide, Tensor(ids[:1], INT32), wide]


def _recurrent(scope: Scope, node: "NodeProto") -> list[Tensor]:
    x = _input(scope, node, 0)
    hidden = number(node, "hidden_size", 0)
    w = _input(scope, node, 1).shape
    if x.shape is None or len(x.shape) != 3 or w is None or hidden < 1:
        return []
    tokens, batch, _ = x.shape
    state = Tensor((w[0], batch, hidden), x.kind)
    return [Tensor((tokens, w[0], batch, hidden), x.kind), state, state]


def _gathered(scope: Scope, node: "NodeProto") -> list[Tensor]:
    """GatherBlockQuantized: rows of a table whose numbers are packed in bytes along the last axis."""
    data = _input(scope, node, 0)
    indices = _input(scope, node, 1).shape
    bits = number(node, "bits", 4)
    if data.shape is None or indices is None or not data.shape or data.shape[-1] is None:
        return []
    per_byte = 8 // bits if integer(data.kind)[1] == 8 and 1 <= bits <= 8 else 1
    table = (*data.shape[:-1], data.shape[-1] * per_byte)
    axis = number(node, "gather_axis", 0) % len(table)
    return [Tensor((*table[:axis], *indices, *table[axis + 1:]), _input(scope, node, 2).kind)]


def _contracted(scope: Scope, node: "NodeProto") -> list[Tensor]:
    """Einsum, by a rule of our own: ONNX's does not end for some equations."""
    found = terms(text(node, "equation"))
    shapes = [_input(scope, node, i).shape for i in range(len(node.input))]
    known = None if found is None or None in shapes else sizes(found[0], [x for x in shapes if x is not None])
    if found is None or known is None:
        return []
    return [Tensor(tuple(known[x] for x in spread(found[1], known)), _input(scope, node, 0).kind)]


def _halved(scope: Scope, node: "NodeProto") -> list[Tensor]:
    x = _input(scope, node, 0)
    last = x.shape[-1] if x.shape else None
    return [Tensor((*x.shape[:-1], last // 2), x.kind)] if x.shape and last is not None else []


def _reduced(scope: Scope, node: "NodeProto") -> list[Tensor]:
    x = _input(scope, node, 0)
    kept = number(node, "keepdims", 1)
    if x.shape is None:
        return []
    axes = {axis % len(x.shape) for axis in numbers(node, "axes", range(len(x.shape)))}
    out = [1 if i in axes else size for i, size in enumerate(x.shape) if kept or i not in axes]
    return [Tensor(tuple(out), x.kind)]


MICROSOFT: dict[str, Rule] = {
    **dict.fromkeys(("Gelu", "FastGelu", "BiasGelu", "QuickGelu", "BiasAdd", "BiasSoftmax", "QLinearSigmoid",
                     "QLinearLeakyRelu",
                     "QLinearSoftmax", "RotaryEmbedding", "GroupNorm", "MoE", "QMoE", "Inverse",
                     "SimplifiedLayerNormalization"), _like()),
    **dict.fromkeys(("SkipLayerNormalization", "SkipSimplifiedLayerNormalization"), _like(0, 3)),
    "SkipGroupNorm": _like(0, 1), "EmbedLayerNormalization": _embedded, "BiasSplitGelu": _halved,
    "QLinearAdd": _joined(0, 3), "QLinearMul": _joined(0, 3), "QLinearWhere": _joined(0, 4, 1),
    "QLinearReduceMean": _reduced,
    **dict.fromkeys(("FusedMatMul", "TransposeMatMul", "FusedMatMulActivation", "FusedGemm", "GemmFastGelu"),
                    _multiplied(0, 1)),
    "MatMulIntegerToFloat": _multiplied(0, 1, FLOAT), "DynamicQuantizeMatMul": _multiplied(0, 1, FLOAT),
    "MatMulInteger16": _multiplied(0, 1, INT32), "QGemm": _multiplied(0, 3), "MatMulNBits": _packed,
    "MatMulBnb4": _packed,
    "FusedConv": _as("Conv", slice(0, 3), "activation", "activation_params"),
    "QLinearConv": _as("QLinearConv", slice(0, 9), "channels_last"),
    "QLinearAveragePool": _as("AveragePool", slice(0, 1), "channels_last"),
    "QLinearGlobalAveragePool": _as("GlobalAveragePool", slice(0, 1), "channels_last"),
    "QLinearConcat": _as("Concat", slice(2, None, 3)),
    **dict.fromkeys(("MultiHeadAttention", "GroupQueryAttention", "Attention", "QAttention"),
                    attention.shapes),
    "DynamicQuantizeLSTM": _recurrent, "GatherBlockQuantized": _gathered}
"""Operator of com.microsoft -> its rule."""

QUANTIZED: dict[str, Rule] = dict.fromkeys(
    ("Quant", "IntQuant", "FloatQuant", "BipolarQuant", "Trunc", "MultiThreshold"), _like()
)
"""Operator of QONNX and FINN -> its rule."""

UNLISTED: dict[str, Rule] = {
    "SimplifiedLayerNormalization": _like(),
    "Attention": attention.shapes,
    "Einsum": _contracted,
}
"""Operators of ONNX's own domain that its inference does not know, or not well enough."""


def rule_of(node: "NodeProto") -> Rule | None:
    """The rule of a node, None where ONNX's inference is asked."""
    if node.domain in QUANTIZERS:
        return QUANTIZED.get(node.op_type)
    return (MICROSOFT if node.domain == "com.microsoft" else UNLISTED).get(node.op_type)
