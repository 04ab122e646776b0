"""An ONNX file as a graph whose tensors have shapes, types and precisions.

Shapes are those of ONNX's own shape inference, after the symbolic dimensions that the user names have got their sizes. Weights are not
looked at: large ones leave the model before inference, so files of gigabytes, and files whose weights lie elsewhere, are read alike.
"""

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, shown, unknown

SMALL = 1024  # elements of an initializer that shape inference may need the values of
PASSING = {"Transpose", "Reshape", "Squeeze", "Unsqueeze", "Flatten", "Identity", "Expand", "Slice", "Concat", "Split", "Gather"}
"""Operations that move numbers and leave them as they are: a precision is looked for through them."""


class Graph:
    """Nodes in order, and what is known of every tensor by its name."""

    def __init__(self, path: Path, dims: dict[str, int]):
        self.path = path
        model = _read(path)
        self.weights = {t.name: (tuple(t.dims), t.data_type) for t in model.graph.initializer}
        self.packed: dict[str, int] = {}
        self._unpack(model)
        _set_dimensions(model, dims, str(path))
        self.graph = _inferred(model, str(path)).graph
        self.nodes = list(self.graph.node)
        self.made_by = {name: node for node in self.nodes for name in node.output if name}
        self.shapes: dict[str, tuple[int | str | None, ...]] = {name: shape for name, (shape, _) in self.weights.items()}
        self.types: dict[str, int] = {name: kind for name, (_, kind) in self.weights.items()}
        for value in (*self.graph.input, *self.graph.value_info, *self.graph.output):
            self._tell(value)
        self.constants = set(self.weights)
        for node in self.nodes:
            known = bool(node.input) and all(x in self.constants or not x for x in node.input)
            if node.op_type == "Constant" or (known and not node.op_type.startswith(("Random", "Multinomial", "Bernoulli"))):
                self.constants.update(node.output)

    def error(self, node: Any, message: str) -> ConfigError:
        """A mistake at a node."""
        return ConfigError(message, f"{self.path}: {title(node)} ({node.op_type})")

    def shape(self, node: Any, name: str) -> tuple[int, ...]:
        """Dimensions of a tensor. :class:`ConfigError` names the symbolic dimension that has no size."""
        dims = self.shapes.get(name)
        if dims is None:
            raise self.error(node, f"the shape of {shown(name)} is not known: shape inference stops before it")
        for i, size in enumerate(dims):
            if isinstance(size, str):
                raise self.error(node, f"dimension {shown(size)} of {shown(name)} has no size; give it with --dim {size}=N")
            if size is None or size < 1:
                raise self.error(node, f"dimension {i} of {shown(name)} is {'not known' if size is None else f'{size}, not a size'}")
        return tuple(size for size in dims if isinstance(size, int))

    def elements(self, name: str) -> int | None:
        """Numbers of a tensor, or None where its shape is not known."""
        dims = self.shapes.get(name)
        if dims is None or not all(isinstance(size, int) and size >= 0 for size in dims):
            return None
        return math.prod(int(size) for size in dims if size is not None)

    def bits(self, name: str) -> int:
        """Bits of a tensor's integers, looked for through a dequantization and what moves numbers; 0: it is not quantized."""
        for _ in range(len(self.nodes) + 1):
            if name in self.packed:
                return self.packed[name]
            node = self.made_by.get(name)
            if node is None or node.op_type not in PASSING | {"DequantizeLinear"}:
                break
            name = node.input[0]
            if node.op_type == "DequantizeLinear":
                break
        return integer_bits(self.types.get(name, 0))

    def attribute(self, node: Any, key: str, default: int) -> int:
        """An integer attribute of a node."""
        return next((a.i for a in node.attribute if a.name == key), default)

    def _tell(self, value: Any) -> None:
        kind = value.type.tensor_type
        self.types[value.name] = kind.elem_type
        if kind.HasField("shape"):
            self.shapes[value.name] = tuple(d.dim_value if d.HasField("dim_value") else d.dim_param or None for d in kind.shape.dim)

    def _unpack(self, model: Any) -> None:
        """MatMulNBits, whose weights are blocks of packed bits, as the MatMul that it computes: K x N weights of ``bits``."""
        from onnx import TensorProto, helper
        for node in model.graph.node:
            if node.op_type != "MatMulNBits":
                continue
            k, n, bits = (self.attribute(node, key, default) for key, default in (("K", 0), ("N", 0), ("bits", 4)))
            if k < 1 or n < 1 or not 1 <= bits <= 8:
                raise self.error(node, f"K, N, bits: must be at least 1, with at most 8 bits, not {k}, {n}, {bits}")
            name = f"{node.input[1]} as {k} x {n}"
            node.op_type, node.domain = "MatMul", ""
            node.input[:] = [node.input[0], name]
            self.weights[name], self.packed[name] = ((k, n), TensorProto.FLOAT), bits
            if all(x.name != name for x in model.graph.input):
                model.graph.input.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, [k, n]))


