"""An ONNX file as a model that can be walked: checked, local functions inlined, small external tensors read.

Weights are not looked at: files of gigabytes, and files whose weights lie elsewhere, are read alike.
Tensors of at most ``SMALL`` elements are the exception, since shapes follow from them (the second input of
a Reshape): where they lie in another file that is there, they are read from it. """

import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hwsim.errors import ConfigError, shown
from hwsim.extras import missing
from hwsim.files.source import near_file

if TYPE_CHECKING:  # ONNX is an extra: it is imported when a file of it is read
    from onnx import FunctionProto, GraphProto, ModelProto, NodeProto, TensorProto

SMALL = 1024  # elements of a tensor whose values may be shapes
MOST_NODES = 1_000_000  # of all local functions together, inlined


def read(path: Path) -> "ModelProto":
    """The model in a file. Raises :class:`ConfigError` with the file."""
    try:
        import onnx
        from google.protobuf.message import DecodeError
    except ImportError:
        raise missing("reading ONNX", "the package onnx", "onnx", str(path)) from None
    if path.exists() and not path.is_file():
        raise ConfigError("is not a file", str(path))
    try:
        if not path.stat().st_size:
            raise ConfigError("empty file", str(path))
        model = onnx.load(str(path), format="protobuf", load_external_data=False)
    except FileNotFoundError:
        raise ConfigError(f"no such file{near_file(path)}", str(path)) from None
    except (DecodeError, UnicodeDecodeError, ValueError, RuntimeError) as e:
        raise ConfigError(f"not an ONNX model: {e}"[:200], str(path)) from None
    model = _inlined(model, str(path))
    if any(isinstance(text, bytes) for graph in graphs(model.graph) for text in _names(graph)):
        raise ConfigError("not an ONNX model: a name in it is not UTF-8", str(path))
    if not model.graph.node:
        raise ConfigError("holds no operations: not an ONNX model, or an empty one", str(path))
    for graph in graphs(model.graph):
        for tensor in graph.initializer:
            _load(tensor, path.parent)
    return model


def graphs(graph: "GraphProto") -> Iterator["GraphProto"]:
    """A graph and all that its nodes hold: branches of If, bodies of Loop and Scan."""
    yield graph
    for node in graph.node:
        for inner in subgraphs(node):
            yield from graphs(inner)


def subgraphs(node: "NodeProto") -> Iterator["GraphProto"]:
    """The graphs that a node holds itself."""
    for attribute in node.attribute:
        if attribute.HasField("g"):
            yield attribute.g
        yield from attribute.graphs


def _names(graph: "GraphProto") -> Iterator[str | bytes]:
    """Every name that is looked at: bytes where a file is damaged."""
    for node in graph.node:
        yield from (
            node.name,
            node.op_type,
            node.domain,
            *node.input,
            *node.output,
            *(a.name for a in node.attribute),
        )
    for value in (*graph.input, *graph.value_info, *graph.output):
        yield from (value.name, *(d.dim_param for d in value.type.tensor_type.shape.dim))
    yield from (tensor.name for tensor in graph.initializer)


def _inlined(model: "ModelProto", path: str) -> "ModelProto":
    """The model with the bodies of its local functions in place of their calls."""
    if not model.functions:
        return model
    from onnx import checker, inliner
    known = {(f.domain, f.name): f for f in model.functions}
    sizes: dict[tuple[str, str], int] = {}
    for key in known:
        _count(key, known, sizes, (), path)
    if sum(sizes.get((node.domain, node.op_type), 1) for node in _every(model.graph.node)) > MOST_NODES:
        raise ConfigError(f"local functions: more than {MOST_NODES:,} nodes when they are inlined", path)
    try:
        return inliner.inline_local_functions(model)
    except (checker.ValidationError, ValueError, RuntimeError) as e:
        raise ConfigError(f"local functions: {e}"[:200], path) from None


def _count(
    key: tuple[str, str],
    known: dict[tuple[str, str], "FunctionProto"],
    sizes: dict[tuple[str, str], int],
    callers: tuple[tuple[str, str], ...],
    path: str,
) -> int:
    """Nodes of a local function with all that it calls inlined; functions that call themselves are an
    error."""
    if key in callers:
        raise ConfigError(f"local function {shown(key[1])} of domain {shown(key[0])} calls itself", path)
    if len(callers) > 200:
        raise ConfigError("local functions: calls are nested more than 200 deep", path)
    if key not in sizes:
        total = 0
        for node in _every(known[key].node):
            called = node.domain, node.op_type
            total += _count(called, known, sizes, (*callers, key), path) if called in known else 1
        sizes[key] = total
    return sizes[key]


def _every(nodes: Iterable["NodeProto"]) -> Iterator["NodeProto"]:
    """Nodes and all nodes of the graphs that they hold."""
    for node in nodes:
        yield node
        for inner in subgraphs(node):
            yield from _every(inner.node)


def _load(tensor: "TensorProto", folder: Path) -> None:
    """Take the values of a small tensor out of the file that they lie in; a file that is not there leaves
    them unknown."""
    if not tensor.data_location or math.prod(tensor.dims) > SMALL:
        return
    from onnx import helper
    facts = {entry.key: entry.value for entry in tensor.external_data}
    place = facts.get("location", "")
    texts = (facts.get("offset", "0"), facts.get("length", ""))
    if not all(isinstance(x, str) for x in (place, *texts)) or not all(
        (t.isascii() and t.isdigit()) or not t for t in texts
    ):
        return
    if not place or Path(place).is_absolute() or ".." in Path(place).parts:
        return
    try:
        wide = helper.tensor_dtype_to_np_dtype(tensor.data_type).itemsize
        with (folder / place).open("rb") as file:
            file.seek(int(texts[0] or 0))
            data = file.read(int(texts[1]) if texts[1] else math.prod(tensor.dims) * wide)
    except (OSError, KeyError, ValueError, OverflowError):
        return
    tensor.raw_data = data
    tensor.ClearField("data_location")
    del tensor.external_data[:]
