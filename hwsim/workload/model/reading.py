"""A model's file to a :class:`Transformer`: the family that ``model_type`` names reads it."""

import difflib
from dataclasses import dataclass
from typing import Any

from hwsim.errors import ConfigError, ParamError, shown
from hwsim.files.source import Document
from hwsim.workload.model import decoders, encoder_decoder, layer_norm, llama_like, vision
from hwsim.workload.model.facts import Facts, inner
from hwsim.workload.model.keys import ENCODER_DECODERS, check_stacks, check_unread, unread_note
from hwsim.workload.model.quantization import file_precisions
from hwsim.workload.model.shapes import FAMILIES
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.precisions import Precisions

assert decoders and encoder_decoder and layer_norm and llama_like and vision, "importing registers families"

LANGUAGE_MODELS = ("ForCausalLM", "LMHeadModel", "ForConditionalGeneration", "WithLMHead")
"""Endings of architectures whose head gives logits of the vocabulary."""

HALVES = ("ForCausalLM", "EncoderModel", "Encoder", "Decoder")
"""Endings of architectures that are one stack of an encoder-decoder."""


@dataclass(frozen=True)
class Reading:
    """A model, the document that describes it (a part of a file's, where the model is a part), the precisions
    that it states, and what is to be said of the model. """

    model: Transformer
    doc: Document
    precisions: Precisions
    notes: tuple[str, ...]


def read_transformer(doc: Document) -> Transformer:
    """The model that a file describes. Raises :class:`ConfigError` with file and line."""
    return read_reading(doc).model


def read_reading(doc: Document) -> Reading:
    """The model that a file describes, with notes. Raises :class:`ConfigError` with file and line."""
    doc, notes = _text_model(doc)
    facts = Facts(doc, doc.data["model_type"])
    try:
        fields = FAMILIES[facts.family](facts)
        fields |= _headless(facts, fields)
        check_stacks(facts, fields["kind"])
        facts.notes += unread_note(check_unread(facts))
        model = Transformer(**fields)
        precisions = file_precisions(facts)
    except ParamError as e:
        raise ConfigError(e.message, doc.place()) from None
    return Reading(model, doc, precisions, tuple(filter(None, [*notes, *facts.notes, _defaults(facts)])))


def _text_model(doc: Document) -> tuple[Document, list[str]]:
    """The document of a known family: the file's, or the ``text_config`` of a model of several parts."""
    name = doc.data.get("model_type")
    part = doc.data.get("text_config")
    known = sorted(FAMILIES)
    if isinstance(name, str) and name in FAMILIES:
        return doc, []
    if isinstance(part, dict) and isinstance(name, str):
        text = inner(doc, "text_config")
        kind = text.data.get("model_type", "llama" if name == "llava"
                             else None)  # the class default of LLaVA's text model
        if not isinstance(kind, str) or kind not in FAMILIES:
            raise text.error(f"text_config.model_type: {_unknown(kind)}", "model_type")
        shared = {key: doc.data[key] for key in ("tie_word_embeddings", "quantization_config", "quantization")
                  if key in doc.data}
        others = [key for key in doc.data if key.endswith("_config")
                  and key not in ("text_config", "quantization_config")]
        rest = ", ".join(others) or "what is beside it"
        note = f"model_type {shown(name)}: the text model alone is read ({kind}), not {rest}"
        return Document(text.path, shared | text.data | {"model_type": kind}, text.lines), [note]
    if name is None:
        raise doc.error(f"model_type: missing; known are {', '.join(known)}")
    raise doc.error(f"model_type: {_unknown(name)}", "model_type")


def _unknown(name: object) -> str:
    """An unknown family; the hint is a name that differs in a letter or two, not one that shares some
    letters.
    """
    text = f"{name}_text"  # the part of a model of several
    near = [text] if text in FAMILIES else [
        known for known in difflib.get_close_matches(str(name), FAMILIES, n=3, cutoff=0.75)
        if _alike(str(name), known)]
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return f"{shown(name)} is not known{hint} (known: {', '.join(sorted(FAMILIES))})"


def _alike(name: str, known: str) -> bool:
    """Whether the names begin alike and hold the same numbers (gemma4 is no gemma3), and few letters are too
    many or missing: another letter is two, hence llava is no llama.
    """
    digits = [[c for c in text if c.isdigit()] for text in (name, known)]
    common = sum(block.size for block in difflib.SequenceMatcher(None, name, known).get_matching_blocks())
    few = len(name) + len(known) - 2 * common <= max(len(name), len(known)) // 3
    return few and digits[0] == digits[1] and name[:1].lower() == known[:1]


def _headless(f: Facts, fields: dict[str, Any]) -> dict[str, Any]:
    """What ``architectures`` says of a language model's head; of others, a note that a head for a task is not
    counted.
    """
    names = f.raw("architectures")
    if names is None:
        return {}
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise f.error(f"architectures: must be a list of texts, not {shown(names)}", "architectures")
    kind = fields["kind"]
    name = names[0] if names else ""
    if kind in ENCODER_DECODERS and name.endswith(HALVES):
        raise f.error(f"architectures: {shown(name)} is one of two stacks, and both are read; "
                      "remove the key to count the whole model", "architectures")
    if kind == "encoder" and name and not name.endswith("Model"):
        f.notes.append(f"architectures: the head of {name} is not counted")
    if kind not in ("decoder", *ENCODER_DECODERS) or not name or name.endswith(LANGUAGE_MODELS):
        return {}
    if name.endswith("Model"):
        return {"head": False}
    known = ", .. ".join(LANGUAGE_MODELS)
    raise f.error(f"architectures: the head of {shown(name)} is not known, only those of .. {known}; "
                  "without this key the head is a language model's", "architectures")


def _defaults(f: Facts) -> str:
    """A note of the sizes that the file leaves out."""
    parts = ", ".join(f"{key} {value}" for part in (f, *f.parts) for key, value in part.taken.items())
    return f"not in the file, hence the defaults of model_type {f.family}: {parts}" if parts else ""
