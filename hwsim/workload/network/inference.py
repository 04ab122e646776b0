"""Shapes, element types and small values of every tensor, node by node.

What a node of ONNX's own does to shapes is asked of ONNX's inference for that operator; operators of
com.microsoft and QONNX have rules in ``foreign.py``; branches and loops are in ``control.py``. Values of
small tensors travel along (``values.py``), so that shapes that are computed from shapes are known. What a
node does not tell is taken from the shapes that the file declares. """

from dataclasses import replace
from typing import TYPE_CHECKING

from hwsim.errors import shown
from hwsim.workload.network import control, foreign
from hwsim.workload.network.scope import OURS, QUANTIZERS, Facts, Scope, needed
from hwsim.workload.network.standard import standard, unknown
from hwsim.workload.network.tensor import UNKNOWN, Shape, Tensor
from hwsim.workload.network.values import of_outputs, of_proto

if TYPE_CHECKING:
    from onnx import GraphProto, NodeProto, ValueInfoProto

RANDOM = ("Random", "Multinomial", "Bernoulli")


def inferred(
    graph: "GraphProto", facts: Facts, outer: Scope | None = None, inputs: dict[str, Tensor] | None = None
) -> Scope:
    """A graph with all that is known of its tensors; ``inputs`` are those of a body, which ``outer``
    holds."""
    scope = Scope(graph, facts, outer)
    facts.visit(len(scope.nodes))
    for value in graph.input:
        shape = facts.dimensions.shape(value, is_input=outer is None)
        known = (inputs or {}).get(value.name, UNKNOWN)
        scope.tensors[value.name] = replace(
            known, shape=_filled(known.shape, shape), kind=known.kind or value.type.tensor_type.elem_type
        )
    for tensor in graph.initializer:
        scope.tensors[tensor.name] = Tensor(tuple(tensor.dims), tensor.data_type, of_proto(tensor), True)
    for sparse in graph.sparse_initializer:
        scope.tensors[sparse.values.name] = Tensor(tuple(sparse.dims), sparse.values.data_type, None, True)
    declared = {value.name: value for value in (*graph.value_info, *graph.output)}
    for node in scope.nodes:
        for name, tensor in zip(node.output, outputs_of(scope, node)):
            if name:
                scope.tensors[name] = _finished(scope, name, tensor, declared.get(name))
    return scope


def outputs_of(scope: Scope, node: "NodeProto") -> list[Tensor]:
    """What is known of a node's outputs."""
    if node.domain in ("", "ai.onnx") and node.op_type in control.RULES:
        return control.RULES[node.op_type](scope, node, inferred)
    out = _rule(scope, node)
    fixed = node.op_type == "Constant" or (bool(node.input) and all(scope.constant(x) for x in needed(node)))
    fixed = fixed and not node.op_type.startswith(RANDOM)
    values = of_outputs(scope, node, out) if node.domain in ("", "ai.onnx") else [None] * len(out)
    made = [x if v is None else replace(x, value=v, shape=v.shape) for x, v in zip(out, values)]
    return [replace(x, constant=fixed) for x in made]


def _rule(scope: Scope, node: "NodeProto") -> list[Tensor]:
    """Shapes and types of a node's outputs, by the rule of its domain."""
    if node.domain not in OURS + QUANTIZERS:
        return unknown(scope, node, f"operators of the domain {shown(node.domain)} are not known here")
    rule = foreign.rule_of(node)
    if rule is None and node.domain in QUANTIZERS:
        return unknown(scope, node, f"{node.op_type} of the domain {shown(node.domain)} is not known here")
    if rule is not None:
        try:
            out = rule(scope, node)
        except (IndexError, ZeroDivisionError):
            return unknown(scope, node, "its inputs and attributes are not those of its operator")
        if not out:
            return unknown(scope, node, "the shapes of its inputs are not known")
        return (out + [UNKNOWN] * len(node.output))[:len(node.output)]
    return standard(scope, node)


def _finished(scope: Scope, name: str, tensor: Tensor, declared: "ValueInfoProto | None") -> Tensor:
    """The tensor with what the file declares of it and what the user says."""
    shape, kind = tensor.shape, tensor.kind
    if declared is not None:
        shape = _filled(shape, scope.facts.dimensions.shape(declared))
        kind = kind or declared.type.tensor_type.elem_type
    return replace(tensor, shape=scope.facts.dimensions.completed(name, shape), kind=kind)


def _filled(shape: Shape | None, other: Shape | None) -> Shape | None:
    """``shape`` with dimensions of ``other`` where it has none of its own."""
    if shape is None or other is None or len(shape) != len(other):
        return other if shape is None else shape
    return tuple(q if p is None else p for p, q in zip(shape, other))
