"""How an operand is quantized: format, bits and zero point of its codes, found where the file says it.

    integer operands           their element type, and the zero point that the operator takes as an input
    DequantizeLinear           the type of what it takes, its zero point; a Clip in front of it leaves as many
                               bits as its range needs
    Quant, BipolarQuant, ..    QONNX: bits, sign and zero point are inputs and attributes
    MatMulNBits                ``bits`` of the attribute; codes without zero points are two's complement in
                               effect

An operand is followed through operations that move numbers and leave them as they are.
DynamicQuantizeLinear finds its zero point at run time: 128, the middle of the range, stands for it, and a
note says so; so do zero points that differ from channel to channel. """

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hwsim.workload.network.scope import OURS, QUANTIZERS, Scope, number, text, title
from hwsim.workload.network.tensor import integer
from hwsim.workload.network.values import of_proto

if TYPE_CHECKING:
    from onnx import NodeProto

PASSING = {
    "Transpose",
    "Reshape",
    "Squeeze",
    "Unsqueeze",
    "Flatten",
    "Identity",
    "Expand",
    "Slice",
    "Split",
    "Gather",
    "Dropout",
    "Pad",
    "MaxPool",
    "DepthToSpace",
    "SpaceToDepth",
    "Tile",
}
"""Operations whose results are numbers of their first input: a precision is looked for through them."""

MOST_CHANNELS = 1 << 24
AT_RUN_TIME = "the zero point is found at run time; 128 stands for it"


@dataclass(frozen=True)
class Precision:
    """Codes of ``bits`` in a format (int, uint, bipolar); a code stands for a value that is
    proportional to code - zero. ``group`` numbers along K share a scale and a zero point, of so many bits; 0:
    all."""

    bits: int
    kind: str
    zero: int = 0
    group: int = 0
    scale_bits: int = 0
    zero_bits: int = 0


def of_operand(scope: Scope, node: "NodeProto", i: int, zero: int | None = None) -> Precision | None:
    """Precision of input ``i`` of ``node``; ``zero`` is the number of the input that holds its zero point.
    None: not quantized."""
    name = node.input[i]
    kind, bits = integer(scope.tensor(name).kind)
    if not bits:
        return of_values(scope, name)
    given = node.input[zero] if zero is not None and len(node.input) > zero else ""
    return _narrowed(scope, name, kind, bits, _zero(scope, given, kind, bits, title(node)))


def of_values(scope: Scope, name: str) -> Precision | None:
    """Precision of a tensor of real numbers: that of the quantization that it comes from."""
    for _ in range(10_000):  # a chain of nodes, which ends
        made = scope.maker(name)
        if made is None:
            return None
        scope, node = made
        if node.domain in QUANTIZERS:
            return _quantized(scope, node)
        if node.domain not in OURS:
            return None
        if node.op_type == "DequantizeLinear":
            return _dequantized(scope, node)
        if node.op_type == "Concat":
            return _together([of_values(scope, x) for x in node.input])
        if node.op_type not in PASSING:
            return None
        name = node.input[0]
    return None


def _together(parts: list[Precision | None]) -> Precision | None:
    """Precision of numbers of several tensors: the widest, where all are quantized alike."""
    known = [p for p in parts if p is not None]
    if len(known) < len(parts) or len({(p.kind, p.zero) for p in known}) != 1:
        return None
    return max(known, key=lambda p: p.bits)


def _dequantized(scope: Scope, node: "NodeProto") -> Precision | None:
    name = node.input[0]
    kind, bits = integer(scope.tensor(name).kind)
    if not bits:
        return None
    given = node.input[2] if len(node.input) > 2 else ""
    return _narrowed(scope, name, kind, bits, _zero(scope, given, kind, bits, title(node)))


