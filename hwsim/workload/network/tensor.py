"""What is known of a tensor of an ONNX graph without running it."""

import math
import re
from dataclasses import dataclass

import numpy as np

Shape = tuple[int | None, ...]


@dataclass(frozen=True)
class Tensor:
    """Dimensions (None: not known), ONNX element type (0: not known), values where they are few and known.

    ``constant`` says that the tensor follows from the file's parameters alone.
    """

    shape: Shape | None = None
    kind: int = 0
    value: np.ndarray | None = None
    constant: bool = False

    @property
    def known(self) -> bool:
        """Whether every dimension is known."""
        return self.shape is not None and None not in self.shape

    @property
    def elements(self) -> int | None:
        """Numbers of the tensor, or None where a dimension is not known."""
        if self.shape is None or None in self.shape:
            return None
        return math.prod(size for size in self.shape if size is not None)


UNKNOWN = Tensor()


def integer(kind: int) -> tuple[str, int]:
    """Format and bits of an ONNX element type that is an integer of at most 32 bits, else ``("", 0)``."""
    from onnx import TensorProto
    if kind not in TensorProto.DataType.values():
        return "", 0
    match = re.fullmatch(r"(U?INT)(\d+)", TensorProto.DataType.Name(kind))
    if match is None or int(match.group(2)) > 32:
        return "", 0
    return match.group(1).lower(), int(match.group(2))


def broadcast(*shapes: Shape | None) -> Shape | None:
    """The shape that operands of an elementwise operation have together."""
    known = [shape for shape in shapes if shape is not None]
    if len(known) < len(shapes) or not known:
        return None
    depth = max(len(shape) for shape in known)
    out: list[int | None] = []
    for sizes in zip(*((1,) * (depth - len(shape)) + shape for shape in known)):
        large = {size for size in sizes if size is not None and size != 1}
        size = 1 if None not in sizes else None
        out.append(large.pop() if len(large) == 1 else size if not large else None)
    return tuple(out)
