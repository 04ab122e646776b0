"""A model's file to a :class:`Transformer`: the family that ``model_type`` names reads it."""

from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.source import Document
from hwsim.workload.model import layer_norm, llama_like
from hwsim.workload.model.facts import Facts
from hwsim.workload.model.quantization import file_precisions
from hwsim.workload.model.shapes import FAMILIES
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.precisions import Precisions

assert llama_like and layer_norm, "importing them registers their families"

def read_transformer(doc: Document) -> Transformer:
    """The model that a file describes. Raises :class:`ConfigError` with file and line."""
    facts, name = Facts(doc), doc.data.get("model_type")
    if name is None:
        raise doc.error(f"model_type: missing; known are {', '.join(sorted(FAMILIES))}")
    if not isinstance(name, str) or name not in FAMILIES:
        nested = "; it holds a text_config: give that object in a file of its own" if "text_config" in doc.data else ""
        raise doc.error(f"model_type: {unknown('model_type', name, FAMILIES)}, not {shown(name)}{nested}", "model_type")
    facts.family = name
    try:
        return Transformer(**FAMILIES[name](facts))
    except ParamError as e:
        raise ConfigError(e.message, doc.place()) from None


def read_precisions(doc: Document) -> Precisions:
    """Precisions that the model's file states. Raises :class:`ConfigError` with file and line."""
    facts = Facts(doc)
    facts.family = str(doc.data.get("model_type"))
    return file_precisions(facts)
