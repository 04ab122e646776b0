"""Decoders whose attention, norms or mixtures differ from Llama's: latent caches, states, parallel blocks,
sinks, chunks.
"""

from typing import Any

from hwsim.workload.model.facts import MOST_LAYERS, Facts
from hwsim.workload.model.llama_like import unrotated
from hwsim.workload.model.parts import Latent, Recurrent
from hwsim.workload.model.shapes import (
    ACTIVATIONS,
    BIASED,
    depth,
    family,
    head_shape,
    llama_shape,
    mixture,
    rotary_share,
    rotated,
    routed,
    window,
)


def _falcon_groups(f: Facts, heads: int) -> int:
    """KV heads where there may be more than one."""
    groups = f.number("num_kv_heads", heads, hi=MOST_LAYERS)
    if heads % groups:
        raise f.error(
            f"num_kv_heads: must divide num_attention_heads = {heads}, not {groups}", "num_kv_heads"
        )
    return groups


@family("falcon")
def falcon(f: Facts) -> dict[str, Any]:
    """One KV head (multi_query) or, with the new architecture, num_kv_heads; blocks in parallel with one or
    two norms; ALiBi where set.
    """
    new = f.flag("new_decoder_architecture", False)
    bias = f.flag("bias", False)
    alibi = f.flag("alibi", False)
    out = {"kind": "decoder", **BIASED, **head_shape(f)}
    multi = f.flag("multi_query", True)
    parallel = f.flag("parallel_attn", True)
    f.skip("apply_residual_connection_post_layernorm")  # where the stream is taken from
    groups = _falcon_groups(f, out["heads"]) if new or not multi else 1
    f.skip("num_kv_heads")  # of no meaning beside multi_query
    norms = f.number("num_ln_in_parallel_attn", 2 if new else 1, hi=2)
    return out | {"layers": depth(f), "kv_heads": groups,
                  "ffn": f.number("ffn_hidden_size", 4 * out["hidden"]),
                  "vocab": f.number("vocab_size"), "qkv_bias": bias, "o_bias": bias, "mlp_bias": bias,
                  "alibi": alibi,
                  "rotary": 0 if alibi else rotated(out), "block_norms": norms if parallel else 2,
                  "tied": f.flag("tie_word_embeddings", True),
                  "act": f.choice("activation", ACTIVATIONS, "gelu")}


@family("stablelm")
def stablelm(f: Facts) -> dict[str, Any]:
    """Layer norms with biases, a quarter of a head rotated; norms of queries and keys have a gain for every
    head.
    """
    out = llama_shape(f) | {"norm": "layer_norm", "qkv_bias": f.flag("use_qkv_bias", False), "o_bias": False}
    norms = 1 if f.flag("use_parallel_residual", False) else 2
    return out | {"rotary": rotated(out, rotary_share(f)), "block_norms": norms,
                  "qk_norm": "each" if f.flag("qk_layernorm", False) else ""}


@family("olmo")
def olmo(f: Facts) -> dict[str, Any]:
    """Layer norms without gain and bias; queries, keys and values may be clipped."""
    return llama_shape(f) | {"norm": "layer_norm", "norm_gain": False, "norm_bias": False,
                             "qkv_clip": f.has("clip_qkv")}


@family("cohere")
def cohere(f: Facts) -> dict[str, Any]:
    """Layer norms without bias, one per block; attention and feed-forward layer in parallel; scaled
    logits.
    """
    out = llama_shape(f) | {"norm": "layer_norm", "norm_bias": False, "block_norms": 1,
                            "logit_scaled": f.real("logit_scale", 1) != 1}
    return out | {"qk_norm": "each" if f.flag("use_qk_norm", False) else ""}


