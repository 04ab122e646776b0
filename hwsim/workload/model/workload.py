"""A model's file and a run to a workload, or one clear line."""

from hwsim.errors import ConfigError, ParamError
from hwsim.source import Document
from hwsim.workload.gemm import Workload
from hwsim.workload.model.lower import Section
from hwsim.workload.model.reading import read_precisions, read_transformer
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.run import Run

BITS = ("batch", "a_bits", "w_bits", "w_group", "w_scale_bits", "w_zero_bits", "head_bits", "kv_bits", "k_bits", "v_bits")
TAKES = {"decoder": ("prefill", "decode", "context", *BITS), "encoder": ("prefill", *BITS), "vision": BITS}


def model_workload(doc: Document, name: str, run: Run) -> Workload:
    """GEMMs and vector operations of ``run`` on the model in ``doc``. Raises :class:`ConfigError` with the file."""
    model, place = read_transformer(doc), doc.place()
    precisions = read_precisions(doc).with_run(run)
    run.takes({"decoder": "a language model", "encoder": "an encoder", "vision": "a vision model"}[model.kind], place, *TAKES[model.kind])
    try:
        parts = [Section(model, run, precisions, *part) for part in passes(model, run, place)]
    except ParamError as e:
        raise ConfigError(f"too large: {e.message}", place) from None
    gemms = tuple(g for part in parts for g in part.gemms)
    vectors = tuple(v for part in parts for v in part.vectors)
    tokens = {} if model.kind == "vision" else {section: count * run.batch for section, count, _ in passes(model, run, place)}
    return Workload(name, gemms, (place,) * len(gemms), vectors, model.parameters, precisions.notes, tokens, precisions.sources())


def passes(model: Transformer, run: Run, place: str) -> list[tuple[str, int, int]]:
    """Name of the section, tokens per sequence, tokens attended to: of every pass that the run asks for."""
    if model.kind == "vision":
        tokens = model.patches + model.extra_tokens
        return [("", tokens, tokens)]
    out = [("prefill" if model.kind == "decoder" else "encode", run.prefill, run.prefill)] if run.prefill else []
    out += [("decode", 1, run.attended)] if run.decode else []
    if not out:
        what = "prefill or decode: a language model needs --prefill TOKENS, or --decode with --context TOKENS, or both"
        raise ConfigError(what if model.kind == "decoder" else "prefill: an encoder needs --prefill TOKENS, its sequences' length", place)
    longest = max(context for _, _, context in out)
    if model.longest and longest > model.longest:
        raise ConfigError(f"{'context' if run.decode else 'prefill'}: must be at most {model.longest} tokens, which the model has learned "
                          f"positions for, not {longest}", place)
    return out
