"""If, Loop and Scan: their bodies become scopes, and their outputs' shapes are those of what the bodies give.

    If      the branch that the condition chooses where it is known, else both; a dimension that differs is
            not known
    Loop    trips where their number is a known constant and the condition stays true, else not known; a
            carried dimension that changes from trip to trip is not known
    Scan    as many trips as the scanned axis is long
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from hwsim.workload.network.scope import Scope, attribute, living, mark, needed, number, numbers
from hwsim.workload.network.tensor import UNKNOWN, Shape, Tensor

if TYPE_CHECKING:
    from onnx import GraphProto, NodeProto

ENDLESS = 1 << 31
MOST_TRIPS = 10_000  # of all loops that are run to find how many there are
Infer = Callable[..., Scope]


def _body(node: "NodeProto", key: str) -> "GraphProto | None":
    found = attribute(node, key)
    return found.g if found is not None and found.HasField("g") else None


def _outputs(scope: Scope) -> list[Tensor]:
    return [scope.tensor(value.name) for value in scope.graph.output]


def _same(p: Tensor, q: Tensor) -> Tensor:
    """What two tensors of one name have in common."""
    shape: Shape | None = None
    if p.shape is not None and q.shape is not None and len(p.shape) == len(q.shape):
        shape = tuple(a if a == b else None for a, b in zip(p.shape, q.shape))
    return Tensor(shape, p.kind if p.kind == q.kind else 0)


def branches(scope: Scope, node: "NodeProto", infer: Infer) -> list[Tensor]:
    """If."""
    graphs = [_body(node, key) for key in ("then_branch", "else_branch")]
    condition = scope.number(node.input[0]) if node.input else None
    if condition is not None:
        graphs = graphs[:1] if condition else graphs[1:]
    bodies = [infer(graph, scope.facts, scope) for graph in graphs if graph is not None]
    if not bodies:
        return [UNKNOWN] * len(node.output)
    scope.inner[mark(node)] = bodies
    results = [_outputs(body) for body in bodies]
    if len(results) == 1:
        return results[0]
    return [_same(p, q) for p, q in zip(*results)]


def loop(scope: Scope, node: "NodeProto", infer: Infer) -> list[Tensor]:
    """Loop."""
    graph = _body(node, "body")
    if graph is None or len(node.input) < 2:
        return [UNKNOWN] * len(node.output)
    limit = scope.number(node.input[0]) if node.input[0] else None
    first = scope.number(node.input[1]) if node.input[1] else 1.0
    carried = [replace(scope.tensor(name), value=None, constant=False) for name in node.input[2:]]
    body = _carrying(scope, graph, infer, [Tensor((), 7), _truth(first)], carried, node.input[2:])
    stays = bool(first) and body.number(graph.output[0].name) == 1.0
    trips = int(limit) if limit is not None and stays and 0 <= limit < ENDLESS else None
    if first == 0:
        trips = 0
    elif first is not None and trips is None and (limit is not None or not node.input[0]):
        trips = counted(scope, graph, infer, node.input[2:], limit)
    scope.inner[mark(node)], scope.trips[mark(node)] = [body], trips
    results = _outputs(body)[1:]
    kept = len(carried)
    return results[:kept] + [_stacked(x, trips, 0) for x in results[kept:]]


def counted(
    scope: Scope, graph: "GraphProto", infer: Infer, names: Sequence[str], limit: float | None
) -> int | None:
    """Trips of a loop that goes on while its condition holds, found by running what the condition follows
    from; None: not known."""
    own = [value.name for value in graph.input[2:2 + len(names)]]
    wanted = {graph.output[0].name}
    while True:  # the condition, and what is carried on to it
        part = type(graph)()
        part.CopyFrom(graph)
        del part.output[:]
        part.output.extend(value for i, value in enumerate(graph.output) if i == 0 or value.name in wanted)
        read = {name for node in living(part) for name in needed(node)} | wanted
        more = {graph.output[1 + i].name for i, name in enumerate(own) if name in read} - wanted
        if not more:
            break
        wanted |= more
    carried = {name: scope.tensor(outside) for name, outside in zip(own, names)}
    for trip in range(MOST_TRIPS - scope.facts.trips):
        scope.facts.trips += 1
        if limit is not None and trip >= limit:
            return trip
        given = {
            graph.input[0].name: Tensor((), 7, np.array(trip)),
            graph.input[1].name: _truth(1.0),
            **carried,
        }
        body = infer(part, scope.facts, scope, given)
        goes_on = body.number(graph.output[0].name)
        if not goes_on:
            return None if goes_on is None else trip + 1
        carried = {name: body.tensor(graph.output[1 + i].name) for i, name in enumerate(own)}
    return None


def _truth(value: float | None) -> Tensor:
    """A condition."""
    return Tensor((), 9, None if value is None else np.array(bool(value)))


def _carrying(
    scope: Scope, graph: "GraphProto", infer: Infer, ahead: list[Tensor], carried: list[Tensor], names
) -> Scope:
    """A body whose carried tensors have the shapes that they keep from trip to trip."""
    start = len(ahead)
    values = graph.input[start:start + len(carried)]
    while True:  # twice at most for each carried dimension: one that changes is not known from then on
        given = {value.name: tensor for value, tensor in zip(graph.input, ahead + carried)}
        body = infer(graph, scope.facts, scope, given)
        body.sources = {value.name: [name] for value, name in zip(values, names)}
        after = [body.tensor(value.name) for value in graph.output[1 if start == 2 else 0:]]
        kept = [_same(p, q) for p, q in zip(carried, after)]
        if [x.shape for x in kept] == [x.shape for x in carried]:
            return body
        carried = kept


def _stacked(tensor: Tensor, trips: int | None, axis: int) -> Tensor:
    """A result of every trip, one after another along a new axis."""
    if tensor.shape is None:
        return Tensor(None, tensor.kind)
    place = axis if axis >= 0 else axis + len(tensor.shape) + 1
    return Tensor((*tensor.shape[:place], trips, *tensor.shape[place:]), tensor.kind)


def scan(scope: Scope, node: "NodeProto", infer: Infer) -> list[Tensor]:
    """Scan, of opset 9 and later."""
    graph = _body(node, "body")
    count = number(node, "num_scan_inputs", 0)
    states = len(node.input) - count
    if graph is None or count < 1 or states < 0 or scope.facts.opsets.get("", 9) < 9:
        return [UNKNOWN] * len(node.output)
    axes = numbers(node, "scan_input_axes", [0] * count)
    out_axes = numbers(node, "scan_output_axes", [0] * (len(node.output) - states))
    trips: int | None = None
    slices = []
    for name, axis in zip(node.input[states:], axes):
        shape = scope.tensor(name).shape
        if shape is None or not -len(shape) <= axis < len(shape):
            slices.append(Tensor(None, scope.tensor(name).kind))
            continue
        place = axis % len(shape)
        trips = shape[place] if trips is None else trips
        slices.append(Tensor(shape[:place] + shape[place + 1:], scope.tensor(name).kind))
    carried = [replace(scope.tensor(name), value=None, constant=False) for name in node.input[:states]]
    given = {value.name: tensor for value, tensor in zip(graph.input, carried + slices)}
    body = infer(graph, scope.facts, scope, given)
    body.sources = {value.name: [name] for value, name in zip(graph.input, node.input)}
    scope.inner[mark(node)], scope.trips[mark(node)] = [body], trips
    results = _outputs(body)
    return results[:states] + [_stacked(x, trips, axis) for x, axis in zip(results[states:], out_axes)]


RULES: dict[str, Callable[[Scope, "NodeProto", Infer], list[Tensor]]] = {
    "If": branches,
    "Loop": loop,
    "Scan": scan,
}