@family("cohere2")
def cohere2(f: Facts) -> dict[str, Any]:
    """Cohere's block; three of four layers have a window and rotary positions, the fourth has neither."""
    out = cohere(f)
    pattern = f.number(f.either("sliding_window_pattern", "_sliding_window_pattern"), 4)
    out |= window(f, out["layers"] - out["layers"] // pattern)
    return out | {"unrotated_layers": out["layers"] - out.get("window_layers", 0)}


@family("phimoe")
def phimoe(f: Facts) -> dict[str, Any]:
    """Phi-3.5-MoE: layer norms with biases, biases in attention and head as the file says, a mixture in every
    layer.
    """
    out = mixture(f, llama_shape(f), "intermediate_size") | {"norm": "layer_norm",
                                                             "head_bias": f.flag("lm_head_bias", False)}
    return out | window(f, out["layers"])


@family("gpt_oss")
def gpt_oss(f: Facts) -> dict[str, Any]:
    """Sinks, biases in attention, router and experts; every other layer, the first among them, has a
    window.
    """
    out = mixture(f, llama_shape(f), "intermediate_size")
    f.only("experts_per_token", out["experts_per_token"])
    return out | window(f, (out["layers"] + 1) // 2) | {"sinks": True, "router_bias": True,
                                                        "expert_bias": True, "act": "clipped_silu"}


@family("llama4_text")
def llama4(f: Facts) -> dict[str, Any]:
    """Three of four layers rotate and attend within chunks; the fourth scales its queries. Experts beside a
    shared one, every n-th layer.
    """
    out = llama_shape(f) | {"shared_ffn": f.number("intermediate_size"),
                            "ffn": f.number("intermediate_size_mlp")}
    layers = out["layers"]
    plain = unrotated(f, layers)
    step = f.number("interleave_moe_layer_step", 1)
    listed = f.numbers("moe_layers")
    mixed = {i for i in listed if i < layers} if f.has("moe_layers") else set(range(step - 1, layers, step))
    out |= routed(f, out, f.either("num_local_experts", "num_experts"), len(mixed))
    out |= {"expert_ffn": out["shared_ffn"], "router": "sigmoid", "unrotated_layers": plain,
            "query_scaled_layers": plain if f.flag("attn_temperature_tuning", True) else 0,
            "qk_norm": "bare" if f.flag("use_qk_norm", True) else ""}
    return out | window(f, layers - plain, "attention_chunk_size", "chunked")


def _latent(f: Facts, out: dict[str, Any]) -> dict[str, Any]:
    """Fields of attention by a latent cache."""
    part = Latent(f.optional("q_lora_rank") or 0, f.number("kv_lora_rank"), f.number("qk_nope_head_dim"),
                  f.number("qk_rope_head_dim"),
                  f.number("v_head_dim"), out["qkv_bias"])
    if f.has("qk_head_dim") and f.number("qk_head_dim") != part.key:
        raise f.error(f"qk_head_dim: must be qk_nope_head_dim + qk_rope_head_dim = {part.key}, "
                      f"not {f.number('qk_head_dim')}", "qk_head_dim")
    return {"latent": part, "kv_heads": out["heads"], "head_dim": part.key, "rotary": 0}


@family("deepseek_v2", "deepseek_v3")
def deepseek(f: Facts) -> dict[str, Any]:
    """Latent attention; the first layers are dense, the others have routed experts and shared ones, which are
    one wide expert.
    """
    f.only("moe_layer_freq", 1)
    f.only("ep_size", 1)
    if f.number("num_nextn_predict_layers", 0, lo=0):
        f.notes.append("num_nextn_predict_layers: layers that predict further tokens are not counted")
    out = llama_shape(f)
    first = f.number("first_k_dense_replace", 0, lo=0, hi=MOST_LAYERS)
    out |= _latent(f, out) | {"mlp_bias": f.flag("mlp_bias", False) if f.family == "deepseek_v2" else False}
    out |= routed(f, out, f.either("n_routed_experts", "num_local_experts", "num_experts"),
                  max(0, out["layers"] - first))
    wide = f.number("moe_intermediate_size")
    return out | {"expert_ffn": wide, "expert_bias": out["mlp_bias"],
                  "shared_ffn": wide * f.number("n_shared_experts", 0, lo=0),
                  "router": "softmax" if f.family == "deepseek_v2" else "sigmoid"}


@family("qwen3_next")
def qwen3_next(f: Facts) -> dict[str, Any]:
    """Three of four layers are gated delta nets; the fourth attends, with a gate on what it gives. A mixture
    with a shared expert.
    """
    out = llama_shape(f)
    layers = out["layers"]
    f.only("use_sliding_window", False)
    types = f.texts("layer_types", layers, ("full_attention", "linear_attention"))
    plain = types.count("full_attention") if types else layers // f.number("full_attention_interval", 4)
    linear = layers - plain
    out |= {"qk_norm": "head", "attention_gate": True, "rotary": rotated(out, rotary_share(f, default=0.25))}
    if linear:
        keys = f.number("linear_num_key_heads", hi=MOST_LAYERS)
        values = f.number("linear_num_value_heads", hi=MOST_LAYERS)
        out |= {"recurrent": Recurrent("delta_rule", linear, keys, f.number("linear_key_head_dim"), values,
                                       f.number("linear_value_head_dim"),
                                       f.number("linear_conv_kernel_dim"))}
    out |= {"shared_ffn": f.number("shared_expert_intermediate_size"), "shared_gate": True}
    return mixture(f, out, "moe_intermediate_size", "decoder_sparse_step")


@family("mamba2")
def mamba2(f: Facts) -> dict[str, Any]:
    """Blocks of one norm and one mixer, without attention and without feed-forward layers."""
    hidden = f.number("hidden_size")
    heads = f.number("num_heads", hi=MOST_LAYERS)
    wide = f.number("head_dim")
    inner = f.number("expand", 2, hi=64) * hidden
    if heads * wide != inner:
        raise f.error(f"num_heads: must be expand x hidden_size / head_dim = {inner} / {wide}, not {heads}",
                      "num_heads")
    part = Recurrent("state_space", depth(f), f.number("n_groups", hi=MOST_LAYERS), f.number("state_size"),
                     heads, wide,
                     f.number("conv_kernel"), f.flag("use_bias", False), f.flag("use_conv_bias", True))
    return {"kind": "decoder", "norm": "rms_norm", "gated": False, "hidden": hidden, "layers": part.layers,
            "heads": heads,
            "kv_heads": heads, "head_dim": wide, "ffn": 0, "block_norms": 1, "recurrent": part,
            "vocab": f.number("vocab_size"),
            "tied": f.flag("tie_word_embeddings", False),
            "act": f.choice("hidden_act", {"silu": "silu", "swish": "silu"}, "silu")}
