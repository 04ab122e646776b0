"""The GEMMs and vector operations of an attention operator; its sizes are those of ``attention.py``."""

from typing import TYPE_CHECKING

from hwsim.workload.network.attention import Heads, heads_of
from hwsim.workload.network.precision import of_values
from hwsim.workload.network.products import Pair, Size, Work, gemm, quantized
from hwsim.workload.network.scope import Scope, attribute, number, title
from hwsim.workload.run import Run
from hwsim.workload.vectors import vector

if TYPE_CHECKING:
    from onnx import NodeProto


def work(scope: Scope, node: "NodeProto", run: Run) -> Work:
    """Scores, softmax and values; the projection of com.microsoft Attention and QAttention ahead of them."""
    found = heads_of(scope, node)
    if found is None:
        for name in node.input[:3]:
            scope.shape(node, name)
        raise scope.error(node, "its operands and numbers of heads do not make an attention")
    name = title(node)
    out = Work()
    inside = node.domain == "com.microsoft" and node.op_type in ("Attention", "QAttention")
    if inside:
        out = _projection(scope, node, run, found)
    elif node.op_type == "MultiHeadAttention" and len(node.input) > 3 and node.input[3]:
        out.vectors.append(vector(f"{name} bias", "bias", _projected(found)))
    if number(node, "do_rotary", 0):
        turned = found.batch * (found.queries * found.heads + found.fresh * found.kv_heads) * found.head_dim
        out.vectors.append(vector(f"{name} rotary positions", "rotary", turned))
    rows = found.rows
    repeat = found.batch * found.kv_heads
    scored = found.rows * found.keys
    apart = not inside and len(node.input) > 2 and all(node.input[:3])
    q, k, v = (of_values(scope, x) if apart else None for x in (*node.input[:3], "", "", "")[:3])
    scores = Size(rows, found.head_dim, found.keys, repeat)
    out.gemms.append(quantized(scope, node, run, scores, q, k, f"{name} scores", "attention", operand="keys"))
    cap = attribute(node, "softcap")
    if cap is not None and cap.f:
        out.vectors.append(vector(f"{name} cap", "softcap", scored, repeat))
    out.vectors.append(vector(f"{name} softmax", "softmax", scored, repeat))
    values = Size(rows, found.keys, found.v_dim, repeat)
    out.gemms.append(
        quantized(scope, node, run, values, None, v, f"{name} values", "attention", operand="values")
    )
    return out


def _projected(found: Heads) -> int:
    """Numbers of queries, keys and values together."""
    return found.batch * (
        found.queries * found.heads * found.head_dim
        + found.fresh * found.kv_heads * (found.head_dim + found.v_dim)
    )


def _projection(scope: Scope, node: "NodeProto", run: Run, found: Heads) -> Work:
    """The input to queries, keys and values: one product with the weights side by side."""
    x = scope.shape(node, node.input[0])
    w = scope.shape(node, node.input[1])
    pair = Pair(0, 1, 6, 7, 2) if node.op_type == "QAttention" else Pair(0, 1, bias=2)
    made = gemm(scope, node, run, Size(x[0] * x[1], x[2], w[1]), pair, suffix=" projection")
    there = pair.bias is not None and len(node.input) > pair.bias and node.input[pair.bias]
    return Work([made], [vector(f"{title(node)} bias", "bias", _projected(found))] if there else [])
