"""Families with layer norms and biases: early decoders, and encoders of text."""

from typing import Any

from hwsim.workload.model.facts import Facts
from hwsim.workload.model.shapes import ACTIVATIONS, BIASED, depth, family, head_shape, rotary_share, rotated


@family("gpt2")
def gpt2(f: Facts) -> dict[str, Any]:
    """Learned positions, tied embeddings; n_inner defaults to 4 n_embd."""
    out = {"kind": "decoder", **BIASED, **head_shape(f, "n_head", "n_embd")}
    longest = f.number("n_positions")
    f.only("n_ctx", longest)  # an old name of the same
    f.only("n_special", 0)
    f.skip("predict_special_tokens")
    return out | {"layers": depth(f, "n_layer"), "ffn": f.number("n_inner", 4 * out["hidden"]),
                  "vocab": f.number("vocab_size"),
                  "positions": longest, "longest": longest, "tied": f.flag("tie_word_embeddings", True),
                  "act": f.choice("activation_function", ACTIVATIONS, "gelu_new")}


@family("gpt_neox")
def gpt_neox(f: Facts) -> dict[str, Any]:
    """Rotary positions on a part of a head; attention and feed-forward layer in parallel or not, each with
    its norm.
    """
    out = {"kind": "decoder", **BIASED, **head_shape(f)}
    bias = f.flag("attention_bias", True)
    _ = f.flag("use_parallel_residual", True)
    share = rotary_share(f, f.either("rotary_pct", "partial_rotary_factor"), 0.25)
    return out | {"layers": depth(f), "ffn": f.number("intermediate_size"), "vocab": f.number("vocab_size"),
                  "qkv_bias": bias,
                  "rotary": rotated(out, share), "o_bias": bias, "tied": f.flag("tie_word_embeddings", False),
                  "act": f.choice("hidden_act", ACTIVATIONS, "gelu")}


@family("opt")
def opt(f: Facts) -> dict[str, Any]:
    """Learned positions, two rows more than positions; embeddings may be narrower than the blocks; a final
    norm where norms come first.
    """
    out = {"kind": "decoder", **BIASED, **head_shape(f)}
    bias = f.flag("enable_bias", True)
    longest = f.number("max_position_embeddings")
    embed = f.number("word_embed_proj_dim", out["hidden"])
    first = f.flag("do_layer_norm_before", True)
    affine = f.flag("layer_norm_elementwise_affine", True)
    removed = f.flag("_remove_final_layer_norm", False)
    return out | {
        "layers": depth(f),
        "ffn": f.number("ffn_dim"),
        "vocab": f.number("vocab_size"),
        "positions": longest + 2,
        "longest": longest,
        "embed": 0 if embed == out["hidden"] else embed,
        "final_norm": first and not removed,
        "norm_gain": affine,
        "norm_bias": affine,
        "tied": f.flag("tie_word_embeddings", True),
        "qkv_bias": bias,
        "o_bias": bias,
        "mlp_bias": bias,
        "act": f.choice("activation_function", ACTIVATIONS, "relu"),
    }


@family("phi")
def phi(f: Facts) -> dict[str, Any]:
    """Phi 1 to 2: one norm per block, attention and feed-forward layer in parallel, a head with bias."""
    out = {"kind": "decoder", **BIASED, **head_shape(f, groups="num_key_value_heads")}
    return out | {"layers": depth(f), "ffn": f.number("intermediate_size"), "vocab": f.number("vocab_size"),
                  "block_norms": 1,
                  "head_bias": True, "qk_norm": "head" if f.flag("qk_layernorm", False) else "",
                  "tied": f.flag("tie_word_embeddings", False),
                  "rotary": rotated(out, rotary_share(f, default=0.5)),
                  "act": f.choice("hidden_act", ACTIVATIONS, "gelu_new")}


@family("bert", "roberta", "camembert", "xlm-roberta")
def bert(f: Facts) -> dict[str, Any]:
    """The encoder with its pooler, without a head for a task (masked words, classes); norms come after the
    blocks, none after the last.

    Positions of RoBERTa and its kin begin at 2, behind that of the padding: their table allows two tokens
    less than it has rows. """
    f.only("position_embedding_type", "absolute")
    out = {"kind": "encoder", **BIASED, **head_shape(f)}
    f.only("embedding_size", out["hidden"])
    f.skip("tie_word_embeddings")  # of a head for masked words
    rows = f.number("max_position_embeddings", lo=3)
    return out | {"layers": depth(f), "ffn": f.number("intermediate_size"), "vocab": f.number("vocab_size"),
                  "types": f.number("type_vocab_size", 2), "positions": rows,
                  "longest": rows - (0 if f.family == "bert" else 2),
                  "final_norm": False, "embedding_norm": True, "head": False, "pooler": True,
                  "act": f.choice("hidden_act", ACTIVATIONS, "gelu")}


@family("distilbert")
def distilbert(f: Facts) -> dict[str, Any]:
    """BERT without token types and pooler."""
    out = {"kind": "encoder", **BIASED, **head_shape(f, "n_heads", "dim")}
    f.flag("sinusoidal_pos_embds", False)  # a table either way
    f.skip("tie_word_embeddings", "tie_weights_")
    longest = f.number("max_position_embeddings")
    return out | {"layers": depth(f, "n_layers"), "ffn": f.number("hidden_dim"),
                  "vocab": f.number("vocab_size"), "positions": longest,
                  "longest": longest, "final_norm": False, "embedding_norm": True, "head": False,
                  "act": f.choice("activation", ACTIVATIONS, "gelu")}


@family("modernbert")
def modernbert(f: Facts) -> dict[str, Any]:
    """Rotary positions, gates, norms first (none before the first attention); one layer in three sees all,
    others local_attention tokens.
    """
    bias = f.flag("attention_bias", False)
    mlp_bias = f.flag("mlp_bias", False)
    out: dict[str, Any] = {"kind": "encoder", "norm": "layer_norm", "norm_bias": f.flag("norm_bias", False),
                           "gated": True} | head_shape(f)
    layers = depth(f)
    longest = f.number("max_position_embeddings")
    every = f.number("global_attn_every_n_layers", 3)
    types = f.texts("layer_types", layers, ("full_attention", "sliding_attention"))
    local = types.count("sliding_attention") if types else layers - -(-layers // every)
    span = f.number("local_attention", 128)
    f.only("position_embedding_type", "absolute")  # of published files; positions are rotary
    f.skip("tie_word_embeddings")
    return out | {"layers": layers, "ffn": f.number("intermediate_size"), "vocab": f.number("vocab_size"),
                  "longest": longest,
                  "rotary": rotated(out), "spared_norms": 1, "embedding_norm": True, "head": False,
                  "qkv_bias": bias, "o_bias": bias,
                  "mlp_bias": mlp_bias, "window": span if local else 0, "window_layers": local,
                  "window_kind": "centred",
                  "act": f.choice("hidden_activation", ACTIVATIONS, "gelu")}
