"""An ONNX file to a workload; what is not mapped is listed, and never given a share that nobody knows."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hwsim.errors import ConfigError, ParamError
from hwsim.workload.gemm import Gemm, Vector, Workload
from hwsim.workload.network.dimensions import Dimensions
from hwsim.workload.network.file import read
from hwsim.workload.network.inference import inferred
from hwsim.workload.network.nodes import CONTROL, FREE, work_of
from hwsim.workload.network.scope import OURS, QUANTIZERS, Facts, Scope, mark, title
from hwsim.workload.run import PRECISIONS, Run

if TYPE_CHECKING:
    from onnx import GraphProto, NodeProto


@dataclass
class Found:
    """What the nodes of a scope do: GEMMs with their places, vector operations, nodes that are not mapped by
    operator."""

    gemms: list[Gemm] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    vectors: list[Vector] = field(default_factory=list)
    rest: dict[str, list[str]] = field(default_factory=dict)

    def add(self, other: "Found", times: int = 1) -> None:
        """All of another scope, ``times`` over."""
        self.gemms += [replace(g, repeat=g.repeat * times) for g in other.gemms]
        self.places += other.places
        self.vectors += [replace(v, repeat=v.repeat * times) for v in other.vectors]
        for kind, names in other.rest.items():
            self.rest.setdefault(kind, []).extend(names)

    @property
    def macs(self) -> int:
        """Multiply-accumulates of all GEMMs."""
        return sum(g.macs for g in self.gemms)

    @property
    def size(self) -> tuple[int, int]:
        """What a larger branch has more of: multiply-accumulates, then vector operations."""
        return self.macs, sum(v.ops * v.repeat for v in self.vectors)


def onnx_workload(path: Path, run: Run) -> Workload:
    """GEMMs and vector operations of a network. Raises :class:`ConfigError` with file and node."""
    run.takes("an ONNX network", "dims", *PRECISIONS, "kv_bits")
    model = read(path)
    opsets = {x.domain if x.domain != "ai.onnx" else "": x.version for x in model.opset_import}
    facts = Facts(path, Dimensions(run.dims or {}, path), opsets)
    scope = inferred(model.graph, facts)
    facts.dimensions.check(model.graph)
    found = work(scope, run)
    _dead(scope, model.graph, found)
    if not found.gemms:
        kinds = sorted({node.op_type for node in model.graph.node})
        told = [*facts.all_notes(), *unmapped(found.rest)]
        why = f"; {'; '.join(told)}" if told else ""
        raise ConfigError(
            f"holds no GEMM whose size is known; its operations are {', '.join(kinds)}{why}", str(path)
        )
    notes = [*facts.all_notes(), *unmapped(found.rest)]
    return Workload(
        path.stem,
        tuple(found.gemms),
        tuple(found.places),
        tuple(found.vectors),
        notes=tuple(notes),
        sources=facts.sources(),
    )


def _kind(node: "NodeProto") -> str:
    """An operator's name, with its domain where that is not one of those that are mapped."""
    return node.op_type if node.domain in OURS + QUANTIZERS else f"{node.op_type} of {node.domain}"


def _dead(scope: Scope, graph: "GraphProto", found: Found) -> None:
    """Name the nodes that no output follows from: those of unknown domains as not mapped, those that compute
    in a note."""
    living = {mark(node) for node in scope.nodes}
    fixed = {tensor.name for tensor in graph.initializer}
    idle = []
    for node in graph.node:
        if mark(node) in living:
            continue
        if node.domain not in OURS + QUANTIZERS:
            found.rest.setdefault(_kind(node), []).append(title(node))
        elif node.op_type not in FREE and not fixed.issuperset(node.input):
            idle.append(f"{title(node)} ({node.op_type})")
    if idle:
        more = f" and {len(idle) - 3} more" if len(idle) > 3 else ""
        scope.facts.note(f"not counted, since no output follows from them: {', '.join(idle[:3])}{more}")


def work(scope: Scope, run: Run) -> Found:
    """What the nodes of a scope do. Nodes whose results follow from parameters alone are no work at run
    time."""
    out = Found()
    for node in scope.nodes:
        if all(scope.constant(x) for x in node.output if x):
            continue
        try:
            if node.op_type in CONTROL and mark(node) in scope.inner:
                _inside(scope, node, run, out)
                continue
            found = work_of(scope, node, run)
        except ParamError as e:
            raise scope.error(node, e.message) from None
        except (IndexError, ZeroDivisionError):
            raise scope.error(node, "its inputs and attributes are not those of its operator") from None
        if found is None:
            out.rest.setdefault(_kind(node), []).append(title(node))
            continue
        out.gemms += found.gemms
        out.places += [f"{scope.facts.path}: {title(node)}"] * len(found.gemms)
        out.vectors += found.vectors
    return out


def _inside(scope: Scope, node: "NodeProto", run: Run, out: Found) -> None:
    """The work of an If, Loop or Scan: that of one branch, or of the body as often as it runs."""
    if node.op_type == "If":
        out.add(_branch(scope, node, run))
        return
    body = work(scope.inner[mark(node)][0], run)
    trips = scope.trips[mark(node)]
    if trips is not None:
        out.add(body if trips else Found(), trips)
    elif body.gemms or body.vectors or body.rest:
        out.rest.setdefault(node.op_type, []).append(title(node))
        scope.facts.note(
            f"{title(node)} ({node.op_type}): how often its body runs is not known; a run of it has "
            f"{body.macs:,} MACs"
        )


def _branch(scope: Scope, node: "NodeProto", run: Run) -> Found:
    """The work of the branch that runs; of the larger one where that is not known, and a note."""
    bodies: list[Found] = []
    refused: list[ConfigError] = []
    for body in scope.inner[mark(node)]:
        try:
            bodies.append(work(body, run))
        except ConfigError as e:
            refused.append(e)
    if not bodies:
        raise refused[0]
    largest = max(bodies, key=lambda body: body.size)
    unclear = f"{title(node)} (If): its condition is not known"
    if refused:
        why = (
            f"the other does not take these sizes ({refused[0].place.rpartition(': ')[2]}: "
            f"{refused[0].message})"
        )
        scope.facts.note(f"{unclear}; the branch with {largest.macs:,} MACs is counted, {why}")
    elif len(bodies) == 2 and any(largest.size):
        alike = bodies[0].size == bodies[1].size
        which = "both are alike, and one is counted" if alike else "the larger one is counted"
        scope.facts.note(
            f"{unclear}; its branches have {bodies[0].macs:,} and {bodies[1].macs:,} MACs, {which}"
        )
    return largest


def unmapped(rest: dict[str, list[str]]) -> list[str]:
    """One line on operations that are not mapped, with the first node of each kind."""
    parts = []
    for kind, names in sorted(rest.items()):
        parts.append(
            f"{kind} ({len(names)} nodes, first {names[0]})" if len(names) > 1 else f"{kind} ({names[0]})"
        )
    return [f"not mapped, operations not known and not counted: {', '.join(parts)}"] if parts else []
