"""Small ONNX models that tests make: nodes, inputs, parameters, in a file."""

import math
from pathlib import Path

import onnx
from onnx import TensorProto as T
from onnx import helper, numpy_helper

from hwsim.workload import load_workload

Y = {"y": (T.FLOAT, None)}
DOMAINS = ("com.microsoft", "own", "qonnx.custom_op.general", "finn.custom_op.general")


def graph(nodes, inputs, outputs, weights=()):
    """A graph: inputs and outputs as name -> (type, shape), weights as (name, type, shape) of zeros, or
    (name, array)."""
    values = [
        [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in side.items()]
        for side in (inputs, outputs)
    ]
    made = [
        numpy_helper.from_array(w[1], w[0])
        if len(w) == 2
        else helper.make_tensor(w[0], w[1], w[2], [0] * math.prod(w[2]))
        for w in weights
    ]
    return helper.make_graph(nodes, "g", values[0], values[1], made)


def saved(path: Path, nodes, inputs, outputs=Y, weights=(), functions=(), opset: int = 21) -> Path:
    """A model in a file."""
    opsets = [helper.make_opsetid("", opset), *(helper.make_opsetid(domain, 1) for domain in DOMAINS)]
    model = helper.make_model(
        graph(nodes, inputs, outputs, weights), opset_imports=opsets, functions=list(functions)
    )
    onnx.save(model, str(path))
    return path


def gemms(path: Path, **how) -> list[tuple[int, int, int, int]]:
    """(M, K, N, repeat) of every GEMM."""
    return [(g.m, g.k, g.n, g.repeat) for g in load_workload(path, **how).gemms]


def vectors(path: Path, **how) -> dict[str, int]:
    """Operations by kind of vector operation."""
    out: dict[str, int] = {}
    for v in load_workload(path, **how).vectors:
        out[v.kind] = out.get(v.kind, 0) + v.ops * v.repeat
    return out
