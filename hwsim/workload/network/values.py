"""Values of small tensors, as far as they follow from the file and from shapes: what Reshape, Slice, Expand
and Loop go by."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from hwsim.workload.network.file import SMALL
from hwsim.workload.network.scope import Scope, attribute, number
from hwsim.workload.network.tensor import Tensor

if TYPE_CHECKING:
    from onnx import NodeProto, TensorProto

FOLDED = frozenset(
    """
    Abs Add And ArgMax ArgMin Cast CastLike Ceil Clip Compress Concat ConstantOfShape CumSum Div Equal Expand Floor Gather
    GatherElements GatherND Greater GreaterOrEqual Less LessOrEqual Max Min Mod Mul Neg NonZero Not Or Pow Range Reciprocal
    ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum Round ScatterElements ScatterND Sign Slice Split Sqrt Sub Sum
    Tile TopK Transpose Trilu Where Xor""".split()  # noqa: E501
)
"""Operations that are carried out on small tensors whose values are known: those that exporters make shapes
with."""

SIMPLE: dict[str, Callable[..., np.ndarray]] = {
    "Add": np.add,
    "Sub": np.subtract,
    "Mul": np.multiply,
    "And": np.logical_and,
    "Or": np.logical_or,
    "Not": np.logical_not,
    "Equal": np.equal,
    "Less": np.less,
    "LessOrEqual": np.less_equal,
    "Greater": np.greater,
    "GreaterOrEqual": np.greater_equal,
}
"""Those that NumPy has as they are: a loop's counter goes through them once per trip."""

RESHAPED = frozenset("Flatten Identity Reshape Squeeze Unsqueeze".split())
"""Operations after which the values are the same, in another shape."""


def of_proto(tensor: "TensorProto", most: int = SMALL) -> np.ndarray | None:
    """The values of a tensor in the file, where they are at most ``most`` numbers, and there."""
    from onnx import numpy_helper
    if tensor.data_location or math.prod(tensor.dims) > most:
        return None
    try:
        return _usable(numpy_helper.to_array(tensor), most)
    # fewer bytes than elements, a type that NumPy has not
    except (ValueError, TypeError, KeyError, RuntimeError):
        return None


def _usable(value: object, most: int = SMALL) -> np.ndarray | None:
    array = np.asarray(value)
    return array if array.dtype.kind in "biuf" and array.size <= most else None


def of_outputs(scope: Scope, node: "NodeProto", outputs: list[Tensor]) -> list[np.ndarray | None]:
    """The values of a node's outputs, each None where it is not known."""
    if node.op_type != "Constant" and not node.input:
        return [None] * len(outputs)
    if node.op_type == "Constant":
        return [_constant(node)]
    if node.op_type in ("Shape", "Size"):
        return [_measured(scope.tensor(node.input[0]), node)]
    if (
        node.op_type not in FOLDED | RESHAPED
        or any(x and scope.tensor(x).value is None for x in node.input)
        or not _few(outputs, node)
    ):
        return [None] * len(outputs)
    if node.op_type in RESHAPED:
        first = scope.tensor(node.input[0]).value
        return [
            None if first is None or x.shape is None else first.reshape([size or 0 for size in x.shape])
            for x in outputs
        ]
    from onnx.reference import ReferenceEvaluator
    feeds = {x: scope.tensor(x).value for x in node.input if x}
    try:
        with np.errstate(all="ignore"):
            if node.op_type in SIMPLE:
                return [_usable(SIMPLE[node.op_type](*(scope.tensor(x).value for x in node.input)))]
            found = ReferenceEvaluator(node, opsets=scope.facts.opsets).run(None, feeds)
        return [_usable(value) for value in found]
    # whatever NumPy or the evaluator raises for operands that make no sense: the value is not known
    except Exception:
        return [None] * len(outputs)


def _few(outputs: list[Tensor], node: "NodeProto") -> bool:
    """Whether the results are few; those of NonZero and Compress are no more than its inputs'."""
    if node.op_type in ("NonZero", "Compress"):
        return True
    return all((SMALL + 1 if x.elements is None else x.elements) <= SMALL for x in outputs)


def _constant(node: "NodeProto") -> np.ndarray | None:
    """The value of a Constant."""
    for found in node.attribute:
        if found.name == "value":
            return of_proto(found.t)
        if found.name in ("value_int", "value_ints"):
            return _usable(np.array(found.i if found.name == "value_int" else list(found.ints), np.int64))
        if found.name in ("value_float", "value_floats"):
            return _usable(
                np.array(found.f if found.name == "value_float" else list(found.floats), np.float32)
            )
    return None


def _measured(tensor: Tensor, node: "NodeProto") -> np.ndarray | None:
    """The value of Shape or Size."""
    if node.op_type == "Size":
        return None if tensor.elements is None else np.array(tensor.elements, np.int64)
    if tensor.shape is None:
        return None
    end = attribute(node, "end")
    sizes = tensor.shape[number(node, "start", 0):None if end is None else int(end.i)]
    return None if None in sizes else np.array(sizes, np.int64)
