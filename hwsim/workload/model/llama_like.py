"""Families with RMS norms, rotary positions and gated feed-forward layers: Llama and what came after it."""

import math
from typing import Any

from hwsim.workload.model.facts import Facts
from hwsim.workload.model.shapes import (
    ACTIVATIONS,
    depth,
    family,
    llama_shape,
    mixture,
    rotary_share,
    rotated,
    window,
)


@family("llama")
def llama(f: Facts) -> dict[str, Any]:
    """Llama 1 to 3, and the many models with its shape (SmolLM 1 and 2 among them)."""
    f.only("pretraining_tp", 1, 2, 4, 8)  # a way of computing, not a size
    return llama_shape(f) | {"mlp_bias": f.flag("mlp_bias", False)}


@family("mistral")
def mistral(f: Facts) -> dict[str, Any]:
    """Every layer has the window; null means none."""
    out = llama_shape(f)
    return out | window(f, out["layers"])


@family("bitnet")
def bitnet(f: Facts) -> dict[str, Any]:
    """BitNet b1.58: ternary projections; norms before the output and down projections; head and embeddings
    stay in full precision.
    """
    return llama_shape(f) | {"inner_norms": True}


def qwen_window(f: Facts, layers: int) -> dict[str, Any]:
    """The window of Qwen's layers, where it is used."""
    if not f.flag("use_sliding_window", False):
        f.texts("layer_types", layers, ("full_attention",))
        f.skip("sliding_window", "max_window_layers")
        return {}
    return window(f, max(0, layers - f.number("max_window_layers", 28, lo=0)))


@family("qwen2")
def qwen2(f: Facts) -> dict[str, Any]:
    """Biases on query, key and value; a window only where use_sliding_window, in the layers from
    max_window_layers on.
    """
    out = llama_shape(f)
    return out | qwen_window(f, out["layers"]) | {"qkv_bias": True, "o_bias": False}


@family("qwen3")
def qwen3(f: Facts) -> dict[str, Any]:
    """Heads of 128 unless stated, norms per head on queries and keys; a window as in Qwen 2."""
    out = llama_shape(f)
    return out | qwen_window(f, out["layers"]) | {"qk_norm": "head"}


@family("mixtral")
def mixtral(f: Facts) -> dict[str, Any]:
    """A mixture in every layer; experts as wide as intermediate_size."""
    out = mixture(f, llama_shape(f), "intermediate_size")
    return out | window(f, out["layers"])


@family("qwen2_moe")
def qwen2_moe(f: Facts) -> dict[str, Any]:
    """A shared expert with a gate beside the routed ones."""
    bias = f.flag("qkv_bias", True)
    out = qwen2(f) | {"qkv_bias": bias, "shared_ffn": f.number("shared_expert_intermediate_size"),
                      "shared_gate": True}
    return mixture(f, out, "moe_intermediate_size", "decoder_sparse_step")


@family("qwen3_moe")
def qwen3_moe(f: Facts) -> dict[str, Any]:
    """Qwen 3's attention, routed experts alone."""
    return mixture(f, qwen3(f), "moe_intermediate_size", "decoder_sparse_step")


@family("olmoe")
def olmoe(f: Facts) -> dict[str, Any]:
    """Norms over all heads of queries and of keys; experts as wide as intermediate_size."""
    return mixture(f, llama_shape(f), "intermediate_size") | {"qk_norm": "all", "qkv_clip": f.has("clip_qkv")}


@family("olmo2")
def olmo2(f: Facts) -> dict[str, Any]:
    """Norms after attention and after the feed-forward layer, and over all heads of queries and of keys."""
    return llama_shape(f) | {"qk_norm": "all"}


@family("granite")
def granite(f: Facts) -> dict[str, Any]:
    """Llama's shape with constants that multiply embeddings, what layers add, and logits."""
    return llama_shape(f) | {"mlp_bias": f.flag("mlp_bias", False),
                             "scaled": f.real("embedding_multiplier", 1) != 1,
                             "residual_scaled": f.real("residual_multiplier", 1) != 1,
                             "logit_scaled": f.real("logits_scaling", 1) != 1}


@family("smollm3")
def smollm3(f: Facts) -> dict[str, Any]:
    """Every fourth layer has no rotary positions."""
    out = llama_shape(f) | {"mlp_bias": f.flag("mlp_bias", False)}
    out |= {"unrotated_layers": unrotated(f, out["layers"])}
    return out | (window(f, 0) if f.flag("use_sliding_window", False) else qwen_window(f, out["layers"]))


def unrotated(f: Facts, layers: int) -> int:
    """Layers without rotary positions: those that no_rope_layers marks with 0, or every
    no_rope_layer_interval-th.
    """
    interval = f.number("no_rope_layer_interval", 4)
    marks = f.numbers("no_rope_layers", layers)
    return marks.count(0) if marks else layers // interval


@family("glm")
def glm(f: Facts) -> dict[str, Any]:
    """Biases on query, key and value, none on the output; a half of a head is rotated; gate and up are one
    matrix.
    """
    out = llama_shape(f)
    return out | {"o_bias": False, "rotary": rotated(out, rotary_share(f))}


@family("glm4")
def glm4(f: Facts) -> dict[str, Any]:
    """GLM's shape with four norms per block."""
    return glm(f) | {"block_norms": 4}


@family("phi3")
def phi3(f: Facts) -> dict[str, Any]:
    """Llama's shape; a checkpoint stores query, key and value, and gate and up, as one matrix each. A window
    in every layer.
    """
    out = llama_shape(f)
    for key in ("full_attn_mod", "interpolate_factor"):
        f.only(key, 1)
    for key in ("lm_head_bias", "mlp_bias"):
        f.only(key, False)
    return out | {"rotary": rotated(out, rotary_share(f))} | window(f, out["layers"])


@family("gemma")
def gemma(f: Facts) -> dict[str, Any]:
    """Heads of 256, tied and scaled embeddings. hidden_activation is what counts; an old hidden_act beside it
    is not looked at.
    """
    act = f.choice("hidden_activation", ACTIVATIONS, "gelu_pytorch_tanh")
    return llama_shape(f) | {"scaled": True, "act": act}


def _capped(f: Facts) -> bool:
    """Whether scores and logits are capped: Gemma 2's are unless the file says null, Gemma 3's are not unless
    it gives a number.
    """
    caps = ("attn_logit_softcapping", "final_logit_softcapping")
    return any(f.has(key) or (f.family == "gemma2" and key not in f.doc.data) for key in caps)


@family("gemma2")
def gemma2(f: Facts) -> dict[str, Any]:
    """Four norms per block, capped scores and logits; every other layer, the first among them, has a
    window.
    """
    out = gemma(f) | {"block_norms": 4, "softcap": _capped(f)}
    if f.has("sliding_window"):
        f.only("sliding_window_size", f.number("sliding_window"))  # an old name of the same
    return out | window(f, math.ceil(out["layers"] / 2))


@family("gemma3_text")
def gemma3(f: Facts) -> dict[str, Any]:
    """Four norms per block, norms per head on queries and keys; five of six layers have a window
    (sliding_window_pattern).
    """
    f.only("use_bidirectional_attention", False)
    out = gemma(f) | {"block_norms": 4, "qk_norm": "head", "softcap": _capped(f)}
    pattern = f.number(f.either("sliding_window_pattern", "_sliding_window_pattern"), 6)
    return out | window(f, depth(f) - depth(f) // pattern)
