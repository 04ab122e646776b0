"""Small ONNX networks: chains of nodes with attributes, shapes, types and names drawn at random, right more
often than not."""

import random
from typing import Any

import numpy as np
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper

SHAPES = (
    [1, 3, 8, 8],
    [1, 16],
    ["batch", 16],
    [None, 3, "h", "w"],
    [0, 4],
    [-1, 16],
    [2, 4, 16],
    [1 << 40, 16],
    [],
    [16],
)
NAMES = ("x", "y", "", "a/b", "\x1b[31m", "n" * 400, "é", "1", "x\x00y", "\u202e")
DOMAINS = ("", "", "", "", "com.microsoft", "ai.onnx.ml", "qonnx.custom_op.general", "nobody.knows")
OPERATORS: dict[str, dict[str, Any]] = {
    "MatMul": {},
    "Gemm": {"transB": 1, "alpha": 0.5},
    "Relu": {},
    "Add": {},
    "Softmax": {"axis": -1},
    "Reshape": {},
    "Flatten": {"axis": 1},
    "Conv": {
        "kernel_shape": [3, 3],
        "pads": [1, 1, 1, 1],
        "strides": [1, 1],
        "group": 1,
        "dilations": [1, 1],
    },
    "MaxPool": {"kernel_shape": [2, 2], "strides": [2, 2]},
    "GlobalAveragePool": {},
    "Transpose": {"perm": [0, 2, 1, 3]},
    "MatMulInteger": {},
    "QLinearConv": {},
    "LSTM": {"hidden_size": 4},
    "Einsum": {"equation": "ij,jk->ik"},
    "Attention": {"num_heads": 2},
    "BatchNormalization": {},
    "LayerNormalization": {},
    "Constant": {"value_int": 3},
    "Shape": {},
    "Gather": {},
    "Unsqueeze": {},
    "ConvTranspose": {"kernel_shape": [2, 2]},
    "DequantizeLinear": {},
    "Quant": {},
    "NoSuchOperator": {},
}
ODD: tuple[Any, ...] = (0, -1, 3, 1 << 40, [0, 0], [], [1 << 40, 1], "x", 0.5, [-1, -1, -1, -1])


def network(rng: random.Random) -> bytes:
    """A serialized model."""
    names, nodes, weights = [rng.choice(NAMES) if rng.random() < 0.2 else "x"], [], []
    for i in range(rng.randrange(1, 6)):
        operator = (
            rng.choice(list(OPERATORS)) if rng.random() < 0.6 else rng.choice(("MatMul", "Gemm", "Conv"))
        )
        inputs = [names[-1] if rng.random() < 0.9 else rng.choice(NAMES)]
        for j in range(rng.choice((0, 1, 1, 2, 3))):
            weights.append(_weights(rng, f"w{i}_{j}", operator))
            inputs.append(weights[-1].name)
        names.append(f"t{i}")
        nodes.append(
            _node(rng, operator, inputs, [names[-1]] if rng.random() < 0.95 else [names[-1], f"u{i}"])
        )
    if rng.random() < 0.05:
        nodes.append(_branches(rng, names[-1]))
    values = [
        helper.make_tensor_value_info(
            names[0],
            rng.choice((TensorProto.FLOAT, TensorProto.UINT8, TensorProto.INT64)),
            rng.choice(SHAPES) if rng.random() < 0.98 else None,
        )
    ]
    results = [helper.make_tensor_value_info(names[-1], TensorProto.FLOAT, None)]
    graph = helper.make_graph(nodes, "g", values, results, weights)
    opset = [
        helper.make_opsetid("", rng.choice((13, 17, 21, 1, 99))),
        helper.make_opsetid(rng.choice(DOMAINS[4:]), 1),
    ]
    functions = [_recursive()] if rng.random() < 0.03 else []
    return helper.make_model(graph, opset_imports=opset, functions=functions).SerializeToString()


def _node(rng: random.Random, operator: str, inputs: list[str], outputs: list[str]) -> NodeProto:
    attributes = dict(OPERATORS[operator])
    if attributes and rng.random() < 0.3:
        attributes[rng.choice(list(attributes))] = rng.choice(ODD)
    if rng.random() < 0.1:
        attributes["extra"] = rng.choice([x for x in ODD if x != []])
    attributes = {key: value for key, value in attributes.items() if value != []}
    return helper.make_node(
        operator,
        inputs,
        outputs,
        rng.choice(NAMES) if rng.random() < 0.3 else "node",
        domain=rng.choice(DOMAINS),
        **attributes,
    )


def _weights(rng: random.Random, name: str, operator: str) -> TensorProto:
    """An initializer whose shape may go with the operator; once in a while one whose data is elsewhere or too
    short."""
    shape = rng.choice(((16, 16), (16, 8), (8, 3, 3, 3), (16,), (3, 16), (), (0, 4), (8, 4, 1, 1)))
    if operator == "Conv" and rng.random() < 0.7:
        shape = (8, 3, 3, 3)
    tensor = numpy_helper.from_array(
        np.zeros(shape, rng.choice((np.float32, np.int8, np.uint8, np.int64, np.float16))), name
    )
    if rng.random() < 0.03:
        tensor.dims.append(rng.choice((-1, 7, 1 << 40)))
    if rng.random() < 0.02:
        tensor.data_location = TensorProto.EXTERNAL
        tensor.external_data.add(
            key="location", value=rng.choice(("none.bin", "../../etc/passwd", "/dev/zero", ""))
        )
    return tensor


def _branches(rng: random.Random, name: str) -> NodeProto:
    """An If whose branches are the same, or of different sizes."""
    def branch(size: int) -> GraphProto:
        node = helper.make_node("MatMul", [name, "inner"], ["out"])
        inner = numpy_helper.from_array(np.zeros((16, size), np.float32), "inner")
        return helper.make_graph(
            [node], "b", [], [helper.make_tensor_value_info("out", TensorProto.FLOAT, None)], [inner]
        )

    return helper.make_node(
        "If", ["condition"], ["chosen"], then_branch=branch(4), else_branch=branch(rng.choice((4, 8)))
    )


def _recursive() -> Any:
    """A function of the model that calls itself."""
    node = helper.make_node("Again", ["p"], ["q"], domain="nobody.knows")
    return helper.make_function(
        "nobody.knows", "Again", ["p"], ["q"], [node], [helper.make_opsetid("nobody.knows", 1)]
    )
