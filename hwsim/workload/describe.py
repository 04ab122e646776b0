"""What `hwsim show` prints of workloads and models."""

from hwsim.workload.gemm import Workload
from hwsim.workload.load import load_workload, located
from hwsim.workload.model.facts import read_model
from hwsim.workload.model.reading import read_transformer
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.run import Run

EXAMPLES = {"decoder": Run(prefill=512, decode=True, context=512), "encoder": Run(prefill=512), "vision": Run()}


def show_workload(name: str) -> str:
    """GEMMs and vector operations of a workload."""
    workload = load_workload(name)
    return "\n".join([_title(workload), *_lines(workload), *workload.notes])


def show_model(name: str) -> str:
    """Dimensions of a model, its parameters, the comment of its file, and the work of a short run."""
    path = located(name)
    doc = read_model(path)
    model, run = read_transformer(doc), EXAMPLES[read_transformer(doc).kind]
    text = path.read_text(encoding="utf-8").splitlines()
    comment = [line.removeprefix("#").strip() for line in text if line.startswith("#")]
    active = "" if not model.experts else f", {model.active_parameters:,} of them met by a token"
    facts = [f"  {f.name:<17} {getattr(model, f.name)}   {f.metadata['doc']}" for f in Transformer.schema() if _told(model, f)]
    asked = ", ".join(f"{f.name} {getattr(run, f.name)}" for f in run.schema() if getattr(run, f.name) != f.default)
    workload = load_workload(name, run)
    title = f"{path.stem}: {doc.data['model_type']}, {model.parameters:,} parameters{active}"
    return "\n".join([title, *comment, "", "Dimensions", *facts, "",
                      f"At {asked or 'batch 1'}: {_title(workload)}", *_lines(workload)])


def _told(model: Transformer, field) -> bool:
    value = getattr(model, field.name)
    return value is not False and value not in (0, "")


def _title(workload: Workload) -> str:
    known = f", {workload.parameters:,} parameters" if workload.parameters else ""
    return f"{workload.name}: {len(workload.gemms)} GEMMs, {workload.macs:,} MACs{known}"


def _lines(workload: Workload) -> list[str]:
    """A line per GEMM, and one per kind of vector operation."""
    lines = []
    for g in workload.gemms:
        lines.append(f"  {g.section + '/' if g.section else ''}{g.name}: {g.m} x {g.k} x {g.n}, {g.repeat} times")
    kinds: dict[str, int] = {}
    for v in workload.vectors:
        kinds[v.kind] = kinds.get(v.kind, 0) + v.ops * v.repeat
    return lines + [f"  {kind}: {ops:,} vector operations" for kind, ops in kinds.items()]
