"""Operators that are matrix products, as GEMMs: M x K times K x N, so many times.

    Conv, ConvInteger, QLinearConv, FusedConv      a row per output position, a column per output channel of a
    group, once per group
    ConvTranspose            a row per input position, kernel size * channels columns, summed up where they
                             overlap
    Gemm, FusedGemm, QGemm   as they are
    MatMul and its kin       dimensions in which the right operand differs are repeats, those that it is
                             shared in are rows
    Einsum of two operands   labels of both and of the result are repeats, labels of both alone are K
    LSTM, GRU, RNN           the input of all steps at once, then a step after the other, of each direction

An operand that follows from parameters alone is the weight: on the left of a MatMul it makes the transposed
product. A bias is a vector operation on the result, as in the layers of a YAML file; so is an activation
that is fused. """

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from hwsim.workload.gemm import Gemm, Vector
from hwsim.workload.network import precision
from hwsim.workload.network.foreign import viewed
from hwsim.workload.network.kinds import KINDS
from hwsim.workload.network.precision import Precision
from hwsim.workload.network.scope import Scope, number, text, title
from hwsim.workload.precisions import Precisions
from hwsim.workload.run import Run
from hwsim.workload.vectors import vector

if TYPE_CHECKING:
    from onnx import NodeProto

NOTHING = Precision(0, "")


class Size(NamedTuple):
    """M, K, N and how often."""

    m: int
    k: int
    n: int
    repeat: int = 1


@dataclass
class Work:
    """What a node does."""

    gemms: list[Gemm] = field(default_factory=list)
    vectors: list[Vector] = field(default_factory=list)


class Pair(NamedTuple):
    """Numbers of the inputs that are left and right operand, and of those that hold their zero points; of the
    bias."""

    a: int = 0
    w: int = 1
    a_zero: int | None = None
    w_zero: int | None = None
    bias: int | None = None


def gemm(scope: Scope, node: "NodeProto", run: Run, size: Size, pair: Pair, kind: str = "", suffix: str = "",
         a: Precision | None = None, w: Precision | None = None) -> Gemm:
    """One product: operands exchanged where the left one is the parameter, precisions as the file and the run
    say.

    ``a`` and ``w`` are precisions of operands whose tensors do not tell them.
    """
    left, right = (scope.constant(node.input[i]) for i in (pair.a, pair.w))
    a = a or precision.of_operand(scope, node, pair.a, pair.a_zero)
    w = w or precision.of_operand(scope, node, pair.w, pair.w_zero)
    if left and not right and kind != "convolution":
        size, a, w = Size(size.n, size.k, size.m, size.repeat), w, a
    fixed = left or right
    return quantized(scope, node, run, size, a, w, name=title(node) + suffix, fixed=fixed,
                     kind=kind or ("linear" if fixed else "attention"))


def quantized(
    scope: Scope,
    node: "NodeProto",
    run: Run,
    size: Size,
    a: Precision | None,
    w: Precision | None,
    name: str,
    kind: str,
    fixed: bool = False,
    operand: str = "",
) -> Gemm:
    """A GEMM of operands with the given codes, where there are any, else as the run says; ``fixed``: of
    parameters.

    Who says the precision of an operand is kept in the sources of the scope's facts.
    """
    asked = Precisions().with_run(run)
    fields: dict[str, Any] = asked.weights.right() if fixed else {"w_bits": run.kv_bits}
    if w is not None and w.bits:
        fields = {
            "w_bits": w.bits,
            "w_kind": w.kind,
            "w_zero": w.zero,
            "w_group": w.group,
            "w_scale_bits": w.scale_bits,
            "w_zero_bits": w.zero_bits,
        }
    left = _left(scope, node, a or NOTHING)
    if left.bits:
        fields |= {"a_bits": left.bits, "a_kind": left.kind, "a_zero": left.zero}
    else:
        fields |= asked.left() | ({"a_kind": left.kind} if left.kind else {})
    made = Gemm(
        name, *size, kind=kind, operand=operand, w_from="parameters" if fixed else "activations", **fields
    )
    scope.facts.state("activations", bool(left.bits), not asked.activations.open)
    scope.facts.state(
        made.right, w is not None and bool(w.bits), bool(not asked.weights.open if fixed else run.kv_bits)
    )
    return made


