"""Equations of Einsum: labels of the operands and of the result, and sizes by label."""

import re

from hwsim.workload.network.tensor import Shape


def terms(equation: str) -> tuple[list[str], str] | None:
    """Labels of the operands and of the result; ``.`` stands for an ellipsis. None where they make no sense,
    or a label is twice in one."""
    text = equation.replace(" ", "").replace("...", ".")
    if not re.fullmatch(r"[A-Za-z.,]*(->[A-Za-z.]*)?", text):
        return None
    left, arrow, result = text.partition("->")
    operands = left.split(",")
    if not arrow:  # implicit: labels that are there once, in the order of the alphabet
        letters = left.replace(",", "").replace(".", "")
        result = "." * ("." in left) + "".join(sorted(x for x in set(letters) if letters.count(x) == 1))
    if any(len(set(x)) < len(x) for x in (*operands, result)) or not set(result) <= set(left):
        return None
    return operands, result


def labelled(labels: str, shape: Shape) -> list[tuple[str, int | None]] | None:
    """Labels with their sizes; axes of an ellipsis are numbered from the right. None where they are not as
    many."""
    extra = len(shape) - len(labels.replace(".", ""))
    if extra < 0 or (extra and "." not in labels):
        return None
    axes = [f"{i}" for i in range(extra, 0, -1)]
    names = [x for label in labels for x in (axes if label == "." else [label])]
    return list(zip(names, shape))


def sizes(operands: list[str], shapes: list[Shape]) -> dict[str, int | None] | None:
    """Sizes by label, None where operands do not go together."""
    out: dict[str, int | None] = {}
    if len(operands) != len(shapes):
        return None
    for labels, shape in zip(operands, shapes):
        named = labelled(labels, shape)
        if named is None:
            return None
        for label, size in named:
            before = out.get(label, 1)
            if None not in (before, size) and 1 not in (before, size) and before != size:
                return None
            out[label] = size if before == 1 else before
    return out


def spread(labels: str, known: dict[str, int | None]) -> list[str]:
    """The labels with the axes of the ellipsis in its place."""
    axes = sorted((x for x in known if x.isdigit()), key=int, reverse=True)
    return [x for label in labels for x in (axes if label == "." else [label])]