def title(node: Any) -> str:
    """A node's name, or that of its first output."""
    return node.name or next((x for x in node.output if x), "") or node.op_type


def integer_bits(kind: int) -> int:
    """Bits of an ONNX element type that is an integer, else 0."""
    from onnx import TensorProto
    match = re.fullmatch(r"U?INT(\d+)", TensorProto.DataType.Name(kind)) if kind in TensorProto.DataType.values() else None
    return int(match.group(1)) if match and int(match.group(1)) <= 32 else 0


def _read(path: Path) -> Any:
    try:
        import onnx
        from google.protobuf.message import DecodeError
        from onnx import inliner
    except ImportError:
        raise ConfigError("reading ONNX needs the package onnx: pip install 'hwsim[onnx]'", str(path)) from None
    if path.exists() and not path.is_file():
        raise ConfigError("is not a file", str(path))
    try:
        if not path.stat().st_size:
            raise ConfigError("empty file", str(path))
        model = onnx.load(str(path), format="protobuf", load_external_data=False)
        if model.functions:
            model = inliner.inline_local_functions(model)
    except FileNotFoundError:
        raise ConfigError("no such file", str(path)) from None
    except (DecodeError, UnicodeDecodeError, ValueError, RuntimeError) as e:
        raise ConfigError(f"not an ONNX model: {e}"[:200], str(path)) from None
    if any(isinstance(text, bytes) for text in _names(model.graph)):
        raise ConfigError("not an ONNX model: a name in it is not UTF-8", str(path))
    if not model.graph.node:
        raise ConfigError("holds no operations: not an ONNX model, or an empty one", str(path))
    return model


def _names(graph: Any) -> Iterator[str | bytes]:
    """Every name that is looked at: bytes where a file is damaged."""
    for node in graph.node:
        yield from (node.name, node.op_type, node.domain, *node.input, *node.output, *(a.name for a in node.attribute))
    for value in (*graph.input, *graph.value_info, *graph.output):
        yield from (value.name, *(d.dim_param for d in value.type.tensor_type.shape.dim))
    yield from (tensor.name for tensor in graph.initializer)


def _set_dimensions(model: Any, dims: dict[str, int], path: str) -> None:
    """Give symbolic dimensions their sizes, wherever they are named."""
    found = set()
    for value in (*model.graph.input, *model.graph.value_info, *model.graph.output):
        for dim in value.type.tensor_type.shape.dim:
            if dim.dim_param:
                found.add(dim.dim_param)
                if dim.dim_param in dims:
                    dim.dim_value = dims[dim.dim_param]
    for name in dims:
        if name not in found:
            raise ConfigError(f"--dim {name}: {unknown('dimension', name, found)}", path)


def _inferred(model: Any, path: str) -> Any:
    """The model with the shapes of all tensors; large initializers become inputs."""
    from onnx import helper, shape_inference
    names, large = {x.name for x in model.graph.input}, []
    for tensor in model.graph.initializer:
        if math.prod(tensor.dims) > SMALL or tensor.data_location:
            large.append(tensor)
    for tensor in large:
        if tensor.name not in names:
            model.graph.input.append(helper.make_tensor_value_info(tensor.name, tensor.data_type, list(tensor.dims)))
        model.graph.initializer.remove(tensor)
    try:
        return shape_inference.infer_shapes(model, data_prop=True)
    except (shape_inference.InferenceError, RuntimeError, ValueError) as e:
        raise ConfigError(f"shape inference: {e}"[:300], path) from None
