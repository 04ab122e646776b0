"""An ONNX file to a workload; what is not mapped is listed with its share of operations."""

from pathlib import Path

from hwsim.errors import ConfigError, ParamError
from hwsim.workload.gemm import Gemm, Vector, Workload
from hwsim.workload.network.graph import Graph, title
from hwsim.workload.network.nodes import FREE, GEMMS, HEAVY, gemm_of, vector_of
from hwsim.workload.run import Run
from hwsim.workload.vectors import vector


def onnx_workload(path: Path, run: Run) -> Workload:
    """GEMMs and vector operations of a network. Raises :class:`ConfigError` with file and node."""
    run.takes("an ONNX network", str(path), "dims", "a_bits", "w_bits", "kv_bits")
    graph = Graph(path, run.dims or {})
    gemms: list[Gemm] = []
    places: list[str] = []
    vectors: list[Vector] = []
    rest: dict[str, list[int | None]] = {}
    for node in graph.nodes:
        if not node.output or node.op_type in FREE or all(x in graph.constants for x in node.output if x):
            continue
        try:
            if node.op_type in GEMMS:
                gemms.append(gemm_of(graph, node, run))
                places.append(f"{path}: {title(node)}")
            elif (found := vector_of(graph, node)) is not None:
                vectors.append(found)
            else:
                total = None if node.op_type in HEAVY else graph.elements(node.output[0])
                rest.setdefault(node.op_type, []).append(total)
                vectors += [vector(title(node), "elementwise", total)] if total else []
        except ParamError as e:
            raise graph.error(node, e.message) from None
    if not gemms:
        raise ConfigError(f"holds no GEMM; its operations are {', '.join(sorted({n.op_type for n in graph.nodes}))}", str(path))
    note = unmapped(rest, 2 * sum(g.macs for g in gemms) + sum(v.ops * v.repeat for v in vectors))
    return Workload(path.stem, tuple(gemms), tuple(places), tuple(vectors), notes=(note,) if note else ())


def unmapped(rest: dict[str, list[int | None]], operations: int) -> str:
    """One line on operations that are not mapped: each counts one operation per result where its work follows from that."""
    parts = []
    for name, totals in sorted(rest.items()):
        known = sum(t or 0 for t in totals)
        share = f"{known / operations:.2%} of operations" if None not in totals else "operations not known, none counted"
        parts.append(f"{name} ({len(totals)} node{'s' if len(totals) > 1 else ''}, {share})")
    return f"not mapped: {', '.join(parts)}" if parts else ""