def _narrowed(scope: Scope, name: str, kind: str, bits: int, zero: int) -> Precision:
    """The precision of codes, with fewer bits where a Clip leaves fewer."""
    for _ in range(10_000):
        made = scope.maker(name)
        if made is None or made[1].domain not in OURS:
            break
        scope, node = made
        if node.op_type == "Clip":
            return _clipped(scope, node, kind, bits, zero)
        if node.op_type == "DynamicQuantizeLinear" and name == node.output[0]:
            scope.facts.note_at(title(node), AT_RUN_TIME)
            return Precision(bits, kind, 128)
        if node.op_type not in PASSING:
            break
        name = node.input[0]
    return Precision(bits, kind, zero)


def _clipped(scope: Scope, node: "NodeProto", kind: str, bits: int, zero: int) -> Precision:
    ends = [scope.number(node.input[i]) if len(node.input) > i and node.input[i] else None for i in (1, 2)]
    if ends[0] is None or ends[1] is None or ends[0] > ends[1]:
        return Precision(bits, kind, zero)
    low = math.ceil(ends[0])
    high = math.floor(ends[1])
    if low >= 0:
        return Precision(min(bits, max(1, high.bit_length())), "uint", zero)
    return Precision(min(bits, 1 + max((-low - 1).bit_length(), max(high, 0).bit_length())), kind, zero)


def _quantized(scope: Scope, node: "NodeProto") -> Precision | None:
    """What a node of QONNX or FINN says of its result."""
    if node.op_type == "BipolarQuant":
        return Precision(1, "bipolar")
    if node.op_type == "MultiThreshold":
        return _named(text(node, "out_dtype"))
    at = {"Quant": 3, "IntQuant": 3, "Trunc": 4}.get(node.op_type)
    if at is None or len(node.input) <= at:
        return None
    bits = scope.number(node.input[at])
    zero = scope.number(node.input[2])
    if bits is None or not 1 <= bits <= 32:
        return None
    if node.op_type == "Trunc":
        before = of_values(scope, node.input[0])
        return Precision(math.ceil(bits), before.kind if before else "int", int(zero or 0))
    signed = number(node, "signed", 1)
    return Precision(math.ceil(bits), "int" if signed else "uint", int(zero or 0))


def _named(name: str) -> Precision | None:
    """Precision by a name of FINN's: UINT4, INT2, BIPOLAR, TERNARY."""
    if name in ("BIPOLAR", "BINARY", "TERNARY"):
        return {
            "BIPOLAR": Precision(1, "bipolar"),
            "BINARY": Precision(1, "uint"),
            "TERNARY": Precision(2, "int"),
        }[name]
    kind = name.rstrip("0123456789").lower()
    digits = name[len(name.rstrip("0123456789")):]
    if kind not in ("int", "uint") or not digits or not 1 <= int(digits) <= 32:
        return None
    return Precision(int(digits), kind)


def _zero(scope: Scope, name: str, kind: str, bits: int, where: str) -> int:
    """The zero point in a tensor; none is 0."""
    if not name:
        return 0
    made = scope.maker(name)
    if made is not None and made[1].op_type == "DynamicQuantizeLinear":
        return 1 << (bits - 1) if kind == "uint" else 0
    value = scope.tensor(name).value
    if value is None:
        value = _stored(scope, name)
    if value is None or not value.size:
        stands = 1 << (bits - 1) if kind == "uint" else 0
        scope.facts.note_at(where, f"the zero point is not in the file; {stands} stands for it")
        return stands
    numbers = value.astype(np.int64).ravel()
    if bool(np.all(numbers == numbers[0])):
        return int(numbers[0])
    widest = int(numbers[np.argmax(np.abs(numbers))])
    scope.facts.note_at(where, "zero points differ from channel to channel; the largest stands for them")
    return widest


def _stored(scope: Scope, name: str) -> np.ndarray | None:
    """The values of a parameter of many channels, where they are in the file."""
    held = scope.holder(name)
    found = (tensor for tensor in (held.graph.initializer if held else ()) if tensor.name == name)
    return next((of_proto(tensor, MOST_CHANNELS) for tensor in found), None)
