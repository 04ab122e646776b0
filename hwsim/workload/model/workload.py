"""A model's file and a run to a workload, or one clear line."""

from hwsim.errors import ConfigError, ParamError
from hwsim.files.source import Document
from hwsim.workload.gemm import Gemm, Workload
from hwsim.workload.model.lower import Stack
from hwsim.workload.model.reading import read_reading
from hwsim.workload.model.section import Pass
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.run import PRECISIONS, Run

BITS = ("batch", *PRECISIONS, "head_bits", "kv_bits", "k_bits", "v_bits")
TAKES = {"decoder": ("prefill", "decode", "context", *BITS), "encoder": ("prefill", *BITS),
         "vision": BITS,
         "encoder_decoder": ("prefill", "decode", "context", *BITS), "speech": ("decode", "context", *BITS),
         "pair": ("prefill", *BITS)}
NAMES = {"decoder": "a language model", "encoder": "an encoder", "vision": "a vision model",
         "encoder_decoder": "an encoder-decoder",
         "speech": "a speech model", "pair": "a model of images and texts"}
NEEDS = {
    "decoder": "missing; a language model takes prefill, a number of tokens, or decode with context, the "
               "tokens that a step attends to, or both",
    "encoder": "missing; an encoder takes prefill, its sequences' length in tokens",
    "pair": "missing; the text tower alone takes prefill, its sequences' length in tokens",
    "encoder_decoder": "missing; an encoder-decoder takes prefill, the tokens that the encoder reads; "
                       "decode and context, a number of tokens, add a step of the decoder",
}


def model_workload(doc: Document, name: str, run: Run) -> Workload:
    """GEMMs and vector operations of ``run`` on the model in ``doc``.

    Raises :class:`ConfigError` with the file, and :class:`ParamError` for a run that the model has no use
    for.
    """
    reading = read_reading(doc)
    place = doc.place()
    model = reading.model
    precisions = reading.precisions.with_run(run)
    run.takes(NAMES[model.kind], *takes(model))
    made = passes(model, run)
    try:
        parts = [Stack(run, precisions, part) for part in made]
    except ParamError as e:
        raise ConfigError(f"too large: {e.message}", place) from None
    gemms = tuple(g for part in parts for g in part.gemms)
    check_asked(run, gemms, name)
    vectors = tuple(v for part in parts for v in part.vectors)
    tokens = {} if model.kind == "vision" else {part.section: part.tokens * run.batch for part in made}
    notes = (*reading.notes, *precisions.notes)
    return Workload(
        name,
        gemms,
        (name,) * len(gemms),
        vectors,
        model.parameters,
        notes,
        tokens,
        precisions.sources(),
        rules(model, run),
    )


def check_asked(run: Run, gemms: tuple[Gemm, ...], name: str) -> None:
    """:class:`ParamError` for a precision of an operand that no GEMM has."""
    there = {g.operand or "weights" for g in gemms}
    for key, operands in (
        ("kv_bits", {"keys", "values"}),
        ("k_bits", {"keys"}),
        ("v_bits", {"values"}),
        ("head_bits", {"head"}),
    ):
        if getattr(run, key) and not operands & there:
            raise ParamError(
                key, f"{name} has no {' and '.join(sorted(operands))} in what runs; leave it out"
            )


def takes(model: Transformer) -> tuple[str, ...]:
    """The fields of a run that the model has a use for."""
    masked = model.window or (model.causal and model.attention_layers)
    choices = (("attention", masked), ("latent", model.latent), ("experts", model.experts))
    return (*TAKES[model.kind], *(key for key, there in choices if there))


def rules(model: Transformer, run: Run) -> tuple[str, ...]:
    """By which rules attention and experts are counted, where there is a choice."""
    out = []
    if "attention" in takes(model) and run.prefill:
        counted = {"dense": "whole rectangles of scores, neither causal masks nor windows are exploited",
                   "causal": "the keys that blocks of 128 queries need, by causal masks and windows"}
        out.append(f"attention {run.attention}: prefill counts {counted[run.attention]}")
    if model.latent and run.decode:
        part = model.latent
        read = {
            "absorbed": f"heads attend to the cache itself, values read its {part.kv_rank} latent numbers a "
                        "second time",
            "expanded": "keys and values of all tokens are made of it in every step",
        }
        out.append(
            f"latent {run.latent}: the cache holds {part.cached} numbers per token and layer; "
            f"{read[run.latent]}"
        )
    if model.experts:
        once = {"expected": "once over all layers", "rounded": "in every layer"}
        out.append(
            f"experts {run.experts}: the expected number of distinct experts is rounded {once[run.experts]}"
        )
    return tuple(out)


def passes(model: Transformer, run: Run) -> list[Pass]:
    """Every pass that the run asks for."""
    out = _passes(model, run)
    for part in out:
        longest = part.stack.longest
        if longest and part.context > longest:
            key = "context" if part.cached else "prefill"
            raise ParamError(
                key,
                f"must be at most {longest} tokens, which the model has learned positions for, not "
                f"{part.context}",
            )
    return out


def _passes(model: Transformer, run: Run) -> list[Pass]:
    if model.kind == "vision":
        return [_image(stack, "") for stack in (*model.before, model)]
    alone = model.kind == "pair" and model.before  # the images' tower runs
    if model.kind in NEEDS and not (run.prefill or alone or (run.decode and model.kind == "decoder")):
        raise ParamError("prefill", NEEDS[model.kind])
    if model.kind == "pair":
        return [*(_image(stack, "image") for stack in model.before),
                *([Pass("text", model, run.prefill, run.prefill)] if run.prefill else [])]
    if model.kind in ("encoder_decoder", "speech"):
        return _two(model, run)
    if run.context and run.context < run.prefill:
        raise ParamError(
            "context", f"must be at least the prefill of {run.prefill} tokens, not {run.context}"
        )
    out = [Pass("prefill" if model.kind == "decoder" else "encode", model, run.prefill,
                run.prefill)] if run.prefill else []
    return out + ([Pass("decode", model, 1, run.attended, cached=True)] if run.decode else [])


def _image(stack: Transformer, section: str) -> Pass:
    tokens = stack.patches + stack.extra_tokens
    return Pass(section, stack, tokens, tokens)


def _two(model: Transformer, run: Run) -> list[Pass]:
    """An encoder and, at --decode, a step of its decoder."""
    encoder = model.before[0]
    length = encoder.frames // 2 or run.prefill
    if run.decode and not run.context:
        raise ParamError(
            "context",
            f"missing; a decode step of {NAMES[model.kind]} needs --context TOKENS, those of the decoder",
        )
    out = [Pass("encode", encoder, length, length, feeds=model)]
    return out + ([Pass("decode", model, 1, run.context, cached=True, memory=length)] if run.decode else [])
