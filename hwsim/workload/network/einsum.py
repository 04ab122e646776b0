"""Einsum of two operands as a GEMM.

Labels of both operands and of the result are repeats; of both alone: K; of the left and the result: M; of
the right and the result: N. A label that one operand has alone is summed up before the product. Without a K
it is a product of elements. """

import math
from typing import TYPE_CHECKING

from hwsim.workload.network.equation import sizes, spread, terms
from hwsim.workload.network.products import Pair, Size, Work, gemm
from hwsim.workload.network.scope import Scope, text, title
from hwsim.workload.run import Run
from hwsim.workload.vectors import vector

if TYPE_CHECKING:
    from onnx import NodeProto


def work(scope: Scope, node: "NodeProto", run: Run) -> Work | None:
    """The product of a node; None where it is none of two operands."""
    found = terms(text(node, "equation"))
    if found is None or len(found[0]) != len(node.input) or len(node.input) > 2:
        return None
    operands, result = found
    shapes = [scope.shape(node, name) for name in node.input]
    known = sizes(operands, [tuple(shape) for shape in shapes])
    if known is None:
        wrong = " and ".join(str(shape) for shape in shapes)
        raise scope.error(node, f"equation: {text(node, 'equation')} does not fit operands of {wrong}")
    if len(operands) == 1:
        kept = set(result) >= set(operands[0])
        return Work(vectors=[] if kept else [vector(title(node), "elementwise", math.prod(shapes[0]))])
    a, b, out = (set(spread(x, known)) for x in (*operands, result))
    return _product(scope, node, run, a, b, out, known)


def _product(scope: Scope, node: "NodeProto", run: Run, a: set[str], b: set[str], result: set[str],
             known: dict[str, int | None]) -> Work:
    """The GEMM of two operands with the labels ``a`` and ``b``."""
    shapes = [scope.shape(node, name) for name in node.input]

    def count(labels: set[str]) -> int:
        return math.prod(known[x] or 1 for x in labels)

    batch = count(a & b & result)
    m = count((a - b) & result)
    n = count((b - a) & result)
    summed = (a & b) - result
    alone = [shape for shape, own, other in zip(shapes, (a, b), (b, a)) if own - other - result]
    sums = [vector(f"{title(node)} sum", "elementwise", math.prod(shape)) for shape in alone]
    if not summed:
        return Work(vectors=[*sums, vector(title(node), "mul", batch * m * n)])
    return Work([gemm(scope, node, run, Size(m, count(summed), n, batch), Pair())], sums)
