"""Attention as one operator: MultiHeadAttention, GroupQueryAttention, Attention and QAttention of
com.microsoft, Attention of ONNX.

Per sequence and head of keys: scores (queries * heads that share the keys) x head size x keys, and values
(the same rows) x keys x size of a value, as ``model/lower.py`` has them. Masks are not exploited: scores
are full rectangles. Keys are those of the past and those of the input; GroupQueryAttention with a window
and one query attends to the window alone. Attention and QAttention of com.microsoft also hold the
projection of their input to queries, keys and values. """

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hwsim.workload.network.scope import Scope, number, numbers
from hwsim.workload.network.tensor import Shape, Tensor

if TYPE_CHECKING:
    from onnx import NodeProto

FLOAT = 1


@dataclass(frozen=True)
class Heads:
    """Sizes of an attention. ``past`` keys are cached, ``fresh`` ones come with the input; ``attended`` 0:
    all of both."""

    batch: int
    heads: int
    kv_heads: int
    queries: int
    past: int
    fresh: int
    head_dim: int
    v_dim: int
    attended: int = 0
    flat: bool = True

    @property
    def keys(self) -> int:
        """Keys that a query meets."""
        return self.attended or self.past + self.fresh

    @property
    def rows(self) -> int:
        """Rows of a GEMM of scores: queries of all heads that share keys."""
        return self.queries * (self.heads // self.kv_heads)


def _shape(scope: Scope, node: "NodeProto", i: int) -> tuple[int, ...] | None:
    """Dimensions of an input, None where it is missing or not known."""
    if len(node.input) <= i or not node.input[i]:
        return None
    shape = scope.tensor(node.input[i]).shape
    return None if shape is None or None in shape else tuple(size for size in shape if size is not None)


def _past(shape: tuple[int, ...] | None, axis: int) -> int:
    return 0 if shape is None or len(shape) <= axis else shape[axis]


def multi_head(scope: Scope, node: "NodeProto") -> Heads | None:
    """com.microsoft MultiHeadAttention."""
    q = _shape(scope, node, 0)
    k = _shape(scope, node, 1)
    v = _shape(scope, node, 2)
    heads = number(node, "num_heads", 0)
    past = _past(_shape(scope, node, 6), 2)
    if q is None or heads < 1:
        return None
    if len(q) == 5 and q[2:4] == (heads, 3):  # queries, keys and values packed
        return Heads(q[0], heads, heads, q[1], past, q[1], q[4], q[4])
    if len(q) != 3 or k is None or q[2] % heads:
        return None
    if len(k) == 5:  # keys and values packed
        return Heads(q[0], heads, heads, q[1], past, k[1], k[4], k[4])
    if v is None or len(k) != len(v) or len(k) not in (3, 4) or (v[2] % heads and len(k) == 3):
        return None
    if len(k) == 4:
        return Heads(q[0], heads, heads, q[1], past, k[2], k[3], v[3])
    return Heads(q[0], heads, heads, q[1], past, k[1], q[2] // heads, v[2] // heads)


def group_query(scope: Scope, node: "NodeProto") -> Heads | None:
    """com.microsoft GroupQueryAttention."""
    q = _shape(scope, node, 0)
    k = _shape(scope, node, 1)
    heads = number(node, "num_heads", 0)
    kv_heads = number(node, "kv_num_heads", 0)
    if (
        q is None
        or len(q) != 3
        or heads < 1
        or kv_heads < 1
        or heads % kv_heads
        or (k is not None and len(k) != 3)
    ):
        return None
    wide = q[2] // (heads if k is not None else heads + 2 * kv_heads)
    past = _past(_shape(scope, node, 3), 2)
    fresh = k[1] if k is not None else q[1]
    window = number(node, "local_window_size", -1)
    total = scope.number(node.input[6]) if len(node.input) > 6 and node.input[6] else None
    attended = int(total) if total is not None and total > 0 else past + fresh
    if window > 0 and q[1] == 1:
        attended = min(attended, window)
    return Heads(q[0], heads, kv_heads, q[1], past, fresh, wide, wide, attended)


def projected(scope: Scope, node: "NodeProto") -> Heads | None:
    """com.microsoft Attention and QAttention: the input's projection to queries, keys and values included."""
    x = _shape(scope, node, 0)
    w = _shape(scope, node, 1)
    heads = number(node, "num_heads", 0)
    if x is None or w is None or len(x) != 3 or len(w) != 2 or heads < 1:
        return None
    sizes = numbers(node, "qkv_hidden_sizes") or [w[1] // 3] * 3
    if len(sizes) != 3 or any(size < 1 or size % heads for size in sizes):
        return None
    past = _past(_shape(scope, node, 4 if node.op_type == "Attention" else 8), 3)
    return Heads(x[0], heads, heads, x[1], past, x[1], sizes[0] // heads, sizes[2] // heads)


def standard(scope: Scope, node: "NodeProto") -> Heads | None:
    """ONNX Attention, of opset 23."""
    q, k, v = (_shape(scope, node, i) for i in range(3))
    past = _past(_shape(scope, node, 4), 2)
    if q is None or k is None or v is None or not len(q) == len(k) == len(v):
        return None
    if len(q) == 4 and q[1] % max(k[1], 1):
        return None
    if len(q) == 4:
        return Heads(q[0], q[1], k[1], q[2], past, k[2], q[3], v[3], flat=False)
    heads = number(node, "q_num_heads", 0)
    kv_heads = number(node, "kv_num_heads", 0)
    if len(q) != 3 or heads < 1 or kv_heads < 1 or heads % kv_heads:
        return None
    return Heads(q[0], heads, kv_heads, q[1], past, k[1], q[2] // heads, v[2] // kv_heads)


def heads_of(scope: Scope, node: "NodeProto") -> Heads | None:
    """The sizes of an attention, None where they are not known."""
    if node.domain != "com.microsoft":
        return standard(scope, node)
    return {"MultiHeadAttention": multi_head, "GroupQueryAttention": group_query}.get(
        node.op_type, projected
    )(scope, node)


def shapes(scope: Scope, node: "NodeProto") -> list[Tensor]:
    """Shapes of an attention's outputs: the result, and keys and values that are kept."""
    found = heads_of(scope, node)
    if found is None:
        return []
    kind = scope.tensor(node.input[0]).kind if node.op_type != "QAttention" else FLOAT
    flat = (found.batch, found.queries, found.heads * found.v_dim)
    result: Shape = flat if found.flat else (found.batch, found.heads, found.queries, found.v_dim)
    kept = (
        max(found.past, found.attended) if node.op_type == "GroupQueryAttention" else found.past + found.fresh
    )
    key, value = ((found.batch, found.kv_heads, kept, wide) for wide in (found.head_dim, found.v_dim))
    if node.op_type in ("Attention", "QAttention") and node.domain == "com.microsoft":
        return [Tensor(result, kind), Tensor((2, *key), kind)]
    return [Tensor(result, kind), Tensor(key, kind), Tensor(value, kind)]
