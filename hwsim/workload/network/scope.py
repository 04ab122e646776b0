"""The nodes of a graph in order, and what is known of every tensor that they name.

A graph within a node (a branch of If, the body of a Loop) is a scope within the scope of its node: names
that it does not make are looked up outside. Nodes whose outputs reach no output of their graph are dead and
are left out. """

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hwsim.errors import ConfigError, shown
from hwsim.workload.network.dimensions import Dimensions
from hwsim.workload.network.file import subgraphs
from hwsim.workload.network.tensor import UNKNOWN, Tensor

if TYPE_CHECKING:
    from onnx import AttributeProto, GraphProto, NodeProto

OURS = ("", "ai.onnx", "ai.onnx.ml", "com.microsoft")
QUANTIZERS = ("qonnx.custom_op.general", "onnx.brevitas", "finn.custom_op.general")

MOST_VISITS = 1_000_000  # nodes, those of bodies as often as they are looked at


@dataclass
class Facts:
    """What all scopes of a file share: where it is, the sizes that the user gives, opsets, notes for the
    user."""

    path: Path
    dimensions: Dimensions
    opsets: dict[str, int]
    notes: list[str] = field(default_factory=list)
    places: dict[str, list[str]] = field(default_factory=dict)
    stated: dict[str, set[str]] = field(default_factory=dict)
    visited: int = 0
    trips: int = 0

    def visit(self, nodes: int) -> None:
        """Count nodes that are looked at. :class:`ConfigError` where bodies within bodies make them too
        many."""
        self.visited += nodes
        if self.visited > MOST_VISITS:
            raise ConfigError(
                f"loops and branches within one another: more than {MOST_VISITS:,} nodes to look at",
                str(self.path),
            )

    def note(self, text: str) -> None:
        """Say something once."""
        if text not in self.notes:
            self.notes.append(text)

    def note_at(self, where: str, text: str) -> None:
        """Say something of a node; what is the same of many nodes is one line."""
        places = self.places.setdefault(text, [])
        if where not in places:
            places.append(where)

    def state(self, operand: str, in_file: bool, asked: bool) -> None:
        """Keep who says the precision of an operand: the file of some nodes, the user of others."""
        said = {"the file's": in_file, "asked for": asked and not in_file}
        self.stated.setdefault(operand, set()).update(who for who, true in said.items() if true)

    def sources(self) -> dict[str, str]:
        """Who says the precision of each operand, where anybody does."""
        return {
            operand: ", else ".join(sorted(who, reverse=True)) for operand, who in self.stated.items() if who
        }

    def all_notes(self) -> list[str]:
        """Everything that is to be said, a line each."""
        shared = []
        for text, places in self.places.items():
            more = f" and {len(places) - 1} more" if len(places) > 1 else ""
            shared.append(f"{places[0]}{more}: {text}")
        return self.notes + shared


