"""Shapes after an operator of ONNX's own, asked of ONNX's inference."""

from dataclasses import replace
from typing import TYPE_CHECKING

from hwsim.errors import shown
from hwsim.workload.network.scope import Scope
from hwsim.workload.network.tensor import UNKNOWN, Tensor

if TYPE_CHECKING:
    from onnx import NodeProto, TensorProto, TypeProto


def standard(scope: Scope, node: "NodeProto") -> list[Tensor]:
    """ONNX's own inference for one node. Types that its definition does not allow, as other runtimes do, are
    taken for floats."""
    from onnx import NodeProto, TensorProto, checker, defs, helper, shape_inference
    domain = "ai.onnx.ml" if node.domain == "ai.onnx.ml" else ""
    plain = NodeProto()
    plain.CopyFrom(node)
    plain.domain = domain
    tensors = {name: scope.tensor(name) for name in node.input if name}
    version = scope.facts.opsets.get(domain, 1)
    first = scope.tensor(node.input[0]).kind if node.input else 0
    reason = ""
    for stand_in in (0, TensorProto.FLOAT):
        kinds = {
            name: stand_in if stand_in and x.kind == first else x.kind or TensorProto.FLOAT
            for name, x in tensors.items()
        }
        types = {name: helper.make_tensor_type_proto(kinds[name], x.shape) for name, x in tensors.items()}
        values = {
            name: _proto(x, name)
            for name, x in tensors.items()
            if x.value is not None and kinds[name] == x.kind
        }
        try:
            schema = defs.get_schema(node.op_type, version, domain)
            found = shape_inference.infer_node_outputs(schema, plain, types, values,
                                                       opset_imports=[helper.make_opsetid(domain, version)])
        except checker.ValidationError as e:
            reason = " ".join(str(e).split())[:160]
            continue
        except defs.SchemaError:
            return unknown(
                scope,
                node,
                f"{node.op_type} of the domain {shown(node.domain or 'ai.onnx')} is not known here",
            )
        except (shape_inference.InferenceError, RuntimeError, ValueError, TypeError) as e:
            return unknown(scope, node, " ".join(str(e).split())[:160])
        made = [_tensor(found[name]) if name in found else UNKNOWN for name in node.output]
        return [replace(x, kind=first) if stand_in and x.kind == stand_in else x for x in made]
    return unknown(scope, node, reason)


def _proto(tensor: Tensor, name: str) -> "TensorProto":
    from onnx import numpy_helper
    assert tensor.value is not None
    return numpy_helper.from_array(tensor.value, name)


def _tensor(kind: "TypeProto") -> Tensor:
    """A tensor from the type that inference gives."""
    inner = kind.tensor_type
    if not kind.HasField("tensor_type") or not inner.HasField("shape"):
        return Tensor(None, inner.elem_type)
    return Tensor(
        tuple(d.dim_value if d.HasField("dim_value") and d.dim_value >= 0 else None for d in inner.shape.dim),
        inner.elem_type,
    )


def unknown(scope: Scope, node: "NodeProto", reason: str) -> list[Tensor]:
    """Outputs of which nothing is known, and why."""
    scope.reasons.update({name: reason for name in node.output if name})
    return [UNKNOWN] * len(node.output)
