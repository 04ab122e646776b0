"""LSTM, GRU and RNN as GEMMs and vector operations.

With T steps, B sequences, I inputs, H hidden numbers, G gates (LSTM 4, GRU 3, RNN 1) and D directions:

    input         T * B x I x G * H, once per direction: the steps' inputs are all there
    recurrent     B x H x G * H, T times per direction: a step needs the one before

Per step, sequence and hidden number, in each direction: the two products of every gate are added, with
their bias; an LSTM has 3 sigmoids, 2 hyperbolic tangents, 3 products, 1 sum (ONNX's default activations); a
GRU 2, 1, 3 and 2; an RNN one hyperbolic tangent. """

from typing import TYPE_CHECKING

from hwsim.workload.network.precision import Precision
from hwsim.workload.network.products import Pair, Size, Work, at_run_time, gemm
from hwsim.workload.network.scope import Scope, number, title
from hwsim.workload.network.tensor import integer
from hwsim.workload.run import Run
from hwsim.workload.vectors import vector

if TYPE_CHECKING:
    from onnx import NodeProto

GATES = {"LSTM": 4, "DynamicQuantizeLSTM": 4, "GRU": 3, "RNN": 1}
STEPS = {
    "LSTM": {"sigmoid": 3, "tanh": 2, "mul": 3, "add": 1},
    "GRU": {"sigmoid": 2, "tanh": 1, "mul": 3, "add": 2},
    "RNN": {"tanh": 1},
}
"""Operation -> vector operations per hidden number and step."""


def work(scope: Scope, node: "NodeProto", run: Run) -> Work:
    """The products and gates of a node."""
    gates = GATES[node.op_type]
    if len(node.input) < 3:
        raise scope.error(node, f"has {len(node.input)} inputs, too few")
    x, w, r = (scope.shape(node, name) for name in node.input[:3])
    quantized = node.op_type == "DynamicQuantizeLSTM"  # its weights are transposed
    if len(x) != 3 or len(w) != 3 or len(r) != 3:
        raise scope.error(node, f"X, W, R: must have three axes, not {x}, {w}, {r}")
    inputs, hidden = (w[1], r[1]) if quantized else (w[2], r[2])
    wide = (w[2], r[2]) if quantized else (w[1], r[1])
    if wide != (gates * hidden, gates * hidden) or x[2] != inputs or w[0] != r[0]:
        raise scope.error(node, f"X of {x}, W of {w} and R of {r} do not go together")
    steps, batch = (x[1], x[0]) if number(node, "layout", 0) else (x[0], x[1])
    directions = w[0]
    rows = steps * batch
    x_codes = at_run_time(scope, node) if quantized else None
    made = []
    for i, size, suffix in ((1, Size(rows, inputs, wide[0], directions), " input"),
                            (2, Size(batch, hidden, wide[0], steps * directions), " recurrent")):
        kind, bits = integer(scope.tensor(node.input[i]).kind)
        codes = Precision(bits, kind) if bits else None
        made.append(gemm(scope, node, run, size, Pair(0, i), suffix=suffix, a=x_codes, w=codes))
    total = rows * hidden * directions
    name = title(node)
    gate_sums = [vector(f"{name} sum", "add", gates * total)]
    if len(node.input) > 3 and node.input[3]:
        gate_sums.append(vector(f"{name} bias", "bias", gates * total))
    counts = STEPS[node.op_type.removeprefix("DynamicQuantize")]
    return Work(
        made, gate_sums + [vector(f"{name} {kind}", kind, times * total) for kind, times in counts.items()]
    )
