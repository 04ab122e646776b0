"""More families: decoders with layer norms and biases, encoders, vision models."""

from typing import Any

from hwsim.workload.model.facts import MOST_LAYERS, Facts
from hwsim.workload.model.shapes import ACTIVATIONS, family, head_shape, llama_shape, rotated, window

BIASED = {"norm": "layer_norm", "gated": False, "qkv_bias": True, "o_bias": True, "mlp_bias": True}


@family("gpt2")
def gpt2(f: Facts) -> dict[str, Any]:
    """Learned positions, tied embeddings; n_inner defaults to 4 n_embd."""
    out = {"kind": "decoder", **BIASED, **head_shape(f, "n_head", "n_embd")}
    longest = f.number("n_positions")
    return out | {"layers": f.number("n_layer", hi=MOST_LAYERS), "ffn": f.number("n_inner", 4 * out["hidden"]),
                  "vocab": f.number("vocab_size"), "positions": longest, "longest": longest, "tied": f.flag("tie_word_embeddings", True),
                  "act": f.choice("activation_function", ACTIVATIONS, "gelu_new")}


@family("gpt_neox")
def gpt_neox(f: Facts) -> dict[str, Any]:
    """Rotary positions on a part of a head; attention and feed-forward layer in parallel, each with its norm."""
    out = {"kind": "decoder", **BIASED, **head_shape(f)}
    bias = f.flag("attention_bias", True)
    return out | {"layers": f.number("num_hidden_layers", hi=MOST_LAYERS), "ffn": f.number("intermediate_size"),
                  "vocab": f.number("vocab_size"), "rotary": rotated(out, f.share("rotary_pct", 0.25)), "qkv_bias": bias, "o_bias": bias,
                  "tied": f.flag("tie_word_embeddings", False), "act": f.choice("hidden_act", ACTIVATIONS, "gelu")}


@family("opt")
def opt(f: Facts) -> dict[str, Any]:
    """Learned positions, two rows more than positions; embeddings may be narrower than the blocks; a final norm where norms come first."""
    out = {"kind": "decoder", **BIASED, **head_shape(f)}
    bias, longest, embed = f.flag("enable_bias", True), f.number("max_position_embeddings"), f.number("word_embed_proj_dim", out["hidden"])
    final = f.flag("do_layer_norm_before", True) and not f.flag("_remove_final_layer_norm", False)
    return out | {"layers": f.number("num_hidden_layers", hi=MOST_LAYERS), "ffn": f.number("ffn_dim"), "vocab": f.number("vocab_size"),
                  "positions": longest + 2, "longest": longest, "embed": 0 if embed == out["hidden"] else embed, "final_norm": final,
                  "tied": f.flag("tie_word_embeddings", True), "qkv_bias": bias, "o_bias": bias, "mlp_bias": bias,
                  "act": f.choice("activation_function", ACTIVATIONS, "relu")}


@family("phi")
def phi(f: Facts) -> dict[str, Any]:
    """Phi 1 to 2: one norm per block, attention and feed-forward layer in parallel, a head with bias."""
    out = {"kind": "decoder", **BIASED, **head_shape(f)}
    return out | {"layers": f.number("num_hidden_layers", hi=MOST_LAYERS), "ffn": f.number("intermediate_size"),
                  "vocab": f.number("vocab_size"), "block_norms": 1, "head_bias": True,
                  "qk_norm": "head" if f.flag("qk_layernorm", False) else "", "tied": f.flag("tie_word_embeddings", False),
                  "rotary": rotated(out, f.share("partial_rotary_factor", 0.5)), "act": f.choice("hidden_act", ACTIVATIONS, "gelu_new")}


@family("phi3")
def phi3(f: Facts) -> dict[str, Any]:
    """Llama's shape; a checkpoint stores query, key and value, and gate and up, as one matrix each. A window in every layer."""
    out = llama_shape(f)
    return out | {"rotary": rotated(out, f.share("partial_rotary_factor", 1.0))} | window(f, out["layers"])


@family("bert")
def bert(f: Facts) -> dict[str, Any]:
    """The encoder with its pooler, without a head for a task (masked words, classes); norms come after the blocks, none after the last."""
    out = {"kind": "encoder", **BIASED, **head_shape(f)}
    longest = f.number("max_position_embeddings")
    return out | {"layers": f.number("num_hidden_layers", hi=MOST_LAYERS), "ffn": f.number("intermediate_size"),
                  "vocab": f.number("vocab_size"), "types": f.number("type_vocab_size", 2), "positions": longest, "longest": longest,
                  "final_norm": False, "embedding_norm": True, "head": False, "pooler": True,
                  "act": f.choice("hidden_act", ACTIVATIONS, "gelu")}


@family("vit")
def vit(f: Facts) -> dict[str, Any]:
    """Patches of an image and a class token, no pooler; the head has num_labels, or as many labels as id2label, or does not exist."""
    out = {"kind": "vision", **BIASED, **head_shape(f)}
    image, patch = f.number("image_size"), f.number("patch_size")
    if image % patch:
        raise f.error(f"image_size: must be a multiple of patch_size = {patch}, not {image}", "image_size")
    labels, names = f.number("num_labels", 0, lo=0), f.doc.data.get("id2label")
    if not labels and isinstance(names, dict):
        labels = len(names)
    bias, patches = f.flag("qkv_bias", True), (image // patch) ** 2
    return out | {"layers": f.number("num_hidden_layers", hi=MOST_LAYERS), "ffn": f.number("intermediate_size"), "patch": patch,
                  "patches": patches, "channels": f.number("num_channels", 3), "extra_tokens": 1, "positions": patches + 1,
                  "labels": labels, "head": bool(labels), "head_bias": True, "qkv_bias": bias,
                  "act": f.choice("hidden_act", ACTIVATIONS, "gelu")}


@family("deit")
def deit(f: Facts) -> dict[str, Any]:
    """DeiT with a distillation token; one head, on the class token."""
    out = vit(f)
    return out | {"extra_tokens": 2, "positions": out["patches"] + 2}
