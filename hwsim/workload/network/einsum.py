"""Einsum of two operands as a GEMM.

Labels of both operands and of the result are repeats; of both alone: K; of the left and the result: M; of the right and the result: N.
A label that one operand has alone is summed up before the product. Without a K it is a product of elements.
"""

import math
from typing import TYPE_CHECKING

from hwsim.workload.network.products import Pair, Size, Work, gemm
from hwsim.workload.network.scope import Scope, text, title
from hwsim.workload.run import Run
from hwsim.workload.vectors import vector

if TYPE_CHECKING:
    from onnx import NodeProto


def terms(equation: str) -> tuple[list[str], str] | None:
    """Labels of the operands and of the result; ``.`` stands for an ellipsis. None where the equation makes no sense."""
    left, arrow, result = equation.replace(" ", "").replace("...", ".").partition("->")
    operands = left.split(",")
    if not arrow:  # implicit: labels that are there once, in the order of the alphabet
        letters = left.replace(",", "").replace(".", "")
        result = "." * ("." in left) + "".join(sorted(x for x in set(letters) if letters.count(x) == 1))
    if any(len(set(x)) < len(x) or (not x.replace(".", "a").isalpha() and x) for x in (*operands, result)):
        return None
    return operands, result


def work(scope: Scope, node: "NodeProto", run: Run) -> Work | None:
    """The product of a node; None where it is none of two operands."""
    found = terms(text(node, "equation"))
    if found is None or len(found[0]) != len(node.input) or len(node.input) > 2:
        return None
    operands, result = found
    sizes: dict[str, int] = {}
    for labels, name in zip(operands, node.input):
        shape = scope.shape(node, name)
        named = _labelled(labels, shape)
        if named is None or any(sizes.get(x, size) not in (1, size) and size != 1 for x, size in named):
            raise scope.error(node, f"equation: {text(node, 'equation')} does not fit an operand of {shape}")
        sizes.update({x: max(size, sizes.get(x, 1)) for x, size in named})
    if len(operands) == 1:
        kept = set(result) >= set(operands[0])
        return Work(vectors=[] if kept else [vector(title(node), "elementwise", scope.elements(node.input[0]) or 0)])
    return _product(scope, node, run, [_spread(x, sizes) for x in operands], _spread(result, sizes), sizes)


def _labelled(labels: str, shape: tuple[int, ...]) -> list[tuple[str, int]] | None:
    """Labels with their sizes; axes of an ellipsis are numbered from the right."""
    extra = len(shape) - len(labels.replace(".", ""))
    if extra < 0 or (extra and "." not in labels):
        return None
    axes = [f"{i}" for i in range(extra, 0, -1)]
    names = [x for label in labels for x in (axes if label == "." else [label])]
    return list(zip(names, shape))


def _spread(labels: str, sizes: dict[str, int]) -> set[str]:
    axes = {x for x in sizes if x.isdigit()} if "." in labels else set()
    return set(labels) - {"."} | axes


def _product(scope: Scope, node: "NodeProto", run: Run, operands: list[set[str]], result: set[str], sizes: dict[str, int]) -> Work:
    a, b = operands
    fields = {"batch": a & b & result, "m": (a - b) & result, "k": (a & b) - result, "n": (b - a) & result}
    batch, m, k, n = (math.prod(sizes[x] for x in labels) for labels in fields.values())
    alone = [scope.elements(name) or 0 for name, labels, other in zip(node.input, (a, b), (b, a)) if labels - other - result]
    sums = [vector(f"{title(node)} sum", "elementwise", elements) for elements in alone if elements]
    if not fields["k"]:
        return Work(vectors=[*sums, vector(title(node), "mul", batch * m * n)])
    return Work([gemm(scope, node, run, Size(m, k, n, batch), Pair())], sums)
