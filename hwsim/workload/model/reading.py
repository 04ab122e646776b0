"""A model's file to a :class:`Transformer`: the family that ``model_type`` names reads it."""

from typing import Any

from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.source import Document
from hwsim.workload.model import layer_norm, llama_like
from hwsim.workload.model.facts import Facts
from hwsim.workload.model.shapes import FAMILIES
from hwsim.workload.model.transformer import Transformer

assert llama_like and layer_norm, "importing them registers their families"

METHODS = ("gptq", "awq")
"""Quantizations whose bits a file states in one way."""


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
        return Transformer(**FAMILIES[name](facts) | _precision(facts))
    except ParamError as e:
        raise ConfigError(e.message, doc.place()) from None


def unread(doc: Document) -> str:
    """What is to be said of a model whose weights are quantized in a way that is not read; empty of others."""
    quantized = doc.data.get("quantization_config")
    method = quantized.get("quant_method") if isinstance(quantized, dict) else quantized
    if not quantized or method in METHODS or doc.data.get("model_type") == "bitnet":
        return ""
    return (f"quantization_config: {shown(method)} is not read, only {' and '.join(METHODS)} are; weights have --w-bits, or the engine's "
            "own precision")


def _precision(f: Facts) -> dict[str, Any]:
    """Bits of weights in files of GPTQ and AWQ models; ternary weights of BitNet are two-bit codes, its activations eight."""
    quantized = f.doc.data.get("quantization_config")
    if f.family == "bitnet":
        return {"w_bits": 2, "a_bits": 8}
    if isinstance(quantized, dict) and quantized.get("quant_method") in METHODS:
        bits = quantized.get("bits")
        if type(bits) is not int or not 1 <= bits <= 16:
            raise f.error(f"quantization_config: bits must be an integer in 1..16, not {shown(bits)}", "quantization_config")
        return {"w_bits": bits}
    return {}
