"""Families with RMS norms, rotary positions and gated feed-forward layers: Llama and what came after it."""

import math
from typing import Any

from hwsim.workload.model.facts import Facts
from hwsim.workload.model.shapes import ACTIVATIONS, family, llama_shape, mixture, window


@family("llama")
def llama(f: Facts) -> dict[str, Any]:
    """Llama 1 to 3, and the many models with its shape."""
    return llama_shape(f) | {"mlp_bias": f.flag("mlp_bias", False)}


@family("mistral")
def mistral(f: Facts) -> dict[str, Any]:
    """Every layer has the window; null means none, a missing key 4096."""
    out = llama_shape(f)
    return out | window(f, out["layers"], 4096)


@family("bitnet")
def bitnet(f: Facts) -> dict[str, Any]:
    """BitNet b1.58: ternary projections; norms before the output and down projections; head and embeddings stay in full precision."""
    return llama_shape(f, act="relu2") | {"inner_norms": True}


def qwen_window(f: Facts, layers: int) -> dict[str, int]:
    """The window of Qwen's layers, where it is used."""
    if not f.flag("use_sliding_window", False):
        return {}
    return window(f, max(0, layers - f.number("max_window_layers", 28, lo=0)), 4096)


@family("qwen2")
def qwen2(f: Facts) -> dict[str, Any]:
    """Biases on query, key and value; a window only where use_sliding_window, in the layers from max_window_layers on."""
    out = llama_shape(f)
    return out | qwen_window(f, out["layers"]) | {"qkv_bias": True, "o_bias": False}


@family("qwen3")
def qwen3(f: Facts) -> dict[str, Any]:
    """Heads of 128 unless stated, norms per head on queries and keys; a window as in Qwen 2."""
    out = llama_shape(f, head_dim=128)
    return out | qwen_window(f, out["layers"]) | {"qk_norm": "head"}


@family("mixtral")
def mixtral(f: Facts) -> dict[str, Any]:
    """A mixture in every layer; experts as wide as intermediate_size."""
    out = mixture(f, llama_shape(f), "num_local_experts", "intermediate_size")
    return out | window(f, out["layers"])


@family("qwen2_moe")
def qwen2_moe(f: Facts) -> dict[str, Any]:
    """A shared expert with a gate beside the routed ones."""
    out = qwen2(f) | {"shared_ffn": f.number("shared_expert_intermediate_size"), "shared_gate": True}
    return mixture(f, out, "num_experts", "moe_intermediate_size", "decoder_sparse_step")


@family("qwen3_moe")
def qwen3_moe(f: Facts) -> dict[str, Any]:
    """Qwen 3's attention, routed experts alone."""
    return mixture(f, qwen3(f), "num_experts", "moe_intermediate_size", "decoder_sparse_step")


@family("olmoe")
def olmoe(f: Facts) -> dict[str, Any]:
    """Norms over all heads of queries and of keys; experts as wide as intermediate_size."""
    return mixture(f, llama_shape(f), "num_experts", "intermediate_size") | {"qk_norm": "all"}


@family("gemma")
def gemma(f: Facts) -> dict[str, Any]:
    """Heads of 256, tied and scaled embeddings. hidden_activation is what counts; an old hidden_act beside it is not looked at."""
    out = llama_shape(f, tied=True, act="gelu", head_dim=256)
    return out | {"scaled": True, "act": f.choice("hidden_activation", ACTIVATIONS, "gelu_pytorch_tanh")}


@family("gemma2")
def gemma2(f: Facts) -> dict[str, Any]:
    """Four norms per block, capped scores and logits; every other layer, the first among them, has a window."""
    out = gemma(f) | {"block_norms": 4, "softcap": True}
    return out | window(f, math.ceil(out["layers"] / 2), 4096)


@family("gemma3_text")
def gemma3(f: Facts) -> dict[str, Any]:
    """Four norms per block, norms per head on queries and keys; five of six layers have a window (sliding_window_pattern)."""
    out = gemma(f) | {"block_norms": 4, "qk_norm": "head"}
    pattern = f.number("sliding_window_pattern", 6)
    return out | window(f, out["layers"] - out["layers"] // pattern, 4096)