def at_run_time(scope: Scope, node: "NodeProto") -> Precision:
    """Codes of activations that an operator quantizes itself, with a zero point that it finds at run time."""
    scope.facts.note_at(title(node), precision.AT_RUN_TIME)
    return Precision(8, "uint", 128)


def _left(scope: Scope, node: "NodeProto", found: Precision) -> Precision:
    """Codes of a left operand; those that are -1 and +1 have no format there, and are left to the
    engine's."""
    if found.kind != "bipolar":
        return found
    scope.facts.note_at(
        title(node), "activations are -1 and +1; they are run as codes of the engine's own format"
    )
    return Precision(found.bits, "")


def _bias(node: "NodeProto", pair: Pair, elements: int) -> list[Vector]:
    """The bias of a node that has one."""
    there = pair.bias is not None and len(node.input) > pair.bias and node.input[pair.bias]
    return [vector(f"{title(node)} bias", "bias", elements)] if there else []


def _activation(node: "NodeProto", elements: int) -> list[Vector]:
    """The activation that is fused into a node."""
    name = text(node, "activation")
    return [vector(f"{title(node)} {KINDS[name]}", KINDS[name], elements)] if name in KINDS else []


def _few(scope: Scope, node: "NodeProto", pair: Pair) -> None:
    if len(node.input) <= max(pair.a, pair.w):
        raise scope.error(node, f"has {len(node.input)} inputs, too few")


