"""Non-GEMM operations: what one element of each kind costs, in one table.

An element is one number of the operation's result, unless the table says otherwise. An operation is one
arithmetic instruction of a vector
unit with lanes: add, subtract, multiply, compare, absolute value, round, reciprocal, square root,
exponential, tanh, erf, division, each counted as one. Counts are of the textbook form, not of one machine;
they are ours, derived from the definition that the row names.
Reads and writes are elements per element; vectors of parameters (gains, biases, tables of angles, scales) are
shared by all rows and not counted, nor is what a fused unit would save.
"""

from dataclasses import dataclass

from hwsim.errors import ParamError, shown, unknown
from hwsim.workload.gemm import Vector


@dataclass(frozen=True)
class Cost:
    """Per element: arithmetic operations, elements read, elements written; why it is so many."""

    ops: int
    reads: int
    writes: int
    why: str


COSTS = {
    "softmax": Cost(5, 1, 1, "maximum, subtract it, exponential, sum, multiply by the reciprocal; element: a "
                             "score"),
    "rms_norm": Cost(4, 1, 1, "square, sum, multiply by the reciprocal root, gain (Zhang and Sennrich, arXiv "
                              "1910.07467)"),
    "layer_norm": Cost(7, 1, 1, "sum, subtract the mean, square, sum, multiply by the reciprocal root, gain, "
                                "bias (arXiv 1607.06450)"),
    "layer_norm_gain": Cost(6, 1, 1, "layer norm without bias"),
    "layer_norm_bare": Cost(5, 1, 1, "layer norm without gain and bias"),
    "rms_norm_bare": Cost(3, 1, 1, "RMS norm without gain"),
    "batch_norm": Cost(2, 1, 1, "multiply and add: gain and bias of a channel, statistics folded in"),
    "relu": Cost(1, 1, 1, "compare"),
    "relu2": Cost(2, 1, 1, "compare, square (So et al., arXiv 2109.08668)"),
    "relu6": Cost(2, 1, 1, "two compares"),
    "clip": Cost(2, 1, 1, "two compares"),
    "leaky_relu": Cost(2, 1, 1, "multiply, compare"),
    "elu": Cost(4, 1, 1, "exponential, subtract, multiply, compare"),
    "hard_sigmoid": Cost(4, 1, 1, "multiply, add, two compares"),
    "hard_swish": Cost(5, 1, 1, "hard sigmoid, multiply (Howard et al., arXiv 1905.02244)"),
    "sigmoid": Cost(4, 1, 1, "negate, exponential, add, reciprocal"),
    "tanh": Cost(1, 1, 1, "one function of the unit"),
    "softplus": Cost(3, 1, 1, "exponential, add, logarithm"),
    "softsign": Cost(3, 1, 1, "absolute value, add, divide"),
    "mish": Cost(5, 1, 1, "softplus, tanh, multiply (Misra, arXiv 1908.08681)"),
    "silu": Cost(5, 1, 1, "sigmoid, multiply"),
    "gelu": Cost(5, 1, 1, "x/2 (1 + erf(x / sqrt 2)): multiply, erf, add, two multiplies (Hendrycks and "
                          "Gimpel, arXiv 1606.08415)"),
    "gelu_tanh": Cost(9, 1, 1, "x/2 (1 + tanh(c (x + b x^3))): three multiplies, add, multiply, tanh, add, "
                               "two multiplies (same source)"),
    "quick_gelu": Cost(6, 1, 1, "x sigmoid(1.702 x): multiply, sigmoid, multiply (same source)"),
    "clipped_silu": Cost(10, 2, 1, "gpt-oss: one compare of the gate, two of the other operand, add 1; "
                                   "multiply, sigmoid, multiply"),
    "rotary": Cost(3, 1, 1, "two multiplies and an add per rotated number (Su et al., arXiv 2104.09864)"),
    "add": Cost(1, 2, 1, "residual, position or type embedding: two operands"),
    "mul": Cost(1, 2, 1, "gate of a feed-forward layer: two operands"),
    "bias": Cost(1, 1, 1, "add a vector shared by all rows"),
    "scale": Cost(1, 1, 1, "multiply by a constant"),
    "slopes": Cost(2, 1, 1, "distance times the head's slope, add (ALiBi, Press et al., arXiv 2108.12409)"),
    "softcap": Cost(3, 1, 1, "divide by the cap, tanh, multiply by it (Gemma 2, arXiv 2408.00118)"),
    "embedding": Cost(0, 1, 1, "a row of a table is copied"),
    "top_k": Cost(1, 1, 0, "compare; element: an expert's score, once for every expert that a token gets"),
    "combine": Cost(2, 2, 1, "multiply by the expert's share, add; element: an output of an expert, onto the "
                             "token's sum"),
    "depthwise": Cost(2, 1, 0, "multiply, add; element: a tap of a convolution of one channel, the results "
                               "are written apart"),
    "delta_rule": Cost(7, 1, 1, "gated delta rule: decay; multiply, add for what the key reads; multiply, "
                                "add of the difference times the key; multiply, add for what the query reads "
                                "(arXiv 2412.06464); element: a number of the state, per token"),
    "state_space": Cost(5, 1, 1, "Mamba 2: decay; multiply, add of the input; multiply, add for the output "
                                 "(arXiv "
                                 "2405.21060); element: a number of the state, per token"),
    "max_pool": Cost(1, 1, 0, "compare; element: an input of a window, the results are written apart"),
    "average_pool": Cost(1, 1, 0, "add; element: an input of a window, the results are written apart"),
    "quantize": Cost(4, 1, 1, "absolute value, maximum of the row, multiply by the reciprocal of the scale, "
                              "round"),
    "dequantize": Cost(2, 1, 1, "multiply by the row's scale and by the column's"),
    "elementwise": Cost(1, 1, 1, "one operation on one operand"),
}


def check_kind(key: str, kind: object) -> None:
    """ParamError under ``key`` unless the table has ``kind``."""
    if not isinstance(kind, str) or kind not in COSTS:
        raise ParamError(key, f"{unknown('kind', kind, COSTS)}, not {shown(kind)}")


def vector(
    name: str, kind: str, elements: int, repeat: int = 1, section: str = "", results: int = 0
) -> Vector:
    """``elements`` of ``kind``; ``results`` more are written (the results of a pooling). ParamError for an
    unknown kind."""
    check_kind("kind", kind)
    cost = COSTS[kind]
    return Vector(
        name,
        kind,
        cost.ops * elements,
        cost.reads * elements,
        cost.writes * elements + results,
        repeat,
        section,
    )
