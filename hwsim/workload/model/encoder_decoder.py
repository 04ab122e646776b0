"""Families of two stacks: an encoder, and a decoder that attends to what it gives. T5, BART, Whisper."""

from typing import Any

from hwsim.errors import shown
from hwsim.workload.model.facts import MOST_LAYERS, Facts
from hwsim.workload.model.shapes import ACTIVATIONS, BIASED, depth, family
from hwsim.workload.model.transformer import Transformer


@family("t5", "mt5")
def t5(f: Facts) -> dict[str, Any]:
    """RMS norms, no biases, one table of relative positions per stack; gates where feed_forward_proj says so
    (T5 1.1, mT5).
    """
    act = f.raw("feed_forward_proj")
    act = ("relu" if f.family == "t5" else "gated-gelu") if act is None else act
    gated = isinstance(act, str) and act.startswith("gated-")
    name = act.removeprefix("gated-") if isinstance(act, str) else ""
    if name not in ACTIVATIONS:
        raise f.error(f"feed_forward_proj: must be relu, gated-gelu or the like, not {shown(act)}",
                      "feed_forward_proj")
    name = "gelu_new" if act == "gated-gelu" else name
    heads = f.number("num_heads", hi=MOST_LAYERS)
    layers = depth(f, "num_layers")
    out = {"norm": "rms_norm", "gated": gated, "act": ACTIVATIONS[name], "hidden": f.number("d_model"),
           "heads": heads, "kv_heads": heads,
           "head_dim": f.number("d_kv"), "ffn": f.number("d_ff"), "vocab": f.number("vocab_size"),
           "relative": f.number("relative_attention_num_buckets"), "relative_tables": 1}
    f.only("is_gated_act", gated)
    f.skip("dense_act_fn", "n_positions")  # what feed_forward_proj says; a length that limits nothing
    encoder = Transformer(**out, kind="encoder", layers=layers, head=False, shared_embedding=True)
    return out | {"kind": "encoder_decoder", "layers": f.number("num_decoder_layers", layers, hi=MOST_LAYERS),
                  "block_norms": 3,
                  "cross": out["hidden"], "tied": f.flag("tie_word_embeddings", True), "before": (encoder,)}


def _stacks(f: Facts, encoder: dict[str, Any], decoder: dict[str, Any]) -> dict[str, Any]:
    """Two stacks of width d_model with layer norms and biases."""
    width = f.number("d_model")
    act = f.choice("activation_function", ACTIVATIONS, "gelu")
    f.skip("num_hidden_layers")  # encoder_layers once more

    def stack(side: str) -> dict[str, Any]:
        heads = f.number(f"{side}_attention_heads", hi=MOST_LAYERS)
        if width % heads:
            raise f.error(f"d_model: must be a multiple of {side}_attention_heads = {heads}, not {width}",
                          "d_model")
        return {**BIASED, "hidden": width, "layers": depth(f, f"{side}_layers"), "heads": heads,
                "kv_heads": heads,
                "head_dim": width // heads, "ffn": f.number(f"{side}_ffn_dim"), "act": act}

    before = Transformer(**stack("encoder"), **encoder, kind="encoder", head=False)
    return stack("decoder") | {"block_norms": 3, "cross": width, "vocab": f.number("vocab_size"),
                               "tied": f.flag("tie_word_embeddings", True),
                               "before": (before,)} | decoder


@family("bart")
def bart(f: Facts) -> dict[str, Any]:
    """Norms after the layers, none after the last; learned positions, two rows more than positions, in both
    stacks; shared embeddings.

    A file of transformers 5 with tie_word_embeddings false ties nothing: a checkpoint holds the shared
    table, one of each stack, and the head. Version 4 unties the head alone. """
    for key, value in (("add_final_layer_norm", False), ("normalize_before", False),
                       ("normalize_embedding", True), ("add_bias_logits", False),
                       ("do_blenderbot_90_layernorm", False), ("extra_pos_embeddings", 2),
                       ("static_position_embeddings", False)):
        f.only(key, value)
    longest = f.number("max_position_embeddings")
    both = {"positions": longest + 2, "longest": longest, "embedding_norm": True, "final_norm": False,
            "scaled": f.flag("scale_embedding", False)}
    vocab = f.number("vocab_size")
    untied = f.newer and not f.flag("tie_word_embeddings", True)
    tables = {"vocab": vocab, "shared_embedding": not untied}
    decoder = {"kind": "encoder_decoder", "spare_tables": int(untied)}
    return _stacks(f, both | tables, both | decoder)


@family("whisper")
def whisper(f: Facts) -> dict[str, Any]:
    """Two convolutions over a spectrum, then stacks with norms first; key projections have no bias (Radford
    et al., arXiv 2212.04356).
    """
    frames = f.number("max_source_positions")
    longest = f.number("max_target_positions")
    f.flag("scale_embedding", False)  # of the class; the modules do not use it
    encoder = {"channels": f.number("num_mel_bins"), "frames": 2 * frames, "positions": frames,
               "k_bias": False}
    return _stacks(f, encoder, {"kind": "speech", "positions": longest, "longest": longest, "k_bias": False})
