"""What hardware consists of, counted before synthesis: the words in which architectures and dataflows
describe themselves to estimators.

Logic is ``{name: amount}`` in words that all architectures share, so that what a full adder costs is one
number:

| word | what is counted |
| --- | --- |
| and bits, xor bits, choice bits | bits that are gated, inverted on demand, chosen of two |
| entry choice bits | bits of all entries of a table but one: a tree of choices |
| full adder bits | bits of the rows that a tree of carry-save adders takes in, each as wide as its term |
| sign adder bits | the places of such rows above their terms, up to the sum: copies of their signs |
| carry adder bits, and x levels | bits of adders that end in a sum; times the logarithm of its bits |
| low adder bits | single ones that are added at the lowest places |
| count bits | full adders of a count of ones |
| booth row bits, booth digits, product bits | radix-4 rows of a multiplier, their encoders, its product |
| booth row bits x width | the same rows, for a digit drives as many loads as a row is wide |
| signed addend bits | signed activations that a half table in the cell adds; its area goes by these |
| table adder bits, table ends | adders of a table of activation sums; what rounds or negates its entries |
| carry-save adders, half adders | full and half adders of an accumulator whose carries do not propagate |
| counter bits | bits above such an accumulator, which are counted up or down |
| and, exclusive-or, choice and carry gates | gates of logic as it is written (:mod:`hwsim.verilog.gates`) |

Structures, of registers and of what lies between the cells, are ``{name: (amount, activity)}``: ``activity``
new values of each per clock in which operands issue. Amounts are those of the generator's text before
synthesis, which merges sums of sums into one tree.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from hwsim.verilog.gates import Network

Amounts = dict[str, tuple[Any, Any]]
Gates = dict[str, Any]


@dataclass(frozen=True)
class CellFeatures:
    """An architecture's arithmetic: the cell's ``logic``, and what a row's and a column's encoder consist of.

    ``label`` is what an error band is of: the architecture, or a variant of it that is another machine.
    ``owner`` says whose coefficients the energy of the logic has. ``terms`` are added up per product, or
    ``entries`` of a table are chosen from: a change may come through as many levels as their logarithm says.

    ``apart``: words of the logic are the architecture's own, and its characterized engines change no
    coefficient of the others. Where the register keeps a sum in a redundant form, ``resolved`` are the bits
    of the number that it stands for, ``redundant`` those bits of the register that stand for the lowest of
    these, and ``resolve`` is what turns one into the other at the outlet.

    ``gates`` has the gates of a cell with sums of so many bits, where the logic counts these and energies go
    by how often they change; ``levels`` are those of the cell's longest path.
    """

    logic: Gates
    label: str
    owner: str = ""
    terms: int = 1
    entries: int = 0
    encode_a: Gates = field(default_factory=dict)
    encode_w: Gates = field(default_factory=dict)
    apart: bool = False
    resolved: Any = None
    redundant: Any = 0.0
    resolve: Gates = field(default_factory=dict)
    gates: Callable[[int], Network] | None = None
    levels: Any = None


@dataclass(frozen=True)
class Rates:
    """New values per clock in which operands issue: of codes of activations and of weights, of what travels
    of them per beat, of weights that cells load, and of sums that leave the array."""

    a_code: Any
    w_code: Any
    a: Any
    w: Any
    load: Any
    sum: Any


@dataclass(frozen=True)
class Part:
    """A kind of part: its name as synthesis has it, instances, and what one consists of; ``variant`` has
    coefficients of its own."""

    name: str
    instances: Any
    structure: Amounts
    variant: str = ""


def bits_for(values: Any) -> Any:
    """Bits of a counter of 0 .. values - 1."""
    return np.ceil(np.log2(np.maximum(values, 1.0)))


def each(function: Callable[[int], Any], values: Any) -> Any:
    """A function of an integer, for one or for an array of them, then once per distinct one."""
    if not isinstance(values, np.ndarray):
        return function(int(values))
    distinct, where = np.unique(values, return_inverse=True)
    return np.array([float(function(int(v))) for v in distinct])[where].reshape(np.shape(values))


def by_pair(function: Callable[[int, int], float], first: Any, second: Any) -> np.ndarray:
    """A function of two integers for arrays of them, once per distinct pair."""
    pairs, where = np.unique(np.stack([np.ravel(first), np.ravel(second)]), axis=1, return_inverse=True)
    found = np.array([float(function(int(x), int(y))) for x, y in pairs.T])
    return found[where.reshape(-1)].reshape(np.shape(first))


def tree_bits(terms: int, width: float) -> float:
    """Bits of the adders of a balanced tree over ``terms`` terms: as many as the wider operand of each
    has."""
    total = 0.0
    while terms > 1:
        total += terms // 2 * width
        width += 1
        terms -= terms // 2
    return total


def places(count: int) -> int:
    """Rows of multiplexers of a shift by 0 .. count - 1 places."""
    return (count - 1).bit_length()


def adder_rows(terms: int, width: int, total: Any, signed: bool = True) -> Gates:
    """A carry-save tree over terms of ``width`` bits and a sum of ``total`` bits, without the adder at its
    end."""
    count = max(terms - 1, 0)
    return {
        "full adder bits": count * np.minimum(width, total),
        "sign adder bits": signed * count * np.maximum(total - width, 0),
    }


def together(*logic: Gates) -> Gates:
    """All of them."""
    out: Gates = {}
    for part in logic:
        for key, amount in part.items():
            out[key] = out.get(key, 0) + amount
    return out


def inverted_addends(lanes: int, a: int, p: Any) -> Gates:
    """Activations that one bit inverts, the ones added at the bottom."""
    return together(
        {"xor bits": lanes * (a + 1), "low adder bits": lanes, "carry adder bits": p}, adder_rows(lanes, a, p)
    )
