"""Families of transformers: what each ``model_type`` of a config.json means in dimensions.

A family is a function from the file's values to the fields of :class:`Transformer`. Where a file leaves a key
out, it has the default of the family's published configuration class (``defaults.py``). Keys that no family
reads are judged in ``keys.py``. What makes a family more than its key names stands in its docstring. """

from collections.abc import Callable
from typing import Any

from hwsim.workload.model.facts import MOST_LAYERS, Facts

FAMILIES: dict[str, Callable[[Facts], dict[str, Any]]] = {}

ACTIVATIONS = {"silu": "silu", "swish": "silu", "gelu": "gelu", "gelu_new": "gelu_tanh",
               "gelu_pytorch_tanh": "gelu_tanh",
               "gelu_fast": "gelu_tanh", "relu": "relu", "relu2": "relu2", "quick_gelu": "quick_gelu"}
"""Names in files -> kinds of :data:`hwsim.workload.vectors.COSTS`."""

BIASED = {"norm": "layer_norm", "gated": False, "qkv_bias": True, "o_bias": True, "mlp_bias": True}


def family(*names: str):
    """Register a reader under its ``model_type``, or under several."""
    def add(read: Callable[[Facts], dict[str, Any]]) -> Callable[[Facts], dict[str, Any]]:
        FAMILIES.update(dict.fromkeys(names, read))
        return read
    return add


def depth(f: Facts, key: str = "num_hidden_layers") -> int:
    """Number of layers."""
    return f.number(key, hi=MOST_LAYERS)


def head_shape(f: Facts, heads: str = "num_attention_heads", hidden: str = "hidden_size",
               groups: str = "") -> dict[str, int]:
    """Width and heads; a head is ``hidden / heads`` wide unless the file or the family says otherwise.
    ``groups`` names KV heads.
    """
    width = f.number(hidden)
    count = f.number(heads, hi=MOST_LAYERS)
    wide = f.optional("head_dim")
    if wide is None and width % count:
        raise f.error(f"{hidden}: must be a multiple of {heads} = {count} where there is no head_dim, "
                      f"not {width}", hidden)
    shared = f.number(groups, count, hi=MOST_LAYERS) if groups else count
    if count % shared:
        raise f.error(f"{groups}: must divide {heads} = {count}, not {shared}", groups)
    return {"hidden": width, "heads": count, "kv_heads": shared, "head_dim": wide or width // count}


def rotated(fields: dict[str, Any], share: float = 1.0) -> int:
    """Numbers of a head that are rotated: an even number."""
    return int(fields["head_dim"] * share) // 2 * 2


def rotary_share(f: Facts, key: str = "partial_rotary_factor", default: float = 1.0) -> float:
    """The part of a head that is rotated. Files of transformers 5 have it in ``rope_parameters``, under
    either name.
    """
    inside = f.nested("rope_parameters", f.family)
    for name in ("partial_rotary_factor", "rotary_pct"):
        if inside.has(name):
            return inside.share(name, default)
    return f.share(key, default)


def llama_shape(f: Facts) -> dict[str, Any]:
    """The Llama shape: RMS norms, rotary positions, gated feed-forward layers, no biases unless asked for."""
    out: dict[str, Any] = {"kind": "decoder", "norm": "rms_norm", "gated": True}
    out |= head_shape(f, groups="num_key_value_heads")
    bias = f.flag("attention_bias", False)
    return out | {"layers": depth(f), "ffn": f.number("intermediate_size"), "vocab": f.number("vocab_size"),
                  "tied": f.flag("tie_word_embeddings", True), "qkv_bias": bias, "o_bias": bias,
                  "act": f.choice("hidden_act", ACTIVATIONS, "silu"), "rotary": rotated(out)}


def window(f: Facts, layers: int, key: str = "sliding_window", kind: str = "sliding") -> dict[str, Any]:
    """A window in ``layers`` layers, or in those that ``layer_types`` names; null means none."""
    named = f"{kind}_attention"
    types = f.texts("layer_types", depth(f), ("full_attention", named))
    layers = types.count(named) if types else layers
    absent = f.raw(key) is None and key in f.doc.data
    size = 0 if absent else f.optional(key) or 0
    if types and layers and not size:
        raise f.error(f"{key}: missing, layer_types names {layers} layers with a window", key)
    return {"window": size, "window_layers": layers, "window_kind": kind} if size and layers else {}


def mixture(f: Facts, out: dict[str, Any], width: str, every: str = "") -> dict[str, Any]:
    """Expert layers; ``every`` names the key of their step, mlp_only_layers those that stay dense."""
    experts = f.either("num_experts", "num_local_experts")
    step = f.number(every, 1) if every else 1
    dense = f.numbers("mlp_only_layers") if every else []
    layers = sum((i + 1) % step == 0 and i not in dense for i in range(out["layers"]))
    return out | routed(f, out, experts, layers) | {"expert_ffn": f.number(width)}


def routed(f: Facts, out: dict[str, Any], experts: str, layers: int) -> dict[str, Any]:
    """Experts, and how many of them a token goes through, in ``layers`` layers; the others keep their dense
    layer.
    """
    count = f.number(experts, hi=MOST_LAYERS)
    used = f.number("num_experts_per_tok", hi=MOST_LAYERS)
    if used > count:
        raise f.error(f"num_experts_per_tok: must be at most {experts} = {count}, not {used}",
                      "num_experts_per_tok")
    return {"experts": count if layers else 0, "experts_per_token": used, "expert_layers": layers,
            "ffn": out["ffn"] if layers < out["layers"] else 0}
