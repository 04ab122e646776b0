"""What `hwsim show` prints of workloads and models."""

from dataclasses import replace

from hwsim.files.source import read_text
from hwsim.params import Params
from hwsim.workload.gemm import Gemm, Workload
from hwsim.workload.load import load_workload, located
from hwsim.workload.model.facts import read_model
from hwsim.workload.model.reading import read_reading
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.run import Run

SHOWN_TOKENS = 512
"""Tokens of an example where the model sets no limit."""
EXAMPLES = {"decoder": Run(prefill=512, decode=True, context=512), "encoder": Run(prefill=512),
            "vision": Run(),
            "encoder_decoder": Run(prefill=512, decode=True, context=64),
            "speech": Run(decode=True, context=64), "pair": Run(prefill=64)}
STACKS = {
    "encoder_decoder": "the decoder",
    "speech": "the decoder",
    "encoder": "the encoder",
    "pair": "the text tower",
    "vision": "the vision tower",
}


def show_workload(name: str, dims: dict[str, int] | None = None) -> str:
    """GEMMs and vector operations of a workload; ``dims`` are sizes for an ONNX file."""
    workload = load_workload(name, dims=dims or None)
    return "\n".join([_title(workload), *_lines(workload), *workload.notes, *workload.rules])


def show_model(name: str) -> str:
    """Dimensions of a model, its parameters and cache, the comment of its file, and the work of a short
    run.
    """
    path = located(name)
    reading = read_reading(read_model(path))
    model = reading.model
    run = example(model)
    text = read_text(path).splitlines()
    comment = [line.removeprefix("#").strip() for line in text if line.startswith("#")]
    active = "" if not model.experts else f", {model.active_parameters:,} of them met by a token"
    workload = load_workload(name, run)
    title = f"{path.stem}: {reading.doc.data['model_type']}, {model.parameters:,} parameters{active}"
    return "\n".join([title, *comment, *reading.notes, "", *_dimensions(model), *_memory(model), "",
                      f"{_asked(run)}: {_title(workload)}", *_lines(workload), *workload.rules])


def example(model: Transformer) -> Run:
    """A run of the model's kind, of no more tokens than its tables of positions allow."""
    run = EXAMPLES[model.kind]
    reader = model.before[0] if model.kind == "encoder_decoder" else model
    return replace(run, prefill=min(run.prefill, reader.longest or SHOWN_TOKENS),
                   context=min(run.context, model.longest or SHOWN_TOKENS))


def _asked(run: Run) -> str:
    """The example as the options of ``hwsim simulate``, which takes others."""
    options = [
        f"--{key} {size}" for key, size in (("prefill", run.prefill), ("context", run.context)) if size
    ]
    if run.decode:
        options.insert(len(options) - 1, "--decode")
    return f"Example of a run ({' '.join(options) or '--batch 1'}; simulate takes others)"


def _dimensions(model: Transformer) -> list[str]:
    """The facts of every stack, the first to run first; parts of a block after the rest."""
    lines = []
    for stack in (*model.before, model):
        what = stack.name or (STACKS[stack.kind] if model.before else "")
        lines += [f"Dimensions of {what}" if what else "Dimensions", *_facts(stack, "  ")]
        for title, part in (("latent attention", stack.latent),
                            ("layers that keep a state", stack.recurrent)):
            lines += [f"  {title}", *_facts(part, "    ")] if part else []
    return lines


def _facts(part: Params, indent: str) -> list[str]:
    """A line per fact that is not what is usual."""
    told = [f for f in part.schema() if isinstance(getattr(part, f.name), (int, str))
            and getattr(part, f.name) != f.default]
    return [f"{indent}{f.name:<17} {getattr(part, f.name)}   {f.metadata['doc']}" for f in told]


def _memory(model: Transformer) -> list[str]:
    """What a sequence keeps from token to token."""
    if model.kind not in ("decoder", "encoder_decoder", "speech"):
        return []
    out = []
    if model.cached:
        out.append(f"Cache: {model.cached:,} numbers per token in {model.attention_layers} layers, "
                   f"{2 * model.cached:,} bytes at 16 bits")
    if model.cross:
        known = model.layers * 2 * model.kv_width
        out.append(f"Cache of the encoder's output: {known:,} numbers per token of it")
    if model.recurrent:
        kept = model.recurrent.layers * model.recurrent.state
        out.append(f"State: {kept:,} numbers per sequence in {model.recurrent.layers} layers, "
                   f"{2 * kept:,} bytes at 16 bits")
    return out


def _title(workload: Workload) -> str:
    known = f", {workload.parameters:,} parameters" if workload.parameters else ""
    return f"{workload.name}: {len(workload.gemms)} GEMMs, {workload.macs:,} MACs{known}"


def _precision(gemm: Gemm) -> str:
    """What the source says of the operands' codes."""
    sides = (("a", gemm.a_kind, gemm.a_bits, gemm.a_zero), ("w", gemm.w_kind, gemm.w_bits, gemm.w_zero))
    names = [f", {side} {name}" for side, name in (("a", gemm.a_format), ("w", gemm.w_format)) if name]
    return "".join(names) + "".join(
        f", {side} {kind}{bits}{f' with zero point {zero}' if zero else ''}"
        for side, kind, bits, zero in sides
        if kind
    )


def _lines(workload: Workload) -> list[str]:
    """A line per GEMM, and one per kind of vector operation."""
    lines = []
    for g in workload.gemms:
        lines.append(
            f"  {g.section + '/' if g.section else ''}{g.name}: {g.m} x {g.k} x {g.n}, {g.repeat} "
            f"times{_precision(g)}"
        )
    kinds: dict[str, int] = {}
    for v in workload.vectors:
        kinds[v.kind] = kinds.get(v.kind, 0) + v.ops * v.repeat
    return lines + [f"  {kind}: {ops:,} vector operations" for kind, ops in kinds.items()]