class Scope:
    """A graph whose tensors are known as far as its nodes tell."""

    def __init__(self, graph: "GraphProto", facts: Facts, outer: "Scope | None" = None):
        self.graph, self.facts, self.outer = graph, facts, outer
        self.nodes = living(graph)
        self.made_by = {name: node for node in self.nodes for name in node.output if name}
        self.tensors: dict[str, Tensor] = {}
        self.inner: dict[str, list[Scope]] = {}
        self.trips: dict[str, int | None] = {}
        self.reasons: dict[str, str] = {}
        self.sources: dict[str, list[str]] = {}  # of a body: its inputs, and where they come from outside

    def holder(self, name: str) -> "Scope | None":
        """The innermost scope that knows a tensor of this name."""
        scope: Scope | None = self
        while scope is not None and name not in scope.tensors:
            scope = scope.outer
        return scope

    def tensor(self, name: str) -> Tensor:
        """What is known of a tensor."""
        scope = self.holder(name)
        return UNKNOWN if scope is None else scope.tensors[name]

    def maker(self, name: str) -> "tuple[Scope, NodeProto] | None":
        """The node that makes a tensor, and its scope; None for inputs and parameters."""
        scope = self.holder(name)
        node = None if scope is None else scope.made_by.get(name)
        return None if scope is None or node is None else (scope, node)

    def constant(self, name: str) -> bool:
        """Whether a tensor follows from parameters alone."""
        return self.tensor(name).constant

    def number(self, name: str) -> float | None:
        """The one value that a tensor holds in all its elements, where it is known."""
        value = self.tensor(name).value
        if value is None or not value.size or value.dtype.kind not in "biuf":
            return None
        first = value.flat[0]
        return float(first) if bool(np.all(value == first)) else None

    def error(self, node: "NodeProto", message: str) -> ConfigError:
        """A mistake at a node."""
        return ConfigError(message, f"{self.facts.path}: {title(node)} ({node.op_type})")

    def shape(self, node: "NodeProto", name: str) -> tuple[int, ...]:
        """Dimensions of an operand of ``node``. :class:`ConfigError` says what is missing and how to give
        it."""
        dims = self.tensor(name).shape
        if dims is None or None in dims:
            raise self.error(node, self._missing(name))
        return tuple(size for size in dims if size is not None)

    def elements(self, name: str) -> int | None:
        """Numbers of a tensor, or None where its shape is not known."""
        return self.tensor(name).elements

    def _missing(self, name: str) -> str:
        """Why a tensor has no known shape: inputs without sizes, or the first node that does not tell."""
        top = self
        while top.outer is not None:
            top = top.outer
        reached, blocking = self._origins(name)
        unsized = self.facts.dimensions.unsized(top.graph)
        if reached & {x.tensor for x in unsized}:
            used = {x for node in top.nodes for x in needed(node)}
            return self.facts.dimensions.advice([x for x in unsized if x.tensor in used])
        text = f"the shape of {shown(name)} is not known"
        if blocking is None:
            return f"{text}: nothing in the file tells it"
        scope, node = blocking
        output = next(x for x in node.output if x and not scope.tensor(x).known)
        reason = scope.reasons.get(output, "it does not follow from the shapes of its inputs")
        return (f"{text}: {title(node)} ({node.op_type}) does not tell that of {shown(output)}, {reason}; "
                f"give it with {self.facts.dimensions.by_axis(output, scope.tensor(output).shape)}")

    def _origins(self, name: str) -> "tuple[set[str], tuple[Scope, NodeProto] | None]":
        """Inputs that a tensor follows from, and the first node on the way that does not tell its shape
        although its inputs do."""
        inputs: set[str] = set()
        blocking: tuple[Scope, NodeProto] | None = None
        seen: set[tuple[int, str]] = set()
        waiting: list[tuple[Scope, str]] = [(self, name)]
        while waiting:
            scope, name = waiting.pop()
            held = scope.holder(name)
            if held is None or (id(held), name) in seen:
                continue
            seen.add((id(held), name))
            node = held.made_by.get(name)
            if node is None:
                inputs.add(name)
                waiting += [(held.outer, x) for x in held.sources.get(name, ())] if held.outer else []
                continue
            before = [x for x in needed(node) if not held.tensor(x).constant]
            if not held.tensor(name).known and all(held.tensor(x).known for x in before):
                blocking = held, node
            waiting += [(held, x) for x in before]
            bodies = held.inner.get(mark(node), [])
            waiting += [(body, value.name) for body in bodies for value in body.graph.output]
        return inputs, blocking


def living(graph: "GraphProto") -> "list[NodeProto]":
    """The nodes that an output of the graph follows from, in order."""
    wanted = {value.name for value in graph.output}
    kept = []
    for node in reversed(graph.node):
        if any(name in wanted for name in node.output if name):
            kept.append(node)
            wanted.update(needed(node))
    return kept[::-1]


def needed(node: "NodeProto") -> list[str]:
    """Names that a node reads: its inputs, and what the graphs that it holds take from outside."""
    names = [name for name in node.input if name]
    for graph in subgraphs(node):
        names += outside(graph)
    return names


def outside(graph: "GraphProto") -> list[str]:
    """Names that a graph reads and does not make."""
    own = {x.name for x in (*graph.input, *graph.initializer)} | {
        name for node in graph.node for name in node.output
    }
    read = [name for node in graph.node for name in needed(node)] + [value.name for value in graph.output]
    return [name for name in read if name not in own]


def mark(node: "NodeProto") -> str:
    """The output that a node is known by within its scope."""
    return next((x for x in node.output if x), "")


def title(node: "NodeProto") -> str:
    """A node's name, or that of its first output."""
    return node.name or mark(node) or node.op_type


def attribute(node: "NodeProto", key: str) -> "AttributeProto | None":
    """An attribute of a node, where it has it."""
    return next((a for a in node.attribute if a.name == key), None)


def number(node: "NodeProto", key: str, default: int) -> int:
    """An integer attribute."""
    found = attribute(node, key)
    return default if found is None else int(found.i)


def numbers(node: "NodeProto", key: str, default: Iterable[int] = ()) -> list[int]:
    """An attribute that is a list of integers."""
    found = attribute(node, key)
    return list(default) if found is None else [int(i) for i in found.ints]


def text(node: "NodeProto", key: str, default: str = "") -> str:
    """An attribute that is a text."""
    found = attribute(node, key)
    return default if found is None else found.s.decode("utf-8", "replace")