def convolution(pair: Pair) -> Callable[[Scope, "NodeProto", Run], Work]:
    """A convolution of inputs ``pair``."""
    def work(scope: Scope, node: "NodeProto", run: Run) -> Work:
        _few(scope, node, pair)
        weights = scope.shape(node, node.input[pair.w])
        out = scope.shape(node, node.output[0])
        groups = number(node, "group", 1)
        if len(weights) < 3 or len(out) != len(weights) or groups < 1 or weights[0] % groups:
            raise scope.error(
                node, f"group: weights of {weights} do not make a convolution of {groups} groups onto {out}"
            )
        size = Size(out[0] * math.prod(out[2:]), math.prod(weights[1:]), weights[0] // groups, groups)
        summed = (
            [vector(f"{title(node)} sum", "add", math.prod(out))]
            if len(node.input) > 3 and node.op_type == "FusedConv"
            else []
        )
        extra = _bias(node, pair, math.prod(out)) + summed + _activation(node, math.prod(out))
        return Work([gemm(scope, node, run, size, pair, "convolution")], extra)
    return work


def transposed(scope: Scope, node: "NodeProto", run: Run) -> Work:
    """ConvTranspose."""
    pair = Pair(bias=2)
    _few(scope, node, pair)
    weights = scope.shape(node, node.input[1])
    data = scope.shape(node, node.input[0])
    groups = number(node, "group", 1)
    if len(weights) < 3 or len(data) != len(weights) or groups < 1 or weights[0] % groups:
        raise scope.error(
            node, f"group: weights of {weights} do not make a convolution of {groups} groups from {data}"
        )
    size = Size(data[0] * math.prod(data[2:]), weights[0] // groups, math.prod(weights[1:]), groups)
    out = scope.elements(node.output[0])
    bias = _bias(node, pair, out) if out else []
    return Work([gemm(scope, node, run, size, pair, "convolution")], bias)


def matrices(pair: Pair) -> Callable[[Scope, "NodeProto", Run], Work]:
    """A product of two matrices, transposed as attributes say."""
    def work(scope: Scope, node: "NodeProto", run: Run) -> Work:
        _few(scope, node, pair)
        a = scope.shape(node, node.input[pair.a])
        b = scope.shape(node, node.input[pair.w])
        if len(a) != 2 or len(b) != 2:
            raise scope.error(node, f"operands must be matrices, not {a} and {b}")
        m, k = reversed(a) if number(node, "transA", 0) else a
        depth, n = reversed(b) if number(node, "transB", 0) else b
        if k != depth:
            raise scope.error(node, f"operands of {a} and {b} do not go together")
        return Work(
            [gemm(scope, node, run, Size(m, k, n), pair)], _bias(node, pair, m * n) + _activation(node, m * n)
        )

    return work


def matmul(pair: Pair) -> Callable[[Scope, "NodeProto", Run], Work]:
    """A product of stacks of matrices, transposed as attributes say."""
    def work(scope: Scope, node: "NodeProto", run: Run) -> Work:
        _few(scope, node, pair)
        a = scope.shape(node, node.input[pair.a])
        b = scope.shape(node, node.input[pair.w])
        left = _sizes(viewed(a, number(node, "transA", 0), number(node, "transBatchA", 0)))
        right = _sizes(viewed(b, number(node, "transB", 0), number(node, "transBatchB", 0)))
        size = stacked(
            left, right, scope.constant(node.input[pair.a]) and not scope.constant(node.input[pair.w])
        )
        if size is None:
            raise scope.error(node, f"operands of {a} and {b} do not go together")
        elements = size.m * size.n * size.repeat
        found = at_run_time(scope, node) if node.op_type == "DynamicQuantizeMatMul" else None
        return Work(
            [gemm(scope, node, run, size, pair, a=found)],
            _bias(node, pair, elements) + _activation(node, elements),
        )

    return work


def _sizes(shape: tuple[int | None, ...] | None) -> tuple[int, ...]:
    return tuple(size for size in shape or () if size is not None)


def stacked(a: tuple[int, ...], b: tuple[int, ...], left_fixed: bool = False) -> Size | None:
    """M, K, N of stacks of matrices, None where they do not go together.

    Leading dimensions of the operand that stays (the right one, or the left one with ``left_fixed``) are
    repeats; dimensions in which it has one copy for all are rows of the other.
    """
    if not a or not b:
        return None
    a = (1, *a) if len(a) == 1 else a
    b = (*b, 1) if len(b) == 1 else b
    depth = max(len(a), len(b)) - 2
    left, right = ((1,) * (depth - len(s) + 2) + s[:-2] for s in (a, b))
    if a[-1] != b[-2] or any(p != q and 1 not in (p, q) for p, q in zip(left, right)):
        return None
    moving, staying = (right, left) if left_fixed else (left, right)
    rows = math.prod(p for p, q in zip(moving, staying) if q == 1)
    m, n = (a[-2], b[-1] * rows) if left_fixed else (a[-2] * rows, b[-1])
    return Size(m, a[-1], n, math.prod(staying))


def _width(scope: Scope, node: "NodeProto", i: int) -> int:
    """Bits of an element of an input."""
    from onnx import helper
    kind = scope.tensor(node.input[i]).kind if len(node.input) > i else 0
    return helper.tensor_dtype_to_np_dtype(kind).itemsize * 8 if kind in helper.get_all_tensor_dtypes() else 0


def packed(scope: Scope, node: "NodeProto", run: Run) -> Work:
    """MatMulNBits and MatMulBnb4: weights are blocks of packed bits."""
    k = number(node, "K", 0)
    n = number(node, "N", 0)
    bits = number(node, "bits", 4)
    if k < 1 or n < 1 or not 1 <= bits <= 8:
        raise scope.error(node, f"K, N, bits: must be at least 1, with at most 8 bits, not {k}, {n}, {bits}")
    a = scope.shape(node, node.input[0])
    if not a or a[-1] != k:
        raise scope.error(node, f"operands of {a} and ({k}, {n}) do not go together")
    pair = Pair(bias=5)
    codes = Precision(bits, "int", group=number(node, "block_size", 0), scale_bits=_width(scope, node, 2))
    if node.op_type == "MatMulBnb4":
        codes = Precision(0, "")
        scope.facts.note_at(
            title(node), "4-bit weights are floating-point codes (fp4, nf4); their bits are left to the run"
        )
    elif len(node.input) > 3 and node.input[3]:
        codes = replace(codes, kind="uint", zero_bits=bits)
    rows = math.prod(a[:-1])
    return Work([gemm(scope, node, run, Size(rows, k, n), pair, w=codes)], _bias(node, pair, rows * n))
